"""The team page as a person uses it: keys, dialogs, what the rules say, and what becomes an action."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.change import label
from somedesk.domain.client import Client, Person
from somedesk.domain.records.team import Holding
from somedesk.store.client_file import read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.question import Question
from somedesk.ui.kit.typesetting import LINE_SEPARATOR
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.team.asking import DismissDialog, NameDialog
from somedesk.ui.team.away import AwayDialog
from somedesk.ui.team.capability import CapabilityDialog
from somedesk.ui.team.holding import HoldingDialog
from somedesk.ui.team.page import BRIEF_TAB, CARDS, MATRIX, PEOPLE, TeamPage
from somedesk.ui.team.person import PersonDialog
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, find, open_in, opened, press, settled, shown_window
from tests.small_client import small_client

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        shown.resize(1366, 768)
        yield shown


def team_page(qtbot: QtBot, window: MainWindow, tmp_path: Path, client: Client | None = None) -> TeamPage:
    open_in(window, tmp_path / "team.somedesk", client or sample_client("en", TODAY), on="team")
    settled(qtbot, window)
    page = window.page("team")
    assert isinstance(page, TeamPage)
    return page


def keys(widget: QWidget, *pressed: Key | str) -> None:
    for key in pressed:
        if isinstance(key, str):
            QTest.keyClicks(widget, key)
        else:
            QTest.keyClick(widget, key)


def client_of(window: MainWindow) -> Client:
    return opened(window).client


def on_disk(window: MainWindow) -> Client:
    document = opened(window)
    assert document.file.wait(10)
    return read_client(document.file.path)


def ok(asked: Dialog) -> None:
    """Press the button that Enter presses."""
    QTest.mouseClick(asked.buttons.button(Button.Ok), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def typed_in_cell(page: TeamPage, text: str) -> None:
    """Goes on typing in the cell's field, and ends it."""
    field = page.table.cells.editor
    assert field is not None
    keys(field, text)
    keys(field, Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None, "Enter ended the typing, and opened nothing"


def test_hours_skill_and_back_up_are_typed_by_keys_and_taken_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    heads, people = page.table.heads, page.table.people
    last = len(people.people)
    for width, place in ((1024, 0), (1900, last), (1024, 0)):  # the sum is to be seen where not everybody has room
        window.resize(width, 768)
        qtbot.waitUntil(lambda place=place: heads.visualIndex(last) == place)
    over = people.head(people.column_of("Noa Brandt"))
    assert over is not None
    assert people.load_told(over).startswith("▲")
    assert heads.widest_load() + 16 <= heads.sectionSize(people.column_of("Noa Brandt"))
    page.table.choose("Mira Sand", "lead")
    keys(page.table, "1")
    typed_in_cell(page, ".5")
    keys(page.table, Key.Key_K)
    typed_in_cell(page, "4")
    keys(page.table, Key.Key_R)
    assert on_disk(window).holdings["Mira Sand.lead"] == Holding("Mira Sand.lead", "Mira Sand", "lead", 1.5, 4, True)
    assert page.table.current() == ("Mira Sand", "lead")
    assert page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "1.5 hours, skill 4, back-up"
    for _ in range(3):
        opened(window).undo_stack.undo()
    assert "Mira Sand.lead" not in client_of(window).holdings
    page.table.choose("Noa Brandt", "lead")
    keys(page.table, Key.Key_Delete)
    assert "Noa Brandt.lead" not in on_disk(window).holdings


def test_a_person_is_added_moved_renamed_everywhere_and_removed_after_it_was_said_what_hangs_on_them(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    press(qtbot, window, "team_second")
    asked = dialog(PersonDialog)
    assert asked.kind.currentData() == "agency"
    keys(asked.name, "Bureau Nord")
    keys(asked.hours.lineEdit(), "6")
    ok(asked)
    settled(qtbot, window)
    assert on_disk(window).owners["Bureau Nord"] == Person("Bureau Nord", 6.0, kind="agency", place=5)
    before = client_of(window)
    page.table.choose("Noa Brandt", "plan")
    QTest.keyClick(page.table, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert page.table.people.column_of("Noa Brandt") == 2
    opened(window).undo_stack.undo()
    page.edit_person("Noa Brandt")
    asked = dialog(PersonDialog)
    asked.name.setText("Noa B. Brandt")
    ok(asked)
    after = on_disk(window)
    assert "Noa B. Brandt.plan" in after.holdings
    assert after.departments["marketing"].person == "Noa B. Brandt"
    assert page.table.current() == ("Noa B. Brandt", "plan")
    opened(window).undo_stack.undo()
    assert client_of(window) == before
    settled(qtbot, window)
    page.edit_person("Noa Brandt")
    press(qtbot, dialog(PersonDialog), "person_remove")
    settled(qtbot, window)
    box = dialog(Question)
    said = find(box, QWidget, "question").property("text")
    assert "7 capabilities lose this person. 3 departments lose this person." in said
    press(qtbot, box, "remove_person_yes")
    assert "Noa Brandt" not in on_disk(window).owners
    opened(window).undo_stack.undo()
    assert client_of(window) == before


def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = team_page(qtbot, window, tmp_path)
    before = client_of(window)
    page.edit_person("Noa Brandt")
    asked = dialog(PersonDialog)
    asked.name.setText("Alva Ek")
    ok(asked)
    assert client_of(window) == before


def test_what_the_rules_say_is_explained_set_aside_with_a_reason_and_becomes_an_action(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    pane = page.people_findings
    shown = [finding.rule for finding in pane.shown]
    assert shown[:3] == ["unheld", "overloaded", "everything_on_one"]
    press(qtbot, pane, "finding_why")
    box = dialog(Question)
    assert "Nine capabilities have to be somewhere" in str(find(box, QWidget, "question").property("text"))
    box.close()
    settled(qtbot, window)
    press(qtbot, pane, "finding_dismiss")
    asked = dialog(DismissDialog)
    assert not asked.buttons.buttons()[0].isEnabled()
    keys(asked.reason, "From May on")
    ok(asked)
    assert [each.reason for each in on_disk(window).dismissals.values()] == ["From May on"]
    settled(qtbot, window)
    assert [finding.rule for finding in pane.shown] == shown[1:]
    press(qtbot, pane, "finding_take_back")
    settled(qtbot, window)
    assert [finding.rule for finding in pane.shown] == shown
    count = len(client_of(window).actions)
    press(qtbot, pane, "finding_remedy_buy")
    new = [each for key, each in on_disk(window).actions.items() if key not in sample_client("en", TODAY).actions]
    assert len(client_of(window).actions) == count + 1
    assert [(each.title, each.owner) for each in new] == [("Buy help with “Advertising”", "Ellen Falk")]
    page.table.choose("Noa Brandt", "lead")
    keys(page.table, Key.Key_A)
    assert "Find a back-up for “Project lead”" in {each.title for each in client_of(window).actions.values()}


def test_on_how_many_it_hangs_is_opened_and_an_absence_tried_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    before = client_of(window)
    assert page.figures.hinge.text() == "Hangs on 1 person"
    press(qtbot, window, "team_hinge")
    box = dialog(Question)
    assert "If these are away: Noa Brandt" in str(find(box, QWidget, "question").property("text"))
    press(qtbot, box, "hinge_away")
    settled(qtbot, window)
    away = dialog(AwayDialog)
    assert away.who.currentData() == "Noa Brandt"
    assert away.stops.text().split("\n") == ["Project lead", "Planning", "Administration", "Analysis"]
    assert "Content creation: Ida Rosén, Studio Kobbe" in away.steps_in.text().replace(
        "Studio Kobbe, Ida Rosén", "Ida Rosén, Studio Kobbe"
    )
    assert client_of(window) == before, "only tried out"
    press(qtbot, away, "away_actions")
    titles = {each.title for each in on_disk(window).actions.values()}
    assert "Agree who takes “Planning” while Noa Brandt is away" in titles
    opened(window).undo_stack.undo()
    assert client_of(window) == before


def test_a_cell_and_what_a_capability_needs_can_be_said_in_dialogs(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    page.table.choose("Alva Ek", "advertise")
    keys(page.table, Key.Key_Return)
    asked = dialog(HoldingDialog)
    keys(asked.hours.lineEdit(), "2")
    asked.skill.choose(3)
    asked.back_up.click()
    ok(asked)
    assert on_disk(window).holdings["Alva Ek.advertise"] == Holding(
        "Alva Ek.advertise", "Alva Ek", "advertise", 2.0, 3, True
    )
    page.ask_need("influencer")
    need = dialog(CapabilityDialog)
    assert not need.needed.isChecked()
    need.needed.click()
    ok(need)
    assert on_disk(window).capabilities["influencer"].needed
    assert page.figures.coverage.text() == "Coverage 8 of 9"


def test_letters_are_set_by_their_keys_and_cleared_by_the_same(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    page.tabs.setCurrentIndex(MATRIX)
    heads = page.matrix.heads
    assert heads.told(3, 60)[0].text.replace(LINE_SEPARATOR, "\n") == "Commu-\nnication"
    assert not any(heads.told(section, heads.sectionSize(section))[0].elided for section in range(heads.count()))
    page.matrix.choose("marketing", "inspiration_channel")
    assert "nobody accountable" in str(page.matrix.matrix.headerData(4, Qt.Orientation.Vertical))
    keys(page.matrix, Key.Key_A)
    assert page.matrix.matrix.told(4, 1) == "Responsible, Accountable"
    assert on_disk(window).responsibilities["marketing.inspiration_channel"].accountable
    keys(page.matrix, Key.Key_A, Key.Key_R)
    assert "marketing.inspiration_channel" not in client_of(window).responsibilities
    page.matrix.choose("hr", "planning")
    keys(page.matrix, Key.Key_I, Key.Key_Delete)
    assert "hr.planning" not in on_disk(window).responsibilities
    assert find(page, QWidget, "matrix_findings").isVisible()
    keys(page.matrix, Key.Key_Return)
    assert page.tab() == CARDS
    assert page.cards.chosen() == "hr"


def test_departments_and_tasks_of_ones_own_come_and_go(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = team_page(qtbot, window, tmp_path)
    before = client_of(window)
    page.tabs.setCurrentIndex(MATRIX)
    for button, name in (("team_first", "The shops"), ("team_second", "Competitions")):
        press(qtbot, window, button)
        asked = dialog(NameDialog)
        keys(asked.line, name)
        ok(asked)
        settled(qtbot, window)
    (task,) = client_of(window).tasks
    own = page.matrix.matrix.departments[-1].id
    assert client_of(window).departments[own].name == "The shops"
    page.matrix.choose(own, task)
    keys(page.matrix, Key.Key_A)
    page.rename_task(task)
    asked = dialog(NameDialog)
    asked.line.setText("Quiz nights")
    ok(asked)
    settled(qtbot, window)
    assert on_disk(window).tasks[task].title == "Quiz nights"
    page.remove_task(task)
    page.show_card(own)
    press(qtbot, page, "card_remove")
    after = on_disk(window)
    assert (after.tasks, after.departments, after.responsibilities) == (
        {},
        before.departments,
        before.responsibilities,
    )


def test_a_role_card_is_filled_in_and_leaves_the_matrix_when_it_is_not_relevant(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path)
    page.show_card("hr")
    assert page.cards.given.text().startswith("The sources do not say")
    keys(page.cards.tasks, "Finds new people")
    page.cards.person.choose("Ellen Falk")
    page.cards.person.activated.emit(page.cards.person.currentIndex())
    page.cards.hidden.click()
    page.commit_pending()
    said = on_disk(window).departments["hr"]
    assert (said.tasks, said.person, said.hidden) == ("Finds new people", "Ellen Falk", True)
    assert "hr" not in [each.id for each in page.matrix.matrix.departments]
    page.cards.choose("sales")
    opened(window).apply(None)
    page.edit_department("sales", {"key_figures": ""})
    press(qtbot, page, "card_propose")
    assert on_disk(window).departments["sales"].key_figures == "Sales targets\nSocial selling statistics"


def test_the_brief_is_answered_and_settled(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = team_page(qtbot, window, tmp_path)
    page.tabs.setCurrentIndex(BRIEF_TAB)
    keys(page.brief.answers["platform"], "Short video in three sizes")
    page.brief.boxes["platform"].click()
    page.commit_pending()
    answer = on_disk(window).brief["platform"]
    assert (answer.answer, answer.settled) == ("Short video in three sizes", True)
    page.presence.choose("lead")
    page.presence.activated.emit(page.presence.currentIndex())
    assert on_disk(window).team_terms["team"].presence == "lead"
    wide = page.presence.sizeHint().width()
    window.context.change_settings(language="da")
    QApplication.processEvents()
    assert page.presence.sizeHint().width() > wide


def test_an_empty_team_says_what_the_page_is_for_and_a_locked_one_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = team_page(qtbot, window, tmp_path, small_client())
    press(qtbot, page, "team_empty_person")
    asked = dialog(PersonDialog)
    keys(asked.name, "Eva")
    ok(asked)
    settled(qtbot, window)
    assert page.table.current() == ("Eva", "strategy")
    page.table.people.read_only = page.matrix.matrix.read_only = True
    keys(page.table, "4", Key.Key_K, Key.Key_R, Key.Key_Delete)
    assert page.table.findChild(NumberField) is None
    assert client_of(window).holdings == {}


def test_what_was_undone_is_shown_on_its_tab(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = team_page(qtbot, window, tmp_path)
    page.set_letter("hr", "planning", "informed")
    page.set_holding("Alva Ek", "analyse", {"hours": 1.0})
    for tab, record in ((PEOPLE, "Alva Ek.analyse"), (MATRIX, "hr.planning")):
        assert page.bring_into_view(Changed(frozenset(), frozenset({record}), label("x")))
        assert page.tab() == tab
    page.select("capability:advertise")
    assert page.table.currentIndex().row() == 7
    page.select("department:sales")
    assert page.cards.chosen() == "sales"


def test_who_is_accountable_owns_what_is_added_to_the_plan(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    team_page(qtbot, window, tmp_path)
    window.show_page("plan")
    settled(qtbot, window)
    plan = window.page("plan")
    before = {*client_of(window).actions}
    suggestion = next(each.suggestion for each in plan._ranked if each.suggestion.capability == "strategy")
    plan._add_suggestions((suggestion.id,))
    (new,) = [each for key, each in client_of(window).actions.items() if key not in before]
    assert new.owner == "Ellen Falk"


def test_buttons_of_the_page_say_what_they_are(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = team_page(qtbot, window, tmp_path)
    shown = [each for each in window.findChildren(QPushButton) if each.isVisible() and page.isAncestorOf(each)]
    assert all(each.accessibleName() or each.text() for each in shown)
    assert page.people_findings.findChildren(QPushButton)[0].accessibleName().endswith("Nobody does “Advertising”")
