"""What a picture of the room is made of: shapes and lines of text, each at its place, in colours by their roles."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Face, Room, face, fold

NORMAL, SEMI, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold
MOST_ROWS = 40
FLAG = 0.62  # how wide a flag is, in parts of the ascent beside it


class Shape(Struct, frozen=True):
    """A box with round corners, a disc or a flag. ``fill`` and ``edge`` are roles, or "level 3"."""

    place: QRectF
    kind: Literal["box", "disc", "flag"] = "box"
    fill: str = ""
    edge: str = ""
    width: float = 0
    radius: float = 0
    is_dashed: bool = False


class Text(Struct, frozen=True):
    """Lines of one font from ``place`` downwards; ``room`` is where they must stay within."""

    lines: tuple[str, ...]
    place: QPointF
    face: Face
    role: str
    room: QRectF

    @property
    def size(self) -> int:
        """The size of the font in pixels."""
        return self.face.font.pixelSize()

    def bounds(self) -> QRectF:
        """What the lines take up."""
        width = max((self.face.width(line) for line in self.lines), default=0)
        return QRectF(self.place.x(), self.place.y(), width, self.face.line_height * len(self.lines))

    def rows(self) -> list[QRectF]:
        """What each line takes up."""
        x, y, high = self.place.x(), self.place.y(), self.face.line_height
        return [QRectF(x, y + row * high, self.face.width(line), high) for row, line in enumerate(self.lines)]


class Picture(Struct, frozen=True):
    """All of it; ``ground`` is what stays as it is from one dimension to the next.

    ``smallest``: the smallest font in pixels; ``is_second``: laid out for a last row that is far away.
    """

    width: int
    height: int
    ground: tuple[Shape, ...] = ()
    shapes: tuple[Shape, ...] = ()
    texts: tuple[Text, ...] = ()
    smallest: int = 0
    is_second: bool = False
    light: Literal["dark", "light"] = "dark"


def panel(place: QRectF, unit: float) -> Shape:
    """What text stands on."""
    return Shape(place, fill="room_panel", edge="room_line", width=2 * unit, radius=12 * unit)


def band(level: int, place: QRectF, unit: float) -> Iterator[Shape]:
    """A level's colour, on top of what it is about; no text stands on it."""
    yield Shape(place, fill=f"level {level}", radius=min(12 * unit, place.height() / 2))
    foot = QRectF(place.left(), place.bottom() - 4 * unit, place.width(), 4 * unit)
    yield Shape(foot, fill=f"edge {level}")


class Sheet:
    """Gathers the pieces of a picture."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.ground: list[Shape] = []
        self.shapes: list[Shape] = []
        self.texts: list[Text] = []

    def folded(self, text: str, with_face: Face, width: float, first: float = 0) -> tuple[str, ...]:
        """``text`` in lines of that width, broken as the language does; ``first`` is kept free on the first line."""
        found = fold(text, with_face, Room(width, first, most_rows=MOST_ROWS), self.language)
        return tuple(found.text.split(LINE_SEPARATOR)) if text else ()

    def breaks_a_word(self, text: str, with_face: Face, width: float, first: float = 0) -> bool:
        """Whether a word would have to be broken where no hyphen may stand, because it is longer than a line."""
        lines = self.folded(text, with_face, width, first)
        if len(lines) < 2:
            return False
        ends = (line.rpartition(" ")[2] for line in lines[:-1])
        # The end of a word that was begun with a hyphen stands on a line of its own, and is no fault.
        return any(end and end[-1].isalnum() and f"{end} " not in f"{text} " for end in ends)

    def write(self, text: str, with_face: Face, role: str, room: QRectF, first: float = 0) -> float:
        """Lines in ``room``, from its top; how far down they go. ``first`` is kept free at the first one's end."""
        lines = self.folded(text, with_face, room.width(), first)
        if lines:
            self.texts.append(Text(lines, room.topLeft(), with_face, role, room))
        return room.top() + with_face.line_height * len(lines)

    def put(self, text: str, with_face: Face, role: str, x: float, baseline: float) -> float:
        """One line, left of which is ``x``, on ``baseline``; where it ends."""
        width = with_face.width(text)
        room = QRectF(x, baseline - with_face.ascent, width, with_face.line_height)
        self.texts.append(Text((text,), room.topLeft(), with_face, role, room))
        return x + width

    def flag(self, x: float, baseline: float, size: float, role: str) -> float:
        """A flag as high as a capital of that size; where it ends."""
        self.shapes.append(Shape(QRectF(x, baseline - size * 0.78, size * FLAG, size * 0.78), "flag", fill=role))
        return x + size * FLAG

    def picture(self, width: int, height: int, light: Literal["dark", "light"], *, is_second: bool) -> Picture:
        """What was gathered."""
        smallest = min((each.size for each in self.texts), default=0)
        shapes, texts = tuple(self.shapes), tuple(self.texts)
        return Picture(width, height, tuple(self.ground), shapes, texts, smallest, is_second, light)


def type_of(size: float, weight: QFont.Weight = NORMAL) -> Face:
    """The face of about that size; sizes go in steps, so that few are made."""
    return face(max(8, round(size / 2) * 2), weight)
