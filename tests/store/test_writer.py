"""The thread that saves: the newest state wins, nothing said before it is true, and it never dies."""

import logging
import threading

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store.file_format import Tables, encode_table
from somedesk.store.writer import SaveState, Writer
from tests.store.faults import NEVER, NOW


def state_of(number: int) -> Tables:
    return {"t": encode_table({1: {"number": number}})}


class Disk:
    """Takes writes when it is let; ``failures`` are raised first."""

    def __init__(self) -> None:
        self.written: list[Tables] = []
        self.failures: list[Exception] = []
        self.entered = threading.Semaphore(0)
        self.open = threading.Event()
        self.open.set()

    def write(self, tables: Tables) -> None:
        self.entered.release()
        assert self.open.wait(10)
        if self.failures:
            raise self.failures.pop(0)
        self.written.append(tables)


@pytest.fixture
def disk() -> Disk:
    return Disk()


def writer_to(disk: Disk, retry_seconds: float = NEVER) -> Writer:
    return Writer(disk.write, lambda: NOW, None, retry_seconds)


def test_states_that_a_newer_one_overtakes_are_never_written(disk: Disk) -> None:
    writer = writer_to(disk)
    told: list[SaveState] = []
    writer.subscribe(told.append)
    disk.open.clear()
    writer.submit(state_of(0))
    assert disk.entered.acquire(timeout=10)
    for number in range(1, 50):
        writer.submit(state_of(number))
    assert writer.state.kind == "saving"
    assert not writer.wait(0)
    assert told == [SaveState("saving")]
    disk.open.set()
    assert writer.wait(10)
    writer.stop()
    assert disk.written == [state_of(0), state_of(49)]
    assert told == [SaveState("saving"), SaveState("saving"), SaveState("saved", NOW)]


def test_asking_again_while_it_is_being_saved_is_harmless(disk: Disk) -> None:
    writer = writer_to(disk)
    writer.retry()
    disk.open.clear()
    writer.submit(state_of(0))
    assert disk.entered.acquire(timeout=10)
    writer.retry()
    disk.open.set()
    assert writer.wait(10)
    writer.submit(state_of(1))
    assert writer.wait(10)
    writer.stop()
    assert disk.written == [state_of(0), state_of(1)]


def test_a_failure_stays_until_it_is_saved(disk: Disk) -> None:
    full = FileProblem("disk_full")
    disk.failures = [full, full]
    writer = writer_to(disk)
    told: list[SaveState] = []
    writer.subscribe(told.append)
    writer.submit(state_of(0))
    assert not writer.wait(10)
    writer.submit(state_of(1))
    assert not writer.wait(10)
    assert writer.state == SaveState("failed", None, full)
    writer.retry()
    assert writer.wait(10)
    writer.stop()
    assert [state.kind for state in told] == ["saving", "failed", "failed", "saved"]
    assert disk.written == [state_of(1)]


def test_it_tries_again_after_a_while(disk: Disk) -> None:
    disk.failures = [FileProblem("disk_full")] * 3
    saved = threading.Event()
    writer = writer_to(disk, retry_seconds=0.001)
    writer.subscribe(lambda state: saved.set() if state.kind == "saved" else None)
    writer.submit(state_of(0))
    assert saved.wait(10)
    writer.stop()
    assert disk.written == [state_of(0)]


def test_an_unexpected_error_is_a_failure_like_any_other(disk: Disk, caplog: pytest.LogCaptureFixture) -> None:
    disk.failures = [MemoryError()]
    writer = writer_to(disk)
    with caplog.at_level(logging.CRITICAL):
        writer.submit(state_of(0))
        assert not writer.wait(10)
    assert isinstance(writer.state.error, FileProblem)
    assert writer.state.error.code == "write_failed"
    writer.retry()
    assert writer.wait(10)
    writer.stop()


def test_a_listener_that_fails_does_not_end_the_saving(disk: Disk) -> None:
    def fail(state: SaveState) -> None:
        raise RuntimeError(state.kind)

    writer = writer_to(disk)
    told: list[SaveState] = []
    stop = writer.subscribe(fail)
    writer.subscribe(told.append)
    writer.submit(state_of(0))
    assert writer.wait(10)
    stop()
    writer.submit(state_of(1))
    assert writer.wait(10)
    writer.stop()
    assert [state.kind for state in told] == ["saving", "saved", "saving", "saved"]


def test_stopping_gives_up_what_is_not_begun_and_one_that_never_wrote_has_no_thread(disk: Disk) -> None:
    before = threading.active_count()
    writer = writer_to(disk)
    assert threading.active_count() == before
    writer.stop()
    disk.failures = [FileProblem("disk_full")]
    writer = writer_to(disk)
    writer.submit(state_of(0))
    assert not writer.wait(10)
    writer.stop()
    assert disk.written == []
    assert threading.active_count() == before
