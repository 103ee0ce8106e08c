"""One ledger of hours: what capabilities and actions ask of a week, beside what it has."""

import datetime as dt
import random

import pytest
from msgspec.structs import replace

from somedesk.domain.client import Action, Client, Holding, Period, Person, PublicHolidays
from somedesk.domain.ledger import BESIDE_ACTIONS, Span, Week, ledger, this_week, worked_days
from somedesk.domain.plan.planning import hours_for_actions, schedule_plan
from tests.small_client import DAY, small_client

MONDAY = dt.date(2026, 12, 14)
YULE = dt.date(2026, 12, 21)


def action(name: str, owner: str, **fields: object) -> Action:
    dated = {"start": MONDAY, "due": MONDAY + dt.timedelta(4)}
    return Action(**({"id": name, "title": name, "created": DAY, "owner": owner, "effort_hours": 3.0} | dated | fields))


def client_with(*actions: Action, **profile: object) -> Client:
    client = small_client()
    owners = [Person("Eva", 8.0, (Period(YULE, YULE),)), Person("Studio", kind="agency"), Person("Ib", 5.0)]
    held = [
        Holding("Eva.plan", "Eva", "plan", 4.0),
        Holding("Eva.lead", "Eva", "lead", 2.0),
        Holding("Studio.create", "Studio", "create", 2.5),
        Holding("Ib.lead", "Ib", "lead", back_up=True),
    ]
    return replace(
        client,
        profile=replace(client.profile, **profile),
        owners={each.id: each for each in owners},
        holdings={each.id: each for each in held},
        actions={each.id: each for each in actions},
    )


def test_a_week_sums_what_is_asked_and_says_what_is_too_much() -> None:
    weeks = ledger(client_with(action("a", "Eva")), Span(MONDAY, 2, MONDAY))
    assert weeks["Eva", MONDAY] == Week("Eva", MONDAY, 8.0, {"capabilities": 6.0, "actions": 3.0})
    assert (weeks["Eva", MONDAY].sum, weeks["Eva", MONDAY].over, weeks["Eva", MONDAY].left) == (9.0, 1.0, 0.0)
    assert weeks["Ib", MONDAY] == Week("Ib", MONDAY, 5.0, {})
    assert weeks["Ib", MONDAY].left == 5.0
    studio = weeks["Studio", MONDAY]
    assert (studio.has, studio.sum, studio.over, studio.left) == (None, 2.5, 0.0, None), "hours not given"


def test_days_off_and_holidays_take_their_share_of_both_sides() -> None:
    client = client_with(public_holidays=PublicHolidays("dk"), holidays=(Period(dt.date(2026, 12, 22), YULE),))
    yule = ledger(client, Span(YULE, 1, MONDAY))["Eva", YULE]
    assert worked_days(YULE, (Period(YULE, YULE),)) == 4
    # Monday is her own; 24 and 25 December are public.
    assert yule.has == pytest.approx(8.0 * 2 / 5)
    assert yule.asked["capabilities"] == pytest.approx(6.0 * 2 / 5)


def test_a_half_holiday_takes_half_a_day() -> None:
    monday = dt.date(2026, 6, 1)  # 5 June is the Friday
    whole, half = (client_with(public_holidays=PublicHolidays("dk", half_days=halves)) for halves in (False, True))
    of_whole, of_half = (ledger(client, Span(monday, 1, monday))["Eva", monday] for client in (whole, half))
    assert (of_whole.has, of_half.has) == pytest.approx((8.0 * 4 / 5, 8.0 * 4.5 / 5))
    assert of_half.asked["capabilities"] == pytest.approx(6.0 * 4.5 / 5)
    # Constitution Day is Whit Monday as well in 2028, which is a whole one.
    monday = dt.date(2028, 6, 5)
    assert ledger(half, Span(monday, 1, monday))["Eva", monday].has == pytest.approx(8.0 * 4 / 5)


def test_who_shares_the_teams_hours_is_in_its_row() -> None:
    client = client_with(action("a", "Studio"), action("b", ""), team_hours=10.0)
    weeks = this_week(client, MONDAY)
    assert weeks["", MONDAY] == Week("", MONDAY, 10.0, {"capabilities": 2.5, "actions": 6.0})
    assert {person for person, _ in weeks} == {"", "Eva", "Ib"}


def test_what_nobody_owns_is_shown_without_hours_and_what_is_past_asks_for_nothing() -> None:
    client = client_with(action("a", "Ny"))
    assert this_week(client, MONDAY)["Ny", MONDAY].has is None
    past = ledger(client, Span(MONDAY, 1, MONDAY + dt.timedelta(30)))
    assert past["Eva", MONDAY].asked == {"capabilities": 6.0}
    gone = ledger(replace(client, holdings={}), Span(YULE, 1, MONDAY))
    assert all(not week.asked for week in gone.values())


def test_somebody_who_is_away_all_week_has_and_owes_nothing() -> None:
    away = Person("Eva", 8.0, (Period(MONDAY, MONDAY + dt.timedelta(6)),))
    client = client_with()
    week = this_week(replace(client, owners={**client.owners, "Eva": away}), MONDAY)["Eva", MONDAY]
    assert (week.has, week.asked) == (0.0, {})


def test_the_planner_has_what_capabilities_leave_of_a_week_that_was_said() -> None:
    free = {"start": None, "due": None}
    client = client_with(action("a", "Eva", **free), action("b", "Ib", **free), action("c", "Studio", **free))
    left = hours_for_actions(client, ("Eva", "Ib", "Studio", "Nobody"))
    assert list(left.values()) == [2.0, 5.0, 5.0, 5.0]
    planned = schedule_plan(client, None, (), MONDAY).loads
    assert max(load.minutes for load in planned if load.owner == "Eva") == 2 * 60
    full = replace(client, holdings={"Eva.plan": Holding("Eva.plan", "Eva", "plan", 9.0)})
    assert hours_for_actions(full, ["Eva"]) == {"Eva": 0.0}
    assert [each.task for each in schedule_plan(full, None, (), MONDAY).left_out] == ["a"]


def test_capabilities_of_those_who_share_the_teams_hours_are_taken_from_these() -> None:
    client = client_with(team_hours=10.0)
    assert hours_for_actions(client, ("", "Eva")) == {"": 7.5, "Eva": 2.0}


def test_no_week_is_planned_above_what_it_has() -> None:
    """Of any team whose weeks are said and not full of capabilities, the plan makes no week too full."""
    lot = random.Random(9)
    for _ in range(40):
        week, held = lot.randint(1, 37), lot.randint(0, 40) / 2
        client = client_with(*(action(f"a{n}", "Eva", start=None, due=None) for n in range(6)))
        owner = replace(client.owners["Eva"], hours_per_week=float(week))
        holding = Holding("Eva.plan", "Eva", "plan", min(held, week) or None)
        client = replace(client, owners={"Eva": owner}, holdings={"Eva.plan": holding})
        for load in schedule_plan(client, None, (), MONDAY).loads:
            beside = ledger(client, Span(load.monday, 1, MONDAY), BESIDE_ACTIONS)["Eva", load.monday]
            assert beside.has is not None
            assert load.minutes / 60 + beside.sum <= beside.has + 1e-6
