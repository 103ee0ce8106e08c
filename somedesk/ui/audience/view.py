"""What the room is shown: one record, made anew at each change. It has no field for anything that is private.

Every text stands in it as it is to be read, in the language of the room. There is no note, no person's name, no vote of
anyone: of a vote only what has been revealed, as counts.
"""

from typing import Literal

from msgspec import Struct

Kind = Literal["blank", "title", "focus", "area", "overview"]
Light = Literal["dark", "light"]


class Statement(Struct, frozen=True):
    """A level: its digit, its name, and what is true at it. ``votes`` None = nothing is revealed.

    ``is_median`` marks one of at most two; ``is_chosen`` what was decided.
    """

    level: int
    name: str
    text: str
    votes: int | None = None
    is_median: bool = False
    is_chosen: bool = False


class Figure(Struct, frozen=True):
    """A word and a number beside it: "Median", "2"."""

    label: str
    value: str


class Choice(Struct, frozen=True):
    """One of what can be decided, as the room reads it: "3", "on the way to 4"."""

    text: str
    is_chosen: bool = False


class Line(Struct, frozen=True):
    """A dimension among others. ``level`` and ``target`` are what was decided, in this workshop or before."""

    name: str
    statements: tuple[Statement, ...]
    level: int | None = None
    half: bool = False
    target: int | None = None
    is_current: bool = False


class AudienceView(Struct, frozen=True):
    """All that the room sees.

    ``level``: the level under discussion, which is large where the back row cannot read five statements. ``corner``:
    how many have voted; ``clock``: what the timer says, ``is_late`` when its time is up. ``median``: the word beside
    the mark; ``legend``: what the tick and the flag mean. ``figures`` and ``question`` are empty until a vote is
    revealed; ``decision`` is the question that the ``choices`` answer, ``further`` what comes after it. ``is_target``:
    this is about the target.
    """

    kind: Kind = "blank"
    language: str = "en"
    light: Light = "dark"
    title: str = ""
    subtitle: str = ""
    corner: str = ""
    clock: str = ""
    is_late: bool = False
    statements: tuple[Statement, ...] = ()
    level: int | None = None
    lines: tuple[Line, ...] = ()
    figures: tuple[Figure, ...] = ()
    median: str = ""
    question: str = ""
    decision: str = ""
    choices: tuple[Choice, ...] = ()
    further: str = ""
    legend: tuple[str, ...] = ()
    is_target: bool = False


class Pointing(Struct, frozen=True):
    """Where something is pointed at, in parts of the width and height. The spotlight darkens the rest."""

    x: float
    y: float
    kind: Literal["dot", "spotlight"] = "dot"


BLANK = AudienceView()
