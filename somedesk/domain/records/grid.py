"""Assessments, and the rating of each dimension in them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from msgspec import Struct

from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import Level, Line, LongText, TargetLevel
from somedesk.domain.records.table import Table, Tables

AssessmentStatus = Literal["draft", "final"]
Confidence = Literal["low", "medium", "high"]

CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)


class StatusEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """That an assessment was made final or reopened, and when (UTC)."""

    status: AssessmentStatus
    when: dt.datetime


class Assessment(Record, frozen=True):
    """A dated set of ratings against one model (``model`` is a key of the client's models)."""

    model: RecordId
    date: dt.date
    title: Line = ""
    scope: Line = ""
    participants: LongText = ""
    facilitator: Line = ""
    target_date: dt.date | None = None
    status: AssessmentStatus = "draft"
    history: tuple[StatusEvent, ...] = ()


class Rating(Record, frozen=True):
    """One dimension in one assessment. ``level`` None = not rated, 0 = not started; ``on_the_way`` adds one half."""

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


def rating_id(assessment: str, dimension: str) -> str:
    """Id of the rating of ``dimension`` in ``assessment``."""
    return f"{assessment}.{dimension}"


def _misfits(ratings: Iterable[Rating], tables: Tables) -> Iterator[tuple[str, str]]:
    assessments: Mapping[str, Assessment] = tables("assessments")
    models: Mapping[str, MaturityModel] = tables("models")
    for rating in ratings:
        model = models.get(assessments[rating.assessment].model)
        if rating.id != rating_id(rating.assessment, rating.dimension):
            yield rating.id, "assessment"
        elif model is None or rating.dimension not in model.dimension_ids():
            yield rating.id, "dimension"
        elif max(rating.level or 0, rating.target or 0) > model.structure.levels:
            yield rating.id, "level"


TABLES = (
    Table(
        name="assessments",
        kind=Assessment,
        links={"model": "models"},
        together=(("status", "history"),),
        order=("date", "id"),
    ),
    Table(
        name="ratings",
        kind=Rating,
        links={"assessment": "assessments"},
        goes_with="assessment",
        together=(("level", "on_the_way", "not_applicable", "reason"), ("evidence", "evidence_date")),
        identity=frozenset({"id", "assessment", "dimension"}),
        is_sparse=True,
        misfits=_misfits,
    ),
)
