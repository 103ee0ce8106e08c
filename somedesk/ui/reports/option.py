"""An option of a report on the screen: what its widget has now, and how to put something else into it."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple


class Option(NamedTuple):
    """The widget of one field of ``Look``."""

    value: Callable[[], Any]
    show: Callable[[Any], None]


Options = Mapping[str, Option]
