"""Ctrl+Z in a field: what has become a change is taken back as one, and the key reaches the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.grid.assessment import set_note
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import LineField, TextField
from somedesk.ui.plan.action_model import Column
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.strategy.page import StrategyPage
from somedesk.ui.team.page import TeamPage
from tests.gui.conftest import TODAY
from tests.gui.shell import note_field, open_in, opened, plan_page, settled, shown_grid, shown_window

K = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", TODAY))
        yield shown


def strategy(qtbot: QtBot, window: MainWindow) -> StrategyPage:
    window.show_page("strategy")
    settled(qtbot, window)
    page = window.page("strategy")
    assert isinstance(page, StrategyPage)
    return page


def in_front(qtbot: QtBot, field: QWidget) -> None:
    field.window().activateWindow()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)


def undo(times: int = 1) -> None:
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, K.Key_Z, CONTROL)
        QApplication.processEvents()


def in_list(page: StrategyPage) -> tuple[QLineEdit, list[str]]:
    """The field for the next purpose, and those that there are."""
    found = next(each for each in page.panel("purpose").lists if each.objectName() == "list_purposes")
    assert page.document is not None
    return found.next, [each.name for each in page.document.client.purposes.values()]


def test_a_line_that_was_just_added_goes_and_does_not_come_back(qtbot: QtBot, window: MainWindow) -> None:
    page = strategy(qtbot, window)
    field, before = in_list(page)
    in_front(qtbot, field)
    QTest.keyClicks(field, "Double")
    QTest.keyClick(field, K.Key_Return)
    assert "Double" in in_list(page)[1]
    undo()
    assert in_list(page)[1] == before
    assert field.text() == ""
    in_front(qtbot, field)
    QTest.keyClick(field, K.Key_Tab)
    QApplication.processEvents()
    assert in_list(page)[1] == before


def test_who_does_it_is_taken_back_as_a_change_and_not_handed_over_again(qtbot: QtBot, window: MainWindow) -> None:
    page = strategy(qtbot, window)
    name = next(point.id for point in opened(window).client.strategy_points.values() if point.list == "rollout")
    page.select("rollout")
    rows = next(each for each in page.panel("rollout").lists if each.objectName() == "list_rollout").row_of(name)
    assert rows is not None
    field, before = rows.fields["person"], opened(window).client.strategy_points[name].person
    assert isinstance(field, QLineEdit)
    in_front(qtbot, field)
    field.selectAll()
    QTest.keyClicks(field, "Double")
    QTest.keyClick(field, K.Key_Return)
    assert opened(window).client.strategy_points[name].person == "Double"
    undo()
    assert opened(window).client.strategy_points[name].person == before
    assert field.text() == before
    in_front(qtbot, field)
    QTest.keyClick(field, K.Key_Tab)
    QApplication.processEvents()
    assert opened(window).client.strategy_points[name].person == before


def test_a_field_in_which_nothing_was_typed_leaves_the_keys_to_the_window(qtbot: QtBot, window: MainWindow) -> None:
    document, page = opened(window), strategy(qtbot, window)
    field, before = in_list(page)
    in_front(qtbot, field)
    QTest.keyClicks(field, "Double")
    QTest.keyClick(field, K.Key_Return)
    window.show_page("plan")
    window.show_page("strategy")
    settled(qtbot, window)
    for typed in (page.panel("purpose").text, in_list(page)[0]):
        assert isinstance(typed, QPlainTextEdit | QLineEdit)
        in_front(qtbot, typed)
        undo()
        assert in_list(page)[1] == before
        for key, held in ((K.Key_Y, CONTROL), (K.Key_Z, CONTROL | SHIFT)):
            in_front(qtbot, typed)
            QTest.keyClick(typed, key, held)
            assert "Double" in in_list(page)[1]
            in_front(qtbot, typed)
            undo()
        in_front(qtbot, typed)
        QTest.keyClick(typed, K.Key_Y, CONTROL)
    assert document.undo_stack.index() == 1


def test_typing_is_taken_back_in_the_field_first_and_then_by_the_window(qtbot: QtBot, context: Context) -> None:
    window, heard = QWidget(), list[str]()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for name, keys in (("undo", ["Ctrl+Z"]), ("redo", ["Ctrl+Shift+Z", "Ctrl+Y"])):
        action = QAction(name, window)
        action.setObjectName(name)
        action.setShortcuts(keys)
        action.triggered.connect(lambda _on=False, name=name: heard.append(name))
        window.addAction(action)
    number = NumberField(100, window)
    fields: tuple[QWidget, ...] = (LineField(window), TextField(parent=window), number)
    for field in fields:
        column.addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    for field in fields:
        heard.clear()
        in_front(qtbot, field)
        QTest.keyClicks(field, "12")
        undo()
        assert heard == [], "the field's own"
        QTest.keyClick(field, K.Key_Y, CONTROL)
        assert heard == [], "the field's own too"
        undo()
        undo()
        assert heard == ["undo"]
        for _ in range(2):
            QTest.keyClick(field, K.Key_Z, CONTROL | SHIFT)
        assert heard == ["undo", "redo"]
    number.selectAll()
    QTest.keyClicks(number, "8")
    QTest.keyClick(number, K.Key_Return)
    heard.clear()
    undo()
    assert heard == ["undo"], "the number is a change by now"
    assert number.number() == 8
    assert number.lineEdit().text() == "8"


def test_the_same_text_of_another_record_is_not_taken_back_to_what_this_one_had(
    qtbot: QtBot, window: MainWindow
) -> None:
    document, page = opened(window), shown_grid(window)
    assert document.assessment is not None
    key = document.assessment.id
    document.apply(set_note(document.client, key, "strategy", "Sam"))
    document.apply(set_note(document.client, key, "support", "Same"))
    page.select("strategy")
    field = note_field(page)
    in_front(qtbot, field)
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "e")
    page.select("support")
    undo()
    client = document.client
    assert (client.rating(key, "strategy").note, client.rating(key, "support").note) == ("Sam", "Same")


def test_a_note_that_was_left_is_taken_back_in_its_turn(qtbot: QtBot, window: MainWindow) -> None:
    document, page = opened(window), shown_grid(window)
    assert document.assessment is not None
    key = document.assessment.id
    page.select("strategy")
    before = document.client.rating(key, "strategy").note
    field = note_field(page)
    in_front(qtbot, field)
    QTest.keyClicks(field, "First ")
    QTest.keyClick(field, K.Key_Tab)
    document.apply(set_note(document.client, key, "support", "Second"))
    page.select("strategy")
    in_front(qtbot, field)
    undo()
    assert document.client.rating(key, "support").note != "Second"
    assert document.client.rating(key, "strategy").note == f"First {before}"


def test_what_was_typed_and_taken_back_in_the_field_is_no_step_of_undo(qtbot: QtBot, window: MainWindow) -> None:
    document, page = opened(window), shown_grid(window)
    assert document.assessment is not None
    key = document.assessment.id
    document.apply(set_note(document.client, key, "support", "Other"))
    page.select("strategy")
    before = document.client.rating(key, "strategy").note
    field = note_field(page)
    in_front(qtbot, field)
    QTest.keyClicks(field, "First ")
    page.commit_pending()
    assert document.undo_stack.count() == 2
    undo()
    assert field.toPlainText() == before
    undo()
    assert document.client.rating(key, "support").note != "Other", "one key takes back one thing"
    assert document.client.rating(key, "strategy").note == before


def test_a_title_that_is_taken_back_while_its_cell_is_open_is_not_handed_over_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("plan")
    settled(qtbot, window)
    table, document = plan_page(window).table, opened(window)
    place = table.order.index(0, Column.ACTION)
    before = str(place.data(Qt.ItemDataRole.EditRole))
    in_front(qtbot, table)
    for typed in ("Renamed", ""):
        choose(table, place)
        QTest.keyClick(table, K.Key_F2)
        QApplication.processEvents()
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        if typed:
            field.selectAll()
            QTest.keyClicks(field, typed)
            QTest.keyClick(field, K.Key_Return)
            QApplication.processEvents()
            place = table.order.mapFromSource(
                next(
                    table.actions_model.index(row, Column.ACTION)
                    for row in range(table.actions_model.rowCount())
                    if table.actions_model.index(row, Column.ACTION).data(Qt.ItemDataRole.EditRole) == typed
                )
            )
    assert field.text() == "Renamed"
    undo()
    settled(qtbot, window)
    assert field.text() == before
    QTest.keyClick(field, K.Key_Return)
    QApplication.processEvents()
    assert document.undo_stack.index() == 0
    assert before in {action.title for action in document.client.actions.values()}


def test_a_digit_that_opens_a_cell_of_hours_is_taken_back_there(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    window.show_page("team")
    settled(qtbot, window)
    page = window.page("team")
    assert isinstance(page, TeamPage)
    table = page.table
    in_front(qtbot, table)
    table.choose("Mira Sand", "lead")
    QTest.keyClicks(table, "1")
    assert table.cells.editor is not None
    QTest.keyClicks(table.cells.editor, "5")
    QTest.keyClick(table.cells.editor, K.Key_Return)
    QApplication.processEvents()
    assert document.client.holdings["Mira Sand.lead"].hours == 15
    table.choose("Mira Sand", "lead")
    QTest.keyClicks(table, "2")
    field = table.cells.editor
    assert field is not None
    assert field.lineEdit().text() == "2"
    undo()
    assert field.lineEdit().text() == "15"
    assert document.client.holdings["Mira Sand.lead"].hours == 15, "what was typed goes before what was done"
