"""The list of actions: clicked, typed into, filtered, undone, and read back from disk."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES, Action
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import percent
from somedesk.ui.kit.notice import Notice
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.action_model import ACTION_ROLE, OVERDUE_ROLE, Column
from somedesk.ui.plan.action_words import overdue_word
from somedesk.ui.plan.delegate import ICON, PADDING
from somedesk.ui.plan.page import PlanPage
from tests.gui.conftest import TODAY, open_document
from tests.gui.plan_steps import (
    OVERDUE,
    PHOTO,
    action_called,
    cell,
    click,
    edit,
    fix_today,
    on_disk,
    press_enter,
    settle,
    show,
    texts_of,
    titles,
    write,
)
from tests.small_client import made, small_client


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlanPage]:
    """The plan of the sample client, shown on a fixed day."""
    fix_today(monkeypatch)
    shown = show(qtbot, context, document)
    yield shown
    shown.set_document(None)


def test_the_list_shows_what_is_overdue_first_in_words_colour_and_for_screen_readers(page: PlanPage) -> None:
    assert titles(page)[0] == OVERDUE
    due = cell(page, OVERDUE, Column.DUE)
    assert due.data(OVERDUE_ROLE) is True
    assert due.data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue. 2 Nov 2026"
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
    due.enter_date(dt.date(2027, 3, 5))
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
    due.enter_date(dt.date(2026, 1, 5))
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
    assert texts_of(page)[-1] == "2 actions deleted."
    assert page.notices[-1].action == "Undo"  # type: ignore[attr-defined]
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


def test_notices_are_plain_text(page: PlanPage, document: Document) -> None:
    photo = action_called(document, PHOTO)
    document.apply(plan.edit_action(document.client, photo.id, TODAY, title="<img src='file:secret.png'>"))
    tip = cell(page, "<img src='file:secret.png'>", Column.ACTION).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert all(isinstance(notice, Notice) for notice in page.notices)  # type: ignore[attr-defined]


def test_what_is_done_is_due_no_more_and_comes_after_what_is_open(page: PlanPage, document: Document) -> None:
    for direction in Qt.SortOrder:
        page.table.sortByColumn(Column.DUE, direction)
        is_open = [plan.is_open(action_called(document, title)) for title in titles(page)]
        assert is_open == sorted(is_open, reverse=True)
        assert 0 < sum(is_open) < len(is_open)


def test_a_double_click_on_a_bar_opens_the_action(page: PlanPage) -> None:
    page.timeline_button.click()
    settle()
    timeline = page.timeline.timeline
    row = timeline.accessibleDescription().splitlines().index(f"{OVERDUE}: 31 Aug 2026 – 2 Nov 2026, Overdue")
    QTest.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.bar(row).center().toPoint())
    editor = page.findChild(ActionEditor)
    assert editor is not None
    assert editor.title.text() == OVERDUE
    editor.close()


def test_the_keyboard_finds_the_list_and_what_it_acts_upon(page: PlanPage, document: Document) -> None:
    page.take_focus()
    assert page.table.hasFocus()
    assert page.table.chosen() == (action_called(document, OVERDUE).id,)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert OVERDUE not in titles(page)
    page.filter_bar.search.setText("nothing is called this")
    page.take_focus()
    assert page.empty.button.hasFocus()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_overdue_is_there_to_its_last_letter(page: PlanPage, context: Context, language: str) -> None:
    context.localisation.set_language(language)
    settle()
    delegate = page.table.delegate
    room = page.table.columnWidth(Column.DUE) - 2 * PADDING - ICON - 6
    assert room >= delegate.strong.width(overdue_word())
    page.filter_bar.search.setText(PHOTO)  # nothing that is done is on screen
    settle()
    page.table.fit()
    room = page.table.columnWidth(Column.PERCENT) - 2 * PADDING
    assert room >= delegate.plain.width(percent(100)), "in one line when it is scrolled to"


def test_days_of_other_months_are_not_taken_for_those_of_this_one(page: PlanPage, context: Context) -> None:
    calendar = DateField(context.appearance.theme, page).calendar_widget()
    calendar.ensurePolished()
    days = calendar.findChild(QTableView)
    assert days is not None
    days.ensurePolished()
    inks = [
        days.palette().color(group, QPalette.ColorRole.Text)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    ]
    assert inks == [QColor(context.appearance.theme[role]) for role in ("ink", "disabled")]


def test_columns_that_gave_way_come_back_as_wide_as_what_they_hold(page: PlanPage) -> None:
    table = page.table
    page.resize(1600, 720)
    table.fit()
    page.resize(500, 720)
    table.fit()
    assert table.isColumnHidden(Column.START)
    assert max(map(table.rowHeight, range(table.order.rowCount()))) < 100, "what is hidden makes no row higher"
    page.resize(1600, 720)
    table.fit()
    for column in (Column.PRIORITY, Column.START, Column.PERCENT):
        assert table.columnWidth(column) > 0.9 * table.sizeHintForColumn(column), "other rows may be in sight by now"
