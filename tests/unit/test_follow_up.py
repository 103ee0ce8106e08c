"""What follows from actions: the next time, progress, a new rating, the next plan."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Action, Client, ProgressNote, Repeat
from somedesk.domain.grid.assessment import set_not_applicable
from somedesk.domain.plan import plan
from somedesk.domain.plan.follow_up import StepDone, carry_over, log_progress, steps_to_rate, unfinished
from somedesk.domain.recurrence import later_dates, next_action, shifted
from tests.small_client import DAY, made, small_client

LATER = DAY + dt.timedelta(days=30)


def action(name: str = "a", **fields: object) -> Action:
    return Action(**({"id": name, "title": f"Action {name}", "created": DAY} | fields))


def planned(*actions: Action, **ratings: tuple[int | None, int | None]) -> Client:
    client = small_client(**ratings)
    return made(client, plan.add_actions(client, actions))


# ── again and again ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("repeat", "times", "expected"),
    [
        (Repeat(1, "week"), 1, dt.date(2027, 2, 7)),
        (Repeat(2, "week"), 3, dt.date(2027, 3, 14)),
        (Repeat(1, "month"), 1, dt.date(2027, 2, 28)),
        (Repeat(1, "month"), 2, dt.date(2027, 3, 31)),
        (Repeat(6, "month"), 1, dt.date(2027, 7, 31)),
        (Repeat(13, "month"), 1, dt.date(2028, 2, 29)),
    ],
)
def test_weeks_and_months(repeat: Repeat, times: int, expected: dt.date) -> None:
    assert shifted(dt.date(2027, 1, 31), repeat, times) == expected


def test_the_calendar_ends() -> None:
    for unit in ("week", "month"):
        assert shifted(dt.date(9999, 12, 1), Repeat(52, unit)) == dt.date.max
        assert shifted(dt.date(1, 1, 1), Repeat(52, unit), -1) == dt.date.min


def test_done_puts_the_next_time_on_the_plan_with_the_same_span() -> None:
    client = planned(
        action(start=DAY, due=LATER, due_fixed=True, repeat=Repeat(1, "month"), percent=40, status="in_progress",
               log=(ProgressNote(DAY, 40, "Half"),), notes="n")
    )  # fmt: skip
    change = plan.edit_action(client, "a", LATER, status="done")
    assert change is not None
    after = apply(client, change)
    assert after.actions["a"].repeat is None
    following = after.actions["a~2"]
    assert (following.start, following.due) == (dt.date(2026, 12, 14), dt.date(2027, 1, 14))
    assert (following.status, following.percent, following.log, following.notes) == ("planned", 0, (), "n")
    assert (following.created, following.due_fixed, following.repeat) == (LATER, True, Repeat(1, "month"))
    assert apply(after, change.inverted()) == client
    third = made(after, plan.edit_actions(after, ["a~2"], LATER, status="done"))
    assert third.actions["a~3"].due == dt.date(2027, 2, 14)
    # Done already, it does not begin anew by another edit.
    assert set(made(third, plan.edit_action(third, "a~2", LATER, notes="x")).actions) == {"a", "a~2", "a~3"}


def test_what_was_missed_is_not_made_up_for() -> None:
    following = next_action(action(due=DAY, repeat=Repeat(1, "week")), DAY + dt.timedelta(days=17))
    assert following is not None
    assert following.due == DAY + dt.timedelta(days=21)
    assert following.start is None


def test_only_a_start_or_no_date_at_all() -> None:
    started = next_action(action(start=DAY, repeat=Repeat(1, "week")), DAY)
    blank = next_action(action(repeat=Repeat(1, "week")), DAY)
    assert started is not None
    assert blank is not None
    assert (started.start, started.due) == (DAY + dt.timedelta(7), None)
    assert (blank.start, blank.due) == (None, DAY + dt.timedelta(7))


def test_after_the_last_time_there_is_none() -> None:
    until = DAY + dt.timedelta(days=7)
    assert next_action(action(due=DAY, repeat=Repeat(1, "week", until)), DAY) is not None
    assert next_action(action(due=DAY, repeat=Repeat(8, "week", until)), DAY) is None
    assert next_action(action(due=DAY), DAY) is None


def test_later_dates() -> None:
    repeating = action(start=DAY, due=LATER, repeat=Repeat(1, "month"))
    found = list(later_dates(repeating, dt.date(2027, 2, 14)))
    assert found == [
        (dt.date(2026, 12, 14), dt.date(2027, 1, 14)),
        (dt.date(2027, 1, 14), dt.date(2027, 2, 14)),
    ]
    assert list(later_dates(action(due=DAY), LATER)) == []
    assert list(later_dates(action(repeat=Repeat(1, "week")), LATER)) == []
    assert list(later_dates(action(due=DAY, repeat=Repeat(1, "week", DAY)), LATER)) == []


def days(found: Action) -> tuple[dt.date | None, dt.date | None]:
    return found.start, found.due


def done_in_turn(first: Action, times: int) -> list[Action]:
    """The action, done each time on the day on which it is due."""
    found = [first]
    for _ in range(times):
        following = next_action(found[-1], found[-1].due or DAY)
        assert following is not None
        found.append(following)
    return found[1:]


JANUARY = Repeat(1, "month")
YEARLY = Repeat(12, "month")
D = dt.date


@pytest.mark.parametrize(
    ("start", "due", "repeat", "expected"),
    [
        (None, D(2026, 1, 31), JANUARY, [(None, D(2026, 2, 28)), (None, D(2026, 3, 31)), (None, D(2026, 4, 30)),
                                         (None, D(2026, 5, 31))]),
        (None, D(2024, 2, 29), YEARLY, [(None, D(2025, 2, 28)), (None, D(2026, 2, 28)), (None, D(2027, 2, 28)),
                                        (None, D(2028, 2, 29))]),
        (D(2026, 1, 29), D(2026, 1, 31), JANUARY, [(D(2026, 2, 26), D(2026, 2, 28)), (D(2026, 3, 29), D(2026, 3, 31))]),
        (D(2026, 1, 1), D(2026, 1, 31), JANUARY, [(D(2026, 2, 1), D(2026, 2, 28)), (D(2026, 3, 1), D(2026, 3, 31))]),
        (D(2026, 1, 31), D(2026, 2, 2), JANUARY, [(D(2026, 2, 28), D(2026, 3, 2)), (D(2026, 3, 31), D(2026, 4, 2))]),
        (D(2026, 1, 15), D(2026, 2, 15), JANUARY, [(D(2026, 2, 15), D(2026, 3, 15)), (D(2026, 3, 15), D(2026, 4, 15))]),
    ],
)  # fmt: skip
def test_the_day_that_a_person_meant_is_kept_over_shorter_months(
    start: dt.date | None, due: dt.date, repeat: Repeat, expected: list[tuple[dt.date | None, dt.date]]
) -> None:
    found = done_in_turn(action(start=start, due=due, repeat=repeat), len(expected))
    assert [days(each) for each in found] == expected
    # The timeline showed the same days from the first on, and shows them from the second on.
    shown = [(first if start else None, last) for first, last in later_dates(found[0], expected[-1][1])]
    assert shown == expected[1:]


def test_a_day_that_is_changed_is_the_day_that_is_meant() -> None:
    [february] = done_in_turn(action(due=D(2026, 1, 31), repeat=JANUARY), 1)
    assert done_in_turn(replace(february, due=D(2026, 2, 27)), 2)[1].due == D(2026, 4, 27)
    assert done_in_turn(replace(february, due=D(2025, 12, 31)), 1)[0].due == D(2026, 1, 31)
    every_other = replace(february, repeat=replace(february.repeat or JANUARY, every=2))
    assert [each.due for each in done_in_turn(every_other, 2)] == [D(2026, 4, 30), D(2026, 6, 30)]
    assert done_in_turn(every_other, 4)[-1].due == D(2026, 10, 31)
    weekly = replace(february, repeat=replace(february.repeat or JANUARY, unit="week"))
    assert done_in_turn(weekly, 1)[0].due == D(2026, 3, 7)
    [spanned] = done_in_turn(action(start=D(2026, 1, 29), due=D(2026, 1, 31), repeat=JANUARY), 1)
    assert days(done_in_turn(replace(spanned, start=D(2026, 2, 20)), 1)[0]) == (D(2026, 3, 20), D(2026, 3, 31))


# ── progress ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("before", "percent", "after"),
    [
        ("planned", 0, ("planned", 0)),
        ("planned", 30, ("in_progress", 30)),
        ("in_progress", 100, ("done", 100)),
        ("dropped", 30, ("dropped", 30)),
    ],
)
def test_progress_is_noted_and_sets_the_status(before: str, percent: int, after: tuple[str, int]) -> None:
    client = planned(action(status=before, log=(ProgressNote(DAY, 0),)))
    change = log_progress(client, "a", LATER, percent, "  Two shops photographed ")
    assert change is not None
    assert change.label.key == "progress_logged"
    found = apply(client, change).actions["a"]
    assert (found.status, found.percent) == after
    assert found.log == (ProgressNote(DAY, 0), ProgressNote(LATER, percent, "Two shops photographed"))


def test_progress_beyond_its_limits_is_refused() -> None:
    with pytest.raises(InvalidInput):
        log_progress(planned(action()), "a", LATER, 101, "")


# ── a new rating ─────────────────────────────────────────────────────────────────────────────────


def step(name: str, completed: dt.date | None = LATER, **fields: object) -> Action:
    """Something done for strategy 2→3."""
    base = {"dimension": "strategy", "step": 2, "status": "done", "percent": 100, "completed": completed}
    return action(name, **(base | fields))


def asked(client: Client) -> tuple[StepDone, ...]:
    return steps_to_rate(client, client.assessments["first"])


def test_a_step_with_everything_done_asks_for_a_rating() -> None:
    dropped = step("c", status="dropped", completed=None)
    general = action("d", dimension="strategy", status="done", completed=LATER)
    client = planned(step("a"), step("b", None), dropped, general, action("e"), strategy=(2, 4))
    assert asked(client) == (StepDone("strategy", 2, ("a", "b")),)


@pytest.mark.parametrize("level", [3, 1])
def test_a_rating_that_has_moved_on_or_is_not_there_yet_asks_nothing(level: int) -> None:
    assert asked(planned(step("a"), strategy=(level, 4))) == ()


def test_what_is_left_to_do_or_was_known_asks_nothing() -> None:
    assert asked(planned(step("a"), step("b", status="planned", completed=None), strategy=(2, 4))) == ()
    assert asked(planned(step("a", DAY - dt.timedelta(1)), strategy=(2, 4))) == ()
    client = planned(step("a"))
    assert asked(client) == (StepDone("strategy", 2, ("a",)),)  # not rated at all
    assert asked(made(client, set_not_applicable(client, "first", "strategy", "No"))) == ()


# ── the next plan ────────────────────────────────────────────────────────────────────────────────


def test_unfinished_from_before_the_assessment_is_carried_or_dropped_as_one_change() -> None:
    early = DAY - dt.timedelta(90)
    client = planned(
        action("open", created=early, due=early, due_fixed=True, start=early, start_fixed=True),
        action("begun", created=early, due=early, start=early, start_fixed=True, status="in_progress"),
        action("future", created=early, start=LATER, due=LATER, due_fixed=True),
        action("unwanted", created=early),
        action("done", created=early, status="done"),
        action("new"),
    )
    assert [a.id for a in unfinished(client, client.assessments["first"])] == ["open", "begun", "future", "unwanted"]
    change = carry_over(client, ["open", "begun", "future"], ["unwanted"], DAY)
    assert change is not None
    assert dict(change.label.values) == {"count": 4}
    after = apply(client, change)
    assert {key: a.status for key, a in after.actions.items()} == {
        "open": "planned", "begun": "in_progress", "future": "planned", "unwanted": "dropped", "done": "done",
        "new": "planned",
    }  # fmt: skip
    found = after.actions
    assert (found["open"].start, found["open"].start_fixed, found["open"].due, found["open"].due_fixed) == (
        None, False, None, False,
    )  # fmt: skip
    assert (found["begun"].start, found["begun"].start_fixed, found["begun"].due) == (early, True, None)
    assert (found["future"].due, found["future"].due_fixed, found["future"].created) == (LATER, True, DAY)
    assert unfinished(after, after.assessments["first"]) == ()
