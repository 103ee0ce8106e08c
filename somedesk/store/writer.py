"""The thread that saves: it takes the newest state, writes it durably, and says when that is done or has failed."""

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Literal

from msgspec import Struct

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.base.garbage import left_alone
from somedesk.base.logger import logger
from somedesk.store.file_format import Tables

RETRY_SECONDS = 5.0


class SaveState(Struct, frozen=True):
    """Whether everything is on the medium. "failed" stays until it is saved; ``when`` is the last time it was."""

    kind: Literal["saved", "saving", "failed"]
    when: dt.datetime | None = None
    error: SomeDeskError | None = None


class Writer:
    """Saves snapshots on a thread of its own, one at a time; those that a newer one overtakes are never written.

    After a failure it tries again with the next snapshot, when asked, and every ``retry_seconds``.
    """

    def __init__(
        self,
        write: Callable[[Tables], None],
        now: Callable[[], dt.datetime],
        saved: dt.datetime | None,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self._write = write
        self._now = now
        self._retry_seconds = retry_seconds
        # Around what follows. It is a lock and two kinds of queues, not a Condition, which takes twice as long to wake.
        self._lock = threading.Lock()
        self._wanted: SimpleQueue[None] = SimpleQueue()  # an item whenever there is something to do
        self._waiting: list[SimpleQueue[None]] = []  # those who wait until the newest snapshot was tried
        self._thread: threading.Thread | None = None
        self._unsaved: Tables | None = None
        self._requests = 0  # how often something was to be written
        self._attempts = 0  # the request that the last attempt took in
        self._stopping = False
        self._state = SaveState("saved", saved)
        self._subscribers: tuple[Callable[[SaveState], None], ...] = ()

    @property
    def state(self) -> SaveState:
        """How things stand."""
        return self._state

    def subscribe(self, callback: Callable[[SaveState], None]) -> Callable[[], None]:
        """Have ``callback`` called, on the writer's thread, with every new state; the result ends that.

        It must not wait for the writer.
        """
        with self._lock:
            self._subscribers = (*self._subscribers, callback)

        def unsubscribe() -> None:
            with self._lock:
                self._subscribers = tuple(other for other in self._subscribers if other is not callback)

        return unsubscribe

    def submit(self, snapshot: Tables) -> None:
        """Save ``snapshot``; returns at once."""
        with self._lock:
            self._unsaved = snapshot
            self._requests += 1
            if self._state.kind == "saved":
                self._state = SaveState("saving", self._state.when)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="client-file-writer", daemon=True)
                self._thread.start()
        self._wanted.put(None)

    def retry(self) -> None:
        """Try again now, if the last attempt failed."""
        with self._lock:
            if self._unsaved is not None:
                self._requests += 1
        self._wanted.put(None)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the newest snapshot was tried, at most ``timeout`` seconds; whether everything is saved."""
        tried: SimpleQueue[None] = SimpleQueue()
        with self._lock:
            if self._attempts < self._requests:
                self._waiting.append(tried)
            else:
                tried.put(None)
        with suppress(Empty):
            tried.get(timeout=timeout)
        with self._lock:
            if tried in self._waiting:
                self._waiting.remove(tried)
            return self._unsaved is None

    def stop(self) -> None:
        """End the thread after the attempt under way; what is unsaved then stays unsaved."""
        self._stopping = True
        self._wanted.put(None)
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (job := self._next()) is not None:
            with left_alone():
                waiting = self._attempt(*job)
            # Last of all: whoever wakes meets a thread that goes to sleep, and need not wait for the interpreter.
            for each in waiting:
                each.put(None)

    def _next(self) -> tuple[Tables, int] | None:
        """What to write, and the request that this takes in, once it is to be tried (again); None = end the thread."""
        while True:
            retry = False
            try:
                self._wanted.get(timeout=None if self._unsaved is None else self._retry_seconds)
            except Empty:
                retry = True
            with self._lock:
                if self._stopping:
                    return None
                # Without a request an attempt has taken in already what this was about.
                if self._unsaved is not None and (retry or self._attempts < self._requests):
                    return self._unsaved, self._requests

    def _attempt(self, snapshot: Tables, request: int) -> list[SimpleQueue[None]]:
        """Write it and say how that went; those who waited for it are returned, to be woken."""
        if self._state.kind == "saving":
            self._tell(self._state)
        error = self._error_of(snapshot)
        with self._lock:
            if error is not None:
                self._state = SaveState("failed", self._state.when, error)
            elif self._unsaved is snapshot:
                self._unsaved, request = None, self._requests
                self._state = SaveState("saved", self._now())
            state = self._state
        if state.kind != "saving":  # else a newer snapshot waits already: not everything is saved
            self._tell(state)
        waiting: list[SimpleQueue[None]] = []
        with self._lock:
            self._attempts = request
            if request == self._requests:
                waiting, self._waiting = self._waiting, waiting
        return waiting

    def _error_of(self, snapshot: Tables) -> SomeDeskError | None:
        try:
            self._write(snapshot)
        except SomeDeskError as error:
            logger(__name__).warning("saving failed: %s", error.code)
            return error
        except Exception:  # noqa: BLE001 - it is logged with all there is to know
            logger(__name__).exception("saving failed unexpectedly")
            return FileProblem("write_failed", reason="–")
        return None

    def _tell(self, state: SaveState) -> None:
        for callback in self._subscribers:
            try:
                callback(state)
            except Exception:  # noqa: BLE001 - as above
                logger(__name__).exception("a listener to the save state failed")
