"""A client as JSON: nothing is lost on the way out and in, and nothing wrong comes in."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.base.faults import written
from somedesk.base.outside import Unfit
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
from somedesk.exchange.json_format import LARGEST_BYTES, ClientDocument, export_client, import_client, schema
from tests.small_client import small_client

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 3, 31)
DIMENSIONS = built_in().dimension_ids()
SMALL = small_client()

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
    ("change", "path", "fault"),
    [
        (lambda d: d.update(colour="red"), "colour", "unknown"),
        (lambda d: d.pop("actions"), "actions", "missing"),
        (lambda d: d["client"].update(colour="red"), "client.colour", "unknown"),
        (lambda d: d["client"].update(name=""), "client.name", "text_empty"),
        (lambda d: d["client"].update(language="de"), "client.language", "word"),
        (lambda d: d["client"].update(id="other"), "client.id", "id"),
        (lambda d: d["client"].update(weights={"strategi": 1.0}), "client.weights.strategi", "dimension"),
        (lambda d: d["client"].update(weights={"strategy": "1"}), "client.weights.strategy", "kind"),
        (lambda d: d["models"].clear(), "assessments[0].model", "link"),
        (lambda d: d["models"][0].update(id="other@1"), "models[0].id", "id"),
        (lambda d: d["models"][0].update(id="Other@1"), "models[0].id", "form"),
        (lambda d: d["models"][0]["structure"]["areas"].clear(), "models[0].structure.areas", "list_empty"),
        (lambda d: d["models"][0]["structure"].update(areas=d["models"][0]["structure"]["areas"] * 7),
         "models[0].structure.areas", "list_long"),
        (lambda d: d["models"][0]["structure"].update(areas=d["models"][0]["structure"]["areas"] * 2),
         "models[0].structure", "structure"),
        (lambda d: d["models"][0]["texts"]["da"]["dimensions"].pop("kpis"), "models[0].texts.da", "wording"),
        (lambda d: d["models"].append(d["models"][0]), "models[1].id", "in_use"),
        (lambda d: d["assessments"][2].update(id="start"), "assessments[2].id", "in_use"),
        (lambda d: d["assessments"][0].update(date="31.3.2026"), "assessments[0].date", "date"),
        (lambda d: d["assessments"][0].update(history=[{"status": "final", "when": "now"}]),
         "assessments[0].history[0].when", "moment"),
        (lambda d: d["ratings"][0].update(assessment="other"), "ratings[0].assessment", "link"),
        (lambda d: d["ratings"][0].update(id="other"), "ratings[0].id", "id"),
        (lambda d: d["ratings"][0].update(level="3"), "ratings[0].level", "kind"),
        (lambda d: d["ratings"][0].update(level=2.5), "ratings[0].level", "kind"),
        (lambda d: d["ratings"][0].update(level=12), "ratings[0].level", "high"),
        (lambda d: d["ratings"][0].update(level=-1), "ratings[0].level", "low"),
        (lambda d: d["ratings"][0].update(level=7), "ratings[0].level", "high"),
        (lambda d: d["ratings"][0].update(target=9), "ratings[0].target", "high"),
        (lambda d: d["ratings"][0].update(level=5, on_the_way=True), "ratings[0].on_the_way", "on_the_way"),
        (lambda d: d["ratings"][0].update(votes=[3, 8]), "ratings[0].votes", "high"),
        (lambda d: d["ratings"][0].update(note="x" * 100_001), "ratings[0].note", "text_long"),
        (lambda d: d["ratings"][0].update(note=None), "ratings[0].note", "kind"),
        (lambda d: d["actions"].append(d["actions"][0]), "actions[12].id", "in_use"),
        (lambda d: d["actions"].insert(1, "x"), "actions[1]", "kind"),
        (lambda d: d["actions"][0].pop("title"), "actions[0].title", "missing"),
        (lambda d: d["actions"][0].update(dimension="x"), "actions[0].dimension", "dimension"),
        (lambda d: d["actions"][0].update(percent=101), "actions[0].percent", "high"),
        (lambda d: d["actions"][0].update(due_fixed="yes"), "actions[0].due_fixed", "kind"),
        (lambda d: d["actions"][0].update(log=[{"date": TODAY, "percent": 10, "more": 1}]),
         "actions[0].log[0].more", "unknown"),
        (lambda d: d["entries"][0].update(time="at noon"), "entries[0].time", "time"),
        (lambda d: d["holdings"][0].update(capability="ai", id=f"{d['holdings'][0]['person']}.ai"),
         "holdings[0].capability", "word"),
        (lambda d: d["holdings"][0].update(id="other"), "holdings[0].id", "id"),
        (lambda d: d["responsibilities"][0].update(id="other"), "responsibilities[0].id", "id"),
        (lambda d: d["stage_answers"][0].update(id="other"), "stage_answers[0].id", "id"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_and_named(change: Callable[[Any], object], path: str, fault: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        import_client(changed(change))
    assert refused.value.params["path"] == path
    assert refused.value.params["fault"].code == f"fault_{fault}"
    for language in LANGUAGES:
        told = message(refused.value, language)
        assert path in told
        assert not re.search(r"Expected|got|Object|Invalid|regex|RFC|`|–", told)


@pytest.mark.parametrize(
    ("change", "language", "told"),
    [
        (lambda d: d["ratings"][3].update(level="3"), "da",
         ("Bedømmelser, nr. 4, feltet »Niveau«: Her skal stå et helt tal, ikke en tekst. "
          "Intet er ændret; ret ratings[3].level i filen, og prøv igen.")),
        (lambda d: d["ratings"][3].update(level="3"), "sv",
         ("Skattningar, nr 4, fältet ”Nivå”: här ska stå ett heltal, inte en text. "
          "Inget har ändrats; rätta ratings[3].level i filen och försök igen.")),
        (lambda d: d["actions"][1].update(status="finished", title="Ring"), "da",
         ("Handlinger, »Ring«, feltet »Status«: »finished« er ikke et af de ord, der kan stå her: "
          "done, dropped, in_progress, planned. Intet er ændret; ret actions[1].status i filen, og prøv igen.")),
        (lambda d: d["assessments"][0].update(date="31.3.2026", title=""), "sv",
         ("Bedömningar, nr 1, fältet ”Datum”: ”31.3.2026” är inget datum som 2026-03-31. "
          "Inget har ändrats; rätta assessments[0].date i filen och försök igen.")),
        (lambda d: d["client"].update(name=""), "da",
         "Kunde, feltet »Navn«: Teksten er tom. Intet er ændret; ret client.name i filen, og prøv igen."),
        (lambda d: d["ratings"][0].update(assessment="other"), "sv",
         ("Skattningar, nr 1: ”other” finns inte under ”Bedömningar”. "
          "Inget har ändrats; rätta ratings[0].assessment i filen och försök igen.")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence_in_the_readers_language(
    change: Callable[[Any], object], language: str, told: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        import_client(changed(change))
    assert message(refused.value, language) == told


def test_a_number_that_no_program_can_hold_is_refused_as_that() -> None:
    exported = export_client(sample_client("en", TODAY)).replace(b'"percent": ', b'"percent": 1e999', 1)
    with pytest.raises(InvalidInput, match="import_number"):
        import_client(exported)


@given(st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_wherever_something_is_wrong_the_place_is_where_the_reader_of_json_stops(rng: Random) -> None:
    document = json.loads(export_client(SMALL))
    path = rng.choice([way for way in ways(document) if way])
    at = document
    for part in path[:-1]:
        at = at[part]
    values = (None, True, -1, 3, 3.5, 10**6, "", "x", "x" * 301, [], {}, [1], {"a": 1}, "2026-01-01")
    at[path[-1]] = rng.choice(values)
    data = msgspec.json.encode(document)
    try:
        msgspec.json.decode(data, type=ClientDocument)
    except msgspec.ValidationError as error:
        place = str(error).partition(" - at `$")[2].strip("`.")
        fault = Unfit("", document, ClientDocument).fault()
        assert fault.what.code != "fault_unfit"
        # Of a field that is missing or too much, and of what is found by a name of the user's, it does not say which.
        is_told = "[...]" not in place and fault.what.code not in ("fault_missing", "fault_unknown")
        assert written(fault.path) == place or not is_told


def ways(found: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    parts = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for part, item in parts:
        yield from ways(item, (*path, part))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import_not_json"),
        (b'{"format": "somedesk-client", "version": 1', "import_not_json"),
        (b"\xff\xfe{", "import_not_json"),
        (b'{"format": "somedesk-client", "version": 1, "\xff": 1}', "import_not_json"),
        (b'{"format": "somedesk-client", "version": 1, "colour": 1, ', "import_not_json"),
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
