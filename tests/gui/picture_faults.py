"""What is wrong with a picture of the room: texts that are cut, lie on one another, or stand where they must not."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF

from somedesk.ui.audience.pieces import Picture
from somedesk.ui.audience.view import AudienceView


def picture_faults(picture: Picture, view: AudienceView) -> list[str]:
    """Texts that leave the room that they were given or the picture, or lie on one another; words that are broken."""
    found = []
    words = [word for text in _texts(view) for word in text.split()]
    whole = QRectF(0, 0, picture.width, picture.height)
    bounds = [(text, text.bounds()) for text in picture.texts]
    for text, place in bounds:
        room = text.room.adjusted(-1, -1, 1, 1)
        if not whole.contains(place) or place.right() > room.right() or place.bottom() > room.bottom():
            found.append(f"{text.lines} at {place.getRect()} in {text.room.getRect()}")
        alone = [line for line in text.lines if len(line) == 1 and line.isalpha() and line not in words]
        if alone and len(text.lines) > 1:
            found.append(f"a letter alone: {text.lines}")
    for text in picture.texts:
        ends = [line.split()[-1] for line in text.lines[:-1] if line.split()]
        found += [f"broken: {end} in {text.lines}" for end in ends if not _is_whole(end, words)]
    for (one, place), (other, beside) in combinations(bounds, 2):
        if place.intersects(beside) and any(
            _letters(a).intersects(_letters(b)) for a in one.rows() for b in other.rows()
        ):
            found.append(f"{one.lines} lies on {other.lines}")
    return found


def _is_whole(end: str, words: list[str]) -> bool:
    """Whether a word may end a line so: with a hyphen, or whole, or as the rest of one that began with a hyphen."""
    return not end[-1].isalnum() or any(word.endswith(end) for word in words)


def _texts(view: AudienceView) -> Iterator[str]:
    yield from (view.title, view.subtitle, view.question, view.decision)
    for each in (*view.statements, *(each for line in view.lines for each in line.statements)):
        yield f"{each.level} {each.name} {each.text}"
    yield from (line.name for line in view.lines)


def _letters(row: QRectF) -> QRectF:
    """Without the space above and below, which lines of different sizes share."""
    return row.adjusted(1, row.height() * 0.14, -1, -row.height() * 0.14)
