"""The home page: renaming and deleting clients, and taking that back."""

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from somedesk.base.paths import default_library_folder
from somedesk.store.client_file import ClientFile, read_client
from somedesk.ui.home.page import HomePage
from somedesk.ui.home.rename_client import RenameClientDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.notice import Notice
from tests.gui.home_hands import focus, looked, names, show_home
from tests.gui.library_folder import client_named, put, rated_everywhere

TODAY = dt.datetime.now().astimezone().date()
LAST_MONTH = TODAY - dt.timedelta(days=40)

Shown = Callable[[], HomePage]


@pytest.fixture
def shown(qtbot: QtBot, context: Context) -> Shown:
    """Shows the home page and waits until it has looked at the library."""
    return partial(show_home, qtbot, context)


def test_f2_renames_the_client_and_its_file(qtbot: QtBot, context: Context, shown: Shown) -> None:
    context.change_settings(consultant="Anna Å")
    put(client_named("Gammel"), client_named("Taken"))
    page = shown()
    focus(page, "Gammel")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    dialog = page.findChild(RenameClientDialog)
    assert dialog is not None
    dialog.name.line.clear()
    qtbot.keyClicks(dialog.name.line, "taken")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible(), "another client has that name"
    dialog.name.line.clear()
    qtbot.keyClicks(dialog.name.line, "Ny & <b>flot</b>")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Ny & <b>flot</b>" in names(page))
    looked(qtbot, page)
    summary = page.cards.summary(page.view.currentIndex())
    assert summary is not None
    assert summary.name == "Ny & <b>flot</b>", "it is still the current one"
    assert read_client(summary.path).profile.name == "Ny & <b>flot</b>"
    assert not (default_library_folder() / "Gammel.somedesk").exists()
    with ClientFile.open(summary.path, read_only=True) as file:
        assert file.history()[-1].who == "Anna Å"


@pytest.mark.parametrize("way", ["notice", "key"])
def test_delete_can_be_undone(qtbot: QtBot, context: Context, shown: Shown, way: str) -> None:
    path, _ = put(rated_everywhere("Havsbris", 2, LAST_MONTH), client_named("Other"))
    content = path.read_bytes()
    page = shown()
    focus(page, "Havsbris")
    with qtbot.waitSignal(page.notice) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    looked(qtbot, page)
    assert names(page) == ["Other"]
    assert not path.exists()
    notice: Notice = told.args[0]
    assert (notice.kind, notice.action) == ("info", "Undo")
    assert "Havsbris" in notice.text
    with qtbot.waitSignal(page.notice):
        if way == "notice":
            assert notice.act is not None
            notice.act()
        else:
            qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    looked(qtbot, page)
    assert names(page) == ["Havsbris", "Other"]
    assert path.read_bytes() == content


def test_two_deletions_in_a_row_are_both_undone(qtbot: QtBot, shown: Shown) -> None:
    put(*(client_named(name) for name in ("A", "B", "C")))
    page = shown()
    focus(page, "A")
    notices: list[Notice] = []
    page.notice.connect(notices.append)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(notices) == 2)
    looked(qtbot, page)
    assert names(page) == ["C"]
    for count in (3, 4):
        qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda n=count: len(notices) == n)
    looked(qtbot, page)
    assert names(page) == ["A", "B", "C"]


def test_a_client_that_is_open_elsewhere_is_not_deleted(qtbot: QtBot, shown: Shown) -> None:
    from somedesk.store.client_file import ClientFile

    (path,) = put(client_named("Havsbris"))
    page = shown()
    focus(page, "Havsbris")
    with ClientFile.open(path), qtbot.waitSignal(page.notice) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    looked(qtbot, page)
    assert told.args[0].kind == "warning"
    assert path.exists()
    assert names(page) == ["Havsbris"]
