"""Each rule says yes to what it is about and no to what is all right; what is set aside stays so for its facts."""

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Client, Person
from somedesk.domain.records.team import BRIEF, CAPABILITIES, BriefAnswer, CapabilityNeed, Dismissal, Holding
from somedesk.domain.team import checks
from somedesk.domain.team.checks import Finding, look
from tests.small_client import DAY, made
from tests.unit.team_clients import held, lettered, team_of

EVA, IB, STUDIO = Person("Eva", 8.0), Person("Ib", 20.0), Person("Studio", 40.0, kind="agency")
MANAGER, COORDINATOR = {"Eva": "social_media_manager"}, {"Eva": "marketing_coordinator"}
ROLES = ("Eva", "Ib", "Bo", "Ea", "Pi", "Uma")


def found(rule: checks.Rule, client: Client, roles: dict[str, str] | None = None) -> list[Finding]:
    return list(rule(look(client, roles or {})))


def team(*holdings: Holding, needs: tuple[CapabilityNeed, ...] = (), people: tuple[Person, ...] = ()) -> Client:
    return team_of(*(people or (EVA, IB, STUDIO)), holdings=holdings, needs=needs)


def settled(client: Client, count: int) -> Client:
    return replace(client, brief={key: BriefAnswer(key, settled=True) for key in BRIEF[:count]})


def departments(*of: str) -> tuple[Person, ...]:
    return (*(Person(f"P{n}", department=name) for n, name in enumerate(of)), STUDIO)


SIX = tuple(Person(name, 30.0) for name in ROLES)
ALL = lettered(team(), *[("marketing", row.task, "A") for row in checks.rows(team())], marketing="Eva")
TWO = lettered(team(), ("marketing", "purpose", "A"), ("sales", "purpose", "R"), marketing="Eva")
EVERYTHING = team(*(held("Eva", key, 1.0) for key in CAPABILITIES))

# Rule, a client of which it has something to say, one of which it has not, and who has which role.
CASES = [
    (checks.unheld, team(held("Eva", "plan", back_up=True)), EVERYTHING, {}),
    (checks.below_skill, team(held("Eva", "plan", 1.0, 2)), team(held("Eva", "plan", 1.0, 3)), {}),
    (checks.below_skill, team(held("Eva", "plan", 1.0, 2)), team(held("Eva", "plan", 1.0, None)), {}),
    (
        checks.short_of_hours,
        team(held("Eva", "plan", 1.0), needs=(CapabilityNeed("plan", hours=2.0),)),
        team(held("Eva", "plan", 2.0), needs=(CapabilityNeed("plan", hours=2.0),)),
        {},
    ),
    (checks.overloaded, team(held("Eva", "plan", 9.0)), team(held("Eva", "plan", 8.0)), {}),
    (
        checks.everything_on_one,
        team(*(held("Eva", key, 1.0) for key in ("strategy", "lead", "plan", "create", "analyse"))),
        team(*(held("Eva", key, 1.0) for key in ("strategy", "lead", "plan", "create"))),
        {},
    ),
    (
        checks.hangs_on_one,
        team(held("Eva", "plan", 1.0)),
        team(held("Eva", "plan", 1.0), held("Ib", "plan", back_up=True)),
        {},
    ),
    (
        checks.manager_owns_strategy,
        team(held("Eva", "strategy", 2.0), held("Ib", "strategy", 1.0)),
        team(held("Eva", "strategy", 1.0), held("Ib", "strategy", 2.0)),
        MANAGER,
    ),
    (checks.nobody_leads_in_house, team(held("Studio", "lead", 4.0)), team(held("Eva", "lead", 1.0)), {}),
    (checks.nobody_leads_in_house, team(held("Studio", "lead", 4.0)), team(held("Eva", "lead", back_up=True)), {}),
    (
        checks.community_share,
        team(held("Eva", "community", 1.0), held("Ib", "plan", 2.0)),
        team(held("Eva", "community", 1.0), held("Ib", "plan", 1.0)),
        {},
    ),
    (checks.community_share, team(held("Eva", "community", 3.0)), team(), {}),
    (  # six tenths, to the last digit
        checks.community_share,
        team(held("Eva", "community", 2.8), held("Ib", "plan", 1.8)),
        team(held("Eva", "community", 2.7), held("Ib", "plan", 1.8)),
        {},
    ),
    (
        checks.coordinator_in_community,
        team(held("Eva", "community", 1.0), people=SIX),
        team(held("Eva", "community", 1.0)),
        COORDINATOR,
    ),
    (
        checks.coordinator_in_community,
        team(held("Eva", "community", 1.0), people=SIX),
        team(held("Ib", "community", 1.0), held("Eva", "community", back_up=True), people=SIX),
        COORDINATOR,
    ),
    (
        checks.volume_argues_in_house,
        team(held("Studio", "create", 14.0), held("P0", "create", 1.0), held("P1", "create", 1.0),
             people=departments("marketing", "sales")),
        team(held("Studio", "create", 14.0), held("P0", "create", 1.0), held("P1", "create", 1.0),
             people=departments("marketing", "marketing")),
        {},
    ),
    (checks.brief_is_open, team(held("Studio", "advertise", 1.0)), team(held("Eva", "advertise", 1.0)), {}),
    (
        checks.brief_is_open,
        settled(team(held("Studio", "advertise", 1.0)), len(BRIEF) - 1),
        settled(team(held("Studio", "advertise", 1.0)), len(BRIEF)),
        {},
    ),
    (
        checks.analysis_by_one,
        team(held("Eva", "analyse", 1.0), held("Ib", "analyse", back_up=True)),
        team(held("Eva", "analyse", 1.0), held("Ib", "analyse", 1.0)),
        {},
    ),
    (
        checks.skilled_back_up,
        team(held("Eva", "plan", 1.0), held("Ib", "plan", back_up=True)),
        team(held("Eva", "plan", 1.0), held("Ib", "plan", None, 2, back_up=True)),
        {},
    ),
    (checks.nobody_accountable, lettered(team(), ("marketing", "purpose", "R"), marketing="Eva"), ALL, {}),
    (
        checks.two_accountable,
        lettered(team(), ("marketing", "purpose", "A"), ("sales", "purpose", "A"), marketing="Eva"),
        TWO,
        {},
    ),
    (
        checks.no_key_figure,
        replace(TWO, departments={key: replace(each, key_figures=" ") for key, each in TWO.departments.items()}),
        TWO,
        {},
    ),
    (checks.accountable_for_everything, ALL, TWO, {}),
    (
        checks.department_without_letters,
        TWO,
        lettered(team(), *[(each.id, "purpose", "I") for each in checks.departments(team())], marketing="Eva"),
        {},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "yes", "no", "roles"), CASES)
def test_a_rule_says_yes_and_no(rule: checks.Rule, yes: Client, no: Client, roles: dict[str, str]) -> None:
    assert found(rule, yes, roles)
    assert found(rule, no, roles) == []
    assert all(each.rule == rule.__name__ for each in found(rule, yes, roles))


def test_every_rule_has_been_asked_and_nothing_is_said_of_an_empty_team() -> None:
    assert {rule.__name__ for rule, *_ in CASES} == set(checks.RULES)
    assert checks.findings(look(team_of(), {})) == ()


def test_the_matrix_speaks_of_uses_once_it_is_begun_and_of_tasks_that_somebody_has() -> None:
    begun = lettered(team(), ("marketing", "purpose", "R"), marketing="Eva")
    assert [each.task for each in found(checks.nobody_accountable, begun)] == [
        "sales_channel", "marketing_channel", "service_channel", "inspiration_channel", "branding_channel", "purpose",
    ]  # fmt: skip


def test_what_is_set_aside_needs_a_reason_and_comes_back_when_its_facts_change() -> None:
    client = team(held("Eva", "plan", 9.0), held("Ib", "plan", 1.0))
    (over,) = found(checks.overloaded, client)
    for nothing in ("", "  ", "\u200b"):
        with pytest.raises(InvalidInput, match="dismissal_needs_reason"):
            checks.dismiss(client, over, nothing, DAY)
    change = checks.dismiss(client, over, " Until May ", DAY)
    aside = made(client, change)
    rules = (checks.overloaded, checks.below_skill, checks.analysis_by_one)
    assert checks.open_findings(look(aside, {}), rules) == ()
    assert checks.dismissed(look(aside, {}), rules) == ((over, Dismissal(over.id, "Until May", DAY)),)
    more = replace(aside, holdings={**aside.holdings, "Eva.plan": held("Eva", "plan", 12.0)})
    assert [each.number for each in checks.open_findings(look(more, {}), rules)] == [12.0]
    assert made(aside, checks.take_back(aside, over)) == client
    assert change is not None
    assert apply(aside, change.inverted()) == client


def test_warnings_come_first() -> None:
    client = team(held("Eva", "analyse", 9.0), held("Ib", "plan", 1.0))
    ranks = [each.is_warning for each in checks.open_findings(look(client, {}), checks.PEOPLE_RULES)]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0]
    assert not ranks[-1]
