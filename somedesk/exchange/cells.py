"""What a cell of a workbook says: its value, and the text that it shows; or why it says nothing that can be taken."""

import datetime as dt
import re
import unicodedata
from typing import Any

from msgspec import Struct

from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_text
from somedesk.exchange import number_formats

# What a spreadsheet shows where a value could not be worked out, in its own language.
ERRORS = frozenset(
    (
        "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
        "#REFERENCE!", "#I/T", "#NAVN?", "#VÆRDI!", "#DIVISION/0!", "#NUL!", "#REFERENS!", "#SAKNAS!", "#NAMN?",
        "#VÄRDEFEL!", "#OGILTIGT!",
    )
)  # fmt: skip

# As Excel keeps the ends of lines that are not its own; openpyxl leaves them so.
_ESCAPED = re.compile("_x(000[9AD]|005F)_", re.IGNORECASE)

Value = str | float | bool | dt.date | dt.time | dt.timedelta | None


class Cell(Struct, frozen=True):
    """``shown`` is what a spreadsheet of the workbook's language shows, None if that cannot be told.

    ``problem`` is the code of an error: the cell holds no value, or it is part of another.
    """

    value: Value = None
    shown: str | None = ""
    number_format: str = "General"
    problem: str = ""


EMPTY = Cell()


def read_cell(cell: Any, language: str, *, is_unworked: bool) -> Cell:
    """The cell that openpyxl read."""
    value = cell.value
    if is_unworked:
        return Cell(problem="cell_unworked")
    if value is None:
        return EMPTY
    if cell.data_type == "e":
        return Cell(value=str(value), shown=str(value), problem="cell_error")
    if isinstance(value, str):
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
        return Cell(value=text, shown=text)
    form = cell.number_format or "General"
    if isinstance(value, bool):
        return Cell(value=value, shown=writing(language).truth[not value])
    if isinstance(value, (int, float)):
        return Cell(value=float(value), shown=number_formats.number(value, form, language), number_format=form)
    if isinstance(value, dt.time):
        shown = number_formats.date(dt.datetime.combine(dt.date(1900, 1, 1), value), form, language)
        return Cell(value=value, shown=shown, number_format=form)
    if isinstance(value, dt.datetime):
        # A day that was worked out may lie a millionth of a second beside midnight.
        value = (value + dt.timedelta(milliseconds=500)).replace(microsecond=0)
        return Cell(value=value, shown=number_formats.date(value, form, language), number_format=form)
    return Cell(value=value, shown=None, number_format=form)


def tidy(text: str) -> str:
    """``text`` with one kind of line end, and letters in one piece: what two programs write of the same text."""
    return unicodedata.normalize("NFC", xml_text(text))


def folded(text: str) -> str:
    """``text`` for comparing words: one space, small letters, nothing invisible."""
    return " ".join(tidy(text).replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "").split()).casefold()
