"""A client file under a passphrase on the command line: from a file, from the environment, and never without."""

import argparse
import json
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.cli import terminal
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.encryption import Seal, is_sealed
from somedesk.store.environment import Environment
from tests.cli.calling import ENGLISH, call
from tests.small_client import small_client
from tests.store.faults import noted

PASSPHRASE = "tolv små grise på en grøn cykel"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "kunde.somedesk"
    with ClientFile.create(path, small_client(strategy=(2, 4)), seal=Seal.make(PASSPHRASE)) as file:
        file.apply(noted(file.client, "første"))
    with ClientFile.open(path, key=PASSPHRASE) as file:
        file.apply(noted(file.client, "anden"))
    (tmp_path / "secret").write_text(PASSPHRASE + "\n", "utf-8")
    return path


def test_without_the_passphrase_nothing_is_told(sealed: Path) -> None:
    before = sealed.read_bytes()
    for command in (
        ("check", sealed),
        ("report", sealed, "-o", "x.pdf"),
        ("export", sealed, "--format", "json", "-o", "x.json"),
        ("restore", sealed, "--list"),
        ("restore", sealed, "--backup", "1"),
    ):
        assert "--passphrase-file" in call(*command, cwd=sealed.parent, code=1).stderr
    wrong = call("check", sealed, cwd=sealed.parent, env=ENGLISH | {"SOMEDESK_PASSPHRASE": "not that one"}, code=1)
    assert "not the passphrase" in wrong.stderr
    missing = call("check", sealed, "--passphrase-file", "none", cwd=sealed.parent, code=1)
    assert "cannot be read from none" in missing.stderr
    (sealed.parent / "empty").write_text("\n")
    assert "empty" in call("check", sealed, "--passphrase-file", "empty", cwd=sealed.parent, code=1).stderr
    assert sealed.read_bytes() == before


def test_with_it_everything_works_as_without_one(sealed: Path) -> None:
    folder, given = sealed.parent, ("--passphrase-file", "secret")
    by_environment = ENGLISH | {"SOMEDESK_PASSPHRASE": PASSPHRASE}
    assert json.loads(call("check", sealed, "--json", cwd=folder, env=by_environment).stdout)["ratings"] == 1
    call("export", sealed, "--format", "json", "-o", "x.json", *given, cwd=folder)
    assert "anden" in (folder / "x.json").read_text("utf-8")
    rows = json.loads(call("restore", sealed, "--list", "--json", *given, cwd=folder).stdout)
    assert {row["problem"] for row in rows} == {None}
    first = min(row["number"] for row in rows if row["number"])
    call("restore", sealed, "--backup", str(first), *given, cwd=folder)
    assert read_client(sealed, key=PASSPHRASE).profile.notes == "første"
    call("restore", sealed, "--backup", str(first), "-o", "new.somedesk", *given, cwd=folder)
    assert is_sealed((folder / "new.somedesk").read_bytes())
    (folder / "more.csv").write_text("date;dimension;level\n2026-11-14;dialogue;3\n", "utf-8")
    call("import", sealed, "more.csv", *given, cwd=folder)
    assert read_client(sealed, key=PASSPHRASE).rating("first", "dialogue").level == 3


def test_a_damaged_one_is_salvaged_under_the_same_passphrase(sealed: Path) -> None:
    broken = bytearray(sealed.read_bytes())
    broken[-60] ^= 1
    sealed.write_bytes(broken)
    folder, given = sealed.parent, ("--passphrase-file", "secret")
    assert "damaged" in call("check", sealed, *given, cwd=folder, code=1).stderr
    told = json.loads(call("check", sealed, "--repair", "--json", *given, cwd=folder).stdout)
    new = Path(told["salvaged"])
    assert is_sealed(new.read_bytes())
    assert read_client(new, key=PASSPHRASE).profile.notes == "anden"
    assert b"Testkunde" not in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert sealed.read_bytes() == broken


def test_copies_out_of_reach_are_told_and_what_would_lock_others_out_is_refused(
    sealed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given, stick = argparse.Namespace(lang="en"), sealed.parent / "stick"
    where = Environment(second_backups=lambda: stick)
    with ClientFile.open(sealed, environment=where, key=PASSPHRASE) as file:
        file.protect(Seal.make("ni gamle heste i en rød båd"))
        assert file.wait(10)
        new = file.seal
    with ClientFile.open(sealed, environment=where, key=new) as file:
        terminal.heed(given, file)
        assert str(stick) in capsys.readouterr().err
    monkeypatch.setattr("somedesk.store.client_file.is_lost_by_saving", lambda _: True)
    with (
        ClientFile.open(sealed, environment=where, key=new) as file,
        pytest.raises(FileProblem, match="saving_makes_private"),
    ):
        terminal.heed(given, file)
