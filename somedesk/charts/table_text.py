"""The table behind a chart as text: for a spreadsheet (CSV, tab-separated) and for a document (HTML)."""

import csv
import datetime as dt
import html
import io

from somedesk.base import locale
from somedesk.base.formulas import marked
from somedesk.charts.plain import PlainValue, Table, decimals


def shown(row: tuple[PlainValue, ...], language: str) -> tuple[str, ...]:
    """A row as the language writes it: "3", "2,5", "14. nov. 2026"; nothing for what is not rated."""
    digits = decimals(row)
    return tuple(_shown(value, language, digits) for value in row)


def as_csv(table: Table, language: str) -> bytes:
    """UTF-8 with the mark that spreadsheets look for; semicolons where the comma is the decimal sign."""
    delimiter = "," if language == "en" else ";"
    return ("\ufeff" + _separated(table, language, delimiter)).encode()


def as_tsv(table: Table, language: str) -> str:
    """Cells between tabs, as spreadsheets paste them."""
    return _separated(table, language, "\t")


def as_html(table: Table, language: str) -> str:
    """A plain HTML table, as word processors paste it."""
    header, rows = table
    head = "".join(f"<th>{html.escape(name)}</th>" for name in header)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(text)}</td>" for text in shown(row, language)) + "</tr>" for row in rows
    )
    return f'<table lang="{language}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _shown(value: PlainValue, language: str, digits: int | None) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return locale.day(value, language, "medium")
    if isinstance(value, str):
        return value
    return locale.compact(value, language) if digits is None else locale.number(value, language, digits)


def _separated(table: Table, language: str, delimiter: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    header, rows = table
    writer.writerow([marked(name) for name in header])
    for row in rows:
        writer.writerow([_for_programs(text) for text in shown(row, language)])
    return out.getvalue()


def _for_programs(text: str) -> str:
    """A number as programs read it; other text so that none takes it for a formula."""
    return locale.for_programs(text) if locale.is_number(text) else marked(text)
