"""What a change makes of an open file, reckoned before it is made: thousands of records take a while."""

from collections.abc import Mapping

from msgspec import Struct

from somedesk.base.errors import ConflictingChange
from somedesk.domain import change as changes
from somedesk.domain.change import Change
from somedesk.domain.client import TABLES, Client
from somedesk.domain.integrity import broken_links
from somedesk.store.durable import DurableStorage
from somedesk.store.file_format import Tables
from somedesk.store.history import Addition, Circumstances, History
from somedesk.store.records import HISTORY_TABLE, encoded_record, numbered_anew

Numbers = Mapping[tuple[str, str], str]


class Prepared(Struct, frozen=True, eq=False):
    """A change, reckoned for the client ``before`` and the tables ``known`` then. ``numbers`` are TinyDB's, None for
    what is taken out.
    """

    before: Client
    known: Tables
    after: Client
    numbers: Mapping[tuple[str, str], str | None]
    documents: Mapping[str, Mapping[str, bytes | None]]
    entered: Addition
    tables: Tables

    def is_fresh(self, client: Client, storage: DurableStorage) -> bool:
        """Whether nothing has changed since."""
        return self.before is client and self.known is storage.tables


def prepared(
    client: Client, storage: DurableStorage, history: History, numbers: Numbers, change: Change, given: Circumstances
) -> Prepared:
    """Reckon a change. Raises ConflictingChange or InvalidInput for one that cannot be made."""
    known = storage.tables
    after = changes.apply(client, change)
    if broken := broken_links(after, change):
        raise ConflictingChange("conflicting_change", detail=broken[0])
    given_numbers: dict[tuple[str, str], str | None] = {}
    documents: dict[str, Mapping[str, bytes | None]] = {}
    for name in sorted(change.tables):
        taken = known[name].entries if name in known else {}
        documents[name] = _documents((name, taken, numbers), change, after, given_numbers)
    entered = history.enter(change, given, after)
    documents[HISTORY_TABLE] = entered.documents
    return Prepared(client, known, after, given_numbers, documents, entered, storage.with_documents(documents))


def _documents(
    kept: tuple[str, Mapping[str, bytes], Numbers],
    change: Change,
    after: Client,
    given: dict[tuple[str, str], str | None],
) -> dict[str, bytes | None]:
    """The records of a table that a change touches, None for those to take out; ``given`` gets TinyDB's numbers."""
    table, taken, numbers = kept
    records = after.table(table)
    if TABLES[table].is_untraced:
        documents, found = numbered_anew(table, records, taken, numbers)
        given |= found
        return documents
    documents = {}
    last = 0
    for key in dict.fromkeys(touch.id for touch in change.touches if touch.table == table):
        record = records.get(key)
        number = numbers.get((table, key))
        if record is None and number is None:
            continue  # put in and taken out again within one change
        if number is None:
            last = max(map(int, taken), default=0) + 1 if not last else last + 1
            number = str(last)
        documents[number] = None if record is None else encoded_record(record)
        given[table, key] = None if record is None else number
    return documents
