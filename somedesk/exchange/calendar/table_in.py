"""Entries from a table that somebody made or edited, CSV or workbook: what each row says, and which cannot be taken.

Whatever a cell says as the export wrote it is unchanged. Every other is taken, or named.
"""

import csv
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.formulas import unmarked
from somedesk.content.entry_words import known_platform, purpose_name
from somedesk.content.in_language import in_language, role_ids, role_in
from somedesk.content.words import words
from somedesk.domain.calendar.choices import New
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.record import checked
from somedesk.domain.records.calendar import Entry, EntryStatus
from somedesk.domain.records.strategy import PURPOSE_KINDS, Platform, Purpose, TargetGroup
from somedesk.exchange.calendar.table import cell as written_cell
from somedesk.exchange.calendar.table import entry_words
from somedesk.exchange.calendar.table_cells import (
    CHOICES,
    DAYS,
    Untaken,
    choice_in,
    day_in,
    minutes_in,
    month_first_in,
    time_beside,
    time_in,
)
from somedesk.exchange.calendar.table_rows import (
    LAST_HEAD,
    SEPARATORS,
    Cells,
    EntryTable,
    has_heads,
    heads_in,
    table_in,
)
from somedesk.exchange.cells import EMPTY, Cell, folded, tidy
from somedesk.exchange.workbook_limits import is_workbook
from somedesk.exchange.xlsx_table import has_actions, opened

# Stands in the head of the table of stage checks that SomeDesk writes, which has dates and titles, too.
_STAGE_CHECK = "stage_reached"
_BETWEEN = re.compile(r"\s*[/+&|]\s*|\s+(?:and|och|og)\s+")


class Skipped(Struct, frozen=True):
    """A row that cannot be taken, or a cell of one that is, and why."""

    row: int
    reason: SomeDeskError


class Rows(Struct, frozen=True):
    """Entries that are new or say something else, what they need that is not there, and what is left out.

    ``untaken`` are cells of rows that are taken all the same; ``ignored`` are columns that are not ours, ``sheets``
    those of sheets.
    """

    entries: tuple[Entry, ...]
    new: tuple[New, ...]
    skipped: tuple[Skipped, ...]
    unchanged: int
    ignored: tuple[str, ...]
    untaken: tuple[Skipped, ...] = ()
    sheets: tuple[str, ...] = ()


def has_entries(data: bytes, head: str) -> bool:
    """Whether a table has a column of topics and one of days, and is no table of actions or of a stage check."""
    if is_workbook(data):
        try:
            return not _is_plan(data) and has_heads(data)
        except SomeDeskError:
            return False
    lines = head.splitlines()[:LAST_HEAD]
    if lines and _STAGE_CHECK in lines[0]:
        return False
    return any(heads_in(row) is not None for separator in SEPARATORS for row in csv.reader(lines, delimiter=separator))


def _is_plan(data: bytes) -> bool:
    """Whether a workbook has a sheet of actions, whatever it is called: that is what such a workbook is edited for."""
    with opened(data) as (book, _marks):
        return has_actions(book)


def read_table(client: Client, data: bytes, new_id: Callable[[], str], order: str = "") -> Rows:
    """What a table says; ``order`` ("date-day-first", "date-month-first") is of days with slashes that nothing proves.

    Raises FileProblem for what cannot be read, has no such columns, or has them several times.
    """
    table = table_in(data)
    if table is None or not (table.rows or table.wrong):
        raise FileProblem("csv_no_rows")
    reader = _Reader(client, new_id, table, order)
    for number, cells, before in _known(client, table, reader):
        reader.take(number, cells, before)
    return reader.rows()


def _known(client: Client, table: EntryTable, reader: "_Reader") -> Iterable[tuple[int, Cells, Entry | None]]:
    """The rows with the entry that each is about. Of several rows with one id the first that says what the calendar
    says is the entry and the others are new; if all are edited, nobody can know which it is. An unknown id is named,
    unless all are unknown: then the table is another client's.
    """
    by_key: dict[str, list[tuple[int, Cells]]] = {}
    for number, cells in table.rows:
        by_key.setdefault(_key(cells), []).append((number, cells))
    is_ours = any(key in client.entries for key in by_key)
    for number, cells in table.rows:
        key = _key(cells)
        entry, several = client.entries.get(key), by_key[key]
        if cells.get("id", EMPTY).problem or (key and entry is None and is_ours):
            reader.skip(number, InvalidInput("entries_row_id", value=key))
        elif entry is None or len(several) == 1:
            yield number, cells, entry
        elif (same := [row for row, each in several if reader.is_as_written(entry, each)]) or not key:
            yield number, cells, entry if number == same[0] else None
        else:
            reader.skip(number, InvalidInput("entries_row_twice", rows=tuple(row for row, _ in several)))


def _key(cells: Cells) -> str:
    return (cells.get("id", EMPTY).shown or "").strip()


class _Reader:
    def __init__(self, client: Client, new_id: Callable[[], str], table: EntryTable, order: str) -> None:
        self._client, self._new_id, self._table = client, new_id, table
        proved = month_first_in([cells for _, cells in table.rows])
        self._month_first = order == "date-month-first" if proved is None and order else proved
        languages = (table.language,) if table.language else LANGUAGES
        self._written = [_Written(client, language) for language in languages]
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
        self._skipped = [Skipped(number, reason) for number, reason in table.wrong]
        self._untaken: list[Skipped] = []
        self._unchanged = 0

    def rows(self) -> Rows:
        skipped = sorted(self._skipped, key=lambda each: each.row)
        return Rows(
            tuple(self._entries), tuple(self._new), tuple(skipped), self._unchanged, self._table.ignored,
            tuple(self._untaken), self._table.sheets,
        )  # fmt: skip

    def skip(self, number: int, reason: SomeDeskError) -> None:
        """Leave a row out."""
        self._skipped.append(Skipped(number, reason))

    def is_as_written(self, entry: Entry, cells: Cells) -> bool:
        """Whether no cell of the row was edited."""
        return all(self._is_written(entry, field, cell) for field, cell in cells.items())

    def take(self, number: int, cells: Cells, before: Entry | None) -> None:
        """Take what a row says, or leave it out."""
        made, told = len(self._new), len(self._untaken)
        try:
            entry, before = self._entry(number, cells, before)
        except SomeDeskError as reason:
            del self._new[made:]
            del self._untaken[told:]
            self.skip(number, reason)
            return
        if entry == before:
            self._unchanged += 1
        else:
            self._entries.append(entry)

    def _entry(self, number: int, cells: Cells, before: Entry | None) -> tuple[Entry, Entry | None]:
        told = len(self._untaken)
        fields = self._fields(number, cells, before)
        if before is None:
            title = fields.get("title") or " ".join(fields.get("text", "").split())[:80]
            before = self._same.get((title, fields.get("day"), fields.get("time")))
            if before is None:
                status: EntryStatus = (
                    "published" if fields.get("published") else "in_work" if fields.get("day") else "idea"
                )
                new = Entry(id=self._new_id(), title=title or "–", status=status)
                return _consistent(new, checked(replace(new, **(fields | {"title": title or "–"}))), fields), None
            del self._untaken[told:]
            fields = self._fields(number, cells, before)
        return _consistent(before, checked(replace(before, **fields)), fields), before

    def _fields(self, number: int, cells: Cells, before: Entry | None) -> dict[str, Any]:
        """What the row says otherwise than ``before``; of a new entry an empty cell says nothing."""
        fields: dict[str, Any] = {}
        for field, cell in cells.items():
            if field == "id" or (before is None and cell == EMPTY):
                continue
            if before is not None and self._is_written(before, field, cell):
                continue
            name = self._table.heads[field]
            if cell.problem:
                raise InvalidInput(
                    "cell_column", column=name, reason=InvalidInput(cell.problem, value=cell.shown or "")
                )
            try:
                fields[field] = self._value(field, cell)
            except Untaken as problem:
                if before is not None or cell.value is not None:
                    self._untaken.append(
                        Skipped(number, InvalidInput("row_cell", row=number, column=name, reason=problem.reason))
                    )
        if fields.get("day") and cells.get("time", EMPTY) == EMPTY and (time := time_beside(cells["day"])):
            fields["time"] = time
        return fields

    def _is_written(self, entry: Entry, field: str, cell: Cell) -> bool:
        return not cell.problem and any(each.is_so(entry, field, cell) for each in self._written)

    def _value(self, field: str, cell: Cell) -> Any:
        if field in DAYS:
            return day_in(cell, self._table.language, self._month_first)
        if field == "time":
            return time_in(cell)
        if field == "minutes":
            return minutes_in(cell, self._table.language)
        if field == "rhythm":
            raise Untaken(InvalidInput("cell_told"))
        text = self._text(field, cell)
        if field == "title" and not text:
            raise Untaken(InvalidInput("cell_title"))
        if field in CHOICES:
            return choice_in(field, text, self._table.language or self._client.profile.language)
        if field in ("maker", "poster"):
            return self._person(text)
        return self._served(field, text) if field in _SERVED else text

    def _text(self, field: str, cell: Cell) -> str:
        if cell.shown is None:
            reason = InvalidInput("cell_unshown", value=str(cell.value))
            raise InvalidInput("cell_column", column=self._table.heads[field], reason=reason)
        return tidy(unmarked(cell.shown)).strip()

    def _person(self, name: str) -> str:
        """A role by the name that the client has for it: our own tables speak other languages as well."""
        role = self._roles.get(name)
        if role is None or name in self._people:
            return name
        known = (each for each in sorted(self._people) if self._roles.get(each) == role)
        return next(known, role_in(name, self._client, self._client.profile.language))

    def _served(self, field: str, text: str) -> Any:
        if field == "platforms":
            return tuple(dict.fromkeys(self._platform(name) for name in self._platform_names(text)))
        if not text:
            return None
        if field == "goal":
            if folded(text) not in self._goals:
                raise Untaken(InvalidInput("cell_goal", value=text))
            return self._goals[folded(text)]
        return self._group(text) if field == "target_group" else self._purpose(text)

    def _platform_names(self, text: str) -> Iterator[str]:
        """What stands between commas; a name that is known may hold some of its own."""
        left = [part for each in text.replace(";", ",").replace("\n", ",").split(",") if (part := each.strip())]
        while left:
            joined = (n for n in range(len(left), 1, -1) if folded(", ".join(left[:n])) in self._platforms)
            count = next(joined, 1)
            name = ", ".join(left[:count])
            yield from (name,) if folded(name) in self._platforms else self._parted(name)
            del left[:count]

    def _parted(self, name: str) -> Sequence[str]:
        """ "FB + IG" are two, if each part is a platform that is known; else it is a name."""
        parts = [each if folded(each) in self._platforms else known_platform(each) for each in _BETWEEN.split(name)]
        found = [each for each in parts if each]
        return found if len(found) == len(parts) else (name,)

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


_SERVED = ("platforms", "target_group", "purpose", "goal")


class _Written:
    """The entries as the export writes them in one language."""

    def __init__(self, client: Client, language: str) -> None:
        spoken = in_language(client, language)
        self._entries, self._words = spoken.entries, entry_words(spoken, language)

    def is_so(self, entry: Entry, field: str, cell: Cell) -> bool:
        """Whether the cell says what was written for the entry."""
        value = entry.id if field == "id" else written_cell(self._entries[entry.id], field, self._words)
        if isinstance(cell.value, dt.datetime):
            return isinstance(value, dt.date) and cell.value == dt.datetime.combine(value, dt.time())
        if isinstance(cell.value, float) and isinstance(value, int):
            return cell.value == value
        if cell.shown is None or isinstance(cell.value, bool):
            return False
        return tidy(unmarked(cell.shown)).strip() == tidy("" if value is None else str(value)).strip()


def _consistent(before: Entry, after: Entry, fields: Mapping[str, Any]) -> Entry:
    """What is published has its day. Who enters the day means that it is, unless the status was edited as well."""
    if fields.get("published") and after.status != "published":
        if "status" in fields:
            raise InvalidInput("entries_contradict")
        return replace(after, status="published")
    return after if after.status == "published" or after == before else replace(after, published=None)
