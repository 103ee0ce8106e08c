"""Entries of the content calendar, from another calendar or from a table."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from somedesk.domain.calendar.choices import with_new
from somedesk.domain.calendar.entries import import_entries
from somedesk.domain.calendar.settings import zone_of
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken

NAMES = ("calendar", "entries")


class Arriving(Struct, frozen=True):
    """What an import would do: entries as they would be, those that are there already, and what is left out or told.

    ``new`` are purposes, target groups and platforms that come with them. ``skipped`` are rows with the reason.
    """

    entries: tuple[Entry, ...]
    new: tuple[Any, ...] = ()
    unchanged: int = 0
    skipped: tuple[tuple[int, Any], ...] = ()
    said: tuple[Said, ...] = ()


def names() -> tuple[str, ...]:
    """A calendar, and a table of entries."""
    return NAMES


def recognise(incoming: Incoming) -> str | None:
    """A calendar by its first line; a table by columns for topic and day."""
    from somedesk.exchange.calendar.ics_in import is_calendar
    from somedesk.exchange.calendar.table_in import has_entries

    if is_calendar(incoming.head):
        return "calendar"
    return "entries" if has_entries(incoming.data, incoming.head) else None


def read(incoming: Incoming, call: ImportCall) -> tuple[str, bytes]:
    """The bytes: what they come to depends on the client."""
    from somedesk.exchange.calendar.ics_in import is_calendar

    is_events = call.source == "calendar" or (not call.source and is_calendar(incoming.head))
    return ("calendar" if is_events else "entries"), incoming.data


def arriving(found: tuple[str, bytes], client: Client, call: ImportCall) -> Arriving:
    """What would come. Raises FileProblem for what cannot be read."""
    source, data = found
    return _events(data, client, call) if source == "calendar" else _rows(data, client, call)


def _events(data: bytes, client: Client, call: ImportCall) -> Arriving:
    from somedesk.content.entry_words import EntryWords
    from somedesk.exchange.calendar.ics_in import read_calendar

    calendar = read_calendar(data, zone_of(client), call.today, client)
    w = EntryWords(client, client.profile.language, lambda day: day.isoformat())
    entries, unchanged, said = [], 0, list[Said]()
    for event in calendar.events:
        entry = event.entry
        if event.last is not None:
            entry = _with_notes(entry, w.words("calendar_through", date=event.last.isoformat()))
        before = client.entries.get(entry.id)
        after = entry if before is None else _updated(before, entry)
        if after == before:
            unchanged += 1
        else:
            entries.append(after)
        said += [Said(f"import_note_{note}", {"title": entry.title}) for note in event.notes if note != "several_days"]
    # Actions of the plan go out as events and to-dos; what a calendar says of them is the plan's to change.
    moved = [client.actions[key] for key, day in calendar.actions if _is_moved(client, key, day)]
    said += [Said("import_note_action_moved", {"title": action.title}) for action in moved]
    unchanged += len(calendar.actions) - len(moved)
    told = {note.key: note for note in said}
    more = [Said("import_left_out", {"cancelled": calendar.cancelled, "others": calendar.others})]
    rest = more if calendar.cancelled or calendar.others else []
    rest += [Said("import_unreadable", {"count": calendar.unreadable})] if calendar.unreadable else []
    return Arriving(tuple(entries), unchanged=unchanged, said=(*told.values(), *rest))


def _is_moved(client: Client, action: str, day: dt.date | None) -> bool:
    known = client.actions.get(action)
    return known is not None and day not in (known.due, known.start)


def _with_notes(entry: Entry, notes: str) -> Entry:
    from msgspec.structs import replace

    return replace(entry, notes=notes)


def _updated(before: Entry, after: Entry) -> Entry:
    """What another calendar knows of an entry; what only we know stays."""
    from msgspec.structs import replace

    fields = {
        name: getattr(after, name) for name in ("title", "day", "time", "rhythm", "skipped", "series", "original")
    }
    return replace(before, **fields)


def _rows(data: bytes, client: Client, call: ImportCall) -> Arriving:
    from somedesk.exchange.calendar.table_in import read_table

    rows = read_table(client, data, call.new_id, call.answers.get("dates", ""))
    skipped = tuple((each.row, each.reason) for each in rows.skipped)
    said = [Said("cli_not_taken", {"reason": each.reason}) for each in rows.untaken]
    if rows.ignored:
        said.append(Said("cli_columns_ignored", {"names": rows.ignored}))
    if rows.sheets:
        said.append(Said("cli_sheets_ignored", {"names": rows.sheets}))
    return Arriving(rows.entries, rows.new, rows.unchanged, skipped, tuple(said))


def change_of(client: Client, arriving: Arriving) -> Change | None:
    """The import as one step."""
    return with_new(client, import_entries(client, arriving.entries), arriving.new)


def shown(found: tuple[str, bytes], client: Client | None, call: ImportCall) -> Shown:
    """Every entry that would come, and the rows that would not."""
    from somedesk.content.messages import message

    assert client is not None
    read = arriving(found, client, call)
    skipped = tuple({"row": row, "reason": message(reason, call.language)} for row, reason in read.skipped)
    listed = [dict(_told(entry, client)) for entry in read.entries]
    others = {"entries": listed, "unchanged": read.unchanged, "time_zone": zone_of(client)}
    return Shown(found[0], skipped=skipped, others=others, told=read.said)


def _told(entry: Entry, client: Client) -> Iterator[tuple[str, object]]:
    values: Mapping[str, object] = {
        "title": entry.title,
        "day": entry.day and entry.day.isoformat(),
        "time": entry.time and f"{entry.time:%H:%M}",
        "until": entry.rhythm and entry.rhythm.until and entry.rhythm.until.isoformat(),
        "recurs": entry.rhythm and entry.rhythm.unit,
        "skipped": [day.isoformat() for day in entry.skipped],
        "notes": entry.notes,
        "is_new": entry.id not in client.entries,
    }
    yield from values.items()


def take(found: tuple[str, bytes], client: Client | None, call: ImportCall) -> Taken:
    """All that is new or changed; what is left out is told."""
    assert client is not None
    read = arriving(found, client, call)
    change = change_of(client, read)
    said = [*read.said, *(Said("import_row_skipped", {"row": row, "reason": reason}) for row, reason in read.skipped)]
    new = sum(entry.id not in client.entries for entry in read.entries)
    counts = {"new": new, "changed": len(read.entries) - new}
    done = Said("cli_imported_entries", counts) if change else Said("cli_unchanged")
    return Taken(done, change, said=tuple(said))
