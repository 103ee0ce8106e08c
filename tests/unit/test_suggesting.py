"""Suggestions know what the other instruments say: reckoned by hand, with a reason for each factor."""

import datetime as dt
from math import isclose

import pytest
from msgspec.structs import replace

from somedesk.content.links import proposed_action, regards
from somedesk.content.suggestions import role_name
from somedesk.domain.client import Action, Client
from somedesk.domain.links.finding import findings
from somedesk.domain.links.spots import named
from somedesk.domain.links.suggesting import owner_for, suggestions
from somedesk.domain.plan.plan import Ranked, Suggestion
from somedesk.domain.record import Record
from somedesk.domain.records.team import Department, Holding, Person, Responsibility, pair_id
from tests.small_client import small_client
from tests.unit.test_links import CASES, TODAY, answers, holds, of

ADS = Suggestion("ads", "advertising", 2, 4, "paid_media_manager", "advertise", ())
TALK = Suggestion("talk", "dialogue", 2, 4, "community_manager", "community", ())
KPI = Suggestion("kpi", "kpis", 2, 4, "web_analyst", "analyse", ())
KNOWN = (ADS, TALK, KPI)
LEVELS = {"advertising": 2, "dialogue": 2, "kpis": 2}
# weight 1 × ((1 + 2)² − 1) ÷ 4 h
BASE = 2.0


def aimed(*records: Record, levels: dict[str, int] = LEVELS) -> Client:
    """A client whose targets are two levels above."""
    client = of(levels, *records)
    ratings = {key: replace(rating, target=(rating.level or 0) + 2) for key, rating in client.ratings.items()}
    return replace(client, ratings=ratings)


def ranked(client: Client, known: tuple[Suggestion, ...] = KNOWN) -> dict[str, Ranked]:
    assert client.latest is not None
    found = suggestions(client, client.latest, known, findings(client, TODAY).open, TODAY)
    return {each.suggestion.id: each for each in found}


def held(person: str, capability: str, hours: float | None, *, back_up: bool = False) -> Holding:
    return Holding(id=pair_id(person, capability), person=person, capability=capability, hours=hours, back_up=back_up)


def reasons(client: Client, suggestion: str) -> list[str]:
    return regards(ranked(client)[suggestion], client, findings(client, TODAY).open, "en")


def test_while_the_others_say_nothing_it_is_gap_and_effort_alone() -> None:
    found = ranked(aimed())
    assert [each.priority for each in found.values()] == [BASE, BASE, BASE]
    assert not any(each.regards for each in found.values())


def test_what_a_contradiction_names_comes_first_and_says_so() -> None:
    client = aimed(*answers({9: "no"}))  # no simple figures are kept, though kpis are rated 2
    found = ranked(client)
    assert list(found) == ["kpi", "ads", "talk"]
    assert found["kpi"].priority == BASE * 1.5
    (why,) = reasons(client, "kpi")
    assert why.startswith("Raised (× 1.50), because the instruments disagree here: The grid sees")
    assert reasons(client, "ads") == []


def test_what_may_be_there_already_waits() -> None:
    client = aimed(*answers({27: "yes"}), levels={**LEVELS, "kpis": 1})
    kpi = replace(KPI, step=1)
    found = ranked(client, (ADS, TALK, kpi))
    assert found["kpi"].priority == BASE * 0.5
    assert list(found) == ["ads", "talk", "kpi"]
    (why,) = regards(found["kpi"], client, findings(client, TODAY).open, "en")
    assert why.startswith("Lowered (× 0.50), because it may be there already: ")


def test_what_was_put_aside_names_nothing_more() -> None:
    client = aimed(*answers({9: "no"}))
    assert client.latest is not None
    (kpi, *_) = suggestions(client, client.latest, (KPI,), (), TODAY)
    assert kpi.priority == BASE


def test_what_nobody_can_do_waits_and_the_contradiction_about_it_counts_too() -> None:
    client = aimed(*holds("create"))
    found = ranked(client)
    # advertising: named by “nobody advertises”, and nobody is there to do it
    assert found["ads"].priority == BASE * 1.5 * 0.5
    assert [regard.kind for regard in found["ads"].regards] == ["at_odds", "nobody"]
    assert reasons(client, "ads")[1] == "Lowered (× 0.50), because nobody in the team holds Advertising."


@pytest.mark.parametrize(
    ("hours", "planned", "factor"),
    [
        (1.0, 0.0, 1.0),  # 13 weeks × 1 h for 4 h
        (1.0, 9.0, 1.0),  # 13 − 9 = 4 h are left for 4 h
        (1.0, 10.0, 0.75),  # 3 h are left for 4 h
        (1.0, 12.9, 0.25),  # hardly anything: never less than a quarter
        (1.0, 50.0, 0.25),
        (0.1, 0.0, 0.33),  # 1.3 ÷ 4 h
    ],
)
def test_hours_that_are_left_for_it(hours: float, planned: float, factor: float) -> None:
    action = Action(id="x", title="X", created=TODAY, source="other", effort_hours=planned or None)
    other = replace(ADS, id="other")
    client = aimed(Person(id="Ida"), held("Ida", "advertise", hours), action)
    assert isclose(ranked(client, (ADS, other))["ads"].priority, BASE * factor)


def test_hours_of_the_week_count_where_none_are_said_for_the_capability_and_those_of_all_without_capabilities() -> None:
    ida = Person(id="Ida", hours_per_week=0.2)
    by_week = aimed(ida, held("Ida", "advertise", None), held("Bo", "advertise", 5.0, back_up=True), Person(id="Bo"))
    assert ranked(by_week)["ads"].priority == BASE * 0.65  # 0.2 × 13 = 2.6 of 4 h
    assert isclose(ranked(aimed(ida))["talk"].priority, BASE * 0.65)
    shared = aimed()
    shared = replace(shared, profile=replace(shared.profile, team_hours=0.2))
    assert isclose(ranked(shared)["talk"].priority, BASE * 0.65)
    assert reasons(shared, "talk") == ["Lowered (× 0.65), because only 2.6 hours are left for it in the time there is."]
    # Half of an action without a capability is done; all hours are shared, so it counts: 2.6 − 1 = 1.6 of 4 h.
    half = Action(id="x", title="X", created=TODAY, effort_hours=2, percent=50, status="in_progress")
    assert isclose(ranked(replace(shared, actions={"x": half}))["talk"].priority, BASE * 0.4)
    assert ranked(aimed(Person(id="Ida"), held("Ida", "advertise", None)))["ads"].priority == BASE


def test_the_time_there_is_ends_with_the_day_of_the_targets() -> None:
    client = aimed(Person(id="Ida", hours_per_week=1.0))
    assessment = client.latest
    assert assessment is not None
    soon = replace(assessment, target_date=TODAY + dt.timedelta(weeks=2))
    client = replace(client, assessments={soon.id: soon})
    assert ranked(client)["ads"].priority == BASE * 0.5  # 2 h are left for 4 h
    past = replace(assessment, target_date=TODAY - dt.timedelta(weeks=2))
    assert ranked(replace(client, assessments={past.id: past}))["ads"].priority == BASE


def test_another_model_knows_no_contradictions_of_dimensions() -> None:
    client = small_client(strategy=(1, 3))
    own = Suggestion("own", "strategy", 1, 4, "management", "strategy", ())
    at_odds = findings(CASES["strategy_is_denied"][0], TODAY).open
    assert client.latest is not None
    (found,) = suggestions(client, client.latest, (own,), at_odds, TODAY)
    assert found.priority == BASE


def test_which_dimensions_a_contradiction_names() -> None:
    expected = {
        "strategy_is_denied": {"strategy"},
        "nobody_advertises": {"advertising"},
        "approved_though_denied": {"strategy"},
        "policy_known_and_left_out": {"governance"},
        "sales_without_selling": {"strategy", "advertising"},
        "purpose_without_content": {"strategy", "production", "brand_content"},
        "mentions_without_owner": {"governance", "monitoring"},
        "figures_though_denied": {"kpis", "statistics"},
        "talk_without_anybody": {"dialogue"},
        "teams_of_one_department": {"organisation"},
    }
    for rule, dimensions in expected.items():
        (found,) = [each for each in findings(CASES[rule][0], TODAY).open if each.rule == rule][:1]
        assert named(found) == dimensions, rule


def _accountable(department: str, task: str, person: str) -> tuple[Record, ...]:
    return (
        Person(id=person),
        Department(id=department, person=person),
        Responsibility(id=pair_id(department, task), department=department, task=task, accountable=True),
    )


def test_who_would_do_it() -> None:
    assert owner_for(of(), ADS) is None
    # accountable for the task of its capability
    assert owner_for(of({}, *_accountable("marketing", "advertising", "Ida")), ADS) == "Ida"
    # accountable for a task that the table of links ties to the dimension
    lead = Suggestion("lead", "governance", 1, 4, "management", "lead", ())
    assert owner_for(of({}, *_accountable("communication", "crisis", "Bo")), lead) == "Bo"
    # two are accountable: no word on who
    two = (*_accountable("communication", "crisis", "Bo"), *_accountable("sales", "answering", "Eva"))
    assert owner_for(of({}, *two), lead) is None
    # whoever has the most hours for the capability; who only steps in does not
    people = tuple(Person(id=name) for name in ("Ida", "Bo", "Eva"))
    hands = held("Ida", "advertise", 2.0), held("Bo", "advertise", 5.0), held("Eva", "advertise", 9.0, back_up=True)
    assert owner_for(of({}, *people, *hands), ADS) == "Bo"


def test_an_action_that_is_made_of_it_has_an_owner() -> None:
    from somedesk.content.suggestions import catalogue

    known = next(each for each in catalogue("some-grid") if each.capability == "advertise")
    client = of({}, Person(id="Ida"), held("Ida", "advertise", 2.0))
    assert proposed_action(client, known, "x", TODAY, "some-grid").owner == "Ida"
    assert proposed_action(of(), known, "x", TODAY, "some-grid").owner == role_name(known.role, "en")


def test_what_is_taken_from_the_catalogue_is_owned_by_the_person_who_has_the_role() -> None:
    from somedesk.content.suggestions import catalogue

    known = next(each for each in catalogue("some-grid") if each.capability == "advertise")
    role = role_name(known.role, "en")

    def owner(*people: Person) -> str:
        return proposed_action(of({}, *people), known, "x", TODAY, "some-grid").owner

    others = Person(id="Ida"), Person(id="Bo", role=f"Editor, {role}"), Person(id=role)
    assert owner(*others) == "Bo"
    assert owner(*others, Person(id="Eva", role=role)) == role, "two have it: no word on who"
    assert owner(Person(id="Ida"), Person(id="Eva")) == role, "nobody has it"
    assert owner(Person(id="Ida")) == "Ida", "there is nobody else"
    assert owner(Person(id="Studio", kind="agency")) == role
