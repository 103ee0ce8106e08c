"""Clients that were deleted: the home page lists them, takes one back, and erases one for good."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from somedesk.base.paths import default_library_folder
from somedesk.domain.client import LANGUAGES
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.library import Library
from somedesk.ui.files.deleted_clients import DeletedClientsDialog
from somedesk.ui.files.erase_client import EraseClientDialog
from somedesk.ui.home.page import HomePage
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.home_hands import focus, looked, names
from tests.gui.library_folder import client_named, put
from tests.gui.shell import dialog, dialogs, find, press, settled, shown_window, text_of

NOW = dt.datetime(2026, 11, 14, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    """Three clients, two of which were deleted, and the program has been started again since."""
    library = Library(default_library_folder())
    _, havsbris, skov = put(*(client_named(name) for name in ("Fjordby", "Havsbris", "Skov & <b>sø</b>")))
    for path in (havsbris, skov):
        with ClientFile.open(path) as file:
            file.backups().add(path.read_bytes(), "import", NOW)
        library.trash(path)
    with shown_window(qtbot, context) as shown:
        yield shown


def home(window: MainWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def opened(qtbot: QtBot, window: MainWindow, button: str = "deleted_clients") -> DeletedClientsDialog:
    """The list, once it has been read."""
    press(qtbot, window, button)
    shown = dialog(DeletedClientsDialog)
    settled(qtbot, window)
    return shown


def rows(shown: DeletedClientsDialog) -> list[tuple[str, str]]:
    table = find(shown, QTableWidget, "deleted_table")
    items = ([table.item(row, column) for column in (0, 1)] for row in range(table.rowCount()))
    return [(name.text(), when.text()) for name, when in items if name is not None and when is not None]


def choose(qtbot: QtBot, shown: DeletedClientsDialog, name: str) -> QTableWidget:
    """Arrow down to a client."""
    table = find(shown, QTableWidget, "deleted_table")
    assert table.hasFocus()
    for _ in range([each for each, _ in rows(shown)].index(name) - table.currentRow()):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    return table


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_they_are_listed_with_the_day_and_come_back_by_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    assert sorted(name for name, _ in rows(shown)) == ["Havsbris", "Skov & <b>sø</b>"]
    assert all(re.search(r"\d{4} \d\d:\d\d$", when) for _, when in rows(shown))
    table = choose(qtbot, shown, "Havsbris")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settled(qtbot, window)
    looked(qtbot, home(window))
    assert names(home(window)) == ["Fjordby", "Havsbris"]
    assert read_client(default_library_folder() / "Havsbris.somedesk").profile.name == "Havsbris"
    assert "Havsbris" in text_of(window, "notice_text")
    again = opened(qtbot, window)
    assert [name for name, _ in rows(again)] == ["Skov & <b>sø</b>"]
    press(qtbot, again, "restore_client")
    settled(qtbot, window)
    looked(qtbot, home(window))
    assert not home(window).deleted.isVisible(), "there are none any more"
    assert not Library(default_library_folder()).trashed()


def test_for_good_means_backups_too_and_the_name_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    folder = default_library_folder()
    shown = opened(qtbot, window)
    qtbot.keyClick(choose(qtbot, shown, "Havsbris"), Qt.Key.Key_Delete)
    settled(qtbot, window)
    asked = dialog(EraseClientDialog)
    listed = find(asked, QListWidget, "erase_files")
    assert {Path(listed.item(row).text()).parent.parent.name for row in range(listed.count())} == {".trash", ".backups"}
    before = files(folder)
    asked.accept()
    assert files(folder) == before, "not without the name"
    qtbot.keyClicks(find(asked, QLineEdit, "erase_name"), "havsbris")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "Havsbris" in text_of(window, "notice_text")
    assert [name for name, _ in rows(opened(qtbot, window))] == ["Skov & <b>sø</b>"]
    kept = {read_client(path).profile.name for path in (folder / ".backups").rglob("*.somedesk")}
    assert "Skov & <b>sø</b>" in kept
    assert not [path for path in folder.rglob("*.somedesk") if read_client(path).profile.name == "Havsbris"]
    assert names(home(window)) == ["Fjordby"]


@pytest.mark.parametrize("when", ["before", "while it is asked about"])
def test_a_client_that_is_there_a_second_time_keeps_everything_else(
    qtbot: QtBot, window: MainWindow, when: str
) -> None:
    """A copy was deleted, or another client has taken the name: only what is in the trash goes."""
    folder = default_library_folder()
    trashed = next(each for each in Library(folder).trashed() if each.path.stem == "Havsbris")
    twin, namesake = folder / "Havsbris copy.somedesk", folder / "Havsbris.somedesk"

    def others_come() -> list[str]:
        twin.write_bytes(trashed.path.read_bytes())
        ClientFile.create(namesake, client_named("Another Havsbris")).close()
        return files(folder / ".backups")

    backups = others_come() if when == "before" else []
    shown = opened(qtbot, window)
    choose(qtbot, shown, "Havsbris")
    press(qtbot, shown, "erase_deleted")
    settled(qtbot, window)
    backups = backups or others_come()
    find(dialog(EraseClientDialog), QLineEdit, "erase_name").setText("Havsbris")
    dialog(EraseClientDialog).accept()
    settled(qtbot, window)
    assert not trashed.path.parent.exists()
    assert files(folder / ".backups") == backups, "they are the twin's too"
    assert (read_client(twin).profile.name, read_client(namesake).profile.name) == ("Havsbris", "Another Havsbris")


def test_where_all_clients_were_deleted_the_empty_page_leads_there(qtbot: QtBot, window: MainWindow) -> None:
    page = home(window)
    focus(page, "Fjordby")
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not names(page))
    settled(qtbot, window)
    looked(qtbot, page)
    shown = opened(qtbot, window, "empty_library_deleted")
    assert rows(shown)[0][0] == "Fjordby", "the last deleted first"
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not dialogs()


def test_undo_after_erasing_finds_what_was_deleted_before(qtbot: QtBot, window: MainWindow) -> None:
    page = home(window)
    put(client_named("Nyt"))
    page.refresh_library()
    looked(qtbot, page)
    for name in ("Fjordby", "Nyt"):
        focus(page, name)
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
        settled(qtbot, window)
        looked(qtbot, page)
    for trashed in Library(default_library_folder()).trashed():
        if trashed.path.stem == "Nyt":
            trashed.path.unlink()
    qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    looked(qtbot, page)
    assert names(page) == ["Fjordby"]


def test_without_deleted_clients_nothing_is_offered(qtbot: QtBot, context: Context) -> None:
    with shown_window(qtbot, context) as shown:
        for name in ("deleted_clients", "empty_library_deleted"):
            button = shown.findChild(QPushButton, name)
            assert button is not None
            assert not button.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_of_the_screen(
    qtbot: QtBot, window: MainWindow, context: Context, language: str
) -> None:
    shown = opened(qtbot, window)
    context.change_settings(language=language)
    QApplication.processEvents()
    words = {"da": "Gendan", "sv": "Återställ", "en": "Restore"}
    assert text_of(shown, "restore_client") == words[language]
    assert len(rows(shown)) == 2
