"""Measures of the grid at one size of text, in its two densities."""

from enum import Enum
from functools import lru_cache

from msgspec import Struct
from PySide6.QtGui import QFont

from somedesk.ui.grid.cells import Cell
from somedesk.ui.kit.typesetting import Face, Room, face

FIT_PIXELS = range(11, 17)
READ_PIXELS = (11, 12, 13, 14, 16, 18, 20, 23, 26)
NORMAL = READ_PIXELS.index(12)
ZOOM_STEPS = range(-NORMAL, len(READ_PIXELS) - 1 - NORMAL)
NARROW_COLUMN = 150
_REGULAR, _STRONG = QFont.Weight.Normal, QFont.Weight.DemiBold


class Density(Enum):
    """READ leaves nothing out and scrolls; FIT shows the whole grid at once."""

    READ = "read"
    FIT = "fit"


class Sizes(Struct, frozen=True):
    """All in pixels. ``gap`` is left free on each side of a card, ``pad_x`` and ``pad_y`` inside it."""

    pixels: int
    fit: bool
    gap: int
    pad_x: int
    pad_y: int
    head_width: int
    heading_height: int
    level_height: int
    chip: int

    @property
    def regular(self) -> Face:
        """For descriptors."""
        return face(self.pixels, _REGULAR)

    @property
    def strong(self) -> Face:
        """For the descriptor of the current level."""
        return face(self.pixels, _STRONG)

    @property
    def mark(self) -> Face:
        """For the word at a card's lower right."""
        return face(max(11, self.pixels - 1), QFont.Weight.Bold)

    @property
    def name(self) -> Face:
        """For names of dimensions and levels."""
        return face(self.pixels if self.fit else self.pixels + 1, _STRONG)

    @property
    def detail(self) -> Face:
        """For what stands under the name of a dimension."""
        return face(max(11, self.pixels - 1) if self.fit else max(12, self.pixels), _REGULAR)

    @property
    def heading(self) -> Face:
        """For names of areas."""
        return face(max(11, self.pixels - 1) if self.fit else max(12, self.pixels), QFont.Weight.Bold)

    @property
    def ring(self) -> int:
        """Room that the ring of the previous level takes from the first line."""
        return 15

    def card_height(self, rows: int) -> int:
        """Height of a row of the grid whose descriptors have that many lines."""
        return rows * self.strong.line_height + 2 * (self.pad_y + self.gap)

    def rows_in(self, height: int) -> int:
        """How many lines of descriptor a row of that height has room for; at least one."""
        return max(1, (height - 2 * (self.pad_y + self.gap)) // self.strong.line_height)

    def room(self, column_width: int, first: float, last: float, most_rows: int = 1000) -> Room:
        """Room for a descriptor in a column of that width."""
        return Room(column_width - 2 * (self.gap + self.pad_x), first, last, most_rows)


@lru_cache(maxsize=32)
def sizes(pixels: int, fit: bool) -> Sizes:
    """The measures that go with a text of ``pixels``."""
    if fit:
        return Sizes(pixels, fit, gap=2, pad_x=6, pad_y=1, head_width=11 * pixels + 8, heading_height=pixels + 7,
                     level_height=pixels + 15, chip=pixels + 6)  # fmt: skip
    return Sizes(pixels, fit, gap=3, pad_x=8, pad_y=7, head_width=8 * pixels + 48, heading_height=pixels + 16,
                 level_height=2 * pixels + 14, chip=pixels + 8)  # fmt: skip


def read_sizes(zoom: int, width: int, levels: int) -> Sizes:
    """Measures for reading at a zoom; wide columns get a larger text."""
    own = sizes(READ_PIXELS[NORMAL + zoom], fit=False)
    wide = (width - own.head_width) // levels >= NARROW_COLUMN
    return sizes(READ_PIXELS[NORMAL + zoom + 1], fit=False) if wide else own


class Marks(Struct, frozen=True):
    """The words that stand with the colours: "NOW", "TARGET"."""

    now: str
    target: str

    def text(self, cell: Cell) -> str:
        """What is written at the lower right of a card, besides the flag."""
        if cell.not_applicable:
            return "–"
        if cell.current:
            return f"✓ {self.now} +½" if cell.on_the_way else f"✓ {self.now}"
        return self.target if cell.target else ""

    def width(self, cell: Cell, with_face: Face) -> float:
        """Room that the mark takes from the last line, flag included."""
        text = self.text(cell)
        if not text:
            return 0.0
        return with_face.width(text) + (flag_width(with_face) if cell.target else 0) + with_face.space

    def widest(self, with_face: Face) -> float:
        """Room for whatever mark a card may ever get, so that a click never moves anything."""
        texts = (with_face.width(f"✓ {self.now} +½"), with_face.width(self.target))
        return max(texts) + flag_width(with_face) + with_face.space


def flag_width(with_face: Face) -> float:
    """Width of the flag with its distance from the word."""
    return with_face.font.pixelSize() + 1.0
