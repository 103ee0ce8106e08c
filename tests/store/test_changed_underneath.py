"""Others' hands in an open file: what they put there is kept, and so is what is open here."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.store.client_file import ClientFile, read_client
from tests.small_client import small_client
from tests.store.faults import FaultySystem, environment, noted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


@pytest.fixture
def client() -> Client:
    return small_client(strategy=(2, 4), support=(1, 3))


def test_what_someone_else_put_in_its_place_is_kept_and_ours_beside_it(path: Path, client: Client) -> None:
    conflict = path.with_name("kunde (konflikt 2026-11-14 14.32).somedesk")
    taken = path.with_name("kunde (konflikt 2026-11-14 14.32 2).somedesk")
    file = ClientFile.create(path, client, replace(environment(), language=lambda: "da"))
    theirs = path.with_name("theirs.somedesk")
    ClientFile.create(theirs, small_client(strategy=(5, 5)), environment()).close()
    theirs.replace(path)
    conflict.write_bytes(b"an older conflict")
    found = path.read_bytes()
    for text in ("en", "to"):
        file.apply(noted(file.client, text))
        assert not file.wait()
        assert file.state.error is not None
        assert file.state.error.code == "changed_underneath"
        assert file.state.error.params["copy"] == taken.name
        assert path.read_bytes() == found
        assert read_client(taken) == file.client
    assert conflict.read_bytes() == b"an older conflict"
    with pytest.raises(FileProblem):
        file.close()
    path.unlink()  # the user put the other one away
    file.close()
    assert read_client(path) == file.client


def test_a_file_that_was_only_touched_is_not_changed(path: Path, client: Client) -> None:
    with ClientFile.create(path, client, environment()) as file:
        path.write_bytes(path.read_bytes())
        os.utime(path, (1, 1))
        file.apply(noted(file.client, "en"))
        assert file.wait()
    assert read_client(path).profile.notes == "en"


def test_a_file_that_was_removed_is_written_anew(path: Path, client: Client) -> None:
    with ClientFile.create(path, client, environment()) as file:
        path.unlink()
        assert file.made_anew == 0
        for text in ("en", "to"):
            file.apply(noted(file.client, text))
            assert file.wait()
            assert file.made_anew == 1, "by the first save"
    assert read_client(path).profile.notes == "to"


def test_a_folder_full_of_conflicts_is_a_failure_to_save(path: Path, client: Client) -> None:
    class Crowded(FaultySystem):
        def stamp(self, path: object) -> object:
            found = super().stamp(path)
            return super().stamp(Path(__file__)) if "(conflict" in str(path) else found

    file = ClientFile.create(path, client, environment(Crowded()))
    path.write_bytes(b"theirs")
    file.apply(noted(file.client, "en"))
    assert not file.wait()
    assert file.state.error is not None
    assert file.state.error.code == "write_failed"
    file.close(discard=True)
    assert path.read_bytes() == b"theirs"
