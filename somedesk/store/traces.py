"""Where something of a client is kept: its file, and whatever else this program has made of it.

What counts is the client's id in a file, under whatever name it lies; the name alone tells only of what cannot be read.
Files of other clients are never among them. A link is told as itself, and what a link among backups or in the trash
leads to is not.
"""

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.store.backups import Backups, id_digest, is_backup
from somedesk.store.durable_file import HIDDEN_PREFIX, LARGEST_FILE, backup_path, name_digest
from somedesk.store.encryption import Seal, are_kin, is_sealed
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.names import PENDING, QUARANTINE, SUFFIX, TRASH, is_client_name
from somedesk.store.records import client_in

Kept = Literal["backup", "quarantine", "trash", "copy", "previous", "leftover", "file"]
Kind = Kept | Literal["stranger", "unreached"]
# The file itself goes last: whatever happens before, the client is still there to be erased again.
ORDER: tuple[Kept, ...] = ("backup", "quarantine", "trash", "copy", "previous", "leftover", "file")

_PREVIOUS = f"{SUFFIX}.bak"
_UID = re.compile(rb'"uid"\s*:\s*"')


class Trace(Struct, frozen=True):
    """A file that holds something of the client, and what it is: "previous" is a .bak, "leftover" what a crash left.

    Two kinds are none: a "stranger" lies among the backups or in the trash but was not put there by us, and an
    "unreached" folder may hold something but could not be looked into.
    """

    path: Path
    kind: Kind


def traces_of(
    path: Path,
    uid: str = "",
    environment: Environment = DEFAULT_ENVIRONMENT,
    *,
    folders: Collection[Path] = (),
    keys: Collection[Seal] = (),
) -> tuple[Trace, ...]:
    """Everything that is kept of the client in ``path``, as far as it can be found, in the order of erasing.

    ``uid`` is the client's; without it, copies and what lies in the trash are not known to be of this client. Copies
    are looked for beside the file and in ``folders``. Of those under a passphrase, the ones are known that have the
    same key as the file, or one of the ``keys``.
    """
    search = _Search(path, uid, environment, keys)
    found = dict.fromkeys((*search.backups(), *search.beside_and_below(folders), *search.of_the_file()))
    order: tuple[Kind, ...] = (*ORDER, "stranger", "unreached")
    return tuple(sorted((*found, *search.unreached), key=lambda trace: order.index(trace.kind)))


class _Search:
    def __init__(self, path: Path, uid: str, environment: Environment, keys: Collection[Seal]) -> None:
        self._path, self._uid, self._keys = path, uid, keys
        self._real = Path(os.path.realpath(path))
        self._system, self._second = environment.system, environment.second_backups()
        self._named = msgspec.json.encode(uid)
        self._own = self._bytes(path)
        self.unreached: list[Trace] = []

    def backups(self) -> Iterator[Trace]:
        """In both folders."""
        if self._second is not None and not self._second.is_dir():
            self.unreached.append(Trace(self._second, "unreached"))
        yield from self._backups(Backups(self._real, self._uid, self._second, self._system))

    def _backups(self, backups: Backups) -> Iterator[Trace]:
        for root in backups.roots:
            self._entries(root)  # for what cannot be looked into
        yield from (Trace(link, "backup") for link in backups.links())
        for folder in backups.folders():
            for file in self._entries(folder):
                if _is_of_a_lock(file):
                    continue
                if is_backup(file.name) and (file.is_symlink() or os.path.isfile(file)):
                    yield Trace(file, "backup")
                else:
                    yield Trace(file, "leftover" if _is_leftover(file) else "stranger")

    def beside_and_below(self, folders: Collection[Path]) -> Iterator[Trace]:
        """Quarantine, trash, copies and what interruptions left."""
        here = self._real.parent
        for folder in dict.fromkeys((here, *(Path(os.path.realpath(folder)) for folder in folders))):
            if folder != here and self._uid:
                yield from self._backups(Backups(folder / self._real.name, self._uid, None, self._system))
            for file in self._files(folder / QUARANTINE):
                if _is_leftover(file) and not self._is_of_another(file):
                    yield Trace(file, "leftover")
                elif self._was_ours(file):
                    yield Trace(file, "quarantine")
            for below in self._entries(folder / TRASH):
                yield from self._in_trash(below)
            yield from self._beside(folder)

    def of_the_file(self) -> Iterator[Trace]:
        """The version before, and the file; through a link, that and the link."""
        for path in dict.fromkeys((self._real, self._path)):
            previous = backup_path(path)
            if os.path.lexists(previous) and not self._is_of_another(previous):
                yield Trace(previous, "previous")
            if os.path.lexists(path):
                yield Trace(path, "file")

    def _in_trash(self, folder: Path) -> Iterator[Trace]:
        files = self._files(folder)
        ours = [file for file in files if is_client_name(file.name) and self._is_ours(file)]
        if ours and folder.is_symlink():
            yield Trace(folder, "trash")
            return
        for file in files if ours else ():
            if file in ours or file in map(backup_path, ours):
                yield Trace(file, "trash")
            elif not _is_of_a_lock(file):
                yield Trace(file, "leftover" if _is_leftover(file) else "stranger")

    def _beside(self, folder: Path) -> Iterator[Trace]:
        own = folder / self._real.name
        spared = (self._path, self._real, backup_path(self._real))
        hidden, named = list[Path](), [own, backup_path(own)]
        for file in self._files(folder):
            if file.name.startswith(HIDDEN_PREFIX):
                hidden.append(file)
            elif file.name.casefold().endswith((SUFFIX, _PREVIOUS)) and file not in spared and self._is_ours(file):
                named += [file, backup_path(file)]
                yield Trace(file, "copy" if is_client_name(file.name) else "previous")
        marks = tuple(f"{HIDDEN_PREFIX}{name_digest(file)}-" for file in named)
        note = f"{HIDDEN_PREFIX}{id_digest(self._uid) or '-'}-"
        for file in hidden:
            # What is left of a copy that has gone, or of the file when it was called otherwise, tells by what it holds.
            ours = file.name.startswith(marks) or self._mentions(self._bytes(file))
            if (_is_leftover(file) and ours) or (file.suffix == PENDING and file.name.startswith(note)):
                yield Trace(file, "leftover")

    def _is_ours(self, file: Path) -> bool:
        """Whether a client file is of this client; one that cannot be read is, if its bytes tell so."""
        content = self._bytes(file)
        if is_sealed(content):
            return self._opens(content)
        if not self._mentions(content):
            return False
        try:
            return client_in(content, file.name).profile.uid == self._uid
        except FileProblem:
            return True

    def _is_of_another(self, file: Path) -> bool:
        """Whether a file that has our name is known to be of another client, whom it was called after before."""
        content = self._bytes(file)
        if not self._uid or not content:
            return False
        if is_sealed(content):
            return not (are_kin(content, self._own) or any(key.fits(content) for key in self._keys)) and bool(
                self._keys
            )
        return _UID.search(content) is not None and not self._mentions(content)

    def _was_ours(self, file: Path) -> bool:
        """Whether what lies in quarantine is of this client: by what it holds, else by the name that it came from."""
        content = self._bytes(file)
        if self._mentions(content) or (is_sealed(content) and self._opens(content)):
            return True
        return file.name.startswith(f"{name_digest(self._real)}-") and not self._is_of_another(file)

    def _opens(self, content: bytes) -> bool:
        """Whether something under a passphrase is under one of this client's."""
        return are_kin(content, self._own) or any(key.fits(content) for key in self._keys)

    def _mentions(self, content: bytes) -> bool:
        return bool(self._uid) and self._named in content

    def _bytes(self, file: Path) -> bytes:
        try:
            return self._system.read(file, LARGEST_FILE)
        except OSError:
            return b""

    def _files(self, folder: Path) -> list[Path]:
        return [entry for entry in self._entries(folder) if entry.is_symlink() or os.path.isfile(entry)]

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return sorted(folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError:
            self.unreached.append(Trace(folder, "unreached"))
            return []


def _is_leftover(file: Path) -> bool:
    return file.name.startswith(HIDDEN_PREFIX) and file.suffix == ".tmp"


def _is_of_a_lock(file: Path) -> bool:
    return file.name.startswith(HIDDEN_PREFIX) and file.suffix in (".lock", ".holder")
