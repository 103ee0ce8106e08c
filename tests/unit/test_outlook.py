"""Promises, the profile that the plan leads to, and hours over time, against tables worked out by hand."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.domain import assessment as assessments
from somedesk.domain import outlook
from somedesk.domain.client import Action, ActionStatus, Client
from somedesk.domain.outlook import BurnUp, HoursOnDay, Pledge
from somedesk.domain.plan import add_actions
from tests.small_client import DAY, made, small_client, with_second


@pytest.mark.parametrize(
    ("was", "target", "now", "outcome", "progress"),
    [
        (1, 3, 3, "kept", 1.0),
        (1, 3, 4, "kept", 1.5),
        (1, 3, 1.5, "partly", 0.25),
        (1, 3, 1, "missed", 0.0),
        (2, 4, 1, "missed", -0.5),
        (3, 3, 3, "kept", None),
        (4, 3, 2, "missed", None),
        (None, 3, 3, "kept", None),
        (None, 3, 2, None, None),
        (1, 3, None, None, None),
    ],
)
def test_a_promise_is_kept_partly_kept_missed_or_not_known(
    was: float | None, target: int, now: float | None, outcome: str | None, progress: float | None
) -> None:
    pledge = Pledge("strategy", was, target, now)
    assert pledge.outcome == outcome
    assert pledge.progress == progress


def test_only_targets_of_the_earlier_assessment_are_promises() -> None:
    client = with_second(small_client(strategy=(1, 3), support=(2, None), dialogue=(None, 4)))
    client = made(client, assessments.rate(client, "second", "strategy", 2))
    client = made(client, assessments.set_target(client, "second", "support", 5))
    first, second = client.timeline
    assert outlook.pledges(client, first, second) == (
        Pledge("strategy", 1, 3, 2, due=False), Pledge("dialogue", None, 4, None, due=False)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "outcomes"),
    [(None, ["under_way", "under_way", "kept"]), (1, ["under_way", "under_way", "kept"]),
     (0, ["missed", "partly", "kept"]), (-1, ["missed", "partly", "kept"])],
)  # fmt: skip
def test_nothing_is_missed_before_the_day_by_which_it_was_promised(days: int | None, outcomes: list[str]) -> None:
    client = with_second(small_client(strategy=(1, 3), support=(1, 3), dialogue=(1, 2)))
    for dimension, level in (("strategy", 1), ("support", 2), ("dialogue", 2)):
        client = made(client, assessments.rate(client, "second", dimension, level))
    first, second = client.timeline
    by = None if days is None else second.date + dt.timedelta(days)
    found = outlook.pledges(client, replace(first, target_date=by), second)
    assert {pledge.dimension: pledge.outcome for pledge in found} == dict(
        zip(("strategy", "support", "dialogue"), outcomes, strict=True)
    )
    assert Pledge("strategy", None, 3, 2, due=False).outcome == "under_way"


def test_what_does_not_apply_any_more_was_not_broken() -> None:
    client = with_second(small_client(strategy=(1, 3), support=(2, 4)))
    client = made(client, assessments.set_not_applicable(client, "second", "strategy", "closed"))
    assert [pledge.dimension for pledge in outlook.pledges(client, *client.timeline)] == ["support"]


def planned(client: Client, *steps: tuple[str | None, int | None, ActionStatus]) -> Client:
    actions = [
        Action(f"x{number}", f"Do {number}", DAY, dimension=dimension, step=step, status=status)
        for number, (dimension, step, status) in enumerate(steps)
    ]
    return made(client, add_actions(client, actions))


def test_a_dimension_rises_over_the_steps_that_open_actions_lift() -> None:
    client = planned(
        small_client(strategy=(1, None), support=(2, None), dialogue=(1, None)),
        ("strategy", 1, "planned"),
        ("strategy", 2, "in_progress"),
        ("strategy", 4, "planned"),  # nothing lifts 3→4
        ("support", 1, "planned"),  # passed already
        ("support", 2, "dropped"),
        ("dialogue", 1, "done"),
        ("dialogue", None, "planned"),
        (None, 1, "planned"),
    )
    first = client.timeline[0]
    assert outlook.planned_values(client, first) == (("strategy", 3), ("support", 2), ("dialogue", 1))
    # (3 + 2 + 1) / 3
    assert outlook.planned_score(client, first).value == pytest.approx(2.0)


def test_half_a_step_is_kept_and_the_highest_level_is_the_end() -> None:
    client = small_client(strategy=(5, None), support=(2, None))
    client = made(client, assessments.toggle_on_the_way(client, "first", "support"))
    first = client.timeline[0]
    client = planned(client, ("strategy", 5, "planned"), ("dialogue", 0, "planned"))
    assert outlook.planned_values(client, first) == (("strategy", 5), ("support", 2.5), ("dialogue", None))
    client = made(client, add_actions(client, [Action("more", "More", DAY, dimension="support", step=2)]))
    assert dict(outlook.planned_values(client, first))["support"] == 3


def day(number: int) -> dt.date:
    return dt.date(2026, 1, number)


def test_hours_add_up_by_the_day_they_were_due_and_by_the_day_they_were_done() -> None:
    actions = [
        Action("a", "A", day(1), effort_hours=4, due=day(10), status="done", completed=day(12)),
        Action("b", "B", day(1), effort_hours=2.5, due=day(10)),
        Action("c", "C", day(1), effort_hours=3, due=day(20), status="done", completed=day(10)),
        Action("d", "D", day(1), effort_hours=1, status="done", completed=day(5)),
        Action("e", "E", day(1), effort_hours=6, due=day(25), status="done"),
        Action("f", "F", day(1), effort_hours=7),
        Action("g", "G", day(1), due=day(11)),
        Action("h", "H", day(1), effort_hours=50, due=day(2), status="dropped"),
    ]
    assert outlook.burn_up(actions) == BurnUp(
        (
            HoursOnDay(day(5), 1, 1),
            HoursOnDay(day(10), 7.5, 4),
            HoursOnDay(day(12), 7.5, 8),
            HoursOnDay(day(20), 10.5, 8),
            HoursOnDay(day(25), 16.5, 14),
        ),
        undated=7,
        without_hours=1,
    )


def test_an_empty_plan_has_no_hours() -> None:
    assert outlook.burn_up(()) == BurnUp((), 0, 0)
