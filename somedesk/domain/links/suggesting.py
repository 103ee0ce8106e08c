"""Suggestions in the order in which they are worth doing here: by gap and effort, and by what the other instruments
say of them: what is at odds, who is there to do it, and the hours.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from somedesk.domain.client import Assessment, Client
from somedesk.domain.links import views
from somedesk.domain.links.claims import Contradiction
from somedesk.domain.links.finding import RULES
from somedesk.domain.links.spots import named
from somedesk.domain.links.table import BY_DIMENSION, MODEL
from somedesk.domain.plan.first_targets import WEEKS
from somedesk.domain.plan.plan import Ranked, Regard, Suggestion, in_order, is_open, open_suggestions
from somedesk.domain.team.matrix import people_with, proposed_owner

# What these make of a priority. Where the rating may be too low, what a suggestion leads to may be there already.
AT_ODDS, MAY_BE_THERE, NOBODY, LEAST = 1.5, 0.5, 0.5, 0.25
_MOVES: Mapping[str, int] = {rule.name: rule.moves[1] for rule in RULES if rule.moves is not None}


def suggestions(
    client: Client,
    assessment: Assessment,
    catalogue: Sequence[Suggestion],
    at_odds: Iterable[Contradiction],
    today: dt.date,
) -> tuple[Ranked, ...]:
    """What lifts the assessed dimensions towards their targets, most worthwhile here first, each with its reasons.

    ``at_odds`` are the open contradictions of the client.
    """
    is_linked = client.model_of(assessment).structure.id == MODEL
    by_dimension = _by_dimension(at_odds) if is_linked else {}
    capability_of = {each.id: each.capability for each in catalogue}
    weeks = _weeks(assessment, today)
    rooms: dict[str, float | None] = {}
    found = {}
    for ranked in open_suggestions(client, assessment, catalogue).values():
        own = ranked.suggestion
        if own.capability not in rooms:
            rooms[own.capability] = _room(client, own.capability, capability_of, weeks)
        regards = (
            *_of_contradictions(by_dimension.get(own.dimension, ())),
            *_of_people(client, own.capability),
            *_of_hours(rooms[own.capability], own.effort_hours),
        )
        worth = ranked.priority
        for regard in regards:
            worth *= regard.factor
        found[own.id] = replace(ranked, priority=worth, regards=regards)
    return in_order(found)


def _by_dimension(at_odds: Iterable[Contradiction]) -> dict[str, list[Contradiction]]:
    found: dict[str, list[Contradiction]] = {}
    for each in at_odds:
        for dimension in named(each):
            found.setdefault(dimension, []).append(each)
    return found


def _of_contradictions(found: Sequence[Contradiction]) -> Iterable[Regard]:
    if not found:
        return
    too_low = [each.facts for each in found if _MOVES.get(each.rule) == 1]
    if too_low:
        yield Regard("may_be_there", MAY_BE_THERE, tuple(too_low))
    else:
        yield Regard("at_odds", AT_ODDS, tuple(each.facts for each in found))


def _of_people(client: Client, capability: str) -> Iterable[Regard]:
    if views.unheld(client, capability) is not None:
        yield Regard("nobody", NOBODY, (capability,))


def _of_hours(room: float | None, effort: float) -> Iterable[Regard]:
    if room is not None and room < effort:
        yield Regard("hours", max(LEAST, round(room / effort, 2)), hours=room)


def _weeks(assessment: Assessment, today: dt.date) -> float:
    """Until the targets are to be reached; a quarter of a year if that is not said, or has passed."""
    weeks = (assessment.target_date - today).days / 7 if assessment.target_date else 0.0
    return weeks if weeks > 0 else float(WEEKS)


def _room(client: Client, capability: str, capability_of: Mapping[str, str], weeks: float) -> float | None:
    """Hours that are left for what needs a capability, after the open actions that need it too; None if not known."""
    a_week = _hours_a_week(client, capability)
    if a_week is None:
        return None
    asked = sum(
        (action.effort_hours or 0.0) * (100 - action.percent) / 100
        for action in client.actions.values()
        if is_open(action) and (not client.holdings or capability_of.get(action.source or "") == capability)
    )
    return max(0.0, a_week * weeks - asked)


def _hours_a_week(client: Client, capability: str) -> float | None:
    """Of those who hold the capability: for it if that is said, else their week's; of everyone while nobody holds any.

    None if nothing is said, or if others are held and this one is not.
    """
    if not client.holdings:
        said = [person.hours_per_week for person in client.owners.values()] + [client.profile.team_hours]
    else:
        said = [
            client.owners[held.person].hours_per_week if held.hours is None else held.hours
            for held in client.holdings.values()
            if held.capability == capability and not held.back_up
        ]
    known = [hours for hours in said if hours is not None]
    return sum(known) if known else None


def owner_for(client: Client, suggestion: Suggestion) -> str | None:
    """Who would do a suggestion, if that is one person: who is accountable for the task of its capability, else for a
    task that the table of links ties to its dimension, else who has the most hours for the capability.
    """
    if owner := proposed_owner(client, suggestion.capability):
        return owner
    link = BY_DIMENSION.get(suggestion.dimension)
    accountable = {name for task in (link.tasks if link else ()) for name in people_with(client, "accountable", task)}
    if len(accountable) == 1:
        return next(iter(accountable))
    held = {h.person: h.hours or 0.0 for h in client.holdings.values() if h.capability == suggestion.capability}
    able = sorted(views.holders(client, suggestion.capability), key=lambda name: (-held[name], name))
    return able[0] if able else None
