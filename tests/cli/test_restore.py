"""Checking, repairing and going back from the command line."""

import json
import shutil
from pathlib import Path

from somedesk.base.settings import Settings, save
from somedesk.store.client_file import ClientFile, read_client
from tests.cli.calling import call
from tests.small_client import small_client
from tests.store.faults import noted
from tests.store.test_opening import DATA


def made(folder: Path) -> Path:
    path = folder / "kunde.somedesk"
    ClientFile.create(path, small_client(strategy=(2, 4), support=(1, 3))).close()
    with ClientFile.open(path) as file:
        file.apply(noted(file.client, "later"))
    return path


def test_backups_are_listed_and_one_of_them_comes_back_as_one_change(tmp_path: Path) -> None:
    path = made(tmp_path)
    rows = json.loads(call("restore", path, "--list", "--json", cwd=tmp_path).stdout)
    assert [(row["number"], row["name"], row["score"], row["reason"]) for row in rows] == [
        (0, "Testkunde", 1.5, "saved"),
        (2, "Testkunde", 1.5, "closed"),
        (1, "Testkunde", 1.5, "closed"),
    ]
    said = call("restore", path, "--list", "--lang", "da", cwd=tmp_path).stdout.splitlines()
    assert len(said) == 3
    assert said[0].endswith("Testkunde  score 1,5")
    assert "is again as it was" in call("restore", path, "--backup", "1", cwd=tmp_path).stdout
    assert read_client(path).profile.notes == ""
    with ClientFile.open(path, read_only=True) as file:
        assert file.history()[-1].label.key == "restored"
    call("restore", path, "--backup", "2", "-o", "new.somedesk", cwd=tmp_path)
    assert read_client(tmp_path / "new.somedesk").profile.notes == "later"
    call("restore", path, "--backup", "2", "-o", "new.somedesk", cwd=tmp_path, code=1)
    assert "number 77" in call("restore", path, "--backup", "77", cwd=tmp_path, code=1).stderr
    (tmp_path / "other.somedesk").write_bytes(path.read_bytes())
    assert "no backups" in call("restore", "other.somedesk", "--list", cwd=tmp_path).stdout
    assert "not there" in call("restore", "missing.somedesk", "--list", cwd=tmp_path, code=1).stderr


def test_whoever_works_here_is_in_the_history_and_a_missing_stick_is_no_obstacle(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "old.somedesk"
    shutil.copy(DATA / "format-1.somedesk", path)
    assert save(Settings(consultant="Anna Å", backups=str(tmp_path / "stick")))
    before = read_client(path)
    ClientFile.open(path).close()
    assert "Nothing to change" in call("restore", path, "--backup", "1", cwd=tmp_path).stdout
    with ClientFile.open(path) as file:
        file.apply(noted(file.client, "later"))
    call("restore", path, "--backup", "1", cwd=tmp_path)
    assert read_client(path) == before
    with ClientFile.open(path, read_only=True) as file:
        assert file.history()[-1].who == "Anna Å"


def test_a_damaged_file_is_replaced_by_a_backup_and_kept(tmp_path: Path) -> None:
    path = made(tmp_path)
    damaged = path.read_bytes()[:-99]
    path.write_bytes(damaged)
    assert "is kept as" in call("restore", path, "--backup", "2", cwd=tmp_path).stdout
    assert read_client(path).profile.notes == "later"
    (kept,) = (tmp_path / ".quarantine").iterdir()
    assert kept.read_bytes() == damaged


def test_repair_salvages_into_a_new_file_and_leaves_the_damaged_one(tmp_path: Path) -> None:
    path = made(tmp_path)
    assert "nothing to repair" in call("check", path, "--repair", cwd=tmp_path).stdout
    damaged = path.read_bytes().replace(b'"id":"first.support",', b'"id":"first.support";')
    path.write_bytes(damaged)
    assert "damaged" in call("check", path, cwd=tmp_path, code=1).stderr
    told = call("check", path, "--repair", "--json", cwd=tmp_path).stdout
    found = json.loads(told)
    assert (found["earlier"], found["lost"], found["unsure"]) == (1, 0, 0)
    assert found["findings"] == [{"table": "ratings", "id": "first.support", "fate": "earlier"}]
    assert read_client(Path(found["salvaged"])).ratings.keys() == {"first.strategy", "first.support"}
    assert path.read_bytes() == damaged
    assert "Salvaged into" in call("check", path, "--repair", cwd=tmp_path).stdout
