"""The entries as a table: a sheet of the workbook, a workbook of their own, CSV."""

import csv
import datetime as dt
import io

from somedesk.base import locale
from somedesk.base.formulas import marked
from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line
from somedesk.content.entry_words import EntryWords
from somedesk.content.in_language import in_language
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.exchange.package import truthful
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets

# In the order of the columns, with how wide each is; "rhythm" is told in words, and not read back.
COLUMNS: dict[str, float] = {
    "day": 12, "time": 9, "title": 40, "status": 12, "kind": 11, "platforms": 22, "purpose": 22, "target_group": 22,
    "goal": 26, "maker": 20, "poster": 20, "deadline": 12, "published": 12, "minutes": 10, "rhythm": 30, "text": 60,
    "notes": 40, "id": 12,
}  # fmt: skip


def in_order(client: Client, language: str) -> list[Entry]:
    """By day and time, then by title as ``language`` sorts; ideas last."""
    late, title = dt.date.max, locale.sort_key(language)
    return sorted(
        client.entries.values(),
        key=lambda each: (each.day or late, each.time or dt.time(), title(each.title), each.id),
    )


def header(field: str, w: EntryWords) -> str:
    """What a column is called."""
    return w.words("field_id") if field == "id" else w.words(f"entries.{field}")


def cell(entry: Entry, field: str, w: EntryWords) -> object:
    """What stands in a column: days and numbers as such, all else as text."""
    said = {
        "time": lambda: w.clock(entry.time),
        "status": lambda: w.status(entry),
        "kind": lambda: w.kind(entry),
        "platforms": lambda: ", ".join(w.platforms(entry)),
        "purpose": lambda: w.purpose(entry.purpose),
        "target_group": lambda: w.target_group(entry.target_group),
        "goal": lambda: w.goal(entry.goal),
        "rhythm": lambda: w.rhythm(entry),
    }.get(field)
    return said() if said is not None else getattr(entry, field)


def entry_words(client: Client, language: str) -> EntryWords:
    """Words for files, in which days are written out."""
    return EntryWords(client, language, lambda day: locale.day(day, language))


def add_entries(sheets: Sheets, client: Client) -> None:
    """A sheet with every entry; none without any."""
    if not client.entries:
        return
    w = entry_words(client, sheets.language)
    heads = [
        Head(header(field, w), wide, "0" if field == "minutes" else TEXT, hidden=field == "id")
        for field, wide in COLUMNS.items()
    ]
    rows = [[cell(entry, field, w) for field in COLUMNS] for entry in in_order(client, sheets.language)]
    sheets.listing(w.words("entries"), heads, rows, kept=3)


def export_workbook(client: Client, language: str, today: dt.date) -> bytes:
    """A workbook of the entries alone, to be edited and imported again. The same input gives the same bytes."""
    import xlsxwriter

    client = in_language(client, language)
    w = entry_words(client, language)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties(
        {
            "title": xml_line(client.profile.name),
            "subject": w.words("kinds.calendar"),
            "author": "SomeDesk",
            "created": dt.datetime.combine(today, dt.time()),
        }
    )
    sheets = Sheets(book, language, w.words)
    add_entries(sheets, client)
    if not client.entries:
        sheet = sheets.add(w.words("entries"))
        sheets.table(sheet, [Head(header(field, w), wide, hidden=field == "id") for field, wide in COLUMNS.items()], [])
    book.close()
    return truthful(out.getvalue(), writing(language).tag)


def export_csv(client: Client, language: str) -> bytes:
    """A row per entry, days as ISO has them, with the separators that ``language``'s spreadsheets read."""
    client = in_language(client, language)
    w = entry_words(client, language)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";")
    writer.writerow([header(field, w) for field in COLUMNS])
    for entry in in_order(client, language):
        cells = [cell(entry, field, w) for field in COLUMNS]
        writer.writerow(["" if value is None else marked(str(value)) for value in cells])
    return text.getvalue().encode("utf-8-sig", errors="replace")
