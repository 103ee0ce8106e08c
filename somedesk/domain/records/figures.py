"""Key figures: what is measured, each measurement, targets, what happened meanwhile, and where it came from."""

import datetime as dt
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import Line, LongText
from somedesk.domain.records.table import Table

Name = Annotated[str, Meta(min_length=1, max_length=300)]
Direction = Literal["more", "less"]
Summing = Literal["sum", "mean", "last", "share"]
Precision = Literal["day", "week", "month"]
TargetKind = Literal["by", "steps", "sum", "band"]
MarkKind = Literal["campaign", "crisis", "holiday", "other"]

DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
SUMMINGS: tuple[Summing, ...] = get_args(Summing)
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
TARGET_KINDS: tuple[TargetKind, ...] = get_args(TargetKind)
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)


class Definition(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """From ``since`` on the figure means something else, for a ``reason``: the series breaks there."""

    since: dt.date
    reason: LongText = ""
    text: LongText = ""


class Metric(Record, frozen=True):
    """Something that is measured. ``kind`` is the ready-made one that it was made of, None for one's own.

    ``department`` is the id of a record, or one of those that are usual.
    ``period`` is how long one measurement lasts when it is shown; ``summing`` is how shorter ones come to one.
    ``source``, ``series`` and ``place`` say where imported figures for it are found. ``baseline`` None = the first
    measurement.
    """

    name: Name
    unit: Line = ""
    direction: Direction = "more"
    summing: Summing = "sum"
    period: Precision = "month"
    purpose: RecordId | None = None
    department: RecordId | None = None
    dimension: RecordId | None = None
    platform: Line = ""
    source: Line = ""
    series: Line = ""
    place: Line = ""
    kind: str | None = None
    baseline: float | None = None
    definitions: tuple[Definition, ...] = ()
    notes: LongText = ""


class Measurement(Record, frozen=True):
    """One value of one period, which begins on ``first``. ``value`` None = not measured; ``below`` = less than it.

    ``row`` is where it stood in the file that ``imported`` tells of; a value that was typed has neither.
    """

    metric: RecordId
    first: dt.date
    precision: Precision
    value: float | None = None
    below: bool = False
    note: LongText = ""
    imported: RecordId | None = None
    row: int | None = None


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """A value that is to be reached by a day."""

    by: dt.date
    value: float


class Target(Record, frozen=True):
    """What is wanted of a metric, from ``since`` on.

    "by": ``value`` by ``until``. "steps": each of ``steps`` by its day. "sum": the values from ``since`` to ``until``
    come to ``value``. "band": between ``lowest`` and ``highest``, up to ``until`` if that is set. One that was given
    up or replaced on ``ended`` stays to be seen.
    """

    metric: RecordId
    kind: TargetKind
    since: dt.date
    until: dt.date | None = None
    value: float | None = None
    lowest: float | None = None
    highest: float | None = None
    steps: tuple[Step, ...] = ()
    ended: dt.date | None = None
    note: LongText = ""


class TimeMark(Record, frozen=True):
    """Something that happened, to be seen on the time axis of one metric, or (None) of all."""

    name: Name
    kind: MarkKind
    first: dt.date
    last: dt.date | None = None
    metric: RecordId | None = None


class Replaced(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a measurement was before an import gave it another value."""

    measurement: RecordId
    value: float | None = None
    below: bool = False
    note: LongText = ""
    imported: RecordId | None = None
    row: int | None = None


class FigureImport(Record, frozen=True):
    """That a file was imported. What it ``replaced`` comes back when the import is taken back."""

    when: dt.datetime
    file: Line
    source: Line = ""
    rows: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    new: int = 0
    changed: int = 0
    equal: int = 0
    posts: int = 0
    replaced: tuple[Replaced, ...] = ()
    taken_back: dt.datetime | None = None


class MappedColumn(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A series of a file, by its name there, and the metric that it goes to; none if it is passed over."""

    series: Line
    goes_to: Line = ""


class FigureMapping(Record, frozen=True):
    """How the files of a source were last imported. ``id`` is the source's."""

    columns: tuple[MappedColumn, ...] = ()
    day_first: bool | None = None
    decimal: Line = ""
    used: dt.date | None = None


class PostFigure(Struct, frozen=True, forbid_unknown_fields=True):
    """One figure of a post, under the id of its ready-made metric, or the name that the file gives it."""

    name: Line
    value: float


class Post(Record, frozen=True):
    """A post, and its figures as they were when the file was made; what is missing was not measured."""

    platform: Line
    time: dt.datetime
    text: LongText = ""
    kind: Line = ""
    link: Line = ""
    figures: tuple[PostFigure, ...] = ()
    imported: RecordId | None = None


TABLES = (
    Table(
        name="metrics",
        kind=Metric,
        links={"purpose": "purposes"},
        loose_links={"department": "departments"},
        united={"definitions": "since"},
        together=(("source", "series", "place"),),
    ),
    Table(
        name="figure_imports",
        kind=FigureImport,
        together=(("rows", "first", "last", "new", "changed", "equal", "posts"),),
        order=("when", "id"),
    ),
    Table(
        name="measurements",
        kind=Measurement,
        links={"metric": "metrics"},
        loose_links={"imported": "figure_imports"},
        goes_with="metric",
        together=(("first", "precision"), ("value", "below"), ("imported", "row")),
        identity=frozenset({"id", "metric"}),
        order=("metric", "first", "id"),
    ),
    Table(
        name="metric_targets",
        kind=Target,
        links={"metric": "metrics"},
        goes_with="metric",
        together=(("kind", "since", "until", "value", "lowest", "highest", "steps"),),
        identity=frozenset({"id", "metric"}),
        order=("metric", "since", "id"),
    ),
    Table(
        name="time_marks",
        kind=TimeMark,
        links={"metric": "metrics"},
        together=(("first", "last"),),
        order=("first", "id"),
    ),
    Table(name="figure_mappings", kind=FigureMapping),
    Table(
        name="posts",
        kind=Post,
        loose_links={"imported": "figure_imports"},
        order=("time", "id"),
    ),
)
