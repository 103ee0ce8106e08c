"""The history, merging and the list of backups say every field, choice and change in words, and say what is unknown."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from somedesk.content import words as words_module
from somedesk.content.record_fields import choice_key, choices, fields, kinds
from somedesk.content.words import words
from somedesk.domain.change import Label, label
from somedesk.domain.client import LANGUAGES, TABLES, Language
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import Localisation, counted, word
from somedesk.ui.kit.labels import describe
from somedesk.ui.kit.record_words import RecordWords
from tests.gui.shell import shown_window
from tests.marked_client import marked_client


@pytest.fixture
def localisation(qapp: object) -> Iterator[Localisation]:
    found = Localisation()
    yield found
    found.set_language("en")
    found.fall_silent()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_choice_of_every_table_is_told_in_words(localisation: Localisation, language: Language) -> None:
    localisation.set_language(language)
    spoken, record_words = words(language), RecordWords(localisation, marked_client())
    for table in TABLES:
        assert record_words.table(table) == spoken(table)
        for field in fields(table):
            assert record_words.field(table, field) == spoken(f"{table}.{field}")
        for path in kinds(table):
            for choice in choices(table, path):
                field, *within = path.split(".")[1:]
                value = {within[0]: choice} if within else choice
                assert record_words.value(table, field, value) == spoken(choice_key(table, path, choice))


def test_records_within_a_record_are_told_with_what_their_parts_mean(localisation: Localisation) -> None:
    localisation.set_language("en")
    record_words = RecordWords(localisation, marked_client())
    days = [{"first": "2026-12-24", "last": "2026-12-26"}]
    assert record_words.value("owners", "blocked", days) == "from: 24 Dec 2026; to: 26 Dec 2026"
    every = {"every": 2, "unit": "week", "until": "2027-03-31"}
    assert record_words.value("actions", "repeat", every) == "every: 2; weeks; until: 31 Mar 2027"
    note = [{"date": "2026-11-12", "percent": 40, "text": "half"}]
    assert record_words.value("actions", "log", note) == "12 Nov 2026; 40%; half"
    events = [{"status": "final", "when": "2026-11-12T10:00:00Z"}]
    assert record_words.value("assessments", "history", events) == "final; 12 Nov 2026"
    assert record_words.value("client", "language", "da") == "Dansk"


def test_a_choice_that_this_version_does_not_know_is_shown_as_the_file_has_it(localisation: Localisation) -> None:
    localisation.set_language("en")
    assert RecordWords(localisation, marked_client()).value("actions", "status", "published") == "published"


@pytest.mark.parametrize("unknown", [label("entry_moved", topic="x"), label("action_added")])
def test_a_change_that_this_version_does_not_know_is_told_as_unknown(
    localisation: Localisation, unknown: Label
) -> None:
    localisation.set_language("sv")
    assert describe(unknown, None) == "En ändring som den här versionen inte känner till"


def test_a_change_is_told_whatever_else_a_file_says_of_it(localisation: Localisation) -> None:
    localisation.set_language("en")
    more = (("key", "x"), ("n", 7), ("self", None), ("values", 1.5))
    assert describe(Label("note", (("dimension", "Support"), *more)), None) == "Note on Support"
    assert describe(Label("actions_added", (("count", 2), *more)), None) == "Add 2 actions"


def test_a_word_that_does_not_exist_is_an_error(localisation: Localisation) -> None:
    localisation.set_language("da")
    with pytest.raises(KeyError):
        word("actions.status.published")
    assert counted("changes.actions_added", 1) == "Tilføj 1 handling"


def test_the_first_window_waits_for_no_words(qtbot: QtBot, context: Context) -> None:
    words_module._words.cache_clear()
    with shown_window(qtbot, context):
        assert words_module._words.cache_info().currsize == 0
