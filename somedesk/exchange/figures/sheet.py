"""A table of cells as text, whatever kind of file it was in."""

import datetime as dt
from collections.abc import Callable, Iterator

from msgspec import Struct

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.exchange.figures.chunks import Chunk, Row, by_number

MOST_CELLS = 2_000_000  # of a workbook; a text is read as a stream
MOST_COLUMNS = 1_000
MOST_SHEETS = 200
HEAD_ROWS = 60


class Sheet(Struct, frozen=True, eq=False):
    """A table of cells as text. ``rows`` gives them from the first; ``separator`` is "" for a sheet of a workbook.

    ``is_resaved``: another program than the platform's wrote it, as far as the file shows. ``quick`` gives the same
    rows some at a time, where that is quicker.
    """

    name: str
    rows: Callable[[], Iterator[Row]]
    separator: str = ""
    is_resaved: bool = False
    quick: Callable[[], Iterator[Chunk]] | None = None

    def chunks(self) -> Iterator[Chunk]:
        """All rows, some at a time."""
        return self.quick() if self.quick is not None else by_number(self.rows())

    def head(self) -> list[Row]:
        """The first rows. Raises FileProblem."""
        found = []
        rows = self.rows()
        for row in rows:
            if len(row) > MOST_COLUMNS:
                raise FileProblem("figures_too_much")
            found.append(row)
            if len(found) == HEAD_ROWS:
                break
        return found


class Book(Struct, frozen=True, eq=False):
    """What a file holds: several readings of one text, of which one will be recognised, or the sheets of a workbook."""

    form: str
    sheets: tuple[Sheet, ...]
    notes: tuple[SomeDeskError, ...] = ()


def trimmed(row: Row) -> Row:
    """Without the empty cells at its end."""
    while row and not row[-1]:
        row.pop()
    return row


def as_text(value: object) -> str:
    """A cell as text: dates ISO, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
