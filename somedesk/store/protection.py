"""What a client file is written as once it has a passphrase, and what must then not stay readable beside it."""

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem
from somedesk.store.durable_file import HIDDEN_PREFIX, DurableFile
from somedesk.store.encryption import MAGIC, Seal, is_sealed
from somedesk.store.file_format import FORMAT, Contents, FileEncoder, Tables, encode_file
from somedesk.store.file_system import FileSystem
from somedesk.store.names import PENDING
from somedesk.store.records import decode_client


def encoded(tables: Tables, seal: Seal | None, name: str, encode: Callable[[Tables], bytes] = encode_file) -> bytes:
    """The whole file, under ``seal`` if there is one."""
    content = encode(tables)
    if seal is None:
        return content
    # Imported here: to open and save a client that is not sealed needs none of it, and every start would wait for it.
    from somedesk.store.summary import label

    seen = label(decode_client(Contents(FORMAT, tables), name)[0]) if seal.shows else b""
    return seal.sealed(content, seen)


class Pending:
    """A note that copies of a client are still to be put under its key: there from before the file is until all are.

    It lies beside the file, is called after the client's id and the key, and holds the keys that copies may be under;
    none but the new key opens it.
    """

    def __init__(self, folder: Path, uid: str, system: FileSystem) -> None:
        digest = blake2b(uid.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self._folder, self._start, self._system = folder, f"{HIDDEN_PREFIX}{digest}-", system

    def note(self, new: Seal, former: Sequence[Seal]) -> None:
        """Write it. Raises FileProblem."""
        self._file(new).write(new.entrusted(former), keep_backup=False)

    def former(self, seal: Seal) -> tuple[Seal, ...] | None:
        """The keys that copies may be under which are to be under ``seal``; None if nothing is pending."""
        try:
            return seal.entrusted_in(self._file(seal).read())
        except FileProblem:
            return None

    def clear(self) -> None:
        """All is done. What cannot be taken away is looked through once more the next time."""
        with contextlib.suppress(OSError):
            for path in self._folder.glob(f"{self._start}*{PENDING}"):
                self._system.unlink(path)

    def _file(self, seal: Seal) -> DurableFile:
        return DurableFile(self._folder / f"{self._start}{seal.mark}{PENDING}", self._system)


class Cover:
    """What an open client file is written as: for all to read, or under ``seal``, which may be changed at any time.

    ``former``: the keys that it was under before, and that copies of it may be under still.
    """

    def __init__(self, seal: Seal | None, path: Path, uid: str, system: FileSystem) -> None:
        self.seal = self._written_under = seal
        self.pending = Pending(path.parent, uid, system)
        self.former: tuple[Seal, ...] = ()
        self._name, self._system = path.name, system
        self._encode = FileEncoder().encode
        self._encoded: tuple[Tables, Seal | None, bytes] | None = None

    def encoded(self, tables: Tables) -> bytes:
        """The whole file. For the same state that stays the same, though nothing is sealed to the same bytes twice."""
        return self._under(self.seal, tables)

    def is_pending(self) -> bool:
        """Whether copies were still to be put under the key when the file was opened."""
        known = self.pending.former(self.seal) if self.seal is not None else None
        self.former = known or ()
        return known is not None

    def keys_to_leave(self) -> tuple[Seal, ...]:
        """The keys that copies are under, to be taken off before the file's own: it is noted that they had them."""
        if self.seal is None:
            return self.former
        self.pending.note(self.seal, self.former)
        return (*self.former, self.seal)

    def save(self, file: DurableFile, tables: Tables) -> None:
        """Write the file. When the seal is another, it is not saved before the version before is under it as well."""
        seal, before = self.seal, self._written_under
        if seal is not before:
            known = (*self.former, *([before] if before is not None else ()))
            self.former = tuple(key for key in dict.fromkeys(known) if key is not seal)
            if seal is not None:
                self.pending.note(seal, self.former)
        file.write(self._under(seal, tables), keep_backup=seal is before)
        if seal is not before:
            if file.backup_path.is_symlink():  # nobody's file but the link's
                self._system.unlink(file.backup_path)
            recast_file(file.backup_path, self.former, seal, self._system)
            self._written_under = seal

    def _under(self, seal: Seal | None, tables: Tables) -> bytes:
        known = self._encoded
        if known is None or known[0] is not tables or known[1] is not seal:
            self._encoded = known = tables, seal, encoded(tables, seal, self._name, self._encode)
        return known[2]


def recast(content: bytes, former: Sequence[Seal], new: Seal | None) -> bytes | None:
    """The bytes of a file that is plain, or under a ``former`` key, as they are under ``new``; None if they stay.

    They stay if they are so already, or if no key opens them: then they cannot be read as it is.
    """
    if not is_sealed(content):
        return None if new is None else new.sealed(content)
    if new is not None and new.fits(content):
        return None
    for key in former:
        with contextlib.suppress(FileProblem):
            plain = key.unsealed(content, "–")
            return plain if new is None else new.sealed(plain)
    return None


def recast_file(path: Path, former: Sequence[Seal], new: Seal | None, system: FileSystem) -> None:
    """Rewrite a file, if it is there, as ``recast`` says. Raises FileProblem if it cannot be."""
    if not may_change(path, former, system):
        return
    file = DurableFile(path, system)
    try:
        changed = recast(file.read(), former, new)
    except FileProblem as problem:
        if problem.code == "file_missing":
            return
        raise
    if changed is not None:
        file.write(changed, keep_backup=False)


def may_change(path: Path, former: Sequence[Seal], system: FileSystem) -> bool:
    """Whether ``recast`` might change a file, as far as its first bytes tell: what is sealed need not be read whole."""
    if former:
        return True
    try:
        return not is_sealed(system.read(path, len(MAGIC)))
    except FileNotFoundError:
        return False
    except OSError:
        return True
