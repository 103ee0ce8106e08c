"""How high each row is, and how large the text can be: all descriptors in full, or the whole grid on one screen."""

from somedesk.ui.grid.model import GridModel
from somedesk.ui.grid.sizes import FIT_PIXELS, Marks, Sizes, sizes
from somedesk.ui.kit.typesetting import Room, fold

HEAD_PAD = 6
FEWEST_DETAIL_ROWS = 2


class Layout:
    """Heights of rows for one size of text and one width of columns. Rows are measured when they are asked for."""

    def __init__(self, model: GridModel, measures: Sizes, marks: Marks, column_width: int, language: str) -> None:
        self._model = model
        self._language = language
        self._heights: dict[int, int] = {}
        self.sizes = measures
        self.marks = marks
        self.column_width = column_width

    def height(self, row: int) -> int:
        """Height of a row with nothing left out, whatever is rated in it."""
        height = self._heights.get(row)
        if height is None:
            height = self._heights[row] = self._measured(row)
        return height

    def is_measured(self, row: int) -> bool:
        """Whether the height of a row is known already."""
        return row in self._heights

    def guess(self, row: int) -> int:
        """About how high a row will be, from the length of its texts; for rows that are out of sight."""
        dimension = self._model.dimension_at(row)
        if dimension is None:
            return self.sizes.heading_height
        longest = max(map(len, self._model.descriptors(dimension)))
        letters = max(1.0, self.column_width / (0.58 * self.sizes.pixels))
        return self.sizes.card_height(int(longest / letters) + 1)

    def _measured(self, row: int) -> int:
        dimension = self._model.dimension_at(row)
        if dimension is None:
            return self.sizes.heading_height
        own = self.sizes
        room = own.room(self.column_width, own.ring, self.marks.widest(own.mark))
        texts = self._model.descriptors(dimension)
        rows = max(fold(text, own.strong, room, self._language).rows for text in texts)
        return max(own.card_height(rows), self._head_height(row))

    def _head_height(self, row: int) -> int:
        own, head = self.sizes, self._model.head(row)
        name = head.short if own.fit else head.name
        rows = fold(name, own.name, Room(own.head_width - HEAD_PAD), self._language).rows
        details = 1 if own.fit else FEWEST_DETAIL_ROWS
        return rows * own.name.line_height + details * own.detail.line_height + 2 * (own.gap + own.pad_y)


def fitted(
    model: GridModel, marks: Marks, place: tuple[int, int], language: str, last: int
) -> tuple[Sizes, dict[int, int]]:
    """The largest text with which the whole grid fits a place (width, height), and the height of each row.

    ``last`` is the size that fitted before; most often it is the right one again. If not even the smallest does, the
    longest rows give up lines; if one line each is too much, the grid scrolls.
    """
    rows = range(len(model.rows))
    smallest = sizes(FIT_PIXELS[0], fit=True)
    dimensions = [row for row in rows if model.dimension_at(row) is not None]
    if len(dimensions) * smallest.card_height(2) > place[1]:
        return smallest, {row: _flat(model, smallest, row) for row in rows}
    layout, fits = _largest(model, marks, place, language, last)
    available = place[1] - layout.sizes.level_height
    heights = {row: layout.height(row) for row in rows} if fits else _capped(layout, rows, dimensions, available)
    _share_out(heights, dimensions, available - sum(heights.values()))
    return layout.sizes, heights


def _largest(model: GridModel, marks: Marks, place: tuple[int, int], language: str, last: int) -> tuple[Layout, bool]:
    """The layout with the largest text that fits, and True; that with the smallest and False if none does."""

    def tried(pixels: int) -> tuple[Layout, bool]:
        own = sizes(pixels, fit=True)
        layout = Layout(model, own, marks, (place[0] - own.head_width) // model.levels, language)
        height = sum(layout.height(row) for row in range(len(model.rows))) + own.level_height
        return layout, height <= place[1]

    pixels = min(max(last, FIT_PIXELS[0]), FIT_PIXELS[-1])
    best, fits = tried(pixels)
    while not fits and pixels > FIT_PIXELS[0]:
        pixels -= 1
        best, fits = tried(pixels)
    while fits and last <= pixels < FIT_PIXELS[-1]:
        pixels += 1
        larger, still_fits = tried(pixels)
        if not still_fits:
            break
        best = larger
    return best, fits


def _flat(model: GridModel, smallest: Sizes, row: int) -> int:
    return smallest.heading_height if model.dimension_at(row) is None else smallest.card_height(2)


def _capped(layout: Layout, rows: range, dimensions: list[int], available: int) -> dict[int, int]:
    heights = {row: layout.height(row) for row in rows}
    own = layout.sizes
    for cap in range(own.rows_in(max(heights.values())), 0, -1):
        lowest = own.card_height(cap)
        capped = {row: min(height, lowest) if row in dimensions else height for row, height in heights.items()}
        if sum(capped.values()) <= available:
            _hand_back(capped, heights, own, available)
            return capped
    return {row: min(heights[row], own.card_height(1)) for row in rows}


def _hand_back(capped: dict[int, int], wanted: dict[int, int], own: Sizes, available: int) -> None:
    """Whole lines that are left over go to the rows that gave some up."""
    left, line = available - sum(capped.values()), own.strong.line_height
    for row, height in list(capped.items()):
        if left >= line and height < wanted[row]:
            capped[row] = height + line
            left -= line


def _share_out(heights: dict[int, int], dimensions: list[int], left: int) -> None:
    """What is left over makes every row a little higher, so that the grid fills its place."""
    if left <= 0 or not dimensions:
        return
    each, more = divmod(left, len(dimensions))
    for place, row in enumerate(dimensions):
        heights[row] += each + (place < more)
