"""Work off the UI thread. Of the window's modules only this one, and what imports after a start, know about threads.

A task takes and returns plain data. Its outcome comes back on the UI thread; an outcome that nobody waits for any more
(a newer task under the same key, a cancelled key) is dropped.
"""

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from somedesk.base.errors import SomeDeskError
from somedesk.base.garbage import left_alone
from somedesk.ui.kit.pauses import pause

Failed = Callable[[SomeDeskError], object]
# What is put off comes so long after what is to be seen first, and piece after piece: keys and clicks come between.
PUT_OFF_MILLISECONDS = 15


class _Outcome:
    """What a task came to: a value or an exception, under the key and number it was started with."""

    def __init__(self, key: str, number: int, value: Any = None, error: Exception | None = None) -> None:
        self.key, self.number, self.value, self.error = key, number, value, error


class _Callbacks:
    """Who is told what a task came to."""

    def __init__(self, done: Callable[[Any], None], failed: Failed | None, broken: Callable[[], object] | None) -> None:
        self._done, self._failed, self._broken = done, failed, broken

    def tell(self, outcome: _Outcome) -> None:
        error = outcome.error
        if error is None:
            self._done(outcome.value)
        elif isinstance(error, SomeDeskError) and self._failed is not None:
            self._failed(error)
        else:
            if self._broken is not None:
                self._broken()
            raise error


class _Runnable(QRunnable):
    def __init__(
        self, tasks: "Tasks", key: str, number: int, function: Callable[[], Any], *, to_end: bool = False
    ) -> None:
        super().__init__()
        self._to_end = to_end
        self._tasks, self._key, self._number, self._function = tasks, key, number, function

    def run(self) -> None:
        if not self._to_end and not self._tasks.is_wanted(self._key, self._number):
            return
        with left_alone():
            try:
                outcome = _Outcome(self._key, self._number, value=self._function())
            except Exception as error:  # noqa: BLE001 - handed to the caller, who knows what it means
                outcome = _Outcome(self._key, self._number, error=error)
            self._tasks.finished.emit(outcome)


class Tasks(QObject):
    """Runs functions in a small pool and reports back on the UI thread. What only that thread can do is put off."""

    finished = Signal(object)
    begun = Signal(str)  # the key; what the task under it came to before does not count any more
    released = Signal(bool)  # the last of what held the open client has been dealt with, and whether it went well

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._lasting = QThreadPool(self)
        self._lasting.setMaxThreadCount(1)
        self._number = 0
        self._wanted: dict[str, int] = {}
        self._callbacks: dict[int, _Callbacks] = {}
        self._holding: set[str] = set()
        self._put_off: deque[tuple[QObject, Callable[[], None]]] = deque()
        self._pause = pause(self, self._on_pause_timeout)
        self.finished.connect(self._on_task_finished)

    def run(
        self,
        key: str,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Failed | None = None,
        broken: Callable[[], object] | None = None,
    ) -> None:
        """Run ``function`` in the pool, then ``done(value)`` or, if it has gone wrong, ``failed(error)`` here.

        An error that is none of ours is a fault of the program: it is raised here, after ``broken()``. A task still
        waiting or running under the same ``key`` is superseded: its outcome is dropped. All that is called should be
        bound methods of objects that call ``cancel(key)`` before they go.
        """
        self._expect(key, _Callbacks(done, failed, broken))
        self._pool.start(_Runnable(self, key, self._number, function))

    def run_holding(
        self,
        key: str,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Failed | None = None,
        broken: Callable[[], object] | None = None,
    ) -> None:
        """As ``run``, for what was asked of the open client: whoever would close that waits until it is dealt with."""
        self.run(key, function, done, failed, broken)
        self._holding.add(key)

    def run_to_end(
        self,
        key: str,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Failed | None = None,
        broken: Callable[[], object] | None = None,
    ) -> None:
        """As ``run``, for what must be done even if nobody waits for it: one after the other, and ``close`` waits."""
        self._expect(key, _Callbacks(done, failed, broken))
        self._lasting.start(_Runnable(self, key, self._number, function, to_end=True))

    def put_off(self, owner: QObject, piece: Callable[[], None]) -> None:
        """Do ``piece`` on this thread once what is shown now is painted, unless ``owner`` is gone by then."""
        self._put_off.append((owner, piece))
        if not self._pause.isActive():
            self._pause.start(0)

    def do_put_off(self, owner: QObject) -> None:
        """Do now what ``owner`` has put off."""
        now = [piece for other, piece in self._put_off if other is owner]
        self._put_off = deque(each for each in self._put_off if each[0] is not owner)
        for piece in now:
            piece()

    @Slot()
    def _on_pause_timeout(self) -> None:
        if not self._pause.interval():  # what is to be painted first has had its turn, however long that was
            self._pause.start(PUT_OFF_MILLISECONDS)
            return
        while self._put_off:
            owner, piece = self._put_off.popleft()
            if isValid(owner):
                if self._put_off:
                    self._pause.start()  # also if this piece fails
                piece()
                break

    def _expect(self, key: str, callbacks: _Callbacks) -> None:
        self.cancel(key)
        self._number += 1
        self._wanted[key] = self._number
        self._callbacks[self._number] = callbacks
        self.begun.emit(key)

    def cancel(self, key: str) -> None:
        """Forget the task under ``key``: what it comes to is dropped."""
        self._holding.discard(key)
        number = self._wanted.pop(key, None)
        if number is not None:
            self._callbacks.pop(number, None)

    def is_wanted(self, key: str, number: int) -> bool:
        """Whether somebody still waits for that task."""
        return self._wanted.get(key) == number

    def is_busy(self, key: str) -> bool:
        """Whether a task under ``key`` is waiting or running."""
        return key in self._wanted

    @property
    def is_holding(self) -> bool:
        """Whether something that was asked of the open client is still to be dealt with."""
        return bool(self._holding)

    def any_busy(self) -> bool:
        """Whether any task is waiting or running, or anything put off."""
        return bool(self._wanted or self._put_off)

    def close(self) -> None:
        """Drop what has not begun, wait for what has."""
        self._put_off.clear()
        self._wanted.clear()
        self._callbacks.clear()
        self._pool.clear()
        self._pool.waitForDone()
        self._lasting.waitForDone()

    @Slot(object)
    def _on_task_finished(self, outcome: _Outcome) -> None:
        if not self.is_wanted(outcome.key, outcome.number):
            return
        held = outcome.key in self._holding
        callbacks = self._callbacks[outcome.number]
        self.cancel(outcome.key)
        try:
            callbacks.tell(outcome)
        finally:
            if held and not self._holding:  # else what was done goes on with another task
                self.released.emit(outcome.error is None)
