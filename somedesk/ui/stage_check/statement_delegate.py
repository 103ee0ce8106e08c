"""Paints the rows of a stage check: headings that fold, statements with five answers, and how several answered."""

import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from somedesk.content.stage_check import stage_texts
from somedesk.content.themes import Theme
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageAnswer
from somedesk.domain.stage_check.spread import Spread
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.theme import BODY_PIXELS, colour, erase
from somedesk.ui.kit.typesetting import Face, Room, face, fold
from somedesk.ui.stage_check.statement_model import Row, StatementModel

Index = QModelIndex | QPersistentModelIndex

_HEADING_HEIGHT, _LEAST_HEIGHT = 36, 40
_NUMBER, _KIND = 12, 38
# Below it the kind is left out, and the answers are letters.
_ROOMY = 620
_CHIP_HEIGHT, _CHIP_GAP, _EDGE = 26, 4, 8
_STRIP_HEIGHT = 30
_SPREAD_WIDTH = 66
_SIGNS: Mapping[StageAnswer, str] = MappingProxyType({"unknown": "?", "not_applicable": "–"})


class Chip(Struct, frozen=True):
    """One answer in a row: which, what is written on it, and how wide it is."""

    answer: StageAnswer
    text: str
    width: int


class StatementDelegate(QStyledItemDelegate):
    """``width`` is that of the list; ``current`` the row that the keys act upon, ``focused`` whether they do."""

    def __init__(self, model: StatementModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.width = 600
        self.current = -1
        self.focused = False
        self._model = model
        self._chips: tuple[Chip, ...] = ()
        self._kind_width = 60
        self._strip: QPixmap | None = None
        self._strip_key = ("", 0.0)
        self._lines: dict[tuple[str, int, bool], tuple[QStaticText, int]] = {}
        self._plain, self._strong = face(BODY_PIXELS), face(BODY_PIXELS, QFont.Weight.DemiBold)
        self._small, self._small_strong = face(BODY_PIXELS - 2), face(BODY_PIXELS - 2, QFont.Weight.DemiBold)

    # --- places ---

    def lay(self, width: int) -> None:
        """Lay the rows out for another width or language."""
        self.width = width
        self._lines.clear()
        self._strip = None
        letters = width < _ROOMY
        texts = stage_texts(self._model.language)
        chips = []
        for answer in STAGE_ANSWERS:
            said = word(f"stage_answers.answer.{answer}")
            text = texts.key(answer) if letters else _SIGNS.get(answer, said[:1].upper() + said[1:])
            widest = f"✓ {text}" if answer == "no" and not letters else text
            chips.append(Chip(answer, text, max(26, round(self._small_strong.width(widest)) + 16)))
        self._chips = tuple(chips)
        kinds = (word(f"stage_kind.{kind}") for kind in ("action", "success", "element"))
        self._kind_width = math.ceil(max(map(self._small.width, kinds)))

    @property
    def _has_spread(self) -> bool:
        return self._model.shown.spreads is not None and self.width >= _ROOMY

    @property
    def _chips_left(self) -> int:
        return self.width - _EDGE - sum(chip.width + _CHIP_GAP for chip in self._chips)

    @property
    def _text_left(self) -> int:
        return _KIND + self._kind_width + 10 if self.width >= _ROOMY else _KIND

    @property
    def _text_room(self) -> int:
        return self._chips_left - self._text_left - 10 - (_SPREAD_WIDTH + 10 if self._has_spread else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.rows[index.row()]
        if row.number is None:
            return QSize(self.width, _HEADING_HEIGHT)
        rows = self._folded(stage_texts(self._model.language).text(row.number), strong=True)[1]
        return QSize(self.width, max(_LEAST_HEIGHT, rows * self._strong.line_height + 14))

    def _folded(self, text: str, strong: bool) -> tuple[QStaticText, int]:
        key = (text, self._text_room, strong)
        if key not in self._lines:
            with_face = self._strong if strong else self._plain
            lines = fold(text, with_face, Room(max(80, self._text_room)), self._model.language)
            static = QStaticText(lines.text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=with_face.font)
            self._lines[key] = static, lines.rows
        return self._lines[key]

    def chips(self, place: QRect) -> Iterator[tuple[Chip, QRect]]:
        """Each answer with where it stands in the row at ``place``."""
        left = place.left() + self._chips_left
        top = place.top() + (place.height() - _CHIP_HEIGHT) // 2
        for chip in self._chips:
            yield chip, QRect(left, top, chip.width, _CHIP_HEIGHT)
            left += chip.width + _CHIP_GAP

    def answer_at(self, place: QRect, point: QPoint) -> StageAnswer | None:
        """The answer that is clicked at ``point`` of a statement's row."""
        return next((chip.answer for chip, at in self.chips(place) if at.adjusted(-2, -4, 2, 4).contains(point)), None)

    # --- painting ---

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, place = self._model.rows[index.row()], option.rect
        is_current = index.row() == self.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.number is None:
            erase(painter, place, self.theme["window"])
            self._paint_heading(painter, place, row)
        else:
            erase(painter, place, self.theme["card"])
            self._paint_statement(painter, place, row.number, is_current)
            erase(painter, QRect(place.left(), place.bottom(), place.width(), 1), self.theme["line"])
        if is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            role = "focus" if self.focused else "control_line"
            painter.setPen(QPen(colour(self.theme[role]), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -2), 6, 6)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, row: Row) -> None:
        theme, middle = self.theme, place.center().y()
        box = QRectF(place.left() + 4, middle - 10, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme["ink"]))
        painter.drawRoundedRect(box, 5, 5)
        self._write(painter, box.toRect(), str(row.stage), self._small_strong, "card", Qt.AlignmentFlag.AlignCenter)
        left = place.left() + 34
        fold_text = "▸" if row.stage in self._model.folded else "▾"
        self._write(painter, QRect(place.right() - 28, place.top(), 20, place.height()), fold_text, self._plain, "link")
        parts: tuple[tuple[str, Face, str], ...] = (
            (stage_texts(self._model.language).stages[row.stage], self._strong, "ink"),
            (self._model.progress(row.stage), self._small, "muted"),
        )
        if outgrown := self._model.outgrown(row.stage):
            parts = (*parts, (f"✓ {outgrown}", self._small, "good"))
        for text, with_face, role in parts:
            room = place.right() - 30 - left
            if room < 20:
                break
            shown = fold(text, with_face, Room(room, most_rows=1), self._model.language).text
            self._write(painter, QRect(left, place.top(), room, place.height()), shown, with_face, role)
            left += round(with_face.width(shown)) + 10

    def _paint_statement(self, painter: QPainter, place: QRect, number: int, is_current: bool) -> None:
        term = self._model.term(number)
        digits = QRect(place.left() + _NUMBER, place.top(), 24, place.height())
        self._write(painter, digits, str(number), self._plain, "muted")
        if self.width >= _ROOMY:
            kind = QRect(place.left() + _KIND, place.top(), self._kind_width + 6, place.height())
            self._write(painter, kind, word(f"stage_kind.{term.statement.kind}"), self._small, "muted")
        text, rows = self._folded(stage_texts(self._model.language).text(number), is_current)
        with_face = self._strong if is_current else self._plain
        painter.setPen(colour(self.theme["ink"]))
        painter.setFont(with_face.font)
        top = place.top() + (place.height() - rows * with_face.line_height) / 2
        painter.drawStaticText(QPointF(place.left() + self._text_left, top), text)
        if number in self._model.shown.noted:
            painter.setBrush(colour(self.theme["accent"]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(place.left() + 6, place.center().y()), 3, 3)
        if self._has_spread and self._model.shown.spreads is not None:
            left = place.left() + self._chips_left - _SPREAD_WIDTH - 10
            area = QRect(left, place.top(), _SPREAD_WIDTH, place.height())
            self._paint_spread(painter, area, self._model.shown.spreads[number])
        painter.drawPixmap(
            place.left() + self._chips_left, place.top() + (place.height() - _STRIP_HEIGHT) // 2, self._blank(painter)
        )
        taken = next((found for found in self.chips(place) if found[0].answer == term.answer), None)
        if taken is not None:
            self._paint_chip(painter, taken[1], taken[0], True, term.outgrown and self._model.shown.tells)

    def _blank(self, painter: QPainter) -> QPixmap:
        """The five answers with none taken: the same in every row, and most of what there is to paint."""
        ratio = painter.device().devicePixelRatioF()
        key = (self.theme.name, ratio)
        if self._strip is None or self._strip_key != key:
            width = self.width - self._chips_left
            strip = QPixmap(round(width * ratio), round(_STRIP_HEIGHT * ratio))
            strip.setDevicePixelRatio(ratio)
            strip.fill(colour(self.theme["card"]))
            within = QPainter(strip)
            within.setRenderHint(QPainter.RenderHint.Antialiasing)
            left = 0
            for chip in self._chips:
                at = QRect(left, (_STRIP_HEIGHT - _CHIP_HEIGHT) // 2, chip.width, _CHIP_HEIGHT)
                self._paint_chip(within, at, chip, False, False)
                left += chip.width + _CHIP_GAP
            within.end()
            self._strip, self._strip_key = strip, key
        return self._strip

    def _paint_chip(self, painter: QPainter, place: QRect, chip: Chip, is_taken: bool, outgrown: bool) -> None:
        """Each answer has a shape of its own as well as a colour: filled, striped, framed, dashed, grey."""
        theme = self.theme
        with_face, ink = (self._small_strong, "ink") if is_taken else (self._small, "muted")
        pen, fill = QPen(colour(theme["line"]), 1), theme["card"]
        if is_taken:
            pen = QPen(colour(theme["ink"]), 2)
            match chip.answer:
                case "yes":
                    pen, fill, ink = QPen(colour(theme["series_3"]), 1), theme["series_3"], "card"
                case "partly":
                    pen, fill = QPen(colour(theme["series_3"]), 2), theme["accent_soft"]
                case "unknown":
                    pen.setDashPattern([3, 2])
                    fill = theme["quiet_soft"]
                case "not_applicable":
                    pen, fill = QPen(colour(theme["control_line"]), 1), theme["quiet_soft"]
                case "no":
                    pass
        at = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(pen)
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(at, 7, 7)
        if is_taken and chip.answer == "partly":
            # At both ends, and not behind the word.
            for left in (place.left() + 2, place.right() - 7):
                stripes = QRect(left, place.top() + 4, 6, place.height() - 8)
                painter.fillRect(stripes, QBrush(colour(theme["series_3"]), Qt.BrushStyle.BDiagPattern))
        text = f"✓ {chip.text}" if is_taken and outgrown and self.width >= _ROOMY else chip.text
        self._write(painter, place, text, with_face, ink, Qt.AlignmentFlag.AlignCenter)

    def _paint_spread(self, painter: QPainter, place: QRect, spread: Spread) -> None:
        """A bar, its parts as wide as there are answers of each kind; below it how many of each that took a stand."""
        total, left = max(1, spread.answered), float(place.left())
        bar = QRectF(left, place.center().y() - 9, place.width(), 8)
        fills = {
            "yes": "series_3",
            "partly": "accent_soft",
            "no": "card",
            "unknown": "quiet_soft",
            "not_applicable": "window",
        }
        for answer, count in spread.counts:
            part = QRectF(left, bar.top(), bar.width() * count / total, bar.height())
            if count:
                painter.setPen(QPen(colour(self.theme["control_line"]), 1))
                painter.setBrush(colour(self.theme[fills[answer]]))
                painter.drawRect(part)
            left += part.width()
        counts = dict(spread.counts)
        said = " · ".join(str(counts[answer]) for answer in STAGE_ANSWERS[:3])
        under = QRect(place.left(), round(bar.bottom()) + 1, place.width(), 16)
        self._write(painter, under, said, self._small, "muted")

    def _write(
        self, painter: QPainter, place: QRect, text: str, with_face: Face, role: str,
        how: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:  # fmt: skip
        painter.setFont(with_face.font)
        painter.setPen(colour(self.theme[role]))
        across = how if how == Qt.AlignmentFlag.AlignCenter else how | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, across | Qt.TextFlag.TextSingleLine, text)
