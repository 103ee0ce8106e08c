"""Making reports and putting them into files: what the reports page and the batch have in common."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.base.settings import Settings
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.logo import read_logo
from somedesk.store.library import file_name as safe_name


class Chosen(Struct, frozen=True):
    """A report as it was chosen; who prepared it comes from the settings, and so does the logo unless it has one."""

    kind: str
    language: str
    options: ReportOptions
    with_logo: bool = True


class Made(Struct, frozen=True):
    """A report, and what there is to say of it: that the logo could not be used."""

    pdf: bytes
    problem: FileProblem | None = None


def report(client: Client, chosen: Chosen, settings: Settings, today: dt.date) -> Made:
    """Build a report; the logo is read here, in the worker. One that cannot be used is left out, and told of."""
    logo, problem = chosen.options.logo if chosen.with_logo else None, None
    if chosen.with_logo and logo is None and settings.logo:
        try:
            logo = read_logo(settings.logo)
        except FileProblem as error:
            problem = error
    options = replace(chosen.options, consultant=settings.consultant, organisation=settings.organisation, logo=logo)
    return Made(build(chosen.kind, client, chosen.language, options, today), problem)


def kind_name(kind: str, language: str) -> str:
    """What a kind of report is called."""
    return words(language)(f"kinds.{kind}")


def file_name(client: str, kind: str, language: str, today: dt.date, number: int = 1) -> str:
    """Client, a ``number`` from 2 on, kind and date, as every file system takes it."""
    name = f"{safe_name(client)} {number}" if number > 1 else safe_name(client)
    return f"{name} – {kind_name(kind, language)} {today.isoformat()}.pdf"
