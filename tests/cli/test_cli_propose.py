"""Dates proposed from the command line: said with their reasons, changed only when they are accepted."""

import datetime as dt
import json
from pathlib import Path

import pytest

from somedesk.store.client_file import read_client
from tests.cli.calling import call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    call("sample", "demo.somedesk", cwd=tmp_path)
    return tmp_path / "demo.somedesk"


def test_dates_and_reasons_are_said_and_nothing_is_changed(file: Path) -> None:
    before = file.read_bytes()
    said = call("propose", file, "--lang", "da", cwd=file.parent).stdout
    titles = [a.title for a in read_client(file).actions.values() if a.status in ("planned", "in_progress")]
    assert titles
    assert all(title in said for title in titles)
    assert "Indtil da er timerne brugt" in said
    assert "Tidligere med: " in said
    assert "Dage tidligere end nu: " in said
    assert said.splitlines()[-1].startswith("Andre datoer: ")
    assert file.read_bytes() == before


def test_as_json_each_action_has_dates_and_a_reason(file: Path) -> None:
    day = dt.date(2027, 3, 1)
    found = json.loads(call("propose", file, "--json", "--from", str(day), "--margin", "0", cwd=file.parent).stdout)
    assert (found["from"], found["until"]) == ("2027-03-01", "2028-02-28")
    assert all(action["why"] for action in found["actions"])
    for action in found["actions"]:
        assert action["proposed"]["due"] >= "2027-03-01"
        assert action["ends"] >= "2027-03-01"


def test_accepted_dates_are_in_the_file_and_there_is_nothing_more_to_change(file: Path) -> None:
    proposed = json.loads(call("propose", file, "--json", cwd=file.parent).stdout)
    said = call("propose", file, "--accept", cwd=file.parent).stdout
    assert "New dates in" in said
    actions = read_client(file).actions
    for action in proposed["actions"]:
        kept = actions[action["id"]]
        assert {"start": str(kept.start), "due": str(kept.due)} == action["proposed"]
        assert not kept.start_fixed or kept.status == "in_progress"
    again = call("propose", file, "--accept", "--lang", "sv", cwd=file.parent).stdout
    assert again.splitlines()[-1].startswith("Inget att ändra")
    assert json.loads(call("propose", file, "--accept", "--json", cwd=file.parent).stdout)["actions"]


def test_what_has_no_hours_given_is_asked_about(file: Path, tmp_path: Path) -> None:
    whole = tmp_path / "client.json"
    call("export", file, "--format", "json", "-o", whole, cwd=tmp_path)
    client = json.loads(whole.read_text("utf-8"))
    open_action = next(a for a in client["actions"] if a.get("status", "planned") == "planned")
    del open_action["effort_hours"]
    for name in ("start", "due", "start_fixed", "due_fixed"):
        open_action.pop(name, None)
    whole.write_text(json.dumps(client), "utf-8")
    call("import", file, whole, "--force", cwd=tmp_path)
    said = call("propose", file, cwd=tmp_path).stdout
    assert f"no dates  {open_action['title']}" in said
    assert "How long does it take?" in said
    found = json.loads(call("propose", file, "--json", cwd=tmp_path).stdout)["actions"]
    assert next(a for a in found if a["id"] == open_action["id"])["problem"] == "no_effort"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--margin", "-1"), "not a number of days from 0 to 366"),
        (("--margin", "9999"), "not a number of days from 0 to 366"),
        (("--from", "9999-12-30"), "in the years 1900 to 2200"),
        (("--from", "soon"), "soon"),
    ],
)
def test_a_wrong_call_is_said_in_one_line(file: Path, arguments: tuple[str, ...], sentence: str) -> None:
    said = call("propose", file, *arguments, cwd=file.parent, code=2).stderr
    assert sentence in said
    assert said.count("\n") == 1


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert call("propose", "none.somedesk", cwd=tmp_path, code=1).stderr.startswith("somedesk: ")
    assert call("propose", "none.somedesk", "--accept", cwd=tmp_path, code=1).stderr.startswith("somedesk: ")
    assert not (tmp_path / "none.somedesk").exists()
