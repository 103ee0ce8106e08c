"""Versions of the strategy: what was approved is kept whole, and two of them can be compared."""

import datetime as dt
from typing import Any

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, change_of, label, removals, touch
from somedesk.domain.client import Action, Client, with_tables
from somedesk.domain.record import checked
from somedesk.domain.records.strategy import StrategyContent, StrategyVersion

_PARTS = StrategyContent.__struct_fields__


def content_of(client: Client) -> StrategyContent:
    """Everything that the strategy says now."""
    parts: dict[str, Any] = {name: tuple(record for _, record in sorted(client.table(name).items())) for name in _PARTS}
    # What becomes of an action has no part in what was approved.
    points = tuple(replace(point, action=None) for point in parts["strategy_points"])
    return StrategyContent(**{**parts, "strategy_points": points})


def as_approved(client: Client, version: str) -> Client:
    """The client as its strategy stood in ``version``; all else is as it is now."""
    content = client.strategy_versions[version].content or StrategyContent()
    return with_tables(client, {name: {each.id: each for each in getattr(content, name)} for name in _PARTS})


def in_time(client: Client) -> tuple[StrategyVersion, ...]:
    """All versions, the newest first."""
    return tuple(sorted(client.strategy_versions.values(), key=lambda each: (each.approved_on, each.id), reverse=True))


def in_force(client: Client, day: dt.date) -> StrategyVersion | None:
    """The version that holds on ``day``; None if none does yet."""
    begun = [each for each in in_time(client) if begins(each) <= day]
    return max(begun, key=_in_turn, default=None)


def begins(version: StrategyVersion) -> dt.date:
    """The first day on which a version holds."""
    return version.in_force_since or version.approved_on


def ended(client: Client, version: StrategyVersion, day: dt.date) -> dt.date | None:
    """When another version took the place of this one; None if on ``day`` none has."""
    later = [begins(each) for each in in_time(client) if _in_turn(each) > _in_turn(version) and begins(each) <= day]
    return min(later, default=None)


def shown_version(client: Client, day: dt.date) -> StrategyVersion | None:
    """The version that the strategy is word for word, first of all the one in force; None if it is none."""
    content, force = content_of(client), in_force(client, day)
    found = (*((force,) if force else ()), *in_time(client))
    return next((each for each in found if each.content == content), None)


def new_version_id(now: dt.datetime, unique: str) -> str:
    """An id of a version; of those that are approved on one day the last one counts as the newest."""
    return f"{now.astimezone(dt.UTC):%Y%m%dT%H%M%S%f}-{unique}"


def _in_turn(version: StrategyVersion) -> tuple[dt.date, dt.date, str]:
    return begins(version), version.approved_on, version.id


def approve(client: Client, version: StrategyVersion, review: Action | None = None) -> Change | None:
    """Keep the strategy as it is now as a version. ``review`` is the to-do of looking at it again.

    Raises InvalidInput for a day in force or of review that lies before the approval.
    """
    for day in (version.in_force_since, version.review):
        if day is not None and day < version.approved_on:
            raise InvalidInput("strategy_version_days")
    new = replace(version, content=content_of(client), action=review.id if review else None)
    touches = [touch(client, "strategy_versions", checked(new))]
    if review is not None:
        touches.insert(0, touch(client, "actions", checked(replace(review, due=version.review, due_fixed=True))))
    return change_of(label("strategy_approved", when=version.approved_on.isoformat()), touches)


def delete_version(client: Client, version: str) -> Change | None:
    """Remove a version; its to-do stays on the plan."""
    day = client.strategy_versions[version].approved_on.isoformat()
    return change_of(label("strategy_version_deleted", when=day), removals(client, "strategy_versions", [version]))
