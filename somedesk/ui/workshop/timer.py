"""The timer of a dimension: counts while it runs, and says what is left of the minutes planned for it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SECOND = 1000


class Timer(QObject):
    """``ticked``: what is left is another second. Seconds that ran are handed out by ``taken``, each once."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._since: float | None = None
        self._counted = 0.0
        self.added = 0
        self._timer = QTimer(self)
        self._timer.setObjectName("workshop_second")
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self.ticked)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    @property
    def seconds(self) -> float:
        """How long it has run since the last ``taken``."""
        return self._counted + (self._now() - self._since if self._since is not None else 0)

    def start(self) -> None:
        """Count."""
        if self._since is None:
            self._since = self._now()
            self._timer.start()
            self.ticked.emit()

    @Slot()
    def pause(self) -> None:
        """Count no more until it is started again."""
        self._counted, self._since = self.seconds, None
        self._timer.stop()
        self.ticked.emit()

    def add_minute(self) -> None:
        """A minute more than was planned, for what is being talked about."""
        self.added += 1
        self.ticked.emit()

    def taken(self) -> int:
        """Whole seconds that ran since this was last asked; what was added goes with them. It runs on if it ran."""
        seconds = int(self.seconds)
        self._counted, self.added = self.seconds - seconds, 0
        if self._since is not None:
            self._since = self._now()
        return seconds


def clock_text(seconds: float) -> str:
    """ "02:41", or "−00:12" when the time is over."""
    whole = int(abs(seconds))
    sign = "−" if seconds <= -1 else ""
    return f"{sign}{whole // 60:02d}:{whole % 60:02d}"
