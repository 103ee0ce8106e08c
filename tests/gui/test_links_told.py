"""What the overview, help, the inspector and the report say of contradictions and of what agrees."""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.content.links import compares, mends, right
from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.domain.links.finding import RULES, dismiss, findings
from somedesk.domain.record import Record
from somedesk.domain.records.strategy import StrategyAnswer
from somedesk.domain.stage_check import check as checks
from somedesk.reports.build import build
from somedesk.reports.options import ReportOptions
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import find, links_card, open_in, opened, shown_window, text_of
from tests.unit.test_links import TODAY, answers, holds, of

AGREED: tuple[Record, ...] = (*holds("strategy"), StrategyAnswer(id="purpose", key_point="To be known"))


def client_of() -> Client:
    """Strategy at 3, borne out by two and denied by none; monitoring at 3, denied."""
    return of({"strategy": 3, "monitoring": 4}, *answers({6: "yes", 5: "yes"}), *AGREED)


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", client_of())
        yield shown


def test_the_card_counts_and_what_was_put_aside_is_taken_back_there(qtbot: QtBot, window: MainWindow) -> None:
    assert "2 contradictions. Neither" in links_card(window)
    document = opened(window)
    first = document.findings().open[0]
    document.apply(dismiss(document.client, first, "We sleep at night", dt.date(2026, 11, 14)))
    told = links_card(window)
    assert "1 contradiction · 1 put aside" in told
    assert "Reason: We sleep at night" in told
    qtbot.mouseClick(find(window.page("overview"), QPushButton, "links_back_0"), Qt.MouseButton.LeftButton)
    assert "2 contradictions. Neither" in links_card(window)
    document.undo_stack.undo()
    assert "1 put aside" in links_card(window)


def test_the_card_leads_to_help_on_how_it_works_and_on_every_rule(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("overview")
    for button, title in (("links_how", "What the instruments say to each other"), ("links_rules", "All 35 rules")):
        qtbot.mouseClick(find(window.page("overview"), QPushButton, button), Qt.MouseButton.LeftButton)
        panel = window.findChild(HelpPanel)
        assert panel is not None
        assert panel.contents.currentItem().text() == title
    text = panel.text.toPlainText()
    for rule in RULES:
        for part in (compares(rule, "en"), right(rule.name, "en"), mends(rule.name, "en")):
            assert part in text


def test_a_rule_has_a_page_of_its_own_in_help(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.help("What the instruments say to each other")
    panel = window.findChild(HelpPanel)
    assert panel is not None
    qtbot.keyClicks(panel.search, "agency may do it")
    titles = [panel.contents.item(row).text() for row in range(panel.contents.count())]
    assert "The grid sees advertising at level 2 or more; in the team nobody holds it." in titles
    panel.contents.setCurrentRow(len(titles) - 1)
    text = panel.text.toPlainText()
    assert "Why both may be right: An agency may do it" in text
    assert "What usually mends it: Enter the agency" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rule_says_what_it_compares_of_any_client(language: Language) -> None:
    told = [compares(rule, language) for rule in RULES]
    assert len(set(told)) == len(RULES)
    assert not any("{" in text for text in told)
    for rule, text in zip(RULES, told, strict=True):
        assert rule.bound is None or str(rule.bound) in text


def test_the_inspector_says_that_a_rating_is_more_certain(window: MainWindow) -> None:
    window.desk.go("assessment", "strategy")
    window.page("assessment").make_parts()
    certain = text_of(window, "more_certain")
    assert certain.startswith(
        "More certain, because others say the same: Stage check, statement 6: yes · Team: Strategy"
    )
    window.desk.go("assessment", "monitoring")
    label = window.findChild(QLabel, "more_certain")
    assert label is not None
    assert not label.isVisible()
    # What others say is asked anew after they have said something else, on pages of their own.
    window.desk.go("assessment", "strategy")
    window.show_page("stage_check")
    document = opened(window)
    latest = checks.latest(document.client)
    assert latest is not None
    document.apply(checks.answer(document.client, latest.id, 6, "no"))
    window.show_page("assessment")
    assert "statement 6" not in text_of(window, "more_certain")


def test_the_report_says_what_others_bear_out() -> None:
    pdf = build("assessment", client_of(), "sv", ReportOptions(), TODAY)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
    assert "Stöds av andra verktyg: Strategi: nivå 3." in text


def test_findings_of_the_client_are_as_expected() -> None:
    assert {each.rule for each in findings(client_of(), TODAY).open} == {"nobody_follows", "nobody_listens"}
