"""A table that was recognised in a sheet: where its head is, and what each of its columns is."""

from collections.abc import Iterator
from itertools import islice
from math import isnan

from msgspec import Struct

from somedesk.exchange.figures import found
from somedesk.exchange.figures.chunks import Chunk, Row
from somedesk.exchange.figures.described import ColumnSpec, Spec
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.words import folded, plain

SAMPLE = 200
_ID = ("id", "-id", "url", "link")


class Located(Struct, frozen=True, eq=False):
    """``head`` is the number of the row of heads, the first being 1; ``places`` where each column of the spec stands.

    ``is_by_shape``: no word of the head is known, the columns were told by what is in them. ``ends_at_blank``: another
    table may follow below a blank row. ``shift``: so many rows of the file stand above the first of ``sheet``.
    """

    spec: Spec
    sheet: Sheet
    head: int
    names: tuple[str, ...]
    places: dict[str, int]
    is_by_shape: bool = False
    ends_at_blank: bool = False
    table: str = ""
    shift: int = 0

    @property
    def name(self) -> str:
        """The table's name: that of its sheet, if it has one."""
        return self.table or self.sheet.name or self.spec.table

    @property
    def width(self) -> int:
        """How many columns the head names."""
        return len(self.names)

    def place(self, *uses: str) -> int | None:
        """Where the first column of such a use stands."""
        return next(iter(self.all_places(*uses)), None)

    def all_places(self, *uses: str) -> list[int]:
        """Where all columns of such uses stand, in the order of the description."""
        columns = self.spec.columns
        return [self.places[name] for name in columns if name in self.places and columns[name].use in uses]

    def column_at(self, place: int) -> ColumnSpec | None:
        """The description of a column; None for one that has none."""
        name = next((name for name, other in self.places.items() if other == place), None)
        return self.spec.columns[name] if name is not None else None

    def chunks(self) -> Iterator[tuple[int, Chunk]]:
        """The rows below the head, some at a time, each with the number of its first."""
        number, last = 1, self.head
        for chunk in self.sheet.chunks():
            count = len(chunk)
            if number > last:
                yield number + self.shift, chunk
            elif number + count - 1 > last:
                yield last + 1 + self.shift, chunk.part(last + 1 - number, count)
            number += count

    def sample(self) -> list[Row]:
        """The first rows below the head: what there is to decide by."""
        rows = self.sheet.rows()
        below = islice(rows, self.head, self.head + SAMPLE)
        if not self.ends_at_blank:
            return [row for row in below if any(row)]
        taken = []
        for row in below:
            if not any(row):
                break
            taken.append(row)
        return taken


def figure_columns(table: Located, sample: list[Row]) -> list[tuple[int, found.Figure]]:
    """The columns of figures: those described, and others that hold numbers and nothing else."""
    described = set(table.places.values())
    stated = _stated_currency(table)
    columns = []
    for place, name in enumerate(table.names):
        column = table.column_at(place)
        if column is not None and column.use == "figure":
            currency = _currency(name) or (stated if column.unit == "money" else "")
            columns.append((place, found.Figure(name, column.metric, column.unit, currency)))
        elif place not in described and _holds_numbers(name, place, sample):
            columns.append((place, found.Figure(name, "", "other", _currency(name))))
    return columns


def _currency(name: str) -> str:
    return _code(name.rpartition("(")[2].rstrip(")"))


def _stated_currency(table: Located) -> str:
    """The currency of all amounts where a column says it; of several none, since one would be wrong."""
    place = table.place("currency")
    if place is None:
        return ""
    codes = {row[place].strip() for row in islice(table.sheet.rows(), table.head, None) if place < len(row)} - {""}
    return _code(codes.pop()) if len(codes) == 1 else ""


def _code(text: str) -> str:
    return text if len(text) == 3 and text.isascii() and text.isupper() else ""


def _holds_numbers(name: str, place: int, sample: list[Row]) -> bool:
    from somedesk.exchange.figures import numbers

    if not name or folded(name).endswith(_ID):
        return False
    cells = [row[place].strip() for row in sample if place < len(row)]
    read = [value for cell in cells if (value := numbers.read(cell, ".", is_count=False)) is not None]
    return len(read) == len(cells) and not all(map(isnan, read))


def head_names(row: Row) -> tuple[str, ...]:
    """The names in a head, without the empty ones at its end; one that stands twice gets a number."""
    names = [plain(cell) for cell in row]
    while names and not names[-1]:
        names.pop()
    seen: dict[str, int] = {}
    for place, name in enumerate(names):
        seen[name] = seen.get(name, 0) + 1
        if name and seen[name] > 1:
            names[place] = f"{name} ({seen[name]})"
    return tuple(names)


def described_table(table: Located, sample: list[Row], figures: list[tuple[int, found.Figure]]) -> list[found.Column]:
    """The columns as they are told to the user."""
    taken = dict(figures)
    columns = []
    for place, name in enumerate(table.names):
        column = table.column_at(place)
        use = "figure" if place in taken else column.use if column else ""
        cells = tuple(row[place][:200] if place < len(row) else "" for row in sample[:3])
        metric = taken[place].metric if place in taken else ""
        columns.append(found.Column(name, "" if use in ("none", "day", "exported", "currency") else use, metric, cells))
    return columns
