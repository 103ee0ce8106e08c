"""Figures in a file that a platform gives."""

from collections.abc import Sequence

from msgspec.structs import replace

from somedesk.domain.client import Client
from somedesk.exchange.figures.found import Ask, Found
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown


def recognise(incoming: Incoming) -> str | None:
    """The platform's source, by what is in the file."""
    from somedesk.exchange.figures.reading import recognised_id

    return recognised_id(incoming)


def names() -> Sequence[str]:
    """All sources, and any other table by hand."""
    from somedesk.exchange.figures.reading import source_ids

    return source_ids()


def read(incoming: Incoming, call: ImportCall) -> Found:
    """Raises FileProblem with the advice that helps."""
    from somedesk.exchange.figures.reading import read as read_figures

    return read_figures(incoming, Ask(call.today, source=call.source, answers=call.answers))


def shown(found: Found, _client: Client | None, call: ImportCall) -> Shown:
    """What would be taken."""
    from somedesk.exchange.figures.shown import shown as shown_figures
    from somedesk.work.importing.figure_plan import precision_of, series_told

    made = shown_figures(found, call.language)
    rows, of_no_period = [], []
    for row, series in zip(made.series, found.series, strict=True):
        is_fitting = precision_of(series) is not None
        # With the days of each period, where no import takes it for that.
        rows.append(row if is_fitting else {**row, "days": series.days})
        if not is_fitting:
            of_no_period.append(series_told(series, call.language))
    return replace(made, series=tuple(rows), told=left_out(found, of_no_period))


def left_out(found: Found, of_no_period: Sequence[str], passed_over: Sequence[str] = ()) -> tuple[Said, ...]:
    """What is not taken of a file that is: series, and columns that hold nothing that is known."""
    columns = [column.name for table in found.tables if table.is_taken for column in table.columns if not column.use]
    named = (
        ("figures_series_no_period", of_no_period),
        ("figures_series_left", passed_over),
        ("figures_columns_left", columns),
    )
    tables = [Said(table.why.code, table.why.params) for table in found.tables if table.why is not None]
    tables += [Said(key, {"names": tuple(dict.fromkeys(filter(None, names)))}) for key, names in named if names]
    return tuple(tables)
