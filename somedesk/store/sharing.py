"""Who else may use a client file in a team's folder: its owner, group and mode, which saving is to leave as they are.

A save puts a new file in the old one's place, and new files of ours are for their owner alone.
"""

import contextlib
import os
import stat
import sys
from pathlib import Path

from msgspec import Struct

_OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_WRITE = stat.S_IWGRP | stat.S_IWOTH
# What a folder of ours takes over from the one that it is in; whoever may put files there may do so here.
_FOLDER = stat.S_IRWXU | _OF_OTHERS | stat.S_ISGID


class Sharing(Struct, frozen=True):
    """Owner, group and mode of a file that others use too."""

    owner: int
    group: int
    mode: int


def is_private(owner: int, mode: int) -> bool:
    """Whether nobody but us has a right to a file; then it is not shared, and ``sharing_of`` need not be asked."""
    return not mode & _OF_OTHERS and is_own(owner)


def sharing_of(path: str | Path) -> Sharing | None:
    """How a file is shared; None if it is its owner's alone, or is not there.

    It is shared if it belongs to someone else, if others may write it, or if they may read it and write in its folder.
    """
    if sys.platform == "win32":  # pragma: no cover - a new file there has the rights of its folder
        return None
    try:
        found = os.stat(path)
        mode = stat.S_IMODE(found.st_mode)
        is_shared = found.st_uid != os.geteuid() or bool(mode & _WRITE)
        if not is_shared and mode & _OF_OTHERS:
            folder = os.stat(os.path.dirname(path) or ".").st_mode
            is_shared = bool(folder & _WRITE) and not folder & stat.S_ISVTX
    except OSError:
        return None
    return Sharing(found.st_uid, found.st_gid, mode & 0o777) if is_shared else None


def share(handle: int, sharing: Sharing) -> None:
    """Give a new file, that is open, what ``sharing`` says, as far as the system lets us."""
    if sys.platform == "win32":  # pragma: no cover
        return
    mode = sharing.mode
    with contextlib.suppress(OSError):
        try:
            os.fchown(handle, sharing.owner, sharing.group)
        except PermissionError:
            with contextlib.suppress(PermissionError):
                os.fchown(handle, -1, sharing.group)
        if os.fstat(handle).st_gid != sharing.group:
            mode &= ~stat.S_IRWXG  # that would be a group which never had it
        os.fchmod(handle, mode)


def share_folder(folder: Path, like: Path) -> None:
    """If the file ``like`` is shared, let those use a folder of ours who may use the one that it is in."""
    if sys.platform == "win32" or sharing_of(like) is None:
        return
    with contextlib.suppress(OSError):
        above = os.stat(folder.parent)
        os.chown(folder, -1, above.st_gid)  # else nobody gets anything: it would be another group
        os.chmod(folder, stat.S_IMODE(above.st_mode) & _FOLDER)


def is_lost_by_saving(path: Path) -> bool:
    """Whether someone who can read the file now could not do so once we have saved it."""
    sharing = sharing_of(path)
    if sys.platform == "win32" or sharing is None or os.geteuid() == 0:
        return False
    folder = os.stat(path.parent)
    groups = {os.getegid(), *os.getgroups()} if not folder.st_mode & stat.S_ISGID else {folder.st_gid, *os.getgroups()}
    by_group = sharing.group in groups and bool(sharing.mode & stat.S_IRGRP)
    by_all = bool(sharing.mode & stat.S_IROTH)
    group_loses = bool(sharing.mode & stat.S_IRGRP) and not by_group
    owner_loses = sharing.owner != os.geteuid() and not by_group
    return (group_loses or owner_loses) and not by_all


def account(owner: int) -> str:
    """What the account of that number is called; empty if that cannot be told."""
    try:
        import pwd

        return pwd.getpwuid(owner).pw_name
    except (ImportError, KeyError):
        return ""


def own_account() -> str:
    """What the account is called that we run under; empty if that cannot be told, as on Windows."""
    return "" if sys.platform == "win32" else account(os.geteuid())


def is_own(owner: int) -> bool:
    """Whether that is the account that we run under."""
    return sys.platform == "win32" or owner == os.geteuid()
