"""A word over the presenter's panels, which stay where they are: a click must not miss what was aimed at."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

MARGIN = 14


class FloatingWord(QLabel):
    """Lies over ``above``: at its top, or at its foot. A click takes it away."""

    def __init__(self, name: str, kind: str, above: QWidget, parent: QWidget, *, at_top: bool) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()
        self._above, self._at_top = above, at_top
        above.installEventFilter(self)

    def setText(self, text: str) -> None:
        super().setText(text)
        if not self.isHidden():
            self._place()

    def showEvent(self, event: QShowEvent) -> None:
        self._place()
        self.raise_()
        super().showEvent(event)

    def _place(self) -> None:
        room = self._above.geometry()
        width = max(1, room.width() - 2 * MARGIN)
        height = self.heightForWidth(width)
        y = room.top() + MARGIN // 2 if self._at_top else room.bottom() - height - MARGIN // 2
        self.setGeometry(room.left() + MARGIN, y, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It moves with what it lies over."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and not self.isHidden():
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and not self.isHidden():
            self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()
