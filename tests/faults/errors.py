"""An error at each call to the file system in turn, once and for good, in everything that is done to a client file."""

import errno
from collections.abc import Callable
from pathlib import Path

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import HIDDEN_PREFIX
from somedesk.store.library import Library
from tests.faults.outcome import Outcome, quick_folder
from tests.small_client import small_client
from tests.store.faults import FaultySystem, environment, noted

NUMBERS = (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES)
CLIENT = small_client(strategy=(2, 4))
NAME = "client.somedesk"
# No operation makes so many calls.
MOST_CALLS = 200

# What is done with the file, already there and closed. What it returns has been acknowledged as saved in the notes.
Operation = Callable[[Path, FaultySystem], str | None]


def _create(path: Path, system: FaultySystem) -> str | None:
    other = path.with_name("other.somedesk")
    ClientFile.create(other, CLIENT, environment(system)).close(discard=True)
    assert read_client(other) == CLIENT
    return None


def _open(path: Path, system: FaultySystem) -> str | None:
    ClientFile.open(path, environment=environment(system)).close(discard=True)
    return None


def _change(path: Path, system: FaultySystem) -> str | None:
    file = ClientFile.open(path, environment=environment(system))
    acknowledged = None
    for text in ("one", "two"):
        file.apply(noted(file.client, text))
        if file.wait():
            acknowledged = text
    file.close(discard=True)
    return acknowledged


def _copy(path: Path, system: FaultySystem) -> str | None:
    with ClientFile.open(path, read_only=True, environment=environment(system)) as file:
        file.save_copy(path.with_name("copy.somedesk"))
    assert read_client(path.with_name("copy.somedesk")) == CLIENT
    return None


def _rename(path: Path, system: FaultySystem) -> str | None:
    Library(path.parent, environment(system)).rename(path, "Renamed")
    assert not path.exists()
    return None


def _trash(path: Path, system: FaultySystem) -> str | None:
    library = Library(path.parent, environment(system))
    trashed = library.trash(path)
    assert not path.exists()
    library.restore(trashed)
    return None


OPERATIONS: tuple[Operation, ...] = (_create, _open, _change, _copy, _rename, _trash)


def run(count: int = MOST_CALLS, *, in_turn: bool = False) -> Outcome:
    """Every operation, error and call, or the errors ``in_turn``; ``count`` limits the calls of each operation."""
    runs, failures, calls = 0, list[str](), 0
    for operation in OPERATIONS:
        for shift in range(1 if in_turn else len(NUMBERS)):
            for lasting in (False, True):
                for at in range(count):
                    number = NUMBERS[(at + shift + lasting) % len(NUMBERS)]
                    runs += 1
                    made, what = _trial(operation, number, lasting, at)
                    name = f"{operation.__name__.strip('_')}, {errno.errorcode[number]} at call {at}"
                    failures += [f"{name}{' for good' if lasting else ''}: {w}" for w in what]
                    calls = max(calls, made)
                    if made <= at:
                        break
    return Outcome(runs, tuple(failures), {"most calls": calls})


def _trial(operation: Operation, number: int, lasting: bool, at: int) -> tuple[int, list[str]]:
    with quick_folder() as folder:
        path, system = folder / NAME, FaultySystem()
        ClientFile.create(path, CLIENT, environment()).close()
        before = path.read_bytes()
        system.arm(at, OSError(number, "injected"), lasting=lasting)
        acknowledged, wrong = None, []
        try:
            acknowledged = operation(path, system)
        except SomeDeskError:
            pass
        except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
            wrong.append(f"{type(error).__name__} reaches the screen: {error}")
        calls = len(system.calls)
        system.arm(None)
        return calls, [*wrong, *_wrong_after(folder, before, acknowledged)]


def _wrong_after(folder: Path, before: bytes, acknowledged: str | None) -> list[str]:
    """The client must be somewhere, whole, as it was or newer; it can be worked with; nothing else is broken."""
    wrong = []
    found: dict[Path, str] = {}
    for path in sorted((*folder.rglob("*.somedesk"), *folder.rglob("*.bak"))):
        if path.name.startswith(HIDDEN_PREFIX):
            continue
        try:
            found[path] = read_client(path).profile.notes
        except FileProblem as problem:
            wrong.append(f"{path.name}: {problem.code}")
    main = [path for path in found if path.suffix == ".somedesk" and ".backups" not in path.parts]
    newest = [path for path in main if acknowledged is None or found[path] in (acknowledged, "two")]
    if not newest:
        return [*wrong, "the client is gone" if not main else "an acknowledged change is gone"]
    try:
        with ClientFile.open(newest[0], environment=environment()) as file:
            file.apply(noted(file.client, "afterwards"))
    except FileProblem as problem:
        wrong.append(f"afterwards: {problem.code}")
    if left := [path.name for path in folder.rglob("*.lock")]:
        wrong.append(f"left behind: {left}")
    return wrong
