"""Ratings as CSV, out and in. The columns are described in docs/exchange.md.

What is exported can be imported again. An empty cell leaves what is there; one wrong row refuses the whole file.
"""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import typed
from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.base.formulas import marked
from somedesk.domain.change import Change, Touch, change_of, label, touch
from somedesk.domain.client import CONFIDENCES, Assessment, Client, Rating
from somedesk.domain.grid.scoring import value
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import checked
from somedesk.exchange.cells import ERRORS, folded, tidy
from somedesk.exchange.csv_table import table_of

REQUIRED = ("date", "dimension")
READ = (*REQUIRED, "level", "target", "note", "reason", "evidence", "evidence_date", "confidence")
# They tell assessments of one date apart.
TELLING = ("assessment", "assessment_id")
# For the reader of the file; passed over on import.
NAMES = ("area", "dimension_name")
COLUMNS = (
    "date", "dimension", "level", "target", "note", "assessment", *NAMES, "reason", "evidence", "evidence_date",
    "confidence", "assessment_id",
)  # fmt: skip
NOT_APPLICABLE = "na"


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
    against ``model``. Of several of one date the id or the title says which.

    Raises FileProblem if the file cannot be read as such a table, InvalidInput "csv_refused" listing every row that is
    wrong.
    """
    rows = table_of(data, REQUIRED, READ, (*TELLING, *NAMES))
    reader = _Reader(client, model, new_id, rows)
    wrong: list[SomeDeskError] = []
    for number, cells in rows:
        try:
            reader.take(number, cells)
        except InvalidInput as error:
            wrong.append(error)
    if wrong:
        rows_of: list[SomeDeskError] = [*wrong]
        if any(error.code == "csv_row_dimension" for error in wrong):  # said once: of some files every row is wrong
            rows_of.insert(0, InvalidInput("csv_dimensions", known=tuple(model.dimension_ids())))
        raise InvalidInput("csv_refused", count=len(wrong), rows=rows_of)
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
            "assessment_id": assessment.id,
            "area": words.areas[model.area_of(dimension)].name,
            "dimension_name": words.dimensions[dimension].name,
            "reason": rating.reason,
            "evidence": rating.evidence,
            "evidence_date": rating.evidence_date.isoformat() if rating.evidence_date else "",
            "confidence": rating.confidence or "",
        }


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

    def __init__(
        self,
        client: Client,
        model: MaturityModel,
        new_id: Callable[[], str],
        rows: Sequence[tuple[int, Mapping[str, str]]],
    ) -> None:
        self._client = client
        self._known_days = {assessment.date.isoformat(): assessment.date for assessment in client.timeline}
        self._model = client.models.get(model.id, model)
        self._new_id = new_id
        self._new: dict[tuple[dt.date, str], Assessment] = {}
        self._ratings: dict[str, Rating] = {}
        self._rows: dict[tuple[str, str], int] = {}
        self._told: dict[dt.date, set[str]] = {}
        self._dimensions: dict[str, Mapping[str, str]] = {}
        for number, cells in rows:
            with suppress(InvalidInput):
                self._told.setdefault(self._date(number, cells), set()).add(_telling(cells))

    def take(self, number: int, cells: Mapping[str, str]) -> None:
        """Read one row. Raises InvalidInput, naming the row, if anything in it is wrong."""
        date = self._date(number, cells)
        assessment = self._assessment(number, date, cells)
        model = self._client.models.get(assessment.model, self._model)
        row = _row(number, date, cells, model, self._dimensions_of(model))
        other = self._rows.setdefault((assessment.id, row.dimension), number)
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

    def _dimensions_of(self, model: MaturityModel) -> Mapping[str, str]:
        if model.id not in self._dimensions:
            self._dimensions[model.id] = _dimensions(model)
        return self._dimensions[model.id]

    def _date(self, number: int, cells: Mapping[str, str]) -> dt.date:
        """The date of a row; of an assessment that is there already it may be any."""
        return self._known_days.get(cells["date"].strip()) or read_date(number, "date", cells["date"])

    def _assessment(self, number: int, date: dt.date, cells: Mapping[str, str]) -> Assessment:
        there = [assessment for assessment in self._client.timeline if assessment.date == date]
        if not there:
            title = " ".join(cells.get("assessment", "").split())
            key = (date, _telling(cells))
            if key not in self._new:
                self._new[key] = Assessment(id=self._new_id(), model=self._model.id, date=date, title=title)
            return self._new[key]
        if len(there) == len(self._told[date]) == 1:
            return there[0]
        told, title = cells.get("assessment_id", "").strip(), folded(cells.get("assessment", ""))
        same = [each for each in there if each.id == told] or [each for each in there if folded(each.title) == title]
        if len(same) != 1:
            titles = tuple(each.title.strip() or each.id for each in there)
            raise InvalidInput("csv_row_ambiguous", row=number, value=date.isoformat(), titles=titles)
        return same[0]


def _telling(cells: Mapping[str, str]) -> str:
    """What tells the assessment of a row from another of the same date."""
    return cells.get("assessment_id", "").strip() or folded(cells.get("assessment", ""))


def _dimensions(model: MaturityModel) -> Mapping[str, str]:
    """The dimensions by their ids and by what they are called in each language, but for names that two have."""
    named: dict[str, set[str]] = {}
    for language in model.texts:
        for dimension, words in model.text(language).dimensions.items():
            named.setdefault(folded(words.name), set()).add(dimension)
    alone = {name: next(iter(found)) for name, found in named.items() if len(found) == 1}
    return alone | {folded(dimension): dimension for dimension in model.dimension_ids()}


def _row(number: int, date: dt.date, cells: Mapping[str, str], model: MaturityModel, named: Mapping[str, str]) -> _Row:
    dimension = named.get(folded(cells["dimension"]))
    if dimension is None:
        raise InvalidInput("csv_row_dimension", row=number, value=cells["dimension"].strip())
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
        reason = _text(row, "reason", rating.reason, reason)
        rating = replace(rating, level=None, on_the_way=False, target=None, not_applicable=True, reason=reason)
    elif row.level is not None:
        rating = replace(
            rating, level=int(row.level), on_the_way=row.level % 1 > 0, not_applicable=False, reason=reason
        )
    if row.target is not None:
        rating = replace(rating, target=row.target)
    rating = replace(rating, note=_text(row, "note", rating.note, note))
    rating = replace(rating, evidence=_text(row, "evidence", rating.evidence, row.cells.get("evidence", "")))
    when = row.cells.get("evidence_date", "").strip()
    if when and (rating.evidence_date is None or rating.evidence_date.isoformat() != when):
        rating = replace(rating, evidence_date=read_date(row.number, "evidence_date", when))
    if confidence := row.cells.get("confidence", "").strip().lower():
        rating = replace(rating, confidence=next(known for known in CONFIDENCES if known == confidence))
    return rating


def _text(row: _Row, column: str, before: str, text: str) -> str:
    """A text as the row says it, unless it is the same in other letters or with other ends of lines."""
    if not text or tidy(text) == tidy(before):
        return before
    if text.strip() in ERRORS:
        reason = InvalidInput("cell_error", value=text.strip())
        raise InvalidInput("row_cell", row=row.number, column=column, reason=reason)
    return text


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
    try:
        return typed.number(text, None)
    except InvalidInput:
        return None


def read_date(number: int, column: str, text: str) -> dt.date:
    """A date in any usual order. A file of CSV says in no language which: what may be two is refused."""
    try:
        return typed.day(text, None)
    except InvalidInput as reason:
        if reason.code == "typed_day":
            raise InvalidInput("csv_row_date", row=number, column=column, value=text.strip()) from reason
        raise InvalidInput("row_cell", row=number, column=column, reason=reason) from reason
