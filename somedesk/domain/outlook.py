"""What was promised and what came of it, and where the plan leads. Definitions: docs/numbers.md."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Action, Assessment, Client
from somedesk.domain.plan import is_open
from somedesk.domain.scoring import Promise, Score, mean, progress_to_target, promise, ratings_of, value


class Pledge(Struct, frozen=True):
    """A target of an earlier assessment held against a later one. ``was`` and ``now`` are None where not rated.

    It is ``due`` once the later one is no earlier than the day by which the targets were to be met.
    """

    dimension: str
    was: float | None
    target: int
    now: float | None
    due: bool = True

    @property
    def outcome(self) -> Promise | Literal["under_way"] | None:
        """Kept; else under way until it is due, then partly or missed; None where a missing rating leaves it open."""
        if self.now is None:
            return None
        if self.now >= self.target:
            return "kept"
        if not self.due:
            return "under_way"
        return None if self.was is None else promise(self.was, self.now, self.target)

    @property
    def progress(self) -> float | None:
        """How much of the promised way is gone, as a fraction; None where there was none to go, or it is unknown."""
        if self.was is None or self.now is None or self.was >= self.target:
            return None
        return progress_to_target(self.was, self.now, self.target)


class HoursOnDay(Struct, frozen=True):
    """Hours that were to be done, and that were done, up to and with a day."""

    day: dt.date
    planned: float
    done: float


class BurnUp(Struct, frozen=True):
    """The plan's hours over time, a point for each day on which they change. Dropped actions do not count.

    ``undated`` hours are of actions without a day; ``without_hours`` counts actions whose effort nobody has given.
    """

    days: tuple[HoursOnDay, ...]
    undated: float
    without_hours: int


def pledges(client: Client, earlier: Assessment, later: Assessment) -> tuple[Pledge, ...]:
    """Each target of ``earlier`` and what became of it, in the model's order; not of what no longer applies.

    Without a day by which they were to be met targets are never missed.
    """
    found: list[Pledge] = []
    due = earlier.target_date is not None and later.date >= earlier.target_date
    for rating in ratings_of(client, later):
        before = client.rating(earlier.id, rating.dimension)
        if before.target is not None and not before.not_applicable and not rating.not_applicable:
            found.append(Pledge(rating.dimension, value(before), before.target, value(rating), due))
    return tuple(found)


def planned_values(client: Client, assessment: Assessment) -> tuple[tuple[str, float | None], ...]:
    """The value of each dimension once the open actions are done.

    From the present level a dimension rises over each step that an open action lifts, up to the first step that none
    does. Where there is no such action, or no rating, it stays as it is.
    """
    highest = client.model_of(assessment).structure.levels
    lifted = {(action.dimension, action.step) for action in client.actions.values() if is_open(action)}
    found: list[tuple[str, float | None]] = []
    for rating in ratings_of(client, assessment):
        now = value(rating)
        if now is not None and rating.level is not None:
            level = rating.level
            while level < highest and (rating.dimension, level) in lifted:
                level += 1
            now = max(now, float(level))
        found.append((rating.dimension, now))
    return tuple(found)


def planned_score(client: Client, assessment: Assessment) -> Score:
    """The score once the open actions are done."""
    return mean(client, ratings_of(client, assessment), planned_values(client, assessment))


def burn_up(actions: Iterable[Action]) -> BurnUp:
    """Hours by the day on which they are due, and by the day on which they were done.

    What is done but was never due counts as planned for the day on which it was done, and the other way round.
    """
    counted = [action for action in actions if action.status != "dropped"]
    planned: dict[dt.date, float] = {}
    done: dict[dt.date, float] = {}
    undated = 0.0
    for action in counted:
        hours = action.effort_hours or 0.0
        due, finished = action.due or action.completed, action.completed or action.due
        if due is None or finished is None:
            undated += hours
        elif hours:
            planned[due] = planned.get(due, 0.0) + hours
            if action.status == "done":
                done[finished] = done.get(finished, 0.0) + hours
    days: list[HoursOnDay] = []
    so_far = finished_so_far = 0.0
    for day in sorted(planned.keys() | done.keys()):
        so_far += planned.get(day, 0.0)
        finished_so_far += done.get(day, 0.0)
        days.append(HoursOnDay(day, so_far, finished_so_far))
    return BurnUp(tuple(days), undated, sum(action.effort_hours is None for action in counted))
