"""What the workshop's windows know of a vote: what may be told to the room, and no more.

``Voting`` is the side of it that votes, rounds and ballots stand on. This one is for a workshop in which nobody votes:
the level is talked about and decided. What counts votes takes its place (``parts.VOTING``).
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field
from PySide6.QtCore import QObject, Signal

from somedesk.ui.kit.document import Document

Phase = Literal["current", "target"]


class Result(Struct, frozen=True):
    """What a round came to, once it is revealed. ``counts`` by level; of a count alone (too few) ``counts`` is empty.

    ``medians`` are one or two; ``spread`` the lowest and the highest; ``agreement`` percent after Tastle and Wierman.
    """

    voted: int
    counts: Mapping[int, int] = field(default_factory=dict)
    abstained: int = 0
    medians: tuple[int, ...] = ()
    spread: tuple[int, int] | None = None
    agreement: int | None = None


class Standing(Struct, frozen=True):
    """How a vote on one dimension stands. ``expected`` 0 = nobody is asked. ``result`` is there once it is revealed.

    ``is_secret``: its ballots go round in secret; ``earlier`` are the revealed rounds before, oldest first.
    """

    voted: int = 0
    expected: int = 0
    round: int = 1
    is_secret: bool = False
    result: Result | None = None
    earlier: tuple[Result, ...] = ()

    @property
    def missing(self) -> int:
        """How many votes are still to come."""
        return max(0, self.expected - self.voted)


class Voting(QObject):
    """Votes of the workshop. ``changed``: what any method here answers may be another now.

    Everything is asked for a dimension and a phase: what is, and what is wanted.
    """

    changed = Signal()
    problem = Signal(object)  # SomeDeskError, for the facilitator

    def __init__(self, document: Document, assessment: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document, self.assessment = document, assessment

    def standing(self, dimension: str, phase: Phase) -> Standing:
        """How the vote stands."""
        return Standing()

    def reveal(self, dimension: str, phase: Phase) -> None:
        """Show the votes. Whoever is missing was asked about before: Space has been pressed twice then."""

    def may_decide(self, dimension: str, phase: Phase) -> bool:
        """Whether it can be decided now: not while votes come in."""
        standing = self.standing(dimension, phase)
        return standing.result is not None or not standing.expected

    def decide(self, dimension: str, phase: Phase, level: int, *, half: bool = False) -> bool:
        """Set the level in the assessment, and what is kept beside it; False if nothing has changed."""
        return False

    def is_decided(self, dimension: str, phase: Phase) -> bool:
        """Whether what stands in the assessment was decided in this workshop, and not before it."""
        return False

    def may_undo(self) -> bool:
        """Whether undo takes back what was done here: in a warm-up it would be what was done before, and is kept."""
        return True

    def place(self) -> tuple[str, Phase] | None:
        """The dimension and phase at which a workshop was interrupted; None if none was."""
        return None

    def remember(self, dimension: str, phase: Phase) -> None:
        """Told where the workshop is, in case it is interrupted."""

    def close(self) -> None:
        """The workshop ends, or the program: let go of what is open. Nothing that was voted is lost."""
