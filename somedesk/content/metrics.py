"""The key figures that are ready to be chosen, what the sources' figures are by nature, and the breaks of platforms.

A kind is a name, "leads", or a platform and a name, "facebook.reach". What a name is called stands in the words, as
``figure.<name>``; a platform has its own name in every language.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec
from msgspec import Struct

from somedesk.base.paths import resource
from somedesk.content.words import Words
from somedesk.domain.records.figures import Definition, Direction, Metric, Precision, Summing


class Nature(Struct, frozen=True, forbid_unknown_fields=True):
    """What a figure is by nature. ``fits`` are the kinds of purposes that it can tell of."""

    unit: str
    direction: Direction
    summing: Summing
    fits: tuple[str, ...]
    department: str | None = None


class PlatformBreak(Struct, frozen=True, forbid_unknown_fields=True):
    """From ``day`` on a platform counts something else; ``reason`` is a key of the words, ``break.<reason>``."""

    platform: str
    day: dt.date
    bases: tuple[str, ...]
    reason: str


class _Catalogue(Struct, frozen=True, forbid_unknown_fields=True):
    general: Mapping[str, Nature]
    bases: Mapping[str, Nature]
    offered: tuple[str, ...]
    platforms: Mapping[str, str]
    breaks: tuple[PlatformBreak, ...]


@cache
def _catalogue() -> _Catalogue:
    return msgspec.json.decode(resource("metrics", "catalogue.json").read_bytes(), type=_Catalogue)


def offered() -> tuple[str, ...]:
    """The kinds that are ready to be chosen."""
    found = _catalogue()
    return (*found.general, *found.offered)


def platform_of(kind: str) -> str:
    """The platform of a kind; empty for a figure of no platform."""
    return kind.partition(".")[0] if "." in kind else ""


def nature(kind: str | None) -> Nature | None:
    """What a figure of a kind is by nature; None for one that is not known."""
    if not kind:
        return None
    found = _catalogue()
    platform, dot, base = kind.partition(".")
    return found.bases.get(base.partition(".")[0]) if dot else found.general.get(platform)


def platform_name(platform: str) -> str:
    """ "Facebook"; the id itself of a platform that is not known."""
    return _catalogue().platforms.get(platform, platform)


def platforms() -> Mapping[str, str]:
    """The platforms that are known, with their names."""
    return _catalogue().platforms


def name(kind: str, words: Words) -> str:
    """ "Reach, Facebook"; empty for a kind that has no name in the words."""
    platform, dot, base = kind.partition(".")
    key = f"figure.{base if dot else platform}"
    if key not in words:
        return ""
    return f"{words(key)}, {platform_name(platform)}" if dot else words(key)


def unit(kind: str | None, words: Words) -> str:
    """ "%", "h", or nothing."""
    found = nature(kind)
    return words(f"figure_unit.{found.unit}") if found and found.unit else ""


def ready(kind: str, key: str, words: Words, period: Precision = "month") -> Metric:
    """A metric with the id ``key`` of a kind, called as the language calls it. KeyError for a kind without a name."""
    found = nature(kind)
    if found is None or not (called := name(kind, words)):
        raise KeyError(kind)
    return Metric(
        id=key,
        name=called,
        unit=unit(kind, words),
        direction=found.direction,
        summing=found.summing,
        period=period,
        department=found.department,
        platform=platform_of(kind),
        kind=kind,
    )


def known_breaks(metric: Metric, words: Words) -> Iterator[Definition]:
    """Changes that the platform of a metric made to what it counts, and that the metric does not have yet."""
    base = (metric.kind or "").partition(".")[2].partition(".")[0]
    there = {definition.since for definition in metric.definitions}
    for each in _catalogue().breaks:
        if each.platform == metric.platform and base in each.bases and each.day not in there:
            yield Definition(each.day, words(f"break.{each.reason}"))


def misfit(metric: Metric, purpose_kind: str | None) -> bool:
    """Whether a metric cannot tell of the purpose that it was given: visits to a site do not show trust."""
    found = nature(metric.kind)
    return bool(found and found.fits and purpose_kind not in (None, "own") and purpose_kind not in found.fits)


def fitting(purpose_kind: str) -> tuple[str, ...]:
    """The ready-made kinds that tell of a purpose."""
    return tuple(kind for kind in offered() if (found := nature(kind)) and purpose_kind in found.fits)
