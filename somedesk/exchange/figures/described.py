"""The sources that are known by the heads of their columns: resources/figures, a description each."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec
from msgspec import Struct

from somedesk.base.paths import resource
from somedesk.exchange.figures.found import Unit
from somedesk.exchange.figures.words import folded

# Files of resources/figures, in the order in which they are asked.
PLATFORMS = ("meta", "linkedin", "x", "youtube", "tiktok")

Use = Literal["date", "time", "id", "text", "kind", "link", "label", "figure", "none", "day", "exported", "currency"]


class ColumnSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """A column, by the words that its head may be; "none" is passed over, a "day" is what posts have not,
    "exported" the day of the export, "currency" that of its amounts."""

    words: tuple[str, ...]
    use: Use = "figure"
    metric: str = ""
    unit: Unit = "count"


class Spec(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of one source: one row per day, or one per post.

    It is recognised where all columns of one of ``marks`` are there and none of ``never``. ``dates`` are the readings
    of its date that there can be, the first the one that the platform writes. ``zone`` is that of its moments,
    "local" the client's. ``shapes`` are the columns of the whole row in order, for heads of which no word is
    known, in workbooks only if ``sheets``. ``alone`` is the sign that a head of a date and one other word needs, since
    many tables have such a head.
    """

    id: str
    table: str
    gives: Literal["series", "posts"]
    columns: Mapping[str, ColumnSpec]
    marks: tuple[tuple[str, ...], ...]
    dates: tuple[str, ...]
    never: tuple[str, ...] = ()
    zone: str = ""
    shapes: tuple[tuple[str, ...], ...] = ()
    sheets: bool = False
    check: str = ""
    alone: str = ""

    def columns_of(self, head: list[str]) -> dict[str, int]:
        """Where each column stands below folded ``head``; of two with the same head the first."""
        words = _words(self.id)
        found: dict[str, int] = {}
        for place, cell in enumerate(head):
            if cell and (name := words.get(cell)) is not None:
                found.setdefault(name, place)
        return found


@cache
def specs() -> Mapping[str, Spec]:
    """All descriptions by id, in the order of PLATFORMS."""
    found = [
        msgspec.json.decode(resource("figures", f"{name}.json").read_bytes(), type=list[Spec]) for name in PLATFORMS
    ]
    return MappingProxyType({each.id: each for platform in found for each in platform})


@cache
def _words(spec: str) -> Mapping[str, str]:
    columns = specs()[spec].columns
    return {folded(word): name for name, column in columns.items() for word in column.words}


def metrics() -> dict[str, Unit]:
    """Every metric that the sources name, with its unit."""
    return {
        column.metric: column.unit for spec in specs().values() for column in spec.columns.values() if column.metric
    }
