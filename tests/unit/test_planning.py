"""A client's plan laid out by capacity, tried, and taken over; against small plans worked out by hand."""

import datetime as dt

import pytest

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Action, Client, Period, Person, Repeat
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan, planning, proposal
from somedesk.domain.plan.plan import Suggestion
from somedesk.domain.plan.proposal import Dates, Move
from tests.small_client import DAY, made, small_client

MONDAY = dt.date(2026, 11, 16)


OFF = (Period(dt.date(2026, 11, 18), dt.date(2026, 11, 19)),)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(number)


def action(name: str, **fields: object) -> Action:
    """An action of two hours, owned by Eva."""
    return Action(**({"id": name, "title": name, "created": DAY, "owner": "Eva", "effort_hours": 2.0} | fields))


def planned(*actions: Action, **ratings: tuple[int | None, int | None]) -> Client:
    client = small_client(**ratings)
    return made(client, plan.add_actions(client, actions))


def suggestion(name: str, requires: tuple[str, ...] = ()) -> Suggestion:
    dimension, step, _ = name.split("-")
    return Suggestion(name, dimension, int(step), 2, "editor", "plan", ("x",), requires)


def dates(client: Client, *catalogue: Suggestion) -> dict[str, tuple[dt.date | None, dt.date | None]]:
    """Proposed dates of each action, from Monday on."""
    scheduled = planning.schedule_plan(client, client.assessments["first"], catalogue, MONDAY)
    return {key: (found.start, found.due) for key, found in proposal.proposed_dates(client, scheduled).items()}


def test_nobody_has_said_how_much_and_so_five_hours_are_assumed() -> None:
    client = planned(action("a"), action("b", owner=""))
    assert dates(client) == {"a": (day(0), day(1)), "b": (day(0), day(1))}
    assert planning.owner_names(client) == ("", "Eva")
    assert planning.owner_of(client, "Eva") == Person("Eva", planning.DEFAULT_HOURS)


def test_hours_absence_and_holidays_are_heeded() -> None:
    client = planned(action("a"), action("b"))
    change = planning.set_capacity(
        client, [Person("Eva", 10.0, (Period(day(0), day(0)),))], holidays=(Period(day(2), day(3)),)
    )
    assert change is not None
    client = apply(client, change)
    assert dates(client) == {"a": (day(1), day(1)), "b": (day(4), day(4))}
    assert planning.set_capacity(client, client.owners.values(), holidays=client.profile.holidays) is None
    assert planning.set_capacity(client, [Person("Ny", planning.DEFAULT_HOURS)]) is None
    with pytest.raises(InvalidInput):
        planning.set_capacity(client, [Person("Eva", 81.0)])
    with pytest.raises(InvalidInput):
        planning.set_capacity(client, [Person("", 8.0)])


def test_what_comes_after_what() -> None:
    client = planned(
        action("low", dimension="strategy", step=0),
        action("next", dimension="strategy", step=2),
        action("top", dimension="strategy", step=3, depends_on=("other", "closed", "gone")),
        action("whole", dimension="strategy"),
        action("other", dimension="support", step=4, source="support-4-a"),
        action("needy", source="dialogue-1-a"),
        action("begun", dimension="strategy", step=3, status="in_progress", depends_on=("needy",)),
        action("closed", dimension="strategy", step=1, status="done"),
        action("none"),
    )
    catalogue = [suggestion("dialogue-1-a", ("support-4-a", "support-4-b")), suggestion("support-4-a")]
    assert planning.prerequisites(client, catalogue) == {
        "low": (),
        "next": ("low",),
        "top": ("other", "next"),
        "whole": (),
        "other": (),
        "needy": ("other",),
        "begun": ("needy",),
        "none": (),
    }


def test_what_a_person_has_turned_round_stays_so() -> None:
    client = planned(
        action("one", dimension="strategy", step=1, depends_on=("between",)),
        action("two", dimension="strategy", step=2),
        action("between", depends_on=("two",)),
    )
    assert planning.prerequisites(client, []) == {"one": ("between",), "two": (), "between": ("two",)}
    assert dates(client)["one"][0] == day(4)


def test_priority_then_begun_then_worth_then_age() -> None:
    client = planned(
        action("old", created=DAY - dt.timedelta(9)),
        action("young"),
        action("wide", dimension="strategy", step=1, source="x"),
        action("narrow", dimension="support", step=3),
        action("high", priority="high"),
        action("begun", status="in_progress", start=day(-3), percent=50),
        action("low", status="in_progress", start=day(-3), priority="low"),
        strategy=(1, 5),
        support=(3, 4),
    )
    found = dates(client)
    order = ["high", "begun", "wide", "narrow", "old", "young", "low"]
    assert sorted(found, key=lambda key: found[key][1] or DAY) == order
    assert found["begun"] == (day(-3), day(2))  # half of it is left, and its start is history


def test_a_lower_target_puts_what_it_asked_for_behind() -> None:
    client = planned(
        action("a", dimension="strategy", step=1),
        action("b", dimension="support", step=1),
        strategy=(1, 4),
        support=(1, 3),
    )
    assert dates(client)["a"][0] == day(0)
    trial = made(client, assessments.set_target(client, "first", "strategy", 2))
    assert dates(trial)["a"][0] == day(2)


def test_without_an_assessment_priority_decides_alone() -> None:
    client = planned(action("a"), action("b", priority="high"))
    scheduled = planning.schedule_plan(client, None, [], MONDAY, day(1))
    assert proposal.proposed_dates(client, scheduled) == {"b": Dates(day(0), day(1))}
    assert [entry.task for entry in scheduled.left_out] == ["a"]


def test_fixed_dates_are_never_proposed_anew() -> None:
    client = planned(
        action("both", start=day(2), due=day(2), start_fixed=True, due_fixed=True),
        action("due", due=day(9), due_fixed=True),
        action("start", start=day(14), start_fixed=True),
        action("late", owner="Ib", due=day(-3), due_fixed=True),
        action("moved", owner="Bo", start=day(40), due=day(50)),
        action("right", owner="Jo", start=day(0), due=day(1)),
    )
    assert dates(client) == {
        "due": (day(0), day(9)),
        "start": (day(14), day(15)),
        "moved": (day(0), day(1)),
    }


def test_a_due_date_before_everything_it_waits_for_keeps_its_present_start() -> None:
    client = planned(
        action("long", effort_hours=9.0),
        action("due", owner="Bo", due=day(2), due_fixed=True, depends_on=("long",)),
    )
    scheduled = planning.schedule_plan(client, None, [], MONDAY)
    assert scheduled.placed["due"].problem == "before_prerequisites"
    assert proposal.proposed_dates(client, scheduled)["due"] == Dates(day(2), day(2))


def test_later_times_of_what_recurs_take_hours_but_get_no_dates() -> None:
    weekly = Repeat(1, "week", day(18))
    client = planned(action("weekly", start=day(0), due=day(1), due_fixed=True, start_fixed=True, repeat=weekly))
    scheduled = planning.schedule_plan(client, None, [], MONDAY, day(60))
    assert proposal.proposed_dates(client, scheduled) == {}
    assert sorted(scheduled.placed) == ["weekly", f"weekly@{day(7)}", f"weekly@{day(14)}"]
    assert [load.minutes for load in scheduled.loads][:4] == [120, 120, 120, 0]
    overdue = planned(action("weekly", due=day(-10), due_fixed=True, repeat=Repeat(1, "week")))
    scheduled = planning.schedule_plan(overdue, None, [], MONDAY, day(8))
    assert sorted(scheduled.placed) == ["weekly", f"weekly@{day(4)}"]


def test_what_the_present_dates_ask_of_owners() -> None:
    client = planned(
        action("two", start=day(0), due=day(1), effort_hours=8.0),
        action("due", owner="Ib", due=day(2)),
        action("undated"),
        action("done", start=day(0), due=day(1), status="done"),
    )
    found = planning.present_schedule(client, MONDAY)
    assert sorted(found.placed) == ["due", "two"]
    assert [(load.owner, load.minutes, load.over) for load in found.loads if load.monday == MONDAY] == [
        ("Eva", 480, 180),
        ("Ib", 120, 0),
    ]


def test_what_was_tried_and_the_dates_are_taken_over_as_one_change() -> None:
    client = planned(action("a", dimension="strategy", step=1), action("b"), strategy=(1, 3))
    trial = made(client, planning.set_capacity(client, [Person("Eva", 20.0)]))
    trial = made(trial, plan.edit_action(trial, "b", DAY, priority="high"))
    trial = made(trial, assessments.set_target(trial, "first", "strategy", 4))
    scheduled = planning.schedule_plan(trial, trial.assessments["first"], [], MONDAY)
    change = proposal.accept_proposal(client, trial, scheduled)
    assert change is not None
    assert (change.label.key, dict(change.label.values)) == ("plan_scheduled", {"count": 2})
    after = apply(client, change)
    assert after.owners == {"Eva": Person("Eva", 20.0)}
    assert after.rating("first", "strategy").target == 4
    assert [(after.actions[key].start, after.actions[key].due_fixed) for key in "ba"] == [(day(0), False)] * 2
    assert apply(after, change.inverted()) == client
    # Once taken over, the same proposal has nothing to say.
    again = planning.schedule_plan(after, after.assessments["first"], [], MONDAY)
    assert again == scheduled
    assert proposal.accept_proposal(after, after, again) is None


def test_a_time_on_a_holiday_is_meant_for_the_next_day_that_is_worked() -> None:
    holidays = (Period(dt.date(2026, 12, 24), dt.date(2026, 12, 27)),)
    weekly = action("weekly", owner="Ib", start=day(4), due=day(4), start_fixed=True, due_fixed=True, effort_hours=1.0,
                    repeat=Repeat(1, "week", dt.date(2026, 12, 31)))  # fmt: skip
    client = planned(weekly)
    client = made(client, planning.set_capacity(client, [], holidays=holidays))
    for scheduled in (planning.schedule_plan(client, None, [], MONDAY), planning.present_schedule(client, MONDAY)):
        place = scheduled.placed["weekly@2026-12-25"]
        assert (place.start, place.due) == (dt.date(2026, 12, 28), dt.date(2026, 12, 28))
        assert scheduled.overloaded == ()
    assert planning.next_worked(dt.date.max, holidays) == dt.date.max
    assert planning.next_worked(dt.date(2026, 11, 14), ()) == MONDAY


def test_later_times_follow_proposed_dates_until_the_last_of_them() -> None:
    client = planned(
        action("first", effort_hours=9.0, priority="high"),
        action("weekly", effort_hours=1.0, repeat=Repeat(1, "week", day(20))),
        action("endless", owner="Ib", effort_hours=1.0, repeat=Repeat(1, "month")),
    )
    placed = planning.schedule_plan(client, None, [], MONDAY, day(60)).placed
    assert {key: place.start for key, place in placed.items() if key.startswith("weekly")} == {
        "weekly": day(11),
        "weekly@1": day(18),
        "weekly@2": day(25),
    }
    assert sorted(key for key in placed if key.startswith("endless")) == ["endless", "endless@1"]


def test_without_a_number_of_hours_nothing_is_proposed() -> None:
    client = planned(action("how long", effort_hours=None), action("milestone", owner="Bo", effort_hours=0.0))
    scheduled = planning.schedule_plan(client, None, [], MONDAY)
    assert [(entry.task, entry.problem) for entry in scheduled.left_out] == [("how long", "no_effort")]
    assert proposal.proposed_dates(client, scheduled) == {"milestone": Dates(day(0), day(0))}


def test_a_margin_is_kept_before_due_dates() -> None:
    client = planned(action("high", priority="high", effort_hours=40.0), action("due", due=day(30), due_fixed=True))
    for margin, start in ((0, day(29)), (14, day(15)), (None, day(15))):
        given = {} if margin is None else {"margin": margin}
        scheduled = planning.schedule_plan(client, None, [], MONDAY, **given)
        assert scheduled.placed["due"].start == start


def test_the_front_stays_when_that_is_chosen() -> None:
    client = planned(
        action("soon", start=day(8), due=day(9)),
        action("across", start=day(10), due=day(20)),
        action("passed", start=day(-9), due=day(-8)),
        action("later", start=day(30), due=day(31)),
        action("new", priority="high"),
    )
    free = planning.schedule_plan(client, None, [], MONDAY)
    found = proposal.proposed_dates(client, planning.schedule_plan(client, None, [], MONDAY, front=day(14)))
    assert set(proposal.proposed_dates(client, free)) == {"soon", "across", "passed", "later", "new"}
    assert set(found) == {"across", "passed", "later", "new"}
    assert found["across"].start == day(10)


def test_what_moves_since_the_accepted_plan_is_listed_furthest_first() -> None:
    client = planned(
        action("near", owner="Bo", start=day(4), due=day(7)),
        action("far", owner="Ib", start=day(40), due=day(41)),
        action("new", owner="Jo"),
    )
    found = proposal.proposed_dates(client, planning.schedule_plan(client, None, [], MONDAY))
    assert proposal.moves(client, found) == (
        Move("far", Dates(day(40), day(41)), Dates(day(0), day(1)), -40),
        Move("near", Dates(day(4), day(7)), Dates(day(0), day(1)), -6),
        Move("new", Dates(None, None), Dates(day(0), day(1)), None),
    )


def test_a_date_that_would_move_by_one_working_day_stays() -> None:
    client = planned(
        action("friday", owner="Bo", start=day(1), due=day(2)),
        action("both", owner="Ib", start=day(3), due=day(4)),
        action("turned", owner="Jo", start=day(1), due=day(0), effort_hours=1.0),
    )
    found = proposal.proposed_dates(client, planning.schedule_plan(client, None, [], MONDAY))
    assert "friday" not in found
    assert found["both"] == Dates(day(0), day(1))
    assert found["turned"] == Dates(day(0), day(0))
    # A day off between is no working day.
    away = made(client, planning.set_capacity(client, [Person("Ib", 5.0, (Period(day(0), day(1)),))]))
    assert "both" not in proposal.proposed_dates(away, planning.schedule_plan(away, None, [], MONDAY))


def test_a_date_does_not_stay_where_what_waits_would_begin_before_it() -> None:
    client = planned(
        action("first", owner="Bo", start=day(1), due=day(2)),
        action("next", owner="Ib", start=day(30), due=day(31), depends_on=("first",)),
    )
    found = proposal.proposed_dates(client, planning.schedule_plan(client, None, [], MONDAY))
    assert found == {"first": Dates(day(0), day(1)), "next": Dates(day(2), day(3))}


def test_a_date_stays_though_it_waits_for_a_later_date_whose_work_is_done_before() -> None:
    client = planned(
        action("dated", owner="Bo", due=day(60), due_fixed=True),
        action("next", owner="Ib", start=day(3), due=day(4), depends_on=("dated",)),
    )
    found = proposal.proposed_dates(client, planning.schedule_plan(client, None, [], MONDAY))
    assert set(found) == {"dated"}  # proposed are Wednesday and Thursday, a working day before


def test_a_past_date_never_stays() -> None:
    client = planned(action("a", start=day(-3), due=day(-3), effort_hours=1.0))
    assert dates(client) == {"a": (day(0), day(0))}
