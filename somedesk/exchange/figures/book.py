"""The sheets of a file, whatever it is: text with separators, or a workbook of any age. Bytes in, rows of texts out.

The kind of a file is what its bytes begin with; its ending is wrong often enough. How much it holds is looked at before
anything is made of it. A cell of a workbook becomes text as a program writes it: dates ISO, numbers with a point.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Any

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.exchange.figures.chunks import Chunk, Row, of_text
from somedesk.exchange.figures.letters import encoding_of, mended
from somedesk.exchange.figures.resaved import MENDED, restored
from somedesk.exchange.figures.sheet import MOST_CELLS, Book, Sheet, as_text, trimmed
from somedesk.exchange.incoming import Incoming

LARGEST_WORKBOOK = 20 * 1024 * 1024
LARGEST_OLD_WORKBOOK = 5 * 1024 * 1024  # half a million cells
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_IN_ZIP = 200
WIDEST_LINE = 20_000  # cells; a spreadsheet's own limit is 16,384
SEEN = "book"
NOT_WORKED_OUT = "=…"  # a formula that no program has calculated: blank would be not measured
_SEPARATORS = ",;\t|"
_TELLING = 64 * 1024
_STATED = re.compile(r'"?sep=(?P<separator>[^\r\n"])\1*"?[,;\t|]*\s*', re.IGNORECASE)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def opened(data: bytes, name: str = "") -> Book:
    """The sheets of a file. Raises FileProblem for what is none, is damaged, protected or too large."""
    book = _opened(data, name)
    if book.form in ("csv", "zip"):
        return book
    sheets, is_mended = restored(book.sheets, _STATED.fullmatch)
    return Book(book.form, sheets, (*book.notes, MENDED) if is_mended else book.notes)


def book_of(incoming: Incoming, name: str = "") -> Book:
    """As ``opened``, but a workbook is opened once, whoever looks into it. A text takes no time, and ``name``."""
    if (book := incoming.seen.get(SEEN)) is None:
        book = opened(incoming.data, name)
        if book.form != "csv":
            incoming.seen[SEEN] = book
    found: Book = book
    return found


def _opened(data: bytes, name: str) -> Book:
    begin = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    is_text = not begin.startswith((b"PK\x03\x04", _COMPOUND, b"<?xml"))
    if not is_text and len(data) > LARGEST_WORKBOOK:
        raise FileProblem("figures_too_much")
    if begin[:14].lower() == b"<!doctype html" or begin[:5].lower() == b"<html":
        raise FileProblem("figures_web_page")
    if data.startswith(b"PK\x03\x04"):
        return _zip(data)
    if data.startswith(_COMPOUND):
        if len(data) > LARGEST_OLD_WORKBOOK:
            raise FileProblem("figures_too_much")
        from somedesk.exchange.figures.old_workbook import sheets_of

        return Book("xls", sheets_of(data))
    if begin.startswith(b"<?xml"):
        from somedesk.exchange.figures.xml_sheets import spreadsheet_2003

        return Book("xml", spreadsheet_2003(data))
    return text_book(data, name)


def text_book(data: bytes, name: str = "") -> Book:
    """A text by each separator that it may have. Raises FileProblem."""
    _refuse_too_wide(data)
    codec = encoding_of(data)
    notes: tuple[SomeDeskError, ...] = ()
    if codec == "utf-8-sig" and (once := mended(data)) is not None:
        data, notes = once, (MENDED,)
    with _lines(data, codec) as lines:
        first = lines.readline(1000)
        begin = first + lines.read(_TELLING)
    stated = _STATED.fullmatch(first)
    there = "".join(each for each in _SEPARATORS if each in begin)
    separators = stated["separator"] if stated else there or _SEPARATORS[0]
    skipped = stated is not None
    resaved = codec == "cp1252"
    texts = [_Text(data, codec, separator, skipped) for separator in separators]
    return Book(
        "csv",
        tuple(Sheet(name, text, text.separator, resaved or text.separator == ";", text.chunks) for text in texts),
        notes,
    )


def _refuse_too_wide(data: bytes) -> None:
    """Raise FileProblem for a line of so many cells that the row alone would fill the memory."""
    lines = io.BytesIO(data if b"\n" in data else data.replace(b"\r", b"\n"))
    for line in lines:
        if len(line) > WIDEST_LINE and max(map(line.count, (b",", b";", b"\t", b"|"))) > WIDEST_LINE:
            raise FileProblem("figures_too_much")


def _lines(data: bytes, codec: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), codec, newline="")


class _Text:
    """Rows of a text, read anew each time: it is never held as a whole."""

    def __init__(self, data: bytes, codec: str, separator: str, skipped: bool) -> None:
        self._data, self._codec, self.separator, self._skipped = data, codec, separator, skipped

    def __call__(self) -> Iterator[Row]:
        lines = _lines(self._data, self._codec)
        if not self._skipped:
            return csv.reader(lines, delimiter=self.separator)
        lines.readline()  # counted as a row, so that the numbers of the others are those of the file
        return chain([[]], csv.reader(lines, delimiter=self.separator))

    def chunks(self) -> Iterator[Chunk]:
        """The same rows, some at a time."""
        lines = _lines(self._data, self._codec)
        if self._skipped:
            lines.readline()
            yield Chunk([[]])
        yield from of_text(lines, self.separator)


def _zip(data: bytes) -> Book:
    """A workbook, or a folder of tables as YouTube gives it."""
    if data.count(b"PK\x01\x02") > 2_000:
        raise FileProblem("figures_too_much")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = [part for part in package.infolist() if not part.is_dir()]
            if any(part.filename == "[Content_Types].xml" for part in names):
                return Book("xlsx", _workbook(data))
            if any(part.filename == "content.xml" for part in names):
                from somedesk.exchange.figures.xml_sheets import open_document

                content = package.getinfo("content.xml")
                if content.file_size > LARGEST_UNPACKED:
                    raise FileProblem("figures_too_much")
                return Book("ods", open_document(_unpacked(package, content)))
            return _folder(package, names)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, LookupError) as error:
        raise FileProblem("figures_damaged") from error


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """A part, no more of it than it says that it holds: read as a whole, all that there is would be unpacked first."""
    with package.open(part) as file:
        return file.read(part.file_size + 1)


def _folder(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Book:
    tables = [part for part in parts if part.filename.casefold().endswith((".csv", ".tsv", ".txt"))]
    if not tables:
        raise FileProblem("figures_no_tables")
    if len(tables) > MOST_IN_ZIP:
        raise FileProblem("figures_zip_too_many", limit=MOST_IN_ZIP)
    if sum(part.file_size for part in tables) > LARGEST_UNPACKED:
        raise FileProblem("figures_zip_too_much", limit=LARGEST_UNPACKED // 1024 // 1024)
    sheets: list[Sheet] = []
    notes: tuple[SomeDeskError, ...] = ()
    for part in tables:
        if not (content := _unpacked(package, part)).strip():
            continue
        book = text_book(content, part.filename.rpartition("/")[2].rpartition(".")[0])
        sheets += book.sheets
        notes += book.notes
    return Book("zip", tuple(sheets), notes)


def _workbook(data: bytes) -> tuple[Sheet, ...]:
    from somedesk.exchange.workbook_limits import within_limits

    try:
        package = within_limits(data)
    except FileProblem as problem:
        told = {"xlsx_too_much": "figures_too_much", "xlsx_unreadable": "figures_damaged"}
        raise FileProblem(told.get(problem.code, problem.code), **problem.params) from problem
    import warnings

    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(package, read_only=True, data_only=True, keep_links=False)
            unworked = {name: marks.unworked for name, marks in package.marks.items()}
            return tuple(
                Sheet(sheet.title, partial(_rows_of, sheet, unworked.get(sheet.title, set())))
                for sheet in book.worksheets
            )
    except Exception as error:
        raise FileProblem("figures_damaged") from error


def _rows_of(sheet: Any, unworked: set[str]) -> Iterator[Row]:
    # What the sheet says of its own size may be out of date; without it rows are as long as they are.
    from openpyxl.utils import get_column_letter

    count = number = 0
    try:
        sheet.reset_dimensions()
        for row in _unwarned(sheet.iter_rows(values_only=True)):
            count += len(row) + 1
            if count > MOST_CELLS:
                raise FileProblem("figures_too_much")
            number += 1
            cells = [as_text(value) for value in row]
            if unworked:
                cells = [
                    NOT_WORKED_OUT if f"{get_column_letter(place)}{number}" in unworked else cell
                    for place, cell in enumerate(cells, start=1)
                ]
            yield trimmed(cells)
    except SomeDeskError:
        raise
    except Exception as error:
        raise FileProblem("figures_damaged") from error


def _unwarned(rows: Iterator[Any]) -> Iterator[Any]:
    """What openpyxl leaves aside, such as drop-down lists, is told while rows are read: it is nothing to be said."""
    import warnings

    while True:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            row = next(rows, None)
        if row is None:
            return
        yield row
