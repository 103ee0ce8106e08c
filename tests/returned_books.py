"""Our workbook, edited by a person or a program, and what is read of it when it comes back."""

import datetime as dt
import io
import itertools
import zipfile
from collections.abc import Callable

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from somedesk.content.messages import message
from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.exchange.action_columns import COLUMNS
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import Differences, read_actions

TODAY = dt.date(2026, 11, 14)


def planned(client: Client) -> Client:
    """``client`` with its plan and its last two assessments: what each further sheet holds is read back as well."""
    latest = {each.id: each for each in client.timeline[-2:]}
    ratings = {key: rating for key, rating in client.ratings.items() if rating.assessment in latest}
    return Client(client.profile, client.models, latest, ratings, client.actions, client.owners)


CLIENT = planned(sample_client("da", TODAY))
BOOKS = {language: export_workbook(CLIENT, language, TODAY) for language in LANGUAGES}

Edit = Callable[[Worksheet, dict[str, int]], None]


def at(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes, client: Client = CLIENT) -> Differences:
    return read_actions(client, data, TODAY, map(str, itertools.count()).__next__)


def columns_of(language: str) -> dict[str, int]:
    head = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(BOOKS[language])).worksheets[0][1]]
    return {column.field: head.index(column.header(words(language))) + 1 for column in COLUMNS}


COLUMN = {language: columns_of(language) for language in LANGUAGES}


def edited(edit: Edit, language: str = "da") -> Differences:
    """What comes back when the sheet of actions was edited; columns by the names of the fields."""
    book = openpyxl.load_workbook(io.BytesIO(BOOKS[language]))
    edit(book.worksheets[0], COLUMN[language])
    return read(saved(book))


def typed(field: str, value: object, language: str = "da", number_format: str = "", row: int = 3) -> Differences:
    """What comes back when one cell was edited."""

    def edit(sheet: Worksheet, columns: dict[str, int]) -> None:
        cell = sheet.cell(row, columns[field])
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return edited(edit, language)


def taken(differences: Differences) -> dict[str, object]:
    """The fields of the one action that differs."""
    assert not differences.errors, [message(error, "en") for error in differences.errors]
    [difference] = differences.found
    return {each.field: each.after for each in difference.fields}


def named(differences: Differences) -> str:
    """What is said of the one row that is left out."""
    assert not differences.found
    [error] = (*differences.errors, *differences.untaken)
    return message(error, "en")


def rewritten(data: bytes, edit: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(out, "w") as made:
        for name in book.namelist():
            made.writestr(name, edit(name, book.read(name)))
    return out.getvalue()
