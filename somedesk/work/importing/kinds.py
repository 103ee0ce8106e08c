"""The kinds of files that can be imported, a record each, in the order in which they are asked. Light to import."""

from collections.abc import Callable, Sequence
from pkgutil import resolve_name
from typing import Any

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import Client
from somedesk.exchange.encodings import decoded
from somedesk.exchange.incoming import ImportCall, Incoming, Shown, Taken
from somedesk.exchange.source import LARGEST_BYTES, LARGEST_FIGURES
from somedesk.exchange.workbook_limits import is_workbook

_HERE = "somedesk.work.importing"


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of source; its functions are named, and imported when they are called.

    ``recognise`` (Incoming) gives the id of the source that the content is, or None. ``names`` () gives all ids that
    it may give, which are what --as takes. ``read`` (Incoming, ImportCall) gives whatever ``shown`` and ``take`` get as
    their first argument, and raises SomeDeskError for what is refused. ``shown`` (read, Client or None, ImportCall) is
    the dry run, which needs a client unless it ``looks_alone``. ``take`` (read, Client or None, ImportCall) is
    what it does; "" as long as such files can be looked at and no more. ``into`` says what the import needs: the
    "client" that is there, or a "new" file to be made.
    """

    id: str
    recognise: str
    names: str = ""
    read: str
    shown: str
    take: str = ""
    into: str = "client"
    looks_alone: bool = False
    largest: int = LARGEST_BYTES


# A workbook or a text that nobody else knows is asked for last.
KINDS: tuple[Kind, ...] = (
    Kind(
        id="figures",
        recognise=f"{_HERE}.figures:recognise",
        names=f"{_HERE}.figures:names",
        read=f"{_HERE}.figures:read",
        shown=f"{_HERE}.figures:shown",
        take=f"{_HERE}.figures_taken:take",
        looks_alone=True,
        largest=LARGEST_FIGURES,
    ),
    Kind(
        id="answers",
        recognise=f"{_HERE}.answers:recognise",
        names=f"{_HERE}.answers:names",
        read=f"{_HERE}.answers:read",
        shown=f"{_HERE}.answers:shown",
        take=f"{_HERE}.answers:take",
        looks_alone=True,
    ),
    Kind(
        id="planner",
        recognise=f"{_HERE}.planner:recognise",
        read=f"{_HERE}.planner:read",
        shown=f"{_HERE}.planner:shown",
        take=f"{_HERE}.planner:take",
        looks_alone=True,
    ),
    Kind(
        id="key-figures",
        recognise=f"{_HERE}.figures_csv:recognise",
        names=f"{_HERE}.figures_csv:names",
        read=f"{_HERE}.figures_csv:read",
        shown=f"{_HERE}.figures_csv:shown",
        take=f"{_HERE}.figures_csv:take",
        looks_alone=True,
    ),
    Kind(
        id="client",
        recognise=f"{_HERE}.client:recognise",
        read=f"{_HERE}.client:read",
        shown=f"{_HERE}.client:shown",
        take=f"{_HERE}.client:take",
        into="new",
    ),
    Kind(
        id="entries",
        recognise=f"{_HERE}.entries:recognise",
        names=f"{_HERE}.entries:names",
        read=f"{_HERE}.entries:read",
        shown=f"{_HERE}.entries:shown",
        take=f"{_HERE}.entries:take",
    ),
    Kind(
        id="actions",
        recognise=f"{_HERE}.actions:recognise",
        read=f"{_HERE}.actions:read",
        shown=f"{_HERE}.actions:shown",
        take=f"{_HERE}.actions:take",
    ),
    Kind(
        id="ratings",
        recognise=f"{_HERE}.ratings:recognise",
        read=f"{_HERE}.ratings:read",
        shown=f"{_HERE}.ratings:shown",
        take=f"{_HERE}.ratings:take",
    ),
)


def source_names() -> tuple[str, ...]:
    """All that --as takes."""
    return tuple(name for kind in KINDS for name in _names(kind))


def _names(kind: Kind) -> Sequence[str]:
    if not kind.names:
        return (kind.id,)
    names: Callable[[], Sequence[str]] = resolve_name(kind.names)
    return names()


def recognised(incoming: Incoming, asked: str = "") -> tuple[Kind, str]:
    """What a file is by its content, or the source ``asked`` for: the kind and the id of the source.

    Raises FileProblem import_unknown for what nobody knows, csv_not_utf8 for text that cannot be read; InvalidInput
    source_unknown for a source that there is not.
    """
    size = len(incoming.data)
    for kind in KINDS:
        if asked:
            if asked in _names(kind):
                return _of_size(kind, size), asked
            continue
        if size > kind.largest:
            continue
        recognise: Callable[[Incoming], str | None] = resolve_name(kind.recognise)
        if (source := recognise(incoming)) is not None:
            return kind, source
    if asked:
        raise InvalidInput("source_unknown", name=asked, known=source_names())
    if size > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    if not is_workbook(incoming.data):
        decoded(incoming.data)
    raise FileProblem("import_unknown", file=incoming.name)


def _of_size(kind: Kind, size: int) -> Kind:
    if size > kind.largest:
        raise FileProblem("import_too_large", limit=kind.largest // 1024 // 1024)
    return kind


def read(kind: Kind, incoming: Incoming, call: ImportCall) -> Any:
    """What is in the file, for ``shown`` and ``taken``. Raises SomeDeskError for what is refused."""
    return resolve_name(kind.read)(incoming, call)


def shown(kind: Kind, found: Any, client: Client | None, call: ImportCall) -> Shown:
    """What a dry run tells. Raises SomeDeskError for what is refused."""
    made: Shown = resolve_name(kind.shown)(found, client, call)
    return made


def taken(kind: Kind, found: Any, client: Client | None, call: ImportCall) -> Taken:
    """What the import does, still to be done. Raises SomeDeskError for what is refused."""
    if not kind.take:
        raise InvalidInput("import_only_shown")
    made: Taken = resolve_name(kind.take)(found, client, call)
    return made
