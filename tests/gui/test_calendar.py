"""The calendar, as a person uses it: keys, mouse, editor, ideas, series, and what is on disk afterwards."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from somedesk.domain.calendar.agenda import Key
from somedesk.domain.client import Person
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.ui.calendar.editor import EntryEditor
from somedesk.ui.calendar.move_dialog import MoveEntriesDialog
from somedesk.ui.calendar.page import CalendarPage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.question import Question
from tests.gui.calendar_steps import (
    ALT,
    CONTROL,
    TODAY,
    WEEKLY,
    cell,
    center,
    click,
    close_opened,
    day,
    dialog,
    drag,
    entries,
    entry,
    show,
    shown,
)
from tests.gui.plan_steps import on_disk, settle
from tests.unit.team_clients import lettered, team_of


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch, context: Context) -> Iterator[None]:
    monkeypatch.setattr(Document, "today", lambda _: TODAY)
    yield
    close_opened()


def test_keys_go_through_days_and_entries_and_move_them(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10), entry("b", 10, time=dt.time(9)))
    view = page.month
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    assert page.choice.day == day(10)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert page.choice.current == Key("a")
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert page.choice.current == Key("b")
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert entries(page)["b"].day == day(18)
    assert page.choice.day == day(18)
    assert on_disk(page.document).entries["b"].day == day(18)  # type: ignore[arg-type]
    page.document.undo_stack.undo()  # type: ignore[union-attr]
    page.document.undo_stack.undo()  # type: ignore[union-attr]
    assert entries(page)["b"].day == day(10)


def test_tab_leaves_the_day_after_its_last_entry(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 8))
    QTest.keyClick(page.month, Qt.Key.Key_Tab)
    assert page.month.hasFocus()
    QTest.keyClick(page.month, Qt.Key.Key_Tab)
    assert not page.month.hasFocus()


def test_a_new_entry_by_keyboard_alone(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path)
    QTest.keyClick(page.month, Qt.Key.Key_N)
    editor = dialog(EntryEditor)
    QTest.keyClicks(editor.title, "Hello")
    QTest.keyClick(editor.title, Qt.Key.Key_Return)
    settle()
    (made,) = entries(page).values()
    assert (made.title, made.day, made.status) == ("Hello", TODAY, "in_work")
    assert page.choice.current == Key(made.id)


def test_a_new_entry_is_made_by_whoever_has_r_for_its_use_and_says_who_is_asked_first(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    team = lettered(
        team_of(Person("Ib"), Person("Eva")), ("sales", "sales_channel", "R"), ("marketing", "production", "R"),
        ("marketing", "sales_channel", "C"), sales="Ib", marketing="Eva",
    )  # fmt: skip
    tables = ("owners", "departments", "responsibilities")
    page = show(qtbot, context, tmp_path, **{table: getattr(team, table) for table in tables})
    QTest.keyClick(page.month, Qt.Key.Key_N)
    editor = dialog(EntryEditor)
    assert (editor.maker.text(), editor.who.text()) == ("Eva", "Produce content: made by Eva")
    editor.purpose.choose("sell")
    editor.purpose.activated.emit(editor.purpose.currentIndex())
    assert (editor.maker.text(), editor.who.text()) == ("Ib", "Sales channel: made by Ib · Ask first: Eva")
    editor.maker.setText("Bo")
    editor.purpose.choose("trust")
    editor.purpose.activated.emit(editor.purpose.currentIndex())
    assert editor.maker.text() == "Bo", "what somebody typed stays"
    editor.maker.setText("Ib")
    QTest.keyClicks(editor.title, "Offer")
    editor.accept()
    settle()
    (made,) = entries(page).values()
    assert made.maker == "Ib"
    page.choice.choose(TODAY, Key(made.id))
    QTest.keyClick(page.month, Qt.Key.Key_Return)
    editor = dialog(EntryEditor)
    editor.purpose.choose("+education")
    editor.purpose.activated.emit(editor.purpose.currentIndex())
    assert editor.maker.text() == "Ib", "only a new entry is proposed a maker"


def test_the_editor_keeps_every_field_and_makes_what_is_new(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10))
    page.choice.choose(day(10), Key("a"))
    QTest.keyClick(page.month, Qt.Key.Key_Return)
    editor = dialog(EntryEditor)
    editor.text.setPlainText("Draft")
    editor.time.setText("9.30")
    editor.status.choose("ready")
    editor.kind.choose("video")
    editor.purpose.choose("+education")
    editor.target_group.setText("Buyers")
    editor.other.setText("LinkedIn, instagram")
    editor.deadline.enter_date(day(4))
    editor.minutes.show_number(90)
    editor.rhythm.unit.choose("week")
    editor.rhythm._on_unit_activated()
    editor.rhythm.every.setValue(2)
    editor.rhythm.until.enter_date(day(1))
    editor.accept()
    assert editor.isVisible(), "it would end before it begins"
    editor.rhythm.until.enter_date(None)
    editor.accept()
    settle()
    client = page.document.client  # type: ignore[union-attr]
    made = client.entries["a"]
    assert (made.text, made.time, made.status, made.kind) == ("Draft", dt.time(9, 30), "ready", "video")
    assert client.purposes[made.purpose].kind == "education"
    assert client.target_groups[made.target_group].name == "Buyers"
    assert [client.platforms[key].name for key in made.platforms] == ["LinkedIn", "Instagram"]
    assert (made.deadline, made.minutes, made.rhythm) == (day(4), 90, Rhythm(2, "week"))
    assert (24, "A") in shown(page)


def test_an_entry_without_a_topic_and_a_series_without_a_day_are_refused(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    page = show(qtbot, context, tmp_path)
    page.new_entry(None, None)
    editor = dialog(EntryEditor)
    editor.accept()
    assert "topic" in editor._problem.text()
    assert editor._problem.isVisible()
    editor.title.setText("x")
    assert not editor._problem.isVisible(), "what is mended is not complained of any longer"
    editor.rhythm.unit.choose("day")
    editor.accept()
    assert "day" in editor._problem.text()
    editor.time.setText("late")
    editor.accept()
    assert editor.isVisible()
    qtbot.keyClicks(editor.text, "A draft")
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert editor.isVisible(), "a draft is not lost by one key"
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert not entries(page)


@pytest.mark.parametrize("scope", ["this", "following", "all"])
def test_a_series_is_changed_for_one_time_from_there_on_or_all(
    qtbot: QtBot, context: Context, tmp_path: Path, scope: str
) -> None:
    page = show(qtbot, context, tmp_path, WEEKLY)
    page.open_entry(Key("w", day(17)))
    editor = dialog(EntryEditor)
    editor.scope.choose(scope)
    editor._on_scope_activated()
    assert editor.tabs.isTabEnabled(1) == (scope != "this")
    editor.title.setText("Other")
    editor.accept()
    settle()
    changed = {"this": [17], "following": [17, 24, 31], "all": [3, 10, 17, 24, 31]}[scope]
    assert [number for number, title in shown(page) if title == "Other"] == changed
    assert page.occurrences(page.choice.keys)[0].entry.title == "Other"


def first_on(page: CalendarPage, number: int) -> Key:
    assert page.shown is not None
    found = page.shown.day(day(number))
    assert found is not None
    return found.entries[0].key


def test_a_time_that_was_changed_by_itself_still_offers_all_of_its_series(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    page = show(qtbot, context, tmp_path, WEEKLY)
    for title, scope in (("Other", "this"), ("New", "all")):
        page.open_entry(first_on(page, 17))
        editor = dialog(EntryEditor)
        assert editor.scope.isVisible()
        editor.scope.choose(scope)
        editor.title.setText(title)
        editor.accept()
        settle()
        assert (17, title) in shown(page)
    assert [title for _, title in shown(page)] == ["New"] * 5
    page.choice.choose(day(17), first_on(page, 17))
    page._on_delete_requested()
    click(dialog(Question), "delete_all")
    assert not entries(page)


def test_an_entry_is_carried_to_another_day_and_the_edge_turns_the_page(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10), WEEKLY)
    drag(page, center(page, Key("a")), cell(page, day(15)))
    assert entries(page)["a"].day == day(15)
    drag(page, center(page, Key("w", day(10))), cell(page, day(11)))
    assert (11, "Weekly") in shown(page)
    assert (17, "Weekly") in shown(page)
    view = page.month
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=center(page, Key("a")))
    QTest.mouseMove(view.viewport(), QPoint(200, view.viewport().height() - 4))
    assert view.turning.isActive()
    view.turning.timeout.emit()
    settle()
    assert page.title.text() == "January 2027"
    target = cell(page, dt.date(2027, 1, 20))
    QTest.mouseMove(view.viewport(), target)
    assert not view.turning.isActive()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=target)
    settle()
    assert entries(page)["a"].day == dt.date(2027, 1, 20)


def test_ideas_are_carried_in_and_out_and_planned_by_key(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, Entry(id="i", title="Idea"), entry("a", 10))
    click(page, "calendar_show_ideas")
    ideas = page.tray.ideas
    assert [ideas.item(row).text() for row in range(ideas.count())] == ["Idea"]
    place = ideas.visualItemRect(ideas.item(0)).center()
    target = page.month.viewport().mapTo(page, cell(page, day(16)))
    inner = ideas.viewport().mapFrom(page, target)
    QTest.mousePress(ideas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(ideas.viewport(), inner)
    QTest.mouseRelease(ideas.viewport(), Qt.MouseButton.LeftButton, pos=inner)
    settle()
    assert (entries(page)["i"].day, entries(page)["i"].status) == (day(16), "in_work")
    out = page.month.viewport().mapFrom(page, page.tray.geometry().center())
    drag(page, center(page, Key("a")), QPoint(300, 200), out)
    assert entries(page)["a"].day is None
    ideas.item(0).setSelected(True)
    page.choice.choose(day(21), *ideas.keys())
    QTest.keyClick(ideas, Qt.Key.Key_Left, ALT)
    assert entries(page)["a"].day == day(21)


def test_a_selection_moves_by_weeks_with_its_deadlines(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10, deadline=day(9)), entry("b", 11), WEEKLY)
    QTest.mouseClick(page.month.viewport(), Qt.MouseButton.LeftButton, pos=center(page, Key("a")))
    QTest.mouseClick(page.month.viewport(), Qt.MouseButton.LeftButton, CONTROL, center(page, Key("b")))
    assert page.choice.keys == (Key("a"), Key("b"))
    page._on_move_dialog_requested()
    asked = dialog(MoveEntriesDialog)
    asked.number.setValue(2)
    asked.accept()
    settle()
    assert (entries(page)["a"].day, entries(page)["a"].deadline, entries(page)["b"].day) == (day(24), day(23), day(25))
    QTest.keyClick(page.month, Qt.Key.Key_A, CONTROL)
    assert len(page.choice.keys) == len(shown(page))


def test_moving_asks_about_the_deadline(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10, deadline=day(9)))
    page.choice.choose(day(10), Key("a"))
    QTest.keyClick(page.month, Qt.Key.Key_Down, ALT)
    assert (entries(page)["a"].day, entries(page)["a"].deadline) == (day(17), day(9))
    notice = page.notices[-1]  # type: ignore[attr-defined]
    notice.act()
    assert entries(page)["a"].deadline == day(16)
