"""`somedesk` and `python -m somedesk`: the window, or a command."""

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from somedesk.base.screens import has_screen

if TYPE_CHECKING:
    from pathlib import Path  # brings what the door leaves out

SUFFIX = ".somedesk"


def main() -> int:
    """Run the program and return its exit code."""
    _keep_memory_to_ourselves()
    arguments = sys.argv[1:]
    if not _is_for_window(arguments):
        return _command_line(arguments)
    try:
        return _window(*arguments)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - handed to the command line, which tells it
        return _command_line(arguments, error)


def _keep_memory_to_ourselves() -> None:
    """Let no crash leave a file of what is in memory: a client is not encrypted there. Windows has no such files."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def _is_for_window(arguments: Sequence[str]) -> bool:
    """Whether nothing but the window is asked for: then no start waits for what the command line imports."""
    is_file = len(arguments) == 1 and arguments[0].endswith(SUFFIX) and os.path.isfile(arguments[0])
    return has_screen() and (not arguments or is_file)


def _command_line(arguments: Sequence[str], failure: BaseException | None = None) -> int:
    """Do what the command line does; with ``failure``, what it does when the window fails."""
    from somedesk.cli import main as cli

    def fail(_path: "Path | str | None" = None, _language: str | None = None) -> NoReturn:
        assert failure is not None
        raise failure

    return cli.main(arguments, _window if failure is None else fail, _selftest)


def _window(path: "Path | str | None" = None, language: str | None = None) -> int:
    from somedesk import start

    start.lean()

    from pathlib import Path

    from somedesk.ui import app

    return app.run(path if path is None else Path(path), sys.argv[:1], language)


def _selftest() -> int:
    from somedesk.selftest import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
