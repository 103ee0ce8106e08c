"""Calendars and tables of entries that come in by the window: looked at first, taken as one step."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from somedesk.domain.calendar.entries import import_entries
from somedesk.ui.calendar.import_dialog import ImportEntriesDialog
from somedesk.ui.calendar.importing import CalendarImporting
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import dialog, open_in, opened, settled, shown_window
from tests.small_client import small_client

LONG = "Tip of the week " * 9 + "and how it went"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
    f"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{LONG}\r\nDTSTART:20261210T080000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Campaign\r\nDTSTART;VALUE=DATE:20261214\r\nDTEND;VALUE=DATE:20261219\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n"
)


def test_a_calendar_is_looked_at_and_what_is_ticked_comes_as_one_step(
    qtbot: QtBot, context: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("somedesk.ui.calendar.import_dialog._AT_ONCE", 1)  # thousands come in pieces
    path = tmp_path / "calendar.ics"
    path.write_text(CALENDAR, "utf-8")
    with shown_window(qtbot, context) as window:  # type: ignore[arg-type]
        open_in(window, tmp_path / "c.somedesk", small_client())
        asked = ask(qtbot, window, path)
        assert [asked.list.item(row).text() for row in range(2)] == [
            f"10 Dec 2026 09:00 · {LONG} · every week: Thu until 24 Dec 2026 · new",
            "14 Dec 2026 · Campaign · new · Til og med 2026-12-18",
        ]
        long, short = (asked.list.visualItemRect(asked.list.item(row)).height() for row in range(2))
        assert long > short, "a long title takes more lines, and cuts off nothing that comes after it"
        asked.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        asked.accept()
        settled(qtbot, window)
        document = opened(window)
        assert [entry.title for entry in document.client.entries.values()] == [LONG]
        asked = ask(qtbot, window, path)
        assert asked.list.count() == 1
        (entry,) = asked.chosen()
        asked.accept()
        document.apply(import_entries(document.client, [replace(entry, title="By hand")]))
        settled(qtbot, window)
        assert document.client.entries[entry.id].title == "Campaign", "made of what is there by then"
        document.undo_stack.setIndex(0)
        assert not document.client.entries


def test_a_table_with_wrong_rows_says_which(qtbot: QtBot, context: object, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Topic,Date,Platform\nOne,2027-01-05,TikTok\nTwo,someday,Instagram\n", "utf-8")
    with shown_window(qtbot, context) as window:  # type: ignore[arg-type]
        open_in(window, tmp_path / "c.somedesk", small_client())
        asked = ask(qtbot, window, path)
        assert asked.left.count() == 1
        assert asked.left.item(0).text().startswith("Row 3 is left out")
        asked.accept()
        settled(qtbot, window)
        assert [each.name for each in opened(window).client.platforms.values()] == ["TikTok"]


def ask(qtbot: QtBot, window: MainWindow, path: Path) -> ImportEntriesDialog:
    window.desk.room(CalendarImporting).import_from(str(path))
    settled(qtbot, window)
    return dialog(ImportEntriesDialog)
