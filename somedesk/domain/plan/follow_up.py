"""What follows from actions: progress, levels to be rated anew, and what is taken on to the next plan."""

import datetime as dt
from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.change import Change, change_of, label, touch
from somedesk.domain.client import Action, Assessment, Client, ProgressNote
from somedesk.domain.plan.plan import edit_action, is_open
from somedesk.domain.record import checked


class StepDone(Struct, frozen=True):
    """A step of a dimension with nothing left to do, whose next level is not reached by rating yet."""

    dimension: str
    step: int
    actions: tuple[str, ...]


def log_progress(client: Client, action: str, today: dt.date, percent: int, text: str) -> Change | None:
    """Note how far an action has come. Some work done means in progress, and all of it done."""
    old = client.actions[action]
    note = checked(ProgressNote(today, percent, text.strip()))
    status = "done" if percent == 100 else "in_progress" if percent and old.status == "planned" else old.status
    change = edit_action(client, action, today, percent=percent, status=status, log=(*old.log, note))
    return change and Change(label("progress_logged", title=old.title), change.touches)


def steps_to_rate(client: Client, assessment: Assessment) -> tuple[StepDone, ...]:
    """Steps whose every action is done (at least one since the assessment), while the rating is still below them."""
    found: list[StepDone] = []
    for dimension in client.model_of(assessment).dimension_ids():
        rating = client.rating(assessment.id, dimension)
        own = [a for a in client.actions.values() if a.dimension == dimension and a.status != "dropped"]
        for step in sorted({a.step for a in own if a.step is not None}):
            actions = [a for a in own if a.step == step]
            is_done = all(a.status == "done" for a in actions)
            is_news = any(a.completed is None or a.completed >= assessment.date for a in actions)
            is_below = not rating.not_applicable and (rating.level is None or rating.level == step)
            if is_done and is_news and is_below:
                found.append(StepDone(dimension, step, tuple(a.id for a in actions)))
    return tuple(found)


def unfinished(client: Client, assessment: Assessment) -> tuple[Action, ...]:
    """Open actions from before the assessment: what the plan before it has left."""
    return tuple(a for a in client.actions.values() if is_open(a) and a.created < assessment.date)


def carry_over(client: Client, carried: Collection[str], dropped: Collection[str], today: dt.date) -> Change | None:
    """Take unfinished actions on to the next plan, or drop them, as one step.

    What is carried belongs to the plan of today, and loses dates that have passed, so that new ones can be proposed.
    """
    touches = []
    for key in carried:
        action = client.actions[key]
        after = replace(action, created=today)
        if action.due is not None and action.due < today:
            has_begun = action.status == "in_progress"
            start = action.start if has_begun else None
            after = replace(after, start=start, start_fixed=has_begun and action.start_fixed, due=None, due_fixed=False)
        touches.append(touch(client, "actions", after))
    touches += [touch(client, "actions", replace(client.actions[key], status="dropped")) for key in dropped]
    return change_of(label("plan_carried", count=len(touches)), touches)
