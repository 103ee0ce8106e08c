"""A copy of a client takes the place of an older copy, and of nothing else."""

import datetime as dt
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.content.sample import sample_client
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import backup_path
from somedesk.store.encryption import Seal
from somedesk.store.past_file import PastFile
from somedesk.store.targets import check_target
from tests.obstacles import PASSPHRASE, Place
from tests.small_client import small_client

TODAY = dt.date(2026, 11, 14)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "place", sample_client("en", TODAY))


def refused(file: ClientFile | PastFile, target: Path) -> str:
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(FileProblem) as caught:
        file.save_copy(target)
    assert (target.read_bytes() if target.exists() else None) == before
    return caught.value.code


def test_an_older_copy_gives_way_and_is_kept_beside(place: Place) -> None:
    target = place.targets / "copy.somedesk"
    with ClientFile.open(place.own) as file:
        file.save_copy(target)
        older = target.read_bytes()
        PastFile(file, 0).save_copy(target)
    assert read_client(target).profile.notes != "later"
    assert backup_path(target).read_bytes() == older


def test_an_older_copy_under_the_same_passphrase_gives_way_too(tmp_path: Path) -> None:
    target = tmp_path / "copy.somedesk"
    with ClientFile.create(tmp_path / "own.somedesk", small_client(), seal=Seal.make(PASSPHRASE)) as file:
        file.save_copy(target)
        file.save_copy(target)
    assert read_client(target, key=PASSPHRASE) == small_client()


def test_another_client_does_not_whatever_it_is_called(place: Place) -> None:
    with ClientFile.open(place.own) as file:
        for target in (place.other, place.locked):
            assert refused(file, target) == "output_is_client_file"
            other = place.targets / "renamed.txt"
            other.write_bytes(target.read_bytes())
            assert refused(PastFile(file, 0), other) == "output_is_client_file"
        assert refused(file, place.targets / "new.somedesk.bak") == "output_is_client_file"
        for own in (place.own, place.targets / "hard link"):
            if not own.exists():
                own.hardlink_to(place.own)
            assert refused(file, own) == "copy_onto_itself"


def test_no_new_client_is_made_where_a_link_leads(tmp_path: Path) -> None:
    link = tmp_path / "new.somedesk"
    link.symlink_to(tmp_path / "elsewhere")
    for replace in (False, True):
        with pytest.raises(FileProblem) as caught:
            ClientFile.create(link, small_client(), replace=replace)
        assert caught.value.code == "target_is_link"
    assert list(tmp_path.iterdir()) == [link]


def test_a_copy_can_be_made_when_the_file_itself_has_gone(place: Place) -> None:
    target = place.targets / "copy.somedesk"
    with ClientFile.open(place.own) as file:
        place.own.unlink()
        file.save_copy(target)
    assert read_client(target).profile.notes == "later"


def test_folders_and_protected_files_are_not_replaced(tmp_path: Path) -> None:
    protected = tmp_path / "report.pdf"
    protected.write_bytes(b"kept for the auditor")
    protected.chmod(0o444)
    unread = tmp_path / "may be a client.pdf"
    unread.write_bytes(b"?")
    unread.chmod(0o200)
    for path, code in ((tmp_path, "not_a_file"), (protected, "target_protected"), (unread, "file_unreadable")):
        with pytest.raises(FileProblem) as caught:
            check_target(path)
        assert caught.value.code == code
    assert check_target(tmp_path / "new.pdf") is None
