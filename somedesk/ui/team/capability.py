"""What the client needs of a capability: whether, at which skill, for how many hours a week."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.content.suggestions import capability_name
from somedesk.content.team import what_is
from somedesk.domain.team.capabilities import Requirement
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField


class CapabilityDialog(Dialog):
    """``chosen`` carries the capability and the fields."""

    chosen = Signal(str, object)

    def __init__(self, context: Context, asked: Requirement, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent, "capability", Button.Ok | Button.Cancel)
        self._context, self._asked = context, asked
        self._about = self.new_text("capability_about", "muted")
        self.column.addWidget(self._about)
        self.needed = QCheckBox(self)
        self.needed.setObjectName("capability_needed")
        self.needed.setChecked(asked.needed)
        self.column.addWidget(self.needed)
        self.skill = ChoiceField(self)
        self.skill.setObjectName("capability_skill")
        self.skill.offer((str(level), level) for level in range(6))
        self.skill.choose(asked.skill)
        self.hours = NumberField(MOST_HOURS_A_WEEK, self, empty=True)
        self.hours.setObjectName("capability_hours")
        self.hours.show_number(asked.hours or 0)
        self._labels = [QLabel(self), QLabel(self)]
        form = self.new_form()
        for label, field in zip(self._labels, (self.skill, self.hours), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.setMinimumWidth(420)
        self.finish_building()
        self.buttons.button(Button.Ok).setEnabled(not read_only)

    def retranslate(self) -> None:
        language = self._context.localisation.language
        self.setWindowTitle(capability_name(self._asked.capability, language))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        self._about.setText(what_is(self._asked.capability, language))
        self.needed.setText(self.tr("We need it"))
        self._labels[0].setText(word("capabilities.skill"))
        self._labels[1].setText(word("capabilities.hours"))

    @Slot()
    def accept(self) -> None:
        """Hand over what was entered."""
        fields = {
            "needed": self.needed.isChecked(),
            "skill": self.skill.currentData(),
            "hours": self.hours.number() or None,
        }
        self.chosen.emit(self._asked.capability, fields)
        super().accept()
