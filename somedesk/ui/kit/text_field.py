"""Fields for text, of one line or several. What is dropped on them is copied: where it came from keeps it."""

from PySide6.QtCore import QChildEvent, QEvent, QKeyCombination, QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.ui.kit.field_word import tell

_COPY = Qt.DropAction.CopyAction
_TARGET = 24
# As in the rest of the program; away from Windows, Qt's fields leave it to the window, which has not typed anything.
_REDO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)


def _claims(event: QEvent) -> bool:
    """Whether it asks if a field wants the key that redoes."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.keyCombination() == _REDO


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
            tell(self, InvalidInput("typed_too_long", limit=self.maxLength()))

    def event(self, event: QEvent) -> bool:
        if _claims(event):
            event.accept()
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
    """Several lines; Tab leads on to the next field. A file that is dropped is no text: it goes to the window."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if _claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == _REDO:
            self.redo()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) and not any(url.isLocalFile() for url in source.urls())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        if event.source() not in (self, self.viewport()):
            event.setDropAction(_COPY)
