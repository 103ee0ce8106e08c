"""What comes with the program is whole, legal to pass on, and draws what the screens ask of it."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
ICONS = ROOT / "resources" / "icons"
NEEDED = "ÆØÅæøåÄÖäöÉéÜü“”„‘’»«–—…·•←→↑↓▲▼●○✓−×±½≤≥€§°\u00a0\u2010\u2011\u202f"


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_font_has_what_three_languages_need(weight: str) -> None:
    font = TTFont(FONTS / f"Inter-{weight}.ttf")
    assert set(map(ord, NEEDED)) <= set(font.getBestCmap())
    assert "tnum" in {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "kern" in {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}


def test_fonts_are_the_ones_that_were_checked() -> None:
    listed = dict(line.split("  ")[::-1] for line in (FONTS / "SHA256SUMS").read_text().splitlines())
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONTS.glob("*.ttf")}
    assert found == listed


def test_licences_lie_beside_what_they_cover() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text().upper()
    assert "ISC License" in (ICONS / "LICENSE").read_text()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_picture_of_the_style_sheet_draws_and_takes_the_colour_of_the_theme(path: Path) -> None:
    from PySide6.QtSvg import QSvgRenderer

    assert QSvgRenderer(str(path)).isValid()
    if path.stem != "somedesk":
        assert "currentColor" in path.read_text()
        assert "#" not in path.read_text()


def test_every_icon_has_a_drawing_of_its_own_in_the_font() -> None:
    characters = json.loads((ICONS / "characters.json").read_text())
    drawn = TTFont(ICONS / "Lucide.ttf").getBestCmap()
    assert {chr(number) for number in drawn} >= set(characters.values())
    assert len(set(characters.values())) == len(characters)


def test_every_icon_that_the_window_asks_for_is_there() -> None:
    characters = json.loads((ICONS / "characters.json").read_text())
    sources = "\n".join(path.read_text() for path in (ROOT / "somedesk" / "ui").rglob("*.py"))
    asked = set(re.findall(r"""\bicon\(\s*"([a-z0-9-]+)\"""", sources))
    assert len(asked) > 20
    assert asked <= set(characters)


def test_application_icon_comes_in_every_format() -> None:
    folder = ROOT / "packaging" / "icons"
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        with Image.open(folder / f"somedesk-{size}.png") as picture:
            assert picture.size == (size, size)
    with Image.open(folder / "somedesk.ico") as picture:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= picture.info["sizes"]
    with Image.open(folder / "somedesk.icns") as picture:
        assert (512, 512, 2) in picture.info["sizes"]
