"""Where the names round a radar stand: outside the rings, inside the sheet, none on top of another."""

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct

from somedesk.charts import typeset
from somedesk.charts.sheet import SMALLEST, TEXT, Point
from somedesk.charts.spread import spread

_CLEAR = 7.0  # between the outer ring and a name
_BETWEEN = 2.0  # between two names, one above the other
_ASIDE = 6.0  # between two names side by side
_EDGE = 2.0  # between a name and the edge of the sheet
_POLE = 0.05  # |cosine| of the spokes that point straight up or down
_COLUMNS = (0.5, 0.4, 0.34, 0.3, 0.26, 0.22, 0.18, 0.15)  # widths of a name to try, of the sheet
_PER_HYPHEN, _PER_CUT = 0.96, 0.6  # what a broken or a cut name takes off the worth of a radius
_SMALLEST_RADIUS = 24.0


class Placed(Struct, frozen=True):
    """A name in lines: the left edge and the middle of its block, and its size."""

    lines: tuple[str, ...]
    size: float
    x: float
    y: float
    width: float
    height: float

    def clears(self, other: "Placed") -> bool:
        """Whether the two blocks do not touch."""
        return (
            self.x + self.width + _ASIDE <= other.x
            or other.x + other.width + _ASIDE <= self.x
            or abs(self.y - other.y) >= (self.height + other.height) / 2
        )


class Layout(Struct, frozen=True):
    """Radius of the outer ring and the names round it, in the order of the spokes."""

    radius: float
    names: tuple[Placed, ...]


def angle(spoke: int, count: int) -> float:
    """Direction of a spoke in radians, clockwise from 3 o'clock; the first points up."""
    return -math.pi / 2 + 2 * math.pi * spoke / count


def layout(names: Sequence[Sequence[str]], width: float, height: float, language: str) -> Layout:
    """The largest radar that leaves room for ``names`` in ``width`` × ``height`` points, its centre in the middle.

    A name is one or more parts, each beginning a line of its own. Names too long for that are cut short; if there are
    too many even so, numbers stand in their place.
    """
    for attempts in (_whole(names, width, language), _short(names, width)):
        fitting = [found for lines, size in attempts if (found := _largest(lines, size, width, height))]
        if fitting:
            return max(fitting, key=_worth)
    numbers = [(str(i + 1),) for i in range(len(names))]
    return _largest(numbers, SMALLEST, width, height) or Layout(max(4.0, min(width, height) / 2 - 4), ())


def _whole(
    names: Sequence[Sequence[str]], width: float, language: str
) -> Iterator[tuple[list[tuple[str, ...]], float]]:
    seen = set()
    narrowest = max((typeset.narrowest(part, TEXT, language) for name in names for part in name), default=0.0)
    for column in _COLUMNS:
        room = max(width * column, min(narrowest, width * _COLUMNS[0]))
        lines = [
            tuple(line for part in name for line in typeset.wrapped(part, room, TEXT, language, most=4))
            for name in names
        ]
        if tuple(lines) not in seen:
            seen.add(tuple(lines))
            yield lines, TEXT


def _short(names: Sequence[Sequence[str]], width: float) -> Iterator[tuple[list[tuple[str, ...]], float]]:
    for column in (0.25, 0.15):
        yield [(typeset.elided(name[0], width * column, SMALLEST),) for name in names], SMALLEST


def _worth(found: Layout) -> float:
    """The radius, less what it costs in broken and cut names."""
    ends = [line[-1:] for name in found.names for line in name.lines]
    return found.radius * _PER_HYPHEN ** ends.count("-") * _PER_CUT ** ends.count("…")


def _largest(lines: Sequence[tuple[str, ...]], size: float, width: float, height: float) -> Layout | None:
    blocks = [(typeset.block_width(each, size), size * typeset.LEADING * len(each)) for each in lines]
    radius = min(width, height) / 2 - 2 * _EDGE
    while radius >= _SMALLEST_RADIUS:
        # Wide names at the poles need the height for themselves; narrow ones stand between their neighbours.
        for poles_alone in (False, True):
            places = _places(blocks, radius + _CLEAR, (width, height), poles_alone=poles_alone)
            if places is not None:
                names = tuple(
                    Placed(each, size, x, y, *block) for each, (x, y), block in zip(lines, places, blocks, strict=True)
                )
                if _apart(names, width):
                    return Layout(radius, names)
        radius *= 0.97
    return None


def _places(
    blocks: Sequence[tuple[float, float]], radius: float, sheet: Point, *, poles_alone: bool
) -> list[Point] | None:
    """Left edge and middle of each block round a circle; None if there is too little height."""
    middle_x, middle_y = sheet[0] / 2, sheet[1] / 2
    low, high = _EDGE, sheet[1] - _EDGE
    places: list[Point] = [(0.0, 0.0)] * len(blocks)
    sides: dict[int, list[int]] = {-1: [], 1: []}
    for i, (block_width, block_height) in enumerate(blocks):
        direction = angle(i, len(blocks))
        if abs(math.cos(direction)) >= _POLE:
            sides[1 if math.cos(direction) > 0 else -1].append(i)
            continue
        up = math.sin(direction) < 0
        y = middle_y + (-1 if up else 1) * (radius + block_height / 2 - 2)
        if not _EDGE <= y - block_height / 2 <= y + block_height / 2 <= sheet[1] - _EDGE:
            return None
        places[i] = (middle_x - block_width / 2, y)
        if poles_alone and up:
            low = y + block_height / 2
        elif poles_alone:
            high = y - block_height / 2
    for side, members in sides.items():
        heights = [blocks[i][1] for i in members]
        sines = [math.sin(angle(i, len(blocks))) for i in members]
        wanted = [middle_y + sine * (radius + size / 2) for sine, size in zip(sines, heights, strict=True)]
        ys = spread(wanted, heights, low, high, _BETWEEN)
        if ys is None:
            return None
        for i, y, size, sine in zip(members, ys, heights, sines, strict=True):
            # As near as the corner of the block that is nearest to the centre lets it.
            nearest = max(0.0, abs(y - middle_y) - size / 2)
            out = max(math.sqrt(max(0.0, radius**2 - nearest**2)), radius * math.sqrt(1 - sine**2) * 0.75)
            places[i] = (middle_x + out if side > 0 else middle_x - out - blocks[i][0], y)
    return places


def _apart(names: tuple[Placed, ...], width: float) -> bool:
    if any(name.x < _EDGE or name.x + name.width > width - _EDGE for name in names):
        return False
    count = len(names)
    return all(names[i].clears(names[(i + step) % count]) for step in (1, 2) if count > step for i in range(count))
