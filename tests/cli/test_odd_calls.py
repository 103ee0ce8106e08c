"""Odd arguments: one clear sentence in the user's language, the right exit code, and nothing made or changed."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from somedesk.cli import main as cli
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.formats import FORMATS
from somedesk.reports.build import KINDS

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LONG = "x" * 300
CSV = "date;dimension;level;target;note\r\n1.5.2030;kpis;2,5;4;æøå\r\n"

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def call(work: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the program in a folder with a client, a folder and files of other kinds; code, stdout, stderr."""
    monkeypatch.chdir(work)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = cli.main(arguments, lambda _path: 0, lambda: 0)
        except SystemExit as ended:
            code = int(str(ended.code))
        return code, *capsys.readouterr()

    call("sample", "demo.somedesk")
    (work / "folder").mkdir()
    (work / "a.txt").write_text("Dear client")
    return call


def in_every_language(call: Call, arguments: Sequence[str]) -> tuple[int, str]:
    """The exit code, and what is said in English; the other languages say it in their own words."""
    found = [call(*arguments, "--lang", language) for language in LANGUAGES]
    for _code, out, said in found:
        assert not out
        assert len(said.splitlines()) == 1
        assert said.startswith("somedesk")
        assert "Error" not in said
    assert len({said for _, _, said in found}) == 3
    assert len({code for code, _, _ in found}) == 1
    return found[-1][0], found[-1][2]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("check|", 2, "name is empty"),
        ("check|/proc/nothing", 1, "not there"),
        ("check|folder", 1, "a folder"),
        (f"check|{os.devnull}", 1, "a device"),
        ("check|a.txt/b.somedesk", 1, "not there"),
        (f"check|{LONG}.somedesk", 1, "longer name"),
        ("check|folder|--repair", 1, "a folder"),
        ("sample|", 2, "name is empty"),
        ("sample|x.pdf", 2, "ends in .somedesk"),
        ("report|demo.somedesk|--kind|poster|-o|x.docx", 2, "ends in .pdf"),
        ("export|demo.somedesk|--format|docx|-o|x.PDF", 2, "ends in .docx"),
        ("import|demo.somedesk|a.txt|--as|horse", 2, "no source called “horse”"),
        ("sample|folder", 1, "a folder"),
        ("sample|folder|--force", 1, "a folder"),
        ("sample|a.txt/b.somedesk", 1, "cannot be written"),
        (f"sample|{LONG}.somedesk", 1, "too long"),
        ("report|demo.somedesk|-o|", 2, "name is empty"),
        ("report|demo.somedesk|--kind|poster|-o|folder", 1, "a folder"),
        ("report|demo.somedesk|--kind|poster|-o|a.txt/x.pdf", 1, "cannot be written"),
        ("report|folder|-o|x.pdf", 1, "a folder"),
        (f"report|{LONG}|-o|x.pdf", 1, "longer name"),
        ("report|demo.somedesk|-o|x.pdf|--template|folder", 1, "a folder"),
        ("report|demo.somedesk|-o|x.pdf|--template|none", 1, "not there"),
        ("report|demo.somedesk|-o|x.pdf|--blank", 2, "--kind poster"),
        ("report|demo.somedesk|-o|x.pdf|--kind|poem", 2, "there is no “poem”. Choose from action-plan, "),
        ("report|demo.somedesk|-o|x.pdf|--assessment|soon", 2, "2026-03-31"),
        ("report|demo.somedesk", 2, "missing: -o/--output"),
        (f"export|demo.somedesk|--format|csv|-o|{LONG}", 1, "too long"),
        ("export|demo.somedesk|--format|csv|-o|folder", 1, "a folder"),
        ("export|demo.somedesk|-o|x", 2, "missing: --format"),
        ("import|demo.somedesk|folder", 1, "a folder"),
        ("import|demo.somedesk|a.txt/x", 1, "not there"),
        (f"import|demo.somedesk|{LONG}", 1, "longer name"),
        ("import|demo.somedesk|", 2, "name is empty"),
        ("import|demo.somedesk", 2, "missing: SOURCE"),
        ("restore|none.somedesk|--list", 1, "not there"),
        ("restore|folder|--list", 1, "a folder"),
        ("restore||--list", 2, "name is empty"),
        ("restore|demo.somedesk", 2, "One of these"),
        ("restore|demo.somedesk|--list|--backup|1", 2, "together with"),
        ("restore|demo.somedesk|--backup|x", 2, "whole number"),
        ("models|validate|none", 1, "no model in none"),
        ("models|validate|a.txt", 1, "no model in a.txt"),
        ("models", 2, "missing: list|show|validate"),
        ("check|demo.somedesk|extra", 2, "not known here: extra"),
        ("propose|demo.somedesk|--dry-run", 2, "propose --help"),
        ("check|demo.somedesk|--json=x", 2, "takes no value"),
        ("--bogus", 2, "not known here: --bogus"),
        ("demo.somedesk|extra", 2, "one file at a time"),
        (LONG, 2, "neither a file nor a command"),
    ],
)
def test_a_wrong_call_is_answered_in_one_sentence(call: Call, work: Path, arguments: str, code: int, said: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in work.rglob("*")}
    found = in_every_language(call, arguments.split("|"))
    assert found[0] == code
    assert said in found[1]
    assert {path: path.stat().st_mtime_ns for path in work.rglob("*")} == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "is empty"),
        (b"[1, 2]", "is JSON, but"),
        (b'{"colour": 1}', "is JSON, but"),
        (b'"date"', "is JSON, but"),
        (b"42", "is JSON, but"),
        ('{"colour": 1}'.encode("utf-16"), "is JSON, but"),
        (b'{"format": "somedesk-client", "vers', "not valid JSON"),
        (CSV.encode("cp850"), "CSV UTF-8"),
        (CSV.encode("mac_roman"), "CSV UTF-8"),
        (CSV.encode("utf-16")[:-1], "CSV UTF-8"),
        (b'{"somedesk":{"1":{"format":1', "Merge from file"),
        (b"somedesk sealed\n\x01\x02", "Merge from file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "cannot be read as text"),
        (b"PK\x03\x04 and no more", "Excel workbook"),
        (COMPOUND, "of the old kind"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_what_cannot_be_imported_is_told_apart(call: Call, work: Path, content: bytes, said: str) -> None:
    (work / "source").write_bytes(content)
    before = (work / "demo.somedesk").read_bytes()
    assert said in in_every_language(call, ("import", "demo.somedesk", "source"))[1]
    assert (work / "demo.somedesk").read_bytes() == before


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_ratings_come_in_as_a_spreadsheet_writes_them(call: Call, work: Path, separator: str, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    text = CSV.replace("2,5", "2.5").replace(";", separator)
    (work / "unicode.txt").write_bytes((mark + text).encode(encoding))
    assert "Ratings: 1." in call("import", "demo.somedesk", "unicode.txt", "--lang", "en")[1]
    call("export", "demo.somedesk", "--format", "csv", "-o", "out.csv", "--lang", "en")
    assert "2030-05-01,kpis,2.5,4,æøå" in (work / "out.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("command", ["", "sample", "report", "export", "import", "check", "restore", "models"])
def test_help_is_in_the_language_asked_for(call: Call, command: str) -> None:
    found = [call(*command.split(), "--help", "--lang", language) for language in LANGUAGES]
    assert [code for code, _, _ in found] == [0, 0, 0]
    for (_, said, _), ours, others in zip(
        found, ("brug:", "användning:", "usage:"), (" the ", " the ", " och "), strict=True
    ):
        assert said.startswith(ours)
        assert others not in said
        assert "None" not in said


@pytest.mark.parametrize(("command", "names"), [("report", KINDS), ("export", FORMATS)])
def test_help_names_everything_that_can_be_asked_for(call: Call, command: str, names: Sequence[str]) -> None:
    for language in LANGUAGES:
        said = " ".join(call(command, "--help", "--lang", language)[1].split())
        assert not [name for name in names if name not in said]


def test_the_commands_that_are_named_are_the_commands_that_there_are() -> None:
    parser = cli._parser("en", lambda: 0)
    (commands,) = (action for action in parser._actions if action.dest == "command")
    assert tuple(commands.choices or ()) == cli.COMMANDS
