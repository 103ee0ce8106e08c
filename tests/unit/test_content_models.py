"""The grid that comes with the program: whole, in three languages, each in its own words; and what `validate` finds."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.base.paths import resource
from somedesk.content import models
from somedesk.content.messages import message
from somedesk.domain.client import LANGUAGES
from tests.language import foreign_words, straight_quotes

MOST_CHARACTERS = 190
WORDS = range(4, 29)


def cells(language: str) -> Iterator[tuple[str, str]]:
    for name, dimension in models.built_in().text(language).dimensions.items():
        for level, cell in dimension.levels.items():
            yield f"{name} {level}", cell.text


def sentences(language: str) -> dict[str, str]:
    """Every text of more than a name, by its path."""
    text = models.built_in().text(language)
    found = {"description": text.description}
    found |= {f"level {name}": level.help for name, level in text.levels.items()}
    for name, dimension in text.dimensions.items():
        found[f"{name} help"] = dimension.help
        found |= {f"{name} question {n}": question for n, question in enumerate(dimension.questions)}
        for level, cell in dimension.levels.items():
            found[f"{name} {level}"] = cell.text
            found[f"{name} {level} evidence"] = cell.evidence
    return found


def test_built_in_model_is_valid_and_has_sixty_cells_in_each_language() -> None:
    assert models.validate(resource("models", "some-grid")) == ()
    model = models.built_in()
    assert model.id == "some-grid@2"
    assert tuple(model.texts) == ("da", "en", "sv")
    for language in LANGUAGES:
        assert len(list(cells(language))) == 60


def test_what_does_not_suit_everyone_is_never_proposed_as_a_target() -> None:
    highest = {spec.id: spec.highest_default_target for spec in models.built_in().dimensions()}
    assert highest["organisation"] == 4
    assert highest["advertising"] == 4
    assert highest["strategy"] >= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptors_are_statements_of_a_readable_length(language: str) -> None:
    for where, text in cells(language):
        assert len(text.split()) in WORDS, where
        assert len(text) <= MOST_CHARACTERS, where
        assert text.endswith("."), where


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty_and_every_text_is_in_its_language(language: str) -> None:
    for where, text in sentences(language).items():
        assert text.strip(), where
        assert not foreign_words(text, language), where
        assert not straight_quotes(text, language), where


def test_no_text_is_the_same_in_two_languages() -> None:
    da, sv, en = (sentences(language) for language in LANGUAGES)
    assert da.keys() == sv.keys() == en.keys()
    for where in da:
        assert len({da[where], sv[where], en[where]}) == 3, where


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_names_fit_the_charts(language: str) -> None:
    text = models.built_in().text(language)
    assert all(len(area.short) <= 22 for area in text.areas.values())
    assert all(len(dimension.short) <= 18 for dimension in text.dimensions.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_explains_the_scale_within_community_management(language: str) -> None:
    text = models.built_in().text(language).dimensions["monitoring"].help.lower()
    assert re.search(r"modere|moderat", text)
    assert re.search(r"facilit|underlätta", text)


def test_a_model_is_found_with_and_without_its_version() -> None:
    assert models.load("some-grid@2") is models.load("some-grid@2")
    assert models.load("some-grid") == models.load("some-grid@2")
    assert "some-grid" in models.available()
    for unknown in ("other", "some-grid@1", "../models/some-grid"):
        with pytest.raises(InvalidInput, match="unknown_model"):
            models.load(unknown)


def test_what_was_assessed_keeps_its_words_and_what_comes_takes_the_new_ones() -> None:
    today = models.built_in()
    earlier = replace(today, id="some-grid@1", structure=replace(today.structure, version=1))
    assert models.newest(earlier) is today
    of_their_own = replace(today, id="own@1", structure=replace(today.structure, id="own", version=1))
    from_a_later_program = replace(today, id="some-grid@99", structure=replace(today.structure, version=99))
    for model in (today, of_their_own, from_a_later_program):
        assert models.newest(model) is model


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("models", "some-grid"), tmp_path / "copy"))


def edit(path: Path, change: Any) -> None:
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_bytes(msgspec.json.encode(data))


def said(folder: Path, language: str = "en") -> list[str]:
    return [message(problem, language) for problem in models.validate(folder)]


@pytest.mark.parametrize(
    ("file", "change", "problem"),
    [
        ("da.json", lambda d: d["dimensions"].pop("kpis"), "da.json: dimensions.kpis is missing"),
        ("da.json", lambda d: d["levels"].pop("0"), "da.json: levels.0 is missing"),
        ("sv.json", lambda d: d["dimensions"]["kpis"]["levels"].pop("3"), "sv.json: dimensions.kpis.levels.3 is"),
        ("en.json", lambda d: d["areas"].update(x=d["areas"]["statistics_tools"]), "en.json: areas.x is not in the"),
        ("en.json", lambda d: d["dimensions"]["kpis"].update(help="  "), "en.json: dimensions.kpis.help is empty"),
        ("en.json", lambda d: d["dimensions"]["kpis"].update(name=""), "en.json: dimensions.kpis.name: the text"),
        ("en.json", lambda d: d["areas"]["statistics_tools"].update(name="x" * 121), "en.json: areas.statistics_too"),
        ("en.json", lambda d: d.update(language="de"), "en.json: language is “de”, the file’s name says “en”"),
        ("structure.json", lambda d: d.update(colour="red"), "structure.json: colour: the format has no field called"),
        ("structure.json", lambda d: d["areas"].append(d["areas"][0]), "structure.json: area strategy_governance"),
        ("structure.json", lambda d: d.update(levels=3), "structure.json: dimension organisation: highest_default"),
    ],
)  # fmt: skip
def test_validate_names_what_is_wrong(copy: Path, file: str, change: Any, problem: str) -> None:
    edit(copy / file, change)
    problems = said(copy)
    assert any(found.startswith(problem) for found in problems), problems
    with pytest.raises(InvalidInput, match="model_invalid"):
        models.read(copy)


def test_validate_wants_a_structure_and_some_wording(copy: Path, tmp_path: Path) -> None:
    assert said(tmp_path / "nothing") == ["structure.json: the file is missing or cannot be read"]
    for language in LANGUAGES:
        (copy / f"{language}.json").unlink()
    assert said(copy) == ["there is no wording: add a file such as en.json"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "da",
            [
                "structure.json: levels: Her skal stå et helt tal, ikke en tekst",
                "da.json: Filen er ikke gyldig JSON; måske er den ikke kommet hel over",
                "da.json: »language« står to gange samme sted",
            ],
        ),
        (
            "sv",
            [
                "structure.json: levels: här ska stå ett heltal, inte en text",
                "da.json: filen är inte giltig JSON; den har kanske inte kommit fram hel",
                "da.json: ”language” står två gånger på samma ställe",
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_model_is_said_in_the_readers_language(
    copy: Path, language: str, lines: list[str]
) -> None:
    (copy / "da.json").write_text('{"id": ')
    assert said(copy, language) == [lines[1]]
    (copy / "da.json").write_text((copy / "en.json").read_text("utf-8").replace("{", '{"language": "da", ', 1), "utf-8")
    assert said(copy, language) == [lines[2]]
    edit(copy / "structure.json", lambda d: d.update(levels="5"))
    assert said(copy, language) == [lines[0]]
    with pytest.raises(InvalidInput) as refused:
        models.read(copy)
    assert lines[0] in message(refused.value, language)
