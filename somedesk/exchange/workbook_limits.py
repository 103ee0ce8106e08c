"""What may be read of a workbook that comes back: found by what it declares, counted before anything is made of it.

The reader gets a package of just these parts: nothing else in the file can cost time or memory. What our own workbook
of the largest plan holds, with room for what else somebody keeps in it, is well within the limits. What the reader does
not tell of a sheet is noted on the way. A workbook saved as "Strict Open XML" is given the names that the reader knows.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.parsers import expat

from msgspec import Struct, field

from somedesk.base.errors import FileProblem

LARGEST_BYTES = 20 * 1024 * 1024
LARGEST_UNPACKED = 40 * 1024 * 1024
LARGEST_OUTLINE = 4 * 1024 * 1024  # of a part that is held as a whole: what is declared, and the styles
LONGEST_PIECE = 1024 * 1024  # between two elements; a cell holds 32,767 letters
MOST_PARTS = 2_000
MOST_SHEETS = 200
MOST_ROWS_TOGETHER = 100_000
LAST_ROW = 1_048_576  # a spreadsheet has no more
MOST_CELLS = 350_000
MOST_STRINGS = 150_000
MOST_ELEMENTS = 800_000  # those of texts, which take twice the time, count twice
MOST_AT_ONCE = 40_000  # elements within a row or a text, or in a part that is held as a whole

_STEP = 64 * 1024
_DIRECTORY_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TYPES, _STYLES = "[Content_Types].xml", "xl/styles.xml"
_WORKBOOKS = ("sheet.main+xml", "sheet.macroEnabled.main+xml", "template.main+xml", "template.macroEnabled.main+xml")
_STRINGS, _SHEET = "sharedStrings+xml", "/relationships/worksheet"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_DOCUMENTS = {"word/document.xml": "import_docx", "ppt/presentation.xml": "import_pptx"}
_PACKAGES = (_TYPES, "mimetype")  # what those of Microsoft's have, and those of OpenDocument
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # before .xlsx; and what a password makes of any workbook
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


class Marks(Struct):
    """Of a sheet: the cells whose formulas no program has worked out, and the ranges that were made one cell."""

    unworked: set[str] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)


class Package(io.BytesIO):
    """A workbook of the parts that are read, with the marks of its sheets by their names."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[str, Marks] = {}


def is_workbook(data: bytes) -> bool:
    """Whether the bytes begin as a workbook of any kind does, also of one that cannot be read."""
    return data.startswith((b"PK\x03\x04", _COMPOUND))


def refuse_other_package(data: bytes, name: str) -> None:
    """Raise FileProblem for a document of an office program, and for a ZIP that is no package of one.

    A damaged one is for its reader to refuse.
    """
    if data.count(_DIRECTORY_ENTRY) > MOST_PARTS:
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return
    for part, problem in _DOCUMENTS.items():
        if part in parts:
            raise FileProblem(problem, file=name)
    if not parts.intersection(_PACKAGES):
        raise FileProblem("import_zip", file=name)


def within_limits(data: bytes) -> Package:
    """The workbook with those parts that are read and no other. Raises FileProblem.

    import_too_large; xlsx_too_much; xlsx_protected and xlsx_old for what another program must open first;
    xlsx_unreadable for what is no workbook, and for a declaration of entities.
    """
    if len(data) > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    if data.count(_DIRECTORY_ENTRY) > MOST_PARTS:  # before an object is made of each
        raise FileProblem("xlsx_too_much")
    if data.startswith(_COMPOUND):
        raise FileProblem("xlsx_protected" if _PROTECTED in data else "xlsx_old")
    out = Package()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(out, "w") as kept:
            _Parts(book, kept, out.marks).keep()
    except (
        zipfile.BadZipFile, zlib.error, expat.ExpatError, SyntaxError, OSError, EOFError, RuntimeError, ValueError,
        LookupError,
    ) as error:  # fmt: skip
        raise FileProblem("xlsx_unreadable") from error
    return out


class _Parts:
    """Copies parts from one package to another while it counts what they hold."""

    def __init__(self, book: zipfile.ZipFile, kept: zipfile.ZipFile, marks: dict[str, Marks]) -> None:
        self._book, self._kept, self._marks = book, kept, marks
        self._parts = {part.filename: part for part in book.infolist()}
        if len(self._parts) < len(book.infolist()):
            raise ValueError("two parts have the same name")
        self._unpacked, self._count = 0, _Count()

    def keep(self) -> None:
        """What the workbook declares: itself, its styles, its texts and its sheets."""
        types = self._outline(_TYPES)
        declared = [(part.get("ContentType", ""), part.get("PartName", "")[1:]) for part in types]
        workbook = next((name for kind, name in declared if name and kind.endswith(_WORKBOOKS)), "xl/workbook.xml")
        texts = next((name for kind, name in declared if kind.endswith(_STRINGS)), "")
        book = self._outline(workbook)
        self._count.is_to_be_worked = any(
            each.tag.endswith("calcPr") and each.get("fullCalcOnLoad") in ("1", "true") for each in book
        )
        folder, name = posixpath.split(workbook)
        related = self._outline(posixpath.join(folder, "_rels", f"{name}.rels"))
        sheets = {
            posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))[1:]: each.get("Id", "")
            for each in related
            if each.get("Type", "").endswith(_SHEET)
        }
        names = {
            value: each.get("name", "")
            for each in book.iter()
            if each.tag.endswith("}sheet")
            for key, value in each.items()
            if key.endswith("}id")
        }
        if len(sheets) > MOST_SHEETS:
            raise FileProblem("xlsx_too_much")
        if _STYLES in self._parts:
            self._outline(_STYLES)
        if texts in self._parts:
            self._copy(texts, weight=2)
        for sheet, key in sheets.items():
            if sheet in self._parts:
                self._copy(sheet)
                self._marks[names.get(key, "")] = self._count.marks()

    def _outline(self, part: str) -> ElementTree.Element:
        self._copy(part, LARGEST_OUTLINE)
        with self._book.open(part) as source:
            return ElementTree.parse(source).getroot()

    def _copy(self, part: str, limit: int = LARGEST_UNPACKED, weight: int = 1) -> None:
        if self._parts[part].compress_type not in _METHODS:
            raise ValueError("packed as no spreadsheet does")
        size = self._parts[part].file_size  # zipfile unpacks no more than that
        self._unpacked += size
        if size > limit or self._unpacked > LARGEST_UNPACKED:
            raise FileProblem("xlsx_too_much")
        parser = self._count.parser(weight, is_held=limit == LARGEST_OUTLINE)
        counted, waiting = self._count.elements, 0
        with self._book.open(part) as source, self._kept.open(part, "w") as target:
            # What is held as a whole is read so: no name in it lies across two steps.
            while step := source.read(limit if limit == LARGEST_OUTLINE else _STEP):
                parser.Parse(step)
                waiting = waiting + len(step) if self._count.elements == counted else 0
                counted = self._count.elements
                if waiting > LONGEST_PIECE:
                    raise FileProblem("xlsx_too_much")
                for strict, known in _STRICT:
                    step = step.replace(strict, known)
                target.write(step)
        parser.Parse(b"", True)


class _Count:
    """How much there is in all parts together, and the marks of the sheet that was last."""

    def __init__(self) -> None:
        self.elements = self._rows = self._cells = self._texts = self._at_once = 0
        self.is_to_be_worked = False  # whoever wrote the file wants its formulas worked out when it is opened
        self._weight = 1
        self._parser = expat.ParserCreate()
        self._marks = Marks()
        self._cell, self._formula, self._value = "", False, ""

    def parser(self, weight: int, *, is_held: bool) -> expat.XMLParserType:
        """A parser of one more part."""
        self._at_once, self._weight = 0, weight
        self._marks, self._formula = Marks(), False
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._held if is_held else self._begun
        self._parser.StartDoctypeDeclHandler = _refuse_declaration
        return self._parser

    def marks(self) -> Marks:
        """What was noted of the last part."""
        self._end_cell()
        return self._marks

    def _held(self, _name: str, _attributes: Mapping[str, str]) -> None:
        self.elements += self._weight
        self._at_once += 1
        if self._at_once > MOST_AT_ONCE:
            raise FileProblem("xlsx_too_much")

    def _begun(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if self._formula and kind != "v":
            self._end_cell()
        if kind == "row":
            self._rows += 1
            self._at_once = 0
            if float(attributes.get("r", 0)) > LAST_ROW:
                raise ValueError("a row where there can be none")
        elif kind == "si":
            self._texts += 1
            self._at_once = 0
        elif kind == "c":
            self._cells += 1
            self._cell = attributes.get("r", "")
            self._value = "text" if attributes.get("t") == "str" else ""
        elif kind == "f":
            self._formula = True
        elif kind == "v" and self._formula:
            self._parser.CharacterDataHandler = self._is_valued
        elif kind == "mergeCell":
            self._marks.merged.append(attributes.get("ref", ""))
        self._held(name, attributes)
        if (
            self._cells > MOST_CELLS
            or self._texts > MOST_STRINGS
            or self._rows > MOST_ROWS_TOGETHER
            or self.elements > MOST_ELEMENTS
        ):
            raise FileProblem("xlsx_too_much")

    def _is_valued(self, text: str) -> None:
        self._value += text.strip()

    def _end_cell(self) -> None:
        """Note the cell if it has a formula that is not worked out."""
        if self._formula and (not self._value or (self.is_to_be_worked and self._value == "0")):
            self._marks.unworked.add(self._cell)
        self._formula = False
        self._parser.CharacterDataHandler = None


def _refuse_declaration(*_declared: object) -> None:
    raise ValueError("a document type is declared")
