"""What was undone is led to where it stands on its page: a line, an answer, a place of a table has the keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.records.strategy import QUESTIONS, Goal, StrategyPoint
from somedesk.domain.strategy import answers, lines
from somedesk.domain.strategy.lines import in_order
from somedesk.domain.strategy.questions import STEPS
from somedesk.domain.team import matrix
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.scrolling import is_in_sight
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.strategy.needs_table import NeedCell
from somedesk.ui.strategy.page import StrategyPage
from somedesk.ui.strategy.row import Row
from somedesk.ui.team.page import BRIEF_TAB, TeamPage
from tests.gui.shell import CONTROL, find, open_in, opened, press, press_keys, settled, shown_window, text_of
from tests.small_client import DAY

CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    context.change_settings(offered=(str(tmp_path / "sample.somedesk"),))  # nothing is to be said
    with shown_window(qtbot, context) as shown:
        shown.resize(1024, 640)
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        yield shown


def strategy_page(window: MainWindow) -> StrategyPage:
    window.show_page("strategy")
    page = window.page("strategy")
    assert isinstance(page, StrategyPage)
    return page


def last(client: Client, table: str, within: str = "") -> str:
    """The last line of a list, which is the farthest down."""
    return str([each for each in in_order(client, table) if not within or each.list == within][-1].id)


def undo_and_show(qtbot: QtBot, window: MainWindow) -> None:
    """Undo from another page, and follow what is told of it."""
    window.show_page("plan")
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: text_of(window, "notice_text").startswith("Undone: "))
    press(qtbot, window, "notice_action")
    settled(qtbot, window)


def focused() -> QWidget:
    """What has the keyboard, which can be seen to have it."""
    found = QApplication.focusWidget()
    assert found is not None
    assert is_in_sight(found), found.objectName()
    return found


def row_of(widget: QWidget) -> str:
    """The record of the line that a field is in."""
    row = widget
    while not isinstance(row, Row):
        row = row.parentWidget()
    return row.record


def _goal(client: Client) -> Change | None:
    return lines.edit(client, "goals", last(client, "goals"), measure="Asked every spring")


def _group(client: Client) -> Change | None:
    return lines.edit(client, "target_groups", last(client, "target_groups"), name="Those who left")


def _platform(client: Client) -> Change | None:
    return lines.delete(client, "platforms", last(client, "platforms"))


def _point(client: Client) -> Change | None:
    return lines.edit(client, "strategy_points", last(client, "strategy_points", "feedback"), text="Less is more")


def _expectation(client: Client) -> Change | None:
    return lines.edit(client, "expectations", last(client, "expectations"), expected="An idea a month")


def _metric(client: Client) -> Change | None:
    return lines.delete(client, "strategy_metrics", last(client, "strategy_metrics"))


def _moved(client: Client) -> Change | None:
    return lines.move(client, "purposes", last(client, "purposes"), -2)


LINES = [
    (_goal, "goals", "", "goals_measure"),
    (_group, "target_groups", "", "target_groups_name"),
    (_platform, "platforms", "", "platforms_name"),
    (_point, "strategy_points", "feedback", "strategy_points_text"),
    (_expectation, "expectations", "", "expectations_expected"),
    (_metric, "strategy_metrics", "", "strategy_metrics_name"),
    (_moved, "purposes", "", "purposes_name"),
]


@pytest.mark.parametrize(("change", "table", "within", "field"), LINES, ids=[each[0].__name__ for each in LINES])
def test_show_leads_to_the_line_and_so_does_undo_on_the_page(
    qtbot: QtBot,
    window: MainWindow,
    change: Callable[[Client], Change | None],
    table: str,
    within: str,
    field: str,
) -> None:
    document = opened(window)
    meant = last(document.client, table, within)
    page = strategy_page(window)
    page.go_to("form")
    document.apply(change(document.client))
    undo_and_show(qtbot, window)
    assert window.current_page is page
    assert (row_of(focused()), focused().objectName()) == (meant, field)
    # Made and undone while another question, or the top of the same one, is looked at.
    question = page._current
    for elsewhere in ("form", question):
        page.go_to(elsewhere)
        press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL_SHIFT)
        settled(qtbot, window)
        page.go_to(elsewhere)
        press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
        settled(qtbot, window)
        assert page._current == question
        assert row_of(focused()) == meant
    assert not window.notice_bar.isVisible(), "it is in sight"


def test_with_all_questions_below_one_another_the_line_is_scrolled_to(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    page = strategy_page(window)
    qtbot.mouseClick(page.steps.together, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.panels) == len(QUESTIONS))
    settled(qtbot, window)
    document.apply(_metric(document.client))
    page.go_to("purpose")
    undo_and_show(qtbot, window)
    assert row_of(focused()) == last(document.client, "strategy_metrics")
    page.go_to("purpose")
    settled(qtbot, window)
    document.apply(_goal(document.client))
    page.go_to("measuring")
    settled(qtbot, window)
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settled(qtbot, window)
    assert row_of(focused()) == last(document.client, "goals")


def heading_of(page: StrategyPage, question: str) -> int:
    """How far below the upper edge the heading of a question is."""
    return page.panel(question).mapTo(page._scroll.viewport(), QPoint()).y()


def test_among_all_questions_a_step_begins_with_the_heading_of_its_first(qtbot: QtBot, window: MainWindow) -> None:
    page = strategy_page(window)
    window.resize(1366, 768)
    page.go_to("measuring")
    qtbot.mouseClick(page.steps.together, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: len(page.panels) == len(QUESTIONS))
    settled(qtbot, window)
    assert 0 <= heading_of(page, "measuring") < 100, "those that came above it have not moved it out of sight"
    steps = [*page.steps.buttons]
    for step in (*steps, *reversed(steps[:-1])):
        qtbot.mouseClick(page.steps.buttons[step], Qt.MouseButton.LeftButton)
        settled(qtbot, window)
        first = page._current
        assert first in STEPS[step]
        bar = page._scroll.verticalScrollBar()
        assert heading_of(page, first) == 0 or bar.value() == bar.maximum()
        assert heading_of(page, first) >= 0
        assert page.panel(first).isAncestorOf(focused())


def test_a_line_that_is_gone_leads_to_its_question(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    page = strategy_page(window)
    for record, table, question in (
        (Goal("new", "A goal too many"), "goals", "purpose"),
        (StrategyPoint("new", "rollout", "Tell everyone"), "strategy_points", "rollout"),
    ):
        page.go_to("form")
        document.apply(lines.add(document.client, table, record))
        undo_and_show(qtbot, window)
        assert page._current == question
        focused()


@pytest.mark.parametrize(
    ("field", "name"), [("key_point", "key_point"), ("text", "answer_text")], ids=["key point", "text"]
)
def test_an_answer_that_was_undone_has_the_keyboard(qtbot: QtBot, window: MainWindow, field: str, name: str) -> None:
    document = opened(window)
    page = strategy_page(window)
    page.go_to("form")
    document.apply(answers.edit_answer(document.client, "colleagues", **{field: "Ask them first"}))
    undo_and_show(qtbot, window)
    assert focused() is find(page.panel("colleagues"), QWidget, name)


def test_a_choice_that_was_undone_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    page = strategy_page(window)
    page.go_to("form")
    document.apply(answers.edit_strategy(document.client, monitoring_hours=7))
    undo_and_show(qtbot, window)
    assert focused().objectName() == "strategy_monitoring_hours"


def test_a_place_of_the_table_of_needs_is_led_to_and_written_in_where_one_is_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    document = opened(window)
    page = strategy_page(window)
    group, platform = last(document.client, "target_groups"), last(document.client, "platforms")
    document.apply(answers.edit_need(document.client, group, platform, aim="To be asked first"))
    undo_and_show(qtbot, window)
    table = page.panel("needs").needs
    assert table is not None
    cell = focused()
    assert isinstance(cell, NeedCell)
    assert cell is table.cell((group, platform))
    # Another place is open: what is undone is shown where it is written.
    other = (in_order(document.client, "target_groups")[0].id, platform)
    qtbot.mouseClick(table.cell(other), Qt.MouseButton.LeftButton)
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL_SHIFT)
    settled(qtbot, window)
    assert focused() is find(table, QWidget, "need_aim")
    assert find(table, QWidget, "need_aim").toPlainText() == "To be asked first"  # type: ignore[attr-defined]


def test_in_a_narrow_window_the_questions_come_in_place_of_the_document(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    window.resize(800, 640)
    page = strategy_page(window)
    page.go_to("form")
    document.apply(_goal(document.client))
    page._on_head_document_toggled(True)
    undo_and_show(qtbot, window)
    assert row_of(focused()) == last(document.client, "goals")


def test_an_answer_of_the_brief_is_led_to(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    window.resize(1024, 480)
    window.show_page("team")
    page = window.page("team")
    assert isinstance(page, TeamPage)
    for fields, name in (
        ({"answer": "By whom?"}, "brief_answer_comments"),
        ({"settled": True}, "brief_settled_comments"),
    ):
        page.tabs.setCurrentIndex(0)
        document.apply(matrix.answer_brief(document.client, "comments", **fields))
        undo_and_show(qtbot, window)
        assert page.tab() == BRIEF_TAB
        assert focused().objectName() == name
        page.tabs.setCurrentIndex(0)
        press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL_SHIFT)
        settled(qtbot, window)
        assert page.tab() == BRIEF_TAB
        assert focused().objectName() == name
        assert not window.notice_bar.isVisible()
