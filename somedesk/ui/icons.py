"""Icons that follow the theme: characters of a font, drawn in the colour of a role."""

from functools import cache

import msgspec
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from somedesk.base.paths import resource
from somedesk.content.themes import Theme
from somedesk.ui.theme import colour


@cache
def characters() -> dict[str, str]:
    """The character of each icon, by its name. Makes the font known to Qt."""
    QFontDatabase.addApplicationFont(str(resource("icons", "Lucide.ttf")))
    return msgspec.json.decode(resource("icons", "characters.json").read_bytes(), type=dict[str, str])


class _FontEngine(QIconEngine):
    """Draws at whatever size and resolution is asked for, so icons are sharp on every screen."""

    def __init__(self, name: str, ink: str, disabled: str) -> None:
        super().__init__()
        self._name, self._ink, self._disabled = name, ink, disabled
        self._pixmaps: dict[tuple[int, int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont("lucide")
        font.setPixelSize(min(rect.width(), rect.height()))
        painter.setFont(font)
        painter.setPen(colour(self._disabled if mode == QIcon.Mode.Disabled else self._ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, characters()[self._name])

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
        return _FontEngine(self._name, self._ink, self._disabled)


def icon(name: str, theme: Theme, role: str = "ink") -> QIcon:
    """The icon called ``name`` (one of ``characters``) in the colour of ``role``."""
    return QIcon(_FontEngine(name, theme[role], theme["disabled"]))
