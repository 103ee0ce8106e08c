"""The list of statements: one key answers, arrows move and never answer, Backspace takes back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from somedesk.content.stage_check import stage_texts
from somedesk.content.themes import Theme
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageAnswer
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.ui.grid.keys import digit_of
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.spoken_cells import SpokenCells
from somedesk.ui.stage_check.statement_delegate import StatementDelegate
from somedesk.ui.stage_check.statement_model import Shown, StatementModel, answer_word

Index = QModelIndex | QPersistentModelIndex
_K = Qt.Key
_M = Qt.KeyboardModifier
_OTHER_COMMANDS = _M.ControlModifier | _M.AltModifier | _M.MetaModifier
_OPENING = (_K.Key_Return, _K.Key_Enter)


class StatementList(QListView):
    """``answered`` carries a statement and an answer (None takes it away); the owner makes it so, and shows it.

    ``current_changed`` carries the statement that the keys act upon, or None; ``note_pressed`` when it is to be written
    about; ``taken_back`` when the last answer is to be.
    """

    answered = Signal(int, object)
    taken_back = Signal()
    current_changed = Signal(object)
    note_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statements")
        self.editable = True
        self.statements = StatementModel(self)
        self.delegate = StatementDelegate(self.statements, theme, self)
        self.setModel(self.statements)
        SpokenCells(self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(False)
        self._settle = pause(self, self._on_settle_timeout)
        self.statements.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self.statements.modelReset.connect(self._on_model_reset)
        self._kept: int | None = 1

    # --- what is shown ---

    def show_answers(self, shown: Shown) -> None:
        """Show other answers; a change of the statement that the keyboard is on is said (SpokenCells)."""
        self.statements.show_answers(shown)

    def retranslate(self, language: str) -> None:
        """Speak another language."""
        self.statements.retranslate(language)
        self.relay()

    def use_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.delegate.theme = theme
        self.viewport().update()

    def relay(self) -> None:
        """Lay the rows out anew, as wide as the list is."""
        self.delegate.lay(max(240, self.viewport().width()))
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """An answer paints its row. A QListView would lay out and paint all of them, though no height depends on it."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    @Slot()
    def _on_settle_timeout(self) -> None:
        self.relay()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._kept = self.number or self._kept

    @Slot()
    def _on_model_reset(self) -> None:
        place = self.statements.place_of(self._kept or 0)
        if place < 0:
            place = next((n for n, row in enumerate(self.statements.rows) if row.number is not None), 0)
        self.setCurrentIndex(self.statements.index(place))

    # --- where the keyboard is ---

    @property
    def number(self) -> int | None:
        """The statement that the keys act upon; None on a heading."""
        return self.statements.number_at(self.currentIndex().row())

    def go_to(self, number: int) -> None:
        """Move to a statement, and unfold its stage."""
        self.statements.unfold_for(number)
        self.setCurrentIndex(self.statements.index(self.statements.place_of(number)))

    def unanswered(self) -> int | None:
        """The next statement without an answer, from the current one on; None if there is none."""
        here = self.number or 0
        answers = self.statements.shown.answers
        left = [each.number for each in STATEMENTS if each.number not in answers]
        return next((number for number in left if number > here), left[0] if left else None)

    def first_unanswered(self) -> int:
        """Where to begin; the first one if all are answered."""
        answers = self.statements.shown.answers
        return next((each.number for each in STATEMENTS if each.number not in answers), 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        self.delegate.current = current.row()
        super().currentChanged(current, previous)
        for row in (current.row(), previous.row()):
            self.update(self.statements.index(row))
        self._bring_into_view(current.row())
        self.current_changed.emit(self.number)

    def _bring_into_view(self, row: int) -> None:
        """What comes next is to be seen as well; a page at a time, because scrolling paints every row."""
        following = self.visualRect(self.statements.index(min(row + 1, len(self.statements.rows) - 1)))
        if following.isValid() and following.bottom() > self.viewport().height():
            self.scrollTo(self.statements.index(row), QListView.ScrollHint.PositionAtTop)

    # --- answering ---

    def answer(self, answer: StageAnswer) -> None:
        """Answer the current statement, and go on to the next; after the last one stays, and nothing is closed."""
        number = self.number
        if number is None or not self.editable:
            return
        self.answered.emit(number, answer)
        announce(self, f"{number}: {answer_word(answer)}")
        following = self.statements.following(number)
        if following is not None:
            self.go_to(following)

    def answer_of(self, event: QKeyEvent) -> StageAnswer | None:
        """What a key answers: its letter in the language of the screen, or its digit."""
        digit = digit_of(event)
        if digit is not None and 1 <= digit <= len(STAGE_ANSWERS):
            return STAGE_ANSWERS[digit - 1]
        keys, text = stage_texts(self.statements.language).keys, event.text().upper()
        return STAGE_ANSWERS[keys.index(text)] if len(text) == 1 and text in keys else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _OTHER_COMMANDS or not self._act_on(event):
            super().keyPressEvent(event)

    def _act_on(self, event: QKeyEvent) -> bool:
        """Do what the key stands for; False if it is none of the list's. A key that is held acts once."""
        answer, key, row = self.answer_of(event), event.key(), self.currentIndex().row()
        if answer is not None:
            if not event.isAutoRepeat():
                self.answer(answer)
        elif key == _K.Key_Backspace:
            if not event.isAutoRepeat() and self.editable:
                self.taken_back.emit()
        elif key == _K.Key_Delete:
            if self.number is not None and self.editable and not event.isAutoRepeat():
                self.answered.emit(self.number, None)
        elif key == _K.Key_F8:
            if (number := self.unanswered()) is not None:
                self.go_to(number)
        elif 0 <= row < len(self.statements.rows) and self.number is None:
            return self._on_heading(key, self.statements.rows[row].stage)
        elif key in _OPENING:
            self.note_pressed.emit()
        else:
            # Other letters would go to a row that begins with them.
            return bool(event.text().strip()) and key not in (_K.Key_Tab, _K.Key_Backtab, _K.Key_Escape)
        return True

    def _on_heading(self, key: int, stage: int) -> bool:
        folding = {_K.Key_Left: True, _K.Key_Right: False}.get(_K(key))
        if key in (*_OPENING, _K.Key_Space):
            folding = stage not in self.statements.folded
        if folding is None:
            return False
        self.fold(stage, folding)
        return True

    def fold(self, stage: int, folded: bool) -> None:
        """Hide or show a stage's statements, and stay on its heading."""
        self.statements.fold(stage, folded)
        place = next(n for n, row in enumerate(self.statements.rows) if row.stage == stage and row.number is None)
        self.setCurrentIndex(self.statements.index(place))

    # --- mouse, Qt ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.statements.rows[index.row()]
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if row.number is None:
            self.fold(row.stage, row.stage not in self.statements.folded)
            return
        answer = self.delegate.answer_at(self.visualRect(index), event.position().toPoint())
        self.setCurrentIndex(index)
        if answer is not None and self.editable:
            self.answered.emit(row.number, answer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click answers nothing."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging chooses nothing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.relay()
            self._settle.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.delegate.focused = True
        super().focusInEvent(event)
        self.update(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.delegate.focused = False
        super().focusOutEvent(event)
        self.update(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._settle.start()
