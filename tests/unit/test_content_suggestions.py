"""The catalogue of suggestions: every step and criterion is covered, in three languages, in words one can act on."""

import datetime as dt
import re

import pytest

from somedesk.content.models import BUILT_IN, built_in
from somedesk.content.suggestions import action_from, capability_name, catalogue, role_name, role_names, texts
from somedesk.domain.client import LANGUAGES
from tests.language import foreign_words, straight_quotes

MODEL = "some-grid@2"
FIELDS = ("title", "text", "first_step", "measure")
# How many things each level of a dimension asks for, level 1 first.
CRITERIA = {
    "strategy": (1, 2, 3, 3, 4),
    "support": (2, 1, 2, 3, 3),
    "governance": (2, 2, 2, 2, 1),
    "organisation": (1, 1, 2, 3, 3),
    "kpis": (1, 3, 2, 3, 3),
    "statistics": (2, 2, 3, 3, 2),
    "monitoring": (2, 2, 4, 2, 1),
    "production": (1, 3, 2, 3, 3),
    "brand_content": (1, 2, 3, 3, 1),
    "personal_content": (1, 2, 2, 2, 3),
    "dialogue": (1, 2, 2, 2, 1),
    "advertising": (1, 2, 2, 1, 1),
}


def test_every_step_of_every_dimension_has_two_suggestions() -> None:
    for dimension in built_in().dimension_ids():
        for step in range(5):
            found = [s for s in catalogue(MODEL) if (s.dimension, s.step) == (dimension, step)]
            assert len(found) >= 2, f"{dimension} {step}"


def test_every_criterion_is_covered_by_the_step_that_leads_to_it() -> None:
    for dimension, counts in CRITERIA.items():
        for step, count in enumerate(counts):
            wanted = {f"{dimension}/{step + 1}/{number}" for number in range(1, count + 1)}
            found = {c for s in catalogue(MODEL) if (s.dimension, s.step) == (dimension, step) for c in s.criteria}
            assert found == wanted


def test_ids_are_unique_and_requirements_exist_and_never_go_round() -> None:
    by_id = {s.id: s for s in catalogue(MODEL)}
    assert len(by_id) == len(catalogue(MODEL))
    done: set[str] = set()
    while ready := [s.id for s in by_id.values() if s.id not in done and set(s.requires) <= done]:
        done.update(ready)
    assert done == set(by_id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_suggestion_is_worded_in_its_language(language: str) -> None:
    words = texts(MODEL, language)
    assert set(words) == {s.id for s in catalogue(MODEL)}
    for key, text in words.items():
        for field in FIELDS:
            value = getattr(text, field)
            assert value.strip(), f"{key} {field}"
            assert not foreign_words(value, language), f"{key} {field}"
            assert not straight_quotes(value, language), f"{key} {field}"
            assert "!" not in value, f"{key} {field}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_short_orders_and_measures_read_on_from_done_when(language: str) -> None:
    titles = [text.title for text in texts(MODEL, language).values()]
    assert len(set(titles)) == len(titles)
    for key, text in texts(MODEL, language).items():
        assert len(text.title.split()) <= 9, key
        assert not text.title.endswith("."), key
        assert 15 <= len(text.text.split()) <= 60, key
        assert text.first_step.endswith((".", "?")), key
        assert not text.measure.endswith("."), key
        assert text.measure[0].islower() or text.measure.split()[0].isupper() or not text.measure[0].isalpha(), key


def test_no_text_is_the_same_in_two_languages() -> None:
    da, sv, en = (texts(MODEL, language) for language in LANGUAGES)
    for key in da:
        for field in FIELDS:
            assert len({getattr(t[key], field) for t in (da, sv, en)}) == 3, f"{key} {field}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_to_stop_advertising(language: str) -> None:
    for suggestion in catalogue(MODEL):
        if (suggestion.dimension, suggestion.step) == ("advertising", 4):
            text = texts(MODEL, language)[suggestion.id]
            assert not re.match(r"(stop|drop|quit|end|sluta|ophør)\b", text.title.lower())


def test_roles_and_capabilities_have_names_in_every_language() -> None:
    for language in LANGUAGES:
        for suggestion in catalogue(MODEL):
            assert suggestion.role in role_names(language).roles
            assert suggestion.capability in role_names(language).capabilities
        assert all(name.strip() for name in role_names(language).roles.values())
        assert role_names(language).roles.keys() == role_names("en").roles.keys()
        assert role_names(language).capabilities.keys() == role_names("en").capabilities.keys()
    assert role_name("management", "da") == "Ledelsen"
    assert capability_name("analyse", "sv") == "Analys"
    for name in (role_name, capability_name):
        with pytest.raises(KeyError):
            name("Our neighbour", "da")


def test_an_action_takes_everything_from_its_suggestion() -> None:
    suggestion = next(s for s in catalogue("some-grid") if s.id == "strategy-2-a")
    action = action_from(suggestion, "da", "1", dt.date(2026, 3, 1))
    assert action.title == "Skriv strategien på én side"
    assert (action.dimension, action.step, action.source) == ("strategy", 2, "strategy-2-a")
    assert action.owner == role_name(suggestion.role, "da")
    assert action.effort_hours == suggestion.effort_hours
    assert all((action.text, action.first_step, action.measure))
    assert action.status == "planned"


def test_a_model_without_a_catalogue_has_no_suggestions() -> None:
    assert catalogue("own-model@3") == ()
    assert texts("own-model@3", "da") == {}


def test_what_is_read_beside_the_window_is_what_a_client_asks_for() -> None:
    assert catalogue(BUILT_IN) is catalogue(MODEL)
    assert texts(BUILT_IN, "en") is texts(MODEL, "en")
