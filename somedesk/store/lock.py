"""One program at a time may change a client file: a lock of the operating system, and a note on who holds it.

The lock ends with the program that holds it, however that ends; the note is only read while the lock is held.
"""

import contextlib
import datetime as dt
import os
import platform
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import FileProblem
from somedesk.store.durable_file import HIDDEN_PREFIX, name_digest
from somedesk.store.file_system import FileSystem, problem_writing
from somedesk.store.sharing import account, is_own, own_account, share, sharing_of
from somedesk.store.system_lock import SystemLock

LARGEST_NOTE = 4096


class Holder(Struct, frozen=True, forbid_unknown_fields=True):
    """Who holds a lock: person, machine, since when."""

    name: str
    machine: str
    since: dt.datetime


def this_holder(name: str, now: dt.datetime) -> Holder:
    """We ourselves; without a ``name`` the one under which the user is logged in."""
    # As `getpass` finds it, which the start does without: it brings what reads passwords from a terminal.
    named = (os.environ.get(variable) for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"))
    return Holder(name or next(filter(None, named), "") or own_account(), platform.node(), now)


def is_held(leftover: Path) -> bool:
    """Whether a temporary file may belong to a program that is at work: the file that it is for is locked."""
    name = leftover.name.removeprefix(HIDDEN_PREFIX).partition("-")[0]
    lock = SystemLock(leftover.with_name(f"{HIDDEN_PREFIX}{name}.lock"))
    try:
        is_free = lock.take()
    except OSError:
        return True
    if is_free:
        lock.give_back()
    return not is_free


# What ``acquire`` raises if a program has the file open.
LOCKED = frozenset({"file_locked", "file_locked_by_account", "file_locked_unseen"})
# Or may have, on another machine.
HELD = LOCKED | {"file_held_elsewhere"}


@contextlib.contextmanager
def locked(path: Path, holder: Holder, *, for_copy: bool = False) -> Iterator[None]:
    """The right to change a file for as long as that takes. Raises FileProblem as ``acquire``.

    ``for_copy``: to put a copy there; copy_is_open if somebody has open what it would replace.
    """
    lock = ClientFileLock(path)
    try:
        lock.acquire(holder)
    except FileProblem as problem:
        if for_copy and problem.code in HELD:
            raise FileProblem("copy_is_open", file=path.name) from problem
        raise
    try:
        yield
    finally:
        lock.release()


class ClientFileLock:
    """The right to change one client file."""

    def __init__(self, path: Path) -> None:
        # Whoever comes through a symbolic link must meet the same lock.
        path = Path(os.path.realpath(path))
        stem = f"{HIDDEN_PREFIX}{name_digest(path)}"
        self._lock_path = path.with_name(f"{stem}.lock")
        self._note_path = path.with_name(f"{stem}.holder")
        self._path, self._file = path, path.name
        # Not the one that saving is given: a lock is no part of what is to survive.
        self._system = FileSystem()
        self._lock: SystemLock | None = None

    def acquire(self, holder: Holder) -> None:
        """Take the lock.

        Raises FileProblem: file_locked (where there is no note file_locked_by_account or file_locked_unseen) or, if the
        note of another machine lies there (a sync client brings such notes, but no locks), file_held_elsewhere, as far
        as known with holder, machine and since; or why the folder cannot be written to.
        """
        sharing = sharing_of(self._path)
        lock = SystemLock(
            self._lock_path, replace(sharing, owner=-1, mode=0o600 | sharing.mode & 0o066) if sharing else None
        )
        try:
            taken = lock.take()
        except OSError as error:
            raise problem_writing(error) from error
        if not taken:
            raise self._locked()
        self._lock = lock
        if (noted := self._noted()) is not None and noted.machine not in ("", holder.machine):
            self._let_go()
            raise self._problem("file_held_elsewhere", noted)
        # The note is a courtesy: without it the lock holds just as well.
        self.dismiss_note()  # what lies there may be a link to something else, or a pipe
        with contextlib.suppress(OSError):
            handle = self._system.create(self._note_path)
            try:
                self._system.write_all(handle, msgspec.json.encode(holder))
                if sharing is not None:
                    share(handle, replace(sharing, owner=-1, mode=0o600 | sharing.mode & 0o044))
            finally:
                self._system.close(handle)

    def release(self) -> None:
        """Give the lock back. Releasing twice is no error."""
        if self._lock is not None:
            self.dismiss_note()
            self._let_go()

    def dismiss_note(self) -> None:
        """Remove the note on who holds the lock: the user says that it is no longer so."""
        with contextlib.suppress(OSError):
            self._note_path.unlink()

    def _let_go(self) -> None:
        assert self._lock is not None
        self._lock.give_back()
        self._lock = None

    def _noted(self) -> Holder | None:
        try:
            return outside.from_json(self._system.read(self._note_path, LARGEST_NOTE), Holder)
        except (OSError, ValueError):
            return None

    def _locked(self) -> FileProblem:
        """Who has it, as far as that can be seen: the note says it, else to whom the lock belongs."""
        if (noted := self._noted()) is not None:
            return self._problem("file_locked", noted)
        with contextlib.suppress(OSError):
            found = os.stat(self._lock_path, follow_symlinks=False)
            name = account(found.st_uid)
            if name and not is_own(found.st_uid):
                since = dt.datetime.fromtimestamp(found.st_mtime, dt.UTC).astimezone()
                return self._problem("file_locked_by_account", Holder(name, "", since))
        return FileProblem("file_locked_unseen", file=self._file)

    def _problem(self, code: str, holder: Holder) -> FileProblem:
        since = f"{holder.since:%Y-%m-%d %H:%M}"
        return FileProblem(code, file=self._file, holder=holder.name or "–", machine=holder.machine or "–", since=since)
