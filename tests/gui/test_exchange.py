"""Exporting, and importing what was edited, as a person does it: dialog, file, preview, undo."""

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import new_client
from somedesk.exchange.formats import FORMATS
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import read_actions
from somedesk.store.client_file import read_client
from somedesk.ui.exchange.exchanging import Exchanging, file_name
from somedesk.ui.exchange.export import ExportDialog
from somedesk.ui.exchange.import_actions import ImportActionsDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.shell.main_window import MainWindow
from somedesk.work import reports as report_work
from tests.gui.conftest import TODAY
from tests.gui.shell import CONTROL, dialog, find, open_in, press_keys, saved, settled, shown_window, text_of
from tests.marked_client import marked_client


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        yield shown


def client_of(window: MainWindow) -> Client:
    assert window.document is not None
    return window.document.client


def choose(window: MainWindow, name: str, path: Path) -> None:
    """Type the file into the file dialog and accept it."""
    files = find(window, QFileDialog, name)
    files.fileSelected.emit(str(path))
    files.close()


def edited(client: Client, path: Path) -> Path:
    """A workbook with one owner changed, one row deleted, one added, one unreadable."""
    book = openpyxl.load_workbook(io.BytesIO(export_workbook(client, "en", TODAY)))
    sheet = book.worksheets[0]
    columns = {str(cell.value): cell.column for cell in sheet[1]}
    sheet.cell(2, columns["Owner"]).value = "Somebody else"
    sheet.cell(3, columns["Due"]).value = "soon"
    sheet.delete_rows(4)
    sheet.cell(sheet.max_row + 1, columns["Action"]).value = "Brand new"
    book.save(path)
    return path


def first_field(shown: ImportActionsDialog) -> str:
    item = shown.tree.topLevelItem(0)
    return item.child(0).text(0) if item else ""


def importing(qtbot: QtBot, window: MainWindow, path: Path) -> ImportActionsDialog:
    window.commands["import_actions"].trigger()
    choose(window, "import_file_dialog", path)
    settled(qtbot, window)
    return dialog(ImportActionsDialog)


def test_every_format_is_written_and_offered_to_be_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    for kind, made in FORMATS.items():
        press_keys(qtbot, window, Qt.Key.Key_E, CONTROL)
        shown = dialog(ExportDialog)
        qtbot.mouseClick(shown.formats[kind], Qt.MouseButton.LeftButton)
        shown.language.setCurrentIndex(0)
        qtbot.mouseClick(shown.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
        path = tmp_path / f"{kind}{made.ending}"
        choose(window, "export_file_dialog", path)
        settled(qtbot, window)
        assert path.stat().st_size > 500, kind
        assert str(path) in text_of(window.notice_bar, "notice_text"), kind
        window.notice_bar.hide()
    assert openpyxl.load_workbook(tmp_path / "xlsx.xlsx").sheetnames[0] == "Handlinger"


def test_neither_the_client_nor_another_kind_of_file_is_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    before = client_of(window)
    window.commands["export"].trigger()
    qtbot.mouseClick(dialog(ExportDialog).buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    choose(window, "export_file_dialog", tmp_path / "out.pdf")
    settled(qtbot, window)
    refused = window.findChild(QMessageBox, "ending_refused")
    assert refused is not None
    assert "ends in .xlsx" in refused.text() + refused.informativeText()
    refused.close()
    assert not (tmp_path / "out.pdf").exists()
    window.commands["export"].trigger()
    qtbot.mouseClick(dialog(ExportDialog).buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    choose(window, "export_file_dialog", tmp_path / "client.somedesk")
    settled(qtbot, window)
    assert read_client(tmp_path / "client.somedesk").actions == before.actions


def test_differences_are_shown_ticked_applied_and_undone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = client_of(window)
    shown = importing(qtbot, window, edited(before, tmp_path / "edited.xlsx"))
    items = [shown.tree.topLevelItem(i) for i in range(shown.tree.topLevelItemCount())]
    assert [item.checkState(0) for item in items if item] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]
    owner = items[0].child(0) if items[0] else None
    assert owner is not None
    assert (owner.text(0), owner.text(2)) == ("Owner", "Somebody else")
    assert "Row 3" in find(shown, QPlainTextEdit, "import_errors").toPlainText()
    assert client_of(window).actions == before.actions
    qtbot.mouseClick(shown.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    saved(qtbot, window)
    assert window.document is not None
    assert [backup.reason for backup in window.document.file.backups().all()] == ["import"]
    after = read_client(tmp_path / "client.somedesk").actions
    assert len(after) == len(before.actions) + 1
    assert {action.title for action in after.values()} >= {"Brand new"}
    assert "Somebody else" in {action.owner for action in after.values()}
    window.commands["undo"].trigger()
    assert client_of(window).actions == before.actions


def test_a_deletion_is_made_only_when_it_is_ticked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = client_of(window)
    shown = importing(qtbot, window, edited(before, tmp_path / "edited.xlsx"))
    for row in range(shown.tree.topLevelItemCount()):
        item = shown.tree.topLevelItem(row)
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Unchecked)
    assert not shown.buttons.button(Button.Ok).isEnabled()
    item.setCheckState(0, Qt.CheckState.Checked)
    qtbot.mouseClick(shown.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert len(client_of(window).actions) == len(before.actions) - 1


def test_a_file_without_differences_or_without_actions_is_said_as_such(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    same = tmp_path / "same.xlsx"
    same.write_bytes(export_workbook(client_of(window), "sv", TODAY))
    notes = tmp_path / "notes.xlsx"
    notes.write_text("not a workbook")
    for path, said in (
        (same, "says the same"), (notes, "cannot be read as an Excel workbook"),
        (tmp_path / "client.somedesk", "“Merge from file…”"),
    ):  # fmt: skip
        window.commands["import_actions"].trigger()
        choose(window, "import_file_dialog", path)
        settled(qtbot, window)
        assert said in text_of(window.notice_bar, "notice_text")


def test_the_plan_has_all_ways_out_and_in_in_its_header(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("plan")
    menu = find(window, QPushButton, "plan_export").menu()
    assert [action.objectName() for action in menu.actions()] == ["page_reports", "export", "import_actions"]
    assert all(action.isEnabled() for action in menu.actions())


def test_long_texts_are_read_whole_and_never_as_markup(qtbot: QtBot, context: Context) -> None:
    client = marked_client(3)
    book = openpyxl.load_workbook(io.BytesIO(export_workbook(client, "en", TODAY)))
    sheet = book.worksheets[0]
    columns = {str(cell.value): cell.column for cell in sheet[1]}
    sheet.cell(2, columns["Description"]).value = "<b>bold</b> " + "long " * 500
    out = io.BytesIO()
    book.save(out)
    read = read_actions(client, out.getvalue(), TODAY, lambda: "new")
    parent = QPushButton()
    qtbot.addWidget(parent)
    shown = ImportActionsDialog(context, client, read, parent)
    shown.open()
    item = shown.tree.topLevelItem(0)
    assert item is not None
    shown.tree.setCurrentItem(item.child(0))
    assert find(shown, QPlainTextEdit, "whole_after").toPlainText() == "<b>bold</b> " + "long " * 500
    assert len(item.child(0).text(2)) <= 120
    context.localisation.set_language("da")
    qtbot.waitUntil(lambda: first_field(shown) == "Beskrivelse")
    assert shown.chosen() == {read.found[0].id}
    shown.close()


def test_what_was_read_for_one_client_is_not_offered_to_the_next(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.desk.room(Exchanging).import_from(str(edited(client_of(window), tmp_path / "plan.xlsx")))
    open_in(window, tmp_path / "next.somedesk", new_client("uid-2", "Next", "da", TODAY))
    settled(qtbot, window)
    assert not window.findChildren(ImportActionsDialog)


def test_file_names_are_short_enough_for_every_file_system() -> None:
    client = new_client("uid-1", "🦄" * 200, "da", TODAY)
    for name in (file_name(client, TODAY), report_work.file_name(client.profile.name, "summary", "sv", TODAY)):
        assert len(f"{name}.xlsx".encode()) <= 255
    assert "🦄" in name


def test_file_names_hold_nothing_that_file_systems_refuse() -> None:
    client = marked_client(1)
    assert not set(file_name(client, TODAY)) & set('\\/:*?"<>|\n')
    assert file_name(client, TODAY).endswith("2026-11-14")


def test_an_export_in_another_language_says_first_that_it_will_be_mixed(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["export"].trigger()
    shown = dialog(ExportDialog)
    assert not shown.mixed.isVisible()
    shown.language.setCurrentIndex(shown.language.findData("sv"))
    assert shown.mixed.isVisible()
    assert "Swedish" in shown.mixed.text()
    for kind, is_said in (("json", False), ("csv", False), ("ics-events", True), ("docx", True)):
        qtbot.mouseClick(shown.formats[kind], Qt.MouseButton.LeftButton)
        assert shown.mixed.isVisible() == is_said, kind
    shown.close()
