"""Departments by uses and tasks: letters, what stands beside what, and what the letters lead to."""

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Client, Person
from somedesk.domain.integrity import broken_links
from somedesk.domain.records.team import DEPARTMENTS, TASKS, USES, BriefAnswer, Department, Responsibility, Task
from somedesk.domain.team import matrix
from tests.small_client import made
from tests.unit.team_clients import lettered, team_of


def with_letter(client: Client, *cells: tuple[str, str, matrix.Letter]) -> Client:
    for department, task, letter in cells:
        client = made(client, matrix.set_letter(client, department, task, letter))
    return client


def test_a_letter_is_given_taken_and_stands_beside_another_only_where_that_means_something() -> None:
    client = team_of()
    given = with_letter(client, ("sales", "purpose", "responsible"))
    assert given.responsibilities == {
        "sales.purpose": Responsibility("sales.purpose", "sales", "purpose", responsible=True)
    }
    assert given.departments == {"sales": Department("sales")}
    both = with_letter(given, ("sales", "purpose", "accountable"))
    assert both.responsibilities["sales.purpose"].responsible
    asked = with_letter(both, ("sales", "purpose", "consulted"))
    assert asked.responsibilities["sales.purpose"] == Responsibility(
        "sales.purpose", "sales", "purpose", consulted=True
    )
    assert not with_letter(asked, ("sales", "purpose", "accountable")).responsibilities["sales.purpose"].consulted
    none = with_letter(asked, ("sales", "purpose", "consulted"))
    assert none.responsibilities == {}
    assert matrix.clear_letters(none, "sales", "purpose") is None
    assert made(both, matrix.clear_letters(both, "sales", "purpose")).responsibilities == {}


def test_rows_and_columns_are_the_usual_ones_then_the_clients_own() -> None:
    client = team_of()
    client = made(client, matrix.add_department(client, "d1", " Butikkerne "))
    client = made(client, matrix.add_task(client, "t1", "Konkurrencer"))
    assert [each.id for each in matrix.departments(client)] == [*DEPARTMENTS, "d1"]
    assert [row.task for row in matrix.rows(client)] == [*USES, *TASKS, "t1"]
    client = with_letter(client, ("d1", "t1", "accountable"), ("hr", "t1", "informed"))
    assert matrix.rows(client)[-1].with_letter("accountable") == ("d1",)
    hidden = made(client, matrix.edit_department(client, "hr", hidden=True))
    assert "hr" not in [each.id for each in matrix.departments(hidden)]
    assert "hr" in [each.id for each in matrix.departments(hidden, hidden=True)]
    assert matrix.rows(hidden)[-1].with_letter("informed") == ()
    renamed = made(client, matrix.rename_task(client, "t1", "Quiz"))
    assert renamed.tasks == {"t1": Task("t1", "Quiz")}
    change = matrix.remove_task(client, "t1")
    without = made(client, change)
    assert (without.tasks, without.responsibilities) == ({}, {})
    assert change is not None
    assert apply(without, change.inverted()) == client
    gone = made(client, matrix.remove_department(client, "d1"))
    assert [*gone.responsibilities] == ["hr.t1"]
    assert broken_links(gone) == ()
    for refused in (matrix.add_department, matrix.add_task):
        with pytest.raises(InvalidInput):
            refused(client, "x", "  ")


def test_what_is_said_of_a_department_is_kept_and_its_own_name_is_needed() -> None:
    client = team_of(Person("Eva"))
    assert matrix.edit_department(client, "sales", tasks="") is None
    said = made(client, matrix.edit_department(client, "sales", person="Eva", key_figures="leads"))
    assert said.departments["sales"] == Department("sales", person="Eva", key_figures="leads")
    own = made(said, matrix.add_department(said, "d1", "Butik"))
    assert made(own, matrix.edit_department(own, "d1", name=" Butikker ")).departments["d1"].name == "Butikker"
    with pytest.raises(InvalidInput):
        matrix.edit_department(own, "d1", name="")


def test_letters_lead_to_owners_makers_who_is_asked_and_who_is_told() -> None:
    client = lettered(
        team_of(Person("Eva"), Person("Ib")),
        ("management", "purpose", "A"), ("marketing", "production", "RA"), ("sales", "production", "R"),
        ("communication", "production", "R"), ("sales", "purpose", "C"), ("marketing", "purpose", "I"),
        management="Eva", marketing="Ib", sales="Ib",
    )  # fmt: skip
    assert matrix.proposed_owner(client, "strategy") == "Eva"
    assert matrix.proposed_owner(client, "create") == "Ib"
    assert matrix.proposed_owner(client, "advertise") is None
    assert matrix.proposed_owner(client, "singing") is None
    assert matrix.makers(client) == ("Ib",)
    assert matrix.people_with(client, "consulted", "purpose") == ("Ib",)
    assert matrix.people_with(client, "informed", "purpose") == ("Ib",)
    assert matrix.tasks_of(client, "marketing") == {
        "responsible": ("production",), "accountable": ("production",), "consulted": (), "informed": ("purpose",),
    }  # fmt: skip
    two = with_letter(client, ("sales", "purpose", "accountable"))
    assert matrix.proposed_owner(two, "strategy") is None
    assert matrix.is_begun(two)
    assert not matrix.is_begun(replace(two, responsibilities={}))


def test_whoever_does_the_work_of_a_use_makes_what_serves_its_purposes() -> None:
    client = lettered(
        team_of(Person("Eva"), Person("Ib"), Person("Bo")),
        ("marketing", "production", "R"), ("sales", "sales_channel", "R"), ("sales", "branding_channel", "C"),
        ("management", "production", "C"), ("management", "measuring", "I"), ("sales", "purpose", "I"),
        ("management", "sales_channel", "I"),
        marketing="Eva", sales="Ib", management="Bo",
    )  # fmt: skip
    assert matrix.made_by(client, "direct_sales") == ("sales_channel", ("Ib",))
    assert matrix.made_by(client, "positioning") == ("production", ("Eva",))
    assert matrix.made_by(team_of(Person("Eva")), "trust") == ("", ())
    assert matrix.asked_about(client, "trust") == ("Ib", "Bo")
    assert matrix.asked_about(client, "direct_sales") == ("Bo",)
    assert list(matrix.informed(client).items()) == [("Ib", ("purpose",)), ("Bo", ("sales_channel", "measuring"))]


def test_the_brief_is_answered_question_by_question() -> None:
    client = made(team_of(), matrix.answer_brief(team_of(), "goal", answer="Visits", settled=True))
    assert client.brief == {"goal": BriefAnswer("goal", "Visits", True)}
    assert made(client, matrix.answer_brief(client, "goal", answer="", settled=False)).brief == {}
