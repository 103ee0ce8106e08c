"""A whole client as JSON, out and in. The format is described in docs/exchange.md and docs/client.schema.json.

What is read was written by anyone: every limit, id and reference is checked before a client is made of it.
"""

import codecs
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.models import built_in
from somedesk.domain.client import Action, Assessment, Client, ClientProfile, Owner, Rating
from somedesk.domain.integrity import broken_links
from somedesk.domain.maturity_model import MaturityModel

FORMAT: Final = "somedesk-client"
VERSION: Final = 2
LARGEST_BYTES = 20 * 1024 * 1024


class ClientDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """One client with everything that its file holds."""

    format: Literal["somedesk-client"]
    version: Literal[1, 2]
    client: ClientProfile
    models: tuple[MaturityModel, ...]
    assessments: tuple[Assessment, ...]
    ratings: tuple[Rating, ...]
    actions: tuple[Action, ...]
    owners: tuple[Owner, ...] = ()


class _Head(Struct, frozen=True):
    format: str = ""
    version: int = 0


def export_client(client: Client) -> bytes:
    """``client`` as JSON in UTF-8. The same client gives the same bytes, whatever order its tables are in."""
    document = ClientDocument(
        format=FORMAT,
        version=VERSION,
        client=client.profile,
        models=tuple(client.models[key] for key in sorted(client.models)),
        assessments=client.timeline,
        ratings=tuple(client.ratings[key] for key in sorted(client.ratings)),
        actions=tuple(client.actions[key] for key in sorted(client.actions)),
        owners=tuple(client.owners[key] for key in sorted(client.owners)),
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def import_client(data: bytes) -> Client:
    """The client in ``data``.

    Raises FileProblem for what is too large, not JSON, of another kind or newer; InvalidInput, with the path of the
    first thing that is wrong, for everything else.
    """
    if len(data) > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    data = data.removeprefix(codecs.BOM_UTF8)  # some editors put it there
    _check_head(data)
    try:
        document = outside.from_json(data, ClientDocument)
    except msgspec.ValidationError as error:
        what, _, path = str(error).partition(" - at `$")
        raise InvalidInput("import_invalid", path=path.strip("`.") or "client", detail=what) from error
    except outside.SaidTwice as error:
        raise InvalidInput("import_said_twice", name=error.name) from error
    except ValueError as error:
        raise FileProblem("import_not_json") from error
    client = Client(
        profile=document.client,
        models={model.id: model for model in document.models},
        assessments={assessment.id: assessment for assessment in document.assessments},
        ratings={rating.id: rating for rating in document.ratings},
        actions={action.id: _fixed(action) if document.version == 1 else action for action in document.actions},
        owners={owner.id: owner for owner in document.owners},
    )
    for problem in _problems(document, client):
        raise problem
    return client


def schema() -> bytes:
    """The JSON Schema of the format, as it is kept in docs/client.schema.json."""
    found: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A client exported from SomeDesk",
        **msgspec.json.schema(ClientDocument),
    }
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
    if head.version not in (1, VERSION):
        raise FileProblem("import_newer", version=head.version, known=VERSION)


def _problems(document: ClientDocument, client: Client) -> Iterator[InvalidInput]:
    """What the types cannot say: ids that stand twice, references into nothing, levels that the model lacks."""
    yield from _twice("models", document.models)
    yield from _twice("assessments", document.assessments)
    yield from _twice("ratings", document.ratings)
    yield from _twice("actions", document.actions)
    yield from _twice("owners", document.owners)
    for link in broken_links(client):
        yield InvalidInput("import_wrong_reference", path=link)
    for rating in document.ratings:
        highest = client.model_of(client.assessments[rating.assessment]).structure.levels
        if rating.on_the_way and (rating.level is None or rating.level >= highest):
            yield InvalidInput("import_wrong_reference", path=f"ratings/{rating.id}: on_the_way")
        if any(vote > highest for vote in rating.votes):
            yield InvalidInput("import_wrong_reference", path=f"ratings/{rating.id}: votes")
    known = {name for model in (*document.models, built_in()) for name in model.dimension_ids()}
    for action in document.actions:
        if action.dimension is not None and action.dimension not in known:
            yield InvalidInput("import_wrong_reference", path=f"actions/{action.id}: dimension")
    for dimension in document.client.weights:
        if dimension not in known:
            yield InvalidInput("import_wrong_reference", path=f"client/weights: {dimension}")


def _fixed(action: Action) -> Action:
    """Before version 2 there was no planner: every date was set by a person."""
    return replace(action, start_fixed=action.start is not None, due_fixed=action.due is not None)


def _twice(
    table: str, records: Iterable[MaturityModel | Assessment | Rating | Action | Owner]
) -> Iterator[InvalidInput]:
    seen: set[str] = set()
    for index, record in enumerate(records):
        if record.id in seen:
            yield InvalidInput("import_twice", path=f"{table}[{index}].id", value=record.id)
        seen.add(record.id)
