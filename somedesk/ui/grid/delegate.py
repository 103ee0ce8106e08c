"""Painting of cells, tuned: a card is drawn once per look and size, a text is laid out once, the rest is copying.

Never colour alone: a ✓, a word, a flag or a dash stands with every colour.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QStaticText, QTransform
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.grid.cells import Cell, Role
from somedesk.ui.grid.sizes import Marks, Sizes, flag_width
from somedesk.ui.grid.typesetting import fold
from somedesk.ui.theme import colour

RADIUS = 7.0
_CELL, _HEADING = int(Role.CELL), int(Role.HEADING)
_ANTIALIASING = QPainter.RenderHint.Antialiasing
_PLAIN = Qt.TextFormat.PlainText
_NO_BRUSH, _NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
_ROUND = Qt.PenJoinStyle.RoundJoin
_HEADING_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
_MOST_CARDS, _MOST_TEXTS = 400, 1500
AnyIndex = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints one level of one dimension. ``focus`` is the (row, column) that the keyboard acts on."""

    def __init__(self, sizes: Sizes, marks: Marks, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.focus = (-1, -1)
        self.focus_is_active = False
        self._cards: dict[tuple[object, ...], QPixmap] = {}
        self._texts: dict[tuple[object, ...], QStaticText] = {}
        self.use(sizes, marks, theme, "en")

    def use(self, sizes: Sizes, marks: Marks, theme: Theme, language: str) -> None:
        """Paint at another size, in another language or theme from now on."""
        self._sizes, self._marks, self._theme, self._language = sizes, marks, theme, language
        self._regular, self._strong = sizes.regular, sizes.strong
        self._inset_x, self._inset_y = sizes.gap + sizes.pad_x, sizes.gap + sizes.pad_y
        self._ink, self._muted = colour(theme["ink"]), colour(theme["muted"])
        self._cards.clear()
        self._texts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        cell = index.data(_CELL)
        if cell is None:
            return
        rect = option.rect
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        look = (
            cell.level if cell.current else 0,
            cell.target,
            cell.previous,
            cell.on_the_way,
            cell.not_applicable,
            width,
            height,
        )
        card = self._cards.get(look) or self._new_card(look, cell, width, height)
        painter.drawPixmap(x, y, card)
        strong = cell.current
        key = (cell.text, width, height, strong, look[1:5])
        text = self._texts.get(key) or self._new_text(key, cell, width, height)
        painter.setFont((self._strong if strong else self._regular).font)
        if strong:
            painter.setPen(colour(self._theme.level(cell.level).ink))
        else:
            painter.setPen(self._muted if cell.not_applicable else self._ink)
        painter.drawStaticText(x + self._inset_x, y + self._inset_y, text)
        if self.focus == (index.row(), index.column()):
            self._paint_focus(painter, QRectF(rect))

    # --- text ---

    def _new_text(self, key: tuple[object, ...], cell: Cell, width: int, height: int) -> QStaticText:
        own = self._sizes
        first = own.ring if cell.previous else 0.0
        last = self._marks.width(cell, own.mark)
        face = self._strong if cell.current else self._regular
        room = own.room(width, first, last, own.rows_in(height))
        text = QStaticText(fold(cell.text, face, room, self._language).text)
        text.setTextFormat(_PLAIN)
        text.prepare(QTransform(), face.font)
        if len(self._texts) > _MOST_TEXTS:
            self._texts.clear()
        self._texts[key] = text
        return text

    # --- cards ---

    def _new_card(self, look: tuple[object, ...], cell: Cell, width: int, height: int) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        card = QPixmap(round(width * ratio), round(height * ratio))
        card.setDevicePixelRatio(ratio)
        card.fill(colour(self._theme["window"]))
        brush = QPainter(card)
        brush.setRenderHint(_ANTIALIASING)
        gap = self._sizes.gap
        self._draw_card(brush, QRectF(gap, gap, width - 2 * gap, height - 2 * gap), cell)
        brush.end()
        if len(self._cards) > _MOST_CARDS:
            self._cards.clear()
        self._cards[look] = card
        return card

    def _draw_card(self, painter: QPainter, card: QRectF, cell: Cell) -> None:
        theme = self._theme
        fill, edge, ink = theme["card"], theme["line"], theme["target"]
        if cell.current:
            level = theme.level(cell.level)
            fill, edge, ink = level.fill, level.edge, level.ink
        elif cell.not_applicable:
            fill, edge, ink = theme["quiet_soft"], theme["quiet_soft"], theme["muted"]
        painter.setPen(QPen(colour(edge), 2 if cell.current else 1))
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if cell.target:
            self._draw_target_ring(painter, card)
        if cell.previous:
            self._draw_previous(painter, card, fill, ink if cell.current else theme["previous"])
        self._draw_mark(painter, card, cell, ink)
        if cell.on_the_way:
            self._draw_half_way(painter, card, ink)

    def _draw_target_ring(self, painter: QPainter, card: QRectF) -> None:
        """Dashed, with a band of the card's colour below it, so that it is seen on every level's fill."""
        ring = card.adjusted(1, 1, -1, -1)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(QPen(colour(self._theme["card"]), 4))
        painter.drawRoundedRect(ring, RADIUS, RADIUS)
        pen = QPen(colour(self._theme["target"]), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(ring, RADIUS, RADIUS)

    def _draw_previous(self, painter: QPainter, card: QRectF, fill: str, ink: str) -> None:
        painter.setPen(QPen(colour(ink), 2))
        painter.setBrush(QBrush(colour(fill)))
        inset = 4 if self._sizes.fit else 6
        painter.drawEllipse(QRectF(card.right() - inset - 9, card.top() + inset, 8, 8))

    def _draw_mark(self, painter: QPainter, card: QRectF, cell: Cell, ink: str) -> None:
        words = self._marks.text(cell)
        if not words:
            return
        face = self._sizes.mark
        painter.setFont(face.font)
        painter.setPen(colour(ink))
        right, flag = card.right() - self._sizes.pad_x, flag_width(face) if cell.target else 0.0
        bottom = card.bottom() - self._sizes.pad_y + (0 if self._sizes.fit else 2)
        top = bottom - face.line_height
        behind = flag if cell.current else 0.0
        left = right - behind - face.width(words)
        painter.drawText(QRectF(left, top, face.width(words) + 2, face.line_height), Qt.AlignmentFlag.AlignLeft, words)
        if flag:
            painter.setBrush(colour(ink))
            painter.setPen(_NO_PEN)
            at = right - flag + 3 if cell.current else left - flag
            painter.drawPath(flag_shape(at, top + 0.14 * face.line_height, 0.72 * face.line_height))

    def _draw_half_way(self, painter: QPainter, card: QRectF, ink: str) -> None:
        """An arrow-head on the right edge: on the way there."""
        middle = card.center().y()
        painter.setPen(_NO_PEN)
        painter.setBrush(colour(ink))
        points = [
            QPointF(card.right() - 5, middle - 6),
            QPointF(card.right() + 2, middle),
            QPointF(card.right() - 5, middle + 6),
        ]
        painter.drawPolygon(QPolygonF(points))

    def _paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        width = 2.0 if self.focus_is_active else 1.0
        painter.save()
        painter.setRenderHint(_ANTIALIASING)
        painter.setPen(QPen(colour(self._theme["focus"]), width, j=_ROUND))
        painter.setBrush(_NO_BRUSH)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
        painter.restore()


class HeadingDelegate(QStyledItemDelegate):
    """Paints the part of an area's heading that is right of the row heads, which paint its beginning."""

    def __init__(self, sizes: Sizes, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.use(sizes, theme)

    def use(self, sizes: Sizes, theme: Theme) -> None:
        """Paint at another size or in another theme from now on."""
        self._sizes, self._theme = sizes, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect = option.rect
        painter.fillRect(rect, colour(self._theme["window"]))
        # From the left of the row heads, however far the cells are scrolled.
        place = QRectF(-self._sizes.head_width, rect.y(), rect.right() + self._sizes.head_width, rect.height())
        draw_heading(painter, place, index.data(_HEADING), self._sizes, self._theme)


def draw_heading(painter: QPainter, place: QRectF, text: str, sizes: Sizes, theme: Theme) -> None:
    """An area's heading in capitals, at the bottom left of ``place``."""
    painter.setFont(sizes.heading.font)
    painter.setPen(colour(theme["muted"]))
    painter.drawText(place.adjusted(4, 0, 0, -2), _HEADING_FLAGS, text.upper())


def flag_shape(left: float, top: float, height: float) -> QPainterPath:
    """A small flag on its pole; the bundled font has none."""
    path = QPainterPath()
    path.addRect(left, top, 1.4, height)
    path.moveTo(left + 1.4, top)
    path.lineTo(left + 0.85 * height, top + 0.3 * height)
    path.lineTo(left + 1.4, top + 0.6 * height)
    path.closeSubpath()
    return path
