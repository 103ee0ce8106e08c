"""Fields for text, of one line or several. What is dropped on them is copied: where it came from keeps it."""

from PySide6.QtCore import QChildEvent, QEvent, QKeyCombination, QMimeData, QObject, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.base.locale import number
from somedesk.ui.kit.field_word import tell
from somedesk.ui.kit.i18n import spoken

_COPY = Qt.DropAction.CopyAction
_TARGET = 24
# As in the rest of the program; away from Windows, Qt's fields do not know it.
_REDO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
# As long as a text in the client file may be.
LONGEST_TEXT = 100_000


def _asks_back(event: QEvent) -> bool | None:
    """Whether the key takes back (True) or makes again (False) what was typed; None if it is about something else."""
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
        return None
    if event.matches(QKeySequence.StandardKey.Undo):
        return True
    return False if event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _REDO else None


def _is_answered(event: QEvent, has_some: bool) -> bool:
    """Claim the key for the field if it ``has_some`` to take back; Qt's fields keep it from the window either way."""
    event.setAccepted(has_some)
    return event.type() == QEvent.Type.ShortcutOverride or not has_some


def _say_full(field: QWidget, limit: int) -> None:
    tell(field, InvalidInput("typed_too_long", limit=number(limit, spoken(), 0)))


def _writes(event: QKeyEvent) -> bool:
    """Whether a text gets longer by it."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    is_line = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain
    return is_line or (bool(event.text()) and event.text().isprintable())


class LineField(QLineEdit):
    """One line. Text carried about within the field is moved; what is too long is cut, and a word says so."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        # As Qt's own: with a text, or with a parent alone.
        if isinstance(text, str):
            super().__init__(text, parent)
        else:
            super().__init__(text or parent)
        self.inputRejected.connect(self._on_self_input_rejected)

    @Slot()
    def _on_self_input_rejected(self) -> None:
        """Qt cuts what is pasted, and takes no more letters, without a word."""
        if not self.isReadOnly() and len(self.text()) >= self.maxLength():
            _say_full(self, self.maxLength())

    def clear(self) -> None:
        """Empty it for good: Qt's own can be taken back by key, after what stood there has become a change."""
        self.setText("")

    def forget(self) -> None:
        """What was typed has become a change: it is taken back as one, and no more in the field."""
        if not self.isUndoAvailable() and not self.isRedoAvailable():
            return
        chosen, length, at = self.selectionStart(), self.selectionLength(), self.cursorPosition()
        with QSignalBlocker(self):
            self.setText(self.text())
            self.setCursorPosition(at)
            if length:
                self.setSelection(chosen, length)

    def event(self, event: QEvent) -> bool:
        if (back := _asks_back(event)) is not None:
            has_some = self.isUndoAvailable() if back else self.isRedoAvailable()
            if _is_answered(event, has_some):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == _REDO:
            self.redo()
        else:
            super().keyPressEvent(event)

    def childEvent(self, event: QChildEvent) -> None:
        if event.polished() and isinstance(event.child(), QToolButton):
            event.child().installEventFilter(self)
        super().childEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt gives the signs in a field 22 × 18 pixels, and places them so again and again."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QToolButton):
            place = watched.geometry()
            wide, high = max(0, _TARGET - place.width()), max(0, _TARGET - place.height())
            if wide or high:
                watched.setGeometry(place.adjusted(-(wide // 2), -(high // 2), wide - wide // 2, high - high // 2))
        return super().eventFilter(watched, event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        if event.source() is not self:
            event.setDropAction(_COPY)


class TextField(QPlainTextEdit):
    """Several lines; Tab leads on to the next field. What is too long is cut, and a word says so.

    A file that is dropped is no text: it goes to the window.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)

    def forget(self) -> None:
        """What was typed has become a change: it is taken back as one, and no more in the field."""
        self.document().clearUndoRedoStacks()

    def event(self, event: QEvent) -> bool:
        if (back := _asks_back(event)) is not None:
            has_some = self.document().isUndoAvailable() if back else self.document().isRedoAvailable()
            if _is_answered(event, has_some and not self.isReadOnly()):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == _REDO:
            self.redo()
        elif _writes(event) and self._room() <= 0:
            _say_full(self, LONGEST_TEXT)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if len(event.commitString()) > self._room():
            event.setCommitString(event.commitString()[: max(0, self._room())])
            _say_full(self, LONGEST_TEXT)
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - what is pasted or dropped
        text, room = source.text().replace("\r\n", "\n"), 2 * self._room()
        units = text.encode("utf-16-le", "surrogatepass")
        if len(units) > room:
            source = QMimeData()
            source.setText(units[: max(0, room)].decode("utf-16-le", "ignore"))
            _say_full(self, LONGEST_TEXT)
        super().insertFromMimeData(source)

    def _room(self) -> int:
        """For how many more characters there is room, in place of what is selected."""
        cursor = self.textCursor()
        taken = self.document().characterCount() - 1  # Qt counts the end of the last line
        return LONGEST_TEXT - taken + cursor.selectionEnd() - cursor.selectionStart()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) and not any(url.isLocalFile() for url in source.urls())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        if event.source() not in (self, self.viewport()):
            event.setDropAction(_COPY)
