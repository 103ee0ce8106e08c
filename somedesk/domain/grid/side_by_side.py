"""Two assessments of a client, cell by cell."""

from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Assessment, Client, Rating
from somedesk.domain.grid.scoring import value

Difference = Literal["same", "higher", "lower", "added", "removed", "changed"]


class Pair(Struct, frozen=True):
    """A dimension in both assessments; None where the model of one of them does not have it."""

    dimension: str
    left: Rating | None
    right: Rating | None

    @property
    def level(self) -> Difference:
        """How the value on the right differs from the left; not applicable is something else than not rated."""
        left, right = (value(rating) if rating else None for rating in (self.left, self.right))
        if left is None and right is None:
            off = [rating is not None and rating.not_applicable for rating in (self.left, self.right)]
            return "same" if off[0] == off[1] else "changed"
        return number_difference(left, right)

    @property
    def target(self) -> Difference:
        """How the target on the right differs."""
        return number_difference(*(rating.target if rating else None for rating in (self.left, self.right)))

    @property
    def note(self) -> Difference:
        """How the note on the right differs."""
        return text_difference(*(rating.note if rating else "" for rating in (self.left, self.right)))

    @property
    def evidence(self) -> Difference:
        """How the evidence on the right differs."""
        return text_difference(*(rating.evidence if rating else "" for rating in (self.left, self.right)))


def pairs(client: Client, left: Assessment, right: Assessment) -> tuple[Pair, ...]:
    """Every dimension of either assessment, in the order of the left model, then what only the right one has."""
    own, other = (client.model_of(assessment).dimension_ids() for assessment in (left, right))
    return tuple(
        Pair(
            dimension,
            client.rating(left.id, dimension) if dimension in own else None,
            client.rating(right.id, dimension) if dimension in other else None,
        )
        for dimension in dict.fromkeys([*own, *other])
    )


def number_difference(left: float | None, right: float | None) -> Difference:
    """What happened to a number from left to right."""
    if left == right:
        return "same"
    if left is None:
        return "added"
    if right is None:
        return "removed"
    return "higher" if right > left else "lower"


def text_difference(left: str, right: str) -> Difference:
    """What happened to a text from left to right; space round it does not count."""
    left, right = left.strip(), right.strip()
    if left == right:
        return "same"
    if not left:
        return "added"
    return "changed" if right else "removed"
