"""The client: everything that one client file holds, as frozen records in tables.

A record is looked up by table name and id. Nothing is changed in place: ``change.apply`` returns a new client.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from somedesk.domain.maturity_model import MaturityModel

RecordId = Annotated[str, Meta(min_length=1, max_length=200)]
Line = Annotated[str, Meta(max_length=300)]
LongText = Annotated[str, Meta(max_length=100_000)]
Level = Annotated[int, Meta(ge=0, le=9)]
TargetLevel = Annotated[int, Meta(ge=1, le=9)]
Weight = Annotated[float, Meta(ge=0, le=10)]
Hours = Annotated[float, Meta(ge=0, le=10_000)]
Percent = Annotated[int, Meta(ge=0, le=100)]
OwnerName = Annotated[str, Meta(min_length=1, max_length=300)]

Language = Literal["da", "sv", "en"]
Confidence = Literal["low", "medium", "high"]
AssessmentStatus = Literal["draft", "final"]
ActionStatus = Literal["planned", "in_progress", "done", "dropped"]
Priority = Literal["high", "medium", "low"]
RepeatUnit = Literal["week", "month"]

LANGUAGES: tuple[Language, ...] = ("da", "sv", "en")
CONFIDENCES: tuple[Confidence, ...] = ("low", "medium", "high")
ACTION_STATUSES: tuple[ActionStatus, ...] = ("planned", "in_progress", "done", "dropped")
PRIORITIES: tuple[Priority, ...] = ("high", "medium", "low")

PROFILE_ID = "client"


class Period(Struct, frozen=True, forbid_unknown_fields=True):
    """Days from ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


class ClientProfile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who the client is. ``uid`` stays the same in every copy of the file; ``weights`` are per dimension, default 1.

    On ``holidays`` nobody there works.
    """

    id: RecordId
    uid: RecordId
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    language: Language
    created: dt.date
    sector: Line = ""
    contact: Line = ""
    notes: LongText = ""
    weights: dict[str, Weight] = {}
    holidays: tuple[Period, ...] = ()


class StatusEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """That an assessment was made final or reopened, and when (UTC)."""

    status: AssessmentStatus
    when: dt.datetime


class Assessment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A dated set of ratings against one model (``model`` is a key of the client's models)."""

    id: RecordId
    model: RecordId
    date: dt.date
    title: Line = ""
    scope: Line = ""
    participants: LongText = ""
    facilitator: Line = ""
    target_date: dt.date | None = None
    status: AssessmentStatus = "draft"
    history: tuple[StatusEvent, ...] = ()


class Rating(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One dimension in one assessment. ``level`` None = not rated, 0 = not started; ``on_the_way`` adds one half."""

    id: RecordId
    assessment: RecordId
    dimension: RecordId
    level: Level | None = None
    on_the_way: bool = False
    not_applicable: bool = False
    reason: LongText = ""
    target: TargetLevel | None = None
    note: LongText = ""
    evidence: LongText = ""
    evidence_date: dt.date | None = None
    confidence: Confidence | None = None
    votes: tuple[Level, ...] = ()


class Repeat(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """That an action is to be done again and again: every so many weeks or months, until a day or for good."""

    every: Annotated[int, Meta(ge=1, le=52)]
    unit: RepeatUnit
    until: dt.date | None = None


class ProgressNote(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How far an action had come on a day, and what there was to say of it."""

    date: dt.date
    percent: Percent
    text: LongText = ""


class Action(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something to do. ``step`` is the level it starts from (2 lifts 2→3); ``source`` is the suggestion, if any.

    A date that a person has set is fixed: the planner leaves it. ``depends_on`` holds actions to be done before.
    """

    id: RecordId
    title: Annotated[str, Meta(min_length=1, max_length=300)]
    created: dt.date
    text: LongText = ""
    first_step: LongText = ""
    dimension: RecordId | None = None
    step: Level | None = None
    owner: Line = ""
    start: dt.date | None = None
    due: dt.date | None = None
    effort_hours: Hours | None = None
    priority: Priority = "medium"
    status: ActionStatus = "planned"
    percent: Percent = 0
    completed: dt.date | None = None
    measure: LongText = ""
    notes: LongText = ""
    source: str | None = None
    start_fixed: bool = False
    due_fixed: bool = False
    depends_on: tuple[RecordId, ...] = ()
    repeat: Repeat | None = None
    log: tuple[ProgressNote, ...] = ()


class Owner(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Hours a week that someone has for the plan. ``id`` is the name, as actions have it; ``blocked`` days are off."""

    id: OwnerName
    hours_per_week: Annotated[float, Meta(ge=0, le=80)]
    blocked: tuple[Period, ...] = ()


Record = ClientProfile | MaturityModel | Assessment | Rating | Action | Owner

TABLES: Mapping[str, type[Struct]] = MappingProxyType(
    {
        "client": ClientProfile,
        "models": MaturityModel,
        "assessments": Assessment,
        "ratings": Rating,
        "actions": Action,
        "owners": Owner,
    }
)


def rating_id(assessment: str, dimension: str) -> str:
    """Id of the rating of ``dimension`` in ``assessment``."""
    return f"{assessment}.{dimension}"


class Client(Struct, frozen=True, dict=True):
    """One client with all its records, by id. Immutable; equal when all records are equal."""

    profile: ClientProfile
    models: Mapping[str, MaturityModel] = field(default_factory=dict)
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    ratings: Mapping[str, Rating] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)

    def table(self, name: str) -> Mapping[str, Record]:
        """The records of one table by id; KeyError if there is no such table."""
        if name not in TABLES:
            raise KeyError(name)
        if name == "client":
            return {self.profile.id: self.profile}
        table: Mapping[str, Record] = getattr(self, name)
        return table

    @cached_property
    def timeline(self) -> tuple[Assessment, ...]:
        """All assessments, oldest first (by date, then by id)."""
        return tuple(sorted(self.assessments.values(), key=lambda assessment: (assessment.date, assessment.id)))

    @property
    def latest(self) -> Assessment | None:
        """The newest assessment, if there is one."""
        return self.timeline[-1] if self.timeline else None

    def before(self, assessment: Assessment) -> Assessment | None:
        """The assessment that comes right before ``assessment`` in time and uses the same model."""
        earlier = [
            other
            for other in self.timeline[: self.timeline.index(assessment)]
            if self.models[other.model].structure.id == self.models[assessment.model].structure.id
        ]
        return earlier[-1] if earlier else None

    def model_of(self, assessment: Assessment) -> MaturityModel:
        """The model that ``assessment`` was rated against."""
        return self.models[assessment.model]

    def rating(self, assessment: str, dimension: str) -> Rating:
        """The rating of ``dimension`` in ``assessment``; an empty one if nothing has been entered yet."""
        key = rating_id(assessment, dimension)
        return self.ratings.get(key) or Rating(id=key, assessment=assessment, dimension=dimension)

    def weight(self, dimension: str) -> float:
        """Weight of a dimension in this client's scores; 1 unless set."""
        return self.profile.weights.get(dimension, 1.0)
