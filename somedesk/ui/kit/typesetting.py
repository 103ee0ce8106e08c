"""Breaking descriptors into lines that fit their cells, from cached word widths.

Qt could do it, but at ten times the cost, and it neither hyphenates nor leaves room for the marks in a cell.
"""

import math
import re
from functools import lru_cache

from msgspec import Struct
from PySide6.QtGui import QFont, QFontMetricsF

from somedesk.base.hyphenation import kept_positions, line_end
from somedesk.ui.kit.theme import body_font

LINE_SEPARATOR = "\u2028"
ELLIPSIS = "…"
FEWEST_LETTERS = 3  # of a word that is shown in part
# The spaces that hold what is on both sides together, and all others.
_KEEPING = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
_SPACES = re.compile("[^\\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")


class Face:
    """A font with the widths of all words that it has been asked for."""

    def __init__(self, pixels: int, weight: QFont.Weight) -> None:
        self.font = body_font()
        self.font.setPixelSize(pixels)
        self.font.setWeight(weight)
        self._metrics = QFontMetricsF(self.font)
        self.line_height = math.ceil(self._metrics.height())
        self.ascent = math.ceil(self._metrics.ascent())
        self.space = self._metrics.horizontalAdvance(" ")
        self.widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Width of ``text`` on one line, in pixels."""
        width = self.widths.get(text)
        if width is None:
            width = self.widths[text] = self._metrics.horizontalAdvance(text)
        return width


@lru_cache(maxsize=64)
def face(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> Face:
    """The face of that size and weight, made once."""
    return Face(pixels, weight)


class Lines(Struct, frozen=True):
    """A text broken into lines. ``rows`` counts them, and the empty one below if only that leaves room for a mark."""

    text: str
    rows: int
    elided: bool = False


class Room(Struct, frozen=True):
    """Where a text has to fit: ``first`` is kept free at the end of the first line, ``last`` at that of the last."""

    width: float
    first: float = 0.0
    last: float = 0.0
    most_rows: int = 1000


@lru_cache(maxsize=2048)
def fold(text: str, with_face: Face, room: Room, language: str) -> Lines:
    """``text`` in lines that fit ``room``; what does not fit is left out at a word's end, with an ellipsis."""
    lines = _broken(text, with_face, room, language)
    rows = len(lines) + (with_face.width(lines[-1]) > room.width - room.last)
    if rows <= room.most_rows:
        return Lines(LINE_SEPARATOR.join(lines), rows)
    last = lines[room.most_rows - 1]
    if not _says(last):
        last = f"{last} {lines[room.most_rows]}"
    last = _shortened(last, with_face, room.width - room.last)
    lines = [*lines[: room.most_rows - 1], last]
    return Lines(LINE_SEPARATOR.join(lines), len(lines), elided=True)


def _words(text: str) -> list[str]:
    """What may be on different lines; str.split would part "60 %" at a space that is not to be broken at."""
    return text.split() if _KEEPING.isdisjoint(text) else [word for word in _SPACES.split(text) if word]


def _broken(text: str, with_face: Face, room: Room, language: str) -> list[str]:
    widths, width_of, space = with_face.widths, with_face.width, with_face.space
    lines: list[str] = []
    line, used, width = "", 0.0, room.width - room.first
    for word in _words(text):
        taken = widths.get(word) or width_of(word)
        after = used + space + taken if line else taken
        if after <= width:
            line, used = f"{line} {word}" if line else word, after
            continue
        rest = word
        if taken > room.width:
            here = width - used - space if line else width
            head, *whole_lines, rest = _pieces(word, with_face, here, room.width, language)
            lines.append(f"{line} {head}".strip())
            lines += whole_lines
        else:
            # The first line stays empty if it is too short for the first word.
            lines.append(line)
        line, used, width = rest, width_of(rest), room.width
    return [*lines, line]


def _pieces(word: str, with_face: Face, here: float, full: float, language: str) -> list[str]:
    """A word that is longer than a line: what still fits ``here`` (it may be nothing), whole lines, and the rest."""
    head, rest = _split(word, with_face, here, language, force=here >= full)
    pieces = [head]
    while with_face.width(rest) > full:
        head, rest = _split(rest, with_face, full, language, force=True)
        pieces.append(head)
    return [*pieces, rest]


def _split(word: str, with_face: Face, width: float, language: str, force: bool) -> tuple[str, str]:
    """The longest part of ``word`` that fits ``width`` and is written with a hyphen, and the rest of it.

    With ``force`` the word is broken anywhere rather than not at all.
    """
    for position in reversed(kept_positions(word, language)):
        head = line_end(word, position)
        if with_face.width(head) <= width:
            return head, word[position:]
    if not force:
        return "", word
    position = len(word) - 1
    while position > 1 and with_face.width(word[:position]) > width:
        position -= 1
    return word[:position], word[position:]


def _says(text: str) -> bool:
    """Whether there is a letter in it, or no more than a mark before a topic."""
    return any(map(str.isalnum, text))


def _shortened(line: str, with_face: Face, width: float) -> str:
    """``line`` without its last words, so that an ellipsis shows that there is more; of a single word its beginning."""
    words = _words(line)
    marks = 0
    while marks < len(words) - 1 and not _says(words[marks]):
        marks += 1
    first = words[marks].rstrip("-") if words else ""
    before = "".join(f"{mark} " for mark in words[:marks])
    if line.endswith("-"):
        # The beginning of a word that goes on in the next line, which is not there any more.
        words.pop()
    while len(words) > marks:
        shorter = " ".join(words).rstrip(",;:.") + " " + ELLIPSIS
        if with_face.width(shorter) <= width:
            return shorter
        words.pop()
    for end in range(len(first), FEWEST_LETTERS - 1, -1):
        if with_face.width(before + first[:end] + ELLIPSIS) <= width:
            return before + first[:end] + ELLIPSIS
    return ELLIPSIS
