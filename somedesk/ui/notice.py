"""What a page has to tell its user."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct


class Notice(Struct, frozen=True):
    """A sentence to show over the foot of the page until it is closed. ``kind`` "warning" stays, "info" goes by itself.

    ``action`` names a link that calls ``act``, such as "Undo".
    """

    text: str
    kind: Literal["info", "warning"] = "info"
    action: str = ""
    act: Callable[[], object] | None = None
