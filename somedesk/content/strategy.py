"""The wording of the strategy's questions: what each asks, what it is for, and an example from two kinds of places."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated

from msgspec import Meta, Struct

from somedesk.base import outside
from somedesk.base.languages import writing
from somedesk.base.paths import resource
from somedesk.content.glossary import terms_in
from somedesk.content.words import Words
from somedesk.domain.records.strategy import Expectation, Purpose, StrategyMetric

_Text = Annotated[str, Meta(min_length=1, max_length=400)]

# What is offered where platforms are chosen; their names are the same in every language.
PLATFORMS = (
    "Facebook", "Instagram", "LinkedIn", "TikTok", "YouTube", "X", "Pinterest", "Snapchat", "Threads", "Bluesky",
    "Mastodon", "Reddit",
)  # fmt: skip


# Words of the trade that a question's fields use, by their id in the word list; those in its wording are found there.
TERMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "purpose": ("ambassador",),
        "target_group": ("target_group", "segment"),
        "policy": ("social_media_policy",),
        "calendar": ("content_calendar",),
        "campaigns": ("lead",),
        "colleagues": ("ambassador",),
        "monitoring": ("monitoring", "listening"),
        "measuring": ("engagement", "conversion", "share_of_voice"),
    }
)


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """What some organisation answered."""

    who: _Text
    text: _Text


class QuestionText(Struct, frozen=True, forbid_unknown_fields=True):
    """The wording of one question."""

    ask: _Text
    why: _Text
    examples: tuple[Example, Example]


class StrategyTexts(Struct, frozen=True, forbid_unknown_fields=True):
    """All of it in one language. ``suggestions`` are points to begin with, by list."""

    questions: Mapping[str, QuestionText]
    suggestions: Mapping[str, tuple[_Text, ...]]


@cache
def strategy_texts(language: str) -> StrategyTexts:
    """The wording in ``language``, else in English."""
    raw = resource("strategy", f"{writing(language).id}.json").read_bytes()
    return outside.from_json(raw, StrategyTexts)


def terms_of(question: str, language: str) -> tuple[str, ...]:
    """The words of the trade that belong to a question, by their id in the word list."""
    text = strategy_texts(language).questions[question]
    said = " ".join((text.ask, text.why, *(example.text for example in text.examples)))
    return tuple(dict.fromkeys((*TERMS.get(question, ()), *(each.id for each in terms_in(said, language)))))


def purpose_name(purpose: Purpose, words: Words) -> str:
    """What a purpose is called: by its own name, else as its kind is in that language."""
    return purpose.name or words(f"purposes.kind.{purpose.kind}")


def metric_name(metric: StrategyMetric, words: Words) -> str:
    """What is measured, in words."""
    return metric.name or words(f"strategy_metrics.kind.{metric.kind}")


def group_name(group: Expectation, words: Words) -> str:
    """What a group of colleagues is called."""
    return group.name or words(f"expectations.kind.{group.kind}")
