"""Key figures as CSV, one row a measurement; the same file can be edited and imported again (docs/exchange.md)."""

import csv
import datetime as dt
import io

from msgspec import Struct

from somedesk.base import typed
from somedesk.base.errors import InvalidInput
from somedesk.base.formulas import marked
from somedesk.domain.client import Client
from somedesk.domain.figures.measuring import Value
from somedesk.domain.records.figures import PRECISIONS, Measurement, Metric, Precision
from somedesk.exchange.csv_table import table_of
from somedesk.exchange.pasted_figures import read_value

COLUMNS = ("metric", "name", "unit", "first", "precision", "value", "note", "file", "row")
BELOW = "<"


class ReadRow(Struct, frozen=True):
    """A row of such a file: the metric by its id, and what was measured."""

    number: int
    metric: str
    name: str
    first: dt.date
    precision: Precision
    value: Value


def export_figures(client: Client, language: str) -> bytes:
    """All measurements by metric and period. "<1" is less than one, an empty cell is not measured."""
    english = language == "en"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if english else ";")
    writer.writerow(COLUMNS)
    for metric in sorted(client.metrics.values(), key=lambda each: (each.name, each.id)):
        for each in client.measured.get(metric.id, ()):
            found = client.figure_imports.get(each.imported or "")
            file, row = (found.file, "" if each.row is None else str(each.row)) if found else ("", "")
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
    rows = table_of(data, COLUMNS[:6], COLUMNS, ())
    return tuple(_row(number, cells) for number, cells in rows)


def _row(number: int, cells: dict[str, str]) -> ReadRow:
    precision = next((each for each in PRECISIONS if each == cells.get("precision", "").strip()), None)
    column = "precision"
    try:
        if precision is not None:
            column = "first"
            first = typed.day(cells.get("first", ""), None)
            column = "value"
            value = read_value(_plain(cells.get("value", "")), "en")
            return ReadRow(
                number, cells.get("metric", "").strip(), cells.get("name", "").strip(), first, precision,
                Value(value.number, value.below, cells.get("note", "")),
            )  # fmt: skip
    except InvalidInput as error:
        raise InvalidInput("figures_csv_row", row=number, column=column, value=cells.get(column, "")) from error
    raise InvalidInput("figures_csv_row", row=number, column=column, value=cells.get(column, ""))


def _plain(text: str) -> str:
    """Such a file has no separators of thousands, so comma and point are both the decimal one."""
    number = text.strip().replace(",", ".")
    bare = number.removeprefix(BELOW)
    try:
        return f"{number.removesuffix(bare)}{float(bare):.15f}".rstrip("0").rstrip(".") if bare else ""
    except ValueError:
        return text


def new_metrics(client: Client, rows: tuple[ReadRow, ...]) -> tuple[Metric, ...]:
    """Metrics that the rows name and the client does not have."""
    found: dict[str, Metric] = {}
    for row in rows:
        if row.metric and row.metric not in client.metrics and row.metric not in found:
            found[row.metric] = Metric(id=row.metric, name=row.name or row.metric, period=row.precision)
    return tuple(found.values())
