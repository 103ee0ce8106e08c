"""A key that is held: it repeats itself where it was pressed, and does nothing to what it has led to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.ui.calendar.editor import EntryEditor
from somedesk.ui.figures.type_value import TypeValue
from somedesk.ui.grid.not_applicable import NotApplicableDialog
from somedesk.ui.home.page import HomePage
from somedesk.ui.kit.context import Context
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.action_model import Column
from somedesk.ui.shell.jump import JumpDialog
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.conftest import TODAY
from tests.gui.shell import (
    dialog,
    dialogs,
    find,
    note_field,
    open_in,
    opened,
    plan_page,
    press_keys,
    settled,
    shown_grid,
    shown_window,
)
from tests.gui.workshop_steps import begun

K = Qt.Key
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        settled(qtbot, shown)
        yield shown


def with_keyboard() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def hold(
    qtbot: QtBot, key: K, text: str = "", modifier: Qt.KeyboardModifier = PLAIN, *, is_noticed: bool = True
) -> None:
    """A key goes down and stays there for a while; each time it goes to what has the keyboard by then.

    Not ``is_noticed``: as on X11, where the key goes up and down at one moment, and Qt may take that for a new press.
    """
    for moment in range(1, 5):
        repeats = moment > 1
        kinds = [QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress]
        for kind in [QEvent.Type.KeyRelease, *kinds] if repeats and not is_noticed else kinds:
            event = QKeyEvent(kind, key, modifier, text, repeats and is_noticed)
            event.setTimestamp(moment)
            QApplication.sendEvent(with_keyboard(), event)
        for _ in range(3):
            QApplication.processEvents()
        if QApplication.activeWindow() is None:  # a window manager would bring what is behind a dialog to the front
            (behind,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
            behind.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)  # a dialog gets it only when it is there


def shown_page(qtbot: QtBot, window: MainWindow, name: str) -> QWidget:
    """A page, with the keyboard where work on it begins."""
    window.show_page(name)
    settled(qtbot, window)
    window.page(name).take_focus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window.page(name)


@pytest.mark.parametrize("is_noticed", [True, False])
def test_n_held_leads_to_the_note_and_writes_nothing(qtbot: QtBot, window: MainWindow, is_noticed: bool) -> None:
    page = shown_grid(window)
    note = note_field(page)
    before = note.toPlainText()
    page.take_focus()
    hold(qtbot, K.Key_N, "n", is_noticed=is_noticed)
    assert note.hasFocus()
    assert note.toPlainText() == before
    qtbot.keyClick(note, K.Key_N)
    assert note.toPlainText() == before + "n", "pressed anew it is a letter"


@pytest.mark.parametrize("is_noticed", [True, False])
def test_t_held_turns_target_mode_on_and_not_off_again(qtbot: QtBot, window: MainWindow, is_noticed: bool) -> None:
    page = shown_grid(window)
    page.take_focus()
    hold(qtbot, K.Key_T, "t", is_noticed=is_noticed)
    assert page.view.target_mode


def test_x_held_asks_for_the_reason_and_writes_none(qtbot: QtBot, window: MainWindow) -> None:
    shown_grid(window).take_focus()
    hold(qtbot, K.Key_X, "x")
    assert find(dialog(NotApplicableDialog), QPlainTextEdit, "reason").toPlainText() == ""


def test_n_held_on_the_calendar_asks_for_one_entry_without_a_name(qtbot: QtBot, window: MainWindow) -> None:
    shown_page(qtbot, window, "calendar")
    hold(qtbot, K.Key_N, "n")
    assert dialog(EntryEditor).title.text() == ""


def test_v_held_on_the_key_figures_asks_for_a_value_once(qtbot: QtBot, window: MainWindow) -> None:
    shown_page(qtbot, window, "figures")
    hold(qtbot, K.Key_V, "v")
    asked = dialog(TypeValue)
    assert {line.text() for line in asked.findChildren(QLineEdit)}.isdisjoint({"v", "vv", "vvv"})


def test_p_held_in_a_workshop_leads_to_the_parking_lot_and_writes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    shown_grid(window)
    presenter, _ = begun(qtbot, window, K.Key_PageDown)
    presenter.activateWindow()
    presenter.setFocus()
    qtbot.waitUntil(presenter.hasFocus)
    hold(qtbot, K.Key_P, "p")
    line = find(presenter, QLineEdit, "parking_line")
    assert line.hasFocus()
    assert line.text() == ""


def test_enter_held_on_a_statement_writes_no_lines_in_its_note(qtbot: QtBot, window: MainWindow) -> None:
    page = shown_page(qtbot, window, "stage_check")
    hold(qtbot, K.Key_Return, "\r")
    note = find(page, QPlainTextEdit, "stage_note")
    assert note.hasFocus()
    assert not note.document().isModified()


def test_enter_held_opens_a_cell_of_the_plan_and_leaves_it_open(qtbot: QtBot, window: MainWindow) -> None:
    page = plan_page(window)
    settled(qtbot, window)
    page.take_focus()
    table = with_keyboard()
    assert isinstance(table, QAbstractItemView)
    hold(qtbot, K.Key_Return, "\r")
    assert table.state() == QAbstractItemView.State.EditingState
    assert table.isAncestorOf(with_keyboard())


def test_enter_held_goes_where_one_jumps_to_and_no_further(qtbot: QtBot, window: MainWindow) -> None:
    shown_grid(window)
    press_keys(qtbot, window, K.Key_K, CONTROL)
    line = find(dialog(JumpDialog), QLineEdit, "jump_line")
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "Action plan")
    hold(qtbot, K.Key_Return, "\r")
    settled(qtbot, window)
    assert window.desk.place == "plan"
    table = window.focusWidget()
    assert isinstance(table, QAbstractItemView)
    assert table.state() == QAbstractItemView.State.NoState
    assert dialogs() == []


def test_enter_held_in_a_field_of_a_dialog_does_not_open_it_again(qtbot: QtBot, window: MainWindow) -> None:
    page = plan_page(window)
    settled(qtbot, window)
    page.take_focus()
    hold(qtbot, K.Key_Return, "\r", Qt.KeyboardModifier.AltModifier)
    editor = dialog(ActionEditor)
    editor.activateWindow()
    find(editor, QLineEdit, "action_title").setFocus()
    qtbot.waitUntil(find(editor, QLineEdit, "action_title").hasFocus)
    hold(qtbot, K.Key_Return, "\r")
    settled(qtbot, window)
    assert dialogs() == []
    table = window.focusWidget()
    assert isinstance(table, QAbstractItemView)
    assert table.state() == QAbstractItemView.State.NoState


def test_a_digit_held_in_a_cell_of_the_team_is_typed_once(qtbot: QtBot, window: MainWindow) -> None:
    page = shown_page(qtbot, window, "team")
    hold(qtbot, K.Key_5, "5")
    field = page.table.cells.editor  # type: ignore[attr-defined]
    assert field.lineEdit().text() == "5"


def test_letters_held_on_the_team_s_tables_toggle_once(qtbot: QtBot, window: MainWindow) -> None:
    page = shown_page(qtbot, window, "team")
    steps = opened(window).undo_stack.count()
    hold(qtbot, K.Key_R, "r")
    assert opened(window).undo_stack.count() == steps + 1
    page.tabs.setCurrentIndex(1)  # type: ignore[attr-defined]
    settled(qtbot, window)
    page.take_focus()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: with_keyboard().objectName() == "team_matrix")
    qtbot.keyClick(with_keyboard(), K.Key_Right)
    hold(qtbot, K.Key_C, "c")
    assert opened(window).undo_stack.count() == steps + 2


def test_tab_and_arrows_held_go_on_from_one_to_the_next(qtbot: QtBot, window: MainWindow) -> None:
    note = note_field(shown_grid(window))
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    stops = []
    for _ in range(4):
        qtbot.keyClick(with_keyboard(), K.Key_Tab)
        stops.append(with_keyboard())
    note.setFocus()
    hold(qtbot, K.Key_Tab, "\t")
    assert with_keyboard() is stops[-1]


def test_what_is_typed_in_a_field_repeats_itself_there(qtbot: QtBot, window: MainWindow) -> None:
    note = note_field(shown_grid(window))
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    note.selectAll()
    hold(qtbot, K.Key_A, "a")
    hold(qtbot, K.Key_E, "e", is_noticed=False)
    assert note.toPlainText() == "aaaaeeee"
    hold(qtbot, K.Key_Backspace)
    assert note.toPlainText() == "aaaa"


def test_names_that_are_offered_do_not_stop_a_letter_that_is_held(qtbot: QtBot, window: MainWindow) -> None:
    page = plan_page(window)
    settled(qtbot, window)
    page.take_focus()
    table = with_keyboard()
    assert isinstance(table, QAbstractItemView)
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(Column.OWNER))
    qtbot.keyClick(table, K.Key_F2)
    field = with_keyboard()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    hold(qtbot, K.Key_M, "m")
    assert field.text() == "mmmm"


def test_commands_are_done_once_for_keys_that_are_held_and_only_undo_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    assert [name for name, action in window.commands.actions.items() if action.autoRepeat()] == ["undo", "redo"]
    home = window.page("home")
    assert isinstance(home, HomePage)
    assert not any(action.autoRepeat() for action in home.card_actions.actions.values())
