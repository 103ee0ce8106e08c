import _thread
import datetime as dt
import gc
import threading
import weakref

import pytest

from somedesk.base.garbage import left_alone
from somedesk.store.writer import Writer

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

EVERY = 50


class Ring:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def collected_on(work: object) -> bool:
    """Whether a ring is freed while ``work`` makes objects on another thread."""
    before, freed = gc.get_threshold(), []
    gc.collect()
    gc.set_threshold(EVERY)
    try:
        with left_alone():  # until the thread begins
            weak = weakref.finalize(Ring(), lambda: freed.append(threading.current_thread().name))
            thread = threading.Thread(target=work, name="other")  # type: ignore[arg-type]
            thread.start()
            thread.join()
        assert weak
    finally:
        gc.set_threshold(*before)
    return "other" in freed


def make_objects() -> None:
    for _ in range(EVERY * 40):
        Ring()


def guarded() -> None:
    with left_alone():
        make_objects()


def test_nothing_is_collected_while_work_on_another_thread_asks_for_that() -> None:
    assert not collected_on(guarded)
    assert gc.isenabled()


def test_nor_at_its_end_before_another_thread_goes_on() -> None:
    before, freed = gc.get_threshold(), []
    gc.collect()
    gc.set_threshold(EVERY)
    gc.disable()
    ended = _thread.allocate_lock()
    ended.acquire()

    def work() -> None:
        with left_alone():
            make_objects()
        ended.release()

    try:
        weakref.finalize(Ring(), lambda: freed.append(_thread.get_ident()))
        other = _thread.start_new_thread(work, ())
        ended.acquire()
    finally:
        gc.set_threshold(*before)
    assert gc.isenabled()
    assert other not in freed


def test_without_that_it_would_be() -> None:
    def unguarded() -> None:
        gc.enable()
        make_objects()

    assert collected_on(unguarded)
    gc.enable()


def test_the_last_one_at_work_lets_it_go_on() -> None:
    with left_alone():
        with left_alone():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_save_is_such_work() -> None:
    seen: list[bool] = []
    writer = Writer(lambda _: seen.append(gc.isenabled()), lambda: dt.datetime.now(dt.UTC), None)
    writer.submit({})
    assert writer.wait(10)
    writer.stop()
    assert seen == [False]
