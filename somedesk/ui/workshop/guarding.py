"""Keeping the presenter's window out of what is shared in a call, where the system can.

Windows leaves a window out of captures when it is asked to (10, version 2004 and later). Elsewhere there is no way that
holds, and the check page says so: share the room's window alone, never the whole screen.
"""

import sys
from typing import Any

from PySide6.QtWidgets import QWidget

_EXCLUDE_FROM_CAPTURE = 0x11


def can_keep_out() -> bool:
    """Whether this system can."""
    return sys.platform == "win32"


def keep_out_of_captures(window: QWidget) -> bool:
    """Whether it worked."""
    return can_keep_out() and _exclude(window)


def _exclude(window: QWidget) -> bool:  # pragma: no cover
    import ctypes

    library: Any = vars(ctypes)["windll"]
    return bool(library.user32.SetWindowDisplayAffinity(int(window.winId()), _EXCLUDE_FROM_CAPTURE))
