"""A part of a font has 255 characters, as reportlab cuts it. A text may have more."""

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import matplotlib as mpl
import pypdfium2
from fontTools.ttLib import TTFont

from somedesk.domain.client import Client
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.embedding import Face, character_map
from somedesk.reports.fonts import REGULAR, font, printable
from tests.reports.checkers import findings


def test_a_text_with_more_characters_than_a_part_of_a_font_holds_is_printed_whole(
    make_client: Callable[..., Client], today: dt.date, tmp_path: Path
) -> None:
    known = (character for character in font(REGULAR).widths if printable(character) == character)
    letters = [character for character in known if character.isprintable() and not character.isspace()]
    words = " ".join("".join(letters[n : n + 8]) for n in range(0, len(letters), 8))
    assert len(letters) > 300
    client = make_client("en", {"strategy": {"level": 2, "note": words}})
    data = build("assessment", client, "en", ReportOptions(sections=("notes",)), today)
    document = pypdfium2.PdfDocument(data)
    found = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert [word for word in words.split() if word not in found] == []
    assert not list(findings(data, tmp_path))


def test_another_font_than_ours_is_cut_as_well() -> None:
    file = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")  # with hints, and characters of five digits
    cut = TTFont(io.BytesIO(Face("Other", str(file))._cut([0, ord("é"), 0x1D538])))
    assert {"cvt ", "fpgm", "prep"} <= set(cut.keys())
    assert list(cut["cmap"].tables[0].cmap) == [1, 2]
    assert [cut["glyf"][name].numberOfContours for name in cut.getGlyphOrder()[1:3]] == [-1, 3]
    assert "<01> <00E9>\n<02> <D835DD38>\n" in character_map([0, ord("é"), 0x1D538])
