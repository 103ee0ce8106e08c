"""Which formats a client can be exported to, and exporting it. Light to import."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Client
from somedesk.reports.options import ReportOptions

# Each with the ending of its files.
EXPORTS: Mapping[str, str] = MappingProxyType(
    {
        "xlsx": ".xlsx",
        "docx": ".docx",
        "pptx": ".pptx",
        "ics": ".ics",
        "ics-events": ".ics",
        "actions-csv": ".csv",
        "csv": ".csv",
        "json": ".json",
    }
)


# Those that are read by people, in a language.
IN_WORDS = frozenset({"xlsx", "docx", "pptx", "ics", "ics-events"})


def export(
    kind: str,
    client: Client,
    language: str,
    options: ReportOptions,
    today: dt.date,
    now: dt.datetime | None = None,
) -> bytes:
    """``client`` in the format ``kind``. ``options`` are for the formats that are read as reports: docx and pptx.

    A calendar knows by ``now``, else by the beginning of ``today``, which of two exports is newer.
    The same input gives the same bytes. Raises InvalidInput for a format that there is not.
    """
    match kind:
        case "xlsx":
            from somedesk.exchange.xlsx import export_workbook

            return export_workbook(client, language, today)
        case "docx" | "pptx":
            return _report(kind, client, language, options, today)
        case "ics" | "ics-events":
            from somedesk.exchange.ics import export_events, export_todos

            moment = now or dt.datetime.combine(today, dt.time(), dt.UTC)
            return (export_todos if kind == "ics" else export_events)(client, language, moment)
        case "actions-csv":
            from somedesk.exchange.actions_csv import export_actions

            return export_actions(client, language)
        case "csv":
            from somedesk.exchange.csv_format import export_ratings

            return export_ratings(client, language)
        case "json":
            from somedesk.exchange.json_format import export_client

            return export_client(client)
    raise InvalidInput("unknown_export", kind=kind, known=tuple(EXPORTS))


def _report(kind: str, client: Client, language: str, options: ReportOptions, today: dt.date) -> bytes:
    from somedesk.exchange.docx import export_document
    from somedesk.exchange.pptx import export_slides
    from somedesk.reports.subject import subject_of

    subject = subject_of(client, language, options, today)
    return export_document(subject) if kind == "docx" else export_slides(subject)
