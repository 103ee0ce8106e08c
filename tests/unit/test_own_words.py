"""Our texts are our own and speak one language: no run out of a source, nothing that the glossary rules out."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from somedesk.base.paths import resource
from somedesk.domain.client import LANGUAGES

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

ROOT = Path(__file__).resolve().parents[2]
# The works that the instruments build on are not part of the project; they may lie beside it.
SOURCES = next((up / "shared/reference/seeds" for up in ROOT.parents if (up / "shared/reference/seeds").is_dir()), None)
RUN = 6
# The name of a work cannot be said in other words.
NAMES = {"kaushiks digital marketing and measurement model", "digital marketing and measurement model"}


@cache
def texts(language: str) -> dict[str, str]:
    """Every text of the program in ``language``, by where it stands."""
    found: dict[str, str] = {}
    for path in sorted(resource("").rglob(f"{language}.*")):
        place = path.relative_to(resource("")).as_posix()
        if path.suffix == ".json":
            found |= dict(_strings(msgspec.json.decode(path.read_bytes()), place))
        else:
            found |= {f"{place}:{n}": line for n, line in enumerate(path.read_text("utf-8").splitlines(), start=1)}
    # The screen's English is what the others are translated from.
    file, tags = (language, ("translation", "numerusform")) if language != "en" else ("da", ("source",))
    for part in ElementTree.parse(ROOT / "translations" / f"somedesk_{file}.ts").iter():
        if part.tag in tags and part.text and part.text.strip():
            found[f"screen: {part.text}"] = part.text
    return found


def _strings(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, f"{place}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _strings(inner, f"{place}/{number}")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    yield from (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def near(run: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What a run has in common with one in which a word is spelt otherwise: all but the middle of one long word."""
    return {run, *((*run[:i], word[:4] + "…", *run[i + 1 :]) for i, word in enumerate(run) if len(word) > 7)}


def borrowed(text: str, sources: dict[tuple[str, ...], str]) -> set[str]:
    found = {" ".join(run) for run in runs(text) if near(run) & sources.keys()}
    return {run for run in found if not any(run in name or name in run for name in NAMES)}


def every_run(text: str) -> dict[tuple[str, ...], str]:
    return {form: text for run in runs(text) for form in near(run)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_borrows_six_words_in_a_row_from_a_source(language: str) -> None:
    if SOURCES is None:
        pytest.skip("the sources are not beside the project")
    sources: dict[tuple[str, ...], str] = {}
    for path in sorted(SOURCES.glob("*.txt")):
        sources |= every_run(path.read_text("utf-8"))
    taken = {place: run for place, text in texts(language).items() if (run := borrowed(text, sources))}
    assert taken == {}


def test_a_borrowed_run_is_found_even_if_a_letter_was_changed() -> None:
    sources = every_run("Here stands a sentence that others have wrritten before.")
    assert borrowed("They say: a sentence that others have wrritten.", sources)
    assert borrowed("They say: others have… a sentence that others have wrritting!", sources)
    assert not borrowed("Here is a sentence that others wrote before.", sources)


def rows() -> list[list[str]]:
    """The table of docs/glossary.md, without its head."""
    lines = (ROOT / "docs/glossary.md").read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.count("|") == 5][2:]


def ruled_out() -> list[tuple[str, str]]:
    """The glossary's last column: a language, and a pattern of words that are never written in it."""
    said = [each.strip().split(" ", 1) for row in rows() for each in row[5].split(";") if each.strip()]
    return [(language, r"\b" + re.escape(words).replace(r"\*", r"\w*") + r"\b") for language, words in said]


def test_the_glossary_names_each_thing_in_three_languages() -> None:
    assert len(rows()) > 80
    assert all(all(row[:5]) for row in rows())
    assert len({row[0] for row in rows()}) == len(rows())
    assert {language for language, _ in ruled_out()} <= set(LANGUAGES)


def test_what_the_glossary_rules_out_occurs_in_no_text() -> None:
    assert len(ruled_out()) > 20
    found = [
        (place, pattern)
        for language, pattern in ruled_out()
        for place, text in texts(language).items()
        if re.search(pattern, text, re.IGNORECASE)
    ]
    assert found == []


def test_what_is_ruled_out_would_be_found() -> None:
    patterns = [pattern for language, pattern in ruled_out() if language == "sv"]
    for text in ("Skatta resten", "inte skattad"):
        assert any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
    for text in ("en skattning", "uppskattat"):
        assert not any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
