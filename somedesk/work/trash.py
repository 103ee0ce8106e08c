"""Deleted clients of a library: which there are, and how much of one may go for good."""

import contextlib
import datetime as dt
from pathlib import Path

from msgspec import Struct

from somedesk.store.environment import Environment
from somedesk.store.erase import Erasure, erase
from somedesk.store.library import TRASH, Library, Trashed
from somedesk.store.summary import summarise
from somedesk.store.traces import Trace, traces_of


class Deleted(Struct, frozen=True):
    """A client in the trash; ``when`` it was deleted (UTC). Without a ``uid`` its file cannot be read."""

    trashed: Trashed
    name: str
    uid: str
    when: dt.datetime


def has_deleted(library: Library) -> bool:
    """Whether there is anything in the trash."""
    try:
        return bool(library.trashed())
    except OSError:  # gone, or not to be read
        return False


def deleted_clients(library: Library) -> tuple[Deleted, ...]:
    """What is in the trash, the last deleted first."""
    found = []
    with contextlib.suppress(OSError):
        for trashed in library.trashed():
            with contextlib.suppress(FileNotFoundError):  # gone in the meantime
                # The folder was made for this one file, which kept its own time when it was moved there.
                when = dt.datetime.fromtimestamp(trashed.path.parent.stat().st_mtime, dt.UTC)
                summary = summarise(trashed.path, when)
                found.append(Deleted(trashed, summary.name or trashed.path.stem, summary.uid, when))
    return tuple(sorted(found, key=lambda each: each.when, reverse=True))


class Remains(Struct, frozen=True):
    """What erasing a deleted client takes: what is kept under ``path`` and ``uid``; these are the ``traces``."""

    path: Path
    uid: str
    environment: Environment
    traces: tuple[Trace, ...]


def remains_of(deleted: Deleted, environment: Environment) -> Remains:
    """All that is kept of the client, backups too; if it is there a second time, only this file in the trash."""
    trashed, uid = deleted.trashed, deleted.uid
    if uid and not trashed.original.exists():
        traces = traces_of(trashed.original, uid, environment)
        in_trash = {trace.path.parent for trace in traces if trace.kind == "trash"}
        if in_trash == {trashed.path.parent} and not {trace.kind for trace in traces} & {"copy", "previous", "file"}:
            return Remains(trashed.original, uid, environment, traces)
    alone = Environment(holder=environment.holder)
    return Remains(trashed.path, "", alone, traces_of(trashed.path, "", alone))


def erase_remains(remains: Remains, index_path: Path) -> Erasure:
    """Erase them, and the folder that the file had in the trash."""
    done = erase(remains.path, remains.uid, index_path, remains.environment)
    if remains.path.parent.parent.name == TRASH:
        for folder in (remains.path.parent, remains.path.parent.parent):
            with contextlib.suppress(OSError):  # not empty
                folder.rmdir()
    return done
