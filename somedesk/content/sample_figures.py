"""The sample client's key figures: two years of months up to the last whole one, targets and marks."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.paths import resource
from somedesk.content.metrics import ready
from somedesk.content.words import words
from somedesk.domain.figures import periods
from somedesk.domain.records.figures import (
    Definition,
    MarkKind,
    Measurement,
    Metric,
    Step,
    Target,
    TargetKind,
    TimeMark,
)


class TargetPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A target; every day is counted from today."""

    kind: TargetKind
    since: int
    until: int | None = None
    value: float | None = None
    lowest: float | None = None
    steps: tuple[tuple[int, float], ...] = ()


class MetricPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A ready-made metric and its monthly values, the newest last."""

    id: str
    kind: str
    dimension: str
    values: tuple[float | None, ...]
    target: TargetPlan
    baseline: float | None = None
    purpose: str | None = None


class MarkPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that happened."""

    id: str
    kind: MarkKind
    first: int
    last: int


class BreakPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A new definition, so many months back."""

    metric: str
    months_back: int


class FiguresPlan(Struct, frozen=True, forbid_unknown_fields=True, rename={"new_definition": "break"}):
    """All of it, with its few words by language."""

    metrics: tuple[MetricPlan, ...]
    marks: tuple[MarkPlan, ...]
    words: Mapping[str, Mapping[str, str]]
    new_definition: BreakPlan


def figure_tables(language: str, today: dt.date) -> dict[str, Any]:
    """The tables of key figures, by name."""
    plan = msgspec.json.decode(resource("sample", "figures.json").read_bytes(), type=FiguresPlan)
    own = plan.words[language]
    metrics: dict[str, Metric] = {}
    measurements: dict[str, Measurement] = {}
    targets: dict[str, Target] = {}
    for each in plan.metrics:
        metrics[each.id] = _metric(each, plan, language, today)
        measurements |= {one.id: one for one in _measured(each, today)}
        targets[each.id] = _target(each, today)
    marks = {
        each.id: TimeMark(each.id, own[each.id], each.kind, _day(today, each.first), _day(today, each.last))
        for each in plan.marks
    }
    return {"metrics": metrics, "measurements": measurements, "metric_targets": targets, "time_marks": marks}


def _day(today: dt.date, days: int) -> dt.date:
    return today + dt.timedelta(days=days)


def _months_back(today: dt.date, count: int) -> dt.date:
    first = periods.begin(today, "month")
    for _ in range(count):
        first = periods.before(first, "month")
    return first


def _metric(each: MetricPlan, plan: FiguresPlan, language: str, today: dt.date) -> Metric:
    made = ready(each.kind, each.id, words(language))
    made = replace(made, dimension=each.dimension, baseline=each.baseline, purpose=each.purpose)
    if each.id != plan.new_definition.metric:
        return made
    since = _months_back(today, plan.new_definition.months_back)
    reason = plan.words[language][f"{each.id}_break"]
    return replace(made, baseline=None, definitions=(Definition(since, reason),))


def _measured(each: MetricPlan, today: dt.date) -> list[Measurement]:
    found, first = [], periods.begin(today, "month")
    for value in reversed(each.values):
        first = periods.before(first, "month")
        if value is not None:
            found.append(Measurement(periods.key(each.id, first, "month"), each.id, first, "month", value))
    return found


def _target(each: MetricPlan, today: dt.date) -> Target:
    plan = each.target
    return Target(
        id=each.id,
        metric=each.id,
        kind=plan.kind,
        since=_day(today, plan.since),
        until=None if plan.until is None else _day(today, plan.until),
        value=plan.value,
        lowest=plan.lowest,
        steps=tuple(Step(_day(today, days), value) for days, value in plan.steps),
    )
