"""A workbook that is printed: every sheet can be read, and says on each page what its rows and columns are."""

import io

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.xlsx import export_workbook
from tests.returned_books import TODAY

# Characters of eleven points across A4 on its side, with its usual margins.
ACROSS = 141
SMALLEST = 6.0 / 11


def widths(sheet: Worksheet) -> list[float]:
    dimensions = (sheet.column_dimensions[get_column_letter(number)] for number in range(1, sheet.max_column + 1))
    return [0 if each.hidden else each.width for each in dimensions]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sheet_is_printed_too_small_or_without_its_heads(language: str) -> None:
    written = export_workbook(sample_client("da", TODAY), language, TODAY)
    for sheet in openpyxl.load_workbook(io.BytesIO(written)).worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9), sheet.title
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0), sheet.title
        if sheet.auto_filter.ref is None:  # the charts stand beside their tables
            continue
        assert sheet.print_title_rows == "$1:$1", sheet.title
        pages, wide = sheet.page_setup.fitToWidth or 1, sum(widths(sheet))
        if pages > 1:
            kept = sheet.print_title_cols
            assert kept, sheet.title
            wide += (pages - 1) * sum(widths(sheet)[: openpyxl.utils.column_index_from_string(kept.split("$")[-1])])
        assert ACROSS * pages / wide > SMALLEST, sheet.title
