"""What an event of any calendar says of itself, whoever wrote it."""

import datetime as dt
from contextlib import suppress
from typing import Any


def all_of(event: Any, name: str) -> list[Any]:
    """All lines of that name."""
    found = event.get(name)
    return found if isinstance(found, list) else [found] if found is not None else []


def is_whole_day(event: Any) -> bool:
    """Whether an event is of days, though it is written from midnight to midnight, as Exchange does."""
    said = str(event.get("X-MICROSOFT-CDO-ALLDAYEVENT", "")).upper() == "TRUE"
    ends = (event[name].dt for name in ("DTSTART", "DTEND") if name in event)
    return said and all(not isinstance(end, dt.datetime) or end.time() == dt.time() for end in ends)


def day_due(task: Any) -> dt.date | None:
    """The day by which a task is to be done; None where it says none, or none that can be read."""
    for day in (*all_of(task, "DUE"), *all_of(task, "DTSTART")):
        with suppress(ValueError):
            return day.dt.date() if isinstance(day.dt, dt.datetime) else day.dt
    return None


def is_cancelled(event: Any) -> bool:
    """Whether it was called off."""
    return str(event.get("STATUS", "")).upper() == "CANCELLED"
