"""What is done to the client's file outside the window: it is heeded, and the user is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from somedesk.store.client_file import ClientFile, read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import open_in, opened, saved, settled, shown_grid, shown_window, text_of
from tests.small_client import small_client

PROTECTED, WRITABLE = 0o444, 0o600


@pytest.fixture
def path(context: Context) -> Path:
    """In the library, so that nothing is offered."""
    context.library_folder.mkdir(parents=True, exist_ok=True)
    return context.library_folder / "client.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def rate_strategy(qtbot: QtBot, window: MainWindow, level: Qt.Key) -> None:
    page = shown_grid(window)
    page.view.go_to("strategy", 1)
    qtbot.keyClick(page.view, level)


def test_a_file_that_was_renamed_meanwhile_is_saved_anew_and_that_is_told(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    open_in(window, path, small_client(strategy=(2, 4)))
    settled(qtbot, window)
    moved = path.rename(path.with_name("moved.somedesk"))
    rate_strategy(qtbot, window, Qt.Key.Key_3)
    saved(qtbot, window)
    qtbot.waitUntil(window.notice_bar.isVisible)
    told = text_of(window, "notice_text")
    assert told.startswith("“client.somedesk” was no longer in its folder, and has been saved there anew.")
    assert [read_client(each).rating("first", "strategy").level for each in (path, moved)] == [3, 2]
    window.notice_bar.hide()
    rate_strategy(qtbot, window, Qt.Key.Key_4)
    saved(qtbot, window)
    settled(qtbot, window)
    assert not window.notice_bar.isVisible(), "once"


def test_a_write_protected_file_is_shown_and_not_changed(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    ClientFile.create(path, small_client(strategy=(2, 4))).close()
    path.chmod(PROTECTED)
    before = path.read_bytes()
    window.desk.open(path)
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    assert text_of(window, "notice_text").startswith("“client.somedesk” is write-protected.")
    rate_strategy(qtbot, window, Qt.Key.Key_3)
    settled(qtbot, window)
    assert opened(window).client.rating("first", "strategy").level == 2
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (before, PROTECTED)


def test_a_file_that_is_protected_while_it_is_open_is_not_saved_until_it_may_be(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    open_in(window, path, small_client(strategy=(2, 4)))
    settled(qtbot, window)
    before = path.read_bytes()
    path.chmod(PROTECTED)
    rate_strategy(qtbot, window, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: "NOT SAVED" in text_of(window, "saved"))
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (before, PROTECTED)
    path.chmod(WRITABLE)
    opened(window).file.retry()
    saved(qtbot, window)
    assert read_client(path).rating("first", "strategy").level == 3
