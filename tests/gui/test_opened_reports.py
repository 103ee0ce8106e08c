"""A report that another program shows: asked about, in a folder of its own, and gone again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.base.paths import opened_folder
from somedesk.content.sample import sample_client
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.ui.files.erase_client import EraseClientDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, dialogs, find, open_in, press, settled, shown_window, text_of
from tests.obstacles import PASSPHRASE


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        yield shown


@pytest.fixture
def shown_elsewhere(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    paths = list[Path]()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not paths.append(Path(url.toLocalFile())))
    return paths


def click_open(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("reports")
    button = find(window.page("reports").header, QPushButton, "open_report")
    qtbot.waitUntil(button.isEnabled)
    press(qtbot, window.page("reports").header, "open_report")
    settled(qtbot, window)


def test_it_lies_in_a_folder_that_goes_when_the_window_is_closed(
    qtbot: QtBot, window: MainWindow, shown_elsewhere: list[Path]
) -> None:
    click_open(qtbot, window)
    (path,) = shown_elsewhere
    assert path.is_relative_to(opened_folder())
    assert path.read_bytes().startswith(b"%PDF")
    window.close()
    assert list(opened_folder().iterdir()) == []


def test_of_an_encrypted_client_it_is_asked_first(
    qtbot: QtBot, window: MainWindow, shown_elsewhere: list[Path], tmp_path: Path
) -> None:
    seal = Seal.make(PASSPHRASE)
    window.opening.opened.emit(ClientFile.create(tmp_path / "locked.somedesk", sample_client("en", TODAY), seal=seal))
    click_open(qtbot, window)
    assert "readable" in text_of(dialog(Question), "question")
    press(qtbot, dialog(Question), "cancel")
    settled(qtbot, window)
    assert not opened_folder().exists()
    click_open(qtbot, window)
    press(qtbot, dialog(Question), "open")
    settled(qtbot, window)
    assert shown_elsewhere[0].exists()


def test_that_no_program_opens_it_is_told(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    click_open(qtbot, window)
    assert text_of(window, "notice_text").startswith("No program here opens the report.")


def test_it_goes_with_the_client_that_is_erased(qtbot: QtBot, window: MainWindow, shown_elsewhere: list[Path]) -> None:
    click_open(qtbot, window)
    window.commands["erase_client"].trigger()
    settled(qtbot, window)
    shown = dialog(EraseClientDialog)
    find(shown, QLineEdit, "erase_name").setText(sample_client("en", TODAY).profile.name)
    shown.accept()
    settled(qtbot, window)
    assert not shown_elsewhere[0].exists()
    assert not dialogs()
