"""A client's records as TinyDB documents, and back."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import PROFILE_ID, PROFILE_TABLE, TABLES, Client, Record, client_of
from somedesk.domain.integrity import broken_links, without_unknown
from somedesk.store.durable_file import DurableFile
from somedesk.store.encryption import Key, plain
from somedesk.store.file_format import FORMAT, NO_DOCUMENTS, Contents, Tables, decode_file, with_documents
from somedesk.store.file_system import FileSystem
from somedesk.store.migrations import upgraded

HISTORY_TABLE = "history"

_Tables = Mapping[str, Mapping[str, Record]]


@cache
def _decoder(table: str) -> msgspec.json.Decoder[dict[str, Record]]:
    """Made when a client first has something in the table: the start waits for no others."""
    return msgspec.json.Decoder(dict[str, TABLES[table].kind])  # type: ignore[misc]


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
        records = enumerate(_in_file_order(name, client.table(name)), start=1)
        tables[name] = with_documents(NO_DOCUMENTS, {str(number): encoded_record(record) for number, record in records})
    return tables


def _in_file_order(table: str, records: Mapping[str, Record]) -> list[Record]:
    """As they came; by id where that must not be told."""
    return [records[key] for key in sorted(records)] if TABLES[table].is_untraced else list(records.values())


def numbered_anew(
    table: str, records: Mapping[str, Record], taken: Mapping[str, bytes], known: Mapping[str, str | None]
) -> tuple[dict[str, bytes | None], dict[str, str | None]]:
    """All documents of a table in the order of a new file, None for numbers free then; and the number of each record.

    ``taken`` are the numbers in the file, ``known`` whose they were.
    """
    documents: dict[str, bytes | None] = dict.fromkeys(taken)
    numbers: dict[str, str | None] = dict.fromkeys(known)
    for number, record in enumerate(_in_file_order(table, records), start=1):
        documents[str(number)] = encoded_record(record)
        numbers[record.id] = str(number)
    return documents, numbers


def read_client(path: Path, system: FileSystem | None = None, key: Key | None = None) -> Client:
    """The client in a file, without opening it for changes. Raises FileProblem as ``ClientFile.open`` does."""
    file = DurableFile(path, system)
    return client_in(file.read(), file.path.name, key)


def client_in(content: bytes, name: str, key: Key | None = None) -> Client:
    """The client in the bytes of a file; ``name`` is for the message. Raises FileProblem if they are not whole."""
    contents = decode_file(plain(content, name, key), name)
    return decode_client(Contents(contents.format, upgraded(contents)), name)[0]


def decode_client(contents: Contents, name: str) -> tuple[Client, dict[str, dict[str, str | None]]]:
    """The client in a file, and TinyDB's id of each record by table and id.

    Raises FileProblem "file_damaged" if a record is invalid or leads nowhere. Of a newer format, what this program does
    not know is left out; "file_newer" if that is not enough to read it.
    """
    newer = contents.format > FORMAT
    try:
        found = {table: _records(contents, table, lenient=newer) for table in TABLES}
        numbers: dict[str, dict[str, str | None]] = {
            table: {record.id: str(int(key)) for key, record in records.items()} for table, records in found.items()
        }
        by_id = {table: {record.id: record for record in records.values()} for table, records in found.items()}
        _check_tables(contents, by_id, found)
        client = without_unknown(client_of(by_id)) if newer else client_of(by_id)
        if broken := broken_links(client):
            raise ValueError(broken[0])
    except ValueError as error:
        raise FileProblem("file_newer" if newer else "file_damaged", file=name) from error
    return client, numbers


def _records(contents: Contents, table: str, *, lenient: bool) -> Mapping[str, Record]:
    encoded = contents.tables.get(table)
    if encoded is None or not encoded.entries:
        return {}
    decoder = _decoder(table)
    if lenient:
        known = TABLES[table].kind.__struct_fields__
        kept = {
            key: {name: value for name, value in found.items() if name in known}
            for key, found in encoded.documents().items()
        }
        return decoder.decode(msgspec.json.encode(kept))
    return decoder.decode(encoded.content)


def _check_tables(contents: Contents, by_id: _Tables, found: _Tables) -> None:
    if set(contents.tables) - {*TABLES, HISTORY_TABLE} and contents.format <= FORMAT:
        raise ValueError("a table that is not ours")
    if len(found[PROFILE_TABLE]) != 1 or PROFILE_ID not in by_id[PROFILE_TABLE]:
        raise ValueError("not one client")
    if any(len(by_id[table]) != len(records) for table, records in found.items()):
        raise ValueError("an id twice")
