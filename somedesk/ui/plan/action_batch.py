"""The same fields of several actions at once. Only what is ticked is changed, all of it as one step."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from somedesk.domain.client import ACTION_STATUSES, PRIORITIES
from somedesk.ui.kit.action_fields import HoursField, OwnerField
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.plan.action_words import priority_name, status_name


class ActionBatchEditor(Dialog):
    """``fields_chosen`` carries a tuple of (field, value)."""

    fields_chosen = Signal(object)

    def __init__(self, context: Context, count: int, owners: Callable[[], list[str]], parent: QWidget) -> None:
        super().__init__(parent, "action_batch", Button.Ok | Button.Cancel)
        self._count = count
        self._explanation = self.new_text("explanation", "muted")
        self.column.addWidget(self._explanation)
        theme = context.appearance.theme
        self.owner = OwnerField(owners(), theme, self)
        self.start, self.due = DateField(theme, self), DateField(theme, self)
        self.effort = HoursField(self)
        self.priority, self.status = ChoiceField(self), ChoiceField(self)
        self.fields: dict[str, QWidget] = {
            "owner": self.owner,
            "start": self.start,
            "due": self.due,
            "effort_hours": self.effort,
            "priority": self.priority,
            "status": self.status,
        }
        self.ticks: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(9)
        for row, (name, field) in enumerate(self.fields.items()):
            tick = self.ticks[name] = QCheckBox(self)
            tick.setObjectName(f"batch_tick_{name}")
            tick.toggled.connect(self._on_tick_toggled)
            field.setObjectName(f"batch_{name}")
            grid.addWidget(tick, row, 0)
            grid.addWidget(field, row, 1)
        self.column.addLayout(grid)
        self._emptied: tuple[str, ...] = ()
        self._warning = self.new_text("batch_warning", "warning")
        self._warning.hide()
        self.column.addWidget(self._warning)
        self.column.addStretch(1)
        self.resize(440, 380)
        self.accepted.connect(self._on_self_accepted)
        self.finish_building()
        self.priority.choose("medium")
        self._on_tick_toggled()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Edit {count} actions").format(count=self._count))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        self._explanation.setText(self.tr("Tick what should be the same for all {count}.").format(count=self._count))
        self.priority.offer((priority_name(value), value) for value in PRIORITIES)
        self.status.offer((status_name(value), value) for value in ACTION_STATUSES)
        for name, tick in self.ticks.items():
            text = word(f"actions.{name}")
            tick.setText(text)
            self.fields[name].setAccessibleName(text)

    def _value(self, name: str) -> object:
        match self.fields[name]:
            case DateField() as date:
                return date.shown_date()
            case HoursField() as effort:
                return effort.hours()
            case ChoiceField() as box:
                return box.currentData()
            case _:
                return self.owner.text().strip()

    def accept(self) -> None:
        """Hand over what is ticked. What would be taken away is named first, and goes only if that is confirmed."""
        emptied = tuple(word(f"actions.{n}") for n, t in self.ticks.items() if t.isChecked() and not self._value(n))
        if emptied and emptied != self._emptied:
            self._emptied = emptied
            text = self.tr("Nothing is filled in for {fields}. Save again to take that away from all {count}.")
            self._warning.setText(text.format(fields=", ".join(emptied), count=self._count))
            self._warning.show()
            self.fit()
            announce(self, self._warning.text())
            return
        super().accept()

    @Slot()
    def _on_tick_toggled(self) -> None:
        for name, tick in self.ticks.items():
            self.fields[name].setEnabled(tick.isChecked())
        self.buttons.button(Button.Ok).setEnabled(any(tick.isChecked() for tick in self.ticks.values()))

    @Slot()
    def _on_self_accepted(self) -> None:
        self.fields_chosen.emit(tuple((name, self._value(name)) for name, t in self.ticks.items() if t.isChecked()))
