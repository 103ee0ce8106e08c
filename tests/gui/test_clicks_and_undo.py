"""A click to look clears nothing, Set targets sets targets, and undo says what it took back and where."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.change import Change
from somedesk.domain.client import Action, Client
from somedesk.domain.figures.measuring import delete_target
from somedesk.domain.grid.assessment import rate, set_target
from somedesk.domain.links.finding import dismiss
from somedesk.domain.plan.plan import delete_actions
from somedesk.domain.records.stage_check import StageAnswer
from somedesk.domain.records.strategy import StrategyVersion
from somedesk.domain.stage_check.check import answer, answer_of, latest
from somedesk.domain.strategy import lines
from somedesk.domain.strategy.answers import edit_strategy
from somedesk.domain.strategy.versions import approve
from somedesk.domain.team.people import edit_person, remove_person
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.second_click import keep_second_click_from
from somedesk.ui.places import PLACES
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import find, open_in, opened, plan_page, shown_grid, shown_window, text_of
from tests.small_client import DAY, made, small_client

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        yield shown


def test_a_rating_is_cleared_in_the_panel_by_the_cross_or_delete_only(qtbot: QtBot, window: MainWindow) -> None:
    document, page = opened(window), shown_grid(window)
    assert document.assessment is not None
    key = document.assessment.id
    document.apply(rate(document.client, key, "strategy", 2))
    document.apply(set_target(document.client, key, "strategy", 4))
    page.select("strategy")
    inspector = page.inspector
    for segments, value in ((inspector.level, 2), (inspector.target, 4)):
        button = find(segments, QWidget, f"{segments.objectName()}_{value}")
        qtbot.mouseClick(button, LEFT)
        qtbot.mouseDClick(button, LEFT)
    assert (document.client.rating(key, "strategy").level, document.client.rating(key, "strategy").target) == (2, 4)
    qtbot.mouseClick(find(inspector, QWidget, "level_clear"), LEFT)
    qtbot.keyClick(find(inspector, QWidget, "target_4"), Qt.Key.Key_Delete)
    now = document.client.rating(key, "strategy")
    assert (now.level, now.target) == (None, None)
    assert not inspector.findChild(QWidget, "level_clear").isVisible()  # type: ignore[union-attr]


def test_a_target_below_the_level_is_told(qtbot: QtBot, window: MainWindow) -> None:
    document, page = opened(window), shown_grid(window)
    assert document.assessment is not None
    document.apply(rate(document.client, document.assessment.id, "strategy", 3))
    page.select("strategy")
    qtbot.mouseClick(find(page.inspector.target, QWidget, "target_2"), LEFT)
    assert text_of(window, "notice_text").startswith("The target of Strategy is 2, below the level")


@pytest.mark.parametrize("where", ["plan", "overview"])
def test_set_targets_sets_targets(qtbot: QtBot, context: Context, tmp_path: Path, where: str) -> None:
    client = sample_client("en", DAY)
    assert client.latest is not None
    key = client.latest.id
    for dimension in client.model_of(client.latest).dimension_ids():
        client = made(client, set_target(client, key, dimension, None))
    level = client.rating(key, "strategy").level
    with shown_window(qtbot, context) as window:
        open_in(window, tmp_path / "client.somedesk", client)
        window.show_page(where)
        QApplication.processEvents()
        button = find(window, QPushButton, "suggestions_step" if where == "plan" else "next_step")
        assert button.text() == "Set targets"
        button.click()
        page = shown_grid(window)
        assert page.view.target_mode
        qtbot.keyClick(page.view, Qt.Key.Key_4)
        now = opened(window).client.rating(key, "strategy")
        assert (now.level, now.target) == (level, 4)


def test_undo_of_what_is_out_of_sight_says_what_and_where_and_leads_there(qtbot: QtBot, window: MainWindow) -> None:
    document, page = opened(window), shown_grid(window)
    assert document.assessment is not None
    key = document.assessment.id
    page.select("strategy")
    level = document.client.rating(key, "strategy").level
    new = 1 if level != 1 else 2
    document.apply(rate(document.client, key, "strategy", new))
    page.select("support")
    plan_page(window)
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: "Strategy" in text_of(window, "notice_text"))
    said = text_of(window, "notice_text")
    assert said.startswith("Undone: ")
    assert said.endswith("(Assessment)")
    find(window, QPushButton, "notice_action").click()
    assert window.current_page is page
    assert page.view.dimension == "strategy"
    window.commands["redo"].trigger()
    QApplication.processEvents()
    assert not window.notice_bar.isVisible(), "it is in sight"
    assert document.client.rating(key, "strategy").level == new


def _without_a_purpose(client: Client) -> Change | None:
    return lines.delete(client, "purposes", next(entry.purpose for entry in client.entries.values() if entry.purpose))


def _another_goal(client: Client) -> Change | None:
    return lines.edit(client, "goals", min(client.goals), name="Another goal")


def _another_answer(client: Client) -> Change | None:
    check = latest(client)
    assert check is not None
    given: StageAnswer = "no" if answer_of(client, check.id, 7).answer == "yes" else "yes"
    return answer(client, check.id, 7, given)


def _without_a_group(client: Client) -> Change | None:
    needs = {need.target_group for need in client.needs.values()}
    return lines.delete(client, "target_groups", min(needs))


def _other_hours(client: Client) -> Change | None:
    return edit_strategy(client, monitoring_hours=7)


def _approved(client: Client) -> Change | None:
    review = Action(id="review", title="Look again", created=DAY)
    version = StrategyVersion(id="new", approved_on=DAY, review=DAY + dt.timedelta(days=300))
    return approve(client, version, review)


def _without_a_person(client: Client) -> Change | None:
    return remove_person(client, next(each.person for each in client.departments.values() if each.person))


def _another_role(client: Client) -> Change | None:
    return edit_person(client, min(client.owners), role="Photographer")


def _without_a_target(client: Client) -> Change | None:
    return delete_target(client, min(client.metric_targets))


@pytest.mark.parametrize(
    ("change", "page", "shown"),
    [
        (_without_a_purpose, "Strategy", lambda page, _client: page._current == "purpose"),
        (_another_goal, "Strategy", lambda page, _client: page._current == "purpose"),
        (_without_a_group, "Strategy", lambda page, _client: page._current == "target_group"),
        (_other_hours, "Strategy", lambda page, _client: page._current == "monitoring"),
        (_approved, "Strategy", lambda _page, client: "new" not in client.strategy_versions),
        (_another_answer, "Stage check", lambda page, _client: page.view.number == 7),
        (_without_a_person, "Team and roles", lambda page, client: page.table.current()[0] in client.owners),
        (_another_role, "Team and roles", lambda page, client: page.table.current()[0] == min(client.owners)),
        (
            _without_a_target,
            "Key figures",
            lambda page, client: page._chosen_metric() == client.metric_targets[min(client.metric_targets)].metric,
        ),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_undo_leads_to_the_page_of_what_was_changed_and_shows_it_there(
    qtbot: QtBot,
    window: MainWindow,
    change: Callable[[Client], Change | None],
    page: str,
    shown: Callable[[Any, Client], bool],
) -> None:
    document = opened(window)
    place = next(each for each in PLACES if each.title == page)
    window.show_page(place.name)
    there = window.current_page
    assert there is not None
    if place.name == "strategy":
        there.select("question.measuring")
    document.apply(change(document.client))
    window.show_page("reports")
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: text_of(window, "notice_text").startswith("Undone: "))
    assert text_of(window, "notice_text").endswith(f"({page})")
    find(window, QPushButton, "notice_action").click()
    assert window.current_page is there
    assert shown(there, document.client)
    if place.name == "strategy":
        there.select("question.measuring")
    window.commands["redo"].trigger()
    window.commands["undo"].trigger()
    QApplication.processEvents()
    assert shown(there, document.client)
    assert not window.notice_bar.isVisible(), "it is in sight"


def test_what_was_put_aside_is_told_of_the_overview_and_goes_when_it_is_made_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    document = opened(window)
    window.show_page("reports")
    found = document.findings().open[0]
    document.apply(dismiss(document.client, found, "We know", DAY))
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: text_of(window, "notice_text").endswith("(Overview)"))
    assert window.notice_bar.isVisible()
    window.show_page("overview")
    window.commands["redo"].trigger()
    QApplication.processEvents()
    assert not window.notice_bar.isVisible(), "it said what is not so any more"


def test_the_second_click_presses_nothing_that_the_first_has_brought(qtbot: QtBot, window: MainWindow) -> None:
    page, document = plan_page(window), opened(window)
    document.apply(delete_actions(document.client, tuple(document.client.actions)))
    pill = page.suggestions.pills[0]
    qtbot.mouseClick(pill, LEFT)
    qtbot.mouseDClick(pill, LEFT)
    assert len(document.client.actions) == 1
    dialog = Dialog(window, "any_dialog")
    clicks: list[int] = []
    button = QPushButton(dialog)
    button.clicked.connect(lambda: clicks.append(1))
    dialog.column.addWidget(button)
    dialog.finish_building()
    with qtbot.waitExposed(dialog):
        dialog.open()
    handle, place = dialog.windowHandle(), button.mapTo(dialog, button.rect().center())
    for offset, count in ((0, 0), (40, 1)):
        QCursor.setPos(button.mapToGlobal(button.rect().center()) + QPoint(offset, 0))
        keep_second_click_from(dialog)
        QTest.mouseClick(handle, LEFT, Qt.KeyboardModifier.NoModifier, place)
        assert len(clicks) == count
        for late in handle.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly):
            handle.removeEventFilter(late)
    dialog.close()


def test_the_undo_of_a_notice_undoes_just_that_or_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    page, document = plan_page(window), opened(window)
    before = document.client
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert "deleted" in text_of(window, "notice_text")
    window.commands["undo"].trigger()
    QApplication.processEvents()
    assert not window.notice_bar.isVisible()
    assert document.client == before
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    find(window, QPushButton, "notice_action").click()
    assert document.client == before


def test_a_new_client_opens_with_the_panel_at_its_top_and_help_unfolds_in_sight(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = shown_grid(window)
    bar = page.inspector._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    toggle = find(page.inspector, QWidget, "guidance_toggle")
    toggle.click()  # type: ignore[attr-defined]
    QApplication.processEvents()
    place = toggle.mapTo(page.inspector, QPoint(0, 0))
    assert 0 <= place.y() < page.inspector.height() // 2 or bar.value() == bar.maximum()
    assert bar.value() > 0
    open_in(window, tmp_path / "new.somedesk", small_client())
    QApplication.processEvents()
    assert bar.value() == 0
