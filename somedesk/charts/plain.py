"""What a chart's numbers are as a table: plain values, which screens, files and reports show in their own way."""

import datetime as dt

from somedesk.base import locale

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
