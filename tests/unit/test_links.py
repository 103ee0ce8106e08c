"""What the instruments say to each other: each rule with a client of which it speaks and one of which it does not."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.change import apply
from somedesk.domain.client import LANGUAGES, Action, Assessment, Client, ClientProfile, Rating, rating_id
from somedesk.domain.links.claims import Contradiction
from somedesk.domain.links.finding import RULES, Finder, agreements, dismiss, findings, take_back
from somedesk.domain.links.finding import agreement as agreement_on
from somedesk.domain.links.table import BY_DIMENSION, LINKS, linked
from somedesk.domain.record import Record
from somedesk.domain.records import TABLES
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.figures import Measurement, Metric
from somedesk.domain.records.stage_check import AgreedAnswer, StageAnswer, StageCheck, agreed_id
from somedesk.domain.records.strategy import (
    METRIC_KINDS,
    QUESTIONS,
    Need,
    Platform,
    Purpose,
    Strategy,
    StrategyAnswer,
    StrategyVersion,
    TargetGroup,
)
from somedesk.domain.records.team import (
    CAPABILITIES,
    DEPARTMENTS,
    TASKS,
    CapabilityNeed,
    Department,
    Holding,
    Person,
    Responsibility,
    pair_id,
)
from somedesk.domain.stage_check.statements import STATEMENTS
from tests.small_client import small_client

TODAY = dt.date(2026, 11, 14)
LATER = TODAY + dt.timedelta(days=10)


def day(ahead: int) -> dt.date:
    return TODAY + dt.timedelta(days=ahead)


def of(levels: dict[str, int] | None = None, *records: Record, rated: dt.date = TODAY) -> Client:
    """A client with these ratings, and these records in their tables."""
    model = built_in()
    key = f"{model.structure.id}@{model.structure.version}"
    assessment = Assessment(id="a", model=key, date=rated)
    ratings = [
        Rating(id=rating_id("a", dimension), assessment="a", dimension=dimension, level=level)
        for dimension, level in (levels or {}).items()
    ]
    tables: dict[str, dict[str, Record]] = {}
    for record in records:
        (name,) = (table.name for table in TABLES.values() if type(record) is table.kind)
        tables.setdefault(name, {})[record.id] = record
    return Client(
        ClientProfile(id="client", uid="u", name="Client", language="en", created=TODAY),
        models={key: model},
        assessments={"a": assessment},
        ratings={rating.id: rating for rating in ratings},
        **tables,  # type: ignore[arg-type]
    )


def answers(given: dict[int, StageAnswer], on: dt.date = TODAY) -> tuple[Record, ...]:
    found = (AgreedAnswer(id=agreed_id("c", n), check="c", statement=n, answer=a) for n, a in given.items())
    return (StageCheck(id="c", date=on), *found)


def letters(*given: str) -> tuple[Record, ...]:
    """ "marketing.planning" and so on, each responsible."""
    pairs = [each.split(".") for each in given]
    names = sorted({department for department, _ in pairs})
    return (
        *(Department(id=name) for name in names),
        *(Responsibility(id=pair_id(d, task), department=d, task=task, responsible=True) for d, task in pairs),
    )


def holds(*capabilities: str) -> tuple[Record, ...]:
    held = (Holding(id=pair_id("Ida", each), person="Ida", capability=each, hours=5) for each in capabilities)
    return (Person(id="Ida"), *held)


def measured(*days: dt.date, metric: str = "m") -> tuple[Record, ...]:
    found = (Measurement(id=f"{metric}{on}", metric=metric, first=on, precision="day", value=3.0) for on in days)
    return (Metric(id=metric, name="Reach"), *found)


def entries(count: int, **fields: Any) -> tuple[Record, ...]:
    return tuple(Entry(id=f"e{n}", title="Entry", day=day(n), **fields) for n in range(count))


MARKETING = tuple(f"marketing.{task}" for task in TASKS if task != "answering")
PURPOSES = (Purpose(id="p", kind="trust"), Purpose(id="q", kind="education"))
GROUPS = (TargetGroup(id="g", name="Families"), TargetGroup(id="h", name="Teachers"))
VERSION = StrategyVersion(id="v", approved_on=day(-100), review=day(-1))
DONE = Action(
    id="x", title="Write it", created=day(-90), dimension="kpis", step=2, status="done", percent=100, completed=day(-30)
)
LEFT_OUT = {name: StrategyAnswer(id=name, not_here=True, because="Other rules") for name in QUESTIONS}
# Rule → a client of which it speaks, and one that differs in one fact, of which it does not.
CASES: dict[str, tuple[Client, Client]] = {
    "strategy_is_denied": (of({"strategy": 3}, *answers({4: "yes"})), of({"strategy": 2}, *answers({4: "yes"}))),
    "strategy_is_there": (of({"strategy": 1}, *answers({6: "yes"})), of({"strategy": 1}, *answers({6: "partly"}))),
    "answers_are_unsettled": (
        of({"governance": 3}, *answers({12: "yes"})),
        of({"governance": 2}, *answers({12: "yes"})),
    ),
    "policy_is_known": (of({"governance": 0}, *answers({23: "yes"})), of({"governance": 0}, *answers({23: "unknown"}))),
    "nobody_follows": (of({"monitoring": 4}, *answers({5: "yes"})), of({"monitoring": 4}, *answers({5: "no"}))),
    "answers_are_agreed": (of({"monitoring": 1}, *answers({24: "yes"})), of({"monitoring": 2}, *answers({24: "yes"}))),
    "no_figures_kept": (of({"kpis": 2}, *answers({9: "no"})), of({"kpis": 2}, *answers({9: "not_applicable"}))),
    "lines_have_figures": (of({"kpis": 1}, *answers({27: "yes"})), of({"kpis": 3}, *answers({27: "yes"}))),
    "return_is_not_measured": (of({"kpis": 5}, *answers({14: "no"})), of({"kpis": 4}, *answers({14: "no"}))),
    "few_departments": (of({"organisation": 4}, *answers({10: "yes"})), of({"organisation": 3}, *answers({10: "yes"}))),
    "nobody_talks": (of({"dialogue": 3}, *answers({22: "no"})), of({"dialogue": 3}, *answers({22: "partly"}))),
    "campaigns_stand_apart": (of({"advertising": 3}, *answers({20: "no"})), of({}, *answers({20: "no"}))),
    "policy_is_left_out": (of({"governance": 4}, LEFT_OUT["policy"]), of({"governance": 3}, LEFT_OUT["policy"])),
    "evaluation_is_left_out": (
        of({"kpis": 4}, LEFT_OUT["evaluation"]),
        of({"kpis": 4}, StrategyAnswer(id="evaluation", text="Twice a year")),
    ),
    "monitoring_is_unimportant": (
        of({"monitoring": 4}, Strategy(id="strategy", importance="low")),
        of({"monitoring": 4}, Strategy(id="strategy", importance="high")),
    ),
    "review_is_overdue": (
        of({"strategy": 4}, VERSION),
        of({"strategy": 4}, VERSION, StrategyVersion(id="w", approved_on=day(-1), review=day(300))),
    ),
    "nobody_listens": (of({"monitoring": 3}, *holds("create")), of({"monitoring": 3}, *holds("community"))),
    "nobody_analyses": (
        of({"statistics": 3}, *holds("create")),
        of({"statistics": 3}, *holds("create"), CapabilityNeed(id="analyse", needed=False)),
    ),
    "nobody_advertises": (of({"advertising": 2}, *holds("create")), of({"advertising": 2})),
    "nobody_creates": (of({"production": 3}, *holds("lead")), of({"production": 3}, *holds("lead", "create"))),
    "management_is_absent": (
        of({"support": 4}, *letters(*MARKETING)),
        of({"support": 4}, *letters(*MARKETING, "management.purpose")),
    ),
    "one_department_does_all": (
        of({"organisation": 4}, *letters(*MARKETING)),
        of({"organisation": 4}, *letters(*MARKETING, "sales.planning")),
    ),
    "figures_are_stale": (
        of({"kpis": 3}, *measured(day(-300))),
        of({"kpis": 3}, *measured(day(-300), day(-20))),
    ),
    "action_without_effect": (of({"kpis": 2}, DONE), of({"kpis": 3}, DONE)),
    "approved_though_denied": (
        of({}, *answers({4: "yes"}), VERSION),
        of({}, *answers({4: "yes"}, day(-101)), VERSION),
    ),
    "policy_known_and_left_out": (
        of({}, *answers({23: "yes"}), LEFT_OUT["policy"]),
        of({}, *answers({23: "partly"}), LEFT_OUT["policy"]),
    ),
    "sales_without_selling": (
        of({}, Purpose(id="p", kind="direct_sales"), Strategy(id="strategy", selling="trust_only")),
        of({}, Purpose(id="p", kind="trust"), Strategy(id="strategy", selling="trust_only")),
    ),
    "purpose_without_content": (
        of({}, *PURPOSES, *entries(10, purpose="p")),
        of({}, *PURPOSES, *entries(9, purpose="p")),
    ),
    "group_without_content": (
        of({}, *GROUPS, *entries(12, target_group="g")),
        of({}, *GROUPS, *entries(12, target_group="g"), Entry(id="f", title="F", day=TODAY, target_group="h")),
    ),
    "content_where_not_here": (
        of(
            {}, GROUPS[0], Platform(id="f", name="Forum"), Need(id="n", target_group="g", platform="f", not_here=True),
            *entries(1, target_group="g", platforms=("f",)),
        ),
        of(
            {}, GROUPS[0], Platform(id="f", name="Forum"), Need(id="n", target_group="g", platform="f", not_here=True),
            *entries(1, target_group="g", platforms=("f",), status="published"),
        ),
    ),
    "mentions_without_owner": (
        of({}, *answers({24: "yes"}), *letters(*MARKETING)),
        of({}, *answers({24: "yes"}), *letters(*MARKETING, "marketing.answering")),
    ),
    "teams_of_one_department": (
        of({}, *answers({28: "yes"}), Person(id="A", department="sales"), Person(id="B", department="sales")),
        of({}, *answers({28: "yes"}), Person(id="A", department="sales"), Person(id="B", department="hr")),
    ),
    "figures_though_denied": (
        of({}, *answers({9: "no"}), *measured(day(-70), day(-40), day(-5))),
        of({}, *answers({9: "no"}, day(-20)), *measured(day(-70), day(-40), day(-5))),
    ),
    "line_without_figures": (
        of({}, *answers({27: "yes"}), *letters(*MARKETING)),
        of({}, *answers({27: "yes"}), *letters(*MARKETING), Metric(id="m", name="Reach", department="marketing")),
    ),
    "talk_without_anybody": (
        of({}, *answers({22: "yes"}), *holds("create")),
        of({}, *answers({22: "yes"}), *holds("create", "community")),
    ),
}  # fmt: skip


def found(client: Client) -> set[str]:
    return {each.rule for each in findings(client, TODAY).open}


def test_every_rule_is_tried() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names)) >= 24
    assert set(names) == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_rule_speaks_of_what_is_at_odds_and_of_nothing_else(name: str) -> None:
    at_odds, fine = CASES[name]
    assert name in found(at_odds) - found(fine)
    for page in ("assessment", "strategy", "team", "figures"):  # of which not all rules are asked
        told = [each for each in findings(at_odds, TODAY).open if page in (each.first.page, each.second.page)]
        assert list(Finder().open_on(page, at_odds, TODAY)) == told


@pytest.mark.parametrize("name", CASES)
def test_a_rule_reads_no_table_that_it_does_not_name(name: str) -> None:
    """Else it would not be asked again when that is touched."""
    rule = next(rule for rule in RULES if rule.name == name)
    client = CASES[name][0]
    blind = {table: {} for table in TABLES if table not in {*rule.tables, "client"}}
    assert list(rule.look(replace(client, **blind), TODAY)) == list(rule.look(client, TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_words(language: str) -> None:
    keys = words(language).keys()
    assert {f"links.{rule.name}.{part}" for rule in RULES for part in ("says", "right", "mends")} <= keys


def test_what_is_not_known_contradicts_nothing() -> None:
    assert found(of()) == set()
    assert found(of({}, *answers(dict.fromkeys(range(1, 37), "unknown")))) == set()
    assert found(of({}, *answers(dict.fromkeys(range(1, 37), "not_applicable")))) == set()
    unrated = of({"strategy": 3}, *answers({4: "yes"}))
    (key, rating), *_ = unrated.ratings.items()
    away = replace(rating, not_applicable=True, reason="No")
    assert found(replace(unrated, ratings={key: away})) == set()
    assert found(Client(unrated.profile)) == set()
    assert found(of({"kpis": 3}, Metric(id="m", name="Reach"))) == set()


def test_what_was_done_after_the_assessment_can_still_have_its_effect() -> None:
    assert found(of({"kpis": 2}, replace(DONE, completed=day(3)))) == set()


def test_an_empty_row_of_the_matrix_says_nothing() -> None:
    empty = Responsibility(id=pair_id("hr", "planning"), department="hr", task="planning")
    asked = replace(empty, id=pair_id("sales", "planning"), department="sales", consulted=True)
    departments = (Department(id="hr"), Department(id="sales"))
    assert "one_department_does_all" in found(of({"organisation": 4}, *letters(*MARKETING), *departments, empty, asked))


def test_what_lies_far_apart_in_time_has_changed_since() -> None:
    client = of({"strategy": 3}, *answers({4: "yes"}, day(-400)))
    assert found(client) == set()
    assert [each.rule for each in findings(client, TODAY).past] == ["strategy_is_denied"]


def test_another_model_has_no_links_and_that_is_said() -> None:
    client = replace(small_client(strategy=(3, None)), **_tables(answers({4: "yes"})))
    assert linked(client) is None
    told = findings(client, TODAY)
    assert (told.open, told.has_links, told.agreements) == ((), False, ())


def _tables(records: Iterable[Record]) -> dict[str, dict[str, Record]]:
    client = of({}, *records)
    return {name: dict(client.table(name)) for name in ("stage_checks", "stage_answers")}


def test_what_is_put_aside_stays_so_until_its_facts_change() -> None:
    client = CASES["strategy_is_denied"][0]
    (contradiction,) = findings(client, TODAY).open
    with pytest.raises(InvalidInput, match="contradiction_needs_reason"):
        dismiss(client, contradiction, " \u200b ", TODAY)
    change = dismiss(client, contradiction, " It is being written ", TODAY)
    assert change is not None
    quiet = apply(client, change)
    told = findings(quiet, LATER)
    assert told.open == ()
    ((_, record),) = told.dismissed
    assert (record.reason, record.date) == ("It is being written", TODAY)
    louder = replace(quiet, ratings=of({"strategy": 4}).ratings)
    assert found(louder) == {"strategy_is_denied"}
    back = take_back(quiet, contradiction)
    assert back is not None
    assert found(apply(quiet, back)) == {"strategy_is_denied"}


def test_only_rules_whose_tables_were_touched_are_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    client = of({"strategy": 3, "kpis": 3}, *answers({4: "yes"}), *holds("create"))
    finder, asked = Finder(), []

    def counting(rule: Any) -> Callable[[Client, dt.date], list[Contradiction]]:
        def look(client: Client, today: dt.date) -> list[Contradiction]:
            asked.append(rule.name)
            return list(rule.look(client, today))

        return look

    monkeypatch.setattr(
        "somedesk.domain.links.finding.RULES", tuple(replace(rule, look=counting(rule)) for rule in RULES)
    )
    first = finder.find(client, TODAY)
    assert len(asked) == len(RULES)
    asked.clear()
    assert finder.find(replace(client, actions={}), TODAY) == first
    assert asked == ["action_without_effect"]
    asked.clear()
    assert finder.find(client, TODAY) == first
    asked.clear()
    assert finder.find(client, TODAY) is finder.find(client, TODAY)
    assert asked == []
    finder.find(client, LATER)  # another day
    assert len(asked) == len(RULES)


def test_agreements_name_ratings_that_others_bear_out() -> None:
    client = of(
        {"strategy": 3, "kpis": 2, "dialogue": 3},
        *answers({6: "yes", 22: "yes"}),
        *holds("strategy"),
        StrategyAnswer(id="purpose", key_point="To be known"),
    )
    (agreement,) = agreements(client)
    assert agreement.rated.subject == "strategy"
    assert [claim.kind for claim in agreement.others] == ["statement", "capability", "question"]
    assert agreement_on(client, "strategy") == agreement
    assert [agreement_on(client, dimension) for dimension in ("kpis", "of_a_model_of_ones_own")] == [None, None]


def test_the_table_of_links_names_only_what_there_is() -> None:
    assert set(BY_DIMENSION) == set(built_in().dimension_ids())
    numbers = {statement.number for statement in STATEMENTS}
    for link in LINKS:
        assert set(link.questions) <= set(QUESTIONS)
        assert {*link.statements, *link.early} <= numbers
        assert set(link.tasks) <= set(TASKS)
        assert set(link.departments) <= set(DEPARTMENTS)
        assert set(link.capabilities) <= set(CAPABILITIES)
        assert set(link.metrics) <= set(METRIC_KINDS)


def test_levels_that_are_called_too_high_lie_above_those_that_are_called_too_low() -> None:
    """So no client whatsoever is told to rate a dimension both higher and lower."""
    bounds: dict[tuple[str, int], list[int]] = {}
    for rule in RULES:
        if rule.moves is not None:
            assert rule.bound is not None
            bounds.setdefault(rule.moves, []).append(rule.bound)
    for dimension in BY_DIMENSION:
        assert max(bounds.get((dimension, 1), [-1])) < min(bounds.get((dimension, -1), [6]))


LEVELS = st.dictionaries(st.sampled_from(built_in().dimension_ids()), st.integers(0, 5))
GIVEN = st.dictionaries(st.integers(1, 36), st.sampled_from(["yes", "partly", "no", "unknown", "not_applicable"]))


@settings(max_examples=150, deadline=None)
@given(LEVELS, GIVEN, st.sets(st.sampled_from(CAPABILITIES)), st.sets(st.sampled_from(QUESTIONS)))
def test_no_two_rules_pull_a_dimension_both_ways(
    levels: dict[str, int], said: dict[int, StageAnswer], held: set[str], left_out: set[str]
) -> None:
    client = of(levels, *answers(said), *holds(*held), *(LEFT_OUT[name] for name in left_out))
    moved = {rule.name: rule.moves for rule in RULES}
    pulls = {moves for name in found(client) if (moves := moved[name]) is not None}
    assert not [pair for pair in itertools.combinations(pulls, 2) if pair[0][0] == pair[1][0]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_says_only_what_is_so(language: str) -> None:
    # Its advertising is rated 2, and its team has nobody for it.
    assert found(sample_client(language, TODAY)) == {"nobody_advertises"}
