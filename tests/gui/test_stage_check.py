"""The stage check as it is used: one key a statement, taken back, found again; people who answer alone."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageCheck
from somedesk.domain.stage_check import check as rules
from somedesk.domain.stage_check.result import agreed
from somedesk.store.client_file import read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.stage_check.explained import StageExplained
from somedesk.ui.stage_check.over_time import StageOverTime
from somedesk.ui.stage_check.page import StageCheckPage
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, find, open_in, opened, press, saved, settled, shown_window, text_of
from tests.gui.what_is_cut import faults

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
    settled(qtbot, window)
    assert list(faults(page)) == [], "what the page is for is said in full"
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


# --- answering ---


def test_36_keys_answer_36_statements_and_the_last_closes_nothing(
    qtbot: QtBot, window: MainWindow, fresh: StageCheckPage
) -> None:
    button, places = find(fresh, QPushButton, "answer_yes"), set[int]()
    for key in "ypnda" * 7 + "1":
        QApplication.sendPostedEvents()
        places.add(button.mapTo(fresh, button.rect().topLeft()).y())
        keys(qtbot, fresh, key)
    assert len(places) == 1
    wanted = [("yes", "partly", "no", "unknown", "not_applicable")[n % 5] for n in range(36)]
    assert list(answers(fresh).values()) == wanted
    assert fresh.view.number == 36
    assert fresh.view.isVisible()
    saved(qtbot, window)
    kept = read_client(opened(window).file.path)
    assert agreed(kept, fresh.check.id) == answers(fresh)  # type: ignore[union-attr]


@pytest.mark.parametrize(("language", "letters"), [("da", "jdnvi"), ("sv", "jdnve"), ("en", "ypnda")])
def test_letters_follow_the_language_and_digits_always_work(
    qtbot: QtBot, context: Context, fresh: StageCheckPage, language: str, letters: str
) -> None:
    context.localisation.set_language(language)  # type: ignore[arg-type]
    QApplication.processEvents()
    keys(qtbot, fresh, letters + "12345")
    assert list(answers(fresh).values()) == [*STAGE_ANSWERS, *STAGE_ANSWERS]


def test_arrows_move_and_never_answer(qtbot: QtBot, fresh: StageCheckPage) -> None:
    for key in (K.Key_Down, K.Key_Down, K.Key_Up, K.Key_PageDown, K.Key_Home, K.Key_End, K.Key_Left, K.Key_Right):
        qtbot.keyClick(fresh.view, key)
    assert answers(fresh) == {}
    fresh.view.go_to(1)
    qtbot.keyClick(fresh.view, K.Key_Down)
    assert fresh.view.number == 2
    qtbot.keyClick(fresh.view, K.Key_Z)
    assert (fresh.view.number, answers(fresh)) == (2, {})


def test_backspace_takes_the_last_answers_back_one_by_one(qtbot: QtBot, fresh: StageCheckPage) -> None:
    keys(qtbot, fresh, "yyn")
    fresh.view.go_to(1)
    keys(qtbot, fresh, "p")
    qtbot.keyClick(fresh.view, K.Key_Backspace)
    assert (answers(fresh), fresh.view.number) == ({1: "yes", 2: "yes", 3: "no"}, 1)
    qtbot.keyClick(fresh.view, K.Key_Backspace)
    assert (answers(fresh), fresh.view.number) == ({1: "yes", 2: "yes"}, 3)
    qtbot.keyClick(fresh.view, K.Key_Delete)
    fresh.view.go_to(2)
    qtbot.keyClick(fresh.view, K.Key_Delete)
    assert answers(fresh) == {1: "yes"}


def test_a_key_that_is_held_answers_once(fresh: StageCheckPage) -> None:
    for repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_Y, Qt.KeyboardModifier.NoModifier, "y", repeated)
        QApplication.sendEvent(fresh.view, event)
    assert answers(fresh) == {1: "yes"}
    event = QKeyEvent(QEvent.Type.KeyPress, K.Key_Backspace, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(fresh.view, event)
    assert answers(fresh) == {1: "yes"}


def test_one_comes_back_to_the_first_unanswered(qtbot: QtBot, window: MainWindow, fresh: StageCheckPage) -> None:
    keys(qtbot, fresh, "yyy")
    path = opened(window).file.path
    window.desk.close_client()
    settled(qtbot, window)
    window.desk.open(path)
    settled(qtbot, window)
    page = page_of(window)
    assert page.view.number == 4
    page.view.go_to(20)
    keys(qtbot, page, "y")
    page.view.go_to(36)
    qtbot.keyClick(page.view, K.Key_F8)
    assert page.view.number == 4


def test_every_answer_can_be_undone_and_redone(qtbot: QtBot, window: MainWindow, fresh: StageCheckPage) -> None:
    keys(qtbot, fresh, "yp")
    window.desk.undo()
    assert answers(fresh) == {1: "yes"}
    window.desk.redo()
    assert answers(fresh) == {1: "yes", 2: "partly"}
    assert opened(window).undo_label() is not None


def test_a_click_answers_and_a_double_click_only_once(qtbot: QtBot, fresh: StageCheckPage) -> None:
    index = fresh.view.statements.index(fresh.view.statements.place_of(2))
    fresh.view.scrollTo(index)
    place = fresh.view.visualRect(index)
    chip = next(at for chip, at in fresh.view.delegate.chips(place) if chip.answer == "partly")
    qtbot.mouseClick(fresh.view.viewport(), Qt.MouseButton.LeftButton, pos=chip.center())
    qtbot.mouseDClick(fresh.view.viewport(), Qt.MouseButton.LeftButton, pos=chip.center())
    assert (answers(fresh), fresh.view.number) == ({2: "partly"}, 2)


def test_the_buttons_of_the_card_answer_by_any_means(qtbot: QtBot, fresh: StageCheckPage) -> None:
    button = find(fresh, QPushButton, "answer_partly")
    button.toggle()  # as a screen reader's own action does it
    assert answers(fresh) == {1: "partly"}
    fresh.view.go_to(1)
    qtbot.waitUntil(button.isChecked)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (answers(fresh), button.isChecked()) == ({1: "partly"}, True)


def test_a_note_is_kept_with_its_statement(qtbot: QtBot, window: MainWindow, fresh: StageCheckPage) -> None:
    qtbot.keyClick(fresh.view, K.Key_Return)
    note = fresh.card.fields["note"]
    assert note.hasFocus()
    qtbot.keyClicks(note, "two replies")
    qtbot.keyClick(note, K.Key_Escape)
    assert fresh.view.hasFocus()
    fresh.commit_pending()
    fresh.view.go_to(2)
    qtbot.waitUntil(lambda: note.toPlainText() == "")
    fresh.view.go_to(1)
    qtbot.waitUntil(lambda: note.toPlainText() == "two replies")
    (kept,) = opened(window).client.stage_answers.values()
    assert (kept.statement, kept.note) == (1, "two replies")


# --- what the answers come to ---


def test_the_result_says_what_the_picture_says(sample: StageCheckPage) -> None:
    assert text_of(sample, "result_stage") == "Stage 2 · Planning and pilot"
    assert text_of(sample, "result_before").startswith("Stage 1 in Nov")
    assert [text_of(sample, f"stage_{n}_share") for n in range(1, 5)] == ["100%", "88%", "40%", "25%"]
    assert text_of(sample, "stage_2_met") == "3.5 of 4 · met"
    assert text_of(sample, "stage_3_met") == "2 of 5 · needs 3.5"
    assert "two thirds" in text_of(sample, "result_rule")
    assert "Even Howard" in text_of(sample, "stage_credit")


def test_contradictions_jump_to_both_statements(qtbot: QtBot, sample: StageCheckPage) -> None:
    links = [each.objectName() for each in sample.pane._opposites.findChildren(QPushButton) if each.isVisible()]
    assert links == ["go_to_4", "go_to_23", "go_to_10", "go_to_19"]
    sample.view.fold(3, folded=True)
    next(each for each in sample.pane._opposites.findChildren(QPushButton) if each.objectName() == "go_to_23").click()
    assert sample.view.number == 23
    sample.view.answer("no")
    sample.commit_pending()
    assert "go_to_23" not in [
        each.objectName() for each in sample.pane._opposites.findChildren(QPushButton) if each.isVisible()
    ]


def test_why_stage_2_opens_into_its_sum(qtbot: QtBot, sample: StageCheckPage) -> None:
    press(qtbot, sample, "why_stage")
    rows = dialog(StageExplained).table.rows()
    sums = [row[2] for row in rows if not row[0]]
    assert "1 + 0.5 + 1 + 1 = 3.5 of 4, 88%. The threshold asks for 3." in sums[1]
    assert len(rows) == 17 + 4


def test_stage_and_score_stand_beside_each_other_over_time(qtbot: QtBot, sample: StageCheckPage) -> None:
    press(qtbot, sample, "stage_over_time")
    rows = dialog(StageOverTime).table.rows()
    assert [row[1] for row in rows][-3:] == ["Stage 1: Introductory", "–", "Stage 2: Planning and pilot"]
    assert rows[-1][-1] == "2.5"


def test_the_filters_leave_out_the_rest_and_no_row_vanishes_under_the_hand(
    qtbot: QtBot, sample: StageCheckPage
) -> None:
    assert sample.filters["unanswered"].text() == "Unanswered 2"
    press(qtbot, sample, "filter_unanswered")
    assert [row.number for row in sample.view.statements.rows if row.number] == [21, 36]
    sample.view.go_to(21)
    keys(qtbot, sample, "y")
    assert [row.number for row in sample.view.statements.rows if row.number] == [21, 36]
    assert sample.view.number == 36
    qtbot.waitUntil(lambda: sample.filters["unanswered"].text() == "Unanswered 1")


def test_a_heading_folds_by_key_and_unfolds_when_answering_reaches_it(qtbot: QtBot, fresh: StageCheckPage) -> None:
    fresh.view.fold(2, folded=True)
    fresh.view.go_to(5)
    keys(qtbot, fresh, "n")
    assert fresh.view.number == 6
    fresh.view.setCurrentIndex(fresh.view.statements.index(0))
    assert fresh.view.number is None
    qtbot.keyClick(fresh.view, K.Key_Return)
    assert fresh.view.statements.folded == {1}
    keys(qtbot, fresh, "y")
    assert answers(fresh) == {5: "no"}


def test_a_row_says_its_state_first(sample: StageCheckPage) -> None:
    row = sample.view.statements.index(sample.view.statements.place_of(4))
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("partly, has a note. 4, Element: There is neither")
    assert sample.view.statements.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "1 Introductory, 5 of 5 answered, 2 outgrown, unfolded"
    )


def test_nothing_can_be_answered_in_a_file_that_is_read_only(
    qtbot: QtBot, window: MainWindow, sample: StageCheckPage
) -> None:
    path = opened(window).file.path
    saved(qtbot, window)
    window.desk.close_client()
    settled(qtbot, window)
    window.desk.open(path, read_only=True)
    settled(qtbot, window)
    page = page_of(window)
    before = answers(page)
    keys(qtbot, page, "n")
    assert answers(page) == before
    assert not find(page, QPushButton, "answer_yes").isEnabled()
    assert not page.toolbar.actions["alone"].isEnabled()


# --- the check itself ---


def test_another_check_is_shown_and_its_details_changed(
    qtbot: QtBot, window: MainWindow, sample: StageCheckPage
) -> None:
    first = rules.timeline(opened(window).client)[0]
    sample.select(first.id)
    assert sample.check == first
    assert "2025" in sample.subtitle()
    sample.make(rules.edit_check, first.id, threshold="whole")
    assert text_of(sample, "result_stage") == "Stage 1 · Introductory"
    sample.checks.delete()
    assert len(opened(window).client.stage_checks) == 1
    window.desk.undo()
    assert len(opened(window).client.stage_checks) == 2


def test_details_are_locked_once_somebody_has_answered(qtbot: QtBot, sample: StageCheckPage) -> None:
    from somedesk.ui.stage_check.details import StageDetailsDialog

    sample.checks.edit()
    details = dialog(StageDetailsDialog)
    assert not details.naming.isEnabled()
    assert not details.fewest.isEnabled()
    details.title.setText("Renamed")
    details.accept()
    assert sample.check is not None
    assert sample.check.title == "Renamed"


def test_a_new_check_takes_the_answers_over(qtbot: QtBot, window: MainWindow, sample: StageCheckPage) -> None:
    from somedesk.ui.stage_check.details import StageDetailsDialog

    before = answers(sample)
    sample.begin()
    details = dialog(StageDetailsDialog)
    details.carry.setChecked(True)
    details.accept()
    assert len(opened(window).client.stage_checks) == 3
    assert answers(sample) == before


def test_the_form_is_printed_from_the_reports(qtbot: QtBot, window: MainWindow, sample: StageCheckPage) -> None:
    sample.checks.print_form()
    settled(qtbot, window)
    assert window.page("reports").options.kind() == "stage-check-form"  # type: ignore[attr-defined]


def test_it_tells_of_itself_before_it_is_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from somedesk.ui.stage_check import place

    client = sample_client("en", TODAY)
    open_in(window, tmp_path / "x.somedesk", client)
    said = place.state(opened(window))
    assert (said.mark, said.text) == ("begun", "34 of 36 answered")
    jumps = list(place.jumps(opened(window), window.context.localisation))
    assert len(jumps) == 36 + 2
    empty = replace(client, stage_checks={}, stage_answers={}, stage_respondents={})
    open_in(window, tmp_path / "y.somedesk", replace(empty, stage_checks={"c": StageCheck(id="c", date=TODAY)}))
    assert place.state(opened(window)).mark == "empty"


def test_no_answer_is_lost_in_any_order_of_keys(qtbot: QtBot, fresh: StageCheckPage) -> None:
    """What the list says is what the file holds, after whatever was pressed."""
    chance, wanted, given = random.Random(9), dict[int, str](), list[tuple[int, str | None]]()
    letters = dict(zip("ypnda", STAGE_ANSWERS, strict=True))
    for _ in range(150):
        number = fresh.view.number
        assert number is not None
        press_ = chance.choice([*"ypnda", "up", "down", "back", "clear", "jump"])
        if press_ in letters:
            if wanted.get(number) != letters[press_]:
                given.append((number, wanted.get(number)))
            wanted[number] = letters[press_]
            qtbot.keyClicks(fresh.view, press_)
        elif press_ == "back" and given:
            number, before = given.pop()
            wanted.pop(number, None)
            if before:
                wanted[number] = before
            qtbot.keyClick(fresh.view, K.Key_Backspace)
        elif press_ == "clear":
            if number in wanted:
                given.append((number, wanted.pop(number)))
            qtbot.keyClick(fresh.view, K.Key_Delete)
        elif press_ in ("up", "down"):
            qtbot.keyClick(fresh.view, K.Key_Up if press_ == "up" else K.Key_Down)
            if fresh.view.number is None:
                qtbot.keyClick(fresh.view, K.Key_Down)
        else:
            fresh.view.go_to(chance.randint(1, 36))
        assert answers(fresh) == wanted
        assert dict(fresh.view.statements.shown.answers) == wanted
