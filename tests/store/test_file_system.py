"""The odd ends of file systems: Windows' busy files, folders that cannot be flushed, moves without links."""

import errno
import os
from pathlib import Path

import pytest

from somedesk.store.durable_file import DurableFile, name_digest
from somedesk.store.file_system import (
    WINDOWS_ATTEMPTS,
    AnyPath,
    FileSystem,
    move_without_overwriting,
    problem_writing,
    replace_patiently,
)
from tests.store.faults import FaultySystem


class Busy(FaultySystem):
    """Windows, with another program holding the file for a number of attempts."""

    def __init__(self, attempts: int, winerror: int | None = 32) -> None:
        super().__init__()
        self.left, self.winerror = attempts, winerror

    def replace(self, path: object, other: object) -> None:
        if self.left:
            self.left -= 1
            error = PermissionError(errno.EACCES, "busy")
            error.winerror = self.winerror  # type: ignore[attr-defined]
            raise error
        super().replace(path, other)


def pair(folder: Path) -> tuple[Path, Path]:
    old, new = folder / "old", folder / "new"
    new.write_bytes(b"new")
    return old, new


def test_a_file_that_is_busy_for_a_moment_is_replaced_after_it(tmp_path: Path) -> None:
    old, new = pair(tmp_path)
    old.write_bytes(b"old")
    system = Busy(WINDOWS_ATTEMPTS - 1)
    replace_patiently(system, new, old)
    assert old.read_bytes() == b"new"
    assert len(system.pauses) == WINDOWS_ATTEMPTS - 1


def test_a_file_that_stays_busy_is_given_up_and_left_alone(tmp_path: Path) -> None:
    old, new = pair(tmp_path)
    old.write_bytes(b"old")
    system = Busy(WINDOWS_ATTEMPTS)
    with pytest.raises(PermissionError):
        replace_patiently(system, new, old)
    assert old.read_bytes() == b"old"
    assert 0.5 < sum(system.pauses) < 5


def test_a_lack_of_permission_is_not_waited_for(tmp_path: Path) -> None:
    old, new = pair(tmp_path)
    system = Busy(1, winerror=None)
    with pytest.raises(PermissionError):
        replace_patiently(system, new, old)
    assert system.pauses == []


@pytest.mark.parametrize("links", [True, False])
def test_a_move_never_overwrites(tmp_path: Path, links: bool) -> None:
    old, new = pair(tmp_path)
    (tmp_path / "sub").mkdir()
    system = FaultySystem()

    def move(path: Path, other: Path) -> None:
        system.arm(None if links else 0, OSError(errno.EPERM, "no links"))
        move_without_overwriting(system, path, other)

    move(new, tmp_path / "sub" / "moved")
    assert (tmp_path / "sub" / "moved").read_bytes() == b"new"
    assert not new.exists()
    old.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        move(tmp_path / "sub" / "moved", old)
    assert old.read_bytes() == b"old"
    assert (tmp_path / "sub" / "moved").exists()


def test_a_move_whose_old_name_went_with_an_error_keeps_the_new_name(tmp_path: Path) -> None:
    _, new = pair(tmp_path)

    class Gone(FileSystem):
        def unlink(self, path: str | Path) -> None:
            super().unlink(path)
            raise OSError(errno.EIO, "injected")

    with pytest.raises(OSError, match="injected"):
        move_without_overwriting(Gone(), new, tmp_path / "moved")
    assert (tmp_path / "moved").read_bytes() == b"new"


def test_a_move_that_is_not_on_the_medium_is_none(tmp_path: Path) -> None:
    _, new = pair(tmp_path)
    system = FaultySystem()
    system.arm(1, OSError(errno.EIO, "injected"))
    with pytest.raises(OSError, match="injected"):
        move_without_overwriting(system, new, tmp_path / "moved")
    assert system.calls[:2] == ["link", "fsync_folder"]
    assert os.listdir(tmp_path) == ["new"]


def test_a_folder_that_cannot_be_flushed_is_no_error_but_a_broken_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(number: int) -> None:
        def fsync(handle: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", fsync)

    failing(errno.EINVAL)
    FileSystem().fsync_folder(tmp_path)
    failing(errno.EIO)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        FileSystem().fsync_folder(tmp_path)


def test_pausing_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    FileSystem().pause(0.25)
    assert slept == [0.25]


def test_errors_get_the_code_of_their_sentence() -> None:
    assert problem_writing(OSError(errno.ENOSPC, "x")).code == "disk_full"
    unknown = problem_writing(OSError())
    assert (unknown.code, unknown.params) == ("write_failed", {"reason": "–"})


def test_the_stand_in_for_a_name_tells_nothing_and_is_one_for_all_spellings() -> None:
    assert name_digest(Path("Å.somedesk")) == name_digest(Path("a\u030a.SOMEDESK")) != name_digest(Path("A.somedesk"))
    assert name_digest(Path(os.fsdecode(b"\xff.somedesk")))


def test_a_file_that_was_never_read_is_empty_and_of_no_time(tmp_path: Path) -> None:
    file = DurableFile(tmp_path / "x")
    assert (file.content, file.modified, file.holds(b"")) == (b"", None, False)
    assert not file.changed_underneath()


def test_a_file_that_is_gone_right_after_its_stamp_is_read_as_if_it_were_there(tmp_path: Path) -> None:
    class Vanishing(FileSystem):
        def stamp(self, path: object) -> None:
            return None

    path = tmp_path / "x"
    path.write_bytes(b"content")
    file = DurableFile(path, Vanishing())
    assert file.read() == b"content"
    assert file.content == b""


def test_a_folder_whose_name_may_be_lost_is_made_anew(tmp_path: Path) -> None:
    class Failing(FileSystem):
        fails = True

        def fsync_folder(self, folder: AnyPath) -> None:
            if self.fails:
                raise OSError(errno.EIO, "x")
            super().fsync_folder(folder)

    system = Failing()
    with pytest.raises(OSError, match="x"):
        system.make_folder(tmp_path / "a" / "b")
    assert not (tmp_path / "a").exists()
    system.fails = False
    system.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
