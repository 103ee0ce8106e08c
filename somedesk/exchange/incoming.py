"""What an import gives and takes, whichever kind of source it is of. Light to import: every recogniser begins here.

How a kind is added stands in docs/exchange.md; the kinds are listed in ``work/importing/kinds.py``.
"""

import codecs
import datetime as dt
from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from msgspec import Struct, field

from somedesk.base.errors import SomeDeskError
from somedesk.domain.change import Change
from somedesk.domain.client import Client

HEAD_BYTES = 64 * 1024


class Incoming:
    """A file that was read: its own name, which only ever tells what the content leaves out, and its bytes."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data
        self.seen: dict[str, Any] = {}  # what a recogniser found and its reader would look for again

    @cached_property
    def head(self) -> str:
        """The beginning as text, for recognisers: letters that cannot be read are U+FFFD; nothing of a workbook."""
        data = self.data[:HEAD_BYTES]
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16", "replace")
        if b"\0" in data[:2]:
            return data.decode("utf-16-le" if data[:1] != b"\0" else "utf-16-be", "replace")
        return data.decode("utf-8-sig", "replace")


class ImportCall(Struct, frozen=True):
    """Who asks: the language to speak, the day, where ids of new records come from, the source named with --as, what
    the file is called, and what is answered beforehand to what it may ask: "dates" and "numbers" (one of the READINGS
    of figures) and "day".
    """

    language: str
    today: dt.date
    new_id: Callable[[], str]
    source: str = ""
    file: str = ""
    answers: Mapping[str, str] = MappingProxyType({})


class Said(Struct, frozen=True):
    """A sentence of ``resources/messages``, with what fills it."""

    key: str
    values: Mapping[str, object] = MappingProxyType({})


class Taken(Struct, frozen=True):
    """What an import comes to: a change of the client that is there, or a client to be made, or neither.

    ``said`` is told before it is done and ``done`` after; ``left`` is raised at the end: something could not be taken,
    though the rest was.
    """

    done: Said
    change: Change | None = None
    client: Client | None = None
    said: tuple[Said, ...] = ()
    left: SomeDeskError | None = None


class Shown(Struct, frozen=True):
    """What ``somedesk import --dry-run --json`` prints. The names stay; docs/exchange.md tells what they hold.

    ``others`` holds what a kind of source gives besides, under a name of its own, such as "actions"; of ``answers``
    nothing is said where the kind gives none. ``told`` is said in words only.
    """

    source: str | None
    refused: str | None = None
    series: tuple[Mapping[str, Any], ...] = ()
    posts: tuple[Mapping[str, Any], ...] = ()
    questions: tuple[Mapping[str, Any], ...] = ()
    skipped: tuple[Mapping[str, Any], ...] = ()
    answers: tuple[Mapping[str, Any], ...] | None = None
    others: Mapping[str, Any] = field(default_factory=dict)
    told: tuple[Said, ...] = ()

    def document(self) -> dict[str, Any]:
        """As it is printed."""
        held = {name: getattr(self, name) for name in self.__struct_fields__ if name not in ("others", "told")}
        if self.answers is None:
            del held["answers"]
        return held | dict(self.others)
