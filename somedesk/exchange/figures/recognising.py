"""What a file is, by its content: the words of its heads in any language that is known, else what its columns hold."""

import csv
import re
from collections.abc import Sequence, Set

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.exchange.figures import dates, ga4, instagram, meta, numbers, trends
from somedesk.exchange.figures.book import book_of
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.described import Spec, specs
from somedesk.exchange.figures.located import Located, head_names
from somedesk.exchange.figures.sheet import Book, Sheet
from somedesk.exchange.figures.words import folded
from somedesk.exchange.incoming import Incoming

MOST_TRIED = 20  # rows of a shape
_LAST_HEAD = 40
_SEPARATORS = ",;\t"
_META_ID = re.compile(r"\d{14,20}")
_VIDEO = re.compile(r"[\w-]{11}", re.ASCII)
_YEARLESS = re.compile(r"[^\W\d]{3,}\.? \d{1,2}|\d{1,2}\.? [^\W\d]{3,}\.?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_META_TIME = re.compile(r"\d{2}/\d{2}/\d{4} \d{2}:\d{2}")
_FORMS = (
    (trends.form_of, lambda form: f"{trends.SOURCE}/{form}"),
    (ga4.form_of, lambda form: form),
    (meta.form_of, lambda form: form),
)


class Recognised(Struct, frozen=True, eq=False):
    """The id of the source, the sentence that says why, and where its tables are.

    ``form`` is the form of a source that is read by functions of its own, in ``sheet``; else ``tables`` are described.
    ``others`` are sheets that nobody knows.
    """

    source: str
    why: SomeDeskError
    book: Book
    tables: tuple[Located, ...] = ()
    form: str = ""
    sheet: Sheet | None = None
    others: tuple[str, ...] = ()


def recognise(incoming: Incoming) -> Recognised | None:
    """What a file is; None for what nobody knows. Raises FileProblem for what is known to be ruined."""
    data = incoming.data
    stripped = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    if stripped[:1] in (b"{", b"["):
        if instagram.recognise(data[:65536].decode("utf-8", "replace")):
            return Recognised(instagram.SOURCE, _why("figures_why_keys", instagram.KEY), Book("json", ()))
        return None
    book = book_of(incoming)
    if (own := _of_own_form(book)) is not None:
        return own
    tables = _by_words(book, _is_marked(data))
    tables += _by_shape(book, {table.sheet.name for table in tables})
    if tables:
        return _described(book, tables)
    _refuse_one_field(book)
    return None


def _of_own_form(book: Book) -> Recognised | None:
    """A file that is read by functions of its own; of the several readings of one text the one with the most cells."""
    best: tuple[int, Recognised] | None = None
    for sheet in book.sheets:
        head = sheet.head()
        for form_of, id_ in _FORMS:
            if form := form_of(head):
                cells = sum(bool(cell) for row in head for cell in row[1:] if not row[0].startswith("#"))
                if best is None or cells > best[0]:
                    source = id_(form).partition("/")[0]
                    best = cells, Recognised(source, _why_form(head), book, form=form, sheet=sheet)
                break
        if best is not None and not sheet.separator:
            break
    return best[1] if best is not None else None


def _why(code: str, found: object) -> SomeDeskError:
    return InvalidInput(code, found=found)


def _why_form(head: list[Row]) -> SomeDeskError:
    told = (row for row in head if any(any(map(str.isalpha, cell)) for cell in row))
    first = next((row for row in told if not row[0].startswith("sep=")), [""])
    return _why("figures_why_lines", ", ".join(cell for cell in first if cell)[:80])


def _described(book: Book, tables: list[Located]) -> Recognised:
    first = tables[0]
    source = first.spec.id.partition("/")[0]
    mine = [table for table in tables if table.spec.id.partition("/")[0] == source]
    if first.is_by_shape:
        why = _why("figures_why_shape", len(first.names))
    else:
        named = [first.names[place] for place in sorted(first.places.values())]
        why = InvalidInput("figures_why_heads", found=tuple(named[:6]), row=first.head + first.shift)
    known = {id(table.sheet) for table in mine}
    names = {table.sheet.name for table in mine}
    others = tuple(
        dict.fromkeys(sheet.name for sheet in book.sheets if id(sheet) not in known and sheet.name not in names)
    )
    return Recognised(source, why, book, tuple(mine), others=others if book.form != "csv" else ())


def _by_words(book: Book, is_marked: bool) -> list[Located]:
    """The best table of each sheet; of the several readings of one text, the best reading."""
    best: dict[str, tuple[int, Located]] = {}
    for sheet in book.sheets:
        for found in _of_sheet(sheet, is_marked):
            score = len(found.places)
            if sheet.name not in best or score > best[sheet.name][0]:
                best[sheet.name] = (score, found)
    order = sorted(best.values(), key=lambda pair: -pair[0])
    return [table for _, table in order]


def _of_sheet(sheet: Sheet, is_marked: bool) -> list[Located]:
    found = []
    rows = sheet.head()
    for number, row in enumerate(rows[:_LAST_HEAD], start=1):
        if sum(1 for cell in row if cell) < 2:
            continue
        head = [folded(cell) for cell in row]
        for spec in specs().values():
            places = spec.columns_of(head)
            fits = any(all(name in places for name in mark) for mark in spec.marks)
            if spec.check == "all_known" and len(places) < sum(map(bool, head)):
                fits = False  # a date and views are what many tables have
            if fits and spec.alone and len(places) == 2:
                fits = _is_signed(
                    spec, sheet, [row[places["date"]] for row in rows[number:] if len(row) > 1], is_marked
                )
            if fits and not any(name in places for name in spec.never):
                found.append(Located(spec, sheet, number, head_names(row), places))
        if found:
            break
    return found


def _is_marked(data: bytes) -> bool:
    """Whether a text begins as TikTok writes it: with a mark of its code, or each cell in quotes."""
    return data.startswith((b"\xef\xbb\xbf", b'"'))


def _is_signed(spec: Spec, sheet: Sheet, days: Sequence[str], is_marked: bool) -> bool:
    """Whether more than a date and one word speaks for a source: the table's name, or how the platform writes it.

    A spreadsheet that saves with semicolons puts the mark there too.
    """
    if sheet.name.casefold().startswith(spec.alone.casefold()):
        return True
    if spec.dates[0] == "date-without-year":
        return (is_marked and sheet.separator == ",") or any(map(_YEARLESS.fullmatch, days))
    return sheet.separator == "," and any(map(_ISO.fullmatch, days))


def _by_shape(book: Book, known: Set[str]) -> list[Located]:
    """Heads in a language that is not known: by what is in each column, in the order in which the platform has them.

    One word may be known in one table of a file and none in another: the ``known`` ones are passed over.
    """
    found = []
    for sheet in book.sheets:
        if sheet.name in known:
            continue
        rows = [(number, row) for number, row in enumerate(sheet.head(), start=1) if any(row)]
        for at in range(min(3, len(rows) - 1)):
            number, head = rows[at]
            below = [row for _, row in rows[at + 1 : at + 1 + MOST_TRIED]]
            names = head_names(head)
            if len(names) < 4 or any(numbers.read(name, ".", is_count=False) is not None for name in names):
                continue
            if (table := _meta_posts(sheet, number, names, below)) is not None:
                found.append(table)
                break
            if (table := _youtube(sheet, number, names, below)) is not None:
                found.append(table)
                break
            shaped = next(
                ((spec, shape) for spec in specs().values() for shape in spec.shapes
                 if not (spec.sheets and sheet.separator) and _has_shape(spec, shape, names, below)), None
            )  # fmt: skip
            if shaped is not None:
                places = {name: place for place, name in enumerate(shaped[1])}
                found.append(Located(shaped[0], sheet, number, names, places, is_by_shape=True))
                break
    return found


def _has_shape(spec: Spec, shape: Sequence[str], names: Sequence[str], rows: list[Row]) -> bool:
    if len(shape) != len(names):
        return False
    reading = dates.READERS.get(spec.dates[0])
    for row in rows:
        cells = [*row, *[""] * (len(names) - len(row))]
        for name, cell in zip(shape, cells, strict=False):
            use = spec.columns[name].use
            if use == "figure" and numbers.read(cell, ".", is_count=False) is None:
                return False
            if use in ("date", "time") and (reading is None or not _reads(reading, cell, spec)):
                return False
            if use == "id" and not cell.strip().isdecimal():
                return False
    return bool(rows)


def _reads(reading: dates.Reading, cell: str, spec: Spec) -> bool:
    """By the platform's own reading; where it is month first, day first will be asked about."""
    for each in (reading, dates.day_first if spec.dates[0] == "date-month-first" else reading):
        try:
            each(cell)
        except (ValueError, OverflowError):
            continue
        return True
    return False


def _meta_posts(sheet: Sheet, number: int, names: tuple[str, ...], rows: list[Row]) -> Located | None:
    """Posts of Meta by what they hold: a long id, a link to the platform, a time as it writes it."""
    width = len(names)
    columns = list(zip(*([*row, *[""] * (width - len(row))][:width] for row in rows), strict=True))
    links = [place for place, cells in enumerate(columns) if all("www.facebook.com/" in cell for cell in cells)]
    photos = [place for place, cells in enumerate(columns) if all("www.instagram.com/" in cell for cell in cells)]
    times = [place for place, cells in enumerate(columns) if all(_META_TIME.fullmatch(cell.strip()) for cell in cells)]
    if not rows or len(times) != 1 or len(links) + len(photos) != 1 or not _META_ID.fullmatch(columns[0][0].strip()):
        return None
    spec = specs()["meta-posts-facebook" if links else "meta-posts-instagram"]
    known = spec.columns_of([folded(name) for name in names])
    places = {"id": 0, "time": times[0], "link": (links or photos)[0]} | known
    taken = set(places.values())
    text = next((p for p, cells in enumerate(columns) if p not in taken and 1 < p < times[0] and _is_text(cells)), None)
    if text is not None and "title" not in known and "description" not in known:
        places["description"] = text
    # Between link and figures stands what tells the period, a word, or a day in the look-alike.
    days = [p for p, cells in enumerate(columns) if p > times[0] and p not in taken and all(map(_is_day, cells))]
    if days:
        places["day"] = days[0]
    for place, cells in enumerate(columns):
        if place not in places.values() and place < (links or photos)[0] and all(cell.isdecimal() for cell in cells):
            places.setdefault({1: "page_id"}.get(place, "duration") if links else "account_id", place)
    return Located(spec, sheet, number, names, places, is_by_shape=True)


def _youtube(sheet: Sheet, number: int, names: tuple[str, ...], rows: list[Row]) -> Located | None:
    """Videos by what they hold: ids of eleven signs, but for a total above them, and dates with the month in words."""
    width = len(names)
    filled = [[*row, *[""] * (width - len(row))][:width] for row in rows]
    videos = [row for row in filled if _VIDEO.fullmatch(row[0].strip()) and row[1].strip()]
    if not videos or len(filled) - len(videos) > 2:
        return None
    columns = list(zip(*videos, strict=True))
    times = [p for p, cells in enumerate(columns) if any(cells) and all(not cell or _is_worded(cell) for cell in cells)]
    if len(times) != 1 or times[0] < 2:
        return None
    spec = specs()["youtube/table"]
    places = {"id": 0, "title": 1, "time": times[0]} | spec.columns_of([folded(name) for name in names])
    return Located(spec, sheet, number, names, places, is_by_shape=True)


def _is_worded(cell: str) -> bool:
    try:
        dates.worded(cell)
    except ValueError:
        return False
    return True


def _is_text(cells: Sequence[str]) -> bool:
    return len(set(cells)) > 1 and any(" " in cell for cell in cells)


def _is_day(cell: str) -> bool:
    try:
        dates.month_first(cell.strip())
    except (ValueError, OverflowError):
        return False
    return ":" not in cell


# Letters of a row of names.
_LONGEST_HEAD = 20_000


def _refuse_one_field(book: Book) -> None:
    """A table whose rows were put into one cell each: rows that held line breaks are in pieces then."""
    for sheet in book.sheets:
        for row in sheet.head()[:_LAST_HEAD]:
            filled = [cell for cell in row if cell.strip()]
            # A head is short; what is longer than the csv module reads is no row of names.
            if len(filled) != 1 or len(filled[0]) > _LONGEST_HEAD:
                continue
            for separator in _SEPARATORS:
                if filled[0].count(separator) < 2:
                    continue
                cells = [folded(cell) for cell in next(csv.reader([filled[0]], delimiter=separator), [])]
                if _is_ordinary(book, separator, cells):
                    continue  # only another reading of the same text holds it in one cell
                if any(_fits(spec, cells) for spec in specs().values()):
                    raise FileProblem("figures_one_field")


def _is_ordinary(book: Book, separator: str, cells: list[str]) -> bool:
    """Whether the reading by that separator has these very cells as a row."""
    readings = (sheet.head()[:_LAST_HEAD] for sheet in book.sheets if sheet.separator == separator)
    return any([folded(cell) for cell in row] == cells for rows in readings for row in rows)


def _fits(spec: Spec, head: list[str]) -> bool:
    places = spec.columns_of(head)
    return any(all(name in places for name in mark) for mark in spec.marks)
