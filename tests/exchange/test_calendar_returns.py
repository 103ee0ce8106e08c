"""A table of entries that comes back: every edit is taken or named, and nothing is taken that nobody edited."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from itertools import count

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.content.suggestions import role_names
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Goal, Platform, Purpose, TargetGroup
from somedesk.exchange.calendar.table import COLUMNS, export_csv, export_workbook
from somedesk.exchange.calendar.table_in import Rows, read_table
from tests.exchange.test_workbook_programs import VALUES, says_the_same
from tests.returned_books import at, saved
from tests.small_client import small_client

TODAY = dt.date(2026, 11, 14)
DAY = dt.date(2026, 12, 1)
LONG = "lang tekst " * 4_000
FULL = Entry(
    "a", "=1+1 topic", text="Draft\nof two lines\n", kind="video", purpose="sell", target_group="fans", goal="g",
    platforms=("ig", "x"), maker=role_names("da").roles["content_manager"], poster="Noa", day=DAY, time=dt.time(9, 30),
    deadline=dt.date(2026, 11, 28), status="ready", minutes=90, notes=" n ",
)  # fmt: skip
ENTRIES = (
    FULL,
    Entry("i", "Idea", text=LONG, maker="A\u030ase"),
    Entry("w", "Weekly", day=dt.date(2026, 12, 3), rhythm=Rhythm(1, "week"), status="in_work"),
    Entry("p", "Out", day=dt.date(2026, 11, 2), published=dt.date(2026, 11, 2), status="published"),
)
CLIENT = replace(
    small_client(),
    purposes={"sell": Purpose("sell", "direct_sales")},
    target_groups={"fans": TargetGroup("fans", "Fans, and friends")},
    platforms={"ig": Platform("ig", "Instagram"), "x": Platform("x", "X, once Twitter", place=1)},
    goals={"g": Goal("g", "More")},
    entries={entry.id: entry for entry in ENTRIES},
)
BOOKS = {language: export_workbook(CLIENT, language, TODAY) for language in LANGUAGES}
NOTHING = Rows((), (), (), len(ENTRIES), ())


def column(field: str, sheet: Worksheet) -> int:
    """A text that is longer than a cell has two columns."""
    place = list(COLUMNS).index(field) + 1
    return place if place <= list(COLUMNS).index("text") + 1 else place + sheet.max_column - len(COLUMNS)


def read(data: bytes) -> Rows:
    return read_table(CLIENT, data, map("new{}".format, count()).__next__)


def edited(edit: Callable[[Worksheet], object]) -> Rows:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS["en"]))
    edit(book.worksheets[0])
    return read(saved(book))


def row_of(sheet: Worksheet, key: str) -> int:
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, column("id", sheet)).value == key)


def typed(field: str, value: object, number_format: str = "") -> Rows:
    def edit(sheet: Worksheet) -> None:
        cell = sheet.cell(row_of(sheet, FULL.id), column(field, sheet))
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return edited(edit)


def named(rows: Rows) -> str:
    assert not rows.entries
    [said] = (*rows.skipped, *rows.untaken)
    return message(said.reason, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_went_out_comes_back_without_a_difference(language: str) -> None:
    for data in (BOOKS[language], export_csv(CLIENT, language)):
        assert read(data) == NOTHING


@pytest.mark.parametrize(
    ("field", "value", "number_format", "wanted"),
    [
        ("title", 0.2, "0%", "20%"),
        ("maker", True, "General", "TRUE"),
        ("notes", at("2027-04-03"), "d-mmm", "3-Apr"),
        ("day", "3/4/2027", "@", dt.date(2027, 4, 3)),
        ("day", "2.12.26", "@", dt.date(2026, 12, 2)),
        ("deadline", "2026-11-20 00:00:00", "@", dt.date(2026, 11, 20)),
        ("deadline", None, "", None),
        ("time", "8.15", "@", dt.time(8, 15)),
        ("time", dt.time(8, 15), "hh:mm", dt.time(8, 15)),
        ("minutes", 45, "0", 45),
        ("kind", "Billede", "@", "picture"),
    ],
)
def test_what_a_cell_shows_is_taken(field: str, value: object, number_format: str, wanted: object) -> None:
    rows = typed(field, value, number_format)
    [entry] = rows.entries
    assert entry == replace(FULL, **{field: wanted})
    assert (rows.skipped, rows.untaken) == ((), ())


def test_a_name_with_a_comma_is_one_name() -> None:
    assert typed("target_group", "Fans, and friends", "@") == NOTHING


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("day", "=A3+7", "a formula that has not been calculated"),
        ("maker", "=B7", "a formula that has not been calculated"),
        ("maker", "#REF!", "the error #REF!"),
        ("day", at("1899-12-31"), "outside the years"),
        ("day", "6121-02-20", "outside the years"),
        ("title", None, "needs a title"),
        ("time", 0.4, "is not a time of day"),
        ("time", "9.3", "is not a time of day"),
        ("time", at("2026-12-01"), "is not a time of day"),
        ("minutes", 12.5, "is not a whole number"),
        ("minutes", "1,200", "can be both"),
        ("minutes", "1.200", "is not a whole number"),
        ("minutes", True, "is not a number"),
        ("status", "Half done", "Write one of these"),
        ("kind", "Puppet show", "Write one of these"),
        ("kind", None, "Write one of these"),
        ("goal", "Much more", "no goal of the strategy"),
        ("rhythm", "daily", "there to be read"),
        ("id", "elsewhere", "no entry with the ID"),
    ],
)
def test_what_cannot_be_taken_is_named_and_takes_nothing_away(field: str, value: object, said: str) -> None:
    assert said in named(typed(field, value))


def test_a_day_of_publication_means_published_and_with_another_status_nobody_knows() -> None:
    day = at("2026-11-20")
    [entry] = typed("published", day).entries
    assert (entry.status, entry.published) == ("published", day.date())

    def both(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, FULL.id), column("published", sheet)).value = day
        sheet.cell(row_of(sheet, FULL.id), column("status", sheet)).value = "Dropped"

    assert "status" in named(edited(both))


def test_cells_merged_over_rows_count_for_each_of_them() -> None:
    def merge(sheet: Worksheet) -> None:
        place = column("poster", sheet)
        sheet.cell(2, place).value = "Anna"
        sheet.merge_cells(start_row=2, end_row=4, start_column=place, end_column=place)

    rows = edited(merge)
    assert {entry.poster for entry in rows.entries} == {"Anna"}
    assert len(rows.entries) == 3


def test_a_copied_row_is_new_and_two_edited_ones_are_named() -> None:
    def copy(sheet: Worksheet, *, both: bool) -> None:
        row = row_of(sheet, "a")
        sheet.append([cell.value for cell in sheet[row]])
        sheet.cell(sheet.max_row, column("title", sheet)).value = "Once more"
        if both:
            sheet.cell(row, column("title", sheet)).value = "Changed"

    [entry] = edited(lambda sheet: copy(sheet, both=False)).entries
    assert (entry.id, entry.title, entry.platforms) == ("new0", "Once more", FULL.platforms)
    rows = edited(lambda sheet: copy(sheet, both=True))
    assert rows.entries == ()
    assert [each.reason.code for each in rows.skipped] == ["entries_row_twice"] * 2


def test_copied_sheets_double_columns_other_columns_and_long_rows_are_said() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS["da"]))
    copy = book.copy_worksheet(book.worksheets[0])
    with pytest.raises(FileProblem) as refused:
        read(saved(book))
    assert copy.title in message(refused.value, "da")

    def twice(sheet: Worksheet) -> None:
        sheet.cell(1, sheet.max_column + 1).value = sheet.cell(1, 1).value

    with pytest.raises(FileProblem, match="entries_column_twice"):
        edited(twice)

    def more(sheet: Worksheet) -> None:
        sheet.cell(1, sheet.max_column + 1).value = "Budget"

    assert edited(more).ignored == ("Budget",)
    lines = list(csv.reader(io.StringIO(export_csv(CLIENT, "en").decode("utf-8-sig"), newline="")))
    lines[1].append("beyond")
    out = io.StringIO()
    csv.writer(out).writerows(lines)
    assert [each.reason.code for each in read(out.getvalue().encode()).skipped] == ["figures_row_cells"]


@given(language=st.sampled_from(LANGUAGES), place=st.data(), value=VALUES)
@settings(max_examples=40, deadline=None)
def test_any_edit_of_one_cell_is_taken_or_named(language: str, place: st.DataObject, value: object) -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS[language]))
    sheet = book.worksheets[0]
    row = place.draw(st.integers(1, sheet.max_row + 1), "row")
    cell = sheet.cell(row, place.draw(st.integers(1, sheet.max_column + 1), "column"))
    before, cell.value = cell.value, value
    # A row that has lost its id is known again by its topic, day and time.
    loses_id = sheet.cell(1, cell.column).value == words(language)("field_id") and value in (None, "")
    if says_the_same(before, cell.value) or loses_id:
        return
    try:
        rows = read(saved(book))
    except FileProblem:
        return
    assert rows != NOTHING
