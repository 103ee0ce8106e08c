"""The current statement in large: what to look for, its five answers as buttons, note and evidence."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.stage_check import STAGE_ANSWERS, AgreedAnswer, StageAnswer
from somedesk.domain.stage_check.spread import Spread
from somedesk.domain.stage_check.statements import BY_NUMBER
from somedesk.ui.grid.typed_text import TypedText
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.second_click import press_once
from somedesk.ui.stage_check.still import RoomBelow

_NOTE_HEIGHT = 52


class AnswerCard(QFrame):
    """``answered`` carries an answer. ``typed`` carries the field and a Typed. ``left`` when Esc asks for the list."""

    answered = Signal(object)
    typed = Signal(str, object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget, *, with_notes: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("answer_card")
        self.setProperty("kind", "card")
        self._context = context
        self._showing = False
        self._number: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        self._kind, self._text = self._label("card_kind", "small"), self._label("card_text", "heading")
        self._look, self._spread = self._label("card_look", "muted"), self._label("card_spread", "small")
        self._below = RoomBelow((self._text, self._look), self)
        # What is to be pressed stays where it is, however long the texts are.
        for part in (self._kind, self._text, self._look, self._below, self._spread):
            column.addWidget(part)
        column.addStretch(1)
        self.buttons = {answer: self._button(answer) for answer in STAGE_ANSWERS}
        row = Flow(6)
        for button in self.buttons.values():
            row.addWidget(button)
        column.addLayout(row)
        self.fields: dict[str, TypedText] = {}
        self._captions: dict[str, QLabel] = {}
        if with_notes:
            column.addLayout(self._notes())

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, answer: StageAnswer) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"answer_{answer}")
        button.setCheckable(True)
        press_once(button)
        # What a screen reader's own action does to a button is told by this signal alone.
        button.toggled.connect(partial(self._on_button_toggled, answer))
        return button

    def _notes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for place, name in enumerate(("note", "evidence")):
            caption, field = self._label(f"card_{name}_label", "section"), TypedText(f"stage_{name}", self)
            field.setFixedHeight(_NOTE_HEIGHT)
            field.typed.connect(partial(self.typed.emit, name))
            field.installEventFilter(self)
            caption.setBuddy(field)
            grid.addWidget(caption, 0, place)
            grid.addWidget(field, 1, place)
            self.fields[name], self._captions[name] = field, caption
        return grid

    def show_statement(self, check: str, answer: AgreedAnswer | None, spread: Spread | None, *, editable: bool) -> None:
        """Show a statement with what is answered; None for a heading, which has nothing to answer."""
        self._showing = True
        number = answer.statement if answer else None
        if number != self._number:
            # Under a mouse that answered the one before, a button would look as if this one were answered.
            for button in self.buttons.values():
                if button.underMouse():
                    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
                    button.update()
        self._number = number
        self.setEnabled(answer is not None)
        for each, button in self.buttons.items():
            taken = answer is not None and answer.answer == each
            if button.isChecked() != taken:
                button.setChecked(taken)
            button.setEnabled(editable and answer is not None)
        if answer is not None:
            for name, field in self.fields.items():
                field.show_text((check, str(answer.statement)), getattr(answer, name))
                field.setReadOnly(not editable)
            self._say(answer.statement, spread)
        self._showing = False

    def _say(self, number: int, spread: Spread | None) -> None:
        statement, texts = BY_NUMBER[number], stage_texts(self._context.localisation.language)
        stage = word("stage_named", n=statement.stage, name=texts.stages[statement.stage])
        for label, text in (
            (self._kind, f"{number} · {word(f'stage_kind.{statement.kind}')} · {stage}"),
            (self._text, texts.text(number)),
            (self._look, self._look_at(number)),
            (self._spread, self._spread_words(spread)),
        ):
            if label.text() != text:
                label.setText(text)
                self._below.updateGeometry()
        self._spread.setVisible(bool(self._spread.text()))

    def _look_at(self, number: int) -> str:
        return f"{word('stage_look')}: {stage_texts(self._context.localisation.language).look(number)}"

    @property
    def spoken(self) -> str:
        """The statement that is shown, as it is said aloud."""
        return f"{self._kind.text()}. {self._text.text()}"

    def _spread_words(self, spread: Spread | None) -> str:
        if spread is None:
            return ""
        said = [f"{word(f'stage_respondents.answer.{answer}')} {count}" for answer, count in spread.counts if count]
        if spread.apart is not None:
            apart = self._context.localisation.number(float(spread.apart))
            said.append(f"{word('stage_column_apart').lower()} {apart}")
        return f"{word('stage_respondents')}: {' · '.join(said)}"

    def retranslate(self) -> None:
        """Set every text that does not depend on the statement."""
        texts = stage_texts(self._context.localisation.language)
        self._below.hold([(texts.text(number), self._look_at(number)) for number in BY_NUMBER])
        for place, (answer, button) in enumerate(self.buttons.items(), start=1):
            said = word(f"stage_answers.answer.{answer}")
            said = said[:1].upper() + said[1:]
            button.setText(f"{said}  {texts.key(answer)}")
            button.setAccessibleName(said)
            button.setToolTip(self.tr("{answer}: {letter} or {digit}").format(
                answer=said, letter=texts.key(answer), digit=place))  # fmt: skip
        for name, caption in self._captions.items():
            caption.setText(word(f"stage_answers.{name}"))
            self.fields[name].setAccessibleName(word(f"stage_answers.{name}"))

    def write(self) -> None:
        """Put the keyboard where the note is written."""
        note = self.fields["note"]
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        note.moveCursor(QTextCursor.MoveOperation.End)

    def commit(self) -> None:
        """Hand over what is typed."""
        for field in self.fields.values():
            field.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _on_button_toggled(self, answer: StageAnswer, on: bool) -> None:
        """A button is pressed by whatever means; one that is pressed again stays as it is: Delete clears."""
        if self._showing:
            return
        self._showing = True
        self.buttons[answer].setChecked(True)
        self._showing = False
        if on:
            self.answered.emit(answer)
