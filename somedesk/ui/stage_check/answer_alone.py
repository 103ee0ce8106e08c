"""Somebody answers alone: on this computer, one after the other, or from a printed form that is typed in."""

import datetime as dt

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from somedesk.domain.records.stage_check import (
    AgreedAnswer,
    AnswerWay,
    GivenAnswer,
    Naming,
    Respondent,
    StageAnswer,
    StageCheck,
    agreed_id,
)
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.question import Question
from somedesk.ui.stage_check.answer_card import AnswerCard
from somedesk.ui.stage_check.statement_list import StatementList
from somedesk.ui.stage_check.statement_model import Shown
from somedesk.work.fresh import new_id

HAND_OVER, ANSWERING = range(2)


class HandedIn(Struct, frozen=True):
    """What one person answered, and whether with a name."""

    respondent: Respondent
    naming: Naming


class AnswerAlone(Dialog):
    """``handed_in`` carries HandedIn; the owner keeps it, and says by ``count_handed_in`` that it has.

    Between two people it shows nothing of the last one. Answers are kept nowhere until they are handed in.
    """

    handed_in = Signal(object)

    def __init__(self, context: Context, check: StageCheck, way: AnswerWay, parent: QWidget) -> None:
        super().__init__(parent, "answer_alone_dialog")
        self._context, self._check, self._way = context, check, way
        self._naming: Naming | None = check.naming
        self._answers: dict[int, StageAnswer] = {}
        self._given: list[tuple[int, StageAnswer | None]] = []
        self._count = 0
        self.stack = QStackedWidget(self)
        self.stack.setObjectName("answer_stack")
        self.stack.addWidget(self._build_hand_over())
        self.stack.addWidget(self._build_answering())
        self.column.addWidget(self.stack, 1)
        self.resize(920, 660)
        self.finish_building()
        # Enter begins; it neither closes nor hands in.
        for button in self.findChildren(QPushButton):
            button.setDefault(False)
            button.setAutoDefault(False)
        self.start.setDefault(True)
        self._show_hand_over()

    def _label(self, name: str, kind: str, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _build_hand_over(self) -> QWidget:
        page = QWidget(self)
        page.setObjectName("hand_over")
        column = QVBoxLayout(page)
        column.setSpacing(12)
        self._over_title = self._label("over_title", "title", page)
        self._over_text = self._label("over_text", "", page)
        self._anonymous, self._named = QRadioButton(page), QRadioButton(page)
        self._anonymous.setObjectName("over_anonymous")
        self._named.setObjectName("over_named")
        self._promise = self._label("over_promise", "muted", page)
        self._name_label = self._label("over_name_label", "section", page)
        self.name: QLineEdit = self.new_line("over_name")
        self._name_label.setBuddy(self.name)
        self.start = QPushButton(page)
        self.start.setObjectName("over_start")
        self.start.setProperty("kind", "primary")
        column.addStretch(1)
        for widget in (self._over_title, self._over_text, self._anonymous, self._named, self._promise):
            column.addWidget(widget)
        column.addWidget(self._name_label)
        column.addWidget(self.name)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        self._anonymous.toggled.connect(self._on_naming_toggled)
        self._named.toggled.connect(self._on_naming_toggled)
        self.start.clicked.connect(self._on_start_clicked)
        return page

    def _build_answering(self) -> QWidget:
        page = QWidget(self)
        page.setObjectName("answering")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.view = StatementList(self._context.appearance.theme, page)
        self.view.setMinimumHeight(180)
        self.card = AnswerCard(self._context, page, with_notes=False)
        foot = Flow()
        self._bar = QProgressBar(page)
        self._bar.setObjectName("alone_bar")
        self._bar.setRange(0, len(STATEMENTS))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(150)
        self._progress = self._label("alone_progress", "muted", page)
        self._progress.setWordWrap(False)
        self.hand_in = QPushButton(page)
        self.hand_in.setObjectName("hand_in")
        self.hand_in.setProperty("kind", "primary")
        for widget in (self._bar, self._progress, self.hand_in):
            foot.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self.card)
        column.addLayout(foot)
        self.view.answered.connect(self._on_view_answered)
        self.view.taken_back.connect(self._on_view_taken_back)
        self.view.current_changed.connect(self._on_view_current_changed)
        self.card.answered.connect(self.view.answer)
        self.hand_in.clicked.connect(self._on_hand_in_clicked)
        return page

    # --- texts ---

    def retranslate(self) -> None:
        is_form = self._way == "form"
        self.setWindowTitle(self.tr("Type in a printed form") if is_form else self.tr("Answer alone"))
        self._anonymous.setText(self.tr("Anonymous: no names, no times, shown only together"))
        self._named.setText(self.tr("With a name or a number"))
        self._name_label.setText(self.tr("Name or number (may be left empty)"))
        self.hand_in.setText(self.tr("Hand in"))
        self.view.setAccessibleName(self.tr("Statements"))
        self.view.retranslate(self._context.localisation.language)
        self.card.retranslate()
        self._say()

    def _say(self) -> None:
        """What depends on whose turn it is."""
        is_form = self._way == "form"
        if self._count:
            done = self.tr("%n has been handed in.", "", self._count)
            title = self.tr("Next form") if is_form else self.tr("Give the computer to the next person")
        else:
            done = ""
            title = self.tr("First form") if is_form else self.tr("One person at a time")
        text = (
            self.tr("Type the digit that stands beside each cross. After the last one press Hand in.")
            if is_form
            else self.tr("Answer as things are today. One key answers: nothing is kept before you hand in.")
        )
        self._over_title.setText(title)
        self._over_text.setText(" ".join(part for part in (done, text) if part))
        fewest = self._check.fewest
        promise = {
            "anonymous": self.tr(
                "Answers are anonymous. They are shown from {fewest} respondents on, and only together."
            ),
            "named": self.tr("Answers are kept with the name or number. They are shown from {fewest} respondents on."),
            None: self.tr("Choose now: after the first answer it stays so for everybody."),
        }
        self._promise.setText(promise[self._naming].format(fewest=fewest))
        self.start.setText(self.tr("Begin"))
        self.start.setEnabled(self._naming is not None)
        for widget in (self._name_label, self.name):
            widget.setVisible(self._naming == "named")
        for choice in (self._anonymous, self._named):
            choice.setVisible(self._check.naming is None and not self._count)
        progress = self.tr("{answered} of {all} answered")
        self._progress.setText(progress.format(answered=len(self._answers), all=len(STATEMENTS)))
        self._bar.setValue(len(self._answers))
        self.hand_in.setEnabled(bool(self._answers))

    # --- whose turn it is ---

    def _show_hand_over(self) -> None:
        self._answers, self._given = {}, []
        self.name.clear()
        self.view.show_answers(Shown(tells=False))
        self.view.statements.folded.clear()
        self.view.statements.keep_only(None)
        self.view.go_to(1)
        self.stack.setCurrentIndex(HAND_OVER)
        self._say()
        first = self.name if self._naming == "named" else self.start if self._naming else self._anonymous
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_naming_toggled(self, on: bool) -> None:
        if on:
            self._naming = "anonymous" if self._anonymous.isChecked() else "named"
            self._say()

    @Slot()
    def _on_start_clicked(self) -> None:
        if self._naming is not None and self.stack.currentIndex() == HAND_OVER:
            self.stack.setCurrentIndex(ANSWERING)
            self._show()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- answering ---

    def _show(self) -> None:
        self.view.show_answers(Shown(dict(self._answers), tells=False))
        self._on_view_current_changed(self.view.number)
        self._say()

    @Slot(object)
    def _on_view_current_changed(self, number: int | None) -> None:
        answer = None
        if number is not None:
            key = agreed_id(self._check.id, number)
            answer = AgreedAnswer(id=key, check=self._check.id, statement=number, answer=self._answers.get(number))
        self.card.show_statement(self._check.id, answer, None, editable=True)

    @Slot(int, object)
    def _on_view_answered(self, number: int, answer: StageAnswer | None) -> None:
        self._given.append((number, self._answers.get(number)))
        self._put(number, answer)
        if len(self._answers) == len(STATEMENTS) and self._way == "form":
            self.hand_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, number: int, answer: StageAnswer | None) -> None:
        self._answers.pop(number, None)
        if answer is not None:
            self._answers[number] = answer
        self._show()

    @Slot()
    def _on_view_taken_back(self) -> None:
        if self._given:
            number, before = self._given.pop()
            self._put(number, before)
            self.view.go_to(number)

    @Slot()
    def _on_hand_in_clicked(self) -> None:
        if not self._answers or self._naming is None:
            return
        given = tuple(GivenAnswer(number, self._answers[number]) for number in sorted(self._answers))
        named = self._naming == "named"
        respondent = Respondent(
            id=new_id(),
            check=self._check.id,
            answers=given,
            name=self.name.text().strip() if named else "",
            time=dt.datetime.now(dt.UTC).replace(microsecond=0) if named else None,
            way=self._way,
        )
        self._count += 1
        self.handed_in.emit(HandedIn(respondent, self._naming))
        self._show_hand_over()

    @Slot()
    def reject(self) -> None:
        """Close; what is not handed in yet is not given up without asking."""
        if not self._answers:
            super().reject()
            return
        box = Question(
            "leave_alone_box",
            self.tr("The answers are not handed in"),
            self.tr("If you close now, %n answer(s) are given up.", "", len(self._answers)),
            self,
        )
        box.offer("alone_hand_in", self.tr("Hand in and close"), self._hand_in_and_close, "primary")
        box.offer("alone_leave", self.tr("Close without handing in"), self._leave, "danger")
        box.offer("alone_stay", self.tr("Go on answering"))
        box.open()

    def _hand_in_and_close(self) -> None:
        self._on_hand_in_clicked()
        self._leave()

    def _leave(self) -> None:
        """Qt, given ``super().reject`` to call, would call the one above, which asks again."""
        super().reject()
