"""Where Tab stops: in the order in which one reads, from top to bottom and from left to right.

Qt goes by the order in which widgets were made: what is made late would come after all else in the window, and what
stands elsewhere in a narrow window would keep its turn.
"""

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QWidget

# Where something stands in what is around it, and the stops that are in it.
_Part = tuple[QRect, list[QWidget]]
_DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly
# Neighbours may overlap by so much, as lines with little room between them do.
_OVERLAP = 4


class ReadByTab:
    """For a window: Tab goes through all that is in it as one reads, and after the last comes the first."""

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        assert isinstance(self, QWidget)
        return to_next_stop(self.focusWidget() or self, forward=forward)


def to_next_stop(here: QWidget, *, forward: bool) -> bool:
    """Put the keyboard on the stop after ``here``, or before it. False if there is no other."""
    window = here.window()
    stops = _stops(window, _line_of(here))
    if here is window or _is_stop(window):
        stops.insert(0, window)
    place = (stops.index(here) + (1 if forward else -1)) % len(stops)
    if stops[place] is here:
        return False
    stops[place].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _line_of(widget: QWidget) -> list[QWidget]:
    """``widget`` and what it stands in, which may be hidden by now: then the keyboard is to go on from there."""
    line: list[QWidget] = []
    above: QWidget | None = widget
    while above is not None:
        line.append(above)
        above = above.parentWidget()
    return line


def _stops(within: QWidget, line: list[QWidget]) -> list[QWidget]:
    """The stops in ``within``, and the first of ``line``, in the order in which one reads."""
    parts: list[_Part] = []
    for child in within.findChildren(QWidget, options=_DIRECTLY):
        if not child.isWindow() and (child.isVisible() or child in line):
            inside = _stops(child, line)
            if child is line[0] or _is_stop(child):
                inside.insert(0, child)
            if inside:
                parts.append((child.geometry(), inside))
    layout = within.layout()
    return _read(parts if layout is None else _together(layout, parts))


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None


def _together(layout: QLayout, parts: list[_Part]) -> list[_Part]:
    """Rows and columns of a layout as one part each: all that is in one is read before what stands beside it."""
    for inner in layout.findChildren(QLayout, options=_DIRECTLY) if len(parts) > 1 else ():
        inside = [part for part in parts if inner.geometry().contains(part[0])]
        if len(inside) > 1:
            parts = [part for part in parts if part not in inside]
            parts.append((inner.geometry(), _read(_together(inner, inside))))
    return parts


def _read(parts: Collection[_Part]) -> list[QWidget]:
    """Row by row where one can draw a line between rows, else column by column."""
    for ends in (_upright, _across):
        groups = list(_groups(parts, ends))
        if len(groups) > 1:
            return [stop for group in groups for stop in _read(group)]
    in_turn = sorted(parts, key=lambda part: (part[0].top(), part[0].left()))
    return [stop for _, inside in in_turn for stop in inside]


def _upright(place: QRect) -> tuple[int, int]:
    return place.top(), place.top() + place.height()


def _across(place: QRect) -> tuple[int, int]:
    return place.left(), place.left() + place.width()


def _groups(parts: Collection[_Part], ends: Callable[[QRect], tuple[int, int]]) -> Iterator[list[_Part]]:
    """Those between which no line can be drawn are together."""
    group: list[_Part] = []
    reach = 0
    for part in sorted(parts, key=lambda part: ends(part[0])):
        low, high = ends(part[0])
        if group and low >= reach - _OVERLAP:
            yield group
            group = []
        reach = max(reach, high) if group else high
        group.append(part)
    if group:
        yield group
