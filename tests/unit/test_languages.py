"""One record for each language, and nothing that lists them otherwise."""

import ast
import datetime as dt
import re
from pathlib import Path
from typing import get_args

import pytest

from somedesk.base import locale
from somedesk.base.languages import WRITINGS, Language, language_of_system, writing
from somedesk.base.paths import resource
from somedesk.base.settings import Settings
from somedesk.content.messages import sentence
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.domain.client import Language as ClientLanguage

ROOT = Path(__file__).resolve().parents[2]


def test_whoever_lists_the_languages_lists_these() -> None:
    known = tuple(WRITINGS)
    assert known == LANGUAGES == get_args(Language) == get_args(ClientLanguage)
    assert get_args(Settings.__annotations__["language"]) == ("auto", *known)
    for outside in ("dev.py", "build.spec"):
        tree = ast.parse((ROOT / outside).read_text("utf-8"))
        [listed] = [
            n.value for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "LANGUAGES"
        ]
        assert ast.literal_eval(listed) == known, outside


@pytest.mark.parametrize("folder", ["messages", "roles", "sample"])
def test_every_language_has_its_texts(folder: str) -> None:
    assert {f"{language}.json" for language in WRITINGS} <= {path.name for path in resource(folder).iterdir()}


@pytest.mark.parametrize(
    ("name", "language"),
    [("da_DK.UTF-8", "da"), ("Danish_Denmark.1252", "da"), ("nb-NO", "da"), ("sv-SE", "sv"), ("Swedish_Sweden", "sv"),
     ("sw_KE", None), ("en_GB", "en"), ("C", None), ("", None), ("fi_FI", None)],
)  # fmt: skip
def test_the_language_of_a_system_is_found_by_the_names_that_systems_give_it(name: str, language: str | None) -> None:
    assert language_of_system(name) == language


def test_a_language_that_we_do_not_have_is_written_as_english_in_britain() -> None:
    assert writing("fi").tag == "en-GB"
    assert [writing(language).tag for language in ("da", "sv")] == ["da-DK", "sv-SE"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_per_cent_stands_as_babel_and_the_language_have_it(language: str) -> None:
    assert writing(language).with_unit("45", "%") == locale.percent(0.45, language)
    assert writing(language).with_unit("45", "kr.") == "45\u00a0kr."
    assert writing(language).with_unit("45", "") == "45"


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_and_typed_dates_are_written_as_babel_has_them(language: str) -> None:
    own = writing(language)
    assert [own.count(n) for n in (7, 1812, 76000, 1234567)] == [
        locale.number(n, language, 0) for n in (7, 1812, 76000, 1234567)
    ]
    assert words(language).plural("figures_imported", 76000).count(own.count(76000)) == 1
    assert own.count(38000) in sentence("csv_too_many_rows", language, limit=38000)
    assert "1990" in sentence("typed_day_far", language, value=dt.date(2999, 12, 1), first=1990, last=2100)


def test_no_english_words_put_a_space_before_the_sign_of_per_cent() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "resources").rglob("en.json")]
    assert len(texts) > 20
    assert [found for text in texts for found in re.findall(r".{20}[\d}][ \u00a0]%.{0,9}", text)] == []
