"""What was read of a file of figures as ``--dry-run --json`` prints it."""

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

from somedesk.base.errors import SomeDeskError
from somedesk.base.formulas import marked
from somedesk.content.messages import message
from somedesk.exchange.figures.found import Found, Posts, Series
from somedesk.exchange.incoming import Shown


def shown(found: Found, language: str) -> Shown:
    """Series, posts, questions, and rows left out; those that are no data by their nature are not told."""
    return Shown(
        source=found.source,
        series=tuple(_series(each) for each in found.series),
        posts=tuple(post for table in found.posts for post in _posts(table)),
        questions=tuple({"row": each.row, "ask": _line(each.ask, language)} for each in found.questions),
        skipped=tuple(
            {"row": each.row, "reason": _line(each.reason, language)}
            for each in sorted(found.skipped, key=lambda skipped: skipped.row)
        ),
    )


def skipped_csv(rows: Sequence[Sequence[str]], language: str) -> bytes:
    """Rows left out, as ``language``'s spreadsheets read them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";")
    for row in rows:
        writer.writerow(map(marked, row))
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _line(error: SomeDeskError, language: str) -> str:
    return " ".join(message(error, language).split())


def _series(series: Series) -> Mapping[str, Any]:
    return {
        "name": series.name,
        "table": series.table,
        "place": series.place or None,
        "precision": series.precision,
        "points": [[day.isoformat(), value] for day, value in series.points()],
    }


def _posts(table: Posts) -> list[Mapping[str, Any]]:
    names = [figure.name for figure in table.figures]
    return [
        {
            "id": post.id,
            "time": _time(post.time),
            "text": post.text,
            "figures": dict(zip(names, post.values(), strict=True)),
        }
        for post in table.posts
    ]


def _time(time: dt.datetime | dt.date | None) -> str | None:
    return time.isoformat() if time is not None else None
