"""What was changed, when and by whom: one entry a change, so small that a file can carry years of them.

An entry holds only what differs. Records before and after a change are found by walking back from the client as it is
now, and each step is checked against what the change says it left behind.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, cast

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange
from somedesk.domain.change import Change, Label
from somedesk.domain.client import PROFILE_ID, PROFILE_TABLE, TABLES, Client, Record, with_tables
from somedesk.domain.integrity import broken_links
from somedesk.domain.records.fields import Line, LongText
from somedesk.domain.records.table import Table

# A record as plain data, without what is at its default.
Document = Mapping[str, Any]
Key = tuple[str, str]
BeforeAndAfter = tuple[Document | None, Document | None]

# Shorter texts and lists are kept whole: that takes less room, and reads better.
SHORTEST_SPLICE = 40


class Trace(Struct, frozen=True, omit_defaults=True):
    """What a change did to one record: added it, removed it (then as it was), or changed fields.

    ``values`` hold a field before and after, None = not set. ``splices`` hold where in a long text or list something
    was replaced, what was taken out and what was put in.
    """

    table: str
    id: str
    added: bool = False
    removed: dict[str, Any] | None = None
    values: dict[str, tuple[Any, Any]] = {}
    splices: dict[str, tuple[Annotated[int, Meta(ge=0)], str | list[Any], str | list[Any]]] = {}


class Entry(Struct, frozen=True, omit_defaults=True):
    """One change. If ``changes`` were thinned into one entry, ``since`` is when the first of them was made."""

    when: dt.datetime
    label: Label
    traces: tuple[Trace, ...]
    who: Line = ""
    why: LongText = ""
    undone: bool = False
    changes: Annotated[int, Meta(ge=1)] = 1
    since: dt.datetime | None = None


class Step(Struct, frozen=True):
    """An entry with each record that it touched, before and after; None = not there."""

    entry: Entry
    records: Mapping[Key, BeforeAndAfter]


def document(record: Record | None) -> Document | None:
    """The record as plain data, as JSON has it."""
    if record is None:
        return None
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return {name: value for name, value in found.items() if value is not None}


def recorded(table: str, found: Document) -> Record:
    """The record again. Raises ConflictingChange if it is none."""
    try:
        return msgspec.convert(found, TABLES[table].kind)
    except msgspec.ValidationError as error:
        raise ConflictingChange("history_broken") from error


def touched(change: Change, earlier: Mapping[Key, BeforeAndAfter] | None = None) -> dict[Key, BeforeAndAfter]:
    """Each record of a change, before and after; ``earlier`` ones come first, as if both were one change.

    Those of a table that is not traced are left out.
    """
    records = dict(earlier or {})
    for touch in (touch for touch in change.touches if not TABLES[touch.table].is_untraced):
        _join(records, (touch.table, touch.id), (document(touch.before), document(touch.after)))
    return records


def traces(records: Mapping[Key, BeforeAndAfter], unchanged: Iterable[Key] = ()) -> tuple[Trace, ...]:
    """What was done to records. One that is as it was leaves no trace, unless it is among ``unchanged``."""
    kept = frozenset(unchanged)
    return tuple(
        _trace(key, before, after)
        for key, (before, after) in records.items()
        if before != after or (key in kept and after is not None)
    )


def walk_back(client: Client, entries: Sequence[Entry]) -> Iterator[Step]:
    """The steps that led to ``client``, newest first; ``entries`` are oldest first.

    Raises ConflictingChange "history_broken" where a record is not what an entry says it left behind.
    """
    now: dict[Key, Document | None] = {}
    for entry in reversed(entries):
        records: dict[Key, BeforeAndAfter] = {}
        for trace in reversed(told(entry).traces):
            key = (trace.table, trace.id)
            if trace.table not in TABLES or key in records:
                raise ConflictingChange("history_broken")
            if key not in now:
                now[key] = document(client.table(trace.table).get(trace.id))
            after, now[key] = now[key], _before(trace, now[key])
            records[key] = (now[key], after)
        yield Step(entry, dict(reversed(records.items())))


def past(client: Client, entries: Sequence[Entry], count: int) -> Client:
    """The client as it was when only the first ``count`` of its ``entries`` had been made.

    What is not traced is as it is now, unless that with which it goes had not come yet.
    Raises ConflictingChange "history_broken" if that does not come to a whole client.
    """
    then: dict[Key, Document | None] = {}
    for step in walk_back(client, entries[count:]):
        then |= {key: before for key, (before, _) in step.records.items()}
    tables: dict[str, dict[str, Record]] = {}
    for (table, key), found in then.items():
        records = tables.setdefault(table, dict(client.table(table)))
        if found is None:
            records.pop(key, None)  # it may have come and gone since
        else:
            records[key] = recorded(table, found)
    if PROFILE_ID not in tables.get(PROFILE_TABLE, client.table(PROFILE_TABLE)):
        raise ConflictingChange("history_broken")
    was = with_tables(client, tables)
    was = with_tables(
        was, {table.name: _with_their_owners(was, table) for table in TABLES.values() if table.is_untraced}
    )
    if broken_links(was):
        raise ConflictingChange("history_broken")
    return was


def _with_their_owners(client: Client, table: Table) -> dict[str, Record]:
    owners = client.table(table.links[table.goes_with])
    return {key: each for key, each in client.table(table.name).items() if getattr(each, table.goes_with) in owners}


def told(entry: Entry) -> Entry:
    """An entry without traces that a file of before may have of what is not traced any more."""
    kept = tuple(trace for trace in entry.traces if trace.table not in TABLES or not TABLES[trace.table].is_untraced)
    return entry if len(kept) == len(entry.traces) else replace(entry, traces=kept)


def without_untraced(client: Client) -> Client:
    """The client without what is not traced: the same in two versions that only that tells apart."""
    return with_tables(client, {table.name: {} for table in TABLES.values() if table.is_untraced})


def count_until(entries: Sequence[Entry], day: dt.date) -> int:
    """How many of ``entries`` had been made at the end of ``day``. What counts is their order, not a clock set back."""
    made = [number for number, entry in enumerate(entries, start=1) if entry.when.date() <= day]
    return made[-1] if made else 0


def _join(records: dict[Key, BeforeAndAfter], key: Key, change: BeforeAndAfter) -> None:
    records[key] = (records[key][0] if key in records else change[0], change[1])


def _trace(key: Key, before: Document | None, after: Document | None) -> Trace:
    table, record = key
    if after is None:
        return Trace(table, record, removed=dict(before or {}))
    if before is None:
        return Trace(table, record, added=True)
    values: dict[str, tuple[Any, Any]] = {}
    splices: dict[str, tuple[int, Any, Any]] = {}
    for name in [name for name in {**before, **after} if before.get(name) != after.get(name)]:
        old, new = before.get(name), after.get(name)
        if _can_be_spliced(old, new):
            splices[name] = _splice(old, new)
        else:
            values[name] = (old, new)
    return Trace(table, record, values=values, splices=splices)


def _can_be_spliced(old: Any, new: Any) -> bool:
    return type(old) is type(new) and isinstance(old, str | list) and min(len(old), len(new)) >= SHORTEST_SPLICE


def _splice(old: Any, new: Any) -> tuple[int, Any, Any]:
    start = _same(lambda n: bool(old[:n] == new[:n]), min(len(old), len(new)))
    rest = min(len(old), len(new)) - start
    end = _same(lambda n: bool(old[len(old) - n :] == new[len(new) - n :]), rest)
    return start, old[start : len(old) - end], new[start : len(new) - end]


def _same(holds: Callable[[int], bool], most: int) -> int:
    """The largest length up to ``most`` for which two texts are the same; found by halving, as texts may be long."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if holds(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _before(trace: Trace, after: Document | None) -> Document | None:
    if trace.removed is not None or after is None:
        if trace.removed is None or after is not None:
            raise ConflictingChange("history_broken")
        return trace.removed
    if trace.added:
        return None
    before = dict(after)
    for name, (old, new) in trace.values.items():
        if after.get(name) != new:
            raise ConflictingChange("history_broken")
        before[name] = old
    for name, (start, out, put) in cast("Mapping[str, tuple[int, Any, Any]]", trace.splices).items():
        found: Any = after.get(name)
        end = start + len(put)
        if not type(found) is type(put) is type(out) or found[start:end] != put:
            raise ConflictingChange("history_broken")
        before[name] = found[:start] + out + found[end:]
    return {name: value for name, value in before.items() if value is not None}
