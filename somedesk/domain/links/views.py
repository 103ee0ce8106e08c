"""What the rules read of each instrument: claims that are certain. Unknown, unrated, not applicable: no claim."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from somedesk.domain.client import Client
from somedesk.domain.links.claims import Claim
from somedesk.domain.links.table import linked
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.stage_check import StageAnswer, agreed_id
from somedesk.domain.records.strategy import STRATEGY_ID, Strategy
from somedesk.domain.stage_check.check import latest

if TYPE_CHECKING:
    from somedesk.domain.calendar.agenda import Occurrence

GRID = frozenset({"assessments", "ratings", "models"})
STAGE = frozenset({"stage_checks", "stage_answers"})
AROUND = dt.timedelta(days=90)
# Fewer than this say nothing about where the calendar's weight lies.
ENOUGH_ENTRIES = 10
ENOUGH_LETTERS = 5


def grade(client: Client, dimension: str) -> Claim | None:
    """The level of a dimension in the newest assessment."""
    assessment = linked(client)
    if assessment is None:
        return None
    rating = client.rating(assessment.id, dimension)
    if rating.level is None or rating.not_applicable:
        return None
    return Claim("grid", "assessment", dimension, rating.level, dimension, assessment.date)


def checked(client: Client, statement: int, answers: Iterable[StageAnswer]) -> Claim | None:
    """The agreed answer to a statement in the newest stage check, if it is one of these."""
    check = latest(client)
    if check is None:
        return None
    found = client.stage_answers.get(agreed_id(check.id, statement))
    if found is None or found.answer not in tuple(answers):
        return None
    return Claim("statement", "stage_check", statement, found.answer, f"statement.{statement}", check.date)


def strategy(client: Client) -> Strategy:
    """The strategy's own record."""
    return client.strategy.get(STRATEGY_ID) or Strategy(id=STRATEGY_ID)


def left_out(client: Client, question: str) -> Claim | None:
    """That a question of the strategy was answered with "not here"."""
    found = client.strategy_answers.get(question)
    return (
        Claim("question", "strategy", question, "not_here", f"question.{question}")
        if found and found.not_here
        else None
    )


def holders(client: Client, capability: str) -> tuple[str, ...]:
    """Who holds a capability, and not only steps in."""
    found = client.holdings.values()
    return tuple(sorted(h.person for h in found if h.capability == capability and not h.back_up and _is_held(h.hours)))


def _is_held(hours: float | None) -> bool:
    return hours is None or hours > 0


def unheld(client: Client, capability: str) -> Claim | None:
    """That nobody holds a capability, once it is known who holds others and this one is not said to be needless."""
    need = client.capabilities.get(capability)
    if not client.holdings or (need is not None and need.needed is False) or holders(client, capability):
        return None
    return Claim("capability", "team", capability, "nobody", capability)


def letters(client: Client) -> dict[str, set[str]]:
    """Department → the uses and tasks that it has a letter for; empty while the matrix is hardly begun."""
    found: dict[str, set[str]] = {}
    for each in client.responsibilities.values():
        if each.responsible or each.accountable or each.consulted or each.informed:
            found.setdefault(each.department, set()).add(each.task)
    return found if sum(map(len, found.values())) >= ENOUGH_LETTERS else {}


def doing(client: Client) -> dict[str, set[str]]:
    """Department → the uses and tasks that it does or answers for; empty while the matrix is hardly begun."""
    if not letters(client):
        return {}
    found: dict[str, set[str]] = {}
    for each in client.responsibilities.values():
        if each.responsible or each.accountable:
            found.setdefault(each.department, set()).add(each.task)
    return found


def planned(client: Client, today: dt.date) -> "tuple[Occurrence, ...]":
    """What the calendar holds around ``today``, without what was dropped."""
    if not client.entries:
        return ()
    from somedesk.domain.calendar.agenda import Agenda  # the window starts with the grid, whose rules do without

    found = Agenda(client.entries.values()).between(today - AROUND, today + AROUND)
    return tuple(each for each in found if each.entry.status != "dropped")


def used(found: "Iterable[Occurrence]", field: str) -> Counter[str]:
    """How many of these name each purpose or target group."""
    entries: Iterable[Entry] = (each.entry for each in found)
    return Counter(value for entry in entries if (value := getattr(entry, field)) is not None)


def newest_measurement(client: Client) -> dt.date | None:
    """The first day of the newest value of all metrics."""
    newest = (
        next((each.first for each in reversed(values) if each.value is not None), None)
        for values in client.measured.values()
    )
    return max((day for day in newest if day is not None), default=None)


def months_measured(client: Client, until: dt.date) -> int:
    """The most months by ``until`` in which one metric has a value."""
    counts = (
        len({(m.first.year, m.first.month) for m in values if m.value is not None and m.first <= until})
        for values in client.measured.values()
    )
    return max(counts, default=0)
