"""What a week asks of people: the plan's hours and the calendar's together, against those that there are."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from somedesk.domain.calendar.agenda import Agenda
from somedesk.domain.calendar.making import load
from somedesk.domain.client import Client, Period
from somedesk.domain.plan.days_off import shared_days_off
from somedesk.domain.plan.planning import owner_names, owner_of, present_schedule, whose_hours
from somedesk.domain.plan.schedule import minutes_a_day
from somedesk.domain.plan.work import Capacity
from somedesk.domain.recurrence import days_later


class Week(Struct, frozen=True):
    """Minutes of a week: those of the calendar, those of the plan, those there are; ``over`` says who has too many."""

    entries: int
    actions: int
    capacity: int
    over: tuple[tuple[str, int], ...]

    @property
    def minutes(self) -> int:
        """All that is to be done."""
        return self.entries + self.actions


class Loads:
    """The weeks of one client, reckoned when asked for; the plan's part once for each state of the plan."""

    def __init__(self, client: Client, agenda: Agenda, today: dt.date, before: "Loads | None" = None) -> None:
        self.client, self._agenda, self._today = client, agenda, today
        self._actions: Mapping[tuple[str, dt.date], int] | None = None
        if before is not None and before._is_of(client, today):
            self._actions = before._actions

    def _is_of(self, client: Client, today: dt.date) -> bool:
        same = (self.client.actions, self.client.owners, self.client.profile, self._today)
        return all(
            a is b or a == b for a, b in zip(same, (client.actions, client.owners, client.profile, today), strict=True)
        )

    def weeks(self, first: dt.date, count: int) -> Mapping[dt.date, Week]:
        """So many weeks from the Monday ``first`` on."""
        client, last = self.client, days_later(first, 7 * count - 1)
        off = shared_days_off(client.profile, first, last)
        capacities: dict[str, Capacity] = {}

        def of(person: str) -> Capacity:
            name = whose_hours(client, person)
            if name not in capacities:
                owner = owner_of(client, name)
                capacities[name] = Capacity(minutes_a_day(owner.hours_per_week), (*owner.blocked, *off))
            return capacities[name]

        for person in owner_names(client):
            of(person)
        made: dict[tuple[str, dt.date], int] = defaultdict(int)
        for (person, monday), minutes in load(self._agenda, first, last, lambda name: _is_off(of(name))).items():
            made[whose_hours(client, person), monday] += minutes
        planned = self._planned()
        return {
            monday: _week(monday, made, planned, capacities)
            for monday in (days_later(first, 7 * number) for number in range(count))
        }

    def _planned(self) -> Mapping[tuple[str, dt.date], int]:
        if self._actions is None:
            schedule = present_schedule(self.client, self._today)
            self._actions = {(load.owner, load.monday): load.minutes for load in schedule.loads}
        return self._actions


def _week(
    monday: dt.date,
    made: Mapping[tuple[str, dt.date], int],
    planned: Mapping[tuple[str, dt.date], int],
    capacities: Mapping[str, Capacity],
) -> Week:
    entries = actions = capacity = 0
    over = []
    for name, hours in sorted(capacities.items()):
        own = sum(hours.on(days_later(monday, day)) for day in range(7))
        here, there = made.get((name, monday), 0), planned.get((name, monday), 0)
        entries, actions, capacity = entries + here, actions + there, capacity + own
        if here and here + there > own:
            over.append((name, here + there - own))
    return Week(entries, actions, capacity, tuple(over))


def _is_off(capacity: Capacity) -> "_Off":
    return _Off(capacity.blocked)


class _Off:
    """Whether a day is at a weekend or in one of some periods; each day is asked for many times."""

    def __init__(self, periods: tuple[Period, ...]) -> None:
        self._periods = periods
        self._known: dict[dt.date, bool] = {}

    def __call__(self, day: dt.date) -> bool:
        if day not in self._known:
            self._known[day] = day.weekday() > 4 or any(day in period for period in self._periods)
        return self._known[day]
