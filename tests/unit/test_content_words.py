"""Words and messages: the same keys and the same values to fill in, whatever the language."""

import ast
import datetime as dt
import json
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.base.paths import resource
from somedesk.content.messages import message, sentences
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Action, ProgressNote
from somedesk.domain.record import checked
from somedesk.store.records import encoded_record
from tests.language import foreign_words, straight_quotes
from tests.source import nodes

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

SOURCE = Path(__file__).resolve().parents[2] / "somedesk"
ERRORS = {"SomeDeskError", "InvalidInput", "ConflictingChange", "FileProblem", "WrongCall"}


FOLDERS = ("messages", *(f"words/{folder.name}" for folder in sorted(resource("words").iterdir())))


def file(kind: str, language: str) -> dict[str, str | dict[str, str]]:
    found: dict[str, str | dict[str, str]] = json.loads(resource(kind, f"{language}.json").read_text("utf-8"))
    return found


def placeholders(text: str | dict[str, str]) -> object:
    if isinstance(text, dict):
        # The singular may say "one" in words and leave the number out.
        return frozenset().union(*(fields(form) for form in text.values())), "plural"
    return fields(text)


def fields(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("kind", FOLDERS)
def test_languages_have_the_same_keys_and_the_same_values_to_fill_in(kind: str) -> None:
    da, sv, en = (file(kind, language) for language in LANGUAGES)
    assert da.keys() == sv.keys() == en.keys()
    for key in en:
        assert placeholders(da[key]) == placeholders(sv[key]) == placeholders(en[key]), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FOLDERS)
def test_texts_are_there_and_in_their_language(kind: str, language: str) -> None:
    entries = file(kind, language)
    assert list(entries) == sorted(entries)
    for key, entry in entries.items():
        for text in entry.values() if isinstance(entry, dict) else [entry]:
            assert text.strip(), key
            assert not foreign_words(text, language), key
            assert not straight_quotes(text, language), key


def raised() -> Iterator[tuple[str, set[str] | None]]:
    """Every code that the program raises, and the names of the values that go with it (None if they vary)."""
    for _, node in nodes():
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS and node.args):
            continue
        if isinstance(node.args[0], ast.Constant):
            names = {keyword.arg for keyword in node.keywords}
            yield str(node.args[0].value), None if None in names else {name for name in names if name}


def test_every_error_has_its_sentence_and_what_the_sentence_needs() -> None:
    codes = list(raised())
    assert len(codes) > 20
    missing = sorted({code for code, _ in codes} - sentences("en").keys())
    assert not missing
    for code, values in codes:
        if values is not None:
            assert fields(sentences("en")[code]) <= values | {"code"}, code


def test_the_window_tells_of_no_arguments() -> None:
    """What the command line says otherwise than the window stands under ``cli_`` and the code."""
    about = {code for code, text in sentences("en").items() if re.search(r"(^|\W)--\w", str(text))}
    about = {code for code in about if not code.startswith(("cli_", "help_", "args_"))}
    said = {
        f"{place}: {node.value}"
        for place, node in nodes()
        if isinstance(node, ast.Constant) and node.value in about and not place.startswith("cli/")
    }
    assert sorted(said) == []


def test_message_fills_in_numbers_and_rows_as_the_language_writes_them() -> None:
    rows = [InvalidInput("csv_row_dimension", row=n, value="x") for n in range(2, 30)]
    text = message(InvalidInput("csv_refused", count=len(rows), rows=rows), "da")
    assert text.splitlines()[1] == "Række 2: Modellen har ingen dimension, der hedder »x«."
    assert text.splitlines()[-1] == "… og 8 mere."
    assert "2,5" in message(InvalidInput("level_out_of_range", level=2.5, lowest=0, highest=5), "sv")
    assert "2.5" in message(InvalidInput("level_out_of_range", level=2.5, lowest=0, highest=5), "en")


@pytest.mark.parametrize(("language", "name"), [("da", "»Lykkes, når«"), ("sv", "”Klart när”"), ("en", "“Done when”")])
def test_a_refused_value_is_told_with_the_name_of_its_field(language: str, name: str) -> None:
    action = Action(id="a", title="A", created=dt.date(2026, 11, 14), measure="x" * 100_001)
    for refusing in (checked, encoded_record):
        with pytest.raises(InvalidInput) as refused:
            refusing(action)
        assert name in message(refused.value, language)
    noted = replace(action, measure="", log=(ProgressNote(action.created, 10, "x" * 100_001),))
    with pytest.raises(InvalidInput) as refused:
        checked(noted)
    assert words(language)("actions.log") in message(refused.value, language)


def test_message_never_fails_and_never_runs_on() -> None:
    assert "never_heard_of" in message(SomeDeskError("never_heard_of"), "da")
    assert "–" in message(InvalidInput("unknown_dimension"), "en")
    assert len(message(InvalidInput("unknown_dimension", dimension="{0.__class__}\n" * 5000), "en")) < 400
    assert message(InvalidInput("reason_required"), "fi") == message(InvalidInput("reason_required"), "en")


def test_words_know_their_plurals() -> None:
    assert words("da").plural("figure_whole_month", 1, measured=1) == "1 af 1 måned"
    w = words("da")
    singular, plain = "chart_without_hours", "overdue"
    assert w.plural(singular, 1) != w.plural(singular, 2)
    assert plain in w
    assert plain in w.keys()  # noqa: SIM118 – keys() is what is tested
    with pytest.raises(KeyError):
        w(singular)
    with pytest.raises(KeyError):
        w.plural(plain, 2)
    assert words("fi").language == "en"
