"""Keeping a history from growing for ever: older entries of one day, week, month, year become one.

Nothing is cut off: what was merged still leads back to the client as it was before.
"""

import datetime as dt
from collections.abc import Callable, Collection, Sequence

import msgspec
from msgspec import Struct

from somedesk.domain.change import label
from somedesk.domain.client import Client
from somedesk.domain.history import BeforeAndAfter, Entry, Key, Step, traces, walk_back

MERGED = "history_thinned"
AND = "; "  # between people
LONGEST_WHO = 300
LONGEST_WHY = 100_000


class Limits(Struct, frozen=True):
    """How many entries a history may have, and how many bytes they may fill as JSON."""

    entries: int = 3_000
    content: int = 600_000

    def hold(self, entries: Sequence[Entry]) -> bool:
        """Whether the entries are within the limits."""
        return len(entries) <= self.entries and sum(map(_size, entries)) <= self.content

    def share(self, part: float) -> "Limits":
        """A part of these limits."""
        return Limits(int(self.entries * part), int(self.content * part))


LIMITS = Limits()

_Period = Callable[[dt.datetime], object]
_PERIODS: tuple[_Period, ...] = (
    lambda when: when.date(),
    lambda when: when.isocalendar()[:2],
    lambda when: (when.year, when.month),
    lambda when: when.year,
    lambda _when: None,
)


def thinned(client: Client, entries: Sequence[Entry], limits: Limits = LIMITS) -> tuple[Entry, ...]:
    """Entries that fill at most three quarters of ``limits``, by merging old ones; the newest stay as they are.

    The last change of a record stays an entry of its own, as does a change with a reason; only if there are too many of
    these by themselves are they merged too, and even then each record keeps its last change in an entry.

    Raises ConflictingChange "history_broken" if the entries do not lead to ``client``.
    """
    wanted = limits.share(0.75)
    steps = list(walk_back(client, entries))[::-1]
    untouched = _newest(entries, limits.share(0.5))
    for kept, period, everything in (
        *((untouched, period, False) for period in _PERIODS),
        (0, _PERIODS[-1], False),
        (0, _PERIODS[-1], True),
    ):
        if wanted.hold([step.entry for step in steps]):
            break
        steps = _merged(steps, kept, period, everything=everything)
    return tuple(step.entry for step in steps)


def _newest(entries: Sequence[Entry], limits: Limits) -> int:
    count, content = 0, 0
    for entry in reversed(entries[max(0, len(entries) - limits.entries) :]):
        content += _size(entry)
        if content > limits.content:
            break
        count += 1
    return count


def _merged(steps: Sequence[Step], kept: int, period: _Period, *, everything: bool) -> list[Step]:
    last = {key: number for number, step in enumerate(steps) for key in step.records}
    final = [{key for key in step.records if last[key] == number} for number, step in enumerate(steps)]
    alone = set(range(len(steps) - kept, len(steps)))
    if not everything:
        alone |= {number for number, step in enumerate(steps) if final[number] or step.entry.why}
    runs: list[list[int]] = []
    for number, step in enumerate(steps):
        newest = runs[-1][-1] if runs else -1
        together = runs and not {number, newest} & alone
        if together and period(steps[newest].entry.when) == period(step.entry.when):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [_one([steps[n] for n in run], frozenset().union(*(final[n] for n in run))) for run in runs]


def _one(steps: Sequence[Step], last: Collection[Key]) -> Step:
    """The steps as one. A record that no later step touches leaves a trace even if it is as it was."""
    if len(steps) == 1:
        return steps[0]
    records: dict[Key, BeforeAndAfter] = {}
    for step in steps:
        for key, (before, after) in step.records.items():
            records[key] = (records[key][0] if key in records else before, after)
    made = [step.entry for step in steps]
    entry = Entry(
        when=made[-1].when,
        label=label(MERGED, count=sum(entry.changes for entry in made)),
        traces=traces(records, last),
        who=AND.join(dict.fromkeys(name for entry in made for name in entry.who.split(AND) if name))[:LONGEST_WHO],
        why="\n".join(entry.why for entry in made if entry.why)[:LONGEST_WHY],
        changes=sum(entry.changes for entry in made),
        since=made[0].since or made[0].when,
    )
    kept = {(trace.table, trace.id) for trace in entry.traces}
    return Step(entry, {key: change for key, change in records.items() if key in kept})


def _size(entry: Entry) -> int:
    return len(msgspec.json.encode(entry))
