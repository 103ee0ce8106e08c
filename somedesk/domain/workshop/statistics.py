"""What votes come to: counts, medians, spread, agreement, what to talk about first. Definitions: docs/numbers.md."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

Shape = Literal["unanimous", "together", "split", "outliers", "scattered"]
# So many of the votes, at and next to the median, count as being of one mind.
NEAR = 0.8


class Votes(Struct, frozen=True):
    """The votes of a round, lowest first, on a scale from 0 to ``highest``. Who abstained is not among them."""

    levels: tuple[int, ...]
    highest: int
    abstained: int = 0

    @property
    def counts(self) -> tuple[int, ...]:
        """How many voted for each level, level 0 first."""
        return tuple(self.levels.count(level) for level in range(self.highest + 1))

    @property
    def medians(self) -> tuple[int, ...]:
        """The middle vote, or the two middle ones where they differ; none without votes."""
        if not self.levels:
            return ()
        middle = len(self.levels) / 2
        lower, upper = self.levels[math.ceil(middle) - 1], self.levels[math.floor(middle)]
        return (lower,) if lower == upper else (lower, upper)

    @property
    def spread(self) -> tuple[int, int] | None:
        """Lowest and highest vote; None without votes."""
        return (self.levels[0], self.levels[-1]) if self.levels else None

    @property
    def fullest(self) -> tuple[int, ...]:
        """The levels with most votes; none without votes."""
        most = max(self.counts)
        return tuple(level for level, count in enumerate(self.counts) if most and count == most)

    @property
    def share_on_fullest(self) -> float:
        """The share of the votes on the fullest level, 0 to 1."""
        return max(self.counts) / len(self.levels) if self.levels else 0.0

    @property
    def share_near_median(self) -> float:
        """The share of the votes at the median or one level from it; of two medians, the one with more around it."""
        if not self.levels:
            return 0.0
        around = (sum(abs(level - median) <= 1 for level in self.levels) for median in self.medians)
        return max(around) / len(self.levels)

    @property
    def agreement(self) -> float | None:
        """How close the votes are on the whole scale, 0 to 1; None without votes."""
        return agreement(self.levels, self.highest)

    @property
    def ends(self) -> tuple[int, ...]:
        """The levels at the ends of the spread that lie two levels or more from every median: worth asking about."""
        found = sorted({level for level in self.spread or () if all(abs(level - m) >= 2 for m in self.medians)})
        if not found and len(self.medians) == 2 and self.medians[1] - self.medians[0] >= 2:
            return self.medians
        return tuple(found)


def votes_of(levels: Iterable[int], highest: int, abstained: int = 0) -> Votes:
    """Those votes, in order."""
    return Votes(tuple(sorted(levels)), highest, abstained)


def agreement(levels: Sequence[int], highest: int) -> float | None:
    """Tastle & Wierman (2007): 1 + the mean of log2(1 − |level − mean| ÷ width), from 0 to 1; None without votes.

    The width is that of the scale, 0 to ``highest``, whatever was voted. All on one level is 1, at its ends too; half
    at either end is 0. It ranks nothing by itself: one vote at the far end counts for more than votes all over.
    """
    if not levels:
        return None
    mean = sum(levels) / len(levels)
    total = sum(math.log2(1 - abs(level - mean) / highest) for level in levels if level != mean)
    return min(1.0, max(0.0, 1 + total / len(levels)))


def shape(votes: Votes) -> Shape | None:
    """How the votes lie, for one sentence about them; None without votes."""
    if not votes.levels:
        return None
    lowest, highest = votes.levels[0], votes.levels[-1]
    if lowest == highest:
        return "unanimous"
    if highest - lowest <= 1 or (votes.share_near_median >= NEAR and not votes.ends):
        return "together"
    if votes.share_near_median >= NEAR:
        return "outliers"
    return "split" if _is_split(votes) else "scattered"


def _is_split(votes: Votes) -> bool:
    """Two camps with an empty level between them, each with a third or more of the votes."""
    counts = votes.counts
    for empty in range(votes.levels[0] + 1, votes.levels[-1]):
        below = sum(counts[:empty])
        if not counts[empty] and min(below, len(votes.levels) - below) * 3 >= len(votes.levels):
            return True
    return False


def least_agreed(rounds: Mapping[str, Votes]) -> tuple[str, ...]:
    """What to talk about first: the smallest share at and next to the median, then on the fullest level, then the
    widest spread. What nobody voted on is left out; ties keep the order given.
    """
    voted = {key: votes for key, votes in rounds.items() if votes.levels}
    return tuple(sorted(voted, key=lambda key: _rank(voted[key])))


def _rank(votes: Votes) -> tuple[float, float, int]:
    return votes.share_near_median, votes.share_on_fullest, votes.levels[0] - votes.levels[-1]


def are_comparable(one: Votes, other: Votes) -> bool:
    """Whether two rounds may stand side by side: only if as many voted, or a late vote would be the difference."""
    return len(one.levels) + one.abstained == len(other.levels) + other.abstained
