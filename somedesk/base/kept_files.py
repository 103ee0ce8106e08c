"""Small files of the user's own, such as settings and report templates, or of ours in the cache: for their owner alone,
and written whole or not at all.
"""

import contextlib
import os
from pathlib import Path

from somedesk.base import outside
from somedesk.base.paths import config_folder

LARGEST_FILE = 8 * 1024 * 1024


def folder(kind: str) -> Path:
    """The folder of one kind of them, made when it is first needed."""
    found = config_folder() / kind
    found.mkdir(mode=0o700, exist_ok=True)
    return found


def files(kind: str, suffix: str) -> tuple[Path, ...]:
    """All files of that kind, by name."""
    return tuple(sorted(path for path in folder(kind).glob(f"*{suffix}") if path.is_file()))


def read(path: Path) -> bytes:
    """What is in the file. Raises OSError, also for what is no file, or longer than a file of ours can be."""
    return outside.whole(path, LARGEST_FILE)


def write(path: Path, content: bytes, *, flush: bool = True) -> None:
    """Put the file in place at once or not at all. ``flush``: not needed for what can be made again."""
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if flush:
                os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
