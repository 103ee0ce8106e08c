"""The client's plan laid out by capacity: what comes after what, proposed dates, and taking them over."""

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, change_of, label, touch
from somedesk.domain.client import PRIORITIES, Action, Assessment, Client, Owner, Period
from somedesk.domain.dependencies import reached
from somedesk.domain.grid.scoring import gaps
from somedesk.domain.plan.plan import Suggestion, is_open, priority
from somedesk.domain.plan.schedule import MINUTES, Capacity, Schedule, Task, minutes_a_day, schedule
from somedesk.domain.record import checked
from somedesk.domain.recurrence import later_dates

# What an owner is taken to have until someone says how much it is.
DEFAULT_HOURS = 5.0
HORIZON = dt.timedelta(weeks=52)


class Dates(Struct, frozen=True):
    """Start and due of an action."""

    start: dt.date | None
    due: dt.date | None


def owner_of(client: Client, name: str) -> Owner:
    """Capacity of whoever is called ``name``; what is assumed if nobody has said it. "" is nobody in particular."""
    return client.owners.get(name) or Owner(id=name, hours_per_week=DEFAULT_HOURS)


def owner_names(client: Client) -> tuple[str, ...]:
    """Everyone who owns an open action or has a capacity; "" for actions without an owner."""
    return tuple(sorted({a.owner for a in client.actions.values() if is_open(a)} | client.owners.keys()))


def set_capacity(client: Client, owners: Iterable[Owner], holidays: tuple[Period, ...]) -> Change | None:
    """Say how many hours owners have, when they are away, and when nobody works. Others stay as they are."""
    profile = checked(replace(client.profile, holidays=holidays))
    touches = [touch(client, "owners", checked(owner)) for owner in owners if owner != owner_of(client, owner.id)]
    return change_of(label("capacity"), [*touches, touch(client, "client", profile)])


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
) -> Schedule:
    """Lay out all open actions from ``today`` on, for a year unless told otherwise. What has begun keeps its start."""
    last = horizon or today + HORIZON
    by_dimension = {gap.dimension: gap for gap in gaps(client, assessment)} if assessment else {}
    tasks: list[Task] = []
    for key, after in prerequisites(client, catalogue).items():
        action = client.actions[key]
        gap = by_dimension.get(action.dimension or "")
        worth = priority(gap.weight, gap.levels, action.effort_hours) if gap and action.effort_hours else 0.0
        begun, created = action.status == "in_progress", action.created.toordinal()
        rank = (float(not begun), float(PRIORITIES.index(action.priority)), -worth, float(created))
        has_begun = begun and action.start is not None and action.start <= today
        start = action.start if action.start_fixed or has_begun else None
        due = action.due if action.due_fixed else None
        tasks += _tasks(Task(key, action.owner, _left(action), rank, after, start, due), action, today, last)
    return schedule(tasks, _capacities(client), today, last)


def present_schedule(client: Client, today: dt.date, horizon: dt.date | None = None) -> Schedule:
    """What the dates that open actions have now ask of their owners. Actions without dates are not in it."""
    last = horizon or today + HORIZON
    tasks: list[Task] = []
    for key, action in client.actions.items():
        if is_open(action) and (action.start or action.due):
            tasks += _tasks(
                Task(key, action.owner, _left(action), start=action.start, due=action.due), action, today, last
            )
    return schedule(tasks, _capacities(client), today, last)


def _left(action: Action) -> int:
    """Minutes of work that are left."""
    return math.ceil((action.effort_hours or 0.0) * MINUTES * (100 - action.percent) / 100)


def _tasks(task: Task, action: Action, today: dt.date, last: dt.date) -> list[Task]:
    """The task itself, and its later times if the action recurs."""
    again = math.ceil((action.effort_hours or 0.0) * MINUTES)
    later = [
        Task(f"{task.id}@{first}", task.owner, again, task.rank, (), first, end)
        for first, end in later_dates(action, last)
        if end >= today
    ]
    return [task, *later]


def _capacities(client: Client) -> dict[str, Capacity]:
    return {
        name: Capacity(minutes_a_day(owner.hours_per_week), (*owner.blocked, *client.profile.holidays))
        for name in owner_names(client)
        for owner in [owner_of(client, name)]
    }


def proposed_dates(client: Client, made: Schedule) -> dict[str, Dates]:
    """The dates of every action that would get others than it has. Fixed ones are not among them."""
    found: dict[str, Dates] = {}
    for key, place in made.placed.items():
        action = client.actions.get(key)
        if action is None:
            continue  # a later time of a recurring action
        is_late = action.due_fixed and place.due < made.today  # when it should have begun helps nobody
        start = action.start if action.start_fixed or is_late else place.start
        due = action.due if action.due_fixed else place.due
        if (start, due) != (action.start, action.due):
            found[key] = Dates(start, due)
    return found


def accept_proposal(client: Client, trial: Client, made: Schedule) -> Change | None:
    """Take over what was tried on ``trial`` (hours, targets, priorities), and the dates that ``made`` proposes."""
    dates = proposed_dates(trial, made)
    touches: list[Touch] = []
    for table in ("client", "owners", "ratings", "actions"):
        for key, record in trial.table(table).items():
            is_dated = isinstance(record, Action) and key in dates
            after = replace(record, start=dates[key].start, due=dates[key].due) if is_dated else record
            touches.append(touch(client, table, after))
    return change_of(label("plan_scheduled", count=len(dates)), touches)
