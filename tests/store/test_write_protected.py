"""A client file that is write-protected stays as it is, though the system would let another take its place."""

import errno
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.store.client_file import ClientFile
from tests.small_client import small_client
from tests.store.faults import FaultySystem, beside, environment


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


@pytest.fixture
def whole(path: Path) -> bytes:
    ClientFile.create(path, small_client(strategy=(2, 4)), environment()).close()
    return path.read_bytes()


def test_a_write_protected_file_is_opened_read_only_and_nothing_takes_its_place(path: Path, whole: bytes) -> None:
    path.chmod(0o444)
    with ClientFile.open(path, environment=environment()) as file:
        assert file.read_only
        assert (file.obstacle is not None, file.notice and file.notice.code) == (True, "file_protected")
        other = path.with_name("kopi.somedesk")
        file.save_copy(other)
        other.chmod(0o444)
        with pytest.raises(FileProblem) as caught:
            file.save_copy(other)
        assert caught.value.code == "target_protected"
    with pytest.raises(FileProblem) as caught:
        ClientFile.create(path, file.client, environment(), replace=True)
    assert caught.value.code == "file_protected"
    assert (path.read_bytes(), path.stat().st_mode & 0o777, beside(path)) == (whole, 0o444, [other.name])


def test_whether_a_file_is_write_protected_may_not_be_found_out(path: Path, whole: bytes) -> None:
    class Late(FaultySystem):
        asked = 0

        def stamp(self, path: Any) -> Any:
            self.asked += 1
            if self.asked > 1:
                raise OSError(errno.EIO, "EIO", str(path))
            return super().stamp(path)

    with pytest.raises(FileProblem) as caught:
        ClientFile.open(path, environment=replace(environment(), system=Late()))
    assert caught.value.code == "write_failed"
