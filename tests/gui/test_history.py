"""The history as a consultant uses it: look, filter, say why, export, go back in time and forth again."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Action
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.ui.history.change_reason import ChangeReasonDialog
from somedesk.ui.history.details import excerpts
from somedesk.ui.history.dialog import HistoryDialog
from somedesk.ui.history.looking_back import LookingBack
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import CONTROL, dialogs, find, open_in, press, settled, shown_window, text_of
from tests.small_client import DAY, small_client

LONG = "Strategien er kendt i hele organisationen. " * 5


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        file = ClientFile.create(tmp_path / "kunde.somedesk", small_client(strategy=(2, 4)), Environment("Anna Å"))
        for change in (
            assessments.rate(file.client, "first", "strategy", 3),
            assessments.set_note(file.client, "first", "support", LONG),
        ):
            assert change is not None
            file.apply(change)
        action = Action(id="a", title="<b>Skriv</b> strategien", created=DAY, owner="Lederen")
        file.apply(plan.add_actions(file.client, [action]))
        edited = assessments.set_note(file.client, "first", "support", LONG.replace("kendt", "ukendt", 1))
        assert edited is not None
        file.apply(edited)
        gone = plan.delete_actions(file.client, ["a"])
        assert gone is not None
        file.apply(gone)
        assert file.wait()
        shown.opening.opened.emit(file)
        yield shown


def opened(qtbot: QtBot, window: MainWindow) -> HistoryDialog:
    qtbot.keyClick(window, Qt.Key.Key_H, CONTROL)
    (shown,) = dialogs()
    assert isinstance(shown, HistoryDialog)
    return shown


def changes(shown: HistoryDialog) -> list[str]:
    table = find(shown, QTableView, "history_table")
    return [table.model().index(row, 1).data() for row in range(table.model().rowCount())]


def details(shown: HistoryDialog) -> list[tuple[str, ...]]:
    found = []
    for number in range(shown.details.topLevelItemCount()):
        head = shown.details.topLevelItem(number)
        assert head is not None
        found.append((head.text(0),))
        for row in range(head.childCount()):
            item = head.child(row)
            assert item is not None
            found.append(tuple(item.text(column) for column in range(3)))
    return found


ALL = [
    "Delete “<b>Skriv</b> strategien”",
    "Note on Support",
    "Add 1 action",
    "Note on Support",
    "Strategy 2 → 3",
]


def test_all_changes_are_told_newest_first_with_what_they_did(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    assert changes(shown) == ALL
    assert details(shown)[0] == ("Actions: <b>Skriv</b> strategien – removed",)
    assert ("Owner", "Lederen", "–") in details(shown)
    head, line = shown.details.topLevelItem(0), shown.details.fontMetrics().height()
    assert head is not None
    for width in (280, 900):
        shown.details.setFixedWidth(width)
        QApplication.processEvents()
    heights = {head.child(row).sizeHint(1).height() for row in range(head.childCount())}
    assert max(heights) < 2 * line, "what fits in a line again has one"
    for _ in range(4):
        qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    assert details(shown) == [("Ratings: Strategy · First · 14 Nov 2026",), ("Level", "2", "3")]
    assert shown.table.model().index(4, 2).data() == "Anna Å"
    qtbot.keyClick(shown.table, Qt.Key.Key_Up)
    assert details(shown)[1][2].startswith("Strategien er kendt")
    assert shown.table.model().index(0, 1).data(Qt.ItemDataRole.ToolTipRole).count("<b>") == 0


def test_of_a_long_text_the_part_that_differs_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    field, before, after = details(shown)[1]
    assert field == "Note"
    assert "er kendt" in before
    assert "er ukendt" in after
    assert len(after) < len(LONG)
    assert excerpts("x" * 200 + "a", "x" * 200) == ("…" + "x" * 30 + "a", "…" + "x" * 30)
    assert excerpts("", "y" * 2000)[1] == "y" * 400 + "…"


def test_what_was_restored_for_one_client_says_nothing_to_the_next(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.room(LookingBack).restore(1)
    following = window.desk.context.library_folder / "next.somedesk"
    following.parent.mkdir(parents=True, exist_ok=True)
    open_in(window, following, assessments.new_client("uid-2", "Next", "da", DAY))
    qtbot.waitUntil(lambda: window.document is not None and window.document.file.path == following)
    settled(qtbot, window)
    assert not window.notice_bar.isVisible()


def test_filters_by_text_kind_person_and_day(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    qtbot.keyClicks(shown.filters.search, "lederen")
    assert len(changes(shown)) == 2
    shown.filters.search.clear()
    shown.filters.table.setCurrentIndex(shown.filters.table.findText("Ratings"))
    assert changes(shown) == [ALL[1], ALL[3], ALL[4]]
    shown.filters.table.setCurrentIndex(0)
    shown.filters.who.setCurrentIndex(shown.filters.who.findData("Anna Å"))
    assert len(changes(shown)) == 5
    today = shown.model.index(0, 0).data(Qt.ItemDataRole.UserRole).entry.when.date()
    for field in (shown.filters.first, shown.filters.last):
        field.show_date(today)
        field.date_entered.emit()
    assert len(changes(shown)) == 5
    shown.filters.last.show_date(today.replace(year=today.year - 1))
    shown.filters.last.date_entered.emit()
    assert changes(shown) == []
    assert text_of(shown, "history_nothing").startswith("No change fits")
    assert not find(shown, QPushButton, "history_then").isEnabled()


def test_one_record_only(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    box = find(shown, QCheckBox, "history_only")
    assert box.text() == "Only “Support · First · 14 Nov 2026”"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert changes(shown) == [ALL[1], ALL[3]]
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert len(changes(shown)) == 5
    shown.close()
    window.desk.room(LookingBack).show_history(("ratings", "first.strategy"))
    (again,) = [each for each in dialogs() if isinstance(each, HistoryDialog) and each is not shown]
    assert changes(again) == [ALL[4]]


def test_a_reason_given_afterwards_is_in_the_file(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    press(qtbot, shown, "history_why")
    (asked,) = [each for each in dialogs() if isinstance(each, ChangeReasonDialog)]
    find(asked, QPlainTextEdit, "change_reason").setPlainText("Aftalt\npå mødet")
    asked.accept()
    assert shown.table.model().index(0, 3).data() == "Aftalt på mødet"
    assert window.document is not None
    assert window.document.file.wait(10)
    with ClientFile.open(window.document.file.path, read_only=True) as file:
        assert file.history()[-1].why == "Aftalt\npå mødet"


def test_as_it_was_then_and_back_to_now(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window)
    for _ in range(4):
        qtbot.keyClick(shown.table, Qt.Key.Key_Down)
    press(qtbot, shown, "history_then")
    settled(qtbot, window)
    document = window.document
    assert document is not None
    assert document.read_only
    assert document.client.rating("first", "strategy").level == 3
    assert document.client.rating("first", "support").note == ""
    assert "The client as it was on" in text_of(window, "notice_text")
    assert not document.apply(assessments.rate(document.client, "first", "strategy", 5))
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: window.document is not None and not window.document.read_only)
    assert window.document is not None
    assert window.document.client.rating("first", "support").note.count("ukendt") == 1


def test_a_state_is_restored_as_one_step_that_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    document = window.document
    assert document is not None
    now = document.client
    shown = opened(qtbot, window)
    assert not find(shown, QPushButton, "history_restore").isEnabled(), "the newest is the one that there is"
    qtbot.keyClick(shown.table, Qt.Key.Key_End, CONTROL)
    press(qtbot, shown, "history_restore")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: document.client != now)
    assert document.client.rating("first", "support").note == ""
    assert document.client.rating("first", "strategy").level == 3
    assert [backup.reason for backup in document.file.backups().all()] == ["restore"]
    press(qtbot, window, "notice_action")
    assert document.client == now
    assert [entry.undone for entry in document.file.history()][-2:] == [False, True]


def test_undo_is_told_as_such_and_typing_is_one_change(qtbot: QtBot, window: MainWindow) -> None:
    document = window.document
    assert document is not None
    for text in ("V", "Vi", "Vi har"):
        document.apply(assessments.set_note(document.client, "first", "strategy", text), merge_key="note")
    window.commands["undo"].trigger()
    shown = opened(qtbot, window)
    assert changes(shown)[:2] == ["Undone: Note on Strategy", "Note on Strategy"]
    assert len(changes(shown)) == 7


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_export(qtbot: QtBot, window: MainWindow, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"historik.{ending}"
    window.desk.room(LookingBack).export_to(str(target))
    settled(qtbot, window)
    content = target.read_bytes()
    if ending == "csv":
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        assert {(row["what"], row["field"], row["before"], row["after"]) for row in rows} >= {
            ("rating", "level", "2", "3"),
            ("action_deleted", "owner", "Lederen", ""),
        }
        assert rows[0]["who"] == "Anna Å"
    else:
        found = json.loads(content)
        assert found[0]["label"]["key"] == "rating"
        assert found[0]["records"][0]["before"]["level"] == 2
    assert window.document is not None
    before = window.document.file.path.read_bytes()
    window.desk.room(LookingBack).export_to(str(window.document.file.path))
    settled(qtbot, window)
    assert window.document.file.path.read_bytes() == before


def test_a_new_client_has_no_history_and_says_so(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    with shown_window(qtbot, context) as window:
        window.opening.opened.emit(ClientFile.create(tmp_path / "ny.somedesk", small_client()))
        shown = opened(qtbot, window)
        assert changes(shown) == []
        assert text_of(shown, "history_nothing").startswith("Nothing has been changed")


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_another_language(qtbot: QtBot, window: MainWindow, context: Context, language: str) -> None:
    shown = opened(qtbot, window)
    context.localisation.set_language(language)
    assert len(changes(shown)) == 5
    assert shown.current() is not None
