"""Hours that a team shares, names in the place of roles, days off that nobody typed, and targets to begin with."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Action, Client, Period, Person, PublicHolidays, Repeat
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan, planning, proposal
from somedesk.domain.plan.days_off import kept_holidays
from somedesk.domain.plan.first_targets import first_targets, hours_until_targets
from somedesk.domain.plan.hours import Hours
from somedesk.domain.plan.plan import Suggestion
from tests.small_client import DAY, MOMENT, made, small_client

MONDAY = dt.date(2026, 11, 16)


def action(name: str, owner: str = "", **fields: object) -> Action:
    return Action(**({"id": name, "title": name, "created": DAY, "owner": owner, "effort_hours": 3.0} | fields))


def planned(*actions: Action, **shared: object) -> Client:
    client = small_client()
    client = made(client, plan.add_actions(client, actions))
    return made(client, planning.set_capacity(client, [], **shared)) if shared else client


def minutes_by_day(client: Client, today: dt.date = MONDAY) -> dict[dt.date, int]:
    found: dict[dt.date, int] = {}
    for place in planning.schedule_plan(client, None, [], today).placed.values():
        for day, minutes in place.minutes.items():
            found[day] = found.get(day, 0) + minutes
    return found


# ── hours that all share ─────────────────────────────────────────────────────────────────────────


def test_one_persons_three_hours_are_not_laid_out_as_five_peoples() -> None:
    roles = [action(name, f"Role {name}") for name in "abcde"]
    assert max(minutes_by_day(planned(*roles)).values()) == 5 * 60
    shared = minutes_by_day(planned(*roles, team_hours=3.0))
    assert set(shared.values()) == {36}  # a fifth of three hours
    assert len(shared) == 25  # fifteen hours in five weeks


def test_who_has_hours_of_their_own_does_not_share() -> None:
    client = planned(action("a", "Eva"), action("b", "Ib"), action("c"), team_hours=5.0)
    client = made(client, planning.set_capacity(client, [Person("Eva", 5.0)]))
    assert client.owners == {"Eva": Person("Eva", 5.0)}, "said, though it is as much as the team has"
    assert [planning.whose_hours(client, name) for name in ("Eva", "Ib", "")] == ["Eva", "", ""]
    placed = planning.schedule_plan(client, None, [], MONDAY).placed
    assert placed["a"].end == MONDAY + dt.timedelta(2)
    assert max(placed["b"].end, placed["c"].end) == MONDAY + dt.timedelta(7)
    again = made(client, planning.set_capacity(client, [], unsaid=["Eva", "Ib"]))
    assert again.owners == {}


def test_hours_of_dates_that_stand_are_the_teams_as_well() -> None:
    dated = [action(name, name, start=MONDAY, due=MONDAY, start_fixed=True, due_fixed=True) for name in "ab"]
    (load,) = planning.present_schedule(planned(*dated, team_hours=5.0), MONDAY).overloaded
    assert (load.owner, load.minutes, load.capacity) == ("", 6 * 60, 5 * 60)


def test_more_hours_than_a_week_has_are_refused() -> None:
    with pytest.raises(InvalidInput):
        planning.set_capacity(small_client(), [], team_hours=81.0)


# ── names ────────────────────────────────────────────────────────────────────────────────────────


def test_a_name_takes_over_what_a_role_still_has_to_do() -> None:
    away = (Period(MONDAY, MONDAY),)
    client = planned(
        action("a", "Manager"), action("b", "Editor"), action("c", "Manager", status="done", percent=100, completed=DAY)
    )
    client = made(client, planning.set_capacity(client, [Person("Manager", 7.0, away)]))
    change = planning.set_capacity(
        client, [Person("Manager", 7.0, away)], names={"Manager": " Anna ", "Editor": "Anna"}
    )
    named = made(client, change)
    assert [named.actions[key].owner for key in "abc"] == ["Anna", "Anna", "Manager"]
    assert named.owners == {"Anna": Person("Anna", 7.0, away)}
    assert change is not None
    assert made(named, change.inverted()) == client


def test_whoever_has_hours_keeps_them_when_a_role_is_added() -> None:
    client = planned(action("a", "Anna"), action("b", "Manager"))
    owners = [Person("Manager", 7.0), Person("Anna", 4.0)]
    client = made(client, planning.set_capacity(client, owners))
    named = made(client, planning.set_capacity(client, owners, names={"Manager": "Anna", "Anna": ""}))
    assert named.owners == {"Anna": Person("Anna", 4.0)}
    with pytest.raises(InvalidInput):
        planning.set_capacity(client, owners, names={"Manager": "x" * 301})


@pytest.mark.parametrize("team_hours", [None, 3.0])
def test_whoever_is_named_for_a_role_has_it_from_then_on(team_hours: float | None) -> None:
    client = planned(action("a", "Manager"), action("b", "Editor"), action("c", "Anna"), action("d", "Bo"))
    client = made(client, planning.set_capacity(client, [Person("Bo", 4.0, role="Seller")], team_hours=team_hours))
    names = {"Manager": "Anna", "Editor": "Anna", "Anna": "Ann", "Bo": ""}
    change = planning.set_capacity(client, [], names=names, roles={"Manager", "Editor"}, team_hours=team_hours)
    named = made(client, change)
    assert named.owners["Anna"] == Person("Anna", role="Manager, Editor"), "hours that nobody said stay unsaid"
    assert named.actions["c"].owner == "Ann"
    assert named.owners["Bo"] == Person("Bo", 4.0, role="Seller")
    assert change is not None
    assert made(named, change.inverted()) == client
    again = planning.set_capacity(client, [], names={"Manager": "Bo"}, roles={"Manager"}, team_hours=team_hours)
    assert made(client, again).owners["Bo"] == Person("Bo", 4.0, role="Seller, Manager")


def test_a_half_holiday_has_half_of_the_hours_of_a_day() -> None:
    thursday = dt.date(2026, 6, 4)
    days = {}
    for half in (False, True):
        kept = PublicHolidays("dk", half_days=half)
        days[half] = minutes_by_day(planned(action("a", effort_hours=5.0), public_holidays=kept), thursday)
    assert [(day.day, minutes) for day, minutes in days[False].items()] == [(4, 60), *((n, 60) for n in range(8, 12))]
    assert [(day.day, minutes) for day, minutes in days[True].items()] == [
        (4, 60), (5, 30), (8, 60), (9, 60), (10, 60), (11, 30),
    ]  # fmt: skip


def test_what_waits_for_a_date_begins_early_enough_for_a_half_day() -> None:
    kept = PublicHolidays("dk", half_days=True)
    due = dt.date(2026, 6, 9)
    work = action("b", effort_hours=3.5, due=due, due_fixed=True, depends_on=("a",))
    client = planned(action("a", effort_hours=1.0), work, public_holidays=kept)
    placed = planning.schedule_plan(client, None, [], dt.date(2026, 6, 1), margin=0).placed
    assert placed["a"].end < placed["b"].start
    assert sum(placed["b"].minutes.values()) == 210
    assert max(placed["b"].minutes) <= due
    assert placed["b"].problem is None


# ── public holidays ──────────────────────────────────────────────────────────────────────────────

_kept = st.builds(PublicHolidays, st.sampled_from(["dk", "se"]), st.booleans(), st.booleans(), st.booleans())


@pytest.mark.no_cover
@settings(deadline=None)
@given(_kept, st.dates(dt.date(2020, 1, 1), dt.date(2099, 1, 1)), st.integers(1, 120), st.booleans())
def test_no_work_is_laid_on_a_holiday(kept: PublicHolidays, today: dt.date, hours: int, is_weekly: bool) -> None:
    weekly = action("w", "Eva", effort_hours=1.0, start=today, due=today, repeat=Repeat(1, "week"))
    actions = [action("a", "Eva", effort_hours=float(hours)), *([weekly] if is_weekly else [])]
    client = planned(*actions, public_holidays=kept)
    off = {holiday.day for holiday in kept_holidays(kept, today, today + dt.timedelta(400))}
    for made_ in (planning.schedule_plan(client, None, [], today), planning.present_schedule(client, today)):
        assert not off & {day for place in made_.placed.values() for day in place.minutes}
    dates = proposal.proposed_dates(client, planning.schedule_plan(client, None, [], today))
    assert not off & {day for found in dates.values() for day in (found.start, found.due)}


def test_christmas_is_not_planned_across() -> None:
    client = planned(action("a", "Eva", effort_hours=4.0), public_holidays=PublicHolidays("dk"))
    worked = [f"{day:%m-%d}" for day in sorted(minutes_by_day(client, dt.date(2026, 12, 22)))]
    assert worked == ["12-22", "12-23", "12-28", "12-29"]
    without = made(client, planning.set_capacity(client, [], public_holidays=PublicHolidays("none")))
    assert dt.date(2026, 12, 25) in minutes_by_day(without, dt.date(2026, 12, 22))


def test_a_date_is_still_the_same_when_only_a_holiday_lies_between() -> None:
    """A working day off is not a move; Christmas Day between is no working day."""
    start = dt.date(2026, 12, 28)
    dated = action("a", "Eva", effort_hours=1.0, start=start, due=start)
    client = planned(dated, public_holidays=PublicHolidays("dk"))
    made_ = planning.schedule_plan(client, None, [], dt.date(2026, 12, 23))
    assert made_.placed["a"].end == dt.date(2026, 12, 23)
    assert proposal.proposed_dates(client, made_) == {}


# ── targets to begin with ────────────────────────────────────────────────────────────────────────


def suggestion(dimension: str, step: int, hours: float, name: str = "a") -> Suggestion:
    return Suggestion(f"{dimension}-{step}-{name}", dimension, step, hours, "editor", "plan", ("x",))


CATALOGUE = (
    suggestion("strategy", 1, 20.0), suggestion("strategy", 1, 10.0, "b"), suggestion("support", 1, 8.0),
    suggestion("dialogue", 0, 50.0), suggestion("dialogue", 2, 5.0),
)  # fmt: skip


def proposed(client: Client) -> dict[str, int]:
    return dict(first_targets(client, client.assessments["first"], CATALOGUE, DAY))


def test_the_weakest_go_one_level_up_as_far_as_the_hours_reach() -> None:
    client = small_client(strategy=(1, None), support=(1, None), dialogue=(2, None))
    assert proposed(client) == {"support": 2, "strategy": 2, "dialogue": 3}  # 43 of 65 hours
    few = made(client, planning.set_capacity(client, [], team_hours=2.0))
    assert proposed(few) == {"support": 2}, "26 hours; what is stronger does not go before what is weaker"
    by_then = made(few, assessments.edit_assessment(few, "first", target_date=DAY + dt.timedelta(weeks=20)))
    assert hours_until_targets(by_then, by_then.assessments["first"], DAY) == 40.0
    assert proposed(by_then) == {"support": 2, "strategy": 2}
    weighed = made(client, assessments.edit_profile(client, weights={"strategy": 2.0}))
    assert list(proposed(weighed)) == ["strategy", "support", "dialogue"]
    own = made(client, planning.set_capacity(client, [Person("Eva", 1.0), Person("Ib", 1.0)]))
    assert hours_until_targets(own, own.assessments["first"], DAY) == 26.0


def test_the_weakest_is_proposed_even_if_it_alone_takes_longer() -> None:
    client = small_client(dialogue=(0, None), support=(1, None))
    assert proposed(made(client, planning.set_capacity(client, [], team_hours=1.0))) == {"dialogue": 1}


def test_nothing_is_proposed_where_a_target_is_set_or_nothing_can_be_gained() -> None:
    assert proposed(small_client(strategy=(1, 3), support=(1, None))) == {}
    assert proposed(small_client(strategy=(5, None), support=(3, None))) == {}
    assert proposed(small_client()) == {}


def test_targets_are_set_as_one_step() -> None:
    client = small_client(strategy=(1, None), support=(1, None))
    change = assessments.set_targets(client, "first", {"strategy": 2, "support": 2})
    after = made(client, change)
    assert [after.rating("first", key).target for key in ("strategy", "support")] == [2, 2]
    assert change is not None
    assert made(after, change.inverted()) == client
    assert assessments.set_targets(after, "first", {"strategy": 2}) is None
    with pytest.raises(InvalidInput):
        assessments.set_targets(client, "first", {"strategy": 6})
    final = made(client, assessments.finalise(client, "first", MOMENT))
    with pytest.raises(InvalidInput):
        assessments.set_targets(final, "first", {"strategy": 2})


def test_two_half_days_hold_what_a_whole_one_does() -> None:
    hours = Hours([True] * 5, 60, halves={2, 3})
    assert hours.begin(5, 60) == 4
    assert hours.begin(4, 60) == 2
    assert hours.begin(4, 90) == 1
