"""What the workshop is put together from: a line each, imported when the first workshop begins.

``VOTING`` and ``FACILITATION`` answer for what is kept. A panel is a widget made with (workshop, parent), which shows
itself anew at ``workshop.changed``; its method ``act(deed) -> bool`` may take a key before the workshop does.
"""

from importlib import import_module
from typing import Any

VOTING = "somedesk.ui.workshop.votes:KeptVoting"
FACILITATION = "somedesk.ui.workshop.minutes:KeptFacilitation"
# In the middle of the presenter's window, below the dimension; then below that.
VOTING_PANEL = "somedesk.ui.workshop.voting_panel:VotingPanel"
DECIDING_PANEL = "somedesk.ui.workshop.deciding:DecidingPanel"


def part(name: str) -> Any:
    """The class that a line names."""
    module, _, kind = name.partition(":")
    return getattr(import_module(module), kind)
