"""In a team's folder: who else may use a file stays so, who has it open is told, what would be lost is asked about."""

import datetime as dt
import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store import sharing, system_lock
from somedesk.store.client_file import ClientFile
from somedesk.store.durable_file import backup_path, name_digest
from somedesk.store.file_system import AnyPath
from somedesk.store.library import Library
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.mending import copy_beside
from somedesk.store.salvage import quarantine
from somedesk.store.sharing import Sharing, is_lost_by_saving, sharing_of
from tests.small_client import small_client
from tests.store.faults import NOW, FaultySystem, environment, noted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A client in a folder in which a group may write."""
    folder = tmp_path / "team"
    folder.mkdir()
    folder.chmod(0o2770)
    path = folder / "kunde.somedesk"
    ClientFile.create(path, small_client(strategy=(2, 4)), environment()).close()
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def changed(path: Path) -> None:
    with ClientFile.open(path, environment=environment()) as file:
        file.apply(noted(file.client, f"{file.client.profile.notes}!"))


class Account:
    """The system as it is for someone who is not its administrator, and is in some ``groups``."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, uid: int, groups: set[int]) -> None:
        self.groups = groups
        monkeypatch.setattr(sharing.os, "geteuid", lambda: uid)
        monkeypatch.setattr(sharing.os, "getegid", lambda: min(groups))
        monkeypatch.setattr(sharing.os, "getgroups", lambda: sorted(groups))
        self._chown = os.fchown
        monkeypatch.setattr(sharing.os, "fchown", self.fchown)

    def fchown(self, handle: int, owner: int, group: int) -> None:
        if owner not in (-1, os.geteuid()) or group not in self.groups:
            raise PermissionError(errno.EPERM, "EPERM")
        if group == os.fstat(handle).st_gid:
            return
        self._chown(handle, -1, group)


MY_GROUP = 4242


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Account]:
    def made(*groups: int, uid: int | None = None) -> Account:
        own = os.geteuid() if uid is None else uid
        return Account(monkeypatch, own, {MY_GROUP, *groups})

    return made


@pytest.mark.parametrize("kept", [0o660, 0o664, 0o640, 0o644, 0o606])
def test_the_mode_of_a_file_that_others_share_is_kept(path: Path, kept: int) -> None:
    path.chmod(kept)
    for _ in range(2):
        changed(path)
        assert mode(path) == kept
    assert mode(backup_path(path)) == kept, "they had the version before as well"


def test_what_was_private_stays_so_and_what_only_can_be_read_here_becomes_so(path: Path) -> None:
    changed(path)
    assert mode(path) == 0o600
    path.parent.chmod(0o755)
    path.chmod(0o644)
    changed(path)
    assert mode(path) == 0o600, "as a file from the web has it; nobody shares the folder"
    path.parent.chmod(0o1777)
    path.chmod(0o644)
    changed(path)
    assert mode(path) == 0o600, "that is no team's folder"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only an administrator may give files away")
def test_owner_and_group_are_kept_where_that_is_allowed(path: Path) -> None:
    os.chown(path, 1234, 5678)
    path.chmod(0o660)
    changed(path)
    found = path.stat()
    assert (found.st_uid, found.st_gid, mode(path)) == (1234, 5678, 0o660)


def test_what_is_kept_beside_a_shared_file_is_for_the_same_people(path: Path) -> None:
    path.chmod(0o660)
    changed(path)
    folder = path.parent / ".backups"
    (own,) = folder.iterdir()
    assert (mode(folder), mode(own)) == (0o2770, 0o2770)
    newest, older = sorted(own.iterdir(), reverse=True)
    assert (mode(newest), mode(older)) == (0o660, 0o600), "it is shared from now on"
    assert mode(quarantine(path, b"broken", environment())) == 0o660
    with ClientFile.open(path, environment=environment()) as file:
        path.write_bytes(b"someone else's")
        file.apply(noted(file.client, "to"))
        assert not file.wait(10)
        (conflict,) = path.parent.glob("*conflict*")
        assert mode(conflict) == 0o660
        file.close(discard=True)


def test_without_second_names_the_version_before_is_for_the_same_people_too(path: Path) -> None:
    class NoLinks(FaultySystem):
        def link(self, path: AnyPath, other: AnyPath) -> None:
            raise OSError(errno.EPERM, "no links")

    for kept in (0o660, 0o600):
        path.chmod(kept)
        with ClientFile.open(path, environment=environment(NoLinks())) as file:
            file.apply(noted(file.client, f"{kept}"))
        assert mode(backup_path(path)) == kept


def test_a_copy_of_ones_own_is_private(path: Path) -> None:
    path.chmod(0o660)
    assert mode(copy_beside(path, environment())) == 0o600


def test_a_group_that_cannot_be_kept_gives_no_other_group_anything(
    path: Path, tmp_path: Path, account: Callable[..., Account]
) -> None:
    account()
    handle = os.open(tmp_path / "x", os.O_CREAT | os.O_WRONLY, 0o600)
    sharing.share(handle, Sharing(os.geteuid(), os.fstat(handle).st_gid + 1, 0o664))
    os.close(handle)
    assert mode(tmp_path / "x") == 0o604


def test_an_owner_that_cannot_be_kept_leaves_the_group_and_the_mode(
    path: Path, tmp_path: Path, account: Callable[..., Account]
) -> None:
    handle = os.open(tmp_path / "x", os.O_CREAT | os.O_WRONLY, 0o600)
    group = os.fstat(handle).st_gid
    account(group)
    sharing.share(handle, Sharing(os.geteuid() + 1, group, 0o660))
    os.close(handle)
    assert mode(tmp_path / "x") == 0o660


def test_what_goes_wrong_with_that_keeps_nobody_from_saving(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.chmod(0o660)

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "EIO")

    monkeypatch.setattr(sharing.os, "fchmod", refuse)
    monkeypatch.setattr(sharing.os, "chmod", refuse)
    changed(path)
    assert mode(path) == 0o600


LOST = {
    # mode of the file, whether it is someone else's, whether we are in its group: whether someone loses it
    "mine, and for my group": (0o660, False, True, False),
    "mine, for a group that I have left": (0o660, False, False, True),
    "theirs, for our group": (0o660, True, True, False),
    "theirs, and not for our group": (0o600, True, True, True),
    "theirs, for a group of theirs": (0o660, True, False, True),
    "theirs, for all": (0o664, True, False, False),
    "mine, for all to write": (0o606, False, False, False),
}


@pytest.mark.parametrize("case", LOST)
def test_it_is_known_beforehand_whether_someone_loses_a_file_by_our_saving_it(
    path: Path, account: Callable[..., Account], case: str
) -> None:
    kept, theirs, ours, lost = LOST[case]
    path.parent.chmod(0o770)
    path.chmod(kept)
    owner, group = path.stat().st_uid, path.stat().st_gid
    account(*([group] if ours else []), uid=owner + 1 if theirs else max(owner, 1))
    if not theirs and owner == 0:
        os.chown(path, 1, group)
    assert is_lost_by_saving(path) is lost


def test_in_a_folder_that_hands_its_group_down_the_group_is_kept(path: Path, account: Callable[..., Account]) -> None:
    path.chmod(0o660)
    account(uid=path.stat().st_uid + 1)
    assert not is_lost_by_saving(path)


def test_an_administrator_and_a_private_file_lose_nobody_anything(path: Path, account: Callable[..., Account]) -> None:
    account(uid=0)
    path.chmod(0o660)
    assert not is_lost_by_saving(path)
    assert sharing_of(path.with_name("not there")) is None


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("somedesk.store.client_file.is_lost_by_saving", lambda _: True)


@pytest.mark.usefixtures("lost")
def test_a_file_that_saving_would_make_private_says_so_when_it_is_opened(path: Path) -> None:
    with ClientFile.open(path, environment=environment()) as file:
        assert file.obstacle is file.notice
        assert file.notice is not None
        assert file.notice.code == "saving_makes_private"
    with pytest.raises(FileProblem, match="saving_makes_private"):
        Library(path.parent, environment()).rename(path, "Et andet navn")
    with ClientFile.open(path, True, environment()) as file:
        assert file.notice is None, "nothing is saved"


# ── who has it ───────────────────────────────────────────────────────────────────────────────────


def lock_of(path: Path) -> Path:
    (lock,) = path.parent.glob(".somedesk-*.lock")
    return lock


def test_who_may_open_a_file_may_see_who_has_it(path: Path) -> None:
    for kept, seen, locked in ((0o664, 0o644, 0o664), (0o660, 0o640, 0o660), (0o600, 0o600, 0o600)):
        path.chmod(kept)
        with ClientFile.open(path, environment=environment()):
            lock = lock_of(path)
            assert (mode(lock), mode(lock.with_suffix(".holder"))) == (locked, seen)


def refused(path: Path) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        ClientFileLock(path).acquire(this_holder("Bo", NOW))
    return caught.value


@pytest.fixture
def no_access(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Locks can be opened by nobody but their owner; ``allowed`` is how others may."""

    def refuse(allowed: int) -> None:
        really = os.open

        def opened(name: str | Path, flags: int, mode: int = 0o777) -> int:
            if str(name).endswith(".lock") and flags & (os.O_RDWR | os.O_WRONLY) != allowed:
                raise PermissionError(errno.EACCES, "EACCES")
            return really(name, flags, mode)

        monkeypatch.setattr(system_lock.os, "open", opened)

    return refuse


def test_a_lock_that_can_only_be_read_is_met_all_the_same(path: Path, no_access: Callable[[int], None]) -> None:
    with ClientFile.open(path, environment=environment(holder="Anna")):
        no_access(os.O_RDONLY)
        problem = refused(path)
        assert (problem.code, problem.params["holder"]) == ("file_locked", "Anna")


def test_a_colleagues_stale_lock_keeps_nobody_out(path: Path, no_access: Callable[[int], None]) -> None:
    with ClientFile.open(path, environment=environment()):
        stale = lock_of(path)
    stale.touch()
    no_access(os.O_RDONLY)
    lock = ClientFileLock(path)
    lock.acquire(this_holder("Bo", NOW))
    lock.release()
    assert not stale.exists()


def test_of_a_lock_that_lets_nobody_look_the_owner_is_named(
    path: Path, no_access: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with ClientFile.open(path, environment=environment(holder="Anna")):
        lock = lock_of(path)
        lock.with_suffix(".holder").unlink()
        os.utime(lock, (NOW.timestamp(), NOW.timestamp()))
        no_access(-1)
        monkeypatch.setattr("somedesk.store.lock.is_own", lambda _: False)
        monkeypatch.setattr("somedesk.store.lock.account", lambda _: "anna")
        problem = refused(path)
        assert (problem.code, problem.params["holder"]) == ("file_locked_by_account", "anna")
        since = dt.datetime.strptime(str(problem.params["since"]), "%Y-%m-%d %H:%M").astimezone()
        assert since == NOW
        monkeypatch.undo()
        assert refused(path).code == "file_locked_unseen", "it is our own account's"


def test_where_nothing_can_be_put_that_is_what_is_told(
    path: Path, no_access: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = path.with_name(f".somedesk-{name_digest(path)}.lock")
    lock.write_bytes(b"")
    no_access(-1)
    assert refused(path).code == "file_locked_unseen"
    lock.unlink()
    assert refused(path).code == "folder_unwritable"
    monkeypatch.undo()
    lock.write_bytes(b"")
    no_access(-1)
    monkeypatch.setattr(system_lock.os, "access", lambda *_: False)
    assert refused(path).code == "folder_unwritable"


def test_where_only_writers_may_lock_the_file_counts_as_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(errno.EBADF, "EBADF")

    monkeypatch.setattr(system_lock, "_lock", refuse)
    assert refused(path).code == "file_locked_unseen"


def test_accounts_have_names_where_the_system_knows_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sharing.account(0) != ""
    assert sharing.account(2**31 - 7) == ""
    monkeypatch.setitem(sys.modules, "pwd", None)
    assert sharing.account(0) == ""
