"""Colours as named roles. Widgets, charts and reports take a role, never a colour of their own."""

from functools import cache

import msgspec
from msgspec import Struct

from somedesk.base.paths import resource

THEMES = ("light", "dark", "contrast")
REPORT_THEME = "light"


class LevelColour(Struct, frozen=True, forbid_unknown_fields=True):
    """Colours of one level as "#RRGGBB": the fill, the text on it and the edge round it."""

    fill: str
    ink: str
    edge: str


class Theme(Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """One theme. ``roles`` maps role to "#RRGGBB"; ``levels`` holds level 1 first."""

    name: str
    dark: bool
    roles: dict[str, str]
    levels: tuple[LevelColour, ...]

    def __getitem__(self, role: str) -> str:
        """The colour of ``role``; KeyError if the theme has no such role."""
        return self.roles[role]

    def level(self, level: int) -> LevelColour:
        """Colours of ``level`` (1 …); level 0 = not started. Models with more levels share the last colour."""
        if level < 1:
            return LevelColour(self["not_started"], self["not_started_ink"], self["control_line"])
        return self.levels[min(level, len(self.levels)) - 1]


@cache
def theme(name: str) -> Theme:
    """The theme called ``name``; KeyError if there is none."""
    if name not in THEMES:
        raise KeyError(name)
    return msgspec.json.decode(resource("themes", f"{name}.json").read_bytes(), type=Theme)
