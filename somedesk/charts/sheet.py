"""The sheet that every chart is drawn on: a Figure measured in points from its upper left corner.

No Axes: what stands where is computed by the chart, so that no label is ever cut or on top of another. Later strokes
lie over earlier ones. Text is never read as mathematics.
"""

from collections.abc import Sequence
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from somedesk.charts import typeset
from somedesk.content.themes import Theme

Point = tuple[float, float]
Dash = tuple[float, ...]
Across = Literal["left", "center", "right"]

TEXT = 9.0
SMALL = 8.5
SMALLEST = 8.0
SCREEN_DPI = 96


class Sheet:
    """``figure`` of ``size`` inches on the card colour of ``theme``; ``width`` and ``height`` in points."""

    def __init__(self, theme: Theme, size: tuple[float, float]) -> None:
        self.theme = theme
        self.width, self.height = size[0] * 72, size[1] * 72
        # Grids are drawn in a full colour on a high-contrast card, and must not compete with what is on them.
        self.hairline = 0.35 if theme.name == "contrast" else 0.7
        self.figure = Figure(figsize=size, dpi=SCREEN_DPI, facecolor=theme["card"], edgecolor="none")
        FigureCanvasAgg(self.figure)
        self._place = Affine2D().scale(1 / self.width, -1 / self.height).translate(0, 1) + self.figure.transFigure

    def line(self, points: Sequence[Point], colour: str, thick: float = 1.0, dash: Dash = ()) -> None:
        """A line through ``points``."""
        self._add(
            Line2D(
                *_columns(points),
                color=colour,
                linewidth=thick,
                linestyle=(0, dash) if dash else "-",
                dash_capstyle="butt",
                solid_capstyle="round",
                solid_joinstyle="round",
                marker="",
            )
        )

    def marks(
        self, points: Sequence[Point], shape: str, colour: str, size: float = 5.0, *, hollow: bool = False
    ) -> None:
        """A mark at each of ``points``; a hollow one shows the card inside."""
        self._add(
            Line2D(
                *_columns(points),
                linestyle="",
                marker=shape,
                markersize=size,
                markeredgewidth=1.1,
                markeredgecolor=colour,
                markerfacecolor=self.theme["card"] if hollow else colour,
            )
        )

    def area(self, points: Sequence[Point], colour: str, alpha: float) -> None:
        """A filled shape without an edge."""
        self._add(Polygon(points, closed=True, facecolor=colour, edgecolor="none", linewidth=0, alpha=alpha))

    def box(
        self, x: float, y: float, wide: float, high: float, fill: str = "none", edge: str = "none", dash: Dash = ()
    ) -> None:
        """A rectangle with slightly rounded corners."""
        style = "round,pad=0,rounding_size=2"
        self._add(
            FancyBboxPatch(
                (x, y),
                wide,
                high,
                boxstyle=style,
                facecolor=fill,
                edgecolor=edge,
                linewidth=0.7,
                linestyle=(0, dash) if dash else "-",
            )
        )

    def strip(self, x: float, y: float, wide: float, high: float, fill: str) -> None:
        """A plain filled rectangle."""
        self._add(Rectangle((x, y), wide, high, facecolor=fill, edgecolor="none", linewidth=0))

    def hatching(self, x: float, y: float, wide: float, high: float, colour: str, step: float = 4.0) -> None:
        """Slanting lines over a rectangle, each ending at its edges."""
        start = -high + step / 2
        while start < wide:
            left, right = max(0.0, start), min(wide, start + high)
            if right - left > 1:
                self.line([(x + left, y + high - (left - start)), (x + right, y + high - (right - start))], colour, 0.6)
            start += step

    def text(
        self,
        x: float,
        y: float,
        text: str,
        colour: str,
        size: float = TEXT,
        *,
        weight: int = typeset.REGULAR,
        across: Across = "left",
    ) -> None:
        """One line of text; ``y`` is the middle of its capitals."""
        artist = Text(
            x,
            y + typeset.HALF_CAPITAL * size,
            text,
            color=colour,
            fontproperties=typeset.font(text, size, weight),
            horizontalalignment=across,
            verticalalignment="baseline",
            parse_math=False,
            usetex=False,
        )
        self._add(artist)

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        colour: str,
        size: float = TEXT,
        *,
        weight: int = typeset.REGULAR,
        across: Across = "left",
    ) -> None:
        """Lines of text under each other; ``y`` is the middle of the whole."""
        leading = size * typeset.LEADING
        top = y - leading * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            self.text(x, top + number * leading, line, colour, size, weight=weight, across=across)

    def sentence(self, text: str, language: str, y: float | None = None) -> None:
        """A quiet sentence in the middle (or round ``y``): why there is nothing, or not everything, to see."""
        lines = typeset.wrapped(text, self.width - 24, TEXT, language)
        self.block(self.width / 2, self.height / 2 if y is None else y, lines, self.theme["muted"], across="center")

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._place)
        artist.set_clip_on(False)
        artist.set_zorder(len(self.figure.artists) + 2)
        self.figure.add_artist(artist)


def _columns(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    return [x for x, _ in points], [y for _, y in points]
