"""Assessments: started, chosen, compared, changed, deleted; and what the numbers are made of."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.grid.assessment import new_client
from somedesk.reports.options import ReportOptions
from somedesk.reports.subject import subject_of
from somedesk.store.client_file import ClientFile
from somedesk.ui.grid.assessment_details import AssessmentDetailsDialog
from somedesk.ui.grid.page import AssessmentPage
from somedesk.ui.grid.score_explained import ScoreExplained
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.notice import Notice
from tests.gui.conftest import open_document
from tests.gui.grid_hands import click, rating, shown_page


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document) -> Iterator[AssessmentPage]:
    """The page on the newest assessment of the sample client."""
    made = shown_page(qtbot, context, document)
    yield made
    made.set_document(None)


def the_dialog(page: AssessmentPage) -> AssessmentDetailsDialog:
    dialog = page.findChild(AssessmentDetailsDialog)
    assert isinstance(dialog, AssessmentDetailsDialog)
    return dialog


def confirm(qtbot: QtBot, dialog: AssessmentDetailsDialog) -> None:
    qtbot.mouseClick(dialog.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)


def test_a_new_assessment_takes_over_what_was_ticked(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    earlier, before = document.client.latest, rating(page, "strategy")
    page.begin()
    dialog = the_dialog(page)
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "Spring")
    dialog.date.enter_date(dt.date(2027, 5, 14))
    dialog.carry["level"].click()
    dialog.target_date.enter_date(dt.date(2027, 5, 13))
    confirm(qtbot, dialog)
    assert dialog.isVisible(), "no target is due before it is set"
    dialog.target_date.enter_date(dt.date(2027, 5, 14))
    confirm(qtbot, dialog)
    shown, now = document.assessment, rating(page, "strategy")
    assert shown is not None
    assert (shown.title, shown.date, shown.status) == ("Spring", dt.date(2027, 5, 14), "draft")
    assert (now.level, now.target, now.note) == (None, before.target, before.note)
    assert document.comparison == earlier
    cell = page.grid.cell(page.grid.row_of("strategy"), (before.level or 1) - 1)
    assert cell is not None
    assert cell.previous
    document.undo_stack.undo()
    assert document.assessment == earlier


def test_a_new_assessment_begins_at_the_top(qtbot: QtBot, page: AssessmentPage) -> None:
    page.select("advertising")
    page.begin()
    confirm(qtbot, the_dialog(page))
    qtbot.keyClick(page.view, Qt.Key.Key_4)
    assert rating(page, "strategy").level == 4
    assert rating(page, "advertising").level != 4


def test_a_new_assessment_takes_the_latest_wording_and_the_old_one_keeps_its_own(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    sample = sample_client("en", dt.date(2026, 11, 14))
    newest = built_in()
    earlier = replace(newest, id="some-grid@1", structure=replace(newest.structure, version=1))
    old = {key: replace(each, model=earlier.id) for key, each in sample.assessments.items()}
    document = open_document(tmp_path, replace(sample, models={earlier.id: earlier}, assessments=old))
    page = shown_page(qtbot, context, document)
    before = document.assessment
    page.begin()
    confirm(qtbot, the_dialog(page))
    assert document.assessment is not None
    assert document.assessment.model == newest.id
    assert before is not None
    assert document.client.model_of(document.client.assessments[before.id]) == earlier
    click(qtbot, page, "strategy", 2)
    assert rating(page, "strategy").level == 2
    page.set_document(None)
    document.close()


def test_a_client_without_an_assessment_is_led_to_one(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    document = open_document(tmp_path, new_client("uid", "Testkunde", "da", dt.date(2026, 11, 14)))
    page = shown_page(qtbot, context, document)
    start = page.empty.findChild(QPushButton, "start_assessment")
    assert start is not None
    assert start.isVisible()
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    confirm(qtbot, the_dialog(page))
    assert not page.empty.isVisible()
    click(qtbot, page, "strategy", 2)
    assert rating(page, "strategy").level == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert page.empty.isVisible()
    page.set_document(None)
    document.close()


def test_assessments_are_offered_newest_first(page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    menu = page.toolbar.chooser.menu()
    menu.aboutToShow.emit()
    offered = [action for action in menu.actions() if action.data()]
    assert [action.data() for action in offered] == [a.id for a in document.client.timeline[::-1]]
    assert [action.isChecked() for action in offered] == [True, False, False, False, False]
    offered[2].trigger()
    assert document.assessment == document.client.timeline[2]
    assert page.toolbar.chooser.text() == page.context.localisation.short_day(document.client.timeline[2].date)


def test_another_comparison_moves_the_rings(page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    oldest = document.client.timeline[0]
    menu = page.toolbar.comparison.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.data() == oldest.id).trigger()
    for dimension in document.client.model_of(oldest).dimension_ids():
        level = document.client.rating(oldest.id, dimension).level
        row = page.grid.row_of(dimension)
        rings = [c.level for column in range(5) if (c := page.grid.cell(row, column)) and c.previous]
        assert rings == ([level] if level else [])


def test_details_can_be_changed(qtbot: QtBot, page: AssessmentPage) -> None:
    page.toolbar.actions["edit"].trigger()
    dialog = the_dialog(page)
    assert not dialog.carry["level"].isVisible()
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "R&D <b>")
    dialog.target_date.enter_date(dt.date(2027, 6, 1))
    confirm(qtbot, dialog)
    document = page.document
    assert document is not None
    shown = document.assessment
    assert shown is not None
    assert (shown.title, shown.target_date) == ("R&D <b>", dt.date(2027, 6, 1))
    assert page.subtitle().startswith("R&D <b>")


def test_a_deleted_assessment_comes_back_with_its_ratings(page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    notices: list[Notice] = []
    page.notice.connect(notices.append)
    gone, before = document.assessment, rating(page, "strategy")
    page.toolbar.actions["delete"].trigger()
    assert document.assessment != gone
    assert (notices[0].action, notices[0].until) == ("Undo", document.undo_stack.indexChanged)
    assert notices[0].act is not None
    notices[0].act()
    assert gone is not None
    assert document.client.assessments[gone.id] == gone
    assert document.client.rating(gone.id, "strategy") == before


def test_a_file_opened_for_reading_can_only_be_read(qtbot: QtBot, context: Context, document: Document) -> None:
    path = document.file.path
    document.file.close()
    reading = Document(ClientFile.open(path, read_only=True))
    page = shown_page(qtbot, context, reading)
    before = rating(page, "strategy")
    click(qtbot, page, "strategy", 5 if before.level != 5 else 1)
    assert rating(page, "strategy") == before
    assert page.banner.isVisible()
    assert not page.toolbar.actions["new"].isEnabled()
    page.set_document(None)
    reading.close()


def test_why_that_score(qtbot: QtBot, context: Context, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    dialog = ScoreExplained(context, document, page)
    qtbot.addWidget(dialog)
    dialog.open()
    table = dialog.findChild(QTableWidget)
    assert table is not None
    model = page.model
    assert model is not None
    parts = [table.item(row, 3).text() for row in range(table.rowCount())]
    parts = [part for part in parts if part not in ("", "–")]
    total = sum(float(part) for part in parts)
    shown = dialog.findChild(type(dialog._title), "score_sum").text()
    assert f"{total:g} ÷ {len(parts)}" in shown
    dialog.close()


def test_a_weight_is_the_same_number_on_screen_and_on_paper(
    qtbot: QtBot, context: Context, page: AssessmentPage
) -> None:
    document = page.document
    assert document is not None
    document.apply(assessments.edit_profile(document.client, weights={"strategy": 0.25}))
    dialog = ScoreExplained(context, document, page)
    qtbot.addWidget(dialog)
    dialog.open()
    table = dialog.findChild(QTableWidget)
    rows = [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]
    assert "0.25" in {row[1] for row in rows}
    options = ReportOptions(assessment=document.assessment.id)
    subject = subject_of(document.client, "en", options, document.today())
    _, weight, value, product = next(row for row in rows if row[1] == "0.25")
    rated = float(value)
    assert (weight, product) == (subject.plain(0.25), subject.plain(0.25 * rated))
    dialog.close()
