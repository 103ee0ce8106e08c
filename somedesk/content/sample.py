"""A fictional client to try everything on: five assessments over two years, notes, actions in every status.

resources/sample/plan.json holds the numbers, with days counted from today; one file per language holds the words.
"""

import calendar
import datetime as dt
from typing import TypeVar

import msgspec
from msgspec import Struct

from somedesk.base.paths import resource
from somedesk.content.models import load
from somedesk.content.sample_calendar import with_calendar
from somedesk.content.sample_figures import figure_tables
from somedesk.content.sample_stage_check import StageCheckPlan, stage_tables
from somedesk.content.sample_strategy import with_strategy
from somedesk.content.sample_team import TeamPlan, TeamWords, team_tables
from somedesk.content.suggestions import action_from, catalogue, role_name
from somedesk.domain.client import (
    PROFILE_ID,
    Action,
    ActionStatus,
    Assessment,
    Client,
    ClientProfile,
    Confidence,
    Language,
    Priority,
    Rating,
    StatusEvent,
    rating_id,
)

_T = TypeVar("_T")


class RatingPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One rating, without its words."""

    level: int | None = None
    on_the_way: bool = False
    not_applicable: bool = False
    target: int | None = None
    confidence: Confidence | None = None
    evidence_days: int | None = None


class AssessmentPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One assessment, without its words."""

    id: str
    days: int
    target_days: int
    final: bool
    ratings: dict[str, RatingPlan]


class ActionPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One action, made of the suggestion ``source`` or blank; ``role`` replaces the suggestion's own."""

    id: str
    created: int
    status: ActionStatus
    source: str | None = None
    dimension: str | None = None
    step: int | None = None
    effort_hours: float | None = None
    role: str | None = None
    start: int | None = None
    due: int | None = None
    due_this_month: bool = False
    completed: int | None = None
    percent: int = 0
    priority: Priority = "medium"


class SamplePlan(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole sample without its words. Every day is counted from today."""

    model: str
    assessments: tuple[AssessmentPlan, ...]
    actions: tuple[ActionPlan, ...]
    stage_checks: tuple[StageCheckPlan, ...]
    stage_respondents: tuple[str, ...]
    team: TeamPlan


class AssessmentWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one assessment."""

    title: str
    scope: str
    participants: str


class ActionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one action: all of them for a blank one, else only what is noted on it."""

    title: str = ""
    text: str = ""
    first_step: str = ""
    measure: str = ""
    notes: str = ""


class SampleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All words of the sample in one language. Notes, evidence and reasons are keyed "assessment.dimension"."""

    name: str
    sector: str
    contact: str
    notes: str
    facilitator: str
    assessments: dict[str, AssessmentWords]
    ratings: dict[str, str]
    evidence: dict[str, str]
    reasons: dict[str, str]
    actions: dict[str, ActionWords]
    stage_titles: dict[str, str]
    stage_notes: dict[int, str]
    team: TeamWords


def sample_client(language: Language, today: dt.date) -> Client:
    """The sample client in ``language``, its dates set so that it looks as it would on ``today``."""
    plan = sample_plan()
    words = sample_words(language)
    model = load(plan.model)
    profile = ClientProfile(
        id=PROFILE_ID,
        uid=f"sample-{language}-{today.isoformat()}",
        name=words.name,
        language=language,
        created=_day(today, plan.assessments[0].days),
        sector=words.sector,
        contact=words.contact,
        notes=words.notes,
    )
    ratings = [_rating(a, dimension, words, today) for a in plan.assessments for dimension in a.ratings]
    client = Client(
        profile=profile,
        models={model.id: model},
        assessments={a.id: _assessment(a, model.id, words, today) for a in plan.assessments},
        ratings={rating.id: rating for rating in ratings},
        actions={a.id: _action(a, plan.model, words, language, today) for a in plan.actions},
        **team_tables(plan.team, words.team, language),
        **figure_tables(language, today),
        **stage_tables(plan.stage_checks, plan.stage_respondents, (words.stage_titles, words.stage_notes), today),
    )
    return with_calendar(with_strategy(client, language, today), language, today)


def sample_plan() -> SamplePlan:
    """The numbers of the sample."""
    return _decoded("plan", SamplePlan)


def sample_words(language: str) -> SampleWords:
    """The words of the sample in ``language``."""
    return _decoded(language, SampleWords)


def _decoded(name: str, kind: type[_T]) -> _T:
    return msgspec.json.decode(resource("sample", f"{name}.json").read_bytes(), type=kind)


def _day(today: dt.date, days: int) -> dt.date:
    return today + dt.timedelta(days=days)


def _maybe(today: dt.date, days: int | None) -> dt.date | None:
    return None if days is None else _day(today, days)


def _assessment(plan: AssessmentPlan, model: str, words: SampleWords, today: dt.date) -> Assessment:
    date = _day(today, plan.days)
    own = words.assessments[plan.id]
    closed = dt.datetime.combine(date, dt.time(15), tzinfo=dt.UTC)
    return Assessment(
        id=plan.id,
        model=model,
        date=date,
        title=own.title,
        scope=own.scope,
        participants=own.participants,
        facilitator=words.facilitator,
        target_date=_day(today, plan.target_days),
        status="final" if plan.final else "draft",
        history=(StatusEvent("final", closed),) if plan.final else (),
    )


def _rating(assessment: AssessmentPlan, dimension: str, words: SampleWords, today: dt.date) -> Rating:
    plan = assessment.ratings[dimension]
    key = rating_id(assessment.id, dimension)
    return Rating(
        id=key,
        assessment=assessment.id,
        dimension=dimension,
        level=plan.level,
        on_the_way=plan.on_the_way,
        not_applicable=plan.not_applicable,
        reason=words.reasons.get(key, ""),
        target=plan.target,
        note=words.ratings.get(key, ""),
        evidence=words.evidence.get(key, ""),
        evidence_date=_maybe(today, plan.evidence_days),
        confidence=plan.confidence,
    )


def _action(plan: ActionPlan, model: str, words: SampleWords, language: str, today: dt.date) -> Action:
    own = words.actions.get(plan.id, ActionWords())
    created = _day(today, plan.created)
    if plan.source is None:
        action = Action(
            id=plan.id,
            title=own.title,
            created=created,
            text=own.text,
            first_step=own.first_step,
            measure=own.measure,
            dimension=plan.dimension,
            step=plan.step,
            effort_hours=plan.effort_hours,
        )
    else:
        suggestion = next(s for s in catalogue(model) if s.id == plan.source)
        action = action_from(suggestion, language, plan.id, created, model)
    return msgspec.structs.replace(
        action,
        owner=role_name(plan.role, language) if plan.role else action.owner,
        start=_maybe(today, plan.start),
        due=_due(plan, today),
        completed=_maybe(today, plan.completed),
        status=plan.status,
        percent=100 if plan.status == "done" else plan.percent,
        priority=plan.priority,
        notes=own.notes,
    )


def _due(plan: ActionPlan, today: dt.date) -> dt.date | None:
    due = _maybe(today, plan.due)
    if due is None or not plan.due_this_month:
        return due
    return min(due, today.replace(day=calendar.monthrange(today.year, today.month)[1]))
