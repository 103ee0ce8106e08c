"""Erasing a client for good: the file and everything else that this program has kept of it.

``traces`` says what that is. A link goes itself, what it leads to stays; and so does what we have not put there.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.store.ballot_box import discard_all
from somedesk.store.durable_file import name_digest
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.file_system import FileSystem
from somedesk.store.lock import is_held, locked, this_holder
from somedesk.store.names import BACKUPS, TRASH
from somedesk.store.summary import forget
from somedesk.store.traces import ORDER, Trace, traces_of


class Erasure(Struct, frozen=True):
    """What came of erasing: what is gone, what could not be removed, and strangers, which stay."""

    erased: tuple[Trace, ...]
    left: tuple[Trace, ...]
    strangers: tuple[Trace, ...] = ()


def erase(
    path: Path, uid: str = "", index_path: Path | None = None, environment: Environment = DEFAULT_ENVIRONMENT
) -> Erasure:
    """Erase all of it, also from the library's index. Erasing again goes on where something was left.

    Raises FileProblem "file_locked", or why the folder cannot be written to; then nothing has been erased.
    """
    with locked(path, this_holder(environment.holder, environment.now())):
        found = traces_of(path, uid, environment)
        strangers = tuple(trace for trace in found if trace.kind == "stranger")
        traces = tuple(trace for trace in found if trace.kind in ORDER)
        if index_path is not None:
            forget(index_path, uid, {path.name, *(trace.path.name for trace in traces if trace.kind == "copy")})
        left = [trace for trace in traces if not _remove(trace, path, environment)]
        left += [Trace(box, "leftover") for box in (discard_all(uid) if uid else ())]
    _tidy(path, traces, environment.system)
    unreached = (trace for trace in found if trace.kind == "unreached" and trace.path != environment.second_backups())
    return Erasure(tuple(trace for trace in traces if trace not in left), (*left, *unreached), strangers)


def _remove(trace: Trace, path: Path, environment: Environment) -> bool:
    """Whether it is gone. A copy that someone has open stays, with what is being written of it."""
    guard: contextlib.AbstractContextManager[None] = contextlib.nullcontext()
    if trace.kind == "copy" and not trace.path.is_symlink():
        guard = locked(trace.path, this_holder(environment.holder, environment.now()))
    elif trace.kind == "leftover" and _is_at_work(trace.path, path):
        return False
    try:
        with guard:
            environment.system.unlink(trace.path)
    except FileNotFoundError:
        return True
    except (OSError, FileProblem):
        return False
    return True


def _is_at_work(leftover: Path, path: Path) -> bool:
    """Whether another program may be writing it; the client's own lock is ours now."""
    return name_digest(Path(os.path.realpath(path))) not in leftover.name and is_held(leftover)


def _tidy(path: Path, traces: Iterable[Trace], system: FileSystem) -> None:
    """Remove our folders that are empty now, and see to it that what is gone stays gone after a power cut."""
    ours = {trace.path.parent for trace in traces if trace.kind in ("backup", "quarantine", "trash", "leftover")}
    ours -= {path.parent}
    for folder in (*ours, *(folder.parent for folder in ours if folder.parent.name in (BACKUPS, TRASH))):
        with contextlib.suppress(OSError):  # not empty
            os.rmdir(folder)
    for folder in {path.parent, *(folder for each in ours for folder in (each, each.parent))}:
        with contextlib.suppress(OSError):
            system.fsync_folder(folder)
