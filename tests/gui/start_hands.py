"""What somebody does in Start here, for the tests of its steps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.start_here.page import StartPage
from tests.gui.shell import find

K = Qt.Key


def page_of(window: MainWindow) -> StartPage:
    window.show_page("start")
    page = window.page("start")
    assert isinstance(page, StartPage)
    return page


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    qtbot.mouseClick(find(parent, QPushButton, name), Qt.MouseButton.LeftButton)


def answer_all(qtbot: QtBot, page: StartPage) -> None:
    step = page.parts["stage_check"]
    yes, places = find(step, QPushButton, "answer_yes"), set[int]()
    for number in range(36):
        QApplication.sendPostedEvents()
        places.add(yes.mapTo(page, yes.rect().topLeft()).y())
        yes.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        if number == 1:
            qtbot.mouseDClick(yes, Qt.MouseButton.LeftButton)
            assert step.place == 1, "the second click of a double click answers nothing"  # type: ignore[attr-defined]
        qtbot.keyClick(step, (K.Key_1, K.Key_2, K.Key_N)[number % 3])
        assert number == 35 or not yes.underMouse(), "the next one looks as if it were answered"
    assert len(places) == 1, "a second click on the same spot answers as well"
    go_on(qtbot, page)


def rate_all(qtbot: QtBot, page: StartPage) -> None:
    grid = page.parts["grid"].grid  # type: ignore[attr-defined]
    for number in range(12):
        qtbot.keyClick(grid, (K.Key_1, K.Key_2)[number % 2])
    go_on(qtbot, page)


def go_on(qtbot: QtBot, page: StartPage) -> None:
    """The last answer turns no page: the keyboard is on the button that does."""
    before = page.now
    assert page.window().focusWidget() is page.onward
    qtbot.keyClick(page.onward, K.Key_Space)
    assert page.now != before
