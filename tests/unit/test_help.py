"""The page of help says the same things in three languages, each in its own."""

import re

import pytest

from somedesk.base.paths import resource
from somedesk.domain.client import LANGUAGES
from tests.language import foreign_words, straight_quotes

# What somebody looks for, in the order of the page.
TOPICS = {
    "da": (
        "timer, fridage",
        "tavle",
        "skabeloner",
        "kommer tilbage",
        "flere kunder",
        "sikkerhedskopier",
        "adgangsfrase",
    ),
    "sv": ("timmar, ledighet", "tavla", "mallar", "kommer tillbaka", "flera kunder", "säkerhetskopior", "lösenfras"),
    "en": ("hours, days off", "board", "templates", "come back", "several clients", "backups", "passphrase"),
}


def lines(language: str) -> list[str]:
    return resource("help", f"{language}.md").read_text("utf-8").splitlines()


def test_the_page_has_the_same_points_in_every_language() -> None:
    kinds = {language: [re.findall(r"^(?:#+|\d+\.|-)", line) for line in lines(language)] for language in LANGUAGES}
    assert kinds["da"] == kinds["sv"] == kinds["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_in_its_language(language: str) -> None:
    for line in lines(language):
        assert not foreign_words(line, language), line
        assert not straight_quotes(line, language), line
        assert "!" not in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_look_for_has_a_heading(language: str) -> None:
    headings = iter([line.lower() for line in lines(language) if line.startswith("## ")])
    for topic in TOPICS[language]:
        assert any(topic in heading for heading in headings), topic
