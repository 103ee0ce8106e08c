"""The maturity models in resources/models: a folder each, with structure.json and one file of wording per language."""

import errno
from functools import cache
from pathlib import Path
from typing import TypeVar

from somedesk.base import outside
from somedesk.base.errors import InvalidInput
from somedesk.base.faults import written
from somedesk.base.paths import resource
from somedesk.domain.maturity_model import MaturityModel, ModelStructure, ModelText, model_key
from somedesk.domain.models.validity import structure_problems, text_problems

BUILT_IN = "some-grid"
STRUCTURE = "structure.json"
LARGEST_FILE = 1024 * 1024
MOST_LANGUAGES = 30

_T = TypeVar("_T")


def built_in() -> MaturityModel:
    """The 3 × 4 × 5 grid that comes with the program."""
    return load(BUILT_IN)


def newest(model: MaturityModel) -> MaturityModel:
    """The wording that a further assessment is made with: that of the program if it is a later version of ``model``."""
    own = built_in()
    later = own.structure.id == model.structure.id and own.structure.version > model.structure.version
    return own if later else model


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
        raise InvalidInput("model_invalid", model=folder.name, problems=problems[:3], count=len(problems))
    return MaturityModel(id=model_key(structure), structure=structure, texts=texts)


def validate(folder: Path) -> tuple[InvalidInput, ...]:
    """What is wrong with the model in ``folder``, a line each, for whoever writes it; empty when all is well."""
    return _parts(folder)[2]


def _parts(folder: Path) -> tuple[ModelStructure | None, dict[str, ModelText], tuple[InvalidInput, ...]]:
    problems: list[InvalidInput] = []
    structure = _decoded(folder / STRUCTURE, ModelStructure, problems)
    if structure is None:
        return None, {}, tuple(problems)
    problems += [_at(STRUCTURE, problem) for problem in structure_problems(structure)]
    texts: dict[str, ModelText] = {}
    paths = sorted(folder.glob("*.json"))
    if len(paths) > 1 + MOST_LANGUAGES:
        return structure, texts, (*problems, InvalidInput("model_languages_many", most=MOST_LANGUAGES))
    for path in paths:
        if path.name == STRUCTURE or (text := _decoded(path, ModelText, problems)) is None:
            continue
        if text.language != path.stem:
            differs = InvalidInput("model_language_differs", language=text.language, name=path.stem)
            problems.append(_at(path.name, differs))
        problems += [_at(path.name, problem) for problem in text_problems(structure, text)]
        texts[text.language] = text
    if not texts and not problems:
        problems.append(InvalidInput("model_no_wording"))
    return structure, texts, tuple(problems)


def _at(file: str, what: InvalidInput, path: str = "") -> InvalidInput:
    if path:
        return InvalidInput("model_at_path", file=file, path=path, what=what)
    return InvalidInput("model_at", file=file, what=what)


def _decoded(path: Path, kind: type[_T], problems: list[InvalidInput]) -> _T | None:
    try:
        return outside.from_json(outside.whole(path, LARGEST_FILE), kind)
    except OSError as error:
        large = InvalidInput("model_file_large", limit=LARGEST_FILE // 1024)
        problems.append(_at(path.name, large if error.errno == errno.EFBIG else InvalidInput("model_file_missing")))
    except outside.Unfit as error:
        fault = error.fault()
        problems.append(_at(path.name, fault.what, written(fault.path)))
    except outside.SaidTwice as error:
        problems.append(_at(path.name, InvalidInput("fault_said_twice", name=error.name)))
    except ValueError:
        problems.append(_at(path.name, InvalidInput("fault_not_json")))
    return None
