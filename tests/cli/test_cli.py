"""The command line as a user calls it: the main job without a display, and one clear line when something is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from somedesk.cli import main as cli
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, TABLES
from tests.cli.calling import call, run


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    call("sample", "demo.somedesk", cwd=tmp_path)
    return tmp_path / "demo.somedesk"


def test_sample_then_check_says_what_it_holds_in_the_language_asked_for(tmp_path: Path) -> None:
    assert run("sample", "demo.somedesk", "--lang", "da", cwd=tmp_path).stdout == "Skrevet: demo.somedesk\n"
    said = run("check", "demo.somedesk", "--lang", "sv", cwd=tmp_path).stdout
    assert "Kafferisteriet Månefiskeren (eksempel)" in said
    assert "Modeller 1, Bedömningar 5, Skattningar 60, Åtgärder 12, Personer 6" in said
    assert "poäng 2,5, mål 3,5, bedömt 12 av 12" in said
    assert words("sv")(list(TABLES)[-1]) in said  # each table is named, though a sentence lists twenty at most
    found = json.loads(call("check", "demo.somedesk", "--json", cwd=tmp_path).stdout)
    assert (found["assessments"], found["ratings"], found["language"]) == (5, 60, "da")
    assert [row["status"] for row in found["timeline"]] == ["final"] * 4 + ["draft"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows leaves no such files")
def test_no_crash_leaves_a_file_of_what_is_in_memory() -> None:
    code = (
        "import resource as r, sys; from somedesk.__main__ import main\n"
        "r.setrlimit(r.RLIMIT_CORE, r.getrlimit(r.RLIMIT_CORE)[1:] * 2); sys.argv[1:] = ['no such command']\n"
        "try: main()\n"
        "finally: print(r.getrlimit(r.RLIMIT_CORE)[0])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stdout == "0\n"


def test_report_is_a_pdf_in_the_language_asked_for(sample: Path) -> None:
    from pypdf import PdfReader

    run("report", sample, "--kind", "action-plan", "--lang", "sv", "-o", "plan.pdf", cwd=sample.parent)
    reader = PdfReader(sample.with_name("plan.pdf"))
    assert reader.trailer["/Root"]["/Lang"].startswith("sv")
    date = json.loads(call("check", sample, "--json", cwd=sample.parent).stdout)["timeline"][1]["date"]
    call("report", sample, "--assessment", date, "-o", "then.pdf", cwd=sample.parent)
    then = "".join(page.extract_text() for page in PdfReader(sample.with_name("then.pdf")).pages)
    assert "After six months" in then
    wrong = call("report", sample, "--assessment", "2001-01-01", "-o", "x.pdf", cwd=sample.parent, code=1)
    assert date in wrong.stderr
    assert not sample.with_name("x.pdf").exists()


def test_export_import_export_gives_the_same_bytes(sample: Path) -> None:
    folder = sample.parent
    run("export", sample, "--format", "json", "-o", "one.json", cwd=folder)
    run("import", "again.somedesk", "one.json", cwd=folder)
    call("export", "again.somedesk", "--format", "json", "-o", "two.json", cwd=folder)
    assert (folder / "one.json").read_bytes() == (folder / "two.json").read_bytes()


def test_ratings_come_in_from_csv_and_one_wrong_row_refuses_all(sample: Path) -> None:
    folder = sample.parent
    (folder / "good.csv").write_text("date;dimension;level;target;note\n1.5.2030;kpis;2,5;4;æøå\n", "utf-8")
    assert "Assessments: 1. Ratings: 1." in call("import", sample, "good.csv", cwd=folder).stdout
    assert json.loads(call("check", sample, "--json", cwd=folder).stdout)["assessments"] == 6
    assert "Nothing to change" in call("import", sample, "good.csv", cwd=folder).stdout
    before = sample.read_bytes()
    (folder / "bad.csv").write_text("date,dimension,level\n2031-01-01,kpis,2\n2031-01-01,x,2\n2031-01-01,support,9\n")
    wrong = call("import", sample, "bad.csv", cwd=folder, code=1).stderr
    assert "Row 3" in wrong
    assert "Row 4" in wrong
    assert sample.read_bytes() == before
    assert "new.somedesk does not exist" in call("import", "new.somedesk", "good.csv", cwd=folder, code=1).stderr
    call("export", sample, "--format", "csv", "-o", "out.csv", cwd=folder)
    assert "2030-05-01,kpis,2.5,4,æøå" in (folder / "out.csv").read_text("utf-8-sig")


def test_nothing_is_overwritten_unasked(sample: Path) -> None:
    folder = sample.parent
    before = sample.read_bytes()
    assert "--force" in call("sample", sample, cwd=folder, code=1).stderr
    call("export", sample, "--format", "json", "-o", "one.json", cwd=folder)
    assert "--force" in call("import", sample, "one.json", cwd=folder, code=1).stderr
    for command in (("report", sample), ("export", sample, "--format", "csv")):
        assert "holds a client" in call(*command, "-o", f"./{sample.name}", cwd=folder, code=1).stderr
    assert "cannot be written" in call("report", sample, "-o", "no/plan.pdf", cwd=folder, code=1).stderr
    os.mkfifo(folder / "pipe")
    for command in (("sample", "--force", "pipe"), ("export", sample, "--format", "csv", "-o", "pipe")):
        assert "not a file" in call(*command, cwd=folder, code=1).stderr
    assert (folder / "pipe").is_fifo()
    assert sample.read_bytes() == before
    call("sample", sample, "--force", "--lang", "da", cwd=folder)
    assert sample.read_bytes() != before
    assert sample.with_name(f"{sample.name}.bak").read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7", b'{"somedesk":{"1":{"application":"somedesk"'])
def test_what_is_no_client_file_is_said_in_one_line_in_every_language(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "client.somedesk"
    if content is not None:
        path.write_bytes(content)
    said = {call("check", path, "--lang", language, cwd=tmp_path, code=1).stderr for language in ("da", "sv", "en")}
    assert len(said) == 3
    assert (path.read_bytes() if path.exists() else None) == content


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing.somedesk"],
        ["sampel", "demo.somedesk"],
        ["sample"],
        ["report", "x.somedesk"],
        ["report", "x.somedesk", "-o", "x.pdf", "--kind", "poem"],
        ["report", "x.somedesk", "-o", "x.pdf", "--assessment", "yesterday"],
        ["export", "x.somedesk", "--format", "xml", "-o", "x"],
        ["check", "x.somedesk", "--lang", "de"],
        ["models"],
        ["--colour"],
    ],
)
def test_a_wrong_call_is_code_two(tmp_path: Path, arguments: list[str]) -> None:
    call(*arguments, cwd=tmp_path, code=2)


def test_of_a_client_that_has_gone_the_window_tells(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who starts the program by a file on the desktop sees no command line."""
    monkeypatch.setattr(cli, "has_screen", lambda: True)
    opened = list[Path | None]()

    def window(file: Path | None, _language: str | None) -> int:
        opened.append(file)
        return 0

    assert cli.main([str(tmp_path / "gone.somedesk")], window, lambda: 0) == 0
    assert opened == [tmp_path / "gone.somedesk"]
    assert cli.main([str(tmp_path / "gone.txt")], window, lambda: 0) == 2


@pytest.mark.parametrize("file", [(), ("x.somedesk",)])
@pytest.mark.parametrize("language", [("--lang", "da"), ("--lang=da",)])
def test_a_language_opens_the_window_in_it_with_the_file_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: tuple[str, ...], file: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.somedesk").touch()
    monkeypatch.setattr(cli, "has_screen", lambda: True)
    opened: list[tuple[Path | None, str | None]] = []

    def window(path: Path | None, language: str | None) -> int:
        opened.append((path, language))
        return 0

    for arguments in ((*language, *file), (*file, *language)):
        assert cli.main(arguments, window, lambda: 1) == 0
    assert opened == [(Path(*file) if file else None, "da")] * 2


def test_source_that_cannot_be_imported(sample: Path) -> None:
    folder = sample.parent
    assert "not there" in call("import", "new.somedesk", "missing.json", cwd=folder, code=1).stderr
    assert "a folder" in call("import", "new.somedesk", folder, cwd=folder, code=1).stderr
    (folder / "bad.json").write_text('{"format": "somedesk-client", "version": 1, "client": {"colour": 1}}')
    assert "colour" in call("import", "new.somedesk", "bad.json", cwd=folder, code=1).stderr
    assert not (folder / "new.somedesk").exists()


def test_language_is_that_of_the_settings_else_of_the_system(tmp_path: Path, home: Path) -> None:
    def said(locale: str) -> str:
        return run("check", "x.somedesk", cwd=tmp_path, env={"LC_ALL": locale}, code=1).stderr

    danish, swedish, english = (
        call("check", "x.somedesk", "--lang", language, cwd=tmp_path, code=1).stderr for language in LANGUAGES
    )
    assert said("da_DK.UTF-8") == danish
    assert said("C") == english
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "settings.json").write_text('{"language": "sv"}')
    assert said("da_DK.UTF-8") == swedish


def test_models_can_be_listed_shown_and_validated(tmp_path: Path) -> None:
    assert "some-grid@2  Modenhedsmodel" in call("models", "list", "--lang", "da", cwd=tmp_path).stdout
    assert "The strategy" in call("models", "show", "some-grid", cwd=tmp_path).stdout
    assert "unknown" in call("models", "show", "unknown", cwd=tmp_path, code=1).stderr
    root = Path(__file__).resolve().parents[2]
    assert "no errors" in call("models", "validate", root / "resources/models/some-grid", cwd=tmp_path).stdout
    assert "structure.json" in call("models", "validate", tmp_path, cwd=tmp_path, code=1).stderr


def test_window_without_a_display_is_said_and_help_and_version_are_given(tmp_path: Path) -> None:
    assert "display" in run(cwd=tmp_path, code=1).stderr
    assert run("--version", cwd=tmp_path).stdout.startswith("SomeDesk ")
    assert "selftest" in run("--help", cwd=tmp_path).stdout


def test_no_command_loads_qt_and_only_reports_load_the_heavy_libraries(sample: Path) -> None:
    code = (
        "import sys; from somedesk.cli.main import main\n"
        "for call in sys.argv[1:]: main(call.split('|'), None, None)\n"
        "print([m for m in ('PySide6', 'reportlab', 'matplotlib', 'numpy') if m in sys.modules])"
    )

    def loaded(*calls: str) -> str:
        result = subprocess.run([sys.executable, "-c", code, *calls], capture_output=True, text=True, check=True)
        return result.stdout.splitlines()[-1]

    assert loaded(f"check|{sample}", f"export|{sample}|--format|csv|-o|{sample.with_name('out.csv')}") == "[]"
    assert "PySide6" not in loaded(f"report|{sample}|-o|{sample.with_name('out.pdf')}")


def test_text_from_a_file_does_not_steer_the_terminal(sample: Path) -> None:
    folder = sample.parent
    call("export", sample, "--format", "json", "-o", "one.json", cwd=folder)
    data = json.loads((folder / "one.json").read_text("utf-8"))
    data["client"]["name"] = "Evil \x1b[2J\x07 name"
    (folder / "evil.json").write_text(json.dumps(data), "utf-8")
    call("import", "evil.somedesk", "evil.json", cwd=folder)
    said = call("check", "evil.somedesk", cwd=folder).stdout
    assert "\x1b" not in said
    assert "Evil" in said


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "Handlinger, nr. 1, feltet »Titel«: »title« mangler. Intet er ændret; ret actions[0].title i filen, og"),
        ("sv", "Åtgärder, nr 1, fältet ”Titel”: ”title” saknas. Inget har ändrats; rätta actions[0].title i filen och"),
        ("en", "Actions, no. 1, field “Title”: “title” is missing. Nothing has been changed; correct actions[0].title"),
    ],
)
def test_what_is_wrong_in_a_client_as_json_is_told_in_the_language_asked_for(
    sample: Path, language: str, told: str
) -> None:
    call("export", sample, "--format", "json", "-o", "client.json", cwd=sample.parent)
    path = sample.with_name("client.json")
    document = json.loads(path.read_bytes())
    del document["actions"][0]["title"]
    path.write_text(json.dumps(document), "utf-8")
    said = call("import", "new.somedesk", path, "--lang", language, cwd=sample.parent, code=1).stderr
    assert said.startswith(f"somedesk: {told}")
    assert not sample.with_name("new.somedesk").exists()
