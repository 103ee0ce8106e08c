"""People answer a stage check alone: on this computer, or on a printed form that is typed in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.stage_check.result import agreed
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.stage_check.answer_alone import AnswerAlone
from somedesk.ui.stage_check.import_answers import ImportAnswersDialog
from somedesk.ui.stage_check.page import StageCheckPage
from somedesk.ui.stage_check.respondents import RespondentsDialog
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, dialogs, find, open_in, opened, press, settled, shown_window, text_of

K = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def page_of(window: MainWindow) -> StageCheckPage:
    window.show_page("stage_check")
    page = window.page("stage_check")
    assert isinstance(page, StageCheckPage)
    return page


def empty_client() -> Client:
    return new_client("u", "Northwind", "en", TODAY)


@pytest.fixture
def fresh(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> StageCheckPage:
    """A check without an answer, ready for keys."""
    open_in(window, tmp_path / "fresh.somedesk", empty_client(), on="stage_check")
    page = page_of(window)
    press(qtbot, page, "start_stage_check")
    assert page.view.number == 1
    return page


@pytest.fixture
def sample(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> StageCheckPage:
    open_in(window, tmp_path / "sample.somedesk", sample_client("en", TODAY), on="stage_check")
    page = page_of(window)
    settled(qtbot, window)
    return page


def answers(page: StageCheckPage) -> dict[int, str]:
    assert page.document is not None
    assert page.check is not None
    return dict(agreed(page.document.client, page.check.id))


def keys(qtbot: QtBot, page: StageCheckPage, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(page.view, letter)


# --- those who answer alone ---


def test_people_answer_one_after_the_other_and_see_nothing_of_the_last(
    qtbot: QtBot, window: MainWindow, fresh: StageCheckPage
) -> None:
    keys(qtbot, fresh, "n")
    fresh.checks.let_answer()
    alone = dialog(AnswerAlone)
    assert not alone.start.isEnabled()
    find(alone, QRadioButton, "over_anonymous").setChecked(True)
    for number in range(5):
        press(qtbot, alone, "over_start")
        qtbot.keyClicks(alone.view, "y" * 30 + ("n" if number else "y"))
        assert alone.view.statements.shown.answers
        press(qtbot, alone, "hand_in")
        assert alone.stack.currentIndex() == 0
        assert dict(alone.view.statements.shown.answers) == {}
        assert "handed in" in text_of(alone, "over_text")
    alone.reject()
    client = opened(window).client
    assert len(client.stage_respondents) == 5
    assert all(not each.name and each.time is None for each in client.stage_respondents.values())
    assert answers(fresh) == {1: "no"}
    assert fresh.check is not None
    assert fresh.check.naming == "anonymous"
    assert "5 respondents have answered" in text_of(fresh, "group_words")
    window.desk.undo()
    assert "shown only once at least 5" in text_of(fresh, "group_words")
    assert fresh.view.statements.shown.spreads is None


def test_answers_that_are_not_handed_in_are_not_given_up_unasked(qtbot: QtBot, fresh: StageCheckPage) -> None:
    fresh.checks.let_answer()
    alone = dialog(AnswerAlone)
    find(alone, QRadioButton, "over_named").setChecked(True)
    alone.name.setText("Ann")
    press(qtbot, alone, "over_start")
    qtbot.keyClicks(alone.view, "yp")
    qtbot.keyClick(alone.view, K.Key_Backspace)
    alone.reject()
    box = next(each for each in dialogs() if isinstance(each, Question))
    press(qtbot, box, "alone_hand_in")
    assert fresh.document is not None
    (one,) = fresh.document.client.stage_respondents.values()
    assert (one.name, len(one.answers), one.way) == ("Ann", 1, "here")
    fresh.checks.let_answer()
    alone = dialog(AnswerAlone)
    press(qtbot, alone, "over_start")
    qtbot.keyClicks(alone.view, "y")
    alone.reject()
    press(qtbot, next(each for each in dialogs() if isinstance(each, Question) and each.isVisible()), "alone_leave")
    assert not any(each.isVisible() for each in dialogs())
    assert len(fresh.document.client.stage_respondents) == 1, "it was given up"


def test_a_printed_form_is_36_digits_and_one_key(qtbot: QtBot, fresh: StageCheckPage) -> None:
    fresh.checks.type_forms()
    alone = dialog(AnswerAlone)
    find(alone, QRadioButton, "over_named").setChecked(True)
    for name in ("7", "8"):
        qtbot.keyClicks(alone.name, name)
        qtbot.keyClick(alone.name, K.Key_Return)
        qtbot.keyClicks(alone.view, "123451" * 6)
        qtbot.waitUntil(alone.hand_in.hasFocus)
        qtbot.keyClick(alone.hand_in, K.Key_Space)
    alone.reject()
    assert fresh.document is not None
    found = fresh.document.client.stage_respondents.values()
    assert sorted((each.name, each.way, len(each.answers)) for each in found) == [("7", "form", 36), ("8", "form", 36)]


def test_what_anonymous_people_said_is_listed_nowhere_one_by_one(qtbot: QtBot, sample: StageCheckPage) -> None:
    sample.checks.show_respondents()
    rows = dialog(RespondentsDialog).table.rows()
    assert [row[0] for row in rows] == [f"No. {n}" for n in range(1, 7)]
    assert {row[3] for row in rows} == {"–"}


def test_a_respondent_can_be_removed_and_comes_back_by_undo(
    qtbot: QtBot, window: MainWindow, sample: StageCheckPage
) -> None:
    sample.checks.show_respondents()
    shown = dialog(RespondentsDialog)
    assert not shown.remove.isEnabled()
    shown.table.selectRow(0)
    press(qtbot, shown, "respondents_remove")
    assert len(opened(window).client.stage_respondents) == 5
    assert len(shown.table.rows()) == 5
    shown.close()
    window.desk.undo()
    assert len(opened(window).client.stage_respondents) == 6


# --- answers of a form ---


def test_answers_of_a_form_are_looked_at_and_taken_in(
    qtbot: QtBot, window: MainWindow, sample: StageCheckPage, tmp_path: Path
) -> None:
    source = tmp_path / "answers.csv"
    source.write_text("Timestamp,1,2\n2026/04/05 11:38:03 AM GMT+2,Yes,Perhaps\n", "utf-8")
    sample.checks.importing.import_from(str(source))
    settled(qtbot, window)
    shown = dialog(ImportAnswersDialog)
    assert "1 respondent in the file" in text_of(shown, "import_about")
    assert not shown.anonymous.isVisible()
    shown.accept()
    settled(qtbot, window)
    assert len(opened(window).client.stage_respondents) == 7
    assert answers(sample)[1] == "yes"
    sample.checks.importing.import_from(str(source))
    settled(qtbot, window)
    dialog(ImportAnswersDialog).accept()
    settled(qtbot, window)
    assert len(opened(window).client.stage_respondents) == 7


def test_a_wrong_file_of_answers_changes_nothing(
    qtbot: QtBot, window: MainWindow, sample: StageCheckPage, tmp_path: Path
) -> None:
    before = opened(window).client
    source = tmp_path / "answers.csv"
    source.write_text("Timestamp,How?\n2026/04/05,Fine\n", "utf-8")
    sample.checks.importing.import_from(str(source))
    settled(qtbot, window)
    assert dialogs() == []
    assert opened(window).client == before
    assert "None of the stage check’s 36 statements" in text_of(window, "notice_text")
