"""What the pure functions below may not ask for themselves: the day, and ids that nobody else has."""

import datetime as dt


def now() -> dt.datetime:
    """This moment in the user's own time zone."""
    return dt.datetime.now().astimezone()


def today() -> dt.date:
    """Today in the user's own time zone."""
    return now().date()


def new_id() -> str:
    """The id of a new record."""
    import uuid  # no start waits for it

    return uuid.uuid4().hex
