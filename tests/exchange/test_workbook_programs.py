"""What other programs make of our workbook is no edit; and any edit of one cell is taken or named."""

import io
import re

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Action, Client
from somedesk.domain.records.stage_check import GivenAnswer, Respondent
from somedesk.exchange.xlsx import export_workbook
from tests.marked_client import marked_client
from tests.returned_books import BOOKS, CLIENT, COLUMN, TODAY, at, read, rewritten, saved, taken, typed
from tests.source import SOURCE


def test_letters_in_pieces_and_other_ends_of_lines_are_no_edits() -> None:
    action = replace(next(iter(CLIENT.actions.values())), owner="Åse Ö", notes="første\nanden å", measure="Ä\nö")
    client = replace_action(CLIENT, action)
    pieces = {
        "Åse Ö": "A\u030ase O\u0308",
        "første\nanden å": "første\r\nanden a\u030a",
        "Ä\nö": "A\u0308\r\no\u0308",
    }
    book = openpyxl.load_workbook(io.BytesIO(export_workbook(client, "da", TODAY)))
    changed = 0
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            if cell.value in pieces:
                cell.value, changed = pieces[cell.value], changed + 1
    assert changed == 3
    assert read(saved(book), client).found == ()


def replace_action(client: Client, action: Action) -> Client:
    return replace(client, actions={**client.actions, action.id: action})


def test_ends_of_lines_as_excel_keeps_them_are_ends_of_lines() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS["da"]))
    book.worksheets[0].cell(3, COLUMN["da"]["notes"]).value = "one MARK two"
    kept = rewritten(saved(book), lambda _, content: content.replace(b" MARK ", b"_x000D_\n"))
    assert taken(read(kept)) == {"notes": "one\ntwo"}


def test_strict_open_xml_is_read() -> None:
    def strict(name: str, content: bytes) -> bytes:
        return content.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    book = openpyxl.load_workbook(io.BytesIO(BOOKS["da"]))
    book.worksheets[0].cell(3, COLUMN["da"]["owner"]).value = "Dora"
    assert taken(read(rewritten(saved(book), strict))) == {"owner": "Dora"}


def test_a_formula_that_was_worked_out_is_its_value() -> None:
    def work_out(name: str, content: bytes) -> bytes:
        return (
            content.replace(b"<f>40+2</f><v />", b"<f>40+2</f><v>42</v>")
            .replace(b"<f>40+2</f><v></v>", b"<f>40+2</f><v>42</v>")
            .replace(b"<f>40+2</f><v/>", b"<f>40+2</f><v>42</v>")
        )

    book = openpyxl.load_workbook(io.BytesIO(BOOKS["da"]))
    book.worksheets[0].cell(3, COLUMN["da"]["effort_hours"]).value = "=40+2"
    assert taken(read(rewritten(saved(book), work_out))) == {"effort_hours": 42}


def test_no_warning_of_the_reader_reaches_anyone(recwarn: pytest.WarningsRecorder) -> None:
    typed("due", 1e9, number_format="dd-mm-yyyy")
    assert not recwarn.list


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.text("abcÅå\u030a 012.,:%/-=\n", max_size=8),
    st.integers(-5, 200),
    st.floats(0, 3, width=16),
    st.datetimes(at("1901-01-01"), at("2150-01-01")),
    st.times(),
    st.sampled_from(["#REF!", "=A1", "=1+1", "31-12-2026", "1.200", "7,5", "50 %", "Done", "Klar"]),
    st.sampled_from(["\n", "a\u030a", "\u200b"]),
)


def told_apart(client: Client) -> Client:
    """``client`` with as many respondents of a stage check, by name, as it takes to be shown one by one."""
    [check, *_] = client.stage_checks.values()
    check = replace(check, naming="named", fewest=3)
    answers = (GivenAnswer(1, "yes"), GivenAnswer(36, "partly"))
    several = {name: Respondent(id=name, check=check.id, name=name, answers=answers) for name in ("Å", "B", "C")}
    return replace(client, stage_checks={check.id: check}, stage_respondents=several)


# Every sheet that there is: votes, and answers given alone, are in none of the samples' own.
WHOLE = told_apart(marked_client(4))
WHOLE_BOOKS = {language: export_workbook(WHOLE, language, TODAY) for language in LANGUAGES}
SHEETS = openpyxl.load_workbook(io.BytesIO(WHOLE_BOOKS["en"])).sheetnames


def test_the_sheets_tried_are_all_that_there_are() -> None:
    sources = "".join(path.read_text("utf-8") for path in (SOURCE / "exchange").rglob("*.py"))
    named = set(re.findall(r"""(?:listing|sheets\.add)\((?:[\w.]+)\("(\w+)"\)""", sources))
    assert len(named) > 15
    assert {words("en")(name) for name in named} == set(SHEETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edit_of_any_sheet_is_named_with_the_sheet_and_the_cell(language: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(WHOLE_BOOKS[language]))
    sheets = [sheet for sheet in book.worksheets[1:] if sheet.max_row > 1]
    assert len(sheets) > 12
    for sheet in sheets:
        cell = sheet.cell(2, next(n for n in range(1, sheet.max_column + 1) if sheet.cell(2, n).value is not None))
        cell.value = "other" if isinstance(cell.value, str) else 4.75
    said = [message(each, language) for each in read(saved(book), WHOLE).untaken]
    assert len(said) == len(sheets)
    for sheet, sentence in zip(sheets, said, strict=True):
        assert sheet.title in sentence


def test_true_where_a_count_of_one_stood_is_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(WHOLE_BOOKS["en"]))
    votes = book["Votes taken"]
    counts = [cell for cell in votes[2] if cell.value == 1]
    assert counts
    counts[0].value = True
    (said,) = read(saved(book), WHOLE).untaken
    assert message(said, "en").count(counts[0].coordinate) == 1


@given(language=st.sampled_from(LANGUAGES), drawn=st.data())
@settings(max_examples=12, deadline=None, phases=[Phase.generate])
def test_any_edit_of_one_cell_is_taken_or_named(language: str, drawn: st.DataObject) -> None:
    """One cell in each of four sheets, of which the first is that of actions."""
    book = openpyxl.load_workbook(io.BytesIO(WHOLE_BOOKS[language]))
    others = st.lists(st.integers(1, len(SHEETS) - 1), min_size=3, max_size=3, unique=True)
    edited = set()
    for page in (book.worksheets[number] for number in (0, *drawn.draw(others, "sheets"))):
        row = drawn.draw(st.integers(1, page.max_row + 1), "row")
        cell = page.cell(row, drawn.draw(st.integers(1, page.max_column + 1), "column"))
        before, cell.value = cell.value, drawn.draw(VALUES, "value")
        if not says_the_same(before, cell.value):
            edited.add(page.title)
    try:
        back = read(saved(book), WHOLE)
    except FileProblem:
        return
    named = {str(each.params["sheet"]) for each in back.untaken if "sheet" in each.params}
    actions = book.worksheets[0].title
    if back.found or back.errors or len(named) < len(back.untaken) or back.ignored or back.missing:
        named.add(actions)
    assert edited <= named


def says_the_same(before: object, after: object) -> bool:
    if type(before) is not type(after) and not {type(before), type(after)} <= {str, type(None)}:
        return before == after and not isinstance(after, bool) and not isinstance(before, bool)
    return before == after or str(before or "").split() == str(after or "").split()
