"""A chart on the screen: drawn in a worker at the screen's own resolution. The last picture stays until the next."""

import math
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from somedesk.charts.data import ChartData
from somedesk.content.themes import Theme
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.theme import colour

PIXELS_PER_INCH = 96
_SETTLE_MILLISECONDS = 30


class Drawing(Struct, frozen=True):
    """All that a picture depends on. Sizes in the screen's logical pixels; ``ratio`` = device pixels to each."""

    data: ChartData
    theme: Theme
    language: str
    width: int
    height: int
    ratio: float


def needed_height(data: ChartData, language: str, width: int) -> int:
    """How many pixels high the chart has to be at a width; for the worker, as words are measured for it."""
    from somedesk.charts import draw

    return math.ceil(draw.preferred_height(data, width / PIXELS_PER_INCH, language) * PIXELS_PER_INCH)


def drawn(drawing: Drawing) -> tuple[bytes, int, int]:
    """RGBA pixels, width and height; for the worker."""
    from somedesk.charts import draw, render

    size = (drawing.width / PIXELS_PER_INCH, drawing.height / PIXELS_PER_INCH)
    figure = draw.figure(drawing.data, drawing.theme, drawing.language, size)
    return render.rgba(figure, drawing.ratio)


class ChartPicture(QWidget):
    """Shows one chart. It is drawn only while it can be seen, and only when something has changed."""

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_picture")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.image = QImage()
        self._context = context
        self._task = f"chart_{name}"
        self._data: ChartData | None = None
        self._measured: tuple[ChartData, str, int] | None = None
        self._is_measuring = False
        self._drawing: Drawing | None = None
        self._waiting = ""
        self._settle = pause(self, self._draw, _SETTLE_MILLISECONDS)

    def show_chart(self, data: ChartData) -> None:
        """Show ``data`` in the language and the theme of the screen."""
        self._data = data
        self.setAccessibleDescription(data.summary(self._context.localisation.language))
        self._settle.start()

    def forget(self) -> None:
        """Show nothing, and wait for nothing."""
        self._settle.stop()
        self._context.tasks.cancel(self._task)
        self._data = self._measured = self._drawing = None
        self._is_measuring = False
        self.image = QImage()

    def redraw(self) -> None:
        """Take the theme, the language and the resolution as they are now."""
        self._settle.start()

    def set_waiting_text(self, text: str) -> None:
        """What stands here until there is a first picture."""
        self._waiting = text

    @property
    def is_current(self) -> bool:
        """Whether the picture is the one for the data, the size and the looks of now, and no other is to come."""
        return not self._settle.isActive() and not self._context.tasks.is_busy(self._task) and not self.image.isNull()

    def sizeHint(self) -> QSize:
        return QSize(420, self.minimumHeight())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.appearance.theme
        if self.image.isNull():
            painter.setPen(colour(theme["muted"]))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._waiting)
        else:
            self._paint_image(painter)
        if self.hasFocus():
            painter.setPen(colour(theme["focus"]))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint_image(self, painter: QPainter) -> None:
        size = self.image.deviceIndependentSize().toSize()
        if abs(size.width() - self.width()) <= 1 and abs(size.height() - self.height()) <= 1:
            painter.drawImage(0, 0, self.image)
            return
        # An older picture, until the one in the new size is ready.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - fitted.width()) // 2, 0, fitted.width(), fitted.height())
        painter.drawImage(place, self.image)

    @Slot()
    def _draw(self) -> None:
        if self._data is None or not self.isVisible():
            return
        run, language = self._context.tasks.run, self._context.localisation.language
        measured = (self._data, language, self.width())
        if measured != self._measured:
            # First its height, then the picture: what one chart needs moves the others, and none is drawn twice.
            self._measured, self._is_measuring = measured, True
            run(self._task, partial(needed_height, *measured), self._on_measured, broken=self._on_broken)
        if self._is_measuring:
            return
        ratio = self.devicePixelRatioF()
        drawing = Drawing(self._data, self._context.appearance.theme, language, self.width(), self.height(), ratio)
        if drawing != self._drawing:
            self._drawing = drawing
            run(self._task, partial(drawn, drawing), self._on_drawn, broken=self._on_broken)

    @Slot(object)
    def _on_measured(self, height: int) -> None:
        self._is_measuring = False
        self.setMinimumHeight(height)
        self._settle.start()

    @Slot(object)
    def _on_drawn(self, picture: tuple[bytes, int, int]) -> None:
        if self._drawing is None:
            return
        self.image = QImage(*picture, QImage.Format.Format_RGBA8888).copy()
        self.image.setDevicePixelRatio(self._drawing.ratio)
        self.update()

    def _on_broken(self) -> None:
        self._measured = self._drawing = None
        self._is_measuring = False
