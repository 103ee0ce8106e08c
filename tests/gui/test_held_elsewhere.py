"""A client that another machine says it has open: it is asked about, not fought over."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.lock import Holder
from somedesk.ui.files.open_problem import OpenProblemDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import dialog, dialogs, press, settled, shown_window, text_of
from tests.small_client import small_client
from tests.store.faults import NOW


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as window:
        yield window


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kunde.somedesk"
    ClientFile.create(path, small_client(strategy=(2, 4))).close()
    with ClientFile.open(path, environment=Environment()):
        (note,) = tmp_path.glob(".somedesk-*.holder")
    note.write_bytes(msgspec.json.encode(Holder("Anna Å", "another machine", NOW)))
    return path


@pytest.mark.parametrize("anyway", [True, False])
def test_it_can_be_opened_if_it_is_closed_there_or_read_only(
    qtbot: QtBot, window: MainWindow, path: Path, anyway: bool
) -> None:
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(dialogs()))
    asked = dialog(OpenProblemDialog)
    assert window.document is None
    press(qtbot, asked, "open_anyway" if anyway else "open_read_only")
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    assert window.document.read_only is not anyway


@pytest.mark.parametrize("read_only", [True, False])
def test_before_a_shared_file_would_become_private_it_is_asked_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    shared = tmp_path / "fælles.somedesk"
    ClientFile.create(shared, small_client(strategy=(2, 4))).close()
    with monkeypatch.context() as patch:
        patch.setattr("somedesk.store.client_file.is_lost_by_saving", lambda _: True)
        window.open_path(shared)
        qtbot.waitUntil(lambda: bool(dialogs()))
    asked = dialog(Question)
    assert "only you could open it" in text_of(asked, "question")
    press(qtbot, asked, "read_only" if read_only else "go_on")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: window.document is not None and window.document.read_only is read_only)
    assert dialogs() == []
