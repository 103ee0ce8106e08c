"""The strategy: purposes, goals, target groups and platforms, which other instruments refer to, and its answers.

Where something has both an own ``name`` and a kind, an empty name is the kind's, in whichever language is read.
"""

import datetime as dt
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import HoursAWeek, Line, LongText, Percent
from somedesk.domain.records.table import Table

Name = Annotated[str, Meta(min_length=1, max_length=300)]
Place = Annotated[int, Meta(ge=0, le=100_000)]

PurposeKind = Literal["positioning", "direct_sales", "trust", "education", "own"]
MetricKind = Literal[
    "website_traffic", "visibility", "leads", "lead_quality", "conversions", "share_of_voice", "engagement", "own"
]
GroupKind = Literal["marketing", "management", "others", "own"]
Form = Literal["key_points", "full", "both"]
Selling = Literal["sell", "trust_only"]
Importance = Literal["low", "medium", "high"]
# Lists of points, by the question that they belong to: see ``domain.strategy.questions``.
PointList = Literal[
    "can_work", "can_private", "shall_work", "shall_private", "may_work", "may_private",
    "business", "brand",
    "topics", "content_kinds", "makers", "posters", "channels", "rhythm",
    "rollout",
    "leads_collected", "leads_processed", "allowed", "not_allowed",
    "focus", "arguments", "ideas", "feedback",
    "systems", "monitors", "good_mentions", "bad_mentions",
    "goes_well", "goes_less_well", "learnt",
]  # fmt: skip

PURPOSE_KINDS: tuple[PurposeKind, ...] = get_args(PurposeKind)
METRIC_KINDS: tuple[MetricKind, ...] = get_args(MetricKind)
GROUP_KINDS: tuple[GroupKind, ...] = get_args(GroupKind)
POINT_LISTS: tuple[PointList, ...] = get_args(PointList)
STRATEGY_ID = "strategy"
# In the order of the work: think and write, plan and carry out, follow up.
QUESTIONS = (
    "purpose", "target_group", "needs", "policy", "form", "business",
    "calendar", "rollout", "campaigns", "colleagues",
    "monitoring", "measuring", "evaluation",
)  # fmt: skip


class Purpose(Record, frozen=True):
    """What social media are for here. ``name`` is needed if the kind is "own"; ``text`` says what it means here."""

    kind: PurposeKind
    name: Line = ""
    text: LongText = ""
    place: Place = 0
    share: Percent | None = None


class Goal(Record, frozen=True):
    """Something to be reached, in a sentence. ``measure``: how one sees it; ``by``: the day."""

    name: Name
    purpose: RecordId | None = None
    measure: LongText = ""
    by: dt.date | None = None
    place: Place = 0


class TargetGroup(Record, frozen=True):
    """For whom something is made."""

    name: Name
    text: LongText = ""
    place: Place = 0
    share: Percent | None = None


class Platform(Record, frozen=True):
    """Where the organisation is, or might be. ``address`` is its profile there."""

    name: Name
    address: Line = ""
    place: Place = 0
    share: Percent | None = None


class Need(Record, frozen=True):
    """A target group on a platform: why they are there, what we want, and content that serves both.

    ``not_here``: no content there, because of ``because``. Without a platform, that was removed in another version.
    """

    target_group: RecordId
    platform: RecordId | None = None
    reason: LongText = ""
    aim: LongText = ""
    goal: RecordId | None = None
    content: LongText = ""
    not_here: bool = False
    because: LongText = ""


class StrategyAnswer(Record, frozen=True):
    """What was written to a question, which ``id`` names: in full, and as a key point of its own."""

    text: LongText = ""
    key_point: LongText = ""
    not_here: bool = False
    because: LongText = ""


class StrategyPoint(Record, frozen=True):
    """A line of one of the strategy's lists. ``action`` is what was made of it."""

    list: PointList
    text: LongText
    person: Line = ""
    day: dt.date | None = None
    action: RecordId | None = None
    place: Place = 0


class Expectation(Record, frozen=True):
    """What one group of colleagues does for social media, and what is expected of it."""

    kind: GroupKind
    name: Line = ""
    role: LongText = ""
    expected: LongText = ""
    place: Place = 0


class StrategyMetric(Record, frozen=True):
    """What is measured to see whether a purpose is served, and what would be good."""

    kind: MetricKind
    name: Line = ""
    purpose: RecordId | None = None
    good: LongText = ""
    place: Place = 0


class Strategy(Record, frozen=True):
    """The strategy itself, one record: its document's texts, and answers that are a choice or a number."""

    title: Line = ""
    introduction: LongText = ""
    asks: bool = False
    names_open: bool = False
    form: Form | None = None
    selling: Selling | None = None
    importance: Importance | None = None
    monitoring_hours: HoursAWeek | None = None


class StrategyContent(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything that the strategy said when a version of it was approved."""

    strategy: tuple[Strategy, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    goals: tuple[Goal, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    platforms: tuple[Platform, ...] = ()
    needs: tuple[Need, ...] = ()
    strategy_answers: tuple[StrategyAnswer, ...] = ()
    strategy_points: tuple[StrategyPoint, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    strategy_metrics: tuple[StrategyMetric, ...] = ()


class StrategyVersion(Record, frozen=True):
    """A strategy that was approved. ``action`` is the to-do of looking at it again on ``review``."""

    approved_on: dt.date
    approved_by: Line = ""
    in_force_since: dt.date | None = None
    review: dt.date | None = None
    note: LongText = ""
    action: RecordId | None = None
    content: StrategyContent | None = None


TABLES = (
    Table(name="purposes", kind=Purpose),
    Table(name="goals", kind=Goal, links={"purpose": "purposes"}),
    Table(name="target_groups", kind=TargetGroup),
    Table(name="platforms", kind=Platform),
    Table(
        name="needs",
        kind=Need,
        links={"target_group": "target_groups", "platform": "platforms", "goal": "goals"},
        goes_with="target_group",
        together=(("not_here", "because"),),
        identity=frozenset({"id", "target_group"}),
    ),
    Table(name="strategy", kind=Strategy, is_sparse=True, words={"id": (STRATEGY_ID,)}),
    Table(
        name="strategy_answers",
        kind=StrategyAnswer,
        together=(("not_here", "because"),),
        is_sparse=True,
        words={"id": QUESTIONS},
    ),
    Table(name="strategy_points", kind=StrategyPoint, links={"action": "actions"}, people=("person",)),
    Table(name="expectations", kind=Expectation),
    Table(name="strategy_metrics", kind=StrategyMetric, links={"purpose": "purposes"}),
    # What was approved is never edited.
    Table(
        name="strategy_versions",
        kind=StrategyVersion,
        links={"action": "actions"},
        identity=frozenset({"id", "content"}),
        order=("approved_on", "id"),
    ),
)
