"""Lines of a descriptor: broken where people would, left out only at a word's end."""

import pytest

from somedesk.ui.kit.context import Context
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Face, Room, face, fold


@pytest.fixture
def small(context: Context) -> Face:
    """The text of the grid."""
    return face(12)


def lines(text: str, with_face: Face, room: Room, language: str = "da") -> list[str]:
    return fold(text, with_face, room, language).text.split(LINE_SEPARATOR)


@pytest.mark.parametrize(
    ("language", "word", "broken"),
    [
        ("da", "forretningsstrategien,", ["forretnings-", "strategien,"]),
        ("da", "marketingstrategien", ["marketing-", "strategien"]),
        ("da", "kommunikationsmedarbejderens", ["kommunikations-", "medarbejderens"]),
        ("da", "kommunikations-/marketingafdelingen", ["kommunikations-/", "marketingafdelingen"]),
        ("sv", "kommunikationsrapporten", ["kommunikations-", "rapporten"]),
    ],
)
def test_compounds_break_at_their_joints(small: Face, language: str, word: str, broken: list[str]) -> None:
    width = max(small.width(line) for line in broken)
    assert lines(word, small, Room(width), language) == broken


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"])
def test_a_number_stays_with_its_sign(small: Face, space: str) -> None:
    shown = f"10. nov. · Høj · 60{space}%"
    width = small.width(shown) - 1
    assert lines(shown, small, Room(width)) == ["10. nov. · Høj ·", f"60{space}%"]


def test_a_word_that_cannot_be_hyphenated_is_broken_anyway(small: Face) -> None:
    shown = lines("x" * 60, small, Room(80))
    assert "".join(shown) == "x" * 60
    assert max(small.width(line) for line in shown) <= 80


def test_a_word_that_fits_a_line_is_not_hyphenated(small: Face) -> None:
    width = small.width("strategien") + 1
    assert lines("en strategien", small, Room(width)) == ["en", "strategien"]


def test_room_is_left_for_the_ring_and_the_mark(small: Face) -> None:
    width = small.width("aaa bbb")
    assert fold("aaa bbb", small, Room(width), "da").rows == 1
    assert fold("aaa bbb", small, Room(width, last=20), "da").rows == 2
    assert lines("aaa bbb", small, Room(width, first=20)) == ["aaa", "bbb"]


def test_what_does_not_fit_ends_in_dots_after_a_whole_word(small: Face) -> None:
    folded = fold("alpha beta, gamma delta", small, Room(small.width("alpha beta ……")), "da")
    assert not folded.elided
    cut = fold("alpha beta, gamma delta", small, Room(small.width("alpha beta ……"), most_rows=1), "da")
    assert (cut.text, cut.rows, cut.elided) == ("alpha beta …", 1, True)


@pytest.mark.parametrize("word", ["Sommerferieåbningstider", "Julehilsen"])
def test_a_mark_before_a_word_that_does_not_fit_is_followed_by_its_beginning(small: Face, word: str) -> None:
    cut = fold(f"↻ {word} og mere", small, Room(small.width(f"↻ {word[:6]}…"), most_rows=1), "da")
    assert cut.text.startswith(f"↻ {word[:3]}"), "dots alone say nothing"
    assert cut.text.endswith("…")


def test_nothing_is_one_empty_line(small: Face) -> None:
    assert fold("", small, Room(100), "da").rows == 1
