"""The calls to the operating system that reading and saving are made of.

They are gathered in one small class so that a test can make any single one of them fail.
"""

import contextlib
import datetime as dt
import errno
import os
import stat
import sys
import time
from pathlib import Path

from msgspec import Struct

from somedesk.base import outside
from somedesk.base.errors import FileProblem
from somedesk.store.sharing import share, sharing_of

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
COPIED_AT_ONCE = 1024 * 1024
# Sharing and locking violations: another program (virus scanner, sync client) has the file open for a moment.
WINDOWS_BUSY = frozenset({5, 32, 33})
WINDOWS_ATTEMPTS = 20
WINDOWS_PAUSE_SECONDS = 0.05

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only_medium",
    errno.EACCES: "folder_unwritable",
    errno.EPERM: "folder_unwritable",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.ENODEV: "folder_missing",
    errno.ENXIO: "folder_missing",
}
_DENIED = frozenset({errno.EACCES, errno.EPERM})
_READING_CODES = {
    errno.ENOENT: "file_missing",
    errno.ENOTDIR: "file_missing",
    errno.ENAMETOOLONG: "file_name_too_long",
    errno.ENXIO: "not_a_file",  # a socket
    errno.EINVAL: "not_a_file",  # what ``outside.first_bytes`` says of devices and pipes
}
# What a folder answers whose file system cannot flush it; there is nothing more to do then.
_FOLDER_SYNC_UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})


# Text, because making Path objects is a good part of the cost of a small save.
AnyPath = str | Path


class Stamp(Struct, frozen=True):
    """What tells one version of a file from another without reading it, and whose it was then."""

    size: int
    mtime_ns: int
    inode: int
    owner: int = 0
    mode: int = stat.S_IWUSR

    @property
    def is_write_protected(self) -> bool:
        """Whether its owner has said that it is to stay as it is; on Windows by its read-only attribute."""
        return not self.mode & stat.S_IWUSR

    @property
    def modified(self) -> dt.datetime:
        """When the file was last written (UTC); 1970 if what the file system says makes no sense."""
        try:
            return dt.datetime.fromtimestamp(self.mtime_ns / 1e9, dt.UTC)
        except (OSError, OverflowError, ValueError):
            return dt.datetime.fromtimestamp(0, dt.UTC)


def problem_writing(error: OSError) -> FileProblem:
    """The problem that the user should read about when ``error`` came of writing."""
    code = _CODES.get(error.errno or 0, "write_failed")
    return FileProblem(code, reason=system_code(error))


def is_protected(error: OSError, path: AnyPath) -> bool:
    """Whether ``error`` came of a file that is itself write-protected."""
    return error.errno in _DENIED and os.path.isfile(path) and not os.access(path, os.W_OK)


def problem_reading(error: OSError, path: Path) -> FileProblem:
    """The problem that the user should read about when ``error`` came of reading the file ``path``."""
    # Windows says of a folder that access is denied.
    code = "not_a_file" if os.path.isdir(path) else _READING_CODES.get(error.errno or 0, "file_unreadable")
    return FileProblem(code, file=path.name or str(path), reason=system_code(error))


def system_code(error: OSError) -> str:
    """The system's short name of an error, the same in every language."""
    return errno.errorcode.get(error.errno or 0, "–")


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class FileSystem:
    """The real file system. Methods raise OSError; handles are integers. New files are for their owner alone."""

    permissions = PRIVATE_FILE

    def create(self, path: AnyPath) -> int:
        """Make a new file and open it for writing; FileExistsError if there is one."""
        return os.open(path, _NEW, self.permissions)

    def write(self, handle: int, data: memoryview) -> int:
        """Write some of ``data``; how many bytes is returned."""
        return os.write(handle, data)

    def write_all(self, handle: int, data: bytes) -> None:
        """Write all of ``data``, however little at a time the system takes."""
        left = memoryview(data)
        while left:
            left = left[self.write(handle, left) :]

    def fsync(self, handle: int) -> None:
        """Return when everything written to the handle is on the medium."""
        if sys.platform == "darwin":  # pragma: no cover
            import fcntl

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync alone leaves the data in the drive's own memory
            return
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a handle."""
        os.close(handle)

    def stamp_of(self, handle: int) -> Stamp:
        """The stamp of an open file."""
        found = os.fstat(handle)
        return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, found.st_uid, found.st_mode)

    def stamp(self, path: AnyPath) -> Stamp | None:
        """The stamp of a file; None if there is none."""
        try:
            found = os.stat(path)
        except FileNotFoundError:
            return None
        return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, found.st_uid, found.st_mode)

    def read(self, path: AnyPath, limit: int) -> bytes:
        """The first ``limit`` bytes of a file."""
        return outside.first_bytes(path, limit)

    def link(self, path: AnyPath, other: AnyPath) -> None:
        """Give a file a second name; FileExistsError if that is taken."""
        os.link(path, other)

    def copy(self, path: AnyPath, other: AnyPath) -> None:
        """Copy a file's content to a new file, and flush it."""
        handle = self.create(other)
        try:
            with outside.opened(path) as source:
                while piece := source.read(COPIED_AT_ONCE):
                    self.write_all(handle, piece)
            if (sharing := sharing_of(path)) is not None:
                share(handle, sharing)
            self.fsync(handle)
        finally:
            self.close(handle)

    def replace(self, path: AnyPath, other: AnyPath) -> None:
        """Put a file in the place of another, at once."""
        os.replace(path, other)

    def unlink(self, path: AnyPath) -> None:
        """Remove a file."""
        os.unlink(path)

    def mkdir(self, folder: Path) -> None:
        """Make a folder for its owner alone; no error if it is there."""
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)

    def rmdir(self, folder: Path) -> None:
        """Remove an empty folder."""
        folder.rmdir()

    def make_folder(self, folder: Path) -> None:
        """Make a folder for its owner alone, with those above it that are missing; their names are on the medium."""
        made = []
        while not folder.is_dir():
            made.append(folder)
            folder = folder.parent
        for path in reversed(made):
            self.mkdir(path)
            try:
                self.fsync_folder(str(path.parent))
            except OSError:
                # Its name may be lost even if a later flush succeeds, so whoever comes next is to make it anew.
                with contextlib.suppress(OSError):
                    self.rmdir(path)
                raise

    def fsync_folder(self, folder: AnyPath) -> None:
        """Return when the names in a folder are on the medium. Windows has no such call, and does without."""
        if os.name == "nt":  # pragma: no cover
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            self.fsync(handle)
        except OSError as error:
            if error.errno not in _FOLDER_SYNC_UNSUPPORTED:
                raise
        finally:
            os.close(handle)

    def pause(self, seconds: float) -> None:
        """Wait before trying again."""
        time.sleep(seconds)


def replace_patiently(system: FileSystem, path: AnyPath, other: AnyPath) -> None:
    """Put ``path`` in the place of ``other``; wait a little while Windows says that someone has it open."""
    for _ in range(WINDOWS_ATTEMPTS - 1):
        try:
            system.replace(path, other)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in WINDOWS_BUSY:
                raise
        system.pause(WINDOWS_PAUSE_SECONDS)
    system.replace(path, other)


def move_without_overwriting(system: FileSystem, path: Path, other: Path) -> None:
    """Give a file another name in the same file system; FileExistsError if that name is taken."""
    try:
        if os.path.islink(path):  # not every system gives the link a second name, and not what it leads to
            raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
        system.link(path, other)
    except FileExistsError:
        raise
    except OSError:  # no second names here: look first, then move
        if system.stamp(other) is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        replace_patiently(system, path, other)
    else:
        try:
            # The old name may go only when the new one is on the medium: a power cut must not leave the file with none.
            system.fsync_folder(str(other.parent))
            system.unlink(path)
        except OSError:
            if system.stamp(path) is not None:  # not moved after all
                system.unlink(other)
            raise
    for folder in {path.parent, other.parent}:
        system.fsync_folder(str(folder))
