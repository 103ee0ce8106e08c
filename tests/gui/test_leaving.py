"""What waits until the open client is saved: done once, for that client, and never at the price of what is unsaved."""

import errno
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from somedesk.store.client_file import ClientFile, read_client
from somedesk.ui.files.backups import BackupsDialog
from somedesk.ui.files.erase_client import EraseClientDialog
from somedesk.ui.files.erasing import Erasing
from somedesk.ui.history.looking_back import LookingBack
from somedesk.ui.home.page import HomePage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.question import Question
from somedesk.ui.merging.dialog import MergeDialog
from somedesk.ui.merging.merging import Merging
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.home_hands import focus, looked
from tests.gui.library_folder import client_named
from tests.gui.shell import dialog, dialogs, find, open_in, press, saved, settled, shown_window, text_of
from tests.small_client import DAY
from tests.store.faults import FaultySystem, environment, noted


@pytest.fixture
def library(tmp_path: Path, context: Context) -> Path:
    folder = tmp_path / "kunder"
    folder.mkdir()
    context.settings = replace(context.settings, library=str(folder))
    return folder


@pytest.fixture
def window(qtbot: QtBot, context: Context, library: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


@pytest.fixture
def system(window: MainWindow, library: Path) -> FaultySystem:
    """The window shows a client on a disk that may be filled."""
    faulty = FaultySystem()
    open_in(window, library / "fjordby.somedesk", client_named("Fjordby", date=DAY), environment(faulty))
    return faulty


def change(window: MainWindow, text: str) -> None:
    assert window.document is not None
    assert window.document.apply(noted(window.document.client, text))


def fill(qtbot: QtBot, window: MainWindow, system: FaultySystem) -> None:
    system.arm(0, OSError(errno.ENOSPC, "full"), lasting=True)
    change(window, "unsaved")
    qtbot.waitUntil(lambda: text_of(window, "saved").startswith("NOT SAVED"))


def test_a_copy_stays_until_the_merge_with_it_is_saved(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, library: Path
) -> None:
    copy = library / "fjordby (conflicted copy).somedesk"
    shutil.copy(library / "fjordby.somedesk", copy)
    with ClientFile.open(copy) as file:
        file.apply(noted(file.client, "theirs"))
    window.desk.room(Merging).merge_with(copy, "copy")
    settled(qtbot, window)
    shown = dialog(MergeDialog)
    backed_up = window.desk.room(Merging)._on_backed_up

    def full(*given: object) -> None:
        system.arm(0, OSError(errno.ENOSPC, "full"), lasting=True)
        backed_up(*given)  # type: ignore[arg-type]

    window.desk.room(Merging)._on_backed_up = full  # type: ignore[method-assign]
    shown.buttons.button(Button.Ok).click()
    qtbot.waitUntil(lambda: text_of(window, "saved").startswith("NOT SAVED"))
    assert not dialogs(), "nobody wants to leave"
    assert copy.exists()
    system.arm(None)
    assert window.document is not None
    window.document.file.retry()
    saved(qtbot, window)
    settled(qtbot, window)
    assert not copy.exists()
    assert read_client(library / "fjordby.somedesk").profile.notes == "theirs"


def test_whoever_erases_a_client_that_cannot_be_saved_is_asked_once(
    qtbot: QtBot, window: MainWindow, system: FaultySystem
) -> None:
    fill(qtbot, window, system)
    window.commands["erase_client"].trigger()
    press(qtbot, dialog(Question), "leave")
    qtbot.waitUntil(lambda: any(isinstance(each, EraseClientDialog) for each in dialogs()))
    dialog(EraseClientDialog).reject()
    assert window.document is None


def test_what_was_put_off_for_one_client_is_not_done_to_the_next(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, create, go_on = window.document, system.create, threading.Event()
    assert document is not None
    monkeypatch.setattr(system, "create", lambda path: create(path) if go_on.wait(10) else 0)
    change(window, "soon saved")
    window.close()
    go_on.set()
    assert document.file.wait(10)
    window.desk.close_client()  # at once: it is saved, though the window has not been told yet
    open_in(window, library / "next.somedesk", client_named("Next", date=DAY))
    settled(qtbot, window)
    assert window.isVisible()
    change(window, "again")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_the_open_client_asked_for_through_a_link_is_shown_as_it_is(
    qtbot: QtBot, window: MainWindow, system: FaultySystem, library: Path
) -> None:
    document, link = window.document, library / "link.somedesk"
    link.symlink_to(library / "fjordby.somedesk")
    window.show_page("plan")
    window.open_path(link)
    settled(qtbot, window)
    assert not dialogs()
    assert window.document is document
    assert window.current_page is window.pages["assessment"]


def test_a_file_that_is_opened_too_late_is_let_go_of(window: MainWindow, library: Path) -> None:
    path = library / "late.somedesk"
    ClientFile.create(path, client_named("Late", date=DAY)).close()
    before = sorted(library.iterdir())
    window.open_path(path)
    window.close()
    assert sorted(library.iterdir()) == before


def test_what_comes_of_one_erasing_is_told_though_the_next_has_begun(
    qtbot: QtBot, window: MainWindow, library: Path, context: Context
) -> None:
    first, second = (library / f"{name}.somedesk" for name in ("Anna", "Bo"))
    for path in (first, second):
        ClientFile.create(path, client_named(path.stem, date=DAY)).close()
    context.change_settings(recent=(str(first), str(second)))
    uid = read_client(first).profile.uid
    window.desk.room(Erasing).ask(first, uid, "Anna")
    settled(qtbot, window)
    shown = dialog(EraseClientDialog)
    find(shown, QLineEdit, "erase_name").setText("Anna")
    shown.buttons.button(Button.Ok).click()
    window.desk.room(Erasing).ask(second, "", "Bo")
    settled(qtbot, window)
    assert not first.exists()
    assert context.settings.recent == (str(second),)
    assert text_of(window, "notice_text") == "“Anna” is erased."
    dialog(EraseClientDialog).reject()


def merged(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    copy = path.with_name("fra en kollega.somedesk")
    shutil.copy(path, copy)
    with ClientFile.open(copy) as file:
        file.apply(noted(file.client, "asked for"))
    window.desk.room(Merging).merge_with(copy)
    settled(qtbot, window)
    dialog(MergeDialog).buttons.button(Button.Ok).click()


def gone_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    for text in ("asked for", "and more"):
        change(window, text)
    saved(qtbot, window)
    assert window.document is not None
    window.desk.room(LookingBack).restore(len(window.document.file.history()) - 1)


def restored(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    assert window.document is not None
    for text in ("asked for", "and more"):
        change(window, text)
        saved(qtbot, window)
        window.document.file.back_up("import")
    window.commands["backups"].trigger()
    settled(qtbot, window)
    shown = dialog(BackupsDialog)
    shown.table.selectRow(2)
    press(qtbot, shown, "restore_backup")


@pytest.mark.parametrize("ask", [merged, gone_back, restored])
@pytest.mark.parametrize("leave", ["close_client", "quit"])
def test_what_was_asked_for_is_done_though_the_client_is_left_at_once(
    qtbot: QtBot,
    window: MainWindow,
    system: FaultySystem,
    library: Path,
    ask: Callable[[QtBot, MainWindow, Path], None],
    leave: str,
) -> None:
    path = library / "fjordby.somedesk"
    ask(qtbot, window, path)
    window.commands[leave].trigger()
    assert window.document is not None, "not yet"
    qtbot.waitUntil(lambda: window.document is None)
    settled(qtbot, window)
    assert read_client(path).profile.notes == "asked for"


def test_who_deletes_many_clients_and_quits_at_once_has_deleted_them_all(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    home = window.page("home")
    assert isinstance(home, HomePage)
    paths = [library / f"{number}.somedesk" for number in range(5)]
    for path in paths:
        ClientFile.create(path, client_named(path.stem, date=DAY)).close()
    home.refresh_library()
    looked(qtbot, home)
    for path in paths:
        focus(home, path.stem)
        home.card_actions.actions["delete"].trigger()
    window.close()
    assert [path.name for path in library.glob("*.somedesk")] == []
    assert len(list(library.glob(".trash/*/*.somedesk"))) == len(paths)
