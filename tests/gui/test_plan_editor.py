"""Everything about one action, or the same for several."""

import datetime as dt
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.change import Change, Label, Touch
from somedesk.domain.records.team import Department, Responsibility
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.action_batch import ActionBatchEditor
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.page import PlanPage
from tests.gui.plan_steps import (
    OVERDUE,
    PHOTO,
    action_called,
    fix_today,
    on_disk,
    settle,
    show,
    write,
)
from tests.gui.shell import text_of


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlanPage]:
    """The plan of the sample client, shown on a fixed day."""
    fix_today(monkeypatch)
    shown = show(qtbot, context, document)
    yield shown
    shown.set_document(None)


def test_an_action_says_who_is_asked_first(page: PlanPage, document: Document) -> None:
    client = document.client
    given = Responsibility("sales.answering", "sales", "answering", consulted=True)
    speaks = replace(client.departments.get("sales") or Department("sales"), person="Noa Brandt")
    touches = (Touch("responsibilities", given.id, client.responsibilities.get(given.id), given),
               Touch("departments", "sales", client.departments.get("sales"), speaks))  # fmt: skip
    document.apply(Change(Label("letter_set"), touches))
    QTest.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    asked = editor.findChild(QLabel, "action_asked")
    assert asked is not None
    write(editor.title, "Answer within a day")
    assert asked.text() == ""
    editor.dimension.setCurrentIndex(editor.dimension.findData("monitoring"))
    editor.dimension.activated.emit(editor.dimension.currentIndex())
    assert "Noa Brandt (Answer and moderate" in asked.text()
    editor.close()


def test_a_new_action_is_saved_as_it_is_typed(page: PlanPage, document: Document) -> None:
    count = len(document.client.actions)
    QTest.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    settle()
    assert len(document.client.actions) == count
    hint = editor.findChild(QLabel, "saved")
    assert hint is not None
    assert hint.text().startswith("Begin with a title")
    write(editor.title, "Spørg fem kunder")
    assert hint.text() == "Every change is saved at once."
    write(editor.texts["notes"], "<b>æøå</b> & $\\alpha$")
    editor.dimension.setCurrentIndex(editor.dimension.findData("dialogue"))
    editor.dimension.activated.emit(editor.dimension.currentIndex())
    editor.step.setCurrentIndex(editor.step.findData(2))
    editor.step.activated.emit(editor.step.currentIndex())
    editor.start.setFocus()
    QTest.keyClicks(editor.start, "01/12/2026")
    QTest.keyClick(editor.start, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.due, "24/12/2026")
    QTest.keyClicks(editor.effort, "7.5")
    editor.close()
    saved = next(a for a in on_disk(document).actions.values() if a.title == "Spørg fem kunder")
    assert (saved.notes, saved.dimension, saved.step) == ("<b>æøå</b> & $\\alpha$", "dialogue", 2)
    assert saved.effort_hours == 7.5
    assert (saved.start, saved.due) == (dt.date(2026, 12, 1), dt.date(2026, 12, 24))
    assert page.table.chosen() == (saved.id,)


def test_a_dialog_opened_by_mistake_leaves_nothing(page: PlanPage, document: Document) -> None:
    before = document.client
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    assert not editor.texts["text"].isEnabled()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert document.client == before
    assert document.undo_stack.count() == 0


def test_undo_of_a_typed_new_action_is_one_step(page: PlanPage, document: Document) -> None:
    before = document.client
    page.add_button.click()
    editor = page.findChild(ActionEditor)
    assert editor is not None
    QTest.keyClicks(editor.title, "Write")
    label = document.undo_label()
    assert label is not None
    assert (label.key, label.values) == ("action_added", (("title", "Write"),))
    editor.close()
    document.undo_stack.undo()
    assert document.client == before


def test_the_editor_refuses_in_place(page: PlanPage, document: Document) -> None:
    photo = action_called(document, PHOTO)
    page.table.choose(photo.id)
    page.filter_bar.edit_button.click()
    editor = page.findChild(ActionEditor)
    assert editor is not None
    editor.due.enter_date(dt.date(2026, 1, 1))
    assert editor.findChild(QWidget, "action_problem").isVisible()
    assert action_called(document, PHOTO).due == photo.due
    assert editor.due.property("invalid") is True
    QTest.keyClick(editor.due, Qt.Key.Key_Return)
    assert editor.isVisible(), "what was just refused is not lost with the key that ends the typing"
    editor.start.show_date(None)
    editor.start.date_entered.emit()
    assert not editor.findChild(QWidget, "action_problem").isVisible()
    assert action_called(document, PHOTO).due == dt.date(2026, 1, 1)
    editor.title.selectAll()
    QTest.keyClick(editor.title, Qt.Key.Key_Backspace)
    assert "needs a title" in editor.findChild(QWidget, "action_problem").text()  # type: ignore[attr-defined]
    assert action_called(document, PHOTO)
    editor.close()


def test_done_in_the_editor_shows_a_hundred_per_cent(page: PlanPage, document: Document) -> None:
    page.table.choose(action_called(document, PHOTO).id)
    page.filter_bar.edit_button.click()
    editor = page.findChild(ActionEditor)
    assert editor is not None
    editor.status.setCurrentIndex(editor.status.findData("done"))
    editor.status.activated.emit(editor.status.currentIndex())
    assert (editor.percent.value(), editor.percent.isEnabled()) == (100, False)
    editor.close()


def test_several_are_edited_at_once(page: PlanPage, document: Document) -> None:
    before = document.client
    page.table.choose(action_called(document, PHOTO).id, action_called(document, OVERDUE).id)
    page.filter_bar.edit_button.click()
    dialog = page.findChild(ActionBatchEditor)
    assert dialog is not None
    dialog.ticks["owner"].click()
    QTest.keyClicks(dialog.owner, "Ebba")
    dialog.ticks["priority"].click()
    dialog.priority.setCurrentIndex(dialog.priority.findData("low"))
    dialog.accept()
    saved = on_disk(document)
    for title in (PHOTO, OVERDUE):
        action = next(a for a in saved.actions.values() if a.title == title)
        assert (action.owner, action.priority) == ("Ebba", "low")
    document.undo_stack.undo()
    assert document.client == before


def test_a_text_that_is_too_long_is_kept_as_far_as_it_goes_and_said(page: PlanPage, document: Document) -> None:
    QTest.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    write(editor.title, "Answer within a day")
    pasted = "A line of the text that is pasted\n" * 10_000
    QApplication.clipboard().setText(pasted)
    field = editor.texts["text"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "100,000 characters" in text_of(editor, "field_word")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    settle()
    assert page.findChild(ActionEditor) is None, "there is nothing that would be lost"
    assert action_called(document, "Answer within a day").text == pasted[:100_000]
