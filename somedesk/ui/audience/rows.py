"""What stands above and below the middle of a picture: heading, figures, the question and its choices."""

from collections.abc import Callable

from PySide6.QtCore import QRectF

from somedesk.ui.audience.pieces import BOLD, FLAG, NORMAL, SEMI, Shape, Sheet, type_of
from somedesk.ui.audience.view import AudienceView
from somedesk.ui.kit.typesetting import Face

TITLE, LEAST_TITLE, FIGURE, SMALL = 60, 36, 44, 32
LARGEST_SMALL = 64


class Measure:
    """The sizes of a picture. ``needed`` is the smallest font that the last row reads, 0 for the first layout."""

    def __init__(self, width: int, height: int, needed: float) -> None:
        self.width, self.height = width, height
        self.unit = min(width / 1440, height / 1080)
        self.is_second = needed > 0
        small = max(SMALL * self.unit, min(needed * 1.02 + 1, LARGEST_SMALL * self.unit))
        self.small = small if self.is_second else SMALL * self.unit
        self.figure = max(FIGURE * self.unit, self.small)
        self.title = max(TITLE * self.unit, self.small)
        self.left = 48 * self.unit
        self.inside = width - 2 * self.left
        self.right = width - self.left
        self.bottom = height - 28 * self.unit


def largest(most: float, unit: float, fits: Callable[[float], bool], least: float = 12) -> float:
    """The largest size in steps that fits; the smallest if none does."""
    low, high = round(least * unit / 2), round(most * unit / 2)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle * 2):
            low = middle
        else:
            high = middle - 1
    return low * 2


def heading(sheet: Sheet, view: AudienceView, measure: Measure) -> float:
    """Title, subtitle and, at the right, time and votes; where the rest begins. In two rows where one is too short."""
    unit, small = measure.unit, type_of(measure.small)
    right = [each for each in (view.clock, view.corner) if each]
    between = 24 * unit
    taken = sum(small.width(each) + between for each in right)
    beside = small.width(view.subtitle) + between if view.subtitle else 0

    def fits(size: float) -> bool:
        return type_of(size, BOLD).width(view.title) + beside + taken <= measure.inside

    one_row = fits(max(LEAST_TITLE * unit, measure.small))
    if one_row:
        size = largest(measure.title / unit, unit, fits, LEAST_TITLE)
    else:
        size = largest(
            measure.title / unit, unit, lambda s: type_of(s, BOLD).width(view.title) <= measure.inside, SMALL * 0.6
        )
    title = type_of(size, BOLD)
    y = 24 * unit + title.ascent
    x = sheet.put(view.title, title, "room_ink", measure.left, y)
    below = y + title.line_height - title.ascent
    if not one_row:
        y = below + small.ascent
        below = y + small.line_height - small.ascent
        x = measure.left - between
    if view.subtitle:
        _shortened(sheet, view.subtitle, small, x + between, y, measure.right - taken)
    x = measure.right
    for each in reversed(right):
        x -= small.width(each)
        late = view.is_late and each == view.clock
        sheet.put(each, small, "room_target" if late else "room_quiet", x, y)
        x -= between
    return below + 18 * unit


def _shortened(sheet: Sheet, text: str, face: Face, x: float, y: float, end: float) -> None:
    """A subtitle is made of parts; the first ones go where there is no room for all."""
    parts = text.split(" · ")
    while len(parts) > 1 and x + face.width(" · ".join(parts)) > end:
        parts.pop(0)
    sheet.put(" · ".join(parts), face, "room_quiet", x, y)


def decision_row(sheet: Sheet, view: AudienceView, measure: Measure, bottom: float) -> float:
    """The question, a box for each choice, and what comes next; where the row above must end."""
    if not view.choices:
        return bottom
    unit = measure.unit
    face = type_of(min(measure.small * 1.1, 2 * measure.small), SEMI)
    pad, gap = 20 * unit, 14 * unit
    widths = [max(face.width(each.text) + 2 * pad, face.line_height * 1.5) for each in view.choices]
    height = face.line_height * 1.5
    flag = face.ascent * FLAG + 10 * unit
    further = face.width(view.further) + flag if view.further else 0
    asked = face.width(view.decision) + gap * 1.5
    needs = asked + sum(widths) + gap * (len(widths) - 1)
    two_rows = needs > measure.inside
    fits_further = (sum(widths) + gap * len(widths) if two_rows else needs) + gap + further <= measure.inside
    y = bottom - height
    x = measure.left
    if two_rows:
        sheet.put(view.decision, face, "room_ink", x, y - 6 * unit - face.line_height + face.ascent)
    else:
        sheet.put(view.decision, face, "room_ink", x, y + (height - face.line_height) / 2 + face.ascent)
        x += asked
    for each, width in zip(view.choices, widths, strict=True):
        if x + width > measure.right + 1:
            break
        place = QRectF(x, y, width, height)
        fill = "room_ink" if each.is_chosen else ""
        sheet.shapes.append(Shape(place, fill=fill, edge="room_edge", width=3 * unit, radius=10 * unit))
        role = "room_ground" if each.is_chosen else "room_ink"
        baseline = y + (height - face.line_height) / 2 + face.ascent
        sheet.put(each.text, face, role, x + (width - face.width(each.text)) / 2, baseline)
        x += width + gap
    baseline = y + (height - face.line_height) / 2 + face.ascent
    if further and (fits_further or two_rows):
        at = baseline if fits_further else y - 6 * unit - face.line_height + face.ascent
        start = sheet.flag(measure.right - further, at, face.ascent, "room_target") + 10 * unit
        sheet.put(view.further, face, "room_target", start, at)
    top = y - (6 * unit + face.line_height if two_rows else 0) - 14 * unit
    sheet.shapes.append(Shape(QRectF(measure.left, top, measure.inside, 2 * unit), fill="room_edge"))
    return top - 12 * unit


def figures_row(sheet: Sheet, view: AudienceView, measure: Measure, bottom: float) -> float:
    """What the votes came to, and the question to both ends; where the middle must end."""
    if not view.figures and not view.question:
        return bottom
    unit = measure.unit
    word, value = type_of(measure.small), type_of(measure.figure, BOLD)
    gap = 36 * unit
    widths = [word.width(each.label) + 12 * unit + value.width(each.value) for each in view.figures]
    needs = sum(widths) + gap * len(widths)
    asked = word.width(view.question)
    beside = needs + asked <= measure.inside
    y = bottom - value.line_height + value.ascent
    if view.question and (beside or not view.figures):
        sheet.put(view.question, word, "room_ink", measure.right - asked if view.figures else measure.left, y)
    elif view.question:
        lines = sheet.folded(view.question, word, measure.inside)
        top = bottom - word.line_height * len(lines)
        sheet.write(view.question, word, "room_ink", QRectF(measure.left, top, measure.inside, bottom - top))
        y = top - 4 * unit - value.line_height + value.ascent
    x = measure.left
    for each, width in zip(view.figures, widths, strict=True):
        if x + width > measure.right + 1:
            x, y = measure.left, y - value.line_height
        end = sheet.put(each.label, word, "room_quiet", x, y)
        sheet.put(each.value, value, "room_ink", end + 12 * unit, y)
        x += width + gap
    return y - value.ascent - 14 * unit


def legend_row(sheet: Sheet, view: AudienceView, measure: Measure, bottom: float) -> float:
    """What the tick and the flag mean; where the middle must end."""
    if len(view.legend) < 2:
        return bottom
    small = type_of(measure.small, NORMAL)
    y = bottom - small.line_height + small.ascent
    x = sheet.put(f"✓ {view.legend[0]}", small, "room_quiet", measure.left, y) + 36 * measure.unit
    x = sheet.flag(x, y, small.ascent, "room_target") + 8 * measure.unit
    sheet.put(view.legend[1], small, "room_quiet", x, y)
    return bottom - small.line_height - 10 * measure.unit
