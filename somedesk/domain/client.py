"""The client: everything that one client file holds, as frozen records in tables.

A record is looked up by table name and id. Nothing is changed in place: ``change.apply`` returns a new client.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from msgspec import Struct, field
from msgspec.structs import replace

from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import Record, RecordId
from somedesk.domain.records import TABLES
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.fields import (
    LANGUAGES,
    Hours,
    Language,
    Level,
    Line,
    LongText,
    Percent,
    Period,
    Repeat,
    RepeatUnit,
    TargetLevel,
)
from somedesk.domain.records.figures import FigureImport, FigureMapping, Measurement, Metric, Post, Target, TimeMark
from somedesk.domain.records.grid import (
    CONFIDENCES,
    Assessment,
    AssessmentStatus,
    Confidence,
    Rating,
    StatusEvent,
    rating_id,
)
from somedesk.domain.records.plan import (
    ACTION_STATUSES,
    PRIORITIES,
    Action,
    ActionStatus,
    Priority,
    ProgressNote,
)
from somedesk.domain.records.profile import PROFILE_ID, PROFILE_TABLE, ClientProfile, PublicHolidays, Weight
from somedesk.domain.records.stage_check import AgreedAnswer, Respondent, StageCheck
from somedesk.domain.records.strategy import (
    Expectation,
    Goal,
    Need,
    Platform,
    Purpose,
    Strategy,
    StrategyAnswer,
    StrategyMetric,
    StrategyPoint,
    StrategyVersion,
    TargetGroup,
)
from somedesk.domain.records.team import (
    PERSON_KINDS,
    BriefAnswer,
    CapabilityNeed,
    Department,
    Dismissal,
    Holding,
    Person,
    PersonKind,
    PersonName,
    Responsibility,
    Task,
    TeamTerms,
)
from somedesk.domain.records.workshop import Decision, Parked, Round, Workshop

# Who works with a client needs its records; of those that come, each is imported from where it is defined.
__all__ = [
    "ACTION_STATUSES",
    "CONFIDENCES",
    "LANGUAGES",
    "PERSON_KINDS",
    "PRIORITIES",
    "PROFILE_ID",
    "PROFILE_TABLE",
    "TABLES",
    "Action",
    "ActionStatus",
    "Assessment",
    "AssessmentStatus",
    "Client",
    "ClientProfile",
    "Confidence",
    "Hours",
    "Language",
    "Level",
    "Line",
    "LongText",
    "Percent",
    "Period",
    "Person",
    "PersonKind",
    "PersonName",
    "Priority",
    "ProgressNote",
    "PublicHolidays",
    "Rating",
    "Record",
    "RecordId",
    "Repeat",
    "RepeatUnit",
    "StatusEvent",
    "TargetLevel",
    "Weight",
    "client_of",
    "rating_id",
    "with_tables",
]  # fmt: skip


class Client(Struct, frozen=True, dict=True):
    """One client with all its records, by id. Immutable; equal when all records are equal."""

    profile: ClientProfile
    models: Mapping[str, MaturityModel] = field(default_factory=dict)
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    ratings: Mapping[str, Rating] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    owners: Mapping[str, Person] = field(default_factory=dict)
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    figure_imports: Mapping[str, FigureImport] = field(default_factory=dict)
    measurements: Mapping[str, Measurement] = field(default_factory=dict)
    metric_targets: Mapping[str, Target] = field(default_factory=dict)
    time_marks: Mapping[str, TimeMark] = field(default_factory=dict)
    figure_mappings: Mapping[str, FigureMapping] = field(default_factory=dict)
    posts: Mapping[str, Post] = field(default_factory=dict)
    holdings: Mapping[str, Holding] = field(default_factory=dict)
    capabilities: Mapping[str, CapabilityNeed] = field(default_factory=dict)
    departments: Mapping[str, Department] = field(default_factory=dict)
    tasks: Mapping[str, Task] = field(default_factory=dict)
    responsibilities: Mapping[str, Responsibility] = field(default_factory=dict)
    dismissals: Mapping[str, Dismissal] = field(default_factory=dict)
    brief: Mapping[str, BriefAnswer] = field(default_factory=dict)
    team_terms: Mapping[str, TeamTerms] = field(default_factory=dict)
    purposes: Mapping[str, Purpose] = field(default_factory=dict)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    target_groups: Mapping[str, TargetGroup] = field(default_factory=dict)
    platforms: Mapping[str, Platform] = field(default_factory=dict)
    needs: Mapping[str, Need] = field(default_factory=dict)
    strategy: Mapping[str, Strategy] = field(default_factory=dict)
    strategy_answers: Mapping[str, StrategyAnswer] = field(default_factory=dict)
    strategy_points: Mapping[str, StrategyPoint] = field(default_factory=dict)
    expectations: Mapping[str, Expectation] = field(default_factory=dict)
    strategy_metrics: Mapping[str, StrategyMetric] = field(default_factory=dict)
    strategy_versions: Mapping[str, StrategyVersion] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    workshops: Mapping[str, Workshop] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    parked: Mapping[str, Parked] = field(default_factory=dict)
    stage_checks: Mapping[str, StageCheck] = field(default_factory=dict)
    stage_answers: Mapping[str, AgreedAnswer] = field(default_factory=dict)
    stage_respondents: Mapping[str, Respondent] = field(default_factory=dict)

    def table(self, name: str) -> Mapping[str, Record]:
        """The records of one table by id; KeyError if there is no such table."""
        if name == PROFILE_TABLE:
            return {self.profile.id: self.profile}
        table: Mapping[str, Record] = getattr(self, TABLES[name].name)
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

    @cached_property
    def memo(self) -> dict[object, Any]:
        """For rules to keep what they have made of it: it never changes, and pages ask for the same."""
        return {}

    @cached_property
    def measured(self) -> Mapping[str, Sequence[Measurement]]:
        """The measurements of each metric that has any, oldest first."""
        found: dict[str, list[Measurement]] = {}
        for each in sorted(self.measurements.values(), key=_first):
            found.setdefault(each.metric, []).append(each)
        return found

    def weight(self, dimension: str) -> float:
        """Weight of a dimension in this client's scores; 1 unless set."""
        return self.profile.weights.get(dimension, 1.0)


def _first(measurement: Measurement) -> dt.date:
    return measurement.first


def client_of(tables: Mapping[str, Mapping[str, Record]]) -> Client:
    """The client with those tables. Raises KeyError if the record of the client itself is not among them."""
    rest: Any = {name: records for name, records in tables.items() if name != PROFILE_TABLE}
    return Client(profile=cast("ClientProfile", tables[PROFILE_TABLE][PROFILE_ID]), **rest)


def with_tables(client: Client, tables: Mapping[str, Mapping[str, Record]]) -> Client:
    """``client`` with ``tables`` in the place of its own. Raises KeyError as ``client_of``."""
    fields: dict[str, Any] = dict(tables)
    if PROFILE_TABLE in tables:
        fields["profile"] = fields.pop(PROFILE_TABLE)[PROFILE_ID]
    return replace(client, **fields)
