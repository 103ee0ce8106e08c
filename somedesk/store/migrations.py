"""From every older format to the one of now, a step at a time. A file is written in it only with its next change."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from somedesk.store.file_format import FORMAT, Contents, EncodedTable, Tables, encode_table

_Documents = Mapping[str, dict[str, Any]]


def upgraded(contents: Contents) -> Tables:
    """The tables as the present format has them; those of a newer format as they are."""
    tables = contents.tables
    for step in range(contents.format, FORMAT):
        tables = MappingProxyType({name: _STEPS[step](name, table) for name, table in tables.items()})
    return tables


def _fix_dates(name: str, table: EncodedTable) -> EncodedTable:
    """1 → 2: there was no planner yet, so every date of an action was set by a person, and is fixed."""
    if name != "actions":
        return table
    documents: _Documents = {key: found.plain() for key, found in table.documents().items()}
    for action in documents.values():
        action.update({f"{date}_fixed": True for date in ("start", "due") if action.get(date) is not None})
    return encode_table(documents)


def _as_it_is(_name: str, table: EncodedTable) -> EncodedTable:
    """2 → 3: public holidays and a team's hours can be said of a client. 3 → 4: more instruments, in new tables."""
    return table


_STEPS: Mapping[int, Callable[[str, EncodedTable], EncodedTable]] = MappingProxyType(
    {1: _fix_dates, 2: _as_it_is, 3: _as_it_is}
)
