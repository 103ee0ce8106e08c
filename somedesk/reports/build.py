"""Building a report: a client, a language and options in, the bytes of a PDF out.

Light to import: reportlab and the charts are loaded when the first report is built, which may be in a worker thread.
"""

import datetime as dt
from threading import Lock

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import LANGUAGES, Client
from somedesk.reports import accent
from somedesk.reports.kinds import KINDS, SECTIONS
from somedesk.reports.options import ReportOptions

__all__ = ["KINDS", "SECTIONS", "ReportOptions", "build"]

# A font holds the state of the one document that is being written.
_ONE_AT_A_TIME = Lock()


def build(kind: str, client: Client, language: str, options: ReportOptions, today: dt.date) -> bytes:
    """The report as PDF. The same input gives the same bytes.

    Raises InvalidInput for an unknown kind, section, language or assessment, for a logo that cannot be used, and for
    an accent colour that is too light to be read.
    """
    if kind not in KINDS:
        raise InvalidInput("unknown_report", kind=kind)
    sections = KINDS[kind].sections if options.sections is None else options.sections
    if unknown := [section for section in sections if section not in SECTIONS]:
        raise InvalidInput("unknown_section", section=unknown[0])
    for chosen in (options.assessment, options.compare):
        if chosen and chosen not in client.assessments:
            raise InvalidInput("unknown_assessment", assessment=chosen)
    if options.second_language not in (None, *LANGUAGES):
        raise InvalidInput("unknown_language", language=options.second_language)
    options = replace(options, accent=accent.checked(options.accent))
    with _ONE_AT_A_TIME:
        from somedesk.reports.document import write
        from somedesk.reports.subject import subject_of

        subject = replace(subject_of(client, language, options, today), marks=True)
        return write(KINDS[kind], dict.fromkeys(sections), subject)
