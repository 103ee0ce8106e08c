"""Why a task begins when it does, what would bring it forward, and what would have to go for what does not fit.

Nothing is guessed: from the first day on which a task could begin until it does, its owner's hours are all taken, and
each that took some had its turn before it or keeps hours for a date.
"""

import datetime as dt
from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from somedesk.domain.plan.schedule import Schedule
from somedesk.domain.recurrence import days_later

Because = Literal["date", "priority", "opens", "begun", "worth", "order"]


class Taker(Struct, frozen=True):
    """A task that has hours of the same owner before another one begins: how many minutes, and why it goes first."""

    task: str
    minutes: int
    because: Because


class Reason(Struct, frozen=True):
    """Why a task begins on its day. ``waits_for`` ends last of what it comes after, on ``until``; ``takers`` have its
    owner's hours from then until it begins, the largest first. With ``is_fixed`` a person or its date says when."""

    task: str
    is_fixed: bool = False
    waits_for: str | None = None
    until: dt.date | None = None
    takers: tuple[Taker, ...] = ()


class Lever(Struct, frozen=True):
    """What would bring a task forward: an ``owner`` with free hours before, more ``hours`` of its own owner, a later
    ``date`` of another task, or an ``earlier`` end of what it waits for."""

    kind: Literal["owner", "hours", "date", "earlier"]
    name: str


class Reasons:
    """The reasons of one schedule."""

    def __init__(self, made: Schedule) -> None:
        self._made = made
        self._taken: dict[tuple[str, dt.date], dict[str, int]] = defaultdict(dict)
        self._later: dict[str, list[str]] = defaultdict(list)
        for key, place in made.placed.items():
            for day, minutes in place.minutes.items():
                self._taken[made.tasks[key].owner, day][key] = minutes
        for key, task in made.tasks.items():
            for other in task.after:
                self._later[other].append(key)

    def of(self, key: str) -> Reason:
        """Why a placed task begins when it does."""
        made, task, place = self._made, self._made.tasks[key], self._made.placed[key]
        before = [other for other in task.after if other in made.placed and not made.placed[other].missing]
        last = max(before, key=lambda other: (made.placed[other].end, other), default=None)
        until = made.placed[last].end if last else None
        begins = min(place.minutes, default=place.start)
        is_by_date = task.start is not None or task.follows is not None or not place.minutes
        waits_in_vain = any(other in made.tasks and other not in before for other in task.after)
        if is_by_date or waits_in_vain or (until and begins <= until):
            return Reason(key, is_fixed=True)
        earliest = max(made.today, days_later(until, 1)) if until else made.today
        takers = self._takers(key, earliest, begins)
        waits = last if until and until >= made.today else None
        return Reason(key, False, waits, until if waits else None, takers)

    def _takers(self, key: str, earliest: dt.date, begins: dt.date) -> tuple[Taker, ...]:
        minutes: dict[str, int] = defaultdict(int)
        owner = self._made.tasks[key].owner
        for number in range((begins - earliest).days):
            for other, taken in self._taken.get((owner, days_later(earliest, number)), {}).items():
                minutes[other] += taken
        takers = (Taker(other, taken, self._because(other, key, earliest)) for other, taken in minutes.items())
        return tuple(sorted(takers, key=lambda taker: (-taker.minutes, taker.task)))

    def _because(self, other: str, key: str, earliest: dt.date) -> Because:
        """Why ``other`` has hours before ``key``, which could begin on ``earliest``."""
        first, second = self._made.turns[other], self._made.turns[key]
        if first.urgency < second.urgency:
            return "priority" if self._made.tasks[other].priority == first.urgency else "opens"
        if first.urgency > second.urgency:
            return "date"
        has_begun = first.is_begun or min(self._made.placed[other].minutes) < earliest
        if has_begun and not second.is_begun:
            return "begun"
        if first.place > second.place:
            return "date"
        if first.worth > second.worth:
            return "opens" if first.opens else "worth"
        return "order"

    def levers(self, key: str) -> tuple[Lever, ...]:
        """What would bring a placed task forward."""
        reason = self.of(key)
        found = [Lever("earlier", reason.waits_for)] if reason.waits_for else []
        if reason.takers:
            earliest = days_later(reason.until, 1) if reason.until else self._made.today
            if (owner := self._free_owner(key, earliest)) is not None:
                found.append(Lever("owner", owner))
            found.append(Lever("hours", self._made.tasks[key].owner))
            dated = (self.dated(taker.task) for taker in reason.takers if taker.because == "date")
            found += [Lever("date", name) for name in list(dict.fromkeys(dated))[:1]]
        return tuple(found)

    def _free_owner(self, key: str, earliest: dt.date) -> str | None:
        """Whoever has the most free hours between the first day on which a task could begin and its own."""
        today = self._made.today
        first, end = (earliest - today).days, (min(self._made.placed[key].minutes) - today).days
        free = {owner: hours[end] - hours[first] for owner, hours in self._free.items()}
        best = max(free, key=lambda owner: (free[owner], owner))
        return best if free[best] else None

    @cached_property
    def _free(self) -> dict[str, list[int]]:
        """Free minutes of each owner from today on, up to before the day of each number."""
        made = self._made
        days = [days_later(made.today, number) for number in range((made.horizon - made.today).days + 1)]
        return {
            owner: [0, *accumulate(c.on(day) - sum(self._taken.get((owner, day), {}).values()) for day in days)]
            for owner, c in made.capacity.items()
        }

    def dated(self, key: str) -> str:
        """The task whose date makes ``key`` keep its hours: itself, or the first of those that wait for it."""
        found = [key]
        for task in found:
            found += [other for other in self._later[task] if other not in found]
        return next(task for task in found if self._made.tasks[task].is_dated)

    def would_have_to_go(self, key: str) -> tuple[str, ...]:
        """For a task that does not fit: what of its owner's, least urgent first, has the minutes that it lacks."""
        made = self._made
        owner = made.tasks[key].owner
        needed = (made.tasks[key].minutes or 0) - self._free[owner][-1]
        others = [other for other in made.placed if made.tasks[other].owner == owner]
        others.sort(key=lambda other: (-made.tasks[other].priority, -sum(made.placed[other].minutes.values()), other))
        found: list[str] = []
        for other in others:
            if needed <= 0 or made.tasks[other].priority < made.tasks[key].priority:
                break
            found.append(other)
            needed -= sum(made.placed[other].minutes.values())
        return tuple(found) if needed <= 0 else ()
