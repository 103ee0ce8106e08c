"""Twelve made-up clients of different kinds, each with all that the rules have to say of it, and nothing else.

Most are as such organisations are: uneven, half filled in, and right in what they say. A rule that speaks where nothing
is at odds would show here.
"""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.content.links import mends, right, says
from somedesk.domain.client import LANGUAGES, Action, Client
from somedesk.domain.links.finding import RULES, findings
from somedesk.domain.record import Record
from somedesk.domain.records.figures import Metric
from somedesk.domain.records.strategy import (
    Need,
    Platform,
    Purpose,
    Strategy,
    StrategyAnswer,
    StrategyVersion,
    TargetGroup,
)
from somedesk.domain.records.team import CapabilityNeed, Holding, Person, pair_id
from tests.small_client import small_client
from tests.unit.test_links import TODAY, answers, day, entries, letters, measured, of


def held(person: str, **hours: float) -> tuple[Record, ...]:
    return tuple(Holding(id=pair_id(person, key), person=person, capability=key, hours=h) for key, h in hours.items())


def at_fjordside_museum() -> Client:
    """Three people and a strategy on a page; nobody advertises, and that is not needed."""
    levels = {
        "strategy": 2,
        "support": 3,
        "production": 3,
        "brand_content": 3,
        "dialogue": 2,
        "advertising": 0,
        "kpis": 1,
    }
    people = (Person(id="Curator", hours_per_week=4, department="communication"), Person(id="Host", hours_per_week=6))
    return of(
        levels,
        *answers({4: "no", 6: "partly", 9: "yes", 18: "yes", 22: "partly", 27: "no"}),
        *people,
        *held("Curator", strategy=1, create=2, plan=1),
        *held("Host", community=2, create=3),
        CapabilityNeed(id="advertise", needed=False),
        Purpose(id="p", kind="education"),
        TargetGroup(id="g", name="Families"),
        *entries(14, purpose="p", target_group="g"),
    )


def the_municipality_of_nordhavn() -> Client:
    """Rates itself high; says in the check that nobody follows mentions, and that campaigns stand apart."""
    levels = {
        "strategy": 3,
        "governance": 4,
        "monitoring": 3,
        "advertising": 3,
        "organisation": 4,
        "dialogue": 2,
        "kpis": 1,
    }
    return of(
        levels,
        *answers({5: "yes", 12: "no", 20: "no", 10: "no", 23: "yes", 22: "partly"}),
        StrategyAnswer(id="policy", text="All follow the policy of 2025"),
        *letters(
            "communication.planning", "communication.production", "customer_service.answering", "management.purpose",
            "communication.measuring", "management.crisis",
        ),
    )  # fmt: skip


def the_union_of_lighthouse_keepers() -> Client:
    """The strategy was approved a month before the check says there is none; that is a contradiction, and no more."""
    return of(
        {"strategy": 2, "support": 4, "kpis": 2},
        *answers({4: "yes", 9: "partly"}),
        StrategyVersion(id="v", approved_on=day(-30), review=day(300)),
        *letters("communication.planning", "communication.production", "management.purpose", "management.crisis",
                 "communication.answering"),
    )  # fmt: skip


def a_shop_of_one() -> Client:
    """One person does everything, which is so; no matrix, few entries, no figures but those in the head."""
    return of(
        {
            "strategy": 1,
            "organisation": 1,
            "production": 2,
            "dialogue": 3,
            "monitoring": 3,
            "kpis": 0,
            "advertising": 1,
        },
        *answers({3: "yes", 4: "yes", 9: "no", 10: "yes", 22: "yes"}),
        Person(id="Owner", hours_per_week=3),
        *held("Owner", strategy=0.5, create=1.5, community=1, plan=0.5),
        Purpose(id="p", kind="direct_sales"),
        Purpose(id="q", kind="trust"),
        *entries(6, purpose="p"),
    )


def the_swimming_club() -> Client:
    """Volunteers; the newest check is two years older than the assessment, so much may have changed since."""
    return of({"strategy": 3, "monitoring": 3, "dialogue": 3}, *answers({4: "yes", 5: "yes", 22: "no"}, day(-730)))


def a_brewery_with_an_agency() -> Client:
    """The agency advertises and measures; the key figures have stood still since spring."""
    return of(
        {"advertising": 4, "statistics": 4, "kpis": 3, "production": 3, "monitoring": 2, "support": 2},
        Person(id="Agency", kind="agency", hours_per_week=10),
        Person(id="Brewer", hours_per_week=2),
        *held("Agency", advertise=4, analyse=2, create=4),
        *held("Brewer", strategy=1, lead=1),
        *measured(day(-260), day(-230), day(-205)),
        *answers({9: "yes", 14: "partly", 20: "yes"}),
    )


def the_theatre_of_small_steps() -> Client:
    """Educates in its purposes, and plans for trust alone; one group never appears."""
    return of(
        {"brand_content": 3, "production": 4},
        Purpose(id="p", kind="trust"),
        Purpose(id="q", kind="education"),
        TargetGroup(id="g", name="Regulars"),
        TargetGroup(id="h", name="Schools"),
        *entries(20, purpose="p", target_group="g"),
        *held("Producer", create=5, plan=2),
        Person(id="Producer", hours_per_week=8),
    )


def a_maker_of_pumps() -> Client:
    """Sells through trust only, with direct sales among its purposes; posts where the strategy says nobody is."""
    return of(
        {"strategy": 4, "kpis": 4},
        Strategy(id="strategy", selling="trust_only", importance="high"),
        Purpose(id="p", kind="direct_sales"),
        TargetGroup(id="g", name="Engineers"),
        Platform(id="f", name="Forum"),
        Platform(id="l", name="Network"),
        Need(id="n", target_group="g", platform="f", not_here=True),
        *entries(3, purpose="p", target_group="g", platforms=("f",)),
        StrategyVersion(id="v", approved_on=day(-400), review=day(-35)),
        StrategyAnswer(id="evaluation", text="Each quarter"),
    )


def the_hospital_on_the_hill() -> Client:
    """Everything is filled in and agrees: levels, answers, letters, capabilities and figures of last week."""
    levels = dict.fromkeys(
        ("strategy", "support", "governance", "organisation", "kpis", "statistics", "monitoring", "production",
         "brand_content", "personal_content", "dialogue", "advertising"), 4,
    )  # fmt: skip
    said = dict.fromkeys((6, 7, 9, 14, 18, 19, 20, 22, 23, 24, 27, 28), "yes") | dict.fromkeys((3, 4, 5, 10, 12), "no")
    departments = ("management", "communication", "customer_service")
    return of(
        levels,
        *answers(said),  # type: ignore[arg-type]
        *(Person(id=f"{d} {n}", department=d, hours_per_week=20) for d in departments for n in (1, 2)),
        *held("communication 1", strategy=4, lead=4, plan=4, create=6, advertise=2),
        *held("customer_service 1", community=15, administer=2, analyse=3),
        *letters("management.purpose", "communication.planning", "communication.production",
                 "customer_service.answering", "management.crisis", "communication.measuring"),
        Metric(id="r", name="Reach", department="communication"),
        Metric(id="a", name="Answered", department="customer_service"),
        Metric(id="c", name="Calls", department="management"),
        *measured(day(-60), day(-30), day(-6)),
        StrategyVersion(id="v", approved_on=day(-40), review=day(200)),
        StrategyAnswer(id="policy", text="Everybody has read it"),
        StrategyAnswer(id="evaluation", text="Each half year"),
    )  # fmt: skip


def a_school_that_only_begins() -> Client:
    """A check half answered with "don't know", one rating, one person: nothing can be at odds yet."""
    return of(
        {"strategy": 1},
        *answers({1: "unknown", 4: "yes", 5: "yes", 9: "unknown", 22: "not_applicable"}),
        Person(id="Head", department="management"),
    )


def a_startup_that_measures_everything() -> Client:
    """Says that it keeps no figures, and has months of them; an action is done, and nothing came of it."""
    done = Action(
        id="x", title="Build the dashboard", created=day(-200), dimension="statistics", step=3, status="done",
        percent=100, completed=day(-90),
    )  # fmt: skip
    return of(
        {"statistics": 3, "kpis": 2, "strategy": 0},
        done,
        *answers({9: "no", 28: "yes", 6: "no"}),
        *measured(day(-90), day(-60), day(-31), day(-3)),
        Person(id="Ada", department="sales"),
        Person(id="Bo", department="sales"),
    )


def a_network_with_a_model_of_its_own() -> Client:
    """Rates by a model that the table of links does not know; what is said beside the grid still counts."""
    client = small_client(strategy=(3, None), dialogue=(2, None))
    others = of(
        {},
        *answers({4: "yes", 24: "yes", 27: "yes"}),
        *letters(*(f"marketing.{task}" for task in ("purpose", "planning", "production", "advertising", "measuring"))),
        StrategyVersion(id="v", approved_on=day(-10)),
    )
    tables = ("stage_checks", "stage_answers", "departments", "responsibilities", "strategy_versions")
    return replace(client, **{name: others.table(name) for name in tables})


EXPECTED: dict[str, tuple[Client, set[str], set[str]]] = {
    "museum": (at_fjordside_museum(), set(), set()),
    "municipality": (the_municipality_of_nordhavn(), {"nobody_follows", "campaigns_stand_apart"}, set()),
    "union": (the_union_of_lighthouse_keepers(), {"approved_though_denied"}, set()),
    "shop of one": (a_shop_of_one(), set(), set()),
    "swimming club": (the_swimming_club(), set(), {"strategy_is_denied", "nobody_follows", "nobody_talks"}),
    "brewery": (a_brewery_with_an_agency(), {"figures_are_stale"}, set()),
    "theatre": (the_theatre_of_small_steps(), {"purpose_without_content", "group_without_content"}, set()),
    "pumps": (
        a_maker_of_pumps(),
        {"sales_without_selling", "content_where_not_here", "review_is_overdue"},
        set(),
    ),
    "hospital": (the_hospital_on_the_hill(), set(), set()),
    "school": (a_school_that_only_begins(), set(), set()),
    "startup": (
        a_startup_that_measures_everything(),
        {"no_figures_kept", "action_without_effect", "figures_though_denied", "teams_of_one_department"},
        set(),
    ),
    "network": (
        a_network_with_a_model_of_its_own(),
        {"approved_though_denied", "mentions_without_owner", "line_without_figures"},
        set(),
    ),
}


def test_there_are_twelve_and_they_differ() -> None:
    assert len(EXPECTED) == 12
    assert len({frozenset(expected) for _, expected, _ in EXPECTED.values()}) >= 8


@pytest.mark.parametrize("name", EXPECTED)
def test_the_rules_say_what_is_at_odds_and_nothing_else(name: str) -> None:
    client, expected, past = EXPECTED[name]
    told = findings(client, TODAY)
    assert {each.rule for each in told.open} == expected
    assert {each.rule for each in told.past} == past


@pytest.mark.parametrize("name", EXPECTED)
def test_no_client_is_asked_for_opposite_things(name: str) -> None:
    moves = {rule.name: rule.moves for rule in RULES}
    pulls = [pull for each in findings(EXPECTED[name][0], TODAY).open if (pull := moves[each.rule]) is not None]
    assert len({dimension for dimension, _ in pulls}) == len(set(pulls))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_told_in_full(language: str) -> None:
    for client, _, _ in EXPECTED.values():
        told = findings(client, TODAY)
        for found in (*told.open, *told.past):
            text = (says(found, client, language), right(found.rule, language), mends(found.rule, language))
            assert all(text)
            assert not any("{" in each for each in text)


def test_what_agrees_is_told_of_the_hospital() -> None:
    client = EXPECTED["hospital"][0]
    agreed = {str(each.rated.subject) for each in findings(client, TODAY).agreements}
    assert {"strategy", "governance", "monitoring", "dialogue", "kpis"} <= agreed
    assert len(agreed) >= 5


def test_a_year_later_nothing_is_said_that_was_not_said_before_except_by_time() -> None:
    """What rests stands; only rules that look at days can say something new."""
    later = TODAY + dt.timedelta(days=365)
    by_time = {"review_is_overdue", "figures_are_stale"}
    for client, expected, past in EXPECTED.values():
        found: set[str] = {each.rule for each in findings(client, later).open}
        assert found <= expected | past | by_time


def test_facts_tell_contradictions_of_one_client_apart() -> None:
    for client, _, _ in EXPECTED.values():
        told = findings(client, TODAY)
        assert len({each.facts for each in told.open}) == len(told.open)


def test_every_table_that_the_rules_read_is_filled_in_by_some_client() -> None:
    seen = {table for rule in RULES for table in rule.tables}
    filled = {table for client, _, _ in EXPECTED.values() for table in seen if getattr(client, table)}
    assert seen - filled == set()
