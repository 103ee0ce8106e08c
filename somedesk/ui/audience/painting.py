"""Paints a picture, in the room's light."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from somedesk.content.themes import Theme, theme
from somedesk.ui.audience.pieces import Picture, Shape
from somedesk.ui.audience.view import Pointing
from somedesk.ui.kit.theme import colour

SPOT = 0.14  # radius of the spotlight in parts of the height
SHADE = 0.72


class Ground:
    """The ground of the last picture, as pixels: round corners take longer than all the rest, and seldom change."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._pixels = QPixmap()

    def pixels(self, picture: Picture, scale: float) -> QPixmap:
        """Painted for pixels ``scale`` times as dense."""
        of = (picture.width, picture.height, picture.light, picture.ground, scale)
        if of != self._of:
            self._of = of
            self._pixels = QPixmap(round(picture.width * scale), round(picture.height * scale))
            self._pixels.setDevicePixelRatio(scale)
            painter = QPainter(self._pixels)
            _paint_ground(painter, picture)
            painter.end()
        return self._pixels


def paint(painter: QPainter, picture: Picture, ground: QPixmap | None = None) -> None:
    """The whole picture, from the top left corner on."""
    chosen = theme(picture.light)
    if ground is None:
        _paint_ground(painter, picture)
    else:
        painter.drawPixmap(0, 0, ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        _shape(painter, shape, chosen)
    for text in picture.texts:
        painter.setFont(text.face.font)
        painter.setPen(colour(chosen[text.role]))
        y = text.place.y() + text.face.ascent
        for line in text.lines:
            painter.drawText(QPointF(text.place.x(), y), line)
            y += text.face.line_height


def _paint_ground(painter: QPainter, picture: Picture) -> None:
    chosen = theme(picture.light)
    painter.fillRect(QRectF(0, 0, picture.width, picture.height), colour(chosen["room_ground"]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.ground:
        _shape(painter, shape, chosen)


def _colour(name: str, chosen: Theme) -> QColor:
    what, _, level = name.partition(" ")
    if what == "level":
        return colour(chosen.level(int(level)).fill)
    if what == "edge":
        return colour(chosen.level(int(level)).edge)
    return colour(chosen[name])


def _shape(painter: QPainter, shape: Shape, chosen: Theme) -> None:
    fill = QBrush(_colour(shape.fill, chosen)) if shape.fill else QBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(Qt.PenStyle.NoPen)
    if shape.edge:
        pen = QPen(_colour(shape.edge, chosen), shape.width)
        if shape.is_dashed:
            pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(fill)
    if shape.kind == "disc":
        painter.drawEllipse(shape.place)
    elif shape.kind == "flag":
        _flag(painter, shape.place)
    elif shape.radius:
        painter.drawRoundedRect(shape.place, shape.radius, shape.radius)
    elif shape.edge:
        painter.drawRect(shape.place)
    else:
        painter.fillRect(shape.place, fill)


def _flag(painter: QPainter, place: QRectF) -> None:
    x, y, width, height = place.x(), place.y(), place.width(), place.height()
    painter.drawRect(QRectF(x, y, width * 0.16, height))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + width, y + height * 0.3), QPointF(x, y + height * 0.6)]))


def paint_pointing(painter: QPainter, pointing: Pointing, width: int, height: int, light: str) -> None:
    """The dot, or all but the spot in shade."""
    chosen = theme(light)
    middle = QPointF(pointing.x * width, pointing.y * height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if pointing.kind == "dot":
        painter.setPen(QPen(colour(chosen["room_ground"]), height * 0.004))
        painter.setBrush(colour(chosen["room_target"]))
        painter.drawEllipse(middle, height * 0.014, height * 0.014)
        return
    path = QPainterPath()
    path.addRect(QRectF(0, 0, width, height))
    spot = QPainterPath()
    spot.addEllipse(middle, height * SPOT * 1.6, height * SPOT)
    shade = QColor(chosen["room_shade"])
    shade.setAlphaF(SHADE)
    painter.fillPath(path.subtracted(spot), shade)
