"""The way in for who knows nothing of this: five steps, each a part of what the instruments hold anyway.

Which step is next follows from the client alone, so whoever leaves finds the same step again, on any computer.
"""

import datetime as dt
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.change import Change, apply, change_of, label, removals, touch
from somedesk.domain.client import Action, Assessment, Client
from somedesk.domain.grid.assessment import set_targets
from somedesk.domain.grid.scoring import Gap, ratings_of, value
from somedesk.domain.links.claims import Contradiction
from somedesk.domain.links.suggesting import suggestions
from somedesk.domain.plan.first_targets import first_targets
from somedesk.domain.plan.plan import Ranked, Suggestion, in_plan_order, is_open
from somedesk.domain.plan.planning import schedule_plan
from somedesk.domain.plan.proposal import accept_proposal
from somedesk.domain.record import checked
from somedesk.domain.records.calendar import Entry
from somedesk.domain.stage_check.check import latest
from somedesk.domain.stage_check.result import agreed, result_of
from somedesk.domain.stage_check.statements import STATEMENTS

STEPS = ("stage_check", "grid", "suggestions", "who", "month")
MINUTES: Mapping[str, int] = {"stage_check": 5, "grid": 20, "suggestions": 5, "who": 3, "month": 5}
# What is chosen is to be done in so many weeks; so much is offered to choose from.
WEEKS, OFFERED = 8, 5
MONTH = 28


class Offer(Struct, frozen=True):
    """What could be done first: suggestions, the best first, and the targets that they lead to where none are set.

    ``taken`` are those that are on the plan: the action of each.
    """

    ranked: tuple[Ranked, ...]
    targets: Mapping[str, int]
    taken: Mapping[str, str]


def done(client: Client, today: dt.date) -> frozenset[str]:
    """The steps that are complete."""
    actions = chosen(client)
    check, assessment = latest(client), client.latest
    found = set()
    if check is not None and result_of(client, check).complete:
        found.add("stage_check")
    if assessment is not None and not _unrated(client, assessment):
        found.add("grid")
    if actions:
        found.add("suggestions")
        if all(action.owner.strip() for action in actions) and client.owners:
            found.add("who")
        if all(action.due is not None for action in actions) and posts_of_the_month(client, today):
            found.add("month")
    return frozenset(found)


def _unrated(client: Client, assessment: Assessment) -> int:
    ratings = ratings_of(client, assessment)
    return sum(value(rating) is None and not rating.not_applicable for rating in ratings)


def minutes_left(client: Client, today: dt.date) -> int:
    """What the steps still take, by what is answered and rated already."""
    complete, check, assessment = done(client, today), latest(client), client.latest
    answered = len(agreed(client, check.id)) if check is not None else 0
    unrated = _unrated(client, assessment) / len(ratings_of(client, assessment)) if assessment is not None else 1.0
    shares = {"stage_check": 1 - answered / len(STATEMENTS), "grid": unrated}
    return sum(math.ceil(MINUTES[step] * shares.get(step, 1.0)) for step in STEPS if step not in complete)


def next_step(client: Client, today: dt.date) -> str | None:
    """The first step that is not complete; None when all are."""
    complete = done(client, today)
    return next((step for step in STEPS if step not in complete), None)


def chosen(client: Client) -> tuple[Action, ...]:
    """The open actions that were chosen from the catalogue, in the order of the plan."""
    open_ = (action for action in client.actions.values() if is_open(action) and action.source is not None)
    wanted = {action.id for action in open_}
    return tuple(action for action in in_plan_order(client, client.profile.language) if action.id in wanted)


def is_begun(action: Action) -> bool:
    """Whether somebody has worked on it, so that it is not taken off the plan in passing."""
    return action.status != "planned" or action.percent > 0 or bool(action.log)


def maker_of_posts(client: Client) -> str:
    """Who makes the posts unless somebody else is named: who does most of what was chosen, the first of several."""
    done_by = Counter(action.owner for action in chosen(client) if action.owner in client.owners)
    return next((name for name, _ in done_by.most_common(1)), "")


def topic(client: Client, key: str, title: str, day: dt.date, maker: str) -> Entry:
    """A post of the first month, of the client's purpose if there is but one."""
    purpose = next(iter(client.purposes)) if len(client.purposes) == 1 else None
    return Entry(id=key, title=title, day=day, maker=maker, poster=maker, purpose=purpose)


def posts_of_the_month(client: Client, today: dt.date) -> tuple[Entry, ...]:
    """What the calendar holds for the four weeks from ``today``."""
    last = today + dt.timedelta(days=MONTH)
    there = [
        e for e in client.entries.values() if e.day is not None and today <= e.day <= last and e.status != "dropped"
    ]
    return tuple(sorted(there, key=lambda entry: (entry.day or today, entry.id)))


def offer(
    client: Client,
    assessment: Assessment,
    catalogue: Sequence[Suggestion],
    at_odds: Iterable[Contradiction],
    today: dt.date,
    ticked: Collection[str] = (),
) -> Offer:
    """What could be done first, ``at_odds`` being the open contradictions. Nothing is changed by it.

    What was chosen already is offered as if it were not, beside the others. So is what is ``ticked``, whatever the
    hours are now.
    """
    known = {each.id: each for each in catalogue}
    taken = {action.source: action for action in chosen(client) if action.source in known}
    before = _before(client, assessment, taken.values())
    targets = dict(first_targets(before, assessment, catalogue, today))
    for own in (each for each in catalogue if each.id in taken or each.id in ticked):
        came_along = own.id not in taken or client.rating(assessment.id, own.dimension).target is not None
        if came_along and before.rating(assessment.id, own.dimension).target is None:
            targets[own.dimension] = max(targets.get(own.dimension, 0), own.step + 1)
    change = set_targets(before, assessment.id, targets) if targets else None
    aimed = apply(before, change) if change is not None else before
    ranked = suggestions(aimed, assessment, catalogue, at_odds, today)
    kept = {*taken, *ticked}
    shown = [each for place, each in enumerate(ranked) if place < OFFERED or each.suggestion.id in kept]
    lost = taken.keys() - {each.suggestion.id for each in shown}
    shown += [_unranked(aimed, own) for own in catalogue if own.id in lost]
    return Offer(
        tuple(shown),
        targets,
        {own.suggestion.id: taken[own.suggestion.id].id for own in shown if own.suggestion.id in taken},
    )


def _before(client: Client, assessment: Assessment, taken: Collection[Action]) -> Client:
    """The client as it was before these were chosen: without them, and without targets if all came with them."""
    led_to: dict[str | None, int] = {}
    for action in taken:
        led_to[action.dimension] = max(led_to.get(action.dimension, 0), (action.step or 0) + 1)
    aimed = [rating for rating in ratings_of(client, assessment) if rating.target is not None]
    touches = list(removals(client, "actions", [action.id for action in taken]))
    if all(rating.target == led_to.get(rating.dimension) for rating in aimed):
        touches += [touch(client, "ratings", replace(rating, target=None)) for rating in aimed]
    change = change_of(label("actions_deleted", count=len(taken)), touches)
    return apply(client, change) if taken and change is not None else client


def _unranked(client: Client, own: Suggestion) -> Ranked:
    """What was chosen, and leads to no target any more."""
    return Ranked(own, Gap(own.dimension, own.step, own.step + 1, client.weight(own.dimension)), 0.0, ())


def hours_a_week(suggestions: Iterable[Suggestion]) -> float:
    """What these ask of a week, if they are done in eight."""
    return sum(each.effort_hours for each in suggestions) / WEEKS


def hours_there_are(client: Client) -> float | None:
    """The hours a week of everyone, as far as they are said; None if nobody has said any."""
    said = [person.hours_per_week for person in client.owners.values()] + [client.profile.team_hours]
    known = [hours for hours in said if hours is not None]
    return sum(known) if known else None


def take(
    client: Client,
    assessment: Assessment,
    targets: Mapping[str, int],
    actions: Collection[Action],
    gone: Collection[str] = (),
) -> Change | None:
    """Put what was chosen on the plan, and set the targets that it leads to, as one step.

    The actions ``gone`` leave the plan, and with the last one of a dimension its target, if it came with them.
    """
    aims = {action.dimension for action in actions}
    aimed = set_targets(client, assessment.id, {key: level for key, level in targets.items() if key in aims})
    left = {action.dimension for key, action in client.actions.items() if key not in gone} | aims
    unaimed = {client.actions[key].dimension for key in gone} - left
    touches = [*(aimed.touches if aimed is not None else ()), *(touch(client, "actions", checked(a)) for a in actions)]
    for rating in ratings_of(client, assessment):
        if rating.dimension in unaimed and rating.target == targets.get(rating.dimension, 0):
            touches.append(touch(client, "ratings", replace(rating, target=None)))
    touches += removals(client, "actions", gone)
    if not actions:
        return change_of(label("actions_deleted", count=len(gone)), touches)
    return change_of(label("actions_added", count=len(actions)), touches)


def let_do(client: Client, owners: Mapping[str, str]) -> Change | None:
    """Say who does which action, by its id."""
    touches = [
        touch(client, "actions", checked(replace(client.actions[key], owner=name))) for key, name in owners.items()
    ]
    return change_of(label("actions_edited", count=len(touches)), touches)


def plan_month(
    client: Client, catalogue: Iterable[Suggestion], today: dt.date, entries: Iterable[Entry]
) -> Change | None:
    """Give the open actions the dates that the planner proposes, and put ``entries`` into the calendar, as one step."""
    made = schedule_plan(client, client.latest, catalogue, today)
    dated = accept_proposal(client, client, made)
    touches = [*(dated.touches if dated is not None else ()), *(touch(client, "entries", checked(e)) for e in entries)]
    return change_of(label("plan_scheduled", count=len(chosen(client))), touches)


def week_days(today: dt.date) -> tuple[dt.date, ...]:
    """A Tuesday in each of the four weeks to come."""
    first = today + dt.timedelta(days=(1 - today.weekday()) % 7 or 7)
    return tuple(first + dt.timedelta(weeks=number) for number in range(4))
