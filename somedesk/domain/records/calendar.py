"""The calendar: what is to be published, when, where and by whom. What recurs is one record, and one per change."""

import datetime as dt
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import Line, LongText
from somedesk.domain.records.table import Table

EntryKind = Literal["text", "picture", "video", "story", "article", "poll", "event", "live", "other"]
EntryStatus = Literal["idea", "in_work", "ready", "published", "dropped"]
RhythmUnit = Literal["day", "week", "month", "year"]
TimeOfDay = Annotated[dt.time, Meta(tz=False)]
Minutes = Annotated[int, Meta(ge=0, le=60_000)]
Weekday = Annotated[int, Meta(ge=0, le=6)]

ENTRY_KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
ENTRY_STATUSES: tuple[EntryStatus, ...] = get_args(EntryStatus)
RHYTHM_UNITS: tuple[RhythmUnit, ...] = get_args(RhythmUnit)


class Rhythm(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """That an entry recurs every so many days, weeks, months or years, until a day or for good.

    ``weekdays`` (0 is Monday): of a week, else that of the first day. Of a month it is the ``nth`` of the first day's
    weekday (-1 is the last), or the day ``month_day``; 0 is neither. A month that is too short has it on its last day.
    """

    every: Annotated[int, Meta(ge=1, le=99)]
    unit: RhythmUnit
    weekdays: tuple[Weekday, ...] = ()
    nth: Annotated[int, Meta(ge=-1, le=4)] = 0
    month_day: Annotated[int, Meta(ge=0, le=31)] = 0
    until: dt.date | None = None


class Entry(Record, frozen=True):
    """Something to be published. Without a ``day`` it waits among the ideas.

    Three things apart: the planned ``day``, the ``deadline`` of whoever makes it, and the day it was ``published``.
    ``minutes`` is the work of making it, which lies before. With a ``rhythm`` it is a series; on ``skipped`` days it
    does not take place, and a record whose ``series`` it is takes the place of the time that would be on ``original``.
    """

    title: Annotated[str, Meta(min_length=1, max_length=300)]
    text: LongText = ""
    kind: EntryKind = "text"
    purpose: RecordId | None = None
    target_group: RecordId | None = None
    goal: RecordId | None = None
    platforms: tuple[RecordId, ...] = ()
    maker: Line = ""
    poster: Line = ""
    day: dt.date | None = None
    time: TimeOfDay | None = None
    deadline: dt.date | None = None
    status: EntryStatus = "idea"
    published: dt.date | None = None
    minutes: Minutes | None = None
    notes: LongText = ""
    rhythm: Rhythm | None = None
    skipped: tuple[dt.date, ...] = ()
    series: RecordId | None = None
    original: dt.date | None = None


TABLES = (
    Table(
        name="entries",
        kind=Entry,
        people=("maker", "poster"),
        links={
            "purpose": "purposes",
            "target_group": "target_groups",
            "goal": "goals",
            "platforms": "platforms",
        },
        # A time of a series that is gone stays, by itself.
        loose_links={"series": "entries"},
        together=(("day", "time"), ("status", "published"), ("rhythm", "skipped"), ("series", "original")),
    ),
)
