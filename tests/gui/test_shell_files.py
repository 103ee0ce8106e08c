"""Trouble with files: what cannot be opened, made or saved is said in one sentence, and nothing is lost."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.messages import sentences
from somedesk.domain.client import LANGUAGES
from somedesk.store import output
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.file_format import FORMAT
from somedesk.store.file_system import FileSystem
from somedesk.ui.files.client_files import ClientFiles
from somedesk.ui.files.new_client import NewClientDialog
from somedesk.ui.files.open_problem import OpenProblemDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import moment
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.settings import SettingsDialog
from tests.gui.grid_hands import click
from tests.gui.library_folder import client_named, put
from tests.gui.shell import (
    CONTROL,
    assessment_page,
    dialog,
    dialogs,
    find,
    note_field,
    open_in,
    press,
    saved,
    settled,
    shown_window,
    text_of,
)
from tests.small_client import DAY
from tests.store.faults import FaultySystem, environment
from tests.store.test_opening import forged

BUTTONS = ("open_read_only", "open_backup", "choose_file", "try_again")
HOLD = """
import pathlib, sys
from somedesk.store.client_file import ClientFile
file = ClientFile.open(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
file.close()
"""


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


@pytest.fixture
def path() -> Path:
    """A client file in the library."""
    return put(client_named("Fjordby", date=DAY, strategy=2))[0]


def problem(qtbot: QtBot, window: MainWindow, path: Path) -> OpenProblemDialog:
    """Try to open a file that cannot be; the dialog that says so."""
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(dialogs()))
    return dialog(OpenProblemDialog)


def offered(shown: QWidget) -> set[str]:
    found = {name: shown.findChild(QPushButton, name) for name in BUTTONS}
    return {name for name, button in found.items() if button is not None and button.isVisible()}


# ── opening ──────────────────────────────────────────────────────────────────────────────────────


def spoil(path: Path, code: str) -> None:
    whole = path.read_bytes()
    match code:
        case "file_missing":
            path.unlink()
        case "file_empty":
            path.write_bytes(b"")
        case "file_truncated":
            path.write_bytes(whole[: len(whole) // 2])
        case "file_damaged":
            path.write_bytes(whole.replace(b'"level":2', b'"level":3'))
        case "not_a_file":
            path.unlink()
            path.mkdir()
        case "file_foreign":
            path.write_bytes(b"Dear client")
        case "file_newer":
            path.write_bytes(forged(path, whole, ("ratings>1>level", {"now": 3}), file_format_number=FORMAT + 1))


@pytest.mark.parametrize(
    ("code", "buttons"),
    [
        ("file_missing", {"choose_file", "try_again"}),
        ("file_empty", set()),
        ("file_truncated", set()),
        ("file_damaged", set()),
        ("file_foreign", {"choose_file"}),
        ("not_a_file", {"choose_file"}),
        ("file_newer", set()),
    ],
)
def test_a_file_that_cannot_be_opened_says_why_and_offers_what_fits(
    qtbot: QtBot, window: MainWindow, path: Path, code: str, buttons: set[str]
) -> None:
    spoil(path, code)
    for language in LANGUAGES:
        window.context.change_settings(language=language)
        shown = problem(qtbot, window, path)
        assert text_of(shown, "sentence") == sentences(language)[code].format(file=path.name)
        assert offered(shown) == buttons
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        assert window.current_page is window.pages["home"]


@pytest.mark.parametrize("code", ["file_empty", "file_truncated", "file_damaged", "file_missing"])
def test_the_version_before_can_be_read_when_the_file_cannot(
    qtbot: QtBot, window: MainWindow, path: Path, code: str
) -> None:
    backup = path.with_name(path.name + ".bak")
    backup.write_bytes(path.read_bytes())
    spoil(path, code)
    shown = problem(qtbot, window, path)
    press(qtbot, shown, "open_backup")
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.windowTitle() == "Fjordby – SomeDesk"
    assert text_of(window, "saved") == "Read-only"


def test_a_file_that_is_open_in_another_process_can_be_read(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Exception, match="file_locked") as caught:
            ClientFile.open(path)
        holder = caught.value.params  # type: ignore[attr-defined]
        shown = problem(qtbot, window, path)
        sentence = text_of(shown, "sentence")
        assert all(str(holder[part]) in sentence for part in ("holder", "machine"))
        assert moment(str(holder["since"])) in sentence
        assert offered(shown) == {"open_read_only", "try_again"}
        press(qtbot, shown, "open_read_only")
        qtbot.waitUntil(lambda: window.document is not None)
        assert text_of(window, "saved") == "Read-only"
        other.stdin.close()
        other.wait(10)
    # The other one has let go: opened again, it can be changed.
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None and not window.document.read_only)


def test_a_sample_that_someone_has_open_can_be_read_too(qtbot: QtBot, window: MainWindow) -> None:
    window.opening.open_sample()
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document is not None
    path = window.document.file.path
    window.desk.close_client()
    with ClientFile.open(path):
        window.opening.open_sample()
        settled(qtbot, window)
        press(qtbot, dialog(OpenProblemDialog), "open_read_only")
        qtbot.waitUntil(lambda: window.document is not None)


def test_trying_again_opens_what_has_come_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    away = path.rename(path.with_suffix(".away"))
    shown = problem(qtbot, window, path)
    away.rename(path)
    press(qtbot, shown, "try_again")
    qtbot.waitUntil(lambda: window.windowTitle() == "Fjordby – SomeDesk")


def test_what_is_open_stays_when_the_next_file_cannot_be_opened(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    open_in(window, tmp_path / "first.somedesk", client_named("Havsbris", date=DAY))
    spoil(path, "file_foreign")
    problem(qtbot, window, path)
    assert window.windowTitle() == "Havsbris – SomeDesk"
    assert window.document is not None
    assert not window.document.discard_unsaved


# ── read-only ────────────────────────────────────────────────────────────────────────────────────


def test_a_newer_file_is_shown_says_why_and_takes_no_change(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    newer = forged(path, path.read_bytes(), file_format_number=FORMAT + 1)
    path.write_bytes(newer)
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None)
    sentence = sentences("en")["file_newer"].format(file=path.name)
    assert text_of(window, "notice_text") == sentence
    assert text_of(window, "saved") == "Read-only"
    assert find(window, QLabel, "saved").toolTip() == sentence
    page = assessment_page(window)
    click(qtbot, page, "support", 4)
    qtbot.keyClick(page.view, Qt.Key.Key_5)
    assert note_field(page).isReadOnly()
    assert window.document is not None
    assert {rating.level for rating in window.document.client.ratings.values()} == {2}
    assert not window.commands["undo"].isEnabled()
    window.desk.close_client()
    assert path.read_bytes() == newer


# ── making ───────────────────────────────────────────────────────────────────────────────────────


def test_a_library_that_cannot_be_written_to_leads_to_the_settings(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    window.context.change_settings(library=str(in_the_way / "library"))
    settled(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    asked = dialog(NewClientDialog)
    qtbot.keyClicks(asked.name.line, "Fjordby")
    qtbot.keyClick(asked.name.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(isinstance(each, Question) for each in dialogs()))
    shown = dialog(Question)
    assert "Fjordby" not in text_of(shown, "question")
    assert str(in_the_way / "library") in text_of(shown, "question")
    press(qtbot, shown, "choose_folder")
    dialog(SettingsDialog)


# ── saving ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def system(window: MainWindow, tmp_path: Path) -> FaultySystem:
    """A client on a disk that is full from now on; the window shows it, with one change."""
    faulty = FaultySystem()
    open_in(window, tmp_path / "fjordby.somedesk", client_named("Fjordby", date=DAY), environment(faulty, 0.05))
    return faulty


def fill_the_disk(qtbot: QtBot, window: MainWindow, system: FaultySystem) -> None:
    """Fill the disk, and make a change that no longer fits on it."""
    system.arm(0, OSError(errno.ENOSPC, "full"), lasting=True)
    click(qtbot, assessment_page(window), "strategy", 4)
    qtbot.waitUntil(lambda: text_of(window, "saved").startswith("NOT SAVED"))


def levels(path: Path) -> list[int | None]:
    return [rating.level for rating in read_client(path).ratings.values()]


def test_not_saved_stands_there_with_its_reason_until_it_is_saved(
    qtbot: QtBot, window: MainWindow, system: FaultySystem
) -> None:
    fill_the_disk(qtbot, window, system)
    assert find(window, QLabel, "saved").toolTip() == sentences("en")["disk_full"]
    assert find(window, QLabel, "saved").property("kind") == "warning"
    assert text_of(window, "rescue") == "Save a copy elsewhere…"
    system.arm(None)
    saved(qtbot, window)
    assert not window.status_strip.findChild(QPushButton, "rescue").isVisible()
    assert find(window, QLabel, "saved").toolTip() == ""
    assert window.document is not None
    assert levels(window.document.file.path) == [4]


def test_what_cannot_be_saved_can_be_saved_elsewhere(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, tmp_path: Path
) -> None:
    fill_the_disk(qtbot, window, system)
    press(qtbot, window, "rescue")
    asked = window.findChild(QFileDialog, "save_copy_dialog")
    assert asked is not None
    system.arm(None)  # the stick, as opposed to the disk, has room …
    asked.setDirectory(str(tmp_path))
    line = find(asked, QLineEdit, "fileNameEdit")
    line.setText(str(tmp_path / "stick"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "stick.somedesk").exists)
    assert levels(tmp_path / "stick.somedesk") == [4]
    assert "stick.somedesk" in text_of(window, "notice_text")


def test_a_copy_that_cannot_be_written_says_so(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, tmp_path: Path
) -> None:
    fill_the_disk(qtbot, window, system)
    window.desk.room(ClientFiles).save_copy_to(str(tmp_path / "stick.somedesk"))
    assert text_of(window, "notice_text") == sentences("en")["disk_full"]
    assert not (tmp_path / "stick.somedesk").exists()


@pytest.mark.parametrize("way", ["close", "close_client", "open"])
def test_nothing_unsaved_is_left_behind_without_asking(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, path: Path, way: str
) -> None:
    fill_the_disk(qtbot, window, system)
    ways = {"close": window.close, "close_client": window.desk.close_client, "open": lambda: window.open_path(path)}
    leave = ways[way]
    leave()
    asked = dialog(Question)
    assert sentences("en")["disk_full"] in text_of(asked, "question")
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.windowTitle() == "Fjordby – SomeDesk"
    leave()
    settled(qtbot, window)
    press(qtbot, dialog(Question), "leave")
    gone = {
        "close": lambda: not window.isVisible(),
        "close_client": lambda: window.current_page is window.pages["home"],
        "open": lambda: window.document is not None and window.document.file.path == path,
    }[way]
    qtbot.waitUntil(gone)


def test_giving_up_the_changes_holds_for_that_time_only(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, tmp_path: Path
) -> None:
    fill_the_disk(qtbot, window, system)
    window.open_path(tmp_path / "none.somedesk")
    press(qtbot, dialog(Question), "leave")
    qtbot.waitUntil(lambda: any(isinstance(each, OpenProblemDialog) for each in dialogs()))
    dialog(OpenProblemDialog).close()
    assert window.windowTitle() == "Fjordby – SomeDesk"
    window.close()
    assert window.isVisible()
    dialog(Question)


def test_closing_while_it_is_being_saved_waits_and_then_closes(
    qtbot: QtBot, window: MainWindow, system: FaultySystem
) -> None:
    assert window.document is not None
    path = window.document.file.path
    click(qtbot, assessment_page(window), "strategy", 4)
    click(qtbot, assessment_page(window), "support", 3)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert sorted(level or 0 for level in levels(path)) == [3, 4]


def test_a_disk_that_heals_while_the_question_is_open_saves(
    qtbot: QtBot, window: MainWindow, system: FaultySystem
) -> None:
    assert window.document is not None
    path = window.document.file.path
    fill_the_disk(qtbot, window, system)
    window.close()
    asked = dialog(Question)
    system.arm(None)
    saved(qtbot, window)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert levels(path) == [4]


def test_a_report_for_which_there_is_no_room_leaves_the_older_one_whole(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: FileSystem, handle: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(output.ForOthers, "write", full)
    open_in(window, tmp_path / "fjordby.somedesk", client_named("Fjordby", date=DAY, strategy=2))
    window.show_page("reports")
    button = find(window, QPushButton, "save_report")
    qtbot.waitUntil(button.isEnabled)
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"the older one")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    asked = window.findChild(QFileDialog, "save_report_dialog")
    assert asked is not None
    asked.fileSelected.emit(str(target))
    asked.close()
    settled(qtbot, window)
    assert text_of(window, "notice_text") == sentences("en")["output_unwritable"].format(path=target)
    assert target.read_bytes() == b"the older one"
    assert not list(tmp_path.glob(".somedesk-*.tmp"))
