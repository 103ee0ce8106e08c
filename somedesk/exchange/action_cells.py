"""What a person may have typed into a cell of a table of actions, read as the field that it is."""

import datetime as dt
import re

from somedesk.base.errors import InvalidInput
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.words import Words, words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.exchange.action_columns import Column, choices, dimension_ids
from somedesk.exchange.csv_format import read_date

MOST_HOURS = 10_000
HIGHEST_LEVEL = 9


class CellReader:
    """Reads cells; words in any language are understood. Raises InvalidInput with the row and the column."""

    def __init__(self, client: Client, w: Words) -> None:
        self.words = w
        self._dimensions = dimension_ids(client)
        self._choices = {
            field: {
                word.casefold(): value
                for language in LANGUAGES
                for value, key in choices(field, words(language)).items()
                for word in (key, value)
            }
            for field in ("priority", "status")
        }

    def value(self, row: int, column: Column, value: object) -> object:
        """The field that the cell means."""
        if isinstance(value, dt.datetime):
            value = value.date()
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = "" if value is None else xml_text(str(value)).strip()
        match column.kind:
            case "title" | "line":
                line = xml_line(text)
                return line or (None if column.field == "source" else "")
            case "text":
                return "" if value is None else xml_text(str(value))
            case "date":
                return value if isinstance(value, dt.date) or not text else self._date(row, column, text)
            case "choice":
                return self._choice(row, column, text)
            case "dimension":
                return self._dimension(row, text)
            case "level":
                level = self._number(row, column, text, HIGHEST_LEVEL)
                return None if level is None else int(level)
            case "hours":
                return self._number(row, column, text, MOST_HOURS)
            case "percent":
                return self._percent(row, column, text)
            case "told":
                raise LookupError(column.field)

    def _date(self, row: int, column: Column, text: str) -> dt.date:
        return read_date(row, column.header(self.words), text)

    def _choice(self, row: int, column: Column, text: str) -> str:
        found = self._choices[column.field].get(text.casefold())
        if found is None:
            known = tuple(choices(column.field, self.words).values())
            raise InvalidInput("xlsx_row_choice", row=row, value=text, column=column.header(self.words), known=known)
        return found

    def _dimension(self, row: int, text: str) -> str | None:
        if not text:
            return None
        if text.casefold() not in self._dimensions:
            raise InvalidInput("csv_row_dimension", row=row, value=text)
        return self._dimensions[text.casefold()]

    def _number(self, row: int, column: Column, text: str, highest: float) -> float | None:
        if not text:
            return None
        is_number = re.fullmatch(r"[0-9]+([.,][0-9]+)?", text)
        number = float(text.replace(",", ".")) if is_number else -1.0
        if not 0 <= number <= highest or (column.kind == "level" and number % 1):
            name = column.header(self.words)
            raise InvalidInput("xlsx_row_number", row=row, value=text, column=name, lowest=0, highest=highest)
        return number

    def _percent(self, row: int, column: Column, text: str) -> int:
        """A fraction, as a cell formatted in per cent holds it; a larger number, or a sign, means per cent."""
        number = self._number(row, column, text.removesuffix("%").strip(), 100) or 0.0
        return round(number if number > 1 or text.endswith("%") else number * 100)
