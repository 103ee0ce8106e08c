"""The catalogue of suggestions of a model, its wording, and the roles and capabilities that it names."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, TypeVar

from msgspec import Meta, Struct

from somedesk.base import outside
from somedesk.base.errors import InvalidInput
from somedesk.base.languages import writing
from somedesk.base.paths import resource
from somedesk.content.models import BUILT_IN, LARGEST_FILE
from somedesk.domain.client import Action
from somedesk.domain.plan.plan import Suggestion

_T = TypeVar("_T")


class SuggestionText(Struct, frozen=True, forbid_unknown_fields=True):
    """Wording of one suggestion. ``measure`` reads on from "Done when"."""

    title: Annotated[str, Meta(min_length=1, max_length=120)]
    text: Annotated[str, Meta(min_length=1, max_length=600)]
    first_step: Annotated[str, Meta(min_length=1, max_length=300)]
    measure: Annotated[str, Meta(min_length=1, max_length=300)]


class RoleNames(Struct, frozen=True, forbid_unknown_fields=True):
    """Names of roles and capabilities by id."""

    roles: dict[str, str]
    capabilities: dict[str, str]


def catalogue(model_id: str) -> tuple[Suggestion, ...]:
    """All suggestions for a model ("some-grid" or "some-grid@1"); none for a model without a catalogue."""
    return _catalogue(_folder(model_id))


@cache
def _catalogue(folder: Path) -> tuple[Suggestion, ...]:
    path = folder / "catalogue.json"
    return _decoded(path, tuple[Suggestion, ...]) if path.is_file() else ()


def texts(model_id: str, language: str) -> Mapping[str, SuggestionText]:
    """Wording of a model's suggestions by id, in ``language``, else in English."""
    return _texts(_folder(model_id), language)


@cache
def _texts(folder: Path, language: str) -> Mapping[str, SuggestionText]:
    path = next((p for p in (folder / f"{language}.json", folder / "en.json") if p.is_file()), None)
    return MappingProxyType(_decoded(path, dict[str, SuggestionText]) if path else {})


@cache
def role_names(language: str) -> RoleNames:
    """Names of roles and capabilities in ``language``, else in English."""
    return _decoded(resource("roles", f"{writing(language).id}.json"), RoleNames)


def role_name(role: str, language: str) -> str:
    """The name of a role of the catalogue."""
    return role_names(language).roles[role]


def capability_name(capability: str, language: str) -> str:
    """The name of a capability."""
    return role_names(language).capabilities[capability]


def action_from(
    suggestion: Suggestion, language: str, action_id: str, created: dt.date, model_id: str = BUILT_IN
) -> Action:
    """A planned action made of a suggestion, worded in ``language``, owned by the role that it names."""
    text = texts(model_id, language)[suggestion.id]
    return Action(
        id=action_id,
        title=text.title,
        created=created,
        text=text.text,
        first_step=text.first_step,
        dimension=suggestion.dimension,
        step=suggestion.step,
        owner=role_name(suggestion.role, language),
        effort_hours=suggestion.effort_hours,
        measure=text.measure,
        source=suggestion.id,
    )


def _folder(model_id: str) -> Path:
    return resource("suggestions", model_id.partition("@")[0])


def _decoded(path: Path, kind: type[_T]) -> _T:
    try:
        return outside.from_json(outside.whole(path, LARGEST_FILE), kind)
    except (OSError, ValueError) as error:
        raise InvalidInput("content_unreadable", file=path.name, detail=str(error)) from error
