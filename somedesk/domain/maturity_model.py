"""The maturity model: areas, dimensions and levels, with their wording in each language.

A model is data. The one that an assessment used is kept in the client file: a later edit never changes an old result.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from somedesk.domain.record import Record

ModelId = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[a-z0-9][a-z0-9_\-@.]*$")]
Name = Annotated[str, Meta(min_length=1, max_length=120)]
Descriptor = Annotated[str, Meta(min_length=1, max_length=400)]
HelpText = Annotated[str, Meta(max_length=4000)]

FALLBACK_LANGUAGE = "en"


class DimensionSpec(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One dimension. ``highest_default_target`` is the highest level that the program may propose by itself."""

    id: ModelId
    highest_default_target: Annotated[int, Meta(ge=1, le=9)] = 9


class AreaSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of dimensions, in the order in which they are shown."""

    id: ModelId
    dimensions: Annotated[tuple[DimensionSpec, ...], Meta(min_length=1, max_length=60)]


class ModelStructure(Struct, frozen=True, forbid_unknown_fields=True):
    """What a model consists of, without any wording. Levels run from 1 to ``levels``; 0 means not started."""

    id: ModelId
    version: Annotated[int, Meta(ge=1)]
    levels: Annotated[int, Meta(ge=2, le=9)]
    areas: Annotated[tuple[AreaSpec, ...], Meta(min_length=1, max_length=20)]


class LevelText(Struct, frozen=True, forbid_unknown_fields=True):
    """Name of a level and what it means in general."""

    name: Name
    help: HelpText = ""


class CellText(Struct, frozen=True, forbid_unknown_fields=True):
    """The descriptor of one dimension at one level, and what one would ask to see to believe it."""

    text: Descriptor
    evidence: HelpText = ""


class AreaText(Struct, frozen=True, forbid_unknown_fields=True):
    """Name of an area, and a short form for chart labels."""

    name: Name
    short: Name


class DimensionText(Struct, frozen=True, forbid_unknown_fields=True):
    """Wording of one dimension; ``levels`` is keyed "1" … "5"."""

    name: Name
    short: Name
    levels: dict[str, CellText]
    help: HelpText = ""
    questions: tuple[HelpText, ...] = ()


class ModelText(Struct, frozen=True, forbid_unknown_fields=True):
    """All wording of a model in one language."""

    language: str
    name: Name
    areas: dict[str, AreaText]
    levels: dict[str, LevelText]
    dimensions: dict[str, DimensionText]
    description: HelpText = ""


class MaturityModel(Record, frozen=True, omit_defaults=False, dict=True, gc=True):
    """A model with its wording; ``id`` is "<model>@<version>", the key under which a client file keeps it."""

    id: ModelId
    structure: ModelStructure
    texts: dict[str, ModelText]

    def text(self, language: str) -> ModelText:
        """Wording in ``language``, else in English, else in whichever language there is."""
        return self.texts.get(language) or self.texts.get(FALLBACK_LANGUAGE) or next(iter(self.texts.values()))

    def dimension_ids(self) -> tuple[str, ...]:
        """Ids of all dimensions in the order in which they are shown."""
        return self._dimension_ids

    # Every click asks for them, and a model never changes.
    @cached_property
    def _dimension_ids(self) -> tuple[str, ...]:
        return tuple(dimension.id for dimension in self.dimensions())

    def dimensions(self) -> Iterator[DimensionSpec]:
        """All dimensions in the order in which they are shown."""
        for area in self.structure.areas:
            yield from area.dimensions

    def area_of(self, dimension: str) -> str:
        """Id of the area that holds ``dimension``; KeyError if the model has no such dimension."""
        for area in self.structure.areas:
            if any(spec.id == dimension for spec in area.dimensions):
                return area.id
        raise KeyError(dimension)


def model_key(structure: ModelStructure) -> str:
    """The key of a model in a client file: "<model>@<version>"."""
    return f"{structure.id}@{structure.version}"
