"""Sheets of a text that a spreadsheet opened in the wrong code page: its letters, its mark, its first line.

What is mended is certain: every letter goes back, or the file is refused.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.letters import is_garbled, is_garbled_elsewhere, once_less
from somedesk.exchange.figures.sheet import Sheet

_MOST_LOOKED_AT = 500  # rows of a sheet: the letters are in its head, or in the first texts
_MARKS = ("ï»¿", "ÿþ", "þÿ", "\ufeff")


def restored(sheets: Sequence[Sheet], is_stated: Callable[[str], object]) -> tuple[tuple[Sheet, ...], bool]:
    """The sheets as they were meant, and whether letters were mended. ``is_stated`` knows the line that names the
    separator. Raises FileProblem.
    """
    is_mended = False
    found = []
    for sheet in sheets:
        held = list(islice(sheet.rows(), _MOST_LOOKED_AT))
        rows = _without_mark(sheet.rows, held, is_stated)
        texts = [cell for row in held for cell in row if not cell.isascii()]
        if any(map(is_garbled, texts)):
            is_mended = True
            rows = _Mended(rows)
        elif any(map(is_garbled_elsewhere, texts)):
            raise FileProblem("figures_garbled")
        found.append(Sheet(sheet.name, rows, sheet.separator, sheet.is_resaved))
    return tuple(found), is_mended


def _without_mark(
    rows: Callable[[], Iterator[Row]], held: Sequence[Row], is_stated: Callable[[str], object]
) -> Callable[[], Iterator[Row]]:
    """The first cell without the mark of Unicode, which may have kept its quotes; a line "sep=" is a blank one."""
    first = held[0][0] if held and held[0] else ""
    bare = first
    for mark in _MARKS:
        bare = bare.removeprefix(mark)
    if (is_stated(bare) or bare == "sep=") and not any(held[0][1:]):
        begin: Row = []
    elif bare != first:
        begin = [bare.strip('"'), *held[0][1:]]
    else:
        return rows
    return lambda: chain([begin], islice(rows(), 1, None))


class _Mended:
    """Rows whose cells went through Windows-1252 once too often."""

    def __init__(self, rows: Callable[[], Iterator[Row]]) -> None:
        self._rows = rows

    def __call__(self) -> Iterator[Row]:
        for row in self._rows():
            yield [cell if cell.isascii() else once_less(cell) for cell in row]


MENDED: SomeDeskError = FileProblem("figures_mended")
