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

# TinyDB's id of each record, by table and id; None for what is no longer there.
Numbers = Mapping[str, Mapping[str, str | None]]


class Prepared(Struct, frozen=True, eq=False):
    """A ``change``, reckoned for the client ``before`` and the tables ``known`` then. ``numbers`` are those
    of the records that it touches.
    """

    change: Change
    before: Client
    known: Tables
    after: Client
    numbers: Numbers
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
    given_numbers: dict[str, Mapping[str, str | None]] = {}
    documents: dict[str, Mapping[str, bytes | None]] = {}
    for name in sorted(change.tables):
        taken = known[name].entries if name in known else {}
        documents[name], given_numbers[name] = _documents((name, taken, numbers.get(name, {})), change, after)
    entered = history.enter(change, given, after)
    documents[HISTORY_TABLE] = entered.documents
    tables = storage.with_documents(documents)
    return Prepared(change, client, known, after, given_numbers, documents, entered, tables)


def _documents(
    kept: tuple[str, Mapping[str, bytes], Mapping[str, str | None]], change: Change, after: Client
) -> tuple[dict[str, bytes | None], dict[str, str | None]]:
    """The records of a table that a change touches, None for those to take out; and TinyDB's number of each."""
    table, taken, numbers = kept
    records = after.table(table)
    if TABLES[table].is_untraced:
        return numbered_anew(table, records, taken, numbers)
    documents: dict[str, bytes | None] = {}
    given: dict[str, str | None] = {}
    last = 0
    for key in dict.fromkeys(touch.id for touch in change.touches if touch.table == table):
        record = records.get(key)
        number = numbers.get(key)
        if record is None and number is None:
            continue  # put in and taken out again within one change
        if number is None:
            last = max(map(int, taken), default=0) + 1 if not last else last + 1
            number = str(last)
        documents[number] = None if record is None else encoded_record(record)
        given[key] = None if record is None else number
    return documents, given
