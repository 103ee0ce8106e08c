"""The sheets of key figures in the workbook: how each stands, and every measurement."""

from somedesk.base.locale import sort_key
from somedesk.domain.client import Client
from somedesk.domain.figures import standing
from somedesk.domain.figures.series import series
from somedesk.exchange.action_columns import dimension_names
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets

_NUMBER = "#,##0.##########"


def add_figures(sheets: Sheets, client: Client) -> None:
    """Two sheets, if there is any metric."""
    if not client.metrics:
        return
    w = sheets.words
    names = dimension_names(client, sheets.language)
    by_name = sort_key(sheets.language)
    metrics = sorted(client.metrics.values(), key=lambda each: (by_name(each.name), each.id))
    heads = [
        Head(w("figure_name"), 36, TEXT), Head(w("metrics.unit"), 10, TEXT), Head(w("metrics.direction"), 12, TEXT),
        Head(w("metrics.dimension"), 26, TEXT), Head(w("figure_period"), 14), Head(w("figure_latest"), 14, _NUMBER),
        Head(w("metrics.baseline"), 14, _NUMBER), Head(w("figure_wanted"), 14, _NUMBER),
        Head(w("metric_targets.until"), 16), Head(w("metrics.definitions"), 40, TEXT),
        Head(w("metrics.notes"), 50, TEXT),
    ]  # fmt: skip
    rows: list[list[object]] = []
    for metric in metrics:
        # Without the state, which depends on the day: the workbook of a client is the same on every day.
        latest = series(client, metric.id).latest
        found = standing.targets(client, metric.id)
        target = next((each for each in reversed(found) if each.ended is None), None)
        broken = "\n".join(f"{each.since.isoformat()}: {each.reason}" for each in metric.definitions)
        rows.append([
            metric.name, metric.unit, w(f"metrics.direction.{metric.direction}"),
            metric.dimension and names.get(metric.dimension, metric.dimension), latest.first if latest else None,
            latest.value if latest and not latest.below else None, metric.baseline,
            standing.last_wanted(target) if target else None, target.until if target else None, broken, metric.notes,
        ])  # fmt: skip
    sheets.listing(w("metrics"), heads, rows)
    heads = [
        Head(w("figure_name"), 36, TEXT), Head(w("measurements.first"), 14),
        Head(w("measurements.precision"), 14, TEXT),
        Head(w("measurements.value"), 14, _NUMBER), Head(w("measurements.below"), 14, TEXT),
        Head(w("metrics.unit"), 10, TEXT), Head(w("measurements.note"), 50, TEXT),
        Head(w("figure_imports.file"), 34, TEXT),
    ]  # fmt: skip
    rows = []
    for metric in metrics:
        for each in client.measured.get(metric.id, ()):
            source = client.figure_imports.get(each.imported or "")
            rows.append([
                metric.name, each.first, w(f"measurements.precision.{each.precision}"), each.value,
                w("yes") if each.below else "", metric.unit, each.note, source.file if source else "",
            ])  # fmt: skip
    if rows:
        sheets.listing(w("measurements"), heads, rows)
