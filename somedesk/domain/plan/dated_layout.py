"""Hours for what has a date, its own or that of what waits for it: which are needed, and how late they can be.

Three ways of reckoning and the plain one are tried; the one that contradicts the fewest dates, then leaves the fewest
hours short, is taken. Then each is moved as late as its date and what waits for it allow, less a margin.
"""

from collections.abc import Callable
from operator import itemgetter

from msgspec import Struct

from somedesk.domain.plan.hours import Parts
from somedesk.domain.plan.work import NEVER, WEIGHTS, Work


class Dated(Struct):
    """Hours laid out for dates, by task, and how many minutes found no room. Changed while it is being made."""

    parts: dict[int, Parts]
    short: dict[int, int]
    left_out: set[int]


class Way(Struct, frozen=True):
    """A way to lay out dates. ``windows_first``: what has both dates goes first; ``priority_first``: priority before
    deadlines; ``waits_for_date``: what comes after something due waits for its date, although the work may be done."""

    deadlines: list[int]
    windows_first: bool = False
    priority_first: bool = False
    waits_for_date: bool = False


def lay_out_dates(work: Work, rank: list[int], margin: int) -> Dated:
    """The hours that dates need; they are taken from the owners' hours in ``work``."""
    backward = _deadlines(work, _day_before_begin(work))
    plain = _deadlines(work, _day_before_start(work))
    ways = (
        Way(backward),
        Way(backward, windows_first=True),
        Way(backward, priority_first=True),
        Way(plain),
        Way(_plainest(work), windows_first=True, waits_for_date=True),
    )
    tried: list[tuple[tuple[int, int, int], int, Dated]] = []
    for number, way in enumerate(ways):
        found = between_dates(work, way, rank)
        tried.append((_measured(work, found), number, found))
        for task, parts in found.parts.items():
            work.owner[task].give(parts)
        if not any(tried[-1][0]):
            break
    best = min(tried, key=itemgetter(0, 1))[-1]
    for task, parts in best.parts.items():
        work.owner[task].retake(parts)
    _move_late(work, best, margin)
    return best


# ── by when ──────────────────────────────────────────────────────────────────────────────────────


def _deadlines(work: Work, before: Callable[[int, int], int]) -> list[int]:
    """By when each task must be done: its own due date, or what ``before`` says of what waits for it."""
    found = [NEVER if due is None else due for due in work.due]
    for task in reversed(work.order):
        if work.after[task]:
            day = before(task, found[task])
            for other in work.after[task]:
                found[other] = min(found[other], day)
    return found


def _day_before_begin(work: Work) -> Callable[[int, int], int]:
    """The day before the waiting task must begin at its owner's hours."""

    def before(task: int, deadline: int) -> int:
        start = work.start[task]
        if start is not None:
            return start - 1 if start > 0 else NEVER
        owner = work.owner[task]
        if deadline == NEVER or not owner.minutes or work.minutes[task] == NEVER:
            return deadline
        days = max(1, -(-work.minutes[task] // owner.minutes))
        if deadline > work.horizon:
            return deadline - days
        number = owner.begin(owner.number(deadline + 1), work.minutes[task])
        return (owner.days[number] if number >= 0 else 0) - 1

    return before


def _day_before_start(work: Work) -> Callable[[int, int], int]:
    """The deadline of the waiting task itself, or the day before its start."""

    def before(task: int, deadline: int) -> int:
        start = work.start[task]
        return min(deadline, start - 1) if start is not None and start > 0 else deadline

    return before


def _plainest(work: Work) -> list[int]:
    """The same, of starts that have passed as well."""

    def before(task: int, deadline: int) -> int:
        start = work.start[task]
        return deadline if start is None else min(deadline, start - 1)

    return _deadlines(work, before)


# ── as early as can be ───────────────────────────────────────────────────────────────────────────


def between_dates(work: Work, way: Way, rank: list[int]) -> Dated:
    """Lay out what has a date as early as can be, by deadline and then by ``rank``, or the other way round."""
    found, deadlines = Dated({}, {}, set()), way.deadlines
    # Deadlines first, then rank: one number for both.
    order = [deadline * len(rank) + place for deadline, place in zip(deadlines, rank, strict=True)]
    if way.priority_first:
        order = [NEVER * task.priority + order[number] for number, task in enumerate(work.tasks)]
    windows = [t for t in range(len(rank)) if work.start[t] is not None and work.due[t] is not None]
    dated = {t for t in range(len(rank)) if deadlines[t] < NEVER}
    if way.windows_first:
        for task in sorted(windows, key=order.__getitem__):
            _between(work, found, task, 0)
        dated -= set(windows)
    for task in work.in_order(order, dated):
        known = [t for t in work.after[task] if t in found.parts]
        if work.is_free(task) and any(t in found.left_out for t in work.after[task]):
            found.left_out.add(task)
        else:
            _between(work, found, task, max((_end(work, found, t, way.waits_for_date) + 1 for t in known), default=0))
    return found


def _between(work: Work, found: Dated, task: int, earliest: int) -> None:
    owner, start, due = work.owner[task], work.start[task], work.due[task]
    first = owner.number(earliest if start is None else start)
    end = owner.number(max(0, work.horizon if due is None else due) + 1)
    # What takes no time is done on its date.
    is_milestone = due is not None and not work.minutes[task]
    parts, short = ([], 0) if is_milestone else owner.take(first, end, work.minutes[task])
    if work.is_free(task) and (short or not parts):
        owner.give(parts)
        found.left_out.add(task)
    else:
        found.parts[task], found.short[task] = parts, short


def _end(work: Work, found: Dated, task: int, waits_for_date: bool) -> int:
    """The day on which the hours of a task end; on its date if it has none, or if the date is waited for."""
    parts, due, start = found.parts[task], work.due[task], work.start[task]
    last = work.owner[task].last_day(parts) if parts else -1
    if due is not None and (waits_for_date or not parts):
        return max(due, last)
    return last if parts or start is None else start


def _measured(work: Work, found: Dated) -> tuple[int, int, int]:
    """How many dates are contradicted by what they wait for, how many minutes are short, and the same by priority."""
    contradicted = 0
    for task, before in enumerate(work.after):
        if before and not work.is_free(task):
            first = _first(work, found, task)
            contradicted += any(t not in found.parts or _end(work, found, t, False) >= first for t in before)
    short = [(m, t) for t, m in found.short.items() if m and (due := work.due[t]) is not None and due <= work.horizon]
    weighed = sum(minutes * WEIGHTS[work.tasks[task].priority] for minutes, task in short)
    return contradicted, sum(minutes for minutes, _ in short), weighed


def _first(work: Work, found: Dated, task: int) -> int:
    """The day on which a task begins: its start, or where its hours do."""
    start = work.start[task]
    if start is not None:
        return start
    parts, due = found.parts.get(task), work.due[task]
    if parts:
        return work.owner[task].first_day(parts)
    return NEVER if due is None else due


# ── as late as can be ────────────────────────────────────────────────────────────────────────────


def _move_late(work: Work, found: Dated, margin: int) -> None:
    """Move each as late as its date, less ``margin`` days, and what waits for it allow; what ends last comes first."""
    place = {task: number for number, task in enumerate(work.order)}

    def by_end(task: int) -> tuple[int, int]:
        return -work.owner[task].last_day(found.parts[task]), -place[task]

    whole = [t for t, parts in found.parts.items() if parts and not found.short[t]]
    for task in sorted(whole, key=by_end):
        owner, parts, due = work.owner[task], found.parts[task], work.due[task]
        limits = [work.horizon] if due is None else [work.horizon, due - margin]
        limits += [_first(work, found, other) - 1 for other in work.later[task]]
        last = owner.number(min(limits) + 1) - 1
        if last > parts[-1][0]:
            owner.give(parts)
            found.parts[task] = owner.take_late(last, work.minutes[task])
