"""Which part of the history to show: text, kind of record, person, days, one record only."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.history import Key
from somedesk.ui.history.model import HistoryFilter
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField


class HistoryFilterBar(QWidget):
    """``filter_changed`` carries the HistoryFilter."""

    filter_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: Key | None = None
        self.search = LineField(self)
        self.search.setObjectName("history_search")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.table, self.who = ChoiceField(self), ChoiceField(self)
        self.first, self.last = DateField(theme, self), DateField(theme, self)
        self.only = QCheckBox(self)
        self.only.hide()
        self._from, self._to = QLabel(self), QLabel(self)
        for name, widget in (
            ("table", self.table), ("who", self.who), ("first", self.first), ("last", self.last), ("only", self.only),
        ):  # fmt: skip
            widget.setObjectName(f"history_{name}")
        self._from.setBuddy(self.first)
        self._to.setBuddy(self.last)
        self._lay_out()
        self.search.textChanged.connect(self._on_choice)
        for box in (self.table, self.who):
            box.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(9)
            box.currentIndexChanged.connect(self._on_choice)
        for date in (self.first, self.last):
            date.date_entered.connect(self._on_choice)
        self.only.toggled.connect(self._on_choice)

    def _lay_out(self) -> None:
        row = Flow()
        dates = [self._together(self._from, self.first), self._together(self._to, self.last)]
        for widget in (self.search, self.table, self.who, *dates, self.only):
            row.addWidget(widget)
        self.setLayout(row)

    def _together(self, label: QLabel, field: QWidget) -> QWidget:
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (label, field):
            row.addWidget(widget)
        return both

    def chosen(self) -> HistoryFilter:
        """What is asked for now."""
        return HistoryFilter(
            text=self.search.text().strip(),
            table=str(self.table.currentData() or ""),
            who=self.who.currentData(),
            first=self.first.shown_date(),
            last=self.last.shown_date(),
            record=self._record if self.only.isChecked() else None,
        )

    def offer(self, tables: Iterable[tuple[str, str]], people: Iterable[str]) -> None:
        """Offer these kinds, as (name, table), and people."""
        self.table.offer([(self.tr("All kinds"), ""), *tables])
        named = [(who or self.tr("No name"), who) for who in people]
        self.who.offer([(self.tr("Everyone"), None), *named])

    def offer_record(self, record: Key | None, name: str) -> None:
        """Offer to show one record only; while that is done, it stays the same one."""
        if self.only.isChecked():
            return
        self._record = record
        self.only.setEnabled(record is not None)
        self.only.setVisible(record is not None)
        self.only.setText(self.tr("Only “{name}”").format(name=name) if name else self.tr("Only what is selected"))

    def show_only(self, record: Key, name: str) -> None:
        """Show one record only."""
        self.offer_record(record, name)
        self.only.setChecked(True)

    def retranslate(self) -> None:
        """Set every text."""
        self.search.setPlaceholderText(self.tr("Search the history"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.table.setAccessibleName(self.tr("Kind of record"))
        self.who.setAccessibleName(self.tr("Person"))
        self._from.setText(self.tr("From"))
        self._to.setText(self.tr("To"))
        self.first.setAccessibleName(self.tr("From"))
        self.last.setAccessibleName(self.tr("To"))

    @Slot()
    def _on_choice(self) -> None:
        self.filter_changed.emit(self.chosen())
