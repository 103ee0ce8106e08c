"""What GUI tests share: a context in English and an open client of each size."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.base.settings import Settings
from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.reports import conformance
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit import field_word, theme
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.keyboard import Keyboard
from somedesk.ui.kit.theme import body_font, load_fonts
from somedesk.ui.shell import notice_bar
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop import presenter_desk
from tests.gui.shell import open_in, shown_grid, shown_window
from tests.small_client import small_client

TODAY = dt.date(2026, 11, 14)
HOUR = 3_600_000  # in milliseconds


@pytest.fixture(autouse=True)
def nothing_goes_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said for some seconds only stays to be read back, however slow the machine; tests end it by hand."""
    for module, name in (
        (notice_bar, "INFO_MILLISECONDS"),
        (presenter_desk, "SAID_MILLISECONDS"),
        (field_word, "SHOWN_MILLISECONDS"),
        (field_word, "READ_MILLISECONDS"),
    ):
        monkeypatch.setattr(module, name, HOUR)


@pytest.fixture(autouse=True)
def claims_are_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a report says that it conforms with is held against the validator by the tests of reports."""
    monkeypatch.setattr(conformance, "_broken", lambda _pdf: {})


@pytest.fixture(autouse=True, scope="session")
def icons_that_last(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The style sheet is made once for all tests, and names files: those of one test's home go with that test."""
    folder = tmp_path_factory.mktemp("icons")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(theme, "cache_folder", lambda: folder)
        yield


@pytest.fixture(scope="session")
def our_style(qapp: QApplication) -> None:
    """What no test changes: style and font, which every widget would be given anew, and which keys a widget gets."""
    qapp.setStyle("Fusion")
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    load_fonts()
    qapp.setFont(body_font())
    Keyboard(qapp)


@pytest.fixture
def context(our_style: None, tmp_path: Path) -> Iterator[Context]:
    """English, light, our font; closed at the end.

    The folder comes first, so that it goes last: what has a client open in it is closed before.
    """
    made = Context(Settings(language="en", theme="light"))
    made.start()
    yield made
    made.tasks.close()
    made.localisation.set_language("en")
    made.localisation.fall_silent()


def open_document(folder: Path, client: Client) -> Document:
    """A document on a new file in ``folder``."""
    return Document(ClientFile.create(folder / "client.somedesk", client))


@pytest.fixture
def document(tmp_path: Path, context: Context) -> Iterator[Document]:
    """The sample client, opened."""
    opened = open_document(tmp_path, sample_client("en", TODAY))
    yield opened
    opened.close()


@pytest.fixture
def small_document(tmp_path: Path, context: Context) -> Iterator[Document]:
    """A client with one blank assessment of the small model, opened."""
    opened = open_document(tmp_path, small_client())
    yield opened
    opened.close()


@pytest.fixture
def sample_on_grid(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with the sample client, open on its grid."""
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        shown_grid(shown)
        yield shown
