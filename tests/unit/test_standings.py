"""Clients side by side, against values worked out by hand."""

import pytest
from msgspec.structs import replace

from somedesk.domain.grid import assessment as assessments
from somedesk.domain.grid import standings
from somedesk.domain.grid.standings import Standing
from tests.small_client import DAY, small_client, small_model


def standing(uid: str, name: str = "N", model: str = "small") -> Standing:
    own = small_model()
    return Standing(uid, name, DAY, replace(own, structure=replace(own.structure, id=model)), (1.0, 2.0), 1.5)


def test_the_latest_assessment_is_what_counts() -> None:
    found = standings.standing(small_client(strategy=(1, None), support=(2, None), dialogue=(5, None)))
    assert found is not None
    assert (found.uid, found.name, found.day) == ("uid-1", "Testkunde", DAY)
    assert found.areas == (1.5, 5.0)
    assert found.score == pytest.approx(8 / 3)


def test_without_an_assessment_there_is_no_standing() -> None:
    assert standings.standing(assessments.new_client("u", "N", "da", DAY)) is None


def test_only_clients_of_one_model_are_held_against_each_other() -> None:
    odd, one, two = standing("a", model="other"), standing("b"), standing("c")
    assert standings.of_one_model([odd, one, two]) == (one, two)
    assert standings.of_one_model([odd, one]) == (odd,)
    assert standings.of_one_model([]) == ()


def test_letters_follow_the_client_and_not_its_name_or_place() -> None:
    several = [standing(f"uid-{n}", name) for n, name in enumerate(("Aa", "Bb", "Cc", "Dd"))]
    found = standings.without_names(several)
    assert [letter for letter, _ in found] == ["A", "B", "C", "D"]
    assert standings.without_names(reversed(several)) == found
    renamed = standings.without_names(replace(each, name="Zz" + each.name) for each in several)
    assert [each.uid for _, each in renamed] == [each.uid for _, each in found]
    assert [each.uid for _, each in found] != [each.uid for each in several]


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letters(number: int, letters: str) -> None:
    assert standings.letters(number) == letters


def test_a_mean_takes_five() -> None:
    assert standings.mean_of([1, 2, 3, 4]) is None
    assert standings.mean_of([1, 2, 3, 4, None]) is None
    assert standings.mean_of([1, 2, 3, 4, 5, None]) == 3
