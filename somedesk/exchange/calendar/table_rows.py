"""The rows of a table of entries, CSV or workbook: where its heads are, and what each cell says."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.base.formulas import unmarked
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.calendar.table import COLUMNS
from somedesk.exchange.cells import Cell, folded
from somedesk.exchange.encodings import decoded
from somedesk.exchange.workbook_limits import Marks, is_workbook
from somedesk.exchange.xlsx_table import SheetRows, all_rows, letter, opened

MOST_ROWS = 5_000
LAST_HEAD = 20
SEPARATORS = ";,\t|"
# What others call a column besides our own words and the names of our fields.
_ALSO = {
    "day": ("date", "dato", "datum", "publish date", "planned date", "udgivelsesdato", "publiceringsdatum"),
    "time": ("tid", "klokkeslæt", "klockslag", "kl.", "tidspunkt", "tidpunkt", "publish time"),
    "title": ("topic", "headline", "overskrift", "rubrik", "titel"),
    "text": ("post", "message", "content", "tekst", "caption", "opslag", "inlägg", "copy", "indhold", "innehåll"),
    "platforms": ("platform", "channel", "channels", "kanal", "kanaler", "plattform", "medie", "medier"),
    "kind": ("type", "format"),
    "maker": ("owner", "author", "ansvarlig", "ansvarig"),
}
Cells = Mapping[str, Cell]


class Heads(Struct, frozen=True):
    """The heads of a table: where each field stands, in their language if it is one; and the other columns."""

    names: Sequence[str]
    places: Mapping[str, Sequence[int]]
    language: str | None
    others: Sequence[int]


class EntryTable(Struct, frozen=True):
    """Rows by their number; ``wrong`` are those that are none. ``heads`` are what the table calls its columns."""

    rows: Sequence[tuple[int, Cells]]
    language: str | None
    heads: Mapping[str, str]
    ignored: tuple[str, ...]
    sheets: tuple[str, ...] = ()
    wrong: tuple[tuple[int, InvalidInput], ...] = ()


def table_in(data: bytes) -> EntryTable | None:
    """The one table of entries; None if there is none. Raises FileProblem for several, and for what cannot be read."""
    return _in_workbook(data) if is_workbook(data) else _in_text(data)


def has_heads(data: bytes) -> bool:
    """Whether a workbook has a sheet with such heads."""
    with opened(data) as (book, _marks):
        return any(_heads_of(sheet) is not None for sheet in book.worksheets)


def heads_in(row: Sequence[Any]) -> Heads | None:
    """What a row says if it is the heads of entries: a topic or text, and a day."""
    names = [folded(str(value)) if value is not None else "" for value in row]
    known = _known()
    first = {known[name][0]: place for place, name in reversed([*enumerate(names)]) if name in known}
    texts = [place for place, name in enumerate(names) if name in known and known[name][0] == "text"]
    if "title" not in first and len(texts) > 1 and names[texts[0]] != names[texts[1]]:  # "Content" and "Copy"
        first |= {"title": texts[0], "text": texts[1]}
    if not {"title", "day"} <= first.keys() and not {"text", "day"} <= first.keys():
        return None
    spoken = [language for name in names if name in known for language in known[name][1]]
    languages = [language for language in LANGUAGES if spoken.count(language) == max(map(spoken.count, LANGUAGES))]
    places = {field: _with_continued(names, place) for field, place in first.items()}
    used = {place for several in places.values() for place in several}
    shown = [" ".join(str(value).split()) if value is not None else "" for value in row]
    others = [place for place in range(len(names)) if place not in used]
    return Heads(shown, places, languages[0] if len(languages) == 1 else None, others)


def _with_continued(names: Sequence[str], place: int) -> list[int]:
    """A text that is longer than a cell goes on in columns of their own."""
    found, name = [place], names[place]
    for n in range(2, len(names)):
        heads = {folded(words(language)("field_continued", name=name, n=n)) for language in LANGUAGES}
        if (after := next((i for i, each in enumerate(names) if each in heads), None)) is None:
            break
        found.append(after)
    return found


@cache
def _known() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for field in COLUMNS:
        for language in LANGUAGES:
            w = words(language)
            name = folded(w("field_id") if field == "id" else w(f"entries.{field}"))
            found[name] = (field, (*found.get(name, (field, ()))[1], language))
        for name in (field, *_ALSO.get(field, ())):
            found.setdefault(folded(name), (field, ()))
    return found


def _named(heads: Heads) -> dict[str, str]:
    """What the table calls each field. Raises FileProblem for a column of ours that stands twice."""
    ours = _known()
    for field, places in heads.places.items():
        twice = [place for place in heads.others if ours.get(folded(heads.names[place]), ("",))[0] == field]
        if any(folded(heads.names[place]) == folded(heads.names[places[0]]) for place in twice):
            raise FileProblem("entries_column_twice", column=heads.names[places[0]])
    return {field: heads.names[places[0]] for field, places in heads.places.items()}


# --- workbooks ---


def _in_workbook(data: bytes) -> EntryTable | None:
    with opened(data) as (book, marks):
        found = [(sheet, begun) for sheet in book.worksheets if (begun := _heads_of(sheet)) is not None]
        if not found:
            return None
        if len(found) > 1:
            raise FileProblem("entries_several_sheets", names=tuple(sheet.title for sheet, _ in found))
        sheet, (number, heads) = found[0]
        names = _named(heads)
        reader = SheetRows(sheet, number, heads.language or "en", heads.places, marks.get(sheet.title, Marks()))
        rows = list(reader.rows(MOST_ROWS))
        ignored = [heads.names[i] or letter(i) for i in heads.others if heads.names[i] or i in reader.filled]
        sheets = tuple(each.title for each in book.worksheets if each is not sheet)
        return EntryTable(rows, heads.language, names, tuple(ignored), sheets)


def _heads_of(sheet: Any) -> tuple[int, Heads] | None:
    for number, row in enumerate(all_rows(sheet, LAST_HEAD, values_only=True), start=1):
        if (heads := heads_in(row)) is not None:
            return number, heads
    return None


# --- CSV ---


def _in_text(data: bytes) -> EntryTable | None:
    text = decoded(data)
    separator = max(SEPARATORS, key=(text.splitlines() or [""])[0].count)
    heads: Heads | None = None
    names: dict[str, str] = {}
    rows: list[tuple[int, Cells]] = []
    wrong: list[tuple[int, InvalidInput]] = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
            if heads is None:
                if number > LAST_HEAD:
                    return None
                if (heads := heads_in(row)) is not None:
                    names = _named(heads)
            elif any(cell.strip() for cell in row[len(heads.names) :]):
                wrong.append((number, InvalidInput("figures_row_cells", found=len(row), wanted=len(heads.names))))
            elif any(cell.strip() for cell in row):
                if len(rows) >= MOST_ROWS:
                    raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
                rows.append((number, dict(_cells(row, heads))))
    except csv.Error as error:
        raise FileProblem("csv_unreadable") from error
    if heads is None:
        return None
    ignored = tuple(heads.names[place] for place in heads.others if heads.names[place])
    return EntryTable(rows, heads.language, names, ignored, wrong=tuple(wrong))


def _cells(row: Sequence[str], heads: Heads) -> Iterator[tuple[str, Cell]]:
    # Spreadsheets leave out the separators of empty cells at the end of a row.
    for field, [place, *_] in heads.places.items():
        text = unmarked(row[place]) if place < len(row) else ""
        error = re.fullmatch(r"#[A-ZÆØÅÄÖ/0-9]+[!?]|#N/A|#I/T|#SAKNAS!", text)
        yield field, Cell(value=text or None, shown=text, problem="cell_error" if error else "")
