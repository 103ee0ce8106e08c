"""Places that the table of links ties together: what a place has to do with, and which dimensions it tells of."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.links.claims import Claim, Contradiction
from somedesk.domain.links.table import LINKS, Link

SpotKind = Literal["dimension", "question", "statement", "task", "department", "capability", "metric"]


class Spot(Struct, frozen=True):
    """A cell, statement or row of an instrument. ``key``: which, as its instrument has it; of a metric its kind."""

    kind: SpotKind
    key: str


# What a claim is about, where it is no place of its own.
_STANDS_FOR: Mapping[str, tuple[Spot, ...]] = {
    "version": (Spot("dimension", "strategy"),),
    "entries": (Spot("question", "calendar"),),
    "metrics": (Spot("task", "measuring"),),
    "measured": (Spot("task", "measuring"),),
}
_QUESTIONS = frozenset({"question", "importance", "selling", "purpose", "target_group", "need"})


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
    """What has to do with a place on other pages, each once. Departments are named by no other place than a dimension:
    they have to do with nearly everything.
    """
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
    if claim.kind in _QUESTIONS:
        return (Spot("question", claim.record),)
    if claim.kind == "matrix":
        return (Spot("department", str(claim.value)),)
    if claim.kind in ("statement", "capability", "department", "task"):
        return (Spot(claim.kind, str(claim.subject)),)
    return _STANDS_FOR.get(claim.kind, ())


def metrics_of(client: Client, kind: str) -> tuple[str, ...]:
    """The client's key figures of a kind, by id."""
    return tuple(sorted(key for key, metric in client.metrics.items() if metric.kind == kind))
