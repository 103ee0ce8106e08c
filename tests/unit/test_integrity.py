"""What may refer to what within a client."""

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as with_fields

from somedesk.domain.change import apply, change_of, label, removal, touch
from somedesk.domain.client import Client, Rating
from somedesk.domain.grid.assessment import edit_assessment, edit_profile, rate
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


def test_after_a_change_only_what_was_touched_and_what_links_to_it_is_looked_at(client: Client) -> None:
    misplaced = replace(client, ratings={**client.ratings, "x": client.ratings["first.support"]})
    elsewhere = (rate(client, "second", "dialogue", 3), edit_profile(client, notes="x"))
    for change in elsewhere:
        assert change is not None
        assert broken_links(apply(misplaced, change), change) == ()
        assert broken_links(apply(apply(misplaced, change), change.inverted()), change.inverted()) == ()
    unrated = with_second(small_client())
    alone = edit_assessment(unrated, "second", title="x")
    assert broken_links(made(unrated, alone), alone) == ()
    above = edit_assessment(client, "first", title="x")
    assert broken_links(made(misplaced, above), above) == ("ratings/x: id",)


def test_what_links_to_what_was_removed_or_changed_is_found_however_far_away(client: Client) -> None:
    model, first = client.models["small@1"], client.assessments["first"]
    without = change_of(label("x"), [removal("assessments", first)])
    assert broken_links(made(client, without), without) == (
        "ratings/first.strategy: assessment",
        "ratings/first.support: assessment",
    )
    gone = change_of(label("x"), [removal("models", model)])
    assert {gap.partition("/")[0] for gap in broken_links(made(client, gone), gone)} == {"assessments", "ratings"}
    lower = change_of(label("x"), [touch(client, "models", small_model(levels=4))])
    assert broken_links(made(client, lower), lower) == ()
    lowest = change_of(label("x"), [touch(client, "models", small_model(levels=3))])
    assert broken_links(made(client, lowest), lowest) == ("ratings/first.strategy: level",)
