"""On which days a series takes place: against dateutil's reading of the same rule, and what the rule cannot say."""

import datetime as dt

import pytest
from dateutil.rrule import DAILY, FR, MO, MONTHLY, TH, WEEKLY, YEARLY, rrule
from hypothesis import given, settings
from hypothesis import strategies as st

from somedesk.domain.calendar.agenda import Agenda
from somedesk.domain.calendar.rhythm import days_of, is_day_of, is_of_rule
from somedesk.domain.records.calendar import Entry, Rhythm

START = dt.date(2026, 1, 5)
END = dt.date(2028, 12, 31)
BEGIN = dt.datetime.combine(START, dt.time())


def days(start: dt.date, rhythm: Rhythm, first: dt.date = dt.date(2020, 1, 1), last: dt.date = END) -> list[dt.date]:
    return list(days_of(start, rhythm, first, last))


@pytest.mark.parametrize(
    ("rhythm", "rule"),
    [
        (Rhythm(3, "day"), rrule(DAILY, interval=3, dtstart=BEGIN)),
        (Rhythm(1, "week"), rrule(WEEKLY, dtstart=BEGIN)),
        (
            Rhythm(2, "week", weekdays=(3, 0)),
            rrule(WEEKLY, interval=2, byweekday=(MO, TH), dtstart=BEGIN),
        ),
        (Rhythm(1, "month"), rrule(MONTHLY, dtstart=BEGIN)),
        (Rhythm(2, "month", nth=1), rrule(MONTHLY, interval=2, byweekday=MO(1), dtstart=BEGIN)),
        (Rhythm(1, "month", month_day=5), rrule(MONTHLY, bymonthday=5, dtstart=BEGIN)),
        (Rhythm(1, "year"), rrule(YEARLY, dtstart=BEGIN)),
    ],
)
def test_the_days_are_those_of_the_rule(rhythm: Rhythm, rule: rrule) -> None:
    assert days(START, rhythm) == [
        each.date() for each in rule.between(BEGIN, dt.datetime.combine(END, dt.time(23)), inc=True)
    ]


def test_a_month_that_is_too_short_has_it_on_its_last_day_and_the_next_on_the_day_that_was_meant() -> None:
    found = days(dt.date(2026, 1, 31), Rhythm(1, "month"), last=dt.date(2026, 5, 31))
    assert [day.day for day in found] == [31, 28, 31, 30, 31]
    assert days(dt.date(2028, 2, 29), Rhythm(1, "year"), last=dt.date(2029, 3, 1))[1] == dt.date(2029, 2, 28)


def test_the_last_friday_is_the_last() -> None:
    found = days(dt.date(2026, 1, 30), Rhythm(1, "month", nth=-1), last=dt.date(2026, 12, 31))
    rule = rrule(MONTHLY, byweekday=FR(-1), dtstart=dt.datetime.combine(dt.date(2026, 1, 30), dt.time()))
    assert found == [
        each.date() for each in rule.between(BEGIN, dt.datetime.combine(dt.date(2026, 12, 31), dt.time()), inc=True)
    ]


def test_the_first_day_is_of_the_series_whatever_the_rhythm_says_and_nothing_before_it() -> None:
    tuesday = dt.date(2026, 1, 6)
    found = days(tuesday, Rhythm(1, "week", weekdays=(0,)), last=dt.date(2026, 1, 20))
    assert found == [tuesday, dt.date(2026, 1, 12), dt.date(2026, 1, 19)]
    assert days(tuesday, Rhythm(1, "day", until=dt.date(2026, 1, 1))) == []
    assert not is_day_of(tuesday, Rhythm(1, "day"), dt.date(2026, 1, 5))
    assert is_day_of(tuesday, Rhythm(1, "day"), dt.date(2027, 1, 5))
    last = dt.date.max
    assert list(days_of(last, Rhythm(1, "day"), last, last)) == [last]


def test_a_first_day_may_be_none_that_the_rhythm_would_give() -> None:
    assert is_of_rule(START, Rhythm(3, "day"))
    assert is_of_rule(START, Rhythm(1, "week", weekdays=(0, 3)))
    assert not is_of_rule(START, Rhythm(1, "week", weekdays=(3,)))
    assert is_of_rule(START, Rhythm(1, "month", nth=1))
    assert not is_of_rule(START, Rhythm(1, "month", month_day=31))


RHYTHMS = st.builds(
    Rhythm,
    every=st.integers(1, 5),
    unit=st.sampled_from(("day", "week", "month", "year")),
    weekdays=st.lists(st.integers(0, 6), max_size=3).map(tuple),
    nth=st.integers(-1, 4),
    month_day=st.integers(0, 31),
    until=st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)),
)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
ENTRIES = st.lists(
    st.builds(
        Entry,
        id=st.uuids().map(str),
        title=st.sampled_from(("a", "b", "c")),
        day=st.none() | DAYS,
        rhythm=st.none() | RHYTHMS,
        skipped=st.lists(DAYS, max_size=3).map(tuple),
    ),
    max_size=8,
)


@pytest.mark.no_cover
@settings(max_examples=60, deadline=None)
@given(ENTRIES, DAYS)
def test_the_days_of_a_stretch_are_those_of_its_parts(entries: list[Entry], first: dt.date) -> None:
    """What a month shows is what its weeks show, and its days one by one, and a list of all of it."""
    agenda = Agenda(entries)
    month = agenda.between(first, first + dt.timedelta(27))
    weeks = [
        each
        for week in range(4)
        for each in agenda.between(first + dt.timedelta(7 * week), first + dt.timedelta(7 * week + 6))
    ]
    single = [
        each for day in range(28) for each in agenda.between(first + dt.timedelta(day), first + dt.timedelta(day))
    ]
    everything = agenda.between(dt.date(2025, 1, 1), dt.date(2028, 12, 31))
    among = [each for each in everything if first <= each.day <= first + dt.timedelta(27)]
    assert list(month) == weeks == single == among
    assert len({each.key for each in everything}) == len(everything)
    assert {entry.id for entry in agenda.ideas} == {entry.id for entry in entries if entry.day is None}


def test_an_agenda_knows_from_when_to_when_it_goes() -> None:
    assert Agenda([Entry(id="i", title="i")]).bounds() is None
    day, until = dt.date(2026, 3, 1), dt.date(2026, 9, 1)
    agenda = Agenda(
        [
            Entry(id="a", title="a", day=day),
            Entry(id="s", title="s", day=dt.date(2026, 2, 1), rhythm=Rhythm(1, "week", until=until)),
            Entry(id="o", title="o", day=day, rhythm=Rhythm(1, "week")),
        ]
    )
    assert agenda.bounds() == (dt.date(2026, 2, 1), until)
    assert {each.entry.id for each in agenda.between(day, day) if each.recurs} == {"o", "s"}
