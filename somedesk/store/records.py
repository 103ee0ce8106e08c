"""A client's records as TinyDB documents, and back."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import msgspec

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import (
    PROFILE_ID,
    TABLES,
    Action,
    Assessment,
    Client,
    ClientProfile,
    Owner,
    Rating,
    Record,
)
from somedesk.domain.integrity import broken_links
from somedesk.domain.maturity_model import MaturityModel
from somedesk.store.durable_file import DurableFile
from somedesk.store.encryption import Key, plain
from somedesk.store.file_format import FORMAT, NO_DOCUMENTS, Contents, Tables, decode_file, with_documents
from somedesk.store.file_system import FileSystem
from somedesk.store.migrations import upgraded

HISTORY_TABLE = "history"

_decoders = {name: msgspec.json.Decoder(dict[str, kind]) for name, kind in TABLES.items()}  # type: ignore[valid-type]


def encoded_record(record: Record) -> bytes:
    """The record as a document. Raises InvalidInput for one that could be written but not read again."""
    try:
        written = msgspec.json.encode(record)
        msgspec.json.decode(written, type=type(record))
    except ValueError as error:  # out of its limits, or text that is half a character
        field = str(error).rpartition("`$.")[2].rstrip("`") if isinstance(error, msgspec.ValidationError) else "–"
        raise InvalidInput("value_refused", field=field, record=type(record).__name__, detail=str(error)) from error
    return written


def encoded_client(client: Client) -> Tables:
    """All records, encoded, as the tables of a new file."""
    tables = {}
    for name in TABLES:
        records = enumerate(client.table(name).values(), start=1)
        tables[name] = with_documents(NO_DOCUMENTS, {str(number): encoded_record(record) for number, record in records})
    return tables


def read_client(path: Path, system: FileSystem | None = None, key: Key | None = None) -> Client:
    """The client in a file, without opening it for changes. Raises FileProblem as ``ClientFile.open`` does."""
    file = DurableFile(path, system)
    return client_in(file.read(), file.path.name, key)


def client_in(content: bytes, name: str, key: Key | None = None) -> Client:
    """The client in the bytes of a file; ``name`` is for the message. Raises FileProblem if they are not whole."""
    contents = decode_file(plain(content, name, key), name)
    return decode_client(Contents(contents.format, upgraded(contents)), name)[0]


def decode_client(contents: Contents, name: str) -> tuple[Client, dict[tuple[str, str], str]]:
    """The client in a file, and TinyDB's id of each record by table and id.

    Raises FileProblem "file_damaged" if a record is invalid or leads nowhere. Of a newer format, what this program does
    not know is left out; "file_newer" if that is not enough to read it.
    """
    newer = contents.format > FORMAT
    try:
        found = {table: _records(contents, table, lenient=newer) for table in TABLES}
        numbers = {(t, record.id): str(int(key)) for t, records in found.items() for key, record in records.items()}
        by_id = {table: {record.id: record for record in records.values()} for table, records in found.items()}
        client = Client(
            profile=cast("ClientProfile", by_id["client"].get(PROFILE_ID)),
            models=cast("dict[str, MaturityModel]", by_id["models"]),
            assessments=cast("dict[str, Assessment]", by_id["assessments"]),
            ratings=cast("dict[str, Rating]", by_id["ratings"]),
            actions=cast("dict[str, Action]", by_id["actions"]),
            owners=cast("dict[str, Owner]", by_id["owners"]),
        )
        _check(client, contents, found)
    except ValueError as error:
        raise FileProblem("file_newer" if newer else "file_damaged", file=name) from error
    return client, numbers


def _records(contents: Contents, table: str, *, lenient: bool) -> Mapping[str, Record]:
    encoded = contents.tables.get(table)
    if encoded is None:
        return {}
    if lenient:
        known = TABLES[table].__struct_fields__
        kept = {
            key: {name: value for name, value in found.items() if name in known}
            for key, found in encoded.documents().items()
        }
        return cast("Mapping[str, Record]", _decoders[table].decode(msgspec.json.encode(kept)))
    return cast("Mapping[str, Record]", _decoders[table].decode(encoded.content))


def _check(client: Client, contents: Contents, found: Mapping[str, Mapping[str, Record]]) -> None:
    if set(contents.tables) - {*TABLES, HISTORY_TABLE} and contents.format <= FORMAT:
        raise ValueError("a table that is not ours")
    if len(found["client"]) != 1 or client.profile is None:
        raise ValueError("not one client")
    if any(len(client.table(table)) != len(records) for table, records in found.items()):
        raise ValueError("an id twice")
    if broken := broken_links(client):
        raise ValueError(broken[0])
