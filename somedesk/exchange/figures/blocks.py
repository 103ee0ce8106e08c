"""Several tables in one sheet, parted by blank rows."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures.sheet import Row, Sheet
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
        return Sheet("", partial(self._streamed, sheet, skipped), sheet.separator, sheet.is_resaved)

    def _streamed(self, sheet: Sheet, skipped: int) -> Iterator[Row]:
        return islice(sheet.rows(), self.first - 1 + skipped, self.last)


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
    for number, row in enumerate(sheet.rows(), start=1):
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
