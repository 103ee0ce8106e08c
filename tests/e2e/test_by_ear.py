"""The six steps of the README and a report by ear: by keys, and by what a screen reader can press for its user.

Nothing on the screen is looked at; each step waits for what is told on the accessibility bus.
"""

import datetime as dt
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader

from somedesk.content.models import built_in
from somedesk.content.words import words
from somedesk.store.client_file import read_client
from tests.e2e.person import PATIENCE, ROOT, screen

pytestmark = pytest.mark.window

NAME, OWNER, DUE = "Fjordby Kommune", "Kirsten", dt.date(2031, 5, 21)
DIMENSIONS = built_in().dimension_ids()


class Listener:
    """Hears what is told, and can press. ``heard`` is everything up to now."""

    def __init__(self, process: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self._process, self._environment = process, environment
        self.heard: list[dict[str, str]] = []
        self._read = 0
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()
        self.hear("done", "")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._news:
                self.heard.append(json.loads(line))
                self._news.notify_all()

    def hear(self, what: str, pattern: str) -> dict[str, str]:
        """Wait until something is told that was not waited for before, and matches; what it was."""

        def found() -> int | None:
            new = enumerate(self.heard[self._read :], self._read)
            return next((n for n, told in new if what in told and re.match(pattern, told[what])), None)

        with self._news:
            assert self._news.wait_for(lambda: found() is not None, PATIENCE), (
                f"not told: {what} {pattern}; told: {self.heard[self._read :]}"
            )
            place = found()
            assert place is not None
            self._read = place + 1
            return self.heard[place]

    def act(self, role: str, name: str, action: str = "Press") -> None:
        """Have the program do it for its user."""
        assert self._process.stdin is not None
        for _ in range(40):  # what is asked for may be about to come
            self._process.stdin.write(json.dumps({"role": role, "name": name, "action": action}) + "\n")
            self._process.stdin.flush()
            said = self.hear("done", "")["done"]
            if not said:
                return
            time.sleep(0.25)
        raise AssertionError(said)

    def tab_to(self, name: str) -> None:
        """Press Tab until what gets the keyboard is called so."""
        for _ in range(60):
            self._read = len(self.heard)  # what was told before says nothing of where this leads
            self.key("Tab")
            if self.hear("focused", "")["focused"].startswith(name):
                return
        raise AssertionError(f"Tab does not lead to {name}; heard: {self.heard[-60:]}")

    def key(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        self._xdotool("type", "--clearmodifiers", "--delay", "12", text)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=PATIENCE)


@contextmanager
def bus(folder: Path, environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A session bus of its own, with the accessibility bus on it."""
    read, write = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", f"--print-address={write}"]
    with subprocess.Popen(command, pass_fds=(write,), env=environment, stderr=subprocess.DEVNULL) as daemon:
        os.close(write)
        try:
            with os.fdopen(read) as pipe:
                address = pipe.readline().strip()
            yield environment | {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        finally:
            daemon.terminate()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "user"


@pytest.fixture
def listener(home: Path) -> Iterator[Listener]:
    pipe = subprocess.PIPE
    with screen(home) as bare, bus(home, bare) as environment:
        ears = ["/usr/bin/python3", ROOT / "tests" / "e2e" / "listener.py"]
        with subprocess.Popen(ears, env=environment, stdin=pipe, stdout=pipe, text=True) as reader:
            started = Listener(reader, environment)
            command = [sys.executable, "-m", "somedesk"]
            with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as program:
                try:
                    yield started
                    assert program.wait(PATIENCE) == 0
                finally:
                    program.terminate()
                    reader.terminate()


def test_the_main_job_by_ear(home: Path, listener: Listener) -> None:
    # 1. Make a client.
    listener.act("push button", "New client")
    assert listener.hear("focused", "Name")["role"] == "text"
    listener.type(NAME)
    listener.key("Return")
    # 2. and 3. Rate, and set targets: first by keys …
    listener.hear("focused", "Level 1")
    listener.key("3")
    listener.hear("announced", "Strategy – → 3")
    listener.key("shift+4")
    listener.hear("announced", "Target for Strategy – → 4")
    listener.key("ctrl+z")
    listener.hear("announced", "Undone: Target for Strategy – → 4")
    listener.key("ctrl+shift+z")
    listener.hear("announced", "Redone: Target for Strategy – → 4")
    listener.key("plus")
    listener.hear("announced", "On the way: Strategy")
    listener.hear("renamed", "Current level, on the way to the next. Level 3: Mature. Strategy")
    listener.key("Delete")
    listener.hear("announced", "Strategy .* → –")
    listener.key("ctrl+z")
    listener.hear("announced", "Undone: Strategy .* → –")
    listener.key("plus")
    listener.hear("renamed", "Current level. Target|Current level. Level 3: Mature. Strategy")
    # … then by what a voice or a switch presses.
    listener.key("Down")
    listener.hear("focused", "Level 3: Mature. Support")
    listener.act("radio button", "Current level, 2", "Toggle")
    listener.hear("announced", ".* – → 2")
    listener.act("radio button", "Target, 3", "Toggle")
    listener.hear("announced", "Target for .* – → 3")
    # 4. Say why, and look at the profile.
    listener.key("ctrl+1")
    listener.hear("focused", "Overview")
    listener.act("check box", "Assessment", "Toggle")
    listener.hear("focused", "Target. Level 3: Mature. Support")
    listener.key("n")
    assert listener.hear("focused", "Note")["role"] == "text"
    listener.type("Agreed with the director")
    listener.key("Escape")
    listener.hear("focused", "Target. Level 3: Mature. Support")
    listener.act("check box", "Progress", "Toggle")
    listener.hear("focused", "Progress")
    # 5. Plan: who, and until when.
    listener.act("check box", "Action plan", "Toggle")
    listener.hear("announced", "Action plan")
    listener.act("push button", "Add “")
    listener.hear("announced", "Add “|.*on the plan|New action")
    listener.act("push button", "Edit")
    listener.hear("focused", "Title")
    listener.tab_to("Owner")
    listener.type(OWNER)
    listener.tab_to("Due")
    listener.type(f"{DUE:%d%m%Y}")
    listener.key("Escape")
    listener.hear("focused", "Actions")  # a key pressed before is the closing dialog's
    # 6. The report, in another language.
    listener.key("ctrl+p")
    listener.hear("focused", "Reports")
    listener.tab_to("Language")
    listener.key("d")
    listener.act("push button", "Save PDF")
    assert listener.hear("focused", "File name")["role"] == "text"
    listener.key("Return")
    listener.hear("announced", "The report was saved as")
    listener.key("ctrl+q")
    check(home)


def check(home: Path) -> None:
    client = read_client(home / "somedesk" / "library" / f"{NAME}.somedesk")
    (assessment,) = client.assessments.values()
    first, second = (client.rating(assessment.id, dimension) for dimension in DIMENSIONS[:2])
    assert (first.level, first.target) == (3, 4)
    assert (second.level, second.target) == (2, 3)
    assert [rating.note for rating in client.ratings.values() if rating.note] == ["Agreed with the director"]
    (action,) = client.actions.values()
    assert (action.owner, action.due) == (OWNER, DUE)
    (path,) = (home / "Documents").glob("*.pdf")
    first = PdfReader(path).pages[0].extract_text()
    assert NAME in first
    assert words("da")("kinds.action-plan") in first
