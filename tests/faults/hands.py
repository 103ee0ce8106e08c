"""Someone else's hand in the file while it is open, with and without unsaved changes: both versions are kept."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain.client import Client
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import HIDDEN_PREFIX
from tests.faults.outcome import Outcome, quick_folder
from tests.small_client import small_client
from tests.store.faults import FaultySystem, environment, noted


def _another_client(path: Path) -> None:
    other = path.with_name("other")
    ClientFile.create(other, small_client(strategy=(5, 5)), environment()).close()
    other.replace(path)


def _the_version_before(path: Path) -> None:
    path.write_bytes(path.with_name(f"{path.name}.bak").read_bytes())


def _another_in_place(path: Path) -> None:
    times = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Testkunde", b"Testbunde"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns + 1))


def _appended_to(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def _cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _emptied(path: Path) -> None:
    os.truncate(path, 0)


def _removed(path: Path) -> None:
    path.unlink()


def _moved_away(path: Path) -> None:
    path.replace(path.with_name("elsewhere"))


def _the_same_again(path: Path) -> None:
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)


def _a_folder(path: Path) -> None:
    path.replace(path.with_name("elsewhere"))
    path.mkdir()


def _a_pipe(path: Path) -> None:
    path.replace(path.with_name("elsewhere"))
    os.mkfifo(path)


def _unreadable_to_us(path: Path) -> None:
    path.replace(path.with_name("elsewhere"))
    path.symlink_to(path)


HANDS: tuple[Callable[[Path], None], ...] = (
    _another_client,
    _the_version_before,
    _another_in_place,
    _appended_to,
    _cut_in_half,
    _emptied,
    _removed,
    _moved_away,
    _the_same_again,
    _a_folder,
    _a_pipe,
    _unreadable_to_us,
)


def run(count: int = len(HANDS)) -> Outcome:
    """Every kind of hand: with nothing to save, with a change made after it, and with one that waited to be saved."""
    failures = []
    for hand in HANDS[:count]:
        for changes in ("none", "after", "before"):
            try:
                wrong = _trial(hand, changes)
            except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
                wrong = [f"{type(error).__name__}: {error}"]
            failures += [f"{hand.__name__.strip('_')}, changes {changes}: {what}" for what in wrong]
    return Outcome(3 * len(HANDS[:count]), tuple(failures))


def _trial(hand: Callable[[Path], None], changes: str) -> list[str]:
    with quick_folder() as folder:
        path, system = folder / "client.somedesk", FaultySystem()
        file = ClientFile.create(path, small_client(strategy=(2, 4)), environment(system))
        file.apply(noted(file.client, "saved"))
        assert file.wait()
        if changes == "before":
            system.arm(0, OSError(errno.EIO, "injected"), lasting=True)
            file.apply(noted(file.client, "waiting"))
            assert not file.wait()
            system.arm(None)
        hand(path)
        found = path.read_bytes() if path.is_file() else None
        if changes == "after":
            file.apply(noted(file.client, "after"))
        elif changes == "before":
            file.retry()
        saved = file.wait()
        ours, error = file.client, file.state.error
        return [*_close(file, saved), *_wrong(folder, found, ours, saved, error, changes)]


def _close(file: ClientFile, saved: bool) -> list[str]:
    try:
        file.close()
    except FileProblem:
        file.close(discard=True)
        return [] if not saved else ["closing failed, though all was saved"]
    return [] if saved else ["closed, though not all was saved"]


def _wrong(
    folder: Path, found: bytes | None, ours: Client, saved: bool, error: SomeDeskError | None, changes: str
) -> list[str]:
    wrong = []
    files = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(HIDDEN_PREFIX)]
    if found is not None and found not in [path.read_bytes() for path in files]:
        wrong.append("what someone else put there is gone")
    if changes != "none" and saved and read_client(folder / "client.somedesk") != ours:
        wrong.append("said to be saved, but it is not there")
    if not saved and not isinstance(error, FileProblem):
        wrong.append("nothing says why it is not saved")
    conflict = isinstance(error, FileProblem) and error.code == "changed_underneath"
    if conflict and read_client(folder / str(error.params["copy"])) != ours:
        wrong.append("our version is not in the copy that is named")
    return wrong
