"""Keys that tables, lists and texts know from everywhere are theirs before the window's, and no key does two things."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.grid import assessment as assessments
from somedesk.ui.desk.commands import COMMANDS
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.keyboard import leads_about
from somedesk.ui.places import HOME, PLACES
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.shortcuts import ShortcutsDialog
from somedesk.ui.strategy.page import StrategyPage
from somedesk.work.fresh import now
from tests.gui.conftest import TODAY
from tests.gui.shell import (
    assessment_page,
    dialog,
    find,
    note_field,
    open_in,
    opened,
    press,
    press_keys,
    settled,
    shown_grid,
    shown_window,
)

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
VIEWS = {
    "assessment": ("",),
    "stage_check": ("",),
    "team": ("",),
    "plan": ("plan_show_list", "plan_show_board", "plan_show_owners"),
    "figures": ("metric_show_cards", "metric_show_table"),
}


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        shown.resize(1366, 768)
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        settled(qtbot, shown)
        yield shown


def to_ends(qtbot: QtBot, target: QWidget) -> None:
    """Ctrl+End and Ctrl+Home, as in any program."""
    qtbot.keyClick(target, K.Key_End, CONTROL)
    qtbot.keyClick(target, K.Key_Home, CONTROL)


@pytest.mark.parametrize(("page", "view"), [(page, view) for page, views in VIEWS.items() for view in views])
def test_in_a_table_or_list_ctrl_home_goes_to_its_first_cell(
    qtbot: QtBot, window: MainWindow, page: str, view: str
) -> None:
    window.show_page(page)
    settled(qtbot, window)
    if view:
        press(qtbot, window, view)
        settled(qtbot, window)
    window.page(page).take_focus()
    table = window.focusWidget()
    assert isinstance(table, QAbstractItemView), table
    qtbot.keyClick(table, K.Key_End, CONTROL)
    last = table.currentIndex()
    qtbot.keyClick(table, K.Key_Home, CONTROL)
    first = table.currentIndex()
    assert window.desk.place == page
    assert first.row() <= 1 < last.row(), "above it there is at most a heading"


def test_in_the_grid_ctrl_home_and_ctrl_end_lead_to_its_corners(qtbot: QtBot, window: MainWindow) -> None:
    page = shown_grid(window)
    assert page.model is not None
    view, dimensions = page.view, page.model.dimension_ids()
    qtbot.keyClick(view, K.Key_End, CONTROL)
    assert (view.dimension, view.level) == (dimensions[-1], 5)
    qtbot.keyClick(view, K.Key_Home)
    assert (view.dimension, view.level) == (dimensions[-1], 1)
    qtbot.keyClick(view, K.Key_Home, CONTROL)
    assert (view.dimension, view.level) == (dimensions[0], 1)


def test_on_the_timeline_and_the_calendar_it_leads_to_the_first_row_and_day(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("plan")
    press(qtbot, window, "plan_show_timeline")
    settled(qtbot, window)
    timeline = find(window, QWidget, "timeline")
    timeline.setFocus()
    to_ends(qtbot, timeline)
    assert window.desk.place == "plan"
    assert timeline._current == 0  # type: ignore[attr-defined]
    window.show_page("calendar")
    settled(qtbot, window)
    calendar = window.page("calendar")
    calendar.take_focus()
    month, choice = window.focusWidget(), calendar.choice  # type: ignore[attr-defined]
    today = choice.day
    qtbot.keyClick(month, K.Key_Home)
    assert choice.day.weekday() == 0
    qtbot.keyClick(month, K.Key_End)
    assert choice.day.weekday() == 6
    qtbot.keyClick(month, K.Key_End, CONTROL)
    assert (choice.day.month, choice.day.day) == (today.month, 30)
    qtbot.keyClick(month, K.Key_Home, CONTROL)
    assert choice.day == today.replace(day=1)
    assert window.desk.place == "calendar"


def test_in_the_table_of_needs_it_leads_to_the_first_place(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("strategy")
    page = window.page("strategy")
    assert isinstance(page, StrategyPage)
    page.go_to("needs")
    settled(qtbot, window)
    table = page.panel("needs").needs
    assert table is not None
    places = [place for row in table._places for place in row]
    table.go_to(places[0])
    for key, modifier, place in (
        (K.Key_End, CONTROL, places[-1]),
        (K.Key_Home, CONTROL, places[0]),
        (K.Key_End, Qt.KeyboardModifier.NoModifier, table._places[0][-1]),
        (K.Key_Home, Qt.KeyboardModifier.NoModifier, places[0]),
    ):
        qtbot.keyClick(window.focusWidget(), key, modifier)
        assert table.cell(place).hasFocus()
    assert window.desk.place == "strategy"


def test_in_a_text_it_goes_to_the_beginning_written_or_only_read(qtbot: QtBot, window: MainWindow) -> None:
    note = note_field(shown_grid(window))
    note.setPlainText("one\n" * 60)
    note.setFocus()
    to_ends(qtbot, note)
    assert note.textCursor().position() == 0
    document = opened(window)
    assert document.assessment is not None
    document.apply(assessments.finalise(document.client, document.assessment.id, now()))
    settled(qtbot, window)
    note = find(assessment_page(window), QPlainTextEdit, "note")
    assert note.isReadOnly()
    note.setPlainText("one\n" * 60)
    note.setFocus()
    assert_scrolls(qtbot, note)
    window.show_page("strategy")
    settled(qtbot, window)
    assert_scrolls(qtbot, find(window, QTextBrowser, "document_text"))
    window.commands["help"].trigger()
    settled(qtbot, window)
    assert_scrolls(qtbot, find(window, HelpPanel, "help_panel").text)
    assert window.desk.place == "strategy"


def test_in_the_preview_of_a_report_it_goes_to_its_first_page(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("reports")
    settled(qtbot, window)
    view = find(window, QPdfView, "pdf_view")
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    assert_scrolls(qtbot, view)
    assert window.desk.place == "reports"


def assert_scrolls(qtbot: QtBot, read: QAbstractScrollArea) -> None:
    bar = read.verticalScrollBar()
    read.setFocus()
    qtbot.keyClick(read, K.Key_End, CONTROL)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(read, K.Key_Home, CONTROL)
    assert bar.value() == bar.minimum()


def test_where_nothing_has_a_use_for_it_it_shows_all_clients(qtbot: QtBot, window: MainWindow) -> None:
    button = find(window, QPushButton, "navigate_page_assessment")
    button.setFocus()
    qtbot.keyClick(button, K.Key_Home, CONTROL)
    qtbot.waitUntil(lambda: window.desk.place == HOME)


def test_the_list_of_keys_says_which_the_window_gets_only_where_nothing_else_wants_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    shared = [command.name for command in COMMANDS if any(leads_about(QKeySequence(each)) for each in command.keys)]
    assert shared == [HOME]
    press_keys(qtbot, window, K.Key_F1, CONTROL)
    told = [label.text() for label in dialog(ShortcutsDialog).findChildren(QLabel)]
    assert "All clients; in tables and texts to the beginning" in told


# Emacs has these in texts, and with it Qt on X11 alone; no text of other programs deletes a line on Ctrl+K.
OF_EMACS = {"export", "jump"}


def test_no_command_has_a_key_with_which_one_moves_or_edits_everywhere() -> None:
    moving = [each for each in QKeySequence.StandardKey if each.name.startswith(("Move", "Select", "Delete", "Insert"))]
    editing = [getattr(QKeySequence.StandardKey, name) for name in ("Copy", "Cut", "Paste", "Deselect", "Delete")]
    taken = {
        command.name
        for command in COMMANDS
        for keys in command.keys
        for standard in (*moving, *editing)
        if QKeySequence(keys) in QKeySequence.keyBindings(standard)
    }
    assert taken - OF_EMACS == {HOME}


@pytest.mark.parametrize("page", [place.name for place in PLACES if place.needs_client])
def test_no_key_does_two_things_on_a_page(qtbot: QtBot, window: MainWindow, page: str) -> None:
    """Qt then does neither."""
    window.show_page(page)
    settled(qtbot, window)
    window.page(page).make_parts()
    of_window = [keys.toString() for action in window.actions() for keys in action.shortcuts()]
    shown = [each for each in window.findChildren(QShortcut) if each.parent().isVisible()]  # type: ignore[union-attr]
    twice = Counter([*of_window, *(keys.toString() for each in shown for keys in QShortcut.keys(each))])
    assert [keys for keys, count in twice.items() if count > 1] == []
