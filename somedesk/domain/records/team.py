"""People, what they can do, and who answers for what.

The table of people is called ``owners``, as it was when it held only the hours of those who own actions: the history in
every client file, older copies and exports speak of it by that name (docs/decisions/0018).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta
from msgspec.structs import replace

from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import HoursAWeek, Line, LongText, Period
from somedesk.domain.records.table import Table, Tables

PersonName = Annotated[str, Meta(min_length=1, max_length=300)]
PersonKind = Literal["in_house", "agency", "freelance"]
Presence = Literal["lead", "support", "follow_up"]
Skill = Annotated[int, Meta(ge=0, le=5)]
Cost = Annotated[float, Meta(ge=0, le=1_000_000)]
# A key of the lists below, or of a record of ours; holding_id and the like make one of two.
Key = Annotated[str, Meta(min_length=1, max_length=100)]
PairId = Annotated[str, Meta(min_length=1, max_length=500)]
DismissalId = Annotated[str, Meta(min_length=1, max_length=2_000)]

PERSON_KINDS: tuple[PersonKind, ...] = get_args(PersonKind)
PRESENCES: tuple[Presence, ...] = get_args(Presence)
CAPABILITIES = (
    "strategy", "lead", "plan", "create", "administer", "community", "influencer", "advertise", "analyse",
)  # fmt: skip
DEPARTMENTS = ("management", "marketing", "sales", "communication", "customer_service", "hr", "project_lead")
USES = ("sales_channel", "marketing_channel", "service_channel", "inspiration_channel", "branding_channel")
TASKS = ("purpose", "planning", "production", "answering", "crisis", "advertising", "measuring")
BRIEF = (
    "goal", "audience", "platform", "formats", "budget", "bidding", "account", "material", "testing", "reporting",
    "limits", "comments",
)  # fmt: skip
TERMS_ID = "team"


class Person(Record, frozen=True):
    """Someone who works with social media, a firm, or a role that nobody is known for yet. ``id`` is the name.

    Actions have that name. ``hours_per_week`` None = nobody has said it; on ``blocked`` days there are none. ``role``
    is what the person is, in the client's language; ``hourly_cost`` is in the client's own currency. ``place`` is where
    the person stands among the others.
    """

    id: PersonName
    hours_per_week: HoursAWeek | None = None
    blocked: tuple[Period, ...] = ()
    kind: PersonKind = "in_house"
    department: RecordId | None = None
    role: Line = ""
    hourly_cost: Cost | None = None
    place: Annotated[int, Meta(ge=0, le=100_000)] = 0


class Holding(Record, frozen=True):
    """That a person does a capability so many hours a week, how well, or only steps in when others are away."""

    id: PairId
    person: PersonName
    capability: Key
    hours: HoursAWeek | None = None
    skill: Skill | None = None
    back_up: bool = False


class CapabilityNeed(Record, frozen=True):
    """What the client asks of a capability, by its ``id``; None = as usual: ``domain/team/capabilities.py``."""

    needed: bool | None = None
    skill: Skill | None = None
    hours: HoursAWeek | None = None


class Department(Record, frozen=True):
    """A part of the organisation: one of the usual ones (then its ``name`` is ours), or one of the client's own.

    ``person`` speaks for it. ``tasks`` and ``key_figures`` are lines of its role card.
    """

    name: Line = ""
    person: PersonName | None = None
    tasks: LongText = ""
    key_figures: LongText = ""
    hidden: bool = False


class Task(Record, frozen=True):
    """A task of the client's own, in the matrix beside the usual ones."""

    title: Annotated[str, Meta(min_length=1, max_length=300)]


class Responsibility(Record, frozen=True):
    """What a department is to a use or a task: responsible (does it), accountable, consulted, informed."""

    id: PairId
    department: RecordId
    task: Key
    responsible: bool = False
    accountable: bool = False
    consulted: bool = False
    informed: bool = False


class Dismissal(Record, frozen=True):
    """That a check is not to be looked at any more, and why. Its ``id`` names the check, whom, and the facts."""

    id: DismissalId
    reason: LongText
    date: dt.date


class BriefAnswer(Record, frozen=True):
    """What the advertising brief says to one of its questions, by its ``id``; ``settled`` once it is agreed."""

    answer: LongText = ""
    settled: bool = False


class TeamTerms(Record, frozen=True):
    """What is so for the whole team: what social media are to the other marketing."""

    presence: Presence | None = None


def pair_id(one: str, other: str) -> str:
    """Id of a holding (person, capability) or a responsibility (department, task)."""
    return f"{one}.{other}"


def _misheld(holdings: Iterable[Holding], _tables: Tables) -> Iterator[tuple[str, str]]:
    for held in holdings:
        if held.id != pair_id(held.person, held.capability):
            yield held.id, "person"
        elif held.capability not in CAPABILITIES:
            yield held.id, "capability"


def _misgiven(given: Iterable[Responsibility], _tables: Tables) -> Iterator[tuple[str, str]]:
    return ((each.id, "task") for each in given if each.id != pair_id(each.department, each.task))


def _lettered(given: Mapping[str, Responsibility], _tables: Tables, *versions: Tables) -> Mapping[str, Responsibility]:
    """R and A can stand together, C and I alone: of letters that came from two sides the weightier stay."""
    known = [version("responsibilities") for version in versions]
    return {
        key: each if each in (table.get(key) for table in known) else _weightier(each) for key, each in given.items()
    }


def _weightier(given: Responsibility) -> Responsibility:
    if given.responsible or given.accountable:
        return replace(given, consulted=False, informed=False)
    return replace(given, informed=given.informed and not given.consulted)


TABLES = (
    Table(name="owners", kind=Person, loose_links={"department": "departments"}),
    Table(
        name="holdings",
        kind=Holding,
        links={"person": "owners"},
        goes_with="person",
        identity=frozenset({"id", "person", "capability"}),
        is_sparse=True,
        words={"capability": CAPABILITIES},
        misfits=_misheld,
    ),
    Table(name="capabilities", kind=CapabilityNeed, is_sparse=True, words={"id": CAPABILITIES}),
    Table(name="departments", kind=Department, links={"person": "owners"}, words={"id": DEPARTMENTS}),
    Table(name="tasks", kind=Task),
    Table(
        name="responsibilities",
        kind=Responsibility,
        links={"department": "departments"},
        goes_with="department",
        identity=frozenset({"id", "department", "task"}),
        is_sparse=True,
        misfits=_misgiven,
        mend=_lettered,
    ),
    Table(name="dismissals", kind=Dismissal, together=(("reason", "date"),)),
    Table(name="brief", kind=BriefAnswer, is_sparse=True, words={"id": BRIEF}),
    Table(name="team_terms", kind=TeamTerms, words={"id": (TERMS_ID,)}),
)
