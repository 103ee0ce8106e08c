"""The sheet with the profile and the areas over time: two tables, and the native charts that read them."""

from typing import Any

from somedesk.charts import data
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.domain.client import Assessment, Client, Rating
from somedesk.domain.grid import scoring
from somedesk.exchange.xlsx_sheet import Head, Sheets, label_months

_MARKERS = ("circle", "square", "triangle", "diamond", "x")
_LINES = ("series_1", "series_2", "series_3", "series_4", "series_5")
# Colour, dash and marker of each profile, as in the other charts; painted in this order.
_PROFILES = {
    "earlier": ("series_earlier", "round_dot", "square"),
    "target": ("target", "dash", "diamond"),
    "now": ("series_2", "solid", "circle"),
}


def add_profile(sheets: Sheets, client: Client) -> None:
    """Now, target and before per dimension, and each area's score at each assessment of the same model."""
    w = sheets.words
    sheet = sheets.add(w("charts_profile"))
    latest = client.latest
    if latest is None:
        sheets.write(sheet, 0, 0, w("chart_no_assessment"))
        return
    below = _profile(sheets, sheet, client, latest)
    _areas(sheets, sheet, client, latest, below)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _profile(sheets: Sheets, sheet: Any, client: Client, latest: Assessment) -> int:
    """The table and the radar; returns the first row that is free for the next table."""
    w, model = sheets.words, client.model_of(latest)
    names = model.text(sheets.language).dimensions
    before = client.before(latest)
    shown = ["now", "target", *(["earlier"] if before else [])]
    rows: list[list[object]] = []
    for rating in scoring.ratings_of(client, latest):
        earlier = client.rating(before.id, rating.dimension) if before else None
        rows.append([names[rating.dimension].short, scoring.value(rating), _target(rating)])
        if earlier is not None:
            rows[-1].append(scoring.value(earlier))
    heads = [
        Head(w("ratings.dimension"), 30),
        *(Head(w("ratings.target" if role == "target" else f"mark_{role}"), 16, "0.0") for role in shown),
    ]
    sheets.table(sheet, heads, rows)
    chart = sheets.book.add_chart({"type": "radar", "subtype": "with_markers"})
    for role in (role for role in _PROFILES if role in shown):
        chart.add_series(_series(sheet, 0, len(rows), shown.index(role) + 1, *_PROFILES[role]))
    chart.set_y_axis({"min": 0, "max": model.structure.levels, "major_unit": 1, "major_gridlines": {"visible": True}})
    said = data.profile(client, latest, before, sheets.language).summary(sheets.language)
    _place(sheet, chart, w("charts_profile"), 0, said, 430)
    return max(len(rows) + 3, 23)


def _areas(sheets: Sheets, sheet: Any, client: Client, latest: Assessment, row: int) -> None:
    w, model = sheets.words, client.model_of(latest)
    history = [
        each
        for each in client.timeline[: client.timeline.index(latest) + 1]
        if client.model_of(each).structure.id == model.structure.id
    ]
    areas = model.structure.areas
    texts = model.text(sheets.language).areas
    rows = [[each.date, *(scoring.score(client, each, area.id).value for area in areas)] for each in history]
    heads = [Head(w("assessments.date"), 30), *(Head(texts[area.id].short, 16, "0.00") for area in areas)]
    sheets.table(sheet, heads, rows, first=row)
    chart = sheets.book.add_chart({"type": "line"})
    for column in range(1, len(areas) + 1):
        look = _LINES[(column - 1) % len(_LINES)], "solid", _MARKERS[(column - 1) % len(_MARKERS)]
        chart.add_series(_series(sheet, row, len(rows), column, *look))
    months = label_months([each.date for each in history])
    chart.set_x_axis({"date_axis": True, "num_format": sheets.date, "major_unit": months, "major_unit_type": "months"})
    chart.set_y_axis({"min": 0, "max": model.structure.levels, "major_unit": 1})
    said = data.areas(client, latest, sheets.language).summary(sheets.language)
    _place(sheet, chart, w("charts_areas"), row, said, 330)


def _series(sheet: Any, head: int, rows: int, column: int, role: str, dash: str, marker: str) -> dict[str, object]:
    name, colour = sheet.get_name(), theme(REPORT_THEME)[role]
    return {
        "name": [name, head, column],
        "categories": [name, head + 1, 0, head + rows, 0],
        "values": [name, head + 1, column, head + rows, column],
        "line": {"color": colour, "width": 2.25, "dash_type": dash},
        "marker": {"type": marker, "size": 7, "fill": {"color": colour}, "border": {"color": colour}},
    }


def _place(sheet: Any, chart: Any, title: str, row: int, description: str, high: int) -> None:
    chart.set_title({"name": title, "name_font": {"size": 13}})
    chart.set_legend({"position": "bottom"})
    chart.show_blanks_as("gap")
    chart.set_size({"width": 640, "height": high})
    sheet.insert_chart(row, 7, chart, {"description": description})


def _target(rating: Rating) -> int | None:
    return None if rating.not_applicable else rating.target
