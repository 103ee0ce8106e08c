"""Purposes, goals, target groups, platforms and the strategy's other lists: add, rename, order, remove.

Other instruments refer to them by id, so that a new name reaches everyone; ``hanging`` says what a removal touches.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, Touch, change_of, label, removal, removals, touch
from somedesk.domain.client import TABLES, Client
from somedesk.domain.record import Record, checked
from somedesk.domain.records.table import all_links

# Tables whose records have a place among each other.
LISTS = frozenset(
    {"purposes", "goals", "target_groups", "platforms", "strategy_points", "expectations", "strategy_metrics"}
)
# Of these, no two are called the same.
NAMED_ONCE = frozenset({"purposes", "target_groups", "platforms", "expectations"})
LONGEST_NAME = 60


def in_order(client: Client, table: str) -> tuple[Any, ...]:
    """The records of ``table`` in the order that was given to them."""
    return tuple(sorted(client.table(table).values(), key=_by_place))


def add(client: Client, table: str, record: Record) -> Change | None:
    """Add ``record`` after the others of its table.

    Raises InvalidInput for a field out of its limits, for something of one's own without a name, and for a name that
    another has already.
    """
    last = max((each.place for each in in_order(client, table)), default=-1)
    new = _fitting(client, table, _trimmed(replace(record, place=last + 1)))
    return change_of(label("strategy_added", **called(table, new)), [touch(client, table, new)])


def edit(client: Client, table: str, record: str, **fields: object) -> Change | None:
    """Change fields of one of them; InvalidInput as ``add``."""
    new = _fitting(client, table, _trimmed(replace(client.table(table)[record], **fields)))
    return change_of(label("strategy_edited", **called(table, new)), [touch(client, table, new)])


def move(client: Client, table: str, record: str, by: int, within: str = "") -> Change | None:
    """Move one by so many places among those of its table; only among those with its own ``within``, if it is said."""
    own = client.table(table)[record]
    group = [r for r in in_order(client, table) if not within or getattr(r, within) == getattr(own, within)]
    before = group.index(own)
    group.insert(max(0, min(before + by, len(group) - 1)), group.pop(before))
    touches = [touch(client, table, replace(each, place=place)) for place, each in enumerate(group)]
    return change_of(label("strategy_moved", **called(table, own)), touches)


def delete(client: Client, table: str, record: str) -> Change | None:
    """Remove one of them. What refers to it does so no more; what is said of it alone goes with it."""
    touches = [
        removal(t.table, t.before) if t.before is not None and _is_of_nothing(t) else t
        for t in removals(client, table, [record])
    ]
    return change_of(label("strategy_deleted", **called(table, client.table(table)[record])), touches)


def hanging(client: Client, table: str, record: str) -> Mapping[str, int]:
    """How many records of which tables refer to that one."""
    found: dict[str, int] = {}
    for other in TABLES.values():
        fields = [field for field, target in all_links(other) if target == table]
        if not fields:
            continue
        known = client.table(other.name).values()
        count = sum(any(record in other.linked(each, field) for field in fields) for each in known)
        if count:
            found[other.name] = count
    return found


def called(table: str, record: Record) -> dict[str, str]:
    """What a change calls a record: its own name, else the key of a word for its kind, else how its text begins."""
    own, kind = getattr(record, "name", ""), getattr(record, "kind", "own")
    if not own.strip() and kind != "own":
        return {"name": "", "word": f"{table}.kind.{kind}"}
    name = " ".join((own or getattr(record, "text", "")).split())
    return {"name": name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"}


def _by_place(record: Any) -> tuple[int, str]:
    return record.place, record.id


def _is_of_nothing(touched: Touch) -> bool:
    """Whether what is left of a need has lost its platform."""
    return touched.table == "needs" and getattr(touched.after, "platform", "") is None


def _trimmed(record: Any) -> Any:
    return replace(record, name=record.name.strip()) if hasattr(record, "name") else record


def _fitting(client: Client, table: str, record: Any) -> Any:
    name = getattr(record, "name", "")
    if not name and getattr(record, "kind", "") == "own":
        raise InvalidInput("strategy_name_missing")
    checked(record)
    if name and table in NAMED_ONCE and name.casefold() in _names(client, table, record.id):
        raise InvalidInput("strategy_name_taken", name=name)
    return record


def _names(client: Client, table: str, but: str) -> Iterable[str]:
    return {getattr(each, "name", "").casefold() for key, each in client.table(table).items() if key != but}
