"""Columns of numbers that are no figures, and tables so small that their shape alone says nothing."""

import pytest

from somedesk.exchange.figures.reading import recognised_id
from somedesk.exchange.incoming import Incoming
from tests.unit.test_figures_sources import code_of, found_in, series_of

_HEAD = "# example.dk\n# Free form-Free form 1\n# 20260723-20260922\n\n"


@pytest.mark.parametrize(
    ("column", "ids", "says_so"),
    [("Post ID", (7, 8), True), ("Opslags-id", (7, 8), True), ("Varenummer", (1800007, 1800008), True),
     ("Leads", (7, 8), False), ("Sessions", (1800007, 1800008), False)],
)  # fmt: skip
def test_what_a_row_of_an_exploration_is_of_is_no_figure(column: str, ids: tuple[int, int], says_so: bool) -> None:
    one, other = ids
    rows = f"Date,{column},Views\n20260723,{one},5\n20260723,{other},6\n20260724,{one},7\n"
    if says_so:
        found = series_of(found_in((_HEAD + rows).encode()))
        assert found == {
            f"{one}: Views": [("2026-07-23", 5), ("2026-07-24", 7)],
            f"{other}: Views": [("2026-07-23", 6)],
        }
    else:
        assert code_of((_HEAD + rows).encode()) == "figures_day_twice"


def test_an_audience_of_one_city_is_known_by_its_title() -> None:
    text = '"Top cities"\n"Nyby, NB"\n"1.7"\n\n"Top countries"\n"Testland"\n"38.3"\n'
    found = found_in(b"\xff\xfe" + f"sep=,\n{text}".encode("utf-16-le"))
    assert found.source == "meta-audience"
    assert [(each.name, [*each.numbers]) for each in found.series] == [("Nyby, NB", [1.7]), ("Testland", [38.3])]
    other = text.replace("Top cities", "Bread").replace("Top countries", "Milk")
    assert recognised_id(Incoming("a", other.encode())) is None
