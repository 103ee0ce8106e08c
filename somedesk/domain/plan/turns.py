"""Whose turn it is when work is laid out, and why."""

from msgspec import Struct

from somedesk.domain.plan.dated_layout import Dated
from somedesk.domain.plan.work import WEIGHTS, Work

LOWEST = len(WEIGHTS)  # after every priority


class Turn(Struct, frozen=True):
    """A task's turn: by ``urgency`` (the best priority of its own and of what it opens), begun before not begun, then
    by ``place``. ``opens`` is the task from which it has its urgency, or its worth an hour, if it is another.
    ``worth`` is weight a minute; ``is_kept``: its hours are kept for a date.
    """

    urgency: int
    is_begun: bool
    place: int
    worth: float
    opens: str | None
    is_kept: bool


def turns(work: Work, dated: Dated) -> list[Turn]:
    """By priority, inherited by what must be done before; begun first within it; then most weight an hour over a task
    and what it opens.

    What has its hours before its date needs no turn of its own: it only inherits one.
    """
    count = len(work.tasks)
    has_hours = [work.due[t] is not None and t in dated.parts and not dated.short[t] for t in range(count)]
    urgency = [LOWEST if has_hours[t] else work.tasks[t].priority for t in range(count)]
    opens: list[int | None] = [None] * count
    gain = _gains(work)
    weight = [0.0] * count
    minutes = [1] * count
    for task in reversed(work.order):
        own = 0.0 if has_hours[task] else WEIGHTS[work.tasks[task].priority] * gain[task]
        length = max(1, work.minutes[task])
        weight[task], minutes[task] = own, length
        by_worth, by_urgency = None, None
        # What has a fixed start does not wait: it hands down its date, not its priority.
        for other in (t for t in work.later[task] if work.start[t] is None):
            if (own + weight[other]) * minutes[task] > weight[task] * (length + minutes[other]):
                weight[task], minutes[task], by_worth = own + weight[other], length + minutes[other], other
            if urgency[other] < urgency[task]:
                urgency[task], by_urgency = urgency[other], other
        opens[task] = by_worth if by_urgency is None else by_urgency
    worth = [weight[t] / minutes[t] for t in range(count)]
    order = sorted(range(count), key=lambda t: (-worth[t], work.tasks[t].rank, t))
    found: list[Turn] = [Turn(0, False, 0, 0.0, None, False)] * count
    for place, task in enumerate(order):
        # What will be late counts as begun: at the end of its priority, it would jump as soon as it is.
        is_begun = work.tasks[task].begun or bool(dated.short.get(task))
        opened = opens[task]
        name = None if opened is None else work.tasks[opened].id
        found[task] = Turn(urgency[task], is_begun, place, worth[task], name, bool(dated.parts.get(task)))
    return found


def _gains(work: Work) -> list[float]:
    """What each task gains beside the mean of those of which it is known; the others count as the least of them."""
    known = [task.gain for task in work.tasks if task.gain > 0]
    if not known:
        return [1.0] * len(work.tasks)
    mean, least = sum(known) / len(known), min(known)
    return [(task.gain if task.gain > 0 else least) / mean for task in work.tasks]
