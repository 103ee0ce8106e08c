"""From what is to be seen to where it stands."""

from functools import lru_cache

from PySide6.QtCore import QRectF

from somedesk.ui.audience import focus, lines
from somedesk.ui.audience.legibility import Seats, font_needed
from somedesk.ui.audience.pieces import BOLD, NORMAL, Picture, Sheet, type_of
from somedesk.ui.audience.rows import Measure, largest
from somedesk.ui.audience.view import AudienceView


@lru_cache(maxsize=8)
def picture_of(view: AudienceView, width: int, height: int, seats: Seats) -> Picture:
    """Where everything stands in a picture of that size."""
    needed = font_needed(width, height, seats)
    if view.kind == "focus":
        return focus.focus(view, width, height, needed)
    if view.kind == "area":
        return lines.area(view, width, height, needed)
    if view.kind == "overview":
        return lines.overview(view, width, height, needed)
    if view.kind == "title":
        return _title(view, Measure(width, height, needed))
    return Picture(width, height, light=view.light)


def _title(view: AudienceView, measure: Measure) -> Picture:
    sheet = Sheet(view.language)
    room = QRectF(measure.left, measure.height * 0.3, measure.inside, measure.height * 0.4)

    def fits(size: float) -> bool:
        title, under = type_of(size, BOLD), type_of(max(measure.small, size * 0.5), NORMAL)
        down = title.line_height * len(sheet.folded(view.title, title, room.width()))
        down += under.line_height * len(sheet.folded(view.subtitle, under, room.width()))
        return down <= room.height()

    size = largest(110, measure.unit, fits)
    y = room.top()
    for text, face, role in (
        (view.title, type_of(size, BOLD), "room_ink"),
        (view.subtitle, type_of(max(measure.small, size * 0.5), NORMAL), "room_quiet"),
    ):
        for line in sheet.folded(text, face, room.width()):
            sheet.put(line, face, role, (measure.width - face.width(line)) / 2, y + face.ascent)
            y += face.line_height
        y += 16 * measure.unit
    return sheet.picture(measure.width, measure.height, view.light, is_second=False)
