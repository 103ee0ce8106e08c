"""Records made from their fields, with a marker in every text: a field or table that comes is marked by itself."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from msgspec import inspect
from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.domain.client import PROFILE_ID, PROFILE_TABLE, TABLES, Client, Record, client_of, rating_id
from somedesk.domain.records.stage_check import agreed_id
from somedesk.domain.records.table import Table, all_links
from somedesk.domain.records.team import pair_id
from somedesk.domain.records.workshop import decision_id

DAY = dt.date(2026, 11, 14)
MOMENT = dt.datetime(2026, 11, 14, 12, tzinfo=dt.UTC)
# Values that fit each other, as the checks of an import want them.
_FITTING: Mapping[str, Any] = {
    "source": "strategy-2", "level": 2, "target": 3, "on_the_way": True, "votes": (1, 2), "start": DAY, "due": DAY,
    "completed": DAY, "uid": "uid-1", "weights": {"strategy": 2.0},
    "capability": "strategy", "task": "purpose",
}  # fmt: skip
# A text for a place such as "actions.log.text".
Mark = Callable[[str], str]
# What no person writes, although it is text: names of dimensions, suggestions and other records, and copies' identity.
NOT_WRITTEN = frozenset({"dimension", "source", "uid", "time_zone", "capability", "task"})


def filled(name: str, mark: Mark, *, everything: bool = False, **given: object) -> Any:
    """A record of a table: ``given``, what is required, and a mark in every text; or ``everything`` it can hold."""
    return _struct(_info(TABLES[name].kind), name, mark, everything, {**_unwritten(TABLES[name]), **given})


def marked(mark: Mark, tables: Mapping[str, Mapping[str, Record]] = MappingProxyType({})) -> Client:
    """A client with ``tables``, and in every other two records with everything that they can hold."""
    found = {name: dict(tables.get(name, {})) for name in TABLES}
    for name, table in TABLES.items():
        for number in range(0 if name in tables else records_of(table)):
            record = built_in() if table.is_content else _whole(table, number, found, mark)
            found[name][record.id] = record
    for name in (name for name in TABLES if name not in tables):
        records = enumerate(found[name].items())
        found[name] = {key: _linked(TABLES[name], record, found, number) for number, (key, record) in records}
    return client_of(found)


def records_of(table: Table) -> int:
    """How many records are made: two, unless there can be but one."""
    return 1 if table.name == PROFILE_TABLE else min(2, len(_ids(table) or ".."))


def _ids(table: Table) -> tuple[str, ...]:
    """The ids that its records can have, where these are words of ours; none if a name makes it the client's own."""
    return () if "name" in table.kind.__struct_fields__ else table.words.get("id", ())


def _linked(table: Table, record: Any, found: Mapping[str, Mapping[str, Record]], number: int) -> Any:
    """The record with links to what was made after it, in other tables."""
    later = [*TABLES][[*TABLES].index(table.name) + 1 :]
    empty = {field: [*found[target]] for field, target in all_links(table) if target in later}
    links = {field: ids[number % len(ids)] for field, ids in empty.items() if getattr(record, field) is None}
    return replace(record, **links)


def _whole(table: Table, number: int, found: Mapping[str, Mapping[str, Record]], mark: Mark) -> Record:
    known = {"id": f"{table.name}-{number}", "dimension": built_in().dimension_ids()[number], **_FITTING}
    for field, target in all_links(table):
        ids, is_many = [*found[target]], isinstance(table.defaults().get(field), tuple)
        known[field] = tuple(ids[:1]) if is_many else ids[number % len(ids)] if ids else _not_yet(table, target, number)
    if fixed := _ids(table):
        known["id"] = fixed[-1 - number]
    if table.name == "ratings":
        known["id"] = rating_id(known["assessment"], known["dimension"])
    if table.name == "holdings":
        known["id"] = pair_id(known["person"], known["capability"])
    if table.name == "responsibilities":
        known["id"] = pair_id(known["department"], known["task"])
    if table.name == "decisions":
        known["id"] = decision_id(known["workshop"], known["dimension"])
    if table.name == "stage_answers":
        known["id"], known["statement"] = agreed_id(known["check"], number + 1), number + 1
    if table.name == "client":
        known["id"] = PROFILE_ID
    given = {field: value for field, value in known.items() if field in table.kind.__struct_fields__}
    record: Record = filled(table.name, mark, everything=True, **given)
    return record


def _not_yet(table: Table, target: str, number: int) -> str | None:
    """A record of a later table, which is made in its turn; of the same table there is none before the first."""
    return None if target == table.name else f"{target}-{number}"


def texts(name: str, record: Record) -> Iterator[tuple[str, str]]:
    """Every text that a person wrote in a record, with its place; empty ones are left out."""
    return _texts(_info(TABLES[name].kind), name, record, frozenset(_unwritten(TABLES[name])))


def choices(name: str) -> Iterator[tuple[str, Any]]:
    """Every field of a table that holds one of a few values, with each of them."""
    for field in _info(TABLES[name].kind).fields:
        kind = _of(field.type)
        values = kind.values if isinstance(kind, inspect.LiteralType) else ()
        yield from ((field.name, value) for value in ((False, True) if isinstance(kind, inspect.BoolType) else values))


@cache
def _info(kind: type) -> Any:
    """What msgspec knows of a record's fields, which it finds out anew each time."""
    return inspect.type_info(kind)


def _unwritten(table: Table) -> Mapping[str, Any]:
    """Fields that say which record it is, and what it links to, as they are unless given."""
    fields = (*table.identity, *dict(all_links(table)), *NOT_WRITTEN)
    id_kind = _of(_info(table.kind).fields[0].type)
    is_name = id_kind.max_length is not None and id_kind.max_length >= 300
    known = {field: table.defaults()[field] for field in fields if field in table.defaults()}
    required = {field: "" for field in fields if field in table.kind.__struct_fields__ and field not in known}
    return {field: value for field, value in (known | required).items() if field != "id" or not is_name}


def _of(kind: Any) -> Any:
    """What may stand there besides nothing."""
    if isinstance(kind, inspect.UnionType):
        return next(each for each in kind.types if not isinstance(each, inspect.NoneType))
    return kind


def _struct(info: Any, path: str, mark: Mark, everything: bool, given: Mapping[str, object]) -> Any:
    values = dict(given)
    for field in info.fields:
        if field.name not in given and (everything or field.required or _holds_text(field.type)):
            values[field.name] = _value(_of(field.type), f"{path}.{field.name}", mark, everything)
    return info.cls(**values)


def _value(kind: Any, path: str, mark: Mark, everything: bool) -> Any:
    match kind:
        case inspect.StrType():
            return mark(path)
        case inspect.BoolType():
            return True
        case inspect.IntType(ge=least):
            return 1 if least is None else least + 1
        case inspect.FloatType(ge=least):
            return 1.0 if least is None else least + 1.0
        case inspect.DateType():
            return DAY
        case inspect.DateTimeType():
            return MOMENT
        case inspect.TimeType():
            return MOMENT.time()
        case inspect.LiteralType():
            return kind.values[-1]
        case inspect.VarTupleType():
            return (_value(_of(kind.item_type), path, mark, everything),)
        case inspect.StructType():
            return _struct(kind, path, mark, everything, {})
    raise NotImplementedError(f"{path}: say here how a field of that kind is filled")


def _holds_text(kind: Any) -> bool:
    match _of(kind):
        case inspect.StrType():
            return True
        case inspect.VarTupleType(item_type=item):
            return _holds_text(item)
        case inspect.StructType(fields=fields):
            return any(_holds_text(field.type) for field in fields)
    return False


def _texts(info: Any, path: str, record: Any, unwritten: frozenset[str]) -> Iterator[tuple[str, str]]:
    for field in info.fields:
        value, place, kind = getattr(record, field.name), f"{path}.{field.name}", _of(field.type)
        if field.name in unwritten or not _holds_text(kind):
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, str) and each:
                yield place, each
            elif each:
                inner = kind.item_type if isinstance(kind, inspect.VarTupleType) else kind
                yield from _texts(_of(inner), place, each, frozenset())
