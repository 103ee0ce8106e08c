"""What a page says twice is said once, and only where that changes nothing."""

import io

import pytest

from somedesk.reports.fonts import REGULAR, font
from somedesk.reports.operators import paints, spare
from somedesk.reports.structure import TaggedCanvas


@pytest.mark.parametrize(
    ("code", "left"),
    [
        ("1 w|n 0 0 m 1 1 l S|1 w|n 1 1 m 2 2 l S", "1 w|n 0 0 m 1 1 l S|n 1 1 m 2 2 l S"),
        ("1 w|q|2 w|1 w|Q|1 w|2 w", "1 w|q|2 w|1 w|Q|2 w"),  # what was before comes back
        ("q|1 w|Q|1 w", "q|1 w|Q|1 w"),
        ("0 0 0 rg|0 0 0 RG|BT|0 0 0 rg|/F1 9 Tf|<00> Tj|ET|BT|/F1 9 Tf|<01> Tj|ET",
         "0 0 0 rg|0 0 0 RG|BT|/F1 9 Tf|<00> Tj|ET|BT|<01> Tj|ET"),
        ("/F1 9 Tf|BT 1 0 0 1 0 0 Tm /F2 7 Tf (x) Tj ET|/F1 9 Tf", None),  # several in one
        ("1 w|/Pattern cs|1 w", None),  # not understood
        ("[3 2] 0 d|[3 2] 0 d|Q|1 w", None),
    ],
)  # fmt: skip
def test_what_is_set_already_is_not_set_again(code: str, left: str | None) -> None:
    assert "|".join(spare(code.split("|"))) == (left or code)


def test_what_only_says_how_paints_nothing() -> None:
    assert not paints(["Q", "q", "1 0 0 1 48 700 cm", "1 w", "0 0 0 rg"])
    assert paints(["q", "n 0 0 m 1 1 l S"])


def test_where_a_chart_puts_its_words_is_written_as_a_pdf_writes_numbers() -> None:
    font(REGULAR)
    canvas = TaggedCanvas(io.BytesIO(), initialFontName=REGULAR)
    canvas.line_of_text(REGULAR, 10, 1e-14, 1190.12345, "Text")
    assert "0 1190.123 Td" in canvas._code
