"""Ballots that everyone fills in alone before the workshop: a workbook each, handed out as one ZIP, and read again.

Column A is hidden: who the ballot is for, and its code, so that it is counted once; then the dimension of each row.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.workshop import workshops
from somedesk.exchange.package import ZIP_EPOCH, truthful
from somedesk.exchange.source import read_source
from somedesk.exchange.workbook_limits import Marks
from somedesk.exchange.xlsx_table import all_rows, opened

MARK = "somedesk-ballot"
WITHOUT_PARTICIPANTS = 25
_ABSTAINS = frozenset("-–−")
_MOST_ROWS = 200


class Filled(Struct, frozen=True):
    """A ballot that came back: its code, and dimension → level, None for an abstention. What is empty is left out."""

    code: str
    votes: dict[str, int | None]


class Collected(Struct, frozen=True):
    """Ballots that could be read, and why others could not."""

    ballots: tuple[Filled, ...]
    refused: tuple[SomeDeskError, ...]


def export_ballots(client: Client, language: str) -> bytes:
    """A ZIP with a ballot for each participant of the workshop on the latest assessment.

    Raises InvalidInput "ballots_need_assessment". The same client and language give the same bytes.
    """
    assessment = client.latest
    if assessment is None:
        raise InvalidInput("ballots_need_assessment")
    workshop = workshops.of_assessment(client, assessment.id)
    there = [each.number for each in workshops.people(workshop)] if workshop is not None else []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for number in there or range(1, WITHOUT_PARTICIPANTS + 1):
            # Who hands in a sheet that was for nobody is not known by its number.
            code = participant_code(client.profile.uid, assessment.id, number if there else None, number)
            entry = zipfile.ZipInfo(f"{words(language)('ballot')}-{number:02d}.xlsx", ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            head = f"{MARK} {_digest(client.profile.uid, assessment.id)} {code}"
            made = _Workbook(client, client.model_of(assessment), language, assessment.date)
            pack.writestr(entry, made.written(head, number))
    return out.getvalue()


def participant_code(uid: str, assessment: str, participant: int | None, sheet: int = 0) -> str:
    """The code of a participant's ballot, or of one that is for nobody."""
    return _digest(uid, assessment, str(sheet) if participant is None else f"p{participant}")


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=6).hexdigest()


class _Workbook:
    """One ballot."""

    def __init__(self, client: Client, model: MaturityModel, language: str, date: dt.date) -> None:
        self._client, self._model, self._date = client, model, date
        self._words, self._text, self._tag = words(language), model.text(language), writing(language).tag
        self._levels = [str(level) for level in range(1, model.structure.levels + 1)]

    def written(self, head: str, number: int) -> bytes:
        """The bytes of the file."""
        import xlsxwriter

        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        title = f"{self._words('ballot')} {number}"
        made = dt.datetime.combine(self._date, dt.time())
        book.set_properties({"title": title, "author": "SomeDesk", "created": made})
        sheet = book.add_worksheet(self._words("ballot"))
        bold = book.add_format({"bold": True})
        sheet.write_string(0, 0, head)
        sheet.write_string(0, 1, f"{xml_line(self._client.profile.name)} · {title}", bold)
        sheet.write_string(1, 1, self._words("ballot_how", highest=len(self._levels)))
        self._rows(book, sheet)
        self._looks(sheet)
        book.close()
        return truthful(out.getvalue(), self._tag)

    def _rows(self, book: Any, sheet: Any) -> None:
        heading = book.add_format({"bold": True, "text_wrap": True, "bottom": 2})
        wrapped = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        answer = book.add_format({"bold": True, "align": "center", "valign": "top", "border": 2, "locked": False})
        names = [f"{level} {xml_line(self._text.levels[level].name)}" for level in self._levels]
        for place, name in enumerate([self._words("ratings.dimension"), self._words("ballot_choice"), *names]):
            sheet.write_string(3, place + 1, name, heading)
        for row, dimension in enumerate(self._model.dimension_ids(), start=4):
            about = self._text.dimensions[dimension]
            sheet.write_string(row, 0, dimension)
            sheet.write_string(row, 1, xml_line(about.name), wrapped)
            sheet.write_blank(row, 2, None, answer)
            for place, level in enumerate(self._levels, start=3):
                sheet.write_string(row, place, xml_line(about.levels[level].text), wrapped)
        last = 3 + len(self._model.dimension_ids())
        choices = ["0", *self._levels, "-"]
        sheet.data_validation(4, 2, last, 2, {"validate": "list", "source": choices, "ignore_blank": True})

    def _looks(self, sheet: Any) -> None:
        sheet.set_column(0, 0, 4, None, {"hidden": True})
        sheet.set_column(1, 1, 22)
        sheet.set_column(2, 2, 12)
        sheet.set_column(3, 2 + len(self._levels), 30)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(4, 3)
        sheet.protect("", {"format_columns": True, "format_rows": True})


def read_ballots(paths: Sequence[Path], uid: str, assessment: str, model: MaturityModel) -> Collected:
    """What the files at ``paths`` say. One that cannot be read, or is for another assessment, is told with its name."""
    found: dict[str, tuple[Filled, str]] = {}
    refused: list[SomeDeskError] = []
    for path in paths:
        try:
            filled = read_ballot(read_source(path), path.name, uid, assessment, model)
        except SomeDeskError as error:
            refused.append(error)
        else:
            first, name = found.setdefault(filled.code, (filled, path.name))
            if filled != first:  # the same file twice is one ballot
                refused.append(FileProblem("ballots_differ", file=path.name, other=name))
    return Collected(tuple(filled for filled, _ in found.values()), tuple(refused))


def read_ballot(data: bytes, name: str, uid: str, assessment: str, model: MaturityModel) -> Filled:
    """One ballot. Raises FileProblem or InvalidInput: ballot_foreign, ballot_of_another, ballot_unclear."""
    with opened(data) as (book, marks):
        for sheet in book.worksheets:
            rows = list(all_rows(sheet, _MOST_ROWS, values_only=True))
            head = str(rows[0][0]).split() if rows and rows[0] and rows[0][0] else []
            if head[:1] == [MARK] and len(head) == 3:
                if head[1] != _digest(uid, assessment):
                    raise FileProblem("ballot_of_another", file=name)
                unworked = marks.get(sheet.title, Marks()).unworked
                return Filled(head[2][:24], _votes(rows, unworked, name, model))
    raise FileProblem("ballot_foreign", file=name)


def _votes(
    rows: Sequence[tuple[Any, ...]], unworked: Container[str], name: str, model: MaturityModel
) -> dict[str, int | None]:
    votes: dict[str, int | None] = {}
    known = set(model.dimension_ids())
    for number, row in enumerate(rows, start=1):
        dimension, value = (row[0], row[2]) if len(row) > 2 else (None, None)
        if dimension in known and f"C{number}" in unworked:
            # It reads as empty, which is no answer; whoever wrote a formula meant one.
            raise InvalidInput("ballot_unclear", file=name, value="=", highest=model.structure.levels)
        if dimension not in known or value is None or not str(value).strip():
            continue
        votes[dimension] = _level(str(value).strip(), name, model)
    return votes


def _level(value: str, name: str, model: MaturityModel) -> int | None:
    if value in _ABSTAINS:
        return None
    value = value.removesuffix(".0")
    if not (value.isascii() and value.isdecimal() and int(value) <= model.structure.levels):
        raise InvalidInput("ballot_unclear", file=name, value=value[:20], highest=model.structure.levels)
    return int(value)
