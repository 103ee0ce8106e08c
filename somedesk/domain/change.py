"""The one way for every change: whole records before and after, with a label that names what was done.

Undo, the writer, the views and the tests all read the same thing.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from somedesk.base.errors import ConflictingChange
from somedesk.domain.client import PROFILE_ID, PROFILE_TABLE, TABLES, Client, Record, with_tables
from somedesk.domain.records.table import all_links


class Label(Struct, frozen=True):
    """What was done, to be worded in the language of the screen: a key and the values that fill its sentence."""

    key: str
    values: tuple[tuple[str, str | int | float | None], ...] = ()


class Touch(Struct, frozen=True, gc=False):  # records make no ring, and an import has a hundred thousand of these
    """One record before and after. ``before`` None = it is new, ``after`` None = it is removed."""

    table: str
    id: str
    before: Record | None
    after: Record | None


class Change(Struct, frozen=True, dict=True):
    """One action of the user: all records that it touches, at once or not at all."""

    label: Label
    touches: tuple[Touch, ...]

    @cached_property
    def tables(self) -> frozenset[str]:
        """Names of the tables touched."""
        return frozenset([touch.table for touch in self.touches])

    @cached_property
    def ids(self) -> frozenset[str]:
        """Ids of the records touched."""
        return frozenset([touch.id for touch in self.touches])

    def inverted(self) -> "Change":
        """The change that takes this one back."""
        return Change(
            self.label,
            tuple(Touch(t.table, t.id, before=t.after, after=t.before) for t in reversed(self.touches)),
        )


def label(key: str, **values: str | float | None) -> Label:
    """A label with its values by name."""
    return Label(key, tuple(values.items()))


def touch(client: Client, table: str, record: Record) -> Touch:
    """Put ``record`` in the place of whatever ``client`` now has under its id."""
    return Touch(table, record.id, before=client.table(table).get(record.id), after=record)


def removal(table: str, record: Record) -> Touch:
    """Remove ``record``."""
    return Touch(table, record.id, before=record, after=None)


def removals(client: Client, table: str, ids: Iterable[str]) -> tuple[Touch, ...]:
    """Remove records, and with them what goes with them; what else links to them does so no more."""
    gone: dict[str, dict[str, Record]] = {table: {key: client.table(table)[key] for key in ids}}
    goes_with = [(each, each.links[each.goes_with]) for each in TABLES.values() if each.goes_with]
    for each, owner in (found for found in goes_with if found[1] in gone):
        along = {key: r for key, r in client.table(each.name).items() if getattr(r, each.goes_with) in gone[owner]}
        gone[each.name] = along
    removed = [removal(name, record) for name in reversed(gone) for record in gone[name].values()]
    return (*removed, *_freed(client, gone))


def _freed(client: Client, gone: Mapping[str, Mapping[str, Record]]) -> Iterator[Touch]:
    for table in TABLES.values():
        links = [(field, target) for field, target in all_links(table) if target in gone]
        left = {target: client.table(target).keys() - gone[target].keys() for _, target in links}
        for old in client.table(table.name).values() if links else ():
            after = old
            for field, target in links:
                if not gone[target].keys().isdisjoint(table.linked(old, field)):
                    after = table.freed(after, field, left[target]) or after
            if after != old and old.id not in gone.get(table.name, ()):
                yield touch(client, table.name, after)


def change_of(key_label: Label, touches: Iterable[Touch]) -> Change | None:
    """A change of those ``touches`` that alter something; None if none does."""
    real = tuple(t for t in touches if t.before != t.after)
    return Change(key_label, real) if real else None


def apply(client: Client, change: Change) -> Client:
    """``client`` with ``change`` made to it.

    Raises ConflictingChange if a record is not what the change was built on; then nothing is changed.
    """
    tables: dict[str, dict[str, Record]] = {}
    for t in change.touches:
        if t.table not in tables:  # a copy once, not for each of ten thousand values that are imported
            tables[t.table] = dict(client.table(t.table))
        table = tables[t.table]
        if table.get(t.id) != t.before:
            raise ConflictingChange("conflicting_change", table=t.table, id=t.id)
        if t.after is None:
            del table[t.id]
        elif not isinstance(t.after, TABLES[t.table].kind) or t.after.id != t.id:
            raise ConflictingChange("conflicting_change", table=t.table, id=t.id)
        else:
            table[t.id] = t.after
    if PROFILE_TABLE in tables and list(tables[PROFILE_TABLE]) != [PROFILE_ID]:
        raise ConflictingChange("conflicting_change", table=PROFILE_TABLE, id=client.profile.id)
    return with_tables(client, tables)
