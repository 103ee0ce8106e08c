"""What a file says in words of a newer program, on the command line: told beside the work, which is done."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from somedesk.domain.records.team import BriefAnswer, CapabilityNeed
from somedesk.exchange.json_format import export_client
from somedesk.store.client_file import ClientFile
from tests.cli.calling import call
from tests.small_client import small_client

CLIENT = replace(
    small_client(strategy=(2, 4)),
    capabilities={"prompting": CapabilityNeed("prompting", hours=3.0)},
    brief={"carbon": BriefAnswer("carbon", "As little as can be")},
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.somedesk"
    ClientFile.create(path, CLIENT).close()
    return path


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "somedesk: »own.somedesk« indeholder noget, som denne udgave af SomeDesk ikke kender."),
        ("sv", "somedesk: ”own.somedesk” innehåller något som den här versionen av SomeDesk inte känner till."),
        ("en", "somedesk: “own.somedesk” holds something that this version of SomeDesk does not know."),
    ],
)
def test_whatever_reads_the_file_says_so_and_goes_on(own: Path, language: str, told: str) -> None:
    for command in (
        ("check", own),
        ("check", own, "--json"),
        ("export", own, "--format", "json", "-o", "out.json"),
        ("report", own, "--kind", "poster", "-o", "out.pdf"),
    ):
        said = call(*command, "--lang", language, cwd=own.parent)
        assert said.stderr.startswith(told)
        assert all(name in said.stderr for name in ("prompting", "carbon"))
        assert "prompting" not in said.stdout
    assert json.loads((own.parent / "out.json").read_bytes())["brief"][0]["id"] == "carbon"


def test_an_import_says_so_too_and_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "client.json").write_bytes(export_client(CLIENT))
    said = call("import", "new.somedesk", "client.json", "--lang", "da", cwd=tmp_path)
    assert "denne udgave af SomeDesk ikke kender" in said.stderr
    assert said.stdout.startswith("Importeret i new.somedesk")
    call("export", "new.somedesk", "--format", "json", "-o", "again.json", cwd=tmp_path)
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "client.json").read_bytes()
