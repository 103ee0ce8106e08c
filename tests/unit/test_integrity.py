"""What may refer to what within a client."""

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as with_fields

from somedesk.domain.assessment import edit_profile, rate
from somedesk.domain.change import apply
from somedesk.domain.client import Client, Rating
from somedesk.domain.integrity import broken_links
from tests.small_client import made, small_client, small_model, with_second

EMPTY = Rating(id="first.dialogue", assessment="first", dimension="dialogue")


@pytest.fixture
def client() -> Client:
    return with_second(small_client(strategy=(2, 4), support=(1, None)), frozenset({"level"}))


def test_a_client_made_by_the_program_is_whole(client: Client) -> None:
    assert broken_links(client) == ()


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        (Rating(id="gone.strategy", assessment="gone", dimension="strategy"), "ratings/gone.strategy: assessment"),
        (Rating(id="first.x", assessment="first", dimension="x"), "ratings/first.x: dimension"),
        (Rating(id="x", assessment="first", dimension="strategy"), "ratings/x: assessment"),
        (
            Rating(id="first.dialogue", assessment="first", dimension="dialogue", level=6),
            "ratings/first.dialogue: level",
        ),
        (
            Rating(id="first.dialogue", assessment="first", dimension="dialogue", target=6),
            "ratings/first.dialogue: level",
        ),
    ],
)
def test_a_rating_that_leads_nowhere_is_found(client: Client, wrong: Rating, where: str) -> None:
    assert broken_links(replace(client, ratings={**client.ratings, wrong.id: wrong})) == (where,)


def test_assessments_models_and_keys(client: Client) -> None:
    assert broken_links(replace(client, models={}))[:2] == ("assessments/first: model", "assessments/second: model")
    moved = replace(client, ratings={**client.ratings, "y": client.ratings["first.support"]})
    assert broken_links(moved) == ("ratings/y: id",)
    model = small_model()
    no_level = with_fields(model.texts["en"], levels={})
    assert broken_links(replace(client, models={model.id: with_fields(model, texts={"en": no_level})})) == (
        "models/small@1: texts.en",
    )


def test_after_a_rating_only_that_rating_is_looked_at(client: Client) -> None:
    broken = replace(client, ratings={**client.ratings, "x": client.ratings["first.support"]})
    change = rate(client, "second", "dialogue", 3)
    assert change is not None
    assert broken_links(apply(broken, change), change) == ()
    assert broken_links(apply(apply(broken, change), change.inverted()), change.inverted()) == ()
    other = edit_profile(broken, notes="x")
    assert other is not None
    assert broken_links(made(broken, other), other) == ("ratings/x: id",)
