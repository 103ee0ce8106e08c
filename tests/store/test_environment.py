"""The clock of a client file."""

import datetime as dt
import time
from collections.abc import Iterator

import pytest

from somedesk.store import environment
from somedesk.store.environment import local_now

SUMMER_TIME = int(dt.datetime(2026, 3, 29, 1, tzinfo=dt.UTC).timestamp())


@pytest.fixture
def _copenhagen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no TZ to set")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Copenhagen")
        time.tzset()
        environment._zone.cache_clear()
        yield
    time.tzset()
    environment._zone.cache_clear()


@pytest.mark.usefixtures("_copenhagen")
@pytest.mark.parametrize(("after", "clock"), [(-1, "01:59:59+0100"), (0, "03:00:00+0200"), (899, "03:14:59+0200")])
def test_summer_time_begins_at_its_second(after: int, clock: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: SUMMER_TIME - 1)
    local_now()  # the zone of the winter is known by now
    monkeypatch.setattr(time, "time", lambda: SUMMER_TIME + after)
    assert f"{local_now():%H:%M:%S%z}" == clock
