"""What was undone of the plan is seen in the view that is looked at, or told of and led to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Action
from somedesk.domain.plan import plan
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.page import PlanPage
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.conftest import TODAY
from tests.gui.shell import open_in, opened, press, settled, shown_window, step, text_of

UNDO, REDO = Qt.Key.Key_Z, Qt.Key.Key_Y


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(Document, "today", lambda _: TODAY)
    context.change_settings(offered=(str(tmp_path / "p.somedesk"),))  # nothing is to be said
    with shown_window(qtbot, context) as shown:
        shown.resize(1366, 768)
        open_in(shown, tmp_path / "p.somedesk", sample_client("en", TODAY), on="plan")
        settled(qtbot, shown)
        yield shown


def plan_page(window: MainWindow) -> PlanPage:
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    return page


@pytest.mark.parametrize("view", ["owners", "timeline"])
def test_what_a_view_does_not_show_is_told_of_and_led_to_in_the_list(
    qtbot: QtBot, window: MainWindow, view: str
) -> None:
    page, document = plan_page(window), opened(window)
    document.apply(plan.add_action(document.client, Action("new", "Ask the customers", TODAY)))  # without dates
    document.apply(plan.edit_action(document.client, "new", TODAY, title="Ask them all"))
    button = page.owners_button if view == "owners" else page.timeline_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    step(qtbot, window, UNDO)
    assert text_of(window, "notice_text").startswith("Undone: ")
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    assert page.list_button.isChecked()
    assert page.table.chosen() == ("new",)
    assert page.table.hasFocus()


def test_what_is_gone_is_told_of_where_the_list_is_filtered(qtbot: QtBot, window: MainWindow) -> None:
    page, document = plan_page(window), opened(window)
    document.apply(plan.add_action(document.client, Action("new", "Ask the customers", TODAY)))
    QTest.keyClicks(page.filter_bar.search, "photo")
    for key, said in ((UNDO, "Undone: "), (REDO, "Redone: ")):
        step(qtbot, window, key)
        assert text_of(window, "notice_text").startswith(said)
    press(qtbot, window, "notice_action")
    settled(qtbot, window)
    assert page.table.chosen() == ("new",)
    step(qtbot, window, UNDO)
    assert not window.notice_bar.isVisible(), "nothing is filtered any more"


@pytest.mark.parametrize("view", ["list", "board"])
def test_what_is_chosen_already_is_scrolled_to(qtbot: QtBot, window: MainWindow, view: str) -> None:
    page, document = plan_page(window), opened(window)
    for number in range(40):
        document.apply(
            plan.add_action(document.client, Action(f"n{number}", f"Step {number}", TODAY, status="planned"))
        )
    settled(qtbot, window)
    QTest.mouseClick(page.list_button if view == "list" else page.board_button, Qt.MouseButton.LeftButton)
    page.select("n39")
    document.apply(plan.edit_action(document.client, "n39", TODAY, title="Step by step"))
    shown = page.table if view == "list" else next(each for each in page.board.lists.values() if each.chosen())
    for key in (UNDO, REDO):
        bar = shown.verticalScrollBar()
        bar.setValue(0 if bar.value() else bar.maximum())
        step(qtbot, window, key)
        place = shown.visualRect(shown.currentIndex())
        assert shown.viewport().rect().contains(place.center())
        assert not window.notice_bar.isVisible()
