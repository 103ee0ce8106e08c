"""The log file. It never holds the name of a client or a word of what is in a client file."""

import logging
from logging.handlers import RotatingFileHandler

from somedesk.base.paths import log_folder

FILE_NAME = "somedesk.log"
MOST_BYTES = 500_000
KEPT = 3


def start() -> None:
    """Log warnings and worse to a file in the log folder. Without a log, the program still runs."""
    try:
        handler = RotatingFileHandler(
            log_folder() / FILE_NAME, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("somedesk")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
