"""The three steps across the top, each with how much of it is answered; and one question at a time, or all at once."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from somedesk.domain.client import Client
from somedesk.domain.strategy.questions import STEPS, Step, progress
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word


class StepsBar(QFrame):
    """``step_chosen`` carries the step; ``together_chosen`` whether all questions are to be seen at once."""

    step_chosen = Signal(str)
    together_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strategy_steps")
        self.setProperty("kind", "header")
        flow = Flow(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 18, 8)
        column.addLayout(flow)
        self.buttons: dict[Step, QPushButton] = {}
        self._steps = QButtonGroup(self)
        for step in STEPS:
            button = self._button(f"step_{step}", self._steps)
            button.clicked.connect(partial(self._on_step_clicked, step))
            self.buttons[step] = button
            flow.addWidget(button)
        between = QWidget(self)
        between.setObjectName("steps_between")
        between.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        flow.addWidget(between)
        self._ways = QButtonGroup(self)
        self.single, self.together = self._button("one_question", self._ways), self._button("all_at_once", self._ways)
        self.single.setChecked(True)
        ways = QWidget(self)  # a pair: neither goes to the next line alone
        pair = QHBoxLayout(ways)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(flow.spacing())
        for button in (self.single, self.together):
            pair.addWidget(button)
        flow.addWidget(ways)
        self._ways.buttonClicked.connect(self._on_ways_button_clicked)

    def _button(self, name: str, group: QButtonGroup) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setCheckable(True)
        group.addButton(button)
        return button

    def retranslate(self) -> None:
        """Set every text that says no number."""
        self.single.setText(self.tr("One question"))
        self.together.setText(self.tr("All at once"))

    def show_progress(self, client: Client, step: Step) -> None:
        """Show how far each step is, and in which one we are."""
        for number, (each, button) in enumerate(self.buttons.items(), 1):
            found = progress(client, STEPS[each])
            done = " ✓" if found.is_whole else ""
            said = self.tr("{answered} of {count}").format(answered=found.answered, count=found.count)
            button.setText(f"{number}  {word(f'step_{each}')}  {said}{done}")
            button.setChecked(each == step)

    def _on_step_clicked(self, step: Step) -> None:
        self.step_chosen.emit(step)

    @Slot()
    def _on_ways_button_clicked(self) -> None:
        self.together_chosen.emit(self.together.isChecked())
