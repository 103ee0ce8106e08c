"""The clock jumps ten years on or back, or is put forward or back for the summer: nothing depends on it."""

import datetime as dt
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.domain.history import past
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.environment import Environment
from somedesk.store.file_system import FileSystem
from somedesk.store.library import Library
from tests.faults.outcome import Outcome, quick_folder
from tests.small_client import small_client
from tests.store.faults import NEVER, noted

SUMMER, WINTER = dt.timezone(dt.timedelta(hours=2)), dt.timezone(dt.timedelta(hours=1))
START = dt.datetime(2026, 10, 25, 2, 59, 59, tzinfo=SUMMER)
JUMPS: dict[str, dt.datetime] = {
    "ten years on": START.replace(year=2036),
    "ten years back": START.replace(year=2016),
    "back for the winter": dt.datetime(2026, 10, 25, 2, 0, 0, tzinfo=WINTER),
    "on for the summer": dt.datetime(2027, 3, 28, 3, 0, 0, tzinfo=SUMMER),
    "1970": dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
    "9999": dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC),
    "another zone": START.astimezone(dt.timezone(dt.timedelta(hours=-11))),
}
OPERATIONS = (
    "create",
    "first change",
    "second change",
    "undo",
    "copy",
    "conflict",
    "close",
    "open",
    "lock",
    "rename",
    "trash",
    "restore",
)


class Clock:
    """Shows ``START`` until it jumps."""

    def __init__(self, jump: dt.datetime, at: str) -> None:
        self._now, self._jump, self._at = START, jump, at

    def reached(self, operation: str) -> None:
        """Jump if it is time for that."""
        if operation == self._at:
            self._now = self._jump

    def now(self) -> dt.datetime:
        """The time it shows; a second later each time it is looked at, as far as that goes."""
        if self._now.year < 9999:
            self._now += dt.timedelta(seconds=1)
        return self._now


def run(count: int = len(JUMPS)) -> Outcome:
    """Each jump before each operation."""
    runs, failures = 0, list[str]()
    for name in list(JUMPS)[:count]:
        for operation in OPERATIONS:
            runs += 1
            try:
                _trial(Clock(JUMPS[name], operation))
            except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
                failures.append(f"{name} before {operation}: {type(error).__name__}: {error}")
    return Outcome(runs, tuple(failures))


def _trial(clock: Clock) -> None:
    with quick_folder() as folder:
        env = Environment("Prøve", FileSystem(), clock.now, NEVER)
        path = folder / "client.somedesk"
        clock.reached("create")
        file = ClientFile.create(path, small_client(strategy=(2, 4)), env)
        for operation, text in (("first change", "one"), ("second change", "two")):
            clock.reached(operation)
            file.apply(noted(file.client, text))
            assert file.wait(), file.state
        clock.reached("undo")
        file.apply(noted(file.client, "one"), undone=True)
        assert file.wait(), file.state
        assert file.state.when is not None
        clock.reached("copy")
        file.save_copy(folder / "copy.somedesk")
        assert read_client(folder / "copy.somedesk") == file.client
        clock.reached("close")
        file.close()
        _opened_again(clock, env, path)
        _conflict(clock, env, folder / "copy.somedesk")
        _put_away(clock, env, path)


def _opened_again(clock: Clock, env: Environment, path: Path) -> None:
    clock.reached("open")
    with ClientFile.open(path, environment=env) as file:
        assert file.notice is None
        assert file.client.profile.notes == "one"
        assert [entry.undone for entry in file.history()] == [False, False, True], "the history is out of order"
        assert past(file.client, file.history(), 2).profile.notes == "two"
        assert past(file.client, file.history(), 0).profile.notes == ""
        clock.reached("lock")
        try:
            ClientFile.open(path, environment=env).close()
        except FileProblem as problem:
            found = problem.code, problem.params.get("holder")
        else:
            found = "two have it open", None
        assert found == ("file_locked", "Prøve")
        file.apply(noted(file.client, "three"))
    with ClientFile.open(path, environment=env) as file:
        backups = file.backups()
        newest, oldest = backups.all()[0], backups.all()[-1]
        assert backups.client(newest).profile.notes == "three", "the newest backup is not the newest"
        assert backups.client(oldest).profile.notes == "one"


def _conflict(clock: Clock, env: Environment, path: Path) -> None:
    file = ClientFile.open(path, environment=env)
    path.write_bytes(b"theirs")
    clock.reached("conflict")
    file.apply(noted(file.client, "ours"))
    assert not file.wait()
    problem = file.state.error
    assert problem is not None
    assert problem.code == "changed_underneath"
    assert read_client(path.with_name(str(problem.params["copy"]))) == file.client
    file.close(discard=True)
    assert path.read_bytes() == b"theirs"


def _put_away(clock: Clock, env: Environment, path: Path) -> None:
    library = Library(path.parent, env)
    clock.reached("rename")
    renamed = library.rename(path, "Renamed")
    clock.reached("trash")
    trashed = library.trash(renamed)
    clock.reached("restore")
    client = read_client(library.restore(trashed))
    assert (client.profile.name, client.profile.notes) == ("Renamed", "three")
