"""The history in a client file: a table of its own, in which every change leaves an entry within the same write."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange, FileProblem, InvalidInput
from somedesk.base.logger import logger
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.history import BeforeAndAfter, Entry, Key, touched, traces
from somedesk.domain.thinning import LIMITS, Limits, thinned
from somedesk.store.durable import DurableDatabase, DurableStorage
from somedesk.store.file_format import FORMAT, NO_DOCUMENTS, EncodedTable, Tables, with_documents
from somedesk.store.records import HISTORY_TABLE

LONGEST_WHO = 300
LONGEST_WHY = 100_000

_decoder = msgspec.json.Decoder(dict[str, Entry])


class Circumstances(Struct, frozen=True):
    """When, by whom and why a change is made; ``undone`` if it takes one back.

    ``joined``: it goes on with the change before it, as typing does, and shares its entry.
    """

    when: dt.datetime
    who: str = ""
    why: str = ""
    undone: bool = False
    joined: bool = False


class Addition(Struct, frozen=True):
    """Documents for the history's table, by TinyDB's id, the next free id, and what the newest entry says.

    ``latest`` is None if nothing can be joined to that.
    """

    documents: dict[str, bytes | None]
    next: int
    latest: tuple[str, Mapping[Key, BeforeAndAfter]] | None


class History:
    """Belongs to an open client file. Raises FileProblem "file_damaged" for a table that is not one of ours."""

    def __init__(self, database: DurableDatabase, file: str) -> None:
        self._database = database
        self._storage = cast("DurableStorage", database.storage)
        self._latest: tuple[str, Mapping[Key, BeforeAndAfter]] | None = None
        self._limits = LIMITS
        self._next = 1
        try:
            self.entries()
            numbers = [int(number) for number in self._table.entries]
            if numbers != sorted(set(numbers)):
                raise ValueError("entries out of order")
        except ValueError as error:
            raise FileProblem("file_damaged", file=file) from error
        self._next = max(numbers, default=0) + 1

    def entries(self) -> tuple[Entry, ...]:
        """All entries, oldest first; none of those in a newer format that this program cannot read."""
        try:
            return entries_in(self._storage.tables)
        except ValueError:
            if self._storage.format > FORMAT:
                return ()
            raise

    def enter(self, change: Change, given: Circumstances, after: Client) -> Addition:
        """What a change that led to ``after`` adds. Tell ``remember`` once that is written, with the change."""
        number, records = str(self._next), touched(change)
        if given.joined and self._latest is not None:
            number, records = self._latest[0], touched(change, self._latest[1])
        entry = Entry(
            when=given.when.replace(microsecond=0),
            label=change.label,
            traces=traces(records),
            who=given.who[:LONGEST_WHO],
            why=given.why,
            undone=given.undone,
        )
        table, encoded = self._table, _encoded(entry)
        if len(table.entries) >= self._limits.entries or table.size + len(encoded) > self._limits.content:
            known = self.entries()[: -1 if number in table.entries else None]
            if (documents := self._thinned(after, (*known, entry))) is not None:
                return Addition(documents, self._next + len(documents), None)
        return Addition({number: encoded}, max(self._next, int(number) + 1), (number, records))

    def remember(self, addition: Addition) -> None:
        """``addition`` has been written."""
        self._next, self._latest = addition.next, addition.latest

    def explain(self, position: int, why: str) -> None:
        """Say why the change in the entry at ``position`` was made."""
        number = list(self._table.entries)[position]
        self._database.put({HISTORY_TABLE: {number: _encoded(replace(self.entries()[position], why=why))}})
        self._latest = None

    @property
    def _table(self) -> EncodedTable:
        return self._storage.tables.get(HISTORY_TABLE, NO_DOCUMENTS)

    def _thinned(self, client: Client, entries: tuple[Entry, ...]) -> dict[str, bytes | None] | None:
        try:
            left = thinned(client, entries)
        except ConflictingChange:  # it never led to this client: then it is kept as it is
            logger(__name__).warning("the history does not lead to the client")
            self._limits = Limits(2 * len(entries), 2 * self._table.size)
            return None
        new = {str(number): _encoded(entry) for number, entry in enumerate(left, start=self._next)}
        # What is kept whatever the limits must not be gone through again at every change.
        size = max(LIMITS.content, sum(map(len, new.values())) * 5 // 4)
        self._limits = Limits(max(LIMITS.entries, len(left) * 5 // 4), size)
        return dict.fromkeys(self._table.entries) | new


def entries_in(tables: Tables) -> tuple[Entry, ...]:
    """The entries in a file's tables, oldest first. Raises ValueError for a table that is not one of ours."""
    return tuple(_decoder.decode(tables.get(HISTORY_TABLE, NO_DOCUMENTS).content).values())


def table_of(entries: Iterable[Entry]) -> EncodedTable:
    """The history's table in a new file."""
    return with_documents(NO_DOCUMENTS, {str(number): _encoded(entry) for number, entry in enumerate(entries, start=1)})


def _encoded(entry: Entry) -> bytes:
    if len(entry.why) > LONGEST_WHY:
        raise InvalidInput("value_refused", field="why")
    try:
        return msgspec.json.encode(entry)
    except ValueError as error:  # text that is half a character
        raise InvalidInput("value_refused", field="why") from error
