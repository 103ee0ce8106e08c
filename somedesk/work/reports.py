"""Making reports and putting them into files: what the reports page and the batch have in common."""

import datetime as dt
import errno
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.base.settings import Settings
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.logo import MAX_BYTES, as_png, read_logo
from somedesk.reports.templates import LARGEST, Template, decoded
from somedesk.store.file_system import problem_reading
from somedesk.store.library import file_name as safe_name
from somedesk.work.environment import prepared


class ReportCall(Struct, frozen=True):
    """A report that is asked for; who prepared it comes from the settings, and so does the logo unless it has one."""

    kind: str
    language: str
    options: ReportOptions


class Report(Struct, frozen=True):
    """A report, and what there is to say of it: that the logo could not be used."""

    pdf: bytes
    problem: FileProblem | None = None


def report(client: Client, call: ReportCall, settings: Settings, today: dt.date) -> Report:
    """Build a report; the logo is read here, in the worker. One that cannot be used is left out, and told of."""
    options, problem = prepared(call.options, settings), None
    logo = options.logo if options.with_logo else None
    if options.with_logo and logo is None and settings.logo:
        try:
            logo = read_logo(settings.logo)
        except FileProblem as error:
            problem = error
    return Report(build(call.kind, client, call.language, replace(options, logo=logo), today), problem)


def chosen_picture(path: Path) -> bytes:
    """The picture in a file that somebody chose, as our own PNG. Raises FileProblem, or InvalidInput "logo_refused"."""
    return as_png(_chosen(path, MAX_BYTES, "logo_refused"), path.name)


def chosen_template(path: Path) -> Template:
    """The template in a file that somebody chose. Raises FileProblem, or InvalidInput "template_unreadable"."""
    return decoded(_chosen(path, LARGEST, "template_unreadable"), path.name)


def _chosen(path: Path, limit: int, too_large: str) -> bytes:
    try:
        return outside.whole(path, limit)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise InvalidInput(too_large, name=path.name) from error
        raise problem_reading(error, path) from error


def kind_name(kind: str, language: str) -> str:
    """What a kind of report is called."""
    return words(language)(f"kinds.{kind}")


def file_name(client: str, kind: str, language: str, today: dt.date, number: int = 1) -> str:
    """Client, a ``number`` from 2 on, kind and date, as every file system takes it."""
    name = f"{safe_name(client)} {number}" if number > 1 else safe_name(client)
    return f"{name} – {kind_name(kind, language)} {today.isoformat()}.pdf"
