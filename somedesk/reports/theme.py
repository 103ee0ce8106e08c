"""Sizes and styles on paper: one column, colours from the light theme."""

from functools import cache
from typing import NamedTuple

from somedesk.content.themes import REPORT_THEME, Theme, theme
from somedesk.reports.fonts import BOLD, REGULAR, SEMIBOLD
from somedesk.reports.sheet import A4

COLUMN = A4.column
COLUMN_HEIGHT = A4.column_height


class Style(NamedTuple):
    """How a piece of text looks. ``colour`` is a role of the theme."""

    font: str
    size: float
    leading: float
    colour: str = "ink"
    before: float = 0.0
    after: float = 0.0


TITLE = Style(BOLD, 31, 35, after=8)
SUBTITLE = Style(REGULAR, 13.5, 18, "muted")
KICKER = Style(REGULAR, 10.5, 14, "muted")
LEAD = Style(REGULAR, 11.5, 17, after=8)
SECTION = Style(BOLD, 18, 23, before=24, after=5)
SUBSECTION = Style(SEMIBOLD, 12, 16, before=14, after=5)
SUBTLE = Style(REGULAR, 9.5, 13.5, "muted", after=4)
BODY = Style(REGULAR, 9.5, 13.5, after=4)
CAPTION = Style(REGULAR, 9.5, 12.5, "muted")
STRONG = Style(SEMIBOLD, 10, 13.5)
META = Style(REGULAR, 8.5, 12, "muted")
SMALL = Style(REGULAR, 7.5, 9.8)
SMALL_STRONG = Style(SEMIBOLD, 7.5, 9.8)
TABLE = Style(REGULAR, 8.5, 11.5)
TABLE_HEAD = Style(SEMIBOLD, 8, 11, "muted")


@cache
def paper() -> Theme:
    """The theme that every report is printed in."""
    return theme(REPORT_THEME)
