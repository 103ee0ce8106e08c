"""Where days and rows of the timeline are, and what dragging a bar does to its dates."""

import datetime as dt
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QRectF

from somedesk.domain.client import Action
from somedesk.domain.recurrence import days_later

HEAD = 26
ROW = 26
BAR = 15
_SHORTEST_BAR = 10
_FEWEST_MONTHS = 6
_EDGE = 6

Grip = Literal["move", "start", "due"]


class DatesEdit(Struct, frozen=True):
    """Other dates for an action, by field name. ``step``: one of several in a row that are one to the user."""

    action: str
    fields: tuple[tuple[str, dt.date], ...]
    step: bool = False


def span(action: Action) -> tuple[dt.date, dt.date] | None:
    """First and last day of the bar; one day where only one date is set, None where neither is."""
    first, last = action.start or action.due, action.due or action.start
    return (first, max(first, last)) if first and last else None


def month_starts(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first of every month from ``first`` to the month after ``last``, or to the end of the calendar."""
    count = (last.year - first.year) * 12 + last.month - first.month
    months = [first.year * 12 + first.month - 1 + i for i in range(max(count + 1, _FEWEST_MONTHS) + 1)]
    known = [dt.date(month // 12, month % 12 + 1, 1) for month in months if month // 12 <= dt.MAXYEAR]
    return known if len(known) == len(months) else [*known, dt.date.max]


def shifted_dates(action: Action, grip: Grip, days: int) -> DatesEdit | None:
    """What an action's dates become when its bar is taken by ``grip`` and carried so many days; None if nothing does.

    A bar is never turned round: its start stops at its due date, and the other way about.
    """
    first_and_last = span(action)
    if first_and_last is None:
        return None
    first, last = first_and_last
    fields: dict[str, dt.date]
    if grip == "start":
        fields = {"start": min(days_later(first, days), last)}
    elif grip == "due":
        fields = {"due": max(days_later(last, days), first)}
    else:
        dates = {"start": action.start, "due": action.due}
        fields = {name: days_later(date, days) for name, date in dates.items() if date is not None}
    changed = tuple((name, date) for name, date in fields.items() if date != getattr(action, name))
    return DatesEdit(action.id, changed) if changed else None


class Scale(Struct, frozen=True):
    """Days to pixels: ``months`` are laid out over a width, right of the names."""

    months: tuple[dt.date, ...]
    width: int

    @property
    def names_width(self) -> float:
        """How wide the column of titles is."""
        return min(400.0, max(140.0, self.width * 0.28))

    @property
    def left(self) -> float:
        """Where the first day begins."""
        return self.names_width + 12

    @property
    def day_width(self) -> float:
        """Pixels of a day."""
        return (self.width - self.left - 8) / (self.months[-1] - self.months[0]).days

    def x(self, day: dt.date) -> float:
        """Where a day begins."""
        return self.left + self.day_width * (day - self.months[0]).days

    def bar(self, row: int, first: dt.date, last: dt.date) -> QRectF:
        """Where a bar is."""
        left, right = self.x(first), self.x(last) + self.day_width
        return QRectF(left, HEAD + row * ROW + (ROW - BAR) / 2, max(right - left, _SHORTEST_BAR), BAR)


def grip_at(bar: QRectF, x: float) -> Grip | None:
    """By what a bar is taken at ``x``: its ends or its middle; None beside it."""
    if not bar.left() - _EDGE <= x <= bar.right() + _EDGE:
        return None
    # Of a short bar the middle third is left to move it.
    edge = min(_EDGE, bar.width() / 3)
    if x < bar.left() + edge:
        return "start"
    return "due" if x > bar.right() - edge else "move"
