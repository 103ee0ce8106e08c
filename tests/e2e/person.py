"""A person before a screen: an X server with a window manager, SomeDesk on it, a mouse and a keyboard."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SCREEN = (1366, 820)
PATIENCE = 60.0
GLANCE, LONGEST_GLANCE = 0.03, 0.25

Seen = dict[str, Any]


class Person:
    """Sees what is on the screen, and acts by ``xdotool`` alone. ``inputs`` counts clicks, keys and typed texts."""

    def __init__(self, program: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self.program, self._environment = program, environment
        self.inputs = 0
        self.began = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long it has taken up to now."""
        return time.monotonic() - self.began

    # --- seeing ---

    def look(self) -> list[Seen]:
        """Everything in sight now."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write("\n")
        self.program.stdin.flush()
        line = self.program.stdout.readline()
        assert line, f"SomeDesk has ended with {self.program.wait()}"
        found: list[Seen] | None = json.loads(line)
        assert found is not None, "the observer has failed: see above, or the log of the program"
        return found

    def wait(self, what: str, condition: Callable[[], Any]) -> Any:
        """Wait until ``condition`` holds; what it gives."""
        deadline, pause = time.monotonic() + PATIENCE, GLANCE
        while not (found := condition()):
            assert time.monotonic() < deadline, f"waited in vain for {what}; there is: {self.summary()}"
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_GLANCE)  # each look keeps the program from what is waited for
        return found

    def summary(self) -> str:
        """What is on the screen, in short."""
        return " | ".join(
            f"{seen.get('name') or seen['kind']}{'*' if seen.get('focus') else ''}: {seen['text'][:40]!r}"
            for seen in self.look()
            if seen.get("text")
        )

    def find(self, **wanted: Any) -> list[Seen]:
        """What is in sight and has these values; a text may go on after what is wanted of it."""

        def fits(seen: Seen) -> bool:
            return all(
                str(seen.get(key, "")).startswith(value) if key == "text" else seen.get(key) == value
                for key, value in wanted.items()
            )

        return [seen for seen in self.look() if seen["part"] and fits(seen)]

    def see(self, **wanted: Any) -> Seen:
        """Wait until it is in sight."""
        found: list[Seen] = self.wait(f"{wanted}", lambda: self.find(**wanted))
        return found[0]

    def see_no(self, **wanted: Any) -> None:
        """Wait until it is gone."""
        self.wait(f"no {wanted}", lambda: not self.find(**wanted))

    # --- acting ---

    def click(self, times: int = 1, **wanted: Any) -> None:
        """Click in the middle of what is wanted, once it is there, can be used and stands still."""
        first = self.see(**wanted)
        while (again := self.see(**wanted)) != first or again.get("enabled") is False:
            first = again
        self._xdotool("mousemove", str(first["x"]), str(first["y"]))
        self._xdotool("click", "--repeat", str(times), "--delay", "60", "1")
        self.inputs += 1

    def scroll_to(self, over: str, **wanted: Any) -> None:
        """Turn the wheel over the view called ``over`` until all of what is wanted is in sight."""
        for _ in range(60):
            found = [seen for seen in self.look() if all(seen.get(key) == value for key, value in wanted.items())]
            if found and found[0]["whole"]:
                return
            view = self.see(name=over)
            self._xdotool("mousemove", str(view["x"]), str(view["y"]))
            self._xdotool("click", "4" if found and found[0]["above"] else "5")
            self.inputs += 1
        raise AssertionError(f"no wheel brings {wanted} into sight")

    def key(self, *keys: str) -> None:
        """Press keys one after the other: "ctrl+n", "Return"."""
        self._xdotool("key", "--clearmodifiers", "--delay", "20", *keys)
        self.inputs += len(keys)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        self._xdotool("type", "--clearmodifiers", "--delay", "12", text)
        self.inputs += 1

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=PATIENCE)


@contextmanager
def screen(folder: Path) -> Iterator[dict[str, str]]:
    """A screen of its own with a window manager; the environment of a user of it whose home is ``folder``."""
    assert shutil.which("openbox"), "the window manager is missing: python3 dev.py test installs it"
    read, write = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as pipe:
                number = pipe.readline().strip()
            assert number, "Xvfb did not start"
            yield from _desktop(folder, f":{number}")
        finally:
            server.terminate()


def _desktop(folder: Path, display: str) -> Iterator[dict[str, str]]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "WAYLAND_"))}
    (folder / "Documents").mkdir(parents=True)
    environment = kept | {"DISPLAY": display, "HOME": str(folder), "SOMEDESK_HOME": str(folder / "somedesk")}
    environment |= {"QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8"}
    manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield environment
    finally:
        manager.terminate()
        manager.wait(PATIENCE)


@contextmanager
def at_somedesk(environment: dict[str, str], *arguments: str) -> Iterator[Person]:
    """A person who has just started SomeDesk. At the end it has closed by itself, or is closed."""
    command = [sys.executable, "-m", "tests.e2e.observed", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True) as program:
        person = Person(program, environment)
        try:
            person.see(name="main_window", active=True)
            yield person
        finally:
            program.terminate()
