"""Targets to begin with where none is set: the weakest dimensions one level up, as far as there are hours for it."""

import datetime as dt
from collections.abc import Iterable, Mapping

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid.scoring import ratings_of, value
from somedesk.domain.plan.plan import Suggestion
from somedesk.domain.plan.planning import DEFAULT_HOURS

# What there are hours for, unless the assessment says until when its targets are to be reached.
WEEKS = 13


def hours_until_targets(client: Client, assessment: Assessment, today: dt.date) -> float:
    """The hours of everyone, as far as they are said, until the targets are to be reached."""
    own = sum(owner.hours_per_week or 0 for owner in client.owners.values())
    said = own + (client.profile.team_hours or 0)
    weeks = (assessment.target_date - today).days / 7 if assessment.target_date else 0
    return (said or DEFAULT_HOURS) * (weeks if weeks > 0 else WEEKS)


def first_targets(
    client: Client, assessment: Assessment, catalogue: Iterable[Suggestion], today: dt.date
) -> Mapping[str, int]:
    """The next level of the weakest dimensions, the weakest first; nothing where a target is set already.

    Each needs the hours of what the catalogue has for its step. The weakest is among them even if it alone needs more
    than there are. Of equals the heavier comes first, then the one that needs fewer hours.
    """
    ratings = ratings_of(client, assessment)
    if any(rating.target is not None for rating in ratings):
        return {}
    highest = client.model_of(assessment).structure.levels
    hours: dict[tuple[str, int], float] = {}
    for suggestion in catalogue:
        step = suggestion.dimension, suggestion.step
        hours[step] = hours.get(step, 0.0) + suggestion.effort_hours
    steps = [
        (now, -client.weight(rating.dimension), hours[rating.dimension, int(now)], rating.dimension)
        for rating in ratings
        if (now := value(rating)) is not None and now < highest and (rating.dimension, int(now)) in hours
    ]
    left = hours_until_targets(client, assessment, today)
    found: dict[str, int] = {}
    for now, _, needed, dimension in sorted(steps):
        if found and needed > left:
            break
        left -= needed
        found[dimension] = int(now) + 1
    return found
