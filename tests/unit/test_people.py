"""People: added, changed, renamed wherever they are named, removed; and what the planner makes of their hours."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Action, Client, Department, Holding, Period, Person, Responsibility
from somedesk.domain.integrity import broken_links
from somedesk.domain.plan import planning
from somedesk.domain.records.strategy import StrategyPoint
from somedesk.domain.team import people
from tests.small_client import DAY, made, small_client

AWAY = (Period(DAY, DAY + dt.timedelta(3)),)


def action(name: str, owner: str, **fields: object) -> Action:
    return Action(**({"id": name, "title": name, "created": DAY, "owner": owner} | fields))


def team() -> Client:
    """Eva holds strategy and speaks for marketing; a role has hours; Ib only owns an action."""
    actions = [
        action("a", "Eva"),
        action("b", "Eva", status="done", percent=100, completed=DAY),
        action("c", "Ib"),
        action("d", "Manager"),
    ]
    owners = [Person("Eva", 8.0, AWAY, department="marketing"), Person("Manager", 4.0), Person("Studio", kind="agency")]
    held = [Holding("Eva.strategy", "Eva", "strategy", 2.0, 3), Holding("Manager.plan", "Manager", "plan", 1.0, 2)]
    return replace(
        small_client(),
        actions={each.id: each for each in actions},
        owners={each.id: each for each in owners},
        holdings={each.id: each for each in held},
        departments={"marketing": Department("marketing", person="Eva"), "sales": Department("sales")},
    )


def test_a_person_is_added_once_under_a_name_that_can_be_seen() -> None:
    client = made(small_client(), people.add_person(small_client(), Person(" Åse ", kind="freelance")))
    assert client.owners == {"Åse": Person("Åse", kind="freelance")}
    for name, code in (
        ("Åse ", "person_exists"),
        ("åse", "person_exists"),
        ("  ", "value_refused"),
        ("\u200b", "name_invisible"),
    ):
        with pytest.raises(InvalidInput, match=code):
            people.add_person(client, Person(name))
    with pytest.raises(InvalidInput, match="value_refused"):
        people.add_person(client, Person("Bo", hours_per_week=81.0))


def test_a_name_changes_wherever_it_stands_and_one_step_takes_it_back() -> None:
    client = team()
    change = people.rename_person(client, "Eva", " Eva Falk ")
    after = made(client, change)
    assert after.owners["Eva Falk"] == replace(client.owners["Eva"], id="Eva Falk")
    assert [after.actions[key].owner for key in "abcd"] == ["Eva Falk", "Eva Falk", "Ib", "Manager"]
    assert after.holdings["Eva Falk.strategy"] == Holding("Eva Falk.strategy", "Eva Falk", "strategy", 2.0, 3)
    assert after.departments["marketing"].person == "Eva Falk"
    assert "Eva" not in after.owners
    assert broken_links(after) == ()
    assert change is not None
    assert apply(after, change.inverted()) == client


def test_who_only_owns_actions_is_renamed_as_well_and_names_are_not_mixed_up() -> None:
    client = team()
    assert made(client, people.rename_person(client, "Ib", "Ida")).actions["c"].owner == "Ida"
    assert people.rename_person(client, "Ib", "Ib") is None
    for taken in ("Eva", "Ib"):
        with pytest.raises(InvalidInput, match="person_exists"):
            people.rename_person(client, "Manager", taken)


def test_what_is_known_of_somebody_is_changed_with_the_name_or_without() -> None:
    client = made(team(), people.edit_person(team(), "Studio", hours_per_week=4.0, role="Video"))
    assert client.owners["Studio"] == Person("Studio", 4.0, kind="agency", role="Video")
    both = made(client, people.edit_person(client, "Eva", id="Eva Falk", hours_per_week=None))
    assert both.owners["Eva Falk"].hours_per_week is None
    assert both.actions["a"].owner == "Eva Falk"
    assert people.edit_person(client, "Eva", role="") is None


def test_what_hangs_on_somebody_is_said_and_actions_keep_the_name() -> None:
    client = team()
    assert people.hanging(client, "Eva") == people.Hanging(1, 1, 1, 1)
    assert not people.hanging(client, "Studio")
    entry = StrategyPoint("p", "rollout", "Shows how", person="Studio")
    assert people.hanging(replace(client, strategy_points={"p": entry}), "Studio") == people.Hanging(0, 0, 0, 0, 1)
    change = people.remove_person(client, "Eva")
    after = made(client, change)
    assert (after.actions["a"].owner, after.departments["marketing"].person) == ("Eva", None)
    assert [*after.holdings] == ["Manager.plan"]
    assert change is not None
    assert apply(after, change.inverted()) == client


def test_a_holding_or_responsibility_that_is_not_called_as_it_should_be_does_not_fit() -> None:
    client = team()
    odd = Holding("Eva.sing", "Eva", "sing")
    wrong = Responsibility("marketing.x", "marketing", "purpose", accountable=True)
    misnamed = replace(client.holdings["Eva.strategy"], id="other")
    held = {**client.holdings, "Eva.sing": odd, "other": misnamed}
    found = broken_links(replace(client, holdings=held, responsibilities={"marketing.x": wrong}))
    assert found == ("holdings/Eva.sing: capability", "holdings/other: person", "responsibilities/marketing.x: task")


# ── the planner's hours ──────────────────────────────────────────────────────────────────────────


def test_the_planner_takes_hours_that_were_said_and_assumes_the_rest() -> None:
    client = team()
    assert [planning.hours_of(client, name) for name in ("Eva", "Studio", "Ib")] == [8.0, 5.0, 5.0]
    shared = replace(client, profile=replace(client.profile, team_hours=3.0))
    assert [planning.whose_hours(shared, name) for name in ("Eva", "Studio", "Ib")] == ["Eva", "", ""]
    assert planning.owner_of(shared, "Studio") == Person("Studio", 3.0, kind="agency")


def test_hours_that_nobody_said_stay_unsaid_when_others_are_said() -> None:
    client = team()
    shown = [planning.owner_of(client, name) for name in ("Eva", "Studio", "Ib")]
    assert planning.set_capacity(client, shown) is None
    after = made(client, planning.set_capacity(client, [replace(shown[1], hours_per_week=6.0)]))
    assert after.owners["Studio"] == Person("Studio", 6.0, kind="agency")


def test_who_shares_the_teams_hours_stays_with_all_that_is_known_of_them() -> None:
    client = team()
    shared = made(client, planning.set_capacity(client, [], unsaid=["Eva", "Manager", "Studio"], team_hours=9.0))
    assert shared.owners == {
        "Eva": replace(client.owners["Eva"], hours_per_week=None),
        "Manager": Person("Manager"),
        "Studio": client.owners["Studio"],
    }
    bare = replace(client, holdings={})
    assert "Manager" not in made(bare, planning.set_capacity(bare, [], unsaid=["Manager"])).owners
    speaks = replace(bare, departments={"sales": Department("sales", person="Manager")})
    assert "Manager" in made(speaks, planning.set_capacity(speaks, [], unsaid=["Manager"])).owners


def test_a_name_in_the_place_of_a_role_takes_over_what_it_holds() -> None:
    client = team()
    named = made(client, planning.set_capacity(client, [], unsaid=["Manager"], names={"Manager": "Noa"}))
    assert named.owners["Noa"] == Person("Noa")
    assert named.holdings["Noa.plan"] == Holding("Noa.plan", "Noa", "plan", 1.0, 2)
    assert named.actions["d"].owner == "Noa"
    assert broken_links(named) == ()
    eva = made(client, planning.set_capacity(client, [*client.owners.values()], names={"Manager": "Eva"}))
    assert "Manager" not in eva.owners
    assert {*eva.holdings} == {"Eva.strategy", "Eva.plan"}
    both = replace(client, holdings={**client.holdings, "Eva.plan": Holding("Eva.plan", "Eva", "plan", 5.0)})
    kept = made(both, planning.set_capacity(both, [], names={"Manager": "Eva"}))
    assert kept.holdings["Eva.plan"].hours == 5.0
