"""A file that is only ever replaced whole: after a crash or a power cut there is the old one or the new one.

temporary file beside it → fsync → the old one kept as .bak → replace → fsync of the folder. Never written in place.
"""

import contextlib
import datetime as dt
import os
import unicodedata
from itertools import count
from pathlib import Path

from msgspec import Struct

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem
from somedesk.store.file_system import (
    AnyPath,
    FileSystem,
    Stamp,
    is_protected,
    problem_reading,
    problem_writing,
    replace_patiently,
)
from somedesk.store.sharing import is_private, share, sharing_of

# A client fills some 150 KB, twenty years of half-yearly assessments below 2 MB. Ten times that still opens in half a
# second; a bigger file is not one of ours, or is meant to exhaust the memory.
LARGEST_FILE = 20 * 1024 * 1024
# What may be written can be read again, with its header and the names of its tables.
LARGEST_CONTENT = LARGEST_FILE - 64 * 1024
HIDDEN_PREFIX = ".somedesk-"


class _Version(Struct, frozen=True):
    stamp: Stamp
    content: bytes


class DurableFile:
    """One file on disk. Not for use from two threads at once.

    Behind a symbolic link it is the real file that is replaced, not the link, unless ``follow`` is False. Who else may
    use it stays as it is; where there is none yet, it becomes as the file ``like`` is.
    """

    def __init__(
        self, path: Path, system: FileSystem | None = None, *, like: Path | None = None, follow: bool = True
    ) -> None:
        self.path = Path(os.path.realpath(path)) if follow else Path(os.path.realpath(path.parent), path.name)
        self._file, self._folder = str(self.path), str(self.path.parent)
        self._backup = backup_path(self.path)
        self._hidden = str(self.path.with_name(f"{HIDDEN_PREFIX}{name_digest(self.path)}-"))
        # Another program's names, or those that a killed one left, are others.
        self._names = count(int.from_bytes(os.urandom(6)))
        self._system, self._like = system or FileSystem(), like
        self._written: _Version | None = None
        self._attempted: _Version | None = None
        self._flushed = False
        # When it was last asked whether it has changed.
        self._found: Stamp | None = None
        self.missed = False

    @property
    def backup_path(self) -> Path:
        """Where the version before the present one is kept."""
        return self._backup

    def read(self) -> bytes:
        """The content. Raises FileProblem: file_too_large, or what ``problem_reading`` makes of the system's error."""
        try:
            stamp = self._system.stamp(self._file)
            content = self._system.read(self._file, LARGEST_FILE + 1)
        except OSError as error:
            raise problem_reading(error, self.path) from error
        if len(content) > LARGEST_FILE:
            raise FileProblem("file_too_large", file=self.path.name, megabytes=LARGEST_FILE // 1024 // 1024)
        if stamp is not None:
            self._written, self._flushed = _Version(stamp, content), True
        return content

    @property
    def content(self) -> bytes:
        """What was last read or written here; empty if nothing was."""
        return self._written.content if self._written is not None else b""

    @property
    def modified(self) -> dt.datetime | None:
        """When what was last read or written here was written, in the user's time zone; None if nothing was."""
        return self._written.stamp.modified.astimezone() if self._written is not None else None

    def exists(self) -> bool:
        """Whether something is there. Raises FileProblem if that cannot be found out."""
        try:
            return self._system.stamp(self._file) is not None
        except OSError as error:
            raise problem_writing(error) from error

    def is_write_protected(self) -> bool:
        """Whether the file is there and is to stay as it is. Raises FileProblem if that cannot be found out."""
        try:
            found = self._system.stamp(self._file)
        except OSError as error:
            raise problem_writing(error) from error
        return found is not None and found.is_write_protected

    def holds(self, content: bytes) -> bool:
        """Whether ``content`` is what was last read here, or written so that it is on the medium."""
        return self._written is not None and self._flushed and self.content == content

    def changed_underneath(self) -> bool:
        """Whether someone else has put other content in the place of what was last read or written here.

        A file that has gone counts as unchanged, and is ``missed``: writing it anew destroys nothing.
        """
        try:
            self._found = stamp = self._system.stamp(self._file)
            ours = [version for version in (self._written, self._attempted) if version is not None]
            self.missed = stamp is None and bool(ours)
            if stamp is None or any(version.stamp == stamp for version in ours):
                return False
            # Sync clients and simple file systems touch times and numbers of a file that is the same.
            found = self._system.read(self._file, LARGEST_FILE + 1)
        except OSError as error:
            raise problem_writing(error) from error
        return all(version.content != found for version in ours)

    def accept(self, content: bytes) -> bool:
        """Let what someone else has put in the file's place be overwritten; False if it is not ``content`` (any more).

        Raises FileProblem as ``read``.
        """
        written, flushed = self._written, self._flushed
        if self.read() == content:
            return True
        self._written, self._flushed = written, flushed
        return False

    def write(self, content: bytes, *, keep_backup: bool = True) -> None:
        """Replace the file. On return ``content`` is on the medium; FileProblem = the old one is still there.

        One that is write-protected is left alone, though the system would let another take its place.
        """
        temporary = f"{self._hidden}{next(self._names):x}.tmp"
        try:
            found, self._found = self._found or self._system.stamp(self._file), None
            if found is not None and found.is_write_protected:
                raise FileProblem("file_protected", file=self.path.name)
            version = _Version(self._write_temporary(temporary, content, found), content)
            if keep_backup:
                self._keep_backup(f"{temporary}.bak.tmp")
            self._attempted = version
            replace_patiently(self._system, temporary, self._file)
            self._written, self._flushed = version, False
            self._system.fsync_folder(self._folder)
            self._flushed = True
        except OSError as error:
            folder_takes_files = os.path.exists(temporary)
            self._discard(temporary)
            for path in (self.path, self.backup_path) if folder_takes_files else ():
                if is_protected(error, path):
                    raise FileProblem("file_protected", file=path.name) from error
            raise problem_writing(error) from error

    def remove_leftovers(self) -> None:
        """Remove temporary files that a killed program left beside this file."""
        with contextlib.suppress(OSError):
            for path in self.path.parent.glob(f"{HIDDEN_PREFIX}{name_digest(self.path)}-*.tmp"):
                self._discard(path)

    def _write_temporary(self, temporary: str, content: bytes, former: Stamp | None) -> Stamp:
        handle = self._system.create(temporary)
        try:
            self._system.write_all(handle, content)
            is_shared = former is not None and not is_private(former.owner, former.mode)
            sharing = sharing_of(self._file) if is_shared else None
            if sharing is None and self._like is not None:
                sharing = sharing_of(self._like)
            if sharing is not None:
                share(handle, sharing)
            self._system.fsync(handle)
            return self._system.stamp_of(handle)
        finally:
            self._system.close(handle)

    def _keep_backup(self, temporary: str) -> None:
        try:
            try:
                self._system.link(self._file, temporary)
            except OSError:  # the first version, or no second names here (FAT, some network shares)
                if self._system.stamp(self._file) is None:
                    return
                self._system.copy(self._file, temporary)
            replace_patiently(self._system, temporary, self.backup_path)
        except OSError:
            self._discard(temporary)
            raise

    def _discard(self, path: AnyPath) -> None:
        with contextlib.suppress(OSError):
            self._system.unlink(path)


def backup_path(path: Path) -> Path:
    """Where the version before the present one of ``path`` is kept."""
    return path.with_name(f"{path.name}.bak")


def name_digest(path: Path) -> str:
    """Stands for a file's name in the names of files beside it, which must not tell who the client is.

    The same for spellings that some file systems take for one name.
    """
    name = unicodedata.normalize("NFC", path.name).casefold()
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
