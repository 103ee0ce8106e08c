"""Key figures for tests: a client that measures, and series written down as they would be on paper."""

import datetime as dt
from collections.abc import Sequence

from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.records.figures import Measurement, Metric, Precision

TODAY = dt.date(2026, 11, 14)


def day(text: str) -> dt.date:
    """ "2026-11" or "2026-11-14"."""
    return dt.date.fromisoformat(text if len(text) > 7 else f"{text}-01")


def measuring(*metrics: Metric, **values: Sequence[float | None]) -> Client:
    """A client with metrics, and monthly values of each by its id, the last one of October 2026."""
    client = new_client("uid-1", "Moonfisher", "en", TODAY)
    known = {metric.id: metric for metric in metrics}
    measured = {}
    for metric, numbers in values.items():
        known.setdefault(metric, Metric(id=metric, name=metric.title()))
        first = dt.date(2026, 11, 1)
        for number in reversed(numbers):
            first = periods.before(first, "month")
            each = measurement(metric, first, number)
            measured[each.id] = each
    return Client(client.profile, metrics=known, measurements=measured)


def measurement(
    metric: str, first: dt.date, value: float | None, precision: Precision = "month", *, below: bool = False
) -> Measurement:
    """One measurement under its own id."""
    return Measurement(periods.key(metric, first, precision), metric, first, precision, value, below)


def made(client: Client, change: Change | None) -> Client:
    """The client after a change, which there must be."""
    assert change is not None
    after = apply(client, change)
    assert apply(after, change.inverted()) == client
    return after
