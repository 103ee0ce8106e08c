"""Reports that another program shows: in a private folder, for as long as this program runs.

<folder>/<session>/<digest of the client's uid>-<random>/Client – Report 2026-11-14.pdf      <folder>/<session>.lock
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem
from somedesk.store.file_system import PRIVATE_FOLDER
from somedesk.store.output import write_output
from somedesk.store.system_lock import SystemLock


class Opened:
    """What was opened in this session. Its folder is made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._session: Path | None = None
        self._lock: SystemLock | None = None

    def put(self, name: str, content: bytes, uid: str) -> Path:
        """Make a file of that name about client ``uid``. Raises FileProblem "output_unwritable"."""
        try:
            folder = self._begun() / f"{_digest(uid)}-{os.urandom(8).hex()}"
            folder.mkdir(PRIVATE_FOLDER)
        except OSError as error:
            raise FileProblem("output_unwritable", path=name) from error
        return write_output(folder / name, content, private=True)

    def close(self) -> None:
        """Remove all of it. What another program holds on to goes at the next start."""
        if self._session is not None and self._lock is not None:
            _remove(self._session)
            self._lock.give_back()
            self._session = None

    def _begun(self) -> Path:
        if self._session is None:
            self._folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
            session = self._folder / os.urandom(8).hex()
            self._lock = SystemLock(_lock_path(session))
            self._lock.take()
            session.mkdir(PRIVATE_FOLDER)
            self._session = session
        return self._session


def forget(folder: Path, uid: str) -> tuple[Path, ...]:
    """Remove what any session opened of client ``uid``; the files that could not be removed are returned."""
    found = [each for session in _sessions(folder) for each in session.glob(f"{_digest(uid)}-*")]
    for each in found:
        _remove(each)
    return tuple(path for each in found for path in sorted(each.glob("*")))


def clear_up(folder: Path) -> None:
    """Remove what sessions left that are no more, having been killed or not allowed to remove it."""
    for session in _sessions(folder):
        lock = SystemLock(_lock_path(session))
        with contextlib.suppress(OSError):
            if lock.take():
                _remove(session)
                lock.give_back()


def _remove(folder: Path) -> None:
    import shutil  # start-up does without it

    shutil.rmtree(folder, ignore_errors=True)


def _sessions(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]


def _lock_path(session: Path) -> Path:
    return session.with_name(f"{session.name}.lock")


def _digest(uid: str) -> str:
    return blake2b(uid.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
