"""Sleep and screen saver are held off while a workshop is on, as far as the system lets us, and released afterwards.

Linux: the screen saver's service is asked over a connection of our own. PySide cannot send the number that takes the
request back, so the connection is closed, which does the same. Windows: the thread's execution state. macOS:
`caffeinate` for as long as this process lives. What did not work is said; nothing is promised.
"""

import contextlib
import os
import subprocess
import sys
from typing import Any, Literal

Held = Literal["held", "not"]

CONNECTION = "somedesk-awake"
SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
)
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002


class Awake:
    """Held from ``hold`` to ``release``."""

    def __init__(self) -> None:
        self._bus: Any = None
        self._helper: subprocess.Popen[bytes] | None = None
        self.state: Held = "not"

    def hold(self, reason: str) -> Held:
        """Ask; what came of it."""
        try:
            done = self._hold(reason)
        except (OSError, AttributeError, ImportError):
            done = False
        self.state = "held" if done else "not"
        return self.state

    def _hold(self, reason: str) -> bool:
        if sys.platform == "win32":
            return _windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        if sys.platform == "darwin":
            self._helper = subprocess.Popen(["/usr/bin/caffeinate", "-dims", "-w", str(os.getpid())])
            return True
        return self._inhibit(reason)

    def _inhibit(self, reason: str) -> bool:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        self._bus = bus
        if bus.isConnected():
            for service, path in SERVICES:
                asked = QDBusInterface(service, path, service, bus).call("Inhibit", "SomeDesk", reason)
                if asked.type() == QDBusMessage.MessageType.ReplyMessage:
                    return True
        self._let_go()
        return False

    def _let_go(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        # The name stays on the bus for as long as anything here refers to the connection.
        self._bus = None
        QDBusConnection.disconnectFromBus(CONNECTION)

    def release(self) -> None:
        """As it was."""
        if self._bus is not None:
            self._let_go()
        if self._helper is not None:
            self._helper.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._helper.wait(2)
            self._helper = None
        if sys.platform == "win32" and self.state == "held":
            _windows(_CONTINUOUS)
        self.state = "not"


def _windows(state: int) -> bool:
    import ctypes

    library: Any = vars(ctypes)["windll"]
    return bool(library.kernel32.SetThreadExecutionState(state))
