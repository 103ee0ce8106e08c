"""A client as JSON: nothing is lost on the way out and in, and nothing wrong comes in."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.messages import message
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.client import (
    ACTION_STATUSES,
    CONFIDENCES,
    LANGUAGES,
    PROFILE_ID,
    TABLES,
    Action,
    Assessment,
    Client,
    ClientProfile,
    Language,
    Rating,
    StatusEvent,
    rating_id,
    with_tables,
)
from somedesk.exchange.json_format import LARGEST_BYTES, export_client, import_client, schema

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 3, 31)
DIMENSIONS = built_in().dimension_ids()

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
ids = st.text("abcdef0123456789-", min_size=1, max_size=8)
days = st.dates()


@st.composite
def ratings(draw: st.DrawFn, assessment: str, dimension: str) -> Rating:
    level = draw(st.none() | st.integers(0, 5))
    return Rating(
        id=rating_id(assessment, dimension),
        assessment=assessment,
        dimension=dimension,
        level=level,
        on_the_way=level is not None and level < 5 and draw(st.booleans()),
        reason=draw(text),
        target=draw(st.none() | st.integers(1, 5)),
        note=draw(text),
        evidence=draw(text),
        evidence_date=draw(st.none() | days),
        confidence=draw(st.none() | st.sampled_from(CONFIDENCES)),
        votes=draw(st.lists(st.integers(0, 5), max_size=3).map(tuple)),
    )


@st.composite
def clients(draw: st.DrawFn) -> Client:
    model = built_in()
    moments = st.datetimes(timezones=st.just(dt.UTC))
    keys = draw(st.lists(ids, max_size=3, unique=True))
    assessments = {
        key: Assessment(
            id=key,
            model=model.id,
            date=draw(days),
            title=draw(text),
            history=draw(st.lists(st.builds(StatusEvent, st.just("final"), moments), max_size=2).map(tuple)),
        )
        for key in keys
    }
    drawn = [
        draw(ratings(key, dimension))
        for key in keys
        for dimension in draw(st.lists(st.sampled_from(DIMENSIONS), max_size=4, unique=True))
    ]
    actions = [
        Action(
            id=key,
            title=draw(names),
            created=draw(days),
            text=draw(text),
            dimension=draw(st.none() | st.sampled_from(DIMENSIONS)),
            due=draw(st.none() | days),
            effort_hours=draw(st.none() | st.floats(0, 10_000)),
            status=draw(st.sampled_from(ACTION_STATUSES)),
        )
        for key in draw(st.lists(ids, max_size=3, unique=True))
    ]
    return Client(
        profile=ClientProfile(
            id=PROFILE_ID,
            uid=draw(ids),
            name=draw(names),
            language=draw(st.sampled_from(LANGUAGES)),
            created=draw(days),
            notes=draw(text),
            weights=draw(st.dictionaries(st.sampled_from(DIMENSIONS), st.floats(0, 10), max_size=3)),
        ),
        models={model.id: model} if assessments else {},
        assessments=assessments,
        ratings={rating.id: rating for rating in drawn},
        actions={action.id: action for action in actions},
    )


@given(clients())
@settings(max_examples=60, deadline=None)
def test_what_goes_out_comes_in_the_same_and_goes_out_the_same(client: Client) -> None:
    exported = export_client(client)
    assert import_client(exported) == client
    assert export_client(import_client(exported)) == exported


def test_the_mark_that_some_editors_put_first_does_no_harm() -> None:
    client = sample_client("da", TODAY)
    assert import_client(b"\xef\xbb\xbf" + export_client(client)) == client


@pytest.mark.parametrize("language", LANGUAGES)
def test_sample_goes_round_and_follows_the_schema(language: Language) -> None:
    exported = export_client(sample_client(language, TODAY))
    assert export_client(import_client(exported)) == exported
    jsonschema.Draft202012Validator(json.loads(schema())).validate(json.loads(exported))


def test_order_of_the_tables_does_not_matter() -> None:
    client = sample_client("da", TODAY)
    tables = {name: dict(reversed(client.table(name).items())) for name in TABLES if name != "client"}
    shuffled = with_tables(client, tables)
    assert export_client(shuffled) == export_client(client)


def test_the_documented_schema_is_current() -> None:
    kept = ROOT / "docs" / "client.schema.json"
    assert kept.read_bytes() == schema(), "write it anew: somedesk.exchange.json_format.schema()"


def changed(change: Callable[[Any], object]) -> bytes:
    data = json.loads(export_client(sample_client("en", TODAY)))
    change(data)
    return msgspec.json.encode(data)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda d: d.update(colour="red"), "client"),
        (lambda d: d["client"].update(colour="red"), "client"),
        (lambda d: d["client"].update(name=""), "client.name"),
        (lambda d: d["client"].update(language="de"), "client.language"),
        (lambda d: d["client"].update(id="other"), "client/other: id"),
        (lambda d: d["client"].update(weights={"strategi": 1.0}), "client/weights: strategi"),
        (lambda d: d["models"].clear(), "assessments/start: model"),
        (lambda d: d["models"][0].update(id="other@1"), "models/other@1: id"),
        (lambda d: d["models"][0]["texts"]["da"]["dimensions"].pop("kpis"), "models/some-grid@2: texts.da"),
        (lambda d: d["models"].append(d["models"][0]), "models[1].id"),
        (lambda d: d["assessments"][2].update(id="start"), "assessments[2].id"),
        (lambda d: d["assessments"][0].update(date="31.3.2026"), "assessments[0].date"),
        (lambda d: d["ratings"][0].update(assessment="other"), "ratings/eighteen_months.advertising: assessment"),
        (lambda d: d["ratings"][0].update(id="other"), "ratings/other: assessment"),
        (lambda d: d["ratings"][0].update(level=12), "ratings[0].level"),
        (lambda d: d["ratings"][0].update(level=7), "ratings/eighteen_months.advertising: level"),
        (lambda d: d["ratings"][0].update(target=9), "ratings/eighteen_months.advertising: level"),
        (lambda d: d["ratings"][0].update(level=5, on_the_way=True), "ratings/eighteen_months.advertising: on_the_way"),
        (lambda d: d["ratings"][0].update(votes=[3, 8]), "ratings/eighteen_months.advertising: votes"),
        (lambda d: d["ratings"][0].update(note="x" * 100_001), "ratings[0].note"),
        (lambda d: d["actions"].append(d["actions"][0]), "actions[12].id"),
        (lambda d: d["actions"][0].update(dimension="x"), "actions/act_on_input: dimension"),
        (lambda d: d["actions"][0].update(percent=101), "actions[0].percent"),
    ],
)
def test_what_is_wrong_is_refused_and_named(change: Callable[[Any], object], path: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        import_client(changed(change))
    assert refused.value.params["path"] == path
    for language in LANGUAGES:
        assert path in message(refused.value, language)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import_not_json"),
        (b'{"format": "somedesk-client", "version": 1', "import_not_json"),
        (b"\xff\xfe{", "import_not_json"),
        (b'{"format": "somedesk-client", "version": 1, "\xff": 1}', "import_not_json"),
        (b"[" * 200_000, "import_foreign"),
        (b'{"format":"somedesk-client","version":1,"x":' + b"[" * 200_000, "import_not_json"),
        (b"[1, 2]", "import_foreign"),
        (b'{"somedesk": {}}', "import_foreign"),
        (b'{"format": "somedesk-client", "version": 5, "new": true}', "import_newer"),
        (b" " * (LARGEST_BYTES + 1), "import_too_large"),
    ],
)
def test_what_is_no_such_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(FileProblem) as refused:
        import_client(data)
    assert refused.value.code == code
