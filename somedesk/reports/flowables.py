"""Small blocks that several reports share: the level ramp, big numbers, facts, the logo."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from somedesk.reports.blocks import Block, Canvas, Part, Text, run, runs, text
from somedesk.reports.fonts import BOLD
from somedesk.reports.structure import Element
from somedesk.reports.theme import BODY, CAPTION, COLUMN, META, Style, paper


class LevelRamp(Block):
    """The colours of the levels, side by side."""

    def __init__(self, levels: int, ramp_width: float = 224.0, before: float = 0.0, after: float = 20.0) -> None:
        super().__init__(9.5, before=before, after=after)
        self._levels, self._ramp = levels, ramp_width

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """One field per level, clipped to a rounded bar."""
        canvas.saveState()
        clip = canvas.beginPath()
        clip.roundRect(x, top - self.height, self._ramp, self.height, self.height / 2)
        canvas.clipPath(clip, stroke=0)
        step = self._ramp / self._levels
        for level in range(1, self._levels + 1):
            canvas.setFillColor(HexColor(paper().level(level).fill))
            canvas.rect(x + (level - 1) * step, top - self.height, step + 0.5, self.height, stroke=0, fill=1)
        canvas.restoreState()


class Figure(NamedTuple):
    """A big number and what it counts; ``detail`` is a second, smaller line."""

    number: str
    caption: str
    detail: str = ""
    colour: str = "ink"


class BigNumbers(Block):
    """Up to four figures side by side."""

    GAP = 22.0
    SIZE = 34.0

    def __init__(self, figures: Sequence[Figure], before: float = 24.0, after: float = 22.0) -> None:
        room = (COLUMN - self.GAP * (len(figures) - 1)) / max(4, len(figures))
        self._columns: list[tuple[float, list[Text], Element]] = []
        x = 0.0
        for figure in figures:
            cell = [
                text(figure.number, Style(BOLD, self.SIZE, 40, figure.colour), room),
                text(figure.caption, CAPTION, room),
            ]
            if figure.detail:
                cell.append(text(figure.detail, META, room))
            self._columns.append((x, cell, Element("P")))
            x += room + self.GAP
        height = max(sum(block.height for block in cell) for _, cell, _ in self._columns)
        super().__init__(height, before=before, after=after)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Number, caption, detail; column by column, so that they are read together."""
        for offset, cell, element in self._columns:
            y = top
            with canvas.inside(element):
                for block in cell:
                    block.paint(canvas, x + offset, y)
                    y -= block.height


@contextmanager
def figure_element(
    canvas: Canvas, alternative: str, x: float, top: float, wide: float, high: float, language: str = ""
) -> Iterator[None]:
    """What is drawn here is a picture of that size, which says ``alternative`` to those who do not see it.

    It says it in the document's language, or in ``language``.
    """
    left, bottom = canvas.absolutePosition(x, top - high)
    right, upper = canvas.absolutePosition(x + wide, top)
    box = [round(value, 2) for value in (left, bottom, right, upper)]
    element = Element("Figure", alternative=alternative, language=language, Placement="Block", BBox=box)
    with canvas.content(element):
        yield


class Logo(Block):
    """A picture, at most so wide and so high, at the right margin."""

    def __init__(
        self,
        png_or_jpeg: bytes,
        alternative: str,
        most: tuple[float, float] = (150.0, 54.0),
        column: float = COLUMN,
    ) -> None:
        self._image = ImageReader(BytesIO(png_or_jpeg))
        self.alternative = alternative
        self._column = column
        wide, high = self._image.getSize()
        scale = min(most[0] / wide, most[1] / high)
        self._size = (wide * scale, high * scale)
        super().__init__(self._size[1])

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """The picture, with its transparency."""
        wide, high = self._size
        left = x + self._column - wide
        with figure_element(canvas, self.alternative, left, top, wide, high):
            canvas.drawImage(self._image, left, top - high, wide, high, mask="auto")


class Masthead(Block):
    """Whose report it is, and beside it the logo."""

    def __init__(self, name: Text, logo: Logo) -> None:
        self._name, self._logo = name, logo
        super().__init__(max(name.height, logo.height), after=4)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Name, logo."""
        self._name.paint(canvas, x, top)
        self._logo.paint(canvas, x, top)


class Pair(Block):
    """A label, and beside it its value, which may be long: one item of ``within``, a list."""

    LABEL = 84.0

    def __init__(self, label: Text, value: Text, within: Element) -> None:
        self._label, self._value, self._list = label, value, within
        self._item = Element("LI"), Element("Lbl"), Element("LBody")
        super().__init__(max(label.height, value.height), max(label.keep, value.keep), after=3)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Label, value."""
        item, label, body = self._item
        with canvas.inside(self._list, item):
            if self._label.content[0]:
                with canvas.inside(label):
                    self._label.paint(canvas, x, top)
            with canvas.inside(body):
                self._value.paint(canvas, x + self.LABEL, top)

    def cut(self, room: float) -> Part | None:
        """Within the value; the label stays with its beginning."""
        parts = self._value.cut(room)
        if parts is None:
            return None
        made = type(self)
        above, below = made(self._label, parts[0], self._list), made(Text([()], BODY), parts[1], self._list)
        above._item = below._item = self._item
        return above, below


def facts(pairs: Sequence[tuple[str, str]]) -> list[Pair]:
    """Labels and values under one another; pairs without a value are left out."""
    room = COLUMN - Pair.LABEL
    within = Element("L")
    return [
        Pair(runs([run(label, BODY, "muted")], BODY, Pair.LABEL - 6), text(value.strip(), BODY, room), within)
        for label, value in pairs
        if value.strip()
    ]
