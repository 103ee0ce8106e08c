"""The client's plan laid out by capacity: its hours, what comes after what, and what the planner is given."""

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, change_of, label, removal, touch
from somedesk.domain.client import PRIORITIES, Action, Assessment, Client, Period, Person
from somedesk.domain.dependencies import reached
from somedesk.domain.grid.scoring import gaps
from somedesk.domain.plan.days_off import half_days, shared_days_off
from somedesk.domain.plan.plan import Suggestion, is_open, priority
from somedesk.domain.plan.schedule import MINUTES, Schedule, minutes_a_day, schedule, schedule_as_dated
from somedesk.domain.plan.work import WORKING_DAYS, Capacity, Follows, Task
from somedesk.domain.record import checked
from somedesk.domain.recurrence import days_later, later_dates, shifted
from somedesk.domain.team.people import handed_over, hanging, role_parts

# What an owner is taken to have until someone says how much it is.
DEFAULT_HOURS = 5.0
HORIZON = dt.timedelta(weeks=52)
# Days before a due date by which its hours are kept, unless chosen otherwise: docs/numbers.md.
MARGIN = 14


def owner_of(client: Client, name: str) -> Person:
    """Whoever is called ``name``, with hours: those assumed where nobody has said them (``hours_of``)."""
    return replace(client.owners.get(name) or Person(id=name), hours_per_week=hours_of(client, name))


def hours_of(client: Client, name: str) -> float:
    """Hours a week of whoever is called ``name``; what is assumed if nobody has said it. "" is nobody in particular,
    and the team where one has hours."""
    if (own := own_hours(client, name)) is not None:
        return own
    team = client.profile.team_hours
    return DEFAULT_HOURS if team is None else team


def whose_hours(client: Client, owner: str) -> str:
    """Whose hours the work of ``owner`` takes: "" for the team's, which all share who have none of their own."""
    return owner if own_hours(client, owner) is not None or client.profile.team_hours is None else ""


def own_hours(client: Client, name: str) -> float | None:
    """Hours a week that were said of somebody; None if nobody has."""
    person = client.owners.get(name)
    return None if person is None else person.hours_per_week


def hours_for_actions(client: Client, names: Iterable[str]) -> dict[str, float]:
    """Hours a week that the planner has of each: those that were said, less what capabilities ask for all year.

    Of whom nobody has said a week, all that is assumed is for actions.
    """
    taken: dict[str, float] = defaultdict(float)
    for held in client.holdings.values():
        taken[whose_hours(client, held.person)] += held.hours or 0.0
    found = {}
    for name in names:
        said = own_hours(client, name) if name else client.profile.team_hours
        found[name] = hours_of(client, name) if said is None else max(0.0, round(said - taken.get(name, 0.0), 6))
    return found


def owner_names(client: Client) -> tuple[str, ...]:
    """Everyone who owns an open action or has a capacity; "" for actions without an owner."""
    return tuple(sorted({a.owner for a in client.actions.values() if is_open(a)} | client.owners.keys()))


def set_capacity(
    client: Client,
    owners: Iterable[Person],
    *,
    unsaid: Iterable[str] = (),
    names: Mapping[str, str] = MappingProxyType({}),
    roles: Container[str] = (),
    **shared: object,
) -> Change | None:
    """Say how many hours owners have, and when they are away. Whom nobody names stays as it is.

    Of ``unsaid`` it is as if nobody had said it; so it stays with what is no more than is assumed. ``names`` gives
    roles to people: who has owned what is still to be done → who does from now on; whoever has hours already keeps
    them. What of it is among ``roles`` is what that person is from now on. ``shared`` are fields of the client.
    """
    new = {old: name.strip() for old, name in names.items() if name.strip()}
    after = replace(client, profile=checked(replace(client.profile, **shared)))
    by_name: dict[str, Person] = {}
    for owner in sorted(owners, key=lambda owner: owner.id in new):
        name = new.get(owner.id, owner.id)
        by_name.setdefault(name, replace(owner, id=name))
    touches = [touch(client, "client", after.profile)]
    said = [kept for owner in by_name.values() if (kept := _said(after, owner)) is not None]
    touches += [touch(client, "owners", checked(owner)) for owner in said]
    touches += [
        touch(client, "actions", checked(replace(action, owner=new[action.owner])))
        for action in client.actions.values()
        if is_open(action) and action.owner in new
    ]
    taken = {old: name for old, name in new.items() if old != name}
    touches += handed_over(client, taken)
    for old, name in taken.items():
        if (person := client.owners.get(old)) is not None:
            is_known = name in by_name or name in client.owners
            touches += _let_go(client, person, None if is_known else replace(person, id=name))
    for name in dict.fromkeys(unsaid):
        if name in client.owners and name not in by_name and name not in taken:
            touches += _let_go(client, client.owners[name], client.owners[name])
    touches += _given_roles(client, touches, [(name, old) for old, name in taken.items() if old in roles])
    return change_of(label("capacity"), touches)


def _given_roles(client: Client, touches: Iterable[Touch], given: Iterable[tuple[str, str]]) -> Iterator[Touch]:
    """Who takes over a role has it, so that what is taken from the catalogue later is theirs as well."""
    there = {t.id: t.after for t in touches if t.table == "owners"}
    people = {**client.owners, **{key: person for key, person in there.items() if isinstance(person, Person)}}
    for name, role in given:
        before = people.get(name)
        person = before or Person(id=name)
        after = replace(person, role=", ".join(dict.fromkeys((*role_parts(person.role), role))))
        people[name] = checked(after)
        yield Touch("owners", name, before, after)


def _said(client: Client, owner: Person) -> Person | None:
    """What is kept of what was said; None if it is no more than what is assumed of everyone.

    Where a team shares its hours, own ones are always more than that.
    """
    is_assumed = bool(whose_hours(client, owner.id)) and owner.hours_per_week == hours_of(client, owner.id)
    if owner.id not in client.owners:
        return None if is_assumed and owner == owner_of(client, owner.id) else owner
    if is_assumed and client.owners[owner.id].hours_per_week is None:
        return replace(owner, hours_per_week=None)
    return owner


def _let_go(client: Client, person: Person, after: Person | None) -> Iterator[Touch]:
    """Hours that count no more. Nothing is left of whoever was known for them alone; of others, all but those."""
    named = hanging(client, person.id)
    is_more = replace(person, hours_per_week=None, blocked=()) != Person(id=person.id)
    kept = after if is_more or named.capabilities or named.departments else None
    if kept is None or kept.id != person.id:
        yield removal("owners", person)
    if kept is not None:
        yield touch(client, "owners", replace(kept, hours_per_week=None))


def prerequisites(client: Client, catalogue: Iterable[Suggestion]) -> dict[str, tuple[str, ...]]:
    """Which open actions each open action comes after.

    Those that it names; those made from what its suggestion requires; and those of the next lower step of its dimension
    that has any. What has begun waits only for those that it names, and what a person has turned round stays so.
    """
    actions = {a.id: a for a in client.actions.values() if is_open(a)}
    named = {key: tuple(other for other in a.depends_on if other in actions) for key, a in actions.items()}
    required = {suggestion.id: suggestion.requires for suggestion in catalogue}
    by_source: dict[str | None, list[str]] = defaultdict(list)
    by_step: dict[str | None, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, action in actions.items():
        by_source[action.source].append(key)
        if action.dimension is not None and action.step is not None:
            by_step[action.dimension][action.step].append(key)
    found: dict[str, tuple[str, ...]] = {}
    for key, action in actions.items():
        steps = by_step[action.dimension] if action.step is not None else {}
        lower = (
            steps[max(s for s in steps if s < action.step)]
            if action.step and min(steps, default=9) < action.step
            else []
        )
        implied = [*lower, *(other for source in required.get(action.source or "", ()) for other in by_source[source])]
        if action.status != "planned":
            implied = []
        later = [other for other in implied if key not in reached(other, named)]
        found[key] = tuple(dict.fromkeys((*named[key], *later)))
    return found


def schedule_plan(
    client: Client,
    assessment: Assessment | None,
    catalogue: Iterable[Suggestion],
    today: dt.date,
    horizon: dt.date | None = None,
    *,
    margin: int = MARGIN,
    front: dt.date | None = None,
) -> Schedule:
    """Lay out all open actions from ``today`` on, for a year unless told otherwise. What has begun keeps its start.

    Hours for a due date are kept ``margin`` days before it where there is room. Dates before ``front`` stay.
    """
    last = horizon or today + HORIZON
    off = shared_days_off(client.profile, today, last)
    by_dimension = {gap.dimension: gap for gap in gaps(client, assessment)} if assessment else {}
    tasks: list[Task] = []
    for key, after in prerequisites(client, catalogue).items():
        action = client.actions[key]
        gap = by_dimension.get(action.dimension or "")
        worth = priority(gap.weight, gap.levels, action.effort_hours) if gap and action.effort_hours else 0.0
        task = Task(
            key,
            whose_hours(client, action.owner),
            _left(action),
            PRIORITIES.index(action.priority),
            (-worth, float(action.created.toordinal())),
            after,
            action.start if _stays(action, action.start, action.start_fixed, today, front) else None,
            action.due if _stays(action, action.due, action.due_fixed, today, front) else None,
            action.status == "in_progress",
            worth * (action.effort_hours or 0.0),
        )
        tasks += (task, *_later_times(task, action, today, last, off))
    return schedule(tasks, _capacities(client, off, half_days(client.profile, today, last)), today, last, margin)


def _stays(action: Action, day: dt.date | None, is_fixed: bool, today: dt.date, front: dt.date | None) -> bool:
    """Whether the planner leaves a date of an action as it is: a start that has passed, if it has begun by then."""
    if day is None or is_fixed:
        return is_fixed
    if day == action.start and action.status == "in_progress" and day <= today:
        return True
    return front is not None and today <= day < front


def present_schedule(client: Client, today: dt.date, horizon: dt.date | None = None) -> Schedule:
    """What the dates that open actions have now ask of their owners. Actions without dates are not in it."""
    last = horizon or today + HORIZON
    off = shared_days_off(client.profile, today, last)
    tasks: list[Task] = []
    for key, action in client.actions.items():
        if is_open(action) and (action.start or action.due):
            task = Task(key, whose_hours(client, action.owner), _left(action), start=action.start, due=action.due)
            tasks += (task, *_dated_times(task, action, today, last, off))
    return schedule_as_dated(tasks, _capacities(client, off, half_days(client.profile, today, last)), today, last)


def _left(action: Action) -> int | None:
    """Minutes of work that are left; None if nobody has said how long it takes."""
    if action.effort_hours is None:
        return None
    return math.ceil(action.effort_hours * MINUTES * (100 - action.percent) / 100)


def _later_times(task: Task, action: Action, today: dt.date, last: dt.date, off: tuple[Period, ...]) -> Iterator[Task]:
    """The later times of a recurring action: at its dates if one of them stands, else after its proposed ones."""
    if task.is_dated:
        yield from _dated_times(task, action, today, last, off)
    elif action.repeat is not None and action.effort_hours:
        before, times = task.id, 1
        end = min(last, action.repeat.until or last)
        while shifted(today, action.repeat, times) <= end:
            follows = Follows(task.id, action.repeat, times)
            again = replace(task, id=f"{task.id}@{times}", minutes=_whole(action), after=(before,), follows=follows)
            yield again
            before, times = again.id, times + 1


def _dated_times(task: Task, action: Action, today: dt.date, last: dt.date, off: tuple[Period, ...]) -> Iterator[Task]:
    """What falls on a day on which nobody works is meant for the next on which somebody does."""
    for first, end in later_dates(action, last):
        if end >= today:
            start, due = (next_worked(day, off) for day in (first, end))
            yield Task(f"{task.id}@{first}", task.owner, _whole(action), task.priority, task.rank, start=start, due=due)


def _whole(action: Action) -> int:
    """Minutes of the whole work, each time it recurs."""
    return math.ceil((action.effort_hours or 0.0) * MINUTES)


def next_worked(day: dt.date, off: tuple[Period, ...]) -> dt.date:
    """``day`` itself, or the next that is neither at a weekend nor ``off``."""
    while day < dt.date.max and (day.weekday() >= WORKING_DAYS or any(day in period for period in off)):
        day = days_later(day, 1)
    return day


def _capacities(client: Client, off: tuple[Period, ...], halves: frozenset[dt.date]) -> dict[str, Capacity]:
    names = sorted({whose_hours(client, name) for name in owner_names(client)})
    return {
        name: Capacity(minutes_a_day(hours), (*owner_of(client, name).blocked, *off), halves)
        for name, hours in hours_for_actions(client, names).items()
    }
