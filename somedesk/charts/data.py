"""What each chart shows, as plain values: built from the domain, drawn by the chart modules, listed as a table.

Everything "over time" ends at the chosen assessment, so that a report of an old assessment stays as it was.
"""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from somedesk.base import locale
from somedesk.charts.figures_data import FiguresData
from somedesk.charts.plain import PlainValue, Table, column_names, moves, short
from somedesk.charts.stages_data import StagesData
from somedesk.content.words import Words, words
from somedesk.domain.client import Assessment, Client, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.plan import outlook


class Cell(Struct, frozen=True):
    """One dimension at one date. ``value`` None = not rated, unless it does not apply."""

    value: float | None = None
    not_applicable: bool = False

    def plain(self, w: Words) -> PlainValue:
        """The value for a table; empty where nothing is rated."""
        return w("chart_not_applicable") if self.not_applicable else self.value


class Profile(Struct, frozen=True):
    """One way round the radar: its name (a date, or "now"), a cell per dimension, and the score they make."""

    name: str
    cells: tuple[Cell, ...]
    score: float | None = None

    @property
    def empty(self) -> bool:
        """Whether no dimension has a value."""
        return all(cell.value is None for cell in self.cells)


class ProfileData(Struct, frozen=True):
    """Radar: now, target and, if chosen, an earlier assessment and where the plan leads, per dimension."""

    labels: tuple[str, ...]
    levels: int
    now: Profile
    target: Profile
    earlier: Profile | None = None
    planned: Profile | None = None

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Those that there are: now, target, earlier, planned."""
        return tuple(p for p in (self.now, self.target, self.earlier, self.planned) if p is not None)

    def table(self, language: str) -> Table:
        """One row per dimension, and the score last."""
        w = words(language)
        header = (w("ratings.dimension"), *(profile.name for profile in self.profiles))
        rows = [
            (label, *(profile.cells[i].plain(w) for profile in self.profiles)) for i, label in enumerate(self.labels)
        ]
        rows.append((w("chart_score"), *(profile.score for profile in self.profiles)))
        return header, tuple(rows) if self.labels else ()

    def summary(self, language: str) -> str:
        """The chart in sentences, for those who cannot see it: the scores, then each dimension with its target."""
        w = words(language)
        scores = ", ".join(f"{p.name} {locale.number(p.score, language)}" for p in self.profiles if p.score is not None)
        if not scores:
            return w(_nothing(self.labels))
        return f"{w('chart_profile_summary', count=len(self.labels), scores=scores)} {self._each(w, language)}"

    def _each(self, w: Words, language: str) -> str:
        """Every dimension with its target; those of which nothing is known by name, at the end."""
        told, unknown = [], []
        for label, now, target in zip(self.labels, self.now.cells, self.target.cells, strict=True):
            aim = "" if target.value is None else f", {w('chart_target')} {short(target.value, language)}"
            if now == Cell() and not aim:
                unknown.append(label)
            else:
                told.append(f"{label} {_told(now, w, language)}{aim}")
        if unknown:
            told.append(f"{w('chart_not_rated')}: {', '.join(unknown)}")
        return w("chart_each", figures="; ".join(told))


class Series(Struct, frozen=True):
    """One line over time. ``complete`` False = not every dimension that the value stands for was rated by then."""

    name: str
    values: tuple[float | None, ...]
    complete: tuple[bool, ...]

    @property
    def last(self) -> float | None:
        """The newest value that there is."""
        return next((value for value in reversed(self.values) if value is not None), None)


class AreasData(Struct, frozen=True):
    """Lines: the score of each area at each assessment, oldest first."""

    dates: tuple[dt.date, ...]
    series: tuple[Series, ...]
    levels: int

    @property
    def empty(self) -> bool:
        """Whether nothing is rated at any date."""
        return all(series.last is None for series in self.series)

    def table(self, language: str) -> Table:
        """One row per assessment, a column per area."""
        header = (words(language)("assessments.date"), *(series.name for series in self.series))
        return header, tuple((date, *(s.values[i] for s in self.series)) for i, date in enumerate(self.dates))

    def summary(self, language: str) -> str:
        """The chart in a sentence, for those who cannot see it."""
        w = words(language)
        if self.empty:
            return w(_nothing(self.dates))
        scores = moves(((series.name, series.values) for series in self.series), w, language)
        return w("chart_areas_summary", scores=scores, period=period(self.dates, language))


class DimensionLine(Struct, frozen=True):
    """One dimension over time, and its target as it stands at the newest date."""

    name: str
    area: str
    cells: tuple[Cell, ...]
    target: float | None = None


class DimensionsData(Struct, frozen=True):
    """Small multiples: every dimension over time, with its target; dimensions of one area stand together."""

    dates: tuple[dt.date, ...]
    lines: tuple[DimensionLine, ...]
    levels: int

    @property
    def empty(self) -> bool:
        """Whether nothing is rated at any date."""
        return all(cell.value is None for line in self.lines for cell in line.cells)

    def areas(self) -> Iterator[tuple[str, tuple[DimensionLine, ...]]]:
        """Each area with its lines, in order."""
        for area in dict.fromkeys(line.area for line in self.lines):
            yield area, tuple(line for line in self.lines if line.area == area)

    def table(self, language: str) -> Table:
        """One row per dimension, a column per assessment, and the target last."""
        w = words(language)
        header = (w("chart_area"), w("ratings.dimension"), *column_names(self.dates, language), w("chart_target"))
        return header, tuple(
            (line.area, line.name, *(cell.plain(w) for cell in line.cells), line.target) for line in self.lines
        )

    def summary(self, language: str) -> str:
        """The chart in a sentence, for those who cannot see it."""
        w = words(language)
        if self.empty:
            return w(_nothing(self.dates))
        said = w("chart_dimensions_summary", count=len(self.lines), period=period(self.dates, language))
        return f"{said} {_of_lines(self.lines, w, language)}".rstrip()


class HeatMapData(Struct, frozen=True):
    """Dimension × date, a cell each."""

    dates: tuple[dt.date, ...]
    lines: tuple[DimensionLine, ...]
    levels: int

    @property
    def empty(self) -> bool:
        """Whether nothing has been entered at any date."""
        return all(cell == Cell() for line in self.lines for cell in line.cells)

    def table(self, language: str) -> Table:
        """One row per dimension, a column per assessment."""
        w = words(language)
        header = (w("ratings.dimension"), *column_names(self.dates, language))
        return header, tuple((line.name, *(cell.plain(w) for cell in line.cells)) for line in self.lines)

    def summary(self, language: str) -> str:
        """The chart in a sentence, for those who cannot see it."""
        w = words(language)
        if self.empty:
            return w(_nothing(self.dates))
        said = w("chart_heat_map_summary", count=len(self.lines), period=period(self.dates, language))
        return f"{said} {_of_lines(self.lines, w, language)}".rstrip()


class BurnUpData(Struct, frozen=True):
    """Hours of the plan over time. ``done`` is None after the last day of which anything is known."""

    dates: tuple[dt.date, ...]
    planned: tuple[float, ...]
    done: tuple[float | None, ...]
    today: dt.date
    undated: float = 0.0
    without_hours: int = 0

    def table(self, language: str) -> Table:
        """One row per day on which something was to be done or was done."""
        w = words(language)
        header = (w("assessments.date"), w("chart_hours_planned"), w("chart_hours_done"))
        rows = zip(self.dates, self.planned, ("" if hours is None else hours for hours in self.done), strict=True)
        return header, tuple(rows)

    def notes(self, language: str) -> tuple[str, ...]:
        """What the lines leave out."""
        w = words(language)
        notes = [w("chart_undated", hours=locale.hours(self.undated, language))] if self.undated else []
        if self.without_hours:
            notes.append(w.plural("chart_without_hours", self.without_hours))
        return tuple(notes)

    @property
    def done_so_far(self) -> float:
        """All hours of done actions."""
        return max((hours for hours in self.done if hours is not None), default=0.0)

    def summary(self, language: str) -> str:
        """The chart in sentences, for those who cannot see it."""
        w = words(language)
        if not self.dates:
            return " ".join((w("chart_no_hours"), *self.notes(language)))
        planned, done = (locale.hours(hours, language) for hours in (self.planned[-1], self.done_so_far))
        said = w("chart_burn_up_summary", period=period(self.dates, language), planned=planned, done=done)
        return " ".join((said, *self.notes(language)))


def _told(cell: Cell, w: Words, language: str) -> str:
    if cell.value is None:
        return w("chart_not_applicable" if cell.not_applicable else "chart_not_rated")
    return short(cell.value, language)


def _of_lines(lines: tuple[DimensionLine, ...], w: Words, language: str) -> str:
    told = moves(((line.name, tuple(cell.value for cell in line.cells)) for line in lines), w, language)
    return f"{told}." if told else ""


ChartData = ProfileData | AreasData | DimensionsData | HeatMapData | BurnUpData | FiguresData | StagesData


def profile(
    client: Client,
    assessment: Assessment | None,
    compare: Assessment | None,
    language: str,
    *,
    with_plan: bool = False,
) -> ProfileData:
    """The profile of ``assessment`` with its targets, that of ``compare`` beside it, and where the plan leads."""
    w = words(language)
    if assessment is None:
        return ProfileData((), 0, Profile(w("chart_now"), ()), Profile(w("chart_target"), ()))
    model = client.model_of(assessment)
    text = model.text(language)
    ratings = scoring.ratings_of(client, assessment)
    targets = tuple(
        Cell(None if r.target is None else float(r.target)) if not r.not_applicable else _cell(r) for r in ratings
    )
    earlier = None
    if compare is not None:
        cells = tuple(_cell(client.rating(compare.id, dimension)) for dimension in model.dimension_ids())
        name = column_names((compare.date, assessment.date), language)[0]
        earlier = Profile(name, cells, scoring.score(client, compare).value)
    return ProfileData(
        labels=tuple(text.dimensions[dimension].short for dimension in model.dimension_ids()),
        levels=model.structure.levels,
        now=Profile(w("chart_now"), tuple(map(_cell, ratings)), scoring.score(client, assessment).value),
        target=Profile(w("chart_target"), targets, scoring.target_score(client, assessment).value),
        earlier=earlier,
        planned=_planned(client, assessment, w) if with_plan else None,
    )


def _planned(client: Client, assessment: Assessment, w: Words) -> Profile:
    cells = tuple(
        Cell(value, client.rating(assessment.id, dimension).not_applicable)
        for dimension, value in outlook.planned_values(client, assessment)
    )
    return Profile(w("chart_planned"), cells, outlook.planned_score(client, assessment).value)


def areas(client: Client, assessment: Assessment | None, language: str) -> AreasData:
    """The score of each area at every assessment up to ``assessment``."""
    if assessment is None:
        return AreasData((), (), 0)
    model = client.model_of(assessment)
    history = timeline(client, assessment)
    series = []
    for area in model.structure.areas:
        scores = [scoring.score(client, each, area.id) for each in history]
        name = model.text(language).areas[area.id].short
        series.append(Series(name, tuple(s.value for s in scores), tuple(s.complete for s in scores)))
    return AreasData(tuple(each.date for each in history), tuple(series), _levels(client, history))


def dimensions(client: Client, assessment: Assessment | None, language: str) -> DimensionsData:
    """Every dimension at every assessment up to ``assessment``, with the targets of that one."""
    if assessment is None:
        return DimensionsData((), (), 0)
    history = timeline(client, assessment)
    return DimensionsData(
        tuple(each.date for each in history), _lines(client, assessment, language), _levels(client, history)
    )


def heat_map(client: Client, assessment: Assessment | None, language: str) -> HeatMapData:
    """Every dimension at every assessment up to ``assessment``."""
    if assessment is None:
        return HeatMapData((), (), 0)
    history = timeline(client, assessment)
    return HeatMapData(
        tuple(each.date for each in history), _lines(client, assessment, language), _levels(client, history)
    )


def burn_up(client: Client, today: dt.date) -> BurnUpData:
    """Hours of the plan, planned and done, as it stands ``today``."""
    found = outlook.burn_up(client.actions.values())
    days = list(found.days)
    if days and today not in {point.day for point in days}:
        before = [point for point in days if point.day < today]
        if before:
            days.insert(len(before), outlook.HoursOnDay(today, before[-1].planned, before[-1].done))
    total = days[-1].done if days else 0.0
    last_done = next((point.day for point in days if point.done == total), today)
    known = max(today, last_done)
    return BurnUpData(
        tuple(point.day for point in days),
        tuple(point.planned for point in days),
        tuple(point.done if point.day <= known else None for point in days),
        today,
        found.undated,
        found.without_hours,
    )


def timeline(client: Client, assessment: Assessment) -> tuple[Assessment, ...]:
    """The assessments with the same model up to and with ``assessment``, oldest first."""
    model = client.model_of(assessment).structure.id
    until = client.timeline[: client.timeline.index(assessment) + 1]
    return tuple(each for each in until if client.model_of(each).structure.id == model)


def period(dates: tuple[dt.date, ...], language: str) -> str:
    """From the first to the last date: "November 2024 – November 2026"; one date stands alone."""
    first, last = locale.day(dates[0], language, "month"), locale.day(dates[-1], language, "month")
    return first if first == last else f"{first} – {last}"


def _lines(client: Client, assessment: Assessment, language: str) -> tuple[DimensionLine, ...]:
    history = timeline(client, assessment)
    text = client.model_of(assessment).text(language)
    lines = []
    for area in client.model_of(assessment).structure.areas:
        for spec in area.dimensions:
            cells = tuple(_cell(client.rating(each.id, spec.id)) for each in history)
            target = client.rating(assessment.id, spec.id).target
            name = text.dimensions[spec.id].short
            lines.append(DimensionLine(name, text.areas[area.id].short, cells, None if target is None else target))
    return tuple(lines)


def _cell(rating: Rating) -> Cell:
    return Cell(scoring.value(rating), rating.not_applicable)


def _levels(client: Client, history: tuple[Assessment, ...]) -> int:
    return max(client.model_of(each).structure.levels for each in history)


def _nothing(what: tuple[object, ...]) -> str:
    return "chart_nothing_rated" if what else "chart_no_assessment"
