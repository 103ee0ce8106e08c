"""Workbooks that are XML: Spreadsheet 2003, which archives of Facebook are, and OpenDocument."""

from collections.abc import Mapping
from xml.parsers import expat

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.sheet import MOST_CELLS, MOST_COLUMNS, MOST_SHEETS, Sheet, trimmed

_SS = "urn:schemas-microsoft-com:office:spreadsheet "
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
# What people noted at a cell stands within it, and is not what the cell says.
_NOTES = (f"{_OFFICE}annotation", f"{_SS}Comment")
_WHITE = {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": "\t", f"{_TEXT}s": " "}
_MOST_SPACES = 100
_MOST_REPEATED = 2_000  # of rows that say something; empty ones go on to the end of a sheet


def spreadsheet_2003(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of an XML spreadsheet. Raises FileProblem."""
    return _read(_Spreadsheet(), data)


def open_document(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of the content of an .ods. Raises FileProblem."""
    return _read(_OpenDocument(), data)


def _read(reader: "_Reader", data: bytes) -> tuple[Sheet, ...]:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.opened
    parser.EndElementHandler = reader.closed
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_declaration
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise FileProblem("figures_damaged") from error
    if not reader.sheets:
        raise FileProblem("figures_no_tables")
    return tuple(Sheet(name, rows.__iter__) for name, rows in reader.sheets)


def _refuse_declaration(*_declared: object) -> None:
    raise FileProblem("figures_damaged")


class _Reader:
    def __init__(self) -> None:
        self.sheets: list[tuple[str, list[Row]]] = []
        self._row: Row = []
        self._held: list[str] | None = None
        self._cells = 0
        self._noted = 0

    def opened(self, name: str, given: Mapping[str, str]) -> None:
        """An element begins, perhaps within a note."""
        if name in _NOTES:
            self._noted += 1
        elif not self._noted:
            self.begin(name, given)

    def closed(self, name: str) -> None:
        """An element ends, perhaps within a note."""
        if name in _NOTES:
            self._noted -= 1
        elif not self._noted:
            self.end(name)

    def text(self, text: str) -> None:
        """What stands between two elements."""
        if self._held is not None and not self._noted:
            self._held.append(text)

    def _count(self, number: int) -> None:
        self._cells += number
        if self._cells > MOST_CELLS:
            raise FileProblem("figures_too_much")

    def _add_sheet(self, name: str) -> None:
        if len(self.sheets) == MOST_SHEETS:
            raise FileProblem("figures_too_much")
        self.sheets.append((name, []))

    def begin(self, name: str, given: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""


class _Spreadsheet(_Reader):
    _place = 0

    def begin(self, name: str, given: Mapping[str, str]) -> None:
        """Rows and cells may leave others out and say where they stand."""
        match name.removeprefix(_SS):
            case "Worksheet":
                self._add_sheet(given.get(f"{_SS}Name", ""))
            case "Row" if self.sheets:
                rows = self.sheets[-1][1]
                missing = min(int(given.get(f"{_SS}Index", 0)) - 1, 1_048_576) - len(rows)
                self._count(max(missing, 0) + 1)
                rows.extend([] for _ in range(missing))
                self._row, self._place = [], 0
            case "Cell":
                self._place = int(given.get(f"{_SS}Index", self._place + 1))
                if not 0 < self._place <= MOST_COLUMNS:
                    raise FileProblem("figures_too_much")
            case "Data":
                self._held = []

    def end(self, name: str) -> None:
        """A cell is put where it belongs."""
        match name.removeprefix(_SS):
            case "Data" if self._held is not None:
                self._count(max(self._place - len(self._row), 1))
                self._row.extend("" for _ in range(self._place - 1 - len(self._row)))
                self._row.append("".join(self._held))
                self._held = None
            case "Row" if self.sheets:
                self.sheets[-1][1].append(trimmed(self._row))


class _OpenDocument(_Reader):
    _value, _repeated, _rows = "", 1, 1
    _paragraph = False

    def text(self, text: str) -> None:
        """Between paragraphs stands only what lays out the file."""
        if self._paragraph:
            super().text(text)

    def begin(self, name: str, given: Mapping[str, str]) -> None:
        """A cell tells its value in an attribute, or its text within."""
        if name == f"{_TABLE}table":
            self._add_sheet(given.get(f"{_TABLE}name", ""))
        elif name == f"{_TABLE}table-row":
            self._row, self._rows = [], int(given.get(f"{_TABLE}number-rows-repeated", 1))
        elif name in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            kind = given.get(f"{_OFFICE}value-type", "")
            self._value = given.get(f"{_OFFICE}date-value" if kind == "date" else f"{_OFFICE}value", "")
            self._repeated, self._held = int(given.get(f"{_TABLE}number-columns-repeated", 1)), []
        elif name == f"{_TEXT}p":
            if self._held:
                super().text("\n")
            self._paragraph = True
        elif name in _WHITE:
            self.text(_WHITE[name] * min(int(given.get(f"{_TEXT}c", 1)), _MOST_SPACES))

    def end(self, name: str) -> None:
        """What is repeated is repeated as far as a table goes."""
        if name == f"{_TEXT}p":
            self._paragraph = False
        elif name in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell") and self._held is not None:
            text = self._value.removesuffix("T00:00:00") or "".join(self._held)
            times = min(self._repeated, MOST_COLUMNS - len(self._row))
            self._count(max(times, 1))
            self._row.extend([text] * times)
            self._held = None
        elif name == f"{_TABLE}table-row" and self.sheets:
            row = trimmed(self._row)
            if self._rows > _MOST_REPEATED and row:
                raise FileProblem("figures_too_much")
            times = min(self._rows, _MOST_REPEATED)
            self._count(times * (len(row) + 1))
            self.sheets[-1][1].extend([*row] for _ in range(times))
