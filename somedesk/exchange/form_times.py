"""Times as forms write them, and texts folded so that they compare."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'"})
_PARTS = re.compile(
    r"(?P<a>\d{1,4})[-/.](?P<b>\d{1,2})[-/.](?P<c>\d{1,4})"
    r"(?:[T, ]+(?P<h>\d{1,2})[.:](?P<m>\d{2})(?:[.:](?P<s>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>AM|PM)?\s*(?P<zone>.*)",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:GMT|UTC)?\s*(?P<sign>[+-])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?", re.IGNORECASE)
# What the Danish and Swedish sheets of Google call the column, and so write the day before the month.
_DAY_FIRST = ("tidsstempel", "tidstämpel", "slutf", "fuldf", "starttid", "slutdat", "startdat")


def folded(text: str) -> str:
    """Spaces of any kind as one, case and kind of apostrophe aside, letters composed."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold().split())


class Times:
    """Reads the times of one column: which comes first, day or month, is decided by all of them together."""

    def __init__(self, cells: Iterable[str], head: str) -> None:
        found = [match for cell in cells if (match := _PARTS.fullmatch(cell.strip())) and len(match["a"]) < 3]
        is_day = any(int(match["a"]) > 12 for match in found)
        is_month = any(int(match["b"]) > 12 for match in found)
        self._day_first = is_day or (not is_month and head.startswith(_DAY_FIRST))
        self._contradicts = is_day and is_month

    def read(self, cell: str) -> dt.datetime | None:
        """A time, with its offset if it has one; None for what cannot be read for certain."""
        match = _PARTS.fullmatch(cell.strip())
        if match is None:
            return None
        a, b, c = (int(match[name]) for name in "abc")
        if len(match["a"]) == 4:
            year, month, day = a, b, c
        elif self._contradicts:
            return None
        else:
            day, month, year = (a, b, c) if self._day_first else (b, a, c)
        hour = int(match["h"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].upper() == "PM" else 0)
        try:
            return dt.datetime(
                year if year > 99 else 2000 + year, month, day, hour, int(match["m"] or 0), int(match["s"] or 0),
                tzinfo=_zone(match["zone"]),
            )  # fmt: skip
        except ValueError:
            return None


def _zone(text: str) -> dt.tzinfo | None:
    if text.strip().upper() in ("Z", "GMT", "UTC"):
        return dt.UTC
    match = _OFFSET.fullmatch(text.strip())
    if match is None:
        return None
    minutes = int(match["h"]) * 60 + int(match["m"] or 0)
    return dt.timezone(dt.timedelta(minutes=-minutes if match["sign"] == "-" else minutes))
