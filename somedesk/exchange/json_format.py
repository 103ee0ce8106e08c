"""A whole client as JSON, out and in. The format is described in docs/exchange.md and docs/client.schema.json.

What is read was written by anyone: every limit, id and reference is checked before a client is made of it.
"""

import codecs
from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc
from operator import attrgetter
from textwrap import indent
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.base.faults import Fault
from somedesk.domain.client import PROFILE_ID, PROFILE_TABLE, TABLES, Action, Client, Record, client_of
from somedesk.domain.stage_check.spread import withheld
from somedesk.domain.workshop.rounds import rounds_as_listed
from somedesk.exchange import json_faults

FORMAT: Final = "somedesk-client"
VERSION: Final = 4
LARGEST_BYTES = 20 * 1024 * 1024


# In every export since the first; other tables may be missing.
_FROM_THE_FIRST = frozenset({"models", "assessments", "ratings", "actions"})


def _fields() -> Iterator[tuple[str, Any] | tuple[str, Any, Any]]:
    yield "format", Literal["somedesk-client"]
    yield "version", Literal[1, 2, 3, 4]
    for name, table in TABLES.items():
        kind: Any = table.kind
        if name == PROFILE_TABLE:
            yield name, kind
        elif name in _FROM_THE_FIRST:
            yield name, tuple[kind, ...]
        else:
            yield name, tuple[kind, ...], ()


ClientDocument = msgspec.defstruct(
    "ClientDocument",
    _fields(),
    namespace={"__doc__": "One client with everything that its file holds."},
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
)


class _Head(Struct, frozen=True):
    format: str = ""
    version: int = 0


def export_client(client: Client) -> bytes:
    """``client`` as JSON in UTF-8. The same client gives the same bytes, whatever order its tables are in.

    Who answered a stage check anonymously, while too few have, is counted and not told; and so is a secret round
    that would tell a vote by its difference from the last one.
    """
    client = rounds_as_listed(withheld(client))
    sorted_tables = {
        name: tuple(sorted(client.table(name).values(), key=attrgetter(*table.order)))
        for name, table in TABLES.items()
        if name != PROFILE_TABLE
    }
    document = ClientDocument(format=FORMAT, version=VERSION, client=client.profile, **sorted_tables)
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def import_client(data: bytes) -> Client:
    """The client in ``data``.

    Raises FileProblem for what is too large, not JSON, of another kind or newer; InvalidInput, with the place of the
    first thing that is wrong and what it is, for everything else.
    """
    if len(data) > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    data = data.removeprefix(codecs.BOM_UTF8)  # some editors put it there
    _check_head(data)
    try:
        document: Any = outside.from_json(data, ClientDocument)
    except outside.Unfit as error:
        raise json_faults.refusal(error.fault()) from error
    except outside.SaidTwice as error:
        raise InvalidInput("import_said_twice", name=error.name) from error
    except ValueError as error:
        raise FileProblem("import_not_json") from error
    tables = _tables(document)
    if problem := next(_twice(tables), None):
        raise problem
    by_id = {name: {record.id: record for record in records} for name, records in tables.items()}
    client = client_of({**by_id, PROFILE_TABLE: {PROFILE_ID: document.client}})
    if problem := next(json_faults.misfits(client, tables), None):
        raise problem
    return client


def _tables(document: Any) -> dict[str, Sequence[Record]]:
    tables = {name: (document.client,) if name == PROFILE_TABLE else getattr(document, name) for name in TABLES}
    if document.version == 1:
        tables["actions"] = tuple(map(_fixed, document.actions))
    return tables


def schema() -> bytes:
    """The JSON Schema of the format, as it is kept in docs/client.schema.json."""
    found: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A client exported from SomeDesk",
        **msgspec.json.schema(ClientDocument),
    }
    for kind in found["$defs"].values():
        if "description" in kind:  # from Python 3.13 on docstrings come without the indentation that the format has
            kind["description"] = indent(cleandoc(kind["description"]), " " * 4).lstrip()
    return msgspec.json.format(msgspec.json.encode(found, order="deterministic"), indent=1) + b"\n"


def _check_head(data: bytes) -> None:
    try:
        outside.refuse_too_many_values(data)
    except ValueError as error:
        raise FileProblem("import_too_many_values", limit=outside.MOST_VALUES) from error
    try:
        head = msgspec.json.decode(data, type=_Head)
    except msgspec.ValidationError as error:
        raise FileProblem("import_foreign") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileProblem("import_not_json") from error
    if head.format != FORMAT:
        raise FileProblem("import_foreign")
    if not 1 <= head.version <= VERSION:
        raise FileProblem("import_newer", version=head.version, known=VERSION)


def _fixed(action: Action) -> Action:
    """Before version 2 there was no planner: every date was set by a person."""
    return replace(action, start_fixed=action.start is not None, due_fixed=action.due is not None)


def _twice(tables: Mapping[str, Sequence[Record]]) -> Iterator[InvalidInput]:
    """Ids that stand twice in their table."""
    for table, records in tables.items():
        seen: set[str] = set()
        for index, record in enumerate(records):
            if record.id in seen:
                fault = Fault((table, index, "id"), InvalidInput("fault_in_use", value=record.id))
                yield json_faults.refusal(fault, record)
            seen.add(record.id)
