"""Whether the records of a client fit together, so that no screen or report can meet one that leads nowhere."""

from collections.abc import Collection, Container, Iterator, Mapping

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.change import Change
from somedesk.domain.client import TABLES, Client, Record, with_tables
from somedesk.domain.records.table import Table, linking

_LINKING = linking(TABLES.values())
_Keys = Mapping[str, Collection[str]]


class Gap(Struct, frozen=True):
    """A field that does not fit: a link that leads nowhere, or what its table says of it."""

    table: str
    id: str
    field: str

    def __str__(self) -> str:
        return f"{self.table}/{self.id}: {self.field}"


def broken_links(client: Client, change: Change | None = None) -> tuple[str, ...]:
    """What does not fit, as "table/id: what"; empty if all is well. ``change`` is as in ``gaps``."""
    return tuple(map(str, gaps(client, change)))


def gaps(client: Client, change: Change | None = None) -> Iterator[Gap]:
    """What does not fit.

    With ``change``, which was just made to a client that was whole, only what it can have broken is looked at: what
    was touched, and what links to it.
    """
    looked_at: _Keys = {name: client.table(name) for name in TABLES} if change is None else _affected(client, change)
    for name, keys in looked_at.items():
        yield from _gaps_in(client, TABLES[name], keys)


def unknown(client: Client) -> Iterator[Gap]:
    """Records about what this program does not know, as a newer one may: whole, kept, and shown nowhere as they are."""
    for name, table in TABLES.items():
        if table.words:
            found = ((key, table.unknown(record)) for key, record in client.table(name).items())
            yield from (Gap(name, key, field) for key, field in found if field is not None)


def unknown_told(client: Client, file: str) -> FileProblem | None:
    """That there are such records in ``file``, for whoever opens it; None if there are none."""
    named = [InvalidInput("file_unknown_word", table=gap.table, word=gap.id) for gap in unknown(client)]
    return FileProblem("file_unknown_words", file=file, what=named) if named else None


def without_unknown(client: Client) -> Client:
    """The client without such records, and without what goes with them."""
    gone: dict[str, set[str]] = {}
    for gap in unknown(client):
        gone.setdefault(gap.table, set()).add(gap.id)
    left: dict[str, dict[str, Record]] = {}
    for name, table in TABLES.items():
        of, records = gone.get(table.links.get(table.goes_with, ""), ()), client.table(name)
        if of or name in gone:
            left[name] = {
                key: record
                for key, record in records.items()
                if key not in gone.get(name, ()) and not (of and getattr(record, table.goes_with) in of)
            }
    return with_tables(client, left) if left else client


def _gaps_in(client: Client, table: Table, keys: Collection[str]) -> Iterator[Gap]:
    known = client.table(table.name)
    # What was removed is without fault.
    records = known if keys is known else {key: known[key] for key in keys if key in known}
    for key, record in records.items():
        if record.id != key:
            yield Gap(table.name, key, "id")
    broken: set[str] = set()
    for field, target in table.links.items():
        there = client.table(target)
        for key, record in records.items():
            value = getattr(record, field)
            if value not in there and value is not None and not _are_all(value, there):
                broken.add(key)
                yield Gap(table.name, key, field)
    if table.misfits is not None:
        whole = [record for key, record in records.items() if key not in broken] if broken else records.values()
        for key, field in table.misfits(whole, client.table):
            yield Gap(table.name, key, field)


def _are_all(value: object, there: Container[str]) -> bool:
    return isinstance(value, tuple) and all(key in there for key in value)


def _affected(client: Client, change: Change) -> dict[str, dict[str, None]]:
    """Records that were touched, and all that link to them, directly or not. To a new one nothing can link yet."""
    found: dict[str, dict[str, None]] = {}
    waiting: dict[str, set[str]] = {}
    for touch in change.touches:
        found.setdefault(touch.table, {})[touch.id] = None
        if touch.before is not None and touch.table in _LINKING:
            waiting.setdefault(touch.table, set()).add(touch.id)
    while waiting:
        target, ids = waiting.popitem()
        for table, field in _LINKING.get(target, ()):
            known = found.setdefault(table.name, {})
            new = [
                key
                for key, record in client.table(table.name).items()
                if key not in known and not ids.isdisjoint(table.linked(record, field))
            ]
            known |= dict.fromkeys(new)
            if new:
                waiting.setdefault(table.name, set()).update(new)
    return found
