"""Hours and days off: public holidays, hours that all share, names in the place of roles; and targets to begin with."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.content.suggestions import role_name
from somedesk.domain.client import Action, AssessmentStatus, Client, Person, PublicHolidays
from somedesk.domain.plan import plan
from somedesk.domain.plan.planning import set_capacity
from somedesk.domain.team.capabilities import set_holding
from somedesk.domain.team.people import add_person
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.capacity import CapacityDialog
from somedesk.ui.plan.page import PlanPage
from somedesk.ui.plan.proposal import ProposalDialog
from tests.gui.conftest import TODAY, open_document
from tests.gui.plan_steps import fix_today, on_disk, settle, show, texts_of
from tests.small_client import DAY, made, small_client

Opened = Callable[[Client], tuple[PlanPage, Document]]


@pytest.fixture
def opened(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Client], tuple[PlanPage, Document]]]:
    fix_today(monkeypatch)
    shown: list[tuple[PlanPage, Document]] = []

    def open_(client: Client) -> tuple[PlanPage, Document]:
        document = open_document(tmp_path, client)
        shown.append((show(qtbot, context, document), document))
        return shown[-1]

    yield open_
    for page, document in shown:
        page.set_document(None)
        document.close()


def with_roles(client: Client | None = None) -> Client:
    """Five roles, each with three hours to do."""
    client = client or small_client()
    actions = [
        Action(id=name, title=name, created=DAY, owner=f"Role {name}", effort_hours=3.0) for name in ("a", "b", "c")
    ]
    return made(client, plan.add_actions(client, actions))


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def tick(box: QCheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    settle()


def hours_dialog(page: PlanPage) -> CapacityDialog:
    page.edit_capacity()
    settle()
    dialog = page.findChild(CapacityDialog)
    assert dialog is not None
    return dialog


def save(dialog: CapacityDialog) -> None:
    press(dialog.buttons.button(dialog.buttons.StandardButton.Ok))


def type_in(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    settle()


def listed(dialog: CapacityDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_holidays_of_the_country_of_the_language_are_proposed_and_count_once_saved(opened: Opened) -> None:
    page, document = opened(with_roles())  # a Danish client on an English screen
    dialog = hours_dialog(page)
    assert dialog.public.country.currentText() == "Denmark"
    assert dialog.findChild(QLineEdit, "capacity_name_1") is not None
    dialog.table.setCurrentCell(0, 0)
    assert listed(dialog)[:5] == [
        "24 Dec 2026 · Christmas Eve",
        "25 Dec 2026 · Christmas Day",
        "26 Dec 2026 · Boxing Day",
        "31 Dec 2026 · New Year’s Eve",
        "1 Jan 2027 · New Year’s Day",
    ]
    dialog.list.setCurrentRow(0)
    assert not dialog.remove.isEnabled(), "they are taken off by their box, not one by one"
    tick(dialog.public.eves)
    tick(dialog.public.may_day)
    assert "24 Dec 2026 · Christmas Eve" not in listed(dialog)
    assert "1 May 2027 · 1 May" in listed(dialog)
    save(dialog)
    assert on_disk(document).profile.public_holidays == PublicHolidays("dk", eves=False, may_day=True)
    again = hours_dialog(page)
    boxes = (again.public.eves, again.public.constitution_day, again.public.may_day)
    assert [box.isChecked() for box in boxes] == [False, True, True]
    again.reject()
    document.undo_stack.undo()
    assert on_disk(document).profile.public_holidays is None


def test_no_holidays_at_all_is_a_choice_that_is_kept(opened: Opened) -> None:
    page, document = opened(with_roles())
    dialog = hours_dialog(page)
    country = dialog.public.country
    country.setFocus()
    QTest.keyClick(country, Qt.Key.Key_Home)
    settle()
    assert country.currentText() == "none"
    dialog.table.setCurrentCell(0, 0)
    assert listed(dialog) == []
    assert not dialog.public.eves.isVisible()
    save(dialog)
    assert on_disk(document).profile.public_holidays == PublicHolidays("none"), "proposed, refused, not proposed again"
    assert hours_dialog(page).public.country.currentText() == "none"


def test_hours_can_be_said_before_anyone_is_named(opened: Opened) -> None:
    page, document = opened(small_client())
    press(page.empty.capacity)
    dialog = page.findChild(CapacityDialog)
    assert dialog is not None
    assert dialog.table.rowCount() == 1
    type_in(dialog.team.lineEdit(), "3")
    save(dialog)
    assert on_disk(document).profile.team_hours == 3
    document.apply(plan.add_actions(document.client, with_roles().actions.values()))
    press(page.owners_button)
    assert page.workload.model.owners == [""]
    assert "The team" in str(page.workload.model.headerData(0, Qt.Orientation.Vertical))
    press(page.workload.propose)
    proposal = page.findChild(ProposalDialog)
    assert proposal is not None
    assert list(proposal.trial.hours) == [""]
    field = proposal.trial.hours[""]
    type_in(field.lineEdit(), "15")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    accept = next(b for b in proposal.buttons.buttons() if b.objectName() == "proposal_accept")
    press(accept)
    saved = on_disk(document)
    assert saved.profile.team_hours == 15
    assert sorted(a.due for a in saved.actions.values() if a.due) == [dt.date(2026, 11, day) for day in (16, 17, 18)]
    document.undo_stack.undo()
    assert document.client.profile.team_hours == 3


def test_halves_of_days_are_chosen_seen_and_kept(opened: Opened) -> None:
    page, document = opened(with_roles())
    dialog = hours_dialog(page)
    tick(dialog.public.constitution_day)
    assert not dialog.public.half_days.isEnabled(), "there is no day that could be half"
    tick(dialog.public.may_day)
    tick(dialog.public.half_days)
    dialog.table.setCurrentCell(0, 0)
    assert "1 May 2027 · 1 May (half a day)" in listed(dialog)
    save(dialog)
    kept = PublicHolidays("dk", constitution_day=False, may_day=True, half_days=True)
    assert on_disk(document).profile.public_holidays == kept
    again = hours_dialog(page)
    assert again.public.half_days.isChecked()
    again.reject()


def test_who_shares_is_seen_and_own_hours_can_be_said_and_taken_back(opened: Opened) -> None:
    page, document = opened(with_roles())
    dialog = hours_dialog(page)
    assert [field.text() for field in dialog.hours] == ["5", "5", "5"]
    type_in(dialog.team.lineEdit(), "3")
    dialog.team.interpretText()
    assert [field.lineEdit().placeholderText() for field in dialog.hours] == ["shared", "shared", "shared"]
    dialog.table.setCurrentCell(2, 0)
    assert not dialog.add.isEnabled()
    type_in(dialog.hours[1].lineEdit(), "3")
    dialog.hours[1].interpretText()
    assert dialog.add.isEnabled()
    save(dialog)
    saved = on_disk(document)
    assert saved.owners == {"Role b": Person("Role b", 3.0)}
    again = hours_dialog(page)
    assert [field.text() for field in again.hours] == ["", "3", ""]
    type_in(again.hours[1].lineEdit(), "0")
    save(again)
    assert on_disk(document).owners == {}
    assert document.client.profile.team_hours == 3


def test_who_has_been_given_no_hours_goes_on_having_none(opened: Opened) -> None:
    client = with_roles()
    page, document = opened(made(client, set_capacity(client, [Person("Role a", 0.0)], team_hours=3.0)))
    save(hours_dialog(page))
    assert document.client.owners == {"Role a": Person("Role a", 0.0)}


def test_people_take_over_from_roles_in_one_place_and_one_step(opened: Opened) -> None:
    page, document = opened(with_roles())
    before = document.client
    dialog = hours_dialog(page)
    type_in(dialog.names[0], "Anna")
    type_in(dialog.names[2], "Anna")
    save(dialog)
    saved = on_disk(document)
    assert [saved.actions[key].owner for key in "abc"] == ["Anna", "Role b", "Anna"]
    document.undo_stack.undo()
    assert document.client == before


def test_who_was_named_for_a_role_owns_what_is_suggested_later(opened: Opened) -> None:
    client = sample_client("en", TODAY)
    role = "Marketing coordinator"
    action = Action(id="own", title="Own", created=DAY, owner=role)
    client = replace(client, owners={}, holdings={}, responsibilities={}, departments={}, actions={"own": action})
    page, document = opened(client)
    dialog = hours_dialog(page)
    type_in(dialog.names[0], "Anna")
    save(dialog)
    assert on_disk(document).owners["Anna"].role == role
    found = next(each for each in page.known_suggestions() if role_name(each.role, "en") == role)
    page._add_suggestions((found.id,))
    saved = on_disk(document)
    assert {each.owner for each in saved.actions.values()} == {"Anna"}


def without_targets(status: AssessmentStatus) -> Client:
    """The sample without targets and plan, its last assessment open or final."""
    sample = sample_client("en", TODAY)
    assert sample.latest is not None
    latest = replace(sample.latest, status=status, target_date=None)
    ratings = {key: replace(rating, target=None) for key, rating in sample.ratings.items()}
    return replace(sample, ratings=ratings, assessments={**sample.assessments, latest.id: latest}, actions={})


def test_first_targets_are_offered_set_with_one_click_and_taken_back(opened: Opened) -> None:
    page, document = opened(without_targets("draft"))
    strip = page.suggestions
    assert strip.offer.isVisible()
    assert "could come next" in strip.reason.text()
    before = document.client
    press(strip.offer)
    ratings = [r for r in on_disk(document).ratings.values() if r.assessment == before.timeline[-1].id]
    reached = {r.level: r.target for r in ratings if r.target is not None}
    weakest = min(r.level for r in ratings if r.level is not None)
    assert reached[weakest] == weakest + 1
    assert not strip.offer.isVisible()
    assert strip.all.isVisible(), "now there is something to suggest"
    assert "Ctrl+Z" in texts_of(page)[-1]
    document.undo_stack.undo()
    assert document.client == before
    assert strip.offer.isVisible()


def test_a_final_assessment_is_offered_no_targets(opened: Opened) -> None:
    page, _ = opened(without_targets("final"))
    assert page.suggestions.step.isVisible()
    assert not page.suggestions.offer.isVisible()


def test_a_week_says_which_holidays_it_has(opened: Opened) -> None:
    client = with_roles()
    page, _ = opened(made(client, set_capacity(client, [], public_holidays=PublicHolidays("se"))))
    press(page.owners_button)
    model = page.workload.model
    yule = model.weeks.index(dt.date(2026, 12, 21))
    told = str(model.headerData(yule, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))
    assert told.endswith("(Christmas Eve, Christmas Day)")
    assert model.load(model.index(0, yule)).capacity == 3 * 60


def test_weeks_in_sight_notice_what_else_asks_for_their_hours(opened: Opened) -> None:
    client = with_roles()
    page, document = opened(made(client, add_person(client, Person(id="Role a", hours_per_week=10.0))))
    press(page.owners_button)
    model = page.workload.model
    week = model.index(model.owners.index("Role a"), 1)
    load = model.load(week)
    assert load is not None
    document.apply(set_holding(document.client, "Role a", "plan", hours=4.0))
    settle()
    after = model.load(week)
    assert after is not None
    assert after.capacity == load.capacity - 4 * 60
