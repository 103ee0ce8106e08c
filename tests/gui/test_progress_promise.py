"""Promises and the plan on the progress page, as a user reads them and opens them into their parts."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Action, Assessment, AssessmentStatus, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan.plan import add_action, delete_actions
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.progress.page import ProgressPage
from somedesk.ui.progress.promises_explained import PromisesExplained
from tests.small_client import DAY, made, small_client, with_second


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Iterator[ProgressPage]:
    made_page = ProgressPage(context)
    qtbot.addWidget(made_page)
    made_page.resize(1100, 900)
    made_page.retranslate()
    made_page.use_theme(context.appearance.theme)
    made_page.show()
    yield made_page
    document = made_page.document
    made_page.set_document(None)
    if document is not None:
        document.close()


def show(page: ProgressPage, client: Client, folder: Path) -> Document:
    document = Document(ClientFile.create(folder / "client.somedesk", client))
    page.set_document(document)
    return document


def promised(status: AssessmentStatus = "final", by: dt.date | None = DAY) -> Client:
    """Strategy 1 → 3 promised and now 3; support 2 → 4 and now 2.5; dialogue 2 → 3 and now 1."""
    client = with_second(small_client(strategy=(1, 3), support=(2, 4), dialogue=(2, 3)))
    for dimension, level in (("strategy", 3), ("support", 2), ("dialogue", 1)):
        client = made(client, assessments.rate(client, "second", dimension, level))
    client = made(client, assessments.toggle_on_the_way(client, "second", "support"))
    first: Assessment = replace(client.assessments["first"], status=status, target_date=by)
    return replace_assessment(client, first)


def replace_assessment(client: Client, assessment: Assessment) -> Client:
    return Client(
        client.profile, client.models, {**client.assessments, assessment.id: assessment}, client.ratings, client.actions
    )


def test_each_promise_is_told_in_words_and_summed_up(page: ProgressPage, tmp_path: Path) -> None:
    show(page, promised(), tmp_path)
    card = page.promise
    assert card.isVisible()
    assert card.sums.text().endswith("set in November 2026: 1 kept, 1 partly kept, 1 missed.")
    assert card.table.rows() == [
        ("Strategy", "1", "3", "3", "kept"),
        ("Support", "2", "4", "2.5", "partly kept"),
        ("Dialogue", "2", "3", "1", "missed"),
    ]
    assert all(not card.table.words.icons[row].isNull() for row in range(3))


def test_before_their_date_targets_are_under_way_and_not_missed(page: ProgressPage, tmp_path: Path) -> None:
    for by, said in (
        (dt.date(2027, 12, 1), "They are to be met by 1 December 2027."),
        (None, "No date was set for them."),
    ):
        folder = tmp_path / str(by)
        folder.mkdir()
        document = show(page, promised(by=by), folder)
        assert page.promise.sums.text().endswith(f"set in November 2026: 1 kept, 2 under way. {said}")
        assert [row[4] for row in page.promise.table.rows()] == ["kept", "under way", "under way"]
        page.set_document(None)
        document.close()


def test_a_promise_opens_into_its_arithmetic(qtbot: QtBot, page: ProgressPage, tmp_path: Path) -> None:
    show(page, promised(), tmp_path)
    qtbot.mouseClick(page.promise.why_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QDialog, "promises_explained_dialog")
    assert isinstance(dialog, PromisesExplained)
    assert dialog.table.rows() == [
        ("Strategy", "(3 − 1) ÷ (3 − 1)", "100%", "kept"),
        ("Support", "(2.5 − 2) ÷ (4 − 2)", "25%", "partly kept"),
        ("Dialogue", "(1 − 2) ÷ (3 − 2)", "−100%", "missed"),
    ]
    dialog.close()


def test_targets_of_a_draft_are_no_promises(page: ProgressPage, tmp_path: Path) -> None:
    show(page, promised("draft"), tmp_path)
    assert "still a draft" in page.promise.sums.text()
    assert not page.promise.table.isVisible()
    assert not page.promise.why_button.isVisible()


def test_a_rating_breaks_a_promise_and_undo_mends_it(page: ProgressPage, tmp_path: Path) -> None:
    document = show(page, promised(), tmp_path)
    document.apply(assessments.rate(document.client, "second", "strategy", 2))
    assert page.promise.table.rows()[0][3:] == ("2", "partly kept")
    document.undo_stack.undo()
    assert page.promise.table.rows()[0][3:] == ("3", "kept")


def test_what_is_not_rated_is_not_known(page: ProgressPage, tmp_path: Path) -> None:
    document = show(page, promised(), tmp_path)
    document.apply(assessments.rate(document.client, "second", "strategy", None))
    assert page.promise.sums.text().endswith("1 cannot be told, because a rating is missing.")
    assert page.promise.table.rows()[0][3:] == ("not rated", "not known")


def test_the_first_assessment_has_nothing_to_be_held_against(page: ProgressPage, tmp_path: Path) -> None:
    show(page, small_client(strategy=(1, 3)), tmp_path)
    assert not page.promise.isVisible()


def test_the_table_is_copied_with_the_keyboard(qtbot: QtBot, page: ProgressPage, tmp_path: Path) -> None:
    show(page, promised(), tmp_path)
    page.promise.table.setFocus()
    with qtbot.waitSignal(page.notice):
        qtbot.keyClick(page.promise.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "Strategy\t1\t3\t3\tkept"


def test_where_the_plan_leads_is_shown_on_request_and_follows_the_plan(
    qtbot: QtBot, page: ProgressPage, tmp_path: Path
) -> None:
    document = show(page, promised(), tmp_path)
    assert not page.planned_check.isVisible()
    action = Action("x", "Reach four", DAY, dimension="strategy", step=3, effort_hours=5, due=DAY)
    document.apply(add_action(document.client, action))
    assert page.profile.model.columnCount() == 4
    page.planned_check.setFocus()
    qtbot.keyClick(page.planned_check, Qt.Key.Key_Space)
    model = page.profile.model
    assert model.headerData(4, Qt.Orientation.Horizontal) == "when the plan is carried out"
    assert [model.index(row, 4).data() for row in range(4)] == ["4", "2.5", "1", "2.5"]
    document.apply(delete_actions(document.client, ["x"]))
    assert model.columnCount() == 4
    assert not page.planned_check.isVisible()
    document.undo_stack.undo()
    assert model.columnCount() == 5


def test_hours_of_the_plan_are_shown_as_a_table_too(qtbot: QtBot, page: ProgressPage, tmp_path: Path) -> None:
    document = show(page, promised(), tmp_path)
    assert not page.below.burn_up.isVisible()
    action = Action("x", "Reach four", DAY, effort_hours=5, due=DAY, status="done", completed=DAY)
    document.apply(add_action(document.client, action))
    assert page.below.burn_up.isVisible()
    qtbot.mouseClick(page.below.burn_up.table_button, Qt.MouseButton.LeftButton)
    assert page.below.burn_up.table.isVisible()
    first = [page.below.burn_up.model.index(0, column).data() for column in range(3)]
    assert first == ["14 Nov 2026", "5", "5"]
