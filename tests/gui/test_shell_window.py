"""The window: menu, undo by name, pages, keys, what is remembered, and the ways in which a file gets into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from somedesk.base import settings
from somedesk.base.paths import default_library_folder
from somedesk.domain.client import Action
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile, read_client
from somedesk.ui.desk.commands import COMMANDS
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.files.new_client import NewClientDialog
from somedesk.ui.home.page import HomePage
from somedesk.ui.kit.context import Context
from somedesk.ui.places import PLACES
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.grid_hands import click
from tests.gui.home_hands import looked
from tests.gui.library_folder import client_named, put
from tests.gui.shell import (
    CONTROL,
    assessment_page,
    dialog,
    find,
    note_field,
    open_in,
    press,
    saved,
    settled,
    shown_window,
    text_of,
)
from tests.small_client import DAY, small_client


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


@pytest.fixture
def rated(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A client with one blank assessment of the grid, open."""
    open_in(window, tmp_path / "fjordby.somedesk", client_named("Fjordby", date=DAY))
    return window


def menu_texts(window: MainWindow) -> list[str]:
    return [action.text() for action in window.menu.actions() if action.text()]


# ── the menu ─────────────────────────────────────────────────────────────────────────────────────


def test_the_menu_button_opens_the_menu_and_a_click_on_an_entry_does_it(qtbot: QtBot, rated: MainWindow) -> None:
    rated.page("home")
    lines = [each.icon().isNull() for each in rated.findChildren(QToolButton, "menu_button")]
    assert lines == [False, False], "beside the pages, and on the first one"
    qtbot.mouseClick(find(rated, QToolButton, "menu_button"), Qt.MouseButton.LeftButton)
    assert rated.menu.isVisible()
    entry = next(action for action in rated.menu.actions() if action.text() == "New client…")
    qtbot.mouseClick(rated.menu, Qt.MouseButton.LeftButton, pos=rated.menu.actionGeometry(entry).center())
    assert not rated.menu.isVisible()
    dialog(NewClientDialog)


@pytest.mark.parametrize("page", ["home", "assessment"])
def test_f10_opens_the_menu_for_the_arrow_keys(qtbot: QtBot, window: MainWindow, tmp_path: Path, page: str) -> None:
    if page != "home":
        open_in(window, tmp_path / "f.somedesk", client_named("Fjordby", date=DAY))
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert window.menu.isVisible()
    assert window.menu.activeAction().text() == "New client…"
    qtbot.keyClick(window.menu, Qt.Key.Key_Return)
    dialog(NewClientDialog)


def test_the_menu_offers_only_what_can_be_done(window: MainWindow, tmp_path: Path) -> None:
    needing = [window.commands[name] for name in ("save_copy", "close_client", "undo", "redo", "page_plan")]
    assert not any(action.isEnabled() for action in needing)
    open_in(window, tmp_path / "f.somedesk", client_named("Fjordby", date=DAY))
    assert [action.isEnabled() for action in needing] == [True, True, False, False, True]
    window.desk.close_client()
    assert not any(action.isEnabled() for action in needing)


def test_every_command_of_a_window_is_in_the_menu_or_the_navigation(rated: MainWindow) -> None:
    menus = [rated.menu, *rated.menu.findChildren(QMenu)]
    in_menu = {action.objectName() for menu in menus for action in menu.actions() if action.objectName()}
    # A new assessment is offered by the assessment page itself.
    elsewhere = {"menu", "new_assessment", "notice"}
    assert in_menu | set(rated.navigation.buttons) | elsewhere == {command.name for command in COMMANDS}


# ── undo ─────────────────────────────────────────────────────────────────────────────────────────


def test_undo_and_redo_are_named_in_menu_and_strip(qtbot: QtBot, rated: MainWindow) -> None:
    page = assessment_page(rated)
    undo, redo = find(rated, QToolButton, "undo"), find(rated, QToolButton, "redo")
    assert not undo.isEnabled()
    click(qtbot, page, "strategy", 2)
    click(qtbot, page, "strategy", 3)
    assert undo.toolTip() == "Undo: Strategy 2 → 3 (Ctrl+Z)"
    assert "Undo: Strategy 2 → 3" in menu_texts(rated)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert page.document is not None
    assert page.document.client.ratings
    assert next(iter(page.document.client.ratings.values())).level == 2
    assert undo.toolTip() == "Undo: Strategy – → 2 (Ctrl+Z)"
    assert redo.toolTip() == "Redo: Strategy 2 → 3 (Ctrl+Shift+Z)"
    qtbot.keyClick(page.view, Qt.Key.Key_Y, CONTROL)
    assert not redo.isEnabled()
    assert next(iter(page.document.client.ratings.values())).level == 3


def test_what_is_undone_on_another_row_is_brought_into_sight(qtbot: QtBot, rated: MainWindow) -> None:
    page = assessment_page(rated)
    click(qtbot, page, "strategy", 2)
    page.select("advertising")
    qtbot.keyClick(page.view, Qt.Key.Key_Z, CONTROL)
    assert page.view.dimension == "strategy"
    index = page.grid.index(page.grid.row_of("strategy"), 1)
    assert page.view.viewport().rect().contains(page.view.visualRect(index).center())


def test_an_ampersand_in_a_title_stays_an_ampersand(rated: MainWindow) -> None:
    document = rated.document
    assert document is not None
    assert document.assessment is not None
    title = "R&D " * 20
    rated.page("assessment").make(assessments.edit_assessment, document.assessment.id, title=title.strip())
    undo = rated.commands["undo"]
    assert "R&&D" in undo.text()
    assert undo.toolTip().startswith("Undo: Details of “R&D R&D")
    assert len(undo.toolTip()) < 90


# ── pages and keys ───────────────────────────────────────────────────────────────────────────────


def test_every_page_is_a_key_and_a_click_away(qtbot: QtBot, rated: MainWindow) -> None:
    for number, name in enumerate((place.name for place in PLACES if place.number), 1):
        qtbot.keyClick(rated, Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        assert rated.current_page is rated.pages[name]
        assert find(rated, QPushButton, f"navigate_page_{name}").isChecked()
    press(qtbot, rated, "navigate_page_assessment")
    assert rated.current_page is rated.pages["assessment"]
    settled(qtbot, rated)


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, rated: MainWindow) -> None:
    button = find(rated, QPushButton, "navigate_page_plan")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert rated.current_page is rated.pages["plan"]


def test_help_stays_open_beside_the_work_and_is_there_once(qtbot: QtBot, rated: MainWindow) -> None:
    qtbot.keyClick(rated, Qt.Key.Key_F1)
    qtbot.keyClick(rated, Qt.Key.Key_F1)
    (shown,) = rated.findChildren(HelpPanel)
    click(qtbot, assessment_page(rated), "strategy", 2)
    assert rated.document is not None
    assert rated.document.client.ratings
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_full_screen_and_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


# ── what is remembered ───────────────────────────────────────────────────────────────────────────


def test_size_and_place_are_kept(qtbot: QtBot, context: Context) -> None:
    with shown_window(qtbot, context) as first:
        first.resize(1200, 701)
    kept = Context(settings.load())
    with shown_window(qtbot, kept) as second:
        assert second.height() == 701


def test_the_name_of_the_client_gives_way_last(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(window, tmp_path / "f.somedesk", client_named("Kafferisteriet Månefiskeren", date=DAY))
    window.context.change_settings(language="da")
    window.show_page("plan")
    window.resize(1180, 700)
    QApplication.processEvents()
    name, subtitle = find(window, QLabel, "client_name"), find(window, QLabel, "subtitle")
    assert subtitle.width() < subtitle.sizeHint().width()
    assert name.width() >= name.sizeHint().width()
    spot = subtitle.rect().center()
    QApplication.sendEvent(subtitle, QHelpEvent(QEvent.Type.ToolTip, spot, subtitle.mapToGlobal(spot)))
    assert subtitle.text() in QToolTip.text()
    QToolTip.hideText()
    window.resize(683, 384)  # a small screen at twice the size
    QApplication.processEvents()
    assert subtitle.isHidden()
    assert name.fontMetrics().horizontalAdvance("Kafferist…") <= name.width()


@pytest.mark.parametrize("nonsense", ["x", "not base64!", "AAAA", "é"])
def test_a_geometry_that_makes_no_sense_is_passed_over(qtbot: QtBot, context: Context, nonsense: str) -> None:
    context.change_settings(window=nonsense)
    with shown_window(qtbot, context) as window:
        assert window.width() >= window.minimumWidth()


def test_closing_hands_over_what_is_typed(qtbot: QtBot, rated: MainWindow) -> None:
    assert rated.document is not None
    path = rated.document.file.path
    note = note_field(assessment_page(rated))
    qtbot.keyClicks(note, "said on the stairs")
    rated.close()
    qtbot.waitUntil(lambda: not rated.isVisible())
    assert [rating.note for rating in read_client(path).ratings.values()] == ["said on the stairs"]


def test_nothing_is_called_saved_that_is_only_typed(qtbot: QtBot, rated: MainWindow) -> None:
    note = note_field(assessment_page(rated))
    saved(qtbot, rated)
    qtbot.keyClicks(note, "said")
    assert text_of(rated, "saved") == "Saving…"
    for _ in "said":
        qtbot.keyClick(note, Qt.Key.Key_Backspace)
    assert text_of(rated, "saved").startswith("Saved"), "nothing is typed any more"
    qtbot.keyClicks(note, "said")
    qtbot.waitUntil(lambda: text_of(rated, "saved").startswith("Saved"))
    assert rated.document is not None
    assert [rating.note for rating in read_client(rated.document.file.path).ratings.values()] == ["said"]


# ── ways in ──────────────────────────────────────────────────────────────────────────────────────


def drag(window: MainWindow, *paths: Path) -> bool:
    """Drag files over the window and drop them; whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(600, 300), copy, data, left, none)
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPointF(600, 300), copy, data, left, none))
    return enter.isAccepted()


def test_a_dropped_file_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (path,) = put(client_named("Havsbris", date=DAY), folder=tmp_path / "elsewhere")
    assert not drag(window, tmp_path / "letter.txt")
    assert drag(window, tmp_path / "letter.txt", path)
    qtbot.waitUntil(lambda: window.windowTitle() == "Havsbris – SomeDesk")
    assert text_of(window, "client_name") == "Havsbris"
    assert settings.load().recent == (str(path),)


def test_of_several_files_that_are_dropped_none_is_passed_over_without_a_word(
    qtbot: QtBot, rated: MainWindow, tmp_path: Path
) -> None:
    paths = put(client_named("Havsbris"), client_named("Skov"), folder=tmp_path / "elsewhere")
    assert drag(rated, *paths)
    settled(qtbot, rated)
    assert "one client is open at a time" in text_of(rated, "notice_text")
    assert rated.windowTitle() == "Fjordby – SomeDesk"


def test_a_file_on_the_command_line_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    from somedesk.ui.app import make_window

    (path,) = put(client_named("Havsbris", date=DAY), folder=tmp_path / "elsewhere")
    window = make_window(path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.windowTitle() == "Havsbris – SomeDesk")
    window.close()


def test_opening_twice_at_once_opens_once(qtbot: QtBot, window: MainWindow) -> None:
    (path,) = put(client_named("Havsbris", date=DAY))
    window.open_path(path)
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None)
    window.open_path(path)
    settled(qtbot, window)
    assert not window.findChildren(NewClientDialog)
    assert window.document is not None
    assert not window.document.read_only


def test_a_new_client_is_one_line_and_enter(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    asked = dialog(NewClientDialog)
    qtbot.waitUntil(asked.name.line.hasFocus)
    qtbot.keyClicks(asked.name.line, "Øresund Cykler")
    qtbot.keyClick(asked.name.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle() == "Øresund Cykler – SomeDesk")
    path = default_library_folder() / "Øresund Cykler.somedesk"
    assert read_client(path).profile.name == "Øresund Cykler"
    assert len(read_client(path).assessments) == 1
    assert window.focusWidget() is assessment_page(window).view


def test_the_next_client_waits_until_this_one_is_saved(qtbot: QtBot, rated: MainWindow, tmp_path: Path) -> None:
    assert rated.document is not None
    first = rated.document.file.path
    (second,) = put(client_named("Havsbris", date=DAY), folder=tmp_path / "elsewhere")
    qtbot.keyClicks(note_field(assessment_page(rated)), "last words")
    rated.open_path(second)
    qtbot.waitUntil(lambda: rated.windowTitle() == "Havsbris – SomeDesk")
    assert [rating.note for rating in read_client(first).ratings.values()] == ["last words"]
    with ClientFile.open(first) as free:
        assert not free.read_only


def test_what_is_typed_while_the_next_file_is_opened_is_saved_too(
    qtbot: QtBot, rated: MainWindow, tmp_path: Path
) -> None:
    assert rated.document is not None
    first = rated.document.file.path
    other = ClientFile.create(tmp_path / "other.somedesk", small_client())
    click(qtbot, assessment_page(rated), "strategy", 4)
    rated.opening.opened.emit(other)  # the worker is done just now
    qtbot.waitUntil(lambda: rated.document is not None and rated.document.file.path.name == "other.somedesk")
    assert [rating.level for rating in read_client(first).ratings.values()] == [4]
    saved(qtbot, rated)


def test_the_sample_is_made_once_and_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        with qtbot.waitSignal(window.opening.opened):
            window.opening.open_sample()
        window.desk.close_client()
    assert len(list(window.context.library_folder.glob("*.somedesk"))) == 1


def test_what_a_user_wrote_is_no_picture_in_a_tooltip(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    wicked = '<img src="file:secret.png"> & <b>'
    put(client_named(wicked, date=DAY))
    with shown_window(qtbot, context) as shown:
        home = shown.page("home")
        assert isinstance(home, HomePage)
        looked(qtbot, home)
        assert "<img" not in home.cards.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        open_in(shown, tmp_path / "f.somedesk", client_named("Fjordby", date=DAY))
        assert shown.document is not None
        action = Action(id="a", title=wicked, created=DAY)
        shown.document.apply(plan.add_action(shown.document.client, action))
        tip = find(shown, QToolButton, "undo").toolTip()
        assert "<img" not in tip
        assert '&lt;img src="file:secret.png">' in tip
