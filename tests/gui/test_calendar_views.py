"""The views of the calendar show the same; balance, days off and weeks are told; what is only read stays."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.domain.calendar.agenda import Key
from somedesk.domain.calendar.entries import edit_entry
from somedesk.domain.client import Period
from somedesk.domain.records.calendar import Entry
from somedesk.store.client_file import ClientFile
from somedesk.ui.calendar.editor import EntryEditor
from somedesk.ui.calendar.listing import OCCURRENCE_ROLE
from somedesk.ui.calendar.place import jumps, state
from somedesk.ui.calendar.settings_dialog import CalendarSettingsDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.question import Question
from tests.gui.calendar_steps import (
    ALT,
    TODAY,
    WEEKLY,
    click,
    close_opened,
    day,
    dialog,
    entries,
    entry,
    show,
    shown,
)
from tests.gui.plan_steps import settle
from tests.small_client import small_client


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch, context: Context) -> Iterator[None]:
    monkeypatch.setattr(Document, "today", lambda _: TODAY)
    yield
    close_opened()


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


def test_one_press_turns_to_the_next_month_though_its_first_day_is_in_sight(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 10))
    width = page.title.width()
    assert page.shown.day(day(1).replace(year=2027, month=1)) is not None  # type: ignore[union-attr]
    page.on_button.click()
    assert page.title.text() == "January 2027"
    assert page.title.width() == width
    page.back_button.click()
    assert page.title.text() == "December 2026"
    # By arrows the month stays as long as the day is in sight, also when something is changed there.
    page.choice.choose(dt.date(2027, 1, 1))
    assert page.make(edit_entry, Key("a"), TODAY, title="B")
    assert page.title.text() == "December 2026"
    QTest.keyClick(page.month, Qt.Key.Key_PageDown)
    assert page.title.text() == "February 2027"
    QTest.keyClick(page.month, Qt.Key.Key_T)
    assert (page.title.text(), page.choice.day) == ("December 2026", TODAY)


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
    page.choice.choose(dt.date(2026, 12, 1))
    assert page.title.text() == "week 49 · Nov–Dec 2026"
    assert page.week_button.toolTip() == "Week (W)"
    assert "M, W, L: views" in page.strip.text()
    QTest.keyClick(page.week, Qt.Key.Key_L)
    order = page.list.order
    listed = [order.index(row, 0).data(OCCURRENCE_ROLE) for row in range(order.rowCount())]
    in_month = {(each.day.day, each.entry.title) for each in listed if each.entry.day and each.day.year == 2026}
    assert in_month == month
    assert [each.entry.title for each in listed if each.entry.day is None] == ["I"]
    page.search.setText("weekly")
    assert {order.index(row, 2).data() for row in range(order.rowCount())} == {"↻ Weekly"}


def test_a_small_window_shows_the_whole_week_of_today(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    page = show(qtbot, context, tmp_path, entry("a", 28))
    page.choice.choose(day(31))
    page.resize(627, 300)
    QApplication.processEvents()
    for button, view in ((page.month_button, page.month), (page.week_button, page.week)):
        button.click()
        seen = view.viewport().rect()
        for on in (28, 31):
            assert seen.contains(view.visualRect(view.index_of(day(on), None)).center()), on


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
    assert "Direct sales 1 (33%, 50% wished)" in told
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
