"""Erasing a client for good: the file and everything else that this program has kept of it.

What a file is found by: its name (beside it, in quarantine) or the client's uid (backups, copies, the trash). Files of
other clients are never touched.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.store.backups import FOLDER as BACKUPS
from somedesk.store.backups import Backups
from somedesk.store.client_file import SUFFIX, read_client
from somedesk.store.durable_file import HIDDEN_PREFIX, LARGEST_FILE, backup_path, name_digest
from somedesk.store.encryption import are_kin
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.file_system import FileSystem
from somedesk.store.library import TRASH
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.salvage import QUARANTINE
from somedesk.store.summary import load_index, save_index

Kind = Literal["backup", "quarantine", "trash", "copy", "previous", "leftover", "file"]
# The file itself goes last: whatever happens before, the client is still there to be erased again.
ORDER: tuple[Kind, ...] = ("backup", "quarantine", "trash", "copy", "previous", "leftover", "file")


class Trace(Struct, frozen=True):
    """A file that holds something of the client, and what it is: "previous" is a .bak, "leftover" what a crash left."""

    path: Path
    kind: Kind


class Erasure(Struct, frozen=True):
    """What came of erasing: what is gone, and what could not be removed."""

    erased: tuple[Trace, ...]
    left: tuple[Trace, ...]


def traces_of(path: Path, uid: str = "", environment: Environment = DEFAULT_ENVIRONMENT) -> tuple[Trace, ...]:
    """Everything that is kept of the client in ``path``, as far as it can be found, in the order of erasing.

    ``uid`` is the client's; without it, copies and what lies in the trash are not known to be of this client.
    """
    system = environment.system
    backups = Backups(path, uid, environment.second_backups(), system)
    found: list[Trace] = [Trace(file, "backup") for folder in backups.folders() for file in _files(folder)]
    for file in _files(path.parent / QUARANTINE):
        if file.name.startswith(f"{name_digest(path)}-") or _mentions(file, uid, system):
            found.append(Trace(file, "quarantine"))
    for folder in _folders(path.parent / TRASH):
        if any(_is_of(file, path, uid, system) for file in _files(folder)):
            found += [Trace(file, "trash") for file in _files(folder)]
    for file in _files(path.parent):
        if file.name.startswith(f"{HIDDEN_PREFIX}{name_digest(path)}-") and file.name.endswith(".tmp"):
            found.append(Trace(file, "leftover"))
        elif file.suffix == SUFFIX and file != path and _is_of(file, path, uid, system):
            found += [Trace(file, "copy"), *_previous(file)]
    found += [*_previous(path), *([Trace(path, "file")] if path.exists() else ())]
    return tuple(sorted(found, key=lambda trace: ORDER.index(trace.kind)))


def erase(
    path: Path, uid: str = "", index_path: Path | None = None, environment: Environment = DEFAULT_ENVIRONMENT
) -> Erasure:
    """Erase all of it, also from the library's index. Erasing again goes on where something was left.

    Raises FileProblem "file_locked", or why the folder cannot be written to; then nothing has been erased.
    """
    with _locked(path, environment):
        traces = traces_of(path, uid, environment)
        if index_path is not None:
            _forget(index_path, path, traces)
        left = [trace for trace in traces if not _remove(trace, environment)]
    _tidy(path, traces, environment.system)
    return Erasure(tuple(trace for trace in traces if trace not in left), tuple(left))


def _is_of(path: Path, original: Path, uid: str, system: FileSystem) -> bool:
    """Whether the client file is of this client; one that cannot be read is, if its bytes tell so.

    Of files under a passphrase those are known that have the key of the ``original``.
    """
    try:
        return path.suffix == SUFFIX and read_client(path, system).profile.uid == uid
    except FileProblem as problem:
        if problem.code == "passphrase_needed":
            return are_kin(_bytes(path, system), _bytes(original, system))
        return _mentions(path, uid, system)


def _mentions(path: Path, uid: str, system: FileSystem) -> bool:
    return bool(uid) and uid.encode("utf-8", "surrogatepass") in _bytes(path, system)


def _bytes(path: Path, system: FileSystem) -> bytes:
    try:
        return system.read(path, LARGEST_FILE)
    except OSError:
        return b""


def _previous(path: Path) -> list[Trace]:
    before = backup_path(path)
    return [Trace(before, "previous")] if before.exists() else []


def _files(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if path.is_file()]


def _folders(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if path.is_dir()]


def _entries(folder: Path) -> Iterable[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return ()


@contextlib.contextmanager
def _locked(path: Path, environment: Environment) -> Iterator[None]:
    lock = ClientFileLock(path)
    lock.acquire(this_holder(environment.holder, environment.now()))
    try:
        yield
    finally:
        lock.release()


def _remove(trace: Trace, environment: Environment) -> bool:
    """Whether it is gone. A copy that someone has open stays."""
    guard = _locked(trace.path, environment) if trace.kind == "copy" else contextlib.nullcontext()
    try:
        with guard:
            environment.system.unlink(trace.path)
    except FileNotFoundError:
        return True
    except (OSError, FileProblem):
        return False
    return True


def _forget(index_path: Path, path: Path, traces: Iterable[Trace]) -> None:
    gone = {path.name, *(trace.path.name for trace in traces if trace.kind == "copy")}
    index = load_index(index_path, path.parent)
    kept = {name: entry for name, entry in index.entries.items() if name not in gone}
    if kept != index.entries:
        save_index(index_path, replace(index, entries=kept))


def _tidy(path: Path, traces: Iterable[Trace], system: FileSystem) -> None:
    """Remove our folders that are empty now, and see to it that what is gone stays gone after a power cut."""
    ours = {trace.path.parent for trace in traces if trace.kind in ("backup", "quarantine", "trash")}
    for folder in (*ours, *(folder.parent for folder in ours if folder.parent.name in (BACKUPS, TRASH))):
        with contextlib.suppress(OSError):  # not empty
            os.rmdir(folder)
    for folder in {path.parent, *(folder for each in ours for folder in (each, each.parent))}:
        with contextlib.suppress(OSError):
            system.fsync_folder(folder)
