"""What is wrong with a maturity model, beyond what its types can say.

What a file holds is asked only for gaps: what screens and reports would look for in vain. Whoever writes a model is
told of everything: also of what is left over, is empty, or cannot be meant.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from somedesk.base.errors import InvalidInput
from somedesk.domain.maturity_model import MaturityModel, ModelStructure, ModelText, model_key

# A dimension's ``highest_default_target`` when its author gave none.
NO_LIMIT = 9


def model_gaps(model: MaturityModel) -> tuple[str, ...]:
    """Parts of a model that are not whole: "id", "structure", "texts", "texts.en", "texts.en.dimensions"."""
    found = [] if model.id == model_key(model.structure) else ["id"]
    if any(_twice(model.structure)):
        found.append("structure")
    if not model.texts:
        found.append("texts")
    for language, text in model.texts.items():
        if _missing(model.structure, text):
            found.append(f"texts.{language}")
        elif _missing_cells(model.structure, text):
            found.append(f"texts.{language}.dimensions")
    return tuple(found)


def structure_problems(structure: ModelStructure) -> tuple[InvalidInput, ...]:
    """Ids that stand twice, a default target above the highest level: a line each, for whoever writes the model."""
    too_high = (
        InvalidInput("model_dimension_target", dimension=spec.id, target=spec.highest_default_target)
        for area in structure.areas
        for spec in area.dimensions
        if structure.levels < spec.highest_default_target < NO_LIMIT
    )
    return (*_twice(structure), *too_high)


def text_problems(structure: ModelStructure, text: ModelText) -> tuple[InvalidInput, ...]:
    """What is missing from, left over in or empty in the wording of one language: a line each."""
    not_started = _absent("levels", ("0",), text.levels)
    missing = (*_missing(structure, text), *not_started, *_missing_cells(structure, text))
    found = (
        ("model_part_missing", missing),
        ("model_part_left_over", _left_over(structure, text)),
        ("model_part_empty", _empty(msgspec.to_builtins(text), "")),
    )
    return tuple(InvalidInput(code, path=path) for code, paths in found for path in paths)


def _twice(structure: ModelStructure) -> Iterator[InvalidInput]:
    areas = [area.id for area in structure.areas]
    dimensions = _dimensions(structure)
    for code, names in (("model_area_twice", areas), ("model_dimension_twice", dimensions)):
        if len(set(names)) < len(names):
            yield from (InvalidInput(code, name=name) for name in sorted({n for n in names if names.count(n) > 1}))


def _missing(structure: ModelStructure, text: ModelText) -> list[str]:
    areas = [area.id for area in structure.areas]
    return [
        *_absent("areas", areas, text.areas),
        *_absent("levels", _levels(structure), text.levels),
        *_absent("dimensions", _dimensions(structure), text.dimensions),
    ]


def _missing_cells(structure: ModelStructure, text: ModelText) -> list[str]:
    levels, found = _levels(structure), list[str]()
    wanted = frozenset(levels)
    for name in _dimensions(structure):
        if name in text.dimensions and not wanted <= text.dimensions[name].levels.keys():
            found += _absent(f"dimensions.{name}.levels", levels, text.dimensions[name].levels)
    return found


def _left_over(structure: ModelStructure, text: ModelText) -> Iterator[str]:
    levels = _levels(structure)
    yield from _unknown("areas", [area.id for area in structure.areas], text.areas)
    yield from _unknown("levels", ["0", *levels], text.levels)
    yield from _unknown("dimensions", _dimensions(structure), text.dimensions)
    for name, dimension in text.dimensions.items():
        yield from _unknown(f"dimensions.{name}.levels", levels, dimension.levels)


def _absent(where: str, wanted: Iterable[str], found: Mapping[str, object]) -> list[str]:
    return [f"{where}.{name}" for name in wanted if name not in found]


def _unknown(where: str, wanted: Iterable[str], found: Mapping[str, object]) -> Iterator[str]:
    known = frozenset(wanted)
    return (f"{where}.{name}" for name in found if name not in known)


def _levels(structure: ModelStructure) -> list[str]:
    return [str(level) for level in range(1, structure.levels + 1)]


def _dimensions(structure: ModelStructure) -> list[str]:
    return [spec.id for area in structure.areas for spec in area.dimensions]


def _empty(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, str):
        yield from [] if value.strip() else [path]
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _empty(item, f"{path}.{name}".lstrip("."))
    else:
        for index, item in enumerate(value):
            yield from _empty(item, f"{path}[{index}]")
