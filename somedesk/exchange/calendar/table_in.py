"""Entries from a table that somebody made or edited, CSV or workbook: what each row says, and which cannot be taken."""

import csv
import datetime as dt
import io
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import typed
from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.formulas import unmarked
from somedesk.content.entry_words import purpose_name, read_clock
from somedesk.content.in_language import role_ids, role_in
from somedesk.content.words import words
from somedesk.domain.calendar.choices import New
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.record import checked
from somedesk.domain.records.calendar import ENTRY_KINDS, ENTRY_STATUSES, Entry
from somedesk.domain.records.strategy import PURPOSE_KINDS, Platform, Purpose, TargetGroup
from somedesk.exchange.calendar.table import COLUMNS
from somedesk.exchange.cells import folded, read_cell
from somedesk.exchange.encodings import decoded
from somedesk.exchange.workbook_limits import is_workbook
from somedesk.exchange.xlsx_table import all_rows, opened

MOST_ROWS = 5_000
LAST_HEAD = 20
_SEPARATORS = ";,\t|"
# What others call a column besides our own words and the names of our fields.
_ALSO = {
    "day": ("date", "dato", "datum", "publish date", "planned date"),
    "time": ("tid", "klokkeslæt", "klockslag", "kl."),
    "title": ("topic", "headline", "overskrift", "rubrik", "titel"),
    "text": ("post", "message", "content", "tekst", "caption", "opslag", "inlägg"),
    "platforms": ("platform", "channel", "channels", "kanal", "kanaler", "plattform"),
    "kind": ("type", "format"),
    "maker": ("owner", "author", "ansvarlig", "ansvarig"),
}
# Stands in the head of the table of stage checks that SomeDesk writes, which has dates and titles, too.
_STAGE_CHECK = "stage_reached"
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
Value = str | float | bool | dt.date | dt.time | dt.timedelta | None


class Skipped(Struct, frozen=True):
    """A row that cannot be taken, and why."""

    row: int
    reason: SomeDeskError


class Rows(Struct, frozen=True):
    """Entries that are new or say something else, what they need that is not there, and what is left out."""

    entries: tuple[Entry, ...]
    new: tuple[New, ...]
    skipped: tuple[Skipped, ...]
    unchanged: int
    ignored: tuple[str, ...]


def has_entries(data: bytes, head: str) -> bool:
    """Whether a table has a column of topics and one of days, and is no table of actions or of a stage check."""
    if is_workbook(data):
        try:
            return not _is_plan(data) and any(True for _ in _table(data))
        except SomeDeskError:
            return False
    lines = head.splitlines()[:LAST_HEAD]
    if lines and _STAGE_CHECK in lines[0]:
        return False
    return any(_places(row) is not None for separator in _SEPARATORS for row in csv.reader(lines, delimiter=separator))


def _is_plan(data: bytes) -> bool:
    """Whether a workbook has a sheet of actions: that is what such a workbook is edited for."""
    names = {words(language)("actions") for language in LANGUAGES}
    with opened(data) as (book, _marks):
        return any(sheet.title in names for sheet in book.worksheets)


def read_table(client: Client, data: bytes, new_id: Callable[[], str]) -> Rows:
    """What a table says. Raises FileProblem for what cannot be read, or has no such columns."""
    found = list(itertools.islice(_table(data), MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
    if not found:
        raise FileProblem("csv_no_rows")
    reader = _Reader(client, new_id, _month_first([cells for _, _, cells in found]))
    for number, language, cells in found:
        reader.take(number, language, cells)
    return reader.rows()


def _table(data: bytes) -> Iterator[tuple[int, str | None, dict[str, Value]]]:
    """Rows with their number, the language of the heads, and cells by field."""
    if not is_workbook(data):
        text = decoded(data)
        separator = max(_SEPARATORS, key=(text.splitlines() or [""])[0].count)
        try:
            yield from _below_head(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        except csv.Error as error:
            raise FileProblem("csv_unreadable") from error
        return
    with opened(data) as (book, _marks):
        for sheet in book.worksheets:
            rows = ([read_cell(cell, "en", is_unworked=False).value for cell in row] for row in all_rows(sheet))
            found = list(itertools.islice(_below_head(rows), MOST_ROWS + 1))
            if found:
                yield from found
                return


def _below_head(rows: Any) -> Iterator[tuple[int, str | None, dict[str, Value]]]:
    places: dict[int, str] | None = None
    language: str | None = None
    for number, row in enumerate(rows, start=1):
        if places is None:
            if number > LAST_HEAD:
                return
            if (found := _places(row)) is not None:
                places, language = found
            continue
        cells = {field: _tidy(row[place]) for place, field in places.items() if place < len(row)}
        if any(value not in ("", None) for value in cells.values()):
            yield number, language, cells


def _tidy(value: Value) -> Value:
    return unmarked(value).strip() if isinstance(value, str) else value


def _places(row: Sequence[Value]) -> tuple[dict[int, str], str | None] | None:
    """Which field stands where, and the language of the heads; None for a row that is no head."""
    names = [folded(str(value)) if value is not None else "" for value in row]
    known = _known()
    places = {place: known[name][0] for place, name in enumerate(names) if name in known}
    if not {"title", "day"} <= set(places.values()) and not {"text", "day"} <= set(places.values()):
        return None
    spoken = [language for name in names if name in known for language in known[name][1]]
    languages = [language for language in LANGUAGES if spoken.count(language) == max(map(spoken.count, LANGUAGES))]
    return places, languages[0] if len(languages) == 1 else None


def _known() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for field in COLUMNS:
        for language in LANGUAGES:
            w = words(language)
            name = folded(w("field_id") if field == "id" else w(f"entries.{field}"))
            found[name] = (field, (*found.get(name, (field, ()))[1], language))
        for name in (field, *_ALSO.get(field, ())):
            found.setdefault(folded(name), (field, ()))
    return found


class _Reader:
    def __init__(self, client: Client, new_id: Callable[[], str], month_first: bool | None) -> None:
        self._client, self._new_id, self._month_first = client, new_id, month_first
        self._platforms = {folded(each.name): each.id for each in client.platforms.values()}
        self._groups = {folded(each.name): each.id for each in client.target_groups.values()}
        self._goals = {folded(each.name): each.id for each in client.goals.values()}
        self._purposes = {
            folded(purpose_name(each, language)): each.id for each in client.purposes.values() for language in LANGUAGES
        }
        self._roles = role_ids(client.profile.language)
        self._people = {name for e in client.entries.values() for name in (e.maker, e.poster)} | client.owners.keys()
        self._same = {(e.title, e.day, e.time): e for e in client.entries.values() if e.series is None}
        self._entries: list[Entry] = []
        self._new: list[New] = []
        self._skipped: list[Skipped] = []
        self._unchanged = 0

    def rows(self) -> Rows:
        return Rows(tuple(self._entries), tuple(self._new), tuple(self._skipped), self._unchanged, ())

    def take(self, number: int, language: str | None, cells: Mapping[str, Value]) -> None:
        made = len(self._new)
        try:
            entry, before = self._entry(cells, language)
        except SomeDeskError as reason:
            del self._new[made:]
            self._skipped.append(Skipped(number, reason))
            return
        if entry == before:
            self._unchanged += 1
        else:
            self._entries.append(entry)

    def _entry(self, cells: Mapping[str, Value], language: str | None) -> tuple[Entry, Entry | None]:
        fields: dict[str, Any] = {}
        for field in ("title", "text", "notes"):
            if field in cells:
                fields[field] = _text(cells[field])
        for field in ("maker", "poster"):
            if field in cells:
                fields[field] = self._person(_text(cells[field]))
        for field in ("day", "deadline", "published"):
            if field in cells:
                fields[field] = _day(cells[field], language, self._month_first)
        if "time" in cells:
            fields["time"] = _time(cells["time"])
        if "minutes" in cells:
            fields["minutes"] = _minutes(cells["minutes"], language)
        for field, values in (("status", ENTRY_STATUSES), ("kind", ENTRY_KINDS)):
            if field in cells and (chosen := _choice(field, _text(cells[field]), values)) is not None:
                fields[field] = chosen
        title = fields.get("title") or " ".join(fields.get("text", "").split())[:80]
        before = self._client.entries.get(_text(cells.get("id"))) or self._same.get(
            (title, fields.get("day"), fields.get("time"))
        )
        base = before or Entry(id=self._new_id(), title="–", status="in_work" if fields.get("day") else "idea")
        fields |= self._served(cells)
        if fields.get("published") and "status" not in fields and before is None:
            fields["status"] = "published"
        entry = checked(replace(base, **(fields | {"title": title or base.title})))
        return (replace(entry, published=None) if entry.status != "published" else entry), before

    def _person(self, name: str) -> str:
        """A role by the name that the client has for it: our own tables speak other languages as well."""
        role = self._roles.get(name)
        if role is None or name in self._people:
            return name
        known = (each for each in sorted(self._people) if self._roles.get(each) == role)
        return next(known, role_in(name, self._client, self._client.profile.language))

    def _served(self, cells: Mapping[str, Value]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        if "platforms" in cells:
            names = _text(cells["platforms"]).replace(";", ",").replace("\n", ",").split(",")
            fields["platforms"] = tuple(dict.fromkeys(self._platform(name.strip()) for name in names if name.strip()))
        if "target_group" in cells:
            name = _text(cells["target_group"])
            fields["target_group"] = self._group(name) if name else None
        if "purpose" in cells:
            name = _text(cells["purpose"])
            fields["purpose"] = self._purpose(name) if name else None
        if "goal" in cells:
            fields["goal"] = self._goals.get(folded(_text(cells["goal"])))
        return fields

    def _platform(self, name: str) -> str:
        key = folded(name)
        if key not in self._platforms:
            self._platforms[key] = self._made(Platform(id=self._new_id(), name=name[:300]))
        return self._platforms[key]

    def _group(self, name: str) -> str:
        key = folded(name)
        if key not in self._groups:
            self._groups[key] = self._made(TargetGroup(id=self._new_id(), name=name[:300]))
        return self._groups[key]

    def _purpose(self, name: str) -> str:
        key = folded(name)
        if key not in self._purposes:
            known = {folded(words(each)(f"purposes.kind.{kind}")): kind for kind in PURPOSE_KINDS for each in LANGUAGES}
            kind = known.get(key, "own")
            made = Purpose(id=self._new_id(), kind=kind, name="" if kind != "own" else name[:300])
            self._purposes[key] = self._made(made)
        return self._purposes[key]

    def _made(self, record: New) -> str:
        self._new.append(record)
        return record.id


def _text(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _month_first(rows: Sequence[Mapping[str, Value]]) -> bool | None:
    """Whether the month stands before the day in days with slashes, as one of them proves; None if none does."""
    found = [
        _SLASHES.fullmatch(_text(cells.get(field))) for cells in rows for field in ("day", "deadline", "published")
    ]
    parts = [(int(each[1]), int(each[2])) for each in found if each is not None]
    if any(first > 12 for first, _ in parts):
        return False
    return True if any(second > 12 for _, second in parts) else None


def _day(value: Value, language: str | None, month_first: bool | None) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date) or value in (None, ""):
        return value if isinstance(value, dt.date) else None
    slashes = _SLASHES.fullmatch(_text(value))
    if slashes is not None and language not in ("da", "sv"):
        first, second, year = (int(part) for part in slashes.groups())
        if month_first:
            return typed.day(f"{year:04}-{first:02}-{second:02}", language)
        if month_first is None and first != second:
            either = {"first": f"{year}-{second:02}-{first:02}", "second": f"{year}-{first:02}-{second:02}"}
            raise InvalidInput("typed_day_either", value=_text(value), **either)
    return typed.day(_text(value), language)


def _time(value: Value) -> dt.time | None:
    if isinstance(value, dt.datetime):
        return value.time().replace(second=0, microsecond=0)
    if isinstance(value, dt.time) or value in (None, ""):
        return value if isinstance(value, dt.time) else None
    found = read_clock(_text(value).removesuffix(":00") if _text(value).count(":") == 2 else _text(value))
    if found is None:
        raise InvalidInput("typed_time", value=_text(value))
    return found


def _minutes(value: Value, language: str | None) -> int | None:
    if value in (None, ""):
        return None
    number = value if isinstance(value, float) else typed.number(_text(value), language)
    return round(number) or None


def _choice(field: str, text: str, values: Sequence[str]) -> str | None:
    """The value that a word means in any language; None for none of them."""
    known = {folded(words(language)(f"entries.{field}.{value}")): value for value in values for language in LANGUAGES}
    return known.get(folded(text)) or next((value for value in values if value == folded(text)), None)
