"""No text in a chart leaves the picture or lies on another, whatever the language and the length of the names."""

import datetime as dt
import itertools
import sys

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from somedesk.charts import data, draw, figures, radar_labels, render, typeset
from somedesk.charts.data import ChartData
from somedesk.charts.figures_data import FigureLine, FiguresData, MarkOnAxis
from somedesk.charts.spread import spread
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.domain.client import LANGUAGES, Client
from tests.chart_clients import FULL, HOLES, client, renamed

WIDTHS = (3.4, 4.8, 6.4, 9.0)


def charts(c: Client, language: str) -> dict[str, ChartData]:
    compare = c.timeline[0] if len(c.timeline) > 1 else None
    return {
        "profile": data.profile(c, c.latest, compare, language),
        "areas": data.areas(c, c.latest, language),
        "dimensions": data.dimensions(c, c.latest, language),
        "heat_map": data.heat_map(c, c.latest, language),
    }


def drawn(chart: ChartData, language: str, width: float, name: str = "light") -> Figure:
    return draw.figure(chart, theme(name), language, (width, draw.preferred_height(chart, width, language)))


def texts(figure: Figure) -> list[Text]:
    return [t for t in figure.findobj(Text) if t.get_text()]


def assert_legible(figure: Figure) -> None:
    with render._settings():
        renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
        boxes = [(t.get_text(), t.get_window_extent(renderer)) for t in texts(figure)]
    width, height = figure.bbox.size
    for text, box in boxes:
        assert box.x0 >= -1, f"cut at the left: {text}"
        assert box.x1 <= width + 1, f"cut at the right: {text}"
        assert box.y0 >= -1, f"cut at the foot: {text}"
        assert box.y1 <= height + 1, f"cut at the head: {text}"
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        across = min(a.x1, b.x1) - max(a.x0, b.x0)
        down = min(a.y1, b.y1) - max(a.y0, b.y0)
        # Lines under each other may share the height of an accent, not of a letter.
        assert across <= 1 or down <= 0.25 * min(a.height, b.height), f"{one!r} lies on {other!r}"


def longer(name: str) -> str:
    """A pseudo-language: every word 40 % longer, with letters that reach up and down."""
    return " ".join(word + "åg" * max(1, round(len(word) * 0.2)) for word in name.split())


def compound(name: str) -> str:
    return f"{name}kommunikationsmedarbejderansvarsområde"


NAMES = {"as it is": str, "+40 %": longer, "compounds": compound, "one letter": lambda name: name[0]}


# As they are, names are tried in every language and width; what is made of them in every width and some languages.
TRIED = [
    (names, language, width)
    for name_at, names in enumerate(NAMES)
    for language_at, language in enumerate(LANGUAGES)
    for width_at, width in enumerate(WIDTHS)
    if not name_at or (name_at + width_at) % 3 == language_at
]


@pytest.mark.parametrize(("names", "language", "width"), TRIED)
def test_no_text_is_cut_or_covered(names: str, language: str, width: float) -> None:
    model = renamed(NAMES[names])
    for c in (client(*FULL, model=model), client(*HOLES, model=model)):
        for chart in charts(c, language).values():
            assert_legible(drawn(chart, language, width))


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_nothing_is_smaller_than_eight_points(language: str) -> None:
    for chart in charts(client(*HOLES), language).values():
        assert min(t.get_fontsize() for t in texts(drawn(chart, language, 5.0))) >= 8


def test_whole_names_stand_in_the_radar_and_hyphens_follow_the_language() -> None:
    c = client(*FULL, model=renamed(lambda name: f"{name}kommunikationsmedarbejder"))
    figure = drawn(charts(c, "da")["profile"], "da", 4.8)
    shown = "".join(t.get_text().removesuffix("-") for t in texts(figure))
    assert "Strategikommunikationsmedarbejder" in shown
    assert typeset.wrapped("kommunikationsmedarbejder", 80, 9, "da") == ("kommunikations-", "medarbejder")


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_in_a_narrow_radar_no_name_is_cut_without_a_hyphen(language: str) -> None:
    chart = charts(client(*FULL), language)["profile"]
    assert isinstance(chart, data.ProfileData)
    for width in range(200, 260, 5):
        placed = radar_labels.layout([(name,) for name in chart.labels], width, 0.9 * width, language).names
        whole = {
            " ".join(name.lines).replace("- ", "").replace("-", "") for name in placed if "…" not in name.lines[-1]
        }
        assert whole <= {name.replace("-", "") for name in chart.labels}


def test_an_unrated_dimension_says_so_and_is_not_drawn_at_zero() -> None:
    c = client(*HOLES)
    figure = drawn(charts(c, "en")["profile"], "en", 5.0)
    shown = " ".join(t.get_text() for t in texts(figure))
    assert shown.count("(not rated)") == 3
    assert shown.count("(not applicable)") == 1


@pytest.mark.parametrize("hostile", [r"$\alpha$ & <b>", "a\x00b\nc", "漢字 \U0001f600", "x" * 120, "$", "%(x)s {0}"])
def test_hostile_names_stay_what_they_are(hostile: str) -> None:
    c = client(*FULL, model=renamed(lambda _: hostile))
    for chart in charts(c, "en").values():
        figure = drawn(chart, "en", 6.4)
        figure.canvas.draw()
        assert_legible(figure)
        if hostile.startswith("$"):
            assert any(hostile.split(maxsplit=1)[0] in t.get_text() for t in texts(figure))
            assert not any(t.get_parse_math() for t in texts(figure))


@pytest.mark.parametrize("levels", ["2 2 . . . . . . . . . .", ". . . . . . . . . . . .", "x x x x x x x x x x x x"])
def test_little_or_nothing_rated_still_makes_a_legible_chart(levels: str) -> None:
    for targets in ("", "4 4 4 . . . . . . . . ."):
        for chart in charts(client(levels, targets=targets), "da").values():
            assert_legible(drawn(chart, "da", 5.0))


def test_nothing_rated_is_said_and_no_line_is_drawn() -> None:
    for name, chart in charts(client(". . . . . . . . . . . .", targets=""), "en").items():
        figure = drawn(chart, "en", 5.0)
        assert any("Nothing is rated yet" in t.get_text() for t in texts(figure)), name


def test_without_an_assessment_a_sentence_says_so() -> None:
    c = client()
    empty = (data.profile(c, None, None, "sv"), data.areas(c, None, "sv"), data.heat_map(c, None, "sv"))
    for chart in empty:
        assert [t.get_text() for t in texts(drawn(chart, "sv", 4.0))] == ["Det finns ingen bedömning ännu."]


def test_one_assessment_is_a_mark_without_a_line() -> None:
    figure = drawn(charts(client(FULL[0]), "en")["areas"], "en", 6.0)
    blue = theme("light")["series_2"]
    lines = [line for line in figure.findobj(lambda a: hasattr(a, "get_xdata")) if line.get_color() == blue]
    assert all(len(line.get_xdata()) == 1 or line.get_linewidth() < 1 for line in lines)


def test_many_assessments_leave_out_the_oldest_columns_and_say_so() -> None:
    dates = tuple(dt.date(2010 + i, 3, 1) for i in range(16))
    c = client(*[FULL[0]] * 16, dates=dates)
    figure = drawn(charts(c, "en")["heat_map"], "en", 4.0)
    assert_legible(figure)
    shown = [t.get_text() for t in texts(figure)]
    assert "2025" in " ".join(shown)
    assert any("not shown" in text for text in shown)
    for chart in charts(c, "da").values():
        assert_legible(drawn(chart, "da", 4.0))


def test_labels_are_spread_in_their_order_and_within_bounds() -> None:
    placed = spread([50, 50, 50, 10], [12, 12, 12, 12], 0, 100, 2)
    assert placed is not None
    assert placed[3] == 10
    assert [round(y, 6) for y in placed[:3]] == [36, 50, 64]
    assert spread([0, 0], [60, 60], 0, 100, 0) is None
    top = spread([95, 99], [20, 20], 0, 100, 0)
    assert top == [70, 90]


@pytest.mark.parametrize("apart", [3, 12, 40, 90])
def test_names_of_what_happened_never_touch(apart: int) -> None:
    last = dt.date(2026, 11, 29)
    first = last - dt.timedelta(days=365)
    begins = [first + dt.timedelta(days=number * apart) for number in range(4)]
    marks = tuple(MarkOnAxis(f"Forårskampagne {n}", day, day + dt.timedelta(days=9)) for n, day in enumerate(begins))
    line = FigureLine("Følgere", "", "month", (), (((first, 100.0), (last, 5000.0)),), marks=marks)
    sheet = figures.figure(FiguresData((line,), first, last), theme(REPORT_THEME), "da", (6.4, 2.7))
    assert_legible(sheet)
    assert {f"Forårskampagne {n}" for n in range(3)} <= {each.get_text() for each in texts(sheet)}


def test_pyplot_is_never_imported_and_settings_stay_as_they_are() -> None:
    import matplotlib

    def settings() -> dict[str, object]:
        # Asking for the backend alone would import pyplot.
        return {key: matplotlib.rcParams[key] for key in matplotlib.rcParams if key != "backend"}

    before = settings()
    for chart in charts(client(*FULL), "en").values():
        figure = drawn(chart, "en", 5.0)
        for file_format in render.FORMATS:
            render.encoded(figure, file_format)
    assert "matplotlib.pyplot" not in sys.modules
    assert settings() == before
