"""What a page has to tell its user."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import SignalInstance

NoticeKind = Literal["info", "warning", "offer"]
# A sentence in the language of the screen, whenever it is asked for.
Words = Callable[[], str]


class Notice(Struct, frozen=True):
    """A sentence to show over the foot of the page until it is closed. ``kind`` "warning" stays, "info" goes by itself.
    An "offer" stays too, below the page, until there is anything else to say.

    ``action`` names a link that calls ``act``, such as "Undo". The notice goes with the next ``until``, after which
    that would do something else; one that ``gives_way`` is not shown over another. ``again`` gives text and action once
    more when the language of the screen changes; what stays on screen has it.
    """

    text: str
    kind: NoticeKind = "info"
    action: str = ""
    act: Callable[[], object] | None = None
    until: SignalInstance | None = None
    gives_way: bool = False
    again: Callable[[], tuple[str, str]] | None = None


def staying(
    text: Words,
    kind: NoticeKind = "warning",
    action: Words = str,
    act: Callable[[], object] | None = None,
    until: SignalInstance | None = None,
    *,
    gives_way: bool = False,
) -> Notice:
    """A notice that speaks the language of the screen for as long as it is there."""
    return Notice(text(), kind, action(), act, until, gives_way, lambda: (text(), action()))
