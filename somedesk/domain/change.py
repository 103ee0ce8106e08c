"""The one way for every change: whole records before and after, with a label that names what was done.

Undo, the writer, the views and the tests all read the same thing.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange
from somedesk.domain.client import TABLES, Client, ClientProfile, Record


class Label(Struct, frozen=True):
    """What was done, to be worded in the language of the screen: a key and the values that fill its sentence."""

    key: str
    values: tuple[tuple[str, str | int | float | None], ...] = ()


class Touch(Struct, frozen=True):
    """One record before and after. ``before`` None = it is new, ``after`` None = it is removed."""

    table: str
    id: str
    before: Record | None
    after: Record | None


class Change(Struct, frozen=True):
    """One action of the user: all records that it touches, at once or not at all."""

    label: Label
    touches: tuple[Touch, ...]

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables touched."""
        return frozenset(touch.table for touch in self.touches)

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
        table = tables.setdefault(t.table, dict(client.table(t.table)))
        if table.get(t.id) != t.before:
            raise ConflictingChange("conflicting_change", table=t.table, id=t.id)
        if t.after is None:
            del table[t.id]
        elif not isinstance(t.after, TABLES[t.table]) or t.after.id != t.id:
            raise ConflictingChange("conflicting_change", table=t.table, id=t.id)
        else:
            table[t.id] = t.after
    return _with_tables(client, tables)


def _with_tables(client: Client, tables: Mapping[str, Mapping[str, Record]]) -> Client:
    replaced: dict[str, object] = {name: table for name, table in tables.items() if name != "client"}
    if "client" in tables:
        profiles = list(tables["client"].values())
        if len(profiles) != 1 or not isinstance(profiles[0], ClientProfile):
            raise ConflictingChange("conflicting_change", table="client", id=client.profile.id)
        replaced["profile"] = profiles[0]
    return replace(client, **replaced)
