"""Merging as a person does it: a colleague's file, a copy beside the file, and a version that came underneath."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from somedesk.domain.change import Change
from somedesk.domain.client import Action, Client, ProgressNote
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.store.environment import Environment
from somedesk.store.records import read_client
from somedesk.ui.files.unlock import UnlockDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.document import Document
from somedesk.ui.merging.dialog import MergeDialog
from somedesk.ui.merging.merging import Merging
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import CONTROL, dialog, dialogs, find, open_in, press_keys, saved, settled, shown_window, text_of
from tests.small_client import DAY, small_client, with_second

SHIFT_CONTROL = CONTROL | Qt.KeyboardModifier.ShiftModifier
NAME = "client (conflicted copy).somedesk"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "client.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, path, small_client(strategy=(2, 4)))
        yield shown


def document_of(window: MainWindow) -> Document:
    assert window.document is not None
    return window.document


def do(document: Document, change: Change | None) -> None:
    assert document.apply(change)


def colleague(path: Path, copy: Path) -> Path:
    """A copy of the file in which a colleague rated, wrote and planned."""
    shutil.copy(path, copy)
    with ClientFile.open(copy, environment=Environment("Kollega")) as file:
        for edit in (
            lambda client: assessments.rate(client, "first", "strategy", 5),
            lambda client: assessments.set_note(client, "first", "strategy", "Seen by <b>us</b> both"),
            lambda client: plan.add_action(client, Action(id="new", title="Write it down", created=DAY)),
        ):
            change = edit(file.client)
            assert change is not None
            file.apply(change)
    return copy


def both_went_on(qtbot: QtBot, window: MainWindow, path: Path, copy: Path) -> Path:
    """Here another level was set, and there as well."""
    saved(qtbot, window)
    made = colleague(path, copy)
    document = document_of(window)
    do(document, assessments.rate(document.client, "first", "strategy", 3))
    saved(qtbot, window)
    return made


def merging(qtbot: QtBot, window: MainWindow, copy: Path) -> MergeDialog:
    """Choose the file in the file dialog."""
    press_keys(qtbot, window, Qt.Key.Key_M, SHIFT_CONTROL)
    files = find(window, QFileDialog, "merge_file_dialog")
    files.fileSelected.emit(str(copy))
    files.close()
    settled(qtbot, window)
    return dialog(MergeDialog)


def accept(qtbot: QtBot, window: MainWindow, shown: MergeDialog) -> None:
    qtbot.mouseClick(shown.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    saved(qtbot, window)


def part(shown: MergeDialog, name: str) -> QTreeWidgetItem:
    return next(item for item in shown.tree.items() if item.text(0).startswith(name))


def client_of(window: MainWindow) -> Client:
    return document_of(window).client


def notice(window: MainWindow) -> str:
    return text_of(window, "notice_text")


def test_a_colleagues_file_is_compared_and_merged_and_what_is_not_kept_is_told(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk")
    before = client_of(window)
    shown = merging(qtbot, window, copy)
    level = part(shown, "Level")
    assert "changed on both sides" in level.text(0)
    assert (level.text(1), level.text(2)) == ("3", "5")
    assert part(shown, "Note").text(2) == "Seen by <b>us</b> both"
    assert "Level (elsewhere.somedesk): 5" in shown.lost.toPlainText()
    body = find(shown, QScrollArea, "dialog_body")
    shown.resize(1000, 520)
    QGuiApplication.processEvents()
    assert not body.verticalScrollBar().maximum(), "its parts become lower first"
    qtbot.mouseClick(find(shown, QPushButton, "copy_lost"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown.lost.toPlainText()
    accept(qtbot, window, shown)
    rating = client_of(window).rating("first", "strategy")
    assert (rating.level, rating.note) == (3, "Seen by <b>us</b> both")
    assert set(client_of(window).actions) == {"new"}
    assert read_client(path) == client_of(window)
    assert "1 value" in notice(window)
    entry = document_of(window).file.history()[-1]
    assert "Level (elsewhere.somedesk): 5" in entry.why
    backups = document_of(window).file.backups()
    assert before in [backups.client(backup) for backup in backups.all() if backup.reason == "merge"]
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert client_of(window) == before
    assert copy.exists()


def test_a_side_is_taken_with_the_keyboard_the_mouse_or_for_everything(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    shown = merging(qtbot, window, both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk"))
    level, place = part(shown, "Level"), ("ratings", "first.strategy", "level")
    shown.tree.setCurrentItem(level)
    assert find(shown, QPlainTextEdit, "merge_theirs").toPlainText() == "5"
    for key, side in ((Qt.Key.Key_Right, "theirs"), (Qt.Key.Key_Left, "ours"), (Qt.Key.Key_Space, "theirs")):
        qtbot.keyClick(shown.tree, key)
        assert shown.tree.chosen()[place] == side
    assert "Level (here): 3" in shown.lost.toPlainText()
    level.setCheckState(1, Qt.CheckState.Checked)
    assert level.checkState(2) is Qt.CheckState.Unchecked
    level.setCheckState(1, Qt.CheckState.Unchecked)
    assert shown.tree.chosen()[place] == "theirs"
    head = level.parent()
    assert head is not None
    shown.tree.setCurrentItem(head)
    qtbot.keyClick(shown.tree, Qt.Key.Key_Left)
    assert part(shown, "Note").checkState(1) is Qt.CheckState.Checked
    qtbot.keyClick(shown.tree, Qt.Key.Key_Down)
    for name, sides in (("all_ours", {"ours"}), ("all_theirs", {"theirs"}), ("as_suggested", {"ours", "theirs"})):
        qtbot.mouseClick(find(shown, QPushButton, name), Qt.MouseButton.LeftButton)
        assert set(shown.tree.chosen().values()) == sides
    qtbot.mouseClick(find(shown, QPushButton, "all_ours"), Qt.MouseButton.LeftButton)
    accept(qtbot, window, shown)
    assert not client_of(window).actions


def test_only_conflicts_can_be_looked_at_and_the_list_can_be_saved(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    shown = merging(qtbot, window, both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk"))
    find(shown, QCheckBox, "only_conflicts").click()
    assert [item.text(0) for item in shown.tree.items() if not item.isHidden()] == [part(shown, "Level").text(0)]
    qtbot.mouseClick(find(shown, QPushButton, "export_lost"), Qt.MouseButton.LeftButton)
    files = shown.findChild(QFileDialog, "merge_list_dialog")
    assert files is not None
    files.fileSelected.emit(str(tmp_path / "list.txt"))
    files.close()
    settled(qtbot, window)
    assert (tmp_path / "list.txt").read_text() == shown.lost.toPlainText() + "\n"
    shown.reject()


def test_another_client_is_warned_of_and_oneself_is_refused(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    from msgspec.structs import replace
    from msgspec.structs import replace as with_fields

    stranger = with_second(small_client())
    stranger = replace(stranger, profile=with_fields(stranger.profile, uid="uid-2", name="Somebody else"))
    other = tmp_path / "other.somedesk"
    ClientFile.create(other, stranger).close()
    shown = merging(qtbot, window, other)
    assert "Somebody else" in find(shown, QLabel, "merge_stranger").text()
    assert part(shown, "The whole of it").text(1) == "not there"
    shown.reject()
    settled(qtbot, window)
    window.desk.room(Merging).merge_with(path)
    settled(qtbot, window)
    assert not dialogs()
    assert "open here" in notice(window)
    other.write_bytes(b"{}")
    window.desk.room(Merging).merge_with(other)
    settled(qtbot, window)
    assert not dialogs()


def test_a_copy_that_says_the_same_needs_no_merging(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    saved(qtbot, window)
    copy = tmp_path / "same.somedesk"
    shutil.copy(path, copy)
    window.desk.room(Merging).merge_with(copy)
    settled(qtbot, window)
    assert "nothing to merge" in notice(window)


def test_the_passphrase_of_a_colleagues_file_is_asked_for(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk")
    copy.write_bytes(Seal.make("a long passphrase").sealed(copy.read_bytes()))
    window.desk.room(Merging).merge_with(copy)
    settled(qtbot, window)
    unlock = dialog(UnlockDialog)
    qtbot.keyClicks(find(unlock, QLineEdit, "passphrase"), "a long passphrase")
    qtbot.mouseClick(unlock.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert part(dialog(MergeDialog), "Level").text(2) == "5"


def test_a_file_under_another_passphrase_than_the_client_here_is_asked_for_its_own(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk")
    copy.write_bytes(Seal.make("a passphrase of theirs").sealed(copy.read_bytes()))
    document_of(window).file.protect(Seal.make("a passphrase of ours"))
    saved(qtbot, window)
    window.desk.room(Merging).merge_with(copy)
    settled(qtbot, window)
    assert "“elsewhere.somedesk” is encrypted" in text_of(dialog(UnlockDialog), "sentence")
    for typed in ("a passphrase of ours", "a passphrase of theirs"):
        unlock = dialog(UnlockDialog)
        qtbot.keyClicks(find(unlock, QLineEdit, "passphrase"), typed)
        qtbot.mouseClick(unlock.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
        settled(qtbot, window)
    accept(qtbot, window, dialog(MergeDialog))
    assert set(read_client(path, key="a passphrase of ours").actions) == {"new"}


def test_lines_of_progress_from_both_sides_are_both_ticked_and_kept(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    def report(client: Client, day: int, text: str) -> Change | None:
        return plan.edit_action(client, "a", DAY, log=(ProgressNote(DAY.replace(day=day), 10, text),))

    document, copy = document_of(window), tmp_path / "elsewhere.somedesk"
    do(document, plan.add_action(document.client, Action(id="a", title="Write it down", created=DAY)))
    saved(qtbot, window)
    shutil.copy(path, copy)
    with ClientFile.open(copy) as file:
        change = report(file.client, 3, "called them")
        assert change is not None
        file.apply(change)
    do(document, report(document.client, 5, "wrote to them"))
    shown = merging(qtbot, window, copy)
    log = part(shown, "Progress")
    assert "both can be kept" in log.text(0)
    assert [log.checkState(column) for column in (1, 2)] == [Qt.CheckState.Checked] * 2
    log.setCheckState(2, Qt.CheckState.Unchecked)
    assert "called them" in shown.lost.toPlainText()
    log.setCheckState(2, Qt.CheckState.Checked)
    assert shown.tree.chosen() == {("actions", "a", "log"): "both"}
    shown.tree.setCurrentItem(log)
    taken = []
    for _ in range(3):
        qtbot.keyClick(shown.tree, Qt.Key.Key_Space)
        taken += shown.tree.chosen().values()
    assert taken == ["ours", "theirs", "both"]
    assert not shown.lost.toPlainText()
    accept(qtbot, window, shown)
    assert [line.text for line in client_of(window).actions["a"].log] == ["called them", "wrote to them"]


def test_a_conflict_copy_beside_the_file_is_offered_and_put_in_the_trash_once_merged(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, path.with_name(NAME))
    window.desk.room(Merging).look_for_copies()
    settled(qtbot, window)
    assert NAME in notice(window)
    qtbot.mouseClick(find(window, QPushButton, "notice_action"), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    accept(qtbot, window, dialog(MergeDialog))
    settled(qtbot, window)
    assert not copy.exists()
    assert len(list(path.parent.glob(f".trash/*/{NAME}"))) == 1
    assert client_of(window).rating("first", "strategy").note == "Seen by <b>us</b> both"


def test_what_came_underneath_is_noticed_when_the_window_comes_to_the_front_and_merged(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk")
    theirs = read_client(copy)
    copy.replace(path)
    window.desk.room(Merging).check()
    settled(qtbot, window)
    assert "Another program" in notice(window)
    qtbot.mouseClick(find(window, QPushButton, "notice_action"), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert read_client(path) == theirs
    accept(qtbot, window, dialog(MergeDialog))
    found = read_client(path)
    assert found == client_of(window)
    assert (found.rating("first", "strategy").level, set(found.actions)) == (3, {"new"})


def test_work_that_could_not_be_saved_for_another_version_is_merged_with_it(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk")
    copy.replace(path)
    document = document_of(window)
    do(document, assessments.rate(document.client, "first", "support", 1))
    qtbot.waitUntil(lambda: "NOT SAVED" in text_of(window, "saved"))
    (kept,) = path.parent.glob("client (conflict *).somedesk")
    qtbot.waitUntil(lambda: kept.name in notice(window))
    find(window, QToolButton, "notice_close").click()
    document.file.retry()
    document.file.wait(10)
    settled(qtbot, window)
    assert not window.notice_bar.isVisible()  # said once, not with every attempt
    window.desk.room(Merging).merge_underneath()
    settled(qtbot, window)
    accept(qtbot, window, dialog(MergeDialog))
    found = read_client(path)
    assert (found.rating("first", "support").level, set(found.actions)) == (1, {"new"})
    assert not kept.exists()


def test_what_came_underneath_a_file_opened_for_reading_is_shown(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    copy = both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk")
    window.desk.close_client()
    window.desk.open(path, read_only=True)
    settled(qtbot, window)
    copy.replace(path)
    window.desk.room(Merging).check()
    settled(qtbot, window)
    qtbot.mouseClick(find(window, QPushButton, "notice_action"), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert client_of(window).rating("first", "strategy").level == 5
    window.desk.room(Merging).merge_underneath()
    assert "reading only" in notice(window)


def test_so_much_that_it_takes_a_while_is_merged_in_the_background(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("somedesk.ui.merging.dialog.MOST_AT_ONCE", 0)
    shown = merging(qtbot, window, both_went_on(qtbot, window, path, tmp_path / "elsewhere.somedesk"))
    merge = shown.buttons.button(Button.Ok)
    assert merge.isEnabled()
    qtbot.mouseClick(find(shown, QPushButton, "all_theirs"), Qt.MouseButton.LeftButton)
    assert not merge.isEnabled()
    assert text_of(shown, "merge_lost_heading") == "Comparing…"
    settled(qtbot, window)
    accept(qtbot, window, shown)
    assert client_of(window) == read_client(tmp_path / "elsewhere.somedesk")
