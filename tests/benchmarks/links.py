"""The rules about what two instruments say, asked after each change of a full client. CPU time."""

import datetime as dt
import time

from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import rate
from somedesk.domain.links.finding import SEEN, Finder
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.figures import Measurement, Metric
from somedesk.domain.stage_check.check import answer, latest
from somedesk.domain.stage_check.statements import STATEMENTS
from tests.benchmarks.row import Row

ENTRIES, METRICS, DAYS, TIMES = 2000, 10, 1000, 7
LONGEST = 0.005


def full(today: dt.date) -> Client:
    """The sample client with 2,000 entries of two years and 10,000 measurements, and rules that must look at them."""
    client = _talkative(sample_client("en", today))
    groups, purposes = tuple(client.target_groups), tuple(client.purposes)
    entries = [
        Entry(
            id=f"e{n}",
            title=f"Entry {n}",
            day=today + dt.timedelta(days=n % 730 - 365),
            purpose=purposes[n % len(purposes)],
            target_group=groups[n % len(groups)],
            platforms=tuple(client.platforms)[: 1 + n % 2],
        )
        for n in range(ENTRIES)
    ]
    metrics = {f"m{n}": Metric(id=f"m{n}", name=f"Metric {n}") for n in range(METRICS)}
    measurements = [
        Measurement(
            id=f"{metric}.{n}", metric=metric, first=today - dt.timedelta(days=n + 1), precision="day", value=float(n)
        )
        for metric in metrics
        for n in range(DAYS)
    ]
    return replace(
        client,
        entries={each.id: each for each in entries},
        metrics=metrics,
        metric_targets={},
        measurements={each.id: each for each in measurements},
    )


def _talkative(client: Client) -> Client:
    """Rated so, and answered so, that no rule can do without what it compares with."""
    assessment, check = client.latest, latest(client)
    assert assessment is not None
    assert check is not None
    for dimension in client.model_of(assessment).dimension_ids():
        client = apply(client, change) if (change := rate(client, assessment.id, dimension, 5)) else client
    for statement in STATEMENTS:
        said = "no" if statement.number in (9, 14, 20, 22) else "yes"
        change = answer(client, check.id, statement.number, said)
        client = apply(client, change) if change else client
    return client


def rows() -> list[Row]:
    """Everything this module measures."""
    today = dt.date(2026, 11, 14)
    client = full(today)
    worst = max(_touched(client, table, today) for table in sorted(SEEN))
    return [
        Row("2,000 entries, 10,000 measurements: rules after a change, worst table ÷ 5 ms", worst / LONGEST, 1, worst)
    ]


def _touched(client: Client, table: str, today: dt.date) -> float:
    """The best of several times: one record of ``table`` is another, as after any change."""
    finder, times = Finder(), []
    finder.find(client, today)
    for _ in range(TIMES):
        client = replace(client, **{table: dict(client.table(table))})
        begin = time.thread_time()
        finder.find(client, today)
        times.append(time.thread_time() - begin)
    return min(times)
