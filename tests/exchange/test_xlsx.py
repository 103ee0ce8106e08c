"""The workbook: everything is in it, typed, filtered, never a formula; and an edited one is read back."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.change import apply
from somedesk.domain.client import LANGUAGES, Action, Client, PublicHolidays
from somedesk.domain.grid import assessment as assessments
from somedesk.exchange.action_columns import COLUMNS, choices
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import Differences, apply_differences, read_actions
from tests.marked import texts
from tests.marked_client import LONG, LONGER, LONGEST, TODAY, marked_client, with_actions
from tests.returned_books import planned, saved

CLIENT = marked_client()
PLAN = planned(sample_client("da", TODAY))


def book_of(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def head(sheet: Worksheet) -> dict[str, int]:
    """Column numbers by header."""
    return {str(cell.value): cell.column for cell in sheet[1] if cell.value is not None}


def edited(client: Client, language: str, changes: dict[tuple[int, str], Any], **more: Any) -> Differences:
    """Export, write ``changes`` ({(row, header word): value}) into the sheet of actions, read back."""
    book = book_of(export_workbook(client, language, TODAY))
    sheet = book.worksheets[0]
    columns, names = head(sheet), {column.field: column.header(words(language)) for column in COLUMNS}
    for (row, field), value in changes.items():
        sheet.cell(row, columns[names[field]]).value = value
    return read(client, saved(book))


def read(client: Client, data: bytes) -> Differences:
    ids: Iterator[int] = iter(range(1000))
    return read_actions(client, data, TODAY, lambda: f"new{next(ids)}")


def everything(book: Workbook) -> str:
    return "\n".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)


def test_every_field_of_an_action_has_its_column() -> None:
    # Whether a date is fixed follows from who has set it.
    assert {column.field for column in COLUMNS} | {"start_fixed", "due_fixed"} == set(Action.__struct_fields__)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_was_written_is_there(language: str) -> None:
    found = everything(book_of(export_workbook(CLIENT, language, TODAY)))
    for action in CLIENT.actions.values():
        for place, text in texts("actions", action):
            assert text in found, place
    for rating in CLIENT.ratings.values():
        for place, text in texts("ratings", rating):
            assert text in found, place
    for assessment in CLIENT.assessments.values():
        assert assessment.title in found
    assert f"NOTEBEGIN {LONG} NOTEEND" in found


def test_no_cell_is_a_formula_or_a_link() -> None:
    data = export_workbook(CLIENT, "da", TODAY)
    for sheet in book_of(data):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell
                assert cell.hyperlink is None
                if str(cell.value).startswith(("=", "+", "-", "@")):
                    assert cell.data_type == "s"
                    assert cell.quotePrefix
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) >= 6
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hours_and_days_off_have_a_sheet_of_their_own(language: str) -> None:
    sheet = book_of(export_workbook(CLIENT, language, TODAY))[words(language)("hours_and_days_off")]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert {(first.date(), last.date()) for _, hours, first, last in rows if hours is None} == {
        (period.first, period.last) for period in CLIENT.profile.holidays
    }
    for owner in CLIENT.owners.values():
        own = [row for row in rows if row[0] == " ".join(owner.id.split())]
        assert {row[1] for row in own} == {owner.hours_per_week}
        days = [(first.date(), last.date()) for _, _, first, last in own if first]
        assert days == [(period.first, period.last) for period in owner.blocked]
    bare = replace(CLIENT, owners={}, profile=replace(CLIENT.profile, holidays=()))
    assert words(language)("hours_and_days_off") not in book_of(export_workbook(bare, language, TODAY)).sheetnames


def test_hours_that_all_share_and_the_country_of_the_holidays_are_on_it() -> None:
    profile = replace(CLIENT.profile, holidays=(), team_hours=3.5, public_holidays=PublicHolidays("se"))
    data = export_workbook(replace(CLIENT, owners={}, profile=profile), "sv", TODAY)
    sheet = book_of(data)[words("sv")("hours_and_days_off")]
    rows = list(sheet.iter_rows(min_row=2, max_col=2, values_only=True))
    assert rows == [("Helgdagar: Sverige", None), ("Teamet", 3.5)]


def test_dates_and_numbers_are_dates_and_numbers() -> None:
    book = book_of(export_workbook(CLIENT, "en", TODAY))
    keys = ("actions", "ratings", "assessments", "charts_profile", "hours_and_days_off", "client")
    actions, ratings, history, profile, capacity, client = (book[words("en")(key)] for key in keys)
    columns = head(actions)
    first = next(iter(actions.iter_rows(min_row=2)))
    assert first[columns["Due"] - 1].is_date
    assert isinstance(first[columns["Effort (hours)"] - 1].value, (int, float))
    assert 0 <= first[columns["Done (%)"] - 1].value <= 1
    assert ratings.cell(2, head(ratings)["Date"]).value.date() == dt.date(2025, 11, 14)
    assert ratings.max_row == 1 + 2 * 12
    assert history.max_row == 3
    assert profile.max_column >= 4
    for sheet in (actions, ratings, history, capacity, client):
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes == "B2"


def test_status_and_priority_are_chosen_from_a_list_and_the_id_is_hidden() -> None:
    sheet = book_of(export_workbook(CLIENT, "sv", TODAY)).worksheets[0]
    lists = [validation.formula1 for validation in sheet.data_validations.dataValidation]
    assert lists == ['"Hög,Medel,Låg"', '"Planerad,Pågår,Klar,Avbruten"']
    # A comma would make two choices of one, and only 255 letters are taken.
    fields = [column.field for column in COLUMNS if column.kind == "choice"]
    offered = [list(choices(field, words(language)).values()) for field in fields for language in LANGUAGES]
    assert all("," not in choice for each in offered for choice in each)
    assert max(len(",".join(each)) for each in offered) < 255
    last = sheet.cell(1, sheet.max_column)
    assert last.value == "ID (får inte ändras)"
    assert sheet.column_dimensions[last.column_letter].hidden


def test_charts_are_native_and_read_the_table_beside_them() -> None:
    data = export_workbook(CLIENT, "da", TODAY)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        charts = [parts.read(name).decode() for name in sorted(parts.namelist()) if name.startswith("xl/charts/chart")]
        assert not [name for name in parts.namelist() if "media" in name]
        told = re.findall(r'descr="([^"]+)"', parts.read("xl/drawings/drawing1.xml").decode())
    # In words that say the figures, not only what it is of.
    assert [": Strategi 0,5, mål " in told[0], ": Strategi &amp; governance 1,8; " in told[1]] == [True, True], told
    radar, lines = charts
    assert "<c:radarChart>" in radar
    assert radar.count("<c:ser>") == 3
    assert "<c:lineChart>" in lines
    assert "Profil!$B$2:$B$13" in radar


def test_a_text_too_long_for_a_cell_goes_on_beside_it() -> None:
    action = replace(CLIENT.actions["x001"], notes=LONGER, text=LONGEST)
    client = with_actions(CLIENT, action)
    data = export_workbook(client, "da", TODAY)
    sheet = book_of(data).worksheets[0]
    columns = head(sheet)
    row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, sheet.max_column).value == "x001")
    notes = [sheet.cell(row, columns[name]).value for name in ("Noter", "Noter (fortsat 2)")]
    assert "".join(notes) == LONGER
    names = ("Beskrivelse", "Beskrivelse (fortsat 2)")
    assert "".join(sheet.cell(row, columns[name]).value for name in names) == LONGEST
    assert all(len(str(c.value).encode("utf-16-le")) // 2 <= 32_767 for r in sheet.iter_rows() for c in r)
    assert read(client, data).found == ()


def test_control_characters_are_left_out_and_nothing_else() -> None:
    action = replace(CLIENT.actions["x001"], notes="a\x00b\x07c\ud800d\ufffee\r\nf\tg _x0041_")
    client = with_actions(CLIENT, action)
    data = export_workbook(client, "da", TODAY)
    assert "abcde\nf\tg _x0041_" in everything(book_of(data))
    assert read(client, data).found == ()


def test_same_input_same_bytes_and_no_name_of_user_or_machine() -> None:
    data = export_workbook(CLIENT, "da", TODAY)
    assert data == export_workbook(CLIENT, "da", TODAY)
    properties = book_of(data).properties
    assert properties.creator == properties.lastModifiedBy == "SomeDesk"
    assert properties.created.date() == TODAY


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_client_gives_a_workbook_too(language: str) -> None:
    book = book_of(export_workbook(assessments.new_client("u", "Ny", "da", TODAY), language, TODAY))
    names = [words(language)(key) for key in ("actions", "charts_profile", "client")]
    assert book.sheetnames == names
    assert book.worksheets[1]["A1"].value == words(language)("chart_no_assessment")


# --- read back ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_edited_is_not_different(language: str) -> None:
    count = 400 if language == "da" else 30
    client = marked_client(count)
    data = export_workbook(client, language, TODAY)
    same = read(client, data)
    assert (same.found, same.errors, same.ignored, same.rows) == ((), (), (), count)
    # Saved by another program first.
    assert read(client, saved(book_of(data))).found == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_edits_are_differences_by_field(language: str) -> None:
    client = PLAN
    w = words(language)
    edits = {
        (2, "owner"): "Åse Ængst",
        (6, "due"): dt.date(2027, 3, 31),
        (6, "effort_hours"): "7,5",
        (7, "status"): w("actions.status.done"),
        (8, "priority"): w("actions.priority.low"),
        (9, "percent"): 0.5,
    }
    found = edited(client, language, edits).found
    assert {(difference.row, d.field, d.after) for difference in found for d in difference.fields} == {
        (2, "owner", "Åse Ængst"),
        (6, "due", dt.date(2027, 3, 31)),
        (6, "effort_hours", 7.5),
        (7, "status", "done"),
        (7, "percent", 100),
        (7, "completed", TODAY),
        (8, "priority", "low"),
        (9, "percent", 50),
    }


@pytest.mark.parametrize(("language", "former"), [("da", "Lykkes når"), ("en", "Succeeds when")])
def test_a_workbook_from_before_a_column_was_renamed_is_still_read(language: str, former: str) -> None:
    client = PLAN
    book = book_of(export_workbook(client, language, TODAY))
    sheet = book.worksheets[0]
    column = head(sheet)[words(language)("actions.measure")]
    sheet.cell(1, column).value = former
    sheet.cell(2, column).value = "alle siger ja"
    differences = read(client, saved(book))
    assert differences.ignored == ()
    assert [(d.field, d.after) for each in differences.found for d in each.fields] == [("measure", "alle siger ja")]


def test_new_and_deleted_rows_are_differences_and_deletions_are_chosen() -> None:
    client = PLAN
    book = book_of(export_workbook(client, "da", TODAY))
    sheet = book.worksheets[0]
    columns = head(sheet)
    gone = sheet.cell(2, columns["ID (må ikke ændres)"]).value
    sheet.delete_rows(2)
    last = sheet.max_row + 1
    sheet.cell(last, columns["Handling"]).value = "  Ring til pressen "
    sheet.cell(last, columns["Frist"]).value = "31.3.2027"
    found = read(client, saved(book)).found
    assert [difference.kind for difference in found] == ["new", "deleted"]
    new, deleted = found
    assert new.after is not None
    assert (new.after.title, new.after.due, new.after.created) == ("Ring til pressen", dt.date(2027, 3, 31), TODAY)
    assert deleted.id == gone
    change = apply_differences(client, found, {new.id}, TODAY)
    assert change is not None
    after = apply(client, change)
    assert gone in after.actions
    assert len(after.actions) == len(client.actions) + 1
    everything_chosen = apply_differences(client, found, {new.id, gone}, TODAY)
    assert everything_chosen is not None
    assert gone not in apply(client, everything_chosen).actions
    assert apply(after, change.inverted()).actions == client.actions


def test_a_copied_row_is_a_new_action() -> None:
    client = PLAN
    book = book_of(export_workbook(client, "da", TODAY))
    sheet = book.worksheets[0]
    sheet.append([cell.value for cell in sheet[4]])
    [new] = read(client, saved(book)).found
    assert new.kind == "new"
    assert new.after is not None
    assert new.after.title == sheet.cell(4, 1).value
    assert new.id not in client.actions


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("title", "  ", "Række 3: Handlingen mangler en titel."),
        ("status", "Måske", "Række 3: »Måske« passer ikke i kolonnen Status."),
        ("due", "i morgen", "Række 3: »i morgen« i kolonnen Frist er ikke en dato."),
        ("due", dt.date(1999, 1, 1), "Række 3: Fristen ligger før starten."),
        ("effort_hours", "mange", "Række 3: »mange« i kolonnen Indsats (timer) er ikke et tal"),
        ("percent", 250, "Række 3: »250« i kolonnen Udført (%) er ikke et tal fra 0 til 100."),
        ("dimension", "Hekseri", "Række 3: Modellen har ingen dimension, der hedder »Hekseri«."),
        ("owner", "x" * 301, "Række 3: Teksten i kolonnen Ansvarlig er for lang."),
    ],
)
def test_a_row_that_cannot_be_read_says_why_and_changes_nothing(key: str, value: object, said: str) -> None:
    client = PLAN
    result = edited(client, "da", {(3, key): value})
    assert result.found == ()
    [error] = result.errors
    assert said in message(error, "da")


def test_columns_may_be_moved_left_out_or_added() -> None:
    client = PLAN
    book = book_of(export_workbook(client, "da", TODAY))
    sheet = book.worksheets[0]
    sheet.delete_cols(2, 5)
    sheet.insert_cols(1)
    sheet.cell(1, 1).value = "Farve"
    sheet.cell(2, 1).value = "rød"
    result = read(client, saved(book))
    assert result.found == ()
    assert result.ignored == ("Farve",)


def test_what_is_no_workbook_of_ours_is_refused() -> None:
    client = PLAN
    good = export_workbook(client, "da", TODAY)
    empty = Workbook()
    empty.active.append(["Navn", "Alder"])
    for data, code in (
        (b"", "xlsx_unreadable"),
        (b"PK\x03\x04 not", "xlsx_unreadable"),
        (good[: len(good) // 2], "xlsx_unreadable"),
        (b"0" * (20 * 1024 * 1024 + 1), "import_too_large"),
        (saved(empty), "xlsx_no_actions"),
    ):
        with pytest.raises(FileProblem) as refused:
            read(client, data)
        assert refused.value.code == code


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sheet_has_a_name_that_excel_keeps_for_itself(language: str) -> None:
    names = book_of(export_workbook(CLIENT, language, TODAY)).sheetnames
    assert not {name.casefold() for name in names} & {"history", "historik", "oversigt"}
    assert all(name and len(name) <= 31 for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_clients_and_the_assessments_own_fields_are_in_the_workbook(language: str) -> None:
    profile = replace(CLIENT.profile, sector="Bageri 1", contact="Kontakt 2", notes="Note 3", weights={"strategy": 2.0})
    found = everything(book_of(export_workbook(replace(CLIENT, profile=profile), language, TODAY)))
    for text in (profile.name, "Bageri 1", "Kontakt 2", "Note 3", words(language)(f"language_{profile.language}")):
        assert text in found
    for assessment in CLIENT.assessments.values():
        for text in (assessment.scope, assessment.facilitator, assessment.participants, assessment.title):
            assert text in found
        assert str(assessment.target_date) in found


def test_what_is_typed_into_a_column_of_texts_stays_text() -> None:
    book = book_of(export_workbook(CLIENT, "da", TODAY))
    sheet, columns = book.worksheets[0], head(book.worksheets[0])
    for column in COLUMNS:
        cell = sheet.cell(2, columns[column.header(words("da"))])
        # Neighbours that look alike are kept as one.
        below = next(d for d in sheet.column_dimensions.values() if d.min <= cell.column <= d.max)
        is_text = column.kind in ("title", "text", "line", "told")
        assert (below.number_format == "@") == is_text, column.field
        if cell.value is not None:
            assert (cell.number_format == "@") == is_text, column.field


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_in_another_language_comes_back_without_a_difference(language: str) -> None:
    sample = sample_client("da", TODAY)
    data = export_workbook(sample, language, TODAY)
    assert not read(sample, data).found
    suggested = next(a for a in sample.actions.values() if a.source)
    shown = everything(book_of(data))
    assert (suggested.title in shown) == (language == "da")
