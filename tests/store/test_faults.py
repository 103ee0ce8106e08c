"""Errors at every single call, and kill -9: the old file or the new one, never anything in between."""

import errno
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store.client_file import ClientFile, SaveState, read_client
from somedesk.store.durable_file import backup_path
from tests.small_client import small_client
from tests.store.faults import FaultySystem, beside, environment, noted

CODES = {
    errno.EIO: "write_failed",
    errno.ENOSPC: "disk_full",
    errno.EROFS: "read_only_medium",
    errno.EACCES: "folder_unwritable",
    errno.ENOENT: "folder_missing",
}
# A failing link is made up for by a copy; what cannot be removed stays until the file is opened again.
MADE_UP_FOR = {"link", "unlink"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


def calls_of_a_save(folder: Path) -> list[str]:
    """The calls that one saved click makes."""
    system = FaultySystem()
    with ClientFile.create(folder / "probe.somedesk", small_client(strategy=(2, 4)), environment(system)) as file:
        system.arm(None)
        file.apply(noted(file.client, "en"))
        assert file.wait()
        return list(system.calls)


def test_a_save_makes_the_calls_of_the_design_in_this_order(tmp_path: Path) -> None:
    essential = [name for name in calls_of_a_save(tmp_path) if name not in ("stamp", "stamp_of", "close")]
    assert essential == ["create", "write", "fsync", "link", "replace", "replace", "fsync_folder", "fsync"]


def test_whoever_leaves_is_told_what_could_not_be_saved_and_the_file_is_let_go(path: Path) -> None:
    system = FaultySystem()
    client = small_client()

    def left_unsaved() -> None:
        with ClientFile.create(path, client, environment(system)) as file:
            system.arm(0, OSError(errno.ENOSPC, "full"), lasting=True)
            file.apply(noted(client, "en"))

    with pytest.raises(FileProblem) as caught:
        left_unsaved()
    assert caught.value.code == "disk_full"
    system.arm(None)
    with ClientFile.open(path, environment=environment()) as again:
        assert again.obstacle is None
        assert again.client == client


@pytest.mark.parametrize("number", list(CODES))
@pytest.mark.parametrize("lasting", [False, True])
def test_an_error_at_any_call_leaves_the_old_file_or_the_new_one(path: Path, number: int, lasting: bool) -> None:
    names = calls_of_a_save(path.parent)
    for at, name in enumerate(names):
        target = path.with_name(f"{number}-{at}.somedesk")
        system = FaultySystem()
        file = ClientFile.create(target, small_client(strategy=(2, 4)), environment(system))
        old, old_bytes = file.client, target.read_bytes()
        system.arm(at, OSError(number, "injected"), lasting=lasting)
        file.apply(noted(file.client, "en"))
        saved = file.wait()
        found = read_client(target)
        assert found in (old, file.client)
        assert saved == (name in MADE_UP_FOR and not lasting), f"{name} at call {at}"
        assert found == file.client or not saved
        assert found == old or "replace" in names[:at] or saved, f"replaced before call {at} ({name})"
        if not saved:
            assert file.state.kind == "failed"
            assert file.state.error is not None
            assert file.state.error.code == CODES[number]
        system.arm(None)
        file.retry()
        assert file.wait()
        assert file.state.kind == "saved"
        file.close()
        assert read_client(target) == file.client
        assert read_client(backup_path(target)) in (old, file.client)
        assert old_bytes == target.read_bytes() or backup_path(target).exists()
        ClientFile.open(target, environment=environment()).close()
        assert [other for other in beside(target) if other.startswith(".")] == []


@pytest.mark.parametrize("number", list(CODES))
def test_an_error_at_any_call_of_making_a_file_leaves_no_half_file(path: Path, number: int) -> None:
    for at in range(12):
        target = path.with_name(f"{at}.somedesk")
        system = FaultySystem()
        system.arm(at, OSError(number, "injected"))
        try:
            ClientFile.create(target, small_client(), environment(system)).close()
        except (FileProblem, OSError):
            assert not target.exists() or read_client(target) == small_client()
        else:
            assert read_client(target) == small_client()


def test_a_file_that_is_itself_protected_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ClientFile.create(path, small_client(), environment(system := FaultySystem())) as file:
        system.arm(calls_of_a_save(path.parent).index("replace"), PermissionError(errno.EPERM, "no"))
        monkeypatch.setattr("somedesk.store.file_system.os.access", lambda *_: False)
        file.apply(noted(file.client, "en"))
        assert not file.wait()
        assert file.state.error is not None
        assert (file.state.error.code, file.state.error.params["file"]) == ("file_protected", path.name)


def test_a_file_system_without_links_gets_a_copy_as_backup(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment(system := FaultySystem())) as file:
        before = path.read_bytes()
        system.arm(calls_of_a_save(path.parent).index("link"), OSError(errno.EPERM, "no links"))
        file.apply(noted(file.client, "en"))
        assert file.wait()
        assert "copy" in system.calls
        assert backup_path(path).read_bytes() == before


def test_a_disk_that_fills_while_the_backup_is_copied_keeps_both_files(path: Path) -> None:
    system = FaultySystem()
    with ClientFile.create(path, small_client(), environment(system)) as file:
        file.apply(noted(file.client, "en"))
        assert file.wait()
        before, backup = path.read_bytes(), backup_path(path).read_bytes()
        system.arm(calls_of_a_save(path.parent).index("link"), OSError(errno.ENOSPC, "full"), lasting=True)
        file.apply(noted(file.client, "to"))
        assert not file.wait()
        assert (path.read_bytes(), backup_path(path).read_bytes()) == (before, backup)
        system.arm(None)
    assert read_client(path).profile.notes == "to"


def test_a_disk_that_writes_a_little_at_a_time_gets_the_whole_file(path: Path) -> None:
    system = FaultySystem()
    system.shortest_write = 7
    with ClientFile.create(path, small_client(), environment(system)) as file:
        file.apply(noted(file.client, "x" * 100))
    assert read_client(path).profile.notes == "x" * 100
    assert system.calls.count("write") > 100


def test_after_a_failure_it_is_tried_again_by_itself(path: Path) -> None:
    system = FaultySystem()
    with ClientFile.create(path, small_client(), environment(system, retry_seconds=0.001)) as file:
        told: list[str] = []

        def listen(state: SaveState) -> None:
            told.append(state.kind)
            if told.count("failed") == 3:
                system.arm(None)

        file.subscribe(listen)
        system.arm(0, OSError(errno.ENOSPC, "full"), lasting=True)
        file.apply(noted(file.client, "en"))
        while not file.wait():
            file.retry()
    assert told[:4] == ["saving", "failed", "failed", "failed"]
    assert told[-1] == "saved"
    assert "saving" not in told[1:], "not saved stays until it is saved"
    assert read_client(path).profile.notes == "en"


def test_the_next_change_is_a_new_attempt_and_takes_the_unsaved_one_along(path: Path) -> None:
    system = FaultySystem()
    with ClientFile.create(path, small_client(), environment(system)) as file:
        system.arm(0, OSError(errno.ENOSPC, "full"))
        file.apply(noted(file.client, "en"))
        assert not file.wait()
        last = file.state.when
        assert file.state.error is not None
        file.apply(noted(file.client, "to"))
        assert file.wait()
        assert (file.state.kind, last is not None) == ("saved", True)
        assert read_client(path) == file.client


def test_closing_with_unsaved_changes_is_refused_and_can_be_insisted_on(path: Path) -> None:
    system = FaultySystem()
    file = ClientFile.create(path, small_client(), environment(system))
    system.arm(0, OSError(errno.ENOSPC, "full"), lasting=True)
    file.apply(noted(file.client, "en"))
    with pytest.raises(FileProblem) as caught:
        file.close()
    assert caught.value.code == "disk_full"
    file.apply(noted(file.client, "to"))
    file.close(discard=True)
    assert read_client(path) == small_client()


# ── kill -9 ──────────────────────────────────────────────────────────────────────────────────────

CLICKING = """
import sys
from pathlib import Path
from somedesk.domain.grid.assessment import edit_profile
from somedesk.store.client_file import ClientFile
file = ClientFile.open(Path(sys.argv[1]))
start = int(file.client.profile.notes or 0)
for number in range(start + 1, start + 100_000):
    file.apply(edit_profile(file.client, notes=str(number)))
    if number % 3:
        assert file.wait()
        print(number, flush=True)
"""


def test_killed_at_any_moment_nothing_acknowledged_is_lost(path: Path) -> None:
    seed = random.Random(20261114)
    ClientFile.create(path, small_client(strategy=(2, 4)), environment()).close()
    acknowledged = 0
    for _ in range(20):
        with subprocess.Popen([sys.executable, "-c", CLICKING, str(path)], stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            for _ in range(seed.randrange(1, 40)):
                acknowledged = int(child.stdout.readline())
            child.send_signal(signal.SIGKILL)
            rest = child.stdout.read().splitlines()
            acknowledged = max([acknowledged, *(int(line) for line in rest if line)])
        assert int(read_client(path).profile.notes) >= acknowledged
        read_client(backup_path(path))
        ClientFile.open(path, environment=environment()).close()
        assert beside(path) == [backup_path(path).name]
