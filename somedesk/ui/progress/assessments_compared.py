"""Any two assessments beside each other: levels, targets, notes and evidence, and what differs."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QWidget,
)

from somedesk.domain.client import Assessment, Rating
from somedesk.domain.grid.scoring import value
from somedesk.domain.grid.side_by_side import Difference, Pair, pairs
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word

LEFT, RIGHT = 2, 3


class AssessmentsCompared(Dialog):
    """A row for each thing that either assessment has of a dimension. Nothing is cut, and all can be copied."""

    def __init__(
        self, context: Context, document: Document, left: Assessment, right: Assessment, parent: QWidget
    ) -> None:
        super().__init__(parent, "assessments_compared_dialog")
        self._context, self._client = context, document.client
        self.left_combo, self.right_combo = self._combo("compared_left", left), self._combo("compared_right", right)
        self._between, self._summary = QLabel(self), QLabel(self)
        self._summary.setObjectName("compared_summary")
        self.only_check = QCheckBox(self)
        self.only_check.setObjectName("compared_only_differences")
        self.table = CopyTable("compared_table", self)
        self.table.setWordWrap(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.copy_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setObjectName("compared_copy")
        row = Flow()
        for widget in (self.left_combo, self._between, self.right_combo, self.only_check):
            row.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(self._summary)
        self.column.addWidget(self.table, 1)
        for combo in (self.left_combo, self.right_combo):
            combo.activated.connect(self._on_combo_activated)
        self.only_check.toggled.connect(self._on_only_check_toggled)
        self.copy_button.clicked.connect(self.table.copy)
        self.table.copied.connect(self._on_table_copied)
        self.resize(980, 620)
        self.finish_building()

    def _combo(self, name: str, chosen: Assessment) -> ChoiceField:
        combo = ChoiceField(self)
        combo.setObjectName(name)
        combo.setMaximumWidth(300)
        for assessment in reversed(self._client.timeline):
            combo.addItem(" ", assessment.id)
        combo.setCurrentIndex(combo.findData(chosen.id))
        return combo

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Compare two assessments"))
        self.left_combo.setAccessibleName(self.tr("Assessment on the left"))
        self.right_combo.setAccessibleName(self.tr("Assessment on the right"))
        self._between.setText(self.tr("and"))
        self.only_check.setText(self.tr("Only what differs"))
        self.copy_button.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("The two assessments, cell by cell"))
        for combo in (self.left_combo, self.right_combo):
            for index in range(combo.count()):
                combo.setItemText(index, self._named(combo.itemData(index)))
        self._fill()

    def _named(self, assessment: str) -> str:
        record = self._client.assessments[assessment]
        return " · ".join(part for part in (self._context.localisation.short_day(record.date), record.title) if part)

    def _fill(self) -> None:
        left, right = (self._client.assessments[combo.currentData()] for combo in (self.left_combo, self.right_combo))
        language, day = self._context.localisation.language, self._context.localisation.short_day
        names = {
            key: dimension.name
            for assessment in (right, left)
            for key, dimension in self._client.model_of(assessment).text(language).dimensions.items()
        }
        rows: list[tuple[str, ...]] = []
        differing = 0
        for pair in pairs(self._client, left, right):
            of_pair = self._rows(names[pair.dimension], pair)
            changed = [row for row, difference in of_pair if difference != "same"]
            differing += bool(changed)
            rows += changed if self.only_check.isChecked() else [row for row, _ in of_pair]
        said = self.tr("%n dimension(s) differ.", "", differing) if differing else self.tr("Nothing differs.")
        self._summary.setText(said)
        header = (word("ratings.dimension"), self.tr("What"), day(left.date), day(right.date), self.tr("Difference"))
        self.table.show_rows(header, rows, language)
        for column in (LEFT, RIGHT):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _rows(self, name: str, pair: Pair) -> list[tuple[tuple[str, ...], Difference]]:
        """What there is of a dimension; the level always, the rest where either side has it."""
        sides = (pair.left, pair.right)
        found = (
            (word("ratings.level"), [self._level(side) for side in sides], pair.level),
            (word("ratings.target"), [str(side.target or "") if side else "" for side in sides], pair.target),
            (word("ratings.note"), [side.note if side else "" for side in sides], pair.note),
            (word("ratings.evidence"), [side.evidence if side else "" for side in sides], pair.evidence),
        )
        words = self._differences()
        return [
            ((name, what, *shown, words[difference]), difference)
            for number, (what, shown, difference) in enumerate(found)
            if number == 0 or any(shown)
        ]

    def _level(self, rating: Rating | None) -> str:
        if rating is None:
            return self.tr("not in this grid")
        if rating.not_applicable:
            reason = rating.reason.strip()
            return self.tr("not applicable: {reason}").format(reason=reason) if reason else self.tr("not applicable")
        level = value(rating)
        return self.tr("not rated") if level is None else self._context.localisation.compact(level)

    def _differences(self) -> dict[Difference, str]:
        return {
            "same": self.tr("same"),
            "higher": self.tr("higher"),
            "lower": self.tr("lower"),
            "added": self.tr("added"),
            "removed": self.tr("removed"),
            "changed": self.tr("changed"),
        }

    @Slot(int)
    def _on_combo_activated(self, index: int) -> None:
        self._fill()

    @Slot(bool)
    def _on_only_check_toggled(self, on: bool) -> None:
        self._fill()

    @Slot()
    def _on_table_copied(self) -> None:
        self._summary.setText(self.tr("The table is on the clipboard."))
        announce(self, self._summary.text())
