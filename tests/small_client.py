"""A small client that tests can compute by hand: two areas, three dimensions, five levels."""

import datetime as dt

from somedesk.domain.change import Change, apply
from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.maturity_model import (
    AreaSpec,
    AreaText,
    CellText,
    DimensionSpec,
    DimensionText,
    LevelText,
    MaturityModel,
    ModelStructure,
    ModelText,
)

DAY = dt.date(2026, 11, 14)
MOMENT = dt.datetime(2026, 11, 14, 12, 0, tzinfo=dt.UTC)


def small_model(levels: int = 5) -> MaturityModel:
    """Areas "plan" (strategy, support) and "work" (dialogue), worded in English."""
    structure = ModelStructure(
        "small",
        1,
        levels,
        (
            AreaSpec("plan", (DimensionSpec("strategy"), DimensionSpec("support"))),
            AreaSpec("work", (DimensionSpec("dialogue"),)),
        ),
    )
    dimensions = {
        name: DimensionText(
            name.title(),
            name.title(),
            {str(level): CellText(f"{name} at level {level}.") for level in range(1, levels + 1)},
        )
        for name in ("strategy", "support", "dialogue")
    }
    text = ModelText(
        language="en",
        name="Small",
        areas={"plan": AreaText("Plan", "Plan"), "work": AreaText("Work", "Work")},
        levels={str(level): LevelText(f"Level {level}") for level in range(levels + 1)},
        dimensions=dimensions,
    )
    return MaturityModel("small@1", structure, {"en": text})


def made(client: Client, change: Change | None) -> Client:
    """``client`` with a change that must not be None."""
    assert change is not None
    return apply(client, change)


def small_client(**ratings: tuple[int | None, int | None]) -> Client:
    """A client with one assessment "first"; ``ratings`` gives (level, target) per dimension."""
    client = assessments.new_client("uid-1", "Testkunde", "da", DAY)
    first = Assessment(id="first", model="small@1", date=DAY, title="First")
    client = made(client, assessments.new_assessment(client, first, small_model()))
    for dimension, (level, target) in ratings.items():
        if level is not None:
            client = made(client, assessments.rate(client, "first", dimension, level))
        if target is not None:
            client = made(client, assessments.set_target(client, "first", dimension, target))
    return client


def with_second(client: Client, carry: frozenset[str] = frozenset()) -> Client:
    """``client`` with an assessment "second", half a year later."""
    second = Assessment(id="second", model="small@1", date=DAY + dt.timedelta(days=182), title="Second")
    return made(client, assessments.new_assessment(client, second, small_model(), carry))
