"""What is on, as a state that keys move: pure, so that what a key does can be tried in every state."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from somedesk.ui.workshop.standing import Phase

Mode = Literal["title", "focus", "area", "overview"]
Pointer = Literal["", "dot", "spotlight"]
# What a key or a button asks for. The rest of Deed is not for Show: the workshop or its windows do it.
Deed = Literal[
    "next", "previous", "higher", "lower", "focus", "zoom", "overview", "blank", "freeze", "dot", "spotlight",
    "reveal", "half", "timer", "minute", "park", "keys", "swap", "light", "bigger", "smaller", "undo", "redo", "help",
]  # fmt: skip


class Show(Struct, frozen=True):
    """``at`` counts within the agenda. ``level``: under discussion, None for whichever the numbers suggest.

    ``is_armed``: Space was pressed with votes missing, and reveals when pressed again.
    """

    mode: Mode = "title"
    at: int = 0
    phase: Phase = "current"
    level: int | None = None
    is_blank: bool = False
    is_frozen: bool = False
    pointer: Pointer = ""
    is_armed: bool = False


class Facts(Struct, frozen=True):
    """What a step depends on: how many dimensions there are, of which level the talk is, how high they go.

    ``is_decided``: this phase of this dimension has its level. ``with_targets``: targets follow what was decided.
    """

    count: int
    level: int = 1
    levels: int = 5
    is_decided: bool = False
    with_targets: bool = True


def after(show: Show, deed: Deed, facts: Facts) -> Show:
    """The state after ``deed``; the same object if that is nothing to do with what is shown."""
    calm = replace(show, is_armed=False) if show.is_armed and deed != "reveal" else show
    match deed:
        case "next":
            return _next(calm, facts)
        case "previous":
            return _previous(calm)
        case "higher" | "lower" if calm.mode == "focus":
            step = 1 if deed == "higher" else -1
            return replace(calm, level=max(1, min(facts.levels, facts.level + step)))
        case "focus":
            return replace(calm, mode="focus", is_blank=False)
        case "zoom":
            return replace(calm, mode="focus" if calm.mode == "area" else "area")
        case "overview":
            return replace(calm, mode="focus" if calm.mode == "overview" else "overview")
        case "blank":
            return replace(calm, is_blank=not calm.is_blank)
        case "freeze":
            return replace(calm, is_frozen=not calm.is_frozen)
        case "dot" | "spotlight":
            return replace(calm, pointer="" if calm.pointer == deed else deed)
    return calm


def at(show: Show, place: int) -> Show:
    """Another dimension, in focus."""
    return replace(show, mode="focus", at=place, phase="current", level=None, is_armed=False)


def _next(show: Show, facts: Facts) -> Show:
    if show.mode == "title":
        return at(show, show.at)
    if show.mode != "focus":
        return replace(show, mode="focus")
    if show.phase == "current" and facts.is_decided and facts.with_targets:
        return replace(show, phase="target", level=None)
    if show.at + 1 < facts.count:
        return at(show, show.at + 1)
    return replace(show, mode="overview", level=None)


def _previous(show: Show) -> Show:
    if show.mode == "title":
        return show
    if show.mode != "focus":
        return replace(show, mode="focus")
    if show.phase == "target":
        return replace(show, phase="current", level=None)
    return at(show, show.at - 1) if show.at else replace(show, mode="title")
