"""Figures, their periods and states in the words of the screen."""

import datetime as dt

from somedesk.base.figures import figure_decimals
from somedesk.base.languages import writing
from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.domain.figures.series import Point
from somedesk.domain.figures.standing import Standing, State
from somedesk.domain.records.figures import Metric
from somedesk.ui.kit.i18n import Localisation, counted, spoken, stretch, word

# Colour of a state, and the icon beside its word.
LOOKS: dict[State, tuple[str, str]] = {
    "met": ("good", "check"),
    "on_track": ("busy", "trending-up"),
    "off_track": ("warning", "arrow-down"),
    "stale": ("quiet", "clock"),
    "few": ("quiet", "minus"),
    "redefined": ("quiet", "triangle-alert"),
    "no_target": ("quiet", "flag"),
    "empty": ("quiet", "circle"),
}


def state_word(state: State) -> str:
    """ "on track"."""
    return word(f"figure_state.{state}")


def number(say: Localisation, value: float | None, unit: str = "") -> str:
    """ "1,812", "11 %", or an en dash for None."""
    if value is None:
        return "–"
    return writing(say.language).with_unit(say.number(value, figure_decimals(value)), unit)


def measured(say: Localisation, point: Point, unit: str = "") -> str:
    """What was measured: "<1", "about 14", "1,812", or an en dash."""
    text = number(say, point.value, unit)
    if point.value is None:
        return text
    return (
        word("figure_below", value=text) if point.below else word("figure_about", value=text) if point.about else text
    )


def purpose_name(client: Client, purpose: str | None) -> str:
    """What a purpose of the strategy is called; empty for none."""
    found = client.purposes.get(purpose or "")
    return "" if found is None else found.name or word(f"purposes.kind.{found.kind}")


def department_name(client: Client, department: str | None) -> str:
    """What a department is called; empty for none."""
    from somedesk.content.team import department_name as named

    found = client.departments.get(department or "")
    return named(department or "", found.name if found is not None else "", spoken())


def usual_departments() -> tuple[str, ...]:
    """Those that are offered before the client has any."""
    from somedesk.domain.records.team import DEPARTMENTS

    return DEPARTMENTS


def origin(say: Localisation, client: Client, stands: Standing) -> str:
    """Where the latest figure comes from: "Imported 12 Nov from Instagram", "Typed in"."""
    latest = stands.latest
    if latest is None:
        return ""
    end = periods.after(latest.first, stands.metric.period)
    imports = (
        client.figure_imports.get(each.imported or "")
        for each in reversed(client.measured.get(stands.metric.id, ()))
        if latest.first <= periods.middle(each.first, each.precision) < end
    )
    found = next(filter(None, imports), None)
    if found is None:
        return word("figure_typed")
    when = say.day_and_month(found.when.date())
    return word("figure_imported", date=when, file=found.file)


def completeness(stands: Standing, first: dt.date) -> str:
    """How whole the shown periods are: "11 of 12 months"."""
    metric, latest = stands.metric, stands.latest
    if latest is None:
        return ""
    shown = [p for p in stands.series.measured if p.first >= first]
    every = len([*periods.between(max(first, stands.series.points[0].first), latest.first, metric.period)])
    return counted(f"figure_whole_{metric.period}", every, measured=len(shown))


def partly(metric: Metric, point: Point | None) -> str:
    """ "Oct 2026: 3 of 31 days measured"; empty for a period that is whole."""
    if point is None or not point.is_partial:
        return ""
    part = periods.part_of(metric.period, point.whole)
    return word(f"figure_partly_{part}", n=point.measured, of=point.whole, period=stretch(point.first, metric.period))


def age(stands: Standing) -> str:
    """ "4 months old"."""
    return counted(f"figure_old_{stands.metric.period}", stands.missed)


def dimension_line(client: Client, metric: Metric, language: str) -> str:
    """ "Statistics 2.5 · direct sales": what a metric serves."""
    parts = [served_dimension(client, metric, language), purpose_name(client, metric.purpose)]
    if not any(parts):
        parts.append(department_name(client, metric.department))
    return " · ".join(part for part in parts if part)


def served_dimension(client: Client, metric: Metric, language: str) -> str:
    """The dimension that a metric serves, with its level in the latest assessment."""
    from somedesk.base.locale import compact_decimals, number
    from somedesk.domain.grid.scoring import value

    latest = client.latest
    if metric.dimension is None or latest is None:
        return ""
    text = client.model_of(latest).text(language).dimensions.get(metric.dimension)
    if text is None:
        return ""
    level = value(client.rating(latest.id, metric.dimension))
    return text.short if level is None else f"{text.short} {number(level, language, compact_decimals(level))}"
