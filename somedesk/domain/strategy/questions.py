"""The thirteen questions in their three steps, what each of them asks for, and how far each is answered."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Client, Record
from somedesk.domain.records.strategy import (
    QUESTIONS,
    STRATEGY_ID,
    Need,
    PointList,
    Strategy,
    StrategyAnswer,
    StrategyPoint,
)
from somedesk.domain.strategy import lines

Step = Literal["think", "plan", "follow"]
State = Literal["open", "begun", "answered"]

STEPS: Mapping[Step, tuple[str, ...]] = MappingProxyType(
    {"think": QUESTIONS[:6], "plan": QUESTIONS[6:10], "follow": QUESTIONS[10:]}
)
POLICY: tuple[tuple[PointList, PointList], ...] = (
    ("can_work", "can_private"),
    ("shall_work", "shall_private"),
    ("may_work", "may_private"),
)
# Question → its lists of points, in the order in which they stand.
POINTS: Mapping[str, tuple[PointList, ...]] = MappingProxyType(
    {
        "policy": tuple(each for row in POLICY for each in row),
        "business": ("business", "brand"),
        "calendar": ("topics", "content_kinds", "makers", "posters", "channels", "rhythm"),
        "rollout": ("rollout",),
        "campaigns": ("leads_collected", "leads_processed", "allowed", "not_allowed"),
        "colleagues": ("focus", "arguments", "ideas", "feedback"),
        "monitoring": ("systems", "monitors", "good_mentions", "bad_mentions"),
        "evaluation": ("goes_well", "goes_less_well", "learnt"),
    }
)
# Question → tables whose records answer it; what stands first is what it asks for.
RECORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "purpose": ("purposes", "goals"),
        "target_group": ("target_groups",),
        "needs": ("platforms",),
        "colleagues": ("expectations",),
        "measuring": ("strategy_metrics",),
    }
)
# Question → fields of the strategy that answer it.
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"form": ("form",), "campaigns": ("selling",), "monitoring": ("importance", "monitoring_hours")}
)
# Lists whose points say who does it, and those that say when as well.
WITH_PERSON = frozenset({"makers", "posters", "monitors", "rollout", "feedback", "ideas"})
WITH_DAY = frozenset({"rollout", "feedback", "ideas"})
MOST_WORDS = 25
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)")


class Progress(Struct, frozen=True):
    """How many questions of how many are answered."""

    answered: int
    count: int

    @property
    def is_whole(self) -> bool:
        """Whether all are."""
        return self.answered == self.count


def strategy_of(client: Client) -> Strategy:
    """The strategy itself; an empty one if nothing has been said yet."""
    return client.strategy.get(STRATEGY_ID) or Strategy(STRATEGY_ID)


def answer_of(client: Client, question: str) -> StrategyAnswer:
    """What was written to a question; an empty answer if nothing was."""
    return client.strategy_answers.get(question) or StrategyAnswer(question)


def question_of(table: str, record: Record) -> str:
    """The question under which a record of the strategy stands, also one that is gone; empty where that is none."""
    if isinstance(record, StrategyAnswer):
        return record.id if record.id in QUESTIONS else ""
    if isinstance(record, StrategyPoint):
        return next(each for each, lists in POINTS.items() if record.list in lists)
    if isinstance(record, Need):
        return table
    return next((question for question, tables in RECORDS.items() if table in tables), "")


def step_of(question: str) -> Step:
    """The step that a question belongs to."""
    return next(step for step, questions in STEPS.items() if question in questions)


def state(client: Client, question: str) -> State:
    """How far a question is answered.

    A question that was only looked at is open. One that does not concern the organisation is answered once it says
    why; one that was begun has something to it, but not what it asks for.
    """
    answer = answer_of(client, question)
    if answer.not_here:
        return "answered" if answer.because.strip() else "begun"
    if question == "needs":
        return _needs_state(client)
    first, *more = RECORDS.get(question, ("",))
    said = bool(answer.text.strip()) or bool(first and client.table(first)) or _is_said(client, question)
    if said:
        return "answered"
    return "begun" if answer.key_point.strip() or any(client.table(table) for table in more) else "open"


def progress(client: Client, questions: tuple[str, ...] = QUESTIONS) -> Progress:
    """How many of ``questions`` are answered."""
    return Progress(sum(state(client, each) == "answered" for each in questions), len(questions))


def is_begun(client: Client) -> bool:
    """Whether anything at all has been said."""
    return any(state(client, question) != "open" for question in QUESTIONS)


def words_in(text: str) -> int:
    """How many words a key point has. A number is one, however its thousands are set apart: 12 000."""
    words = _THOUSANDS.sub("0", text).split()
    return len([word for word in words if any(letter.isalnum() for letter in word)])


def is_too_long(key_point: str) -> bool:
    """Whether a key point has more words than a key point should."""
    return words_in(key_point) > MOST_WORDS


def without_key_point(client: Client) -> tuple[str, ...]:
    """Questions that are answered, but have no key point yet. What is left out on purpose needs none."""
    return tuple(
        question
        for question in QUESTIONS
        if state(client, question) == "answered"
        and not answer_of(client, question).not_here
        and not answer_of(client, question).key_point.strip()
    )


def points(client: Client, of: PointList) -> tuple[StrategyPoint, ...]:
    """The points of one list, in their order."""
    return tuple(each for each in lines.in_order(client, "strategy_points") if each.list == of)


def _is_said(client: Client, question: str) -> bool:
    wanted = POINTS.get(question, ())
    if any(point.list in wanted for point in client.strategy_points.values()):
        return True
    return any(getattr(strategy_of(client), field) is not None for field in FIELDS.get(question, ()))


def _needs_state(client: Client) -> State:
    """Answered once every target group is somewhere, or is nowhere on purpose."""
    decided = {each.target_group for each in client.needs.values() if is_decided(each)}
    if client.target_groups and client.platforms and decided == client.target_groups.keys():
        return "answered"
    begun = client.platforms or client.needs
    answer = answer_of(client, "needs")
    return "begun" if begun or answer.text.strip() or answer.key_point.strip() else "open"


def is_decided(need: Need) -> bool:
    """Whether something is said of a target group on a platform: what they find there, or why it is not here."""
    if need.not_here:
        return bool(need.because.strip())
    return any(text.strip() for text in (need.reason, need.aim, need.content))
