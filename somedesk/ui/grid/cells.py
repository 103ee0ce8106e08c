"""What the grid shows, as frozen records: cells, row heads, area headings, and what the user did to them."""

from enum import IntEnum

from msgspec import Struct
from PySide6.QtCore import Qt


class Role(IntEnum):
    """The grid's own data roles, beside Qt's."""

    CELL = Qt.ItemDataRole.UserRole + 1
    HEAD = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3


class RowSpec(Struct, frozen=True):
    """One row: a dimension, or (``dimension`` None) the heading of an area."""

    area: str
    dimension: str | None = None


class Cell(Struct, frozen=True):
    """One level of one dimension."""

    text: str
    level: int
    current: bool = False
    on_the_way: bool = False
    target: bool = False
    previous: bool = False
    not_applicable: bool = False


class Head(Struct, frozen=True):
    """What stands at the left of a row. ``mark`` is "0" when not started, "–" when not applicable, else empty."""

    name: str
    short: str
    detail: str
    mark: str = ""


class Picked(Struct, frozen=True):
    """That a level of a dimension was picked, as current level or as target (``level`` None: cleared)."""

    dimension: str
    level: int | None
    as_target: bool
