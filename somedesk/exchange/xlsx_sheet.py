"""One sheet of a workbook: typed cells, a header that stays in view, filters. No text ever becomes a formula."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from somedesk.base.formulas import looks_like_formula
from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_text
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.content.words import Words

# Excel counts a cell's text in UTF-16 units.
LONGEST_CELL = 32_767
_LONG = 40
_LINE = 15.0
_MOST_LINES = 16
# Characters across A4 on its side that can still be read, at seven points: what is wider goes on to the next page.
_PAGE = 230


# What is typed into a cell of this format stays as it was typed: 20 %, 3/4 and 1-2 become no numbers and no dates.
TEXT = "@"


class Head(Struct, frozen=True):
    """Head of a column. ``number`` is the format of its numbers, or TEXT."""

    name: str
    wide: float = 12
    number: str = "General"
    hidden: bool = False


class Sheets:
    """The workbook's sheets and the few formats that they share."""

    def __init__(self, book: Any, language: str, w: Words) -> None:
        self.book, self.language, self.words = book, language, w
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}

    def form(self, **looks: object) -> Any:
        """A format, made once."""
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format({"valign": "top", **looks})
        return self._formats[key]

    def add(self, name: str) -> Any:
        """A new sheet. Excel wants at most 31 letters, and not all of them."""
        return self.book.add_worksheet("".join(c for c in name if c not in "[]:*?/\\'")[:31])

    def listing(
        self, name: str, heads: Sequence[Head], rows: Sequence[Sequence[object]], kept: int = 1
    ) -> tuple[Any, list[int]]:
        """A sheet of its own for a table: filters, ``kept`` columns and the head stay in view, also on paper.

        Returns the sheet, and where each column begins.
        """
        sheet = self.add(name)
        places = self.table(sheet, heads, rows)
        sheet.freeze_panes(1, kept)
        sheet.autofilter(0, 0, max(len(rows), 1), places[-1])
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.repeat_rows(0)
        shown = [head.wide for head in heads if not head.hidden]
        pages = 1 if sum(shown) <= _PAGE else math.ceil(sum(shown[kept:]) / (_PAGE - sum(shown[:kept])))
        if pages > 1:
            sheet.repeat_columns(0, kept - 1)
        sheet.fit_to_pages(pages, 0)
        return sheet, places

    def table(self, sheet: Any, heads: Sequence[Head], rows: Sequence[Sequence[object]], first: int = 0) -> list[int]:
        """Write a table from row ``first`` on; a text too long for one cell goes on in columns after its own.

        Returns where each column begins.
        """
        texts = [[split(value) if isinstance(value, str) else [value] for value in row] for row in rows]
        spans = [max((len(row[i]) for row in texts), default=1) for i in range(len(heads))]
        places = [sum(spans[:i]) for i in range(len(heads))]
        for i, (head, place, span) in enumerate(zip(heads, places, spans, strict=True)):
            is_number = any(isinstance(row[i], (int, float)) for row in rows)
            self._head(sheet, first, place, head, span, "center" if is_number else "left")
        sheet.set_row(first, _height([(head.name, head.wide * 0.85) for head in heads]))
        for number, row in enumerate(texts, start=first + 1):
            for head, place, parts in zip(heads, places, row, strict=True):
                for offset, part in enumerate(parts):
                    self.write(sheet, number, place + offset, part, head.number, wrap=head.wide >= _LONG)
            wrapped = [(str(row[i][0]), head.wide) for i, head in enumerate(heads) if head.wide >= _LONG]
            sheet.set_row(number, _height(wrapped))
        return places

    def write(
        self, sheet: Any, row: int, column: int, value: object, number: str = "General", *, wrap: bool = False
    ) -> None:
        """One cell, typed as its value is."""
        if value is None or value == "":
            return
        if isinstance(value, dt.date):
            sheet.write_datetime(
                row, column, dt.datetime.combine(value, dt.time()), self.form(num_format=self.date, align="left")
            )
        elif isinstance(value, (int, float)):
            sheet.write_number(row, column, value, self.form(num_format=number, align="center"))
        else:
            looks: dict[str, object] = {"text_wrap": True} if wrap else {}
            if number == TEXT:
                looks["num_format"] = TEXT
            if looks_like_formula(str(value)):
                # As an apostrophe before it: the text stays text when somebody edits it.
                looks["quote_prefix"] = True
            sheet.write_string(row, column, str(value), self.form(**looks))

    @property
    def date(self) -> str:
        """How the language writes a date."""
        return writing(self.language).sheet_date

    def _head(self, sheet: Any, row: int, place: int, head: Head, span: int, align: str) -> None:
        form = self.form(bold=True, align=align, bottom=1, bg_color=theme(REPORT_THEME)["quiet_soft"], text_wrap=True)
        for offset in range(span):
            name = head.name if not offset else self.words("field_continued", name=head.name, n=offset + 1)
            sheet.write_string(row, place + offset, xml_text(name), form)
        below = self.form(num_format=TEXT) if head.number == TEXT else None
        sheet.set_column(place, place + span - 1, head.wide, below, {"hidden": head.hidden})


def _height(texts: Sequence[tuple[str, float]]) -> float:
    """Points for the texts, each wrapped at so many characters. LibreOffice does not find the height by itself."""
    lines = [sum(max(1, math.ceil(len(line) / (0.95 * wide))) for line in text.split("\n")) for text, wide in texts]
    return _LINE * min(max(lines, default=1), _MOST_LINES)


def label_months(dates: Sequence[dt.date]) -> int:
    """Months between the dates written along an axis, so that there are about six of them."""
    span = (dates[-1] - dates[0]).days / 30.4 if dates else 0
    return next((months for months in (1, 3, 6, 12, 24) if span / months <= 6), 60)


def split(text: str) -> list[str]:
    """``text`` in pieces that a cell can hold, none of them ending within a character."""
    text = xml_text(text)
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return [text]
    pieces, start, size = [], 0, 0
    for index, char in enumerate(text):
        units = 2 if ord(char) > 0xFFFF else 1
        if size + units > LONGEST_CELL:
            pieces.append(text[start:index])
            start, size = index, 0
        size += units
    return [*pieces, text[start:]]
