"""The grid's headers: levels above, dimensions (and the beginnings of area headings) at the left."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.grid.cells import Head, Role
from somedesk.ui.grid.delegate import draw_heading
from somedesk.ui.grid.layout import HEAD_PAD
from somedesk.ui.grid.sizes import Sizes
from somedesk.ui.grid.typesetting import LINE_SEPARATOR, Face, Room, fold
from somedesk.ui.theme import colour

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


class LevelHeader(QHeaderView):
    """A chip with the digit and the level's name above each column."""

    def __init__(self, sizes: Sizes, theme: Theme, parent: QWidget) -> None:
        super().__init__(_HORIZONTAL, parent)
        self.setObjectName("grid_levels")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)
        self.setHighlightSections(False)
        self.use(sizes, theme, "en")

    def use(self, sizes: Sizes, theme: Theme, language: str) -> None:
        """Paint at another size, in another theme or language from now on."""
        self._sizes, self._theme, self._language = sizes, theme, language
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(100, self._sizes.level_height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        own, level = self._sizes, logicalIndex + 1
        painter.fillRect(rect, colour(self._theme["window"]))
        look = self._theme.level(level)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = rect.x() + own.gap + 2, rect.center().y() + 1
        chip = QRectF(left, middle - own.chip / 2, own.chip, own.chip)
        painter.setPen(QPen(colour(look.edge), 1))
        painter.setBrush(colour(look.fill))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(own.name.font)
        painter.setPen(colour(look.ink))
        painter.drawText(chip, _CENTRE, str(level))
        painter.setPen(colour(self._theme["ink"]))
        start = left + own.chip + 7
        name = str(self.model().headerData(logicalIndex, _HORIZONTAL, _DISPLAY))
        most = max(1, rect.height() // own.name.line_height)
        lines = fold(name, own.name, Room(rect.right() - start, most_rows=most), self._language)
        top = middle - lines.rows * own.name.line_height / 2
        _draw_lines(painter, start, top, lines.text, own.name)
        painter.restore()


class DimensionHeader(QHeaderView):
    """Name and state ("2 → 4") of each dimension. ``row_pressed`` carries the row that was clicked."""

    row_pressed = Signal(object)

    def __init__(self, sizes: Sizes, theme: Theme, parent: QWidget) -> None:
        super().__init__(_VERTICAL, parent)
        self.setObjectName("grid_dimensions")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)
        self.setHighlightSections(False)
        self.current_row = -1
        self.use(sizes, theme, "en")

    def use(self, sizes: Sizes, theme: Theme, language: str) -> None:
        """Paint at another size, in another theme or language from now on."""
        self._sizes, self._theme, self._language = sizes, theme, language
        self.setFixedWidth(sizes.head_width)
        self.viewport().update()

    def mark_current(self, row: int) -> None:
        """Show which row the keyboard acts on."""
        old, self.current_row = self.current_row, row
        for changed in {old, row} - {-1}:
            self.updateSection(changed)

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.head_width, 100)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0:
            self.row_pressed.emit(row)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        painter.fillRect(rect, colour(self._theme["window"]))
        head = self.model().headerData(logicalIndex, _VERTICAL, _HEAD)
        if isinstance(head, Head):
            painter.save()
            self._paint_head(painter, rect, head, logicalIndex == self.current_row)
            painter.restore()
        else:
            text = str(self.model().headerData(logicalIndex, _VERTICAL, _HEADING) or "")
            draw_heading(painter, QRectF(rect.x(), rect.y(), 10_000, rect.height()), text, self._sizes, self._theme)

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head, current: bool) -> None:
        own = self._sizes
        if current:
            painter.fillRect(
                QRectF(rect.x(), rect.y() + own.gap + 2, 3, rect.height() - 2 * own.gap - 4),
                colour(self._theme["accent"]),
            )
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
