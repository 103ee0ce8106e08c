"""What is done once, when there is time for it or a pause has come."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def pause(parent: QObject, then: Callable[[], object], milliseconds: int = 0, name: str = "") -> QTimer:
    """A timer that, started, does ``then`` after so long, once; 0 = when the events at hand are dealt with."""
    timer = QTimer(parent)
    timer.setObjectName(name)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
