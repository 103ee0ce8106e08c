"""The sheets that reports are printed on."""

from typing import NamedTuple

MARGIN = 48.0
TOP = 62.0
BOTTOM = 56.0


class Sheet(NamedTuple):
    """The size of a page in points, and of the margins about its one column."""

    width: float
    height: float
    margin: float = MARGIN
    top: float = TOP

    @property
    def column(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def column_height(self) -> float:
        """Height between header and footer."""
        return self.height - self.top - BOTTOM


A4 = Sheet(595.2756, 841.8898)
A3_LANDSCAPE = Sheet(1190.5512, 841.8898, margin=40, top=36)
