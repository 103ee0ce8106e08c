"""Every item of the sources that docs/sources.md lists has a place in the program, and the place is there."""

import json
import re
from pathlib import Path

import pytest

from somedesk.base.paths import resource
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.domain.stage_check.statements import STATEMENTS

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"`(text|word|widget|code):([^`]+)`")


def items() -> dict[str, list[tuple[str, str]]]:
    """Item → the places that are named for it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in (ROOT / "docs" / "sources.md").read_text("utf-8").splitlines():
        if match := re.match(r"\| ([A-E]\d+[a-z]?) \|", line):
            assert match[1] not in found, f"{match[1]} stands twice"
            found[match[1]] = PLACE.findall(line)
    return found


def widgets() -> str:
    return "\n".join(path.read_text("utf-8") for path in (ROOT / "somedesk" / "ui").rglob("*.py"))


@pytest.mark.parametrize("item", items())
def test_every_item_has_a_place(item: str) -> None:
    assert items()[item]


def test_every_place_is_there() -> None:
    sources, missing = widgets(), []
    for item, places in items().items():
        for kind, name in places:
            match kind:
                case "text":
                    there = all(text_of(name, language) for language in LANGUAGES)
                case "word":
                    there = all(name in words(language) for language in LANGUAGES)
                case "widget":
                    there = f'"{name}"' in sources
                case _:
                    there = (ROOT / "somedesk" / name).is_file()
            if not there:
                missing.append(f"{item}: {kind}:{name}")
    assert missing == []


def text_of(name: str, language: str) -> str:
    folder, _, key = name.partition("#")
    found = json.loads(resource(folder, f"{language}.json").read_bytes())
    for part in key.split("/"):
        found = found.get(part, {}) if isinstance(found, dict) else {}
    return found if isinstance(found, str) else ""


def test_the_36_statements_are_the_first_items_of_the_stage_model() -> None:
    assert {f"B{each.number}" for each in STATEMENTS} <= items().keys()
