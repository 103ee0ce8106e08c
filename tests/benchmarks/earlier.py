"""What an earlier commit calls otherwise, so that today's benchmarks measure it too (`dev.py bench --against`)."""

import importlib
import sys
from importlib.util import find_spec

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
