"""What leaves the program for others to open: reports, exports, pictures, templates. They all go this way."""

import contextlib
import os
import stat
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.store.durable_file import DurableFile
from somedesk.store.file_system import FileSystem
from somedesk.store.targets import check_target, holds_client, is_our_name

# What our files of each kind end in, but for clients'.
ENDINGS = frozenset({".pdf", ".xlsx", ".docx", ".pptx", ".ics", ".csv", ".zip", ".json", ".png", ".svg"})


def is_of_another_kind(path: Path, ending: str) -> bool:
    """Whether the name says that something else than a file of ``ending`` is in it; one that says nothing is taken."""
    return Path(path.name.rstrip(". ")).suffix.casefold() in ENDINGS - {ending}


class ForOthers(FileSystem):
    """Gives new files the permissions that the user's other files get; a client's own are for its owner alone."""

    permissions = 0o666


def check_output(path: Path, client_file: Path | None = None) -> None:
    """Raise FileProblem if nothing may be written there: output_is_client_file, or as ``check_target`` does."""
    is_client = is_our_name(path) or holds_client(path)
    if client_file is not None:  # also one in which nothing can be read any more
        with contextlib.suppress(OSError):
            is_client = is_client or path.samefile(client_file)
    if is_client:
        raise FileProblem("output_is_client_file", path=str(path))
    check_target(path)


def write_output(path: Path, content: bytes, client_file: Path | None = None, *, private: bool = False) -> Path:
    """Write a file whole or not at all, never through a link, and never over a client.

    ``private``: for its owner alone. No more may read it than what it replaces.

    Raises FileProblem as ``check_output``, or output_unwritable.
    """
    check_output(path, client_file)
    system = FileSystem() if private else ForOthers()
    with contextlib.suppress(OSError):
        system.permissions &= stat.S_IMODE(os.lstat(path).st_mode)
    try:
        file = DurableFile(path, system, follow=False)
        file.write(content, keep_backup=False)
        file.remove_leftovers()  # of a program that was killed
    except FileProblem as error:
        # The store's own sentences are about the client file.
        raise FileProblem("output_unwritable", path=str(path)) from error
    return path
