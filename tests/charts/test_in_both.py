"""Charts in two languages: every name is said in both, once if they agree, and nothing lies on anything else."""

import pytest
from matplotlib.figure import Figure

from somedesk.charts import areas, data, heat_map, in_both, profile
from somedesk.content.themes import theme
from somedesk.content.words import words
from tests.chart_clients import FULL, HOLES, client
from tests.charts.test_layout import assert_legible, texts

PAIRS = [("da", "en"), ("sv", "da"), ("en", "sv")]


def said(figure: Figure) -> str:
    return " ".join(text.get_text() for text in texts(figure))


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("levels", [FULL, HOLES])
def test_no_name_lies_on_another(levels: tuple[str, ...], first: str, second: str) -> None:
    c = client(*levels)
    for high in (3.0, 4.4):
        each = [data.profile(c, c.latest, c.timeline[0], language) for language in (first, second)]
        assert_legible(profile.figure(in_both.profiles(*each), theme("light"), first, (7.2, high), second))
    lines = [data.areas(c, c.latest, language) for language in (first, second)]
    assert_legible(areas.figure(in_both.areas(*lines), theme("light"), first, (7.2, 3.2), second))
    cells = [data.heat_map(c, c.latest, language) for language in (first, second)]
    assert_legible(heat_map.figure(in_both.heat_maps(*cells), theme("light"), first, (7.2, 4.5), second))


def test_names_and_legends_are_said_in_both_languages() -> None:
    c = client(*HOLES)
    each = [data.profile(c, c.latest, c.timeline[0], language) for language in ("da", "en")]
    radar = said(profile.figure(in_both.profiles(*each), theme("light"), "da", (7.2, 4.4), "en"))
    for name in ("Opbakning", "Support", "nu / now", "mål / target", "(ikke relevant / not applicable)"):
        assert name in radar
    assert radar.count("Governance") == 1
    cells = [data.heat_map(c, c.latest, language) for language in ("da", "en")]
    coloured = said(heat_map.figure(in_both.heat_maps(*cells), theme("light"), "da", (7.2, 4.5), "en"))
    for name in ("Opbakning / Support", "ikke begyndt / not started"):
        assert name in coloured


def test_words_in_both_languages_keep_their_plurals_and_what_is_filled_in() -> None:
    both = words("da", "en")
    assert both.plural("chart_earlier_left_out", 1).count(" / ") == 1
    assert "7" in both.plural("chart_earlier_left_out", 7).split(" / ")[1]
    assert both.keys() == words("da").keys()
