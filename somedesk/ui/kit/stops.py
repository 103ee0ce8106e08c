"""Where Tab stops: Qt goes by the order in which widgets were made."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stop_after(before: QWidget, made: QWidget) -> None:
    """Let Tab get from the last stop in ``before`` to those in ``made``, which was made only now."""
    for one, next_one in pairwise([_stops(before)[-1], *_stops(made)]):
        QWidget.setTabOrder(one, next_one)


def _stops(within: QWidget) -> list[QWidget]:
    """Not those of a list that drops down: that is a window of its own."""
    inside = (each for each in within.findChildren(QWidget) if each.window() is within.window())
    return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
