"""The self-test finds this installation whole, says so line by line, and leaves nothing of the user's changed."""

import subprocess
import sys
from pathlib import Path

TESTS = ("imports", "resources", "models", "suggestions", "reports", "exports", "round trip", "window")


def test_selftest_passes_and_touches_nothing_of_the_user(home: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "somedesk", "selftest"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    lines = result.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == [f"ok    {name}" for name in TESTS], result.stdout
    assert result.returncode == 0
    assert not home.exists()
