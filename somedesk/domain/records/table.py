"""What there is to know of a table: store, exchange, merging and checks read it here, and know no table by name."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields as fields_of
from msgspec.structs import replace

from somedesk.domain.record import Record

# The records of a table by id, by its name.
Tables = Callable[[str], Mapping[str, Any]]
# Id and field of what does not fit among these records.
Misfits = Callable[[Iterable[Any], Tables], Iterator[tuple[str, str]]]
# The records as they are mixed, put right: given them, all that is mixed, and the two versions.
Mend = Callable[[Mapping[str, Any], Tables, Tables, Tables], Mapping[str, Record]]


class Table(Struct, frozen=True, kw_only=True):
    """A table of a client file: what its records are, and how they hang together.

    A field that links holds an id, None, or a tuple of ids. One in ``links`` must lead to a record; one in
    ``loose_links`` may name what is gone.
    """

    name: str
    kind: type[Record]
    # Field → the table whose records it names.
    links: Mapping[str, str] = {}
    loose_links: Mapping[str, str] = {}
    # Of the links, the one to the record with which this one is removed, and chosen when versions are merged.
    goes_with: str = ""
    # Fields that are only right together; such a part is called by its first field.
    together: tuple[tuple[str, ...], ...] = ()
    # Fields that hold the name of a person without being a link, as an action's owner: renamed along.
    people: tuple[str, ...] = ()
    # Lists to which either version adds: both can be kept. Field → what their lines are sorted by.
    united: Mapping[str, str] = {}
    # What says which record it is, and stays ours when versions are merged.
    identity: frozenset[str] = frozenset({"id"})
    # A record with nothing but its identity is not kept: it is the same as none.
    is_sparse: bool = False
    # Came from outside and is never edited: taken whole, and kept as long as a record links to it.
    is_content: bool = False
    # Who a record is of must not be told by when it came: no trace of it in the history, and no order in the file.
    is_untraced: bool = False
    # Fields that hold a word of a list of ours, and the list: a newer program may know more. A record that has a name
    # of its own is the client's.
    words: Mapping[str, tuple[str, ...]] = {}
    # What an export is sorted by.
    order: tuple[str, ...] = ("id",)
    # What does not fit, beyond links; asked only of records whose links lead somewhere.
    misfits: Misfits | None = None
    # Puts right what can go wrong between records when two versions are mixed.
    mend: Mend | None = None

    def linked(self, record: Record, field: str) -> tuple[str, ...]:
        """Ids that ``field`` names."""
        value = getattr(record, field)
        return value if isinstance(value, tuple) else () if value is None else (value,)

    def freed(self, record: Record, field: str, there: Container[str]) -> Record | None:
        """The record without what ``field`` names but is not ``there``; None if it cannot do without."""
        value = getattr(record, field)
        if isinstance(value, tuple):
            return replace(record, **{field: tuple(key for key in value if key in there)})
        return replace(record, **{field: None}) if self.defaults().get(field, NODEFAULT) is None else None

    def unknown(self, record: Record) -> str | None:
        """The field of the record in which there is a word that this program does not know, if there is one."""
        name: str = getattr(record, "name", "")
        fields = () if name else self.words.items()
        return next((field for field, known in fields if getattr(record, field) not in known), None)

    def blank(self, record: Record) -> Record:
        """A record with the identity of ``record`` and nothing else."""
        return self.kind(**{name: getattr(record, name) for name in self.identity})

    def defaults(self) -> Mapping[str, Any]:
        """What stands in a field that nobody has filled in; required fields are not among them."""
        return _defaults(self.kind)


@cache
def _defaults(kind: type[Record]) -> Mapping[str, Any]:
    found = {field.name: field.default for field in fields_of(kind)}
    found |= {f.name: f.default_factory() for f in fields_of(kind) if callable(f.default_factory)}
    return MappingProxyType({name: value for name, value in found.items() if value is not NODEFAULT})


def linking(tables: Iterable[Table]) -> Mapping[str, tuple[tuple[Table, str], ...]]:
    """Table → which tables link to it, by which field."""
    found: dict[str, list[tuple[Table, str]]] = {}
    for table in tables:
        for field, target in table.links.items():
            found.setdefault(target, []).append((table, field))
    return MappingProxyType({target: tuple(links) for target, links in found.items()})


def all_links(table: Table) -> Iterator[tuple[str, str]]:
    """Each field that links, tightly or loosely, and to which table."""
    yield from table.links.items()
    yield from table.loose_links.items()
