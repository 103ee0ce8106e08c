"""Situations that a planner gets wrong easily: one small plan each, with the days that a person would work out."""

import datetime as dt

import pytest

from somedesk.domain.client import Period
from somedesk.domain.plan.reasons import Lever, Reason, Reasons, Taker
from somedesk.domain.plan.schedule import Schedule, schedule
from somedesk.domain.plan.work import Capacity, Task

MONDAY = dt.date(2026, 11, 16)
HOUR = 60
HIGH, MEDIUM, LOW = range(3)


def day(number: int) -> dt.date:
    """So many days after the Monday on which everything begins."""
    return MONDAY + dt.timedelta(number)


def made(*tasks: Task, blocked: tuple[Period, ...] = (), weeks: int = 20, margin: int = 0) -> Schedule:
    """A schedule for owners "a", "b" and "c" with an hour a day; only "a" is ever away, and "none" has no hours."""
    capacity = {"a": Capacity(HOUR, blocked), "b": Capacity(HOUR), "c": Capacity(HOUR), "none": Capacity(0)}
    return schedule(tasks, capacity, MONDAY, MONDAY + dt.timedelta(weeks=weeks), margin)


def span(found: Schedule, key: str) -> tuple[int, int]:
    """First and last day of the work on a task."""
    minutes = found.placed[key].minutes
    return (min(minutes) - MONDAY).days, (max(minutes) - MONDAY).days


def mediums(count: int, hours: int, owner: str = "a") -> list[Task]:
    return [Task(f"m{n}", owner, hours * HOUR, MEDIUM) for n in range(count)]


def test_what_a_high_priority_waits_for_inherits_it() -> None:
    found = made(Task("next", "a", 2 * HOUR, HIGH, after=("first",)), Task("first", "a", 2 * HOUR, LOW), *mediums(5, 4))
    assert (span(found, "first"), span(found, "next")) == ((0, 1), (2, 3))
    assert Reasons(found).of("m0").takers == (Taker("first", 120, "opens"), Taker("next", 120, "priority"))


def test_priority_is_inherited_over_three_owners() -> None:
    chain = [
        Task("p", "a", HOUR, LOW),
        Task("q", "b", HOUR, LOW, after=("p",)),
        Task("r", "c", HOUR, LOW, after=("q",)),
    ]
    found = made(*chain, Task("high", "b", 2 * HOUR, HIGH, after=("r",)), *mediums(6, 5))
    assert span(found, "high") == (3, 4)


def test_a_far_date_does_not_go_before_a_high_priority() -> None:
    found = made(Task("low", "a", 20 * HOUR, LOW, due=day(120)), Task("high", "a", 4 * HOUR, HIGH))
    assert (span(found, "high"), span(found, "low")) == ((0, 3), (4, 31))


def test_nor_does_a_long_window() -> None:
    found = made(Task("low", "a", 20 * HOUR, LOW, start=day(0), due=day(120)), Task("high", "a", 5 * HOUR, HIGH))
    assert span(found, "high") == (0, 4)


def test_a_prerequisite_is_done_before_what_waits_must_begin_not_before_its_date() -> None:
    found = made(
        Task("dated", "b", 5 * HOUR, MEDIUM, after=("first",), due=day(11)),
        Task("first", "a", 5 * HOUR, LOW),
        Task("other", "a", 5 * HOUR, HIGH, due=day(11)),
    )
    assert [span(found, key) for key in ("first", "other", "dated")] == [(0, 4), (7, 11), (7, 11)]
    assert not any(place.problem for place in found.placed.values())


def test_a_chain_over_three_owners_keeps_its_date() -> None:
    found = made(
        Task("dated", "c", 5 * HOUR, HIGH, after=("second",), due=day(20)),
        Task("first", "a", 5 * HOUR, LOW),
        Task("second", "b", 5 * HOUR, LOW, after=("first",)),
        Task("busy a", "a", 10 * HOUR, HIGH, due=day(18)),
        Task("busy b", "b", 5 * HOUR, HIGH, due=day(17)),
    )
    assert not any(place.problem for place in found.placed.values())
    assert span(found, "dated")[1] <= 20


def test_what_fits_before_a_month_off_goes_first() -> None:
    away = (Period(day(3), day(30)),)
    found = made(Task("big", "a", 6 * HOUR, rank=(0,)), Task("small", "a", 3 * HOUR, rank=(1,)), blocked=away)
    assert (span(found, "small"), span(found, "big")) == ((0, 2), (31, 38))
    assert Reasons(found).of("big").takers == (Taker("small", 180, "worth"),)


def test_of_two_dates_that_cannot_both_be_kept_the_high_priority_is() -> None:
    found = made(Task("low", "a", 5 * HOUR, LOW, due=day(4)), Task("high", "a", 5 * HOUR, HIGH, due=day(6)))
    assert (found.placed["high"].late, found.placed["low"].late) == (0, 300)
    assert found.placed["low"].days_late == 7


def test_what_waits_for_a_dated_action_waits_for_its_work() -> None:
    found = made(
        Task("dated", "a", 2 * HOUR, MEDIUM, due=day(100)), Task("next", "a", 5 * HOUR, HIGH, after=("dated",))
    )
    assert span(found, "next") == (2, 8)


def test_many_small_ones_go_before_forty_hours() -> None:
    found = made(Task("big", "a", 40 * HOUR, rank=(0,)), *(Task(f"s{n}", "a", HOUR, rank=(1,)) for n in range(10)))
    assert span(found, "s9") == (11, 11)
    assert span(found, "big")[0] == 14


def test_what_gains_most_an_hour_goes_first_and_what_is_unknown_counts_as_the_least() -> None:
    found = made(
        Task("unknown", "a", HOUR), Task("little", "a", 2 * HOUR, gain=3.0), Task("much", "a", 4 * HOUR, gain=24.0)
    )
    assert [span(found, key)[0] for key in ("much", "unknown", "little")] == [0, 4, 7]


def test_overdue_work_goes_on_and_what_waits_says_for_what() -> None:
    found = made(
        Task("late", "a", 10 * HOUR, MEDIUM, due=day(-2)),
        Task("next", "b", 3 * HOUR, HIGH, after=("late",)),
        Task("own", "a", 3 * HOUR, MEDIUM),
    )
    assert (span(found, "late"), span(found, "next"), span(found, "own")) == ((0, 11), (14, 16), (14, 16))
    assert found.placed["late"].days_late == 13
    assert Reasons(found).of("next") == Reason("next", waits_for="late", until=day(11))
    assert Reasons(found).levers("next") == (Lever("earlier", "late"),)


def test_a_date_that_cannot_be_kept_is_said_to_be_late() -> None:
    found = made(Task("tight", "a", 10 * HOUR, due=day(2)), Task("next", "b", 3 * HOUR, HIGH, after=("tight",)))
    assert (found.placed["tight"].problem, found.placed["tight"].days_late) == ("late", 9)
    assert span(found, "next") == (14, 16)


def test_for_what_does_not_fit_it_is_said_what_would_have_to_go() -> None:
    dated = [Task(f"d{n}", "a", 20 * HOUR, LOW, due=day(400)) for n in range(3)]
    # Of 101 hours until the horizon, dates keep 60: 9 hours are missing for 50, and 49 for 90.
    found = made(*dated, Task("high", "a", 50 * HOUR, HIGH))
    assert [(entry.task, entry.problem) for entry in found.left_out] == [("high", "after_horizon")]
    assert Reasons(found).would_have_to_go("high") == ("d0",)
    found = made(*dated, Task("high", "a", 90 * HOUR, HIGH))
    assert Reasons(found).would_have_to_go("high") == ("d0", "d1", "d2")
    found = made(*dated, Task("high", "a", 120 * HOUR, HIGH))
    assert Reasons(found).would_have_to_go("high") == ()
    more = (Task("high", "a", 30 * HOUR, HIGH), Task("low", "a", 90 * HOUR, LOW))
    assert Reasons(made(*dated, *more)).would_have_to_go("low") == ()  # not even without what is no more urgent


def test_what_turns_out_not_to_be_done_within_the_year_takes_no_hours_from_what_is() -> None:
    found = made(
        Task("long", "a", 12 * HOUR, LOW, begun=True),
        Task("small", "a", 13 * HOUR // 2, LOW, rank=(1,)),
        Task("first", "b", 3 * HOUR),
        Task("high", "a", 8 * HOUR, HIGH, after=("first",)),
        weeks=3,
    )
    assert [entry.task for entry in found.left_out] == ["long"]
    assert (span(found, "high"), span(found, "small")) == ((3, 14), (0, 18))


def test_what_keeps_hours_but_waits_too_long_to_be_done_within_the_year_is_left_out() -> None:
    found = made(
        Task("late", "a", 10 * HOUR, due=day(2)),
        Task("between", "b", 16 * HOUR, after=("late",)),
        Task("dated", "c", HOUR, after=("between",), start=day(14)),
        weeks=4,
    )
    assert [(entry.task, entry.problem) for entry in found.left_out] == [("between", "after_horizon")]
    assert found.placed["dated"].problem == "prerequisite_left_out"


def test_a_milestone_at_the_horizon_has_the_day_before_for_what_leads_to_it() -> None:
    found = made(Task("done", "a", 0, due=day(140)), Task("lead", "b", HOUR, after=()), weeks=20)
    assert found.placed["done"].due == day(140)
    found = made(Task("done", "b", 0, after=("lead",), due=day(140)), Task("lead", "a", HOUR), weeks=20)
    assert not found.placed["done"].problem


def test_high_priorities_between_many_dates() -> None:
    dates = [Task(f"d{n}", "a", 4 * HOUR, LOW, due=day(30 + 10 * n)) for n in range(8)]
    found = made(*dates, *(Task(f"h{n}", "a", 3 * HOUR, HIGH) for n in range(4)))
    assert span(found, "h3")[1] == 15
    assert not any(place.problem for place in found.placed.values())


def test_begun_goes_first_only_within_its_priority() -> None:
    begun = Task("begun", "a", 10 * HOUR, LOW, start=day(-10), begun=True)
    found = made(begun, Task("high", "a", 3 * HOUR, HIGH), Task("low", "a", HOUR, LOW))
    assert (span(found, "high"), span(found, "begun"), span(found, "low")) == ((0, 2), (3, 16), (17, 17))
    assert Reasons(found).of("low").takers == (Taker("begun", 600, "begun"), Taker("high", 180, "priority"))
    assert Reasons(found).of("begun").is_fixed


def test_among_equals_the_older_goes_first() -> None:
    found = made(Task("a new", "a", HOUR, rank=(9,)), Task("old", "a", HOUR, rank=(1,)))
    assert span(found, "old") == (0, 0)
    assert Reasons(found).of("a new").takers == (Taker("old", 60, "order"),)
    assert Reasons(found).of("old") == Reason("old")
    assert Reasons(found).levers("old") == ()


def test_a_date_in_the_way_is_named_with_what_would_help() -> None:
    found = made(
        Task("free", "a", 3 * HOUR, HIGH),
        Task("first", "a", 5 * HOUR, LOW),
        Task("meeting", "b", HOUR, LOW, after=("first",), start=day(7), due=day(7)),
    )
    reasons = Reasons(found)
    assert reasons.of("free").takers == (Taker("first", 300, "date"),)
    assert reasons.levers("free") == (Lever("owner", "c"), Lever("hours", "a"), Lever("date", "meeting"))


def test_a_date_goes_before_what_has_the_same_priority() -> None:
    found = made(
        Task("free", "a", 3 * HOUR, LOW),
        Task("first", "a", 5 * HOUR, LOW),
        Task("meeting", "b", HOUR, LOW, after=("first",), start=day(7), due=day(7)),
    )
    assert Reasons(found).of("free").takers == (Taker("first", 300, "date"),)


def test_nobody_else_with_hours_is_not_proposed() -> None:
    capacity = {"a": Capacity(HOUR)}
    found = schedule([Task("x", "a", HOUR), Task("y", "a", HOUR)], capacity, MONDAY, day(30))
    assert Reasons(found).levers("y") == (Lever("hours", "a"),)


def test_a_dated_action_waits_for_late_work_unless_its_own_date_forbids() -> None:
    late = Task("late", "a", 10 * HOUR, due=day(2))
    found = made(late, Task("tight", "b", 2 * HOUR, after=("late",), due=day(8)))
    assert found.placed["tight"].problem == "before_prerequisites"
    assert Reasons(found).of("tight").is_fixed


def test_what_has_no_date_waits_for_late_work_though_it_is_waited_for() -> None:
    late = Task("late", "a", 10 * HOUR, due=day(2))
    found = made(
        late, Task("between", "b", HOUR, after=("late",)), Task("dated", "c", HOUR, after=("between",), due=day(8))
    )
    assert span(found, "between") == (14, 14)
    assert found.placed["dated"].problem == "before_prerequisites"


@pytest.mark.parametrize("hours", [1, 30])
def test_an_owner_without_hours_holds_up_only_what_waits(hours: int) -> None:
    found = made(
        Task("stuck", "none", hours * HOUR),
        Task("next", "a", HOUR, HIGH, after=("stuck",)),
        Task("free", "a", HOUR, LOW),
    )
    assert {entry.task: entry.problem for entry in found.left_out} == {
        "stuck": "no_hours",
        "next": "prerequisite_left_out",
    }
    assert span(found, "free") == (0, 0)


def test_an_hour_more_moves_nothing_by_a_week() -> None:
    tasks = [Task(f"t{n}", "abc"[n % 3], (1 + n % 5) * HOUR, n % 3) for n in range(40)]
    before = made(*tasks)
    after = made(*tasks, Task("new", "a", HOUR, HIGH))
    moved = [abs((after.placed[t.id].due - before.placed[t.id].due).days) for t in tasks]
    assert max(moved) < 7
    assert all(m == 0 for t, m in zip(tasks, moved, strict=True) if t.owner != "a")


def test_a_week_that_goes_as_planned_moves_nothing() -> None:
    tasks = [Task(f"t{n}", "abc"[n % 3], (1 + n % 7) * HOUR, n % 3, due=day(20 + n) if n % 6 == 0 else None)
             for n in range(40)]  # fmt: skip
    before = made(*tasks, weeks=30, margin=14)
    left = []
    for task in tasks:
        done = sum(minutes for when, minutes in before.placed[task.id].minutes.items() if when < day(7))
        if task.minutes and done < task.minutes:
            begun = Task(task.id, task.owner, task.minutes - done, task.priority, due=task.due, begun=bool(done))
            left.append(begun)
    capacity = {name: Capacity(HOUR) for name in "abc"}
    after = schedule(left, capacity, day(7), day(7 * 30), margin=14)
    assert {t.id: after.placed[t.id].end for t in left} == {t.id: before.placed[t.id].end for t in left}
