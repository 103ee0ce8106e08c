"""The action plan: what is to be done."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct
from msgspec.structs import replace

from somedesk.domain.dependencies import without_rings
from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import Hours, Level, Line, LongText, Percent, Repeat
from somedesk.domain.records.table import Table, Tables

ActionStatus = Literal["planned", "in_progress", "done", "dropped"]
Priority = Literal["high", "medium", "low"]

ACTION_STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)
PRIORITIES: tuple[Priority, ...] = get_args(Priority)


class ProgressNote(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How far an action had come on a day, and what there was to say of it."""

    date: dt.date
    percent: Percent
    text: LongText = ""


class Action(Record, frozen=True):
    """Something to do. ``step`` is the level it starts from (2 lifts 2→3); ``source`` is the suggestion, if any.

    A date that a person has set is fixed: the planner leaves it. ``depends_on`` holds actions to be done before;
    ``metric`` is the key figure that it should move.
    """

    title: Annotated[str, Meta(min_length=1, max_length=300)]
    created: dt.date
    text: LongText = ""
    first_step: LongText = ""
    dimension: RecordId | None = None
    step: Level | None = None
    owner: Line = ""
    start: dt.date | None = None
    due: dt.date | None = None
    effort_hours: Hours | None = None
    priority: Priority = "medium"
    status: ActionStatus = "planned"
    percent: Percent = 0
    completed: dt.date | None = None
    measure: LongText = ""
    notes: LongText = ""
    source: str | None = None
    start_fixed: bool = False
    due_fixed: bool = False
    depends_on: tuple[RecordId, ...] = ()
    repeat: Repeat | None = None
    log: tuple[ProgressNote, ...] = ()
    metric: RecordId | None = None


def _untangled(actions: Mapping[str, Action], *_versions: Tables) -> Mapping[str, Action]:
    """No action comes after itself."""
    named = without_rings({key: action.depends_on for key, action in actions.items()})
    return {key: replace(action, depends_on=named[key]) for key, action in actions.items()}


TABLES = (
    Table(
        name="actions",
        kind=Action,
        links={"metric": "metrics"},
        loose_links={"depends_on": "actions"},
        people=("owner",),
        together=(("status", "percent", "completed"), ("start", "start_fixed", "due", "due_fixed")),
        united={"log": "date"},
        mend=_untangled,
    ),
)
