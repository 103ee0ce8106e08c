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

    A warning that says ``about`` what it is stands: what is said over it gives the place back, until it is closed,
    something else is said about the same, or ``Desk.settled`` carries that. Any other answers what was just asked, and
    is over with the next notice. What ``outlasts`` the open client stays when that is closed.

    ``action`` names a link that calls ``act``, such as "Undo". The notice goes with the next ``until``, after which
    that would do something else; one that ``gives_way`` waits until nothing else is shown. ``again`` gives text and
    action once more when the language of the screen changes; what stays on screen has it.
    """

    text: str
    kind: NoticeKind = "info"
    action: str = ""
    act: Callable[[], object] | None = None
    until: SignalInstance | None = None
    gives_way: bool = False
    about: str = ""
    outlasts: bool = False
    again: Callable[[], tuple[str, str]] | None = None

    @property
    def stands(self) -> bool:
        """Whether it is still so after something else was said."""
        return self.kind == "warning" and bool(self.about)

    def said(self) -> tuple[str, str]:
        """Text and action in the language that the screen speaks now, if it knows them in that."""
        return self.again() if self.again is not None else (self.text, self.action)


def staying(
    text: Words,
    kind: NoticeKind = "warning",
    action: Words = str,
    act: Callable[[], object] | None = None,
    *,
    gives_way: bool = False,
    about: str = "",
    outlasts: bool = False,
) -> Notice:
    """A notice that speaks the language of the screen for as long as it is there."""
    return Notice(text(), kind, action(), act, None, gives_way, about, outlasts, lambda: (text(), action()))
