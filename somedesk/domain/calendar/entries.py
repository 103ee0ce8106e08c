"""What can be done to entries of the calendar: to one time of a series, to those from there on, or to all of them."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.calendar.agenda import Key, Occurrence, occurrence_on
from somedesk.domain.calendar.series import led, moved_rhythm, split_rhythm
from somedesk.domain.change import Change, Touch, change_of, label, removals, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked
from somedesk.domain.records.calendar import Entry
from somedesk.domain.recurrence import days_later

Scope = Literal["this", "following", "all"]
Fields = Mapping[str, Any]
# What is one time's own, and is not carried over to the times of a series that were changed before.
_OWN = frozenset({"day", "time", "deadline", "status", "published", "rhythm", "skipped", "series", "original", "id"})
_DAY = dt.timedelta(days=1)


def occurrence(client: Client, key: Key) -> Occurrence:
    """What ``key`` names. Raises KeyError if it is gone."""
    entry = client.entries[key.id]
    return Occurrence(entry) if key.original is None or entry.day is None else occurrence_on(entry, key.original)


def in_series(client: Client, key: Key) -> Key | None:
    """A time by its series and the day that it stands for, one that was changed by itself too; None if it has none."""
    if key.original is not None:
        return key
    entry = client.entries[key.id]
    series = client.entries.get(entry.series or "")
    return None if series is None or series.rhythm is None else Key(series.id, entry.original)


def add_entry(client: Client, entry: Entry, today: dt.date) -> Change | None:
    """Put an entry into the calendar. Raises InvalidInput as ``edit_entry``."""
    made = _edited(entry, {}, today)
    return change_of(label("entry_added", title=made.title), [touch(client, "entries", made)])


def import_entries(client: Client, entries: Iterable[Entry]) -> Change | None:
    """Put entries from elsewhere into the calendar as one step; those that are there already are as they come."""
    touches = [touch(client, "entries", checked(entry)) for entry in entries]
    count = sum(each.before != each.after for each in touches)
    return change_of(label("entries_imported", count=count), touches)


def edit_entry(client: Client, key: Key, today: dt.date, *, scope: Scope = "this", **fields: Any) -> Change | None:
    """Change fields of an entry; ``scope`` says of which times, if it recurs. Days are those of the time named.

    Published means today unless a day is given; not published has none. What is changed of all times is changed as well
    of those that were changed by themselves before, as far as they had it alike.
    Raises InvalidInput for a field out of its limits, and for a series without a day.
    """
    title = str(fields.get("title", client.entries[key.id].title)).strip()
    return change_of(label("entry_edited", title=title), _edits(client, key, scope, fields, today))


def edit_entries(client: Client, keys: Collection[Key], today: dt.date, **fields: Any) -> Change | None:
    """Change the same fields of several entries as one step, of a series only the times named."""
    touches = [touched for key in keys for touched in _edits(client, key, "this", fields, today)]
    return change_of(label("entries_edited", count=len(keys)), touches)


def move_entries(client: Client, keys: Collection[Key], days: int, *, along: bool = False) -> Change | None:
    """Move entries by days, of a series only the times named; what has no day stays where it is.

    ``along``: their deadlines as well, which otherwise stay.
    """
    touches: list[Touch] = []
    for key in keys:
        entry = occurrence(client, key).entry
        if entry.day is not None:
            fields: dict[str, Any] = {"day": days_later(entry.day, days)}
            if along and entry.deadline is not None:
                fields["deadline"] = days_later(entry.deadline, days)
            touches += _edits(client, key, "this", fields, entry.published or entry.day)
    if len(keys) == 1:
        return change_of(label("entry_moved", title=client.entries[next(iter(keys)).id].title), touches)
    return change_of(label("entries_moved", count=len(keys)), touches)


def move_deadlines(client: Client, keys: Collection[Key], days: int) -> Change | None:
    """Move the deadlines of entries by days, where they have one."""
    touches = [
        touched
        for key in keys
        if (deadline := occurrence(client, key).entry.deadline) is not None
        for touched in _edits(client, key, "this", {"deadline": days_later(deadline, days)}, deadline)
    ]
    return change_of(label("entries_deadlines", count=len(touches)), touches)


def delete_entries(client: Client, keys: Collection[Key], *, scope: Scope = "this") -> Change | None:
    """Take entries out of the calendar as one step; of a series as ``scope`` says."""
    gone: dict[str, None] = {}
    left: dict[str, Entry] = {}
    for named in keys:
        key = named if scope == "this" else in_series(client, named) or named
        entry = left.get(key.id) or client.entries[key.id]
        own = times_of(client, entry.id)
        if key.original is None or scope == "all" or (scope == "following" and key.original == entry.day):
            gone |= dict.fromkeys([entry.id, *(time.id for time in own)])
            # Else the series would have that time again.
            series = left.get(entry.series or "") or client.entries.get(entry.series or "")
            if series is not None and entry.original is not None:
                left[series.id] = _skipping(series, entry.original)
        elif scope == "following" and entry.rhythm is not None:
            gone |= dict.fromkeys(time.id for time in own if _original(time) >= key.original)
            left[entry.id] = replace(entry, rhythm=replace(entry.rhythm, until=key.original - _DAY))
        else:
            left[entry.id] = _skipping(entry, key.original)
    touches = [touch(client, "entries", entry) for entry in left.values() if entry.id not in gone]
    titles = [client.entries[key.id].title for key in keys]
    said = label("entry_deleted", title=titles[0]) if len(keys) == 1 else label("entries_deleted", count=len(keys))
    return change_of(said, [*touches, *removals(client, "entries", gone)])


def times_of(client: Client, series: str) -> tuple[Entry, ...]:
    """The times of a series that were changed by themselves."""
    return tuple(entry for entry in client.entries.values() if entry.series == series and entry.original is not None)


def _skipping(series: Entry, day: dt.date) -> Entry:
    return replace(series, skipped=tuple(sorted({*series.skipped, day})))


def _original(time: Entry) -> dt.date:
    assert time.original is not None
    return time.original


def _edits(client: Client, key: Key, scope: Scope, fields: Fields, today: dt.date) -> list[Touch]:
    old = client.entries[key.id]
    if key.original is None and scope != "this" and (of := in_series(client, key)) is not None:
        return _edits_from(client, old, of, scope, fields, today)
    if key.original is None or old.rhythm is None or old.day is None:
        return [touch(client, "entries", _edited(old, fields, today))]
    if scope == "this":
        made = replace(
            occurrence_on(old, key.original).entry,
            id=f"{old.id[:180]}@{key.original}",
            rhythm=None,
            skipped=(),
            series=old.id,
            original=key.original,
        )
        return [touch(client, "entries", _edited(made, {**fields, "rhythm": None}, today))]
    times = times_of(client, old.id)
    if scope == "all" or key.original <= old.day:
        after = _edited(_of_all(old, key.original, fields), {}, today)
        return [touch(client, "entries", after), *_led(client, old, after, times, fields)]
    before, base = split_rhythm(old, key.original)
    after = _edited(_of_all(base, key.original, fields), {}, today)
    later = [time for time in times if _original(time) >= key.original]
    return [
        touch(client, "entries", before),
        touch(client, "entries", after),
        *_led(client, base, after, later, fields),
    ]


def _edits_from(client: Client, time: Entry, of: Key, scope: Scope, fields: Fields, today: dt.date) -> list[Touch]:
    """Change a series by one of its times that was changed by itself before: that time is as ``fields`` say, too.

    Days go on from where each time is: what moves this one by two days moves the others by two.
    """
    assert of.original is not None
    given = {name: value for name, value in fields.items() if name not in ("day", "deadline")}
    day = fields.get("day", time.day)
    if day is not None and time.day is not None:
        there = days_later(of.original, (day - time.day).days)
        given |= {"day": there} if "day" in fields else {}
        if "deadline" in fields:
            deadline = fields["deadline"]
            given["deadline"] = None if deadline is None else days_later(there, (deadline - day).days)
    found = {each.id: each for each in _edits(client, of, scope, given, today)} if given else {}
    led_there = found[time.id].after if time.id in found else time
    assert isinstance(led_there, Entry)
    return [
        *(each for key, each in found.items() if key != time.id),
        touch(client, "entries", _edited(led_there, fields, today)),
    ]


def _of_all(old: Entry, original: dt.date, fields: Fields) -> Entry:
    """A series whose time on ``original`` would be as ``fields`` say: its own days are as many days away as before."""
    assert old.day is not None
    day = fields.get("day", original)
    if day is None:
        raise InvalidInput("entry_series_day", title=old.title)
    ahead = (day - original).days
    start = days_later(old.day, ahead)
    given = dict(fields) | {"day": start}
    if fields.get("deadline") is not None:
        given["deadline"] = days_later(start, (fields["deadline"] - day).days)
    elif old.deadline is not None and "deadline" not in fields:
        given["deadline"] = old.deadline
    if "rhythm" not in fields and old.rhythm is not None and ahead:
        given["rhythm"] = moved_rhythm(old.rhythm, old.day, start)
    made = replace(old, **given)
    days = led(old, made)
    return replace(made, skipped=tuple(sorted(days.get(each, each) for each in old.skipped)))


def _led(client: Client, old: Entry, after: Entry, times: Iterable[Entry], fields: Fields) -> Iterable[Touch]:
    """The times that were changed by themselves, where the series leads now, with what they had as it had."""
    days = led(old, after)
    for time in times:
        alike = {name: value for name, value in fields.items() if name not in _OWN and _same(time, old, name)}
        original = _original(time)
        moved = replace(time, series=after.id, original=days.get(original, original), **alike)
        yield touch(client, "entries", moved)


def _same(time: Entry, old: Entry, name: str) -> bool:
    return bool(getattr(time, name) == getattr(old, name))


def _edited(old: Entry, fields: Fields, today: dt.date) -> Entry:
    after = replace(old, **fields)
    after = replace(after, title=after.title.strip())
    if after.status != "published":
        after = replace(after, published=None)
    elif after.published is None:
        after = replace(after, published=today)
    if after.rhythm is not None and after.day is None:
        raise InvalidInput("entry_series_day", title=after.title)
    if after.rhythm is not None and after.day is not None and after.rhythm.until and after.rhythm.until < after.day:
        raise InvalidInput("entry_series_ends", title=after.title)  # it would take place on no day at all
    return checked(after)
