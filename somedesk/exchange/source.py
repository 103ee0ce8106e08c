"""A file that is to be imported: read, and told apart by what is in it, whatever it is called."""

import codecs
from pathlib import Path
from typing import Literal

import msgspec

from somedesk.base import outside
from somedesk.base.errors import FileProblem
from somedesk.exchange.encodings import decoded
from somedesk.exchange.workbook_limits import is_workbook
from somedesk.store.file_system import problem_reading
from somedesk.store.targets import begins_client

LARGEST_BYTES = 20 * 1024 * 1024
LARGEST_FIGURES = 32 * 1024 * 1024  # of text, which is read as a stream: 100,000 rows of 300 characters

Kind = Literal["client", "ratings", "actions"]


def read_source(path: Path, largest: int = LARGEST_BYTES) -> bytes:
    """The bytes of a file.

    Raises FileProblem: import_too_large, import_empty, import_is_client, or why it cannot be read.
    """
    try:
        data = outside.first_bytes(path, largest + 1)
    except OSError as error:
        raise problem_reading(error, path) from error
    return accepted(data, path.name, largest)


def accepted(data: bytes, name: str, largest: int = LARGEST_BYTES) -> bytes:
    """The bytes, if they may be imported. Raises FileProblem: import_too_large, import_empty, import_is_client."""
    if len(data) > largest:
        raise FileProblem("import_too_large", limit=largest // 1024 // 1024)
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise FileProblem("import_empty", file=name)
    if begins_client(data):
        raise FileProblem("import_is_client", file=name)
    return data


def told_apart(data: bytes) -> tuple[Kind, bytes]:
    """What ``data`` holds, and ``data`` itself, text as UTF-8 without a mark.

    A workbook is actions, JSON a client (or nothing that we know), other text ratings. Raises FileProblem.
    """
    if is_workbook(data):
        return "actions", data
    if not is_json(data := data.removeprefix(codecs.BOM_UTF8)):
        data = decoded(data).encode()
    return ("client" if is_json(data) else "ratings"), data


def is_json(data: bytes) -> bool:
    """Whether the bytes are JSON, or begin as it does."""
    if data.lstrip().startswith((b"{", b"[")):  # also when it did not arrive whole
        return True
    try:
        msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True
