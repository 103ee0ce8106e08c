"""A few hundred cells read at once, where all of them are written the usual way; None where one is not.

What a cell alone says is said by `dates` and `numbers`; here is only what makes a hundred thousand of them quick.
"""

import datetime as dt
import math
import re
from array import array
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from somedesk.exchange.figures.found import BELOW_ONE, NOT_MEASURED

_PARTED = ("//", "..", "--")
_TEXTS = dict.fromkeys(("", "-", "--", "undefined", "null"), "nan") | {"<1": "-inf"}
_NUMBERS = msgspec.json.Decoder(list[float])
# Cells with a line end after each, of which one sign parts the thousands and another the decimals.
_GROUPED = MappingProxyType(
    {
        ".": re.compile(r"(?:(?:-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d{1,18}(?:\.\d+)?)?\n)*", re.ASCII),
        ",": re.compile(r"(?:(?:-?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|-?\d{1,18}(?:,\d+)?)?\n)*", re.ASCII),
    }
)


def ordinals(reading: str, cells: Sequence[str], first: dt.date, last: dt.date) -> "array[int] | None":
    """The ordinals of dates from ``first`` to ``last``."""
    written = _AS_ISO.get(reading)
    try:
        texts = written(cells) if written is not None else None
        if not texts:
            return None
        found = array("i", list(map(dt.date.toordinal, map(dt.date.fromisoformat, texts))))
    except ValueError:
        return None
    return found if min(found) >= first.toordinal() and max(found) <= last.toordinal() else None


def _iso(cells: Sequence[str]) -> Sequence[str] | None:
    if len(cells[0]) == 10:
        return cells
    return [cell[:10] for cell in cells] if {cell[10:11] for cell in cells} <= {"T", " "} else None


def _compact(cells: Sequence[str]) -> Sequence[str] | None:
    return cells if _are_digits("".join(cells)) and set(map(len, cells)) == {8} else None


def _slashed(cells: Sequence[str]) -> Sequence[str] | None:
    together = "\n".join(cells)
    if set(map(len, cells)) != {10} or not _are_digits(together.replace("/", "").replace("\n", "")):
        return None
    return together.replace("/", "-").split("\n")


def _month_first(cells: Sequence[str]) -> Sequence[str] | None:
    return [f"{cell[6:]}-{cell[:2]}-{cell[3:5]}" for cell in cells] if _are_parted(cells) else None


def _day_first(cells: Sequence[str]) -> Sequence[str] | None:
    return [f"{cell[6:]}-{cell[3:5]}-{cell[:2]}" for cell in cells] if _are_parted(cells) else None


def _are_parted(cells: Sequence[str]) -> bool:
    """Whether all are ten signs long, and parted by the same one."""
    if set(map(len, cells)) != {10} or (sign := cells[0][2]) + cells[0][5] not in _PARTED:
        return False
    return {cell[2] + cell[5] for cell in cells} == {sign * 2} and _are_digits("".join(cells).replace(sign, ""))


def _are_digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()


_AS_ISO: Mapping[str, Callable[[Sequence[str]], Sequence[str] | None]] = MappingProxyType(
    {
        "date-iso": _iso,
        "date-iso-slash": _slashed,
        "date-compact": _compact,
        "date-month-first": _month_first,
        "date-day-first": _day_first,
    }
)


def plain(cells: Sequence[str]) -> "array[float] | None":
    """Numbers with a point for decimals, blank ones and the marks for it not measured."""
    if not any(cells):
        return array("d", [NOT_MEASURED]) * len(cells)
    try:
        # Half the time of float() for each; a comma within a cell makes two of it, and a blank one is refused.
        if len(found := _NUMBERS.decode(f"[{','.join(cells)}]")) == len(cells):
            return array("d", found)
    except ValueError:
        pass
    try:
        found = [float(_TEXTS.get(cell, cell)) for cell in cells]
    except ValueError:
        return None
    # "inf" is a number to Python, and the mark of what is below one in an array.
    if not math.isfinite(sum(found)) and (math.inf in found or found.count(BELOW_ONE) != cells.count("<1")):
        return None
    return array("d", found)


def grouped(cells: Sequence[str], point: str) -> "array[float] | None":
    """Numbers whose thousands are parted: 1,234.50 where ``point`` is a point, 1.234,50 where it is a comma."""
    together = "\n".join(cells) + "\n"
    if _GROUPED[point].fullmatch(together) is None:
        return None
    bare = together.replace(",", "") if point == "." else together.replace(".", "").replace(" ", "").replace(",", ".")
    return array("d", [float(cell or "nan") for cell in bare.split("\n")[:-1]])
