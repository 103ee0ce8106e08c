"""What a file says in words that this program does not know, as a newer one may: kept as it is, and told."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.domain.client import Client, Person
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.integrity import unknown_told, without_unknown
from somedesk.domain.records.strategy import Strategy, StrategyAnswer
from somedesk.domain.records.team import (
    BriefAnswer,
    CapabilityNeed,
    Department,
    Holding,
    Responsibility,
    TeamTerms,
    pair_id,
)
from somedesk.exchange.json_format import export_client, import_client
from somedesk.store import file_format
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.file_format import FORMAT, encode_file
from somedesk.store.records import encoded_client
from tests.small_client import small_client
from tests.store.faults import environment

Records = Mapping[str, Any]


def by_id(*records: Any) -> Records:
    return {record.id: record for record in records}


KNOWN: Mapping[str, Records] = {
    "capabilities": by_id(CapabilityNeed("plan", hours=4)),
    "brief": by_id(BriefAnswer("budget", "5,000 a month")),
    "strategy_answers": by_id(StrategyAnswer("policy", "Be kind.")),
    "strategy": by_id(Strategy("strategy", form="both")),
    "team_terms": by_id(TeamTerms("team", presence="lead")),
    "owners": by_id(Person("Eva")),
    "holdings": by_id(Holding(pair_id("Eva", "plan"), "Eva", "plan", hours=4)),
    "departments": by_id(Department("sales", person="Eva"), Department("dep-1", name="Bar")),
    "responsibilities": by_id(
        Responsibility(pair_id("sales", "purpose"), "sales", "purpose", responsible=True),
        Responsibility(pair_id("dep-1", "purpose"), "dep-1", "purpose", informed=True),
    ),
}
NEWER: Mapping[str, Records] = {
    "capabilities": by_id(CapabilityNeed("prompting", hours=3)),
    "brief": by_id(BriefAnswer("carbon", "As little as can be")),
    "strategy_answers": by_id(StrategyAnswer("podcasts", "Once a month.")),
    "strategy": by_id(Strategy("plan-b", form="full")),
    "team_terms": by_id(TeamTerms("region", presence="support")),
    "departments": by_id(Department("legal", person="Eva")),
    "responsibilities": by_id(Responsibility(pair_id("legal", "purpose"), "legal", "purpose", consulted=True)),
}
STRANGE = ("prompting", "carbon", "podcasts", "plan-b", "region", "legal")


def client_of(*tables: Mapping[str, Records]) -> Client:
    found: dict[str, Records] = {}
    for each in tables:
        found |= {name: {**found.get(name, {}), **records} for name, records in each.items()}
    return replace(small_client(strategy=(2, 4)), **found)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "kunde.somedesk"
    made.write_bytes(encode_file(encoded_client(client_of(KNOWN, NEWER))))
    return made


def lines(content: bytes) -> set[bytes]:
    return {line.rstrip(b",}") for line in content.splitlines()}


def test_it_opens_and_stays_in_the_file_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    with ClientFile.open(path, environment=environment()) as file:
        assert file.client == client_of(KNOWN, NEWER)
        assert path.read_bytes() == before
        file.apply(assessments.rate(file.client, "first", "support", 3))
    kept = {line for line in lines(before) if any(name.encode() in line for name in STRANGE)}
    assert len(kept) == len(STRANGE) + 1
    assert kept <= lines(path.read_bytes())


def test_it_goes_out_as_json_and_comes_in_again() -> None:
    client = client_of(KNOWN, NEWER)
    assert import_client(export_client(client)) == client


@pytest.mark.parametrize(
    ("language", "begins", "names"),
    [
        ("da", "»kunde.somedesk« indeholder noget, som denne udgave", "Annoncebrief: »carbon«."),
        ("sv", "”kunde.somedesk” innehåller något som den här versionen", "Annonsbrief: ”carbon”."),
        ("en", "“kunde.somedesk” holds something that this version", "Advertising brief: “carbon”."),
    ],
)
def test_it_is_told_with_table_and_id(language: str, begins: str, names: str) -> None:
    problem = unknown_told(client_of(KNOWN, NEWER), "kunde.somedesk")
    assert problem is not None
    told = message(problem, language)
    assert told.startswith(begins)
    assert names in told.splitlines()
    assert all(name in told for name in STRANGE)
    assert unknown_told(client_of(KNOWN), "kunde.somedesk") is None


def test_of_a_newer_format_it_is_left_out_with_what_goes_with_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = {"holdings": by_id(Holding(pair_id("Eva", "prompting"), "Eva", "prompting", hours=3))}
    client = client_of(KNOWN, NEWER, held)
    monkeypatch.setattr(file_format, "FORMAT", FORMAT + 1)
    newer = encode_file(encoded_client(client))
    monkeypatch.undo()
    path.write_bytes(newer)
    assert read_client(path) == client_of(KNOWN) == without_unknown(client)
    with ClientFile.open(path, environment=environment()) as file:
        assert file.read_only
        assert file.notice is not None
        assert file.notice.code == "file_newer"
    assert path.read_bytes() == newer
    # Of this format it would be a capability that somebody has, and nothing counts.
    path.write_bytes(encode_file(encoded_client(client)))
    with pytest.raises(FileProblem, match="file_damaged"):
        read_client(path)


def test_a_client_in_which_all_is_known_stays_what_it_is() -> None:
    client = client_of(KNOWN)
    assert without_unknown(client) is client
    assert msgspec.json.encode(client.departments) == msgspec.json.encode(KNOWN["departments"])
