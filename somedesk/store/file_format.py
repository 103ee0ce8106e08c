"""The bytes of a client file: a TinyDB document with a header table that says what it is and proves it whole.

    {"somedesk":{"1":{"application":"somedesk","format":4,"digest":"…"}},
    "ratings":{
    "1":{…},
    "2":{…}}}

The digest is BLAKE2b over application, format and, for each other table in order of its name, the table's name and the
BLAKE2b of its documents' digests; a document's is the BLAKE2b of "id":{…} as it is written here. So a click hashes one
document. It is taken from what was decoded: a file that TinyDB itself rewrote unchanged, with other white space, is
still whole.
Every later format keeps this header and this rule: that is how an older program knows a newer file from a damaged one.
"""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from functools import cached_property, lru_cache
from itertools import chain, compress
from operator import is_not
from threading import Lock
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct

from somedesk.base import outside
from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem

APPLICATION = "somedesk"
FORMAT = 4
HEADER_TABLE = "somedesk"
SEPARATOR = 2  # bytes between two documents
DIGEST_BYTES = 32
# The header stands first; this much of a file is looked at to tell a damaged file of ours from someone else's.
HEAD_BYTES = 4096
# More than any file of ours can hold: such a file is made to exhaust the memory.
MOST_TABLES = 100
MOST_PARTS = 32
# Bytes of a table that are quicker written in one piece than in three.
SMALL = 4096
MOST_DOCUMENTS = 200_000

# How msgspec says that the text stops too early; it has no type of its own for that.
TRUNCATED = "Input data was truncated"

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(dict[str, dict[str, Any]])


class Header(Struct, frozen=True):
    """What the header says. Fields that a later format adds are passed over."""

    application: str
    format: int
    digest: str


class StoredDocument(MutableMapping[str, Any]):
    """A document as TinyDB gets it: a copy, decoded when it is looked at, and encoded again only if it was."""

    __slots__ = ("_entry", "_found", "_key")

    def __init__(self, key: str, entry: bytes) -> None:
        self._key = key
        self._entry: bytes | None = entry
        self._found: dict[str, Any] = {}

    def __getitem__(self, field: str) -> Any:
        return self.plain()[field]

    def __setitem__(self, field: str, value: Any) -> None:
        self.plain()[field] = value

    def __delitem__(self, field: str) -> None:
        del self.plain()[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self.plain())

    def __len__(self) -> int:
        return len(self.plain())

    def plain(self) -> dict[str, Any]:
        """The document itself, to be changed at will."""
        if self._entry is not None:
            (self._found,) = _decoder.decode(b"{" + self._entry + b"}").values()
            self._entry = None
        return self._found

    def entry(self, key: str) -> bytes:
        """The document under its id, as in the file."""
        if self._entry is not None and self._key == key:
            return self._entry
        return _entry(key, self.plain())


class EncodedTable(Struct, frozen=True, dict=True):
    """One table as it stands in the file, and its digest. Never changed, so it can be handed to another thread.

    By TinyDB's id, ``entries`` holds each document as "id":{…}, and ``digests`` the digest of that; ``size`` is how
    many bytes the documents fill with what is between them.
    """

    entries: Mapping[str, bytes]
    digests: Mapping[str, bytes]
    size: int

    @cached_property
    def put_together(self) -> tuple[tuple[bytes, ...], blake2b]:
        """The table as it stands in the file, in parts, without the brace that ends it; what its digest is taken of.

        Only what writes the file needs it: a click must not wait for a long history. Who feeds the hash takes a copy.
        """
        parts = (b"{\n" + b",\n".join(self.entries.values()),) if self.entries else (b"{",)
        return parts, blake2b(b"".join(self.digests.values()), digest_size=DIGEST_BYTES)

    @property
    def content(self) -> bytes:
        """The table as it stands in the file."""
        return b"".join((*self.put_together[0], b"}"))

    @property
    def digest(self) -> bytes:
        """The digest of its documents' digests."""
        return self.put_together[1].digest()

    def documents(self) -> dict[str, StoredDocument]:
        """Copies of the documents by TinyDB's id."""
        return {key: StoredDocument(key, entry) for key, entry in self.entries.items()}


Tables = Mapping[str, EncodedTable]


class Contents(Struct, frozen=True):
    """What was found in a file: its format and its tables without the header."""

    format: int
    tables: Tables


def encode_table(documents: Mapping[Any, Mapping[str, Any]]) -> EncodedTable:
    """Encode a table, one document a line. Raises ValueError or TypeError if something cannot be written as JSON."""
    entries = {}
    for number, found in documents.items():
        key = str(number)
        entries[key] = found.entry(key) if isinstance(found, StoredDocument) else _entry(key, found)
    size = sum(map(len, entries.values())) + len(entries) * SEPARATOR
    return EncodedTable(entries, {key: _hash(entry) for key, entry in entries.items()}, size)


def with_documents(table: EncodedTable, documents: Mapping[str, bytes | None]) -> EncodedTable:
    """The table with some documents, already encoded, put in or (None) taken out."""
    entries, digests, size = dict(table.entries), dict(table.digests), table.size
    for key, document in documents.items():
        size -= len(entries[key]) + SEPARATOR if key in entries else 0
        if document is None:
            del entries[key], digests[key]
        else:
            entries[key] = _encoder.encode(key) + b":" + document
            digests[key] = _hash(entries[key])
            size += len(entries[key]) + SEPARATOR
    after = EncodedTable(entries, digests, size)
    known = vars(table).get("put_together")  # by the thread that writes
    # Asked of the long one, which then looks up each of the few; the other way round it would go through them all.
    if known is not None and table.entries and table.entries.keys().isdisjoint(documents):
        # What comes at the end, as in a history, is added to that: a history is long.
        parts, hasher = (*known[0], *[b",\n" + entries[key] for key in documents]), known[1].copy()
        hasher.update(b"".join([digests[key] for key in documents]))
        vars(after)["put_together"] = (parts if len(parts) <= MOST_PARTS else (b"".join(parts),)), hasher
    return after


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=DIGEST_BYTES).digest()


@lru_cache(maxsize=MOST_TABLES)
def _quoted(name: str) -> bytes:
    return _encoder.encode(name)


@lru_cache(maxsize=MOST_TABLES)
def _opening(name: str) -> bytes:
    return b",\n" + _quoted(name) + b":"


def _entry(key: str, document: Mapping[str, Any]) -> bytes:
    return _encoder.encode(key) + b":" + _encoder.encode(document)


NO_DOCUMENTS = encode_table({})


class FileEncoder:
    """Writes the same file again and again: what was put together of tables that have stayed as they were is kept."""

    def __init__(self) -> None:
        self._lock = Lock()  # a copy may be asked for while the file is being saved
        self._known: tuple[EncodedTable | None, ...] = ()
        self._parts: dict[str, tuple[bytes, ...]] = {}
        self._lines: dict[str, bytes] = {}

    def encode(self, tables: Tables) -> bytes:
        """The whole file."""
        with self._lock:
            return self._encoded(tables)

    def _encoded(self, tables: Tables) -> bytes:
        names, encoded = tuple(tables), tuple(tables.values())
        nothing = (None,) * len(names)
        known, self._known = self._known, nothing  # should what follows fail half-way
        if names != tuple(self._parts):
            known = nothing
            self._parts, self._lines = dict.fromkeys(names, ()), dict.fromkeys(sorted(names), b"")
        # A click changes two of forty: the others are passed over without as much as a line of Python for each.
        for name in compress(names, map(is_not, encoded, known)):
            parts = (_opening(name), *tables[name].put_together[0], b"}")
            self._parts[name] = parts if tables[name].size > SMALL else (b"".join(parts),)
            self._lines[name] = _line(name, tables[name])
        self._known = encoded
        header = Header(APPLICATION, FORMAT, _digest(APPLICATION, FORMAT, self._lines.values()))
        start = (b'{"', HEADER_TABLE.encode(), b'":{"1":', _encoder.encode(header), b"}")
        return b"".join((*start, *chain.from_iterable(self._parts.values()), b"}\n"))


def encode_file(tables: Tables) -> bytes:
    """The whole file."""
    return FileEncoder().encode(tables)


def decode_file(data: bytes, name: str) -> Contents:
    """Read a file's bytes; ``name`` is for the message.

    Raises FileProblem: file_empty, file_truncated, file_damaged, file_foreign. A newer format is no error here.
    """
    if not data.strip():
        raise FileProblem("file_empty", file=name)
    try:
        outside.refuse_too_many_values(data)
        found = msgspec.json.decode(data, type=dict[str, dict[str, dict[str, Any]]])
        header = msgspec.convert(found.pop(HEADER_TABLE)["1"], Header)
    except (KeyError, ValueError, RecursionError) as error:
        raise FileProblem(_unreadable_code(data, error), file=name) from error
    if header.application != APPLICATION:
        raise FileProblem("file_foreign", file=name)
    if len(found) > MOST_TABLES or sum(map(len, found.values())) > MOST_DOCUMENTS:
        raise FileProblem("file_damaged", file=name)
    tables = {table: encode_table(documents) for table, documents in found.items()}
    lines = [_line(name, tables[name]) for name in sorted(tables)]
    if header.format < 1 or header.digest != _digest(header.application, header.format, lines):
        raise FileProblem("file_damaged", file=name)
    if encode_file(tables) != data:  # not as we write it, so a name may stand twice
        _refuse_what_is_said_twice(data, name)
    return Contents(header.format, MappingProxyType(tables))


def _refuse_what_is_said_twice(data: bytes, name: str) -> None:
    try:
        outside.refuse_what_is_said_twice(data)
    except ValueError as error:
        raise FileProblem("file_damaged", file=name) from error


def _digest(application: str, file_format: int, lines: Iterable[bytes]) -> str:
    # In one piece: each of forty tables on its own would take three times as long.
    first = f"{application} {file_format}".encode()
    return blake2b(b"\n".join((first, *lines, b"")), digest_size=DIGEST_BYTES).hexdigest()


def _line(name: str, table: EncodedTable) -> bytes:
    return _quoted(name) + b" " + table.digest


def _unreadable_code(data: bytes, error: Exception) -> str:
    head = data[:HEAD_BYTES]
    start = b'{"' + HEADER_TABLE.encode() + b'":'
    ours = b'"somedesk"' in head or start.startswith(head) or not head.strip(b"\0")
    if not ours:
        return "file_foreign"
    return "file_truncated" if str(error) == TRUNCATED else "file_damaged"
