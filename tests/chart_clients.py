"""Clients for the tests of charts: ratings written as one short string per assessment."""

import datetime as dt

from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.domain.client import Assessment, Client, ClientProfile, Rating, rating_id
from somedesk.domain.maturity_model import MaturityModel

DATES = (
    dt.date(2024, 11, 20),
    dt.date(2025, 5, 14),
    dt.date(2025, 11, 18),
    dt.date(2026, 5, 20),
    dt.date(2026, 11, 14),
)

FULL = (
    "1 2 1 3 1 2 2 2 2 2 1 1",
    "1 2 1 3 2 2 2 2 2+ 2 2 1",
    "2 2 1 3 2 2 2 2 3 2 2 1",
    "2 3 1 4 2 2+ 2 3 3 2 2 1",
    "3 3 2 4 2 3 2 3 3 2 2 1",
)
TARGETS = "4 4 3 4 4 4 3 3 4 3 4 2"
HOLES = ("1 . 1 0 1 x 2 2 2 . 1 1", "2 . 1+ 0 . x 2 3 2 2 . 1")


def client(
    *assessments: str, targets: str = TARGETS, dates: tuple[dt.date, ...] = DATES, model: MaturityModel | None = None
) -> Client:
    """Ratings in the model's order: a level, "+" on the way, "." not rated, "x" not applicable; targets of the last."""
    model = model or built_in()
    records = {}
    ratings = {}
    for number, levels in enumerate(assessments):
        key = f"a{number}"
        records[key] = Assessment(id=key, model=model.id, date=dates[number], title="")
        goals = targets.split() if number == len(assessments) - 1 and targets else ["."] * 99
        for dimension, level, goal in zip(model.dimension_ids(), levels.split(), goals, strict=False):
            rating = Rating(
                id=rating_id(key, dimension),
                assessment=key,
                dimension=dimension,
                level=None if level in ".x" else int(level[0]),
                on_the_way=level.endswith("+"),
                not_applicable=level == "x",
                target=None if goal == "." or level == "x" else int(goal),
            )
            ratings[rating.id] = rating
    profile = ClientProfile(id="client", uid="u", name="N", language="en", created=dates[0])
    return Client(profile, {model.id: model}, records, ratings)


def renamed(rename) -> MaturityModel:
    """The built-in model with every short name put through ``rename``."""
    model = built_in()
    texts = {
        language: replace(
            text,
            areas={key: replace(area, short=rename(area.short)) for key, area in text.areas.items()},
            dimensions={key: replace(d, short=rename(d.short)) for key, d in text.dimensions.items()},
        )
        for language, text in model.texts.items()
    }
    return replace(model, texts=texts)
