"""Asks by how many days or weeks the chosen entries are to be moved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.number_field import NumberField


class MoveEntriesDialog(Dialog):
    """``move_chosen`` carries days, and whether deadlines go along."""

    move_chosen = Signal(int, bool)

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent, "move_entries", Button.Ok | Button.Cancel)
        self._count = count
        self._intro = self.new_text("move_intro")
        self.column.addWidget(self._intro)
        form = self.new_form()
        self.number = NumberField(520, self, lowest=1, decimals=0)
        self.number.setObjectName("move_number")
        self.number.show_number(1)
        self.unit, self.direction = ChoiceField(self), ChoiceField(self)
        self.unit.setObjectName("move_unit")
        self.direction.setObjectName("move_direction")
        self.along = QCheckBox(self)
        self.along.setObjectName("move_along")
        self.along.setChecked(True)
        self._names = [self.new_text(f"move_label_{number}", "muted") for number in range(3)]
        for name, field in zip(self._names, (self.number, self.unit, self.direction), strict=True):
            name.setWordWrap(False)
            name.setBuddy(field)
            form.addRow(name, field)
        self.column.addWidget(self.along)
        self.setMinimumWidth(380)
        self.finish_building()
        self.accepted.connect(self._on_self_accepted)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Move entries"))
        self._intro.setText(
            self.tr("%Ln entry(s) chosen. Of a series, only the chosen times are moved.", "", self._count)
        )
        for label, field, text in zip(
            self._names,
            (self.number, self.unit, self.direction),
            (self.tr("How many"), self.tr("Days or weeks"), self.tr("Direction")),
            strict=True,
        ):
            label.setText(text)
            field.setAccessibleName(text)
        self.unit.offer([(self.tr("weeks"), 7), (self.tr("days"), 1)])
        self.direction.offer([(self.tr("later"), 1), (self.tr("earlier"), -1)])
        self.along.setText(self.tr("Move their deadlines as well"))
        self.buttons.button(Button.Ok).setText(self.tr("Move"))

    def _on_self_accepted(self) -> None:
        days = int(self.number.number()) * int(self.unit.currentData()) * int(self.direction.currentData())
        self.move_chosen.emit(days, self.along.isChecked())
