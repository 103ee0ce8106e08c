"""The panel beside the grid: typing is never lost, and everything can be entered there too."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.grid.assessment import finalise
from somedesk.store.client_file import ClientFile
from somedesk.ui.grid.page import AssessmentPage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from tests.gui.grid_hands import click, press, rating, shown_page

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document) -> Iterator[AssessmentPage]:
    """The page on the newest assessment of the sample client."""
    made = shown_page(qtbot, context, document, (1068, 900))
    yield made
    made.set_document(None)


def write_note(qtbot: QtBot, page: AssessmentPage, text: str) -> None:
    """N, then typing over what is there."""
    press(qtbot, page, Key.Key_N)
    page.inspector.note.selectAll()
    qtbot.keyClicks(page.inspector.note, text)


def test_n_leads_to_the_note_and_esc_back(qtbot: QtBot, page: AssessmentPage) -> None:
    write_note(qtbot, page, "Agreed with the owner")
    assert page.inspector.note.hasFocus()
    qtbot.keyClick(page.inspector.note, Key.Key_Escape)
    assert page.view.hasFocus()
    assert rating(page, "strategy").note == "Agreed with the owner"


def test_a_note_is_kept_after_a_pause_and_is_one_step_of_undo(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    before, steps = rating(page, "strategy").note, document.undo_stack.count()
    write_note(qtbot, page, "First words,")
    qtbot.waitUntil(lambda: rating(page, "strategy").note == "First words,")
    qtbot.keyClicks(page.inspector.note, " and more")
    qtbot.waitUntil(lambda: rating(page, "strategy").note == "First words, and more")
    assert document.undo_stack.count() == steps + 1
    document.undo_stack.undo()
    assert rating(page, "strategy").note == before
    assert page.inspector.note.toPlainText() == before


def test_typing_without_a_pause_is_kept_now_and_then(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    steps = document.undo_stack.count()
    page.inspector.note._pause.setInterval(3_600_000)
    page.inspector.note._longest.setInterval(1)
    write_note(qtbot, page, "On and on")
    qtbot.waitUntil(lambda: rating(page, "strategy").note == "On and on")
    qtbot.keyClicks(page.inspector.note, " and on")
    qtbot.waitUntil(lambda: rating(page, "strategy").note == "On and on and on")
    assert page.inspector.note.textCursor().atEnd()
    assert document.undo_stack.count() == steps + 1
    assert not document.typing


def test_typing_goes_to_the_dimension_it_was_meant_for(qtbot: QtBot, page: AssessmentPage) -> None:
    write_note(qtbot, page, "For strategy")
    click(qtbot, page, "support", 2)
    assert rating(page, "strategy").note == "For strategy"
    assert page.view.dimension == "support"
    assert rating(page, "support").note != "For strategy"


def test_typing_survives_a_change_of_language_and_theme(qtbot: QtBot, page: AssessmentPage) -> None:
    write_note(qtbot, page, "Half a sent")
    page.inspector.note.commit()
    qtbot.keyClicks(page.inspector.note, "ence")
    cursor = page.inspector.note.textCursor().position()
    page.context.localisation.set_language("da")
    page.context.appearance.choose("dark")
    qtbot.waitUntil(lambda: page.grid.level_name(3) == "Moden")
    assert page.inspector.note.toPlainText() == "Half a sentence"
    assert page.inspector.note.textCursor().position() == cursor
    assert page.inspector.note.hasFocus()
    page.context.appearance.choose("light")


def test_typing_survives_another_assessment_and_another_client(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    newest, older = document.client.timeline[-1], document.client.timeline[0]
    write_note(qtbot, page, "About the newest")
    document.select_assessment(older.id)
    assert document.client.rating(newest.id, "strategy").note == "About the newest"
    document.select_assessment(newest.id)
    write_note(qtbot, page, "Last words")
    page.set_document(None)
    path = document.file.path
    document.file.close()
    again = ClientFile.open(path)
    kept = again.client.rating(newest.id, "strategy").note
    again.close()
    assert kept == "Last words"


def test_every_field_can_be_entered_beside_the_grid(qtbot: QtBot, page: AssessmentPage) -> None:
    click(qtbot, page, "governance", 1)
    inspector = page.inspector
    for segments, value in ((inspector.level, 3), (inspector.target, 5), (inspector.confidence, "low")):
        button = next(b for b in segments.buttons if b.objectName().endswith(f"_{value}"))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    inspector.on_the_way.click()
    inspector.evidence.setFocus()
    inspector.evidence.selectAll()
    qtbot.keyClicks(inspector.evidence, "Minutes")
    inspector.evidence_date.enter_date(dt.date(2026, 10, 1))
    now = rating(page, "governance")
    assert (now.level, now.target, now.confidence, now.on_the_way) == (3, 5, "low", True)
    assert (now.evidence, now.evidence_date) == ("Minutes", dt.date(2026, 10, 1))


@pytest.mark.parametrize("is_final", [False, True])
def test_a_suggestion_goes_onto_the_plan_once(qtbot: QtBot, page: AssessmentPage, is_final: bool) -> None:
    document = page.document
    assert document is not None
    assert document.assessment is not None
    click(qtbot, page, "advertising", 4)
    if is_final:
        page.make(finalise, document.assessment.id, dt.datetime(2026, 11, 14, 12, tzinfo=dt.UTC))
    assert page.view.editable is not is_final
    planned = set(document.client.actions)
    button = next(b for b in page.inspector.next_steps.findChildren(QPushButton) if b.isVisible() and b.isEnabled())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (added,) = set(document.client.actions) - planned
    action = document.client.actions[added]
    assert (action.dimension, action.step) == ("advertising", 4)
    assert not button.isEnabled()
    assert "On the action plan" in button.text()


def test_the_descriptor_under_the_keyboard_stands_in_full(qtbot: QtBot, page: AssessmentPage) -> None:
    page.view.go_to("strategy", 5)
    text = page.inspector._cell_text.text()
    assert page.grid.descriptors("strategy")[4] in text


def test_tab_goes_down_the_panel_and_stops_once_in_each_row(qtbot: QtBot, page: AssessmentPage) -> None:
    inspector = page.inspector
    for dimension in ("strategy", "support"):  # another dimension, with as many levels: the order stays
        page.view.go_to(dimension, 1)
        press(qtbot, page, Key.Key_2)
        first = next(button for button in inspector.level.buttons if button.isChecked())
        first.setFocus(Qt.FocusReason.TabFocusReason)
        stops: list[QWidget] = []
        while (now := page.window().focusWidget()) is not None and inspector.isAncestorOf(now):
            if now not in stops:
                stops.append(now)
            qtbot.keyClick(now, Qt.Key.Key_Tab)
        tops = [stop.mapTo(inspector, QPoint(0, 0)).y() for stop in stops if not isinstance(stop, QToolButton)]
        assert len(stops) >= 8, [stop.objectName() for stop in stops]
        assert tops == sorted(tops), [stop.objectName() for stop in stops]
        for row in (inspector.level, inspector.target, inspector.confidence):
            assert len([stop for stop in stops if stop in row.buttons]) == 1


def test_a_row_is_told_as_radio_buttons_and_arrows_move_without_choosing(qtbot: QtBot, page: AssessmentPage) -> None:
    page.view.go_to("support", 1)
    press(qtbot, page, Key.Key_2)
    row = page.inspector.level
    for button in row.buttons:
        told = QAccessible.queryAccessibleInterface(button)
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) == (button.objectName() == "level_2")
    taken = row.buttons[2]
    taken.setFocus()
    qtbot.keyClick(taken, Qt.Key.Key_Right)
    assert row.buttons[3].hasFocus()
    assert rating(page, "support").level == 2
    qtbot.keyClick(row.buttons[3], Qt.Key.Key_Space)
    assert rating(page, "support").level == 3
    assert [button.objectName() for button in row.buttons if button.isChecked()] == ["level_3"]
    qtbot.keyClick(row.buttons[3], Qt.Key.Key_Delete)
    assert rating(page, "support").level is None
    assert not any(button.isChecked() for button in row.buttons)
