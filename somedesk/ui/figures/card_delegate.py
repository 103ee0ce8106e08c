"""Paints the card of a metric. It only paints: words and the chart come from the model."""

from functools import cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from somedesk.content.themes import Theme
from somedesk.ui.figures import figure_words as say
from somedesk.ui.figures.metric_model import CardRole, MetricCard
from somedesk.ui.figures.spark import paint
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.theme import body_font, colour

HEIGHT = 272
GAP = 12
PADDING = 16
RADIUS = 10
_ICON = 14
_PILL = 22
_LINE, _SMALL = 16, 12

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
NORMAL, SEMI, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold


@cache
def _font(pixels: int, weight: QFont.Weight = NORMAL) -> QFont:
    font = QFont(body_font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@cache
def _metrics(pixels: int, weight: QFont.Weight = NORMAL) -> QFontMetrics:
    return QFontMetrics(_font(pixels, weight))


class MetricCardDelegate(QStyledItemDelegate):
    """A card per metric."""

    def __init__(self, localisation: Localisation, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._say, self._theme = localisation, theme
        self.cell_size = QSize(0, HEIGHT + GAP)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme

    @staticmethod
    def card_rect(cell: QRect) -> QRect:
        """The card within its cell of the list."""
        return cell.adjusted(GAP // 2, GAP // 2, -GAP // 2, -GAP // 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell_size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: MetricCard = index.data(CardRole)
        rect = self.card_rect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, rect, option.state)
        inner = rect.adjusted(PADDING, 14, -PADDING, -10)
        more = self._paint_head(painter, inner, card)
        self._paint_figures(painter, inner.adjusted(0, more, 0, 0), card)
        foot = self._paint_foot(painter, inner, card)
        chart = QRectF(inner.left(), inner.top() + more + 82, inner.width(), inner.height() - more - 82 - foot)
        axis = (say.number(self._say, card.chart.low), say.number(self._say, card.chart.high))
        paint(painter, chart, card.chart, self._theme, axis)
        painter.restore()

    def _paint_frame(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        pen = QPen(colour(theme["line"]), 1)
        if state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(colour(theme["focus"]), 2)
        elif state & QStyle.StateFlag.State_Selected:
            pen = QPen(colour(theme["accent"]), 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            pen = QPen(colour(theme["control_line"]), 1)
        painter.setPen(pen)
        painter.setBrush(colour(theme["card"]))
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_head(self, painter: QPainter, inner: QRect, card: MetricCard) -> int:
        """How much lower the rest begins: a long name has two lines."""
        role, picture = say.LOOKS[card.state]
        width = min(_metrics(12, SEMI).horizontalAdvance(card.state_word) + _ICON + 26, inner.width() * 2 // 3)
        pill = QRect(inner.right() - width, inner.top() - 2, width, _PILL)
        edge = self._theme[role if self._theme.name == "contrast" else f"{role}_soft"]
        painter.setPen(QPen(colour(edge), 1))
        painter.setBrush(colour(self._theme[f"{role}_soft"]))
        painter.drawRoundedRect(pill.toRectF(), _PILL / 2, _PILL / 2)
        icon(picture, self._theme, role).paint(painter, pill.left() + 9, pill.top() + 4, _ICON, _ICON)
        self._text(painter, pill.adjusted(_ICON + 14, 0, -8, 0), card.state_word, 12, SEMI, role)
        name = QRect(inner.left(), inner.top() - 2, inner.width() - width - 8, 20)
        more = self._lines(painter, name, card.name, 14, SEMI, "ink")
        serves = QRect(inner.left(), inner.top() + 18 + more, inner.width(), 18)
        self._text(painter, serves, card.serves, 12, NORMAL, "muted")
        return more

    def _paint_figures(self, painter: QPainter, inner: QRect, card: MetricCard) -> None:
        top, right = inner.top() + 40, inner.right()
        width = min(_metrics(22, BOLD).horizontalAdvance(card.latest) + 2, inner.width() // 2)
        self._text(painter, QRect(inner.left(), top, width, 32), card.latest, 22, BOLD, "ink")
        told = [
            (word("figure_wanted"), card.target, "target"),
            (word("metrics.baseline"), card.baseline, "ink"),
        ]  # fmt: skip
        told = [each for each in told if each[1] != "–"]
        line, widest = top + (0 if len(told) > 1 else 8), 0
        for title, text, role in told:
            space = _metrics(12).horizontalAdvance(title) + 6
            wide = _metrics(12, SEMI).horizontalAdvance(text) + 2
            self._text(painter, QRect(right - wide, line, wide, _LINE), text, 12, SEMI, role)
            self._text(painter, QRect(right - wide - space, line, space, _LINE), title, 12, NORMAL, "muted")
            line, widest = line + _LINE, max(widest, wide + space)
        when = QRect(inner.left() + width + 8, top + 6, inner.width() - width - widest - 14, 22)
        self._text(painter, when, card.when, 12, NORMAL, "muted")

    def _paint_foot(self, painter: QPainter, inner: QRect, card: MetricCard) -> int:
        """How high it is: what does not fit in a line has two."""
        room = inner.width() - _ICON - 6
        more = _LINE if _metrics(12).horizontalAdvance(card.foot) > room else 0
        line = inner.bottom() - 24 - more
        painter.setPen(QPen(colour(self._theme["line"]), 1))
        painter.drawLine(inner.left(), line, inner.right(), line)
        role = "warning" if card.is_warned else "muted"
        place = QRect(inner.left(), line + 3, inner.width(), 22)
        picture = "triangle-alert" if card.is_warned else "file-text"
        if card.foot:
            icon(picture, self._theme, role).paint(painter, place.left(), place.top() + 4, _ICON, _ICON)
        self._lines(painter, place.adjusted(_ICON + 6, 0, 0, 0), card.foot, 12, NORMAL, role)
        return 30 + more

    def _lines(self, painter: QPainter, rect: QRect, text: str, pixels: int, weight: QFont.Weight, role: str) -> int:
        """A text in one line or two, the second of which ends in dots if need be. How much higher two are."""
        metrics = _metrics(pixels, weight)
        first = text
        while metrics.horizontalAdvance(first) > rect.width() and " " in first:
            first = first.rpartition(" ")[0]
        self._text(painter, rect, first, pixels, weight, role)
        if first == text:
            return 0
        more = _LINE if pixels == _SMALL else _LINE + 2
        self._text(painter, rect.translated(0, more), text[len(first) + 1 :], pixels, weight, role)
        return more

    def _text(self, painter: QPainter, rect: QRect, text: str, pixels: int, weight: QFont.Weight, role: str) -> None:
        painter.setFont(_font(pixels, weight))
        painter.setPen(colour(self._theme[role]))
        shown = _metrics(pixels, weight).elidedText(text, _ELIDE, rect.width())
        painter.drawText(rect, int(_LEFT), shown)
