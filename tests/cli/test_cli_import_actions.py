"""An edited workbook of actions from the command line: said, then applied; all or nothing, and nothing deleted."""

import io
from pathlib import Path

import openpyxl
import pytest

from somedesk.base.settings import Settings, save
from somedesk.content.sample import sample_client
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.file_format import FORMAT
from tests.cli.calling import call
from tests.returned_books import TODAY, planned
from tests.store.test_opening import forged


@pytest.fixture
def file(tmp_path: Path) -> Path:
    ClientFile.create(tmp_path / "demo.somedesk", planned(sample_client("en", TODAY))).close()
    call("export", "demo.somedesk", "--format", "xlsx", "-o", "plan.xlsx", cwd=tmp_path)
    return tmp_path / "demo.somedesk"


def edited(path: Path, cells: dict[tuple[int, str], object], *, without_row: int = 0) -> None:
    """Put values into the sheet of actions, by row and column heading."""
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    sheet = next(sheet for sheet in book.worksheets if "First step" in [cell.value for cell in sheet[1]])
    columns = {cell.value: cell.column for cell in sheet[1]}
    for (row, name), value in cells.items():
        sheet.cell(row, columns[name], value)
    if without_row:
        sheet.delete_rows(without_row)
    book.save(path)


def test_what_changes_is_said_and_rows_that_are_gone_stay(file: Path) -> None:
    before = read_client(file).actions
    workbook = file.with_name("plan.xlsx")
    assert "Nothing to change" in call("import", file, workbook, cwd=file.parent).stdout
    titles = [action.title for action in before.values()]
    edited(workbook, {(2, "Owner"): "Åse", (len(titles) + 2, "Action"): "Ring til trykkeriet"}, without_row=3)
    said = call("import", file, workbook, "--lang", "da", cwd=file.parent).stdout
    assert "→ Åse" in said
    assert "Ny: Ring til trykkeriet" in said
    assert "bliver i planen: " in said
    assert "Handlinger ændret: 1. Nye: 1." in said
    after = read_client(file).actions
    assert set(before) < set(after)
    assert "Åse" in [action.owner for action in after.values()]
    assert "Ring til trykkeriet" in [action.title for action in after.values()]


def test_one_wrong_row_refuses_all(file: Path) -> None:
    before = file.read_bytes()
    workbook = file.with_name("plan.xlsx")
    edited(workbook, {(2, "Owner"): "Åse", (3, "Effort (hours)"): "a lot"})
    assert "Row 3" in call("import", file, workbook, cwd=file.parent, code=1).stderr
    assert file.read_bytes() == before
    assert "that is there already" in call("import", "none.somedesk", workbook, cwd=file.parent, code=1).stderr


def test_a_file_of_a_newer_program_is_told_to_be_one_and_left_alone(file: Path) -> None:
    workbook = file.with_name("plan.xlsx")
    edited(workbook, {(2, "Owner"): "Åse"})
    file.write_bytes(forged(file, file.read_bytes(), file_format_number=FORMAT + 1))
    before = sorted(file.parent.rglob("*")), file.read_bytes()
    assert "newer version" in call("import", file, workbook, cwd=file.parent, code=1).stderr
    assert (sorted(file.parent.rglob("*")), file.read_bytes()) == before


def test_a_second_folder_for_backups_that_is_away_is_told_in_a_sentence(file: Path, home: Path) -> None:
    workbook = file.with_name("plan.xlsx")
    edited(workbook, {(2, "Owner"): "Åse"})
    assert save(Settings(backups=str(file.parent / "stick")))
    done = call("import", file, workbook, "--lang", "da", cwd=file.parent)
    assert "Handlinger ændret: 1" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert "stick" in done.stderr


def test_an_edit_that_cannot_be_taken_is_named_and_the_status_says_so(file: Path) -> None:
    workbook = file.with_name("plan.xlsx")
    edited(workbook, {(2, "Owner"): "Åse", (3, "Progress"): "done"})
    said = call("import", file, workbook, "--lang", "da", cwd=file.parent, code=1)
    assert "Ikke taget med: Række 3" in said.stdout
    assert "ikke kunne tages med: 1" in said.stderr
    assert "Åse" in [action.owner for action in read_client(file).actions.values()]
    call("export", file, "--format", "xlsx", "-o", "plan.xlsx", cwd=file.parent)
    book = openpyxl.load_workbook(workbook)
    book.worksheets[1]["F2"].value = 0.5
    book.save(workbook)
    said = call("import", file, workbook, cwd=file.parent, code=1)
    assert book.worksheets[1].title in said.stdout
    assert "Nothing to change" not in said.stdout
