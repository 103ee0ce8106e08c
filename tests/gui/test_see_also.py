"""“See also” on each page: by its key, down to the very cell, statement, question, row, card and key figure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.ui.kit.context import Context
from somedesk.ui.links.see_also import SeeAlso
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import find, open_in, opened, shown_window
from tests.unit.test_links import TODAY

K = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        yield shown


def menu_of(qtbot: QtBot, window: MainWindow) -> QMenu:
    """The menu that the key opens on the page that is shown."""
    window.commands["see_also"].trigger()
    (menu,) = [each for each in window.findChildren(QMenu, "see_also_menu") if each.isVisible()]
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def follow(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Down to an entry, and Enter."""
    menu = menu_of(qtbot, window)
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    for _ in range(names.index(name)):
        qtbot.keyClick(menu, K.Key_Down)
    qtbot.keyClick(menu, K.Key_Return)
    assert not menu.isVisible()


def test_from_a_dimension_round_all_instruments_and_back(qtbot: QtBot, window: MainWindow) -> None:
    go = window.desk.go
    go("assessment", "advertising")
    follow(qtbot, window, "see_also_statement_20")
    stage = window.page("stage_check")
    assert (window.desk.place, stage.view.number) == ("stage_check", 20)  # type: ignore[attr-defined]
    follow(qtbot, window, "see_also_question_campaigns")
    assert window.desk.place == "strategy"
    assert window.page("strategy")._current == "campaigns"  # type: ignore[attr-defined]
    follow(qtbot, window, "see_also_task_advertising")
    team = window.page("team")
    assert window.desk.place == "team"
    assert team.matrix.current()[1] == "advertising"  # type: ignore[attr-defined]
    assert team.matrix.isVisible()  # type: ignore[attr-defined]
    follow(qtbot, window, "see_also_dimension_advertising")
    assert window.desk.place == "assessment"
    assert window.page("assessment").view.dimension == "advertising"  # type: ignore[attr-defined]
    follow(qtbot, window, "see_also_capability_advertise")
    assert team.table.current()[1] == "advertise"  # type: ignore[attr-defined]
    assert team.table.isVisible()  # type: ignore[attr-defined]
    go("assessment", "advertising")
    follow(qtbot, window, "see_also_department_sales")
    assert team.cards.chosen() == "sales"  # type: ignore[attr-defined]
    assert team.cards.isVisible()  # type: ignore[attr-defined]


def test_a_key_figure_of_that_kind_is_led_to_and_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go("assessment", "advertising")
    follow(qtbot, window, "see_also_metric_leads")
    figures = window.page("figures")
    assert window.desk.place == "figures"
    metric = opened(window).client.metrics[figures._chosen_metric()]  # type: ignore[attr-defined]
    assert metric.kind is not None
    assert metric.kind.endswith("leads")
    follow(qtbot, window, "see_also_dimension_advertising")
    assert window.page("assessment").view.dimension == "advertising"  # type: ignore[attr-defined]


def test_it_is_a_stop_of_tab_and_says_what_it_is(qtbot: QtBot, window: MainWindow) -> None:
    for page in ("assessment", "stage_check", "strategy", "team", "figures"):
        window.show_page(page)
        window.page(page).make_parts()
        button = next(each for each in window.findChildren(SeeAlso) if each.isVisible())
        assert button.text() == "See also"
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, page
        menu = menu_of(qtbot, window)
        assert menu.accessibleName().startswith("See also: ")
        assert len(texts(menu)) > 2, page
        menu.close()


def test_it_speaks_the_language_of_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go("assessment", "advertising")
    window.context.localisation.set_language("da")
    menu = menu_of(qtbot, window)
    assert "Team: Annoncering" in texts(menu)
    menu.close()


def test_where_nothing_has_to_do_with_others_that_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("reports")
    window.commands["see_also"].trigger()
    assert "nothing that other pages" in find(window, QWidget, "notice_text").text()  # type: ignore[attr-defined]
