"""The one door for what anyone may have written: a file is a file and no longer than it may be, JSON is bounded and
says each thing once.

Nothing else reads such files; a test of the architecture finds whatever goes past.
"""

import codecs
import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput

if TYPE_CHECKING:
    from somedesk.base.faults import Fault

# As many values as a text of JSON may hold. A client's file has a tenth of it at most; an empty list of three letters
# fills sixty bytes of memory.
MOST_VALUES = 1_000_000

_T = TypeVar("_T")


class SaidTwice(ValueError):
    """Two values of one object have the same ``name``: no one can know which of them was meant."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name[:60]!r} stands twice in one object")
        self.name = name[:60]


class Unfit(ValueError):
    """What a text of JSON says is not what it should be. ``document`` is that as plain data, None if it cannot be."""

    def __init__(self, why: str, document: object, kind: type) -> None:
        super().__init__(why)
        self._document, self._kind = document, kind

    def fault(self) -> "Fault":
        """Where that is, and what it is, for the user to read; looked for when it is asked."""
        # Imported here: nothing is wrong with most files, and every start would wait for it.
        from somedesk.base.faults import Fault, first_fault

        found = first_fault(self._document, self._kind) if self._document is not None else None
        return replace(found or Fault((), InvalidInput("fault_unfit")), document=self._document)


@contextmanager
def opened(path: str | Path) -> Iterator[BufferedReader]:
    """A file, to be read piece by piece. What is no file, a pipe for one, could keep us waiting for ever: EINVAL."""
    with open(path, "rb", opener=_open_without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        yield file


def first_bytes(path: str | Path, limit: int) -> bytes:
    """The first ``limit`` bytes of a file. Raises OSError: EINVAL for what is no file."""
    with opened(path) as file:
        return file.read(limit)


def whole(path: str | Path, limit: int) -> bytes:
    """All of a file. Raises OSError: EINVAL for what is no file, EFBIG for one of more than ``limit`` bytes."""
    content = first_bytes(path, limit + 1)
    if len(content) > limit:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return content


def from_json(content: bytes, kind: type[_T], dec_hook: Callable[[type, Any], Any] | None = None) -> _T:
    """What a JSON text says; ``dec_hook`` as msgspec has it.

    Raises ValueError: SaidTwice, Unfit, or another for what is no JSON, is nested too deeply or has too many values.
    """
    refuse_too_many_values(content)
    try:
        found = msgspec.json.decode(content, type=kind, dec_hook=dec_hook)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except msgspec.ValidationError as error:
        raise Unfit(str(error), _plain(content), kind) from error
    refuse_what_is_said_twice(content)
    return found


def _plain(content: bytes) -> object:
    """What a text says, whatever it is; None if there is a number in it that no program can hold. Raises ValueError."""
    try:
        return msgspec.json.decode(content)
    except msgspec.ValidationError:
        return None
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def refuse_too_many_values(content: bytes) -> None:
    """Raise ValueError if the text may hold more values than there is memory for; commas within texts count as well."""
    if 2 * len(content) <= MOST_VALUES:
        return
    if content.count(b",") + content.count(b"[") + 2 * content.count(b"{") > MOST_VALUES:
        raise ValueError(f"more than {MOST_VALUES} values")


def refuse_what_is_said_twice(content: bytes) -> None:
    """Raise SaidTwice if an object has two values of the same name: msgspec takes the last without a word.

    ``content`` is JSON; other ValueErrors are for what is none.
    """
    try:
        _once.decode(content.removeprefix(codecs.BOM_UTF8).decode())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _names_differ(pairs: list[tuple[str, Any]]) -> None:
    # None stands for the object: what was looked at need not be held.
    names = set()
    for name, _ in pairs:
        if name in names:
            raise SaidTwice(name)
        names.add(name)


# Numbers stay texts: how long one is, is for msgspec to judge.
_once = json.JSONDecoder(
    object_pairs_hook=_names_differ, parse_int=str, parse_float=str, parse_constant=str, strict=False
)


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
