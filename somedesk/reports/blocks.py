"""What a report is stacked from. A block knows its height from the start, because the column never varies in width.

Reading order is the order of the blocks, and each block draws its own text in one place (``paint``), where it says
which element of the document's structure that text is.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, cast

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, Flowable

from somedesk.reports.painting import paint_lines, paint_pieces
from somedesk.reports.spoken import Piece, pieces
from somedesk.reports.structure import Element, TaggedCanvas
from somedesk.reports.theme import COLUMN, COLUMN_HEIGHT, Style, paper
from somedesk.reports.typeset import Line, Run, lines

Canvas = TaggedCanvas
Part = tuple["Block", "Block"]


class Block(Flowable, ABC):
    """A flowable of fixed size. ``keep`` is how much of its beginning must stand on one page."""

    def __init__(self, height: float, keep: float | None = None, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.height = height
        self.keep = height if keep is None else keep
        self.before, self.after = before, after

    @abstractmethod
    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw with the upper left corner at (x, top)."""

    def cut(self, room: float) -> Part | None:
        """The part that fits in ``room`` and the rest; None when it is better moved to the next page."""
        return None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Reportlab asks for the size."""
        return COLUMN, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Reportlab asks for a part that fits."""
        return list(self.cut(aH) or ())

    def draw(self) -> None:
        """Reportlab has placed the block: its lower left corner is the origin."""
        self.paint(cast("Canvas", self.canv), 0, self.height)

    def getSpaceBefore(self) -> float:  # noqa: N802
        """Empty space above, unless at the top of a page."""
        return self.before

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Empty space below."""
        return self.after


class Text(Block):
    """Lines of text in one size; cut between lines, never leaving a single line behind."""

    def __init__(self, content: Sequence[Line], style: Style, element: Element | None = None) -> None:
        self.content, self.style = content, style
        self.element = element or Element("P")
        keep = min(len(content), 2 if len(content) != 3 else 3) * style.leading
        super().__init__(len(content) * style.leading, keep, style.before, style.after)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """All lines as one text object: font and colour are set when they change."""
        if not any(run.text.strip() for line in self.content for run in line):
            return
        first = top - self.style.leading / 2 - self.style.size * 0.36
        told = pieces(self.content)
        if told is None:
            told = [Piece(number, run) for number, line in enumerate(self.content) for run in line]
            with canvas.content(self.element):
                paint_lines(canvas, self.style, told, x, (x, first))
        else:
            paint_pieces(canvas, self.element, self.style, told, (x, first))

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N803
        """Reportlab places the block, which leaves no state that would have to be taken back after it."""
        self.paint(canvas, x, y + self.height)

    def cut(self, room: float) -> "tuple[Text, Text] | None":
        """Between lines, at least two on either side."""
        count = int((room + 0.01) // self.style.leading)
        count = min(count, len(self.content) - 2)
        if count < 2:
            return None
        first = Text(self.content[:count], self.style._replace(after=0), self.element)
        return first, Text(self.content[count:], self.style._replace(before=0), self.element)


def text(words: str, style: Style, column: float = COLUMN, language: str | None = None) -> Text:
    """Plain text in ``style``; with ``language``, long words are hyphenated."""
    return runs([Run(words, style.font, paper()[style.colour], language)], style, column)


def runs(content: Sequence[Run], style: Style, column: float = COLUMN, element: Element | None = None) -> Text:
    """Text in several weights or colours, all of one size; a paragraph, unless it is another ``element``."""
    return Text(lines(content, style.size, column), style, element)


def run(words: str, style: Style, colour: str | None = None, font: str | None = None) -> Run:
    """A run in ``style``, or with another colour (a role) or weight."""
    return Run(words, font or style.font, paper()[colour or style.colour])


class Stack(Block):
    """Blocks under one another, in a frame with rounded corners. Short ones stay whole; long ones are cut."""

    PAD_X, PAD_Y, RADIUS = 11.0, 9.0, 5.0
    INNER = COLUMN - 2 * PAD_X

    def __init__(self, blocks: Sequence[Block], after: float = 7.0, *, titled: bool = True) -> None:
        self.blocks, self._titled = blocks, titled
        height = 2 * self.PAD_Y + _stacked(blocks)
        self._whole = height <= COLUMN_HEIGHT * 0.4
        first = blocks[0].keep
        if titled and len(blocks) > 1:
            first = blocks[0].height + blocks[1].before + blocks[1].keep
        super().__init__(height, height if self._whole else 2 * self.PAD_Y + first, after=after)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """The frame, then each block in it."""
        canvas.setStrokeColor(HexColor(paper()["line"]))
        canvas.setLineWidth(0.8)
        canvas.roundRect(x, top - self.height, COLUMN, self.height, self.RADIUS)
        top -= self.PAD_Y
        for number, block in enumerate(self.blocks):
            top -= block.before if number else 0
            block.paint(canvas, x + self.PAD_X, top)
            top -= block.height

    def cut(self, room: float) -> Part | None:
        """Between blocks, or within the one that does not fit; never right after the first, which is the title."""
        if self._whole or room < self.keep:
            return None
        left = room - 2 * self.PAD_Y
        for number, block in enumerate(self.blocks):
            left -= block.before if number else 0
            if block.height > left:
                parts = block.cut(left)
                if parts:
                    return self._parts([*self.blocks[:number], parts[0]], [parts[1], *self.blocks[number + 1 :]])
                return self._parts(self.blocks[:number], self.blocks[number:]) if number > self._titled else None
            left -= block.height
        return None

    def _parts(self, first: Sequence[Block], rest: Sequence[Block]) -> Part:
        return Stack(first, 0, titled=self._titled), Stack(rest, self.after, titled=False)


def _stacked(blocks: Sequence[Block]) -> float:
    return sum(block.height + (block.before if number else 0) for number, block in enumerate(blocks))


class Row(ABC):
    """One row of a table. A ``tied`` row heads those below it: never the last on a page, repeated on the next.

    ``element`` is the row in the document's structure: a row cut in two is still one row.
    """

    height: float
    tied = False

    def __init__(self) -> None:
        self.element = Element("TR")

    @abstractmethod
    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw with the upper left corner at (x, top)."""

    def cut(self, room: float) -> "tuple[Row, Row] | None":
        """A row that no page can hold, in two; None for one that cannot be cut."""
        return None


class Table(Block):
    """Rows under a head that is repeated on every page. Cut between rows; within one only if it fills a page."""

    def __init__(self, head: Row, rows: Sequence[Row], after: float = 8.0) -> None:
        self.head, self.rows = head, rows
        self.element = Element("Table")
        # On a page that goes on with the table: how many of its rows, after the head, stood before it already.
        self._read: int | None = None
        first, second = ([n for n, row in enumerate(rows) if not row.tied] + 2 * [len(rows) - 1])[:2]
        keep = head.height + sum(row.height for row in rows[: first + 1])
        # One row alone under the head tells as little as one alone on the next page.
        more = keep + sum(row.height for row in rows[first + 1 : second + 1])
        keep = more if more <= COLUMN_HEIGHT / 2 else keep
        super().__init__(head.height + sum(row.height for row in rows), keep, after=after)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """The head, then row by row; what stood on the page before is not read again."""
        read = 0 if self._read is None else self._read + 1
        with canvas.inside(self.element):
            for number, row in enumerate((self.head, *self.rows)):
                with canvas.repeated() if number < read else canvas.inside(row.element):
                    row.paint(canvas, x, top)
                top -= row.height

    def cut(self, room: float) -> Part | None:
        """As many rows as fit. Rows cut off from their heading row get it again."""
        if room < self.keep <= COLUMN_HEIGHT / 2:
            return None
        count, left = 0, room - self.head.height
        while count < len(self.rows) and self.rows[count].height <= left + 0.01:
            left -= self.rows[count].height
            count += 1
        if 2 < count == len(self.rows) - 1:  # one row alone on a page tells little
            count -= 1
        while count and self.rows[count - 1].tied:
            count -= 1
        if not count:
            return self._cut_within(room)
        rest = list(self.rows[count:])
        again = [] if rest[0].tied else [row for row in self.rows[:count] if row.tied][-1:]
        return self._parts(self.rows[:count], again, rest)

    def _parts(self, first: Sequence[Row], again: Sequence[Row], rest: Sequence[Row]) -> Part:
        above, below = Table(self.head, first, after=0), Table(self.head, [*again, *rest], self.after)
        above.element = below.element = self.element
        above._read, below._read = self._read, len(again)
        return above, below

    def _cut_within(self, room: float) -> Part | None:
        first = next((n for n, row in enumerate(self.rows) if not row.tied), None)
        if first is None or self.rows[first].height < COLUMN_HEIGHT * 0.6:
            return None
        above = list(self.rows[:first])
        parts = self.rows[first].cut(room - self.head.height - sum(row.height for row in above))
        if parts is None:
            return None
        return self._parts([*above, parts[0]], above, [parts[1], *self.rows[first + 1 :]])


class TextRow(Row):
    """Cells of text side by side, each (block, x), with a hairline below. The cells of a ``head`` name the columns.

    The one cell of a row that heads others goes over as many columns as ``span`` says.
    """

    PAD = 5.0

    def __init__(
        self, cells: Sequence[tuple[Block, float]], *, head: bool = False, tied: bool = False, span: int = 1
    ) -> None:
        super().__init__()
        self.cells, self.tied = cells, tied
        self._elements = [Element("TH", Scope="Column") if head else Element("TD") for _ in cells]
        if span > 1:
            self._elements = [Element("TD", ColSpan=span)]
        self.height = max(block.height for block, _ in cells) + 2 * self.PAD

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Cells, hairline."""
        for (block, offset), element in zip(self.cells, self._elements, strict=True):
            with canvas.inside(element):
                block.paint(canvas, x + offset, top - self.PAD)
        canvas.setStrokeColor(HexColor(paper()["line"]))
        canvas.setLineWidth(0.6)
        canvas.line(x, top - self.height, x + COLUMN, top - self.height)


class Heading(Text):
    """A heading that is a bookmark as well. ``key`` is unique in the document."""

    def __init__(self, content: Sequence[Run], style: Style, key: str, level: int, column: float = COLUMN) -> None:
        super().__init__(lines(content, style.size, column), style, Element(f"H{level + 1}"))
        self._words = " ".join(run.text for run in content)
        self._key, self._level = key, level

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """The text, and the place that the bookmark leads to."""
        canvas.bookmarkHorizontal(self._key, x, top + 6)
        canvas.addOutlineEntry(" ".join(self._words.split()), self._key, self._level)
        super().paint(canvas, x, top)

    def cut(self, room: float) -> tuple[Text, Text] | None:
        """A heading stays whole."""
        return None


class NewPage(CondPageBreak):
    """A section begins: on a new page, unless there is room."""


class Together(CondPageBreak):
    """The ``count`` blocks that follow stay together."""

    def __init__(self, height: float, count: int) -> None:
        super().__init__(height)
        self.count = count


def on_new_page_unless(room: float = 0.45) -> Flowable:
    """A page break, unless at least that part of the page is left."""
    return NewPage(COLUMN_HEIGHT * room)


def whole_on_a_page(*blocks: Block) -> Flowable:
    """A page break, unless all of them fit on this page; of what is longer than most of one, a part will do."""
    need = sum(block.before + block.height + block.after for block in blocks)
    return CondPageBreak(need) if need <= COLUMN_HEIGHT * 0.7 else on_new_page_unless()


def together(*blocks: Block) -> list[Flowable]:
    """Blocks of which all but the last introduce it: they begin on the page on which the last one begins."""
    need = sum(b.before + b.height + b.after for b in blocks[:-1]) + blocks[-1].before + blocks[-1].keep
    return [Together(min(need, COLUMN_HEIGHT), len(blocks)), *blocks]
