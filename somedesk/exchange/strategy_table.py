"""The strategy as a table: for each thing that was written which question it answers, and as what. For CSV and XLSX."""

import csv
import io
from collections.abc import Iterator

from somedesk.base import locale
from somedesk.base.formulas import marked
from somedesk.content.strategy_outline import Fact, Grid, Listed, Outline, outline
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.domain.strategy.questions import answer_of, is_begun, step_of
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets

COLUMNS = ("step", "question", "part", "text", "details", "key_point")
Cells = tuple[str, str, str, str, str, str]


def export_csv(client: Client, language: str) -> bytes:
    """A row for each thing that was written, with the separators that ``language``'s spreadsheets read."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";")
    w = words(language)
    writer.writerow([w(f"strategy_column.{name}") for name in COLUMNS])
    for row in rows(client, language):
        writer.writerow(map(marked, row))
    return text.getvalue().encode("utf-8-sig", errors="replace")


def add_strategy(sheets: Sheets, client: Client) -> None:
    """The same as a sheet; none if nothing was written."""
    if not is_begun(client):
        return
    w = sheets.words
    widths = (24, 26, 26, 70, 34, 50)
    heads = [Head(w(f"strategy_column.{name}"), wide, TEXT) for name, wide in zip(COLUMNS, widths, strict=True)]
    sheets.listing(w("strategy"), heads, [list(row) for row in rows(client, sheets.language)])


def rows(client: Client, language: str) -> Iterator[Cells]:
    """In the order of the document; the key point of a question stands in its first row."""
    made = outline(client, language, lambda day: locale.day(day, language, "medium"))
    if made.introduction:
        yield "", made.title, words(language)("strategy.introduction"), made.introduction, "", ""
    for question, found in _by_question(made, language):
        step = words(language)(f"step_{step_of(question)}")
        heading = words(language)(f"questions.{question}")
        key_point = " ".join(answer_of(client, question).key_point.split())
        for number, (part, text, details) in enumerate(found):
            yield step, heading, part, text, details, "" if number else key_point


def _by_question(made: Outline, language: str) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    w = words(language)
    for section in made.answered:
        found: list[tuple[str, str, str]] = []
        if section.because:
            found.append((w("strategy_answers.not_here"), section.because, ""))
        for part in section.parts:
            match part:
                case Fact():
                    found.append((part.label or w("strategy_answers.text"), part.text, ""))
                case Listed():
                    found += [(part.label, item.text, item.detail) for item in part.items]
                case Grid():
                    found += [_row(part, cells) for cells in part.rows]
        yield section.question, found or [("", "", "")]


def _row(grid: Grid, cells: tuple[str, ...]) -> tuple[str, str, str]:
    """What stands first is the thing, the rest are its details, each with the name of its column."""
    first, *rest = cells
    named = [f"{name}: {cell}" if name else cell for name, cell in zip(grid.head[1:], rest, strict=True) if cell]
    return grid.label or grid.head[0], first, "\n".join(named)
