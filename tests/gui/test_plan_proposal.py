"""Dates are proposed, tried with other hours, targets and priorities, accepted as one step, and read back from disk."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Action, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.carry_over import CarryOverDialog
from somedesk.ui.plan.page import PlanPage
from somedesk.ui.plan.proposal import ProposalDialog
from somedesk.ui.plan.proposal_model import WEIGHT_ROLE, ProposalColumn
from tests.gui.conftest import TODAY, open_document
from tests.gui.plan_steps import PHOTO, action_called, fix_today, on_disk, settle, show, texts_of
from tests.small_client import MOMENT, made, small_client

# TODAY is a Saturday.
MONDAY = dt.date(2026, 11, 16)


def action(name: str, **fields: object) -> Action:
    return Action(**({"id": name, "title": name, "created": TODAY, "owner": "Eva", "effort_hours": 2.0} | fields))


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(number)


def small_plan() -> Client:
    """Six actions of Eva's and one of nobody's, one of them fixed, one that waits, one that never fits."""
    client = small_client(strategy=(1, 3), support=(1, 3))
    actions = [
        action("write", dimension="strategy", step=1),
        action("ask", dimension="support", step=1, effort_hours=4.0),
        action("after", depends_on=("ask",)),
        action("fair", start=day(1), due=day(1), start_fixed=True, due_fixed=True, effort_hours=1.0),
        action("huge", effort_hours=900.0, priority="low"),
        action("free", owner="", effort_hours=1.0),
    ]
    return made(client, plan.add_actions(client, actions))


@pytest.fixture
def document(context: Context, tmp_path: Path) -> Iterator[Document]:
    opened = open_document(tmp_path, small_plan())
    yield opened
    opened.close()


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlanPage]:
    fix_today(monkeypatch)
    shown = show(qtbot, context, document)
    yield shown
    shown.set_document(None)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def propose(page: PlanPage) -> ProposalDialog:
    press(page.filter_bar.propose_button)
    dialog = page.findChild(ProposalDialog)
    assert dialog is not None
    return dialog


def shown(dialog: ProposalDialog, title: str) -> dict[str, str]:
    """What the row of an action says, by column."""
    for row in range(dialog.dates.rowCount()):
        if dialog.dates.action(row).title == title:
            return {c.name: str(dialog.dates.index(row, c).data()).replace("\n", " ") for c in ProposalColumn}
    raise AssertionError(title)


def figure(dialog: ProposalDialog, row: int, name: str) -> str:
    return dialog.figures[row, name].text()


def test_dates_stand_beside_the_present_ones_and_are_accepted_as_one_step(page: PlanPage, document: Document) -> None:
    before = document.client
    dialog = propose(page)
    # "write" lifts more for its effort; "fair" keeps Tuesday; "ask" fills Thursday to the next Tuesday.
    assert shown(dialog, "write")["NOW"] == "–"
    assert shown(dialog, "write")["PROPOSED"] == "16 Nov 2026 – 18 Nov 2026"
    assert shown(dialog, "fair")["PROPOSED"] == "as now"
    assert shown(dialog, "fair")["NOTE"] == "dates set by hand"
    assert shown(dialog, "ask")["PROPOSED"].startswith("19 Nov 2026")
    assert shown(dialog, "huge")["PROPOSED"] == "does not fit"
    assert shown(dialog, "huge")["NOTE"] == "no room within a year"
    assert figure(dialog, 0, "left_out") == "5"
    assert figure(dialog, 1, "left_out") == "1"
    assert not dialog.figures[2, "end"].isVisible()
    accept = dialog.findChild(QPushButton, "proposal_accept")
    assert accept.text().startswith("Accept 4 ")
    assert document.client == before
    press(accept)
    saved = on_disk(document)
    assert (saved.actions["write"].start, saved.actions["write"].due) == (day(0), day(2))
    assert not saved.actions["write"].start_fixed
    assert saved.actions["fair"] == before.actions["fair"]
    assert saved.actions["huge"] == before.actions["huge"]
    ask, after = saved.actions["ask"], saved.actions["after"]
    assert ask.due is not None
    assert after.start is not None
    assert after.start > ask.due
    assert texts_of(page)[-1] == "The dates are on the plan."
    document.undo_stack.undo()
    assert document.client == before
    assert on_disk(document).actions == before.actions
    document.undo_stack.redo()
    assert document.client.actions == saved.actions


def test_proposed_again_after_acceptance_nothing_is_left_to_accept(page: PlanPage, document: Document) -> None:
    press(propose(page).findChild(QPushButton, "proposal_accept"))
    dialog = propose(page)
    assert not dialog.findChild(QPushButton, "proposal_accept").isEnabled()
    dialog.close()


def test_more_hours_are_tried_compared_and_kept_with_the_dates(page: PlanPage, document: Document) -> None:
    before = document.client
    dialog = propose(page)
    field = dialog.trial.hours["Eva"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "20")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert shown(dialog, "write")["PROPOSED"] == "16 Nov 2026"
    assert dialog.figures[2, "end"].isVisible()
    assert (figure(dialog, 1, "left_out"), figure(dialog, 2, "left_out")) == ("1", "0")
    assert document.client == before
    press(dialog.findChild(QPushButton, "proposal_reset"))
    assert shown(dialog, "write")["PROPOSED"] == "16 Nov 2026 – 18 Nov 2026"
    assert field.value() == 5
    field.setValue(20)
    press(dialog.findChild(QPushButton, "proposal_accept"))
    saved = on_disk(document)
    assert saved.owners["Eva"].hours_per_week == 20
    assert saved.actions["write"].due == day(0)
    document.undo_stack.undo()
    assert document.client == before


def test_a_lower_target_and_another_priority_change_the_order(page: PlanPage, document: Document) -> None:
    dialog = propose(page)
    target = dialog.trial.targets["strategy"]
    target.setCurrentIndex(target.findText("2"))
    target.activated.emit(target.currentIndex())
    # One level is left of strategy's gap, worth 3 ÷ 2 h; support's two are worth 8 ÷ 4 h.
    assert shown(dialog, "ask")["PROPOSED"].startswith("16 Nov 2026")
    row = next(r for r in range(dialog.dates.rowCount()) if dialog.dates.action(r).title == "after")
    assert dialog.dates.index(row, ProposalColumn.PRIORITY).data() == "Medium"
    index = dialog.dates.index(row, ProposalColumn.PRIORITY)
    dialog.table.setCurrentIndex(index)
    dialog.table.edit(index)
    box = dialog.table.findChild(object, "proposal_priority")
    box.setCurrentIndex(box.findText("High"))
    box.activated.emit(box.currentIndex())
    settle()
    press(dialog.findChild(QPushButton, "proposal_accept"))
    saved = on_disk(document)
    assert saved.rating("first", "strategy").target == 2
    assert saved.actions["after"].priority == "high"
    assert saved.actions["ask"].start == day(0)


def test_the_chosen_row_says_why_and_what_would_help(page: PlanPage, document: Document) -> None:
    dialog = propose(page)

    def why(title: str) -> str:
        row = next(r for r in range(dialog.dates.rowCount()) if dialog.dates.action(r).title == title)
        dialog.table.setCurrentIndex(dialog.dates.index(row, ProposalColumn.NOTE))
        return dialog.why.text()

    assert why("write") == "Can begin at once."
    assert why("fair") == "Begins when its date says so."
    assert why("ask").splitlines() == [
        "Until then the hours are taken (Eva): “write”, 2 h (more gained an hour), “fair”, 1 h (its date).",
        "Earlier with: another owner, such as No owner, more hours (Eva), a later date for “fair”.",
    ]
    assert why("after").startswith("Waits for “ask”, which ends on 24 Nov 2026.")
    assert "Earlier with: “ask” done earlier" in why("after")
    assert why("huge") == "There are not enough hours before 13 Nov 2027."
    dialog.close()


def test_what_moves_is_said_and_the_front_can_stay(page: PlanPage, document: Document) -> None:
    document.apply(plan.edit_action(document.client, "write", TODAY, start=day(7), due=day(9), start_fixed=False,
                                    due_fixed=False))  # fmt: skip
    dialog = propose(page)
    assert shown(dialog, "write")["NOTE"] == "7 days earlier"
    assert shown(dialog, "ask")["NOTE"] == ""  # it had no dates
    assert dialog.terms.front_stays.text() == "Nothing before 23 Nov 2026 moves"
    document.undo_stack.undo()
    dialog.close()


def test_the_margin_and_the_front_are_chosen(page: PlanPage, document: Document) -> None:
    fields = {"start": day(3), "due": day(4), "start_fixed": False, "due_fixed": False}
    document.apply(plan.edit_action(document.client, "write", TODAY, **fields))
    document.apply(plan.edit_action(document.client, "after", TODAY, due=day(40)))
    dialog = propose(page)
    assert dialog.terms.days.value() == 14
    assert "earlier" in shown(dialog, "write")["NOTE"]
    dialog.terms.front_stays.click()
    assert shown(dialog, "write")["PROPOSED"] == "as now"
    dialog.terms.front_stays.click()
    assert "earlier" in shown(dialog, "write")["NOTE"]
    dialog.trial.hours["Eva"].setValue(1)
    with_margin = shown(dialog, "after")["NOTE"]
    dialog.terms.days.setValue(0)
    assert shown(dialog, "after")["NOTE"].startswith("due date set by hand")
    assert with_margin.startswith("due date set by hand")
    assert dialog.figures[2, "end"].isVisible()
    dialog.close()


def test_late_work_and_missing_hours_are_said(page: PlanPage, document: Document) -> None:
    document.apply(plan.edit_action(document.client, "fair", TODAY, effort_hours=4.0))
    document.apply(plan.edit_action(document.client, "huge", TODAY, effort_hours=None))
    dialog = propose(page)
    assert shown(dialog, "fair")["NOTE"] == "dates set by hand · 6 days late"
    assert shown(dialog, "huge")["PROPOSED"] == "–"
    assert shown(dialog, "huge")["NOTE"] == "how long does it take?"
    assert figure(dialog, 1, "problems") == "1"
    dialog.close()


def test_cancelled_nothing_has_happened(page: PlanPage, document: Document) -> None:
    before = document.client
    dialog = propose(page)
    dialog.trial.hours["Eva"].setValue(40)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert document.client == before
    assert not document.undo_stack.canUndo()


def test_conflicts_are_said_in_words_and_colour(page: PlanPage, document: Document) -> None:
    document.apply(plan.edit_action(document.client, "after", TODAY, start=day(1), due=day(2), effort_hours=9.0))
    dialog = propose(page)
    assert shown(dialog, "after")["NOTE"] == "dates set by hand · begins before what it waits for is done"
    row = next(r for r in range(dialog.dates.rowCount()) if dialog.dates.action(r).title == "after")
    assert dialog.dates.index(row, ProposalColumn.NOTE).data(WEIGHT_ROLE) == "problem"
    assert figure(dialog, 1, "problems") == "1"
    assert dialog.figures[1, "overloaded"].property("kind") == "warning"
    dialog.close()


def test_targets_of_a_final_assessment_stand(page: PlanPage, document: Document) -> None:
    document.apply(assessments.finalise(document.client, "first", MOMENT))
    dialog = propose(page)
    assert not dialog.trial.targets["strategy"].isEnabled()
    dialog.close()


def test_a_plan_opened_for_reading_can_be_tried_but_not_changed(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fix_today(monkeypatch)
    ClientFile.create(tmp_path / "c.somedesk", small_plan()).close()
    document = Document(ClientFile.open(tmp_path / "c.somedesk", read_only=True))
    page = show(qtbot, context, document)
    dialog = propose(page)
    dialog.trial.hours["Eva"].setValue(10)
    assert not dialog.findChild(QPushButton, "proposal_accept").isEnabled()
    dialog.close()
    press(page.board_button)
    page.board.choose("write")
    page.board.lists["planned"].setFocus()
    QTest.keyClick(page.board.lists["planned"], Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert document.client.actions["write"].status == "planned"
    page.set_document(None)
    document.close()


# ── order, repeats and progress of one action ────────────────────────────────────────────────────


def open_editor(page: PlanPage, name: str) -> ActionEditor:
    page.table.choose(name)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    editor = page.findChild(ActionEditor)
    assert editor is not None
    editor.tabs.setCurrentIndex(1)
    settle()
    return editor


def test_what_an_action_waits_for_is_ticked_and_rings_are_not_offered(page: PlanPage, document: Document) -> None:
    editor = open_editor(page, "write")
    waits = editor.planning.waits
    offered = {waits.item(row).text().split(" · ")[0]: waits.item(row) for row in range(waits.count())}
    assert set(offered) == {"ask", "after", "fair", "huge", "free"}
    offered["after"].setCheckState(Qt.CheckState.Checked)
    assert on_disk(document).actions["write"].depends_on == ("after",)
    editor.close()
    settle()
    editor = open_editor(page, "ask")
    texts = [editor.planning.waits.item(row).text() for row in range(editor.planning.waits.count())]
    assert not any(text.startswith(("after", "write")) for text in texts)
    editor.close()


def test_progress_is_noted_with_its_day_and_sets_status_and_per_cent(page: PlanPage, document: Document) -> None:
    editor = open_editor(page, "write")
    planning = editor.planning
    planning.percent.setFocus()
    planning.percent.selectAll()
    QTest.keyClicks(planning.percent, "40")
    QTest.keyClicks(planning.words, "First draft read by two")
    press(planning.add)
    assert planning.log.item(0).text() == "14 Nov 2026 · 40% · First draft read by two"
    assert planning.words.text() == ""
    saved = on_disk(document).actions["write"]
    assert (saved.status, saved.percent, saved.log[0].text) == ("in_progress", 40, "First draft read by two")
    document.undo_stack.undo()
    assert planning.log.count() == 0
    editor.close()


def test_an_action_says_why_it_has_its_dates_when_it_is_asked(page: PlanPage, document: Document) -> None:
    editor = open_editor(page, "ask")
    assert editor.planning.why.isHidden()
    press(editor.planning.ask_why)
    assert editor.planning.why.text().startswith("Until then the hours are taken (Eva): “write”")
    document.apply(plan.edit_action(document.client, "ask", TODAY, effort_hours=3.0))
    settle()
    assert editor.planning.why.isHidden()  # it may not hold any more
    editor.close()


def test_an_action_is_made_to_recur_and_its_dates_are_released(page: PlanPage, document: Document) -> None:
    editor = open_editor(page, "fair")
    planning = editor.planning
    planning.unit.setCurrentIndex(planning.unit.findText("Monthly"))
    planning.unit.activated.emit(planning.unit.currentIndex())
    planning.every.setValue(3)
    assert planning.start_fixed.isChecked()
    press(planning.start_fixed)
    saved = on_disk(document).actions["fair"]
    assert saved.repeat is not None
    assert (saved.repeat.every, saved.repeat.unit, saved.repeat.until) == (3, "month", None)
    assert (saved.start_fixed, saved.due_fixed) == (False, True)
    editor.close()


# ── the next plan ────────────────────────────────────────────────────────────────────────────────


def test_unfinished_actions_are_carried_over_or_dropped(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from somedesk.content.sample import sample_client

    fix_today(monkeypatch)
    document = open_document(tmp_path, sample_client("en", TODAY))
    before = document.client
    page = show(qtbot, context, document)
    assert "unfinished" in page.follow_up.text.text()
    press(page.follow_up.step)
    dialog = page.findChild(CarryOverDialog)
    assert dialog is not None
    dropped = dialog.list.item(0).data(Qt.ItemDataRole.UserRole)
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    press(dialog.buttons.button(dialog.buttons.StandardButton.Ok))
    saved = on_disk(document)
    assert saved.actions[dropped].status == "dropped"
    assert not page.follow_up.isVisible()
    assert not page.findChildren(QDialog, "carry_over")
    document.undo_stack.undo()
    assert document.client == before
    assert page.follow_up.isVisible()
    assert action_called(document, PHOTO)
    page.set_document(None)
    document.close()
