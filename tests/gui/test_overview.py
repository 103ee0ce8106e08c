"""The overview of a client: its numbers, what it leads to, and what can be done on it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.content.suggestions import texts
from somedesk.domain.change import Label
from somedesk.domain.client import Client, Language
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.grid import scoring
from somedesk.store.client_file import ClientFile, read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.overview.client_details import ClientDetailsDialog
from somedesk.ui.overview.page import OverviewPage
from tests.gui.library_folder import client_named, rated_everywhere, with_due
from tests.painted import Painted

TODAY = dt.datetime.now().astimezone().date()


class Desk:
    """A page with a document; ``open`` shows another client."""

    def __init__(self, qtbot: QtBot, context: Context, folder: Path) -> None:
        self.page = OverviewPage(context)
        self._qtbot, self._folder = qtbot, folder
        self.documents: list[Document] = []
        qtbot.addWidget(self.page)
        self.page.resize(1068, 618)
        self.page.retranslate()
        with qtbot.waitExposed(self.page):
            self.page.show()

    def open(self, client: Client) -> Document:
        path = self._folder / f"{len(self.documents)}.somedesk"
        document = Document(ClientFile.create(path, client))
        self.documents.append(document)
        self.page.set_document(document)
        QApplication.processEvents()
        return document

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def text(self, name: str) -> str:
        (found,) = [each.text() for each in self.page.findChildren(QLabel, name) if each.isVisible()]
        return found

    def click(self, name: str) -> None:
        (found,) = [each for each in self.page.findChildren(QPushButton, name) if each.isVisible()]
        self._qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def close(self) -> None:
        self.page.set_document(None)
        for document in self.documents:
            document.close()


@pytest.fixture
def desk(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, context, tmp_path)
    yield made
    made.close()


def test_the_numbers_are_those_of_the_shown_assessment(desk: Desk, context: Context) -> None:
    document = desk.open(sample_client("en", TODAY))
    client = document.client
    for assessment in client.timeline:
        document.select_assessment(assessment.id)
        QApplication.processEvents()
        score = scoring.score(client, assessment)
        number = context.localisation.number
        assert desk.text("standing_score") == number(score.value)
        assert desk.text("standing_target") == number(scoring.target_score(client, assessment).value)
        assert desk.text("standing_secured") == str(scoring.secured_level(client, assessment) or 0)
        assert desk.text("standing_rated") == f"{score.rated} of {score.applicable}"


def test_a_change_elsewhere_shows_at_once(desk: Desk) -> None:
    document = desk.open(client_named("Havsbris", date=TODAY, strategy=2))
    assert desk.text("standing_rated") == "1 of 12"
    assert desk.text("standing_secured") == "–"
    document.apply(assessments.rate(document.client, "first", "support", 4))
    QApplication.processEvents()
    assert desk.text("standing_rated") == "2 of 12"
    assert desk.text("standing_score") == "3.0"
    document.undo_stack.undo()
    QApplication.processEvents()
    assert desk.text("standing_score") == "2.0"


def test_out_of_sight_it_waits(desk: Desk) -> None:
    document = desk.open(client_named("Havsbris", date=TODAY, strategy=2))
    shown = desk.page.findChildren(QLabel, "standing_score")
    desk.page.hide()
    document.apply(assessments.rate(document.client, "first", "support", 4))
    QApplication.processEvents()
    assert desk.page.findChildren(QLabel, "standing_score") == shown, "a click on the grid must not pay for it"
    desk.page.show()
    QApplication.processEvents()
    assert desk.text("standing_score") == "3.0"


def test_what_moved_names_ups_downs_and_the_rest(desk: Desk) -> None:
    client = rated_everywhere("Havsbris", 3, TODAY - dt.timedelta(days=180))
    later = replace(client.assessments["first"], id="later", date=TODAY)
    model = client.models[later.model]
    document = desk.open(client)
    document.apply(assessments.new_assessment(document.client, later, model, frozenset({"level"})))
    for dimension, level in (("strategy", 4), ("support", 1)):
        document.apply(assessments.rate(document.client, "later", dimension, level))
    QApplication.processEvents()
    shown = desk.texts()
    words = model.text("en").dimensions
    up, down = shown.index("▲"), shown.index("▼")
    assert shown[up + 1 : up + 3] == [words["strategy"].name, "3 → 4"]
    assert shown[down + 1 : down + 3] == [words["support"].name, "3 → 1"]
    (rest,) = [text for text in shown if text.startswith("Unchanged")]
    assert rest.count(",") >= 9
    assert words["kpis"].name in rest


def test_what_is_due_begins_with_what_is_overdue(desk: Desk) -> None:
    late, soon = TODAY - dt.timedelta(days=3), TODAY + dt.timedelta(days=3)
    later = [soon + dt.timedelta(days=n) for n in range(1, 6)]
    desk.open(with_due(client_named("Havsbris", date=TODAY), *reversed([late, soon, *later])))
    titles = {f"Action {n}" for n in range(7)}
    shown = [text for text in desk.texts() if text in titles]
    assert shown == ["Action 6", "Action 5", "Action 4", "Action 3", "Action 2"]
    assert sum(text.endswith("· overdue") for text in desk.texts()) == 1


def test_the_next_best_thing_goes_on_the_plan(qtbot: QtBot, desk: Desk) -> None:
    document = desk.open(replace(sample_client("en", TODAY), actions={}))
    title = desk.text("next_title")
    assert "Why this" in desk.text("next_reason")
    with qtbot.waitSignal(desk.page.notice):
        desk.click("add_to_plan")
    (action,) = document.client.actions.values()
    assert action.title == title
    assert desk.text("next_title") != title, "the next one takes its place"
    assert document.file.wait(10)
    assert [each.title for each in read_client(document.file.path).actions.values()] == [title]
    document.undo_stack.undo()
    QApplication.processEvents()
    assert desk.text("next_title") == title


def test_an_action_is_written_in_the_clients_language(desk: Desk) -> None:
    document = desk.open(replace(sample_client("da", TODAY), actions={}))
    shown = desk.text("next_title")
    desk.click("add_to_plan")
    (action,) = document.client.actions.values()
    assert action.source is not None
    assert action.title == texts("some-grid", "da")[action.source].title
    assert shown == texts("some-grid", "en")[action.source].title, "the screen speaks its own"


def test_clicking_an_assessment_opens_it(qtbot: QtBot, desk: Desk) -> None:
    document = desk.open(sample_client("en", TODAY))
    oldest = document.client.timeline[0]
    with qtbot.waitSignal(desk.page.page_requested) as asked:
        desk.click(f"assessment_{oldest.id}")
    assert asked.args == ["assessment"]
    assert document.assessment == oldest


def test_each_card_leads_to_its_page(qtbot: QtBot, desk: Desk) -> None:
    desk.open(sample_client("en", TODAY))
    for name, page in (("standing", "assessment"), ("moved", "progress"), ("due", "plan"), ("next", "plan")):
        with qtbot.waitSignal(desk.page.page_requested) as asked:
            desk.click(f"{name}_link")
        assert asked.args == [page]


def test_a_new_client_is_told_where_to_begin(qtbot: QtBot, desk: Desk) -> None:
    desk.open(client_named("Havsbris"))
    for name, page in (("start_assessment", "assessment"), ("start_plan", "plan"), ("next_step", "assessment")):
        with qtbot.waitSignal(desk.page.page_requested) as asked:
            desk.click(name)
        assert asked.args == [page]


def test_details_are_edited_saved_and_undone(qtbot: QtBot, desk: Desk) -> None:
    document = desk.open(rated_everywhere("Havsbris", 2, TODAY))
    before = document.client.profile
    desk.click("details_link")
    dialog = desk.page.findChild(ClientDetailsDialog)
    assert dialog is not None
    dialog.name.line.selectAll()
    qtbot.keyClicks(dialog.name.line, "Havsbris & Søn <i>")
    qtbot.keyClicks(dialog.contact, "Ida")
    qtbot.keyClicks(dialog.notes, "Two lines")
    qtbot.keyClick(dialog.notes, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.notes, "of notes")
    dialog.weights["strategy"].selectAll()
    qtbot.keyClicks(dialog.weights["strategy"], "2.5")
    qtbot.keyClick(dialog.contact, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.file.wait(10)
    kept = read_client(document.file.path).profile
    assert (kept.name, kept.contact, kept.notes) == ("Havsbris & Søn <i>", "Ida", "Two lines\nof notes")
    assert kept.weights == {"strategy": 2.5}
    assert "Havsbris & Søn <i>" in desk.texts()
    document.undo_stack.undo()
    assert document.client.profile == before


def test_details_need_a_name(qtbot: QtBot, desk: Desk) -> None:
    document = desk.open(client_named("Havsbris"))
    desk.click("details_link")
    dialog = desk.page.findChild(ClientDetailsDialog)
    assert dialog is not None
    dialog.name.line.clear()
    qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert document.client.profile.name == "Havsbris"
    dialog.reject()


def test_a_change_does_not_scroll_the_page(desk: Desk) -> None:
    document = desk.open(sample_client("en", TODAY))
    bar = desk.page.findChild(QScrollArea, "overview_scroll").verticalScrollBar()  # type: ignore[union-attr]
    bar.setValue(bar.maximum() - 60)
    place = bar.value()
    assert place > 100
    document.apply(assessments.edit_profile(document.client, contact="Ida"))
    QApplication.processEvents()
    assert bar.value() == place


@pytest.mark.parametrize("width", [812, 1068])
def test_the_longest_texts_stay_within_the_page(desk: Desk, width: int) -> None:
    document = desk.open(with_due(client_named("x" * 200, date=TODAY), TODAY))
    notes = "https://example.org/" + "path" * 200
    fields = {"sector": "y" * 300, "contact": "<img src=a>" * 20, "notes": notes}
    document.apply(assessments.edit_profile(document.client, **fields))
    desk.page.resize(width, 618)
    QApplication.processEvents()
    body = desk.page.findChild(QWidget, "overview_body")
    assert body is not None
    assert body.width() <= width
    for label in desk.page.findChildren(QLabel):
        if label.isVisible():
            assert label.fontMetrics().boundingRect(label.rect(), 0x1000, label.text()).width() <= label.width()
            assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_nothing_is_cut_off(desk: Desk, context: Context, language: Language) -> None:
    context.localisation.set_language(language)
    QApplication.processEvents()
    desk.open(sample_client(language, TODAY))
    body = desk.page.findChild(QWidget, "overview_body")
    assert body is not None
    assert body.width() <= desk.page.width(), "nothing to scroll to at the side"
    for label in desk.page.findChildren(QLabel):
        if label.isVisible():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()


def test_a_long_title_of_an_assessment_pushes_nothing_out_of_sight(desk: Desk) -> None:
    client = rated_everywhere("Fjordby", 2, TODAY)
    title = "Kaffe & kommunikationsmedarbejderens " * 3
    longer = {key: replace(each, title=title) for key, each in client.assessments.items()}
    desk.open(replace(client, assessments=longer))
    scroll = desk.page.findChild(QScrollArea, "overview_scroll")
    assert scroll is not None
    body = scroll.widget()
    assert body is not None
    assert body.width() <= scroll.viewport().width()
    (link,) = [each for each in desk.page.findChildren(QPushButton) if each.objectName() == "assessment_first"]
    assert link.accessibleName() == title
    assert link.width() < link.sizeHint().width()
    link.grab()
    assert link.toolTip() == title
    assert "&&" in link.text(), "no mark of a key"
    desk.open(client)
    (short,) = [each for each in desk.page.findChildren(QPushButton, "assessment_first") if each.isVisible()]
    short.grab()
    assert short.toolTip() == "", "it stands whole"


def test_a_change_that_it_does_not_tell_of_paints_nothing_anew(desk: Desk, qtbot: QtBot) -> None:
    desk.open(sample_client("en", TODAY))

    painted = Painted(desk.page.standing)
    looking = (desk.page.links, desk.page.next)  # at most tables, as they may say something to each other
    tables = desk.page.links.shows.difference(*(each.shows for each in desk.page._cards if each not in looking))
    assert tables
    desk.page.refresh_changed(Changed(tables, frozenset(), Label("capacity")))
    QApplication.processEvents()
    assert painted.pixels == 0
    desk.page.standing.update()
    QApplication.processEvents()
    assert painted.pixels, "painting would have been noticed"
