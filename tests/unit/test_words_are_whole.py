"""Whatever the program can do or a client file can hold has its word in every language; and no word is idle."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from somedesk.base.paths import resource
from somedesk.content import words as words_module
from somedesk.content.record_fields import keys, kinds
from somedesk.content.words import Words, words
from somedesk.domain.client import LANGUAGES, TABLES
from somedesk.exchange.formats import FORMATS
from somedesk.reports.kinds import KINDS, SECTIONS
from tests.source import labels, literals, nodes, patterns

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

# Folders whose modules ask for words by key, and the names under which they have them.
ASKING = ("charts", "exchange", "reports", "ui")
ASKS = {"word", "counted", "_word", "w", "_w", "words", "plural", "heading", "subheading"}


def entries(language: str) -> frozenset[str]:
    return words(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES)
def test_every_table_field_and_choice_has_its_word(table: str, language: str) -> None:
    assert set(keys(table)) - entries(language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_things_have_two_words(language: str) -> None:
    """Tables, the fields of one, the choices of one field: lists of them would say one word twice."""
    named = {key for table in TABLES for key in keys(table)}
    said = Counter((key.rpartition(".")[0], str(words(language)._entries[key])) for key in named)
    assert [thing for thing, count in said.items() if count > 1 and "{" not in thing[1]] == []


def test_no_word_speaks_of_a_field_or_choice_that_is_gone() -> None:
    known = {key for table in TABLES for key in (*keys(table), *kinds(table))}
    spoken = {key for key in entries("en") if key.split(".")[0] in TABLES}
    assert spoken - known == set()


def test_every_change_has_its_name_with_the_values_that_it_needs() -> None:
    found = list(labels())
    assert len(found) > 20
    named = {key.removeprefix("changes.") for key in entries("en") if key.startswith("changes.")}
    assert {each.key for each in found} - named == set()
    assert named - {each.key for each in found} == {"unknown"}
    for each in found:
        if each.values:  # without any, a change is only tried out
            assert needed("changes." + each.key) <= each.values | {"n", "before", "after"}, (
                f"{each.key} in {each.place}"
            )


def needed(key: str) -> set[str]:
    raw = str(words("en")._entries[key])
    return set(re.findall(r"\{(\w+)\}", raw))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_report_section_and_format_has_its_name(language: str) -> None:
    wanted = {f"{of}.{kind}" for of in ("kinds", "titles") for kind in KINDS} | {
        f"sections.{name}" for name in SECTIONS
    }
    wanted |= {f"formats.{name}{end}" for name in FORMATS for end in ("", ".about")}
    assert wanted - entries(language) == set()


def test_every_word_that_is_asked_for_is_there() -> None:
    asked = list(keys_asked_for())
    assert len(asked) > 200
    assert sorted({f"{place}: {key}" for place, key in asked if key not in entries("en")}) == []


def keys_asked_for() -> Iterator[tuple[str, str]]:
    asking = (each for folder in ASKING for each in nodes(f"{folder}/"))
    for place, call in ((place, node) for place, node in asking if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        texts = [each.value for each in call.args[:2] if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if name in ASKS and texts and texts[0] not in LANGUAGES:
            yield place, texts[0]


def test_no_word_is_idle() -> None:
    made = re.compile("|".join(patterns()))
    used = literals() | {key for table in TABLES for key in keys(table)}
    idle = {key for key in entries("en") if key not in used and not made.fullmatch(key)}
    assert sorted(idle) == []


def test_an_instrument_brings_its_words_in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in LANGUAGES:
        (tmp_path / f"{language}.json").write_text(f'{{"toys": "{language} toys"}}')
    monkeypatch.setattr(words_module, "MORE", (tmp_path,))
    assert words("sv")("toys") == "sv toys"
    assert words("da", "en")("toys") == "da toys / en toys"
    assert "overdue" in words("sv")
    monkeypatch.undo()
    with pytest.raises(KeyError):
        words("sv")("toys")


def test_a_word_that_stands_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in LANGUAGES:
        (tmp_path / f"{language}.json").write_text('{"overdue": "late"}')
    monkeypatch.setattr(words_module, "MORE", (tmp_path,))
    with pytest.raises(KeyError, match="overdue"):
        words("en")


def test_every_instrument_speaks_three_languages() -> None:
    folders = list(resource("words").iterdir())
    assert len(folders) > 5
    for folder in folders:
        assert sorted(path.name for path in folder.iterdir()) == ["da.json", "en.json", "sv.json"]


@pytest.mark.parametrize("n", [0, 1, 2, 11, 21])
def test_a_number_of_things_is_said_in_the_form_that_it_asks_for(n: int) -> None:
    said = {language: said_of(words(language), n) for language in LANGUAGES}
    is_one = n == 1
    assert said == {
        "da": f"Tilføj {n} handling" if is_one else f"Tilføj {n} handlinger",
        "sv": f"Lägg till {n} åtgärd" if is_one else f"Lägg till {n} åtgärder",
        "en": f"Add {n} action" if is_one else f"Add {n} actions",
    }


def said_of(spoken: Words, n: int) -> str:
    return spoken.plural("changes.actions_added", n)
