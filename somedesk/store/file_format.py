"""The bytes of a client file: a TinyDB document with a header table that says what it is and proves it whole.

    {"somedesk":{"1":{"application":"somedesk","format":1,"digest":"…"}},
    "ratings":{
    "1":{…},
    "2":{…}}}

The digest is BLAKE2b over application, format and, for each other table in order of its name, the table's name and the
BLAKE2b of its compact JSON. It does not depend on white space, so a file that TinyDB itself rewrote unchanged is whole.
Every later format keeps this header and this rule: that is how an older program knows a newer file from a damaged one.
"""

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct

from somedesk.base.errors import FileProblem

APPLICATION = "somedesk"
FORMAT = 1
HEADER_TABLE = "somedesk"
DIGEST_BYTES = 32
# The header stands first; this much of a file is looked at to tell a damaged file of ours from someone else's.
HEAD_BYTES = 4096

Document = Mapping[str, Any]
Documents = Mapping[str, Document]

_encoder = msgspec.json.Encoder()


class Header(Struct, frozen=True):
    """What the header says. Fields that a later format adds are passed over."""

    application: str
    format: int
    digest: str


class EncodedTable(Struct, frozen=True):
    """One table as it stands in the file, and the digest of it. Immutable, so it can be handed to another thread."""

    content: bytes
    digest: bytes

    def documents(self) -> dict[str, dict[str, Any]]:
        """A copy of the documents by TinyDB's id."""
        return msgspec.json.decode(self.content, type=dict[str, dict[str, Any]])


Tables = Mapping[str, EncodedTable]


class Contents(Struct, frozen=True):
    """What was found in a file: its format and its tables without the header."""

    format: int
    tables: Tables


def encode_table(documents: Mapping[Any, Document]) -> EncodedTable:
    """Encode a table, one document a line. Raises ValueError or TypeError if something cannot be written as JSON."""
    encode = _encoder.encode
    lines = [encode(str(key)) + b":" + encode(document) for key, document in documents.items()]
    digest = hashlib.blake2b(b"{" + b",".join(lines) + b"}", digest_size=DIGEST_BYTES).digest()
    content = b"{\n" + b",\n".join(lines) + b"}" if lines else b"{}"
    return EncodedTable(content, digest)


def encode_file(tables: Tables) -> bytes:
    """The whole file."""
    header = Header(APPLICATION, FORMAT, _digest(APPLICATION, FORMAT, tables))
    parts = [b'{"' + HEADER_TABLE.encode() + b'":{"1":' + _encoder.encode(header) + b"}"]
    parts += [_encoder.encode(name) + b":" + table.content for name, table in tables.items()]
    return b",\n".join(parts) + b"}\n"


def decode_file(data: bytes, name: str) -> Contents:
    """Read a file's bytes; ``name`` is for the message.

    Raises FileProblem: file_empty, file_truncated, file_damaged, file_foreign. A newer format is no error here.
    """
    if not data.strip():
        raise FileProblem("file_empty", file=name)
    try:
        found = msgspec.json.decode(data, type=dict[str, dict[str, dict[str, Any]]])
        header = msgspec.convert(found.pop(HEADER_TABLE)["1"], Header)
    except (KeyError, ValueError, RecursionError) as error:
        raise FileProblem(_unreadable_code(data, error), file=name) from error
    if header.application != APPLICATION:
        raise FileProblem("file_foreign", file=name)
    try:
        tables = {table: encode_table(documents) for table, documents in found.items()}
    except ValueError as error:  # a text that is half a character
        raise FileProblem("file_damaged", file=name) from error
    if header.format < 1 or header.digest != _digest(header.application, header.format, tables):
        raise FileProblem("file_damaged", file=name)
    return Contents(header.format, MappingProxyType(tables))


def _digest(application: str, file_format: int, tables: Tables) -> str:
    whole = hashlib.blake2b(f"{application} {file_format}\n".encode(), digest_size=DIGEST_BYTES)
    for name in sorted(tables):
        whole.update(_encoder.encode(name) + b" " + tables[name].digest + b"\n")
    return whole.hexdigest()


def _unreadable_code(data: bytes, error: Exception) -> str:
    head = data[:HEAD_BYTES]
    start = b'{"' + HEADER_TABLE.encode() + b'":'
    ours = b'"somedesk"' in head or start.startswith(head) or not head.strip(b"\0")
    if not ours:
        return "file_foreign"
    return "file_truncated" if "truncated" in str(error) else "file_damaged"
