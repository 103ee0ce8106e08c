"""The strategy of the sample client: resources/sample/strategy has it per language, as a version of one is kept.

Its days are those of a client on ``AS_OF``, and moved to what today is.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from somedesk.base.paths import resource
from somedesk.domain.client import Client, with_tables
from somedesk.domain.record import Record
from somedesk.domain.records.strategy import StrategyContent, StrategyVersion

AS_OF = dt.date(2026, 11, 17)
APPROVED_DAYS, IN_FORCE_DAYS, REVIEW_DAYS = -120, -110, 60
_DAYS = {"goals": "by", "strategy_points": "day"}


def with_strategy(client: Client, language: str, today: dt.date) -> Client:
    """``client`` with the sample's strategy, and the version of it that was approved some time ago."""
    content = msgspec.json.decode(resource("sample", "strategy", f"{language}.json").read_bytes(), type=StrategyContent)
    tables = {name: _moved(name, getattr(content, name), today) for name in content.__struct_fields__}
    approved = _approved(client, tables, today)
    return with_tables(client, {**tables, "strategy_versions": {approved.id: approved}})


def _moved(name: str, records: tuple[Any, ...], today: dt.date) -> Mapping[str, Record]:
    field = _DAYS.get(name)
    if field is None:
        return {each.id: each for each in records}
    later = today - AS_OF
    days = {each.id: getattr(each, field) for each in records}
    return {each.id: replace(each, **{field: days[each.id] and days[each.id] + later}) for each in records}


def _approved(client: Client, tables: Mapping[str, Mapping[str, Any]], today: dt.date) -> StrategyVersion:
    """As it was then: one goal less, and one target group not yet on a platform."""
    parts = {name: tuple(record for _, record in sorted(records.items())) for name, records in tables.items()}
    parts["goals"] = tuple(goal for goal in parts["goals"] if goal.id != "sample-offices")
    parts["needs"] = tuple(need for need in parts["needs"] if need.goal != "sample-offices")
    parts["strategy_metrics"] = tuple(each for each in parts["strategy_metrics"] if each.kind != "leads")
    return StrategyVersion(
        "sample-version",
        today + dt.timedelta(APPROVED_DAYS),
        approved_by=client.timeline[-1].facilitator,
        in_force_since=today + dt.timedelta(IN_FORCE_DAYS),
        review=today + dt.timedelta(REVIEW_DAYS),
        content=StrategyContent(**parts),
    )
