"""Two versions of one client made into one: record by record, field by field, with nothing lost unseen.

Against their common ancestor, what only one side has changed is taken from that side. Without an ancestor, what is
empty counts as untouched, and a record that only one side has as added there.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, cast

from msgspec import NODEFAULT, Struct
from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, apply, change_of, label
from somedesk.domain.client import TABLES, Client, Record, with_tables
from somedesk.domain.integrity import gaps
from somedesk.domain.records.table import Table

# Both can be taken of a part that ``is_united``.
Side = Literal["ours", "theirs", "both"]
# Table, record and part; the part "" is the record as a whole.
Place = tuple[str, str, str]
WHOLE = ""

_Tables = dict[str, dict[str, Record]]
# Records by table and id.
_Along = Mapping[tuple[str, str], Record]


class Part(Struct, frozen=True):
    """What is taken from one side or the other: ``fields`` that belong together, or (none) the whole record.

    ``suggested`` is the side that alone has changed it; in a ``conflict`` both have, and a person should look. If it
    ``is_united``, what both sides have entered can be kept: the lines of a log.
    """

    name: str
    fields: tuple[str, ...]
    suggested: Side
    conflict: bool
    is_united: bool = False


class Difference(Struct, frozen=True):
    """A record that is not the same on both sides; None = not there.

    Of one that only one side has, ``along`` holds what goes with it, each with its table: the ratings of an assessment.
    """

    table: str
    id: str
    ours: Record | None
    theirs: Record | None
    parts: tuple[Part, ...]
    along: tuple[tuple[str, Record], ...] = ()


class Lost(Struct, frozen=True):
    """What one side had entered and the merged client does not have.

    ``record`` is that side's; without a ``field``, the whole of it, or (None) that it was removed there.
    """

    side: Side
    table: str
    id: str
    field: str = WHOLE
    value: object = None
    record: Record | None = None


class Merged(Struct, frozen=True):
    """The result: the one change that leads to it (None = ours is that already), and what was lost on the way."""

    client: Client
    change: Change | None
    lost: tuple[Lost, ...]


def differences(ours: Client, theirs: Client, ancestor: Client | None = None) -> tuple[Difference, ...]:
    """Every record that is not the same on both sides. What goes with a record that only one side has is not told."""
    found = []
    going = [_going_along(client) for client in (ours, theirs, ancestor)]
    for name, table in TABLES.items():
        for key in {**ours.table(name), **theirs.table(name)}:
            if table.goes_with and not _have_both(ours, theirs, table, key):
                continue
            mine, other = (_record(client, table, key, (ours, theirs)) for client in (ours, theirs))
            if mine is None or other is None:
                along, were = going[mine is None].get((name, key), {}), going[2].get((name, key), {})
                old = ancestor.table(name).get(key) if ancestor is not None else None
                part = _presence(mine, other, old, is_untouched=along == were)
                with_it = tuple((its, record) for (its, _), record in along.items())
                found.append(Difference(name, key, mine, other, (part,), with_it))
            elif mine != other:
                old = _record(ancestor, table, key, (ours, theirs))
                if parts := _parts(table, mine, other, old):
                    found.append(Difference(name, key, mine, other, parts))
    return tuple(found)


def all_of(found: Iterable[Difference], side: Side) -> dict[Place, Side]:
    """Take everything from one side."""
    return {(d.table, d.id, part.name): side for d in found for part in d.parts}


def suggested(found: Iterable[Difference]) -> dict[Place, Side]:
    """Take everything from where it is suggested."""
    return {(d.table, d.id, part.name): part.suggested for d in found for part in d.parts}


def merge(
    ours: Client,
    theirs: Client,
    chosen: Mapping[Place, Side] | None = None,
    ancestor: Client | None = None,
    source: str = "",
) -> Merged:
    """One client of both: of each part what is ``chosen``, else what is suggested. ``source`` is for the label.

    What then has no place any more (a rating whose assessment is not kept) is left out, and told as lost.
    """
    found = differences(ours, theirs, ancestor)
    sides = {**suggested(found), **(chosen or {})}
    tables: _Tables = {table: dict(ours.table(table)) for table in TABLES}
    for difference in found:
        _put(tables, difference, {part.name: sides[_place(difference, part)] for part in difference.parts}, ancestor)
    _bring_content(tables, ours, theirs)
    _leave_out_misfits(tables, ours)
    _untangle(tables, ours, theirs)
    touches = []
    for table, records in tables.items():
        old = ours.table(table)
        touches += [Touch(table, key, old.get(key), records.get(key)) for key in {**old, **records}]
    change = change_of(label("merged", file=source), touches)
    client = ours if change is None else apply(ours, change)
    lost = (*_lost("ours", ours, client, ancestor), *_lost("theirs", theirs, client, ancestor))
    return Merged(client, change, lost)


def _place(difference: Difference, part: Part) -> Place:
    return difference.table, difference.id, part.name


# --- what differs ---


def _have_both(ours: Client, theirs: Client, table: Table, key: str) -> bool:
    """Whether both sides have the record with which this one goes."""
    clients, owners = (ours, theirs), table.links[table.goes_with]
    found = [client.table(table.name)[key] for client in clients if key in client.table(table.name)]
    return all(getattr(record, table.goes_with) in client.table(owners) for record in found for client in clients)


def _record(client: Client | None, table: Table, key: str, known: Sequence[Client]) -> Record | None:
    """The record in ``client``. One that is not there counts as empty where that is the same as none."""
    found = client.table(table.name).get(key) if client is not None else None
    if found is None and table.is_sparse:
        return table.blank(next(each.table(table.name)[key] for each in known if key in each.table(table.name)))
    return found


def _presence(ours: Record | None, theirs: Record | None, old: Record | None, *, is_untouched: bool) -> Part:
    """Of a record that only one side has: removed on the other, if with what goes with it it is as it was."""
    here: Side = "theirs" if ours is None else "ours"
    gone: Side = "ours" if ours is None else "theirs"
    if old is None:
        return Part(WHOLE, (), here, conflict=False)
    is_untouched = is_untouched and old in (ours, theirs)
    return Part(WHOLE, (), gone if is_untouched else here, conflict=not is_untouched)


def _parts(table: Table, ours: Record, theirs: Record, old: Record | None) -> tuple[Part, ...]:
    if not _are_mergeable(table, ours, theirs):
        return (Part(WHOLE, (), *_suggestion(ours, theirs, old)),)
    parts = []
    for names in _groups(table):
        values = [tuple(_value(record, table, name) for name in names) for record in (ours, theirs, old)]
        if values[0] != values[1]:
            side, conflict = _suggestion(*values)
            is_united = names[0] in table.united
            if conflict and is_united:
                side, conflict = "both", False
            parts.append(Part(names[0], names, side, conflict, is_united))
    return tuple(parts)


def _suggestion(ours: object, theirs: object, old: object) -> tuple[Side, bool]:
    if ours == old:
        return "theirs", False
    return "ours", theirs != old


def _are_mergeable(table: Table, ours: Record, theirs: Record) -> bool:
    """Whether one can be made of both; two that belong to different records only happen to have the same id."""
    if table.goes_with and getattr(ours, table.goes_with) != getattr(theirs, table.goes_with):
        return False
    return not table.is_content


def _groups(table: Table) -> tuple[tuple[str, ...], ...]:
    grouped = {name for names in table.together for name in names} | table.identity
    return (*table.together, *((name,) for name in table.kind.__struct_fields__ if name not in grouped))


def _value(record: Record | None, table: Table, name: str) -> Any:
    return getattr(record, name) if record is not None else table.defaults().get(name, NODEFAULT)


def _going_along(client: Client | None) -> Mapping[tuple[str, str], _Along]:
    """What goes with each record."""
    found: dict[tuple[str, str], dict[tuple[str, str], Record]] = {}
    if client is not None:
        for table in (table for table in TABLES.values() if table.goes_with):
            for record in client.table(table.name).values():
                owner = (table.links[table.goes_with], getattr(record, table.goes_with))
                found.setdefault(owner, {})[table.name, record.id] = record
    return found


# --- making one of both ---


def _put(tables: _Tables, difference: Difference, sides: Mapping[str, Side], ancestor: Client | None) -> None:
    record = difference.ours if sides.get(WHOLE) == "ours" else difference.theirs
    if WHOLE not in sides:
        record = _of_both(difference, sides, ancestor)
    table = TABLES[difference.table]
    if record is None or (table.is_sparse and record == table.blank(record)):
        tables[table.name].pop(difference.id, None)
    else:
        tables[table.name][difference.id] = record
    for name, along in difference.along:
        if record is not None:
            tables[name][along.id] = along
        elif tables[name].get(along.id) == along:
            del tables[name][along.id]


def _of_both(difference: Difference, sides: Mapping[str, Side], ancestor: Client | None) -> Record:
    ours, theirs = cast("Record", difference.ours), cast("Record", difference.theirs)
    old = ancestor.table(difference.table).get(difference.id) if ancestor is not None else None
    taken: dict[str, object] = {}
    for part in difference.parts:
        if sides[part.name] == "theirs":
            taken |= {name: getattr(theirs, name) for name in part.fields}
        elif sides[part.name] == "both":
            taken[part.name] = _united(TABLES[difference.table], part.name, ours, theirs, old)
    return replace(ours, **taken)


def _united(table: Table, field: str, ours: Record, theirs: Record, old: Record | None) -> tuple[object, ...]:
    """The lines of both lists in order, each once; one that a side has removed since they parted stays removed."""
    mine, other, before = (_value(record, table, field) for record in (ours, theirs, old))
    kept = (set(mine) & set(other)) | ((set(mine) ^ set(other)) - set(before))
    lines = (line for line in dict.fromkeys((*mine, *other)) if line in kept)
    return tuple(sorted(lines, key=lambda line: getattr(line, table.united[field])))


def _bring_content(tables: _Tables, ours: Client, theirs: Client) -> None:
    """What is linked to and was never edited comes with what links to it."""
    for table in TABLES.values():
        for field, target in table.links.items():
            if TABLES[target].is_content:
                known = {**theirs.table(target), **ours.table(target)}
                for record in tables[table.name].values():
                    tables[target] |= {
                        key: known[key] for key in table.linked(record, field) if key not in tables[target]
                    }


def _leave_out_misfits(tables: _Tables, ours: Client) -> None:
    """A link to what is not kept is emptied; a record that cannot do without is left out."""
    while found := tuple(gaps(with_tables(ours, tables))):
        for gap in found:
            table, records = TABLES[gap.table], tables[gap.table]
            old = records.get(gap.id)
            is_link = old is not None and gap.field in table.links
            freed = table.freed(old, gap.field, tables[table.links[gap.field]]) if old is not None and is_link else None
            if freed is None:
                records.pop(gap.id, None)
            else:
                records[gap.id] = freed


def _untangle(tables: _Tables, ours: Client, theirs: Client) -> None:
    """Where records were mixed, what their loose links name is there, and they fit each other."""
    for name, table in TABLES.items():
        if tables[name] not in (ours.table(name), theirs.table(name)):
            for field, target in table.loose_links.items():
                for key, record in tables[name].items():
                    tables[name][key] = table.freed(record, field, tables[target]) or record
        if table.mend is not None and ours.table(name) != theirs.table(name):
            tables[name] = dict(table.mend(tables[name], tables.__getitem__, ours.table, theirs.table))


# --- what was lost ---


def _lost(side: Side, client: Client, merged: Client, ancestor: Client | None) -> list[Lost]:
    found = []
    for name, table in TABLES.items():
        known = [each for each in (client, merged, ancestor) if each is not None]
        for key in dict.fromkeys(key for each in known for key in each.table(name)):
            had, has, old = (_record(each, table, key, known) for each in (client, merged, ancestor))
            if had in (has, old):
                continue
            if had is None or has is None or not _are_mergeable(table, had, has):
                found.append(Lost(side, name, key, record=had))
            else:
                found += _lost_values(side, table, had, has, old)
    return found


def _lost_values(side: Side, table: Table, had: Record, has: Record, old: Record | None) -> list[Lost]:
    found = []
    for name in (name for names in _groups(table) for name in names):
        value, now, before = getattr(had, name), getattr(has, name), _value(old, table, name)
        if name in table.united:
            value, now = tuple(line for line in value if line not in {*now, *before}), ()
        if value not in (now, before):
            found.append(Lost(side, table.name, had.id, name, value, replace(had, **{name: value})))
    return found
