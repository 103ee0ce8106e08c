"""What the team's tables paint: chips, hatching, bars and heads, alike in both of them."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from somedesk.content.themes import Theme
from somedesk.ui.kit.theme import colour, erase, stands_out
from somedesk.ui.kit.typesetting import face

CHIP = 20
# Below this a table shows too little; the page scrolls instead.
LEAST_HEIGHT = 210
_STEP = 9
# What stands in a cell begins further to the right.
_STRIP = 7


def hatch(painter: QPainter, place: QRectF, ink: str, step: int = _STEP) -> None:
    """Slanted lines over ``place``: nothing here, or too much."""
    painter.save()
    painter.setClipRect(place)
    painter.setPen(QPen(colour(ink), 1.6))
    left = place.left() - place.height()
    while left < place.right():
        painter.drawLine(QPointF(left, place.bottom()), QPointF(left + place.height(), place.top()))
        left += step
    painter.restore()


def warning_hatch(painter: QPainter, cell: QRect, theme: Theme) -> None:
    """Something is missing here: soft lines behind what is written, or strong ones beside it where soft is not seen."""
    inner = QRectF(cell).adjusted(0, 0, -1, -1)
    if stands_out(theme, "warning"):
        hatch(painter, inner, theme["warning_soft"])
    else:
        hatch(painter, QRectF(inner.left(), inner.top(), _STRIP, inner.height()), theme["warning"], 6)


def skill_chip(painter: QPainter, place: QRectF, skill: int, theme: Theme) -> None:
    """A level in its colour, with its digit."""
    fill, ink, edge = theme["not_started"], theme["not_started_ink"], theme["control_line"]
    if skill:
        look = theme.level(skill)
        fill, ink, edge = look.fill, look.ink, look.edge
    chip(painter, place, str(skill), (fill, ink, edge))


def chip(painter: QPainter, place: QRectF, text: str, colours: tuple[str, str, str], radius: float = 5) -> None:
    """A letter or digit on a ground: fill, ink and edge."""
    fill, ink, edge = colours
    painter.setPen(QPen(colour(edge), 1))
    painter.setBrush(colour(fill))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(colour(ink))
    painter.setFont(face(12, QFont.Weight.DemiBold).font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def load_bar(painter: QPainter, place: QRectF, load: float, week: float | None, theme: Theme) -> None:
    """Hours against those of the week: hatched where there are too many, dotted where nobody has said the week."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme["track"]))
    painter.drawRoundedRect(place, 4, 4)
    if week is None:
        painter.setPen(QPen(colour(theme["control_line"]), 1.5, Qt.PenStyle.DotLine))
        middle = place.center().y()
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        return
    is_over = load > week
    part = 1.0 if is_over else load / week if week else 0.0
    filled = QRectF(place.left(), place.top(), place.width() * part, place.height())
    painter.setBrush(colour(theme["target" if is_over else "accent"]))
    if part:
        painter.drawRoundedRect(filled, 4, 4)
    if is_over:
        hatch(painter, filled, theme["card"], 6)


def ground(painter: QPainter, rect: QRect, theme: Theme, role: str = "card") -> None:
    """The ground of a cell, with the lines below and beside it."""
    erase(painter, rect, theme[role])
    erase(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), theme["line"])
    erase(painter, QRect(rect.right(), rect.top(), 1, rect.height()), theme["line"])


def focus_frame(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme["focus"]), 2))
    painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
