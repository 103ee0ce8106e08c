"""What a page has to tell its user."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import SignalInstance


class Notice(Struct, frozen=True):
    """A sentence to show over the foot of the page until it is closed. ``kind`` "warning" stays, "info" goes by itself.
    An "offer" stays too, until there is anything else to say.

    ``action`` names a link that calls ``act``, such as "Undo". The notice goes with the next ``until``, after which
    that would do something else; one that ``gives_way`` is not shown over another.
    """

    text: str
    kind: Literal["info", "warning", "offer"] = "info"
    action: str = ""
    act: Callable[[], object] | None = None
    until: SignalInstance | None = None
    gives_way: bool = False
