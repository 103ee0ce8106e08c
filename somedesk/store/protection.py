"""What a client file is written as once it has a passphrase, and what must then not stay readable beside it."""

import contextlib
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from somedesk.base.errors import FileProblem
from somedesk.store.durable_file import HIDDEN_PREFIX, DurableFile, backup_path, name_digest
from somedesk.store.encryption import MAGIC, Seal, is_sealed
from somedesk.store.file_format import FORMAT, Contents, Tables, encode_file
from somedesk.store.file_system import FileSystem
from somedesk.store.lock import ClientFileLock, Holder
from somedesk.store.records import decode_client, read_client

if TYPE_CHECKING:
    from somedesk.store.backups import Backups

QUARANTINE, TRASH = ".quarantine", ".trash"


def encoded(tables: Tables, seal: Seal | None, name: str) -> bytes:
    """The whole file, under ``seal`` if there is one."""
    content = encode_file(tables)
    if seal is None:
        return content
    # Imported here: to open and save a client that is not sealed needs none of it, and every start would wait for it.
    from somedesk.store.summary import label

    seen = label(decode_client(Contents(FORMAT, tables), name)[0]) if seal.shows else b""
    return seal.sealed(content, seen)


class Cover:
    """What an open client file is written as: for all to read, or under ``seal``, which may be changed at any time."""

    def __init__(self, seal: Seal | None, name: str, system: FileSystem) -> None:
        self.seal = self._written_under = seal
        self._name, self._system = name, system
        self._encoded: tuple[Tables, Seal | None, bytes] | None = None

    def encoded(self, tables: Tables) -> bytes:
        """The whole file. For the same state that stays the same, though nothing is sealed to the same bytes twice."""
        return self._under(self.seal, tables)

    def save(self, file: DurableFile, tables: Tables) -> None:
        """Write the file. When the seal is another, it is not saved before the version before is under it as well."""
        seal = self.seal
        file.write(self._under(seal, tables), keep_backup=seal is self._written_under)
        if seal is not self._written_under:
            recast_file(file.backup_path, self._written_under, seal, self._system)
            self._written_under = seal

    def _under(self, seal: Seal | None, tables: Tables) -> bytes:
        known = self._encoded
        if known is None or known[0] is not tables or known[1] is not seal:
            self._encoded = known = tables, seal, encoded(tables, seal, self._name)
        return known[2]


def recast(content: bytes, old: Seal | None, new: Seal | None) -> bytes | None:
    """The bytes of a file that is plain, or under ``old``, as they are under ``new``; None if they are to stay.

    They stay if they are so already, or if ``old`` does not open them: then they cannot be read as it is.
    """
    if is_sealed(content):
        if old is None or (new is not None and new.fits(content)):
            return None
        try:
            content = old.unsealed(content, "–")
        except FileProblem:
            return None
        return content if new is None else new.sealed(content)
    return None if new is None else new.sealed(content)


def recast_file(path: Path, old: Seal | None, new: Seal | None, system: FileSystem) -> None:
    """Rewrite a file beside a client's own, if it is there, as ``recast`` says. Raises FileProblem if it cannot be."""
    if not _may_change(old, system, path):
        return
    file = DurableFile(path, system)
    try:
        changed = recast(file.read(), old, new)
    except FileProblem as problem:
        if problem.code == "file_missing":
            return
        raise
    if changed is not None:
        file.write(changed, keep_backup=False)


class Traces:
    """What there is of a client besides its file: the version before, backups, quarantine, copies from conflicts."""

    def __init__(self, file: Path, backups: "Backups", holder: Holder, system: FileSystem) -> None:
        self._file, self._backups, self._holder, self._system = file, backups, holder, system

    def recast(self, old: Seal | None, new: Seal | None, uid: str = "") -> tuple[str, ...]:
        """Rewrite all of it, as far as it is plain or under ``old``; the names of what could not be are returned.

        With ``uid``, copies of that client beside the file and in the trash too, whoever made them, and what a killed
        program left half written.
        """
        if uid:
            self._sweep()
        left = list(self._backups.rewrite(partial(_may_change, old, self._system), partial(recast, old=old, new=new)))
        for path in self._own():
            try:
                recast_file(path, old, new, self._system)
            except FileProblem:
                left.append(path.name)
        for path in self._copies(uid, old) if uid else self._conflicts():
            if not self._recast_locked(path, old, new):
                left.append(path.name)
        return tuple(left)

    def _sweep(self) -> None:
        for path in (*self._own(), *self._conflicts()):
            DurableFile(path, self._system).remove_leftovers()
        for path in (path for folder in self._backups.folders() for path in _beginning(folder, HIDDEN_PREFIX)):
            with contextlib.suppress(OSError):
                self._system.unlink(path)

    def _own(self) -> Iterator[Path]:
        yield backup_path(self._file)
        yield from _beginning(self._file.parent / QUARANTINE, f"{name_digest(self._file)}-")

    def _conflicts(self) -> list[Path]:
        return [path for path in self._beside(self._file.parent) if " (conflict " in path.stem]

    def _copies(self, uid: str, old: Seal | None) -> Iterator[Path]:
        for folder in (self._file.parent, *self._file.parent.glob(f"{TRASH}/*")):
            for path in self._beside(folder):
                with contextlib.suppress(FileProblem):
                    if read_client(path, self._system, old).profile.uid == uid:
                        yield path

    def _beside(self, folder: Path) -> list[Path]:
        file = self._file
        return [path for path in _beginning(folder, file.stem) if path != file and path.suffix == file.suffix]

    def _recast_locked(self, path: Path, old: Seal | None, new: Seal | None) -> bool:
        lock = ClientFileLock(path)
        try:
            lock.acquire(self._holder)
            for each in (path, backup_path(path)):
                recast_file(each, old, new, self._system)
        except FileProblem:
            return False
        finally:
            lock.release()
        return True


def _beginning(folder: Path, start: str) -> list[Path]:
    try:
        return [folder / name for name in sorted(os.listdir(folder)) if name.startswith(start)]
    except OSError:
        return []


def _may_change(old: Seal | None, system: FileSystem, path: Path) -> bool:
    """Whether ``recast`` might change a file, as far as its first bytes tell: what is sealed need not be read whole."""
    if old is not None:
        return True
    try:
        return not is_sealed(system.read(path, len(MAGIC)))
    except FileNotFoundError:
        return False
    except OSError:
        return True
