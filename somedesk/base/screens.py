"""Whether there is a screen that a window can open on."""

import os
import sys

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_screen() -> bool:
    """On Linux one of the variables names it; elsewhere there always is one."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in SCREENS)
