"""Several tables in one sheet, parted by blank rows."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures.chunks import Chunk, Row
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.words import plain

MOST_BLOCKS = 500
MOST_HELD = 5_000  # rows; of a longer block the first are held, and it is read anew
MOST_LONG = 5


class Block(Struct, eq=False):
    """Rows without a blank one between them. ``first`` and ``last`` are their numbers in the file."""

    first: int
    last: int
    rows: list[Row]

    @property
    def is_whole(self) -> bool:
        """Whether all rows are held."""
        return len(self.rows) == self.last - self.first + 1

    def below(self, sheet: Sheet, skipped: int) -> Sheet:
        """The block from a row on, as a sheet of its own."""
        if self.is_whole:
            return Sheet("", self.rows[skipped:].__iter__, sheet.separator, sheet.is_resaved)
        rows, chunks = partial(self._streamed, sheet, skipped), partial(self._chunks, sheet, skipped)
        return Sheet("", rows, sheet.separator, sheet.is_resaved, chunks)

    def _streamed(self, sheet: Sheet, skipped: int) -> Iterator[Row]:
        return islice(sheet.rows(), self.first - 1 + skipped, self.last)

    def _chunks(self, sheet: Sheet, skipped: int) -> Iterator[Chunk]:
        at, first = 0, self.first - 1 + skipped
        for chunk in sheet.chunks():
            start, stop = max(first - at, 0), min(self.last - at, len(chunk))
            if start < stop:
                yield chunk.part(start, stop)
            at += len(chunk)
            if at >= self.last:
                break


def is_blank(row: Row) -> bool:
    """Whether nothing stands in a row."""
    return not any(cell and not cell.isspace() and plain(cell) for cell in row)


def single(row: Row) -> str:
    """The text of a row with one filled cell, the first; else ""."""
    return plain(row[0]) if row and row[0] and is_blank(row[1:]) else ""


def blocks_of(sheet: Sheet) -> list[Block]:
    """All blocks. Raises FileProblem for more than there can be."""
    found: list[Block] = []
    open_: Block | None = None
    is_held = False
    number = 0
    for chunk in sheet.chunks():
        if open_ is not None and is_held and _are_plain(chunk.firsts):
            number = open_.last = number + len(chunk)
            continue
        for row in chunk.rows:
            number += 1
            if open_ is not None and row and "!" <= row[0][:1] <= "~":
                open_.last = number
                if not is_held:
                    open_.rows.append(row)
                    is_held = len(open_.rows) == MOST_HELD
            elif is_blank(row):
                open_ = None
            elif open_ is None:
                if len(found) == MOST_BLOCKS:
                    raise FileProblem("figures_too_much")
                open_, is_held = Block(number, number, [row]), False
                found.append(open_)
            else:
                open_.last = number
                if len(open_.rows) < MOST_HELD:
                    open_.rows.append(row)
    if sum(not block.is_whole for block in found) > MOST_LONG:
        raise FileProblem("figures_too_much")
    return found


def _are_plain(cells: Sequence[str]) -> bool:
    """Whether each begins with a sign that is seen."""
    return bool(cells) and min(cells) >= "!" and max(cells) < "\x7f"
