"""Files that leave the program: for others to open, and never in the place of a client."""

import os
import stat
import sys
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store.output import refuse_client_file, write_output


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


@pytest.mark.parametrize(
    "name", ["client.somedesk", "other.SomeDesk", "link.pdf", "hard link.pdf", "folder/../client.txt"]
)
def test_no_client_is_written_over(tmp_path: Path, name: str) -> None:
    client = tmp_path / ("client.txt" if "folder" in name else "client.somedesk")
    client.write_bytes(b"client")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.pdf").symlink_to(client)
    (tmp_path / "hard link.pdf").hardlink_to(client)
    for attempt in (refuse_client_file, lambda path, file: write_output(path, b"report", file)):
        with pytest.raises(FileProblem) as caught:
            attempt(tmp_path / name, client)
        assert caught.value.code == "output_is_client_file"
    assert client.read_bytes() == b"client"


def test_where_nothing_can_be_written_is_said_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        write_output(tmp_path / "not there" / "report.pdf", b"%PDF")
    assert caught.value.code == "output_unwritable"
    assert refuse_client_file(tmp_path / "report.pdf") is None
