"""The first two steps: the stage check a statement at a time, and the grid a dimension at a time."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from somedesk.content.models import built_in
from somedesk.content.stage_check import stage_texts
from somedesk.domain.change import apply
from somedesk.domain.client import Assessment
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageAnswer, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import agreed
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.ui.grid.guided import GuidedGrid
from somedesk.ui.grid.keys import digit_of
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.stage_check.answer_card import AnswerCard
from somedesk.ui.start_here.step import StartStep
from somedesk.work.fresh import new_id

_MOVES = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace})


class StatementsStep(StartStep):
    """One statement, its five answers, and the next."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "stage_check", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place: int | None = None
        self._count = self.label("start_count", "small")
        self.card = AnswerCard(context, self, with_notes=False)
        self.card.answered.connect(self._on_card_answered)
        self.back, self.onward = QPushButton(self), QPushButton(self)
        self.back.setObjectName("start_statement_back")
        self.onward.setObjectName("start_statement_onward")
        self.back.clicked.connect(self._on_back_clicked)
        self.onward.clicked.connect(self._on_onward_clicked)
        for widget in (self._count, self.card):
            self.column.addWidget(widget)
        steps = QHBoxLayout()
        for button in (self.back, self.onward):
            steps.addWidget(button)
        steps.addStretch(1)
        self.column.addLayout(steps)
        self._terms = self.label("start_terms", "small")
        self.column.addWidget(self._terms)
        self.column.addStretch(1)

    @property
    def place(self) -> int:
        """The place of the statement that is shown, from 0."""
        return self._place or 0

    def show_document(self, document: Document) -> None:
        if document is not self.document:
            self._place = None
        super().show_document(document)
        check = checks.latest(document.client)
        answered = agreed(document.client, check.id) if check is not None else {}
        if self._place is None:
            left = [place for place, each in enumerate(STATEMENTS) if each.number not in answered]
            self._place = left[0] if left else 0
        self.title.setText(self.tr("What is true of your organisation today?"))
        self.sentence.setText(self.tr("Answer as it is, not as it should be. “Don’t know” is an answer too."))
        self._count.setText(
            self.tr("{answered} of {count} answered").format(answered=len(answered), count=len(STATEMENTS))
        )
        self.back.setText(self.tr("← Previous statement"))
        self.back.setEnabled(self.place > 0)
        self.onward.setText(self.tr("Next statement →"))
        self.onward.setEnabled(STATEMENTS[self.place].number in answered and self.place < len(STATEMENTS) - 1)
        self.card.retranslate()
        number = STATEMENTS[self.place].number
        key = check.id if check is not None else ""
        self.card.show_statement(
            key, checks.answer_of(document.client, key, number), None, editable=not document.read_only
        )
        self.setAccessibleName(self.card.spoken)
        self.explain(self._terms, self.card.spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._answer_of(event)
        if answer is not None:
            if not event.isAutoRepeat():
                self._answer(answer)
        elif event.key() in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                (self.onward if event.key() == Qt.Key.Key_Right else self.back).click()
        else:
            super().keyPressEvent(event)

    def _answer_of(self, event: QKeyEvent) -> StageAnswer | None:
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return None
        digit, letter = digit_of(event), event.text().upper()
        if digit is not None and 1 <= digit <= len(STAGE_ANSWERS):
            return STAGE_ANSWERS[digit - 1]
        letters = stage_texts(self.context.localisation.language).keys
        return STAGE_ANSWERS[letters.index(letter)] if letter and letter in letters else None

    @Slot(object)
    def _on_card_answered(self, answer: StageAnswer) -> None:
        self._answer(answer)

    def _answer(self, answer: StageAnswer) -> None:
        document = self.document
        if document is None or document.read_only:
            return
        check = checks.latest(document.client)
        if check is None:
            check = StageCheck(id=new_id(), date=document.today())
            self.make(checks.new_check(document.client, check))
        number, before = STATEMENTS[self.place].number, agreed(document.client, check.id)
        left = [place for place, each in enumerate(STATEMENTS) if each.number not in {*before, number}]
        # After the last one those come that were left out, by who has answered some on the page of the stage check.
        is_last = number == STATEMENTS[-1].number
        self._place = left[0] if is_last and left else min(self.place + 1, len(STATEMENTS) - 1)
        self.make(checks.answer(document.client, check.id, number, answer))
        self.show_document(document)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not left and (is_last or number not in before):
            self.finished.emit()

    @Slot()
    def _on_back_clicked(self) -> None:
        if self.document is not None and self.place:
            self._place = self.place - 1
            self.show_document(self.document)

    @Slot()
    def _on_onward_clicked(self) -> None:
        if self.document is not None:
            self._place = self.place + 1
            self.show_document(self.document)
            if not self.onward.isEnabled():
                self.setFocus(Qt.FocusReason.OtherFocusReason)


class RatingStep(StartStep):
    """The twelve dimensions, one at a time."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "grid", parent)
        self.grid = GuidedGrid(context, self)
        self.grid.picked.connect(self._on_grid_picked)
        self.grid.finished.connect(self.finished)
        self.grid.shown.connect(self._explain)
        self._terms = self.label("start_terms", "small")
        self.column.addWidget(self.grid, 1)
        self.column.addWidget(self._terms)

    def show_document(self, document: Document) -> None:
        super().show_document(document)
        self.title.setText(self.tr("Which statement fits you best?"))
        self.sentence.setText(self.tr("Choose the highest one that is true in full. What is not known can wait."))
        client = document.client
        assessment = client.latest or self._new(document)
        if assessment.id not in client.assessments:
            client = apply(client, assessments.new_assessment(client, assessment, built_in()))
        editable = not document.read_only and assessment.status == "draft"
        self.grid.show_client(client, assessment, editable=editable)
        self._explain()

    @Slot()
    def _explain(self) -> None:
        self.explain(self._terms, self.grid.said)

    def _new(self, document: Document) -> Assessment:
        """Only shown: it is part of the client with the first rating."""
        return Assessment(id="start", model=built_in().id, date=document.today())

    @Slot(str, object)
    def _on_grid_picked(self, dimension: str, level: int) -> None:
        document = self.document
        if document is None:
            return
        assessment = document.client.latest
        if assessment is None:
            assessment = Assessment(id=new_id(), model=built_in().id, date=document.today())
            self.make(assessments.new_assessment(document.client, assessment, built_in()))
        self.make(assessments.rate(document.client, assessment.id, dimension, level))

    def take_focus(self) -> None:
        self.grid.begin()
