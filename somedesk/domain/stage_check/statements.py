"""The statements of the four-stage model, after Even Howard. Their texts are in ``resources/stage_check``."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

StatementKind = Literal["action", "success", "element"]

# For each stage, how many of each kind, in the model's order.
_COUNTS: tuple[tuple[int, tuple[tuple[StatementKind, int], ...]], ...] = (
    (1, (("action", 1), ("success", 1), ("element", 3))),
    (2, (("action", 2), ("success", 2), ("element", 3))),
    (3, (("action", 1), ("success", 4), ("element", 7))),
    (4, (("action", 1), ("success", 5), ("element", 6))),
)


class Statement(Struct, frozen=True):
    """One statement. Actions and successes decide whether its stage is reached; an ``early`` one is outgrown."""

    number: int
    stage: int
    kind: StatementKind

    @property
    def decides(self) -> bool:
        """Whether it counts towards reaching the stage."""
        return self.kind != "element"

    @property
    def early(self) -> bool:
        """Whether it tells of where one begins, so that a later no is a step forward."""
        return self.kind == "element" and self.stage <= 2


def _all() -> tuple[Statement, ...]:
    kinds = [(stage, kind) for stage, counts in _COUNTS for kind, count in counts for _ in range(count)]
    return tuple(Statement(number, stage, kind) for number, (stage, kind) in enumerate(kinds, start=1))


STATEMENTS = _all()
BY_NUMBER: Mapping[int, Statement] = MappingProxyType({each.number: each for each in STATEMENTS})
STAGES = tuple(stage for stage, _ in _COUNTS)
BY_STAGE: Mapping[int, tuple[Statement, ...]] = MappingProxyType(
    {stage: tuple(each for each in STATEMENTS if each.stage == stage) for stage in STAGES}
)
# Which two cannot both be so: no policy and one that all know, one department alone and several, no way to answer
# mentions and a settled one.
OPPOSITES = ((4, 23), (10, 19), (12, 24))
