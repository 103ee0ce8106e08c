"""What holds for every kind of report in every language: each is built once, from the sample, and asked all of it."""

import itertools
import re
from itertools import pairwise
from typing import NamedTuple

import pytest

from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES
from somedesk.reports.build import KINDS, ReportOptions, build
from somedesk.reports.conformance import UA, A
from tests.reports.checkers import claims
from tests.reports.conftest import TODAY
from tests.reports.few_ballots import with_few_ballots
from tests.reports.reading import colours, fonts, words_cut_without_a_hyphen
from tests.reports.tags import Tag, logo, marks_of, owners, tree

LOGO, ACCENT = "#C0FFEE", "#7A1F5C"
WITHOUT_TABLES = {"ballots", "strategy-sheet", "strategy-key-points"}


class Made(NamedTuple):
    """A report, the words in it that had to be cut without a hyphen, and its tags."""

    kind: str
    language: str
    data: bytes
    cut: list[str]
    root: Tag


@pytest.fixture(scope="module", params=itertools.product(KINDS, LANGUAGES), ids="-".join)
def made(request: pytest.FixtureRequest) -> Made:
    kind, language = request.param
    options = ReportOptions(
        consultant="Ida",
        logo=logo(LOGO) if language == "da" else None,
        accent=ACCENT if language == "sv" else "",
        title="Vores plan\nfor 2027" if language == "en" else "",
    )
    with pytest.MonkeyPatch.context() as patch:
        cut = words_cut_without_a_hyphen(patch)
        data = build(kind, with_few_ballots(sample_client(language, TODAY)), language, options, TODAY)
    return Made(kind, language, data, cut, tree(data))


def test_it_conforms_and_no_word_is_cut_without_a_hyphen(made: Made) -> None:
    # It claims only what the validator has found to hold; the other checkers are called in test_conformance.py.
    assert claims(made.data) == {UA, A}
    assert made.cut == []


def test_everything_on_a_page_is_tagged_or_an_artifact(made: Made) -> None:
    marks, loose = marks_of(made.data)
    assert loose == 0
    held = [mark for tag in made.root.walk() for mark in tag.marks]
    assert len(held) == len(set(held))
    assert set(held) == marks == set(owners(made.data))


def test_headings_begin_at_one_and_skip_no_rank(made: Made) -> None:
    ranks = [int(tag.role[1]) for tag in made.root.walk() if re.fullmatch(r"H\d", tag.role)]
    assert ranks[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks))


def test_tables_have_heads_and_as_many_cells_in_every_row(made: Made) -> None:
    found = made.root.all("Table")
    for table in found:
        widths = {sum(int(cell.attributes.get("ColSpan", 1)) for cell in row.kids) for row in table.kids}
        assert len(widths) == 1
        assert {cell.role for cell in table.kids[0].kids} == {"TH"}
        assert {str(cell.attributes["Scope"]) for cell in table.all("TH")} <= {"/Column", "/Row"}
    assert found or made.kind in WITHOUT_TABLES


def test_every_font_is_embedded_and_ours(made: Made) -> None:
    found = fonts(made.data)
    assert found
    assert all(found.values())
    assert {name.split("+")[1].split("-")[0] for name in found} == {"Inter"}


def test_titles_wear_the_chosen_colour_and_the_logo_is_on_the_first_page(made: Made) -> None:
    seen = colours(made.data, 0)
    assert (ACCENT in seen) == (made.language == "sv")
    assert (LOGO in seen) == (made.language == "da")
