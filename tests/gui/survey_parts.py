"""What the room survey shows of a page beyond what it opens with: its steps, its tabs, its other views."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from somedesk.domain.start_here import STEPS
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.start_here.page import StartPage

Part = tuple[str, Callable[[], object]]
VIEWS = {
    "calendar": ("calendar_show_week", "calendar_show_list", "calendar_show_month"),
    "strategy": ("all_at_once", "one_question"),
}


def parts_of(page: str, window: MainWindow) -> Iterator[Part]:
    """Each with its name and how it is shown; the last is the one that the page opens with, or leaves it usable."""
    if page == "start":
        (start,) = window.findChildren(StartPage)
        yield from ((step, lambda step=step: start.go(step)) for step in STEPS)  # type: ignore[misc]
    if page == "team":
        bar = next(each for each in window.findChildren(QTabBar) if each.isVisible())
        order = (*range(1, bar.count()), 0)
        yield from ((f"tab {number}", lambda number=number: bar.setCurrentIndex(number)) for number in order)  # type: ignore[misc]
    for name in VIEWS.get(page, ()):
        yield name, _button(name, window).click


def _button(name: str, window: QWidget) -> QAbstractButton:
    button = window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    return button
