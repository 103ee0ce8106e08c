"""A small true copy of what the room sees: the same picture, drawn smaller. Pointing at it points on the wall."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from somedesk.content.themes import theme
from somedesk.ui.audience.legibility import Seats
from somedesk.ui.audience.painting import paint, paint_pointing
from somedesk.ui.audience.picture import picture_of
from somedesk.ui.audience.view import BLANK, AudienceView, Pointing
from somedesk.ui.kit.theme import body_font, colour

USUAL = QSize(1920, 1080)


class RoomCopy(QWidget):
    """``pointed`` carries where the mouse is, in parts of the picture, or None when it has left.

    ``chosen`` carries the level whose statement was clicked.
    """

    pointed = Signal(object)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget, *, fills: bool = False) -> None:
        """``fills``: it takes all the room there is, and is laid out for that; else it is a small ``original``."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setMouseTracking(True)
        self._fills = fills
        self.original, self.seats, self.view = USUAL, Seats(), BLANK
        self.stamp, self.is_lost = "", False
        self.pointing: Pointing | None = None
        if not fills:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: AudienceView, stamp: str = "", *, is_lost: bool = False) -> None:
        """Show that; ``stamp`` stands across it in large letters, ``is_lost``: no one can see it now."""
        if (view, stamp, is_lost) != (self.view, self.stamp, self.is_lost):
            self.view, self.stamp, self.is_lost = view, stamp, is_lost
            self.setAccessibleDescription(". ".join(each for each in (stamp, view.title, view.corner) if each))
            self.update()

    def of(self, original: QSize, seats: Seats) -> None:
        """It is a copy of a picture of that size."""
        if (original, seats) != (self.original, self.seats):
            self.original, self.seats = original, seats
            self._keep_shape()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._height_of(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def _height_of(self, width: int) -> int:
        return round(width * self.original.height() / max(1, self.original.width()))

    def _keep_shape(self) -> None:
        if not self._fills:
            self.setFixedHeight(self._height_of(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_shape()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self.size() if self._fills else self.original
        painter = QPainter(self)
        painter.scale(self.width() / max(1, size.width()), self.height() / max(1, size.height()))
        if self.is_lost:
            painter.fillRect(0, 0, size.width(), size.height(), colour(theme("dark")["room_ground"]))
            painter.setOpacity(0.35)
        paint(painter, picture_of(self.view, size.width(), size.height(), self.seats))
        painter.setOpacity(1)
        if self.pointing is not None:
            paint_pointing(painter, self.pointing, size.width(), size.height(), self.view.light)
        painter.resetTransform()
        if self.stamp:
            self._paint_stamp(painter)
        painter.end()

    def _paint_stamp(self, painter: QPainter) -> None:
        chosen = theme("dark")
        edge = 6
        painter.setPen(QPen(colour(chosen["warning"]), edge))
        painter.drawRect(self.rect().adjusted(edge // 2, edge // 2, -edge // 2, -edge // 2))
        font = body_font()
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(max(14, min(36, self.height() // 6)))
        painter.setFont(font)
        band = self.rect().adjusted(edge, self.height() // 3, -edge, -self.height() // 3)
        painter.fillRect(band, colour(chosen["warning_soft"]))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        while font.pixelSize() > 9:
            needed = painter.boundingRect(band, flags, self.stamp)
            if needed.height() <= band.height() and needed.width() <= band.width():
                break
            font.setPixelSize(font.pixelSize() - 1)
            painter.setFont(font)
        painter.drawText(band, flags, self.stamp)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(QPointF(event.position().x() / self.width(), event.position().y() / self.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        size = self.size() if self._fills else self.original
        at = event.position()
        place = QPointF(at.x() * size.width() / self.width(), at.y() * size.height() / self.height())
        picture = picture_of(self.view, size.width(), size.height(), self.seats)
        columns = [each.place for each in picture.ground if each.fill == "room_panel"]
        if self.view.kind == "focus" and event.button() == Qt.MouseButton.LeftButton:
            for statement, column in zip(self.view.statements, columns, strict=True):
                if column.contains(place):
                    self.chosen.emit(statement.level)
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)
        super().leaveEvent(event)
