"""Several clients side by side: where each stands, under its name or a letter, and means that hide who is who."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.grid.scoring import score
from somedesk.domain.maturity_model import MaturityModel

# A mean of fewer says too much of each of them.
LEAST_FOR_MEAN = 5
_LETTERS = 26


class Standing(Struct, frozen=True):
    """A client's latest assessment in a few numbers: a score for each area of ``model``, and the whole."""

    uid: str
    name: str
    day: dt.date
    model: MaturityModel
    areas: tuple[float | None, ...]
    score: float | None


def standing(client: Client) -> Standing | None:
    """Where a client stands; None before its first assessment."""
    latest = client.latest
    if latest is None:
        return None
    model = client.model_of(latest)
    areas = tuple(score(client, latest, area.id).value for area in model.structure.areas)
    return Standing(client.profile.uid, client.profile.name, latest.date, model, areas, score(client, latest).value)


def of_one_model(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Those that can be held against each other: of the model that most of them use, and of ties the first."""
    groups: dict[str, list[Standing]] = {}
    for each in standings:
        groups.setdefault(each.model.structure.id, []).append(each)
    largest: list[Standing] = max(groups.values(), key=len, default=[])
    return tuple(largest)


def without_names(standings: Iterable[Standing]) -> tuple[tuple[str, Standing], ...]:
    """Each under a letter (A, B … Z, AA …), in an order that stays the same and has nothing to do with names."""
    order = sorted(standings, key=lambda each: hashlib.sha256(each.uid.encode()).digest())
    return tuple((letters(number), each) for number, each in enumerate(order))


def letters(number: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    before, own = divmod(number, _LETTERS)
    return (letters(before - 1) if before else "") + chr(ord("A") + own)


def mean_of(values: Sequence[float | None]) -> float | None:
    """The plain mean of what is known; None of fewer than LEAST_FOR_MEAN."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if len(known) >= LEAST_FOR_MEAN else None
