"""Places that the table of links ties together: what a place has to do with, and which dimensions it tells of."""

from collections.abc import Iterable, Mapping
from typing import Literal, assert_never

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.links.claims import Claim, Contradiction
from somedesk.domain.links.table import LINKS, Link
from somedesk.domain.records.figures import Metric

SpotKind = Literal["dimension", "question", "statement", "task", "department", "capability", "metric"]


class Spot(Struct, frozen=True):
    """A cell, statement or row of an instrument. ``key``: which, as its instrument has it; of a metric its kind."""

    kind: SpotKind
    key: str


# What a claim is about, where it is no place of its own.
_STANDS_FOR: Mapping[str, tuple[Spot, ...]] = {
    "version": (Spot("dimension", "strategy"),),
    "entries": (Spot("question", "calendar"),),
    "measured": (Spot("task", "measuring"),),
    "importance": (Spot("question", "monitoring"),),
    "selling": (Spot("question", "campaigns"),),
    "purpose": (Spot("question", "purpose"),),
    "target_group": (Spot("question", "target_group"),),
    "need": (Spot("question", "needs"),),
}
_MEASURING = Spot("task", "measuring")
# Which kind of the table a ready-made key figure belongs to, by the last part of its kind.
_METRICS: Mapping[str, frozenset[str]] = {
    "visibility": frozenset({
        "visibility", "reach", "views", "impressions", "follows", "new_follows", "new_followers", "unfollows",
        "lost_followers", "net_growth", "followers", "subscribers", "video_views", "profile_visits", "profile_views",
        "page_views", "unique_visitors", "unique_viewers", "reached_audience", "hashtag_use", "interest",
    }),
    "engagement": frozenset({
        "engagement", "engagement_rate", "engagements", "interactions", "reactions", "likes", "comments", "shares",
        "reposts", "replies", "saves", "saves_per_post", "bookmarks", "watch_hours", "average_view", "ambassadors",
        "answer_time", "answered",
    }),
    "website_traffic": frozenset({
        "website_traffic", "click_rate", "clicks", "link_clicks", "url_clicks", "sessions", "active_users", "new_users",
    }),
    "share_of_voice": frozenset({"share_of_voice", "mentions", "positive_mentions"}),
    "leads": frozenset({"leads", "lead_quality", "social_selling"}),
    "conversions": frozenset({"conversions", "conversion_rate", "return_on_spend", "spent"}),
}  # fmt: skip


def spots_of(link: Link) -> tuple[Spot, ...]:
    """All places of a row of the table, in the order of the instruments."""
    return (
        Spot("dimension", link.dimension),
        *(Spot("statement", str(number)) for number in sorted({*link.statements, *link.early})),
        *(Spot("question", key) for key in link.questions),
        *(Spot("task", key) for key in link.tasks),
        *(Spot("department", key) for key in link.departments),
        *(Spot("capability", key) for key in link.capabilities),
        *(Spot("metric", key) for key in link.metrics),
    )


_ROWS = tuple((link.dimension, spots_of(link)) for link in LINKS)


def dimensions_of(spot: Spot) -> frozenset[str]:
    """The dimensions that a place tells of."""
    return frozenset(dimension for dimension, spots in _ROWS if spot in spots)


def see_also(spot: Spot) -> tuple[Spot, ...]:
    """What has to do with a place elsewhere, each once. Departments have to do with nearly everything, and are named by
    dimensions alone. A key figure of one's own has to do with what measuring has to do with.
    """
    if spot.kind == "metric" and not dimensions_of(spot):
        return (_MEASURING, *see_also(_MEASURING))
    found = dict.fromkeys(other for _, spots in _ROWS if spot in spots for other in spots)
    return tuple(
        other
        for other in found
        if other != spot and other.kind != spot.kind and (other.kind != "department" or spot.kind == "dimension")
    )


def named(found: Contradiction) -> frozenset[str]:
    """The dimensions that a contradiction names: the rated one, else those of which both claims tell, or either."""
    rated = {str(claim.subject) for claim in (found.first, found.second) if claim.kind == "grid"}
    if rated:
        return frozenset(rated)
    first, second = _told(found.first), _told(found.second)
    return first & second or first | second


def _told(claim: Claim) -> frozenset[str]:
    return frozenset().union(*(dimensions_of(spot) for spot in _spots(claim)))


def _spots(claim: Claim) -> Iterable[Spot]:
    if claim.kind == "matrix":
        return (Spot("department", str(claim.value)),)
    if claim.kind in ("question", "statement", "capability", "department", "task"):
        return (Spot(claim.kind, str(claim.subject)),)
    return _STANDS_FOR.get(claim.kind, ())


def addresses(spot: Spot, client: Client) -> tuple[tuple[str, str], ...]:
    """Pages, and what to show there; of a kind of key figure as many as the client has of it, and of a dimension that
    the model of the newest assessment has not, none.
    """
    match spot.kind:
        case "dimension":
            latest = client.latest
            is_there = latest is None or spot.key in client.model_of(latest).dimension_ids()
            return (("assessment", spot.key),) if is_there else ()
        case "statement":
            return (("stage_check", f"statement.{spot.key}"),)
        case "question":
            return (("strategy", f"question.{spot.key}"),)
        case "metric":
            return tuple(("figures", key) for key in metrics_of(client, spot.key))
        case "task" | "department" | "capability":
            return (("team", f"{spot.kind}:{spot.key}"),)
    assert_never(spot.kind)


def metrics_of(client: Client, kind: str) -> tuple[str, ...]:
    """The client's key figures of a kind, by id."""
    return tuple(sorted(key for key, metric in client.metrics.items() if metric_kind(metric) == kind))


def metric_kind(metric: Metric) -> str:
    """Which kind of the table a key figure is; its own id if it is none of them."""
    base = (metric.kind or "").rpartition(".")[2]
    return next((kind for kind, bases in _METRICS.items() if base in bases), metric.id)
