"""Text in charts: our font, its widths in points, and the breaking of long names into lines."""

import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from matplotlib import font_manager, ft2font, get_data_path
from matplotlib.font_manager import FontProperties

from somedesk.base.hyphenation import line_end, positions
from somedesk.base.paths import resource

REGULAR, SEMIBOLD, BOLD = 400, 600, 700
LEADING = 1.25

# From the baseline to the middle of the capitals, in font sizes.
HALF_CAPITAL = 0.364

_FAMILY = "Inter"
_FALLBACK = "DejaVu Sans"
_FILES = {REGULAR: "Inter-Regular.ttf", SEMIBOLD: "Inter-SemiBold.ttf", BOLD: "Inter-Bold.ttf"}
_UNKNOWN = "□"
_ELLIPSIS = "…"
_NO_BREAK = "\N{NO-BREAK SPACE}"


def font(text: str, size: float, weight: int = REGULAR) -> FontProperties:
    """Our font in ``size`` points; letters of ``text`` that it lacks come from the one that matplotlib brings along."""
    _register()
    if all(ord(c) in _own_characters() for c in text):
        return FontProperties(family=[_FAMILY], size=size, weight=weight)
    # The other font has no semibold.
    return FontProperties(family=[_FAMILY, _FALLBACK], size=size, weight=REGULAR if weight == REGULAR else BOLD)


@lru_cache(maxsize=8192)
def printable(text: str) -> str:
    """``text`` on one line, with a box for what neither font can draw."""
    known = _known_characters()
    clean = "".join(
        " " if unicodedata.category(c).startswith(("C", "Z")) else c if ord(c) in known else _UNKNOWN for c in text
    )
    return " ".join(clean.split())


@lru_cache(maxsize=8192)
def width(text: str, size: float, weight: int = REGULAR) -> float:
    """Width in points of ``text`` (made printable)."""
    face = font_manager.get_font([str(resource("fonts", _FILES[weight])), _fallback_file()])
    face.set_size(size, 72)
    face.set_text(text, 0, flags=ft2font.LoadFlags.NO_HINTING)
    return float(face.get_width_height()[0]) / 64


def wrapped(
    text: str, column: float, size: float, language: str, *, weight: int = REGULAR, most: int = 9
) -> tuple[str, ...]:
    """``text`` in lines no wider than ``column`` points, at most ``most`` of them.

    A word is broken only where it is longer than the column: by the language's rules, else where the column ends.
    """
    lines: list[str] = []
    line = ""
    for word in _words(text):
        rest = word
        while rest:
            candidate = f"{line} {rest}" if line else rest
            if width(candidate, size, weight) <= column:
                line, rest = candidate, ""
            elif line:
                lines.append(line)
                line = ""
            else:
                head, rest = _broken(rest, column, size, weight, language)
                lines.append(head)
    lines.append(line)
    lines = [each for each in lines if each] or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], elided(" ".join(lines[most - 1 :]), column, size, weight)]
    return tuple(lines)


def narrowest(text: str, size: float, language: str) -> float:
    """Width in points of the narrowest column in which the language's rules are enough to break ``text``."""
    return max(
        width(line_end(word, end)[start:] if end < len(word) else word[start:], size)
        for word in _words(text)
        for start, end in pairwise((0, *positions(word, language), len(word)))
    )


def _words(text: str) -> list[str]:
    """What is not parted; an "&" begins a line rather than ending one."""
    words = printable(text).replace(" & ", f" &{_NO_BREAK}").split(" ")
    return [word.replace(_NO_BREAK, " ") for word in words]


def elided(text: str, column: float, size: float, weight: int = REGULAR) -> str:
    """``text`` if it fits in ``column`` points, else its beginning and "…"."""
    text = printable(text)
    if width(text, size, weight) <= column:
        return text
    while text and width(text + _ELLIPSIS, size, weight) > column:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS


def block_width(lines: tuple[str, ...], size: float, weight: int = REGULAR) -> float:
    """Width in points of the widest line."""
    return max(width(line, size, weight) for line in lines)


def _broken(word: str, column: float, size: float, weight: int, language: str) -> tuple[str, str]:
    for position in reversed(positions(word, language)):
        head = line_end(word, position)
        if width(head, size, weight) <= column:
            return head, word[position:]
    count = 1
    while count < len(word) and width(word[: count + 1], size, weight) <= column:
        count += 1
    return word[:count], word[count:]


@cache
def _register() -> None:
    for file in _FILES.values():
        font_manager.fontManager.addfont(resource("fonts", file))


@cache
def _fallback_file() -> str:
    return f"{get_data_path()}/fonts/ttf/DejaVuSans.ttf"


@cache
def _own_characters() -> frozenset[int]:
    return frozenset(font_manager.get_font(str(resource("fonts", _FILES[REGULAR]))).get_charmap())


@cache
def _known_characters() -> frozenset[int]:
    return _own_characters() | frozenset(font_manager.get_font(_fallback_file()).get_charmap())
