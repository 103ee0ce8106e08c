"""What stands below a question: to the one before and after, to any of them, and help or not."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.strategy.questions import state
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon

MARKS = {"open": "○", "begun": "◐", "answered": "✓"}


class QuestionFoot(QFrame):
    """``question_chosen`` carries a question, ``help_toggled`` whether examples are shown."""

    question_chosen = Signal(str)
    help_toggled = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("question_foot")
        self.previous, self.next = self._button("previous_question"), self._button("next_question")
        self.next.setProperty("kind", "primary")
        self.chooser = ChoiceField(self)
        self.chooser.setObjectName("question_chooser")
        self.chooser.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(14)
        self.chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chooser.activated.connect(self._on_chooser_activated)
        self.help = self._button("question_help")
        self.help.setCheckable(True)
        self.help.setChecked(True)
        self.help.toggled.connect(self._on_help_toggled)
        self.unanswered = self._button("next_unanswered")
        self.unanswered.setProperty("kind", "link")
        flow = Flow(8)
        self.setLayout(flow)
        for widget in (self.previous, self.next, self.chooser, self.help, self.unanswered):
            flow.addWidget(widget)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        return button

    def retranslate(self) -> None:
        """Set every text."""
        self.previous.setText(self.tr("Previous"))
        self.previous.setToolTip(self.tr("Previous question (Alt+←)"))
        self.next.setText(self.tr("Next question"))
        self.next.setToolTip(self.tr("Next question (Alt+→ or Ctrl+Enter)"))
        self.unanswered.setText(self.tr("Skip to the next unanswered"))
        self.chooser.setAccessibleName(self.tr("Question"))
        self._name_help()

    def _name_help(self) -> None:
        self.help.setText(self.tr("Hide examples") if self.help.isChecked() else self.tr("Show examples"))

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.previous.setIcon(icon("chevron-left", theme))
        self.next.setIcon(icon("arrow-right", theme, "accent_ink"))
        self.help.setIcon(icon("circle-help", theme))

    def show_question(self, client: Client, current: str, *, is_together: bool) -> None:
        """Show where we are, and how far each question is."""
        named = [
            (f"{MARKS[state(client, question)]}  {number}  {word(f'questions.{question}')}", question)
            for number, question in enumerate(QUESTIONS, 1)
        ]
        self.chooser.offer(named)
        self.chooser.choose(current)
        self.chooser.setToolTip(self.chooser.currentText())
        self.previous.setEnabled(current != QUESTIONS[0])
        self.next.setEnabled(current != QUESTIONS[-1])
        self.unanswered.setEnabled(any(state(client, question) != "answered" for question in QUESTIONS))
        for widget in (self.previous, self.next):
            widget.setVisible(not is_together)

    @Slot(int)
    def _on_chooser_activated(self, _row: int) -> None:
        self.question_chosen.emit(str(self.chooser.currentData()))

    @Slot(bool)
    def _on_help_toggled(self, shown: bool) -> None:
        self._name_help()
        self.help_toggled.emit(shown)
