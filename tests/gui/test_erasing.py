"""Erasing a client for good: everything is listed, the name has to be typed, and then nothing is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from somedesk.base.settings import LeftStep
from somedesk.store.backups import Backups
from somedesk.store.client_file import ClientFile
from somedesk.ui.files.erase_client import EraseClientDialog
from somedesk.ui.files.erasing import Erasing
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import dialog, dialogs, find, settled, shown_window, text_of
from tests.small_client import small_client
from tests.store.faults import noted


@pytest.fixture
def library(tmp_path: Path, context: Context) -> Path:
    folder = tmp_path / "kunder"
    folder.mkdir()
    context.settings = replace(context.settings, library=str(folder))
    with ClientFile.create(folder / "Testkunde.somedesk", small_client()) as file:
        file.apply(noted(file.client, "fortroligt"))
    return folder


@pytest.fixture
def window(qtbot: QtBot, context: Context, library: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def asked(qtbot: QtBot, window: MainWindow) -> EraseClientDialog:
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    return dialog(EraseClientDialog)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_from_its_card_with_the_name_typed(qtbot: QtBot, window: MainWindow, context: Context, library: Path) -> None:
    known, stays = (str(library / "Testkunde.somedesk"), "/elsewhere.somedesk"), LeftStep("another", "people")
    context.change_settings(recent=known, offered=known, left_steps=(LeftStep("uid-1", "grid"), stays))
    assert b"Testkunde" in context.library_index.read_bytes()
    window.page("home").view.setFocus()
    qtbot.keyClick(window.page("home").view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    shown = asked(qtbot, window)
    listed = find(shown, QListWidget, "erase_files")
    assert {listed.item(row).text() for row in range(listed.count())} == {str(path) for path in files(library)}
    assert "sync service" in text_of(shown, "erase_unreached")
    button, line = shown.buttons.button(Button.Ok), find(shown, QLineEdit, "erase_name")
    for text, will_do in (("", False), ("Testkund", False), ("  testkunde ", True)):
        line.setText(text)
        assert button.isEnabled() == will_do
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert files(library) == []
    assert b"Testkunde" not in context.library_index.read_bytes()
    assert context.settings.recent == context.settings.offered == ("/elsewhere.somedesk",)
    assert context.settings.left_steps == (stays,)
    assert text_of(window, "notice_text") == "“Testkunde” is erased."


def test_enter_alone_erases_nothing(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    before = files(library)
    name = "Cafe\N{COMBINING ACUTE ACCENT}\N{SOFT HYPHEN}hus"
    window.desk.room(Erasing).ask(library / "Testkunde.somedesk", "uid-1", name)
    shown = asked(qtbot, window)
    line, button = find(shown, QLineEdit, "erase_name"), shown.buttons.button(Button.Ok)
    for text, will_do in (("Caf\N{LATIN SMALL LETTER E WITH ACUTE}hus", True), ("Cafehus", False), ("", False)):
        line.setText(text)
        assert button.isEnabled() == will_do
    qtbot.keyClick(line, Qt.Key.Key_Return)
    shown.accept()
    assert shown.isVisible()
    shown.reject()
    settled(qtbot, window)
    assert files(library) == before


def test_the_open_client_is_closed_first(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    window.open_path(library / "Testkunde.somedesk")
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    window.document.apply(noted(window.document.client, "nyt"))
    window.commands["erase_client"].trigger()
    shown = asked(qtbot, window)
    assert window.document is None
    find(shown, QLineEdit, "erase_name").setText("Testkunde")
    shown.accept()
    settled(qtbot, window)
    assert files(library) == []


def test_who_thinks_better_of_it_has_the_client_open_again(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    path = library / "Testkunde.somedesk"
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None)
    window.commands["erase_client"].trigger()
    qtbot.keyClick(asked(qtbot, window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    assert window.document.file.path == path
    assert not window.document.file.read_only


def test_what_cannot_be_erased_is_told(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    path = library / "Testkunde.somedesk"
    with ClientFile.open(path):
        window.desk.room(Erasing).ask(path, "uid-1", "Testkunde")
        shown = asked(qtbot, window)
        find(shown, QLineEdit, "erase_name").setText("Testkunde")
        shown.accept()
        settled(qtbot, window)
        assert "open" in text_of(window, "notice_text")
    assert path.exists()


def test_a_stick_with_backups_that_is_not_there_is_told(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    shown = EraseClientDialog(context, "Testkunde", (), "/media/stick", window)
    shown.open()
    assert "/media/stick" in text_of(shown, "erase_unreached")
    shown.close()


def test_what_is_not_ours_is_named_before_and_after(
    qtbot: QtBot, window: MainWindow, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = library / "Testkunde.somedesk"
    (own,) = Backups(path, "uid-1").folders()
    stranger, hidden, listed = own / "noter.txt", library / ".quarantine", Path.iterdir
    stranger.write_text("mine egne")

    def refuse(folder: Path) -> Iterator[Path]:
        if folder == hidden:
            raise PermissionError(13, "EACCES")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    window.desk.room(Erasing).ask(path, "uid-1", "Testkunde")
    shown = asked(qtbot, window)
    for place in (stranger, hidden):
        assert str(place) in text_of(shown, "erase_unreached")
    monkeypatch.undo()
    rows = find(shown, QListWidget, "erase_files")
    assert str(stranger) not in {rows.item(row).text() for row in range(rows.count())}
    find(shown, QLineEdit, "erase_name").setText("Testkunde")
    shown.accept()
    settled(qtbot, window)
    assert files(library) == [stranger]
    assert str(stranger) in text_of(window, "notice_text")
    window.desk.say("Said later.")
    find(window, QToolButton, "notice_close").click()
    assert str(stranger) in text_of(window, "notice_text"), "it is still there"
