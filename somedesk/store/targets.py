"""What lies where something is to be written. It is looked at before, and nothing is ever written through it."""

import contextlib
import os
import re
import stat
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.store.durable_file import HIDDEN_PREFIX, backup_path
from somedesk.store.encryption import Key, is_sealed
from somedesk.store.file_format import HEAD_BYTES, HEADER_TABLE
from somedesk.store.file_system import FileSystem
from somedesk.store.names import SUFFIX
from somedesk.store.records import read_client

# Also as TinyDB itself writes it, with other white space.
_BEGINNING = re.compile(rb'\s*\{\s*"%s"\s*:\s*\{' % HEADER_TABLE.encode())
_OUR_NAMES = (SUFFIX, backup_path(Path(SUFFIX)).name)


def check_target(path: Path) -> None:
    """Raise FileProblem if ``path`` is not to be replaced unasked.

    It is not_a_file, target_is_link, target_protected, or file_unreadable: then it may be a client.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        # Whoever may write in /dev would lose /dev/null.
        raise FileProblem("not_a_file", file=str(path))
    refuse_link(path)
    if os.path.exists(path) and (not os.stat(path).st_mode & stat.S_IWUSR or not os.access(path, os.W_OK)):
        raise FileProblem("target_protected", path=str(path))
    if os.path.exists(path) and (not os.stat(path).st_mode & stat.S_IRUSR or not os.access(path, os.R_OK)):
        raise FileProblem("file_unreadable", file=path.name, reason="EACCES")


def refuse_link(path: Path) -> None:
    """Raise FileProblem "target_is_link" if ``path`` leads elsewhere, be it to nothing."""
    if os.path.islink(path):
        raise FileProblem("target_is_link", path=str(path), target=os.path.realpath(path))


def holds_client(path: Path) -> bool:
    """Whether a client is in the file, a backup of one, or what is left of one: told by its contents, not its name."""
    try:
        head = FileSystem().read(path, HEAD_BYTES)
    except OSError:
        return False
    return begins_client(head)


def begins_client(head: bytes) -> bool:
    """Whether that is how a client file begins, under a passphrase or not."""
    return is_sealed(head) or _BEGINNING.match(head) is not None


def is_our_name(path: Path) -> bool:
    """Whether a file of that name is taken for a client, the version before, or what belongs to one."""
    name = path.name.casefold().rstrip(". ")  # which Windows leaves out of a name
    return name.endswith(_OUR_NAMES) or name.startswith(HIDDEN_PREFIX)


def check_copy(path: Path, own: Path, uid: str, key: Key | None) -> None:
    """As ``check_target``, for a copy of client ``uid`` in ``own``: an older copy gives way, another client does not.

    Raises FileProblem copy_onto_itself and output_is_client_file too.
    """
    with contextlib.suppress(OSError):
        if path.resolve() == own or path.samefile(own):
            raise FileProblem("copy_onto_itself", file=path.name)
    check_target(path)
    refused = FileProblem("output_is_client_file", path=str(path))
    if is_our_name(path) and path.suffix.casefold() != SUFFIX:
        raise refused
    if holds_client(path):
        try:
            other = read_client(path, key=key)
        except FileProblem as problem:
            raise refused from problem
        if other.profile.uid != uid:
            raise refused
