"""What the facilitator keeps beside the votes: minutes, private notes, what is put aside.

``Facilitation`` is what the presenter's window asks. This one keeps minutes for as long as the window is open, and
nothing else; what keeps them in the client file takes its place (``parts.FACILITATION``).
"""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from somedesk.ui.kit.document import Document

USUAL_MINUTES = 5


class Item(Struct, frozen=True):
    """A dimension on the agenda. ``spent`` in seconds; ``note`` is for the facilitator alone."""

    dimension: str
    minutes: int = USUAL_MINUTES
    spent: int = 0
    is_skipped: bool = False
    note: str = ""


class Parked(Struct, frozen=True):
    """What was put aside for later."""

    id: str
    text: str


class Forecast(Struct, frozen=True):
    """How the day goes: seconds left as planned, when it ends then and at the pace so far, seconds behind.

    ``could_skip``: what could be left out to end in time, in the order of the agenda.
    """

    left: float
    end: dt.datetime
    end_at_pace: dt.datetime
    behind: float = 0
    could_skip: tuple[str, ...] = ()


class Facilitation(QObject):
    """``changed``: what any method here answers may be another now. ``keeps``: it is in the client file."""

    changed = Signal()
    problem = Signal(object)  # SomeDeskError, for the facilitator
    keeps = False

    def __init__(self, document: Document, assessment: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document, self.assessment = document, assessment
        self._spent: dict[str, int] = {}

    def title(self) -> str:
        """What the workshop is called on the wall; empty for "Workshop"."""
        return ""

    def items(self) -> tuple[Item, ...]:
        """The agenda, in its order, with what is skipped."""
        model = self.document.client.model_of(self.document.client.assessments[self.assessment])
        return tuple(Item(each, spent=self._spent.get(each, 0)) for each in model.dimension_ids())

    def forecast(self, current: str, running: float, now: dt.datetime) -> Forecast:
        """How the day goes if ``current`` has been talked about for ``running`` seconds more than is kept."""
        left = 0.0
        for item in self.items():
            ran = item.spent + (running if item.dimension == current else 0)
            left += 0.0 if item.is_skipped else max(0.0, item.minutes * 60 - ran)
        end = now + dt.timedelta(seconds=left)
        return Forecast(left, end, end)

    def spend(self, dimension: str, seconds: int) -> None:
        """So many more seconds were spent on it."""
        self._spent[dimension] = self._spent.get(dimension, 0) + seconds
        self.changed.emit()

    def give(self, dimension: str, minutes: int) -> None:
        """Plan so many minutes for it."""

    def skip(self, dimension: str, skipped: bool) -> None:
        """Leave it out, or take it up again."""

    def plan(self, items: Sequence[Item]) -> None:
        """The agenda from now on, in that order: minutes, and what is skipped."""

    def write_note(self, dimension: str, note: str) -> None:
        """The facilitator's own note."""

    def parked(self) -> tuple[Parked, ...]:
        """What is put aside, oldest first."""
        return ()

    def park(self, text: str) -> None:
        """Put something aside."""

    def unpark(self, parked: str, into: str, dimension: str) -> None:
        """Make an ``"action"`` or a ``"note"`` of it, for that dimension, or let it go (``""``)."""

    def capture(self, title: str, owner: str, dimension: str) -> None:
        """An action that was just agreed."""

    def close(self) -> None:
        """The workshop ends: write what is not written."""
