"""Workshops: who takes part, what is gone through, the rounds of votes, what was decided, what was put aside.

A secret vote never stands here before it is revealed, and then without whose it was: see ``store.ballot_box``.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import Level, Line, LongText, TargetLevel
from somedesk.domain.records.grid import Assessment
from somedesk.domain.records.table import Table, Tables

Number = Annotated[int, Meta(ge=1, le=999)]
Minutes = Annotated[int, Meta(ge=1, le=600)]
Seconds = Annotated[int, Meta(ge=0, le=360_000)]
Count = Annotated[int, Meta(ge=0, le=999)]
Fewest = Annotated[int, Meta(ge=3, le=5)]

WorkshopStatus = Literal["planned", "open", "closed"]
Question = Literal["current", "target"]
RoundStatus = Literal["open", "revealed", "restarted"]
Became = Literal["note", "action"]

QUESTIONS: tuple[Question, ...] = get_args(Question)


class Participant(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who takes part, by name or by a number alone. Who has left is not waited for."""

    number: Number
    name: Line = ""
    left: bool = False
    facilitator: bool = False


class AgendaItem(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A dimension to be gone through, the minutes for it, those that it took, and the facilitator's own notes."""

    dimension: RecordId
    minutes: Minutes = 5
    spent: Seconds = 0
    skipped: bool = False
    note: LongText = ""


class Workshop(Record, frozen=True):
    """A workshop on an assessment. Whether ballots carry names is fixed when the first vote falls.

    Of fewer than ``fewest`` secret ballots only the number is shown. ``begun`` and ``ended`` are UTC.
    """

    assessment: RecordId
    date: dt.date
    title: Line = ""
    status: WorkshopStatus = "planned"
    by_name: bool = False
    fewest: Fewest = 3
    begun: dt.datetime | None = None
    ended: dt.datetime | None = None
    participants: tuple[Participant, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()


class Vote(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The vote of a participant who is named; None = abstains."""

    participant: Number
    level: Level | None = None


class Round(Record, frozen=True):
    """One question to everyone: where a dimension stands, or its target.

    ``hands`` are counts, level 0 first. ``open_votes`` can be seen at once; ``named`` only when they are revealed.
    ``votes`` are those of all ways together, lowest first; ``withheld`` ballots are too few to be shown.
    """

    workshop: RecordId
    dimension: RecordId
    question: Question = "current"
    number: Number = 1
    status: RoundStatus = "open"
    hands: tuple[Count, ...] = ()
    hands_abstained: Count = 0
    open_votes: tuple[Vote, ...] = ()
    votes: tuple[Level, ...] = ()
    abstained: Count = 0
    withheld: Count = 0
    named: tuple[Vote, ...] = ()


class Decision(Record, frozen=True):
    """What the workshop agreed on for a dimension, why, and who saw it otherwise."""

    workshop: RecordId
    dimension: RecordId
    level: Level | None = None
    on_the_way: bool = False
    reason: LongText = ""
    dissent: LongText = ""
    target: TargetLevel | None = None
    target_reason: LongText = ""
    target_dissent: LongText = ""


class Parked(Record, frozen=True):
    """What was put aside for later, and what has become of it."""

    workshop: RecordId
    created: dt.datetime
    text: LongText = ""
    dimension: RecordId | None = None
    became: Became | None = None


def decision_id(workshop: str, dimension: str) -> str:
    """Id of the decision on ``dimension`` in ``workshop``."""
    return f"{workshop}.{dimension}"


def _levels(found: Round | Decision) -> Iterator[int]:
    if isinstance(found, Decision):
        yield from (found.level or 0, found.target or 0)
        return
    yield from (*found.votes, len(found.hands) - 1)
    yield from (vote.level or 0 for vote in (*found.open_votes, *found.named))


def _misfits(found: Iterable[Round | Decision], tables: Tables) -> Iterator[tuple[str, str]]:
    workshops: Mapping[str, Workshop] = tables("workshops")
    assessments: Mapping[str, Assessment] = tables("assessments")
    models: Mapping[str, MaturityModel] = tables("models")
    for each in found:
        assessment = assessments.get(workshops[each.workshop].assessment)
        model = models.get(assessment.model) if assessment is not None else None
        if isinstance(each, Decision) and each.id != decision_id(each.workshop, each.dimension):
            yield each.id, "workshop"
        elif model is None or each.dimension not in model.dimension_ids():
            yield each.id, "dimension"
        elif max(_levels(each)) > model.structure.levels:
            yield each.id, "level"


TABLES = (
    Table(
        name="workshops",
        kind=Workshop,
        links={"assessment": "assessments"},
        goes_with="assessment",
        together=(("status", "begun", "ended"), ("participants", "by_name")),
        order=("date", "id"),
    ),
    Table(
        name="rounds",
        kind=Round,
        links={"workshop": "workshops"},
        goes_with="workshop",
        together=(("status", "hands", "hands_abstained", "open_votes", "votes", "abstained", "withheld", "named"),),
        identity=frozenset({"id", "workshop", "dimension", "question"}),
        order=("workshop", "dimension", "question", "number", "id"),
        misfits=_misfits,
    ),
    Table(
        name="decisions",
        kind=Decision,
        links={"workshop": "workshops"},
        goes_with="workshop",
        together=(("level", "on_the_way", "reason", "dissent"), ("target", "target_reason", "target_dissent")),
        identity=frozenset({"id", "workshop", "dimension"}),
        is_sparse=True,
        misfits=_misfits,
    ),
    Table(
        name="parked",
        kind=Parked,
        links={"workshop": "workshops"},
        goes_with="workshop",
        order=("workshop", "created", "id"),
    ),
)
