"""Long work in a thread lets the window in."""

import threading

import pytest

from somedesk.base import giving_way


class Clock:
    """Goes on by a millisecond at each look; remembers who paused."""

    def __init__(self) -> None:
        self.now = 100.0
        self.paused: list[str] = []

    def perf_counter(self) -> float:
        self.now += 0.001
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.paused.append(threading.current_thread().name)


def test_work_in_a_thread_pauses_every_few_milliseconds_and_the_window_never(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(giving_way, "time", clock)
    monkeypatch.setattr(giving_way, "_last", 0.0)

    def work() -> None:
        for _ in range(40):
            giving_way.give_way()

    work()
    assert clock.paused == []
    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()
    assert set(clock.paused) == {"worker"}
    assert 5 <= len(clock.paused) <= 10
