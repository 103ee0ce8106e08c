"""The stage check from the command line: answers of a form come in, reports and exports go out."""

import json
from pathlib import Path

import pytest

from somedesk.cli.main import main as cli_main
from somedesk.store.client_file import read_client
from tests.reports.reading import text_of

FORM = "Tidsstempel,1,2,3\n05/04/2026 11.38.03,Ja,Delvist,Måske\n06/04/2026 11.38.03,,,\n"


def main(arguments: list[str]) -> int:
    return cli_main(arguments, lambda _path: 1, lambda: 1)


@pytest.fixture
def own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "own.somedesk"
    assert main(["sample", str(path), "--lang", "en"]) == 0
    capsys.readouterr()
    return path


def test_answers_are_looked_at_and_taken_in(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "answers.csv"
    source.write_text(FORM, "utf-8")
    before = read_client(own)
    assert main(["import", str(own), str(source), "--dry-run", "--json", "--lang", "en"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert read_client(own) == before
    (answer,) = shown["answers"]
    assert (answer["respondent"], answer["time"]) == ("1", "2026-04-05T11:38:03")
    assert {n: said for n, said in answer["statements"].items() if said} == {"1": "yes", "2": "partly"}
    assert len(answer["statements"]) == 36
    assert [each["row"] for each in shown["skipped"]] == [2, 3]
    assert shown["refused"] is None
    assert main(["import", str(own), str(source), "--json", "--lang", "en"]) == 0
    assert json.loads(capsys.readouterr().out) == shown
    assert len(read_client(own).stage_respondents) == len(before.stage_respondents) + 1
    assert main(["import", str(own), str(source), "--lang", "en"]) == 0
    assert "nothing" in capsys.readouterr().out.lower()
    assert len(read_client(own).stage_respondents) == len(before.stage_respondents) + 1


@pytest.mark.parametrize("json_asked", [True, False])
def test_a_wrong_file_is_refused_in_one_sentence(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], json_asked: bool
) -> None:
    source = tmp_path / "answers.csv"
    source.write_text("Timestamp,How are you?\n2026/04/05 11:38:03 AM GMT+2,Fine\n", "utf-8")
    before = own.read_bytes()
    assert main(["import", str(own), str(source), "--lang", "en", *(["--json"] if json_asked else [])]) == 1
    out, err = capsys.readouterr()
    if json_asked:
        told = json.loads(out)
        assert (told["answers"], told["refused"].count("36 statements")) == ([], 1)
    else:
        assert err.count("36 statements") == 1
    assert own.read_bytes() == before


@pytest.mark.parametrize(("kind", "said"), [("stage-check", "Stage2hasbeenreached"), ("stage-check-form", "Lookfor:")])
def test_report_and_form_are_made(own: Path, tmp_path: Path, kind: str, said: str) -> None:
    out = tmp_path / "out.pdf"
    assert main(["report", str(own), "--kind", kind, "--lang", "en", "-o", str(out)]) == 0
    assert said in text_of(out.read_bytes())


def test_the_table_is_exported(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["export", str(own), "--format", "stage-csv", "--lang", "en", "-o", str(out)]) == 0
    assert len(out.read_text("utf-8-sig").splitlines()) == 73


def test_its_own_table_is_not_taken_for_entries_of_the_calendar(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, before = tmp_path / "stage.csv", read_client(own)
    assert main(["export", str(own), "--format", "stage-csv", "-o", str(table)]) == 0
    assert main(["import", str(own), str(table), "--lang", "en"]) == 1
    assert "does not recognise" in capsys.readouterr().err
    assert read_client(own) == before
