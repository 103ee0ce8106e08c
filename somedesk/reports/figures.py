"""Key figures: how each stands, its line over time, what was noted, and the measurements of the last two years."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.base.figures import figure_decimals
from somedesk.base.languages import writing
from somedesk.charts.figures_data import FiguresData, figures, period_name, with_unit
from somedesk.domain.figures import periods, standing
from somedesk.domain.figures.series import Point
from somedesk.domain.figures.standing import Standing
from somedesk.domain.records.figures import Measurement, Metric, Target
from somedesk.domain.recurrence import days_later
from somedesk.reports.blocks import Block, Stack, Table, TextRow, on_new_page_unless, run, runs, text, together
from somedesk.reports.chart_pages import in_words
from somedesk.reports.cover import head, introduction, titled
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import card_title, heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, COLUMN, META, SECTION, STRONG, SUBTITLE, SUBTLE, TABLE, TABLE_HEAD, paper

_EDGES = (0.0, 176.0, 262.0, 322.0, 392.0)
_KEYS = ("figure_name", "figure_latest", "metrics.baseline", "figure_wanted", "figure_state")
_VALUE, _NOTE = 140.0, 240.0
WIDE = COLUMN / 72
MOST_ROWS = 104
_BACK = 731


def page(subject: Subject, kind: Kind) -> list[Flowable]:
    """What stands before the sections of a report of key figures."""
    fresh = sum(each.state not in ("stale", "empty") for each in _standings(subject))
    every = len(subject.client.metrics)
    return [
        *head(subject),
        *titled(subject, kind.name)[:-1],
        text(subject.both(lambda each: each.day(each.today)), SUBTITLE),
        *paragraphs(subject, lambda s: s.words("figures_cover", fresh=fresh, every=every), BODY),
        *introduction(subject),
    ]


def day(subject: Subject) -> dt.date:
    """The day that a report of key figures is about."""
    return subject.today


def section(subject: Subject) -> list[Flowable]:
    """All metrics: a table, then each with its line; a sentence where there is none."""
    above = heading(subject, "sections.figures", SECTION, "figures")
    found = _standings(subject)
    if not found:
        return [*together(above, *paragraphs(subject, lambda s: s.words("empty_figures"), SUBTLE))]
    story: list[Flowable] = [on_new_page_unless(), *together(above, _overview(subject, found))]
    for each in found:
        story += _one(subject, each)
    return story


def _standings(subject: Subject) -> list[Standing]:
    key = locale.sort_key(subject.language)
    metrics = sorted(subject.client.metrics.values(), key=lambda metric: key(metric.name))
    return [standing.standing(subject.client, metric.id, subject.today) for metric in metrics]


def _overview(subject: Subject, found: list[Standing]) -> Table:
    rooms = [right - left - 6 for left, right in pairwise((*_EDGES, COLUMN + 6))]
    heads = zip(_KEYS, _EDGES, rooms, strict=True)
    top = TextRow(
        [(text(subject.label(key), TABLE_HEAD, room, subject.language), x) for key, x, room in heads], head=True
    )
    rows = []
    for each in found:
        unit, language = each.metric.unit, subject.language
        latest = with_unit(each.latest, unit, subject.words, language)
        if each.latest is not None:
            partly = _partly(subject, each.metric, each.latest)
            latest += "\n" + (partly or _period(subject, each.latest.first, each.metric.period))
        cells = (latest, _number(subject, each.baseline, unit), _wanted(subject, each.target, unit))
        state = subject.label(f"figure_state.{each.state}")
        row = [(text(each.metric.name, TABLE, rooms[0], subject.language), _EDGES[0])]
        row += [(text(cell, TABLE, room), x) for cell, room, x in zip(cells, rooms[1:4], _EDGES[1:4], strict=True)]
        rows.append(TextRow([*row, (text(state, TABLE, rooms[4]), _EDGES[4])]))
    return Table(top, rows)


def _number(subject: Subject, value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return writing(subject.language).with_unit(subject.number(value, figure_decimals(value)), unit)


def _wanted(subject: Subject, target: Target | None, unit: str) -> str:
    if target is None:
        return "–"
    if target.kind != "band":
        return _number(subject, standing.last_wanted(target), unit)
    if target.lowest is None or target.highest is None:
        sign, end = ("≥", target.lowest) if target.highest is None else ("≤", target.highest)
        return f"{sign}\u00a0{_number(subject, end, unit)}"
    return f"{_number(subject, target.lowest, '')} – {_number(subject, target.highest, unit)}"


def _period(subject: Subject, first: dt.date, period: str) -> str:
    return subject.both(lambda each: period_name(first, period, each.words, each.language))


def _partly(subject: Subject, metric: Metric, point: Point) -> str:
    """ "October 2026: 3 of 31 days measured"; empty for a period that is whole."""
    if not point.is_partial:
        return ""
    key = f"figure_partly_{periods.part_of(metric.period, point.whole)}"
    values = {"n": point.measured, "of": point.whole}
    return subject.both(
        lambda s: s.words(key, period=period_name(point.first, metric.period, s.words, s.language), **values)
    )


def _one(subject: Subject, stands: Standing) -> list[Flowable]:
    """A metric: its chart, what was said of it, and its measurements."""
    from somedesk.charts import figures as drawing
    from somedesk.reports.chart_flowable import Chart

    metric = stands.metric
    title = subheading(subject, lambda _: metric.name, f"figures.{metric.id}")
    since = days_later(subject.today, -_BACK)
    each = [figures(one.client, (metric.id,), subject.today, one.language, since, levels=True) for one in subject.each]
    chart = Chart(drawing.figure(each[0], paper(), subject.language, (WIDE, 2.5)), in_words(subject, each))
    said = Stack(list(_said(subject, stands)))
    return [*together(title, chart, said), *_measurements(subject, stands, each[0])]


def _said(subject: Subject, stands: Standing) -> Iterator[Block]:
    metric, client = stands.metric, subject.client
    yield card_title(subject.label(f"figure_state.{stands.state}"), STRONG, Stack.INNER)
    served = subject.dimension_name(metric.dimension) if metric.dimension else ""
    purpose = client.purposes.get(metric.purpose or "")
    named = purpose.name or subject.label(f"purposes.kind.{purpose.kind}") if purpose else ""
    more = subject.label(f"metrics.direction.{metric.direction}")
    found = " · ".join(filter(None, (metric.series, metric.place)))
    facts = (
        ("metrics.dimension", served), ("metrics.purpose", named), ("metrics.direction", more),
        ("metrics.source", found),
    )  # fmt: skip
    told = "    ".join(f"{subject.label(key)}: {value}" for key, value in facts if value)
    yield text(told, META, Stack.INNER)
    for definition in metric.definitions:
        said = " ".join(filter(None, (subject.short_day(definition.since) + ":", definition.reason, definition.text)))
        yield _labelled(subject.label("figure_new_definition"), said)
    for target in standing.targets(client, metric.id):
        yield _labelled(subject.label("figure_wanted"), target_words(subject, target, metric.unit))
    for mark in sorted(client.time_marks.values(), key=lambda each: each.first):
        if mark.metric in (None, metric.id):
            kind = subject.label(f"time_marks.kind.{mark.kind}")
            yield _labelled(kind, f"{mark.name}, {subject.short_day(mark.first)}")
    if metric.notes.strip():
        yield _labelled(subject.label("metrics.notes"), metric.notes)


def target_words(subject: Subject, target: Target, unit: str) -> str:
    """What is wanted and by when; the kind is named only where value and day do not show it."""
    kind = subject.label(f"metric_targets.kind.{target.kind}") if target.kind in ("steps", "sum") else ""
    days = (("until", target.steps[-1].by if target.steps else target.until), ("ended", target.ended))
    told = [f"{subject.label(f'metric_targets.{key}')} {subject.short_day(day)}" for key, day in days if day]
    return " · ".join(filter(None, (f"{_wanted(subject, target, unit)} {kind}".strip(), *told, target.note)))


def _labelled(label: str, words: str) -> Block:
    return runs([run(f"{label}:", BODY, font=SEMIBOLD), run(words, BODY)], BODY._replace(before=2), Stack.INNER)


def _measurements(subject: Subject, stands: Standing, data: FiguresData) -> list[Flowable]:
    """The periods of the last two years, the newest first, and what was noted on a measurement."""
    metric, (line,) = stands.metric, data.lines
    noted: dict[dt.date, list[Measurement]] = {}
    for each in subject.client.measured.get(metric.id, ()):
        if each.note.strip():
            noted.setdefault(each.first, []).append(each)
    rows = []
    breaks = dict(line.breaks)
    for point in reversed(line.points[-MOST_ROWS:]):
        notes = [each.note for each in noted.pop(point.first, [])]
        if point.first in breaks:
            notes.insert(0, f"{subject.label('figure_new_definition')}: {breaks[point.first]}")
        if partly := _partly(subject, metric, point):
            notes.insert(0, partly)
        value = with_unit(point, metric.unit, subject.words, subject.language)
        value = subject.label("figure_not_measured") if point.value is None else value
        rows.append(_row(_period(subject, point.first, metric.period), value, "\n".join(notes)))
    for first, several in sorted(noted.items(), reverse=True):
        for each in several:
            value = (
                subject.label("figure_not_measured")
                if each.value is None
                else _number(subject, each.value, metric.unit)
            )
            value = subject.words("figure_below", value=value) if each.below else value
            rows.append(_row(_period(subject, first, each.precision), value, each.note))
    if not rows:
        return []
    heads = (("figure_period", 0.0), ("measurements.value", _VALUE), ("measurements.note", _NOTE))
    top = TextRow([(text(subject.label(key), TABLE_HEAD, 90.0, subject.language), x) for key, x in heads], head=True)
    return [Table(top, rows)]


def _row(period: str, value: str, note: str) -> TextRow:
    return TextRow([
        (text(period, TABLE, _VALUE - 6), 0.0), (text(value, TABLE, _NOTE - _VALUE - 6), _VALUE),
        (text(note, TABLE, COLUMN - _NOTE), _NOTE),
    ])  # fmt: skip
