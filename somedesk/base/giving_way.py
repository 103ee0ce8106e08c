"""How long work in a thread lets the window in."""

import threading
import time

EVERY_SECONDS = 0.004
PAUSE_SECONDS = 0.0005

_last = 0.0


def give_way() -> None:
    """To be called often by long work: every few milliseconds it pauses, so that a waiting thread goes on.

    Python makes a thread hand over once another has waited for a whole interval. A call that lets go of the interpreter
    for an instant, as numpy's do, begins that interval anew: a window beside a chart waited for 60 ms.
    """
    global _last  # noqa: PLW0603 - threads may see each other's; then one pause does for both
    now = time.perf_counter()
    if now - _last >= EVERY_SECONDS and threading.current_thread() is not threading.main_thread():
        time.sleep(PAUSE_SECONDS)
        _last = time.perf_counter()
