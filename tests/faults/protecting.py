"""kill -9 at every step of setting, changing and removing a passphrase; the next opening does what was left undone."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.store.client_file import SUFFIX, ClientFile, read_client
from somedesk.store.encryption import Kdf, Seal, is_sealed
from somedesk.store.environment import Environment
from somedesk.store.library import Library
from somedesk.store.names import PENDING
from somedesk.store.salvage import quarantine
from tests.faults.outcome import MOST_FAILURES, Outcome, quick_folder
from tests.small_client import small_client
from tests.store.faults import NOW, FaultySystem, noted

SECRET = "Fortroligt firma"
KEYS = {
    "": None,
    "one": Seal(Kdf(b"1" * 16), b"1" * 32, shows=False),
    "two": Seal(Kdf(b"2" * 16), b"2" * 32, shows=False),
}
# From which key to which.
WAYS = (("", "one"), ("one", "two"), ("two", ""))
MOST_STEPS = 1_000

# Protects clients as it is told, line by line, each in a process of its own that kills itself at the step given.
PROTECTING = """
import os, sys
from pathlib import Path
from tests.faults import protecting
for line in sys.stdin:
    folder, before, after, step = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if not child:
        protecting.protect(Path(folder), before, after, int(step))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class DyingSystem(FaultySystem):
    """Kills the program at a step that was agreed on."""

    def _call(self, name: str) -> None:
        if len(self.calls) == self.at:
            os.kill(os.getpid(), signal.SIGKILL)
        self.calls.append(name)


def protect(folder: Path, before: str, after: str, step: int) -> None:
    """Put the client that ``littered`` made under another key, and die at ``step``."""
    system = DyingSystem()
    file = ClientFile.open(folder / "kunde.somedesk", environment=_environment(folder, system), key=KEYS[before])
    system.arm(step)
    if not after:
        file.recast_copies(ahead=True)
    file.protect(KEYS[after])
    file.wait()
    file.recast_copies()
    file.close(backup=False)


def _environment(folder: Path, system: FaultySystem | None = None) -> Environment:
    where = {"second_backups": lambda: folder / "stick", "elsewhere": lambda: (folder / "library",)}
    return Environment("Prøve", system or FaultySystem(), lambda: NOW, 3600, **where)  # type: ignore[arg-type]


def _client() -> Client:
    client = small_client(strategy=(2, 4))
    return replace(client, profile=replace(client.profile, name=SECRET))


def littered(folder: Path, key: Seal | None) -> None:
    """A client with copies wherever there can be some, under other names and older ones too."""
    env, path = _environment(folder), folder / "kunde.somedesk"
    (folder / "stick").mkdir()
    (folder / "library").mkdir()
    for each in (folder / "et andet navn.somedesk", folder / "library" / "kopi.somedesk", folder / "gammel.somedesk"):
        with ClientFile.create(each, _client(), env, seal=key) as file:
            file.apply(noted(file.client, "en"))
    Library(folder, env).trash(folder / "gammel.somedesk")
    broken = b'{"client":{"1":{"uid":"uid-1","name":"' + SECRET.encode()
    quarantine(folder / "gammel.somedesk", key.sealed(broken) if key is not None else broken, env)
    with ClientFile.create(path, _client(), env, seal=key) as file:
        file.apply(noted(file.client, "to"))


def run(count: int = MOST_STEPS, seed: int = 20261114) -> Outcome:
    """``count`` steps of each way, in no order; all of them if there are fewer."""
    runs, failures, most = 0, list[str](), 0
    with _dying() as child:
        for way in WAYS:
            steps = list(range(_steps(*way)))
            most = max(most, len(steps))
            for step in random.Random(seed).sample(steps, min(count, len(steps))):
                runs += 1
                with quick_folder() as folder:
                    failures += [f"{way}, step {step}: {what}" for what in _trial(child, folder, *way, step)]
                if len(failures) >= MOST_FAILURES:
                    break
    return Outcome(runs, tuple(failures), {"most steps": most})


@contextmanager
def _dying() -> Iterator["subprocess.Popen[str]"]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, "-c", PROTECTING], **pipes) as child:  # type: ignore[call-overload]
        yield child


def _steps(before: str, after: str) -> int:
    with quick_folder() as folder:
        littered(folder, KEYS[before])
        system = FaultySystem()
        file = ClientFile.open(folder / "kunde.somedesk", environment=_environment(folder, system), key=KEYS[before])
        system.arm(None)
        if not after:
            file.recast_copies(ahead=True)
        file.protect(KEYS[after])
        assert file.wait()
        assert file.recast_copies() == ()
        steps = len(system.calls)
        file.close(backup=False)
        return steps


def _trial(child: "subprocess.Popen[str]", folder: Path, before: str, after: str, step: int) -> list[str]:
    littered(folder, KEYS[before])
    held = _held(folder)
    assert child.stdin is not None
    assert child.stdout is not None
    print(folder, before, after, step, sep="\t", file=child.stdin, flush=True)
    if int(child.stdout.readline()) != -signal.SIGKILL:
        return ["it was not killed"]
    path = folder / "kunde.somedesk"
    content = path.read_bytes()
    now = next(name for name, key in KEYS.items() if (key.fits(content) if key else not is_sealed(content)))
    try:
        with ClientFile.open(path, environment=_environment(folder), key=KEYS[now]) as file:
            notices = [file.notice.code] if file.notice is not None else []
            notes = file.client.profile.notes
    except FileProblem as problem:
        return [f"{problem.code} {problem.params}"]
    wrong = [*notices, *([] if notes == "to" else ["the client is another"])]
    # Removed in all places or in none, whatever interrupts it; set, it is set in all once the file has it.
    if now and (now == after or not after):
        wrong += [f"{name} can be read by others" for name in _open_to_others(folder, KEYS[now])]
    if now == after == "":
        wrong += [f"{name} is still sealed" for name in _sealed(folder)]
    if (left := _held(folder)) != held:
        wrong.append(f"it held {held}, and now {left}")
    return wrong


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _open_to_others(folder: Path, seal: Seal | None) -> list[str]:
    assert seal is not None
    found = [(path, path.read_bytes()) for path in _files(folder)]
    return [str(path.relative_to(folder)) for path, content in found if content and not seal.fits(content)]


def _sealed(folder: Path) -> list[str]:
    """What lies there under a passphrase, but for the note, which holds nothing of the client."""
    files = [path for path in _files(folder) if path.suffix != PENDING]
    return [str(path.relative_to(folder)) for path in files if is_sealed(path.read_bytes())]


def _held(folder: Path) -> list[tuple[str, str]]:
    """Where the client is, and what its notes are there: nothing of that may be lost or come twice."""
    found = []
    for path in _files(folder):
        if path.suffix == SUFFIX and not path.name.startswith("."):
            content = path.read_bytes()
            key = next((key for key in KEYS.values() if key is not None and key.fits(content)), None)
            number = path.name.partition("-")[0] if path.parent.name.count("-") == 1 else path.name
            found.append((f"{path.parent.relative_to(folder)}/{number}", read_client(path, key=key).profile.notes))
    return found
