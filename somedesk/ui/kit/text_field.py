"""Fields for text, of one line or several. What is dropped on them is copied: where it came from keeps it."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_COPY = Qt.DropAction.CopyAction


class LineField(QLineEdit):
    """One line. Text carried about within the field is moved."""

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        if event.source() is not self:
            event.setDropAction(_COPY)


class TextField(QPlainTextEdit):
    """Several lines; Tab leads on to the next field. A file that is dropped is no text: it goes to the window."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) and not any(url.isLocalFile() for url in source.urls())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        if event.source() not in (self, self.viewport()):
            event.setDropAction(_COPY)
