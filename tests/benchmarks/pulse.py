"""How long the event loop is held at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication


class Pulse(QObject):
    """Ticks as often as the event loop lets it. ``longest`` is the most seconds of ``clock`` between two ticks."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._last = 0.0
        self.longest = 0.0

    def during(self, work: Callable[[], object], finished: Callable[[], bool], quiet: int = 1) -> float:
        """Do ``work`` and wait until it is ``finished`` for so many turns of the loop; the longest up to now."""
        self._last = self._clock()
        self._timer.start()
        work()
        turns = 0
        while turns < quiet:
            QApplication.processEvents()
            turns = turns + 1 if finished() else 0
        self._timer.stop()
        return self.longest

    def _on_timer_timeout(self) -> None:
        now = self._clock()
        self.longest = max(self.longest, now - self._last)
        self._last = now
