"""A Figure as a picture: pixels for the screen, PNG, SVG and PDF for files and the clipboard.

The same figure always gives the same bytes. SVG text is drawn as outlines: office programs show it in our font only
that way. PDF text stays text, in embedded TrueType.
"""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from somedesk.charts.sheet import SCREEN_DPI

FORMATS = ("png", "svg", "pdf")
MADE_BY = "SomeDesk"

# matplotlib's settings are the whole program's; charts are drawn in several threads.
_SETTINGS_LOCK = threading.Lock()
_SETTINGS: Any = {
    "svg.hashsalt": "somedesk",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "path.sketch": None,
    # Hinted letters are up to 5 % wider than in print, and than what the layout has measured.
    "text.hinting": "none",
}


def rgba(figure: Figure, scale: float = 1.0) -> tuple[bytes, int, int]:
    """RGBA bytes, width and height in pixels; ``scale`` 1 = 96 pixels an inch."""
    with _settings():
        canvas = _agg(figure, scale)
        canvas.draw()
        width, height = canvas.get_width_height()
        return bytes(canvas.buffer_rgba()), width, height


def png(figure: Figure, scale: float = 2.0, title: str = "") -> bytes:
    """The figure as PNG; ``scale`` 1 = 96 pixels an inch."""
    out = io.BytesIO()
    with _settings():
        _agg(figure, scale).print_png(out, metadata={"Title": title, "Software": MADE_BY})
    return out.getvalue()


def svg(figure: Figure, title: str = "") -> bytes:
    """The figure as SVG, with text as outlines and ``title`` for screen readers."""
    out = io.BytesIO()
    with _settings():
        figure.set_dpi(72)
        FigureCanvasSVG(figure).print_svg(out, metadata={"Title": title, "Date": None, "Creator": MADE_BY})
    return out.getvalue()


def pdf(figure: Figure, title: str = "") -> bytes:
    """The figure as a PDF page of its own size, fonts embedded."""
    out = io.BytesIO()
    about = {"Title": title, "Creator": MADE_BY, "Producer": MADE_BY, "CreationDate": None, "ModDate": None}
    with _settings():
        figure.set_dpi(72)
        FigureCanvasPdf(figure).print_pdf(out, metadata=about)
    return out.getvalue()


def encoded(figure: Figure, file_format: str, title: str = "", scale: float = 2.0) -> bytes:
    """The figure in one of FORMATS; ``scale`` is for PNG."""
    if file_format == "png":
        return png(figure, scale, title)
    return {"svg": svg, "pdf": pdf}[file_format](figure, title)


def _agg(figure: Figure, scale: float) -> FigureCanvasAgg:
    # A hair more than asked for, so that 400 pixels do not come out as 399.99 and then as 399.
    figure.set_dpi(SCREEN_DPI * scale * (1 + 1e-9))
    return FigureCanvasAgg(figure)


@contextmanager
def _settings() -> Iterator[None]:
    with _SETTINGS_LOCK, matplotlib.rc_context(_SETTINGS):
        yield
