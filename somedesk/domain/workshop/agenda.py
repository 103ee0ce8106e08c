"""The agenda and its time: what has been spent on each dimension, what is left, when it ends. The time is given."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from somedesk.domain.records.workshop import AgendaItem, Workshop

# A pause that was forgotten, a computer that slept: more than this at one go is not believed.
LONGEST_RUN = 3 * 3600


class Clock(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The timer: since when it runs for the dimension in hand (None: paused), and the seconds spent on each so far.

    ``added`` are minutes that were given on the way.
    """

    since: dt.datetime | None = None
    spent: dict[str, float] = field(default_factory=dict)
    added: dict[str, int] = field(default_factory=dict)

    @property
    def is_running(self) -> bool:
        """Whether time is being counted."""
        return self.since is not None


def spent(clock: Clock, dimension: str, current: str, now: dt.datetime) -> float:
    """Seconds spent on ``dimension``; time runs for ``current`` alone."""
    running = (now - clock.since).total_seconds() if clock.since is not None and dimension == current else 0.0
    return clock.spent.get(dimension, 0.0) + min(max(running, 0.0), LONGEST_RUN)


def started(clock: Clock, now: dt.datetime) -> Clock:
    """Counting from ``now`` on; no change if it runs already."""
    return clock if clock.is_running else replace(clock, since=now)


def paused(clock: Clock, current: str, now: dt.datetime) -> Clock:
    """Counting no more; what was counted is kept for ``current``."""
    if not clock.is_running:
        return clock
    return replace(clock, since=None, spent={**clock.spent, current: spent(clock, current, current, now)})


def moved(clock: Clock, current: str, now: dt.datetime) -> Clock:
    """The clock when another dimension than ``current`` is taken up: it runs on if it ran."""
    stopped = paused(clock, current, now)
    return started(stopped, now) if clock.is_running else stopped


def lengthened(clock: Clock, dimension: str, minutes: int = 1) -> Clock:
    """Some minutes more for ``dimension``."""
    return replace(clock, added={**clock.added, dimension: clock.added.get(dimension, 0) + minutes})


def kept(workshop: Workshop, clock: Clock, current: str, now: dt.datetime) -> tuple[AgendaItem, ...]:
    """The agenda with the seconds that each dimension has taken."""
    return tuple(replace(item, spent=round(spent(clock, item.dimension, current, now))) for item in workshop.agenda)


def taken_up(workshop: Workshop) -> Clock:
    """The clock of a workshop that is gone on with, from what its agenda says was spent."""
    return Clock(spent={item.dimension: float(item.spent) for item in workshop.agenda if item.spent})


class Timing(Struct, frozen=True):
    """One dimension on the agenda: minutes planned, with what was added, and seconds spent."""

    dimension: str
    minutes: int
    spent: float
    done: bool
    skipped: bool

    @property
    def left(self) -> float:
        """Seconds left of its own time, below 0 when it is over."""
        return self.minutes * 60 - self.spent


class Outlook(Struct, frozen=True):
    """How the day goes.

    ``end``: when it ends if what is left takes the minutes planned for it; ``end_at_pace``: if it takes as much longer
    or shorter as what is done. ``behind``: seconds behind the agenda, below 0 when ahead. ``could_skip``: what could
    be left out to end in time at this pace, last first; empty if nothing need be.
    """

    timings: tuple[Timing, ...]
    left: float
    end: dt.datetime
    end_at_pace: dt.datetime
    behind: float
    could_skip: tuple[str, ...]


def timings(
    workshop: Workshop, clock: Clock, current: str, now: dt.datetime, done: Mapping[str, bool]
) -> tuple[Timing, ...]:
    """Every dimension on the agenda."""
    return tuple(
        Timing(
            item.dimension,
            item.minutes + clock.added.get(item.dimension, 0),
            spent(clock, item.dimension, current, now),
            done.get(item.dimension, False),
            item.skipped,
        )
        for item in workshop.agenda
    )


def outlook(workshop: Workshop, clock: Clock, current: str, now: dt.datetime, done: Mapping[str, bool]) -> Outlook:
    """How the day goes at ``now``; ``done`` says which dimensions are decided."""
    found = timings(workshop, clock, current, now, done)
    left = sum(_to_come(timing, current) for timing in found)
    pace = _pace(found, current)
    ahead = left * pace
    planned = {item.dimension: item.minutes * 60 for item in workshop.agenda}
    counted = [timing for timing in found if timing.done and timing.dimension != current and not timing.skipped]
    behind = sum(timing.spent - planned[timing.dimension] for timing in counted)
    behind += sum(max(0.0, t.spent - planned[t.dimension]) for t in found if t.dimension == current)
    could_skip = _could_skip(found, current, pace, ahead - left + behind)
    return Outlook(found, left, now + dt.timedelta(seconds=left), now + dt.timedelta(seconds=ahead), behind, could_skip)


def _to_come(timing: Timing, current: str) -> float:
    is_over = timing.skipped or (timing.done and timing.dimension != current)
    return 0.0 if is_over else max(0.0, timing.left)


def _pace(found: tuple[Timing, ...], current: str) -> float:
    """Time spent on what is done, against the minutes planned for it; 1 as long as nothing is."""
    done = [timing for timing in found if timing.done and timing.dimension != current and timing.spent]
    planned = sum(timing.minutes * 60 for timing in done)
    return sum(timing.spent for timing in done) / planned if planned else 1.0


def _could_skip(found: tuple[Timing, ...], current: str, pace: float, late: float) -> tuple[str, ...]:
    names = []
    for timing in reversed(found):
        if late < 60:
            break
        if timing.dimension != current and _to_come(timing, current):
            names.append(timing.dimension)
            late -= _to_come(timing, current) * pace
    return tuple(names)
