"""Files that leave the program: for others to open, and never in the place of a client."""

import os
import stat
import sys
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store import output
from somedesk.store.durable_file import HIDDEN_PREFIX, name_digest
from somedesk.store.file_system import AnyPath, FileSystem
from somedesk.store.output import check_output, is_of_another_kind, write_output
from somedesk.store.targets import check_target, holds_client


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_others_may_read_what_is_saved_for_them_but_not_what_is_only_looked_at(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        shared = write_output(tmp_path / "report.pdf", b"%PDF")
        own = write_output(tmp_path / "looked at.pdf", b"%PDF", private=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE(shared.stat().st_mode) == 0o640
    assert stat.S_IMODE(own.stat().st_mode) == 0o600


def test_an_older_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    assert write_output(path, b"new", tmp_path / "client.somedesk") == path
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_says_what_is_in_a_file_unless_it_says_nothing() -> None:
    said = [is_of_another_kind(Path(name), ".xlsx") for name in ("a.PDF", "a.pdf. ", "a.xlsx", "a", "Plan 2.0")]
    assert said == [True, True, False, False, False]


@pytest.mark.parametrize(
    "name",
    ["client.somedesk", "other.SomeDesk", "dot.somedesk.", "link.pdf", "hard link.pdf", "folder/../client.txt"],
)
def test_no_client_is_written_over(tmp_path: Path, name: str) -> None:
    client = tmp_path / ("client.txt" if "folder" in name else "client.somedesk")
    client.write_bytes(b"client")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.pdf").symlink_to(client)
    (tmp_path / "hard link.pdf").hardlink_to(client)
    for attempt in (check_output, lambda path, file: write_output(path, b"report", file)):
        with pytest.raises(FileProblem) as caught:
            attempt(tmp_path / name, client)
        assert caught.value.code == "output_is_client_file"
    assert client.read_bytes() == b"client"


def test_where_nothing_can_be_written_is_said_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        write_output(tmp_path / "not there" / "report.pdf", b"%PDF")
    assert caught.value.code == "output_unwritable"
    assert check_output(tmp_path / "report.pdf") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_report_that_was_made_private_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_output(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_that_comes_after_the_look_is_replaced_and_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, path = tmp_path / "client.somedesk", tmp_path / "report.pdf"
    client.write_bytes(b"client")

    def planting(target: Path) -> None:
        check_target(target)
        target.symlink_to(client)

    monkeypatch.setattr(output, "check_target", planting)
    write_output(path, b"report")
    assert client.read_bytes() == b"client"
    assert not path.is_symlink()
    assert path.read_bytes() == b"report"


def test_what_a_killed_program_left_goes_when_the_same_file_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    left = tmp_path / f"{HIDDEN_PREFIX}{name_digest(path)}-abc.tmp"
    left.write_bytes(b"half a report")
    write_output(path, b"report")
    assert list(tmp_path.iterdir()) == [path]


def test_the_name_under_which_it_is_written_cannot_be_foreseen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = set[str]()
    create = FileSystem.create

    def noting(system: FileSystem, temporary: AnyPath) -> int:
        names.add(str(temporary))
        return create(system, temporary)

    monkeypatch.setattr(FileSystem, "create", noting)
    for _ in range(20):
        write_output(tmp_path / "report.pdf", b"report")
    stems = {name.rpartition("-")[2].removesuffix(".tmp") for name in names}
    assert len({stem[:6] for stem in stems}) == 20
    assert min(map(len, stems)) >= 8


def test_a_client_is_told_by_its_contents_also_as_tinydb_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    for content, is_client in (
        (b'{"somedesk": {"1": {"application": "somedesk"}}}', True),
        (b'\n{ "somedesk" : {', True),
        (b"somedesk sealed\n", True),
        (b'{"format": "somedesk-client"}', False),
        (b"{}", False),
        (b"", False),
    ):
        path.write_bytes(content)
        assert holds_client(path) == is_client, content
    assert not holds_client(tmp_path)
