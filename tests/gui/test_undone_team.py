"""What was undone of a team is led to on its tab, in its cell, also what is gone; the table has the keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.team import capabilities, checks, matrix
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.team.page import BRIEF_TAB, CARDS, MATRIX, PEOPLE, TeamPage
from somedesk.ui.team.person import PersonDialog
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, find, opened, press, settled, shown_window, step
from tests.gui.test_team import keys, ok, team_page, typed_in_cell
from tests.small_client import small_client

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    context.change_settings(offered=(str(tmp_path / "team.somedesk"),))  # nothing is to be said
    with shown_window(qtbot, context) as shown:
        shown.resize(1024, 560)
        yield shown


def turn_to(qtbot: QtBot, page: TeamPage, tab: int) -> None:
    """Click a tab."""
    QTest.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.tabRect(tab).center())
    assert page.tab() == tab


def step_and_show(qtbot: QtBot, window: MainWindow, key: Key) -> None:
    """Undo or redo on the page of the assessment, and follow what is told of it."""
    window.show_page("assessment")
    settled(qtbot, window)
    step(qtbot, window, key)
    qtbot.waitUntil(window.notice_bar.isVisible)
    press(qtbot, window, "notice_action")
    settled(qtbot, window)


def is_shown(page: TeamPage, tab: int, cell: tuple[str, str]) -> bool:
    """Whether the cursor is in that cell, in sight, on that tab, and has the keyboard."""
    table = page.table if tab == PEOPLE else page.matrix
    place = table.visualRect(table.currentIndex())
    shows = table.viewport().rect().contains(place.center())
    return page.tab() == tab and table.current() == cell and shows and QApplication.focusWidget() is table


def letter(page: TeamPage) -> tuple[int, tuple[str, str]]:
    page.matrix.choose("hr", "crisis")
    keys(page.matrix, Key.Key_I)
    return MATRIX, ("hr", "crisis")


def hours(page: TeamPage) -> tuple[int, tuple[str, str]]:
    page.table.choose("Mira Sand", "lead")
    keys(page.table, "3")
    typed_in_cell(page, "")
    return PEOPLE, ("Mira Sand", "lead")


@pytest.mark.parametrize(("tab", "make"), [(MATRIX, letter), (PEOPLE, hours)], ids=["letter", "hours"])
def test_undo_and_redo_lead_to_the_cell_also_where_its_record_is_gone(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    tab: int,
    make: Callable[[TeamPage], tuple[int, tuple[str, str]]],
) -> None:
    page = team_page(qtbot, window, tmp_path)
    turn_to(qtbot, page, tab)
    before = opened(window).client
    where = make(page)
    after = opened(window).client
    assert after != before
    for key, client in ((Key.Key_Z, before), (Key.Key_Y, after)) * 2:
        table = page.table if tab == PEOPLE else page.matrix
        table.setCurrentIndex(table.model().index(1, 0))
        turn_to(qtbot, page, BRIEF_TAB)
        step(qtbot, window, key)
        assert opened(window).client == client
        assert is_shown(page, *where), "undone on another tab of the page"
    for key in (Key.Key_Z, Key.Key_Y):
        turn_to(qtbot, page, BRIEF_TAB)
        step_and_show(qtbot, window, key)
        assert is_shown(page, *where), "undone on another page"
    # The cursor is there still, but scrolled away.
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() if tab == PEOPLE else 0)
    step(qtbot, window, Key.Key_Z)
    assert is_shown(page, *where)


def _presence(client: Client) -> Change | None:
    return capabilities.set_presence(client, "follow_up")


def _own_task(client: Client) -> Change | None:
    return matrix.add_task(client, "task", "Answer the press")


def _own_department(client: Client) -> Change | None:
    return matrix.add_department(client, "press", "Press")


def _first_said_of_a_department(client: Client) -> Change | None:
    return matrix.edit_department(client, "hr", tasks="Tell of the work")


def _need(client: Client) -> Change | None:
    return capabilities.set_need(client, "influencer", needed=True)


PLACES = [(_presence, PEOPLE), (_own_task, MATRIX), (_own_department, CARDS), (_need, PEOPLE),
          (_first_said_of_a_department, CARDS)]  # fmt: skip


@pytest.mark.parametrize(("change", "tab"), PLACES, ids=[each[0].__name__ for each in PLACES])
def test_each_change_is_led_to_on_its_tab(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, change: Callable[[Client], Change | None], tab: int
) -> None:
    page = team_page(qtbot, window, tmp_path, _without_hr(sample_client("en", TODAY)))
    document = opened(window)
    document.apply(change(document.client))
    for act in (step, step_and_show):
        for key in (Key.Key_Z, Key.Key_Y):
            turn_to(qtbot, page, BRIEF_TAB)
            act(qtbot, window, key)
            assert page.tab() == tab
            focused = QApplication.focusWidget()
            assert focused is not None
            assert page.stack.currentWidget().isAncestorOf(focused)
            assert (focused is page.presence) == (change is _presence)
    assert page.cards.chosen() == "hr" or change is not _first_said_of_a_department


def _without_hr(client: Client) -> Client:
    change = matrix.remove_department(client, "hr") if "hr" in client.departments else None
    return apply(client, change) if change else client


def test_a_finding_that_was_set_aside_is_led_to_beside_its_table(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    for pane, tab in ((page.people_findings, PEOPLE), (page.matrix_findings, MATRIX)):
        turn_to(qtbot, page, tab)
        document, finding = opened(window), pane.shown[-1]
        document.apply(checks.dismiss(document.client, finding, "Known", TODAY))
        for key in (Key.Key_Z, Key.Key_Y):
            page.look_button.setChecked(False)
            turn_to(qtbot, page, BRIEF_TAB)
            step(qtbot, window, key)
            assert page.tab() == tab
            assert pane.isVisible()
            (card,) = [card for key, card in pane._cards.items() if isinstance(key, tuple) and key[0] == finding]
            assert not card.visibleRegion().isEmpty()


def test_the_first_person_has_a_whole_column_and_the_keyboard_each_time(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path, small_client())
    press(qtbot, page, "team_empty_person")
    asked = dialog(PersonDialog)
    keys(asked.name, "Anna Andersen")
    ok(asked)
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.table)
    width = page.table.heads.sectionSize(0)
    for _ in range(2):
        step(qtbot, window, Key.Key_Z)
        assert QApplication.focusWidget() is page.empty.button
        step(qtbot, window, Key.Key_Y)
        assert page.table.heads.sectionSize(0) == width
        assert QApplication.focusWidget() is page.table
    QTest.keyClick(QApplication.focusWidget(), "4")
    typed_in_cell(page, "")
    assert opened(window).client.holdings["Anna Andersen.strategy"].hours == 4
    assert find(page, QWidget, "team_presence").currentData() is None  # type: ignore[attr-defined]
    for number in range(2, 4):  # whoever comes next has what was the column of the sum
        press(qtbot, window, "team_first")
        keys(dialog(PersonDialog).name, f"Person {number}")
        ok(dialog(PersonDialog))
        settled(qtbot, window)
        assert len({page.table.heads.sectionSize(column) for column in range(number)}) == 1
