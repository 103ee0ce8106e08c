"""Contradictions on the overview, above a page and in their dialog: to what is claimed, put aside, brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.domain.grid.assessment import rate
from somedesk.store.client_file import read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.links.dialog import LinksDialog
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import dialog, dialogs, find, links_card, open_in, opened, saved, shown_window, text_of
from tests.unit.test_links import CASES

KEYS = Qt.Key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "client.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, path, CASES["strategy_is_denied"][0])
        yield shown


def test_the_overview_says_it_and_leads_to_both_claims(qtbot: QtBot, window: MainWindow) -> None:
    assert "a strategy at level 3; the stage check says there is neither policy nor strategy" in links_card(window)
    for page, text in (("assessment", "Strategy: level 3"), ("stage_check", "Stage check, statement 4: yes")):
        window.show_page("overview")
        button = find(window.page("overview"), QPushButton, f"links_claim_0_{page}")
        assert button.text() == text
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.desk.place == page


def test_a_page_says_what_another_instrument_says_against_it(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.show_page("assessment")
    told = find(window, QLabel, "contradiction_text")
    # The page keeps its place when the sentence comes, which the first paint does not wait for.
    assert told.isVisible()
    qtbot.waitUntil(lambda: told.accessibleName().startswith("1 contradiction: The grid sees"))
    window.context.localisation.set_language("sv")
    QApplication.processEvents()
    assert find(window, QLabel, "contradiction_text").accessibleName().startswith("1 motsägelse: ")
    document = opened(window)
    assert document.assessment is not None
    document.apply(rate(document.client, document.assessment.id, "strategy", 2))
    banner = window.findChild(QLabel, "contradiction_text")
    assert banner is not None
    qtbot.waitUntil(lambda: not banner.isVisible())
    document.undo_stack.undo()
    qtbot.waitUntil(banner.isVisible)
    qtbot.waitUntil(lambda: not window.desk.is_unsaved())
    open_in(window, path.with_name("other.somedesk"), CASES["strategy_is_denied"][0])
    assert banner.isVisible()
    window.show_page("plan")
    assert not banner.isVisible()


def test_it_is_put_aside_with_a_reason_and_brought_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.show_page("assessment")
    qtbot.mouseClick(find(window, QPushButton, "contradiction_more"), Qt.MouseButton.LeftButton)
    box = dialog(LinksDialog)
    assert not box.aside.isEnabled()
    qtbot.keyClick(box.list, KEYS.Key_Delete)
    qtbot.keyClicks(box.reason, "It is being written")
    qtbot.mouseClick(box.aside, Qt.MouseButton.LeftButton)
    saved(qtbot, window)
    assert [each.reason for each in read_client(path).dismissals.values()] == ["It is being written"]
    assert text_of(box, "links_aside") == "Show again"
    assert text_of(box, "links_reason_title") == "PUT ASIDE TODAY"
    assert box.reason.isReadOnly()
    qtbot.mouseClick(box.aside, Qt.MouseButton.LeftButton)
    assert not opened(window).client.dismissals
    assert "Undo" in window.commands["undo"].text()


def test_enter_goes_to_the_first_claim_and_with_shift_to_the_second(qtbot: QtBot, window: MainWindow) -> None:
    for modifier, page in (
        (Qt.KeyboardModifier.NoModifier, "assessment"),
        (Qt.KeyboardModifier.ShiftModifier, "stage_check"),
    ):
        window.show_page("overview")
        qtbot.mouseClick(find(window.page("overview"), QPushButton, "links_more_0"), Qt.MouseButton.LeftButton)
        box = dialog(LinksDialog)
        qtbot.keyClick(box.list, KEYS.Key_Return, modifier)
        assert dialogs() == []
        assert window.desk.place == page


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_each_rule_is_said_in_full(window: MainWindow, language: str) -> None:
    from datetime import date

    from somedesk.content.links import claim_text, mends, right, says
    from somedesk.domain.links.finding import findings

    today = date(2026, 11, 14)
    for name, (client, _) in CASES.items():
        (found,) = [each for each in findings(client, today).open if each.rule == name][:1]
        told = [says(found, client, language), right(name, language), mends(name, language)]
        told += [claim_text(claim, client, language) for claim in (found.first, found.second)]
        assert all(told)
        assert not any("{" in text for text in told)
