"""The calendar of the sample client: resources/sample/calendar has its words per language, and its days from today."""

import datetime as dt

import msgspec
from msgspec import Struct

from somedesk.base.paths import resource
from somedesk.content.suggestions import role_name
from somedesk.domain.client import Client, with_tables
from somedesk.domain.records.calendar import Entry, EntryKind, EntryStatus, Rhythm


class EntryPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry, without its words; days are counted from today. ``roles`` are who makes it and who posts it."""

    id: str
    status: EntryStatus
    platforms: tuple[str, ...] = ()
    purpose: str | None = None
    target_group: str | None = None
    goal: str | None = None
    kind: EntryKind = "picture"
    day: int | None = None
    time: dt.time | None = None
    deadline: int | None = None
    minutes: int | None = None
    roles: tuple[str, str] = ("", "")
    weekly: bool = False


class EntryWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one entry."""

    title: str
    text: str = ""
    notes: str = ""


def with_calendar(client: Client, language: str, today: dt.date) -> Client:
    """``client`` with the sample's calendar, as far as what it serves is there."""
    plan = msgspec.json.decode(resource("sample", "calendar", "plan.json").read_bytes(), type=tuple[EntryPlan, ...])
    raw = resource("sample", "calendar", f"{language}.json").read_bytes()
    words = msgspec.json.decode(raw, type=dict[str, EntryWords])
    entries = {each.id: _entry(each, words[each.id], language, today) for each in plan}
    return with_tables(client, {"entries": entries})


def _entry(plan: EntryPlan, words: EntryWords, language: str, today: dt.date) -> Entry:
    day = _day(today, plan.day)
    maker, poster = (role_name(role, language) if role else "" for role in plan.roles)
    return Entry(
        id=plan.id,
        title=words.title,
        text=words.text,
        notes=words.notes,
        kind=plan.kind,
        purpose=plan.purpose,
        target_group=plan.target_group,
        goal=plan.goal,
        platforms=plan.platforms,
        maker=maker,
        poster=poster,
        day=day,
        time=plan.time,
        deadline=_day(today, plan.deadline),
        status=plan.status,
        published=day if plan.status == "published" else None,
        minutes=plan.minutes,
        rhythm=Rhythm(1, "week") if plan.weekly else None,
    )


def _day(today: dt.date, days: int | None) -> dt.date | None:
    return None if days is None else today + dt.timedelta(days)
