"""A lock of the operating system on a file. It ends with the program that holds it, however that ends.

Decision 0010 says what is proved of it, and what is not: the half for Windows has never run in a test.
"""

import contextlib
import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


from somedesk.store.sharing import Sharing, share

# Some file systems know no locks. There we go on without: whoever else writes is still noticed before each save.
_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK})
# What lies there may be a link to something else, or a pipe that nobody reads.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class SystemLock:
    """The lock on the file at ``path``, which is made for it and holds nothing."""

    def __init__(self, path: Path, sharing: Sharing | None = None) -> None:
        """``sharing``: who else may take it, and see that it is taken."""
        self._path, self._sharing = path, sharing
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the lock; False if another program holds it. Raises OSError where there can be no such file."""
        while True:
            handle = self._opened()
            if handle is None:
                return False
            try:
                _lock(handle)
            except (BlockingIOError, PermissionError):
                os.close(handle)
                return False
            except OSError as error:
                if error.errno == errno.EBADF:  # some network file systems lock for those alone who may write
                    os.close(handle)
                    return False
                if error.errno not in _NO_LOCKS:
                    os.close(handle)
                    raise
            if self._is_there(handle):
                if self._sharing is not None:
                    share(handle, self._sharing)
                self._handle = handle
                return True
            # Whoever held it has taken the file away meanwhile, and another program may have made it anew.
            os.close(handle)

    def give_back(self) -> None:
        """Let go of the lock, and take its file away. Only for who holds it."""
        assert self._handle is not None
        if os.name != "nt":  # pragma: no branch - there an open file cannot be removed
            with contextlib.suppress(OSError):
                self._path.unlink()
        os.close(self._handle)
        self._handle = None

    def _opened(self) -> int | None:
        """None if it is there, but is someone's who lets nobody look at it."""
        try:
            return os.open(self._path, _FLAGS, 0o600)
        except PermissionError:
            # Where nothing can be put, nothing could be saved either.
            if not os.path.lexists(self._path) or not os.access(self._path.parent, os.W_OK):
                raise
        try:
            # To lock a colleague's, reading is enough.
            return os.open(self._path, _FLAGS & ~(os.O_RDWR | os.O_CREAT))
        except PermissionError:
            return None

    def _is_there(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), os.stat(self._path, follow_symlinks=False))
        except FileNotFoundError:
            return False
