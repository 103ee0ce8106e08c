"""The strategy: how far a question is answered, key points, needs, metrics that fit, points on the plan."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.content.sample import sample_client
from somedesk.content.strategy_state import strategy_state
from somedesk.content.words import words
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Action, Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.integrity import broken_links
from somedesk.domain.records.strategy import (
    METRIC_KINDS,
    POINT_LISTS,
    PURPOSE_KINDS,
    QUESTIONS,
    Goal,
    Need,
    Platform,
    Purpose,
    StrategyAnswer,
    StrategyMetric,
    StrategyPoint,
    StrategyVersion,
    TargetGroup,
)
from somedesk.domain.strategy import answers, lines, metrics, questions, versions

TODAY = dt.date(2026, 11, 14)


def done(client: Client, build: Any, *args: Any, **kw: Any) -> Client:
    change = build(client, *args, **kw)
    assert isinstance(change, Change)
    after = apply(client, change)
    assert broken_links(after) == ()
    assert apply(after, change.inverted()) == client
    return after


@pytest.fixture
def client() -> Client:
    return new_client("u", "Moonfisher", "en", TODAY)


@pytest.fixture
def table(client: Client) -> Client:
    for name, record in (
        ("target_groups", TargetGroup("t1", "Baristas")),
        ("target_groups", TargetGroup("t2", "Buyers")),
        ("platforms", Platform("instagram", "Instagram")),
        ("platforms", Platform("linkedin", "LinkedIn")),
    ):
        client = done(client, lines.add, name, record)
    return client


def test_the_steps_hold_each_question_once_and_its_lists_each_list_once() -> None:
    assert tuple(each for step in questions.STEPS.values() for each in step) == QUESTIONS
    assert sorted(each for lists in questions.POINTS.values() for each in lists) == sorted(POINT_LISTS)
    assert [questions.step_of(each) for each in ("purpose", "rollout", "evaluation")] == ["think", "plan", "follow"]


def test_nothing_is_answered_by_being_looked_at(client: Client) -> None:
    assert questions.progress(client) == questions.Progress(0, 13)
    assert not questions.progress(client).is_whole
    assert not questions.is_begun(client)
    assert answers.edit_answer(client, "policy", text="") is None
    assert answers.edit_answer(client, "policy", not_here=False) is None
    assert answers.edit_strategy(client, form=None) is None


@pytest.mark.parametrize("question", [each for each in QUESTIONS if each != "needs"])
def test_a_text_answers_a_question_and_taking_it_away_opens_it_again(client: Client, question: str) -> None:
    after = done(client, answers.edit_answer, question, text="So and so.")
    assert questions.state(after, question) == "answered"
    assert questions.progress(after).answered == 1
    back = done(after, answers.edit_answer, question, text="")
    assert back.strategy_answers == {}


def test_only_a_reason_answers_what_is_not_here(client: Client) -> None:
    after = done(client, answers.edit_answer, "campaigns", not_here=True)
    assert questions.state(after, "campaigns") == "begun"
    after = done(after, answers.edit_answer, "campaigns", because=" we sell nothing ")
    assert questions.state(after, "campaigns") == "answered"
    assert questions.without_key_point(after) == ()


def test_what_a_question_asks_for_answers_it(client: Client) -> None:
    for question, table, record in (
        ("purpose", "purposes", Purpose("trust", "trust")),
        ("target_group", "target_groups", TargetGroup("t1", "Baristas")),
        ("measuring", "strategy_metrics", StrategyMetric("m", "engagement")),
        ("policy", "strategy_points", StrategyPoint("p", "can_work", "Answer customers")),
    ):
        assert questions.state(done(client, lines.add, table, record), question) == "answered"
    assert questions.state(done(client, answers.edit_strategy, form="both"), "form") == "answered"
    assert questions.state(done(client, answers.edit_strategy, monitoring_hours=0.0), "monitoring") == "answered"
    assert questions.state(done(client, lines.add, "goals", Goal("g", "More")), "purpose") == "begun"


def test_a_key_point_alone_is_a_beginning(client: Client) -> None:
    after = done(client, answers.edit_answer, "policy", key_point="Be kind.")
    assert questions.state(after, "policy") == "begun"
    assert questions.is_begun(after)


def test_a_key_point_has_twenty_five_words_and_a_longer_one_is_kept_and_told(client: Client) -> None:
    assert questions.words_in("Two words – here: 3 things, 50 %.") == 6
    assert questions.words_in("I 2026 100 opslag og 12\N{NO-BREAK SPACE}000 følgere, 1 250 000 kr.") == 9
    assert not questions.is_too_long("word " * 25)
    assert questions.is_too_long("word " * 26)
    after = done(client, answers.edit_answer, "policy", text="Full.", key_point="word " * 26)
    assert questions.answer_of(after, "policy").key_point == "word " * 26
    assert questions.without_key_point(after) == ()
    assert questions.without_key_point(done(after, answers.edit_answer, "policy", key_point=" ")) == ("policy",)


def test_the_table_of_needs_is_answered_once_every_target_group_has_its_place(table: Client) -> None:
    assert questions.state(table, "needs") == "begun"
    assert answers.open_needs(table) == 4
    after = done(table, answers.edit_need, "t1", "instagram", reason="Inspiration", content="Guides")
    assert questions.state(after, "needs") == "begun"
    after = done(after, answers.edit_need, "t2", "linkedin", not_here=True)
    assert questions.state(after, "needs") == "begun"
    after = done(after, answers.edit_need, "t2", "linkedin", because="They buy elsewhere")
    assert questions.state(after, "needs") == "answered"
    assert answers.open_needs(after) == 2
    assert questions.state(done(after, answers.edit_answer, "needs", text="x"), "needs") == "answered"
    emptied = done(after, answers.edit_need, "t1", "instagram", reason="", content="")
    assert list(emptied.needs) == ["t2.linkedin"]
    assert answers.edit_need(emptied, "t1", "instagram", reason="") is None


def test_needs_begin_with_a_text_or_a_platform(client: Client) -> None:
    assert questions.state(client, "needs") == "open"
    assert questions.state(done(client, answers.edit_answer, "needs", text="They want guides."), "needs") == "begun"
    assert questions.state(done(client, answers.edit_answer, "needs", key_point="Guides."), "needs") == "begun"


def test_a_point_goes_onto_the_plan_once(client: Client) -> None:
    point = StrategyPoint("p", "learnt", "Films\nwithout sound work", person="Kim", day=TODAY)
    after = done(done(client, lines.add, "strategy_points", point), answers.make_action, "p", "a1", TODAY)
    action = after.actions["a1"]
    assert (action.title, action.text, action.owner) == ("Films without sound work", "", "Kim")
    assert (action.due, action.due_fixed) == (TODAY, True)
    assert after.strategy_points["p"].action == "a1"
    assert answers.make_action(after, "p", "a2", TODAY) is None
    assert [each.id for each in questions.points(after, "learnt")] == ["p"]


def test_a_long_point_is_whole_in_the_text_of_its_action(client: Client) -> None:
    point = StrategyPoint("p", "learnt", "long " * 100)
    after = done(done(client, lines.add, "strategy_points", point), answers.make_action, "p", "a1", TODAY)
    assert len(after.actions["a1"].title) == 300
    assert after.actions["a1"].text == point.text
    assert not after.actions["a1"].due_fixed


def test_a_metric_that_does_not_fit_its_purpose_is_told_with_those_that_would(client: Client) -> None:
    client = done(client, lines.add, "purposes", Purpose("positioning", "positioning"))
    client = done(client, lines.add, "strategy_metrics", StrategyMetric("m1", "website_traffic", purpose="positioning"))
    (told,) = metrics.mismatches(client)
    assert (told.metric.id, told.purpose, told.fitting[0]) == ("m1", "positioning", "visibility")
    assert not metrics.mismatches(done(client, lines.edit, "strategy_metrics", "m1", kind="share_of_voice"))
    loose = done(client, lines.edit, "strategy_metrics", "m1", purpose=None)
    assert metrics.mismatches(loose)[0].purpose == "positioning"
    assert not metrics.mismatches(done(loose, lines.add, "purposes", Purpose("direct_sales", "direct_sales")))
    assert not metrics.mismatches(done(client, lines.edit, "strategy_metrics", "m1", kind="own", name="Visits"))


def test_every_purpose_has_metrics_that_fit_and_every_metric_a_purpose() -> None:
    assert set(metrics.FITTING) == set(PURPOSE_KINDS)
    fitting = {kind for purpose, kinds in metrics.FITTING.items() if purpose != "own" for kind in kinds}
    assert fitting == set(METRIC_KINDS) - {"own"}


def test_a_purpose_that_nothing_is_measured_for_is_told_once_something_is(client: Client) -> None:
    for kind in ("trust", "education"):
        client = done(client, lines.add, "purposes", Purpose(kind, kind))
    assert metrics.unmeasured(client) == ()
    client = done(client, lines.add, "strategy_metrics", StrategyMetric("m1", "engagement", purpose="trust"))
    assert metrics.unmeasured(client) == ("education",)
    assert metrics.unmeasured(done(client, lines.edit, "strategy_metrics", "m1", purpose=None)) == ()


# --- versions ---


def test_what_was_approved_stays_whatever_is_written_later(table: Client) -> None:
    table = done(table, answers.edit_answer, "policy", text="Old.")
    table = done(table, lines.add, "strategy_points", StrategyPoint("p", "learnt", "Films"))
    review = Action("r", "Look at the strategy again", TODAY)
    version = StrategyVersion("v1", TODAY, approved_by="Kim", review=dt.date(2027, 5, 1))
    after = done(table, versions.approve, version, review)
    assert after.actions["r"].due == dt.date(2027, 5, 1)
    assert after.strategy_versions["v1"].action == "r"
    assert versions.shown_version(after, TODAY) == after.strategy_versions["v1"]
    after = done(after, answers.make_action, "p", "a1", TODAY)
    assert versions.shown_version(after, TODAY) == after.strategy_versions["v1"]
    after = done(after, answers.edit_answer, "policy", text="New.")
    after = done(after, lines.delete, "platforms", "linkedin")
    assert versions.shown_version(after, TODAY) is None
    then = versions.as_approved(after, "v1")
    assert then.strategy_answers["policy"].text == "Old."
    assert set(then.platforms) == {"instagram", "linkedin"}
    assert then.actions == after.actions
    began = TODAY + dt.timedelta(5)
    after = done(after, versions.approve, StrategyVersion("v2", TODAY, in_force_since=began))
    told = [
        strategy_state(client, words("en"), day, dt.date.isoformat)
        for client in (after, then, versions.as_approved(after, "v1"))
        for day in (TODAY, began)
    ]
    since, until = f"in force since {TODAY}", f"was in force from {TODAY} to {began}"
    assert told == [f"in force since {began}"] * 2 + [since] * 3 + [until]


def test_of_two_versions_of_one_day_the_later_one_holds(client: Client) -> None:
    """Whoever finds a slip approves again at once."""
    moments = (dt.datetime(2026, 1, 1, 9, minute, tzinfo=dt.UTC) for minute in range(8))
    ids = [versions.new_version_id(moment, f"{8 - n}") for n, moment in enumerate(moments)]
    for key in ids:
        client = done(client, versions.approve, StrategyVersion(key, TODAY))
    assert [each.id for each in versions.in_time(client)] == ids[::-1]
    found = versions.in_force(client, TODAY)
    assert found is not None
    assert found.id == ids[-1]


def test_the_version_in_force_is_the_one_that_began_last(client: Client) -> None:
    days = {"a": (dt.date(2025, 1, 1), None), "b": (dt.date(2026, 1, 1), dt.date(2026, 6, 1))}
    for key, (approved, since) in days.items():
        client = done(client, versions.approve, StrategyVersion(key, approved, in_force_since=since))
    assert [each.id for each in versions.in_time(client)] == ["b", "a"]
    known = {day: versions.in_force(client, day) for day in (dt.date(2024, 1, 1), dt.date(2026, 3, 1), TODAY)}
    assert [each.id if each else None for each in known.values()] == [None, "a", "b"]
    left = done(client, versions.delete_version, "b")
    assert list(left.strategy_versions) == ["a"]
    assert versions.as_approved(replace(left, strategy_versions={"z": StrategyVersion("z", TODAY)}), "z").goals == {}


def test_a_strategy_is_not_in_force_or_reviewed_before_it_is_approved(client: Client) -> None:
    early = dt.date(2026, 1, 1)
    for version in (StrategyVersion("v", TODAY, in_force_since=early), StrategyVersion("v", TODAY, review=early)):
        with pytest.raises(InvalidInput, match="strategy_version_days"):
            versions.approve(client, version)


def test_what_has_lost_its_platform_gets_another_one_or_goes(table: Client) -> None:
    lost = Need("t2.gone", "t2", None, reason="News", content="Tips", because="Once")
    client = replace(table, needs={"t1.gone": Need("t1.gone", "t1", not_here=True, because="No"), lost.id: lost})
    assert [each.id for each in answers.lost_needs(client)] == ["t1.gone", "t2.gone"]
    moved = done(client, answers.place_need, "t2.gone", "instagram")
    assert moved.needs["t2.instagram"] == replace(lost, id="t2.instagram", platform="instagram")
    # What is there already stays, and comes first.
    client = done(client, answers.edit_need, "t2", "linkedin", reason="Jobs", not_here=True, because="Not yet")
    both = done(client, answers.place_need, "t2.gone", "linkedin").needs["t2.linkedin"]
    assert (both.reason, both.content, both.because) == ("Jobs\nNews", "Tips", "Not yet\nOnce")
    assert both.not_here
    assert done(client, answers.place_need, "t1.gone", "linkedin").needs["t1.linkedin"].not_here
    assert not answers.lost_needs(done(done(client, answers.remove_need, "t1.gone"), answers.remove_need, "t2.gone"))


def test_each_record_of_the_strategy_stands_under_one_question() -> None:
    client = sample_client("en", TODAY)
    asked = {
        table: {questions.question_of(table, record) for record in client.table(table).values()}
        for table in ("purposes", "goals", "target_groups", "platforms", "needs", "expectations", "strategy_metrics")
    }
    assert asked == {
        "purposes": {"purpose"},
        "goals": {"purpose"},
        "target_groups": {"target_group"},
        "platforms": {"needs"},
        "needs": {"needs"},
        "expectations": {"colleagues"},
        "strategy_metrics": {"measuring"},
    }
    answered = client.strategy_answers
    assert all(questions.question_of("strategy_answers", answer) == key for key, answer in answered.items())
    for point in client.strategy_points.values():
        assert point.list in questions.POINTS[questions.question_of("strategy_points", point)]
    assert questions.question_of("strategy_answers", StrategyAnswer("of another program")) == ""
    assert {questions.question_of("strategy_versions", each) for each in client.strategy_versions.values()} == {""}
