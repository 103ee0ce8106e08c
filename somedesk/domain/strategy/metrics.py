"""Which metrics show whether a purpose is served.

What is measured follows from what one is there for: who wants to be known learns little from the website's traffic.
Of a purpose or a metric of one's own nothing is known here, so nothing is said against it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.records.strategy import METRIC_KINDS, MetricKind, PurposeKind, StrategyMetric
from somedesk.domain.strategy import lines

# Purpose → what shows it, the plainest first.
FITTING: Mapping[PurposeKind, tuple[MetricKind, ...]] = MappingProxyType(
    {
        "positioning": ("visibility", "share_of_voice", "engagement"),
        "direct_sales": ("conversions", "leads", "lead_quality", "website_traffic"),
        "trust": ("engagement", "share_of_voice", "lead_quality"),
        "education": ("engagement", "visibility", "website_traffic"),
        "own": METRIC_KINDS,
    }
)


class Mismatch(Struct, frozen=True):
    """A metric that does not show whether its purpose is served, and those that would."""

    metric: StrategyMetric
    purpose: str
    fitting: tuple[MetricKind, ...]


def fits(metric: MetricKind, purpose: PurposeKind) -> bool:
    """Whether the metric shows whether the purpose is served."""
    return metric == "own" or metric in FITTING[purpose]


def mismatches(client: Client) -> tuple[Mismatch, ...]:
    """Metrics that do not fit their purpose; one without a purpose is held against all that there are."""
    found = []
    for metric in lines.in_order(client, "strategy_metrics"):
        if metric.purpose is not None:
            purpose = client.purposes[metric.purpose]
            if not fits(metric.kind, purpose.kind):
                found.append(Mismatch(metric, purpose.id, FITTING[purpose.kind]))
        elif client.purposes and not any(fits(metric.kind, each.kind) for each in client.purposes.values()):
            first = lines.in_order(client, "purposes")[0]
            found.append(Mismatch(metric, first.id, FITTING[first.kind]))
    return tuple(found)


def unmeasured(client: Client) -> tuple[str, ...]:
    """Purposes that no metric belongs to, once there are metrics."""
    measured = {metric.purpose for metric in client.strategy_metrics.values()}
    if not measured or None in measured:
        return ()
    return tuple(each.id for each in lines.in_order(client, "purposes") if each.id not in measured)
