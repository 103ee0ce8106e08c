"""What was undone of the calendar is turned to: the days of an entry, also of one that is gone, or the ideas."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from somedesk.domain.calendar import entries as calendar
from somedesk.domain.calendar.agenda import Key
from somedesk.domain.calendar.settings import set_calendar
from somedesk.domain.records.calendar import Entry
from somedesk.ui.calendar.editor import EntryEditor
from somedesk.ui.calendar.page import CalendarPage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.document import Document
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.calendar_steps import TODAY, WEEKLY, client_with, day, entry
from tests.gui.shell import dialog, find, open_in, opened, press, settled, shown_window, step, text_of

UNDO, REDO = Qt.Key.Key_Z, Qt.Key.Key_Y


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(Document, "today", lambda _: TODAY)
    context.change_settings(offered=(str(tmp_path / "c.somedesk"),))  # nothing is to be said
    with shown_window(qtbot, context) as shown:
        shown.resize(1366, 768)
        open_in(shown, tmp_path / "c.somedesk", client_with(WEEKLY, entry("a", 10)), on="calendar")
        settled(qtbot, shown)
        yield shown


def calendar_page(window: MainWindow) -> CalendarPage:
    page = window.page("calendar")
    assert isinstance(page, CalendarPage)
    return page


def turn(qtbot: QtBot, page: CalendarPage, times: int) -> None:
    """Press the arrow that leads forward, or back."""
    for _ in range(abs(times)):
        QTest.mouseClick(page.on_button if times > 0 else page.back_button, Qt.MouseButton.LeftButton)


def titles_on(page: CalendarPage, number: int, month: int = 12) -> list[str]:
    """What can be seen on a day of 2026; it must be in sight."""
    assert page.shown is not None
    found = page.shown.day(day(number, month))
    assert found is not None, page.title.text()
    return [each.entry.title for each in found.entries]


def new_entry(qtbot: QtBot, window: MainWindow, title: str) -> None:
    press(qtbot, window, calendar_page(window).add_button.objectName())
    editor = dialog(EntryEditor)
    QTest.keyClicks(editor.title, title)
    QTest.mouseClick(editor.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)


@pytest.mark.parametrize("view", ["month", "week"])
def test_undo_and_redo_turn_to_the_day_of_an_entry(qtbot: QtBot, window: MainWindow, view: str) -> None:
    page = calendar_page(window)
    page.choice.choose(day(30, 11))
    new_entry(qtbot, window, "Black Friday")
    if view == "week":
        QTest.mouseClick(page.week_button, Qt.MouseButton.LeftButton)
    for pages, key, there in ((3, UNDO, []), (5, REDO, ["Black Friday"]), (-4, UNDO, []), (2, REDO, ["Black Friday"])):
        turn(qtbot, page, pages)
        assert page.shown is not None
        assert page.shown.day(day(30, 11)) is None
        step(qtbot, window, key)
        assert titles_on(page, 30, 11) == there
        assert page.choice.day == day(30, 11)
        assert bool(page.choice.keys) == bool(there)
        assert not window.notice_bar.isVisible(), "it is in sight"
    # Undone while another page is looked at, "Show" leads there too.
    for key, there in ((UNDO, []), (REDO, ["Black Friday"])):
        turn(qtbot, page, 3)
        window.show_page("plan")
        step(qtbot, window, key)
        press(qtbot, window, "notice_action")
        settled(qtbot, window)
        assert window.current_page is page
        assert titles_on(page, 30, 11) == there


def test_what_was_moved_is_followed_to_the_day_it_is_on(qtbot: QtBot, window: MainWindow) -> None:
    page, document = calendar_page(window), opened(window)
    document.apply(calendar.move_entries(document.client, [Key("a")], 60))
    for key, on in ((UNDO, day(10)), (REDO, day(8, 2).replace(year=2027))):
        turn(qtbot, page, 7)
        step(qtbot, window, key)
        assert page.choice.day == on
        assert page.choice.keys == (Key("a"),)


def test_of_a_series_the_time_is_turned_to_and_nothing_is_where_one_of_all_is_seen(
    qtbot: QtBot, window: MainWindow
) -> None:
    page, document = calendar_page(window), opened(window)
    weekly = Key("w", day(17))
    for change in (
        calendar.delete_entries(document.client, [weekly]),
        calendar.delete_entries(document.client, [weekly], scope="following"),
        calendar.edit_entry(document.client, weekly, TODAY, title="Other"),
        calendar.edit_entry(document.client, weekly, TODAY, scope="following", title="Other"),
    ):
        before = document.client
        document.apply(change)
        for key in (UNDO, REDO, UNDO):
            turn(qtbot, page, 6)
            step(qtbot, window, key)
            assert page.choice.day == day(17)
        assert titles_on(page, 17) == ["Weekly"]
        assert document.client == before
    turn(qtbot, page, 6)
    shown = page.shown.first if page.shown is not None else None
    document.apply(calendar.edit_entry(document.client, weekly, TODAY, scope="all", title="Other"))
    step(qtbot, window, UNDO)
    assert page.shown is not None
    assert page.shown.first == shown, "one of its times is in sight"


def test_ideas_come_into_sight(qtbot: QtBot, window: MainWindow) -> None:
    page, document = calendar_page(window), opened(window)
    idea = Entry("idea", "A quiz", status="idea")
    document.apply(calendar.add_entry(document.client, idea, TODAY))
    for key in (UNDO, REDO):
        page.ideas_button.setChecked(False)
        page._on_ideas_clicked()
        assert not page.tray.isVisible()
        step(qtbot, window, key)
        assert page.tray.isVisible()
    assert page.choice.keys == (Key("idea"),)


def test_in_the_list_what_is_not_to_be_seen_is_told_of_and_led_to(qtbot: QtBot, window: MainWindow) -> None:
    page, document = calendar_page(window), opened(window)
    document.apply(calendar.edit_entry(document.client, Key("a"), TODAY, title="Advent"))
    QTest.mouseClick(page.list_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.search, "Weekly")
    step(qtbot, window, UNDO)
    assert text_of(window, "notice_text").startswith("Undone: ")
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    assert page.search.text() == ""
    assert page.list.chosen() == (Key("a"),)
    # What is gone has no line: the month has its day.
    document.apply(calendar.add_entry(document.client, replace(entry("b", 30), day=day(30, 11)), TODAY))
    step(qtbot, window, UNDO)
    assert find(window, QPushButton, "notice_action").isVisible()
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    assert page.stack.currentWidget() is page.month
    assert titles_on(page, 30, 11) == []


def test_settings_that_no_page_shows_are_told_of(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    document.apply(set_calendar(document.client, 9, "", {}))
    step(qtbot, window, UNDO)
    assert text_of(window, "notice_text").startswith("Undone: ")
