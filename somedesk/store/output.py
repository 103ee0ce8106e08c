"""What leaves the program for others to open: reports, exports, pictures."""

import contextlib
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.store.client_file import SUFFIX
from somedesk.store.durable_file import DurableFile
from somedesk.store.file_system import FileSystem


class ForOthers(FileSystem):
    """Gives new files the permissions that the user's other files get; a client's own are for its owner alone."""

    permissions = 0o666


def refuse_client_file(path: Path, client_file: Path | None = None) -> None:
    """Raise FileProblem "output_is_client_file" if ``path`` is ``client_file``, or would pass for a client."""
    is_client = path.suffix.casefold() == SUFFIX
    if client_file is not None:
        with contextlib.suppress(OSError):
            is_client = is_client or path.samefile(client_file)
    if is_client:
        raise FileProblem("output_is_client_file", path=str(path))


def write_output(path: Path, content: bytes, client_file: Path | None = None, *, private: bool = False) -> Path:
    """Write a file whole or not at all, never over the client that it was made from. ``private``: for its owner alone.

    Raises FileProblem: output_is_client_file, output_unwritable.
    """
    refuse_client_file(path, client_file)
    try:
        DurableFile(path, FileSystem() if private else ForOthers()).write(content, keep_backup=False)
    except FileProblem as error:
        # The store's own sentences are about the client file.
        raise FileProblem("output_unwritable", path=str(path)) from error
    return path
