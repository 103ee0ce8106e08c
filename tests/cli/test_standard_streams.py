"""Standard input and output in the place of a file: the bytes as they are, and nothing else among them."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from msgspec import Struct

from somedesk.cli import main as cli
from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES
from somedesk.domain.plan import plan
from somedesk.exchange.formats import FORMATS
from somedesk.exchange.json_format import export_client
from somedesk.reports.options import ReportOptions
from somedesk.reports.templates import encoded, template_of
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from tests.cli.calling import ENGLISH, call
from tests.gui.conftest import TODAY


class Ended(Struct, frozen=True):
    """How a call ended: its code, and all that it put out."""

    code: int
    out: bytes
    said: str


class _Screen(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    ClientFile.create(tmp_path / "own.somedesk", sample_client("en", TODAY)).close()
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    assert "-" not in files(tmp_path)


def files(work: Path) -> list[str]:
    return sorted(path.name for path in work.iterdir() if path.is_file())


def piped(*arguments: str, given: bytes = b"", on_screen: bool = False) -> Ended:
    out = (_Screen if on_screen else io.TextIOWrapper)(io.BytesIO(), encoding="utf-8")
    err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")} | ENGLISH
    with (
        patch.dict(os.environ, environment, clear=True),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = cli.main([*arguments], lambda *_: 0, lambda: 0)
        out.flush()
        err.flush()
        return Ended(code, out.buffer.getvalue(), err.buffer.getvalue().decode())  # type: ignore[attr-defined]


def written(work: Path, *arguments: str) -> bytes:
    """What the same call writes into a file."""
    call(*arguments, "-o", "out", cwd=work)
    made = (work / "out").read_bytes()
    for path in work.glob("out*"):
        path.unlink()
    return made


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_standard_output_as_it_would_into_a_file(work: Path, name: str) -> None:
    found = piped("export", "own.somedesk", "--format", name, "-o", "-")
    assert found.code == 0
    assert found.out == written(work, "export", "own.somedesk", "--format", name)
    assert files(work) == ["own.somedesk"]


def test_a_report_goes_to_standard_output_and_what_is_said_to_the_other(work: Path) -> None:
    """The sample is in English: a Danish report mixes two languages, which is said."""
    arguments = ("report", "own.somedesk", "--kind", "summary", "--lang", "da")
    found = piped(*arguments, "-o", "-")
    assert found.code == 0
    assert found.out.startswith(b"%PDF-")
    assert found.out == written(work, *arguments)
    assert len(found.said.splitlines()) == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "somedesk: Til standardoutput kommer kun csv; hent resten med --format calendar-csv, strategy-csv.\n"),
        ("sv", "somedesk: Till standard ut går bara csv; hämta resten med --format calendar-csv, strategy-csv.\n"),
        ("en", "somedesk: Only csv goes to standard output; get the rest with --format calendar-csv, strategy-csv.\n"),
    ],
)
def test_what_would_lie_in_files_beside_is_told(work: Path, language: str, told: str) -> None:
    found = piped("export", "own.somedesk", "--format", "csv", "-o", "-", "--lang", language)
    assert (found.code, found.said) == (0, told)
    assert found.out.count(b"\n") > 12


def test_a_client_comes_through_standard_input(work: Path) -> None:
    content = (work / "own.somedesk").read_bytes()
    whole = piped("export", "own.somedesk", "--format", "json", "-o", "-").out
    assert piped("export", "-", "--format", "json", "-o", "-", given=content) == Ended(0, whole, "")
    assert piped("report", "-", "--kind", "poster", "-o", "-", given=content).out.startswith(b"%PDF-")
    assert piped("check", "-", given=content).out.endswith(b"The file is whole.\n")
    assert json.loads(piped("check", "-", "--json", given=content).out)["file"] == "-"
    assert piped("propose", "-", "--json", given=content).out == piped("propose", "own.somedesk", "--json").out
    damaged = piped("check", "-", "--lang", "da", given=content[:-40])
    assert (damaged.code, damaged.out) == (1, b"")
    assert damaged.said.startswith("somedesk: »standardinput« er ikke hel")


def test_what_is_imported_comes_through_standard_input(work: Path) -> None:
    rows = b"date,dimension,level\n2031-03-01,strategy,4\n"
    shown = piped("import", "own.somedesk", "-", "--dry-run", "--json", given=rows)
    assert (shown.code, json.loads(shown.out)["source"]) == (0, "ratings")
    taken = piped("import", "own.somedesk", "-", given=rows)
    assert (taken.code, taken.out) == (0, b"Imported into own.somedesk. Assessments: 1. Ratings: 1.\n")
    made = piped("import", "new.somedesk", "-", given=export_client(sample_client("sv", TODAY)))
    assert made.code == 0
    assert b"(exempel)" in piped("check", "new.somedesk").out
    nothing = piped("import", "own.somedesk", "-", "--lang", "sv", given=b"")
    assert (nothing.code, nothing.said.split(".")[0]) == (1, "somedesk: ”standard in” är tom")


def test_a_template_and_a_passphrase_come_through_standard_input(work: Path) -> None:
    template = encoded(template_of("Board", "summary", ReportOptions(title="Board paper")))
    plain = piped("report", "own.somedesk", "--template", "-", "-o", "-", given=template)
    assert plain.out == written(work, "report", "own.somedesk", "--template", _kept(work, template))
    with ClientFile.open(work / "own.somedesk") as file:
        file.protect(Seal.make("correct horse battery"))
    asked = ("check", "own.somedesk", "--passphrase-file", "-")
    assert piped(*asked, given=b"correct horse battery\n").out.endswith(b"The file is whole.\n")
    assert piped(*asked, given=b"something else\n").code == 1
    locked = (work / "own.somedesk").read_bytes()
    assert "standard input is encrypted" in piped("check", "-", given=locked).said


def _kept(work: Path, template: bytes) -> str:
    (work / "board.somedesk-template").write_bytes(template)
    return "board.somedesk-template"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("sample|-", "client file"),
        ("import|-|a.csv", "client file"),
        ("restore|-|--list", "client file"),
        ("restore|own.somedesk|--backup|0|-o|-", "client file"),
        ("check|-|--repair", "client file"),
        ("propose|-|--accept", "client file"),
        ("models|validate|-", "folder"),
        ("check|-|--passphrase-file|-", "only one file"),
        ("import|own.somedesk|-|--passphrase-file|-", "only one file"),
        ("report|-|--template|-|-o|x.pdf", "only one file"),
    ],
)
def test_what_cannot_be_a_stream_says_so_in_one_sentence(work: Path, arguments: str, said: str) -> None:
    found = [piped(*arguments.split("|"), "--lang", language) for language in LANGUAGES]
    assert {(each.code, each.out) for each in found} == {(2, b"")}
    assert all(len(each.said.splitlines()) == 1 for each in found)
    assert len({each.said for each in found}) == 3
    assert said in found[-1].said.replace("Only", "only")
    assert files(work) == ["own.somedesk"]


def test_a_terminal_gets_text_without_what_would_steer_it_and_no_pdf(work: Path) -> None:
    with ClientFile.open(work / "own.somedesk") as file:
        action = next(iter(file.client.actions.values()))
        change = plan.edit_action(file.client, action.id, TODAY, title="Red \x1b[31m alert")
        assert change is not None
        file.apply(change)
    text = piped("export", "own.somedesk", "--format", "actions-csv", "-o", "-", on_screen=True)
    assert (text.code, text.said) == (0, "")
    assert b"Red [31m alert" in text.out
    assert b"\x1b" not in text.out
    picture = piped("report", "own.somedesk", "-o", "-", on_screen=True)
    assert (picture.code, picture.out) == (2, b"")
    assert "is no text" in picture.said


def test_a_file_that_has_the_name_is_one_with_its_folder(tmp_path: Path) -> None:
    ClientFile.create(tmp_path / "own.somedesk", sample_client("en", TODAY)).close()
    call("export", "own.somedesk", "--format", "json", "-o", "./-", cwd=tmp_path)
    assert (tmp_path / "-").read_bytes().startswith(b"{")
    assert "Imported" in call("import", "new.somedesk", "./-", cwd=tmp_path).stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_says_it(tmp_path: Path, language: str) -> None:
    output = {"da": "- er standardoutput", "sv": "- är standard ut", "en": "- is standard output"}[language]
    given = {"da": "- er standardinput", "sv": "- är standard in", "en": "- is standard input"}[language]
    for command, said in (("report", output), ("export", output), ("import", given), ("check", given)):
        help_text = call(command, "--help", "--lang", language, cwd=tmp_path).stdout
        assert said in " ".join(help_text.split())


def test_programs_hand_it_on_to_each_other(work: Path) -> None:
    program = [sys.executable, "-m", "somedesk"]
    ours = os.environ | ENGLISH | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    out = subprocess.run(
        [*program, "export", "own.somedesk", "--format", "json", "-o", "-"], capture_output=True, env=ours, check=True
    )
    assert out.stderr == b""
    into = subprocess.run(
        [*program, "import", "new.somedesk", "-"], input=out.stdout, capture_output=True, env=ours, check=True
    )
    assert into.stdout.startswith(b"Imported into new.somedesk")
    enough = subprocess.run(
        " ".join([*program, "export own.somedesk --format json -o - | head -c 1"]),
        shell=True, capture_output=True, env=ours, check=True,
    )  # fmt: skip
    assert (enough.stdout, enough.stderr) == (b"{", b"")
