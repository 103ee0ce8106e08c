"""Events of another calendar as entries: times in the client's zone, series as series, exceptions as exceptions.

icalendar and dateutil are loaded with the first.
"""

import datetime as dt
import hashlib
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.calendar.rhythm import days_of
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry, Rhythm, RhythmUnit
from somedesk.domain.recurrence import days_later
from somedesk.exchange.calendar.descriptions import plain
from somedesk.exchange.calendar.event_facts import all_of, day_due, is_cancelled, is_whole_day
from somedesk.exchange.calendar.ics_out import DOMAIN
from somedesk.exchange.calendar.own import Own
from somedesk.exchange.calendar.zone_names import put_in, zone_named
from somedesk.exchange.calendar.zones import WEEKDAYS

MOST_EVENTS = 5_000
MOST_LINES = 150_000  # that are no continuation: thirty of each event
MOST_MOMENTS = 300_000  # of all series together: one a day for 800 days in more than 300 series
LONGEST_YEARS = 200  # that a rule can be followed
MOST_RULES = 10  # of one event; there should be one
SEARCHED = 60_000  # what counts for a rule whose days never come
_FAR_APART = ("WEEKLY", "MONTHLY", "YEARLY")
MOST_LISTED = 100_000  # separate values: days that a series leaves out, categories
MOST_CLOCKS = 1_000  # changes of the clock that zones describe: each is followed through the years
MOST_ZONES = 1_000  # names: each that nobody knows is looked for
MOST_PARAMETERS = 450_000  # of all lines together: three of each
# A rule that goes on for good is looked at for so many days; what no rhythm can say comes as so many single entries.
# By the month and the year there are few, and which days there are none is told only by the years.
HORIZON, MOST_SINGLES = 800, 200
FAR_HORIZON, FEW_SERIES = 4_400, 1_000
_UNITS: dict[str, RhythmUnit] = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_IN_LISTS = b"EXDATE|RDATE|EXRULE|RRULE|CATEGORIES|RESOURCES|FREEBUSY"
_LISTED = re.compile(rb"^(?:%s)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*" % _IN_LISTS, re.MULTILINE | re.IGNORECASE)
Note = Literal["several_days", "rule_unrolled", "zone_unknown", "this_and_future"]
Moment = tuple[dt.date, dt.time | None]


class Event(Struct, frozen=True):
    """An event as an entry; ``last`` is its last day if it goes on for several, ``notes`` what could not be kept."""

    entry: Entry
    last: dt.date | None = None
    notes: tuple[Note, ...] = ()


class Found(Struct, frozen=True):
    """What a calendar holds: events, how many were called off, cannot be read, how many tasks and others there are.

    ``actions`` are those of the client's own plan, by id, with the day that the calendar has for them.
    """

    name: str
    events: tuple[Event, ...]
    cancelled: int
    unreadable: int
    others: int
    actions: tuple[tuple[str, dt.date | None], ...] = ()


def is_calendar(head: str) -> bool:
    """Whether a text begins as a calendar does."""
    return head.lstrip("\ufeff \r\n\t").upper().startswith("BEGIN:VCALENDAR")


def read_calendar(data: bytes, zone_name: str, today: dt.date, client: Client | None = None) -> Found:
    """The events of a calendar in the time of ``zone_name``; what ``client`` once wrote is known again.

    Raises FileProblem for what is none, or too large.
    """
    # A zone by a name of some program's own is guessed, which is right, and said to whoever reads standard error.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _read(data, ZoneInfo(zone_name), today, client)


def _read(data: bytes, zone: ZoneInfo, today: dt.date, client: Client | None) -> Found:
    from icalendar import Calendar

    _refuse_too_much(data)
    try:
        calendars = Calendar.from_ical(data, multiple=True)
    except Exception as error:
        raise FileProblem("ics_unreadable") from error
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    put_in(events)
    tasks = [task for calendar in calendars for kind in ("VTODO", "VJOURNAL") for task in calendar.walk(kind)]
    name = str(calendars[0].get("X-WR-CALNAME", "")) if calendars else ""
    own = Own(client)
    actions = tuple(_actions((*events, *tasks), own))
    reader = _Reader(zone, today, own, _zone_of(calendars))
    found = tuple(_told_apart(reader.read([event for event in events if own.action(_uid(event)) is None])))
    others = sum(own.action(_uid(task)) is None for task in tasks)
    return Found(name, found, reader.cancelled, reader.unreadable, others, actions)


def _refuse_too_much(data: bytes) -> None:
    """Raise FileProblem for what would take long, before anything is made of it: each line costs 25 µs and 0.7 kB."""
    if len(re.findall(rb"^BEGIN:VEVENT", data, re.MULTILINE | re.IGNORECASE)) > MOST_EVENTS:
        raise FileProblem("ics_too_many", limit=MOST_EVENTS)
    lines = len(re.findall(rb"(?:\r\n?|\n)(?![ \t\r\n])", data))
    listed = sum(match.group().count(b",") for match in _LISTED.finditer(data))
    clocks = len(re.findall(rb"^BEGIN:(?:STANDARD|DAYLIGHT)", data, re.MULTILINE | re.IGNORECASE))
    zones = len(set(re.findall(rb";TZID=([^:;]+)", data, re.IGNORECASE)))
    if clocks > MOST_CLOCKS or zones > MOST_ZONES:
        raise FileProblem("ics_too_long")
    if data.count(b";") > MOST_PARAMETERS or lines > MOST_LINES or listed > MOST_LISTED:
        raise FileProblem("ics_too_long")


def _zone_of(calendars: Sequence[Any]) -> dt.tzinfo | None:
    """The zone that a calendar says its times are in; None if it says none that is known."""
    names = (str(calendar.get("X-WR-TIMEZONE", "")) for calendar in calendars)
    return next(filter(None, map(zone_named, names)), None)


def _uid(component: Any) -> str:
    return str(component.get("UID", ""))


def _told_apart(events: Iterator[Event]) -> Iterator[Event]:
    """What comes twice is taken once; what else comes under one id, as all events of some programs, gets its own."""
    known: dict[str, list[Event]] = {}
    for event in events:
        same = known.setdefault(event.entry.id, [])
        if event not in same:
            same.append(event)
            own = event.entry.id if len(same) == 1 else f"{event.entry.id[:190]}-{len(same)}"
            yield replace(event, entry=replace(event.entry, id=own))


def _actions(components: Sequence[Any], own: Own) -> Iterator[tuple[str, dt.date | None]]:
    for component in components:
        if (action := own.action(_uid(component))) is not None:
            yield action, day_due(component)


class _Reader:
    def __init__(self, zone: ZoneInfo, today: dt.date, own: Own, there: dt.tzinfo | None) -> None:
        self._zone, self._today, self._own, self._there = zone, today, own, there
        self.cancelled = self.unreadable = 0
        self._looked_at, self._far = 0, HORIZON

    def read(self, events: Sequence[Any]) -> Iterator[Event]:
        self._far = FAR_HORIZON if sum("RRULE" in each for each in events) <= FEW_SERIES else HORIZON
        changed: dict[str, list[Any]] = {}
        for event in events:
            if event.get("RECURRENCE-ID") is not None:
                changed.setdefault(_uid(event), []).append(event)
        known = set()
        for number, event in enumerate(events):
            if event.get("RECURRENCE-ID") is not None:
                continue
            uid = _uid(event) or f"{number}"
            if is_cancelled(event) and not self._own.is_dropped(entry_id(uid)):
                self.cancelled += 1
                continue
            known.add(uid)
            yield from self._readable(self._event(event, uid, changed.get(uid, ())))
        for uid, parts in changed.items():
            if uid not in known:  # a time of a series that the file does not have
                for part in parts:
                    yield from self._readable(self._time(part, uid))

    def _readable(self, events: Iterator[Event]) -> Iterator[Event]:
        """What is made of one event of the file, or nothing: then it is counted."""
        try:
            made = tuple(events)
        except FileProblem:
            raise
        except Exception:  # noqa: BLE001 – icalendar and dateutil say in many ways that there is no such date or rule
            self.unreadable += 1
        else:
            yield from made

    def _time(self, part: Any, uid: str) -> Iterator[Event]:
        yield self._single(part, f"{uid}@{part.get('RECURRENCE-ID').dt}")

    def _event(self, event: Any, uid: str, changed: Sequence[Any]) -> Iterator[Event]:
        base = self._single(event, uid)
        rule = event.get("RRULE")
        if rule is None and event.get("RDATE") is None:
            yield base
            return
        moments, is_finite = self._moments(event)
        exceptions = {self._moment(part.get("RECURRENCE-ID").dt, is_whole_day(event)): part for part in changed}
        if (same := self._as_it_was(base.entry, moments, is_finite, exceptions)) is not None:
            yield replace(base, entry=same)
            for (day, _), part in exceptions.items():
                yield self._exception(part, same, day)
            return
        rhythm = self._rhythm(rule[0] if isinstance(rule, list) else rule, base.entry, moments, is_finite)
        start = base.entry.day
        if rhythm is None or start is None:
            yield from self._unrolled(base, moments if is_finite else self._near(moments), exceptions)
            return
        days = {day for day, _ in moments}
        last = max(days, default=start)
        skipped = {day for day in days_of(start, rhythm, start, last) if day not in days}
        for (day, _), part in exceptions.items():
            if self._is_off(base.entry.id, day, part):
                skipped.add(day)
        yield replace(base, entry=replace(base.entry, rhythm=rhythm, skipped=tuple(sorted(skipped))))
        for (day, _), part in exceptions.items():
            if day not in skipped:
                yield self._exception(part, base.entry, day)

    def _as_it_was(
        self, base: Entry, moments: Sequence[Moment], is_finite: bool, exceptions: Mapping[Moment, Any]
    ) -> Entry | None:
        """The series that went out, if it comes back with the same days; None if it is another."""
        days = {day for day, _ in moments}
        off = any(self._is_off(base.id, day, part) for (day, _), part in exceptions.items())
        known = None if off else self._own.series(base, days, dt.date.max if is_finite else max(days))
        return replace(base, rhythm=known.rhythm, skipped=known.skipped) if known is not None else None

    def _is_off(self, series: str, day: dt.date, part: Any) -> bool:
        """Whether a time of a series was called off."""
        return is_cancelled(part) and not self._own.is_dropped(self._own.time(series, day) or "")

    def _exception(self, part: Any, series: Entry, original: dt.date) -> Event:
        found = self._single(part, "")
        key = self._own.time(series.id, original) or f"{series.id[:180]}@{original}"
        entry = replace(found.entry, id=key, series=series.id, original=original)
        is_range = part["RECURRENCE-ID"].params.get("RANGE", "").upper() == "THISANDFUTURE"
        return Event(entry, found.last, (*found.notes, *(("this_and_future",) if is_range else ())))

    def _near(self, moments: Sequence[Moment]) -> list[Moment]:
        soon = days_later(self._today, HORIZON)
        return [each for number, each in enumerate(moments) if number < 2 or each[0] <= soon]

    def _unrolled(self, base: Event, moments: Sequence[Moment], exceptions: dict[Moment, Any]) -> Iterator[Event]:
        """Single entries, where no rhythm of ours gives the same days."""
        for day, time in moments[:MOST_SINGLES]:
            part = exceptions.get((day, time))
            key = f"{base.entry.id[:180]}@{day}"
            if part is None:
                yield Event(replace(base.entry, id=key, day=day, time=time), base.last, (*base.notes, "rule_unrolled"))
            elif not is_cancelled(part):
                found = self._single(part, "")
                yield Event(replace(found.entry, id=key), found.last, (*found.notes, "rule_unrolled"))

    def _single(self, event: Any, uid: str) -> Event:
        start = event.get("DTSTART").dt
        day, time = self._moment(start, is_whole_day(event))
        notes: list[Note] = []
        if isinstance(start, dt.datetime) and start.tzinfo is None and event["DTSTART"].params.get("TZID"):
            notes.append("zone_unknown")
        last = self._last(event, day)
        if last is not None:
            notes.append("several_days")
        title = " ".join(str(event.get("SUMMARY", "")).split())[:300] or "–"
        text = plain(str(event.get("DESCRIPTION", ""))[:100_000])
        entry = Entry(id=entry_id(uid), title=title, text=text, day=day, time=time, status="in_work")
        return Event(entry, last, tuple(notes))

    def _last(self, event: Any, day: dt.date) -> dt.date | None:
        """The last day, if it is another: the end of an all-day event is the day after."""
        end = event.get("DTEND")
        if end is None:
            length = event.get("DURATION")
            last = days_later(day, length.dt.days - 1) if length is not None and length.dt.days > 1 else day
        elif isinstance(end.dt, dt.datetime):
            last = self._moment(end.dt - dt.timedelta(seconds=1), is_whole_day(event))[0]
        else:
            last = days_later(end.dt, -1)
        return last if last > day else None

    def _moment(self, when: dt.date | dt.datetime, is_whole_day: bool = False) -> Moment:
        """Day and time in the client's zone; what has no zone is meant in the calendar's, else where the client is."""
        if is_whole_day or not isinstance(when, dt.datetime):
            return when.date() if isinstance(when, dt.datetime) else when, None
        if when.tzinfo is None and self._there is not None:
            when = when.replace(tzinfo=self._there)
        local = when.astimezone(self._zone) if when.tzinfo is not None else when
        return local.date(), local.time().replace(second=0, microsecond=0)

    def _moments(self, event: Any) -> tuple[list[Moment], bool]:
        """Every time of a series in the client's zone, and whether these are all."""
        from dateutil.rrule import rruleset, rrulestr

        start = event.get("DTSTART").dt
        is_timed = isinstance(start, dt.datetime)
        zone = start.tzinfo if is_timed else None
        naive = start.replace(tzinfo=None) if is_timed else dt.datetime.combine(start, dt.time())
        found = rruleset()
        # Days that never come are looked for up to the year 9999. Days and weekdays are the same 400 years on, so that
        # whoever begins there is soon there.
        ahead = (9999 - LONGEST_YEARS - naive.year) // 400 * 400

        def later(moment: dt.datetime) -> dt.datetime:
            return moment.replace(year=min(moment.year + ahead, 9999))

        is_finite, is_close, is_searched = True, False, False
        rules = _rules(event)
        for rule in rules:
            until = rule.get("UNTIL", [None])[0]
            is_finite = is_finite and (until is not None or bool(rule.get("COUNT")))
            is_close = is_close or rule.get("FREQ", ("",))[0] not in _FAR_APART
            is_searched = is_searched or (until is None and rule.get("COUNT") != [1])
            text = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL"))
            if until is not None:
                end = until if isinstance(until, dt.datetime) else dt.datetime.combine(until, dt.time(23))
                text += f";UNTIL={later(_naive(end, zone)):%Y%m%dT%H%M%S}"
            found.rrule(rrulestr(text, dtstart=later(naive)))
        found.rdate(later(naive))
        for name, add in (("RDATE", found.rdate), ("EXDATE", found.exdate)):
            for value in all_of(event, name):
                for each in value.dts:
                    add(later(_naive(each.dt, zone)))
        end = max(naive, dt.datetime.combine(days_later(self._today, HORIZON if is_close else self._far), dt.time()))
        moments: list[Moment] = []
        for shifted in found:
            each = shifted.replace(year=shifted.year - ahead)
            if (each > end and not is_finite and len(moments) > 1) or len(moments) >= 4 * HORIZON:
                is_finite = False
                break
            moments.append(self._moment(each.replace(tzinfo=zone), is_whole_day(event) or not is_timed))
        else:  # also of a rule without an end whose days never come
            is_finite = True
        looked_at = [len(moments), SEARCHED if is_searched and len(moments) < 2 else 0]
        if is_close:
            looked_at.append((moments[-1][0] - moments[0][0]).days // 4 if moments else 0)
        self._looked_at += max(looked_at) * max(len(rules), 1)
        if self._looked_at > MOST_MOMENTS:
            raise FileProblem("ics_too_long")
        return moments, is_finite

    def _rhythm(self, rule: Any, base: Entry, moments: Sequence[Moment], is_finite: bool) -> Rhythm | None:
        """A rhythm that gives at least the same days at the same time; None if there is none."""
        if rule is None or base.day is None or len({time for _, time in moments}) > 1 or not moments:
            return None
        unit = _UNITS.get(str(rule.get("FREQ", [""])[0]).upper())
        every = int(rule.get("INTERVAL", [1])[0])
        days = [day for day, _ in moments]
        if unit is None or not 1 <= every <= 99 or days[0] < base.day:
            return None
        for candidate in _candidates(unit, every, rule, base.day):
            given = set(days_of(base.day, candidate, base.day, days[-1]))
            # Days that are left out are no matter, as long as they are few.
            if given.issuperset(days) and len(given) <= 2 * len(days) + 2:
                return replace(candidate, until=days[-1]) if is_finite else candidate
        return None


def _rules(event: Any) -> list[Any]:
    """Raises ValueError for more than can be followed, and for one that would never get on."""
    found = all_of(event, "RRULE")
    if len(found) > MOST_RULES or any(int(rule.get("INTERVAL", [1])[0]) < 1 for rule in found):
        raise ValueError("RRULE")
    return found


def _candidates(unit: RhythmUnit, every: int, rule: Any, start: dt.date) -> Iterator[Rhythm]:
    named = [str(day).upper() for day in rule.get("BYDAY", [])]
    weekdays = tuple(sorted({WEEKDAYS.index(day[-2:]) for day in named if day[-2:] in WEEKDAYS}))
    if unit == "day":
        yield Rhythm(every, "week", weekdays=weekdays) if weekdays and every == 1 else Rhythm(every, unit)
    elif unit == "week":
        yield Rhythm(every, unit, weekdays=() if weekdays == (start.weekday(),) else weekdays)
    else:
        yield Rhythm(every, unit)
        yield Rhythm(every, unit, month_day=31)
        yield Rhythm(every, unit, nth=min((start.day - 1) // 7 + 1, 4))
        yield Rhythm(every, unit, nth=-1)


def _naive(value: Any, zone: Any) -> dt.datetime:
    """A moment as its own zone's clocks show it."""
    if isinstance(value, tuple):  # a period: it begins then
        value = value[0]
    if not isinstance(value, dt.datetime):
        return dt.datetime.combine(value, dt.time())
    there = value if value.tzinfo is None or zone is None else value.astimezone(zone)
    return there.replace(tzinfo=None)


def entry_id(uid: str) -> str:
    """The id under which an event is kept: that of the entry that it once was, else one made of its UID."""
    if uid.endswith(DOMAIN) and "." in uid:
        return uid.removesuffix(DOMAIN).partition(".")[2][:200]
    return "ics-" + hashlib.blake2b(uid.encode(), digest_size=16).hexdigest()
