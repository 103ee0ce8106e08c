"""Tables as of one day: a row for each country, or for each page that a page is compared with."""

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.exchange.figures import numbers
from somedesk.exchange.figures.campaigns import period_above
from somedesk.exchange.figures.days import Gathered, part_of, refuse_ruined
from somedesk.exchange.figures.found import NOT_MEASURED, Ask, Reading
from somedesk.exchange.figures.located import Located, figure_columns
from somedesk.exchange.figures.undated import Period, Single, add, asked_day
from somedesk.exchange.figures.words import is_total, plain

MOST_LINES = 500  # of a table that is no series: pages, sources, countries


def read_snapshot(table: Located, ask: Ask, others: Sequence[Gathered]) -> Gathered:
    """One figure for each row and column. They are of the period that stands above the head; else of the last day that
    the other tables of the file tell of; else the day is asked for. Raises FileProblem for no rows.
    """
    into = Gathered()
    place = table.place("label")
    assert place is not None
    columns = figure_columns(table, table.sample())
    figures: list[Single] = []
    for number, row in enumerate(islice(table.sheet.rows(), table.head, None), start=table.head + 1):
        label = plain(row[place]) if place < len(row) else ""
        if not label or is_total(label):
            if any(row):
                into.skip(number, InvalidInput("figures_row_total"), table.name, is_expected=True)
            continue
        if number > table.head + MOST_LINES:
            into.skip(number, InvalidInput("figures_row_rest", limit=MOST_LINES), table.name)
            break
        for column, figure in columns:
            cell = row[column] if column < len(row) else ""
            value = numbers.read(cell, ".", is_count=figure.unit == "count")
            if value is None:
                refuse_ruined(cell, figure.name, number)
                into.skip(number, InvalidInput("figures_cell", column=figure.name, value=cell[:40]), table.name)
                value = NOT_MEASURED
            name = f"{label}: {figure.name}" if len(columns) > 1 else f"{table.names[place]}: {label}"
            figures.append(Single(name, value, number, "", part_of(figure.metric), figure.unit))
    if not figures:
        raise FileProblem("figures_no_rows")
    add(into, figures, table.name, _period(table, into, ask, others), head=table.head)
    return into


def _period(table: Located, into: Gathered, ask: Ask, others: Sequence[Gathered]) -> Period:
    if (period := period_above(table)) is not None:
        return period
    last = max((series.dates.ordinals[-1] for each in others for series in each.series), default=0)
    if not last or "day" in ask.answers:
        return asked_day(into, ask)
    day = dt.date.fromordinal(last)
    into.readings.append(Reading("day", table.name, "", "date-of-file", "", day.isoformat()))
    return Period(day, day)
