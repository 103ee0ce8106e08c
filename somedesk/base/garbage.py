"""Garbage is collected on the thread of the window alone.

Python collects on whatever thread happens to make objects just then. If it finds a ring with a Qt object in it that
nobody else holds, that object is taken apart there, and the program ends without a word.
"""

import gc
from threading import Lock
from typing import ClassVar


class left_alone:  # noqa: N801 - used as a function
    """For work on another thread: nothing is collected meanwhile.

    Nor at its end: collecting is due then, and the next object made begins it. A generator would make one here, and so
    would leaving the lock by ``with``.
    """

    _lock: ClassVar = Lock()
    _at_work = 0

    def __enter__(self) -> None:
        with self._lock:
            left_alone._at_work += 1
            gc.disable()

    def __exit__(self, *_failure: object) -> None:
        self._lock.acquire()
        left_alone._at_work -= 1
        if not left_alone._at_work:
            gc.enable()
        self._lock.release()
