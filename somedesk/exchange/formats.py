"""Which formats a client can be exported to, a line for each, and exporting it. Light to import.

What they are called stands in ``resources/words``: ``formats.<name>``, and ``formats.<name>.about`` what is in them.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Client
from somedesk.domain.history import Entry
from somedesk.domain.strategy.questions import is_begun
from somedesk.reports.options import ReportOptions

Takes = Literal["client", "language", "today", "moment", "history", "subject"]


class Format(Struct, frozen=True):
    """Files that end in ``ending``. ``write`` names the function that makes one, ``takes`` what it is called with.

    A "subject" is what reports are made of: such a format looks at the options. ``in_words``: people read it, so that
    its language matters.
    """

    name: str
    ending: str
    write: str
    takes: tuple[Takes, ...]
    in_words: bool = False
    beside: tuple[str, ...] = ()
    is_there: Callable[[Client], bool] = bool


_CALENDAR: tuple[Takes, ...] = ("client", "language", "moment", "history")
# In the order in which they are offered.
_FORMATS = (
    Format("xlsx", ".xlsx", "somedesk.exchange.xlsx:export_workbook", ("client", "language", "today"), in_words=True),
    Format("docx", ".docx", "somedesk.exchange.docx:export_document", ("subject",), in_words=True),
    Format("minutes-docx", ".docx", "somedesk.exchange.docx_minutes:export_minutes", ("subject",), in_words=True),
    Format("strategy-docx", ".docx", "somedesk.exchange.docx_strategy:export_strategy", ("subject",), in_words=True),
    Format(
        "key-points-docx", ".docx", "somedesk.exchange.docx_strategy:export_key_points", ("subject",), in_words=True
    ),
    Format("pptx", ".pptx", "somedesk.exchange.pptx:export_slides", ("subject",), in_words=True),
    Format("ics", ".ics", "somedesk.exchange.ics:export_todos", _CALENDAR, in_words=True),
    Format("ics-events", ".ics", "somedesk.exchange.ics:export_events", _CALENDAR, in_words=True),
    Format("calendar", ".ics", "somedesk.exchange.calendar.ics_out:export_entries", _CALENDAR, in_words=True),
    Format(
        "calendar-xlsx",
        ".xlsx",
        "somedesk.exchange.calendar.table:export_workbook",
        ("client", "language", "today"),
        in_words=True,
    ),
    Format(
        "calendar-csv",
        ".csv",
        "somedesk.exchange.calendar.table:export_csv",
        ("client", "language"),
        in_words=True,
        is_there=lambda client: bool(client.entries),
    ),
    *(
        Format(f"bulk-{name}", ".csv", f"somedesk.exchange.calendar.bulk:{name}", ("client", "moment"))
        for name in ("hootsuite", "metricool", "highlevel", "ayrshare")
    ),
    Format("actions-csv", ".csv", "somedesk.exchange.actions_csv:export_actions", ("client", "language")),
    Format("ballots", ".zip", "somedesk.exchange.ballot_files:export_ballots", ("client", "language"), in_words=True),
    Format("figures-csv", ".csv", "somedesk.exchange.figures_csv:export_figures", ("client", "language")),
    Format(
        "csv",
        ".csv",
        "somedesk.exchange.csv_format:export_ratings",
        ("client", "language"),
        beside=("calendar-csv", "strategy-csv"),
    ),
    Format(
        "strategy-csv",
        ".csv",
        "somedesk.exchange.strategy_table:export_csv",
        ("client", "language"),
        in_words=True,
        is_there=is_begun,
    ),
    Format("stage-csv", ".csv", "somedesk.exchange.stage_rows:export_stage_check", ("client", "language")),
    Format("json", ".json", "somedesk.exchange.json_format:export_client", ("client",)),
)
FORMATS: Mapping[str, Format] = MappingProxyType({each.name: each for each in _FORMATS})


# Those that are read by people, in a language.
IN_WORDS = frozenset(each.name for each in _FORMATS if each.in_words)


def export(
    kind: str,
    client: Client,
    language: str,
    options: ReportOptions,
    today: dt.date,
    now: dt.datetime | None = None,
    history: Sequence[Entry] | None = None,
) -> bytes:
    """``client`` in the format ``kind``. ``options`` are for the formats that are read as reports: docx and pptx.

    A calendar knows by the ``history`` what is newer than what it has; without one all is of ``now``, or ``today``.
    The same input gives the same bytes. Raises InvalidInput for a format that there is not.
    """
    if kind not in FORMATS:
        raise InvalidInput("unknown_export", kind=kind, known=tuple(FORMATS))
    found = FORMATS[kind]
    moment = now or dt.datetime.combine(today, dt.time(), dt.UTC)
    values: dict[str, object] = {"client": client, "language": language, "today": today, "moment": moment}
    values["history"] = history
    if "subject" in found.takes:
        from somedesk.reports.subject import subject_of

        values["subject"] = subject_of(client, language, options, today)
    write: Callable[..., bytes] = resolve_name(found.write)
    return write(*(values[name] for name in found.takes))
