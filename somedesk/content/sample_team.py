"""The team of the sample client: a small roastery whose work hangs on one person."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from somedesk.content.suggestions import role_names
from somedesk.domain.client import Person, PersonKind
from somedesk.domain.records.team import (
    DEPARTMENTS,
    TERMS_ID,
    BriefAnswer,
    Department,
    Holding,
    Presence,
    Responsibility,
    TeamTerms,
    pair_id,
)

_LETTERS = {"R": "responsible", "A": "accountable", "C": "consulted", "I": "informed"}


class PersonPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One person; ``role`` is a usual one, or one that the sample words."""

    name: str
    kind: PersonKind
    hours: float
    role: str
    place: int
    department: str | None = None


class HoldingPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One cell of the table."""

    person: str
    capability: str
    hours: float
    skill: int
    back_up: bool


class TeamPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """The team without its words. ``letters`` has for each row what each department is, "-" for nothing."""

    people: tuple[PersonPlan, ...]
    holdings: tuple[HoldingPlan, ...]
    speaks: dict[str, str]
    letters: dict[str, str]
    settled: tuple[str, ...]
    presence: Presence


class TeamWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Its words: roles, key figures by department, answers of the brief."""

    roles: dict[str, str]
    key_figures: dict[str, str]
    brief: dict[str, str]


def team_tables(plan: TeamPlan, words: TeamWords, language: str) -> Mapping[str, Any]:
    """The tables of the team, by name."""
    roles = {**role_names(language).roles, **words.roles}
    people = [
        Person(
            each.name, each.hours, kind=each.kind, department=each.department, role=roles[each.role], place=each.place
        )
        for each in plan.people
    ]
    held = [
        Holding(
            pair_id(each.person, each.capability), each.person, each.capability, each.hours, each.skill, each.back_up
        )
        for each in plan.holdings
    ]
    departments = [
        Department(key, person=plan.speaks.get(key), key_figures=words.key_figures.get(key, "")) for key in DEPARTMENTS
    ]
    given = [
        Responsibility(pair_id(key, task), key, task, **{_LETTERS[letter]: True})
        for task, letters in plan.letters.items()
        for key, letter in zip(DEPARTMENTS, letters.split(), strict=True)
        if letter in _LETTERS
    ]
    brief = [BriefAnswer(key, answer, key in plan.settled) for key, answer in words.brief.items()]
    return {
        "owners": {each.id: each for each in people},
        "holdings": {each.id: each for each in held},
        "departments": {each.id: each for each in departments},
        "responsibilities": {each.id: each for each in given},
        "brief": {each.id: each for each in brief},
        "team_terms": {TERMS_ID: TeamTerms(TERMS_ID, plan.presence)},
    }
