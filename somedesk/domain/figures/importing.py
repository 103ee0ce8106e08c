"""What an import changes: compared first, taken in as one change, and to be taken back later."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, change_of, label, removal, touch
from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.domain.record import checked
from somedesk.domain.records.figures import (
    Definition,
    FigureImport,
    FigureMapping,
    Measurement,
    Metric,
    Post,
    Precision,
    Replaced,
)

Outcome = Literal["new", "changed", "equal"]


class Arrived(Struct, frozen=True):
    """One value of a file, for the period that begins on ``first``. ``value`` None = not measured."""

    first: dt.date
    precision: Precision
    value: float | None = None
    below: bool = False
    row: int | None = None


class Incoming(Struct, frozen=True):
    """The values of one series of a file, and the metric that they are for, which may be new."""

    metric: str
    values: tuple[Arrived, ...]


class Compared(Struct, frozen=True):
    """A value of a file beside what there is. Equal values on other days are no doubles: metric and period count."""

    outcome: Outcome
    after: Measurement
    before: Measurement | None


class Delivery(Struct, frozen=True):
    """All that is taken from one file. ``metrics`` are new; ``breaks`` are new definitions of metrics, by id.

    ``replaces``: values that differ take the place of those that there are; else those are kept.
    """

    id: str
    when: dt.datetime
    file: str
    source: str = ""
    rows: int = 0
    metrics: tuple[Metric, ...] = ()
    incoming: tuple[Incoming, ...] = ()
    posts: tuple[Post, ...] = ()
    breaks: Mapping[str, tuple[Definition, ...]] = {}
    mapping: FigureMapping | None = None
    replaces: bool = True


def compared(client: Client, incoming: Iterable[Incoming], source: str | None = None) -> tuple[Compared, ...]:
    """Each value as new, changed or equal. What a file does not have never takes the place of a value.

    If a period stands twice in a file, the later line counts.
    """
    found: dict[str, Compared] = {}
    for series in incoming:
        for each in series.values:
            first = each.first.replace(day=1) if each.precision == "month" else each.first
            key = periods.key(series.metric, first, each.precision)
            before = client.measurements.get(key)
            note = before.note if before else ""
            below = each.below and each.value is not None
            after = Measurement(
                key, series.metric, first, each.precision, each.value, below, note, imported=source, row=each.row
            )
            found[key] = Compared(_outcome(before, after), after, before)
    return tuple(found.values())


def _outcome(before: Measurement | None, after: Measurement) -> Outcome:
    if before is None:
        return "new"
    same = (before.value, before.below) == (after.value, after.below)
    return "equal" if same or after.value is None else "changed"


def counts(found: Iterable[Compared]) -> Mapping[Outcome, int]:
    """How many of each."""
    result: dict[Outcome, int] = {"new": 0, "changed": 0, "equal": 0}
    for each in found:
        result[each.outcome] += 1
    return result


def taken_in(client: Client, delivery: Delivery) -> Change | None:
    """The import as one change, with a line in the log of imports; None if the file says nothing new.

    Raises InvalidInput for a name or text that is too long.
    """
    found = compared(client, delivery.incoming, delivery.id)
    taken = [each for each in found if each.outcome == "new" or (each.outcome == "changed" and delivery.replaces)]
    posts = [touch(client, "posts", checked(replace(post, imported=delivery.id))) for post in delivery.posts]
    posts = [each for each in posts if not _is_same(each)]
    metrics = [touch(client, "metrics", checked(metric)) for metric in _with_breaks(client, delivery)]
    metrics = [each for each in metrics if each.before != each.after]
    if not taken and not posts and not metrics:
        return None
    days = [each.after.first for each in taken] + [post.time.date() for post in delivery.posts]
    number = counts(found)
    log = FigureImport(
        id=delivery.id,
        when=delivery.when,
        file=delivery.file[:300],
        source=delivery.source[:300],
        rows=delivery.rows,
        first=min(days, default=None),
        last=max(days, default=None),
        new=number["new"],
        changed=number["changed"] if delivery.replaces else 0,
        equal=number["equal"] + (0 if delivery.replaces else number["changed"]),
        posts=len(posts),
        replaced=tuple(_as_it_was(each.before) for each in taken if each.before is not None),
    )
    mapping = [touch(client, "figure_mappings", checked(delivery.mapping))] if delivery.mapping else []
    values = [Touch("measurements", each.after.id, each.before, each.after) for each in taken]
    touches = [*metrics, touch(client, "figure_imports", checked(log)), *values, *posts, *mapping]
    kind = "posts_imported" if posts and not taken else "figures_imported"
    return change_of(label(kind, count=len(taken) or len(posts), name=delivery.file), touches)


def _is_same(post: Touch) -> bool:
    """Whether a post is already there as the file has it, whichever file it came with."""
    before, after = post.before, post.after
    return isinstance(before, Post) and isinstance(after, Post) and replace(before, imported=after.imported) == after


def _with_breaks(client: Client, delivery: Delivery) -> Iterable[Metric]:
    """The new metrics, and those that there are with the definitions that came into force since."""
    known = {**client.metrics, **{metric.id: metric for metric in delivery.metrics}}
    for key in dict.fromkeys([*(metric.id for metric in delivery.metrics), *delivery.breaks]):
        metric, days = known[key], {definition.since for definition in known[key].definitions}
        more = [each for each in delivery.breaks.get(key, ()) if each.since not in days]
        yield replace(metric, definitions=tuple(sorted([*metric.definitions, *more], key=_since)))


def _as_it_was(before: Measurement) -> Replaced:
    return Replaced(before.id, before.value, before.below, before.note, before.imported, before.row)


class TakingBack(Struct, frozen=True):
    """What taking an import back would do: measurements that go, those that get their former value, those that have
    been changed since and stay, and posts that go.
    """

    removed: tuple[Measurement, ...]
    restored: tuple[tuple[Measurement, Measurement], ...]
    kept: int
    posts: tuple[Post, ...]


def taking_back(client: Client, key: str) -> TakingBack:
    """Look at what taking an import back would do."""
    log = client.figure_imports[key]
    former = {each.measurement: each for each in log.replaced}
    of_it = [each for each in client.measurements.values() if each.imported == key]
    restored, removed = [], []
    for each in of_it:
        was = former.get(each.id)
        if was is None:
            removed.append(each)
        else:
            note = each.note or was.note
            restored.append((each, _restored(each, was, note)))
    posts = tuple(post for post in client.posts.values() if post.imported == key)
    kept = log.new + log.changed - len(of_it)
    return TakingBack(tuple(removed), tuple(restored), max(0, kept), posts)


def _restored(now: Measurement, was: Replaced, note: str) -> Measurement:
    return replace(now, value=was.value, below=was.below, note=note, imported=was.imported, row=was.row)


def taken_back(client: Client, key: str, when: dt.datetime) -> Change | None:
    """Take an import back: what it brought goes, what it replaced comes back, and what was changed since stays.

    Later imports that replaced values of this one would give them back in their turn: they are told what was before.
    """
    log = client.figure_imports[key]
    if log.taken_back is not None:
        return None
    found = taking_back(client, key)
    former = {each.measurement: each for each in log.replaced}
    touches: list[Touch] = [removal("measurements", each) for each in found.removed]
    touches += [Touch("measurements", now.id, now, before) for now, before in found.restored]
    touches += [removal("posts", post) for post in found.posts]
    others = (other for other in client.figure_imports.values() if other.id != key)
    told = [replace(other, replaced=_without(other.replaced, key, former)) for other in others]
    touches += [touch(client, "figure_imports", other) for other in told]
    touches.append(touch(client, "figure_imports", replace(log, taken_back=when, replaced=())))
    return change_of(label("figures_taken_back", name=log.file), touches)


def _without(replaced: Sequence[Replaced], key: str, former: Mapping[str, Replaced]) -> tuple[Replaced, ...]:
    """What another import replaced, without the values of the one that is taken back."""
    found = (former.get(each.measurement) if each.imported == key else each for each in replaced)
    return tuple(each for each in found if each is not None)


def _since(definition: Definition) -> dt.date:
    return definition.since
