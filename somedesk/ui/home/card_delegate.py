"""Paints a client's card. It only paints: words come from the model, clicks are told apart by the view."""

from functools import cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from somedesk.content.themes import Theme
from somedesk.ui.home.card_model import Card, CardRole
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.theme import body_font, colour

HEIGHT = 174
GAP = 14
PADDING = 16
RADIUS = 10
MENU_SIZE = 28
ICON_SIZE = 18

_ALIGN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_CENTRE = Qt.AlignmentFlag.AlignCenter
_ELIDE = Qt.TextElideMode.ElideRight


@cache
def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(body_font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@cache
def _metrics(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
    return QFontMetrics(_font(pixels, weight))


NORMAL, SEMI, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold


class ClientCardDelegate(QStyledItemDelegate):
    """A card per client. ``menu_rect`` and ``link_rect`` say where the parts are that can be clicked."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, float], QPixmap] = {}
        self._score_word = self._target_word = ""
        self.cell_size = QSize(0, HEIGHT + GAP)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self._pixmaps.clear()

    def retranslate(self) -> None:
        """Set the words that stand on every card."""
        self._score_word = self.tr("Score").upper()
        self._target_word = self.tr("Target").upper()

    @staticmethod
    def card_rect(cell: QRect) -> QRect:
        """The card within its cell of the list."""
        return cell.adjusted(GAP // 2, GAP // 2, -GAP // 2, -GAP // 2)

    def menu_rect(self, cell: QRect) -> QRect:
        """Where the card's menu button is."""
        card = self.card_rect(cell)
        return QRect(card.right() - MENU_SIZE - 9, card.top() + 10, MENU_SIZE, MENU_SIZE)

    def link_rect(self, cell: QRect, card: Card) -> QRect:
        """Where the card's own button is; empty if it has none."""
        if not card.link:
            return QRect()
        inner = self.card_rect(cell).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        width = min(_metrics(14).horizontalAdvance(card.link) + 28, inner.width())
        return QRect(inner.left(), inner.bottom() - 31, width, 32)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell_size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card = index.data(CardRole)
        state = option.state
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, self.card_rect(cell), card, state)
        inner = self.card_rect(cell).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        name_width = inner.width() - (MENU_SIZE if card.path else 0)
        name = QRect(inner.left(), inner.top(), name_width, 22)
        if card.path and (card.locked or card.problem):
            mark_of = ("lock", "muted") if card.locked else ("triangle-alert", "warning")
            mark = self._pixmap(*mark_of, painter.device().devicePixelRatioF())
            painter.drawPixmap(name.left(), name.top() + 2, mark)
            name.setLeft(name.left() + ICON_SIZE + 8)
        self._text(painter, name, card.name, 16, SEMI, "ink")
        if card.path:
            spot = self.menu_rect(cell)
            dots = self._pixmap("ellipsis", "muted", painter.device().devicePixelRatioF())
            painter.drawPixmap(spot.center().x() - ICON_SIZE // 2 + 1, spot.center().y() - ICON_SIZE // 2 + 1, dots)
        if card.problem:
            self._paint_sentence(painter, inner, card, self.link_rect(cell, card))
        else:
            self._paint_figures(painter, inner, card)
        painter.restore()

    def _paint_frame(self, painter: QPainter, rect: QRect, card: Card, state: QStyle.StateFlag) -> None:
        theme = self._theme
        pen = QPen(colour(theme["line"]), 1)
        if state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(colour(theme["accent"]), 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            pen = QPen(colour(theme["control_line"]), 1)
        if card.path is None and not state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(colour(theme["control_line"]), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour(theme["window" if card.path is None else "card"]))
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_figures(self, painter: QPainter, inner: QRect, card: Card) -> None:
        left, top, width = inner.left(), inner.top(), inner.width()
        self._text(painter, QRect(left, top + 28, width, 20), card.when, 13, NORMAL, "muted")
        words = _metrics(12, SEMI).horizontalAdvance(self._score_word)
        figure = _metrics(24, BOLD).horizontalAdvance(card.score)
        second = left + max(words, figure) + 20
        rest = inner.right() - second
        self._text(painter, QRect(left, top + 57, width, 18), self._score_word, 12, SEMI, "muted")
        self._text(painter, QRect(second, top + 57, rest, 18), self._target_word, 12, SEMI, "muted")
        self._text(painter, QRect(left, top + 78, width, 30), card.score, 24, BOLD, "ink")
        self._text(painter, QRect(second, top + 78, rest, 30), card.target, 24, BOLD, "target")
        self._text(painter, QRect(left, inner.bottom() - 21, width, 20), card.status, 13, SEMI, card.role)

    def _paint_sentence(self, painter: QPainter, inner: QRect, card: Card, button: QRect) -> None:
        painter.setFont(_font(13))
        painter.setPen(colour(self._theme["muted"]))
        room = QRect(inner.left(), inner.top() + 30, inner.width(), button.top() - inner.top() - 36)
        painter.save()
        painter.setClipRect(room)
        painter.drawText(room, int(_WRAP), card.problem)
        painter.restore()
        painter.setPen(QPen(colour(self._theme["control_line"]), 1))
        painter.setBrush(colour(self._theme["button"]))
        painter.drawRoundedRect(button.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(_font(14))
        painter.setPen(colour(self._theme["ink"]))
        painter.drawText(button, int(_CENTRE), _metrics(14).elidedText(card.link, _ELIDE, button.width() - 16))

    def _text(self, painter: QPainter, rect: QRect, text: str, pixels: int, weight: QFont.Weight, role: str) -> None:
        painter.setFont(_font(pixels, weight))
        painter.setPen(self._pen(role))
        painter.drawText(rect, int(_ALIGN), _metrics(pixels, weight).elidedText(text, _ELIDE, rect.width()))

    def _pen(self, role: str) -> QColor:
        return colour(self._theme[role])

    def _pixmap(self, name: str, role: str, ratio: float) -> QPixmap:
        key = (name, role, ratio)
        if key not in self._pixmaps:
            pixmap = icon(name, self._theme, role).pixmap(QSize(ICON_SIZE, ICON_SIZE), ratio)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]
