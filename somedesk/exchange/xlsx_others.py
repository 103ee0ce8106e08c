"""The sheets of a workbook that are there to be read: whether anything in them says something else than the client."""

import datetime as dt
from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.domain.client import Client
from somedesk.exchange.cells import tidy
from somedesk.exchange.workbook_limits import Marks
from somedesk.exchange.xlsx_table import Table, all_rows, opened


class Others(Struct, frozen=True):
    """``edited`` has an error for each sheet of ours that says something else; ``names`` are the sheets not ours."""

    edited: tuple[SomeDeskError, ...] = ()
    names: tuple[str, ...] = ()


def others_of(client: Client, book: Any, marks: Mapping[str, Marks], table: Table, today: dt.date) -> Others:
    """What is to be said of all sheets but that of actions."""
    from somedesk.exchange.xlsx import export_workbook

    sheets = [sheet for sheet in book.worksheets if sheet.title != table.sheet]
    # The sheet of actions is read in its own way.
    written = export_workbook(replace(client, actions={}), table.words.language, today)
    edited: list[SomeDeskError] = []
    with opened(written) as (ours, _):
        by_name = {sheet.title: sheet for sheet in ours.worksheets[1:]}
        for sheet in sheets:
            if sheet.title not in by_name:
                continue
            formulas = marks.get(sheet.title, Marks()).unworked
            if place := min(formulas, default="") or _first_difference(sheet, by_name[sheet.title]):
                edited.append(InvalidInput("xlsx_sheet_told", sheet=sheet.title, cell=place, actions=table.sheet))
    return Others(tuple(edited), tuple(sheet.title for sheet in sheets if sheet.title not in by_name))


def _first_difference(sheet: Any, written: Any) -> str:
    """Where the sheets first differ, "E5"; "" if they say the same."""
    from openpyxl.utils import get_column_letter

    pairs = zip_longest(all_rows(sheet, values_only=True), all_rows(written, values_only=True), fillvalue=())
    for number, (row, wanted) in enumerate(pairs, start=1):
        for place, (value, before) in enumerate(zip_longest(row, wanted)):
            if value is not before and not _is_same(value, before):
                return f"{get_column_letter(place + 1)}{number}"
    return ""


def _is_same(value: Any, before: Any) -> bool:
    if isinstance(value, bool) != isinstance(before, bool):  # to Python, TRUE equals the 1 that stood there
        return False
    if value == before:
        return True
    if isinstance(value, (int, float)) and isinstance(before, (int, float)):
        return abs(value - before) < 1e-9
    return tidy(str(value if value is not None else "")) == tidy(str(before if before is not None else ""))
