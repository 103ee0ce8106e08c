"""Ratings as CSV, out and in. The columns are described in docs/exchange.md.

What is exported can be imported again. An empty cell leaves what is there; one wrong row refuses the whole file.
"""

import csv
import datetime as dt
import io
import itertools
import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.formulas import marked, unmarked
from somedesk.domain.change import Change, Touch, change_of, label, touch
from somedesk.domain.client import CONFIDENCES, Assessment, Client, Rating
from somedesk.domain.grid.scoring import value
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import checked

REQUIRED = ("date", "dimension")
READ = (*REQUIRED, "level", "target", "note", "reason", "evidence", "evidence_date", "confidence")
# For the reader of the file; passed over on import.
NAMES = ("assessment", "area", "dimension_name")
COLUMNS = ("date", "dimension", "level", "target", "note", *NAMES, "reason", "evidence", "evidence_date", "confidence")
NOT_APPLICABLE = "na"
LARGEST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000  # a hundred years of monthly assessments
MOST_COLUMNS = 20_000  # a spreadsheet's own limit is 16,384
# Blank ones as well, and those within texts: what a table takes in memory and time before its rows are known.
MOST_CELLS = 1_000_000
MOST_LINES = 2_200_000  # twice those of a spreadsheet, since Windows ends a line with two characters

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as csv wants them, without a copy of the text
_DAY_FIRST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")


def export_ratings(client: Client, language: str) -> bytes:
    """One row per assessment and dimension, oldest first, as ``language``'s spreadsheets read it: UTF-8 with a mark,
    comma and point in English, semicolon and decimal comma in Danish and Swedish.
    """
    english = language == "en"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if english else ";")
    writer.writerow(COLUMNS)
    for assessment in client.timeline:
        for cells in _exported(client, assessment, language, "." if english else ","):
            writer.writerow([marked(cells.get(column, "")) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def import_ratings(client: Client, data: bytes, model: MaturityModel, new_id: Callable[[], str]) -> Change | None:
    """The ratings in ``data`` as one change; None if all is as it says already.

    A date that has an assessment updates it (a final one may only be repeated as it is); another date adds one, rated
    against ``model``. Raises FileProblem if the file cannot be read as such a table, InvalidInput
    "csv_refused" listing every row that is wrong.
    """
    rows = _table(data)
    reader = _Reader(client, model, new_id)
    wrong: list[SomeDeskError] = []
    for number, cells in rows:
        try:
            reader.take(number, cells)
        except InvalidInput as error:
            wrong.append(error)
    if wrong:
        raise InvalidInput("csv_refused", count=len(wrong), rows=wrong)
    return reader.change()


def _exported(client: Client, assessment: Assessment, language: str, point: str) -> Iterator[dict[str, str]]:
    model = client.model_of(assessment)
    words = model.text(language)
    for dimension in model.dimension_ids():
        rating = client.rating(assessment.id, dimension)
        now = value(rating)
        yield {
            "date": assessment.date.isoformat(),
            "dimension": dimension,
            "level": NOT_APPLICABLE if rating.not_applicable else "" if now is None else f"{now:g}".replace(".", point),
            "target": "" if rating.target is None else str(rating.target),
            "note": rating.note,
            "assessment": assessment.title,
            "area": words.areas[model.area_of(dimension)].name,
            "dimension_name": words.dimensions[dimension].name,
            "reason": rating.reason,
            "evidence": rating.evidence,
            "evidence_date": rating.evidence_date.isoformat() if rating.evidence_date else "",
            "confidence": rating.confidence or "",
        }


def _table(data: bytes) -> list[tuple[int, dict[str, str]]]:
    """The rows with their number as a spreadsheet counts them, cells by column; blank rows are left out."""
    if len(data) > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    try:
        text = data.decode("utf-8-sig")
        first = text.partition("\n")[0]
        delimiter = max(",;\t", key=first.count)
        if text.count(delimiter) > MOST_CELLS or text.count("\n") + text.count("\r") > MOST_LINES:
            raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
        table = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=delimiter, strict=True)
        header = next(table, [])
        filled = list(itertools.islice(_filled(table), MOST_ROWS + 1))
    except UnicodeDecodeError as error:
        raise FileProblem("csv_not_utf8") from error
    except csv.Error as error:
        raise FileProblem("csv_unreadable") from error
    if len(header) > MOST_COLUMNS:
        raise FileProblem("csv_unreadable")
    if len(filled) > MOST_ROWS:
        raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
    columns = _columns(header)
    wrong: list[SomeDeskError] = []
    rows: list[tuple[int, dict[str, str]]] = []
    for number, cells in filled:
        if len(cells) < len(columns) or any(cell.strip() for cell in cells[len(columns) :]):
            wrong.append(InvalidInput("csv_row_columns", row=number, found=len(cells), wanted=len(columns)))
        else:
            rows.append((number, dict(zip(columns, map(unmarked, cells), strict=False))))
    if wrong:
        raise InvalidInput("csv_refused", count=len(wrong), rows=wrong)
    if not rows:
        raise FileProblem("csv_no_rows")
    return rows


def _filled(table: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, with their number as a spreadsheet counts them, after the header."""
    return ((number, cells) for number, cells in enumerate(table, start=2) if any(map(str.strip, cells)))


def _columns(header: list[str]) -> list[str]:
    names = [name.strip().lower() for name in header]
    while names and not names[-1]:
        names.pop()
    if missing := [name for name in REQUIRED if name not in names]:
        raise FileProblem("csv_missing_column", column=missing[0], columns=READ)
    for name in names:
        if name not in READ + NAMES or names.count(name) > 1:
            raise FileProblem("csv_unknown_column", column=name, columns=READ)
    return names


class _Row(Struct, frozen=True):
    """One row, read."""

    number: int
    date: dt.date
    dimension: str
    level: float | None
    not_applicable: bool
    target: int | None
    cells: dict[str, str]


class _Reader:
    """Takes rows one by one and gathers the records that they make."""

    def __init__(self, client: Client, model: MaturityModel, new_id: Callable[[], str]) -> None:
        self._client = client
        self._model = client.models.get(model.id, model)
        self._new_id = new_id
        self._new: dict[dt.date, Assessment] = {}
        self._ratings: dict[str, Rating] = {}
        self._rows: dict[tuple[dt.date, str], int] = {}

    def take(self, number: int, cells: Mapping[str, str]) -> None:
        """Read one row. Raises InvalidInput, naming the row, if anything in it is wrong."""
        date = read_date(number, "date", cells["date"])
        assessment = self._assessment(number, date)
        model = self._client.models.get(assessment.model, self._model)
        row = _row(number, date, cells, model)
        other = self._rows.setdefault((date, row.dimension), number)
        if other != number:
            raise InvalidInput("csv_row_twice", row=number, other=other)
        before = self._client.rating(assessment.id, row.dimension)
        rating = _merged(before, row)
        if assessment.status == "final" and rating != before:
            raise InvalidInput("csv_row_final", row=number, value=date.isoformat())
        try:
            self._ratings[rating.id] = checked(rating)
        except InvalidInput as error:
            raise InvalidInput("csv_row_too_long", row=number, column=error.params["field"]) from error

    def change(self) -> Change | None:
        """Everything taken so far, as one change."""
        touches: list[Touch] = []
        if self._new and self._model.id not in self._client.models:
            touches.append(touch(self._client, "models", self._model))
        touches += [touch(self._client, "assessments", assessment) for assessment in self._new.values()]
        for rating in self._ratings.values():
            if rating != Rating(id=rating.id, assessment=rating.assessment, dimension=rating.dimension):
                touches.append(touch(self._client, "ratings", rating))
        return change_of(label("ratings_imported"), touches)

    def _assessment(self, number: int, date: dt.date) -> Assessment:
        there = [assessment for assessment in self._client.timeline if assessment.date == date]
        if len(there) > 1:
            raise InvalidInput("csv_row_ambiguous", row=number, value=date.isoformat())
        if there:
            return there[0]
        if date not in self._new:
            self._new[date] = Assessment(id=self._new_id(), model=self._model.id, date=date)
        return self._new[date]


def _row(number: int, date: dt.date, cells: Mapping[str, str], model: MaturityModel) -> _Row:
    dimension = cells["dimension"].strip()
    if dimension not in model.dimension_ids():
        raise InvalidInput("csv_row_dimension", row=number, value=dimension)
    highest = model.structure.levels
    level = cells.get("level", "").strip().lower()
    not_applicable = level == NOT_APPLICABLE
    target = cells.get("target", "").strip()
    if not_applicable and target:
        raise InvalidInput("csv_row_na_target", row=number)
    if not_applicable and not (cells.get("reason", "").strip() or cells.get("note", "").strip()):
        raise InvalidInput("csv_row_reason", row=number)
    confidence = cells.get("confidence", "").strip().lower()
    if confidence and confidence not in CONFIDENCES:
        raise InvalidInput("csv_row_confidence", row=number, value=confidence, known=CONFIDENCES)
    return _Row(
        number=number,
        date=date,
        dimension=dimension,
        level=None if not_applicable else _level(number, level, highest),
        not_applicable=not_applicable,
        target=_target(number, target, highest),
        cells=dict(cells),
    )


def _merged(rating: Rating, row: _Row) -> Rating:
    """``rating`` with what the row says; an empty cell says nothing."""
    note, reason = row.cells.get("note", ""), row.cells.get("reason", "")
    if row.not_applicable:
        note, reason = (note, reason) if reason.strip() else ("", note)
        rating = replace(rating, level=None, on_the_way=False, target=None, not_applicable=True, reason=reason)
    elif row.level is not None:
        rating = replace(
            rating, level=int(row.level), on_the_way=row.level % 1 > 0, not_applicable=False, reason=reason
        )
    if row.target is not None:
        rating = replace(rating, target=row.target)
    if note:
        rating = replace(rating, note=note)
    if evidence := row.cells.get("evidence", ""):
        rating = replace(rating, evidence=evidence)
    if when := row.cells.get("evidence_date", "").strip():
        rating = replace(rating, evidence_date=read_date(row.number, "evidence_date", when))
    if confidence := row.cells.get("confidence", "").strip().lower():
        rating = replace(rating, confidence=next(known for known in CONFIDENCES if known == confidence))
    return rating


def _level(number: int, text: str, highest: int) -> float | None:
    if not text:
        return None
    level = _decimal(text)
    if level is None or not 0 <= level <= highest or level * 2 % 1:
        raise InvalidInput("csv_row_level", row=number, value=text, highest=highest)
    return level


def _target(number: int, text: str, highest: int) -> int | None:
    if not text:
        return None
    target = _decimal(text)
    if target is None or not 1 <= target <= highest or target % 1:
        raise InvalidInput("csv_row_target", row=number, value=text, highest=highest)
    return int(target)


def _decimal(text: str) -> float | None:
    return float(text.replace(",", ".")) if re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,6})?", text) else None


def read_date(number: int, column: str, text: str) -> dt.date:
    """A date, ISO or day first as Nordic and British spreadsheets rewrite it."""
    text = text.strip()
    try:
        if found := _DAY_FIRST.fullmatch(text):
            return dt.date(int(found[4]), int(found[3]), int(found[1]))
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise InvalidInput("csv_row_date", row=number, column=column, value=text)
