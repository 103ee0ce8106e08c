"""A row of samples with their words, and quiet notes, at the foot of a chart."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from somedesk.charts import typeset
from somedesk.charts.sheet import SMALL, SMALLEST, Sheet

SWATCH = 20.0
ROW = 14.0
_BETWEEN = 14.0
_MARGIN = 4.0


class Entry(Struct, frozen=True):
    """A sample, drawn by ``swatch(sheet, x, y)`` in a field SWATCH wide, and what it stands for."""

    swatch: Callable[[Sheet, float, float], None]
    text: str
    colour: str
    weight: int = typeset.REGULAR


def rows(entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    """``entries`` in rows of at most ``width`` points."""
    found: list[list[Entry]] = []
    used = 0.0
    for entry in entries:
        needed = _width(entry, width)
        if not found or used + _BETWEEN + needed > width - 2 * _MARGIN:
            found.append([])
            used = needed
        else:
            used += _BETWEEN + needed
        found[-1].append(entry)
    return found


def height(entries: Sequence[Entry], width: float) -> float:
    """Points that ``draw`` needs below its top."""
    return ROW * len(rows(entries, width))


def draw(sheet: Sheet, entries: Sequence[Entry], top: float, *, left: float = _MARGIN, centred: bool = False) -> None:
    """Draw ``entries`` from ``top`` downwards."""
    for number, row in enumerate(rows(entries, sheet.width)):
        y = top + ROW * (number + 0.5)
        total = sum(_width(entry, sheet.width) for entry in row) + _BETWEEN * (len(row) - 1)
        x = (sheet.width - total) / 2 if centred else left
        for entry in row:
            entry.swatch(sheet, x, y)
            text = _text(entry, sheet.width)
            sheet.text(x + SWATCH, y, text, entry.colour, SMALL, weight=entry.weight)
            x += _width(entry, sheet.width) + _BETWEEN


def notes(sheet: Sheet, lines: Sequence[str], top: float) -> None:
    """Small quiet lines from ``top`` downwards."""
    for number, line in enumerate(lines):
        sheet.text(_MARGIN, top + ROW * (number + 0.5), line, sheet.theme["muted"], SMALLEST)


def _width(entry: Entry, width: float) -> float:
    return SWATCH + typeset.width(_text(entry, width), SMALL, entry.weight)


def _text(entry: Entry, width: float) -> str:
    return typeset.elided(entry.text, width - SWATCH - 2 * _MARGIN, SMALL, entry.weight)
