"""A value on the scale of levels as a small bar: each level in its colour, as far as the value reaches."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.theme import colour

HEIGHT = 14
GAP = 3
RADIUS = 3


class LevelBar(QWidget):
    """Only a picture: the numbers stand beside it as text."""

    def __init__(self, theme: Theme, levels: int, value: float | None, target: float | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._levels, self._value, self._target = theme, levels, value, target
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def use_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = (self.width() - 1 + GAP) / self._levels
        for level in range(1, self._levels + 1):
            cell = QRectF((level - 1) * step + 0.5, 2.5, step - GAP, HEIGHT - 5)
            self._paint_level(painter, cell, level, min(1.0, max(0.0, (self._value or 0.0) - (level - 1))))
        if self._target is not None:
            x = min(self._target * step - GAP / 2, self.width() - 1.5)
            pen = QPen(colour(self._theme["target"]), 2)
            painter.setPen(pen)
            painter.drawLine(int(x), 0, int(x), HEIGHT)
        painter.end()

    def _paint_level(self, painter: QPainter, cell: QRectF, level: int, part: float) -> None:
        look = self._theme.level(level)
        shape = QPainterPath()
        shape.addRoundedRect(cell, RADIUS, RADIUS)
        painter.fillPath(shape, colour(self._theme["not_started"]))
        if part:
            painter.save()
            painter.setClipRect(QRectF(cell.left(), cell.top(), cell.width() * part, cell.height()))
            painter.fillPath(shape, colour(look.fill))
            painter.restore()
        painter.setPen(QPen(colour(look.edge if part else self._theme["line"]), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
