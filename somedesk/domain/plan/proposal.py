"""What the planner proposes beside the dates that stand: what moves and by how much, and taking it over."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, change_of, label, touch
from somedesk.domain.client import Action, Client, Period
from somedesk.domain.plan.days_off import shared_days_off
from somedesk.domain.plan.planning import owner_of
from somedesk.domain.plan.schedule import Placement, Schedule
from somedesk.domain.plan.work import WORKING_DAYS
from somedesk.domain.recurrence import days_later

# By how many working days a date may be off before it moves.
_STEADY_DAYS = 1


class Dates(Struct, frozen=True):
    """Start and due of an action."""

    start: dt.date | None
    due: dt.date | None


class Move(Struct, frozen=True):
    """An action whose dates change. ``days`` later, or earlier, it ends; None if it had no date."""

    action: str
    now: Dates
    proposed: Dates
    days: int | None


def proposed_dates(client: Client, made: Schedule) -> dict[str, Dates]:
    """The dates of every action that would get others than it has. Fixed ones are not among them.

    A date that would move by one working day only stays: so much lies in a per cent of progress.
    """
    open_ = {key: client.actions[key] for key in made.placed if key in client.actions}  # without later times
    dates = {key: _proposed(action, made.placed[key], made.today) for key, action in open_.items()}
    off = shared_days_off(client.profile, made.today, made.horizon)
    steady = {key: _steady(client, action, dates[key], made.today, off) for key, action in open_.items()}
    # What waits for a fixed date waits for its work, which may be done before.
    ends = {key: made.placed[key].end for key, action in open_.items() if action.due_fixed}
    waits = [(other, key) for key in open_ for other in made.tasks[key].after if other in open_]

    def contradict(before: str, after: str) -> bool:
        end, start = ends.get(before, steady[before].due), steady[after].start
        return end is not None and start is not None and end >= start

    while changed := {key for pair in waits if contradict(*pair) for key in pair if steady[key] != dates[key]}:
        steady |= {key: dates[key] for key in changed}
    return {key: steady[key] for key, action in open_.items() if steady[key] != Dates(action.start, action.due)}


def _proposed(action: Action, place: Placement, today: dt.date) -> Dates:
    is_late = action.due_fixed and place.due < today  # when it should have begun helps nobody
    start = action.start if action.start_fixed or is_late else place.start
    return Dates(start, action.due if action.due_fixed else max(place.due, place.end))


def _steady(client: Client, action: Action, dates: Dates, today: dt.date, shared: tuple[Period, ...]) -> Dates:
    """The dates that an action has, where they lie ahead and are at most a working day from the proposed ones."""
    off = (*owner_of(client, action.owner).blocked, *shared)
    start, due = (
        now if now is not None and new is not None and now >= today and _is_next(now, new, off) else new
        for now, new in ((action.start, dates.start), (action.due, dates.due))
    )
    return dates if start and due and due < start else Dates(start, due)


def _is_next(one: dt.date, other: dt.date, off: tuple[Period, ...]) -> bool:
    """Whether both are the same day, or at most one working day apart."""
    day, last = sorted((one, other))
    worked = 0
    while day < last and worked <= _STEADY_DAYS:
        day = days_later(day, 1)
        worked += day.weekday() < WORKING_DAYS and not any(day in period for period in off)
    return worked <= _STEADY_DAYS


def moves(client: Client, dates: Mapping[str, Dates]) -> tuple[Move, ...]:
    """What changes since the plan that stands: what moves furthest first, then what had no date."""
    found = []
    for key, proposed in dates.items():
        now = Dates(client.actions[key].start, client.actions[key].due)
        before, after = now.due or now.start, proposed.due or proposed.start
        days = (after - before).days if before and after else None
        found.append(Move(key, now, proposed, days))
    return tuple(sorted(found, key=lambda move: (move.days is None, -abs(move.days or 0), move.action)))


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
