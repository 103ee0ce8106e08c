"""A warning that still holds is given its place back by what is said over it, until it is dealt with or closed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from somedesk.domain.grid.assessment import rate
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.file_format import FORMAT
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.merging.dialog import MergeDialog
from somedesk.ui.merging.merging import Merging
from somedesk.ui.progress.page import ProgressPage
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.outputs import choose
from tests.gui.shell import (
    CONTROL,
    dialog,
    find,
    open_in,
    opened,
    press,
    press_keys,
    saved,
    settled,
    shown_grid,
    shown_window,
    text_of,
)
from tests.small_client import small_client
from tests.store.test_opening import forged

LEFT = Qt.MouseButton.LeftButton
Said = list[str]


@pytest.fixture
def path(context: Context) -> Path:
    """In the library, so that nothing is offered."""
    context.library_folder.mkdir(parents=True, exist_ok=True)
    return context.library_folder / "client.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, path, small_client(strategy=(2, 4)))
        settled(qtbot, shown)
        yield shown


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What is announced."""
    heard: Said = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    return heard


def notice(window: MainWindow) -> str:
    """What is said at the foot of the page; "" if nothing is."""
    return text_of(window, "notice_text") if window.notice_bar.isVisible() else ""


def time_passes(window: MainWindow) -> None:
    """So long that what goes by itself goes."""
    timer = window.notice_bar.findChild(QTimer)
    assert timer is not None
    if timer.isActive():
        timer.timeout.emit()


def close(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(find(window, QToolButton, "notice_close"), LEFT)


def undo_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    """Rate on the grid, then take it back from the plan, where that is out of sight and is told."""
    page = shown_grid(window)
    page.view.go_to("support", 1)
    qtbot.keyClick(page.view, Qt.Key.Key_4)
    window.show_page("plan")
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: notice(window).startswith("Undone: "))


def colleague(path: Path, copy: Path) -> None:
    """A copy of the file in which a colleague rated."""
    shutil.copy(path, copy)
    with ClientFile.open(copy, environment=Environment("Kollega")) as file:
        change = rate(file.client, "first", "dialogue", 5)
        assert change is not None
        file.apply(change)


def test_that_another_version_lies_there_comes_back_and_goes_when_it_is_merged(
    qtbot: QtBot, window: MainWindow, path: Path, said: Said
) -> None:
    saved(qtbot, window)
    colleague(path, path.with_name("client (conflicted copy).somedesk"))
    window.desk.room(Merging).look_for_copies()
    settled(qtbot, window)
    warning = notice(window)
    assert warning.startswith("There is another version")
    undo_elsewhere(qtbot, window)
    time_passes(window)
    assert notice(window) == warning
    assert said.count(warning) == 1, "who listens has heard it"
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    dialog(MergeDialog).reject()
    settled(qtbot, window)
    assert notice(window) == warning, "it is not dealt with"
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    qtbot.mouseClick(dialog(MergeDialog).buttons.button(Button.Ok), LEFT)
    settled(qtbot, window)
    saved(qtbot, window)
    settled(qtbot, window)
    assert notice(window).startswith("Merged with")
    time_passes(window)
    assert notice(window) == ""


def test_what_came_underneath_stands_until_the_client_is_saved_again(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path, said: Said
) -> None:
    saved(qtbot, window)
    colleague(path, tmp_path / "elsewhere.somedesk")
    (tmp_path / "elsewhere.somedesk").replace(path)
    for _ in range(2):  # the window comes to the front, and does so again
        window.desk.room(Merging).check()
        settled(qtbot, window)
    first = notice(window)
    assert first.startswith("Another program has changed the file")
    assert said.count(first) == 1
    undo_elsewhere(qtbot, window)
    qtbot.waitUntil(lambda: any("saved beside it" in each for each in said))
    time_passes(window)
    warning = notice(window)
    assert "saved beside it" in warning
    window.desk.say("Said later.")
    time_passes(window)
    assert notice(window) == warning, "it says the same more exactly, in place of the first"
    window.desk.room(Merging).merge_underneath()
    settled(qtbot, window)
    qtbot.mouseClick(dialog(MergeDialog).buttons.button(Button.Ok), LEFT)
    settled(qtbot, window)
    saved(qtbot, window)
    time_passes(window)
    assert notice(window) == ""


def test_what_is_closed_does_not_come_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    saved(qtbot, window)
    colleague(path, path.with_name("client (conflicted copy).somedesk"))
    window.desk.room(Merging).look_for_copies()
    settled(qtbot, window)
    close(qtbot, window)
    undo_elsewhere(qtbot, window)
    time_passes(window)
    assert notice(window) == ""


def test_a_warning_that_came_while_something_was_said_is_shown_after_it(
    qtbot: QtBot, window: MainWindow, path: Path, said: Said
) -> None:
    saved(qtbot, window)
    colleague(path, path.with_name("client (conflicted copy).somedesk"))
    undo_elsewhere(qtbot, window)
    window.desk.room(Merging).look_for_copies()
    settled(qtbot, window)
    assert notice(window).startswith("Undone: ")
    assert not any("another version" in each for each in said)
    time_passes(window)
    assert notice(window).startswith("There is another version")
    assert said[-1] == notice(window)


def test_why_a_client_can_only_be_read_stands_as_long_as_it_is_open(
    qtbot: QtBot, window: MainWindow, path: Path, said: Said
) -> None:
    window.desk.close_client()
    settled(qtbot, window)
    path.write_bytes(forged(path, path.read_bytes(), file_format_number=FORMAT + 1))
    window.open_path(path)
    settled(qtbot, window)
    warning = notice(window)
    assert "newer" in warning
    window.desk.room(Merging).merge_underneath()
    assert "reading only" in notice(window)
    assert notice(window) != warning
    window.desk.say("Exported.")
    time_passes(window)
    assert notice(window) == warning, "and what was refused does not come back"
    window.context.localisation.set_language("da")
    QApplication.processEvents()
    assert "nyere" in notice(window)
    window.desk.say("Eksporteret.")
    window.context.localisation.set_language("en")
    QApplication.processEvents()
    assert notice(window) == warning, "in the language of the screen"
    assert said.count(warning) == 1
    window.desk.close_client()
    settled(qtbot, window)
    assert notice(window) == ""


def test_that_the_backups_folder_is_missing_stands_over_clients_until_it_is_there(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    window.context.change_settings(backups=str(stick))
    window.desk.close_client()
    window.open_path(path)
    settled(qtbot, window)
    document = opened(window)
    document.apply(rate(document.client, "first", "support", 1))
    saved(qtbot, window)
    window.desk.close_client()
    settled(qtbot, window)
    warning = notice(window)
    assert str(stick) in warning
    window.open_path(path)
    settled(qtbot, window)
    undo_elsewhere(qtbot, window)
    time_passes(window)
    assert notice(window) == warning
    saved(qtbot, window)
    stick.mkdir()
    window.desk.close_client()
    settled(qtbot, window)
    assert notice(window) == ""


def _save_report(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.show_page("reports")
    header = window.page("reports").header
    qtbot.waitUntil(find(header, QPushButton, "save_report").isEnabled)
    press(qtbot, header, "save_report")
    choose(window, "save_report_dialog", path)


def _save_chart(_qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.show_page("progress")
    page = window.page("progress")
    assert isinstance(page, ProgressPage)
    chart = page.areas
    chart.ask_where("png")
    choose(window, f"{chart._name}_save_dialog", path)


def _save_copy(_qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.commands["save_copy"].trigger()
    choose(window, "save_copy_dialog", path)


@pytest.mark.parametrize("save", [_save_report, _save_chart, _save_copy])
def test_what_was_not_saved_stands_until_it_is_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, save: Callable[[QtBot, MainWindow, Path], None]
) -> None:
    save(qtbot, window, tmp_path / "gone" / "file.dat")
    settled(qtbot, window)
    warning = notice(window)
    assert warning
    undo_elsewhere(qtbot, window)
    time_passes(window)
    assert notice(window) == warning
    save(qtbot, window, tmp_path / "file.dat")
    settled(qtbot, window)
    assert "file.dat" in notice(window)
    assert notice(window) != warning
    time_passes(window)
    assert notice(window) == ""


def test_that_a_report_lacks_its_logo_stands_until_it_has_one_or_none_is_wanted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.context.change_settings(logo=str(tmp_path / "gone.png"))
    window.show_page("reports")
    qtbot.waitUntil(lambda: "logo is missing" in notice(window))
    warning = notice(window)
    undo_elsewhere(qtbot, window)
    time_passes(window)
    assert notice(window) == warning
    window.context.change_settings(logo="")
    window.show_page("reports")
    qtbot.waitUntil(lambda: notice(window) == "")


def test_what_was_refused_is_over_with_what_is_said_next(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/clients/{name}.somedesk") for name in ("one", "two")])
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(600, 300), Qt.DropAction.CopyAction, data, LEFT, none))
    assert notice(window).startswith("Nothing was opened")
    undo_elsewhere(qtbot, window)
    time_passes(window)
    assert notice(window) == ""


def test_f6_tells_what_a_warning_that_has_come_back_is_about_and_esc_shows_the_next(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    saved(qtbot, window)
    colleague(path, path.with_name("client (conflicted copy).somedesk"))
    window.desk.room(Merging).look_for_copies()
    settled(qtbot, window)
    copies = notice(window)
    window.desk.say(lambda: "Nothing was done.", "warning")
    page = shown_grid(window)
    page.take_focus()
    qtbot.keyClick(page.view, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused.accessibleDescription() == "Nothing was done."
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert notice(window) == copies
    assert page.view.hasFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is find(window, QPushButton, "notice_action")
    assert focused.accessibleDescription() == copies
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    settled(qtbot, window)
    dialog(MergeDialog).reject()
    assert notice(window) == copies


def test_of_several_one_is_shown_at_a_time_on_a_small_screen_too(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.resize(1024, 768)
    saved(qtbot, window)
    colleague(path, path.with_name("client (conflicted copy).somedesk"))
    window.desk.room(Merging).look_for_copies()
    settled(qtbot, window)
    alone, viewport = window.notice_bar.height(), window.page_room.viewport()
    room = viewport.height()
    window.desk.say("Said.")
    QApplication.processEvents()
    assert window.notice_bar.height() <= alone
    assert viewport.height() == room, "nothing moves"
    time_passes(window)
    QApplication.processEvents()
    assert (window.notice_bar.height(), viewport.height()) == (alone, room)
    close(qtbot, window)
    assert viewport.height() == window.page_room.height()
