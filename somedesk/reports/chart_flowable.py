"""A matplotlib Figure on the page: its own primitives, drawn on reportlab's canvas as vectors, text as text.

So a chart costs a few kilobytes, can be searched, and shares the report's fonts.
"""

import math
from collections.abc import Mapping
from typing import Any, Literal

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, weight_dict
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, Transform, TransformedBbox
from reportlab.lib.utils import ImageReader

from somedesk.base.giving_way import give_way
from somedesk.base.languages import writing
from somedesk.reports.blocks import Block, Canvas
from somedesk.reports.flowables import figure_element
from somedesk.reports.fonts import BOLD, REGULAR, SEMIBOLD, font, printable
from somedesk.reports.theme import COLUMN


class Chart(Block):
    """``figure`` at its own size, centred, or scaled down to fit.

    ``alternatives`` say in words what it shows, by language; the first is the document's.
    """

    def __init__(
        self, figure: Figure, alternatives: Mapping[str, str], before: float = 0.0, after: float = 10.0
    ) -> None:
        self._figure, self._alternatives = figure, alternatives
        wide, high = (float(side) * 72 for side in figure.get_size_inches())
        self._scale = min(1.0, COLUMN / wide)
        self._wide = wide * self._scale
        super().__init__(high * self._scale, before=before, after=after)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the figure at 72 dots an inch, so that its pixels are the page's points."""
        left = x + (COLUMN - self._wide) / 2
        (_, said), *others = self._alternatives.items()
        with figure_element(canvas, said, left, top, self._wide, self.height):
            self._paint_figure(canvas, left, top)
        # An element says what it shows in one language. Another one at the same place, with nothing to draw, says it in
        # the other.
        for language, said in others:
            with figure_element(canvas, said, left, top, self._wide, self.height, writing(language).tag):
                pass

    def _paint_figure(self, canvas: Canvas, left: float, top: float) -> None:
        canvas.saveState()
        canvas.translate(left, top - self.height)
        canvas.scale(self._scale, self._scale)
        before = self._figure.dpi
        self._figure.set_dpi(72)
        try:
            wide, high = (float(side) * 72 for side in self._figure.get_size_inches())
            self._figure.draw(CanvasRenderer(canvas, wide, high))
        finally:
            self._figure.set_dpi(before)
            canvas.restoreState()


class CanvasRenderer(RendererBase):
    """matplotlib's drawing calls, passed on to a canvas whose unit is the point."""

    def __init__(self, canvas: Canvas, wide: float, high: float) -> None:
        super().__init__()
        self._canvas = canvas
        self._size = (wide, high)

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Size in points."""
        return self._size

    def points_to_pixels(self, points: Any) -> Any:
        """A pixel is a point."""
        return points

    def flipy(self) -> bool:
        """The origin is the lower left corner, as in PDF."""
        return False

    def option_image_nocomposite(self) -> bool:
        """Pictures are drawn one by one."""
        return True

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803
    ) -> None:
        """Fill and stroke, with alpha, dashes, hatching and clipping."""
        give_way()
        drawn = self._path(path, transform, simplify=rgbFace is None)
        if drawn is None:
            return
        canvas = self._canvas
        canvas.saveState()
        self._clip(gc)
        fill = self._fill_colour(gc, rgbFace)
        if hatch := gc.get_hatch_path():
            if fill:
                canvas.drawPath(drawn, stroke=0, fill=1)
            self._hatch(gc, drawn, hatch)
            fill = False
        stroke = self._pen(gc)
        if fill or stroke:
            canvas.drawPath(drawn, stroke=int(stroke), fill=int(fill))
        canvas.restoreState()

    def draw_image(
        self, gc: GraphicsContextBase, x: float, y: float, im: Any, transform: Transform | None = None
    ) -> None:
        """An RGBA picture, already at its final size (we ask for no scaling), its lowest row first."""
        from PIL import Image

        high, wide = im.shape[:2]
        picture = ImageReader(Image.fromarray(np.ascontiguousarray(im[::-1])))
        self._canvas.saveState()
        self._clip(gc)
        self._canvas.drawImage(picture, x, y, wide, high, mask="auto")
        self._canvas.restoreState()

    def draw_text(  # noqa: PLR0913, PLR0917  (matplotlib's)
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | Literal["TeX"] = False,
        mtext: Any = None,
    ) -> None:
        """Text in our font; mathematics as paths."""
        if ismath:
            super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
            return
        canvas = self._canvas
        red, green, blue, alpha = to_rgba(gc.get_rgb())
        canvas.saveState()
        self._clip(gc)
        canvas.setFillColorRGB(red, green, blue)
        canvas.setFillAlpha(_alpha(gc, alpha))
        if angle:
            canvas.translate(x, y)
            canvas.rotate(angle)
            x = y = 0
        canvas.line_of_text(_font_name(prop), prop.get_size_in_points(), x, y, printable(s))
        canvas.restoreState()

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        """Measured in the font that it will be drawn in."""
        if ismath:
            return super().get_text_width_height_descent(s, prop, ismath)  # type: ignore[arg-type]
        size = prop.get_size_in_points()
        return font(_font_name(prop)).width(printable(s), size), size * 0.97, size * 0.24

    def _path(self, path: Path, transform: Transform, *, simplify: bool) -> Any | None:
        wide, high = self._size
        room = (-10 * wide, -10 * high, 11 * wide, 11 * high) if simplify else None
        # What Path.iter_segments goes through, without an array for each curve: a tenth of a chart's time.
        cleaned = path.cleaned(transform=transform, remove_nans=True, clip=room, simplify=simplify, curves=True)
        points, codes = np.asarray(cleaned.vertices).tolist(), np.asarray(cleaned.codes).tolist()
        drawn = self._canvas.beginPath()
        at, empty = 0, True
        while at < len(codes) and codes[at] != Path.STOP:
            code = codes[at]
            if code == Path.MOVETO:
                drawn.moveTo(*points[at])
            elif code == Path.LINETO:
                drawn.lineTo(*points[at])
                empty = False
            elif code == Path.CURVE3:
                drawn.curveTo(*_cubic(points[at - 1], *points[at : at + 2]))
                empty = False
            elif code == Path.CURVE4:
                drawn.curveTo(*points[at], *points[at + 1], *points[at + 2])
                empty = False
            elif code == Path.CLOSEPOLY:
                drawn.close()
            at += Path.NUM_VERTICES_FOR_CODE[code]
        return None if empty else drawn

    def _clip(self, gc: GraphicsContextBase) -> None:
        if box := gc.get_clip_rectangle():
            self._clip_to(_box_path(box), Affine2D())
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            self._clip_to(path, transform)

    def _clip_to(self, path: Any, transform: Transform) -> None:
        drawn = self._path(path, transform, simplify=False)
        if drawn is not None:
            self._canvas.clipPath(drawn, stroke=0, fill=0)

    def _fill_colour(self, gc: GraphicsContextBase, colour: Any) -> bool:
        if colour is None:
            return False
        red, green, blue, alpha = to_rgba(colour)
        alpha = _alpha(gc, alpha)
        self._canvas.setFillColorRGB(red, green, blue)
        self._canvas.setFillAlpha(alpha)
        return alpha > 0

    def _pen(self, gc: GraphicsContextBase) -> bool:
        """Set line width, colour, caps, joins and dashes; False if nothing is to be stroked."""
        red, green, blue, alpha = to_rgba(gc.get_rgb())
        alpha = _alpha(gc, alpha)
        if gc.get_linewidth() <= 0 or alpha <= 0:
            return False
        canvas = self._canvas
        canvas.setLineWidth(gc.get_linewidth())
        canvas.setStrokeColorRGB(red, green, blue)
        canvas.setStrokeAlpha(alpha)
        canvas.setLineCap({"butt": 0, "round": 1, "projecting": 2}[str(gc.get_capstyle())])
        canvas.setLineJoin({"miter": 0, "round": 1, "bevel": 2}[str(gc.get_joinstyle())])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            canvas.setDash([float(dash) for dash in np.atleast_1d(np.asarray(dashes))], float(offset or 0))
        return True

    def _hatch(self, gc: GraphicsContextBase, outline: Any, hatch: Path) -> None:
        """Tile the hatch over the outline's page, clipped to the outline; one tile is an inch, as in matplotlib."""
        canvas = self._canvas
        canvas.saveState()
        canvas.clipPath(outline, stroke=0, fill=0)
        red, green, blue, alpha = to_rgba(gc.get_hatch_color())
        canvas.setStrokeColorRGB(red, green, blue)
        canvas.setStrokeAlpha(_alpha(gc, alpha))
        canvas.setLineWidth(gc.get_hatch_linewidth())
        for column in range(math.ceil(self._size[0] / 72)):
            for row in range(math.ceil(self._size[1] / 72)):
                tile = Affine2D().scale(72).translate(72 * column, 72 * row)
                drawn = self._path(hatch, tile, simplify=False)
                if drawn is not None:
                    canvas.drawPath(drawn, stroke=1, fill=0)
        canvas.restoreState()


def _alpha(gc: GraphicsContextBase, alpha: float) -> float:
    return float(gc.get_alpha()) if gc.get_forced_alpha() else float(alpha)


def _box_path(box: Bbox | TransformedBbox) -> Path:
    (x0, y0), (x1, y1) = box.min, box.max
    return Path([(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)], closed=True)


def _cubic(start: list[float], control: list[float], end: list[float]) -> tuple[float, ...]:
    """A quadratic curve as the cubic one that PDF has."""
    (x0, y0), (cx, cy), (x1, y1) = start, control, end
    return (x0 + 2 / 3 * (cx - x0), y0 + 2 / 3 * (cy - y0), x1 + 2 / 3 * (cx - x1), y1 + 2 / 3 * (cy - y1), x1, y1)


def _font_name(prop: FontProperties) -> str:
    weight = prop.get_weight()
    number = weight_dict.get(weight, 400) if isinstance(weight, str) else int(weight)
    return BOLD if number >= 650 else SEMIBOLD if number >= 550 else REGULAR
