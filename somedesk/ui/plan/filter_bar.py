"""What to show of the plan: text, status, owner, area, overdue only; and what to do with the chosen actions."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import ACTION_STATUSES
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.plan.action_model import PlanFilter
from somedesk.ui.plan.action_words import status_name

SPACING = 8
NARROWEST_CHOICE = 136


class ActionFilterBar(QWidget):
    """``filter_changed`` carries the PlanFilter."""

    filter_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_filter")
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACING)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        row = self._first
        for each, stretch in ((self._first, 1), (self._second, 0)):
            each.setSpacing(SPACING)
            self._rows.addLayout(each, stretch)
        self.search = LineField(self)
        self.search.setObjectName("plan_search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(280)
        self._search_icon = self.search.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(self._on_choice)
        row.addWidget(self.search, 2)
        self.status, self.owner, self.area = ChoiceField(self), ChoiceField(self), ChoiceField(self)
        for name, box in (("status", self.status), ("owner", self.owner), ("area", self.area)):
            box.setObjectName(f"plan_filter_{name}")
            box.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumWidth(NARROWEST_CHOICE)
            box.setMaximumWidth(190)
            box.currentTextChanged.connect(box.setToolTip)
            box.currentIndexChanged.connect(self._on_choice)
            row.addWidget(box, 1)
        row.addStretch(1)  # what the fields do not take, rather than gaps between them
        self.overdue = QCheckBox(self)
        self.overdue.setObjectName("plan_filter_overdue")
        self.overdue.toggled.connect(self._on_choice)
        row = self._second
        row.addWidget(self.overdue)
        row.addStretch(1)
        self.edit_button, self.delete_button = QPushButton(self), QPushButton(self)
        self.edit_button.setObjectName("plan_edit")
        self.delete_button.setObjectName("plan_delete")
        self._button_texts: dict[QPushButton, str] = {}
        self.propose_button = QPushButton(self)
        self.propose_button.setObjectName("plan_propose")
        self.propose_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.edit_button)
        row.addWidget(self.delete_button)
        row.addWidget(self.propose_button)
        self.use_theme(theme)

    def chosen(self) -> PlanFilter:
        """What is asked for now."""
        return PlanFilter(
            text=self.search.text().strip(),
            status=str(self.status.currentData() or ""),
            owner=self.owner.currentData(),
            area=str(self.area.currentData() or ""),
            overdue=self.overdue.isChecked(),
        )

    def offer(self, owners: Iterable[str], areas: Iterable[tuple[str, str]]) -> None:
        """Offer these owners, and areas as (name, id); what is chosen stays."""
        before = self.chosen()
        self.owner.offer(
            [(self._all(word("actions.owner")), None), *((owner, owner) for owner in owners), (self.tr("No owner"), "")]
        )
        self.area.offer([(self._all(self.tr("Area")), ""), *areas])
        if self.chosen() != before:
            self._on_choice()

    def clear(self) -> None:
        """Show everything."""
        before = self.blockSignals(True)
        self.search.clear()
        for box in (self.status, self.owner, self.area):
            box.setCurrentIndex(0)
        self.overdue.setChecked(False)
        self.blockSignals(before)
        self._on_choice()

    def use_theme(self, theme: Theme) -> None:
        """Take the icons of ``theme``."""
        self._search_icon.setIcon(icon("search", theme, "muted"))
        self.edit_button.setIcon(icon("pencil", theme))
        self.delete_button.setIcon(icon("trash-2", theme))
        self.propose_button.setIcon(icon("calendar", theme))

    def retranslate(self) -> None:
        """Set every text."""
        self.search.setPlaceholderText(self.tr("Search the plan"))
        self.search.setAccessibleName(self.tr("Search the plan"))
        self.status.setAccessibleName(word("actions.status"))
        self.owner.setAccessibleName(word("actions.owner"))
        self.area.setAccessibleName(self.tr("Area"))
        self.overdue.setText(self.tr("Overdue only"))
        self._button_texts = {
            self.edit_button: self.tr("Edit…"),
            self.delete_button: self.tr("Delete"),
            self.propose_button: self.tr("Propose dates…"),
        }
        for button, text in self._button_texts.items():
            button.setAccessibleName(text.rstrip("…"))
        self.edit_button.setToolTip(self.tr("Edit everything about what is selected (Alt+Enter)"))
        self.delete_button.setToolTip(self.tr("Delete what is selected (Del)"))
        self.propose_button.setToolTip(
            self.tr("Dates that fit the hours of everyone, to be looked at before they count")
        )
        statuses = [(status_name(status), status) for status in ACTION_STATUSES]
        self.status.offer([(self._all(word("actions.status")), ""), (self.tr("Open"), "open"), *statuses])
        self._fit_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _all(self, name: str) -> str:
        """What a filter says that leaves nothing out: what it would choose by, so that no two look the same."""
        return self.tr("{name}: all").format(name=name)

    def _fit_buttons(self) -> None:
        """Where it is narrow there are two rows; where it is narrowest, the icons of buttons say it alone."""
        for button, text in self._button_texts.items():
            button.setText(text)
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.LeftToRight)
        if self.sizeHint().width() > self.width():
            self._rows.setDirection(direction.TopToBottom)
        for button in (self.edit_button, self.delete_button):
            if self._second.sizeHint().width() > self.width():
                button.setText("")

    def minimumSizeHint(self) -> QSize:
        """That of two rows, whichever are shown: with one, the page could not be made narrow enough for two."""
        narrowest = max(row.minimumSize().width() for row in (self._first, self._second))
        return QSize(narrowest, super().minimumSizeHint().height())

    @Slot()
    def _on_choice(self) -> None:
        if not self.signalsBlocked():
            self.filter_changed.emit(self.chosen())

    def set_chosen_count(self, count: int, read_only: bool) -> None:
        """Enable what needs a selection."""
        self.edit_button.setEnabled(count > 0)
        self.delete_button.setEnabled(count > 0 and not read_only)
