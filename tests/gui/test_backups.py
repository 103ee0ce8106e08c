"""Backups on the screen: made at closing, listed with what has changed since, gone back to, put in a damaged place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QTableWidget, QToolButton
from pytestqt.qtbot import QtBot

from somedesk.base.languages import writing
from somedesk.domain.client import LANGUAGES, Language
from somedesk.domain.grid import assessment as assessments
from somedesk.store.backups import Backups
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.names import QUARANTINE
from somedesk.ui.files.backing_up import BackingUp
from somedesk.ui.files.backups import BackupsDialog
from somedesk.ui.files.open_problem import OpenProblemDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.settings import SettingsDialog
from tests.gui.shell import CONTROL, dialog, dialogs, find, press, press_keys, settled, shown_window, text_of
from tests.small_client import small_client
from tests.store.faults import noted

CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A client with a backup of how it was made, and one of after the notes were written."""
    made = tmp_path / "kunde.somedesk"
    ClientFile.create(made, small_client(strategy=(2, 4), support=(1, 3))).close()
    with ClientFile.open(made) as file:
        file.apply(noted(file.client, "en"))
    return made


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> Document:
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    assert window.document is not None
    return window.document


def saved(qtbot: QtBot, document: Document) -> None:
    assert document.file.wait(10)
    qtbot.waitUntil(lambda: document.save_state.kind == "saved")


def problem(qtbot: QtBot, window: MainWindow, path: Path) -> OpenProblemDialog:
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(dialogs()))
    return dialog(OpenProblemDialog)


def listed(qtbot: QtBot, window: MainWindow) -> BackupsDialog:
    press_keys(qtbot, window, Qt.Key.Key_B, CONTROL_SHIFT)
    settled(qtbot, window)
    return dialog(BackupsDialog)


def row(table: QTableWidget, number: int) -> list[str]:
    items = [table.item(number, column) for column in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def test_going_back_is_one_step_that_can_be_undone(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    document = opened(qtbot, window, path)
    document.apply(assessments.rate(document.client, "first", "strategy", 5))
    document.apply(assessments.rate(document.client, "first", "dialogue", 1))
    now = document.client
    saved(qtbot, document)
    shown = listed(qtbot, window)
    assert shown.table.rowCount() == 3
    made, _size, score, since = row(shown.table, 2)[1:]
    assert (made, score, since) == ("at closing", "1.5", "Client: 1 changed; Ratings: 1 added, 1 changed")
    for _ in range(2):
        qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    assert "Testkunde" in text_of(shown, "backups_details")
    press(qtbot, shown, "restore_backup")
    settled(qtbot, window)
    assert document.client == small_client(strategy=(2, 4), support=(1, 3))
    assert document.file.backups().all()[0].reason == "restore"
    assert "Restore the version of" in window.commands["undo"].text()
    assert text_of(window, "notice_action") == "Undo"
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert document.client == now
    assert not window.notice_bar.isVisible(), "what it offers is done"


def test_closing_the_window_waits_for_the_backup(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    document = opened(qtbot, window, path)
    document.apply(noted(document.client, "to"))
    saved(qtbot, document)
    window.close()
    assert not window.isVisible()
    newest = Backups(path).all()[0]
    assert (newest.number, newest.reason) == (3, "closed")
    assert newest.path.read_bytes() == path.read_bytes()


def test_a_stick_that_is_not_there_is_said_once(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.context.change_settings(backups=str(path.parent / "stick"))
    for text, is_said in (("to", True), ("tre", False)):
        document = opened(qtbot, window, path)
        document.apply(noted(document.client, text))
        saved(qtbot, document)
        window.desk.close_client()
        settled(qtbot, window)
        assert window.document is None
        assert window.notice_bar.isVisible() == is_said
        if is_said:
            find(window, QToolButton, "notice_close").click()
    assert len(Backups(path).all()) == 4
    press_keys(qtbot, window, Qt.Key.Key_Comma, CONTROL)
    settings = dialog(SettingsDialog)
    assert find(settings, QLabel, "backups").text().endswith("stick")
    press(qtbot, settings, "clear_backups")
    assert window.context.settings.backups == ""


def test_a_backup_becomes_a_new_file_but_never_takes_the_place_of_one(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    opened(qtbot, window, path)
    press(qtbot, listed(qtbot, window), "copy_backup")
    chooser = window.findChild(QFileDialog, "copy_backup_dialog")
    assert chooser is not None
    chooser.close()
    before = path.read_bytes()
    for target in (path, path.with_name("ny.somedesk")):
        window.desk.room(BackingUp).copy_to(str(target))
        settled(qtbot, window)
    assert path.read_bytes() == before
    assert read_client(path.with_name("ny.somedesk")).profile.notes == ""


def test_a_backup_takes_the_place_of_a_damaged_file_which_is_kept(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    damaged = path.read_bytes()[:-40]
    path.write_bytes(damaged)
    press(qtbot, problem(qtbot, window, path), "backups")
    settled(qtbot, window)
    shown = dialog(BackupsDialog)
    qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    press(qtbot, shown, "restore_backup")
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    assert window.document.client.profile.notes == "en"
    (kept,) = (path.parent / QUARANTINE).iterdir()
    assert kept.read_bytes() == damaged


def test_a_locked_file_is_worked_on_in_a_copy(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with ClientFile.open(path):
        press(qtbot, problem(qtbot, window, path), "open_copy")
        qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    assert window.document.file.path.name == "kunde (copy).somedesk"
    assert not window.document.read_only


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_read_of_a_damaged_file_is_put_in_a_new_one(
    qtbot: QtBot, window: MainWindow, path: Path, language: Language
) -> None:
    window.context.change_settings(language=language)
    damaged = path.read_bytes().replace(b'"id":"first.support",', b'"id":"first.support";')
    path.write_bytes(damaged)
    press(qtbot, problem(qtbot, window, path), "salvage")
    qtbot.waitUntil(lambda: bool(dialogs()))
    box = dialog(Question)
    assert f"kunde ({writing(language).beside['salvaged']}).somedesk" in text_of(box, "question")
    press(qtbot, box, "open_salvaged")
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    assert window.document.client.ratings.keys() == {"first.strategy", "first.support"}
    assert path.read_bytes() == damaged
