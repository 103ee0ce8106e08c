"""Whatever lies where the window is to write: nothing of it is lost, and one sentence says why."""

import errno
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.store.client_file import ClientFile
from somedesk.store.file_system import FileSystem
from somedesk.ui.kit.context import Context
from somedesk.ui.reports import printing
from somedesk.ui.shell.main_window import MainWindow
from somedesk.work.reports import file_name
from tests.gui.conftest import TODAY
from tests.gui.outputs import OUTPUTS, Output, approve_strategy, said
from tests.gui.shell import settled, shown_window
from tests.obstacles import OBSTACLES, Place, put, put_away

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
    pytest.mark.parametrize("output", OUTPUTS.values(), ids=OUTPUTS),
]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    # What fills pages and reports is left out: here each is built a dozen times.
    whole = sample_client("en", TODAY)
    client = Client(profile=whole.profile, models=whole.models, assessments=whole.assessments, ratings=whole.ratings)
    return Place(tmp_path / "place", client)


@pytest.fixture
def window(qtbot: QtBot, context: Context, place: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(printing, "DOTS_PER_INCH", 72)  # drawing takes most of the time, and is not looked at here
    context.change_settings(library=str(place.folder))
    with shown_window(qtbot, context) as shown:
        shown.opening.opened.emit(ClientFile.open(place.own))
        settled(qtbot, shown)
        approve_strategy(qtbot, shown)
        yield shown


def target_of(output: Output, window: MainWindow, place: Place) -> Path:
    document = window.document
    assert document is not None
    if output.asks:
        return place.targets / f"result{output.suffix}"
    # The batch names its files itself.
    profile = document.client.profile
    return place.targets / file_name(profile.name, "action-plan", profile.language, document.today())


def link_question(window: MainWindow) -> QMessageBox | None:
    return next((each for each in window.findChildren(QMessageBox, "link_question") if each.isVisible()), None)


# What an output has to tell the place of (the open client's file), and what tells whether it looks at all.
EACH = (
    "a link to the open client",
    "a second name of the open client",
    "another client under another ending",
    "a folder",
    "a write-protected file",
)
OTHERS = tuple(name for name in OBSTACLES if name not in EACH)


def obstacles_for(output: Output) -> tuple[str, ...]:
    """What every output is to meet, and two of the others, which take turns: what can lie there is looked for in one
    place, `store/output.py`, and its tests put all of them in its way."""
    turn = 2 * [*OUTPUTS.values()].index(output)
    more = [OTHERS[(turn + step) % len(OTHERS)] for step in range(2)]
    return tuple(name for name in (*EACH, *more) if name != output.replaces)


def test_what_lies_in_its_way_is_not_lost_and_one_sentence_tells(
    qtbot: QtBot, window: MainWindow, place: Place, output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = target_of(output, window, place)
    for name in obstacles_for(output):
        put(place, name, target)
        before = place.seen()
        told = output.write(qtbot, window, target)
        assert place.seen() == before, name
        assert link_question(window) is None, name
        assert told.endswith("."), (name, told)
        assert len(told.splitlines()) == 1, (name, told)
        put_away(target)
    a_full_disk_leaves_what_was_there(qtbot, window, place, output, monkeypatch)
    put_away(target)
    a_link_is_followed_only_once_that_is_confirmed(qtbot, window, place, output)


def a_full_disk_leaves_what_was_there(
    qtbot: QtBot, window: MainWindow, place: Place, output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = target_of(output, window, place)
    target.write_text("last year's")
    before = place.seen()

    def full(system: FileSystem, handle: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(FileSystem, "write", full)
        told = output.write(qtbot, window, target)
    assert place.seen() == before
    assert told.endswith(".")


def a_link_is_followed_only_once_that_is_confirmed(
    qtbot: QtBot, window: MainWindow, place: Place, output: Output
) -> None:
    target, elsewhere = target_of(output, window, place), place.targets / "elsewhere"
    target.symlink_to(elsewhere)
    for answer in ("Cancel", "Write to that file") if output.asks else ():
        output.write(qtbot, window, target)
        box = link_question(window)
        assert box is not None
        assert str(elsewhere) in box.informativeText() + box.text()
        assert not elsewhere.exists()
        next(button for button in box.findChildren(QPushButton) if button.text() == answer).click()
        settled(qtbot, window)
        said(window)
        assert elsewhere.exists() == (answer != "Cancel")
    if not output.asks:
        assert "link" in output.write(qtbot, window, target)
        assert not elsewhere.exists()
    assert target.is_symlink()
