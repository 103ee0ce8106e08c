"""What becomes of unfinished actions in the plan after a new assessment."""

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from somedesk.domain.client import Action
from somedesk.domain.plan.plan import is_overdue
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.wrapped_list import WrappedList
from somedesk.ui.plan.action_words import overdue_word
from somedesk.ui.plan.decisions import Decision


class CarryOverDialog(Dialog):
    """``decided`` carries a Decision. What stays ticked goes on; the rest is dropped."""

    decided = Signal(object)

    def __init__(self, context: Context, actions: tuple[Action, ...], today: dt.date, parent: QWidget) -> None:
        super().__init__(parent, "carry_over", Button.Ok | Button.Cancel)
        self._context, self._actions, self._today = context, actions, today
        self._explanation = self.new_text("explanation", "muted")
        self.column.addWidget(self._explanation)
        self.list = WrappedList("carry_over_list", self)
        for action in actions:
            item = QListWidgetItem(self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, action.id)
        self.column.addWidget(self.list, 1)
        self.resize(620, 460)
        self.accepted.connect(self._on_self_accepted)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.finish_building()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Carry over unfinished actions"))
        self._explanation.setText(
            self.tr(
                "What is ticked goes on in the plan from today; dates that have passed are taken away, "
                "so that new ones can be proposed. What is not ticked is dropped, and stays on the list as such."
            )
        )
        self.list.setAccessibleName(self.tr("Unfinished actions"))
        words = self._context.localisation
        self.list.blockSignals(True)
        for row, action in enumerate(self._actions):
            when = words.short_day(action.due) if action.due else self.tr("no due date")
            when = f"{overdue_word()} {when}" if is_overdue(action, self._today) else when
            owner = action.owner or self.tr("no owner")
            self.list.item(row).setText(f"{action.title}\n{owner} · {when}")
        self.list.blockSignals(False)
        self._on_list_item_changed()

    def _ids(self, state: Qt.CheckState) -> tuple[str, ...]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == state)

    @Slot()
    def _on_list_item_changed(self) -> None:
        count = len(self._ids(Qt.CheckState.Checked))
        text = self.tr("Carry over %n action(s)", "", count) if count else self.tr("Drop all")
        self.buttons.button(Button.Ok).setText(text)

    @Slot()
    def _on_self_accepted(self) -> None:
        self.decided.emit(Decision(self._ids(Qt.CheckState.Checked), self._ids(Qt.CheckState.Unchecked)))
