"""One dimension: its statements side by side, the votes under them, and what is decided.

Five columns of the same width as long as the last row can read them. Where it cannot, the level under discussion takes
half of the picture, and of its neighbours only the names stay.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF

from somedesk.ui.audience.pieces import BOLD, NORMAL, SEMI, Picture, Shape, Sheet, band, panel, type_of
from somedesk.ui.audience.rows import Measure, decision_row, figures_row, heading, largest
from somedesk.ui.audience.view import AudienceView, Statement
from somedesk.ui.kit.typesetting import Face

LARGEST, LARGEST_ALONE = 64, 104
TALK, LEAST_TALK = 0.56, 0.36  # of the width, for the level under discussion
DOT, LEAST_DOT = 42, 28
MOST_DOT_ROWS = 3


def focus(view: AudienceView, width: int, height: int, needed: float) -> Picture:
    """The picture; ``needed`` is the smallest font that the last row can read, 0 if that is not known."""
    first = _laid(view, Measure(width, height, 0))
    if not needed or first.smallest >= needed:
        return first
    second = _laid(view, Measure(width, height, needed))
    return second if second.smallest > first.smallest else first


def _laid(view: AudienceView, measure: Measure) -> Picture:
    sheet = Sheet(view.language)
    top = heading(sheet, view, measure)
    bottom = measure.bottom
    bottom = decision_row(sheet, view, measure, bottom)
    bottom = figures_row(sheet, view, measure, bottom)
    cards = _Cards(sheet, view, measure, QRectF(measure.left, top, measure.inside, bottom - top))
    cards.lay()
    return sheet.picture(measure.width, measure.height, view.light, is_second=measure.is_second)


class _Cards:
    """The columns with the statements, within ``room``."""

    def __init__(self, sheet: Sheet, view: AudienceView, measure: Measure, room: QRectF) -> None:
        self.sheet, self.view, self.measure, self.room = sheet, view, measure, room
        self.unit = measure.unit
        self.pad = 20 * self.unit if not measure.is_second else 14 * self.unit
        self.band = 28 * self.unit
        self.gap = 16 * self.unit
        self.shows_votes = any(each.votes is not None for each in view.statements)

    def lay(self) -> None:
        """Choose the largest font that fits all of them, then put them there."""
        columns = self._columns()
        size = largest(LARGEST_ALONE if self.measure.is_second else LARGEST, self.unit, self._fits(columns))
        for statement, column in columns:
            self._card(statement, column, size)

    def _columns(self) -> list[tuple[Statement, QRectF]]:
        statements = self.view.statements
        free = self.room.width() - self.gap * (len(statements) - 1)
        wide = [self._is_large(each) for each in statements]
        talk = self._talk(free) if self.measure.is_second else 1 / len(statements)
        narrow = (1 - talk) / max(1, len(statements) - 1)
        x, found = self.room.left(), []
        for each, is_wide in zip(statements, wide, strict=True):
            width = free * (talk if is_wide else narrow)
            found.append((each, QRectF(x, self.room.top(), width, self.room.height())))
            x += width + self.gap
        return found

    def _talk(self, free: float) -> float:
        """The share of the level under discussion: what is left when the names of its neighbours fit."""
        face, others = type_of(self.measure.small, SEMI), max(1, len(self.view.statements) - 1)
        names = [each.name for each in self.view.statements if not self._is_large(each)]
        word = max((face.width(part) for name in names for part in name.split()), default=0)
        return max(LEAST_TALK, min(TALK, 1 - (word + 2 * self.pad + 2) * others / free))

    def _is_large(self, statement: Statement) -> bool:
        return not self.measure.is_second or statement.level == self.view.level

    def _name(self, statement: Statement, width: float) -> str:
        """Digit and name; of a neighbour the digit alone where there is no room for the name's longest word."""
        face = type_of(self.measure.small, SEMI)
        if not self._is_large(statement) and any(face.width(word) > width for word in statement.name.split()):
            return str(statement.level)
        return f"{statement.level} {statement.name}"

    def _name_size(self, size: float) -> float:
        return max(size * 0.84, self.measure.small) if self.measure.is_second else max(16 * self.unit, size * 0.84)

    def _fits(self, columns: list[tuple[Statement, QRectF]]) -> Callable[[float], bool]:
        def fits(size: float) -> bool:
            fits_all = all(self._bottom(each, column, size) <= self._foot(each, column) for each, column in columns)
            return fits_all and not any(self._breaks_a_word(each, column, size) for each, column in columns)

        return fits

    def _bottom(self, statement: Statement, column: QRectF, size: float) -> float:
        """How far down the text of a column goes at that size; nothing is put."""
        width = column.width() - 2 * self.pad
        name = type_of(self._name_size(size) if self._is_large(statement) else self.measure.small, SEMI)
        rows = self.sheet.folded(self._name(statement, width), name, width, self._mark(statement, name.line_height))
        down = column.top() + self.band + self.pad * 0.6 + name.line_height * len(rows)
        if self._is_large(statement):
            body = type_of(size, NORMAL)
            down += body.line_height * len(self.sheet.folded(statement.text, body, width)) + self.pad * 0.3
        return down

    def _breaks_a_word(self, statement: Statement, column: QRectF, size: float) -> bool:
        width = column.width() - 2 * self.pad
        return self._is_large(statement) and self.sheet.breaks_a_word(statement.text, type_of(size, NORMAL), width)

    def _mark(self, statement: Statement, size: float) -> float:
        return size if statement.is_chosen else 0

    def _foot(self, statement: Statement, column: QRectF) -> float:
        """Where the votes begin."""
        if not self.shows_votes:
            return column.bottom() - self.pad * 0.6
        return column.bottom() - self._votes_height(column)

    def _votes_height(self, column: QRectF) -> float:
        count = type_of(self.measure.figure, BOLD)
        rows, dot = self._dots(column)
        return count.line_height + rows * (dot + 8 * self.unit) + self.pad + self._median_height(column)

    def _median_height(self, column: QRectF) -> float:
        """A line of its own, where the mark does not fit beside the count."""
        return 0 if self._median_fits(column) else type_of(self.measure.small, SEMI).line_height

    def _median_fits(self, column: QRectF) -> bool:
        mark = type_of(self.measure.small, SEMI).width(f"▼ {self.view.median}")
        count = type_of(self.measure.figure, BOLD).width("00")
        return mark + count + 12 * self.unit <= column.width() - 2 * self.pad

    def _dots(self, column: QRectF) -> tuple[int, float]:
        """In how many rows of which size the votes of the fullest level stand; none where the count must do."""
        most = max((each.votes or 0 for each in self.view.statements), default=0)
        if self.measure.is_second:
            return 0, 0
        width = column.width() - 2 * self.pad
        for dot in (DOT * self.unit, LEAST_DOT * self.unit):
            in_a_row = max(1, int((width + 8 * self.unit) // (dot + 8 * self.unit)))
            rows = -(-most // in_a_row)
            if rows <= (1 if dot > LEAST_DOT * self.unit else MOST_DOT_ROWS):
                return max(1, rows), dot
        return 0, 0

    def _card(self, statement: Statement, column: QRectF, size: float) -> None:
        sheet, unit = self.sheet, self.unit
        sheet.ground.append(panel(column, unit))
        sheet.ground += band(statement.level, QRectF(column.left(), column.top(), column.width(), self.band), unit)
        if statement.is_chosen:
            ring = column.adjusted(-6 * unit, -6 * unit, 6 * unit, 6 * unit)
            role = "room_target" if self.view.is_target else "room_ink"
            dashed = self.view.is_target
            sheet.shapes.append(Shape(ring, edge=role, width=6 * unit, radius=16 * unit, is_dashed=dashed))
        width = column.width() - 2 * self.pad
        x, y = column.left() + self.pad, column.top() + self.band + self.pad * 0.6
        name = type_of(self._name_size(size) if self._is_large(statement) else self.measure.small, SEMI)
        mark = self._mark(statement, name.line_height)
        if statement.is_chosen:
            self._tick(x + width - mark, y + name.ascent, name)
        room = QRectF(x, y, width, self.room.bottom() - y)
        y = sheet.write(self._name(statement, width), name, "room_ink", room, mark)
        if self._is_large(statement):
            y += self.pad * 0.3
            foot = self._foot(statement, column)
            sheet.write(statement.text, type_of(size), "room_ink", QRectF(x, y, width, foot - y))
        if self.shows_votes:
            self._votes(statement, column)

    def _tick(self, x: float, baseline: float, name: Face) -> None:
        """What was decided: a tick, or a flag for the target."""
        if self.view.is_target:
            self.sheet.flag(x + 6 * self.unit, baseline, name.ascent, "room_target")
        else:
            self.sheet.put("✓", name, "room_ink", x + 4 * self.unit, baseline)

    def _votes(self, statement: Statement, column: QRectF) -> None:
        sheet, unit = self.sheet, self.unit
        count, small = type_of(self.measure.figure, BOLD), type_of(self.measure.small, SEMI)
        x, width = column.left() + self.pad, column.width() - 2 * self.pad
        y = column.bottom() - self._votes_height(column) + self.pad * 0.4
        mark = f"▼ {self.view.median}"
        if statement.is_median:
            if self._median_fits(column):
                sheet.put(mark, small, "room_ink", x + width - small.width(mark), y + count.ascent)
            else:
                short = mark if small.width(mark) <= width else "▼"
                sheet.put(short, small, "room_ink", x, y + small.ascent)
        y += self._median_height(column)
        votes = statement.votes or 0
        sheet.put(str(votes), count, "room_ink", x, y + count.ascent)
        y += count.line_height + 4 * unit
        rows, dot = self._dots(column)
        if rows:
            in_a_row = max(1, int((width + 8 * unit) // (dot + 8 * unit)))
            for number in range(votes):
                row, at = divmod(number, in_a_row)
                place = QRectF(x + at * (dot + 8 * unit), y + row * (dot + 8 * unit), dot, dot)
                sheet.shapes.append(Shape(place, "disc", fill="room_ink"))
