"""Export, and import of what was edited elsewhere: read, keep a backup, then make the change."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.base.settings import Settings
from somedesk.domain.change import Change
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.history import Entry
from somedesk.reports.options import ReportOptions
from somedesk.store.client_file import ClientFile
from somedesk.work.environment import prepared
from somedesk.work.fresh import new_id

if TYPE_CHECKING:
    from somedesk.exchange.xlsx_actions import Differences

LONGEST_HEAD = 4096  # bytes of the line of heads of a table


class ExportCall(Struct, frozen=True):
    """An export that is asked for: a format of ``FORMATS``, the language of its words, the assessment."""

    format: str
    language: str
    options: ReportOptions = ReportOptions()


def exported(
    client: Client,
    call: ExportCall,
    settings: Settings,
    now: dt.datetime,
    history: Sequence[Entry] | None = None,
) -> bytes:
    """The client in that format; who prepared it is as in the settings. ``history`` is that of its file."""
    from somedesk.exchange.formats import export

    return export(call.format, client, call.language, prepared(call.options, settings), now.date(), now, history)


def with_others(client: Client, call: ExportCall, path: Path) -> dict[Path, ExportCall]:
    """What an export writes where: ``path``, and beside it the tables that a format takes along in files of their own.

    Beside ``name.csv`` that of entries is called ``name-calendar.csv``.
    """
    from somedesk.exchange.formats import FORMATS

    found = {path: call}
    for name in FORMATS[call.format].beside:
        if FORMATS[name].is_there(client):
            ending = path.suffix or FORMATS[name].ending
            short = name.removesuffix(FORMATS[name].ending.replace(".", "-"))
            found[path.with_name(f"{path.stem}-{short}{ending}")] = replace(call, format=name)
    return found


def check_beside(
    client: Client, call: ExportCall, path: Path, settings: Settings, now: dt.datetime, written: bytes
) -> None:
    """Raise FileProblem output_beside_taken if something else than such a table lies where nobody said to write."""
    if not os.path.isfile(path):
        return
    try:
        there = outside.first_bytes(path, LONGEST_HEAD).splitlines()[:1]
    except OSError as error:
        raise FileProblem("output_unwritable", path=str(path)) from error
    known = (exported(client, replace(call, language=language), settings, now) for language in LANGUAGES)
    if there and not any(there == data.splitlines()[:1] for data in (written, *known)):
        raise FileProblem("output_beside_taken", path=str(path))


def read_edited(client: Client, data: bytes, today: dt.date) -> "Differences":
    """What an edited workbook says differently from the plan."""
    from somedesk.exchange.xlsx_actions import read_actions

    return read_actions(client, data, today, new_id)


def wanted(read: "Differences") -> frozenset[str]:
    """What is taken unless somebody chooses: all but deletions. A row that is gone may have been filtered away."""
    return frozenset(difference.id for difference in read.found if difference.kind != "deleted")


def back_up(file: ClientFile) -> SomeDeskError | None:
    """Keep the client as it is before an import; what went wrong, which does not forbid the import."""
    return file.back_up("import")


def take_in(file: ClientFile, change: Change) -> SomeDeskError | None:
    """Keep the client as it is, then make the change; what went wrong with the backup."""
    problem = back_up(file)
    file.apply(change)
    return problem
