"""What every record is, and checking one against the limits of its type."""

import unicodedata
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from somedesk.base.errors import InvalidInput

RecordId = Annotated[str, Meta(min_length=1, max_length=200)]

_INVISIBLE = ("Cc", "Cf", "Cs")  # control characters, marks for the direction of writing, half characters
_NAMES = ("name", "title")
_R = TypeVar("_R", bound=Struct)


class Record(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """One thing that a client file holds in a table. It is found by its id, and never changed in place.

    A tree of plain values, so never part of a ring: the collector passes over it, and there may be a hundred thousand.
    """

    id: RecordId


def checked(record: _R) -> _R:
    """``record`` itself if every field is within its limits; raises InvalidInput naming the field otherwise.

    A name or a title that shows nothing is refused as well.
    """
    try:
        msgspec.convert(msgspec.to_builtins(record), type(record))
    except msgspec.ValidationError as error:
        field = str(error).rpartition("`$.")[2].rstrip("`")
        raise InvalidInput("value_refused", field=field, record=type(record).__name__, detail=str(error)) from error
    for field in _NAMES:
        if not is_visible(getattr(record, field, "")):
            raise InvalidInput("name_invisible", field=field)
    return record


def is_visible(name: str) -> bool:
    """Whether there is anything to see of a name, or no name at all: control characters and spaces show nothing."""
    return not name or any(not c.isspace() and unicodedata.category(c) not in _INVISIBLE for c in name)
