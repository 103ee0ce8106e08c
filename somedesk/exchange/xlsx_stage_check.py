"""The sheets of the stage check in a workbook: every statement, and who answered alone."""

from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import STAGE_ANSWERS
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.exchange.stage_rows import respondent_rows, statement_rows
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets


def add_stage_checks(sheets: Sheets, client: Client) -> None:
    """A row for each statement of each check; no sheet without a check."""
    if not client.stage_checks:
        return
    w = sheets.words
    heads = [
        Head(w("stage_checks.date"), 12),
        Head(w("stage_checks.title"), 26, TEXT),
        Head(w("stage_column_reached"), 12),
        Head(w("stage_column_stage"), 10),
        Head(w("stage_answers.statement"), 10),
        Head(w("stage_column_kind"), 12),
        Head(w("stage_column_text"), 60, TEXT),
        Head(w("stage_answers.answer"), 14),
        Head(w("stage_answers.note"), 50, TEXT),
        Head(w("stage_answers.evidence"), 50, TEXT),
        Head(w("stage_respondents"), 14),
        *(Head(w(f"stage_respondents.answer.{answer}"), 12) for answer in STAGE_ANSWERS),
        Head(w("stage_column_apart"), 12, "0.0"),
        Head(w("stage_column_withheld"), 50, TEXT),
    ]
    rows = []
    for row in statement_rows(client, sheets.language, w):
        kind, answer = row[5], row[7]
        row[5] = w(f"stage_kind.{kind}")
        row[7] = w(f"stage_answers.answer.{answer}") if answer else None
        rows.append(row)
    sheets.listing(w("stage_checks"), heads, rows)
    _add_participants(sheets, client)


def _add_participants(sheets: Sheets, client: Client) -> None:
    """Who answered alone and what, where that may be read; no sheet where there is nobody of whom it may."""
    w = sheets.words
    rows = list(respondent_rows(client, w))
    if rows:
        names = ("name", "time", "way")
        heads = [Head(w("stage_checks.date"), 12), *(Head(w(f"stage_respondents.{name}"), 24, TEXT) for name in names)]
        heads += [Head(str(each.number), 12) for each in STATEMENTS]
        sheets.listing(w("stage_respondents"), heads, rows)
