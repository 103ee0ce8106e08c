"""The CSV of key figures that SomeDesk writes, edited elsewhere and imported again: one change."""

from itertools import groupby
from operator import attrgetter
from typing import Any

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply, change_of, label, touch
from somedesk.domain.client import Client
from somedesk.domain.figures import measuring
from somedesk.exchange.figures_csv import ReadRow, is_figures, new_metrics, read_figures, told_edits
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken

SOURCE = "key-figures"


def recognise(incoming: Incoming) -> str | None:
    """By the names of its columns."""
    return SOURCE if is_figures(incoming.head) else None


def names() -> tuple[str, ...]:
    """The one source."""
    return (SOURCE,)


def read(incoming: Incoming, _call: ImportCall) -> tuple[ReadRow, ...]:
    """Its rows."""
    return read_figures(incoming.data)


def shown(found: tuple[ReadRow, ...], _client: Client | None, _call: ImportCall) -> Shown:
    """What would be taken."""
    series: list[dict[str, Any]] = []
    for (metric, name, precision), rows in groupby(found, key=attrgetter("metric", "name", "precision")):
        points = [[row.first.isoformat(), _told(row)] for row in rows]
        series.append(
            {"name": name or metric, "table": SOURCE, "place": None, "precision": precision, "points": points}
        )
    return Shown(SOURCE, series=tuple(series))


def _told(row: ReadRow) -> float | str | None:
    return "<1" if row.value.below and row.value.number == 1 else row.value.number


def take(found: tuple[ReadRow, ...], client: Client | None, _call: ImportCall) -> Taken:
    """The rows as one change of the client."""
    assert client is not None
    metrics = [touch(client, "metrics", metric) for metric in new_metrics(client, found)]
    added = change_of(label("metrics_added", count=len(metrics), name=""), metrics)
    after = apply(client, added) if added is not None else client
    touches = list(metrics)
    for metric, rows in groupby(sorted(found, key=attrgetter("metric")), key=attrgetter("metric")):
        values = [(row.first, row.precision, row.value) for row in rows]
        change = measuring.measure_many(after, metric, values)
        touches += change.touches if change is not None else ()
    measured = [each for each in touches if each.table == "measurements" and each.before != each.after]
    new = sum(each.before is None for each in measured)
    told = {"new": new, "changed": len(measured) - new, "equal": len(found) - len(measured), "posts": 0}
    made = change_of(label("figures_imported", count=len(touches), name=SOURCE), touches)
    said = tuple(
        Said("cli_not_taken", {"reason": InvalidInput("xlsx_row_told", row=row, column=column)})
        for row, column in told_edits(client, found)
    )
    return Taken(Said("figures_taken" if made else "figures_same", told if made else {}), made, said=said)
