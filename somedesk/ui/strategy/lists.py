"""Which lists belong to which question, and of what fields their lines are."""

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from somedesk.content.strategy import PLATFORMS, purpose_name, strategy_texts
from somedesk.content.words import words
from somedesk.domain.client import Client, Record
from somedesk.domain.records.strategy import (
    GROUP_KINDS,
    METRIC_KINDS,
    PURPOSE_KINDS,
    Expectation,
    Goal,
    Platform,
    PointList,
    Purpose,
    StrategyMetric,
    StrategyPoint,
    TargetGroup,
)
from somedesk.domain.strategy import lines
from somedesk.domain.strategy.questions import POINTS, WITH_DAY, WITH_PERSON, points
from somedesk.ui.kit.i18n import spoken, word
from somedesk.ui.strategy.row import Column
from somedesk.ui.strategy.rows import ListSpec, Offer

# Lists of points whose lines are work, or may become it.
WORK: frozenset[PointList] = frozenset(
    {
        "rollout",
        "ideas",
        "feedback",
        "goes_well",
        "goes_less_well",
        "learnt",
        "good_mentions",
        "bad_mentions",
        "systems",
    }
)


def _purposes(client: Client) -> Iterator[tuple[str, object]]:
    yield "–", None
    spoken_words = words(spoken())
    yield from ((purpose_name(each, spoken_words), each.id) for each in lines.in_order(client, "purposes"))


def _kind_word(table: str, record: Any) -> str:
    """What one that is named is called as long as it has no name of its own."""
    return "" if record.kind == "own" else word(f"{table}.kind.{record.kind}")


def _metrics(client: Client, _language: str) -> Iterator[Offer]:
    """All of them, always: the same can be measured for two purposes."""
    for kind in METRIC_KINDS:
        if kind != "own":
            free = next(key for n in range(1000) if (key := f"{kind}-{n}") not in client.strategy_metrics)
            yield word(f"strategy_metrics.kind.{kind}"), StrategyMetric(free, kind)


def _offers_of_kinds(table: str, kinds: tuple[str, ...], make: Any, client: Client, _language: str) -> Iterator[Offer]:
    """The named ones that are not there yet. Their id is their kind: chosen twice, they are the same."""
    there = {getattr(each, "kind", "") for each in client.table(table).values()}
    for kind in kinds:
        if kind != "own" and kind not in there:
            yield word(f"{table}.kind.{kind}"), make(kind, kind)


def _platforms(client: Client, _language: str) -> Iterator[Offer]:
    there = {each.name.casefold() for each in client.platforms.values()}
    for name in PLATFORMS:
        if name.casefold() not in there:
            # Whoever renames it may choose the name again, so the id is free only as long as nothing has it.
            key = name.casefold() if name.casefold() not in client.platforms else f"{name.casefold()}-2"
            if key not in client.platforms:
                yield name, Platform(key, name)


def _suggested(of: PointList, client: Client, _language: str) -> Iterator[Offer]:
    """Points to begin with, in the language of the client, since they are its own from then on."""
    there = {point.text for point in points(client, of)}
    for number, text in enumerate(strategy_texts(client.profile.language).suggestions.get(of, ())):
        if text not in there:
            free = next(key for n in range(1000) if (key := f"{of}-{number}-{n}") not in client.strategy_points)
            yield text, StrategyPoint(free, of, text)


def _point(of: PointList, key: str, text: str) -> Record:
    return StrategyPoint(key, of, text)


def _points(of: PointList) -> ListSpec:
    columns = [Column("text", "text", 200)]
    if of in WITH_PERSON:
        columns.append(Column("person", "person", 130))
    if of in WITH_DAY:
        columns.append(Column("day", "day", 168))
    offers = partial(_suggested, of) if of in ("rollout", "ideas", "feedback") else None
    return ListSpec(
        "strategy_points", tuple(columns), partial(_point, of), offers, within=of, captions=False, plan=of in WORK
    )


_LISTS: Mapping[str, ListSpec] = {
    "purposes": ListSpec(
        "purposes",
        (Column("name", "name", 190, shown=partial(_kind_word, "purposes")), Column("text", "text", 240)),
        lambda key, text: Purpose(key, "own", name=text),
        partial(_offers_of_kinds, "purposes", PURPOSE_KINDS, Purpose),
    ),
    "goals": ListSpec(
        "goals",
        (
            Column("name", "name", 220),
            Column("purpose", "choice", 240, _purposes),
            Column("measure", "text", 180),
            Column("by", "day", 168),
        ),
        Goal,
    ),
    "target_groups": ListSpec(
        "target_groups",
        (Column("name", "name", 190), Column("text", "text", 240)),
        TargetGroup,
    ),
    "platforms": ListSpec(
        "platforms",
        (Column("name", "name", 160), Column("address", "name", 200)),
        Platform,
        _platforms,
    ),
    "expectations": ListSpec(
        "expectations",
        (
            Column("name", "name", 160, shown=partial(_kind_word, "expectations")),
            Column("role", "text", 200),
            Column("expected", "text", 200),
        ),
        lambda key, text: Expectation(key, "own", name=text),
        partial(_offers_of_kinds, "expectations", GROUP_KINDS, Expectation),
    ),
    "strategy_metrics": ListSpec(
        "strategy_metrics",
        (
            Column("name", "name", 190, shown=partial(_kind_word, "strategy_metrics")),
            Column("purpose", "choice", 240, _purposes),
            Column("good", "text", 180),
        ),
        lambda key, text: StrategyMetric(key, "own", name=text),
        _metrics,
    ),
}
_BEFORE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "purpose": ("purposes", "goals"),
        "target_group": ("target_groups",),
        "needs": ("platforms",),
        "colleagues": ("expectations",),
        "measuring": ("strategy_metrics",),
    }
)


def lists_of(question: str) -> tuple[ListSpec, ...]:
    """The lists of a question, in the order in which they stand."""
    return (*(_LISTS[name] for name in _BEFORE.get(question, ())), *map(_points, POINTS.get(question, ())))
