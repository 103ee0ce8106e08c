"""The maturity models in resources/models: a folder each, with structure.json and one file of wording per language."""

import errno
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from somedesk.base import outside
from somedesk.base.errors import InvalidInput
from somedesk.base.paths import resource
from somedesk.domain.maturity_model import MaturityModel, ModelStructure, ModelText, model_key

BUILT_IN = "some-grid"
STRUCTURE = "structure.json"
NO_LIMIT = 9
LARGEST_FILE = 1024 * 1024
MOST_LANGUAGES = 30

_T = TypeVar("_T")


def built_in() -> MaturityModel:
    """The 3 × 4 × 5 grid that comes with the program."""
    return load(BUILT_IN)


def available() -> tuple[str, ...]:
    """Ids of all models that come with the program, without their version."""
    return tuple(sorted(path.parent.name for path in resource("models").glob(f"*/{STRUCTURE}")))


@cache
def load(model_id: str) -> MaturityModel:
    """The model called ``model_id``: "some-grid", or with its version "some-grid@1". InvalidInput if there is none."""
    name = model_id.partition("@")[0]
    if name not in available():
        raise InvalidInput("unknown_model", model=model_id, known=available())
    model = read(resource("models", name))
    if model_id not in {name, model.id}:
        raise InvalidInput("unknown_model", model=model_id, known=(model.id,))
    return model


def read(folder: Path) -> MaturityModel:
    """The model in ``folder``. InvalidInput, with what is wrong, if it is not whole."""
    structure, texts, problems = _parts(folder)
    if structure is None or problems:
        raise InvalidInput("model_invalid", model=folder.name, problems="; ".join(problems[:3]), count=len(problems))
    return MaturityModel(id=model_key(structure), structure=structure, texts=texts)


def validate(folder: Path) -> tuple[str, ...]:
    """What is wrong with the model in ``folder``, a line each, for whoever writes it; empty when all is well."""
    return _parts(folder)[2]


def structural_problems(structure: ModelStructure) -> tuple[str, ...]:
    """What the types cannot say: ids that stand twice, a default target above the highest level."""
    areas = [area.id for area in structure.areas]
    specs = [spec for area in structure.areas for spec in area.dimensions]
    problems = [f"area {name} stands twice" for name in _twice(areas)]
    problems += [f"dimension {name} stands twice" for name in _twice([spec.id for spec in specs])]
    problems += [
        f"dimension {spec.id}: highest_default_target {spec.highest_default_target} is above the highest level"
        for spec in specs
        if structure.levels < spec.highest_default_target < NO_LIMIT
    ]
    return tuple(problems)


def text_problems(structure: ModelStructure, text: ModelText) -> tuple[str, ...]:
    """What is missing from, empty in or left over in the wording of one language."""
    levels = [str(level) for level in range(structure.levels + 1)]
    dimensions = [spec.id for area in structure.areas for spec in area.dimensions]
    problems = [*_keys("areas", [area.id for area in structure.areas], text.areas)]
    problems += _keys("levels", levels, text.levels)
    problems += _keys("dimensions", dimensions, text.dimensions)
    for name, dimension in text.dimensions.items():
        problems += _keys(f"dimensions.{name}.levels", levels[1:], dimension.levels)
    problems += [f"{path} is empty" for path in _empty(msgspec.to_builtins(text), "")]
    return tuple(problems)


def _parts(folder: Path) -> tuple[ModelStructure | None, dict[str, ModelText], tuple[str, ...]]:
    problems: list[str] = []
    structure = _decoded(folder / STRUCTURE, ModelStructure, problems)
    if structure is None:
        return None, {}, tuple(problems)
    problems += [f"{STRUCTURE}: {problem}" for problem in structural_problems(structure)]
    texts: dict[str, ModelText] = {}
    paths = sorted(folder.glob("*.json"))
    if len(paths) > 1 + MOST_LANGUAGES:
        return structure, texts, (*problems, f"there is wording in more than {MOST_LANGUAGES} languages")
    for path in paths:
        if path.name == STRUCTURE or (text := _decoded(path, ModelText, problems)) is None:
            continue
        if text.language != path.stem:
            problems.append(f"{path.name}: language is {text.language!r}, the file's name says {path.stem!r}")
        problems += [f"{path.name}: {problem}" for problem in text_problems(structure, text)]
        texts[text.language] = text
    if not texts and not problems:
        problems.append("there is no wording: add a file such as en.json")
    return structure, texts, tuple(problems)


def _decoded(path: Path, kind: type[_T], problems: list[str]) -> _T | None:
    try:
        return outside.from_json(outside.whole(path, LARGEST_FILE), kind)
    except OSError as error:
        large = error.errno == errno.EFBIG
        what = f"larger than {LARGEST_FILE // 1024} kB" if large else "missing or cannot be read"
        problems.append(f"{path.name}: the file is {what}")
    except ValueError as error:
        problems.append(f"{path.name}: {error}")
    return None


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def _keys(where: str, wanted: Iterable[str], found: Mapping[str, object]) -> list[str]:
    known = dict.fromkeys(wanted)
    missing = [f"{where}.{name} is missing" for name in known if name not in found]
    return missing + [f"{where}.{name} is not in the structure" for name in found if name not in known]


def _empty(value: object, path: str) -> list[str]:
    if isinstance(value, str):
        return [] if value.strip() else [path]
    if isinstance(value, dict):
        return [p for name, item in value.items() for p in _empty(item, f"{path}.{name}".lstrip("."))]
    if isinstance(value, list | tuple):
        return [p for index, item in enumerate(value) for p in _empty(item, f"{path}[{index}]")]
    return []
