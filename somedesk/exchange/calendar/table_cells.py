"""What a cell of a table of entries means: a day, a time, minutes, or one of our words."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Final

from somedesk.base import typed
from somedesk.base.errors import InvalidInput
from somedesk.content.entry_words import read_clock
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.domain.records.calendar import ENTRY_KINDS, ENTRY_STATUSES
from somedesk.exchange.calendar.table_rows import Cells
from somedesk.exchange.cells import EMPTY, Cell, folded

DAYS = ("day", "deadline", "published")
CHOICES: Final[Mapping[str, Sequence[str]]] = {"status": ENTRY_STATUSES, "kind": ENTRY_KINDS}
# What others write in such a column, besides our own words in each language. Only what can mean nothing else.
_ALSO: Mapping[str, Mapping[str, Sequence[str]]] = {
    "status": {
        "idea": ("forslag", "förslag", "suggestion"),
        "in_work": (
            "draft", "udkast", "kladde", "utkast", "in progress", "i gang", "pågår", "pågående", "planned", "planlagt",
            "planerat", "planerad",
        ),
        "ready": ("approved", "scheduled", "godkendt", "godkänt", "godkänd", "färdigt", "färdig", "klar"),
        "published": ("posted", "publiceret", "publicerad", "offentliggjort", "slået op"),
        "dropped": ("cancelled", "canceled", "aflyst", "droppet", "inställt", "inställd"),
    },
    "kind": {
        "picture": ("photo", "image", "foto", "carousel", "karrusel", "karusell"),
        "video": ("reel", "reels", "film"),
        "story": ("stories",),
        "article": ("blog", "blog post", "blogindlæg", "blogginlägg"),
    },
}  # fmt: skip
_BESIDE = re.compile(r"\d[T ]+(?:kl\.? *)?([0-9]{1,2}[:.][0-9]{2})(?:[:.][0-9]{2})?$")
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


class Untaken(Exception):
    """What a cell says cannot be taken, but the rest of its row can."""

    def __init__(self, reason: InvalidInput) -> None:
        super().__init__(reason.code)
        self.reason = reason


def month_first_in(rows: Sequence[Cells]) -> bool | None:
    """Whether the month stands before the day in days with slashes, as one of them proves; None if none does."""
    found = [_SLASHES.fullmatch(cells.get(field, EMPTY).shown or "") for cells in rows for field in DAYS]
    parts = [(int(each[1]), int(each[2])) for each in found if each is not None]
    if any(first > 12 for first, _ in parts):
        return False
    return True if any(second > 12 for _, second in parts) else None


def _text(cell: Cell) -> str:
    return (cell.shown if cell.shown is not None else str(cell.value)).strip()


def day_in(cell: Cell, language: str | None, month_first: bool | None) -> dt.date | None:
    if isinstance(cell.value, dt.datetime):
        return typed.near(cell.value.date())
    text = _text(cell)
    if not text:
        return None
    slashes = _SLASHES.fullmatch(text)
    if slashes is not None and language not in ("da", "sv"):
        first, second, year = (int(part) for part in slashes.groups())
        if month_first:
            return typed.day(f"{year:04}-{first:02}-{second:02}", language)
        if month_first is None and first != second and min(first, second) > 0 and max(first, second) <= 12:
            either = {"first": dt.date(year, second, first), "second": dt.date(year, first, second)}
            raise InvalidInput("typed_day_either", value=text, **either)
    if isinstance(cell.value, float):
        raise InvalidInput("typed_day", value=text)
    return typed.day(text, language)


def time_beside(cell: Cell) -> dt.time | None:
    """The time that stands in one cell with a day; midnight is how a day alone is written."""
    if isinstance(cell.value, dt.datetime):
        found: dt.time | None = cell.value.time().replace(second=0, microsecond=0)
    else:
        beside = _BESIDE.search(_text(cell))
        found = read_clock(beside[1]) if beside else None
    return None if found == dt.time() else found


def time_in(cell: Cell) -> dt.time | None:
    if isinstance(cell.value, dt.time):
        return cell.value.replace(second=0, microsecond=0)
    text = _text(cell)
    if not text:
        return None
    found = read_clock(text.removesuffix(":00") if text.count(":") == 2 else text)
    if found is None or not isinstance(cell.value, str):
        raise InvalidInput("typed_time", value=text)
    return found


def minutes_in(cell: Cell, language: str | None) -> int | None:
    text = _text(cell)
    if not text:
        return None
    if isinstance(cell.value, float):
        number = cell.value
    elif isinstance(cell.value, str):
        number = typed.number(text, language)
    else:
        raise InvalidInput("typed_number", value=text)
    if number % 1:
        raise InvalidInput("typed_number_whole", value=text)
    return int(number) or None


def choice_in(field: str, text: str, language: str) -> str:
    """The value that a word means in any language; in ``language`` those that there are are told."""
    values = CHOICES[field]
    known = {folded(words(language)(f"entries.{field}.{value}")): value for value in values for language in LANGUAGES}
    others = {each: value for value, several in _ALSO[field].items() for each in several}
    said = folded(text)
    found = known.get(said) or (said if said in values else others.get(said))
    if found is None:
        shown = [words(language)(f"entries.{field}.{each}") for each in values]
        raise Untaken(InvalidInput("cell_choice", value=text, known=shown))
    return found
