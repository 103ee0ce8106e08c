"""Several dimensions at once: an area with its statements (4 × 5), and all of them (12 × 5).

All: names and levels, no statements. An area: the statements in full; where the last row cannot read those, only the
statement of the level that was decided, and the levels beside the name.
"""

from PySide6.QtCore import QRectF

from somedesk.ui.audience.pieces import BOLD, FLAG, NORMAL, SEMI, Picture, Shape, Sheet, band, panel, type_of
from somedesk.ui.audience.rows import Measure, heading, largest, legend_row
from somedesk.ui.audience.view import AudienceView, Line
from somedesk.ui.kit.typesetting import Face

NAMES = 0.28  # of the width, for the names of all dimensions
AREA_NAMES = 0.14


def overview(view: AudienceView, width: int, height: int, needed: float) -> Picture:
    """All dimensions, a row each."""
    sheet, measure = Sheet(view.language), Measure(width, height, needed)
    top = heading(sheet, view, measure)
    room = QRectF(measure.left, top, measure.inside, legend_row(sheet, view, measure, measure.bottom) - top)
    gap = 8 * measure.unit
    row = (room.height() - gap * (len(view.lines) - 1)) / max(1, len(view.lines))
    names = room.width() * NAMES

    def fits(size: float) -> bool:
        face = type_of(size, SEMI)
        return face.line_height <= row and all(
            face.width(each.name) <= names - 12 * measure.unit for each in view.lines
        )

    name = type_of(largest(row / measure.unit, measure.unit, fits), SEMI)
    for number, line in enumerate(view.lines):
        y = room.top() + number * (row + gap)
        baseline = y + (row - name.line_height) / 2 + name.ascent
        if line.is_current:
            mark = QRectF(room.left() - 20 * measure.unit, y + row * 0.2, 8 * measure.unit, row * 0.6)
            sheet.shapes.append(Shape(mark, fill="room_ink", radius=3 * measure.unit))
        sheet.put(line.name, name, "room_ink", room.left(), baseline)
        _levels(sheet, line, QRectF(room.left() + names, y, room.width() - names, row), measure)
    return sheet.picture(width, height, view.light, is_second=False)


def _levels(sheet: Sheet, line: Line, place: QRectF, measure: Measure) -> None:
    """A box for each level with its digit, a tick on what was decided and a flag on the target."""
    unit, gap = measure.unit, 8 * measure.unit
    levels = [each.level for each in line.statements]
    width = (place.width() - gap * (len(levels) - 1)) / len(levels)
    height = place.height()
    strip = max(6 * unit, height * 0.2)
    size = min(height - strip, width * 0.34) * 0.86
    digit = type_of(size, BOLD)
    for number, level in enumerate(levels):
        box = QRectF(place.left() + number * (width + gap), place.top(), width, height)
        sheet.ground.append(panel(box, unit))
        sheet.ground += band(level, QRectF(box.left(), box.top(), width, strip), unit)
        baseline = box.top() + strip + (height - strip - digit.line_height) / 2 + digit.ascent
        is_level, is_target = level == line.level, level == line.target
        text = f"✓ {level}½" if is_level and line.half else f"✓ {level}" if is_level else str(level)
        flag = digit.ascent * FLAG + 8 * unit if is_target else 0
        x = box.left() + (width - digit.width(text) - flag) / 2
        end = sheet.put(text, digit, "room_ink" if is_level or is_target else "room_quiet", x, baseline)
        if is_level:
            sheet.shapes.append(Shape(box, edge="room_ink", width=5 * unit, radius=12 * unit))
        if is_target:
            sheet.flag(end + 8 * unit, baseline, digit.ascent, "room_target")


def area(view: AudienceView, width: int, height: int, needed: float) -> Picture:
    """The dimensions of an area."""
    first = _statements(view, Measure(width, height, 0))
    if not needed or first.smallest >= needed:
        return first
    second = _decided(view, Measure(width, height, needed))
    return second if second.smallest > first.smallest else first


def _statements(view: AudienceView, measure: Measure) -> Picture:
    sheet, unit = Sheet(view.language), measure.unit
    top = heading(sheet, view, measure)
    bottom = legend_row(sheet, view, measure, measure.bottom)
    names, gap, pad = measure.inside * AREA_NAMES, 8 * unit, 9 * unit
    count = len(view.lines)
    row = (bottom - top - gap * (count - 1)) / max(1, count)
    strip = 12 * unit
    levels = len(view.lines[0].statements) if view.lines else 1
    width = (measure.inside - names - gap * levels) / levels

    def fits(size: float) -> bool:
        body, name = type_of(size), type_of(size, SEMI)
        for line in view.lines:
            if name.line_height * len(sheet.folded(line.name, name, names - gap)) > row:
                return False
            for each in line.statements:
                first = _head(None, line, each.level, 0, 0, name) + 6 * unit
                rows = len(sheet.folded(each.text, body, width - 2 * pad, first))
                if strip + pad + body.line_height * rows > row:
                    return False
                if sheet.breaks_a_word(each.text, body, width - 2 * pad, first):
                    return False
        return True

    size = largest(48, unit, fits)
    for number, line in enumerate(view.lines):
        y = top + number * (row + gap)
        sheet.write(line.name, type_of(size, SEMI), "room_ink", QRectF(measure.left, y, names - gap, row))
        for at, each in enumerate(line.statements):
            box = QRectF(measure.left + names + gap + at * (width + gap), y, width, row)
            sheet.ground.append(panel(box, unit))
            sheet.ground += band(each.level, QRectF(box.left(), box.top(), width, strip), unit)
            if each.is_chosen:
                sheet.shapes.append(Shape(box, edge="room_ink", width=5 * unit, radius=12 * unit))
            mark = type_of(size, SEMI)
            inside = box.adjusted(pad, strip + pad * 0.5, -pad, 0)
            taken = _head(None, line, each.level, 0, 0, mark)
            _head(sheet, line, each.level, inside.right() - taken, inside.top() + mark.ascent, mark)
            sheet.write(each.text, type_of(size, NORMAL), "room_ink", inside, taken + 6 * unit)
    return sheet.picture(measure.width, measure.height, view.light, is_second=False)


def _head(sheet: Sheet | None, line: Line, level: int, x: float, baseline: float, face: Face) -> float:
    """The digit of a level with its tick or flag, which stand at the end of the first line; how wide they are."""
    is_level = level == line.level
    text = f"✓ {level}½" if is_level and line.half else f"✓ {level}" if is_level else str(level)
    flag = face.ascent * (FLAG + 0.2) if level == line.target else 0
    if sheet is not None:
        end = sheet.put(text, face, "room_ink", x + flag, baseline) - face.width(text)
        if flag:
            sheet.flag(end - flag, baseline, face.ascent, "room_target")
    return face.width(text) + flag


def _decided(view: AudienceView, measure: Measure) -> Picture:
    """The second layout: a name, its levels, and the one statement that was decided."""
    sheet, unit = Sheet(view.language), measure.unit
    top = heading(sheet, view, measure)
    bottom = legend_row(sheet, view, measure, measure.bottom)
    gap = 20 * unit
    row = (bottom - top - gap * (len(view.lines) - 1)) / max(1, len(view.lines))
    names = measure.inside * 0.42

    def fits(size: float) -> bool:
        body, name = type_of(size), type_of(size, SEMI)
        for line in view.lines:
            text = _text(line)
            down = name.line_height * len(sheet.folded(line.name, name, names - gap))
            down += body.line_height * len(sheet.folded(text, body, measure.inside))
            if down > row:
                return False
        return True

    size = largest(72, unit, fits)
    for number, line in enumerate(view.lines):
        y = top + number * (row + gap)
        name = type_of(size, SEMI)
        below = sheet.write(line.name, name, "room_ink", QRectF(measure.left, y, names - gap, row))
        _levels(sheet, line, QRectF(measure.left + names, y, measure.inside - names, below - y), measure)
        if text := _text(line):
            place = QRectF(measure.left, below, measure.inside, row - (below - y))
            sheet.write(text, type_of(size), "room_ink", place)
    return sheet.picture(measure.width, measure.height, view.light, is_second=True)


def _text(line: Line) -> str:
    return next((each.text for each in line.statements if each.level == line.level), "")
