"""A client as an Excel workbook: ratings, actions, history, hours, the profile with charts to edit.

Real dates and numbers, a filter on every table. Described in docs/exchange.md. XlsxWriter is loaded with the first.
"""

import datetime as dt
import io
from collections.abc import Iterator

from somedesk.base.languages import writing
from somedesk.base.locale import sort_key
from somedesk.base.xml_text import xml_line
from somedesk.content.words import Words, words
from somedesk.domain.client import Assessment, Client, Period
from somedesk.domain.grid import scoring
from somedesk.domain.plan import plan
from somedesk.exchange.action_columns import COLUMNS, ActionWriter, choices, dimension_names
from somedesk.exchange.package import truthful
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets
from somedesk.exchange.xlsx_stage_check import add_stage_checks
from somedesk.exchange.xlsx_team import add_team

_NUMBERS = {"hours": "0.##", "percent": "0%", "title": TEXT, "text": TEXT, "line": TEXT, "told": TEXT}


def export_workbook(client: Client, language: str, today: dt.date) -> bytes:
    """The workbook. The same client, language and day give the same bytes."""
    import xlsxwriter

    from somedesk.content.in_language import in_language
    from somedesk.exchange.calendar.table import add_entries
    from somedesk.exchange.strategy_table import add_strategy
    from somedesk.exchange.xlsx_figures import add_figures
    from somedesk.exchange.xlsx_profile import add_profile
    from somedesk.exchange.xlsx_votes import add_votes

    client, w = in_language(client, language), words(language)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties(
        {
            "title": xml_line(client.profile.name),
            "subject": w("kinds.action-plan"),
            "author": "SomeDesk",
            "created": dt.datetime.combine(today, dt.time()),
        }
    )
    sheets = Sheets(book, language, w)
    add_actions(sheets, client)
    if client.assessments:  # else the profile says that there is none yet
        _add_ratings(sheets, client)
        _add_assessments(sheets, client)
        add_votes(sheets, client)
    add_profile(sheets, client)
    _add_capacity(sheets, client)
    _add_client(sheets, client)
    add_stage_checks(sheets, client)
    add_figures(sheets, client)
    add_team(sheets, client)
    add_strategy(sheets, client)
    add_entries(sheets, client)
    book.close()
    return truthful(out.getvalue(), writing(language).tag)


def add_actions(sheets: Sheets, client: Client) -> None:
    """All actions in the order of the plan. The id, by which an edited file finds its actions again, is hidden."""
    w, writer = sheets.words, ActionWriter(client, sheets.language)
    heads = [
        Head(column.header(w), column.wide, _NUMBERS.get(column.kind, "General"), hidden=column.field == "id")
        for column in COLUMNS
    ]
    actions = plan.in_plan_order(client, sheets.language)
    rows = [[writer.cell(action, column) for column in COLUMNS] for action in actions]
    sheet, places = sheets.listing(w("actions"), heads, rows)
    for place, column in zip(places, COLUMNS, strict=True):
        if column.kind == "choice":
            # With room for new rows below.
            source = list(choices(column.field, w).values())
            sheet.data_validation(1, place, len(rows) + 500, place, {"validate": "list", "source": source})


def _add_ratings(sheets: Sheets, client: Client) -> None:
    w = sheets.words
    heads = [
        Head(w("assessments.date"), 12),
        Head(w("fact_assessment"), 26, TEXT),
        Head(w("chart_area"), 28),
        Head(w("ratings.dimension"), 28),
        Head(w("ratings.level"), 14),
        Head(w("column_value"), 10, "0.0"),
        Head(w("ratings.target"), 10),
        Head(w("ratings.note"), 60, TEXT),
        Head(w("ratings.reason"), 40, TEXT),
        Head(w("ratings.evidence"), 60, TEXT),
        Head(w("ratings.evidence_date"), 14),
        Head(w("ratings.confidence"), 12),
    ]
    rows = [row for assessment in client.timeline for row in _ratings(client, assessment, sheets.language, w)]
    sheets.listing(w("ratings"), heads, rows)


def _ratings(client: Client, assessment: Assessment, language: str, w: Words) -> Iterator[list[object]]:
    model = client.model_of(assessment)
    text = model.text(language)
    for rating in scoring.ratings_of(client, assessment):
        yield [
            assessment.date,
            assessment.title,
            text.areas[model.area_of(rating.dimension)].name,
            text.dimensions[rating.dimension].name,
            w("ratings.not_applicable") if rating.not_applicable else rating.level,
            scoring.value(rating),
            rating.target,
            rating.note,
            rating.reason,
            rating.evidence,
            rating.evidence_date,
            w(f"ratings.confidence.{rating.confidence}") if rating.confidence else None,
        ]


def _add_assessments(sheets: Sheets, client: Client) -> None:
    """A row each. Not called history: Excel keeps that name for itself."""
    w = sheets.words
    areas: dict[tuple[str, str], str] = {}
    for assessment in client.timeline:
        model = client.model_of(assessment)
        for area in model.structure.areas:
            areas[model.structure.id, area.id] = model.text(sheets.language).areas[area.id].name
    heads = [
        Head(w("assessments.date"), 12),
        Head(w("assessments.title"), 26, TEXT),
        Head(w("assessments.status"), 12),
        *(Head(name, 22, "0.00") for name in areas.values()),
        Head(w("chart_score"), 12, "0.00"),
        Head(w("field_target_score"), 12, "0.00"),
        Head(w("field_rated"), 14),
        Head(w("field_applicable"), 14),
        Head(w("assessments.scope"), 40, TEXT),
        Head(w("assessments.facilitator"), 26, TEXT),
        Head(w("assessments.participants"), 50, TEXT),
        Head(w("assessments.target_date"), 14),
    ]
    rows = [_assessment(client, assessment, list(areas), w) for assessment in client.timeline]
    sheets.listing(w("assessments"), heads, rows)


def _assessment(client: Client, assessment: Assessment, areas: list[tuple[str, str]], w: Words) -> list[object]:
    model = client.model_of(assessment).structure.id
    score = scoring.score(client, assessment)
    by_area = [scoring.score(client, assessment, area).value if key == model else None for key, area in areas]
    return [
        assessment.date,
        assessment.title,
        w(f"assessments.status.{assessment.status}"),
        *by_area,
        score.value,
        scoring.target_score(client, assessment).value,
        score.rated,
        score.applicable,
        assessment.scope,
        assessment.facilitator,
        assessment.participants,
        assessment.target_date,
    ]


def _add_capacity(sheets: Sheets, client: Client) -> None:
    """Hours a week and days off, a row per stretch of days; no sheet when nobody has set any."""
    w = sheets.words
    days: list[tuple[str, float | None, tuple[Period, ...]]] = []
    if client.profile.holidays:
        days.append((w("capacity_everyone"), None, client.profile.holidays))
    public, team = client.profile.public_holidays, client.profile.team_hours
    if public is not None and public.country != "none":
        days.append((f"{w('client.public_holidays')}: {w(f'client.country.{public.country}')}", None, ()))
    if team is not None:
        days.append((w("team"), team, ()))
    by_name = sort_key(sheets.language)
    owners = sorted(client.owners.values(), key=lambda owner: by_name(owner.id))
    days += [(xml_line(owner.id), owner.hours_per_week, owner.blocked) for owner in owners]
    rows: list[list[object]] = []
    for name, hours, periods in days:
        rows += [[name, hours, period.first, period.last] for period in periods] or [[name, hours, None, None]]
    if not rows:
        return
    heads = [
        Head(w("actions.owner"), 40, TEXT),
        Head(w("owners.hours_per_week"), 20, "0.##"),
        Head(w("field_first_day_off"), 22),
        Head(w("field_last_day_off"), 22),
    ]
    sheets.listing(w("hours_and_days_off"), heads, rows)


def _add_client(sheets: Sheets, client: Client) -> None:
    """The client's own fields, one a row, and what weighs more or less than 1."""
    w, profile = sheets.words, client.profile
    names = dimension_names(client, sheets.language)
    rows: list[list[object]] = [
        [w("client.name"), profile.name],
        [w("client.sector"), profile.sector],
        [w("client.contact"), profile.contact],
        [w("client.language"), w(f"language_{profile.language}")],
        [w("client.created"), profile.created],
        [w("client.notes"), profile.notes],
        *([f"{w('column_weight')}: {names.get(key, key)}", weight] for key, weight in profile.weights.items()),
    ]
    sheets.listing(w("client"), [Head(w("column_field"), 34), Head(w("client"), 80, TEXT)], rows)
