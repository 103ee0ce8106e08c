"""The plan page: clicked, typed into, undone, and read back from disk."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.content.suggestions import texts
from somedesk.domain import plan
from somedesk.domain.client import Action, Client
from somedesk.store.client_file import ClientFile
from somedesk.ui.context import Context
from somedesk.ui.dialogs.action_batch import ActionBatchEditor
from somedesk.ui.dialogs.action_editor import ActionEditor
from somedesk.ui.dialogs.suggestion_model import SuggestionColumn
from somedesk.ui.dialogs.suggestion_picker import SuggestionPicker
from somedesk.ui.document import Document
from somedesk.ui.notice import Notice
from somedesk.ui.pages.plan import PlanPage
from somedesk.ui.widgets.action_fields import ChoiceField, DateField
from somedesk.ui.widgets.action_model import ACTION_ROLE, OVERDUE_ROLE, Column
from tests.gui.conftest import TODAY, open_document
from tests.small_client import made, small_client


@pytest.fixture(autouse=True)
def fixed_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan is looked at on one day."""
    monkeypatch.setattr(Document, "today", lambda _: TODAY)


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document) -> Iterator[PlanPage]:
    """The plan of the sample client, shown."""
    shown = show(qtbot, context, document)
    yield shown
    shown.set_document(None)


def show(qtbot: QtBot, context: Context, document: Document) -> PlanPage:
    """The plan page on ``document``, as wide as in a window of 1280 × 720."""
    page = PlanPage(context)
    qtbot.addWidget(page)
    page.resize(1068, 618)
    page.set_document(document)
    page.show()
    page.notices = []  # type: ignore[attr-defined]
    page.notice.connect(page.notices.append)  # type: ignore[attr-defined]
    settle()
    return page


def settle() -> None:
    """Let layouts and single-shot timers do their part."""
    for _ in range(3):
        QApplication.processEvents()


def on_disk(document: Document) -> Client:
    """The client as another program would read it."""
    assert document.file.wait(10)
    file = ClientFile.open(document.file.path, read_only=True)
    client = file.client
    file.close()
    return client


def cell(page: PlanPage, title: str, column: Column) -> QModelIndex:
    """The cell of the action called ``title``."""
    order = page.table.order
    for row in range(order.rowCount()):
        if order.index(row, Column.ACTION).data() == title:
            return order.index(row, column)
    raise AssertionError(f"{title} is not in the list")


def click(page: PlanPage, index: QModelIndex, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click the middle of a cell."""
    page.table.scrollTo(index)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifiers, page.table.visualRect(index).center())


def edit(page: PlanPage, title: str, column: Column) -> QWidget:
    """Open the editor of a cell with the keyboard."""
    page.table.setFocus()
    page.table.setCurrentIndex(cell(page, title, column))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert page.table.delegate.editor is not None
    return page.table.delegate.editor


def write(field: QWidget, text: str) -> None:
    """Type any letters: QTest itself knows only those of English."""
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def press_enter(editor: QWidget) -> None:
    """Finish with Enter; the list commits once the field has had the key."""
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def titles(page: PlanPage) -> list[str]:
    """Titles in the order in which they are shown."""
    order = page.table.order
    return [str(order.index(row, 0).data()) for row in range(order.rowCount())]


def action_called(document: Document, title: str) -> Action:
    """The action of that title."""
    return next(a for a in document.client.actions.values() if a.title == title)


def texts_of(page: PlanPage) -> list[str]:
    """What notices said."""
    return [notice.text for notice in page.notices]  # type: ignore[attr-defined]


OVERDUE = "Build a measurement framework on Kaushik’s model"
PHOTO = "Hold a photo day in all three shops"


def test_the_list_shows_what_is_overdue_first_in_words_colour_and_for_screen_readers(page: PlanPage) -> None:
    assert titles(page)[0] == OVERDUE
    due = cell(page, OVERDUE, Column.DUE)
    assert due.data(OVERDUE_ROLE) is True
    assert str(due.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("2 Nov 2026, Overdue")
    assert page.subtitle().startswith("Action plan · 12 ")
    assert page.subtitle().endswith("1 overdue")
    colours = page.context.appearance.theme
    pixels = page.table.viewport().grab(page.table.visualRect(due)).toImage()
    found = {pixels.pixelColor(x, y).name().upper() for x in range(pixels.width()) for y in range(pixels.height())}
    assert colours["warning"] in found


def test_typing_in_the_list_is_saved_and_one_undo_takes_it_back(page: PlanPage, document: Document) -> None:
    before = document.client
    editor = edit(page, PHOTO, Column.ACTION)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Hold a photo day on Fridays")
    press_enter(editor)
    owner = edit(page, "Hold a photo day on Fridays", Column.OWNER)
    assert isinstance(owner, QLineEdit)
    owner.clear()
    write(owner, "Ebba Öström")
    press_enter(owner)
    saved = next(a for a in on_disk(document).actions.values() if a.title == "Hold a photo day on Fridays")
    assert saved.owner == "Ebba Öström"
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.client == before
    assert PHOTO in titles(page)


def test_dates_choices_and_numbers_are_edited_in_place(page: PlanPage, document: Document) -> None:
    due = edit(page, PHOTO, Column.DUE)
    assert isinstance(due, DateField)
    due.setDate(QDate(2027, 3, 5))
    press_enter(due)
    status = edit(page, PHOTO, Column.STATUS)
    assert isinstance(status, ChoiceField)
    status.setCurrentIndex(status.findText("Done"))
    status.activated.emit(status.currentIndex())
    effort = edit(page, PHOTO, Column.EFFORT)
    effort.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(effort, "7.5")
    press_enter(effort)
    saved = next(a for a in on_disk(document).actions.values() if a.title == PHOTO)
    assert (saved.due, saved.status, saved.percent, saved.completed) == (dt.date(2027, 3, 5), "done", 100, TODAY)
    assert saved.effort_hours == 7.5
    assert not cell(page, PHOTO, Column.PERCENT).flags() & Qt.ItemFlag.ItemIsEditable


def test_a_date_can_be_typed_and_taken_away(page: PlanPage, document: Document) -> None:
    start = edit(page, PHOTO, Column.START)
    QTest.keyClick(start, Qt.Key.Key_Delete)
    press_enter(start)
    assert action_called(document, PHOTO).start is None
    assert cell(page, PHOTO, Column.START).data() == "–"
    start = edit(page, PHOTO, Column.START)
    QTest.keyClicks(start, "15/11/2026")
    press_enter(start)
    assert action_called(document, PHOTO).start == dt.date(2026, 11, 15)


def test_due_before_start_is_refused_with_a_sentence(page: PlanPage, document: Document) -> None:
    before = document.client
    due = edit(page, PHOTO, Column.DUE)
    assert isinstance(due, DateField)
    due.setDate(QDate(2026, 1, 5))
    press_enter(due)
    assert document.client == before
    assert texts_of(page) == [
        "The due date is before the start. Nothing has been changed; choose a later due date or an earlier start."
    ]


def test_sorting_by_a_click_puts_nothing_last_both_ways(page: PlanPage) -> None:
    header = page.table.horizontalHeader()

    def click_header(column: Column) -> None:
        middle = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    def starts() -> list[dt.date | None]:
        return [page.table.order.index(row, 0).data(ACTION_ROLE).start for row in range(page.table.order.rowCount())]

    click_header(Column.START)
    up = starts()
    click_header(Column.START)
    down = starts()
    assert up[-1] is None
    assert down[-1] is None
    assert [day for day in up if day] == sorted(day for day in up if day)
    assert [day for day in down if day] == sorted((day for day in down if day), reverse=True)


def test_text_is_sorted_as_the_language_does(qtbot: QtBot, context: Context, tmp_path) -> None:
    client = small_client()
    names = ["Ål", "Zebra", "Ødeland", "Apotek", "Æble"]
    client = made(client, plan.add_actions(client, [Action(id=n, title=n, created=TODAY) for n in names]))
    document = open_document(tmp_path, client)
    page = show(qtbot, context, document)
    page.table.sortByColumn(Column.ACTION, Qt.SortOrder.AscendingOrder)
    context.localisation.set_language("da")
    settle()
    assert titles(page) == ["Apotek", "Zebra", "Æble", "Ødeland", "Ål"]
    context.localisation.set_language("sv")
    settle()
    assert titles(page)[:3] == ["Apotek", "Zebra", "Ål"]
    page.set_document(None)
    document.close()


def test_filters_narrow_the_list_and_can_be_cleared(page: PlanPage, document: Document) -> None:
    bar = page.filter_bar
    QTest.keyClicks(bar.search, "PHOTO shops")
    assert titles(page) == [PHOTO]
    bar.search.clear()
    bar.status.setCurrentIndex(bar.status.findText("Done"))
    assert {action_called(document, title).status for title in titles(page)} == {"done"}
    bar.status.setCurrentIndex(0)
    bar.overdue.click()
    assert titles(page) == [OVERDUE]
    bar.overdue.click()
    bar.owner.setCurrentIndex(bar.owner.findText("Marketing coordinator"))
    assert titles(page) == [PHOTO]
    bar.owner.setCurrentIndex(0)
    bar.area.setCurrentIndex(1)
    assert {action_called(document, title).dimension for title in titles(page)} <= {
        "strategy", "support", "governance", "organisation",
    }  # fmt: skip
    QTest.keyClicks(bar.search, "nothing is called this")
    assert page.empty.isVisible()
    page.empty.button.click()
    assert len(titles(page)) == 12


def test_delete_several_with_a_key_and_undo_once(page: PlanPage, document: Document) -> None:
    before = document.client
    click(page, cell(page, OVERDUE, Column.LIFTS))
    click(page, cell(page, PHOTO, Column.LIFTS), Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(on_disk(document).actions) == 10
    assert texts_of(page)[-1].endswith("Ctrl+Z takes it back.")
    assert page.table.current_action() is not None
    document.undo_stack.undo()
    assert document.client == before
    assert {OVERDUE, PHOTO} <= set(titles(page))


def test_a_change_touches_only_its_own_row(page: PlanPage, document: Document) -> None:
    touched: list[tuple[int, int]] = []
    page.table.actions_model.dataChanged.connect(lambda top, bottom: touched.append((top.row(), bottom.row())))
    photo = action_called(document, PHOTO)
    document.apply(plan.edit_action(document.client, photo.id, TODAY, notes="Bring the lamp"))
    row = page.table.actions_model.row_of(photo.id)
    assert touched == [(row, row)]


def test_language_switch_keeps_selection_scroll_and_typing(page: PlanPage, context: Context) -> None:
    photo = cell(page, PHOTO, Column.LIFTS)
    click(page, photo)
    chosen = page.table.chosen()
    editor = edit(page, PHOTO, Column.ACTION)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Half-typed")
    bar = page.table.verticalScrollBar()
    bar.setValue(40)
    context.localisation.set_language("da")
    settle()
    assert page.table.chosen() == chosen
    assert editor.text() == "Half-typed"
    assert bar.value() == 40
    page.commit_pending()
    assert "Half-typed" in titles(page)


def test_a_suggestion_is_added_by_one_click(page: PlanPage, document: Document) -> None:
    count = len(document.client.actions)
    pill = next(pill for pill in page.suggestions.pills if pill.isVisible())
    source = str(pill.property("suggestion"))
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    added = next(a for a in on_disk(document).actions.values() if a.source == source)
    assert len(document.client.actions) == count + 1
    assert added.title == texts("some-grid", "en")[source].title
    assert (added.owner != "", added.due, added.start) == (True, None, None)
    assert source not in [pill.property("suggestion") for pill in page.suggestions.pills]
    assert page.table.chosen() == (added.id,)


def test_several_suggestions_are_ticked_and_added_as_one_step(page: PlanPage, document: Document, qtbot: QtBot) -> None:
    before = document.client
    QTest.mouseClick(page.suggestions.all, Qt.MouseButton.LeftButton)
    picker = page.findChild(SuggestionPicker)
    assert picker is not None
    table = picker.table
    assert not picker.findChild(QPushButton, "add_suggestions").isEnabled()
    first = table.model().index(0, SuggestionColumn.TITLE)
    box = table.visualRect(first).topLeft() + QPoint(14, table.visualRect(first).height() // 2)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    ticked = picker.suggestions.ticked()
    assert len(ticked) == 2
    QTest.mouseClick(picker.findChild(QPushButton, "add_suggestions"), Qt.MouseButton.LeftButton)
    assert {a.source for a in on_disk(document).actions.values()} >= set(ticked)
    document.undo_stack.undo()
    assert document.client == before


def test_the_picker_shows_the_factors_of_a_priority(page: PlanPage, document: Document) -> None:
    page.suggestions.all.click()
    picker = page.findChild(SuggestionPicker)
    assert picker is not None
    shown = picker.findChild(QWidget, "suggestion_priority").text()  # type: ignore[attr-defined]
    assert shown.startswith("weight 1 × ((1 + gap 1.5)² − 1) ÷ 4 h = 1.31")
    assert "From 2.5 towards the target 4." in shown
    picker.close()


def test_a_new_action_is_saved_as_it_is_typed(page: PlanPage, document: Document) -> None:
    count = len(document.client.actions)
    QTest.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    settle()
    assert len(document.client.actions) == count
    write(editor.title, "Spørg fem kunder")
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
    editor.due.setDate(QDate(2026, 1, 1))
    assert editor.findChild(QWidget, "action_problem").isVisible()
    assert action_called(document, PHOTO).due == photo.due
    assert editor.due.property("invalid") is True
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


def test_duplicate_and_the_menu(page: PlanPage, document: Document) -> None:
    page.table.setFocus()
    page.table.choose(action_called(document, PHOTO).id)
    QTest.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert f"{PHOTO} (copy)" in titles(page)
    page.table.choose(action_called(document, PHOTO).id, action_called(document, OVERDUE).id)
    menu = page.make_menu()
    statuses = menu.findChild(QWidget, "plan_menu_status")
    next(a for a in statuses.actions() if a.text() == "Dropped").trigger()
    assert {action_called(document, title).status for title in (PHOTO, OVERDUE)} == {"dropped"}
    menu.deleteLater()


def test_export_leads_to_the_reports(page: PlanPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.page_requested) as asked:
        QTest.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["reports"]


def test_the_timeline_tells_what_it_shows(page: PlanPage) -> None:
    QTest.mouseClick(page.timeline_button, Qt.MouseButton.LeftButton)
    timeline = page.timeline.timeline
    assert timeline.isVisible()
    assert not page.table.isVisible()
    assert f"{OVERDUE}: 31 Aug 2026 – 2 Nov 2026, Overdue" in timeline.accessibleDescription()


def test_a_file_opened_for_reading_only_cannot_be_edited(qtbot: QtBot, context: Context, tmp_path) -> None:
    ClientFile.create(tmp_path / "c.somedesk", sample_client("en", TODAY)).close()
    document = Document(ClientFile.open(tmp_path / "c.somedesk", read_only=True))
    page = show(qtbot, context, document)
    index = cell(page, PHOTO, Column.ACTION)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    click(page, index)
    assert not page.add_button.isEnabled()
    assert not page.filter_bar.delete_button.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert PHOTO in titles(page)
    page.set_document(None)
    document.close()


@pytest.mark.parametrize(
    ("ratings", "reason", "step"),
    [
        ({}, "No target is set", "assessment"),
        ({"strategy": (None, 3)}, "Nothing is rated", "assessment"),
    ],
)
def test_why_there_is_nothing_to_suggest(
    qtbot: QtBot, context: Context, tmp_path, ratings: dict[str, tuple[int | None, int | None]], reason: str, step: str
) -> None:
    from somedesk.content.models import built_in
    from somedesk.domain import assessment as assessments
    from somedesk.domain.client import Assessment

    client = assessments.new_client("u", "Kunde", "da", TODAY)
    first = Assessment(id="first", model=built_in().id, date=TODAY)
    client = made(client, assessments.new_assessment(client, first, built_in()))
    for dimension, (_, target) in ratings.items():
        client = made(client, assessments.set_target(client, "first", dimension, target))
    document = open_document(tmp_path, client)
    page = show(qtbot, context, document)
    assert page.suggestions.reason.text().startswith(reason)
    with qtbot.waitSignal(page.page_requested) as asked:
        QTest.mouseClick(page.suggestions.step, Qt.MouseButton.LeftButton)
    assert asked.args == [step]
    assert page.empty.isVisible()
    page.set_document(None)
    document.close()


def test_notices_are_plain_text(page: PlanPage, document: Document) -> None:
    photo = action_called(document, PHOTO)
    document.apply(plan.edit_action(document.client, photo.id, TODAY, title="<img src='file:secret.png'>"))
    tip = cell(page, "<img src='file:secret.png'>", Column.ACTION).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert all(isinstance(notice, Notice) for notice in page.notices)  # type: ignore[attr-defined]
