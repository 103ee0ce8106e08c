"""When each action can be done, by the hours that its owner has. How it is reckoned: docs/numbers.md.

Work is laid out day by day in whole minutes, so that no sum is ever above a limit by a rounding: a week has five
working days, and each takes a fifth of its owner's hours. The same input gives the same schedule.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.plan.dated_layout import Way, between_dates
from somedesk.domain.plan.layout import lay_out
from somedesk.domain.plan.turns import Turn
from somedesk.domain.plan.work import WORKING_DAYS, Capacity, Task, Work

MINUTES = 60
_DAY = dt.timedelta(days=1)

Problem = Literal[
    "too_little_time", "late", "before_prerequisites", "after_horizon", "prerequisite_left_out", "no_hours", "no_effort"
]


class Placement(Struct, frozen=True):
    """From when to when a task is done, and its minutes by owner's day.

    ``late`` of these minutes lie after its due date; ``missing`` ones found no room until the horizon, or, with a due
    date after it, have it later. ``problem`` says what is wrong, because a fixed date stands in the way.
    """

    task: str
    start: dt.date
    due: dt.date
    minutes: Mapping[dt.date, int]
    missing: int = 0
    late: int = 0
    problem: Problem | None = None

    @property
    def end(self) -> dt.date:
        """The day on which the work is done; the due date if it takes no time."""
        return max(self.minutes, default=self.due)

    @property
    def days_late(self) -> int:
        """How many days after its due date the work ends."""
        return (self.end - self.due).days if self.late else 0


class LeftOut(Struct, frozen=True):
    """A task that does not fit, and why."""

    task: str
    problem: Problem


class WeekLoad(Struct, frozen=True):
    """What one owner has to do in the week that begins on ``monday``, and could do, in minutes."""

    owner: str
    monday: dt.date
    minutes: int
    capacity: int

    @property
    def over(self) -> int:
        """Minutes above the capacity."""
        return max(0, self.minutes - self.capacity)


class Schedule(Struct, frozen=True, dict=True):
    """Every task is either placed or left out. ``turns`` says in what order they were laid out, and why."""

    today: dt.date
    horizon: dt.date
    placed: Mapping[str, Placement]
    left_out: tuple[LeftOut, ...]
    loads: tuple[WeekLoad, ...]
    tasks: Mapping[str, Task] = {}
    turns: Mapping[str, Turn] = {}
    capacity: Mapping[str, Capacity] = {}

    @cached_property
    def overloaded(self) -> tuple[WeekLoad, ...]:
        """Weeks in which fixed dates ask more of someone than the hours allow."""
        return tuple(load for load in self.loads if load.over)


def monday_of(day: dt.date) -> dt.date:
    """The first day of the ISO week."""
    return day - dt.timedelta(days=day.weekday())


def minutes_a_day(hours_per_week: float) -> int:
    """A fifth of a week's hours, in whole minutes, never more than it is."""
    return int(hours_per_week * MINUTES / WORKING_DAYS + 1e-9)


def schedule(
    tasks: Iterable[Task], capacity: Mapping[str, Capacity], today: dt.date, horizon: dt.date, margin: int = 0
) -> Schedule:
    """Lay out ``tasks`` between ``today`` and ``horizon``. Every owner needs a capacity.

    Fixed dates stand and keep their hours, as late as they allow, less ``margin`` days; the rest goes by priority. What
    does not fit before its date is laid out after it. A task begins on the first working day after what it comes after.
    """
    work = Work(tasks, capacity, today, horizon)
    made = lay_out(work, margin)
    days = _Days(work)
    placed = {work.tasks[t].id: days.placement(t, made.parts[t], made.missing[t]) for t in sorted(made.parts)}
    left_out = {
        task.id: LeftOut(task.id, "prerequisite_left_out" if t in made.waits_in_vain else _problem(work, t))
        for t, task in enumerate(work.tasks)
        if t not in made.parts and task.follows is None
    }
    turns = {task.id: turn for task, turn in zip(work.tasks, made.turns, strict=True)}
    return _schedule(work, capacity, horizon, placed, left_out, turns)


def schedule_as_dated(
    tasks: Iterable[Task], capacity: Mapping[str, Capacity], today: dt.date, horizon: dt.date
) -> Schedule:
    """What tasks with dates ask of their owners: each between its dates, as early as can be, and nothing moves."""
    work = Work(tasks, capacity, today, horizon)
    way = Way([work.horizon if due is None else due for due in work.due], windows_first=True, waits_for_date=True)
    made = between_dates(work, way, list(range(len(work.tasks))))
    days = _Days(work)
    placed = {work.tasks[t].id: days.placement(t, made.parts[t], made.short[t]) for t in sorted(made.parts)}
    return _schedule(work, capacity, horizon, placed, {}, {})


def _problem(work: Work, number: int) -> Problem:
    """Why what has no date is left out."""
    task = work.tasks[number]
    if task.minutes is None:
        return "no_effort"
    return "after_horizon" if work.owner[number].minutes or not task.minutes else "no_hours"


class _Days:
    """Numbers of days and tasks, as dates and placements."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._dates = [work.today + number * _DAY for number in range(work.horizon + 1)]

    def placement(self, number: int, parts: list[tuple[int, int]], missing: int) -> Placement:
        """Where a task lies."""
        task, days = self._work.tasks[number], self._work.owner[number].days
        minutes = {self._dates[days[day]]: length for day, length in parts}
        last = self._dates[days[parts[-1][0]]] if parts else None
        if task.due is None:
            start = task.start or self._dates[days[parts[0][0]]]
            return Placement(task.id, start, max(start, last or start), minutes, missing)
        limit = max(task.due, self._work.today)
        late = sum(length for day, length in minutes.items() if day > limit) if last and last > limit else 0
        start = task.start or min(self._dates[days[parts[0][0]]] if parts else task.due, task.due)
        return Placement(task.id, start, task.due, minutes, missing, late)


def _schedule(
    work: Work,
    capacity: Mapping[str, Capacity],
    horizon: dt.date,
    placed: Mapping[str, Placement],
    left_out: Mapping[str, LeftOut],
    turns: Mapping[str, Turn],
) -> Schedule:
    """What was placed, now that all others stand, with what is wrong with it."""
    tasks = {task.id: task for task in work.tasks}
    checked = {}
    for key, place in placed.items():
        problem = _wrong(tasks[key], place, placed, left_out, horizon, is_rule=bool(turns))
        checked[key] = replace(place, problem=problem) if problem else place
    listed = tuple(left_out[key] for key in sorted(left_out))
    return Schedule(work.today, horizon, checked, listed, tuple(_loads(work, horizon, checked)), tasks, turns, capacity)


def _wrong(
    task: Task, place: Placement, placed: Mapping[str, Placement], left_out: Mapping[str, LeftOut], horizon: dt.date,
    *, is_rule: bool,
) -> Problem | None:  # fmt: skip
    if task.after and task.is_dated:
        if any(key in placed and placed[key].end >= place.start for key in task.after):
            return "before_prerequisites"
        if any(key in left_out for key in task.after):
            return "prerequisite_left_out"
    if place.missing and (task.due is None or task.due <= horizon):
        return "after_horizon" if is_rule else "too_little_time"
    return "late" if place.late else None


def _loads(work: Work, horizon: dt.date, placed: Mapping[str, Placement]) -> Iterator[WeekLoad]:
    minutes: dict[tuple[str, dt.date], int] = defaultdict(int)
    mondays = [monday_of(work.today + number * _DAY) for number in range(work.horizon + 1)]
    for place in placed.values():
        owner = work.tasks[work.number[place.task]].owner
        limit = max(place.due, work.today)
        for day, taken in place.minutes.items():
            if day <= limit:
                minutes[owner, mondays[(day - work.today).days]] += taken
        # What found no room must be done before the due date all the same; what is due later has room later.
        short = place.late + place.missing
        weeks = _mondays(max(place.start, work.today), limit) if short and place.due <= horizon else []
        for number, monday in enumerate(weeks):
            part, rest = divmod(short, len(weeks))
            minutes[owner, monday] += part + (number < rest)
    for owner in sorted(work.hours):
        could: dict[dt.date, int] = defaultdict(int)
        for number, minutes_there in zip(work.hours[owner].days, work.hours[owner].all, strict=True):
            could[mondays[number]] += minutes_there
        for monday in dict.fromkeys(mondays):
            yield WeekLoad(owner, monday, minutes[owner, monday], could[monday])


def _mondays(first: dt.date, last: dt.date) -> list[dt.date]:
    first = monday_of(first)
    return [first + week * 7 * _DAY for week in range((last - first).days // 7 + 1)]
