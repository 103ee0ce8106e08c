"""A workshop keeps its two windows where they belong, whatever happens to the screens."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens import xorg

ROOT = Path(__file__).resolve().parents[2]


def run(module: str) -> list[str]:
    command = [sys.executable, "-m", f"tests.screens.{module}"]
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
