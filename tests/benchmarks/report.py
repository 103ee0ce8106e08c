"""The action-plan PDF: its size, and how its cost grows with the number of actions."""

import datetime as dt
from functools import partial

from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.plan.plan import add_actions
from somedesk.reports.build import ReportOptions, build
from tests.benchmarks.row import Row, interleaved

TODAY = dt.date(2026, 11, 14)
FEW, MANY = 60, 1200


def rows() -> list[Row]:
    """Size and growth."""
    few, many = (_with_actions(count) for count in (FEW, MANY))
    size = len(_report(few))
    seconds_few, seconds_many = interleaved([partial(_report, few), partial(_report, many)], rounds=3)
    return [
        Row(f"action plan PDF with {FEW} actions and 3 charts, KiB", size / 1024, 150),
        Row(f"action plan PDF, {MANY} actions ÷ {FEW} actions (CPU)", seconds_many / seconds_few, 22, seconds_many),
    ]


def _report(client: Client) -> bytes:
    return build("action-plan", client, "en", ReportOptions(), TODAY)


def _with_actions(count: int) -> Client:
    client = sample_client("en", TODAY)
    patterns = list(client.actions.values())
    missing = count - len(patterns)
    change = add_actions(
        client,
        (
            replace(patterns[n % len(patterns)], id=f"extra-{n}", title=f"{patterns[n % len(patterns)].title} {n}")
            for n in range(missing)
        ),
    )
    assert change is not None
    return apply(client, change)
