"""One statement of a ballot. The chosen one has a frame and a tick and no other colour: a neighbour sees little."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.theme import colour
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Face, Room, face, fold

LARGEST, SMALLEST = 22, 13
PAD, BAND, CHIP = 16, 14, 32
_EDGE = 4  # around the card, for the frame of the chosen one


class StatementCard(QAbstractButton):
    """A level's statement; ``pixels`` is the size of its text, the same on all cards of a ballot."""

    def __init__(self, level: int, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.level, self.theme, self.language = level, theme, language
        self.heading, self.statement, self.chosen_word = "", "", ""
        self.pixels, self.is_wide = LARGEST, False
        self.setCheckable(True)
        self.setObjectName(f"statement_{level}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, heading: str, statement: str, chosen_word: str) -> None:
        """The level's name, what is true at it, and what stands on the chosen card."""
        self.heading, self.statement, self.chosen_word = heading, statement, chosen_word
        self.setText(f"{self.level} {heading}")
        self.setAccessibleName(f"{self.level} {heading}")
        self.setAccessibleDescription(statement)
        self.update()

    def height_for(self, width: int, pixels: int, *, wide: bool = False) -> int:
        """How high it must be to show all of it at that size; ``wide``: in a list, the tick beside the name."""
        inside = width - 2 * (PAD + _EDGE)
        rows = fold(self.statement, face(pixels), Room(max(40, inside)), self.language).rows
        heading = fold(self.heading, self._bold(pixels), Room(max(40, inside - CHIP - 10)), self.language).rows
        head = max(CHIP, heading * self._bold(pixels).line_height)
        below = 0 if wide else face(16).line_height + 4 + PAD
        return round(2 * _EDGE + BAND + 2.5 * PAD + head + rows * face(pixels).line_height * 1.1 + below)

    def _bold(self, pixels: int) -> Face:
        return face(max(13, pixels * 3 // 4), QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        return QSize(120, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme
        card = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(QPen(colour(theme["control_line"]), 1))
        painter.setBrush(colour(theme["card"]))
        painter.drawRoundedRect(card, 10, 10)
        self._paint_band(painter, card)
        if self.isChecked():
            painter.setPen(QPen(colour(theme["ink"]), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(-2, -2, 2, 2), 12, 12)
        elif self.hasFocus():
            painter.setPen(QPen(colour(theme["focus"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(3, 3, -3, -3), 8, 8)
        self._paint_words(painter, card.adjusted(PAD, BAND + PAD, -PAD, -PAD))

    def _paint_band(self, painter: QPainter, card: QRectF) -> None:
        shown = self.theme.level(self.level)
        painter.save()
        painter.setClipRect(QRectF(card.left(), card.top(), card.width(), BAND))
        painter.setPen(QPen(colour(shown.edge), 1))
        painter.setBrush(colour(shown.fill))
        painter.drawRoundedRect(card, 10, 10)
        line = card.top() + BAND - 1
        painter.drawLine(QPointF(card.left(), line), QPointF(card.right(), line))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme, bold, text = self.theme, self._bold(self.pixels), face(self.pixels)
        chip = QRectF(room.left(), room.top(), CHIP, CHIP)
        taken = self.isChecked()
        painter.setPen(QPen(colour(theme["control_line"]), 1))
        painter.setBrush(colour(theme["ink" if taken else "card"]))
        painter.drawRoundedRect(chip, 7, 7)
        painter.setPen(colour(theme["card" if taken else "ink"]))
        painter.setFont(face(18, QFont.Weight.Bold).font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(self.level))
        painter.setPen(colour(theme["ink"]))
        lines = fold(self.heading, bold, Room(max(40.0, room.width() - CHIP - 10)), self.language).text
        top = room.top() + max(0.0, (CHIP - bold.line_height * (lines.count(LINE_SEPARATOR) + 1)) / 2)
        end = self._lines(painter, lines, bold, room.left() + CHIP + 10, top, bold.line_height)
        lines = fold(self.statement, text, Room(max(40.0, room.width())), self.language).text
        top = max(end, room.top() + CHIP) + PAD / 2
        self._lines(painter, lines, text, room.left(), top, text.line_height * 1.1)
        if taken:
            small = face(16, QFont.Weight.DemiBold)
            word = f"✓ {self.chosen_word}"
            left = room.right() - small.width(word) if self.is_wide else room.left()
            top = room.top() + (CHIP - small.line_height) / 2 if self.is_wide else room.bottom() - small.line_height
            self._lines(painter, word, small, left, top, 0)

    def _lines(self, painter: QPainter, lines: str, type_: Face, left: float, top: float, step: float) -> float:
        painter.setFont(type_.font)
        for line in lines.split(LINE_SEPARATOR):
            painter.drawText(round(left), round(top + type_.ascent), line)
            top += step
        return top
