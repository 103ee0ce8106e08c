"""Every formula against numbers worked out by hand."""

import pytest

from somedesk.domain.client import Rating
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.grid import scoring
from tests.small_client import made, small_client, with_second


@pytest.mark.parametrize(
    ("rating", "value", "expected"),
    [
        (Rating("r", "a", "d"), None, None),
        (Rating("r", "a", "d", level=0), 0, 0),
        (Rating("r", "a", "d", level=2), 2, 2),
        (Rating("r", "a", "d", level=2, on_the_way=True), 2.5, 2.5),
        (Rating("r", "a", "d", level=2, target=4), 2, 4),
        (Rating("r", "a", "d", target=4), None, 4),
        (Rating("r", "a", "d", level=3, target=2), 3, 2),
        (Rating("r", "a", "d", not_applicable=True, reason="no", target=4), None, None),
    ],
)
def test_value_and_expected_value(rating: Rating, value: float | None, expected: float | None) -> None:
    assert scoring.value(rating) == value
    assert scoring.expected(rating) == expected


def test_score_is_the_weighted_mean_of_what_is_rated_and_applies() -> None:
    client = small_client(strategy=(2, 4), support=(3, None), dialogue=(1, 2))
    # (2 + 3 + 1) / 3
    assert scoring.score(client, client.assessments["first"]).value == pytest.approx(2.0)
    client = made(client, assessments.edit_profile(client, weights={"strategy": 2.0, "dialogue": 0.5}))
    # (2·2 + 1·3 + 0.5·1) / 3.5
    score = scoring.score(client, client.assessments["first"])
    assert score.value == pytest.approx(7.5 / 3.5)
    assert [(t.dimension, t.weight, t.value) for t in score.terms] == [
        ("strategy", 2.0, 2.0),
        ("support", 1.0, 3.0),
        ("dialogue", 0.5, 1.0),
    ]


def test_area_score_takes_only_its_own_dimensions() -> None:
    client = small_client(strategy=(2, None), support=(3, None), dialogue=(5, None))
    first = client.assessments["first"]
    assert scoring.score(client, first, "plan").value == pytest.approx(2.5)
    assert scoring.score(client, first, "work").value == pytest.approx(5.0)


def test_not_rated_and_not_applicable_leave_the_sums_and_show_in_the_completeness() -> None:
    client = small_client(strategy=(4, None))
    first = client.assessments["first"]
    score = scoring.score(client, first)
    assert (score.value, score.rated, score.applicable, score.complete) == (4.0, 1, 3, False)
    client = made(client, assessments.set_not_applicable(client, "first", "dialogue", "no users"))
    client = made(client, assessments.rate(client, "first", "support", 2))
    score = scoring.score(client, first)
    assert (score.value, score.rated, score.applicable, score.complete) == (3.0, 2, 2, True)


def test_nothing_that_counts_gives_no_score() -> None:
    client = small_client()
    assert scoring.score(client, client.assessments["first"]).value is None
    client = small_client(strategy=(3, None))
    client = made(client, assessments.edit_profile(client, weights={"strategy": 0.0}))
    assert scoring.score(client, client.assessments["first"]).value is None


def test_target_score_keeps_the_present_value_where_no_target_is_set() -> None:
    client = small_client(strategy=(2, 4), support=(3, None), dialogue=(None, 2))
    # (4 + 3 + 2) / 3
    assert scoring.target_score(client, client.assessments["first"]).value == pytest.approx(3.0)
    client = small_client(strategy=(2, None))
    assert scoring.target_score(client, client.assessments["first"]).value is None


def test_secured_level_is_what_every_applicable_dimension_has_reached() -> None:
    client = small_client(strategy=(4, None), support=(2, None))
    assert scoring.secured_level(client, client.assessments["first"]) is None
    client = made(client, assessments.rate(client, "first", "dialogue", 3))
    client = made(client, assessments.toggle_on_the_way(client, "first", "support"))
    assert scoring.secured_level(client, client.assessments["first"]) == 2
    client = made(client, assessments.set_not_applicable(client, "first", "support", "none"))
    assert scoring.secured_level(client, client.assessments["first"]) == 3


def test_an_over_achievement_never_pays_for_a_gap() -> None:
    client = small_client(strategy=(5, 3), support=(1, 4), dialogue=(2, None))
    client = made(client, assessments.edit_profile(client, weights={"support": 2.0}))
    first = client.assessments["first"]
    assert [(gap.dimension, gap.levels) for gap in scoring.gaps(client, first)] == [("strategy", 0), ("support", 3)]
    assert scoring.total_gap(client, first) == pytest.approx(6.0)


@pytest.mark.parametrize(
    ("baseline", "now", "target", "progress", "promise"),
    [
        (1, 3, 5, 0.5, "partly"),
        (1, 5, 5, 1.0, "kept"),
        (2, 4, 3, 2.0, "kept"),
        (2, 2, 4, 0.0, "missed"),
        (3, 2, 4, -1.0, "missed"),
        (3, 3, 3, None, "kept"),
        (1, 1.5, 2, 0.5, "partly"),
    ],
)
def test_progress_and_promise(baseline: float, now: float, target: float, progress: float | None, promise: str) -> None:
    assert scoring.progress_to_target(baseline, now, target) == progress
    assert scoring.promise(baseline, now, target) == promise


def test_moves_compare_dimension_by_dimension() -> None:
    client = with_second(small_client(strategy=(2, None), support=(3, None)))
    client = made(client, assessments.rate(client, "second", "strategy", 4))
    client = made(client, assessments.rate(client, "second", "dialogue", 1))
    moves = scoring.moves(client, client.assessments["first"], client.assessments["second"])
    assert [(m.dimension, m.before, m.after, m.difference) for m in moves] == [
        ("strategy", 2, 4, 2),
        ("support", 3, None, None),
        ("dialogue", None, 1, None),
    ]
