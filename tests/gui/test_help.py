"""Help is there while one works: it opens at the page, finds what is looked for, and knows the words of the trade."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from somedesk.content.glossary import glossary
from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES, Language
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.desk.help_text import topics
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.terms import explaining
from somedesk.ui.places import PLACES
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import assessment_page, find, open_in, settled, shown_window
from tests.small_client import DAY


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        yield shown


def help_of(window: MainWindow) -> HelpPanel:
    (panel,) = window.findChildren(HelpPanel)
    return panel


def listed(panel: HelpPanel) -> list[str]:
    contents = find(panel, QListWidget, "help_contents")
    return [contents.item(row).text() for row in range(contents.count())]


def read(panel: HelpPanel) -> str:
    return find(panel, QTextBrowser, "help_text").toPlainText()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_topic_and_every_language_the_same_topics(context: Context, language: Language) -> None:
    context.localisation.set_language(language)
    keys = [topic.key for topic in topics(context.localisation)]
    assert {place.help for place in PLACES} <= set(keys)
    assert keys[-1] == "words"


def test_f1_opens_the_topic_of_the_page_beside_it_and_the_page_stays_in_use(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("reports")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    panel = help_of(window)
    assert read(panel).startswith("Reports and templates")
    assert not panel.isWindow()
    page = window.page("reports")
    assert page.mapTo(window, QPoint(page.width(), 0)).x() <= panel.mapTo(window, QPoint(0, 0)).x() + 1
    window.show_page("plan")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert read(panel).startswith("List, board and timeline")
    qtbot.keyClick(panel.contents, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_in_a_narrow_window_help_opens_in_one_of_its_own_and_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(683, 384)
    window.commands["help"].trigger()
    panel = help_of(window)
    assert panel.isWindow()
    assert panel.screen().availableGeometry().contains(panel.geometry())
    window.resize(1280, 720)
    panel.other_place_requested.emit()
    assert not panel.isWindow()
    assert panel.isVisible()


def test_search_finds_topics_and_words_of_the_trade(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["help"].trigger()
    panel = help_of(window)
    everything = listed(panel)
    qtbot.keyClicks(panel.search, "utm")
    assert "UTM" in " ".join(listed(panel))
    assert len(listed(panel)) < len(everything)
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.contents.hasFocus()
    panel.search.setText("backup folder")
    assert "Backups" in listed(panel)
    panel.search.setText("xyzzy")
    assert listed(panel) == []
    assert find(panel, QLabel, "help_nothing").text()
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert listed(panel) == everything


def test_the_word_list_explains_every_term(window: MainWindow) -> None:
    window.commands["help"].trigger()
    panel = help_of(window)
    panel.show_topic("words")
    text = read(panel)
    for term in glossary("en").values():
        assert term.name in text
        assert term.text in text


def test_a_term_in_a_cell_of_the_grid_is_explained_on_hover(qtbot: QtBot, window: MainWindow) -> None:
    settled(qtbot, window)
    grid = assessment_page(window).grid
    tips = [
        str(grid.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(grid.rowCount())
        for column in range(grid.columnCount())
    ]
    assert any(glossary("en")["cm"].text in tip for tip in tips)
    QApplication.processEvents()


def test_an_explanation_shows_what_looks_like_a_tag_as_it_is(context: Context) -> None:
    tip = explaining("<b>UTM</b>", "UTM")
    assert "&lt;b&gt;UTM" in tip
    assert "<b>UTM" in tip
