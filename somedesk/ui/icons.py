"""Icons that follow the theme: one SVG per icon, its `currentColor` replaced by a role of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from somedesk.base.paths import resource
from somedesk.content.themes import Theme


@lru_cache(maxsize=256)
def _svg(name: str, colour: str) -> QByteArray:
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    return QByteArray(text.replace("currentColor", colour).encode())


class _SvgEngine(QIconEngine):
    """Draws at whatever size and resolution is asked for, so icons are sharp on every screen."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled
        self._pixmaps: dict[tuple[int, int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        QSvgRenderer(_svg(self._name, colour)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        key = (size.width(), size.height(), mode == QIcon.Mode.Disabled)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, pixmap.rect(), mode, state)
            painter.end()
            self._pixmaps[key] = pixmap
        return pixmap

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._colour, self._disabled)


def icon(name: str, theme: Theme, role: str = "ink") -> QIcon:
    """The icon called ``name`` (a file in resources/icons) in the colour of ``role``."""
    return QIcon(_SvgEngine(name, theme[role], theme["disabled"]))
