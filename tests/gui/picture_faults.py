"""What is wrong with a picture of the room: texts that are cut, lie on one another, or stand where they must not."""

from itertools import combinations

from PySide6.QtCore import QRectF

from somedesk.ui.audience.pieces import Picture


def picture_faults(picture: Picture) -> list[str]:
    """Texts that leave the room that they were given or the picture, or lie on one another."""
    found = []
    whole = QRectF(0, 0, picture.width, picture.height)
    bounds = [(text, text.bounds()) for text in picture.texts]
    for text, place in bounds:
        room = text.room.adjusted(-1, -1, 1, 1)
        if not whole.contains(place) or place.right() > room.right() or place.bottom() > room.bottom():
            found.append(f"{text.lines} at {place.getRect()} in {text.room.getRect()}")
        if any(len(line) == 1 and line.isalpha() for line in text.lines) and len(text.lines) > 1:
            found.append(f"a letter alone: {text.lines}")
    for (one, place), (other, beside) in combinations(bounds, 2):
        if place.intersects(beside) and any(
            _letters(a).intersects(_letters(b)) for a in one.rows() for b in other.rows()
        ):
            found.append(f"{one.lines} lies on {other.lines}")
    return found


def _letters(row: QRectF) -> QRectF:
    """Without the space above and below, which lines of different sizes share."""
    return row.adjusted(1, row.height() * 0.14, -1, -row.height() * 0.14)
