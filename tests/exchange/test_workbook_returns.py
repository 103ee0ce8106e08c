"""A workbook that comes back: every edit is either taken or named, and nothing is taken that nobody edited."""

import datetime as dt
import io

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.exchange.calendar.table_in import has_entries
from tests.returned_books import BOOKS, at, edited, named, read, saved, taken, typed

# --- what a cell says ---


@pytest.mark.parametrize(
    ("field", "value", "number_format", "language", "wanted"),
    [
        ("measure", 0.2, "0%", "da", "20%"),
        ("measure", 0.125, "0.0%", "da", "12,5%"),
        ("measure", 1234.5, "#,##0.00", "en", "1,234.50"),
        ("measure", 12, '0 "opslag"', "da", "12 opslag"),
        ("measure", -7.5, "0.0;[Red]-0.0", "sv", "-7,5"),
        ("measure", 7.5, "General", "da", "7,5"),
        ("measure", 7.0, "General", "da", "7"),
        ("measure", at("2027-04-03"), "d-mmm", "da", "3-apr"),
        ("measure", at("2027-04-03"), "mm-dd-yy", "sv", "2027-04-03"),
        ("measure", at("2027-05-01 14:05"), "d. mmmm yyyy h:mm", "sv", "1. maj 2027 14:05"),
        ("owner", True, "General", "da", "SAND"),
        ("owner", False, "General", "sv", "FALSKT"),
        ("owner", 7, "000", "en", "007"),
        ("title", 2027, "General", "da", "2027"),
    ],
)
def test_a_text_column_takes_what_the_cell_shows(
    field: str, value: object, number_format: str, language: str, wanted: str
) -> None:
    assert taken(typed(field, value, language, number_format)) == {field: wanted}


@pytest.mark.parametrize(
    ("value", "number_format"), [(0.75, "# ?/?"), (1e20, "General"), (0.3, "[h]:mm"), (5, "[>3]0")]
)
def test_a_number_that_cannot_be_shown_as_the_spreadsheet_does_is_named(value: float, number_format: str) -> None:
    assert "Format the cell as text" in named(typed("measure", value, number_format=number_format))


@pytest.mark.parametrize(
    ("language", "field", "value", "wanted"),
    [
        ("da", "effort_hours", "7,5", 7.5),
        ("da", "effort_hours", "7.5", 7.5),
        ("da", "effort_hours", "1.200,5", 1200.5),
        ("sv", "effort_hours", "1\u00a0200", 1200),
        ("en", "effort_hours", "1,200.5", 1200.5),
        ("da", "due", "2027-03-02 00:00:00", dt.date(2027, 3, 2)),
        ("da", "due", "2. marts 2027", dt.date(2027, 3, 2)),
        ("da", "due", "02.03.27", dt.date(2027, 3, 2)),
        ("sv", "due", "27-03-02", dt.date(2027, 3, 2)),
        ("en", "due", "2 Mar 2027", dt.date(2027, 3, 2)),
        ("en", "due", at("2027-03-02 14:30"), dt.date(2027, 3, 2)),
        ("da", "priority", "LOW", "low"),
        ("sv", "priority", " hög\u00a0", "high"),
        ("da", "dimension", "Strategi\u200b", "strategy"),
    ],
)
def test_numbers_dates_and_words_are_understood_as_text(
    language: str, field: str, value: object, wanted: object
) -> None:
    assert taken(typed(field, value, language, row=4))[field] == wanted


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("effort_hours", "1.200", "“1.200” can be both 1.2 and 1200"),
        ("effort_hours", True, "is not a number"),
        ("effort_hours", dt.time(7, 30), "is not a number"),
        ("effort_hours", at("2026-05-01"), "is not a number"),
        ("due", at("1899-12-31"), "outside the years 1990 to 2100"),
        ("due", "31-12-6121", "outside the years"),
        ("due", 12.5, "outside the years"),
        ("step", 2.5, "is not a whole number"),
        ("percent", "33,3", "is not a whole number"),
        ("created", None, "is not a date"),
        ("status", None, "Write one of these"),
        ("owner", "#REF!", "the error #REF!"),
        ("due", "=H4+30", "a formula that has not been calculated"),
        ("owner", "=B7", "a formula that has not been calculated"),
        ("title", None, "the action has no title"),
        ("title", "\u200b", "the action has no title"),
        ("id", "elsewhere", "no action with the ID “elsewhere”"),
        ("log", "done already", "is there to be read"),
        ("depends_on", "All of them", "is there to be read"),
        ("repeat", True, "is there to be read"),
    ],
)
def test_what_cannot_be_taken_is_named_and_changes_nothing(field: str, value: object, said: str) -> None:
    differences = typed(field, value)
    if field == "id":  # the action is without a row now
        assert [each.kind for each in differences.found] == ["deleted"]
        differences = replace(differences, found=())
    assert said in named(differences)


@pytest.mark.parametrize(
    ("value", "number_format", "percent"),
    [(0.5, "0%", 50), (50, "0%", 50), (0.333333, "0%", 33), ("50 %", "@", 50), (0.5, "General", 50), ("1 %", "@", 1)],
)
def test_per_cent_is_understood_as_it_is_shown(value: object, number_format: str, percent: int) -> None:
    row = 9
    assert taken(typed("percent", value, number_format=number_format, row=row))["percent"] == percent


def test_one_without_a_sign_is_not_guessed_to_be_one_or_a_hundred_per_cent() -> None:
    assert "both 1% and 100%" in named(typed("percent", 1, number_format="General", row=9))


# --- the rules of the plan ---


def test_a_day_of_completion_means_done() -> None:
    day = at("2026-10-01")
    found = taken(typed("completed", day, row=9))
    assert (found["status"], found["percent"], found["completed"]) == ("done", 100, day.date())


def test_edits_that_contradict_each_other_are_named() -> None:
    def day_and_status(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(9, columns["completed"]).value = at("2026-10-01")
        sheet.cell(9, columns["status"]).value = "Opgivet"

    def done_at_half(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(9, columns["status"]).value = "Udført"
        sheet.cell(9, columns["percent"]).value = 0.5

    assert "contradict" in named(edited(day_and_status))
    assert "is 100%" in named(edited(done_at_half))


# --- rows and sheets ---


def test_cells_that_were_merged_over_rows_give_their_value_to_each_row() -> None:
    def merge(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(3, columns["owner"]).value = "Anna"
        sheet.merge_cells(start_row=3, end_row=5, start_column=columns["owner"], end_column=columns["owner"])

    differences = edited(merge)
    assert {each.row: each.after.owner for each in differences.found if each.after} == {3: "Anna", 4: "Anna", 5: "Anna"}
    assert not differences.errors


def test_cells_that_were_merged_over_columns_are_named() -> None:
    def merge(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.merge_cells(start_row=3, end_row=3, start_column=columns["start"], end_column=columns["due"])

    assert "merged" in named(edited(merge))


def test_titles_above_the_heads_and_a_filter_that_hides_rows_change_nothing() -> None:
    def entitle(sheet: Worksheet, columns: dict[str, int]) -> None:
        for row in range(3, 6):
            sheet.row_dimensions[row].hidden = True
        sheet.insert_rows(1, 2)
        sheet.cell(1, 1).value = "Handlingsplan"
        sheet.cell(6, columns["owner"]).value = "Dora"

    assert taken(edited(entitle)) == {"owner": "Dora"}


@pytest.mark.parametrize("is_first", [True, False])
def test_a_sheet_that_was_copied_is_not_guessed_at(is_first: bool) -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS["da"]))
    copy = book.copy_worksheet(book.worksheets[0])
    book.move_sheet(copy, -len(book.worksheets) if is_first else 0)
    with pytest.raises(FileProblem) as refused:
        read(saved(book))
    assert refused.value.code == "xlsx_several_sheets"
    assert copy.title in message(refused.value, "en")


def test_a_sheet_of_actions_is_known_whatever_it_is_called() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS["da"]))
    book.worksheets[0].title = "Plan"
    assert not has_entries(saved(book), "")  # though other sheets have a day and a title


def test_a_column_that_stands_twice_is_not_guessed_at() -> None:
    def twice(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(1, sheet.max_column + 1).value = sheet.cell(1, columns["owner"]).value

    with pytest.raises(FileProblem) as refused:
        edited(twice)
    assert refused.value.code == "xlsx_column_twice"


def test_a_copy_above_its_original_is_the_new_action() -> None:
    def copy(sheet: Worksheet, columns: dict[str, int]) -> None:
        cells = [cell.value for cell in sheet[4]]
        sheet.insert_rows(4)
        for place, value in enumerate(cells, start=1):
            sheet.cell(4, place).value = value
        sheet.cell(4, columns["title"]).value = "En ny"

    [difference] = edited(copy).found
    assert (difference.kind, difference.row) == ("new", 4)


def test_of_two_rows_with_one_identity_that_are_both_edited_none_is_taken() -> None:
    def copy(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.append([cell.value for cell in sheet[4]])
        for row in (4, sheet.max_row):
            sheet.cell(row, columns["owner"]).value = f"Owner {row}"

    differences = edited(copy)
    assert differences.found == ()
    assert [error.code for error in differences.errors] == ["xlsx_row_twice"] * 2


def test_an_edited_sheet_that_is_only_read_by_people_is_named() -> None:
    for number, place in ((1, "E2"), (2, "C2"), (3, "B2")):
        book = openpyxl.load_workbook(io.BytesIO(BOOKS["en"]))
        sheet = book.worksheets[number]
        sheet[place].value = 4.75
        said = named(read(saved(book)))
        assert sheet.title in said
        assert place in said


def test_columns_without_a_head_and_sheets_that_are_not_ours_are_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS["en"]))
    book.create_sheet("Ideas")["A1"].value = "More coffee"
    sheet = book.worksheets[0]
    sheet.cell(3, sheet.max_column + 1).value = "by the way"
    differences = read(saved(book))
    assert (differences.ignored, differences.sheets, differences.found) == (("W",), ("Ideas",), ())
