"""What can be done to metrics and what belongs to them. Each function builds a Change; None = nothing would change."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, change_of, label, removals, touch
from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.domain.record import checked
from somedesk.domain.records.figures import Definition, Measurement, Metric, Precision, Target, TimeMark


class Value(Struct, frozen=True):
    """What was measured: a number, less than a number, or (None) that nothing was."""

    number: float | None = None
    below: bool = False
    note: str | None = None  # None leaves the note that there is


def add_metrics(client: Client, metrics: Sequence[Metric]) -> Change | None:
    """Add metrics that are new. Raises InvalidInput for a name that shows nothing, or too many characters."""
    new = [touch(client, "metrics", checked(metric)) for metric in metrics]
    return change_of(label("metrics_added", count=len(new), name=metrics[0].name if metrics else ""), new)


def edit_metric(client: Client, metric: str, **fields: object) -> Change | None:
    """Change fields of a metric."""
    after = checked(replace(client.metrics[metric], **fields))
    return change_of(label("metric_edited", name=after.name), [touch(client, "metrics", after)])


def redefine(client: Client, metric: str, definition: Definition) -> Change | None:
    """Say that the figure means something else from a day on; one of that day is replaced."""
    old = client.metrics[metric]
    others = [each for each in old.definitions if each.since != definition.since]
    after = checked(replace(old, definitions=tuple(sorted([*others, definition], key=_since))))
    return change_of(label("metric_redefined", name=old.name), [touch(client, "metrics", after)])


def undefine(client: Client, metric: str, since: dt.date) -> Change | None:
    """Take a break out again."""
    old = client.metrics[metric]
    after = replace(old, definitions=tuple(each for each in old.definitions if each.since != since))
    return change_of(label("metric_redefined", name=old.name), [touch(client, "metrics", after)])


def delete_metric(client: Client, metric: str) -> Change:
    """Remove a metric with all that was measured of it, and its targets."""
    return Change(label("metric_deleted", name=client.metrics[metric].name), removals(client, "metrics", [metric]))


def measure(client: Client, metric: str, first: dt.date, precision: Precision, value: Value) -> Change | None:
    """Type one value. Raises InvalidInput for what is no number or too long a note."""
    after = _measured(client, metric, first, precision, value)
    said = label("measured", name=client.metrics[metric].name, date=first.isoformat(), precision=precision)
    return change_of(said, [touch(client, "measurements", after)])


def measure_many(client: Client, metric: str, values: Iterable[tuple[dt.date, Precision, Value]]) -> Change | None:
    """Type or paste several values of a metric."""
    found = {each.id: each for each in (_measured(client, metric, *value) for value in values)}
    touches = [touch(client, "measurements", each) for each in found.values()]
    changed = sum(each.before != each.after for each in touches)
    return change_of(label("measured_many", count=changed, name=client.metrics[metric].name), touches)


def remove_measurements(client: Client, ids: Sequence[str]) -> Change | None:
    """Remove measurements; it is as if nothing had been said of their periods."""
    known = [client.measurements[key] for key in ids if key in client.measurements]
    if not known:
        return None
    name = client.metrics[known[0].metric].name
    gone = removals(client, "measurements", [each.id for each in known])
    return Change(label("measurements_removed", count=len(known), name=name), gone)


def _measured(client: Client, metric: str, first: dt.date, precision: Precision, value: Value) -> Measurement:
    first = first.replace(day=1) if precision == "month" else first
    key = periods.key(metric, first, precision)
    old = client.measurements.get(key) or Measurement(id=key, metric=metric, first=first, precision=precision)
    number = value.number
    if number is not None and not abs(number) < float("inf"):
        raise InvalidInput("typed_number", value=str(number))
    after = replace(old, value=number, below=value.below and number is not None)
    after = after if value.note is None else replace(after, note=value.note)
    if (old.value, old.below) != (after.value, after.below):
        after = replace(after, imported=None, row=None)  # what a person typed did not come from a file
    return checked(after)


def set_target(client: Client, target: Target) -> Change | None:
    """Put a target in force. Those of the same metric that it takes the place of are ended, and stay to be seen."""
    _refuse_odd(target)
    metric = client.metrics[target.metric]
    touches = [touch(client, "metric_targets", checked(target))]
    for old in client.metric_targets.values():
        if old.metric == target.metric and old.id != target.id and old.ended is None:
            touches.append(touch(client, "metric_targets", replace(old, ended=target.since)))
    return change_of(label("metric_target_set", name=metric.name), touches)


def edit_target(client: Client, target: Target) -> Change | None:
    """Correct a target without ending another."""
    _refuse_odd(target)
    name = client.metrics[target.metric].name
    return change_of(label("metric_target_set", name=name), [touch(client, "metric_targets", checked(target))])


def end_target(client: Client, target: str, day: dt.date) -> Change | None:
    """Give a target up; it stays to be seen."""
    old = client.metric_targets[target]
    name = client.metrics[old.metric].name
    after = replace(old, ended=max(day, old.since))
    return change_of(label("metric_target_ended", name=name), [touch(client, "metric_targets", after)])


def delete_target(client: Client, target: str) -> Change:
    """Remove a target, as if it had never been."""
    name = client.metrics[client.metric_targets[target].metric].name
    return Change(label("metric_target_deleted", name=name), removals(client, "metric_targets", [target]))


def _refuse_odd(target: Target) -> None:
    """A target must say what is wanted, and by when."""
    match target.kind:
        case "by" | "sum":
            whole = target.value is not None and target.until is not None and target.until >= target.since
        case "steps":
            days = [step.by for step in target.steps]
            whole = bool(days) and days == sorted(set(days)) and days[0] >= target.since
        case "band":
            ends = (target.lowest, target.highest)
            whole = any(end is not None for end in ends) and (None in ends or _ordered(target))
        case _:
            assert_never(target.kind)
    if not whole:
        raise InvalidInput(f"metric_target_{target.kind}")


def _ordered(target: Target) -> bool:
    return (target.lowest or 0.0) <= (target.highest or 0.0)


def put_mark(client: Client, mark: TimeMark) -> Change | None:
    """Add a mark to the time axis, or change it."""
    if mark.last is not None and mark.last < mark.first:
        raise InvalidInput("time_mark_order")
    return change_of(label("time_mark_set", name=mark.name), [touch(client, "time_marks", checked(mark))])


def delete_mark(client: Client, mark: str) -> Change:
    """Remove a mark."""
    return Change(label("time_mark_deleted", name=client.time_marks[mark].name), removals(client, "time_marks", [mark]))


def _since(definition: Definition) -> dt.date:
    return definition.since
