"""Where the entries of a day stand in its cell, and how they look. Painted: a month has no widget for each entry."""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from somedesk.content.entry_words import EntryWords
from somedesk.content.themes import Theme
from somedesk.domain.calendar.agenda import Occurrence
from somedesk.ui.calendar.shown import missing
from somedesk.ui.kit.icons import characters
from somedesk.ui.kit.theme import colour, stands_out
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Lines, Room, face, fold

LINE, PAD, GAP, EDGE = 16, 3, 3, 4
ICON = 13
_TITLE, _CODE = 13, 12
_LINES = 2
LEAST = 22
NARROW = 80  # below it a second line begins under the platforms, where there is more room
RECURS = "↻ "


class Placed(Struct, frozen=True):
    """An entry in its place: so many lines of its topic, and one more where something is missing.

    The first line begins at ``indent``, the others at ``below``.
    """

    rect: QRect
    occurrence: Occurrence
    lines: Lines
    missing: bool
    indent: int
    below: int


class Inside(Struct, frozen=True):
    """What a cell shows: entries, and how many more there are."""

    placed: tuple[Placed, ...]
    more: int


def inside(entries: tuple[Occurrence, ...], room: QRect, w: EntryWords) -> Inside:
    """Entries from top to bottom: in two lines if all fit so, else in one, else as many as there is room for."""
    for lines in range(_LINES, 0, -1):
        placed = tuple(_placed(each, room, w, lines) for each in entries)
        heights = [each.rect.height() + GAP for each in placed]
        if sum(heights) - GAP <= room.height():
            break
    left, fitting = room.height(), 0
    for number, height in enumerate(heights):
        rest = 0 if number == len(heights) - 1 else LINE
        if left - height + GAP < rest:
            break
        left -= height
        fitting += 1
    top = room.top()
    found = []
    for each in placed[:fitting]:
        rect = each.rect.translated(0, top - each.rect.top())
        found.append(replace(each, rect=rect))
        top = rect.bottom() + 1 + GAP
    return Inside(tuple(found), len(entries) - fitting)


def _placed(occurrence: Occurrence, room: QRect, w: EntryWords, most: int) -> Placed:
    entry = occurrence.entry
    mark = RECURS if occurrence.recurs or entry.series else ""
    time = w.clock(entry.time)
    title = f"{mark}{time} {entry.title}" if time and most > 1 and room.width() > 220 else f"{mark}{entry.title}"
    indent = _left(w.codes(entry), w.look(entry.purpose)[0])
    tick = 14 if entry.status == "published" else 0
    width, below = room.width() - indent - PAD - tick, indent
    if most > 1 and width < NARROW:
        below = EDGE + PAD
        whole = float(room.width() - below - PAD)
        space = Room(whole, first=whole - max(width, 0), most_rows=most)
    else:
        # Less than a syllable says nothing: platforms and purpose stand alone, and the tip says the rest.
        title, space = title if width >= LEAST else "", Room(float(max(width, LEAST)), most_rows=most)
    lines = fold(title, face(_TITLE), space, w.language)
    is_missing = lacks(occurrence) and most > 1
    height = (lines.rows + is_missing) * LINE + 2 * PAD
    return Placed(QRect(room.left(), room.top(), room.width(), height), occurrence, lines, is_missing, indent, below)


def lacks(occurrence: Occurrence) -> bool:
    """Whether nobody makes it or nobody posts it, while it is still to be published."""
    entry = occurrence.entry
    return entry.status not in ("published", "dropped") and not (entry.maker.strip() and entry.poster.strip())


@lru_cache(maxsize=512)
def _left(codes: str, icon: str) -> int:
    """Where the topic begins."""
    bold = face(_CODE, QFont.Weight.DemiBold)
    return round(EDGE + PAD + (bold.width(codes) + 4 if codes else 0) + (ICON + 4 if icon else 0))


class EntryPainter:
    """Paints entries in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._icons = QFont("lucide")
        self._icons.setPixelSize(ICON)
        characters()

    def paint(self, painter: QPainter, placed: Placed, w: EntryWords, *, chosen: bool) -> None:
        """One entry: edge and icon of its purpose, platforms, topic; dashed where somebody is missing."""
        theme, entry, rect = self.theme, placed.occurrence.entry, QRectF(placed.rect)
        is_missing = lacks(placed.occurrence)
        icon, role = w.look(entry.purpose)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme["warning_soft" if is_missing else "quiet_soft"]))
        painter.drawRoundedRect(rect, 4, 4)
        painter.fillRect(QRectF(rect.left(), rect.top() + 1, EDGE, rect.height() - 2), colour(theme[role]))
        if is_missing:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme["warning"]), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        ink = colour(theme["muted" if entry.status in ("published", "dropped") else "ink"])
        x, baseline = rect.left() + EDGE + PAD, rect.top() + PAD + 12
        if codes := w.codes(entry):
            bold = face(_CODE, QFont.Weight.DemiBold)
            painter.setFont(bold.font)
            painter.setPen(ink)
            painter.drawText(QPointF(x, baseline), codes)
            x += bold.width(codes) + 4
        if icon:
            painter.setFont(self._icons)
            painter.setPen(colour(theme[role]))
            painter.drawText(QPointF(x, baseline + 1), characters()[icon])
        self._paint_topic(painter, placed, missing(placed.occurrence)[0] if placed.missing else "", ink)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme["focus"]), 2))
            painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5)

    def _paint_topic(self, painter: QPainter, placed: Placed, lacking: str, ink: QColor) -> None:
        entry, rect = placed.occurrence.entry, QRectF(placed.rect)
        font = face(_TITLE).font
        if entry.status == "dropped":
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(ink)
        top = rect.top() + PAD + 12
        for number, line in enumerate(placed.lines.text.split(LINE_SEPARATOR)):
            left = placed.below if number else placed.indent
            painter.drawText(QPointF(rect.left() + left, top + number * LINE), line)
        if entry.status == "published":
            self._paint_tick(painter, rect)
        if lacking:
            painter.setPen(colour(self.theme["warning"]))
            room = rect.width() - EDGE - 2 * PAD
            said = fold(lacking, face(_CODE), Room(room, most_rows=1), "en").text
            painter.setFont(face(_CODE).font)
            painter.drawText(QPointF(rect.left() + EDGE + PAD, top + placed.lines.rows * LINE), said)

    def _paint_tick(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(colour(self.theme["good"]), 2))
        x, y = rect.right() - 11, rect.top() + 8
        painter.drawPolyline([QPointF(x, y), QPointF(x + 3, y + 3), QPointF(x + 8, y - 3)])

    def paint_gap(self, painter: QPainter, rect: QRect) -> None:
        """Stripes over a day without an entry for too long."""
        painter.save()
        painter.setClipRect(rect)
        path = QPainterPath()
        for x in range(rect.left() - rect.height(), rect.right() + 16, 16):
            path.moveTo(x, rect.bottom() + 1)
            path.lineTo(x + rect.height(), rect.top())
        wide = stands_out(self.theme, "target")
        painter.setPen(QPen(colour(self.theme["target_soft" if wide else "target"]), 5 if wide else 1))
        painter.setBrush(QBrush())
        painter.drawPath(path)
        painter.restore()
