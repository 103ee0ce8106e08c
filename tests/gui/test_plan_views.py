"""The plan as a board, a timeline and by owner: carried by mouse and key, undone, and read back from disk."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Action, Repeat
from somedesk.domain.plan import plan
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.board import CardList
from somedesk.ui.plan.cards import CARD_ROLE, FACTS_ROLE
from somedesk.ui.plan.page import PlanPage
from tests.gui.conftest import TODAY, open_document
from tests.gui.plan_steps import OVERDUE, PHOTO, action_called, fix_today, on_disk, settle, show, texts_of
from tests.small_client import made, small_client

CONTROL = Qt.KeyboardModifier.ControlModifier
_TEXT, _DESCRIPTION = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlanPage]:
    """The plan of the sample client, shown on a fixed day."""
    fix_today(monkeypatch)
    shown = show(qtbot, context, document)
    yield shown
    shown.set_document(None)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def cards(page: PlanPage, status: str) -> list[str]:
    """Titles in a column of the board."""
    model = page.board.lists[status].cards
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def card(page: PlanPage, title: str) -> tuple[CardList, QPoint]:
    """The list that a card is in, and the card's middle there."""
    for lane in page.board.lists.values():
        for row in range(lane.cards.rowCount()):
            index = lane.cards.index(row)
            if index.data(CARD_ROLE).title == title:
                lane.scrollTo(index)
                return lane, lane.visualRect(index).center()
    raise AssertionError(f"{title} is not on the board")


def carry(page: PlanPage, title: str, status: str, *, let_go: bool = True) -> None:
    """Drag a card to another column."""
    lane, start = card(page, title)
    target = page.board.lists[status].viewport()
    end = lane.viewport().mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mousePress(lane.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(lane.viewport(), start + QPoint(30, 0))
    QTest.mouseMove(lane.viewport(), end)
    if let_go:
        QTest.mouseRelease(lane.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()


# ── board ────────────────────────────────────────────────────────────────────────────────────────


def test_a_card_is_dragged_to_another_column_and_undone(page: PlanPage, document: Document) -> None:
    before = document.client
    press(page.board_button)
    assert PHOTO in cards(page, "planned")
    carry(page, PHOTO, "done")
    assert PHOTO in cards(page, "done")
    saved = next(a for a in on_disk(document).actions.values() if a.title == PHOTO)
    assert (saved.status, saved.percent, saved.completed) == ("done", 100, TODAY)
    assert page.board.chosen() == (saved.id,) == page.table.chosen()
    document.undo_stack.undo()
    assert document.client == before
    assert PHOTO in cards(page, "planned")


def test_a_card_dropped_where_it_was_or_outside_changes_nothing(page: PlanPage, document: Document) -> None:
    before = document.client
    press(page.board_button)
    carry(page, PHOTO, "planned")
    lane, start = card(page, PHOTO)
    QTest.mousePress(lane.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(lane.viewport(), start + QPoint(40, 0))
    QTest.mouseMove(lane.viewport(), QPoint(-900, -900))
    QTest.mouseRelease(lane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(-900, -900))
    assert document.client == before
    assert not document.undo_stack.canUndo()


def test_while_a_card_is_carried_it_is_seen_and_so_is_its_goal(page: PlanPage) -> None:
    press(page.board_button)
    carry(page, PHOTO, "in_progress", let_go=False)
    ghost = page.board.findChild(object, "board_carried")
    assert ghost.isVisible()
    assert PHOTO.startswith(ghost.text()[:20])
    lanes = {status: lane.parentWidget().property("target") for status, lane in page.board.lists.items()}
    assert [status for status, is_target in lanes.items() if is_target] == ["in_progress"]
    lane, _ = card(page, PHOTO)
    QTest.mouseRelease(lane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(-900, -900))
    assert not ghost.isVisible()


def test_keys_carry_and_walk_the_board(page: PlanPage, document: Document) -> None:
    press(page.board_button)
    assert "· 60%" in str(page.board.lists["in_progress"].cards.index(0).data(FACTS_ROLE))
    lane, position = card(page, PHOTO)
    QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=position)
    QTest.keyClick(lane, Qt.Key.Key_Right, CONTROL)
    settle()
    assert action_called(document, PHOTO).status == "in_progress"
    assert page.board.lists["in_progress"].hasFocus(), "with the card, so that the next key carries it on"
    assert f"{PHOTO}, In progress, " in str(page.board.lists["in_progress"].currentIndex().data(_TEXT))
    QTest.keyClick(page.board.lists["in_progress"], Qt.Key.Key_Left, CONTROL)
    settle()
    assert on_disk(document).actions[action_called(document, PHOTO).id].status == "planned"
    QTest.keyClick(page.board.lists["planned"], Qt.Key.Key_Right)
    assert page.board.lists["in_progress"].hasFocus()
    assert page.board.chosen() == page.board.lists["in_progress"].chosen() != ()
    QTest.keyClick(page.board.lists["in_progress"], Qt.Key.Key_Return)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    editor.close()
    QTest.keyClick(page.board.lists["in_progress"], Qt.Key.Key_Delete)
    assert len(document.client.actions) == 11


def test_several_cards_are_carried_as_one_step(page: PlanPage, document: Document) -> None:
    before = document.client
    press(page.board_button)
    page.board.choose(action_called(document, PHOTO).id, action_called(document, OVERDUE).id)
    page.board.lists["planned"].setFocus()
    QTest.keyClick(page.board.lists["planned"], Qt.Key.Key_Right, CONTROL)
    assert {action_called(document, title).status for title in (PHOTO, OVERDUE)} == {"in_progress"}
    document.undo_stack.undo()
    assert document.client == before


def test_the_board_says_everything_to_those_who_hear_it(page: PlanPage, document: Document) -> None:
    press(page.board_button)
    model = page.board.lists["in_progress"].cards
    said = str(model.index(model.row_of(action_called(document, OVERDUE).id)).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith(f"{OVERDUE}, In progress, Social media manager, Overdue 2 Nov 2026")
    assert page.board.lists["planned"].accessibleName() == "Planned"


def test_filter_and_choice_are_the_same_in_every_view(page: PlanPage, document: Document) -> None:
    photo = action_called(document, PHOTO).id
    page.table.choose(photo)
    press(page.board_button)
    assert page.board.chosen() == (photo,)
    press(page.timeline_button)
    assert page.timeline.timeline.chosen() == (photo,)
    QTest.keyClicks(page.filter_bar.search, "measurement")
    assert page.timeline.timeline.accessibleDescription().count("\n") == 0
    press(page.board_button)
    assert [title for status in page.board.lists for title in cards(page, status)] == [OVERDUE]
    page.filter_bar.search.setText("nothing is called this")
    assert page.empty.isVisible()


# ── timeline ─────────────────────────────────────────────────────────────────────────────────────


def drag(page: PlanPage, action: str, days: int, at: float) -> None:
    """Take a bar at a part of its width and carry it so many days."""
    timeline = page.timeline.timeline
    bar = timeline.bar(timeline.row_of(action))
    start = QPoint(round(bar.left() + at * (bar.width() - 1)), round(bar.center().y()))
    end = start + QPoint(round(days * timeline._scale().day_width), 0)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(timeline, start + QPoint(20 if days > 0 else -20, 0))
    QTest.mouseMove(timeline, end)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=end)
    settle()


def test_a_bar_is_moved_and_its_dates_are_fixed(page: PlanPage, document: Document) -> None:
    press(page.timeline_button)
    old = action_called(document, OVERDUE)
    assert old.start is not None
    assert old.due is not None
    drag(page, old.id, 20, 0.5)
    saved = on_disk(document).actions[old.id]
    moved = dt.timedelta(days=20)
    assert (saved.start, saved.due) == (old.start + moved, old.due + moved)
    assert (saved.start_fixed, saved.due_fixed) == (True, True)
    document.undo_stack.undo()
    assert document.client.actions[old.id] == old


@pytest.mark.parametrize(("at", "field"), [(0.0, "start"), (1.0, "due")])
def test_an_end_of_a_bar_is_moved_alone(page: PlanPage, document: Document, at: float, field: str) -> None:
    press(page.timeline_button)
    old = action_called(document, OVERDUE)
    drag(page, old.id, 14, at)
    new = on_disk(document).actions[old.id]
    assert getattr(new, field) == getattr(old, field) + dt.timedelta(days=14)
    other = "due" if field == "start" else "start"
    assert getattr(new, other) == getattr(old, other)
    assert (new.start_fixed, new.due_fixed) == (field == "start", field == "due")


def test_a_bar_is_never_turned_round(page: PlanPage, document: Document) -> None:
    press(page.timeline_button)
    old = action_called(document, OVERDUE)
    drag(page, old.id, 150, 0.0)
    new = document.client.actions[old.id]
    assert new.start == new.due == old.due


def test_keys_move_a_bar_day_by_day_as_one_step(page: PlanPage, document: Document) -> None:
    before = document.client
    press(page.timeline_button)
    timeline = page.timeline.timeline
    old = action_called(document, PHOTO)
    page.table.choose(old.id)
    for _ in range(3):
        QTest.keyClick(timeline, Qt.Key.Key_Right, CONTROL)
    QTest.keyClick(timeline, Qt.Key.Key_Right, SHIFT)
    new = on_disk(document).actions[old.id]
    assert old.start is not None
    assert old.due is not None
    assert (new.start, new.due) == (old.start + dt.timedelta(3), old.due + dt.timedelta(4))
    assert timeline.accessibleName().startswith(f"{PHOTO}: ")
    document.undo_stack.undo()
    assert document.client == before


def test_a_bar_without_end_is_drawn_and_stays(page: PlanPage, document: Document) -> None:
    timeline, action = page.timeline.timeline, action_called(document, PHOTO)
    press(page.timeline_button)
    page.make(plan.edit_action, action.id, TODAY, due=dt.date.max)
    page.table.choose(action.id)
    assert not timeline.grab().isNull()
    QTest.keyClick(timeline, Qt.Key.Key_Right, SHIFT)
    assert action_called(document, PHOTO).due == dt.date.max


def test_escape_gives_a_drag_up_and_a_click_moves_nothing(page: PlanPage, document: Document) -> None:
    before = document.client
    press(page.timeline_button)
    timeline, action = page.timeline.timeline, action_called(document, OVERDUE)
    middle = timeline.bar(timeline.row_of(action.id)).center().toPoint()
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=middle)
    assert page.table.chosen() == (action.id,)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(timeline, middle + QPoint(60, 0))
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert document.client == before


def test_keys_walk_the_timeline_and_open_an_action(page: PlanPage, document: Document) -> None:
    press(page.timeline_button)
    timeline = page.timeline.timeline
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    first = timeline.chosen()
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.chosen() != first
    assert page.table.chosen() == timeline.chosen()
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    editor.close()


def test_what_waits_is_joined_by_an_arrow(page: PlanPage, document: Document) -> None:
    press(page.timeline_button)
    timeline = page.timeline.timeline
    before = timeline.grab().toImage()
    later, earlier = action_called(document, PHOTO), action_called(document, OVERDUE)
    document.apply(plan.edit_action(document.client, later.id, TODAY, depends_on=(earlier.id,)))
    settle()
    after = timeline.grab().toImage()
    start = timeline.bar(timeline.row_of(earlier.id))
    end = timeline.bar(timeline.row_of(later.id))
    top, bottom = sorted((start.center().y(), end.center().y()))
    column = range(round(start.right()) + 2, round(start.right()) + 18)
    rows = range(round(top) + 13, round(bottom) - 13)
    assert any(before.pixel(x, y) != after.pixel(x, y) for x in column for y in rows)


# ── by owner ─────────────────────────────────────────────────────────────────────────────────────


def test_weeks_tell_hours_and_overload_in_words(page: PlanPage, document: Document) -> None:
    photo = action_called(document, PHOTO)
    monday = dt.date(2026, 11, 16)
    document.apply(
        plan.edit_action(document.client, photo.id, TODAY, start=monday, due=monday + dt.timedelta(4), effort_hours=7.5)
    )
    press(page.owners_button)
    model = page.workload.model
    row = model.owners.index("Marketing coordinator")
    index = model.index(row, model.weeks.index(monday))
    said = [index.data(role) for role in (_TEXT, _DESCRIPTION)]
    assert said == ["7.5 of 5 hours, 2.5 hours too many", "Marketing coordinator, Week 47, from 16 Nov 2026"]
    assert "▲" in page.workload.summary.text()
    page.workload.table.setCurrentIndex(index)
    assert PHOTO in page.workload.detail.text()
    assert page.table.chosen() == (photo.id,)
    colours = page.context.appearance.theme
    pixels = page.workload.table.viewport().grab(page.workload.table.visualRect(index)).toImage()
    found = {pixels.pixelColor(x, y).name().upper() for x in range(pixels.width()) for y in range(pixels.height())}
    assert colours["target"] in found
    late = model.index(model.owners.index("Social media manager"), 0)
    page.workload.table.setCurrentIndex(late)
    assert "Build a measurement framework" in page.workload.detail.text()


def test_hours_and_days_off_are_one_step_and_show_at_once(page: PlanPage, document: Document) -> None:
    before = document.client
    press(page.owners_button)
    press(page.workload.capacity)
    dialog = page.findChild(QDialog, "capacity")
    assert dialog is not None
    row = next(r for r in range(dialog.table.rowCount()) if dialog.table.item(r, 0).text() == "Marketing coordinator")
    dialog.table.setCurrentCell(row, 0)
    field = dialog.hours[row - 1]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "12.5")
    for name, text in ((dialog.first, "21/12/2026"), (dialog.last, "31/12/2026")):
        name.setFocus()
        QTest.keyClicks(name, text)
    press(dialog.add)
    assert dialog.list.item(0).text() == "21 Dec 2026 – 31 Dec 2026"
    dialog.table.setCurrentCell(0, 0)
    dialog.first.setFocus()
    QTest.keyClicks(dialog.first, "24/12/2026")
    press(dialog.add)
    QTest.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Ok), Qt.MouseButton.LeftButton)
    settle()
    saved = on_disk(document)
    owner = saved.owners["Marketing coordinator"]
    assert (owner.hours_per_week, owner.blocked[0].first) == (12.5, dt.date(2026, 12, 21))
    assert owner.blocked[0].last == dt.date(2026, 12, 31)
    assert saved.profile.holidays[0].first == saved.profile.holidays[0].last == dt.date(2026, 12, 24)
    assert saved.owners.keys() - sample_client("en", TODAY).owners.keys() == {"Marketing coordinator"}
    heading = page.workload.model.headerData(row - 1, Qt.Orientation.Vertical)
    assert "12.5 h a week" in str(heading)
    document.undo_stack.undo()
    assert document.client == before


# ── what follows ─────────────────────────────────────────────────────────────────────────────────


def test_what_recurs_comes_again_when_it_is_done(
    qtbot: QtBot, context: Context, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fix_today(monkeypatch)
    client = small_client()
    weekly = Action(id="w", title="Answer the inbox", created=TODAY, due=TODAY, repeat=Repeat(2, "week"))
    document = open_document(tmp_path, made(client, plan.add_action(client, weekly)))
    page = show(qtbot, context, document)
    press(page.board_button)
    carry(page, "Answer the inbox", "done")
    assert cards(page, "planned") == cards(page, "done") == ["Answer the inbox"]
    assert texts_of(page)[-1] == "“Answer the inbox” recurs: the next time is on the plan, due 28 November 2026."
    document.undo_stack.undo()
    assert cards(page, "done") == []
    page.set_document(None)
    document.close()


def test_a_step_with_everything_done_asks_for_a_rating(
    qtbot: QtBot, context: Context, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fix_today(monkeypatch)
    client = small_client(strategy=(2, 4))
    action = Action(id="a", title="Write it down", created=TODAY, dimension="strategy", step=2)
    document = open_document(tmp_path, made(client, plan.add_action(client, action)))
    page = show(qtbot, context, document)
    assert not page.follow_up.isVisible()
    document.apply(plan.edit_action(document.client, "a", TODAY, status="done"))
    assert page.follow_up.text.text() == (
        "Strategy 2→3: everything that was planned is done. Has level 3 been reached?"
    )
    with qtbot.waitSignal(page.page_requested) as asked:
        press(page.follow_up.step)
    assert asked.args == ["assessment"]
    press(page.follow_up.later)
    assert not page.follow_up.isVisible()
    page.set_document(None)
    document.close()
