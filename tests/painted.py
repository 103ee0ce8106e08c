"""How much of a window is painted anew."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Counts the pixels of ``window`` that are painted, in all events since ``pixels`` was set to 0."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.pixels = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.pixels += sum(each.width() * each.height() for each in event.region())
        return super().eventFilter(watched, event)
