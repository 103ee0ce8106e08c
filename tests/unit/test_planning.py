"""A client's plan laid out by capacity, tried, and taken over; against small plans worked out by hand."""

import datetime as dt

import pytest

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Action, Client, Owner, Period, Repeat
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan, planning
from somedesk.domain.plan.plan import Suggestion
from somedesk.domain.plan.planning import Dates
from tests.small_client import DAY, made, small_client

MONDAY = dt.date(2026, 11, 16)


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
    return {key: (found.start, found.due) for key, found in planning.proposed_dates(client, scheduled).items()}


def test_nobody_has_said_how_much_and_so_five_hours_are_assumed() -> None:
    client = planned(action("a"), action("b", owner=""))
    assert dates(client) == {"a": (day(0), day(1)), "b": (day(0), day(1))}
    assert planning.owner_names(client) == ("", "Eva")
    assert planning.owner_of(client, "Eva") == Owner("Eva", planning.DEFAULT_HOURS)


def test_hours_absence_and_holidays_are_heeded() -> None:
    client = planned(action("a"), action("b"))
    change = planning.set_capacity(client, [Owner("Eva", 10.0, (Period(day(0), day(0)),))], (Period(day(2), day(3)),))
    assert change is not None
    client = apply(client, change)
    assert dates(client) == {"a": (day(1), day(1)), "b": (day(4), day(4))}
    assert planning.set_capacity(client, client.owners.values(), client.profile.holidays) is None
    assert planning.set_capacity(client, [Owner("Ny", planning.DEFAULT_HOURS)], client.profile.holidays) is None
    with pytest.raises(InvalidInput):
        planning.set_capacity(client, [Owner("Eva", 81.0)], ())
    with pytest.raises(InvalidInput):
        planning.set_capacity(client, [Owner("", 8.0)], ())


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


def test_begun_then_priority_then_worth_then_age() -> None:
    client = planned(
        action("old", created=DAY - dt.timedelta(9)),
        action("young"),
        action("wide", dimension="strategy", step=1, source="x"),
        action("narrow", dimension="support", step=3),
        action("high", priority="high"),
        action("begun", status="in_progress", start=day(-3), priority="low", percent=50),
        strategy=(1, 5),
        support=(3, 4),
    )
    found = dates(client)
    assert sorted(found, key=lambda key: found[key][1] or DAY) == ["begun", "high", "wide", "narrow", "old", "young"]
    assert found["begun"] == (day(-3), day(0))  # half of it is left, and its start is history


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
    assert planning.proposed_dates(client, scheduled) == {"b": Dates(day(0), day(1))}
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
    assert planning.proposed_dates(client, scheduled)["due"] == Dates(day(2), day(2))


def test_later_times_of_what_recurs_take_hours_but_get_no_dates() -> None:
    weekly = Repeat(1, "week", day(18))
    client = planned(action("weekly", start=day(0), due=day(1), due_fixed=True, start_fixed=True, repeat=weekly))
    scheduled = planning.schedule_plan(client, None, [], MONDAY, day(60))
    assert planning.proposed_dates(client, scheduled) == {}
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
    trial = made(client, planning.set_capacity(client, [Owner("Eva", 20.0)], ()))
    trial = made(trial, plan.edit_action(trial, "b", DAY, priority="high"))
    trial = made(trial, assessments.set_target(trial, "first", "strategy", 4))
    scheduled = planning.schedule_plan(trial, trial.assessments["first"], [], MONDAY)
    change = planning.accept_proposal(client, trial, scheduled)
    assert change is not None
    assert (change.label.key, dict(change.label.values)) == ("plan_scheduled", {"count": 2})
    after = apply(client, change)
    assert after.owners == {"Eva": Owner("Eva", 20.0)}
    assert after.rating("first", "strategy").target == 4
    assert [(after.actions[key].start, after.actions[key].due_fixed) for key in "ba"] == [(day(0), False)] * 2
    assert apply(after, change.inverted()) == client
    # Once taken over, the same proposal has nothing to say.
    again = planning.schedule_plan(after, after.assessments["first"], [], MONDAY)
    assert again == scheduled
    assert planning.accept_proposal(after, after, again) is None
