"""The command line, called: as a program of its own, or, ten times as fast, in this process."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

from somedesk.cli import main as cli

ENGLISH = {"LC_ALL": "en_GB.UTF-8"}
HIDDEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE")

Said = subprocess.CompletedProcess[str]


def run(*arguments: str | Path, cwd: Path, env: dict[str, str] | None = None, code: int = 0) -> Said:
    """Call the program as a process, as on a machine without a display, and see that it ends as it should."""
    ours = {"PYTHONUTF8": "1", "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-m", "somedesk", *map(str, arguments)]
    result = subprocess.run(
        command, cwd=cwd, env=_environment(env) | ours, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    return _as_it_should(result, code)


def call(*arguments: str | Path, cwd: Path, env: dict[str, str] | None = None, code: int = 0) -> Said:
    """The same in this process, for what does not depend on how Python starts and ends."""
    said = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with (
        patch.dict(os.environ, _environment(env), clear=True),
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(said[0]),
        contextlib.redirect_stderr(said[1]),
    ):
        try:
            ended: int | str | None = cli.main([*map(str, arguments)], _not_asked_for, _not_asked_for)
        except SystemExit as left:
            ended = left.code
    texts = []
    for stream in said:
        stream.flush()
        stream.seek(0)
        texts.append(stream.read())
    return _as_it_should(Said(arguments, int(ended or 0), *texts), code)


def _not_asked_for(path: Path | None = None, language: str | None = None) -> NoReturn:
    raise AssertionError("neither window nor self-test was asked for")


def _environment(env: dict[str, str] | None) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if name not in HIDDEN and not name.startswith("LC_")}
    return ours | (env or ENGLISH)


def _as_it_should(result: Said, code: int) -> Said:
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    if code:
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith("somedesk")
    return result
