"""What an earlier commit calls otherwise, so that today's benchmarks measure it too (`dev.py bench --against`)."""

import datetime as dt
import importlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from somedesk.domain.client import Client

# Names the file of a client that both programs know, where they are compared.
GIVEN = "SOMEDESK_BENCH_CLIENT"

# Where a module stands today, and where it stood; what a benchmark does not ask for is not here.
MODULES = {
    "somedesk.domain.grid.assessment": "somedesk.domain.assessment",
    "somedesk.domain.plan.plan": "somedesk.domain.plan",
    "somedesk.ui.kit.context": "somedesk.ui.context",
    "somedesk.ui.kit.document": "somedesk.ui.document",
    "somedesk.ui.kit.i18n": "somedesk.ui.i18n",
    "somedesk.ui.progress.page": "somedesk.ui.pages.progress",
    "somedesk.ui.shell.main_window": "somedesk.ui.main_window",
}
# Module, the name that it has today, the name that it had.
NAMES = (("somedesk.domain.client", "Person", "Owner"),)


def sample(day: dt.date) -> "Client":
    """The sample client; in a comparison that of the earlier commit, as today's has more to show on the same page."""
    from somedesk.content.sample import sample_client
    from somedesk.store.client_file import ClientFile

    if GIVEN not in os.environ:
        return sample_client("en", day)
    with ClientFile.open(Path(os.environ[GIVEN]), read_only=True) as file:
        return file.client


def disk() -> Path:
    """The folder in which to write what is measured: on the disk of this tree, and the same for both in a comparison.

    On ext4, one folder's files took four times as long as those of another in the same tree.
    """
    return Path(os.environ[GIVEN]).parent if GIVEN in os.environ else Path.cwd()


def stand_in() -> None:
    """Let today's names lead to what an earlier program has; in today's this does nothing."""
    for today, before in MODULES.items():
        if not _is_there(today) and _is_there(before):
            sys.modules[today] = importlib.import_module(before)
    for name, today, before in NAMES:
        module = importlib.import_module(name)
        if not hasattr(module, today):
            setattr(module, today, getattr(module, before))


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # not even its folder
        return False
