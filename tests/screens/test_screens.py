"""A workshop keeps its two windows where they belong, whatever happens to the screens."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens import xorg

ROOT = Path(__file__).resolve().parents[2]


def run(module: str, *before: str) -> list[str]:
    command = [*before, sys.executable, "-m", f"tests.screens.{module}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=170)
    assert done.returncode == 0, done.stderr
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reaches into Qt's library as it is on Linux")
def test_every_signal_of_screens_leaves_both_windows_where_they_belong() -> None:
    assert run("in_process") == []


@pytest.mark.window
def test_real_screens_come_and_go_in_the_middle_of_a_workshop() -> None:
    if lacking := xorg.missing():
        pytest.skip(f"not installed: {', '.join(lacking)}; python3 dev.py screens")
    assert run("real") == []


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs dbus-run-session")
def test_the_screen_saver_is_held_off_and_let_go_when_the_workshop_ends() -> None:
    # Who asked, and that the connection over which it did is gone while the program still runs.
    assert run("saver", "dbus-run-session", "--") == ["held not [('SomeDesk', 'A workshop')] 1"]


def test_without_a_bus_nothing_is_promised() -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from somedesk.ui.workshop.awake import Awake; awake = Awake();"
        "print(awake.hold('x')); awake.release(); print(awake.state)"
    )
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["not", "not"]
