"""Key figures as CSV, one row a measurement; the same file can be edited and imported again (docs/exchange.md)."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from somedesk.base import typed
from somedesk.base.errors import InvalidInput
from somedesk.base.formulas import marked
from somedesk.base.locale import sort_key
from somedesk.domain.client import Client
from somedesk.domain.figures.measuring import Value
from somedesk.domain.figures.periods import key
from somedesk.domain.record import checked
from somedesk.domain.records.figures import PRECISIONS, Measurement, Metric, Precision
from somedesk.exchange.cells import tidy
from somedesk.exchange.csv_table import table_of
from somedesk.exchange.encodings import decoded
from somedesk.exchange.pasted_figures import read_value

COLUMNS = ("metric", "name", "unit", "first", "precision", "value", "note", "file", "row")
BELOW = "<"
_POWER = re.compile(r"-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]{1,2}")


class ReadRow(Struct, frozen=True):
    """A row of such a file: the metric by its id, and what was measured."""

    number: int
    metric: str
    name: str
    first: dt.date
    precision: Precision
    value: Value
    # None where the file has no such column.
    unit: str | None = None
    file: str | None = None
    row: str | None = None


def export_figures(client: Client, language: str) -> bytes:
    """All measurements by metric and period. "<1" is less than one, an empty cell is not measured."""
    english = language == "en"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if english else ";")
    writer.writerow(COLUMNS)
    by_name = sort_key(language)
    for metric in sorted(client.metrics.values(), key=lambda each: (by_name(each.name), each.id)):
        for each in client.measured.get(metric.id, ()):
            file, row = _source(client, each)
            cells = (metric.id, metric.name, metric.unit, each.first.isoformat(), each.precision)
            value = _number(each, english)  # a number below nought is no formula
            writer.writerow((*map(marked, cells), value, *map(marked, (each.note, file)), row))
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _number(each: Measurement, english: bool) -> str:
    if each.value is None:
        return ""
    text = f"{each.value:.15g}"
    return (BELOW if each.below else "") + (text if english else text.replace(".", ","))


def is_figures(head: str) -> bool:
    """Whether a text begins as such a file does."""
    first = head.lstrip("\ufeff").partition("\n")[0].strip().strip('"')
    return first.replace('"', "").replace(";", ",").split(",")[:6] == list(COLUMNS[:6])


def read_figures(data: bytes) -> tuple[ReadRow, ...]:
    """The rows of such a file. Raises InvalidInput with the number of the first row that cannot be read."""
    language = _language(decoded(data))
    rows = tuple(_row(number, cells, language) for number, cells in table_of(data, COLUMNS[:6], COLUMNS, ()))
    by_period: dict[object, list[int]] = {}
    for row in rows:
        by_period.setdefault((row.metric, row.first, row.precision), []).append(row.number)
    for numbers in by_period.values():
        if len(numbers) > 1:
            raise InvalidInput("figures_csv_twice", row=numbers[1], rows=tuple(numbers))
    return rows


def _language(text: str) -> str | None:
    """A language that writes numbers as the file does: where decimals have commas, semicolons stand between cells."""
    head = next((line for line in text.splitlines() if "precision" in line.casefold()), "")
    return "da" if ";" in head else "en" if "," in head else None


def _row(number: int, cells: dict[str, str], language: str | None) -> ReadRow:
    precision = next((each for each in PRECISIONS if each == cells.get("precision", "").strip()), None)
    column = "precision"
    try:
        if precision is not None:
            column = "first"
            first = typed.day(cells.get("first", ""), None)
            column = "value"
            value = _value(cells.get("value", ""), language)
            return ReadRow(
                number, cells.get("metric", "").strip(), cells.get("name", "").strip(), first, precision,
                Value(value.number, value.below, cells.get("note")),
                *(cells.get(name) for name in ("unit", "file", "row")),
            )  # fmt: skip
    except InvalidInput as error:
        if error.code == "typed_number_either":
            raise InvalidInput("row_cell", row=number, column=column, reason=error) from error
        raise InvalidInput("figures_csv_row", row=number, column=column, value=cells.get(column, "")) from error
    raise InvalidInput("figures_csv_row", row=number, column=column, value=cells.get(column, ""))


def _value(text: str, language: str | None) -> Value:
    """The number. The export puts no separators of thousands, but somebody may have: what may be one is refused."""
    below, number = text.strip().startswith(BELOW), text.strip().removeprefix(BELOW).replace(",", ".")
    if _POWER.fullmatch(number):  # as the export writes very large and small ones
        return Value(float(number), below=below)
    return read_value(text, language)


def told_edits(client: Client, rows: Iterable[ReadRow]) -> Iterator[tuple[int, str]]:
    """Edits of what is there to be read: what a metric is called, and where a value came from. Row and column."""
    for row in rows:
        metric = client.metrics.get(row.metric)
        if metric is None:
            continue
        known: dict[str, tuple[str | None, str]] = {"name": (row.name, metric.name), "unit": (row.unit, metric.unit)}
        first = row.first.replace(day=1) if row.precision == "month" else row.first
        if (measured := client.measurements.get(key(row.metric, first, row.precision))) is not None:
            file, number = _source(client, measured)
            known |= {"file": (row.file, file), "row": (row.row, number)}
        for column, (said, written) in known.items():
            if said is not None and tidy(said).strip() != tidy(written).strip():
                yield row.number, column


def _source(client: Client, measured: Measurement) -> tuple[str, str]:
    """The file from which a value was imported, and its row there."""
    found = client.figure_imports.get(measured.imported or "")
    return ("", "") if found is None else (found.file, "" if measured.row is None else str(measured.row))


def new_metrics(client: Client, rows: tuple[ReadRow, ...]) -> tuple[Metric, ...]:
    """Metrics that the rows name and the client does not have."""
    found: dict[str, Metric] = {}
    for row in rows:
        if row.metric and row.metric not in client.metrics and row.metric not in found:
            unit = (row.unit or "").strip()
            found[row.metric] = checked(
                Metric(id=row.metric, name=row.name or row.metric, unit=unit, period=row.precision)
            )
    return tuple(found.values())
