"""The lock that keeps a second program from a client file."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from somedesk.store import system_lock
from somedesk.store.system_lock import SystemLock

HOLD = """
import sys
from pathlib import Path
from somedesk.store.system_lock import SystemLock
lock = SystemLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_only_one_program_has_the_lock_and_it_ends_with_that_program(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        mine = SystemLock(path)
        assert not mine.take()
        other.kill()
        other.wait()
    assert path.exists()
    assert mine.take()
    assert path.stat().st_mode & 0o777 == 0o600
    mine.give_back()
    assert not path.exists()


def test_who_waited_for_a_file_that_was_taken_away_locks_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.lock"
    first, second, third = SystemLock(path), SystemLock(path), SystemLock(path)
    assert first.take()
    real = system_lock._lock

    def lock_after_it_was_given_back(handle: int) -> None:
        monkeypatch.setattr(system_lock, "_lock", real)
        first.give_back()
        real(handle)

    monkeypatch.setattr(system_lock, "_lock", lock_after_it_was_given_back)
    assert second.take()
    assert path.exists()
    assert not third.take()
    second.give_back()


@pytest.mark.parametrize("number", sorted({errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK}))
def test_without_locks_in_the_file_system_files_can_still_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(system_lock, "_lock", refuse)
    lock = SystemLock(tmp_path / "x.lock")
    assert lock.take()
    lock.give_back()
    assert not list(tmp_path.iterdir())


def test_what_goes_wrong_otherwise_is_told_and_leaves_nothing_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []

    def fail(handle: int) -> None:
        opened.append(handle)
        raise OSError(errno.EIO, "x")

    monkeypatch.setattr(system_lock, "_lock", fail)
    with pytest.raises(OSError, match="x"):
        SystemLock(tmp_path / "x.lock").take()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(opened[0])


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "x.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="lock"):
        SystemLock(tmp_path / "x.lock").take()
    assert not (tmp_path / "elsewhere").exists()


def test_a_lock_file_that_cannot_be_removed_does_not_keep_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.lock"
    lock, other = SystemLock(path), SystemLock(path)
    assert lock.take()
    with monkeypatch.context() as patch:

        def refuse(_path: Path) -> None:
            raise PermissionError(errno.EPERM, "x")

        patch.setattr(Path, "unlink", refuse)
        lock.give_back()
    assert other.take()
    other.give_back()
