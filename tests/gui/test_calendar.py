"""The calendar, as a person uses it: keys, mouse, editor, ideas, series, and what is on disk afterwards."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.calendar.agenda import Key
from somedesk.domain.client import Client, Period
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Platform, Purpose, TargetGroup
from somedesk.store.client_file import ClientFile
from somedesk.ui.calendar.editor import EntryEditor
from somedesk.ui.calendar.listing import OCCURRENCE_ROLE
from somedesk.ui.calendar.move_dialog import MoveEntriesDialog
from somedesk.ui.calendar.page import CalendarPage
from somedesk.ui.calendar.place import jumps, state
from somedesk.ui.calendar.settings_dialog import CalendarSettingsDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.question import Question
from tests.gui.plan_steps import on_disk, settle
from tests.small_client import small_client

TODAY = dt.date(2026, 12, 8)
OPENED: list[Document] = []
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def day(number: int, month: int = 12) -> dt.date:
    return dt.date(2026, month, number)


def client_with(*entries: Entry, **fields: Any) -> Client:
    return replace(
        small_client(),
        purposes={"sell": Purpose("sell", "direct_sales", share=50), "trust": Purpose("trust", "trust", place=1)},
        target_groups={"fans": TargetGroup("fans", "Fans")},
        platforms={"ig": Platform("ig", "Instagram"), "fb": Platform("fb", "Facebook", place=1)},
        entries={entry.id: entry for entry in entries},
        **fields,
    )


def entry(key: str, on: int, **fields: Any) -> Entry:
    return Entry(**{"id": key, "title": key.upper(), "day": day(on), "maker": "M", "poster": "P", **fields})


WEEKLY = entry("w", 3, rhythm=Rhythm(1, "week"), title="Weekly")


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Document, "today", lambda _: TODAY)
    yield
    while OPENED:
        OPENED.pop().close()


def show(qtbot: QtBot, context: Context, tmp_path: Path, *entries: Entry, **fields: Any) -> CalendarPage:
    file = ClientFile.create(tmp_path / "c.somedesk", client_with(*entries, **fields))
    document = Document(file)
    OPENED.append(document)
    page = CalendarPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    page.set_document(document)
    page.notices = []  # type: ignore[attr-defined]
    page.notice.connect(page.notices.append)  # type: ignore[attr-defined]
    page.show()
    page.activateWindow()
    page.take_focus()
    settle()
    return page


def entries(page: CalendarPage) -> Any:
    assert page.document is not None
    return page.document.client.entries


def shown(page: CalendarPage) -> list[tuple[int, str]]:
    assert page.shown is not None
    return [(each.day.day, each.entry.title) for day in page.shown.days for each in day.entries]


def center(page: CalendarPage, key: Key) -> QPoint:
    rect = page.month.rect_of(key)
    assert rect is not None
    return rect.center()


def cell(page: CalendarPage, on: dt.date) -> QPoint:
    rect = page.month.visualRect(page.month.index_of(on, None))
    return QPoint(rect.center().x(), rect.bottom() - 10)


def drag(page: CalendarPage, first: QPoint, *points: QPoint) -> None:
    viewport = page.month.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    for point in points:
        QTest.mouseMove(viewport, point)
        settle()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=points[-1])
    settle()


def dialog(kind: type) -> Any:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found


def click(parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


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
    editor.title.setText("x")
    editor.rhythm.unit.choose("day")
    editor.accept()
    assert "day" in editor._problem.text()
    editor.time.setText("late")
    editor.accept()
    assert editor.isVisible()
    editor.reject()
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


def test_deleting_a_series_asks_for_which_times(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, WEEKLY, entry("a", 10))
    page.choice.choose(day(17), Key("w", day(17)))
    QTest.keyClick(page.month, Qt.Key.Key_Delete)
    click(dialog(Question), "delete_this")
    assert [number for number, _ in shown(page)] == [3, 10, 10, 24, 31]
    page.choice.choose(day(24), Key("w", day(24)))
    QTest.keyClick(page.month, Qt.Key.Key_Delete)
    click(dialog(Question), "delete_following")
    assert [number for number, _ in shown(page)] == [3, 10, 10]
    page.choice.choose(day(10), Key("a"))
    QTest.keyClick(page.month, Qt.Key.Key_Delete)
    assert "a" not in entries(page)
    assert "deleted" in page.notices[-1].text  # type: ignore[attr-defined]


def test_every_view_shows_the_same_entries(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(
        qtbot, context, tmp_path, WEEKLY, entry("a", 9, time=dt.time(23)), entry("b", 12), Entry(id="i", title="I")
    )
    month = set(shown(page))
    weeks: set[tuple[int, str]] = set()
    page.choice.choose(day(1))
    QTest.keyClick(page.month, Qt.Key.Key_W)
    for _ in range(5):
        weeks |= set(shown(page))
        found = [each for row in range(25) for column in range(7) for each in page.week.week.entries(row, column)]
        assert {(each.day.day, each.entry.title) for each in found} == set(shown(page))
        page.turn(1)
    assert weeks == month
    QTest.keyClick(page.week, Qt.Key.Key_L)
    order = page.list.order
    listed = [order.index(row, 0).data(OCCURRENCE_ROLE) for row in range(order.rowCount())]
    in_month = {(each.day.day, each.entry.title) for each in listed if each.entry.day and each.day.year == 2026}
    assert in_month == month
    assert [each.entry.title for each in listed if each.entry.day is None] == ["I"]
    page.search.setText("weekly")
    assert {order.index(row, 2).data() for row in range(order.rowCount())} == {"↻ Weekly"}


def test_the_week_moves_entries_by_hours(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 9, time=dt.time(10, 30)))
    QTest.keyClick(page.month, Qt.Key.Key_W)
    page.choice.choose(day(9), Key("a"))
    QTest.keyClick(page.week, Qt.Key.Key_Down, ALT)
    assert entries(page)["a"].time == dt.time(11, 30)
    QTest.keyClick(page.week, Qt.Key.Key_Left, ALT)
    assert entries(page)["a"].day == day(8)
    page.choice.choose(day(8))
    for _ in range(3):
        QTest.keyClick(page.week, Qt.Key.Key_Up)
    QTest.keyClick(page.week, Qt.Key.Key_Return)
    editor = dialog(EntryEditor)
    assert editor.time.time() == dt.time(8)
    editor.reject()


def test_balance_gaps_and_loads_are_shown_and_led_to(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(
        qtbot, context, tmp_path,
        entry("a", 1, purpose="sell", platforms=("ig",), minutes=60 * 30),
        entry("b", 10, maker="", deadline=day(12)),
        entry("c", 24, purpose="trust"),
    )  # fmt: skip
    texts = {what: link.text() for what, link in page.balance.links.items() if link.isVisible()}
    assert set(texts) == {"gaps", "owner", "purpose", "deadline"} | ({"week"} if "week" in texts else set())
    assert texts["gaps"] == "2 gaps"
    told = page.balance.blocks["purpose"].accessibleName()
    assert "Direct sales 1 (33 %, 50 % wished)" in told
    for _ in range(2):
        page.balance.links["gaps"].click()
    assert page.choice.day == day(11)
    page.balance.links["owner"].click()
    assert page.choice.current == Key("b")
    page._on_settings_requested()
    dialog_ = dialog(CalendarSettingsDialog)
    dialog_.gap.setValue(20)
    dialog_.shares["purpose"]["trust"].setValue(30)
    dialog_.zone.setText("Nowhere")
    dialog_.accept()
    assert dialog_.isVisible()
    dialog_.zone.setText("Europe/Stockholm")
    dialog_.accept()
    settle()
    client = page.document.client  # type: ignore[union-attr]
    assert (client.profile.gap_days, client.profile.time_zone) == (20, "Europe/Stockholm")
    assert client.purposes["trust"].share == 30
    assert not page.balance.links["gaps"].isVisible()


def test_days_off_are_named_and_a_screen_reader_hears_the_day(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    profile = replace(small_client().profile, holidays=(Period(day(9), day(9)),))
    page = show(qtbot, context, tmp_path, entry("a", 9, platforms=("ig",)), profile=profile)
    index = page.month.index_of(day(9), None)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Wednesday 9 December 2026; Day off; Instagram, A, Idea"
    assert "h" in page.month.month.index(1, 7).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.month.month.headerData(1, Qt.Orientation.Vertical) == "wk 50"


@pytest.mark.parametrize(("language", "said"), [("da", "uge 53"), ("sv", "v. 53"), ("en", "wk 53")])
def test_week_numbers_are_iso_in_every_language(
    qtbot: QtBot, context: Context, tmp_path: Path, language: str, said: str
) -> None:
    """1 January 2027 is a Friday: with a bare language's rule it would be in week 1."""
    context.localisation.set_language(language)  # type: ignore[arg-type]
    page = show(qtbot, context, tmp_path)
    page.choice.choose(dt.date(2027, 1, 1))
    page.turn(0)
    page._show_page()
    assert page.month.month.headerData(0, Qt.Orientation.Vertical) == said
    context.localisation.set_language("en")


def test_a_file_that_is_read_only_can_be_looked_at(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10))
    document = page.document
    assert document is not None
    document.file.wait(10)
    document.file.close()
    file = ClientFile.open(document.file.path, read_only=True)
    page.set_document(Document(file))
    page.refresh()
    QTest.keyClick(page.month, Qt.Key.Key_N)
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, EntryEditor) and each.isVisible()]
    page.choice.choose(day(10), Key("a"))
    QTest.keyClick(page.month, Qt.Key.Key_Down, ALT)
    assert file.client.entries["a"].day == day(10)
    file.close()


def test_the_navigation_knows_what_was_not_published(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 1), entry("b", 2, status="published"))
    document = page.document
    assert document is not None
    found = state(document)
    assert found is not None
    assert (found.mark, found.late) == ("late", 1)
    assert [jump.text for jump in jumps(document, context.localisation)] == ["A", "B"]
    page.select("b")
    assert page.choice.current == Key("b")
