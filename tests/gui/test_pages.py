"""What every page does with what happens while it is out of sight, and a notice with what it undoes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.change import Change, Label, Touch
from somedesk.domain.client import Person
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.overview.page import OverviewPage
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.conftest import TODAY
from tests.gui.shell import assessment_page, find, note_field, open_in, press, settled, shown_window, text_of


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", TODAY))
        settled(qtbot, shown)
        yield shown


def document_of(window: MainWindow) -> Document:
    assert window.document is not None
    return window.document


def change_hours(document: Document, hours: float) -> None:
    touch = Touch("owners", "Bo", document.client.owners.get("Bo"), Person("Bo", hours))
    assert document.apply(Change(Label("capacity"), (touch,)))


def overview(window: MainWindow) -> OverviewPage:
    window.show_page("overview")
    page = window.page("overview")
    assert isinstance(page, OverviewPage)
    return page


def picture(qtbot: QtBot, window: MainWindow, page: str) -> QImage:
    window.show_page(page)
    settled(qtbot, window)
    return window.page(page).grab().toImage()


# ── out of sight ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("page", ["overview", "plan"])
def test_a_theme_chosen_elsewhere_is_worn_whole_when_the_page_is_shown(
    qtbot: QtBot, window: MainWindow, page: str
) -> None:
    """Qt passes over what has not yet been given a style; should it no longer, or no more catch up, this tells."""
    worn = {}
    for theme in ("light", "dark", "light"):
        picture(qtbot, window, page)
        window.show_page("assessment")
        window.show_page(page)
        window.context.change_settings(theme=theme)
        worn[theme] = picture(qtbot, window, page)
    assert worn["dark"] != worn["light"]
    for theme in ("dark", "light"):
        window.show_page("assessment")
        window.context.change_settings(theme="contrast")
        window.context.change_settings(theme=theme)
        assert picture(qtbot, window, page) == worn[theme], theme


def test_a_language_chosen_elsewhere_is_spoken_when_the_page_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page = overview(window)
    window.show_page("assessment")
    window.context.change_settings(language="sv")
    QApplication.processEvents()
    window.show_page("overview")
    assert page.assessments.heading.text() == "Bedömningar"
    assert "5 assessments" not in text_of(window, "subtitle")


def test_what_was_changed_elsewhere_is_there_when_the_page_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page, document = overview(window), document_of(window)
    window.show_page("assessment")
    action = next(each for each in plan.in_plan_order(document.client, "en") if plan.is_open(each))
    assert document.apply(plan.edit_action(document.client, action.id, TODAY, title="Water the plants"))
    window.show_page("overview")
    assert "Water the plants" in [label.text() for label in page.due.findChildren(QLabel)]


def test_of_the_cards_only_those_are_made_anew_that_tell_of_what_was_touched(qtbot: QtBot, window: MainWindow) -> None:
    page, document = overview(window), document_of(window)

    def made() -> dict[str, list[int]]:
        return {card.objectName(): [id(label) for label in card.findChildren(QLabel)] for card in page._cards}

    before = made()
    change_hours(document, 7)
    after = made()
    assert {name for name in before if before[name] != after[name]} <= {"next"}, "hours have a say in it alone"
    before = after
    action = next(each for each in plan.in_plan_order(document.client, "en") if plan.is_open(each))
    document.apply(plan.edit_action(document.client, action.id, TODAY, title="Water the plants"))
    after = made()
    assert {name for name in before if before[name] != after[name]} <= {"due", "next"}
    assert before["due"] != after["due"]


def test_another_theme_leaves_the_page_scrolled_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    overview(window)
    QApplication.processEvents()
    bar = find(window, QScrollArea, "overview_scroll").verticalScrollBar()
    bar.setValue(place := bar.maximum())
    grid = assessment_page(window).view.verticalScrollBar()
    window.show_page("assessment")
    QApplication.processEvents()
    grid.setValue(grid.maximum())
    for theme in ("dark", "light"):
        window.context.change_settings(theme=theme)
        QApplication.processEvents()
        assert grid.value() == grid.maximum() > 0
    window.show_page("overview")
    QApplication.processEvents()
    assert 0 < place - 16 <= bar.value()
    for theme in ("dark", "light"):
        window.context.change_settings(theme=theme)
        QApplication.processEvents()
        assert 0 < place - 16 <= bar.value()


def in_sight(page: QWidget) -> dict[QWidget, tuple[QPoint, QRegion]]:
    """What of a page can be seen, and where."""
    shown = (each for each in page.findChildren(QWidget) if not each.visibleRegion().isEmpty())
    return {each: (each.mapTo(page, QPoint()), each.visibleRegion()) for each in shown}


@pytest.mark.parametrize("name", ["overview", "progress", "reports"])
def test_the_first_look_at_a_page_is_whole_and_nothing_moves_in_it(window: MainWindow, name: str) -> None:
    """It is filled before it is shown, when layouts pass over what they are told; what is put off is out of sight."""
    window.show_page(name)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    page = window.page(name)
    before, count = in_sight(page), len(page.findChildren(QWidget))
    page.make_parts()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert len(page.findChildren(QWidget)) > count
    assert in_sight(page) == before
    for label in page.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert not label.isVisible() or label.height() >= needed > 0, label.text()


# ── undo in a notice ─────────────────────────────────────────────────────────────────────────────


def test_the_undo_of_a_notice_undoes_just_that(qtbot: QtBot, window: MainWindow) -> None:
    document = document_of(window)
    change_hours(document, 7)
    window.desk.done("Imported.")
    press(qtbot, window, "notice_action")
    assert "Bo" not in document.client.owners
    assert not window.notice_bar.isVisible()


def test_the_undo_of_a_notice_does_not_undo_what_was_done_since(qtbot: QtBot, window: MainWindow) -> None:
    document = document_of(window)
    change_hours(document, 7)
    window.desk.done("Imported.")
    undo = find(window, QPushButton, "notice_action")
    qtbot.keyClicks(note_field(assessment_page(window)), "said meanwhile")
    undo.click()
    assert document.client.owners["Bo"].hours_per_week == 7, "what was typed came after it"
    assert "said meanwhile" in " ".join(rating.note for rating in document.client.ratings.values())
    window.desk.done("Imported.")
    shown = document.assessment
    assert shown is not None
    document.apply(assessments.rate(document.client, shown.id, "strategy", 1))
    assert not window.notice_bar.isVisible()
