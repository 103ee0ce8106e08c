"""One cell of the table in a dialog: hours, skill and back-up of a person in a capability."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.content.suggestions import capability_name
from somedesk.content.team import what_is
from somedesk.domain.records.team import Holding
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField

_SKILLS = range(6)


class HoldingDialog(Dialog):
    """``chosen`` carries a person, a capability and the fields."""

    chosen = Signal(str, str, object)

    def __init__(self, context: Context, held: Holding, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent, "holding", Button.Ok | Button.Cancel)
        self._context, self._held = context, held
        self._about = self.new_text("holding_about", "muted")
        self.column.addWidget(self._about)
        self.hours = NumberField(MOST_HOURS_A_WEEK, self, empty=True)
        self.hours.setObjectName("holding_hours")
        self.hours.show_number(held.hours or 0)
        self.skill = ChoiceField(self)
        self.skill.setObjectName("holding_skill")
        self.back_up = QCheckBox(self)
        self.back_up.setObjectName("holding_back_up")
        self.back_up.setChecked(held.back_up)
        self._labels = [QLabel(self), QLabel(self)]
        form = self.new_form()
        for label, field in zip(self._labels, (self.hours, self.skill), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.back_up)
        self.setMinimumWidth(420)
        self.finish_building()
        self.skill.choose(held.skill)
        self.buttons.button(Button.Ok).setEnabled(not read_only)

    def retranslate(self) -> None:
        language = self._context.localisation.language
        self.setWindowTitle(f"{self._held.person} · {capability_name(self._held.capability, language)}")
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        self._about.setText(what_is(self._held.capability, language))
        self._labels[0].setText(word("holdings.hours"))
        self._labels[1].setText(word("holdings.skill"))
        words = (
            self.tr("0 – nothing"), self.tr("1 – has tried it"), self.tr("2 – with help"), self.tr("3 – alone"),
            self.tr("4 – well"), self.tr("5 – can teach others"),
        )  # fmt: skip
        self.skill.offer([("–", None), *zip(words, _SKILLS, strict=True)])
        self.back_up.setText(self.tr("Back-up: steps in when others are away"))

    @Slot()
    def accept(self) -> None:
        """Hand over what was entered."""
        fields = {
            "hours": self.hours.number() or None,
            "skill": self.skill.currentData(),
            "back_up": self.back_up.isChecked(),
        }
        self.chosen.emit(self._held.person, self._held.capability, fields)
        super().accept()
