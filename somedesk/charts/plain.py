"""What a chart's numbers are as a table: plain values, which screens, files and reports show in their own way.

And in words, for those who do not see the chart.
"""

import datetime as dt
from collections.abc import Iterable

from somedesk.base import locale
from somedesk.content.words import Words

PlainValue = str | float | dt.date | None
Table = tuple[tuple[str, ...], tuple[tuple[PlainValue, ...], ...]]


def decimals(row: tuple[PlainValue, ...]) -> int | None:
    """Decimals for the numbers of a row: 1 for scores; None for levels, which show theirs only half-way."""
    numbers = [value for value in row if isinstance(value, (int, float))]
    return 1 if any(value * 2 != int(value * 2) for value in numbers) else None


def column_names(dates: tuple[dt.date, ...], language: str) -> tuple[str, ...]:
    """A name for each date: its month, or the day too where two fall in one month."""
    months = [locale.day(date, language, "short_month") for date in dates]
    if len(set(months)) == len(months):
        return tuple(months)
    return tuple(locale.day(date, language, "medium") for date in dates)


def short(value: float, language: str) -> str:
    """With a decimal only where there is one: 3, 2,5."""
    value = round(value, 1)
    return locale.number(value, language, locale.plain_decimals(value))


def moves(lines: Iterable[tuple[str, tuple[float | None, ...]]], w: Words, language: str) -> str:
    """From the first value of each line to the newest, in words; without one at the newest date it is left out."""
    told = []
    for name, values in lines:
        known = [value for value in values if value is not None]
        if not known or values[-1] is None:
            continue
        first, last = (short(value, language) for value in (known[0], known[-1]))
        told.append(f"{name} {last if first == last else w('chart_from_to', first=first, last=last)}")
    return "; ".join(told)
