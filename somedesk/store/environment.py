"""What a client file gets from outside: who works with it, the clock, the file system, where else backups go."""

import datetime as dt
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from somedesk.base.languages import ENGLISH, Language
from somedesk.store.file_system import FileSystem
from somedesk.store.writer import RETRY_SECONDS

QUARTER = 15 * 60


def local_now() -> dt.datetime:
    """The time now, with the user's time zone."""
    seconds = time.time()
    return dt.datetime.fromtimestamp(seconds, _zone(int(seconds // QUARTER)))


@lru_cache(maxsize=1)
def _zone(quarter: int) -> dt.tzinfo | None:
    # Asked for anew each quarter of an hour, which is when clocks are changed: it takes a hundredth of a saved click.
    return dt.datetime.fromtimestamp(quarter * QUARTER, dt.UTC).astimezone().tzinfo


class Environment(Struct, frozen=True):
    """What a client file gets from outside. ``holder`` is shown to whoever finds the file locked.

    ``second_backups`` is a folder, on a stick say, in which backups are kept too; ``elsewhere`` are folders besides the
    file's own in which there may be copies of it, such as the library. What we put beside a file has a name in
    ``language``.
    """

    holder: str = ""
    system: FileSystem = FileSystem()
    now: Callable[[], dt.datetime] = local_now
    retry_seconds: float = RETRY_SECONDS
    second_backups: Callable[[], Path | None] = lambda: None
    elsewhere: Callable[[], tuple[Path, ...]] = tuple
    language: Callable[[], Language] = lambda: ENGLISH.id


DEFAULT_ENVIRONMENT = Environment()
