"""TinyDB over a file that survives crashes: ``TinyDB(path, storage=DurableStorage)``."""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.store.durable_file import LARGEST_CONTENT, LARGEST_FILE, DurableFile
from somedesk.store.encryption import Seal, plain
from somedesk.store.file_format import (
    FORMAT,
    HEADER_TABLE,
    NO_DOCUMENTS,
    EncodedTable,
    Tables,
    decode_file,
    encode_file,
    encode_table,
    with_documents,
)
from somedesk.store.file_system import FileSystem
from somedesk.store.migrations import upgraded

NO_TABLES: Tables = MappingProxyType({})
# Encoded, by table and TinyDB's id; None where one is to be removed.
Documents = Mapping[str, Mapping[str, bytes | None]]


class _TablesView(MutableMapping[str, Any]):
    """What TinyDB reads and hands back. A table that was not looked at is not encoded again.

    TinyDB gives out documents and changes them in place; here these are always copies.
    """

    def __init__(self, tables: Tables) -> None:
        self._encoded: dict[str, EncodedTable] = dict(tables)
        self._looked_at: dict[str, Mapping[Any, Mapping[str, Any]]] = {}

    def __getitem__(self, name: str) -> Mapping[Any, Mapping[str, Any]]:
        if name not in self._looked_at:
            self._looked_at[name] = self._encoded[name].documents()
        return self._looked_at[name]

    def __setitem__(self, name: str, documents: Mapping[Any, Mapping[str, Any]]) -> None:
        self._encoded.setdefault(name, NO_DOCUMENTS)  # keeps the place of a table that is there
        self._looked_at[name] = documents

    def __delitem__(self, name: str) -> None:
        del self._encoded[name]
        self._looked_at.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._encoded)

    def __len__(self) -> int:
        return len(self._encoded)

    def encoded(self) -> Tables:
        """All tables, encoded."""
        changed = {name: encode_table(documents) for name, documents in self._looked_at.items()}
        return MappingProxyType(self._encoded | changed)


class DurableStorage(Storage):
    """TinyDB's state in memory, encoded, and one durable write of the whole file for each commit.

    Without ``commit`` a write returns when it is on the medium. With it, ``commit`` is given each new state instead, as
    an immutable snapshot, and has to see that ``encode_file`` of it reaches ``file``. Opening raises FileProblem for
    whatever is there and cannot be read; a missing file is made by the first write. A newer format is read-only.
    ``seal`` opens a file under a passphrase; to seal what is written is up to ``commit``.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        read_only: bool = False,
        commit: Callable[[Tables], None] | None = None,
        system: FileSystem | None = None,
        seal: Seal | None = None,
    ) -> None:
        super().__init__()
        self.file = DurableFile(Path(path), system)
        self.format = FORMAT
        self.tables = NO_TABLES
        self._sized: tuple[Tables, int] = NO_TABLES, 0  # tables, and how many bytes they fill
        self._commit = commit or self._write_now
        try:
            name = self.file.path.name
            contents = decode_file(plain(self.file.read(), name, seal), name)
        except FileProblem as problem:
            if problem.code != "file_missing" or read_only:
                raise
        else:
            self.format, self.tables = contents.format, upgraded(contents)
        self.read_only = read_only or self.format > FORMAT

    def read(self) -> dict[str, dict[str, Any]] | None:
        """A copy of the tables, each made when it is looked at; None if there are none."""
        view: Any = _TablesView(self.tables)
        return view if self.tables else None

    def write(self, data: Mapping[str, Any]) -> None:
        """Take over a new state. Raises an error, and keeps the old state, if it cannot be written down."""
        view = data if isinstance(data, _TablesView) else _TablesView(NO_TABLES)
        if view is not data:
            view.update(data)
        tables = view.encoded()
        self._remember_size(tables, _size(tables.values()))
        self._take_over(tables)

    def with_documents(self, documents: Documents) -> Tables:
        """The tables with some documents, by table and TinyDB's id: encoded, or None to remove one.

        Raises InvalidInput "client_too_large": here, where it may be another thread that has to let go of all this.
        """
        known, (sized, size) = self.tables, self._sized
        before = {name: known.get(name, NO_DOCUMENTS) for name in documents}
        changed = {name: with_documents(before[name], given) for name, given in documents.items()}
        if sized is not known:
            size = _size(known.values())
        # The proxy's | takes a third of the time of {**known, **changed}.
        tables = MappingProxyType(MappingProxyType(known) | changed)
        self._remember_size(tables, size - _size(before.values()) + _size(changed.values()))
        return tables

    def put(self, tables: Tables) -> None:
        """As ``write``, of tables that ``with_documents`` gave."""
        self._take_over(tables)

    def _remember_size(self, tables: Tables, size: int) -> None:
        """Raises InvalidInput "client_too_large" for more than a client file can hold."""
        if size > LARGEST_CONTENT:
            raise InvalidInput("client_too_large", megabytes=LARGEST_FILE // 1024 // 1024)
        self._sized = tables, size

    def _take_over(self, tables: Tables) -> None:
        if self.read_only:
            raise FileProblem("file_read_only", file=self.file.path.name)
        if HEADER_TABLE in tables:
            raise ValueError(f"the table {HEADER_TABLE!r} belongs to the storage")
        self._commit(tables)
        self.tables = tables

    def _write_now(self, tables: Tables) -> None:
        if self.file.changed_underneath():
            raise FileProblem("changed_underneath", file=self.file.path.name, copy="–")
        self.file.write(encode_file(tables))


def _size(tables: Iterable[EncodedTable]) -> int:
    return sum([table.size for table in tables])


class DurableDatabase(TinyDB):
    """TinyDB that also takes documents already encoded; to be used with ``storage=DurableStorage``."""

    def put(self, documents: Documents, tables: Tables | None = None) -> None:
        """Put in, or (None) take out, documents of several tables at once. The others are not so much as looked at.

        ``tables``: as the storage made them of the same documents before, if it has not changed since.
        """
        storage = cast("DurableStorage", self.storage)
        storage.put(storage.with_documents(documents) if tables is None else tables)
        for name in self._tables.keys() & documents.keys():
            table = self._tables[name]
            table._next_id = None
            table.clear_cache()
