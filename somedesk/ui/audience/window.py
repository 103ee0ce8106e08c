"""The window that the room sees: one record, painted. No widget, no tooltip, no menu and no dialog is ever in it."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from somedesk.ui.audience.legibility import Seats
from somedesk.ui.audience.painting import Ground, paint, paint_pointing
from somedesk.ui.audience.picture import picture_of
from somedesk.ui.audience.pieces import Picture
from somedesk.ui.audience.view import BLANK, AudienceView, Pointing


class AudienceWindow(QWidget):
    """``key_pressed`` carries the QKeyEvent: keys act in either window. ``closing``: somebody wants it gone.

    ``painted`` follows each new picture, for the small copy of it.
    """

    key_pressed = Signal(object)
    key_released = Signal(object)
    closing = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("audience")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMouseTracking(True)
        self.view = BLANK
        self.seats = Seats()
        self.pointing: Pointing | None = None
        self._kept: QPixmap | None = None
        self._ground = Ground()
        self._say()

    @property
    def picture(self) -> Picture:
        """Where everything stands now."""
        return picture_of(self.view, self.width(), self.height(), self.seats)

    @Slot(object)
    def show_view(self, view: AudienceView) -> None:
        """From now on the room sees this."""
        if view != self.view:
            self.view, self._kept = view, None
            # At once: the wall comes before what the presenter's window has to do after the same key.
            self.repaint()
            self._say()

    def set_seats(self, seats: Seats) -> None:
        """How large the picture is and where the last row sits."""
        if seats != self.seats:
            self.seats, self._kept = seats, None
            self.update()

    def set_pointing(self, pointing: Pointing | None) -> None:
        """Point at a place, or at nothing."""
        if pointing != self.pointing:
            self.pointing = pointing
            self.update()

    def _say(self) -> None:
        """What a screen reader finds here: the same that is to be seen, and no more."""
        view = self.view
        self.setWindowTitle(view.title or "SomeDesk")
        self.setAccessibleName(view.title or "SomeDesk")
        said = [view.subtitle, view.corner, *(f"{each.level} {each.name}. {each.text}" for each in view.statements)]
        said += [f"{each.name}: {each.level}" for each in view.lines if each.level is not None]
        said += [f"{each.label} {each.value}" for each in view.figures]
        said += [view.question, view.decision]
        self.setAccessibleDescription("\n".join(each for each in said if each))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.pointing is None:
            # Straight to the screen: a picture kept beside it would cost as much again.
            paint(painter, self.picture, self._ground.pixels(self.picture, self.devicePixelRatioF()))
            self._kept = None
        else:
            painter.drawPixmap(0, 0, self._kept_picture())
            paint_pointing(painter, self.pointing, self.width(), self.height(), self.view.light)
        painter.end()
        self.painted.emit()

    def _kept_picture(self) -> QPixmap:
        """While something is pointed at, only the pointer is painted anew."""
        if self._kept is None:
            scale = self.devicePixelRatioF()
            self._kept = QPixmap(self.size() * scale)
            self._kept.setDevicePixelRatio(scale)
            painter = QPainter(self._kept)
            paint(painter, self.picture)
            painter.end()
        return self._kept

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._kept = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.DevicePixelRatioChange, QEvent.Type.StyleChange}:
            self._kept = None
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.key_released.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """It goes with the workshop, and not before."""
        event.ignore()
        self.closing.emit()
