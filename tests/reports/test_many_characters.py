"""A part of a font has 255 characters, as reportlab cuts it. A text may have more."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from somedesk.domain.client import Client
from somedesk.reports.build import ReportOptions, build
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
