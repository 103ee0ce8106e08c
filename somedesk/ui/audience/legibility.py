"""How far away the room's picture can be read.

ISO 9241-303 counts the height of capitals: 16 minutes of arc at least, 20 to 22 preferred. Inter's capitals are 0.7275
of the size of the font, so 30 of 1080 are read to 4.3 heights of the picture.
"""

import math

from msgspec import Struct

CAPITALS = 0.7275
LEAST_ARC = math.tan(math.radians(16 / 60))


class Seats(Struct, frozen=True):
    """How wide the picture is on the wall, and how far the last row sits from it; in metres, 0 = not known."""

    width: float = 0
    distance: float = 0


def heights_away(font: float, height: int) -> float:
    """How many heights of the picture away a font of so many pixels can be read, of a picture so many pixels high."""
    return CAPITALS * font / height / LEAST_ARC


def metres_away(font: float, width: int, height: int, seats: Seats) -> float | None:
    """The same in metres; None if it is not known how large the picture is."""
    if not seats.width:
        return None
    return heights_away(font, height) * seats.width * height / width


def font_needed(width: int, height: int, seats: Seats) -> float:
    """The smallest font, in pixels, that the last row can read; 0 if it is not known where that is."""
    if not seats.width or not seats.distance:
        return 0
    picture = seats.width * height / width
    return seats.distance / picture * LEAST_ARC * height / CAPITALS
