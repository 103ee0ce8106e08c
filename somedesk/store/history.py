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

MOST_JOINED = 1_000
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


class Ahead(Struct, frozen=True, eq=False):
    """What thinning came to for a ``table`` of the history: its documents, None if nothing can go; the limits then."""

    table: EncodedTable
    documents: dict[str, bytes | None] | None
    limits: Limits


class History:
    """Belongs to an open client file. Raises FileProblem "file_damaged" for a table that is not one of ours."""

    def __init__(self, database: DurableDatabase, file: str) -> None:
        self._database = database
        self._storage = cast("DurableStorage", database.storage)
        self._latest: tuple[str, Mapping[Key, BeforeAndAfter]] | None = None
        self._limits = LIMITS
        self._ahead: Ahead | None = None
        self._next = 1
        try:
            self.entries()
            numbers = [int(number) for number in self._table.entries]
            if numbers != sorted(set(numbers)):
                raise ValueError("entries out of order")
        except ValueError as error:
            raise FileProblem("file_damaged", file=file) from error
        self._next = max(numbers, default=0) + 1

    @property
    def is_long(self) -> bool:
        """Whether the next change has to thin it: a second where an import has left a hundred thousand traces."""
        return len(self._table.entries) >= self._limits.entries or self._table.size > self._limits.content

    def look_ahead(self, client: Client) -> "Ahead":
        """What thinning it comes to, for ``remember_ahead``: may be called on another thread."""
        table = self._table
        documents, limits = self._thinned(client, self.entries())
        return Ahead(table, documents, limits)

    def remember_ahead(self, ahead: "Ahead") -> None:
        """The next change has to reckon that no more, if nothing has changed since."""
        if ahead.table is self._table:
            self._limits = ahead.limits
            self._ahead = ahead if ahead.documents is not None else None

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
        # Nobody goes on typing in an import, and keeping a hundred thousand pairs is work for the collector.
        latest = (number, records) if len(records) <= MOST_JOINED else None
        ahead = self._ahead  # once: on another thread, it may be gone at any moment
        if ahead is not None and ahead.documents is not None:
            number = str(max(map(int, ahead.documents)) + 1)
            latest = (number, records) if latest is not None else None
            return Addition({**ahead.documents, number: encoded}, int(number) + 1, latest)
        if len(table.entries) >= self._limits.entries or table.size + len(encoded) > self._limits.content:
            known = self.entries()[: -1 if number in table.entries else None]
            documents, self._limits = self._thinned(after, (*known, entry))
            if documents is not None:
                return Addition(documents, self._next + len(documents), None)
        return Addition({number: encoded}, max(self._next, int(number) + 1), latest)

    def remember(self, addition: Addition) -> None:
        """``addition`` has been written."""
        self._next, self._latest, self._ahead = addition.next, addition.latest, None

    def explain(self, position: int, why: str) -> None:
        """Say why the change in the entry at ``position`` was made."""
        number = list(self._table.entries)[position]
        self._database.put({HISTORY_TABLE: {number: _encoded(replace(self.entries()[position], why=why))}})
        self._latest = self._ahead = None

    @property
    def _table(self) -> EncodedTable:
        return self._storage.tables.get(HISTORY_TABLE, NO_DOCUMENTS)

    def _thinned(self, client: Client, entries: tuple[Entry, ...]) -> tuple[dict[str, bytes | None] | None, Limits]:
        """The documents of fewer entries, None if there cannot be fewer, and the limits from then on."""
        try:
            left = thinned(client, entries)
        except ConflictingChange:  # it never led to this client: then it is kept as it is
            logger(__name__).warning("the history does not lead to the client")
            return None, Limits(2 * len(entries), 2 * self._table.size)
        new = {str(number): _encoded(entry) for number, entry in enumerate(left, start=self._next)}
        # What is kept whatever the limits must not be gone through again at every change.
        size = max(LIMITS.content, sum(map(len, new.values())) * 5 // 4)
        limits = Limits(max(LIMITS.entries, len(left) * 5 // 4), size)
        return (dict.fromkeys(self._table.entries) | new if len(left) < len(entries) else None), limits


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
