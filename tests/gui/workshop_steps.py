"""A workshop in a test: begun, sent keys, looked at."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.workshop import Workshop

_K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PRIVATE = "zq-private"


def begun(qtbot: QtBot, window: MainWindow, *keys: _K) -> tuple[PresenterWindow, Workshop]:
    """A workshop under way, after those keys. There is one screen, so the laptop shows the presenter's side."""
    room = window.desk.room(Presenting)
    presenter = room.begin("en")
    known(qtbot, window)
    presenter.swap()
    for key in keys:
        qtbot.keyClick(presenter, key)
    return presenter, presenter.workshop


def known(qtbot: QtBot, window: MainWindow) -> PresenterWindow:
    """The presenter's window that there is now; the workshop ends with the test."""
    room = window.desk.room(Presenting)
    assert room.presenter is not None
    qtbot.addWidget(room.presenter, before_close_func=lambda _: room.end())
    return room.presenter


def sent(widget: QWidget, key: _K, at: int, *, repeats: bool = False) -> None:
    """A key at a moment, in milliseconds."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", repeats)
    event.setTimestamp(at)
    QApplication.sendEvent(widget, event)


def boxes() -> list[Question]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()]
