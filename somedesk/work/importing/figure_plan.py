"""What of a file of figures goes where: the series to metrics, the posts to posts. The window and the command line use
the same plan, and it becomes one change.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from somedesk.content import metrics as ready
from somedesk.content.messages import message
from somedesk.content.words import words
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.figures import importing, periods
from somedesk.domain.figures.importing import Arrived, Compared, Delivery, Incoming
from somedesk.domain.records.figures import (
    Definition,
    FigureMapping,
    MappedColumn,
    Metric,
    Post,
    PostFigure,
    Precision,
    Summing,
)
from somedesk.exchange.figures.by_hand import BY_HAND, HEAD, SHEET, USE
from somedesk.exchange.figures.found import PART, Found, Posts, Series, named_table

# Where a series goes that makes a metric of its own, or that is passed over; else the id of a metric.
NEW: Final = "+"
PASSED_OVER: Final = "-"
# So many series of a file that nobody has imported before are all taken; of more, those that are no part of another.
_FEW = 6
# What is kept of the answers about such a table.
_SAID, _LONGEST = (USE, HEAD, SHEET, "dates:", "numbers:"), 300
_DAYS = re.compile(r"\d{4}-\d{2}-\d{2}")


class Way(Struct, frozen=True):
    """One series of a file: where it goes, and (``goes_to`` NEW) the metric that it would make."""

    key: str
    series: Series
    goes_to: str
    new: Metric
    is_fitting: bool = True  # False: its periods are neither days, weeks nor months

    @property
    def metric_id(self) -> str:
        """The id of the metric that its values are for."""
        return self.new.id if self.goes_to == NEW else self.goes_to


class Planned(Struct, frozen=True):
    """A plan for a file. ``breaks`` are new definitions that are proposed with it, by the id of the metric."""

    found: Found
    ways: tuple[Way, ...]
    posts: tuple[Post, ...]
    undated_posts: int
    breaks: Mapping[str, tuple[Definition, ...]]
    file: str
    replaces: bool = True
    takes_breaks: bool = True
    takes_posts: bool = True
    remembers: bool = True
    answers: Mapping[str, str] = {}

    @property
    def taken(self) -> tuple[Way, ...]:
        """The series that are taken."""
        return tuple(way for way in self.ways if way.goes_to != PASSED_OVER and way.is_fitting)

    @property
    def waits(self) -> bool:
        """Whether something must be answered first."""
        return any(question.id not in self.answers for question in self.found.questions)


def planned(
    client: Client,
    found: Found,
    file: str,
    language: str,
    new_id: Callable[[], str],
    answers: Mapping[str, str],
    *,
    takes_all: bool = False,
) -> Planned:
    """The plan that is proposed: as the source was imported last time, else by what the series are.

    ``takes_all``: nobody sees what is proposed, so no series is left out for being a part of another.
    """
    kept = client.figure_mappings.get(mapping_id(found.source, column_names(found)))
    known = {column.series: column.goes_to for column in kept.columns} if kept else {}
    names: dict[str, set[str]] = {}
    for each in found.series:
        names.setdefault(each.metric, set()).add(each.name)
    single = {metric for metric, several in names.items() if len(several) == 1}
    ways = _apart([_way(client, each, found, known, single, language, new_id) for each in found.series])
    if not takes_all and not known and not any(way.goes_to in client.metrics for way in ways) and len(ways) > _FEW:
        whole = [replace(way, goes_to=PASSED_OVER) if _is_part(way.series) else way for way in ways]
        ways = whole if any(way.goes_to != PASSED_OVER and way.is_fitting for way in whole) else ways
    posts, undated = _posts(found)
    plan = Planned(found, tuple(ways), posts, undated, {}, file, answers=answers)
    return with_breaks(client, plan, language)


def _apart(ways: Sequence[Way]) -> list[Way]:
    """Series of different names never go to one metric; the same one of two tables makes one metric only."""
    made: dict[str, Metric] = {}
    held: dict[str, str] = {}
    found = []
    for way in ways:
        is_taken = way.goes_to not in (NEW, PASSED_OVER) and held.setdefault(way.goes_to, way.key) != way.key
        goes_to = NEW if is_taken else way.goes_to
        found.append(replace(way, goes_to=goes_to, new=made.setdefault(way.key, way.new)))
    return found


def _is_part(series: Series) -> bool:
    """Whether a series is a part of another, or of no kind that is known."""
    return series.metric.count(".") > 1 or ready.nature(series.metric) is None


def _way(
    client: Client,
    series: Series,
    found: Found,
    known: Mapping[str, str],
    single: Collection[str],
    language: str,
    new_id: Callable[[], str],
) -> Way:
    key = series_key(series)
    new = _new_metric(series, found.source, language, new_id())
    fits = precision_of(series) is not None
    goes_to = known.get(key) or _matching(client, series, found.source, single) or NEW
    if goes_to not in (NEW, PASSED_OVER) and goes_to not in client.metrics:
        goes_to = NEW
    return Way(key, series, goes_to if fits else PASSED_OVER, new, fits)


def series_key(series: Series) -> str:
    """By what a series is known the next time; the days that a table was made for are none of it."""
    return _joined(series, _table(series))


def series_told(series: Series, language: str) -> str:
    """The same as it is read: a table's name that is ours in the language."""
    named = named_table(_table(series))
    return _joined(series, named if isinstance(named, str) else message(named, language))


def _table(series: Series) -> str:
    return "" if series.table == BY_HAND else _DAYS.sub("", series.table).strip(", –-")


def _joined(series: Series, table: str) -> str:
    return " · ".join(filter(None, (series.name, series.place, table)))[:300]


def _matching(client: Client, series: Series, source: str, single: Collection[str]) -> str:
    """The metric that a series was for until now, or says that it is found under that name; else the one of its kind,
    if the file has only one such series (``single``): search terms, pages and campaigns are all of one kind.
    """
    metrics = client.metrics.values()
    same = (m for m in metrics if (m.source, m.series, m.place) == (source, series.name, series.place))
    named = (m for m in metrics if not m.source and m.series and m.series == series.name)
    is_alone = series.unit != "index" and series.metric in single and not series.metric.endswith(PART)
    kinds = (m for m in metrics if is_alone and m.kind and m.kind == series.metric and m.place in ("", series.place))
    metric = next(same, None) or next(named, None) or next(kinds, None)
    return metric.id if metric is not None else ""


def _new_metric(series: Series, source: str, language: str, key: str) -> Metric:
    say = words(language)
    period: Precision = series.precision if series.unit == "index" or series.precision != "day" else "month"
    called = ready.name(series.metric, say) if series.metric.count(".") < 2 else ""
    if series.unit == "index":
        name = " · ".join(filter(None, (series.name, series.place)))
        made = Metric(key, name[:300], summing="mean", period=period, kind=series.metric or None)
    elif called and ready.nature(series.metric) is not None:
        made = replace(ready.ready(series.metric, key, say, period), name=called)
    else:
        share = series.unit in ("share", "percent")
        unit = "%" if share else series.currency or ""
        platform = ready.platform_of(series.metric)
        summing: Summing = "share" if share else "mean" if series.unit == "seconds" else "sum"
        if (known := ready.nature(series.metric)) is not None:  # what it is a part of
            summing = known.summing
        name = " · ".join(filter(None, (series.name, ready.platform_name(platform)))) or source
        kind = series.metric or None
        made = Metric(key, name[:300], unit, summing=summing, period=period, platform=platform, kind=kind)
    return replace(made, source=source, series=series.name[:300], place=series.place[:300])


def precision_of(series: Series) -> Precision | None:
    """The periods of a series; None where they are none of ours: a total over three days is no measurement of a day."""
    if not series.days:
        return series.precision
    firsts = list(series.dates)
    if all(first.day == 1 and (periods.after(first, "month") - first).days == series.days for first in firsts):
        return "month"
    return {1: "day", 7: "week"}.get(series.days)  # type: ignore[return-value]


def with_breaks(client: Client, plan: Planned, language: str) -> Planned:
    """The plan with the breaks of platforms that lie within what is taken."""
    say = words(language)
    found: dict[str, tuple[Definition, ...]] = {}
    for way in plan.taken:
        metric = way.new if way.goes_to == NEW else client.metrics[way.goes_to]
        days = [*way.series.dates]
        there = client.measured.get(metric.id, ())
        first = min([*days[:1], *(each.first for each in there[:1])], default=dt.date.max)
        last = max([*days[-1:], *(each.first for each in there[-1:])], default=dt.date.min)
        within = tuple(each for each in ready.known_breaks(metric, say) if first < each.since <= last)
        if within:
            found[metric.id] = within
    return replace(plan, breaks=found)


def incoming(client: Client, plan: Planned) -> Iterator[Incoming]:
    """The values that are taken, for each metric."""
    for way in plan.taken:
        metric = way.new if way.goes_to == NEW else client.metrics[way.goes_to]
        yield Incoming(metric.id, tuple(_values(way.series, metric)))


def _values(series: Series, metric: Metric) -> Iterator[Arrived]:
    precision = precision_of(series)
    times = 100.0 if series.unit == "share" and metric.unit == "%" else 1.0
    for (first, value), row in zip(series.points(), series.dates.rows, strict=True):
        if precision is None:
            continue
        if value is None or value == "<1":
            yield Arrived(first, precision, None if value is None else 1.0, value == "<1", row)
        else:
            yield Arrived(first, precision, round(float(value) * times, 9), row=row)


def _posts(found: Found) -> tuple[tuple[Post, ...], int]:
    made, undated = [], 0
    for table in found.posts:
        platform = _platform(found, table)
        names = [(figure.metric.partition(".")[2] or figure.name)[:300] for figure in table.figures]
        for post in table.posts:
            if post.time is None:
                undated += 1
                continue
            values = zip(names, post.values(), strict=True)
            figures = tuple(PostFigure(name, float(value)) for name, value in values if isinstance(value, int | float))
            key = f"{platform}:{post.id}"[:200]
            link = post.link[:300]
            made.append(Post(key, platform[:300], _moment(post.time), post.text, post.kind[:300], link, figures))
    return tuple(made), undated


def _platform(found: Found, table: Posts) -> str:
    named = (ready.platform_of(figure.metric) for figure in table.figures)
    return next(filter(None, named), found.source)


def _moment(time: dt.datetime | dt.date) -> dt.datetime:
    if isinstance(time, dt.datetime):
        return time
    return dt.datetime.combine(time, dt.time(0), tzinfo=dt.UTC)


def comparison(client: Client, plan: Planned) -> tuple[Compared, ...]:
    """Every value that is taken as new, changed or equal."""
    return importing.compared(client, incoming(client, plan))


def change(client: Client, plan: Planned, key: str, when: dt.datetime) -> Change | None:
    """The import as one change; None if the file says nothing that is not there."""
    columns = tuple(MappedColumn(way.key, _kept(way)) for way in plan.ways)
    day_first = {"date-day-first": True, "date-month-first": False}
    readings = {reading.reading for reading in plan.found.readings}
    mapping = FigureMapping(
        id=mapping_id(plan.found.source, column_names(plan.found)),
        columns=columns + _said_by_hand(plan),
        day_first=next((day_first[each] for each in readings if each in day_first), None),
        decimal="," if "number-comma" in readings else "." if "number-point" in readings else "",
        used=when.date(),
    )
    rows = sum(table.rows for table in plan.found.tables if table.is_taken)
    delivery = Delivery(
        id=key,
        when=when,
        file=plan.file,
        source=plan.found.source,
        rows=rows,
        metrics=tuple({way.new.id: way.new for way in plan.taken if way.goes_to == NEW}.values()),
        incoming=tuple(incoming(client, plan)),
        posts=plan.posts if plan.takes_posts else (),
        breaks=plan.breaks if plan.takes_breaks else {},
        mapping=mapping if plan.remembers else None,
        replaces=plan.replaces,
    )
    return importing.taken_in(client, delivery)


def column_names(found: Found) -> tuple[str, ...]:
    """The heads of the first table that is taken."""
    table = next((each for each in found.tables if each.is_taken), None)
    return tuple(column.name for column in table.columns) if table is not None else ()


def mapping_id(source: str, names: Sequence[str]) -> str:
    """Under what the set-up of files is kept: their source; of any other table, the heads of its columns."""
    if source != BY_HAND:
        return source or "-"
    return f"{BY_HAND}.{hashlib.sha256(repr(tuple(names)).encode()).hexdigest()[:16]}"


def answers_by_hand(mapping: FigureMapping) -> dict[str, str]:
    """What was said of the columns when such a table was last imported."""
    return {each.series: each.goes_to for each in mapping.columns if each.series.startswith(_SAID)}


def _said_by_hand(plan: Planned) -> tuple[MappedColumn, ...]:
    if plan.found.source != BY_HAND:
        return ()
    said = sorted(plan.answers.items())
    return tuple(MappedColumn(key, answer) for key, answer in said if key.startswith(_SAID) and len(key) <= _LONGEST)


def _kept(way: Way) -> str:
    return way.metric_id if way.goes_to == NEW else way.goes_to
