"""The pictures themselves: the right colour in the right place, the same bytes every time, fonts embedded."""

import hashlib
import io
import re
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from somedesk.charts import data, draw, heat_map, render
from somedesk.charts.data import ChartData
from somedesk.content.themes import theme
from tests.chart_clients import FULL, client


def pixels(chart: ChartData, size: tuple[float, float], name: str = "light", scale: float = 2.0) -> np.ndarray:
    raw, width, height = render.rgba(draw.figure(chart, theme(name), "en", size), scale)
    return np.frombuffer(raw, dtype=np.uint8).reshape(height, width, 4)


def colour(role: str) -> np.ndarray:
    return np.array([int(role[i : i + 2], 16) for i in (1, 3, 5)])


def holds(picture: np.ndarray, role: str) -> int:
    """How many pixels are of exactly this colour."""
    return int(np.all(picture[:, :, :3] == colour(role), axis=2).sum())


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_heat_map_cells_have_the_colour_of_their_level(name: str) -> None:
    c = client("1 2 3 4 5 1 1 1 1 1 1 1")
    chart = data.heat_map(c, c.latest, "en")
    size = (4.0, 4.0)
    picture = pixels(chart, size, name)
    plan = heat_map._plan(chart, size[0] * 72, "en")
    entries = 0.0
    room = size[1] * 72 - 2 * 4 - plan.head - entries - 2 * 5
    rows = list(heat_map._placed(chart, plan, room))
    for level, (_, _, y, high) in enumerate(rows[:5], start=1):
        x = plan.left + plan.cell * 0.25
        px = picture[round((y + high / 2) * 96 / 72 * 2), round(x * 96 / 72 * 2), :3]
        assert tuple(px) == tuple(colour(theme(name).level(level).fill)), level


def test_half_a_step_shows_both_colours_and_its_number() -> None:
    c = client("2+ " + "x " * 11)
    picture = pixels(data.heat_map(c, c.latest, "en"), (4.0, 4.0))
    light = theme("light")
    assert holds(picture, light.level(2).fill) > 2 * holds(picture, light.level(3).fill) > 0


def test_unrated_cells_are_not_filled() -> None:
    c = client("3 " + ". " * 11)
    picture = pixels(data.heat_map(c, c.latest, "en"), (4.0, 4.0))
    light = theme("light")
    assert holds(picture, light.level(3).fill) > 0
    for other in (1, 2, 4, 5):
        assert holds(picture, light.level(other).fill) == 0


def test_radar_is_filled_as_far_as_the_level_and_no_farther() -> None:
    """Filled to level 3 in every direction, it is three fifths as wide and as high as filled to level 5."""
    filled = {}
    for level in ("3", "5"):
        c = client(" ".join([level] * 12), targets="")
        picture = pixels(data.profile(c, c.latest, None, "en"), (5.0, 4.6))
        fill = np.all(np.abs(picture[:, :, :3].astype(int) - colour("#DBE4F0")) <= 1, axis=2)
        # Columns and rows of the shape, not the stray pixels at the edge of a letter.
        filled[level] = [np.count_nonzero(fill.sum(axis=axis) > 15) for axis in (0, 1)]
    for three, five in zip(filled["3"], filled["5"], strict=True):
        assert three / five == pytest.approx(0.6, abs=0.04)


def test_radar_without_ratings_has_no_shape() -> None:
    c = client(" ".join("." * 12), targets="")
    picture = pixels(data.profile(c, c.latest, None, "en"), (5.0, 4.6))
    assert holds(picture, theme("light")["series_2"]) == 0


def test_a_missing_value_opens_the_radar() -> None:
    whole = client(" ".join("3" * 12), targets="")
    open_one = client("3 . 3 3 3 3 3 3 3 3 3 3", targets="")
    role = theme("light")["series_2"]
    full = holds(pixels(data.profile(whole, whole.latest, None, "en"), (5.0, 4.6)), role)
    less = holds(pixels(data.profile(open_one, open_one.latest, None, "en"), (5.0, 4.6)), role)
    assert 0.7 * full < less < 0.95 * full


def test_lines_over_time_stand_at_their_level() -> None:
    """An area at 1, or at 5, in charts of the same size: the line is at the foot, or at the head."""
    role = theme("light")["series_1"]
    where = {}
    for level in (1, 5):
        levels = f"{level} " * 4 + ". " * 8
        c = client(levels, levels)
        picture = pixels(data.areas(c, c.latest, "en"), (6.0, 3.0))
        mark = np.all(picture[:, : picture.shape[1] // 2, :3] == colour(role), axis=2)
        where[level] = np.nonzero(mark)[0].mean() / picture.shape[0]
    assert where[5] < 0.15
    assert where[1] > 0.7


@pytest.mark.parametrize(("width", "scale"), [(401, 1.0), (401, 1.25), (333, 1.5), (640, 2.0), (257, 3.0)])
def test_pixels_are_as_many_as_the_screen_has(width: int, scale: float) -> None:
    c = client(*FULL)
    figure = draw.figure(data.areas(c, c.latest, "en"), theme("dark"), "en", (width / 96, 300 / 96))
    raw, wide, high = render.rgba(figure, scale)
    assert abs(wide - width * scale) < 1
    assert abs(high - 300 * scale) < 1
    assert len(raw) == wide * high * 4


def test_the_card_is_the_background() -> None:
    c = client(*FULL)
    for name in ("light", "dark", "contrast"):
        picture = pixels(data.profile(c, c.latest, None, "en"), (4.0, 3.5), name)
        assert tuple(picture[0, 0]) == (*colour(theme(name)["card"]), 255)


SCRIPT = """
import hashlib
from somedesk.charts import data, draw, render
from somedesk.content.themes import theme
from tests.chart_clients import FULL, client
c = client(*FULL)
figure = draw.figure(data.profile(c, c.latest, c.timeline[0], "da"), theme("light"), "da", (5.0, 4.4))
for file_format in render.FORMATS:
    print(hashlib.sha256(render.encoded(figure, file_format, "Profil")).hexdigest())
"""


def test_the_same_chart_has_the_same_bytes_in_every_run() -> None:
    runs = [
        subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    assert len(set(runs[0].split())) == 3


def test_order_of_formats_does_not_change_a_picture() -> None:
    c = client(*FULL)
    figure = draw.figure(data.heat_map(c, c.latest, "en"), theme("light"), "en", (6.0, 4.0))
    first = {f: hashlib.sha256(render.encoded(figure, f)).digest() for f in render.FORMATS}
    again = {f: hashlib.sha256(render.encoded(figure, f)).digest() for f in reversed(render.FORMATS)}
    assert first == again


def test_png_svg_and_pdf_hold_what_they_should() -> None:
    pypdf = pytest.importorskip("pypdf")
    c = client(*FULL)
    figure = draw.figure(data.profile(c, c.latest, None, "da"), theme("light"), "da", (5.0, 4.4))
    image = Image.open(io.BytesIO(render.png(figure, 2.0)))
    assert image.size == (960, 844)
    assert round(image.info["dpi"][0]) == 192
    svg = render.svg(figure, "Profil: nu 2,5").decode()
    assert "<title>Profil: nu 2,5</title>" in svg
    assert "<text" not in svg
    assert not re.search(r"<dc:date>|20\d\d-\d\d-\d\dT", svg)
    page = pypdf.PdfReader(io.BytesIO(render.pdf(figure, "Profil"))).pages[0]
    assert "Opbakning" in page.extract_text()
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert all("Inter" in font["/BaseFont"] for font in fonts)
    for font in fonts:
        real = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert "/FontFile2" in real["/FontDescriptor"]
