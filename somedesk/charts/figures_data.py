"""What a chart of key figures shows: lines over time with baseline, targets, marks and new definitions."""

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec import Struct

from somedesk.base import locale
from somedesk.base.figures import figure_decimals
from somedesk.base.languages import writing
from somedesk.charts.plain import PlainValue, Table
from somedesk.content.words import Words, words
from somedesk.domain.client import Client
from somedesk.domain.figures import standing
from somedesk.domain.figures.series import Point, Series, gaps
from somedesk.domain.grid.scoring import value as level_of
from somedesk.domain.records.figures import Target

Place = tuple[dt.date, float]


class MarkOnAxis(Struct, frozen=True):
    """Something that happened from one day to another."""

    name: str
    first: dt.date
    last: dt.date


class FigureLine(Struct, frozen=True):
    """One metric. ``runs`` are what a line may join; ``points`` all that was measured, for the table.

    ``gaps`` were not measured; ``breaks`` are days on which a new definition came into force, with its reason.
    """

    name: str
    unit: str
    period: str
    points: tuple[Point, ...]
    runs: tuple[tuple[Place, ...], ...]
    state: str = ""
    latest: str = ""
    baseline: float | None = None
    target: tuple[Place, ...] = ()
    old_targets: tuple[tuple[Place, ...], ...] = ()
    band: tuple[float | None, float | None] | None = None
    gaps: tuple[tuple[dt.date, dt.date], ...] = ()
    breaks: tuple[tuple[dt.date, str], ...] = ()
    marks: tuple[MarkOnAxis, ...] = ()
    levels: tuple[Place, ...] = ()
    highest_level: int = 5

    @property
    def values(self) -> tuple[float, ...]:
        """All that must find room between the lowest and the highest value."""
        found = [value for run in self.runs for _, value in run]
        found += [value for path in (self.target, *self.old_targets) for _, value in path]
        found += [value for value in (self.baseline, *(self.band or ())) if value is not None]
        return tuple(found)


class FiguresData(Struct, frozen=True):
    """Metrics one above the other, or (``together``) on one scale, such as search terms."""

    lines: tuple[FigureLine, ...]
    first: dt.date
    last: dt.date
    together: bool = False

    def table(self, language: str) -> Table:
        """A row per period, a column per metric; "–" where nothing was measured, nothing where nothing is known."""
        w = words(language)
        header = (
            w("figure_period"),
            *(f"{line.name} ({line.unit})" if line.unit else line.name for line in self.lines),
        )
        by_day = [{point.first: point for point in line.points} for line in self.lines]
        days = sorted(set().union(*by_day)) if by_day else []
        rows: list[tuple[PlainValue, ...]] = []
        for day in days:
            rows.append((self._period(day, w, language), *(shown(each.get(day), w, language) for each in by_day)))
        return header, tuple(rows)

    def _period(self, day: dt.date, w: Words, language: str) -> str:
        found = {line.period for line in self.lines if any(point.first == day for point in line.points)}
        return period_name(day, "month" if found == {"month"} else "week" if "week" in found else "day", w, language)

    def summary(self, language: str) -> str:
        """The chart in sentences, for those who cannot see it."""
        w = words(language)
        said = [w("figure_summary", name=line.name, latest=line.latest or "–", state=line.state) for line in self.lines]
        return " ".join((*said, *self.notes(language))) if said else w("chart_no_figures")

    def notes(self, language: str) -> Iterator[str]:
        """What breaks the lines, in words."""
        w = words(language)
        seen = dict.fromkeys(each for line in self.lines for each in line.breaks)
        for day, reason in seen:
            yield w(
                "figure_break_note",
                date=locale.day(day, language, "medium"),
                reason=reason or w("figure_new_definition"),
            )


def shown(point: Point | None, w: Words, language: str) -> str:
    """A value as it stands in a table."""
    if point is None:
        return ""
    if point.value is None:
        return "–"
    text = locale.number(point.value, language, figure_decimals(point.value))
    return w("figure_below", value=text) if point.below else w("figure_about", value=text) if point.about else text


def with_unit(point: Point | None, unit: str, w: Words, language: str) -> str:
    """A value with its unit; a dash for none."""
    text = shown(point, w, language)
    return writing(language).with_unit(text, unit) if text and text != "–" else "–"


def period_name(first: dt.date, period: str, w: Words, language: str) -> str:
    """ "November 2026", "week from 9 Nov 2026", "9 Nov 2026"."""
    if period == "month":
        return locale.day(first, language, "month")
    day = locale.day(first, language, "medium")
    return w("figure_week", date=day) if period == "week" else day


def figures(
    client: Client,
    metrics: Sequence[str],
    today: dt.date,
    language: str,
    first: dt.date | None = None,
    *,
    levels: bool = False,
    together: bool = False,
) -> FiguresData:
    """The chart of some metrics from ``first`` (None: from the first that was measured) to today."""
    standings = [standing.standing(client, metric, today) for metric in metrics]
    starts = [each.series.points[0].first for each in standings if each.series.points]
    begin = first or min(starts, default=today)
    ends = [each.latest.first for each in standings if each.latest]
    last = max([today, *ends])
    lines = tuple(_line(client, each, begin, last, language, levels=levels) for each in standings)
    return FiguresData(lines, min(begin, last), last, together)


def _line(
    client: Client, stands: standing.Standing, first: dt.date, last: dt.date, language: str, *, levels: bool
) -> FigureLine:
    w = words(language)
    metric, target = stands.metric, stands.target
    part: Series = stands.series.within(first, last)
    all_targets = standing.targets(client, metric.id)
    line = _path(target, stands.baseline, last)
    others = (_path(each, stands.baseline, each.ended or last) for each in all_targets if each != target)
    happened = (
        MarkOnAxis(mark.name, max(mark.first, first), min(mark.last or mark.first, last))
        for mark in sorted(client.time_marks.values(), key=lambda each: each.first)
        if mark.metric in (None, metric.id) and mark.first <= last and (mark.last or mark.first) >= first
    )
    steps = tuple(_levels(client, metric.dimension, first, last)) if levels else ()
    latest = client.latest
    return FigureLine(
        name=metric.name,
        unit=metric.unit,
        period=metric.period,
        points=part.points,
        runs=tuple(tuple((point.first, point.height or 0.0) for point in run) for run in part.runs()),
        state=w(f"figure_state.{stands.state}"),
        latest=with_unit(stands.latest, metric.unit, w, language),
        baseline=stands.baseline,
        target=line,
        old_targets=tuple(each for each in others if len(each) > 1),
        band=(target.lowest, target.highest) if target is not None and target.kind == "band" else None,
        gaps=gaps(part, last),
        breaks=tuple((each.since, each.reason) for each in metric.definitions if first < each.since <= last),
        marks=tuple(happened),
        levels=steps,
        highest_level=client.model_of(latest).structure.levels if latest else 5,
    )


def _path(target: Target | None, baseline: float | None, until: dt.date) -> tuple[Place, ...]:
    """The line of a target, level after its last day as far as ``until``."""
    found = standing.path(target, baseline) if target is not None else ()
    if len(found) == 1 and target is not None:
        found = ((target.since, found[0][1]), *found)
    return (*found, (until, found[-1][1])) if found and found[-1][0] < until else found


def _levels(client: Client, dimension: str | None, first: dt.date, last: dt.date) -> Iterator[Place]:
    """The level of a dimension as steps."""
    before: float | None = None
    for assessment in client.timeline if dimension else ():
        if dimension not in client.model_of(assessment).dimension_ids() or assessment.date > last:
            continue
        level = level_of(client.rating(assessment.id, dimension or ""))
        if level is None:
            continue
        day = max(assessment.date, first)
        if before is not None:
            yield day, before
        yield day, level
        before = level
    if before is not None:
        yield last, before
