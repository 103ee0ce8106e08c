"""The sample client shows everything, says in each language that it is one, and stands on any day."""

import datetime as dt

import pytest

from somedesk.content.sample import sample_client, sample_plan, sample_words
from somedesk.domain.client import ACTION_STATUSES, LANGUAGES, Language
from somedesk.domain.grid import scoring
from somedesk.domain.integrity import broken_links
from somedesk.domain.plan import plan
from somedesk.domain.record import checked
from tests.language import foreign_words, straight_quotes

TODAY = dt.date(2026, 3, 31)
MARKS = {"da": "(eksempel)", "sv": "(exempel)", "en": "(sample)"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sample_is_whole_and_marked_as_a_sample(language: Language) -> None:
    client = sample_client(language, TODAY)
    assert broken_links(client) == ()
    assert client.profile.name.endswith(MARKS[language])
    assert client.profile.language == language
    for name in ("client", "assessments", "ratings", "actions"):
        for record in client.table(name).values():
            checked(record)


def test_five_assessments_over_two_years_move_upwards_and_the_last_is_a_draft() -> None:
    client = sample_client("da", TODAY)
    assert [a.status for a in client.timeline] == ["final"] * 4 + ["draft"]
    assert 700 <= (client.timeline[-1].date - client.timeline[0].date).days <= 760
    assert client.timeline[-1].date < TODAY
    scores = [scoring.score(client, a).value or 0 for a in client.timeline]
    assert scores == sorted(scores)
    latest = client.timeline[-1]
    assert scoring.score(client, latest).complete
    assert scoring.score(client, latest).rated == 12
    assert scores[-1] == pytest.approx(2.46, abs=0.01)
    assert scoring.target_score(client, latest).value == pytest.approx(3.5)


def test_ratings_show_every_kind_of_entry() -> None:
    ratings = sample_client("da", TODAY).ratings.values()
    assert any(r.not_applicable and r.reason for r in ratings)
    assert any(r.on_the_way for r in ratings)
    assert any(r.level == 0 for r in ratings)
    assert {r.confidence for r in ratings} >= {"low", "medium", "high"}
    assert sum(bool(r.note) for r in ratings) > 30
    assert all(bool(r.evidence) == (r.evidence_date is not None) for r in ratings)


@pytest.mark.parametrize("today", [TODAY, dt.date(2026, 2, 1), dt.date(2028, 2, 29), dt.date(2027, 12, 31)])
def test_actions_are_in_every_status_with_one_overdue_and_one_due_this_month(today: dt.date) -> None:
    actions = sample_client("en", today).actions.values()
    assert {a.status for a in actions} == set(ACTION_STATUSES)
    assert sum(plan.is_overdue(a, today) for a in actions) == 1
    due = [a.due for a in actions if plan.is_open(a) and a.due and a.due >= today]
    assert any((day.year, day.month) == (today.year, today.month) for day in due)
    assert all(a.owner for a in actions)
    assert any(a.source is None for a in actions)
    assert all(a.completed and a.percent == 100 for a in actions if a.status == "done")


def test_something_is_left_to_suggest() -> None:
    from somedesk.content.suggestions import catalogue

    client = sample_client("da", TODAY)
    assert client.latest is not None
    assert len(plan.ranked_suggestions(client, client.latest, catalogue("some-grid"))) > 10


def test_words_fit_the_plan_and_each_other_in_every_language() -> None:
    rated = {f"{a.id}.{name}": r for a in sample_plan().assessments for name, r in a.ratings.items()}
    for language in LANGUAGES:
        words = sample_words(language)
        assert words.assessments.keys() == {a.id for a in sample_plan().assessments}
        assert words.evidence.keys() == {key for key, r in rated.items() if r.evidence_days is not None}
        assert words.reasons.keys() == {key for key, r in rated.items() if r.not_applicable}
        assert words.ratings.keys() == sample_words("en").ratings.keys()
        assert words.ratings.keys() <= rated.keys()
        assert words.actions.keys() == sample_words("en").actions.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_their_language(language: Language) -> None:
    words = sample_words(language)
    texts = [words.notes, words.sector, *words.ratings.values(), *words.evidence.values(), *words.reasons.values()]
    texts += [text for a in words.assessments.values() for text in (a.title, a.scope, a.participants)]
    texts += [text for a in words.actions.values() for text in (a.title, a.text, a.first_step, a.measure, a.notes)]
    for text in texts:
        assert not foreign_words(text, language), text
        assert not straight_quotes(text, language), text
