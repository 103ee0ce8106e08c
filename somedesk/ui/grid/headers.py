"""The grid's headers: levels above, dimensions (and the beginnings of area headings) at the left."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHeaderView, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.grid.cells import Head, Role
from somedesk.ui.grid.delegate import draw_heading
from somedesk.ui.grid.layout import HEAD_PAD
from somedesk.ui.grid.model import AnyIndex
from somedesk.ui.grid.sizes import Sizes
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Face, Room, fold

_VERTICAL, _HORIZONTAL = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_HEAD, _HEADING = int(Role.HEAD), int(Role.HEADING)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_CENTRE = Qt.AlignmentFlag.AlignCenter


def draw_hatching(painter: QPainter, place: QRectF, radius: float, theme: Theme) -> None:
    """Hatch a chip for level 0, with its middle left free for the digit."""
    painter.setBrush(QBrush(colour(theme["control_line"]), Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme["not_started"]))
    painter.drawEllipse(place.center(), 6.5, 6.5)
    painter.restore()


def _draw_lines(painter: QPainter, x: float, y: float, text: str, face: Face) -> float:
    """Draw lines one below the other; returns where the next one would begin."""
    painter.setFont(face.font)
    for line in text.split(LINE_SEPARATOR):
        painter.drawText(QRectF(x, y, face.width(line) + 4, face.line_height), _LEFT, line)
        y += face.line_height
    return y


class _PictureHeader(QHeaderView):
    """Draws each section once, into a picture, and copies it from then on."""

    def __init__(self, orientation: Qt.Orientation, sizes: Sizes, theme: Theme, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._pictures: dict[int, tuple[object, QPixmap | None]] = {}
        self._sizes, self._theme, self._language = sizes, theme, "en"
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        # Ours from the start: asked for one that Qt has made, PySide looks through every kind of widget there is.
        self.setViewport(QWidget(self))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def currentChanged(self, current: AnyIndex, old: AnyIndex) -> None:
        """The level under the keyboard looks like every other in the header, so nothing is to be painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        erase(painter, event.rect(), self._theme["window"])
        painter.end()
        super().paintEvent(event)

    def use(self, sizes: Sizes, theme: Theme, language: str) -> None:
        """Paint at another size, in another theme or language from now on."""
        self._sizes, self._theme, self._language = sizes, theme, language
        self._pictures.clear()
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        look = (rect.size().toTuple(), self.content(logicalIndex))
        known, picture = self._pictures.get(logicalIndex, (None, None))
        if known != look:
            # Kept as a picture only if it is painted again: see CellDelegate.
            self._pictures[logicalIndex] = (look, None)
            painter.save()
            erase(painter, rect, self._theme["window"])
            self.draw_section(painter, rect, logicalIndex)
            painter.restore()
            return
        if picture is None:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(rect.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(colour(self._theme["window"]))
            brush = QPainter(picture)
            self.draw_section(brush, QRect(0, 0, rect.width(), rect.height()), logicalIndex)
            brush.end()
            self._pictures[logicalIndex] = (look, picture)
        painter.drawPixmap(rect.topLeft(), picture)

    def content(self, section: int) -> object:
        """What a section shows, for telling whether its picture still holds."""
        raise NotImplementedError

    def draw_section(self, painter: QPainter, place: QRect, section: int) -> None:
        """Draw a section."""
        raise NotImplementedError


class LevelHeader(_PictureHeader):
    """A chip with the digit and the level's name above each column."""

    def __init__(self, sizes: Sizes, theme: Theme, parent: QWidget) -> None:
        super().__init__(_HORIZONTAL, sizes, theme, parent)
        self.setObjectName("grid_levels")
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        return QSize(100, self._sizes.level_height)

    def content(self, section: int) -> object:
        return self.model().headerData(section, _HORIZONTAL, _DISPLAY)

    def draw_section(self, painter: QPainter, place: QRect, section: int) -> None:
        own, level = self._sizes, section + 1
        look = self._theme.level(level)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = place.x() + own.gap + 2, place.y() + place.height() / 2
        chip = QRectF(left, middle - own.chip / 2, own.chip, own.chip)
        painter.setPen(QPen(colour(look.edge), 1))
        painter.setBrush(colour(look.fill))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(own.name.font)
        painter.setPen(colour(look.ink))
        painter.drawText(chip, _CENTRE, str(level))
        painter.setPen(colour(self._theme["ink"]))
        start = left + own.chip + 7
        most = max(1, place.height() // own.name.line_height)
        room = Room(place.right() - start, most_rows=most)
        lines = fold(str(self.content(section)), own.name, room, self._language)
        _draw_lines(painter, start, middle - lines.rows * own.name.line_height / 2, lines.text, own.name)


class DimensionHeader(_PictureHeader):
    """Name and state ("2 → 4") of each dimension. ``row_pressed`` carries the row that was clicked."""

    row_pressed = Signal(object)

    def __init__(self, sizes: Sizes, theme: Theme, parent: QWidget) -> None:
        super().__init__(_VERTICAL, sizes, theme, parent)
        self.setObjectName("grid_dimensions")
        self.setMinimumSectionSize(8)
        self.current_row = -1
        self.use(sizes, theme, "en")

    def use(self, sizes: Sizes, theme: Theme, language: str) -> None:
        """Paint at another size, in another theme or language from now on."""
        super().use(sizes, theme, language)
        self.setFixedWidth(sizes.head_width)

    def mark_current(self, row: int) -> None:
        """Show which row the keyboard acts on."""
        old, self.current_row = self.current_row, row
        if row != old:
            self.update_rows({old, row} - {-1})

    def update_rows(self, rows: Iterable[int]) -> None:
        """Paint some rows again."""
        for row in rows:
            self.updateSection(row)

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.head_width, 100)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0:
            self.row_pressed.emit(row)

    def content(self, section: int) -> object:
        model = self.model()
        head = model.headerData(section, _VERTICAL, _HEAD) or model.headerData(section, _VERTICAL, _HEADING)
        return head, section == self.current_row

    def draw_section(self, painter: QPainter, place: QRect, section: int) -> None:
        head = self.model().headerData(section, _VERTICAL, _HEAD)
        if isinstance(head, Head):
            self._paint_head(painter, place, head, section == self.current_row)
        else:
            text = str(self.model().headerData(section, _VERTICAL, _HEADING) or "")
            painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
            wide = QRectF(place.x(), place.y(), 10_000, place.height())
            draw_heading(painter, wide, text, self._sizes, self._theme)

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head, current: bool) -> None:
        own = self._sizes
        if current:
            bar = QRect(rect.x(), rect.y() + own.gap + 2, 3, rect.height() - 2 * own.gap - 4)
            erase(painter, bar, self._theme["accent"])
        top = rect.y() + own.gap + own.pad_y
        bottom = rect.bottom() - own.gap - own.pad_y
        room = own.head_width - HEAD_PAD
        painter.setPen(colour(self._theme["ink"]))
        name = head.short if own.fit else head.name
        most = max(1, (bottom - top - own.detail.line_height + 2) // own.name.line_height)
        lines = fold(name, own.name, Room(room, most_rows=most), self._language)
        top = int(_draw_lines(painter, rect.x() + HEAD_PAD, top, lines.text, own.name))
        most = max(1, (bottom - top + 2) // own.detail.line_height)
        chip = self._paint_mark(painter, rect.x() + HEAD_PAD, top, head.mark) if head.mark else 0
        painter.setPen(colour(self._theme["muted"]))
        detail = fold(head.detail, own.detail, Room(room - chip, most_rows=most), self._language)
        _draw_lines(painter, rect.x() + HEAD_PAD + chip, top, detail.text, own.detail)

    def _paint_mark(self, painter: QPainter, left: int, top: int, mark: str) -> int:
        """A chip: hatched with 0 when not started, plain grey with a dash when not applicable. Returns its width."""
        own, theme = self._sizes, self._theme
        side = own.detail.line_height
        place = QRectF(left, top, side + 4, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(theme["control_line"]), 1))
        painter.setBrush(colour(theme["not_started" if mark == "0" else "quiet_soft"]))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if mark == "0":
            draw_hatching(painter, place, 4, theme)
        painter.setPen(colour(theme["not_started_ink"]))
        painter.setFont(own.mark.font)
        painter.drawText(place, _CENTRE, mark)
        return side + 10
