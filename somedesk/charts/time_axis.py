"""Dates at the foot of a chart: where they stand in time, and which of them are named."""

import datetime as dt
from collections.abc import Sequence

from somedesk.charts import typeset
from somedesk.charts.plain import column_names
from somedesk.charts.sheet import SMALL, Sheet

AXIS = 16.0


def places(dates: Sequence[dt.date], left: float, right: float) -> tuple[float, ...]:
    """The x of each date; a single one stands near the right end."""
    days = (dates[-1] - dates[0]).days
    if not days:
        return (right - 24,) * len(dates)
    per_day = (right - left) / days
    return tuple(left + (date - dates[0]).days * per_day for date in dates)


def draw(sheet: Sheet, xs: Sequence[float], bottom: float, dates: Sequence[dt.date], language: str) -> None:
    """A tick for each date; a name for the first, the last, and those between for which there is room."""
    names = column_names(tuple(dates), language)
    colour = sheet.theme["muted"]
    boxes: list[tuple[float, float]] = []
    last = len(dates) - 1
    for i in dict.fromkeys((last, 0, *range(last - 1, 0, -1))):
        x = xs[i]
        sheet.line([(x, bottom), (x, bottom + 3)], sheet.theme["control_line"], 0.7)
        half = typeset.width(names[i], SMALL) / 2
        middle = min(max(x, half + 2), sheet.width - half - 2)
        if all(middle + half + 6 <= low or high + 6 <= middle - half for low, high in boxes):
            boxes.append((middle - half, middle + half))
            sheet.text(middle, bottom + AXIS, names[i], colour, SMALL, across="center")
