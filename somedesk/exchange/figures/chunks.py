"""Rows some hundred at a time, by column where they are of one width.

A text in which all cells are in quotes, or none is, is taken apart a piece at a time, in half the time that the csv
module takes and with the same cells; any other is left to it.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest

Row = list[str]

MOST_ROWS = 200
FIRST = 4 * 1024  # letters: lines above the head make a piece that has rows of several widths
PIECE = 32 * 1024
_LONGEST = 4 * PIECE


class Chunk:
    """Rows as they stand, or by column; what is asked for is made."""

    def __init__(self, rows: list[Row], columns: Sequence[Sequence[str]] = ()) -> None:
        self._rows, self._columns = rows, columns

    def __len__(self) -> int:
        return len(self._columns[0]) if self._columns else len(self._rows)

    @property
    def rows(self) -> list[Row]:
        """Each with its cells."""
        if self._columns and not self._rows:
            self._rows = list(map(list, zip(*self._columns, strict=True)))
        return self._rows

    @property
    def firsts(self) -> Sequence[str]:
        """The first cells; nothing where the rows are not taken apart."""
        return self._columns[0] if self._columns else ()

    def columns(self, width: int) -> list[Sequence[str]]:
        """The cells by column, at least ``width`` columns; what is missing is blank."""
        if not self._columns:
            self._columns = columns_of(self._rows, width)
        return filled(self._columns, len(self), width)

    def part(self, start: int, stop: int) -> "Chunk":
        """Some of the rows."""
        return Chunk(self._rows[start:stop], [column[start:stop] for column in self._columns])


def filled(columns: Sequence[Sequence[str]], count: int, width: int) -> list[Sequence[str]]:
    """At least ``width`` columns of ``count`` cells."""
    return [*columns, *[("",) * count] * (width - len(columns))]


def columns_of(rows: Sequence[Row], width: int) -> list[Sequence[str]]:
    """The cells of rows by column, at least ``width`` columns; what is missing is blank."""
    try:
        columns: list[Sequence[str]] = list(zip(*rows, strict=True))
    except ValueError:
        columns = list(zip_longest(*rows, fillvalue=""))
    return filled(columns, len(rows), width)


def by_number(rows: Iterator[Row]) -> Iterator[Chunk]:
    """So many rows at a time."""
    while chunk := list(islice(rows, MOST_ROWS)):
        yield Chunk(chunk)


def of_text(lines: io.TextIOBase, separator: str) -> Iterator[Chunk]:
    """The rows of a text, which is read to its end. Raises csv.Error."""
    size = FIRST
    while text := _piece(lines, size):
        is_first, size = size == FIRST, PIECE
        columns = _taken_apart(text, separator) if len(text) < _LONGEST else None
        if columns is not None:
            yield Chunk([], columns)
        elif '"' not in text or (is_first and _are_plain(text, separator)):
            yield from by_number(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        else:  # where a row ends only the csv module knows
            yield from by_number(csv.reader(chain(io.StringIO(text, newline=""), lines), delimiter=separator))
            return


def _piece(lines: io.TextIOBase, size: int) -> str:
    """The next lines, to one after which no quote is open."""
    text = lines.read(size)
    if text and text[-1] != "\n":
        text += lines.readline()
    is_open = text.count('"') % 2
    while is_open and len(text) < _LONGEST and (line := lines.readline()):
        text += line
        is_open ^= line.count('"') % 2
    return text


def _are_plain(text: str, separator: str) -> bool:
    """Whether quotes are around whole cells only, so that a row ends where the text does."""
    parts = text.replace("\r\n", "\n").removesuffix("\n").split('"')
    outside = separator + '"'.join(parts[::2]).replace("\n", separator) + separator
    count = len(parts) // 2
    return len(parts) % 2 == 1 and outside.count(f'{separator}"') == outside.count(f'"{separator}') == count


def _taken_apart(text: str, separator: str) -> list[list[str]] | None:
    """The cells of lines by column, if all or none are in quotes; None for others, and rows of several widths."""
    end = "\r\n" if "\r\n" in text else "\n"
    is_quoted = text[0] == '"'
    quote = '"' if is_quoted else ""
    text = text.removesuffix(end)
    if "\0" in text or (is_quoted and text[-1] != quote):
        return None
    text = text[1:-1] if is_quoted else text
    parted = f"{quote}{separator}{quote}"
    cells = text.replace(f"{quote}{end}{quote}", f"{parted}\0{parted}").split(parted)
    width = cells.index("\0") if "\0" in cells else len(cells)
    step, ends = width + 1, (len(cells) + 1) // (width + 1) - 1
    if width < 2 or (len(cells) + 1) % step or cells[width::step].count("\0") != ends:
        return None
    if is_quoted:
        is_plain = text.count(quote) == 2 * (len(cells) - ends) - 2
    else:
        is_plain = '"' not in text and text.count("\n") == ends and text.count("\r") == ends * (len(end) - 1)
    return [cells[place::step] for place in range(width)] if is_plain else None
