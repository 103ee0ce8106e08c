"""Icons that follow the theme: characters of a font, drawn in the colour of a role."""

from functools import cache

import msgspec
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from somedesk.base.paths import resource
from somedesk.content.themes import Theme
from somedesk.ui.kit.theme import colour


@cache
def characters() -> dict[str, str]:
    """The character of each icon, by its name. Makes the font known to Qt."""
    QFontDatabase.addApplicationFont(str(resource("icons", "Lucide.ttf")))
    return msgspec.json.decode(resource("icons", "characters.json").read_bytes(), type=dict[str, str])


class _FontEngine(QIconEngine):
    """Draws at whatever size and resolution is asked for, so icons are sharp on every screen."""

    def __init__(self, name: str, ink: str, checked: str, disabled: str) -> None:
        super().__init__()
        self._name, self._ink, self._checked, self._disabled = name, ink, checked, disabled
        self._pixmaps: dict[tuple[int, int, str], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if rect.isEmpty():  # there is no room left for it
            return
        font = QFont("lucide")
        font.setPixelSize(min(rect.width(), rect.height()))
        painter.setFont(font)
        painter.setPen(colour(self._colour(mode, state)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, characters()[self._name])

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return self._disabled
        return self._checked if state == QIcon.State.On else self._ink

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        key = (size.width(), size.height(), self._colour(mode, state))
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            if not pixmap.isNull():
                painter = QPainter(pixmap)
                self.paint(painter, pixmap.rect(), mode, state)
                painter.end()
            self._pixmaps[key] = pixmap
        return pixmap

    def clone(self) -> QIconEngine:
        return _FontEngine(self._name, self._ink, self._checked, self._disabled)


def icon(name: str, theme: Theme, role: str = "ink", checked: str = "") -> QIcon:
    """The icon called ``name`` (of ``characters``) in the colour of ``role``, or of ``checked`` where that is on."""
    return QIcon(_FontEngine(name, theme[role], theme[checked or role], theme["disabled"]))


def icon_in(name: str, ink: str) -> QIcon:
    """The icon called ``name`` in the colour ``ink``, for what knows no theme."""
    return QIcon(_FontEngine(name, ink, ink, ink))
