"""The log: what the program did and what went wrong, for whoever helps the user. No client's name ever gets into it."""

import logging
import logging.handlers
import os
import sys
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from somedesk.base.paths import log_folder

LARGEST_LOG = 512 * 1024
OLD_LOGS = 3
FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


def log_file() -> Path:
    """Where the log is."""
    return log_folder() / "somedesk.log"


def start(level: int = logging.INFO) -> None:
    """Log to the file from now on; a second call changes nothing. Without a place to log to, nothing is logged."""
    root = logging.getLogger("somedesk")
    if any(isinstance(handler, _PrivateLog) for handler in root.handlers):
        return
    try:
        handler = _PrivateLog(log_file(), maxBytes=LARGEST_LOG, backupCount=OLD_LOGS, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(_Discreet(FORMAT))
    root.addHandler(handler)
    root.setLevel(level)
    root.propagate = False
    root.info("started on Python %s, %s", sys.version.split()[0], sys.platform)


def stop() -> None:
    """Close the log file."""
    root = logging.getLogger("somedesk")
    for handler in [handler for handler in root.handlers if isinstance(handler, _PrivateLog)]:
        root.removeHandler(handler)
        handler.close()
    root.propagate = True


def discreet(error: BaseException | None) -> str:
    """What kind of exception it was, where, and what caused it, innermost last.

    Its message is left out: that may hold a path or a client's text.
    """
    lines: list[str] = []
    while error is not None:
        lines += [*traceback.format_tb(error.__traceback__), f"{type(error).__module__}.{type(error).__name__}\n"]
        error = error.__cause__ or error.__context__
    return "".join(lines)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)


class _Discreet(logging.Formatter):
    def formatException(self, ei: Any) -> str:  # noqa: N802
        return discreet(ei[1])


class _PrivateLog(logging.handlers.RotatingFileHandler):
    """Readable by its owner alone, never written through a link, and silent when the disk is full."""

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_private)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Nothing: that the log cannot be written must not trouble anyone."""
