"""The planner: against days counted by hand, and against its promises on whatever it is given."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somedesk.domain.client import Period, Repeat
from somedesk.domain.plan.reasons import Reasons
from somedesk.domain.plan.schedule import Schedule, minutes_a_day, schedule, schedule_as_dated
from somedesk.domain.plan.work import Capacity, Follows, Task

MONDAY = dt.date(2026, 11, 16)
HORIZON = MONDAY + dt.timedelta(weeks=8)
HOUR = 60


def day(number: int) -> dt.date:
    """So many days after the Monday on which everything begins."""
    return MONDAY + dt.timedelta(number)


def made(*tasks: Task, hours: float = 5, blocked: tuple[Period, ...] = (), today: dt.date = MONDAY) -> Schedule:
    """A schedule for owners "a" and "b" with the same hours; only "a" is ever away."""
    capacity = {"a": Capacity(minutes_a_day(hours), blocked), "b": Capacity(minutes_a_day(hours))}
    return schedule(tasks, capacity, today, HORIZON)


def dates(found: Schedule, task: str) -> tuple[dt.date, dt.date]:
    return found.placed[task].start, found.placed[task].due


def left_out(found: Schedule) -> dict[str, str]:
    return {entry.task: entry.problem for entry in found.left_out}


def test_an_hour_a_day_fills_days_in_order_of_rank_and_skips_the_weekend() -> None:
    found = made(Task("x", "a", 3 * HOUR, 1), Task("y", "a", 4 * HOUR, 0), Task("z", "b", 90))
    assert dates(found, "y") == (day(0), day(3))
    assert dates(found, "x") == (day(4), day(8))  # Friday, Monday, Tuesday
    assert dates(found, "z") == (day(0), day(1))
    assert found.placed["z"].minutes == {day(0): 60, day(1): 30}
    assert [(load.minutes, load.capacity, load.over) for load in found.loads if load.owner == "a"][:3] == [
        (300, 300, 0), (120, 300, 0), (0, 300, 0),
    ]  # fmt: skip
    assert found.overloaded == ()


def test_blocked_weeks_are_jumped_over_and_have_no_capacity() -> None:
    found = made(Task("x", "a", 6 * HOUR), blocked=(Period(day(2), day(11)),))
    assert found.placed["x"].minutes == {day(0): 60, day(1): 60, day(14): 60, day(15): 60, day(16): 60, day(17): 60}
    assert [load.capacity for load in found.loads if load.owner == "a"][:3] == [120, 0, 300]


def test_a_week_that_has_begun_holds_only_what_is_left_of_it() -> None:
    found = made(Task("x", "a", 4 * HOUR), today=day(3))
    assert dates(found, "x") == (day(3), day(8))
    assert found.loads[0].monday == MONDAY
    assert (found.loads[0].minutes, found.loads[0].capacity) == (120, 120)


def test_nothing_begins_before_what_it_comes_after_is_done() -> None:
    found = made(Task("x", "a", HOUR, 2), Task("y", "b", 2 * HOUR, 0, after=("x", "gone")), Task("z", "b", 60, 2))
    assert dates(found, "x") == (day(0), day(0))
    assert dates(found, "y") == (day(1), day(2))
    assert dates(found, "z") == (day(0), day(0))  # meanwhile there is room


def test_a_date_keeps_its_hours_as_late_as_it_can_and_so_does_what_it_waits_for() -> None:
    found = made(
        Task("important", "a", 5 * HOUR, 0),
        Task("due", "a", HOUR, 2, after=("first",), due=day(3)),
        Task("first", "a", 2 * HOUR, 2),
    )
    assert found.placed["important"].minutes == {day(n): HOUR for n in (0, 4, 7, 8, 9)}
    assert dates(found, "first") == (day(1), day(2))
    assert dates(found, "due") == (day(3), day(3))
    assert found.placed["due"].problem is None


def test_what_waits_gives_its_start_to_what_it_waits_for_as_a_deadline() -> None:
    found = made(
        Task("important", "a", 9 * HOUR, 0),
        Task("meeting", "b", HOUR, start=day(4), due=day(4), after=("slides",)),
        Task("slides", "a", 2 * HOUR, 2),
    )
    assert dates(found, "slides") == (day(2), day(3))
    assert found.placed["meeting"].problem is None


def test_a_margin_is_left_before_a_date_where_there_is_room() -> None:
    tasks = (Task("important", "a", 30 * HOUR), Task("due", "a", 2 * HOUR, 2, due=day(25)))
    assert dates(made(*tasks), "due") == (day(24), day(25))
    capacity = {"a": Capacity(HOUR)}
    found = schedule(tasks, capacity, MONDAY, HORIZON, margin=14)
    assert dates(found, "due") == (day(10), day(25))
    assert found.placed["due"].end == day(11)
    found = schedule(tasks, capacity, MONDAY, HORIZON, margin=99)  # no room for that much: as early as can be
    assert found.placed["due"].end == day(1)


def test_what_does_not_fit_before_its_date_is_laid_out_after_it() -> None:
    found = made(Task("x", "a", 12 * HOUR, start=day(1), due=day(8)), Task("next", "b", HOUR, after=("x",)))
    place = found.placed["x"]
    assert (place.start, place.due, place.end, place.problem) == (day(1), day(8), day(16), "late")
    assert (place.late, place.missing, place.days_late) == (360, 0, 8)
    assert dates(found, "next")[0] == day(17)  # it waits for the work, not for the date
    # Six hours find room; the other six are shared by both weeks, and the second one has just room for its part.
    assert [(load.monday, load.minutes, load.over) for load in found.overloaded] == [(MONDAY, 240 + 180, 120)]


def test_dates_as_they_are_tell_what_is_too_much() -> None:
    task = Task("x", "a", 12 * HOUR, start=day(1), due=day(8))
    found = schedule_as_dated([task], {"a": Capacity(HOUR)}, MONDAY, HORIZON)
    assert (found.placed["x"].missing, found.placed["x"].problem) == (360, "too_little_time")
    assert [(load.monday, load.over) for load in found.overloaded] == [(MONDAY, 120)]


def test_what_is_overdue_goes_on_until_it_is_done() -> None:
    found = made(Task("x", "a", 3 * HOUR, start=day(-9), due=day(-2)), Task("y", "b", HOUR, after=("x",)))
    assert dates(found, "x") == (day(-9), day(-2))
    assert found.placed["x"].minutes == {day(n): HOUR for n in range(3)}
    assert (found.placed["x"].late, found.placed["x"].days_late, found.placed["x"].problem) == (120, 4, "late")
    assert dates(found, "y")[0] == day(3)


def test_a_fixed_start_keeps_it_and_gets_a_due_date() -> None:
    found = made(Task("x", "a", 2 * HOUR, start=day(3)), Task("begun", "b", HOUR, start=day(-20)))
    assert dates(found, "x") == (day(3), day(4))
    assert dates(found, "begun") == (day(-20), day(0))


def test_a_fixed_start_too_late_for_the_work_says_so() -> None:
    late = HORIZON - dt.timedelta(1)
    found = made(Task("x", "a", 5 * HOUR, start=late), Task("y", "a", HOUR, start=HORIZON + dt.timedelta(9)))
    assert (found.placed["x"].problem, found.placed["x"].missing) == ("after_horizon", 240)
    assert found.placed["x"].start == late
    assert dates(found, "y") == (HORIZON + dt.timedelta(9),) * 2


def test_what_is_due_after_the_horizon_has_room_later() -> None:
    found = made(Task("x", "a", 999 * HOUR, start=day(0), due=dt.date(9999, 12, 31)), Task("y", "a", HOUR))
    assert found.placed["x"].problem is None
    assert found.placed["x"].missing
    assert found.overloaded == ()
    assert left_out(found) == {"y": "after_horizon"}


def test_a_fixed_date_against_a_prerequisite_is_told() -> None:
    found = made(
        Task("x", "a", 5 * HOUR),
        Task("start", "b", HOUR, after=("x",), start=day(2)),
        Task("both", "b", HOUR, after=("x",), start=day(2), due=day(3)),
    )
    assert found.placed["start"].problem == "before_prerequisites"
    assert found.placed["both"].problem == "before_prerequisites"
    found = made(Task("x", "a", 5 * HOUR, start=day(0), due=day(9)), Task("y", "b", HOUR, after=("x",), due=day(3)))
    assert found.placed["y"].problem == "before_prerequisites"
    assert (dates(found, "y"), found.placed["y"].end) == ((day(3), day(3)), day(7))


def test_dates_at_the_ends_of_the_calendar_stand() -> None:
    found = made(
        Task("never", "a", HOUR, start=dt.date.min, due=dt.date.max),
        Task("next", "b", HOUR, after=("never",)),
        Task("begun", "b", HOUR, after=("next",), start=dt.date.min),
    )
    assert dates(found, "never") == (dt.date.min, dt.date.max)
    assert dates(found, "next")[0] == day(1)  # the work is done long before its date
    assert left_out(found) == {}


def test_what_does_not_fit_is_listed_with_what_waits_for_it() -> None:
    found = made(
        Task("huge", "a", 100 * HOUR),
        Task("next", "b", HOUR, after=("huge",)),
        Task("promised", "b", HOUR, after=("next",), due=day(30)),
        Task("small", "a", HOUR, 2),
    )
    assert left_out(found) == {"huge": "after_horizon", "next": "prerequisite_left_out"}
    assert found.placed["promised"].problem == "prerequisite_left_out"
    assert dates(found, "small") == (day(0), day(0))


def test_without_hours_nothing_fits() -> None:
    assert left_out(made(Task("x", "a", 1), hours=0)) == {"x": "no_hours"}
    assert dates(made(Task("x", "a", 0), hours=0), "x") == (day(0), day(0))  # what takes no time needs no hours
    assert left_out(made(Task("x", "a", 0), blocked=(Period(MONDAY, HORIZON),))) == {"x": "after_horizon"}


def test_what_takes_no_time_stands_on_the_first_working_day() -> None:
    found = made(Task("x", "a", 0), today=day(5))
    assert dates(found, "x") == (day(7), day(7))


def test_a_milestone_is_done_on_its_date() -> None:
    found = made(
        Task("done", "a", 0, due=day(9)),
        Task("passed", "a", 0, due=day(-9)),
        Task("next", "b", HOUR, after=("done",)),
        Task("now", "b", HOUR, after=("passed",)),
    )
    assert (dates(found, "done"), found.placed["done"].problem) == ((day(9), day(9)), None)
    assert dates(found, "next")[0] == day(10)
    assert dates(found, "now")[0] == day(0)


def test_what_nobody_has_said_how_long_it_takes_is_left_without_a_proposal() -> None:
    found = made(
        Task("unknown", "a", None),
        Task("next", "a", HOUR, after=("unknown",)),
        Task("dated", "a", None, due=day(4), after=("unknown",)),
    )
    assert left_out(found) == {"unknown": "no_effort", "next": "prerequisite_left_out"}
    assert (dates(found, "dated"), found.placed["dated"].problem) == ((day(4), day(4)), "prerequisite_left_out")


def test_later_times_follow_the_first_that_is_proposed() -> None:
    weekly = Repeat(1, "week")
    times = [Task(f"x@{n}", "a", HOUR, 1, after=("x",), follows=Follows("x", weekly, n)) for n in (1, 2, 8)]
    found = made(Task("first", "a", 9 * HOUR), Task("x", "a", HOUR, 1), *times)
    assert [dates(found, key)[0] for key in ("x", "x@1", "x@2")] == [day(11), day(18), day(25)]
    assert found.left_out == ()  # times after the horizon are no loss
    assert "x@8" not in found.placed


def test_a_ring_loses_nothing() -> None:
    found = made(Task("x", "a", HOUR, 1, after=("y",)), Task("y", "a", HOUR, 0, after=("x",)))
    assert dates(found, "y") == (day(0), day(0))
    assert dates(found, "x") == (day(1), day(1))


@pytest.mark.parametrize(("hours", "minutes"), [(5, 60), (7.5, 90), (0.1, 1), (0.05, 0), (37, 444), (0, 0), (1.1, 13)])
def test_a_day_is_a_fifth_of_the_week_never_more(hours: float, minutes: int) -> None:
    assert minutes_a_day(hours) == minutes


# ── on whatever it is given ──────────────────────────────────────────────────────────────────────

offsets = st.integers(-10, 70).map(day)
periods = st.tuples(st.integers(-5, 60), st.integers(0, 20)).map(lambda p: Period(day(p[0]), day(p[0] + p[1])))


@st.composite
def task_lists(draw: st.DrawFn) -> list[Task]:
    """Up to a dozen tasks that come only after earlier ones, with any dates fixed."""
    tasks: list[Task] = []
    for number in range(draw(st.integers(0, 12))):
        after = draw(st.lists(st.sampled_from(tasks), max_size=3, unique=True)) if tasks else []
        start = draw(st.none() | offsets)
        due = draw(st.none() | offsets.filter(lambda d, s=start: s is None or d >= s))
        tasks.append(
            Task(
                id=f"{draw(st.integers(0, 2))}.{number}",
                owner=draw(st.sampled_from("ab")),
                minutes=draw(st.integers(0, 2000)),
                priority=draw(st.integers(0, 2)),
                begun=draw(st.booleans()),
                after=tuple(task.id for task in after),
                start=start if draw(st.booleans()) else None,
                due=due if draw(st.booleans()) else None,
            )
        )
    return draw(st.permutations(tasks))


capacities = st.fixed_dictionaries(
    {name: st.builds(Capacity, st.integers(0, 480), st.lists(periods, max_size=3).map(tuple)) for name in ("a", "b")}
)


@given(task_lists(), capacities, st.sampled_from((0, 14)))
def test_the_planner_keeps_its_promises(tasks: list[Task], capacity: dict[str, Capacity], margin: int) -> None:
    found = schedule(tasks, capacity, MONDAY, HORIZON, margin)
    # Everything is either placed or listed, once.
    assert sorted([*found.placed, *left_out(found)]) == sorted(task.id for task in tasks)
    # The same input, in whatever order, gives the same schedule.
    assert found == schedule(list(reversed(tasks)), capacity, MONDAY, HORIZON, margin)
    done: dict[tuple[str, dt.date], int] = {}
    for task in tasks:
        place = found.placed.get(task.id)
        if place is None:
            assert not task.is_dated  # only what has no fixed date can be left out
            continue
        # Fixed dates are untouched, and all work is accounted for.
        assert task.start in (None, place.start)
        assert task.due in (None, place.due)
        assert sum(place.minutes.values()) + place.missing == task.minutes
        assert place.late == sum(m for d, m in place.minutes.items() if task.due and d > max(task.due, MONDAY))
        if task.due is None:
            assert place.start <= place.due
        if not task.is_dated:
            assert not place.missing
            assert MONDAY <= place.start <= place.due <= HORIZON
            # Nothing that could be moved begins before the work that it comes after is done.
            assert all(found.placed[key].end < place.start for key in task.after)
            assert place.problem is None
        for when, minutes in place.minutes.items():
            done[task.owner, when] = done.get((task.owner, when), 0) + minutes
    # No day holds more than it has room for.
    assert all(minutes <= capacity[owner].on(when) for (owner, when), minutes in done.items())
    if not any(place.missing or place.late for place in found.placed.values()):
        assert found.overloaded == ()


@given(task_lists(), capacities, st.sampled_from((0, 14)))
def test_every_start_has_a_true_reason(tasks: list[Task], capacity: dict[str, Capacity], margin: int) -> None:
    found = schedule(tasks, capacity, MONDAY, HORIZON, margin)
    reasons = Reasons(found)
    for key, place in found.placed.items():
        reason, task = reasons.of(key), found.tasks[key]
        if reason.is_fixed:
            assert task.is_dated
            continue
        begins = min(place.minutes)
        first = MONDAY
        if task.after and reason.waits_for:
            assert found.placed[reason.waits_for].end == reason.until
            first = reason.until + dt.timedelta(1)
        assert all(found.placed[other].end < first for other in task.after if other in found.placed)
        # All that its owner could do until then goes to those that are named.
        could = sum(capacity[task.owner].on(first + dt.timedelta(n)) for n in range((begins - first).days))
        assert could == sum(taker.minutes for taker in reason.takers)
        for taker in reason.takers:
            own, other = found.turns[key], found.turns[taker.task]
            match taker.because:
                case "date":
                    assert other.is_kept
                    assert found.tasks[reasons.dated(taker.task)].is_dated
                case "priority":
                    assert found.tasks[taker.task].priority == other.urgency < own.urgency
                case "opens":
                    assert found.tasks[other.opens].after
                case "worth":
                    assert (other.urgency, other.worth > own.worth) == (own.urgency, True)
                case "begun":
                    assert other.is_begun or min(found.placed[taker.task].minutes) < first
                case _:
                    assert (other.urgency, other.worth) == (own.urgency, own.worth)
