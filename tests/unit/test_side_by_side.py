"""Two assessments cell by cell, against tables worked out by hand."""

import pytest
from msgspec.structs import replace

from somedesk.domain.client import Client, Rating
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.grid import side_by_side
from somedesk.domain.grid.side_by_side import Pair
from somedesk.domain.maturity_model import ModelStructure
from tests.small_client import made, small_client, small_model, with_second


@pytest.mark.parametrize(
    ("left", "right", "difference"),
    [
        (None, None, "same"),
        (2, 2, "same"),
        (None, 0, "added"),
        (0, None, "removed"),
        (2, 2.5, "higher"),
        (3, 1, "lower"),
    ],
)
def test_numbers(left: float | None, right: float | None, difference: str) -> None:
    assert side_by_side.number_difference(left, right) == difference


@pytest.mark.parametrize(
    ("left", "right", "difference"),
    [("", "", "same"), ("a", " a\n", "same"), ("", "a", "added"), ("a", " ", "removed"), ("a", "b", "changed")],
)
def test_texts(left: str, right: str, difference: str) -> None:
    assert side_by_side.text_difference(left, right) == difference


def test_every_cell_of_both_is_compared() -> None:
    client = with_second(small_client(strategy=(1, 3), support=(2, None)))
    for change in (("strategy", 2), ("dialogue", 1)):
        client = made(client, assessments.rate(client, "second", *change))
    client = made(client, assessments.set_note(client, "second", "strategy", "Better"))
    client = made(client, assessments.set_evidence(client, "first", "support", "Minutes", None))
    strategy, support, dialogue = side_by_side.pairs(client, *client.timeline)
    assert (strategy.level, strategy.target, strategy.note, strategy.evidence) == ("higher", "removed", "added", "same")
    assert (support.level, support.target, support.note, support.evidence) == ("removed", "same", "same", "removed")
    assert dialogue.level == "added"


def test_not_applicable_is_not_the_same_as_not_rated() -> None:
    off, empty = Rating("r", "a", "d", not_applicable=True, reason="no"), Rating("r", "a", "d")
    assert Pair("d", off, empty).level == "changed"
    assert Pair("d", off, off).level == "same"
    assert Pair("d", empty, None).level == "same"
    assert Pair("d", off, Rating("r", "a", "d", level=2)).level == "added"


def test_models_that_differ_show_the_dimensions_of_both() -> None:
    client = with_second(small_client(strategy=(1, None), dialogue=(2, 3)))
    model = small_model()
    less = replace(model, id="less@1", structure=ModelStructure("less", 1, 5, model.structure.areas[:1]))
    first = replace(client.assessments["first"], model="less@1")
    client = Client(
        client.profile,
        {**client.models, "less@1": less},
        {**client.assessments, "first": first},
        client.ratings,
    )
    found = side_by_side.pairs(client, *client.timeline)
    assert [pair.dimension for pair in found] == ["strategy", "support", "dialogue"]
    assert found[2].left is None
    assert found[2].right is not None
    back = side_by_side.pairs(client, *reversed(client.timeline))
    assert back[2].right is None
    assert (back[2].target, back[2].note, back[2].evidence) == ("same", "same", "same")
