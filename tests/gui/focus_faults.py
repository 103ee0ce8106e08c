"""Whether what has the keyboard is always in sight: a part of the room survey, which presses Tab all the way round."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from somedesk.ui.kit.scrolling import is_in_sight

MOST_STOPS = 400
ROUNDS = 4  # a page that is made in pieces moves once more when the next is there


def focus_faults(top: QWidget) -> Iterator[str]:
    """Each stop of Tab that lies where it cannot be seen."""
    window = top.window()
    start = now = window.focusWidget() or window
    seen = set[QWidget]()
    for _ in range(MOST_STOPS):
        QTest.keyClick(now, Qt.Key.Key_Tab)
        for _ in range(ROUNDS):
            QApplication.processEvents()
        now = window.focusWidget() or window
        if now not in seen and not is_in_sight(now):
            yield f"{type(now).__name__} {now.objectName()} has the keyboard out of sight"
        if now is start and len(seen) > 1:
            return
        seen.add(now)
