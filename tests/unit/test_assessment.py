"""What can be done to assessments and ratings, and what is refused."""

import datetime as dt

import pytest

from somedesk.base.errors import ConflictingChange, InvalidInput
from somedesk.domain.change import Change, Touch, apply, label
from somedesk.domain.client import Action, Assessment, Client, Rating
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from tests.small_client import DAY, MOMENT, made, small_client, small_model, with_second


def rating(client: Client, dimension: str = "strategy", assessment: str = "first") -> Rating:
    return client.rating(assessment, dimension)


def test_a_click_on_what_is_set_already_takes_nothing_away() -> None:
    client = small_client(strategy=(2, 4))
    client = made(client, assessments.set_confidence(client, "first", "strategy", "high"))
    assert assessments.rate(client, "first", "strategy", 2) is None
    assert assessments.set_target(client, "first", "strategy", 4) is None
    assert assessments.set_confidence(client, "first", "strategy", "high") is None


def test_level_target_and_confidence_are_cleared_by_saying_so() -> None:
    client = small_client(strategy=(2, 4))
    client = made(client, assessments.set_confidence(client, "first", "strategy", "high"))
    for clear in (assessments.rate, assessments.set_target, assessments.set_confidence):
        client = made(client, clear(client, "first", "strategy", None))
    assert rating(client).level is None
    # A rating with nothing in it is no record at all.
    assert client.ratings == {}


def test_level_nought_is_not_the_same_as_not_rated() -> None:
    client = small_client(strategy=(0, None))
    assert rating(client).level == 0
    assert rating(client, "support").level is None


def test_clicking_the_level_of_a_half_step_keeps_the_half_step() -> None:
    client = small_client(strategy=(2, None))
    client = made(client, assessments.toggle_on_the_way(client, "first", "strategy"))
    assert assessments.rate(client, "first", "strategy", 2) is None
    client = made(client, assessments.rate(client, "first", "strategy", 3))
    assert (rating(client).level, rating(client).on_the_way) == (3, False)


def test_clearing_a_level_keeps_the_target_and_the_note() -> None:
    client = small_client(strategy=(2, 4))
    client = made(client, assessments.set_note(client, "first", "strategy", "said by the director"))
    client = made(client, assessments.rate(client, "first", "strategy", None))
    assert (rating(client).level, rating(client).target, rating(client).note) == (None, 4, "said by the director")
    assert assessments.rate(client, "first", "strategy", None) is None


@pytest.mark.parametrize(("level", "target"), [(6, None), (-1, None), (None, 0), (None, 6)])
def test_levels_outside_the_model_are_refused(level: int | None, target: int | None) -> None:
    set_it = assessments.set_target if level is None else assessments.rate
    with pytest.raises(InvalidInput) as refused:
        set_it(small_client(), "first", "strategy", target if level is None else level)
    assert refused.value.code == "level_out_of_range"
    assert refused.value.params["highest"] == 5


@pytest.mark.parametrize("level", [None, 5])
def test_on_the_way_needs_a_level_below_the_highest(level: int | None) -> None:
    with pytest.raises(InvalidInput, match="on_the_way_needs_level"):
        assessments.toggle_on_the_way(small_client(strategy=(level, None)), "first", "strategy")


def test_not_applicable_takes_level_and_target_away_and_needs_a_reason() -> None:
    client = small_client(strategy=(2, 4))
    with pytest.raises(InvalidInput, match="reason_required"):
        assessments.set_not_applicable(client, "first", "strategy", "  ")
    client = made(client, assessments.set_not_applicable(client, "first", "strategy", " no such work "))
    assert rating(client) == Rating(
        id="first.strategy", assessment="first", dimension="strategy", not_applicable=True, reason="no such work"
    )
    client = made(client, assessments.rate(client, "first", "strategy", 1))
    assert (rating(client).not_applicable, rating(client).reason, rating(client).level) == (False, "", 1)


def test_evidence_has_a_date_of_its_own() -> None:
    client = small_client()
    client = made(client, assessments.set_evidence(client, "first", "support", "Job description", DAY))
    assert (rating(client, "support").evidence, rating(client, "support").evidence_date) == ("Job description", DAY)


def test_a_dimension_that_the_model_has_not_is_refused() -> None:
    with pytest.raises(InvalidInput, match="unknown_dimension"):
        assessments.rate(small_client(), "first", "nonsense", 1)


def test_a_note_of_twenty_thousand_characters_is_kept_and_a_boundless_one_refused() -> None:
    client = small_client()
    note = "æøå " * 5000
    assert rating(made(client, assessments.set_note(client, "first", "strategy", note))).note == note
    with pytest.raises(InvalidInput) as refused:
        assessments.set_note(client, "first", "strategy", "x" * 100_001)
    assert refused.value.params["field"] == "note"


def test_a_final_assessment_is_read_only_until_reopened_and_that_is_recorded() -> None:
    client = small_client(strategy=(2, 4))
    client = made(client, assessments.finalise(client, "first", MOMENT))
    assert assessments.finalise(client, "first", MOMENT) is None
    with pytest.raises(InvalidInput, match="assessment_is_final"):
        assessments.rate(client, "first", "strategy", 3)
    with pytest.raises(InvalidInput, match="assessment_is_final"):
        assessments.edit_assessment(client, "first", title="x")
    later = MOMENT + dt.timedelta(days=1)
    client = made(client, assessments.reopen(client, "first", later))
    client = made(client, assessments.rate(client, "first", "strategy", 3))
    assert [(event.status, event.when) for event in client.assessments["first"].history] == [
        ("final", MOMENT),
        ("draft", later),
    ]


@pytest.mark.parametrize(
    ("carry", "level", "target", "note"),
    [
        (frozenset(), None, None, ""),
        (frozenset({"level"}), 2, None, ""),
        (frozenset({"target"}), None, 4, ""),
        (frozenset({"level", "target", "note"}), 2, 4, "kept"),
    ],
)
def test_a_new_assessment_is_blank_or_carries_over(
    carry: frozenset[str], level: int | None, target: int | None, note: str
) -> None:
    client = small_client(strategy=(2, 4))
    client = made(client, assessments.set_note(client, "first", "strategy", "kept"))
    client = with_second(client, carry)
    new = rating(client, assessment="second")
    assert (new.level, new.target, new.note) == (level, target, note)
    assert client.latest is not None
    assert client.latest.id == "second"
    assert client.before(client.assessments["second"]) == client.assessments["first"]
    assert client.before(client.assessments["first"]) is None


def test_carrying_over_something_unknown_is_refused() -> None:
    with pytest.raises(InvalidInput, match="unknown_field"):
        with_second(small_client(), frozenset({"votes"}))


def test_an_assessment_of_another_day_carries_from_the_one_before_that_day() -> None:
    client = with_second(small_client(strategy=(2, None)))
    client = made(client, assessments.rate(client, "second", "strategy", 5))
    between = Assessment(id="between", model="small@1", date=DAY + dt.timedelta(days=10))
    client = made(client, assessments.new_assessment(client, between, small_model(), frozenset({"level"})))
    assert rating(client, assessment="between").level == 2
    first_of_all = Assessment(id="early", model="small@1", date=DAY - dt.timedelta(days=10))
    client = made(client, assessments.new_assessment(client, first_of_all, small_model(), frozenset({"level"})))
    assert rating(client, assessment="early").level == 5


def test_deleting_an_assessment_takes_its_ratings_and_undo_brings_all_back() -> None:
    client = with_second(small_client(strategy=(2, 4)))
    change = assessments.delete_assessment(client, "first")
    after = apply(client, change)
    assert set(after.assessments) == {"second"}
    assert after.ratings == {}
    assert apply(after, change.inverted()) == client


def test_details_of_an_assessment() -> None:
    client = small_client()
    client = made(client, assessments.edit_assessment(client, "first", title="Half-year", facilitator="F"))
    assert client.assessments["first"].title == "Half-year"
    assert assessments.edit_assessment(client, "first", title="Half-year") is None


@pytest.mark.parametrize("name", ["\x00\x1b", "\u200b\u202e", " \x07 "])
def test_a_name_or_title_that_shows_nothing_is_refused_with_the_reason(name: str) -> None:
    with pytest.raises(InvalidInput, match="name_invisible"):
        assessments.new_client("uid", name, "da", DAY)
    client = small_client(strategy=(2, 4))
    with pytest.raises(InvalidInput, match="name_invisible"):
        assessments.edit_profile(client, name=name)
    with pytest.raises(InvalidInput, match="name_invisible"):
        plan.add_action(client, Action(id="new", title=name, created=DAY))
    assert assessments.edit_profile(client, name=f"{name}A") is not None


def test_a_client_needs_a_name() -> None:
    with pytest.raises(InvalidInput):
        assessments.new_client("uid", "   ", "da", DAY)


def test_a_change_built_on_a_record_that_has_moved_on_is_refused_whole() -> None:
    client = small_client(strategy=(2, None))
    stale = assessments.rate(client, "first", "strategy", 3)
    assert stale is not None
    moved = made(client, assessments.rate(client, "first", "strategy", 4))
    with pytest.raises(ConflictingChange):
        apply(moved, stale)
    assert rating(moved).level == 4


def test_a_record_must_be_of_its_table_and_under_its_own_id() -> None:
    client = small_client(strategy=(2, None))
    record = client.ratings["first.strategy"]
    for bad in (
        Touch("actions", record.id, None, record),
        Touch("ratings", "other", None, record),
        Touch("client", "client", client.profile, None),
    ):
        with pytest.raises(ConflictingChange):
            apply(client, Change(label("rating"), (bad,)))
    with pytest.raises(KeyError):
        client.table("nonsense")


def test_the_model_knows_its_areas_and_falls_back_to_a_language_it_has() -> None:
    model = small_model()
    assert model.dimension_ids() == ("strategy", "support", "dialogue")
    assert model.area_of("dialogue") == "work"
    assert model.text("sv").language == "en"
    with pytest.raises(KeyError):
        model.area_of("nonsense")


def test_targets_are_not_due_before_they_are_set() -> None:
    client = small_client()
    with pytest.raises(InvalidInput, match="target_before_assessment"):
        assessments.edit_assessment(
            client, "first", target_date=client.assessments["first"].date - dt.timedelta(days=1)
        )
    assert assessments.edit_assessment(client, "first", target_date=client.assessments["first"].date) is not None
