"""The second click of a double click, where one click has already done what was meant.

Who is used to double clicks clicks twice on everything. The second click must not press what the first has put under
the mouse: the next statement's answer, a field of the dialog that opened, the page behind the one that closed.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QWidget

_DOUBLE = QEvent.Type.MouseButtonDblClick
_CLICKS = (QEvent.Type.MouseButtonPress, _DOUBLE, QEvent.Type.MouseButtonRelease)


class _Once(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == _DOUBLE


class _Late(QObject):
    """Keeps from a window what is clicked where the mouse was already, for as long as it may be a second click."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._spot = QCursor.pos()
        window.installEventFilter(self)
        QTimer.singleShot(QGuiApplication.styleHints().mouseDoubleClickInterval(), self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _CLICKS or not isinstance(event, QMouseEvent):
            return False
        moved = (event.globalPosition().toPoint() - self._spot).manhattanLength()
        is_left = event.button() == Qt.MouseButton.LeftButton
        return is_left and moved <= QGuiApplication.styleHints().mouseDoubleClickDistance()


def press_once(*buttons: QAbstractButton) -> None:
    """A double click presses each of ``buttons`` once: something else stands on it, or beside it, by then."""
    for button in buttons:
        button.installEventFilter(_Once(button))


def keep_second_click_from(window: QWidget | None) -> None:
    """What has just come up under the mouse takes no second click that was meant for what was there before."""
    handle = window.windowHandle() if window is not None else None
    if handle is not None:
        _Late(handle)
