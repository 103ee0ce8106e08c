"""Numbers as platforms write them. Not measured is NaN and never 0; "<1" is ``BELOW_ONE``."""

import re

from somedesk.exchange.figures.found import BELOW_ONE, NOT_MEASURED
from somedesk.exchange.figures.words import MONTHS, bare

_MISSING = frozenset(("", "-", "–", "—", "--", "nan", "undefined", "null", "n/a", "na", "none"))
_PLAIN = re.compile(r"-?\d{1,18}(\.\d{1,20})?(e-?\d{1,2})?", re.IGNORECASE)
_POINT = re.compile(r"-?\d{1,3}([, ])\d{3}(\1\d{3})*(\.\d+)?|-?\d+(\.\d+)?|-?\.\d+")
_COMMA = re.compile(r"-?\d{1,3}([. ]\d{3})+(,\d+)?|-?\d+(,\d+)?")
_EITHER = re.compile(r"-?[1-9]\d{0,2}([.,])\d{3}")  # a thousand and more, or a little more than one
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:([.,  \u202f'])\d{3})(?:\1\d{3})*")
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d))?")
_DECORATION = re.compile(
    r"^[+]|[\s%]+$|^(?:kr\.?|DKK|SEK|NOK|EUR|USD|GBP|[$€£])\s*|\s*(?:kr\.?|DKK|SEK|NOK|EUR|USD|GBP|€)$"
)
# What a spreadsheet makes of 3.4 where a point means a date: 03-apr, 3.apr, apr-26, 03-04-2026.
RUINED = re.compile(
    r"\d{1,2}[.\-/]\s?[^\W\d_]{3,5}\.?([.\-/ ]\d{2,4})?|[^\W\d_]{3,5}\.?[.\-/ ]\d{2,4}"
    r"|\d{1,2} (?P<word>[^\W\d_]{3,5})\.?([.\-/ ]\d{2,4})?"
    r"|\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{4}-\d{2}-\d{2}(T[\d:.]+)?"
)
MOST_KNOWN = 20_000


def read(cell: str, point: str, *, is_count: bool) -> float | None:
    """The number in a cell where ``point`` separates decimals; None if it cannot be read so.

    A count has no decimals, so that 1,234 and 1.234 are both a thousand.
    """
    if cell.isdecimal() and cell.isascii():
        return float(cell)
    text = cell.strip().replace("\u2212", "-").replace("\u00a0", " ").replace("\u202f", " ").lstrip("'")
    if text.casefold() in _MISSING:
        return NOT_MEASURED
    if text[0] == "<":
        return BELOW_ONE if text.replace(" ", "").rstrip("%") in ("<1", "<1,0", "<1.0") else None
    if (clock := _CLOCK.fullmatch(text)) is not None:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return float(hours * 3600 + minutes * 60 + seconds if clock[3] else hours * 60 + minutes)
    text = _DECORATION.sub("", _DECORATION.sub("", text)).strip()
    if is_count and _GROUPED.fullmatch(text):
        return float(re.sub(r"[^\d-]", "", text))
    if point == ".":
        if _PLAIN.fullmatch(text):
            return float(text)
        return float(text.replace(",", "").replace(" ", "")) if _POINT.fullmatch(text) else None
    return float(text.replace(".", "").replace(" ", "").replace(",", ".")) if _COMMA.fullmatch(text) else None


class Known(dict[str, float]):
    """What cells stand for, each read once. ``unread`` are those that are no numbers: not measured until looked at."""

    def __init__(self, point: str, *, is_count: bool) -> None:
        super().__init__()
        self._point, self._is_count = point, is_count
        self.unread: set[str] = set()

    def __missing__(self, cell: str) -> float:
        value = read(cell, self._point, is_count=self._is_count)
        if value is None:
            self.unread.add(cell)
            return NOT_MEASURED
        if len(self) < MOST_KNOWN:
            self[cell] = value
        return value


def is_ruined(cell: str) -> bool:
    """Whether a cell among numbers is a date: a spreadsheet has been there."""
    found = RUINED.fullmatch(cell.strip())
    return found is not None and (not found["word"] or bare(found["word"]) in MONTHS)  # 2 mio. is none


def could_be_either(cell: str) -> bool:
    """Whether comma and point would both do: 1,234."""
    return _EITHER.fullmatch(cell.strip().strip("%").strip()) is not None
