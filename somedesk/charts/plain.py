"""What a chart's numbers are as a table: plain values, which screens, files and reports show in their own way."""

import datetime as dt

PlainValue = str | float | dt.date | None
Table = tuple[tuple[str, ...], tuple[tuple[PlainValue, ...], ...]]


def decimals(row: tuple[PlainValue, ...]) -> int | None:
    """Decimals for the numbers of a row: 1 for scores; None for levels, which show theirs only half-way."""
    numbers = [value for value in row if isinstance(value, (int, float))]
    return 1 if any(value * 2 != int(value * 2) for value in numbers) else None
