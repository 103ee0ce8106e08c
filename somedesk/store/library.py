"""A folder of client files: what is in it, new names, renaming, the trash.

All of it reads or writes a disk that may be slow, so a screen calls it from a worker; only ``remembered`` is instant.
"""

import contextlib
import os
import stat
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.domain.grid.assessment import edit_profile
from somedesk.store.client_file import ClientFile
from somedesk.store.durable_file import backup_path
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.file_system import Stamp, move_without_overwriting, problem_writing, system_code
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.names import SUFFIX, TRASH, is_client_name
from somedesk.store.summary import Entry, Index, Summary, load_index, save_index, summarise

__all__ = ["TRASH", "Library", "Summary", "Trashed", "file_name"]

LONGEST_NAME = 80
MOST_BYTES = 200  # of the 255 that a name may have; a number, a date, .somedesk and .bak come on top
# Names that Windows keeps for devices, with any ending.
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{device}{number}" for device in ("com", "lpt") for number in "123456789¹²³"
}
_FORBIDDEN = frozenset('<>:"/\\|?*')


class Trashed(Struct, frozen=True):
    """A client file in the trash, and where it came from."""

    path: Path
    original: Path


class Library:
    """The client files directly in ``folder``. The folder need not exist until a client is made in it."""

    def __init__(self, folder: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> None:
        self.folder = folder.absolute()
        self._environment = environment

    def remembered(self, index_path: Path) -> tuple[Summary, ...]:
        """What was in the library when it was last looked at; without looking, so it may be out of date."""
        return tuple(entry.summary for entry in load_index(index_path, self.folder).entries.values())

    def summaries(self, index_path: Path) -> tuple[Summary, ...]:
        """What is in the library now, by file name.

        Only files that changed since the index was made are read; then the index is brought up to date.

        Raises FileProblem "folder_unreadable". A library that does not exist yet is empty.
        """
        known = load_index(index_path, self.folder).entries
        entries = {name: self._entry(name, found, known.get(name)) for name, found in self._files()}
        if entries != known:
            save_index(index_path, Index(str(self.folder), entries=entries))
        return tuple(entry.summary for entry in entries.values())

    def path_for(self, name: str) -> Path:
        """A path for a new client called ``name``; nothing is there yet. The folder is made if need be."""
        try:
            self._environment.system.make_folder(self.folder)
            return free_path(self.folder, file_name(name), os.listdir(self.folder))
        except OSError as error:
            raise problem_writing(error) from error

    def rename(self, path: Path, name: str, *, rename_file: bool = True) -> Path:
        """Give a client that is not open another name, and its file too; where the file is now is returned.

        Raises InvalidInput for a name that will not do, FileProblem as ``ClientFile.open`` does.
        """
        with ClientFile.open(path, environment=self._environment) as file:
            if file.obstacle is not None:
                raise file.obstacle
            change = edit_profile(file.client, name=name.strip())
            if change is not None:
                file.apply(change)
        # A file system may take a name in other letters for the same; then it is taken, by the file itself.
        if not rename_file or file_name(name).casefold() == unicodedata.normalize("NFC", path.stem).casefold():
            return path
        target = self._move(path, path.parent, file_name(name))
        file.backups().rename(target)
        return target

    def trash(self, path: Path) -> Trashed:
        """Move a client file that is not open, with its .bak, to the trash beside it."""
        folder = path.parent / TRASH / os.urandom(6).hex()
        try:
            self._environment.system.make_folder(folder)
        except OSError as error:
            raise problem_writing(error) from error
        try:
            return Trashed(self._move(path, folder, path.stem), path)
        except BaseException:
            with contextlib.suppress(OSError):  # no longer empty if only the last step failed
                folder.rmdir()
            raise

    def restore(self, trashed: Trashed) -> Path:
        """Take a client file back from the trash; where it is now is returned (its old name may be taken)."""
        path = self._move(trashed.path, trashed.original.parent, trashed.original.stem)
        with contextlib.suppress(OSError):  # the system has put something of its own there
            trashed.path.parent.rmdir()
        return path

    def trashed(self) -> tuple[Trashed, ...]:
        """What is in the trash. What a link there leads to is not."""
        found = sorted(
            path
            for path in (self.folder / TRASH).glob("*/*")
            if is_client_name(path.name) and not path.parent.is_symlink()
        )
        return tuple(Trashed(path, self.folder / path.name) for path in found)

    def _files(self) -> list[tuple[str, Stamp]]:
        """Name and stamp of the client files, by name."""
        try:
            names = sorted(os.listdir(self.folder))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise FileProblem("folder_unreadable", folder=str(self.folder), reason=system_code(error)) from error
        found = []
        for name in names:
            if is_client_name(name) and not name.startswith("."):
                with contextlib.suppress(OSError):  # gone in the meantime
                    status = os.stat(self.folder / name)
                    if stat.S_ISREG(status.st_mode):
                        found.append((name, Stamp(status.st_size, status.st_mtime_ns, status.st_ino)))
        return found

    def _entry(self, name: str, stamp: Stamp, known: Entry | None) -> Entry:
        if known is not None and known.stamp == stamp:
            return known
        return Entry(stamp, summarise(self.folder / name, stamp.modified))

    def _move(self, path: Path, folder: Path, stem: str) -> Path:
        """Move a file that nobody has open, and its .bak, to ``folder`` under a free name."""
        system = self._environment.system
        lock = ClientFileLock(path)
        lock.acquire(this_holder(self._environment.holder, self._environment.now()))
        try:
            target = free_path(folder, stem, os.listdir(folder))
            move_without_overwriting(system, path, target)
            if system.stamp(backup_path(path)) is not None:
                system.replace(backup_path(path), backup_path(target))
        except FileNotFoundError as error:
            raise FileProblem("file_missing", file=path.name) from error
        except OSError as error:
            raise problem_writing(error) from error
        finally:
            lock.release()
        return target


def file_name(name: str) -> str:
    """A file name (without ending) that every system takes, as close to ``name`` as can be."""
    kept = (
        " " if c in _FORBIDDEN or c.isspace() else c
        for c in unicodedata.normalize("NFC", name)
        if c.isspace() or not unicodedata.category(c).startswith("C")
    )
    short = " ".join("".join(kept).split())[:LONGEST_NAME].encode()[:MOST_BYTES].decode(errors="ignore")
    cleaned = short.strip(". ").removeprefix("~$")
    if cleaned.partition(".")[0].rstrip().casefold() in _RESERVED:
        cleaned = f"{cleaned}_"
    return cleaned or "client"


def free_path(folder: Path, stem: str, taken: Iterable[str]) -> Path:
    """``stem`` or, if that is taken (in whatever spelling), "stem 2" and so on."""
    names = {unicodedata.normalize("NFC", name).casefold() for name in taken}
    name, number = f"{stem}{SUFFIX}", 1
    while name.casefold() in names or f"{name}.bak".casefold() in names:
        number += 1
        name = f"{stem} {number}{SUFFIX}"
    return folder / name
