"""What a person may have typed into a cell of a table of actions, read as the field that it is."""

import datetime as dt

from somedesk.base import typed
from somedesk.base.errors import InvalidInput
from somedesk.base.xml_text import xml_line
from somedesk.content.words import Words, words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.exchange.action_columns import CellValue, Column, choices, dimension_ids
from somedesk.exchange.cells import Cell, folded, tidy
from somedesk.exchange.number_formats import has_decimals

MOST_HOURS = 10_000
HIGHEST_LEVEL = 9


class CellReader:
    """Reads cells; words in any language are understood. Raises InvalidInput with the row and the column."""

    def __init__(self, client: Client, w: Words) -> None:
        self.words = w
        self._dimensions = {folded(name): dimension for name, dimension in dimension_ids(client).items()}
        self._choices = {
            field: {
                folded(word): value
                for language in LANGUAGES
                for value, key in choices(field, words(language)).items()
                for word in (key, value)
            }
            for field in ("priority", "status")
        }

    def is_as_written(self, column: Column, cell: Cell, written: CellValue) -> bool:
        """Whether the cell says what the export wrote into it."""
        if cell.problem or isinstance(cell.value, bool):
            return False
        if isinstance(written, dt.date):
            return _date(cell) == written
        if isinstance(written, (int, float)):
            return isinstance(cell.value, float) and abs(cell.value - written) < 1e-9
        if column.kind in ("title", "line"):
            return cell.shown is not None and xml_line(tidy(cell.shown)) == xml_line(tidy(written or ""))
        return cell.shown is not None and tidy(cell.shown) == tidy(written or "")

    def value(self, row: int, column: Column, cell: Cell) -> object:
        """The field that the cell means."""
        if cell.problem:
            raise self._refused(row, column, InvalidInput(cell.problem, value=cell.shown or ""))
        text = self._shown(row, column, cell)
        match column.kind:
            case "title" | "line":
                line = xml_line(text)
                return line or (None if column.field == "source" else "")
            case "text":
                return text
            case "date":
                return self._day(row, column, cell, text.strip())
            case "choice":
                return self._choice(row, column, text)
            case "dimension":
                return self._dimension(row, text)
            case "level":
                level = self._number(row, column, cell, text, HIGHEST_LEVEL)
                return None if level is None else int(level)
            case "hours":
                return self._number(row, column, cell, text, MOST_HOURS)
            case "percent":
                return self._percent(row, column, cell, text)
            case "told":
                raise LookupError(column.field)

    def _shown(self, row: int, column: Column, cell: Cell) -> str:
        if cell.shown is not None:
            return tidy(cell.shown)
        if column.kind in ("title", "line", "text"):
            raise self._refused(row, column, InvalidInput("cell_unshown", value=cell.value))
        return tidy(str(cell.value))

    def _refused(self, row: int, column: Column, reason: InvalidInput) -> InvalidInput:
        return InvalidInput("row_cell", row=row, column=column.header(self.words), reason=reason)

    def _day(self, row: int, column: Column, cell: Cell, text: str) -> dt.date | None:
        if not text:
            return None
        try:
            return typed.near(date) if (date := _date(cell)) else typed.day(text, self.words.language)
        except InvalidInput as reason:
            if reason.code != "typed_day":
                raise self._refused(row, column, reason) from reason
            raise InvalidInput("csv_row_date", row=row, column=column.header(self.words), value=text) from reason

    def _choice(self, row: int, column: Column, text: str) -> str:
        found = self._choices[column.field].get(folded(text))
        if found is None:
            known = tuple(choices(column.field, self.words).values())
            raise InvalidInput("xlsx_row_choice", row=row, value=text, column=column.header(self.words), known=known)
        return found

    def _dimension(self, row: int, text: str) -> str | None:
        if not text.strip():
            return None
        if folded(text) not in self._dimensions:
            raise InvalidInput("csv_row_dimension", row=row, value=text)
        return self._dimensions[folded(text)]

    def _number(self, row: int, column: Column, cell: Cell, text: str, highest: float) -> float | None:
        number = self._typed(row, column, cell, text, highest)
        if number is not None and column.kind == "level" and number % 1:
            raise InvalidInput("xlsx_row_whole", row=row, value=text, column=column.header(self.words))
        return number

    def _typed(self, row: int, column: Column, cell: Cell, text: str, highest: float) -> float | None:
        if not text.strip():
            return None
        number = -1.0
        if isinstance(cell.value, float):
            number, text = cell.value, f"{cell.value:.10g}"
        elif isinstance(cell.value, str):
            try:
                number = typed.number(text, self.words.language)
            except InvalidInput as reason:
                if reason.code != "typed_number":
                    raise self._refused(row, column, reason) from reason
        if not 0 <= number <= highest:
            name = column.header(self.words)
            raise InvalidInput("xlsx_row_number", row=row, value=text, column=name, lowest=0, highest=highest)
        return number

    def _percent(self, row: int, column: Column, cell: Cell, text: str) -> int:
        """A fraction, as a cell formatted in per cent holds it; a larger number, or a sign, means per cent."""
        bare = text.strip().removesuffix("%").strip()
        number = self._typed(row, column, cell, bare, 100) or 0.0
        is_formatted = isinstance(cell.value, float) and "%" in cell.number_format
        if not is_formatted and not text.strip().endswith("%") and number == 1:
            raise self._refused(row, column, InvalidInput("cell_percent", value=text))
        is_fraction = number <= 1 and (is_formatted or not text.strip().endswith("%"))
        percent = number * 100 if is_fraction else number
        if abs(percent - round(percent)) > 1e-6 and (not is_formatted or has_decimals(cell.number_format)):
            raise InvalidInput("xlsx_row_whole", row=row, value=text, column=column.header(self.words))
        return int(percent + 0.5)


def _date(cell: Cell) -> dt.date | None:
    return cell.value.date() if isinstance(cell.value, dt.datetime) else None
