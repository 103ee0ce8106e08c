"""What is done about a file that cannot be read, from the screen and the command line alike."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.store.backups import Backups
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import backup_path
from somedesk.store.mending import (
    backups_of,
    bring_back,
    copy_beside,
    copy_out,
    keep_before_replacing,
    restore_in,
    salvage_to_new_file,
)
from somedesk.store.names import QUARANTINE
from tests.small_client import small_client, small_model
from tests.store.faults import environment, noted

ENVIRONMENT = environment()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A client with backups 1 (no notes) to 4 ("3")."""
    made = tmp_path / "kunde.somedesk"
    ClientFile.create(made, small_client(strategy=(2, 4)), ENVIRONMENT).close()
    for text in ("1", "2", "3"):
        with ClientFile.open(made, environment=ENVIRONMENT) as file:
            file.apply(noted(file.client, text))
    return made


def code_of(caught: pytest.ExceptionInfo[FileProblem]) -> str:
    return caught.value.code


def test_what_is_salvaged_is_a_new_file_and_the_damaged_one_stays(path: Path) -> None:
    Backups(path).all()[0].path.write_bytes(b"gone bad")
    damaged = path.read_bytes()[:-30]
    path.write_bytes(damaged)
    for name in ("kunde (reddet)", "kunde (reddet) 2"):
        mended = salvage_to_new_file(path, "da", (small_model(),), ENVIRONMENT)
        assert mended.path.stem == name
        assert mended.kept is not None
        assert mended.kept.read_bytes() == path.read_bytes() == damaged
        assert read_client(mended.path) == mended.salvaged.client
        assert mended.salvaged.client.ratings == small_client(strategy=(2, 4)).ratings
    path.write_bytes(b"")
    mended = salvage_to_new_file(path, "da", (), ENVIRONMENT)
    assert (mended.kept, mended.salvaged.client.profile.notes) == (None, "2")
    for backup in Backups(path).all():
        backup.path.unlink()
    assert salvage_to_new_file(path, "da", (), ENVIRONMENT).salvaged.client == mended.salvaged.client


def test_a_version_takes_the_place_only_of_what_cannot_be_read(path: Path) -> None:
    backups = backups_of(path, ENVIRONMENT)
    before, newest, *_, oldest = backups.versions()
    assert (before.number, newest.number, oldest.number) == (0, 4, 1)
    with pytest.raises(FileProblem) as caught:
        bring_back(path, backups, newest, ENVIRONMENT)
    assert code_of(caught) == "file_exists"
    path.write_bytes(b"a letter")
    with pytest.raises(FileProblem) as caught:
        bring_back(path, backups, newest, ENVIRONMENT)
    assert code_of(caught) == "file_foreign"
    path.unlink()
    assert bring_back(path, backups, newest, ENVIRONMENT) is None
    assert read_client(path).profile.notes == "3"
    newest.path.write_bytes(b"gone bad")
    path.write_bytes(b"")
    with pytest.raises(FileProblem) as caught:
        bring_back(path, backups, newest, ENVIRONMENT)
    assert code_of(caught) == "file_damaged"
    assert path.read_bytes() == b""
    backup_path(path).unlink()
    assert backups.versions()[-1] == oldest
    assert bring_back(path, backups, oldest, ENVIRONMENT) is not None
    assert read_client(path).profile.notes == ""


def test_a_copy_is_never_made_in_the_place_of_a_file(path: Path) -> None:
    backups = backups_of(path, ENVIRONMENT)
    with pytest.raises(FileProblem) as caught:
        copy_out(backups, backups.all()[-1], path, ENVIRONMENT)
    assert code_of(caught) == "file_exists"
    copy_out(backups, backups.all()[-1], path.with_name("ny.somedesk"), ENVIRONMENT)
    assert read_client(path.with_name("ny.somedesk")).profile.notes == ""


def test_a_locked_file_can_be_worked_on_in_a_copy(path: Path) -> None:
    with ClientFile.open(path, environment=ENVIRONMENT) as held:
        copy = copy_beside(path, replace(ENVIRONMENT, language=lambda: "sv"))
        assert copy.name == "kunde (kopia).somedesk"
        with ClientFile.open(copy, environment=ENVIRONMENT) as file:
            assert file.client == held.client


def test_going_back_is_a_change_after_a_backup(path: Path) -> None:
    with ClientFile.open(path, environment=ENVIRONMENT) as file:
        file.apply(noted(file.client, "4"))
        assert file.wait()
        then = file.backups().client(file.backups().all()[-1])
        assert restore_in(file, then, "")
        assert file.client == then
        assert file.backups().all()[0].reason == "restore"
        assert not restore_in(file, then, "")
        assert file.history()[-1].when == dt.datetime(2026, 11, 14, 14, 32, tzinfo=dt.UTC)


def test_what_is_to_be_replaced_is_kept_first(path: Path) -> None:
    keep_before_replacing(path.with_name("none.somedesk"), ENVIRONMENT)
    Backups(path).all()[0].path.unlink()
    keep_before_replacing(path, ENVIRONMENT)
    newest = backups_of(path, ENVIRONMENT).all()[0]
    assert (newest.reason, newest.path.read_bytes()) == ("import", path.read_bytes())
    path.write_bytes(b"half")
    keep_before_replacing(path, ENVIRONMENT)
    (kept,) = (path.parent / QUARANTINE).iterdir()
    assert kept.read_bytes() == b"half"
