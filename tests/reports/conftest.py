import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from somedesk.content.models import built_in
from somedesk.domain.client import Action, Assessment, Client, ClientProfile, Language, Rating, rating_id
from somedesk.reports import conformance

TODAY = dt.date(2026, 11, 20)


def client_with(
    language: Language = "da", ratings: Mapping[str, Mapping[str, Any]] | None = None, actions: tuple[Action, ...] = ()
) -> Client:
    """A client with one assessment if there are ratings ({dimension: fields}), and those actions."""
    model = built_in()
    profile = ClientProfile(id="client", uid="u", name="Nordlys", language=language, created=TODAY)
    if ratings is None:
        return Client(profile=profile, actions={a.id: a for a in actions})
    assessment = Assessment(id="a1", model=model.id, date=dt.date(2026, 11, 14))
    made = [Rating(id=rating_id("a1", d), assessment="a1", dimension=d, **fields) for d, fields in ratings.items()]
    return Client(
        profile=profile,
        models={model.id: model},
        assessments={"a1": assessment},
        ratings={rating.id: rating for rating in made},
        actions={action.id: action for action in actions},
    )


def action(number: int, **fields: Any) -> Action:
    return Action(id=f"x{number}", created=TODAY, **{"title": f"Nr{number}", **fields})


@pytest.fixture
def claims_are_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a report says that it conforms with is not held against the validator: for those who only read in it."""
    monkeypatch.setattr(conformance, "_broken", lambda _pdf: {})


@pytest.fixture
def today() -> dt.date:
    return TODAY


@pytest.fixture
def make_client() -> Callable[..., Client]:
    return client_with


@pytest.fixture
def make_action() -> Callable[..., Action]:
    return action
