"""Every number that a screen or a report shows, and what it is made of. Definitions: docs/numbers.md."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Assessment, Client, Rating

HALF = 0.5

Promise = Literal["kept", "partly", "missed"]


class Term(Struct, frozen=True):
    """One dimension's part of a mean."""

    dimension: str
    weight: float
    value: float


class Score(Struct, frozen=True):
    """A weighted mean and its parts. ``value`` is None when nothing counts. ``rated`` of ``applicable`` dimensions."""

    value: float | None
    terms: tuple[Term, ...]
    rated: int
    applicable: int

    @property
    def complete(self) -> bool:
        """Whether every applicable dimension is rated."""
        return self.rated == self.applicable


class Move(Struct, frozen=True):
    """How one dimension moved between two assessments; a value is None where it was not rated."""

    dimension: str
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        """After minus before, in levels; None unless both are rated."""
        return None if self.before is None or self.after is None else self.after - self.before


class Gap(Struct, frozen=True):
    """Distance from value to target of one dimension, in levels, never below 0."""

    dimension: str
    value: float
    target: int
    weight: float

    @property
    def levels(self) -> float:
        """max(0, target − value)."""
        return max(0.0, self.target - self.value)


def value(rating: Rating) -> float | None:
    """Level plus one half when on the way; None when not rated or not applicable."""
    if rating.not_applicable or rating.level is None:
        return None
    return rating.level + (HALF if rating.on_the_way else 0.0)


def expected(rating: Rating) -> float | None:
    """Where a dimension is meant to be: its target, else (no target set) where it is now."""
    if rating.not_applicable:
        return None
    return float(rating.target) if rating.target is not None else value(rating)


def ratings_of(client: Client, assessment: Assessment, area: str | None = None) -> tuple[Rating, ...]:
    """The rating of every dimension of the model (of one area, if given), in the model's order."""
    model = client.model_of(assessment)
    return tuple(
        client.rating(assessment.id, spec.id)
        for its_area in model.structure.areas
        if area is None or its_area.id == area
        for spec in its_area.dimensions
    )


def score(client: Client, assessment: Assessment, area: str | None = None) -> Score:
    """Weighted mean of the rated, applicable dimensions of an area, or of all of them."""
    ratings = ratings_of(client, assessment, area)
    return mean(client, ratings, ((r.dimension, value(r)) for r in ratings))


def target_score(client: Client, assessment: Assessment, area: str | None = None) -> Score:
    """The score if every target is met: targets, and the present value where no target is set.

    ``value`` is None when no target is set at all.
    """
    ratings = ratings_of(client, assessment, area)
    if not any(r.target is not None and not r.not_applicable for r in ratings):
        return mean(client, ratings, ())
    return mean(client, ratings, ((r.dimension, expected(r)) for r in ratings))


def mean(client: Client, ratings: tuple[Rating, ...], values: Iterable[tuple[str, float | None]]) -> Score:
    """The mean of ``values``, weighted as the client has it, None left out. ``ratings`` say how complete it is."""
    terms = tuple(Term(dimension, client.weight(dimension), v) for dimension, v in values if v is not None)
    weight = sum(term.weight for term in terms)
    mean = sum(term.weight * term.value for term in terms) / weight if weight else None
    applicable = sum(not r.not_applicable for r in ratings)
    return Score(mean, terms, rated=sum(value(r) is not None for r in ratings), applicable=applicable)


def secured_level(client: Client, assessment: Assessment) -> int | None:
    """The highest level that every applicable dimension has reached; None while one is unrated (or none applies)."""
    ratings = [r for r in ratings_of(client, assessment) if not r.not_applicable]
    levels = [r.level for r in ratings if r.level is not None]
    if not levels or len(levels) < len(ratings):
        return None
    return min(levels)


def gaps(client: Client, assessment: Assessment) -> tuple[Gap, ...]:
    """The gap of every dimension that has both a value and a target, in the model's order."""
    found: list[Gap] = []
    for rating in ratings_of(client, assessment):
        now = value(rating)
        if now is not None and rating.target is not None:
            found.append(Gap(rating.dimension, now, rating.target, client.weight(rating.dimension)))
    return tuple(found)


def total_gap(client: Client, assessment: Assessment) -> float:
    """Σ weight × max(0, target − value): an over-achievement never pays for a gap."""
    return sum(gap.weight * gap.levels for gap in gaps(client, assessment))


def progress_to_target(baseline: float, now: float, target: float) -> float | None:
    """(now − baseline) ÷ (target − baseline), as a fraction; None when the target is the baseline itself."""
    return None if target == baseline else (now - baseline) / (target - baseline)


def promise(baseline: float, now: float, target: float) -> Promise:
    """Whether a target frozen at the earlier assessment was kept, partly kept, or missed."""
    if now >= target:
        return "kept"
    return "partly" if now > baseline else "missed"


def moves(client: Client, earlier: Assessment, later: Assessment) -> tuple[Move, ...]:
    """How each dimension of the later assessment moved since the earlier one, in the model's order."""
    return tuple(
        Move(r.dimension, before=value(client.rating(earlier.id, r.dimension)), after=value(r))
        for r in ratings_of(client, later)
    )
