"""Where something of a client may lie unencrypted: the table in docs/reliability.md, which says why."""

import re
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
HEADING = "### Where a client's words may lie in the open"


def allowed_places() -> dict[str, str]:
    """By pattern: the reason."""
    table = DOCUMENT.read_text("utf-8").partition(HEADING)[2].partition("\n#")[0]
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", table, re.MULTILINE)
    return dict(rows)
