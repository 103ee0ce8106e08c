"""Keeping the facilitator's windows out of what is shared in a call, where the system can.

Windows leaves a window out of captures when it is asked to (10, version 2004 and later). Elsewhere there is no way that
holds, and the check page says so: share the room's window alone, never the whole screen.
"""

import sys
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_EXCLUDE_FROM_CAPTURE = 0x11


def can_keep_out() -> bool:
    """Whether this system can."""
    return sys.platform == "win32"


def keep_out_of_captures(window: QWidget) -> bool:
    """Whether it worked."""
    return can_keep_out() and _exclude(window)


class Guard(QObject):
    """Keeps every window that opens while a workshop is held out of captures: names stand in dialogs, too.

    Only what the room may see can be shared.
    """

    def __init__(self, audience: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._audience = audience
        app = QApplication.instance()
        if can_keep_out() and app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When a window is shown."""
        is_shown = event.type() == QEvent.Type.Show and watched is not self._audience
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            keep_out_of_captures(watched)
        return False


def _exclude(window: QWidget) -> bool:  # pragma: no cover
    import ctypes

    library: Any = vars(ctypes)["windll"]
    return bool(library.user32.SetWindowDisplayAffinity(int(window.winId()), _EXCLUDE_FROM_CAPTURE))
