"""The action plan: suggestions in order of priority, and what can be done to actions."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.base.locale import sort_key
from somedesk.domain.change import Change, Touch, change_of, label, removals, touch
from somedesk.domain.client import Action, Assessment, Client
from somedesk.domain.dependencies import reached
from somedesk.domain.grid.scoring import Gap, gaps
from somedesk.domain.record import checked
from somedesk.domain.recurrence import next_action

OPEN_STATUSES = frozenset({"planned", "in_progress"})
QUICK_WIN_HOURS = 4
QUICK_WIN_GAP = 1


class Suggestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A catalogue entry from which an action is made. ``step`` is the level it starts from: 2 lifts 2→3."""

    id: str
    dimension: str
    step: Annotated[int, Meta(ge=0, le=8)]
    effort_hours: Annotated[float, Meta(gt=0, le=1000)]
    role: str
    capability: str
    criteria: tuple[str, ...]
    requires: tuple[str, ...] = ()


class Regard(Struct, frozen=True):
    """What another instrument makes of a priority, by a ``factor``.

    ``about``: the facts of contradictions, or the capability that nobody holds. ``hours``: those that are left.
    """

    kind: Literal["at_odds", "may_be_there", "nobody", "hours"]
    factor: float
    about: tuple[str, ...] = ()
    hours: float = 0.0


class Ranked(Struct, frozen=True):
    """A suggestion with the factors of its priority. ``waits_for`` are suggestions to be done before it; ``regards``
    is what the other instruments make of it: ``domain/links/suggesting.py``.
    """

    suggestion: Suggestion
    gap: Gap
    priority: float
    waits_for: tuple[str, ...]
    regards: tuple[Regard, ...] = ()

    @property
    def is_quick_win(self) -> bool:
        """Little work for at least a whole level that is missing, with nothing to be done before."""
        is_small = self.suggestion.effort_hours <= QUICK_WIN_HOURS and self.gap.levels >= QUICK_WIN_GAP
        return is_small and not self.waits_for


class Explanation(Struct, frozen=True):
    """Why a suggestion stands where it does: ``place`` of ``count``.

    ``opens`` wait for it. ``held_back`` tells that something of less worth stands before it, because it waits;
    ``ahead_of`` is the first after it that is worth more, and waits.
    """

    ranked: Ranked
    place: int
    count: int
    opens: tuple[str, ...]
    held_back: bool
    ahead_of: str | None


def explain(order: Sequence[Ranked], suggestion: str) -> Explanation:
    """Why ``suggestion`` stands where it does in ``order``."""
    index = next(i for i, ranked in enumerate(order) if ranked.suggestion.id == suggestion)
    own = order[index]
    better = (other.suggestion.id for other in order[index + 1 :] if other.priority > own.priority)
    return Explanation(
        own,
        place=index + 1,
        count=len(order),
        opens=tuple(other.suggestion.id for other in order if suggestion in other.waits_for),
        held_back=any(other.priority < own.priority for other in order[:index]),
        ahead_of=next(better, None),
    )


def priority(weight: float, gap: float, effort_hours: float) -> float:
    """weight × ((1 + gap)² − 1) ÷ effort in hours."""
    return weight * ((1 + gap) ** 2 - 1) / effort_hours


def ranked_suggestions(client: Client, assessment: Assessment, catalogue: Iterable[Suggestion]) -> tuple[Ranked, ...]:
    """What lifts the assessed dimensions towards their targets, most worthwhile first."""
    return in_order(open_suggestions(client, assessment, catalogue))


def open_suggestions(client: Client, assessment: Assessment, catalogue: Iterable[Suggestion]) -> dict[str, Ranked]:
    """What lifts the assessed dimensions towards their targets, by id, in no order of worth.

    A suggestion waits for the lower steps of its dimension and for those that it names in ``requires``, as far as they
    are open themselves. What the plan holds already (in any status) is left out.
    """
    planned = {action.source for action in client.actions.values()}
    by_dimension = {gap.dimension: gap for gap in gaps(client, assessment)}
    found: dict[str, Ranked] = {}
    for suggestion in catalogue:
        gap = by_dimension.get(suggestion.dimension)
        if gap is None or suggestion.id in planned or not int(gap.value) <= suggestion.step < gap.target:
            continue
        worth = priority(gap.weight, gap.levels, suggestion.effort_hours)
        found[suggestion.id] = Ranked(suggestion, gap, worth, ())
    return {key: replace(r, waits_for=_waits_for(r, found)) for key, r in found.items()}


def _waits_for(ranked: Ranked, candidates: Mapping[str, Ranked]) -> tuple[str, ...]:
    own = ranked.suggestion
    lower = [
        other.suggestion.id
        for other in candidates.values()
        if other.suggestion.dimension == own.dimension and other.suggestion.step < own.step
    ]
    return tuple(dict.fromkeys([*lower, *(key for key in own.requires if key in candidates)]))


def in_order(candidates: Mapping[str, Ranked]) -> tuple[Ranked, ...]:
    """Highest priority first among those whose prerequisites stand already; ties by id, so that the order is stable.

    Should requirements ever form a ring, its members follow by priority alone rather than being lost.
    """
    left = dict(candidates)
    order: list[Ranked] = []
    while left:
        ready = [r for r in left.values() if not any(key in left for key in r.waits_for)] or list(left.values())
        best = min(ready, key=lambda r: (-r.priority, r.suggestion.id))
        order.append(left.pop(best.suggestion.id))
    return tuple(order)


def add_action(client: Client, action: Action) -> Change | None:
    """Put an action on the plan. Raises InvalidInput if a field is out of its limits."""
    return change_of(label("action_added", title=action.title), [touch(client, "actions", checked(action))])


def add_actions(client: Client, actions: Iterable[Action]) -> Change | None:
    """Put several actions on the plan as one step."""
    new = [checked(action) for action in actions]
    return change_of(label("actions_added", count=len(new)), [touch(client, "actions", a) for a in new])


def edit_action(client: Client, action: str, today: dt.date, **fields: object) -> Change | None:
    """Change fields of an action. Done means 100 % and gets today as its day of completion; undone takes that back.

    A date that is changed is fixed from then on, and one that is taken away is not, unless ``start_fixed`` or
    ``due_fixed`` say otherwise. A recurring action that is done puts its next time on the plan.
    Raises InvalidInput for a field out of its limits, a due date before the start, and prerequisites in a ring.
    """
    touches = _edits(client, action, today, fields)
    title = client.actions[action].title if "title" not in fields else str(fields["title"]).strip()
    return change_of(label("action_edited", title=title), touches)


def edit_actions(client: Client, actions: Iterable[str], today: dt.date, **fields: object) -> Change | None:
    """Change the same fields of several actions as one step; refused for one of them, nothing is changed."""
    chosen = tuple(actions)
    touches = [touched for action in chosen for touched in _edits(client, action, today, fields)]
    return change_of(label("actions_edited", count=len(chosen)), touches)


def _edits(client: Client, action: str, today: dt.date, fields: Mapping[str, object]) -> list[Touch]:
    old = client.actions[action]
    after = _edited(old, today, fields)
    if after.depends_on != old.depends_on and forms_ring(client, action, after.depends_on):
        raise InvalidInput("dependency_ring", title=after.title)
    is_newly_done = after.status == "done" and old.status != "done"
    following = next_action(after, today) if is_newly_done else None
    if is_newly_done:
        after = replace(after, repeat=None)
    return [touch(client, "actions", a) for a in (after, following) if a is not None]


def forms_ring(client: Client, action: str, depends_on: Iterable[str]) -> bool:
    """Whether ``action`` would come after itself if it came after ``depends_on``."""
    named = {key: other.depends_on for key, other in client.actions.items()}
    return any(action in reached(other, named) for other in depends_on)


def _edited(old: Action, today: dt.date, fields: Mapping[str, object]) -> Action:
    fixed = {f"{name}_fixed": fields[name] is not None for name in ("start", "due") if _differs(old, name, fields)}
    after = replace(old, **(fixed | dict(fields)))
    after = replace(after, title=after.title.strip())
    if after.status == "done":
        after = replace(after, percent=100, completed=after.completed if old.status == "done" else today)
    elif old.status == "done":
        after = replace(after, completed=None, percent=after.percent if after.percent < 100 else 0)
    # Dates that stood so already (from an import, say) must not keep the other fields from being edited.
    if after.start and after.due and after.due < after.start and (after.start, after.due) != (old.start, old.due):
        raise InvalidInput("due_before_start")
    return checked(after)


def _differs(old: Action, name: str, fields: Mapping[str, object]) -> bool:
    return name in fields and fields[name] != getattr(old, name)


def delete_actions(client: Client, actions: Iterable[str]) -> Change | None:
    """Remove actions from the plan as one step."""
    gone = {action: client.actions[action] for action in actions}
    titles = [action.title for action in gone.values()]
    key = label("action_deleted", title=titles[0]) if len(gone) == 1 else label("actions_deleted", count=len(gone))
    return change_of(key, removals(client, "actions", gone))


def is_open(action: Action) -> bool:
    """Whether the action is still to be done."""
    return action.status in OPEN_STATUSES


def is_overdue(action: Action, today: dt.date) -> bool:
    """Whether an open action's due date has passed."""
    return is_open(action) and action.due is not None and action.due < today


def in_plan_order(client: Client, language: str) -> tuple[Action, ...]:
    """All actions: by due date (none last), then priority, then title as ``language`` sorts."""
    key = sort_key(language)
    rank = {"high": 0, "medium": 1, "low": 2}
    return tuple(
        sorted(
            client.actions.values(),
            key=lambda a: (a.due is None, a.due or dt.date.max, rank[a.priority], key(a.title), a.id),
        )
    )
