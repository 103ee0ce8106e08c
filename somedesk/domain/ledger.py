"""One ledger of hours: what is asked of a person's week, by whatever asks it, beside what the week has.

Capabilities, actions and the calendar draw on it. An instrument that comes adds a function to ``DRAWS``.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from somedesk.domain.calendar.agenda import agenda_of
from somedesk.domain.calendar.making import making_load
from somedesk.domain.client import Client, Period
from somedesk.domain.plan.days_off import half_days, shared_days_off
from somedesk.domain.plan.planning import own_hours, owner_of, present_schedule, whose_hours
from somedesk.domain.plan.schedule import MINUTES, monday_of
from somedesk.domain.plan.work import WORKING_DAYS

Purpose = Literal["capabilities", "actions", "entries"]

_WEEK = dt.timedelta(days=7)


class Span(Struct, frozen=True):
    """So many weeks from ``monday`` on, looked at on ``today``."""

    monday: dt.date
    weeks: int
    today: dt.date

    @property
    def mondays(self) -> tuple[dt.date, ...]:
        """The first day of each week."""
        return tuple(self.monday + number * _WEEK for number in range(self.weeks))

    @property
    def last(self) -> dt.date:
        """The last day."""
        return self.monday + self.weeks * _WEEK - dt.timedelta(days=1)


class Drawn(Struct, frozen=True):
    """Hours that something asks of a person in the week that begins on ``monday``. ``person`` "" = the whole team."""

    person: str
    monday: dt.date
    purpose: Purpose
    hours: float


class Week(Struct, frozen=True):
    """A person's week: the hours that it has (None = nobody has said), and what is asked of them, by purpose."""

    person: str
    monday: dt.date
    has: float | None
    asked: Mapping[Purpose, float]

    @property
    def sum(self) -> float:
        """All hours that are asked."""
        return sum(self.asked.values())

    @property
    def over(self) -> float:
        """Hours asked above those that there are."""
        return 0.0 if self.has is None else max(0.0, round(self.sum - self.has, 6))

    @property
    def left(self) -> float | None:
        """Hours that nothing asks for."""
        return None if self.has is None else max(0.0, round(self.has - self.sum, 6))


Draw = Callable[[Client, Span], Iterable[Drawn]]


def ledger(client: Client, span: Span, draws: Iterable[Draw] | None = None) -> Mapping[tuple[str, dt.date], Week]:
    """Every person's weeks, by name and Monday; "" is the team, where some share its hours.

    Who has no hours of their own and shares the team's is in its row. ``draws``: only what these ask for.
    """
    asked: dict[tuple[str, dt.date], dict[Purpose, float]] = defaultdict(dict)
    for draw in DRAWS if draws is None else draws:
        for drawn in draw(client, span):
            of_week = asked[whose_hours(client, drawn.person), drawn.monday]
            of_week[drawn.purpose] = of_week.get(drawn.purpose, 0.0) + drawn.hours
    people = {whose_hours(client, name) for name in client.owners} | {person for person, _ in asked}
    off, halves = _away(client, span)
    found = {}
    for person in sorted(people):
        hours = own_hours(client, person) if person else client.profile.team_hours
        away = (*owner_of(client, person).blocked, *off)
        for monday in span.mondays:
            has = None if hours is None else hours * worked_days(monday, away, halves) / WORKING_DAYS
            found[person, monday] = Week(person, monday, has, asked.get((person, monday), {}))
    return found


def worked_days(monday: dt.date, off: Iterable[Period], halves: Container[dt.date] = ()) -> float:
    """How many working days a week has that are not ``off``; of ``halves`` there is half."""
    days = [monday + dt.timedelta(days=number) for number in range(WORKING_DAYS)]
    periods = [period for period in off if period.first <= days[-1] and period.last >= monday]
    worked = (day for day in days if not any(day in period for period in periods))
    return sum(0.5 if day in halves else 1.0 for day in worked)


def _away(client: Client, span: Span) -> tuple[tuple[Period, ...], frozenset[dt.date]]:
    """The days on which nobody works, and those on which everybody works until noon."""
    return (
        shared_days_off(client.profile, span.monday, span.last), half_days(client.profile, span.monday, span.last),
    )  # fmt: skip


def _of_capabilities(client: Client, span: Span) -> Iterator[Drawn]:
    """Hours a week that a capability has of somebody; fewer in a week in which that person is away."""
    off, halves = _away(client, span)
    hours: dict[str, float] = defaultdict(float)
    for held in client.holdings.values():
        hours[held.person] += held.hours or 0.0
    for person, a_week in hours.items():
        away = (*owner_of(client, person).blocked, *off)
        for monday in span.mondays:
            if drawn := a_week * worked_days(monday, away, halves) / WORKING_DAYS:
                yield Drawn(person, monday, "capabilities", drawn)


def _of_actions(client: Client, span: Span) -> Iterator[Drawn]:
    """Hours that the dates of open actions ask for, as the plan shows them; what is past asks for nothing more."""
    if span.last < span.today:
        return
    weeks = set(span.mondays)
    for load in present_schedule(client, span.today, span.last).loads:
        if load.minutes and load.monday in weeks:
            yield Drawn(load.owner, load.monday, "actions", load.minutes / MINUTES)


def _of_entries(client: Client, span: Span) -> Iterator[Drawn]:
    """Hours of making what the calendar holds, before it is published."""
    off = shared_days_off(client.profile, span.monday, span.last)

    def is_off(person: str) -> Callable[[dt.date], bool]:
        away = (*owner_of(client, person).blocked, *off)

        @cache
        def is_off_on(day: dt.date) -> bool:
            return day.weekday() >= WORKING_DAYS or any(day in period for period in away)

        return is_off_on

    for (person, monday), minutes in making_load(agenda_of(client), span.monday, span.last, is_off).items():
        yield Drawn(person, monday, "entries", minutes / MINUTES)


def this_week(client: Client, today: dt.date, weeks: int = 1) -> Mapping[tuple[str, dt.date], Week]:
    """The ledger from this week on."""
    return ledger(client, Span(monday_of(today), weeks, today))


# What draws on people's weeks, and what of it the plan of actions finds there.
DRAWS: tuple[Draw, ...] = (_of_capabilities, _of_actions, _of_entries)
BESIDE_ACTIONS: tuple[Draw, ...] = (_of_capabilities, _of_entries)
