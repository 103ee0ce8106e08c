"""Garbage is collected on the thread of the window alone.

Python collects on whatever thread happens to make objects just then. If it finds a ring with a Qt object in it that
nobody else holds, that object is taken apart there, and the program ends without a word.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_at_work = 0


@contextmanager
def left_alone() -> Iterator[None]:
    """For work on another thread: nothing is collected meanwhile."""
    global _at_work  # noqa: PLW0603 - collecting is one for the process
    with _lock:
        _at_work += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _at_work -= 1
            if not _at_work:
                gc.enable()
