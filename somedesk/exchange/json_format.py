"""A whole client as JSON, out and in. The format is described in docs/exchange.md and docs/client.schema.json.

What is read was written by anyone: every limit, id and reference is checked before a client is made of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.models import built_in, structural_problems, text_problems
from somedesk.domain.client import PROFILE_ID, Action, Assessment, Client, ClientProfile, Rating, rating_id
from somedesk.domain.maturity_model import MaturityModel, model_key

FORMAT: Final = "somedesk-client"
VERSION: Final = 1
LARGEST_BYTES = 20 * 1024 * 1024


class ClientDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """One client with everything that its file holds."""

    format: Literal["somedesk-client"]
    version: Literal[1]
    client: ClientProfile
    models: tuple[MaturityModel, ...]
    assessments: tuple[Assessment, ...]
    ratings: tuple[Rating, ...]
    actions: tuple[Action, ...]


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
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def import_client(data: bytes) -> Client:
    """The client in ``data``.

    Raises FileProblem for what is too large, not JSON, of another kind or newer; InvalidInput, with the path of the
    first thing that is wrong, for everything else.
    """
    if len(data) > LARGEST_BYTES:
        raise FileProblem("import_too_large", limit=LARGEST_BYTES // 1024 // 1024)
    _check_head(data)
    try:
        document = msgspec.json.decode(data, type=ClientDocument)
    except msgspec.ValidationError as error:
        what, _, path = str(error).partition(" - at `$")
        raise InvalidInput("import_invalid", path=path.strip("`.") or "client", detail=what) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise FileProblem("import_not_json") from error
    for problem in _problems(document):
        raise problem
    return Client(
        profile=document.client,
        models={model.id: model for model in document.models},
        assessments={assessment.id: assessment for assessment in document.assessments},
        ratings={rating.id: rating for rating in document.ratings},
        actions={action.id: action for action in document.actions},
    )


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
        head = msgspec.json.decode(data, type=_Head)
    except msgspec.ValidationError as error:
        raise FileProblem("import_foreign") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise FileProblem("import_not_json") from error
    if head.format != FORMAT:
        raise FileProblem("import_foreign")
    if head.version != VERSION:
        raise FileProblem("import_newer", version=head.version, known=VERSION)


def _problems(document: ClientDocument) -> Iterator[InvalidInput]:
    """What the types cannot say: ids that stand twice or differ from what they name, references into nothing."""
    if document.client.id != PROFILE_ID:
        yield _wrong("client.id", document.client.id)
    yield from _twice("models", document.models)
    yield from _twice("assessments", document.assessments)
    yield from _twice("ratings", document.ratings)
    yield from _twice("actions", document.actions)
    for index, model in enumerate(document.models):
        yield from _model_problems(f"models[{index}]", model)
    models = {model.id: model for model in document.models}
    assessments: dict[str, MaturityModel] = {}
    for index, assessment in enumerate(document.assessments):
        if assessment.model not in models:
            yield _wrong(f"assessments[{index}].model", assessment.model)
        else:
            assessments[assessment.id] = models[assessment.model]
    for index, rating in enumerate(document.ratings):
        yield from _rating_problems(f"ratings[{index}]", rating, assessments)
    dimensions = {name for model in (*document.models, built_in()) for name in model.dimension_ids()}
    for index, action in enumerate(document.actions):
        if action.dimension is not None and action.dimension not in dimensions:
            yield _wrong(f"actions[{index}].dimension", action.dimension)
    for dimension in document.client.weights:
        if dimension not in dimensions:
            yield _wrong("client.weights", dimension)


def _model_problems(path: str, model: MaturityModel) -> Iterator[InvalidInput]:
    if model.id != model_key(model.structure):
        yield _wrong(f"{path}.id", model.id)
    for problem in structural_problems(model.structure):
        yield InvalidInput("import_invalid", path=f"{path}.structure", detail=problem)
    if not model.texts:
        yield InvalidInput("import_invalid", path=f"{path}.texts", detail="there is no wording")
    for language, text in model.texts.items():
        if text.language != language:
            yield _wrong(f"{path}.texts.{language}.language", text.language)
        for problem in text_problems(model.structure, text):
            yield InvalidInput("import_invalid", path=f"{path}.texts.{language}", detail=problem)


def _rating_problems(path: str, rating: Rating, assessments: Mapping[str, MaturityModel]) -> Iterator[InvalidInput]:
    model = assessments.get(rating.assessment)
    if model is None:
        yield _wrong(f"{path}.assessment", rating.assessment)
        return
    if rating.dimension not in model.dimension_ids():
        yield _wrong(f"{path}.dimension", rating.dimension)
    if rating.id != rating_id(rating.assessment, rating.dimension):
        yield _wrong(f"{path}.id", rating.id)
    highest = model.structure.levels
    for field, value in (
        ("level", rating.level),
        ("target", rating.target),
        ("votes", max(rating.votes, default=None)),
    ):
        if value is not None and value > highest:
            yield InvalidInput("import_invalid", path=f"{path}.{field}", detail=f"the highest level is {highest}")
    if rating.on_the_way and (rating.level is None or rating.level >= highest):
        yield InvalidInput("import_invalid", path=f"{path}.on_the_way", detail=f"needs a level below {highest}")


def _twice(table: str, records: Iterable[MaturityModel | Assessment | Rating | Action]) -> Iterator[InvalidInput]:
    seen: set[str] = set()
    for index, record in enumerate(records):
        if record.id in seen:
            yield InvalidInput("import_twice", path=f"{table}[{index}].id", value=record.id)
        seen.add(record.id)


def _wrong(path: str, value: str) -> InvalidInput:
    return InvalidInput("import_wrong_reference", path=path, value=value)
