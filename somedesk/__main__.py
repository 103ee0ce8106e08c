"""`somedesk` and `python -m somedesk`: the window, or a command."""

import sys
from pathlib import Path

from somedesk import cli


def main() -> int:
    """Run the program and return its exit code."""
    return cli.main(sys.argv[1:], _window, _selftest)


def _window(path: Path | None) -> int:
    from somedesk.ui import app

    return app.run(path, sys.argv[:1])


def _selftest() -> int:
    from somedesk.selftest import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
