"""Work laid out in the owners' hours: dates keep theirs, and each day's other hours go to whose turn it is.

No search, and nothing looks ahead but the hours that dates keep: laid out anew after a week that went as planned, the
rest is the same. How it is reckoned: docs/numbers.md; what was tried: docs/decisions/0020-a-plan-that-says-why.md.
"""

from collections import defaultdict
from heapq import heappop, heappush, heapreplace

from msgspec import Struct

from somedesk.domain.plan.dated_layout import Dated, lay_out_dates
from somedesk.domain.plan.hours import Hours, Parts
from somedesk.domain.plan.turns import LOWEST, Turn, turns
from somedesk.domain.plan.work import Work


class Layout(Struct):
    """What has come of it, by task: hours taken, and minutes that found no room. What has no date is in it whole."""

    turns: list[Turn]
    parts: dict[int, Parts]
    missing: list[int]
    waits_in_vain: set[int]  # left out for want of something that it waits for


def lay_out(work: Work, margin: int) -> Layout:
    """Lay out everything; ``margin`` days are left before a date where there is room."""
    plain = sorted(
        range(len(work.tasks)), key=lambda t: (not work.tasks[t].begun, work.tasks[t].priority, work.tasks[t].rank, t)
    )
    rank = [0] * len(plain)
    for place, task in enumerate(plain):
        rank[task] = place
    dated = lay_out_dates(work, rank, margin)
    order = turns(work, dated)
    # What turns out not to be done by the horizon takes no hours from what could be: without it once more, and with
    # less taken to be spare, because what came between comes again.
    too_long: dict[int, int] = {}
    while True:
        days = _Days(work, dated, order, too_long)
        made = days.laid_out()
        if not (unfinished := days.unfinished()):
            return made
        too_long |= unfinished


class _Owner:
    """One owner's days: who can begin, and who keeps hours, by the number of the working day."""

    def __init__(self, hours: Hours) -> None:
        self.hours = hours
        self.number = {day: number for number, day in enumerate(hours.days)}
        self.ready: list[tuple[int, bool, int, int]] = []
        self.kept: dict[int, dict[int, int]] = defaultdict(dict)
        self.spare = sum(hours.all)  # minutes until the horizon that nobody keeps
        self.lacking = [0] * (LOWEST + 1)  # by urgency, how many of them come to be taken by what is more urgent


class _Days:
    """Work being laid out, day by day."""

    def __init__(self, work: Work, dated: Dated, order: list[Turn], too_long: dict[int, int]) -> None:
        self._work, self._turns, self._too_long = work, order, too_long
        self._parts: list[dict[int, int]] = [{} for _ in order]
        self._left = list(work.minutes)
        self._waits = [len(before) for before in work.after]
        self._done = [False] * len(order)
        self._from = [0] * len(order)  # the first day on which a task may begin, as far as known
        owners = {name: _Owner(hours) for name, hours in work.hours.items()}
        self._owners = list(owners.values())
        self._owner = [owners[task.owner] for task in work.tasks]
        self._arrivals: dict[int, list[int]] = defaultdict(list)
        # The days on which a task keeps hours, the first one last.
        self._kept_days = {task: [number for number, _ in reversed(parts)] for task, parts in dated.parts.items()}
        self._kept = {task: sum(minutes for _, minutes in parts) for task, parts in dated.parts.items()}
        for task, parts in dated.parts.items():
            for number, minutes in parts:
                self._owner[task].kept[number][task] = minutes
            self._owner[task].spare -= self._kept[task]
        for task, minutes in too_long.items():
            for urgency in range(order[task].urgency, LOWEST + 1):
                self._owner[task].lacking[urgency] += minutes

    def laid_out(self) -> Layout:
        """All days until the horizon."""
        work = self._work
        for task in range(len(work.tasks)):
            start = work.start[task]
            if start is not None or not self._waits[task]:
                self._arrivals[max(0, start or 0)].append(task)
        for day in range(work.horizon + 1):
            while arrived := self._arrivals.pop(day, ()):
                for task in arrived:
                    self._arrive(task, day)
            for owner in self._owners:
                if (number := owner.number.get(day)) is not None:
                    self._spend(owner, number, day)
        whole = [t for t in range(len(work.tasks)) if self._done[t] or not work.is_free(t)]
        in_vain = {t for t in range(len(work.tasks)) if self._waits[t] and work.is_free(t)}
        return Layout(self._turns, {task: list(self._parts[task].items()) for task in whole}, self._left, in_vain)

    def unfinished(self) -> dict[int, int]:
        """What has no date and has taken hours, but has not become done: minutes that are left of it."""
        free = (t for t, parts in enumerate(self._parts) if parts and self._work.is_free(t))
        return {task: self._left[task] for task in free if not self._done[task]}

    def _arrive(self, task: int, day: int) -> None:
        """It can begin; a milestone is done on its date."""
        due, turn = self._work.due[task], self._turns[task]
        if due is not None and not self._work.minutes[task]:
            self._finish(task, max(due, day - 1))
        elif task not in self._too_long:
            heappush(self._owner[task].ready, (turn.urgency, not turn.is_begun, turn.place, task))

    def _spend(self, owner: _Owner, number: int, day: int) -> None:
        """Give one owner's day away: to what keeps hours, then to whose turn it is."""
        room = owner.hours.all[number]
        owner.spare -= room
        for task, minutes in sorted(owner.kept.pop(number, {}).items()):
            self._kept_days[task].pop()
            self._kept[task] -= minutes
            owner.spare += minutes
            # What has no date of its own waits, whatever waits for it.
            is_ready = not self._waits[task] and task not in self._too_long
            if is_ready or not self._work.is_free(task):
                self._take(task, number, minutes, day)
                room -= minutes
        ready = owner.ready
        while ready:
            urgency, _, place, task = ready[0]
            minutes = min(room, self._left[task])
            if not minutes and self._left[task]:
                break  # the day is full
            spare = room + owner.spare - owner.lacking[urgency] + self._kept.get(task, 0)
            if self._left[task] > spare and not self._parts[task] and self._work.is_free(task):
                heappop(ready)  # no room until the horizon
                continue
            if not self._done[task]:
                self._take(task, number, minutes, day)
                self._release(task)
                room -= minutes
            if self._done[task]:
                heappop(ready)
            else:
                heapreplace(ready, (urgency, False, place, task))  # begun

    def _take(self, task: int, number: int, minutes: int, day: int) -> None:
        parts = self._parts[task]
        parts[number] = parts.get(number, 0) + minutes
        self._left[task] -= minutes
        if not self._left[task]:
            self._finish(task, day)

    def _release(self, task: int) -> None:
        """Hours that a task keeps and no longer needs are given back, the first ones first."""
        days = self._kept_days.get(task)
        while days and self._kept[task] > self._left[task]:
            kept = self._owner[task].kept[days[-1]]
            spare = min(kept[task], self._kept[task] - self._left[task])
            kept[task] -= spare
            self._kept[task] -= spare
            self._owner[task].spare += spare
            if not kept[task]:
                del kept[task]
                days.pop()

    def _finish(self, task: int, day: int) -> None:
        """Done on ``day``: what waits for it can begin on the next."""
        self._done[task] = True
        for other in self._work.later[task]:
            self._waits[other] -= 1
            self._from[other] = max(self._from[other], day + 1)
            if not self._waits[other] and self._work.start[other] is None:
                self._arrivals[max(self._from[other], self._earliest(other))].append(other)

    def _earliest(self, task: int) -> int:
        """The first day of a later time of what recurs."""
        follows = self._work.tasks[task].follows
        if follows is None:
            return 0
        first = self._work.number[follows.task]
        return self._work.shifted(self._work.owner[first].days[min(self._parts[first])], follows)
