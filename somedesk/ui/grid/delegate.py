"""Painting of cells, tuned: what has been drawn once is copied from then on.

Never colour alone: a ✓, a word, a flag or a dash stands with every colour.
"""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.grid.cells import Cell
from somedesk.ui.grid.model import AnyIndex, GridModel
from somedesk.ui.grid.sizes import Marks, Sizes, flag_width
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Lines, fold

RADIUS = 7.0
_ANTIALIASING = QPainter.RenderHint.Antialiasing
_NO_BRUSH, _NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
_ROUND = Qt.PenJoinStyle.RoundJoin
_HEADING_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
_MOST_PICTURES = 250
_Look = tuple[Cell, int, int, int]  # with width and height, and the width of the ring of the focus


class CellDelegate(QStyledItemDelegate):
    """Paints one level of one dimension. ``focus`` is the (row, column) that the keyboard acts on.

    Cards are drawn once per look and size. A cell that is painted a second time is kept as a picture, and copied from
    then on; to keep it at once would make the first painting, and a change of language, twice as slow. Cells come
    straight from the model: through ``index.data`` one would cost as much as copying its picture.
    """

    def __init__(self, model: GridModel, sizes: Sizes, marks: Marks, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._view = model, parent
        self.focus = (-1, -1)
        self._focus_width = 1
        self._cards: dict[tuple[object, ...], QPixmap] = {}
        # By words and language: who changes the language often changes back.
        self._kept: dict[tuple[Marks, str], tuple[dict[_Look, QPixmap], set[_Look]]] = {}
        self._kind: tuple[Sizes, str] | None = None
        self.use(sizes, marks, theme, "en")

    def use(self, sizes: Sizes, marks: Marks, theme: Theme, language: str) -> None:
        """Paint at another size, in another language or theme from now on."""
        kind = (sizes, theme.name)
        if kind != self._kind:
            self._kept.clear()
        self._sizes, self._marks, self._theme, self._language = sizes, marks, theme, language
        self._kind = kind
        self._pictures, self._seen = self._kept.setdefault((marks, language), ({}, set()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        place = (index.row(), index.column())
        cell = self._model.cell(*place)
        if cell is None:
            return
        rect: QRect = option.rect
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        look = (cell, width, height, self._focus_width if self.focus == place else 0)
        picture = self._pictures.get(look)
        if picture is not None:
            painter.drawPixmap(x, y, picture)
        elif look in self._seen:
            painter.drawPixmap(x, y, self._new_picture(look))
        else:
            self._seen.add(look)
            painter.drawPixmap(x, y, self._card(cell, width, height))
            self._draw_inside(painter, x, y, *look)

    def show_active(self, active: bool) -> None:
        """Whether keys go to the grid: the ring of the focus is bolder then."""
        self._focus_width = 2 if active else 1

    def shown_lines(self, cell: Cell, width: int, height: int) -> Lines:
        """The lines of a cell's descriptor as they are painted at a size."""
        own = self._sizes
        first = own.ring if cell.previous else 0.0
        room = own.room(width, first, self._marks.width(cell, own.mark), own.rows_in(height))
        return fold(cell.text, own.strong if cell.current else own.regular, room, self._language)

    def _draw_inside(self, painter: QPainter, x: int, y: int, cell: Cell, width: int, height: int, focus: int) -> None:
        own, theme = self._sizes, self._theme
        face = own.strong if cell.current else own.regular
        ink = theme.level(cell.level).ink if cell.current else theme["muted" if cell.not_applicable else "ink"]
        painter.setFont(face.font)
        painter.setPen(colour(ink))
        left, baseline = x + own.gap + own.pad_x, y + own.gap + own.pad_y + face.ascent
        for line in self.shown_lines(cell, width, height).text.split(LINE_SEPARATOR):
            painter.drawText(left, baseline, line)
            baseline += face.line_height
        if focus:
            self._draw_focus(painter, QRectF(x, y, width, height), focus)

    def _new_picture(self, look: _Look) -> QPixmap:
        picture = self._card(*look[:3]).copy()
        painter = QPainter(picture)
        self._draw_inside(painter, 0, 0, *look)
        painter.end()
        if len(self._pictures) > _MOST_PICTURES:
            self._pictures.clear()
            self._seen.clear()
        self._pictures[look] = picture
        return picture

    def _card(self, cell: Cell, width: int, height: int) -> QPixmap:
        """A card without its text. Cells that look alike share one."""
        level = cell.level if cell.current else 0
        flags = (cell.target, cell.previous, cell.on_the_way, cell.not_applicable)
        look = (level, flags, width, height, self._kind, self._marks)
        card = self._cards.get(look)
        if card is None:
            ratio, gap = self._view.devicePixelRatioF(), self._sizes.gap
            card = QPixmap(round(width * ratio), round(height * ratio))
            card.setDevicePixelRatio(ratio)
            card.fill(colour(self._theme["window"]))
            painter = QPainter(card)
            painter.setRenderHint(_ANTIALIASING)
            self._draw_card(painter, QRectF(gap, gap, width - 2 * gap, height - 2 * gap), cell)
            painter.end()
            if len(self._cards) > _MOST_PICTURES:
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
        painter.setBrush(colour(fill))
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
        # Where everything is small, the text comes close to the edge.
        base = card.right() - (3 if self._sizes.fit else 5)
        painter.setPen(_NO_PEN)
        painter.setBrush(colour(ink))
        points = [QPointF(base, middle - 6), QPointF(card.right() + 2, middle), QPointF(base, middle + 6)]
        painter.drawPolygon(QPolygonF(points))

    def _draw_focus(self, painter: QPainter, place: QRectF, width: int) -> None:
        painter.setRenderHint(_ANTIALIASING)
        painter.setPen(QPen(colour(self._theme["focus"]), width, j=_ROUND))
        painter.setBrush(_NO_BRUSH)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
        painter.setRenderHint(_ANTIALIASING, False)


class HeadingDelegate(QStyledItemDelegate):
    """Paints the part of an area's heading that is right of the row heads, which paint its beginning."""

    def __init__(self, model: GridModel, sizes: Sizes, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.use(sizes, theme)

    def use(self, sizes: Sizes, theme: Theme) -> None:
        """Paint at another size or in another theme from now on."""
        self._sizes, self._theme = sizes, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect, text = option.rect, self._model.heading(index.row())
        erase(painter, rect, self._theme["window"])
        # The text begins at the left of the row heads, however far the cells are scrolled; each cell shows its part.
        left = -self._sizes.head_width
        if left + heading_width(text, self._sizes) > rect.x():
            painter.save()
            painter.setClipRect(rect)
            draw_heading(painter, QRectF(left, rect.y(), 10_000, rect.height()), text, self._sizes, self._theme)
            painter.restore()


def heading_width(text: str, sizes: Sizes) -> int:
    """How far an area's heading reaches from the left of the row heads."""
    return int(sizes.heading.width(text.upper())) + 12


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
