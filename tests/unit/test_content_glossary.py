"""The word list: the same terms in three languages, found wherever they stand, explained in plain words."""

import pytest

from somedesk.content.glossary import explained, glossary, terms_in
from somedesk.content.models import built_in
from somedesk.domain.client import LANGUAGES
from tests.language import foreign_words, straight_quotes


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(text[mention.start : mention.end], mention.id) for mention in terms_in(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_explained_in_its_language_in_a_few_words(language: str) -> None:
    assert glossary(language).keys() == glossary("en").keys()
    assert {"cm", "utm", "retargeting", "funnel", "kpi", "newsjacking", "governance"} <= glossary(language).keys()
    for key, term in glossary(language).items():
        assert 5 <= len(term.text.split()) <= 40, key
        assert term.text.endswith((".", "?")), key
        assert not foreign_words(term.text, language), key
        assert not straight_quotes(term.text + "".join(term.written), language), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_leads_to_its_own_term_wherever_it_stands(language: str) -> None:
    forms = [form for term in glossary(language).values() for form in term.written]
    assert len(forms) == len({form.casefold() for form in forms})
    for key, term in glossary(language).items():
        for form in term.written:
            assert explained(form, language) == explained(key, language) == term.text
            assert found(f"({form}, …)", language) == [(form, key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_term_wins_and_no_word_is_cut(language: str) -> None:
    term = {"da": "governancemodeller", "sv": "styrmodeller", "en": "governance models"}[language]
    assert found(f"x {term} x", language) == [(term, "governance")]
    assert found(f"x{term} retargetingx tragtx trattx funnelx", language) == []
    assert found("", language) == []


def test_a_term_is_found_in_any_case_but_an_abbreviation_only_as_it_is_written() -> None:
    assert found("Retargeting, retargeting", "en") == [("Retargeting", "retargeting"), ("retargeting", "retargeting")]
    assert found("some of it is 10 cm", "en") == []
    assert found("CM and SoMe", "en") == [("CM", "cm"), ("SoMe", "some")]
    assert found("SoMe-redaktionens KPI’er", "da") == [("SoMe", "some"), ("KPI’er", "kpi")]
    assert explained("Retargeting", "en") == explained("retargeting", "en")


def test_what_is_not_on_the_list_has_no_explanation() -> None:
    with pytest.raises(KeyError):
        explained("coffee", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grid_speaks_of_terms_that_are_on_the_list(language: str) -> None:
    dimensions = built_in().text(language).dimensions
    for dimension, level, term in (
        ("kpis", 3, "kaushik"),
        ("statistics", 4, "utm"),
        ("statistics", 4, "dashboard"),
        ("monitoring", 5, "cm"),
        ("governance", 5, "governance"),
        ("production", 5, "newsjacking"),
        ("advertising", 2, "retargeting"),
        ("advertising", 3, "funnel"),
    ):
        text = dimensions[dimension].levels[str(level)].text
        assert term in {mention.id for mention in terms_in(text, language)}, text
