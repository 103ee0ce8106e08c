"""The power fails at any moment: of what was not flushed, any part survives. Nothing that was acknowledged may be lost.

A scenario is played once on a recording file system; then the power is cut after every single event of it, several
times, each time with another part surviving, and the medium is looked at as a new start of the program would find it.
"""

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain import change as changes
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import edit_profile, rate
from somedesk.store.client_file import ClientFile
from somedesk.store.durable_file import HIDDEN_PREFIX
from somedesk.store.environment import Environment
from somedesk.store.library import TRASH, Library, Trashed
from somedesk.store.records import client_in
from tests.faults.outcome import MOST_FAILURES, Outcome, quick_folder
from tests.faults.recording import Medium, RecordingSystem
from tests.small_client import small_client

NEVER = 3600.0
NOW = dt.datetime(2026, 11, 14, 14, 32, tzinfo=dt.UTC)
COMBINATIONS = 4
# So many scenarios are played for a flush that was left out, at most, until one shows that it is missed.
MOST_SCENARIOS = 400
FOREIGN = b"someone else's words"


class Holds(Struct, frozen=True):
    """One of ``paths`` holds one of ``clients``; without ``must`` they may also all be missing. None is at ``gone``."""

    paths: tuple[str, ...]
    clients: tuple[Client, ...]
    must: bool = True
    gone: tuple[str, ...] = ()


class _Readings:
    """What files hold; the same bytes are read once."""

    def __init__(self) -> None:
        self._known: dict[bytes, Client | None] = {}

    def client(self, content: bytes) -> Client | None:
        if content not in self._known:
            try:
                self._known[content] = client_in(content, "")
            except FileProblem:
                self._known[content] = None
        return self._known[content]


class _Scenario:
    """One random piece of work with a client file, with what must be true of the medium at each point of it."""

    def __init__(self, folder: Path, chance: random.Random, system: RecordingSystem) -> None:
        self._chance, self._system = chance, system
        self._environment = Environment("", system, lambda: NOW, NEVER)
        self._path = folder / "client.somedesk"
        self._number = 0
        self._copies = chance.randrange(10**9)  # a name that no scenario before used
        self._open: Client = small_client(strategy=(2, 4))
        self._saved: Client = self._open
        self._moving = False
        self._since: list[Client] = []  # what was handed to be saved since the last acknowledgement

    def play(self, survivors: dict[str, bytes]) -> None:
        """Work for a while. A file that an earlier power cut left is gone on with."""
        for path, content in survivors.items():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            self._system.place(Path(path), content)
        likely, self._system.errors = self._system.errors, 0.0
        if str(self._path) in survivors:
            file = ClientFile.open(self._path, environment=self._environment)
            self._open = self._saved = file.client
            self._promise()
        else:
            self._promise(must=False)
            file = ClientFile.create(self._path, self._open, self._environment)
            self._acknowledge()
        self._system.errors = likely
        for _ in range(self._chance.randint(2, 6)):
            file = self._step(file)
        self._system.errors = 0.0
        if self._chance.random() < 0.2:
            self._conflict(file)
        self._finish(file)

    def _step(self, file: ClientFile) -> ClientFile:
        match self._chance.randrange(10):
            case 0:
                self._copy(file)
            case 1 | 2:
                return self._put_away(file)
            case 3:
                for _ in range(3):
                    self._change(file)
                self._wait(file)
            case _:
                self._change(file)
                if self._chance.random() < 0.8:
                    self._wait(file)
        return file

    def _change(self, file: ClientFile) -> None:
        self._number += 1
        change = (
            edit_profile(file.client, notes=f"{self._number} " * self._chance.choice((1, 40, 900)))
            if self._chance.random() < 0.6
            else rate(file.client, "first", "strategy", self._number % 5 + 1)
        )
        if change is None:
            return
        self._open = changes.apply(file.client, change)
        self._since.append(self._open)
        self._promise()
        file.apply(change)

    def _wait(self, file: ClientFile) -> None:
        if file.wait(60) and (self._since or not self._moving):
            self._acknowledge()

    def _acknowledge(self) -> None:
        self._saved, self._since, self._moving = self._open, [], False
        self._promise()

    def _promise(self, *, must: bool = True) -> None:
        if self._moving:
            return
        self._system.promise("file", Holds((str(self._path),), (self._saved, *self._since), must))

    def _copy(self, file: ClientFile) -> None:
        self._copies += 1
        copy = self._path.with_name(f"copy {self._copies}.somedesk")
        try:
            file.save_copy(copy)
        except SomeDeskError:
            return
        self._system.promise(copy.name, Holds((str(copy),), (file.client,)))

    def _put_away(self, file: ClientFile) -> ClientFile:
        """Close the file, put it into the trash and take it out again, or give it another name."""
        self._finish(file)
        errors, self._system.errors = self._system.errors, self._system.errors / 4
        library = Library(self._path.parent, self._environment)
        if self._chance.random() < 0.5:
            self._trash_and_restore(library)
        else:
            self._moved(library.rename, self._path, f"name {self._number}")
        self._system.errors = 0.0
        file = ClientFile.open(self._path, environment=self._environment)
        self._open = file.client
        self._system.errors = errors
        self._saved, self._since = self._open, []
        self._promise()
        return file

    def _trash_and_restore(self, library: Library) -> None:
        before = self._path
        self._anywhere()
        try:
            trashed = library.trash(self._path)
        except SomeDeskError:
            self._find()
            return
        self._moving = False
        self._system.promise("file", Holds((str(trashed.path),), (self._saved,), gone=(str(before),)))
        self._anywhere()
        self._moved(library.restore, trashed)

    def _moved(self, move: object, *given: Path | str | Trashed) -> None:
        before = str(given[0].path if isinstance(given[0], Trashed) else given[0])
        self._anywhere()
        try:
            self._path = move(*given)  # type: ignore[operator]
        except SomeDeskError:
            self._find()
            return
        self._moving = False
        renamed = client_in(self._path.read_bytes(), "")
        gone = (before,) if before != str(self._path) else ()
        self._system.promise("file", Holds((str(self._path),), (renamed,), gone=gone))

    def _anywhere(self) -> None:
        """While it is moved, and if that failed, the file may be at either place, until it is saved again."""
        self._moving = True
        self._system.promise("file", Holds(("*",), ()))

    def _find(self) -> None:
        folder = self._path.parent
        found = [*folder.glob("name *.somedesk"), *folder.glob("client*.somedesk"), *folder.glob(f"{TRASH}/*/*")]
        at = max((path for path in found if path.suffix == ".somedesk"), key=lambda path: path.stat().st_mtime_ns)
        self._path = at

    def _conflict(self, file: ClientFile) -> None:
        self._finish_saving(file)
        self._system.promise("file", None)
        self._system.place(self._path, FOREIGN)
        self._system.promise("file", FOREIGN)
        self._number += 1
        change = edit_profile(file.client, notes=f"conflict {self._number}")
        assert change is not None
        file.apply(change)
        self._system.errors = 0.3
        file.wait(60)
        self._system.errors = 0.0
        file.retry()
        assert not file.wait(60)
        error = file.state.error
        assert error is not None
        assert error.code == "changed_underneath", error
        copy = self._path.with_name(str(error.params["copy"]))
        self._system.promise(copy.name, Holds((str(copy),), (file.client,)))

    def _finish_saving(self, file: ClientFile) -> None:
        errors, self._system.errors = self._system.errors, 0.0
        file.retry()
        self._wait(file)
        self._system.errors = errors

    def _finish(self, file: ClientFile) -> None:
        if file.state.error is None or file.state.error.code != "changed_underneath":
            self._finish_saving(file)
        file.close(discard=True)


def wrong(found: dict[str, bytes], promises: dict[str, object], readings: _Readings) -> str | None:
    """What is not as it was promised, on a medium that the power cut left with the files ``found``."""
    clients = {path: readings.client(content) for path, content in found.items() if _counts(path)}
    for path, client in clients.items():
        if client is None and found[path] != FOREIGN:
            return f"{Path(path).name} is not whole"
    for subject, promise in promises.items():
        if promise is None:
            continue
        if not isinstance(promise, Holds):
            if promise not in found.values():
                return "what someone else put there is gone"
            continue
        if any(path in found for path in promise.gone):
            return f"{subject}: still where it was moved from"
        if promise.paths == ("*",):
            held = [client for path, client in clients.items() if not path.endswith(".bak") and ".backups" not in path]
            if not any(held):
                return f"{subject}: gone"
            continue
        held = [clients[path] for path in promise.paths if path in clients]
        if (held or promise.must) and not any(client in promise.clients for client in held):
            return f"{subject}: {'an acknowledged change is lost' if held else 'gone'}"
    return None


def _counts(path: str) -> bool:
    return not Path(path).name.startswith(HIDDEN_PREFIX)


def cuts(
    chance: random.Random, folder: Path, survivors: dict[str, bytes], omitted: str | None, sites: set[str]
) -> Iterator[tuple[str | None, dict[str, bytes]]]:
    """Play a scenario; for each power cut in it what was wrong, and what was found."""
    system = RecordingSystem(
        chance, links=chance.random() < 0.7, omitted=omitted, errors=chance.choice((0.0, 0.0, 0.05, 0.2))
    )
    _Scenario(folder, chance, system).play(survivors)
    sites |= system.sites
    medium, readings = Medium(), _Readings()
    begun = False
    for number, event in enumerate(system.journal):
        medium.take(event)
        begun = begun or "file" in medium.promises
        if not begun:
            continue
        for _ in range(COMBINATIONS):
            found = medium.after_a_power_cut(chance)
            what = wrong(found, medium.promises, readings)
            yield what and f"event {number}: {what}", found


def run(count: int, seed: int = 20261114, omitted: str | None = None, sites: set[str] | None = None) -> Outcome:
    """``count`` power cuts; every other scenario begins with what one of the cuts in the one before left."""
    runs, number, failures = 0, 0, list[str]()
    sites = set() if sites is None else sites
    survivors: dict[str, bytes] = {}
    while runs < count and len(failures) < MOST_FAILURES:
        chance = random.Random(f"{seed} {number}")
        with quick_folder() as parent:
            folder = parent / "clients"
            folder.mkdir()
            start = {str(folder / name): content for name, content in survivors.items()}
            survivors = {}
            for what, found in cuts(chance, folder, start, omitted, sites):
                runs += 1
                if what:
                    failures.append(f"scenario {number}, {what}")
                    break
                if not start and chance.random() < 0.02:
                    survivors = _taken_along(found, folder)
        number += 1
    return Outcome(runs, tuple(failures), {"scenarios": number, "flushes": len(sites)})


def _taken_along(found: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    kept = {path: content for path, content in found.items() if Path(path).parent == folder}
    if kept.get(str(folder / "client.somedesk"), FOREIGN) == FOREIGN:
        return {}
    return {Path(path).name: content for path, content in kept.items()}


def needless_flushes(seed: int = 20261114) -> tuple[int, tuple[str, ...]]:
    """Leave out each flush in turn: how many there are, and those without which no power cut did any harm."""
    sites: set[str] = set()
    run(3_000, seed, sites=sites)
    return len(sites), tuple(site for site in sorted(sites) if not _missed(site, seed))


def _missed(site: str, seed: int) -> bool:
    for number in range(MOST_SCENARIOS // 20):
        try:
            if run(3_000, seed + number, omitted=site).failures:
                return True
        except (FileProblem, AssertionError):
            return True
    return False
