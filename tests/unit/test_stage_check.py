"""The stage check: 36 statements, the rule that makes a stage of their answers, and what may be done to a check."""

import datetime as dt
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.content.sample import sample_client
from somedesk.content.stage_check import stage_texts
from somedesk.domain.change import Change, apply
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.merge import all_of, differences, merge
from somedesk.domain.over_time import standings
from somedesk.domain.records.stage_check import STAGE_ANSWERS, GivenAnswer, Respondent, StageAnswer, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import agreed, contradictions, result
from somedesk.domain.stage_check.spread import group_of, respondents_of, shown, spreads
from somedesk.domain.stage_check.statements import BY_STAGE, OPPOSITES, STATEMENTS

DAY = dt.date(2026, 11, 17)
ALL = range(1, 37)
DECIDING = [each.number for each in STATEMENTS if each.decides]
EARLY = [each.number for each in STATEMENTS if each.early]
# What the sample's picture shows: 34 of 36 answered, stage 2.
PICTURE = "yynpnypyyyynpnuypypy-pyynppnnpppnnn-"
LETTERS: dict[str, StageAnswer] = dict(zip("ypnua", STAGE_ANSWERS, strict=True))
ANSWERS = st.dictionaries(st.integers(1, 36), st.sampled_from(STAGE_ANSWERS))


def answers(letters: str) -> dict[int, StageAnswer]:
    return {number: LETTERS[letter] for number, letter in enumerate(letters, start=1) if letter in LETTERS}


def done(client: Client, change: Change | None) -> Client:
    assert change is not None
    return apply(client, change)


@pytest.fixture
def client() -> Client:
    empty = new_client("u", "Northwind", "en", DAY)
    return done(empty, checks.new_check(empty, StageCheck(id="c", date=DAY)))


def respondent(key: str, letters: str = PICTURE, **more: object) -> Respondent:
    said = tuple(GivenAnswer(number, answer) for number, answer in answers(letters).items())
    return Respondent(id=key, check="c", answers=said, **more)  # type: ignore[arg-type]


# --- the statements ---


def test_the_model_has_its_36_statements() -> None:
    kinds = [[sum(s.kind == kind for s in BY_STAGE[n]) for kind in ("action", "success", "element")] for n in BY_STAGE]
    assert kinds == [[1, 1, 3], [2, 2, 3], [1, 4, 7], [1, 5, 6]]
    assert EARLY == [3, 4, 5, 10, 11, 12]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_says_what_to_look_for_and_the_keys_differ(language: str) -> None:
    found = stage_texts(language)
    assert sorted(found.statements) == list(ALL)
    assert len({found.text(n) for n in ALL} | {found.look(n) for n in ALL}) == 72
    assert all(found.text(n).endswith(".") for n in ALL)
    assert len({found.key(answer) for answer in STAGE_ANSWERS}) == 5
    assert sorted(found.stages) == [1, 2, 3, 4]


# --- the stage that is reached ---


def test_the_picture_of_the_page_reaches_stage_2_and_says_why() -> None:
    found = result(answers(PICTURE))
    assert (found.stage, found.answered, found.complete) == (2, 34, False)
    assert [(fit.met, fit.asked, fit.is_met) for fit in found.fits] == [
        (2, 2, True), (Fraction(7, 2), 4, True), (2, 5, False), (Fraction(3, 2), 6, False),
    ]  # fmt: skip
    assert [round(100 * (fit.share or 0)) for fit in found.fits] == [100, 88, 40, 25]
    assert found.fits[2].needed == Fraction(7, 2)  # of 10/3, in halves
    assert [fit.outgrown for fit in found.fits] == [2, 1, 0, 0]
    assert found.contradictions == ((4, 23), (10, 19))


def test_a_stage_needs_all_those_below_it() -> None:
    everything = dict.fromkeys(ALL, LETTERS["y"])
    assert result(everything).stage == 4
    assert result(everything | {1: "no", 2: "no"}).stage == 0
    assert result(everything | {6: "no", 7: "no"}).stage == 1
    assert result({}).stage == 0


def test_the_threshold_is_met_when_it_is_reached_exactly() -> None:
    met = {1: LETTERS["y"], 2: LETTERS["y"], 6: LETTERS["y"], 7: LETTERS["y"], 8: LETTERS["n"], 9: LETTERS["n"]}
    assert result(met, "half").stage == 2
    assert result(met, "two_thirds").stage == 1
    assert result(met | {8: LETTERS["y"]}, "three_quarters").stage == 2
    assert result(met | {8: LETTERS["y"]}, "whole").stage == 1


def test_unknown_counts_as_not_met_and_not_applicable_leaves_the_sum() -> None:
    unknown = result({1: "yes", 2: "unknown"}).fits[0]
    assert (unknown.met, unknown.asked, unknown.is_met) == (1, 2, False)
    left = result({1: "yes", 2: "not_applicable"}).fits[0]
    assert (left.met, left.asked, left.is_met) == (1, 1, True)


def test_a_stage_of_which_nothing_applies_is_passed_over() -> None:
    everything: dict[int, StageAnswer] = dict.fromkeys(ALL, "yes")
    nothing: dict[int, StageAnswer] = {each.number: "not_applicable" for each in BY_STAGE[2]}
    found = result(everything | nothing)
    assert found.stage == 4
    assert (found.fits[1].share, found.fits[1].all_share, found.fits[1].is_met) == (None, None, False)
    assert result({1: "yes", 2: "yes"} | nothing).stage == 1


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.sampled_from(EARLY), st.sampled_from(["half", "two_thirds", "three_quarters", "whole"]))
def test_outgrowing_an_early_statement_lowers_nothing(
    found: dict[int, StageAnswer], early: int, threshold: str
) -> None:
    steps = [result({**found, early: answer}, threshold) for answer in ("yes", "partly", "no")]  # type: ignore[arg-type]
    for before, after in pairwise(steps):
        assert after.stage >= before.stage
        for old, new in zip(before.fits, after.fits, strict=True):
            assert (new.share or 0) >= (old.share or 0)
            assert (new.all_share or 0) >= (old.all_share or 0)


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.sampled_from(DECIDING))
def test_a_better_answer_never_lowers_the_stage(found: dict[int, StageAnswer], number: int) -> None:
    stages = [result({**found, number: answer}).stage for answer in ("unknown", "no", "partly", "yes")]
    assert stages[0] == stages[1]
    assert stages == sorted(stages)


@pytest.mark.parametrize("pair", OPPOSITES)
def test_opposites_are_told_when_one_of_them_holds_wholly(pair: tuple[int, int]) -> None:
    first, second = pair
    for one, other, told in (
        ("yes", "yes", True), ("yes", "partly", True), ("partly", "yes", True), ("partly", "partly", False),
        ("yes", "no", False), ("no", "yes", False), ("yes", "unknown", False), ("not_applicable", "yes", False),
    ):  # fmt: skip
        assert contradictions({first: one, second: other}) == ((pair,) if told else ())  # type: ignore[dict-item]
    assert contradictions({first: "yes"}) == ()


# --- changes ---


def test_an_answer_can_be_given_changed_and_taken_back(client: Client) -> None:
    given_ = done(client, checks.answer(client, "c", 13, "partly"))
    assert agreed(given_, "c") == {13: "partly"}
    assert checks.answer(given_, "c", 13, "partly") is None
    assert checks.answer(client, "c", 13, None) is None
    assert done(given_, checks.answer(given_, "c", 13, None)) == client
    noted = done(given_, checks.write(given_, "c", 13, note="as agreed", evidence="the minutes"))
    back = done(noted, checks.answer(noted, "c", 13, None))
    assert checks.answer_of(back, "c", 13).note == "as agreed"
    assert agreed(back, "c") == {}
    for number in (0, 37):
        with pytest.raises(InvalidInput):
            checks.answer(client, "c", number, "yes")


def test_a_new_check_can_take_over_the_answers_of_the_one_before(client: Client) -> None:
    filled = done(client, checks.answer(client, "c", 1, "yes"))
    later = StageCheck(id="d", date=DAY + dt.timedelta(200))
    assert agreed(done(filled, checks.new_check(filled, later, carry=True)), "d") == {1: "yes"}
    plain = done(filled, checks.new_check(filled, later))
    assert agreed(plain, "d") == {}
    assert checks.latest(plain) == later
    assert checks.before(plain, later) == plain.stage_checks["c"]
    assert checks.before(plain, plain.stage_checks["c"]) is None
    earlier = StageCheck(id="e", date=DAY - dt.timedelta(1))
    assert agreed(done(filled, checks.new_check(filled, earlier, carry=True)), "e") == {}


def test_a_check_goes_with_all_its_answers(client: Client) -> None:
    filled = done(client, checks.answer(client, "c", 1, "yes"))
    filled = done(filled, checks.hand_in(filled, "c", [respondent("r")], "named"))
    assert done(filled, checks.delete_check(filled, "c")) == new_client("u", "Northwind", "en", DAY)
    assert checks.latest(done(filled, checks.delete_check(filled, "c"))) is None


def test_whether_there_are_names_is_locked_by_the_first_answer(client: Client) -> None:
    chosen = done(client, checks.edit_check(client, "c", naming="anonymous", fewest=7))
    ann = respondent("r", name="Ann", time=dt.datetime(2026, 11, 17, 9, tzinfo=dt.UTC))
    filled = done(chosen, checks.hand_in(chosen, "c", [ann], "anonymous"))
    assert (filled.stage_respondents["r"].name, filled.stage_respondents["r"].time) == ("", None)
    for fields in ({"naming": "named"}, {"fewest": 3}):
        with pytest.raises(InvalidInput):
            checks.edit_check(filled, "c", **fields)
    with pytest.raises(InvalidInput):
        checks.hand_in(filled, "c", [respondent("s")], "named")
    assert checks.edit_check(filled, "c", title="x") is not None
    assert checks.hand_in(filled, "c", [respondent("r")], "anonymous") is None
    free = done(filled, checks.remove_respondent(filled, "r"))
    assert checks.edit_check(free, "c", naming="named") is not None


def test_respondents_stand_beside_what_was_agreed(client: Client) -> None:
    filled = done(client, checks.answer(client, "c", 1, "no"))
    filled = done(filled, checks.hand_in(filled, "c", [respondent(f"r{n}") for n in range(6)], "named"))
    assert agreed(filled, "c") == {1: "no"}


# --- several respondents ---


def test_what_one_version_promised_holds_when_another_comes_to_it(client: Client) -> None:
    """Else who answered anonymously would be read one by one beneath those with names."""
    quiet = done(client, checks.hand_in(client, "c", [respondent("a", name="Ann")], "anonymous"))
    named = done(
        client,
        checks.hand_in(
            client, "c", [respondent("b", name="Bo", time=dt.datetime(2026, 11, 17, 12, tzinfo=dt.UTC))], "named"
        ),
    )
    for ours, theirs in ((quiet, named), (named, quiet)):
        both = merge(ours, theirs, ancestor=client)
        assert both.client.stage_checks["c"].naming == "anonymous"
        assert {(each.id, each.name, each.time) for each in both.client.stage_respondents.values()} == {
            ("a", "", None), ("b", "", None),
        }  # fmt: skip
        assert "Bo" in [lost.value for lost in both.lost]
    kept = merge(named, quiet, all_of(differences(named, quiet, client), "ours"), client)
    assert kept.client == named, "nobody who was promised anything else came along"


def test_too_few_respondents_are_counted_and_no_more(client: Client) -> None:
    four = done(client, checks.hand_in(client, "c", [respondent(f"r{n}") for n in range(4)], "named"))
    found = group_of(four, four.stage_checks["c"])
    assert (found.count, found.fewest, found.spreads, found.furthest) == (4, 5, None, ())
    assert shown(four, four.stage_checks["c"]) == ()
    five = done(four, checks.hand_in(four, "c", [respondent("r4")], "named"))
    assert group_of(five, five.stage_checks["c"]).spreads is not None
    assert len(shown(five, five.stage_checks["c"])) == 5


def test_an_empty_form_does_not_help_to_reach_the_fewest(client: Client) -> None:
    said = [*(respondent(f"r{n}") for n in range(4)), respondent("empty", "")]
    found = done(client, checks.hand_in(client, "c", said, "anonymous"))
    assert group_of(found, found.stage_checks["c"]).spreads is None


def test_anonymous_respondents_are_never_shown_one_by_one(client: Client) -> None:
    found = done(client, checks.hand_in(client, "c", [respondent(f"r{n}") for n in range(9)], "anonymous"))
    assert shown(found, found.stage_checks["c"]) == ()


def test_named_respondents_come_in_the_order_of_answering(client: Client) -> None:
    when = dt.datetime(2026, 11, 17, 12, tzinfo=dt.UTC)
    said = [respondent(key, time=when - dt.timedelta(minutes=n)) for n, key in enumerate("abc")]
    found = done(client, checks.hand_in(client, "c", said, "named"))
    assert [each.id for each in respondents_of(found, "c")] == ["c", "b", "a"]
    assert respondents_of(found, "other") == ()


def test_the_distance_is_how_many_steps_two_of_them_are_apart() -> None:
    def apart(letters: str) -> Fraction | None:
        return spreads(respondent(str(n), letter) for n, letter in enumerate(letters))[1].apart

    assert apart("yyyyy") == 0
    assert apart("yn") == 2
    assert apart("yp") == 1
    assert apart("yyyyn") == Fraction(8, 10)
    assert apart("yyppn") == 1
    assert apart("yua") is None
    found = spreads(respondent(str(n), "yn"[n % 2]) for n in range(4))
    assert dict(found[1].counts) == {"yes": 2, "partly": 0, "no": 2, "unknown": 0, "not_applicable": 0}
    assert (found[1].answered, found[2].answered) == (4, 0)


def test_where_they_disagree_most_comes_first(client: Client) -> None:
    said = [respondent(f"r{n}", letters) for n, letters in enumerate(("yyy", "ynp", "yyy", "ynp", "yyy"))]
    found = done(client, checks.hand_in(client, "c", said, "named"))
    assert [each.statement for each in group_of(found, found.stage_checks["c"]).furthest] == [2, 3]


# --- copies, and time ---


def test_merging_two_copies_keeps_the_respondents_of_both(client: Client) -> None:
    ours = done(client, checks.hand_in(client, "c", [respondent("mine")], "named"))
    theirs = done(client, checks.hand_in(client, "c", [respondent("yours")], "named"))
    merged = merge(ours, theirs, ancestor=client)
    assert set(merged.client.stage_respondents) == {"mine", "yours"}
    assert merged.lost == ()


def test_checks_and_assessments_stand_beside_each_other_by_day() -> None:
    found = standings(sample_client("en", DAY))
    assert len(found) == 5
    assert [each.result.stage if each.result else None for each in found] == [None, None, 1, None, 2]
    assert all(each.score is not None for each in found)
    assert standings(replace(sample_client("en", DAY), assessments={}))[0].assessment is None
