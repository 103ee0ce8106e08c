"""Small files of the user's own beside the settings, such as report templates, or of ours in the cache: written whole
or not at all."""

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


def write(path: Path, content: bytes) -> None:
    """Put the file in place at once or not at all."""
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        temporary.write_bytes(content)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
