"""Checking a record against the limits of its type."""

from typing import TypeVar

import msgspec

from somedesk.base.errors import InvalidInput

_R = TypeVar("_R", bound=msgspec.Struct)


def checked(record: _R) -> _R:
    """``record`` itself if every field is within its limits; raises InvalidInput naming the field otherwise."""
    try:
        msgspec.convert(msgspec.to_builtins(record), type(record))
    except msgspec.ValidationError as error:
        field = str(error).rpartition("`$.")[2].rstrip("`")
        raise InvalidInput("value_refused", field=field, record=type(record).__name__, detail=str(error)) from error
    return record
