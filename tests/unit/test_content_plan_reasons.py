"""Reasons in words: every kind of reason has its sentence in every language, and says what is so."""

import datetime as dt

import pytest

from somedesk.content.plan_reasons import ReasonWords
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Action, Client
from somedesk.domain.plan import plan
from somedesk.domain.plan.planning import schedule_plan
from tests.small_client import DAY, made, small_client

MONDAY = dt.date(2026, 11, 16)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(number)


def action(name: str, **fields: object) -> Action:
    return Action(**({"id": name, "title": name, "created": DAY, "owner": "Eva", "effort_hours": 2.0} | fields))


def crowded() -> Client:
    """One action of every kind."""
    actions = [
        action("begun", status="in_progress", start=day(-3)),
        action("urgent", priority="high"),
        action("opening", priority="low"),
        action("opened", owner="Ib", priority="high", depends_on=("opening",)),
        action("slides", priority="low", effort_hours=1.0),
        action("meeting", owner="Bo", start=day(10), due=day(10), start_fixed=True, due_fixed=True,
               depends_on=("slides",)),
        action("tight", owner="Bo", due=day(9), due_fixed=True, effort_hours=30.0),
        action("early", owner="Jo", due=day(0), due_fixed=True, depends_on=("urgent",)),
        action("small", effort_hours=1.0),
        action("last", effort_hours=9.0, priority="low", repeat=None),
        action("huge", effort_hours=900.0, priority="low"),
        action("after huge", depends_on=("huge",)),
        action("unknown", effort_hours=None),
        action("year", owner="Liv", effort_hours=260.0, due=day(900), due_fixed=True, priority="low"),
        action("no room", owner="Liv", effort_hours=30.0, priority="high"),
        action("endless", owner="Kim", start=day(300), start_fixed=True, effort_hours=200.0),
    ]  # fmt: skip
    client = small_client()
    return made(client, plan.add_actions(client, actions))


def told(language: str, client: Client) -> ReasonWords:
    scheduled = schedule_plan(client, None, [], MONDAY, margin=0)
    return ReasonWords(client, scheduled, words(language), dt.date.isoformat, lambda hours: f"{hours:g} h")


def test_every_action_has_its_reason() -> None:
    client = crowded()
    say = told("en", client)
    why = {key: say.why(key) for key in client.actions}
    assert all(why.values())
    assert why["begun"] == "Has begun."
    assert why["urgent"].startswith("Until then the hours are taken") or why["urgent"] == "Can begin at once."
    assert why["opened"].startswith("Waits for “opening”, which ends on ")
    assert "(already begun)" in why["small"]
    assert "(“opened” waits for it)" in why["small"]
    assert why["meeting"].startswith("Begins when its date says so.")
    assert "days after the due date." in why["tight"]
    assert why["early"].endswith("Its date lies before what it waits for is done.")
    assert "more actions" in why["last"]
    assert why["unknown"].startswith("How long does it take?")
    assert why["after huge"] == "Waits for something that does not fit."
    assert why["no room"].endswith("It would fit without “year”.")
    assert why["endless"].endswith("There are not enough hours before 2027-11-15.")
    assert say.why("gone") == say.earlier("gone") == say.earlier("unknown") == ""
    assert "more hours (Eva)" in say.earlier("small")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_said_in_every_language(language: str) -> None:
    client = crowded()
    say = told(language, client)
    assert all(say.why(key) for key in client.actions)
    tongue = words(language)
    for because in ("date", "priority", "begun", "worth", "order"):
        assert tongue(f"because_{because}")
    for key in ("because_opens", "because_date_of"):
        assert "x" in tongue(key, title="x")
    for lever in ("owner", "hours", "date", "earlier"):
        assert "x" in tongue(f"lever_{lever}", name="x")
    for problem in ("no_hours", "no_effort", "prerequisite_left_out"):
        assert tongue(f"why_{problem}")
