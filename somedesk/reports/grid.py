"""The rated grid as a table: a row per dimension, a column per level, every descriptor in full.

Now = filled in the level's colour, with ✓ and a word; target = dashed ring with a flag; before = a small ring.
"""

from collections.abc import Mapping, Sequence
from copy import copy
from functools import lru_cache, partial
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from somedesk.domain.client import Assessment, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel
from somedesk.reports.blocks import Block, Canvas, Row, Table, Text, run, runs, text
from somedesk.reports.fonts import REGULAR, SEMIBOLD
from somedesk.reports.structure import Element
from somedesk.reports.subject import Subject
from somedesk.reports.theme import COLUMN, COLUMN_HEIGHT, META, SMALL, SMALL_STRONG, Style, paper
from somedesk.reports.typeset import Line, Run, lines, width

LABEL = 80.0
GAP = 3.0
PAD = 4.5
MARK = 8.0
AREA = Style(SEMIBOLD, 10, 13)
NAME = Style(SEMIBOLD, 8.2, 10.4)
UNDER_NAME = Style(REGULAR, 7.5, 9.8, "muted")


class Marks(NamedTuple):
    """What a cell is marked as; each a word to print, "" for not so. ``language`` is that of the words."""

    now: str = ""
    target: str = ""
    earlier: str = ""
    grey: bool = False
    language: str | None = None


class Measures(NamedTuple):
    """How wide the grid is and its labels, the type of its descriptors, and the space about the areas' names."""

    style: Style
    column: float = COLUMN
    label: float = LABEL
    area: float = 12.0

    def cell(self, model: MaturityModel) -> float:
        """Width of a level."""
        return (self.column - self.label) / model.structure.levels


# The preferred size first.
DENSITIES = (
    Measures(SMALL),
    Measures(SMALL._replace(size=7.2, leading=9.3)),
    Measures(SMALL._replace(size=6.9, leading=8.8)),
)


def grid(subject: Subject, assessment: Assessment, model: MaturityModel, room: float) -> Table:
    """The grid of one assessment, in the largest type that needs no third page. ``room`` is what the first one has."""
    tables = (measured_grid(subject, assessment, model, measures) for measures in DENSITIES)
    preferred = next(tables)
    return next((table for table in (preferred, *tables) if _pages(table, room) <= 2), preferred)


def _pages(table: Block, room: float) -> int:
    if table.height <= room:
        return 1
    parts = table.cut(room)
    return 1 + _pages(parts[1] if parts else table, COLUMN_HEIGHT) if parts or room < COLUMN_HEIGHT else 99


def measured_grid(subject: Subject, assessment: Assessment | None, model: MaturityModel, measures: Measures) -> Table:
    """The grid in any size; blank without an assessment."""
    rows: list[Row] = []
    for area in model.structure.areas:
        rows.append(_AreaRow(subject, assessment, model, area.id, measures))
        for spec in area.dimensions:
            rating = client_rating(subject, spec.id) if assessment else None
            rows.append(DimensionRow(subject, model, spec.id, rating, measures))
    return Table(_Head(subject, model, measures), rows)


def client_rating(subject: Subject, dimension: str) -> Rating:
    """This report's rating of ``dimension``."""
    if subject.assessment is None:
        raise LookupError("no assessment, no rating")
    return subject.client.rating(subject.assessment.id, dimension)


def value_line(subject: Subject, rating: Rating) -> str:
    """Where a dimension stands and is meant to go: "2 → 4"; a word where there is no number."""
    w = subject.words
    if rating.not_applicable:
        return "– " + w("ratings.not_applicable")
    if rating.level is None:
        return w("not_rated") + (f" → {rating.target}" if rating.target else "")
    now = subject.value(scoring.value(rating))
    return f"{now} → {rating.target}" if rating.target else now


class _Head(Row):
    """Number and name of each level over a bar in its colour."""

    def __init__(self, subject: Subject, model: MaturityModel, measures: Measures) -> None:
        super().__init__()
        self._width, self._left = measures.cell(model), measures.label
        style = SMALL_STRONG._replace(colour="muted")
        names = [
            f"{n} " + subject.both(lambda s, n=n: model.text(s.language).levels[str(n)].name)  # type: ignore[misc]
            for n in range(1, model.structure.levels + 1)
        ]
        self._corner = text(subject.label("ratings.dimension"), style, self._left - 6, subject.language)
        self._names = [text(name, style, self._width - GAP - 2, subject.wording(model)) for name in names]
        self._text = max(block.height for block in (*self._names, self._corner))
        self._cells = [Element("TH", Scope="Column") for _ in range(len(names) + 1)]
        self.height = self._text + 10

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        with canvas.inside(self._cells[0]):
            self._corner.paint(canvas, x, top - self._text + self._corner.height)
        for level, block in enumerate(self._names, 1):
            left = x + self._left + (level - 1) * self._width
            with canvas.inside(self._cells[level]):
                block.paint(canvas, left + 1, top - self._text + block.height)
            canvas.setFillColor(HexColor(paper().level(level).fill))
            canvas.rect(left, top - self._text - 6, self._width - GAP, 3, stroke=0, fill=1)


class _AreaRow(Row):
    """Name of an area, and its score."""

    tied = True

    def __init__(
        self, subject: Subject, assessment: Assessment | None, model: MaturityModel, area: str, measures: Measures
    ) -> None:
        super().__init__()
        column, self._above = measures.column, measures.area / 2 + 1
        name = subject.both(lambda s: model.text(s.language).areas[area].name)
        score = subject.both(lambda s: _area_score(s, assessment, area), "\n") if assessment else ""
        self._name = text(name, AREA, column * 0.6, subject.foreign(model))
        self._score = text(score, META._replace(leading=AREA.leading), column * 0.38)
        self._indent = column - max(
            sum(width(r.text.rstrip(), r.font, META.size) for r in line) for line in self._score.content
        )
        # The name heads the row, and the score is what stands in it: a row of heads alone would be the table's head.
        self._cells = Element("TH", Scope="Row"), Element("TD", ColSpan=model.structure.levels)
        self.height = max(self._name.height, self._score.height) + measures.area

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        head, cell = self._cells
        with canvas.inside(head):
            self._name.paint(canvas, x, top - self._above)
        with canvas.inside(cell):
            self._score.paint(canvas, x + self._indent - GAP, top - self._above)


def _area_score(subject: Subject, assessment: Assessment, area: str) -> str:
    score = scoring.score(subject.client, assessment, area)
    target = scoring.target_score(subject.client, assessment, area)
    w = subject.words
    if score.value is None:
        return w("not_rated")
    said = w("area_score", score=subject.number(score.value))
    if target.value is not None:
        said += " · " + w("area_target", score=subject.number(target.value))
    return said + " · " + w("figure_rated", rated=score.rated, applicable=score.applicable)


class DimensionRow(Row):
    """One dimension: its name and value, then the descriptor of each level. ``least`` makes the row higher."""

    def __init__(
        self, subject: Subject, model: MaturityModel, dimension: str, rating: Rating | None, measures: Measures
    ) -> None:
        super().__init__()
        self.least = 0.0
        wordings = [model.text(s.language) for s in subject.each]
        texts = {wording.language: wording.dimensions[dimension] for wording in wordings}
        named = text(
            " / ".join(dict.fromkeys(each.name for each in texts.values())),
            NAME,
            measures.label - 6,
            subject.wording(model),
        )
        self._label = [named, *_under(subject, rating, measures)]
        self._label_cell = Element("TH", Scope="Row")
        self._width, self._left = measures.cell(model), measures.label
        self._cells: list[_Cell] = []
        earlier = _earlier(subject, dimension) if rating else None
        for level in range(1, model.structure.levels + 1):
            marks = _marks(subject, rating, earlier, level) if rating else Marks()
            said = {language: each.levels[str(level)].text for language, each in texts.items()}
            self._cells.append(_Cell(said, level, marks, self._width - GAP, measures.style))
        self.measure()

    def measure(self) -> None:
        """Set the height by what is in the row, and by ``least``."""
        label = sum(block.height for block in self._label) + 4
        self._inner = max(label, self.least, *(cell.needed for cell in self._cells))
        self.height = self._inner + GAP

    def cut(self, room: float) -> "tuple[DimensionRow, DimensionRow] | None":
        """Descriptors of a large model can be longer than a page: they go on below the same name."""
        if room < COLUMN_HEIGHT / 3:
            return None
        first, rest = copy(self), copy(self)
        parts = [cell.cut(room - GAP) for cell in self._cells]
        first._cells, rest._cells = [part for part, _ in parts], [part for _, part in parts]
        first.measure()
        rest.measure()
        return first, rest

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        y = top - 4
        with canvas.inside(self._label_cell):
            for block in self._label:
                block.paint(canvas, x, y)
                y -= block.height
        for number, cell in enumerate(self._cells):
            with canvas.inside(cell.element):
                cell.paint(canvas, x + self._left + number * self._width, top, self._inner)


def _under(subject: Subject, rating: Rating | None, measures: Measures) -> list[Block]:
    """What stands under the name of a dimension."""
    if rating is None:
        return []
    numbers = rating.level is not None and not rating.not_applicable
    under = [value_line(subject, rating) if numbers else subject.both(partial(value_line, rating=rating), "\n")]
    if rating.level == 0:
        under.append(subject.label("not_started"))
    if _earlier(subject, rating.dimension) == 0:
        under.append(subject.label("earlier_value", value="0"))
    return [text(words, UNDER_NAME, measures.label - 6, subject.language) for words in under]


def _earlier(subject: Subject, dimension: str) -> float | None:
    return scoring.value(subject.client.rating(subject.earlier.id, dimension)) if subject.earlier else None


def _marks(subject: Subject, rating: Rating, earlier: float | None, level: int) -> Marks:
    w = subject.label
    now = ""
    if not rating.not_applicable and rating.level == level:
        now = w("mark_now")
        if rating.on_the_way:
            now = f"{now} {subject.value(scoring.value(rating))}"
    target = w("ratings.target") if rating.target == level else ""
    before = w("mark_earlier") if earlier is not None and int(earlier) == level else ""
    if before and earlier != level:
        before = f"{before} {subject.value(earlier)}"
    return Marks(now, target, before, rating.not_applicable, subject.language)


@lru_cache(maxsize=2000)
def descriptor_lines(descriptors: tuple[Run, ...], size: float, room: float) -> list[Line]:
    """Wording of a model in lines, remembered: breaking all of it takes 5 ms, for each size that is tried."""
    return lines(descriptors, size, room)


class _Cell:
    """One descriptor, by language if there are two, with its marks, in the first language, above it."""

    def __init__(self, descriptors: Mapping[str, str], level: int, marks: Marks, wide: float, style: Style) -> None:
        self.element = Element("TD")
        self._level, self._marks, self._width, self._style = level, marks, wide, style
        colours = paper().level(level)
        ink = colours.ink if marks.now else paper()["muted" if marks.grey else "ink"]
        font = SEMIBOLD if marks.now else REGULAR
        room = wide - 2 * PAD
        (language, first), *others = descriptors.items()
        said = [Run(first, font, ink, language)]
        lighter = ink if marks.now else paper()["muted"]
        said += [Run(f"\n{words}", REGULAR, lighter, other) for other, words in others]
        self._text = Text(descriptor_lines(tuple(said), style.size, room), style)
        self._words: list[tuple[str, Text, float, float]] = []
        self._above = self._place_marks(marks, ink, room)

    @property
    def needed(self) -> float:
        """Height of the marks and the whole text."""
        return self._above + self._text.height + 2 * PAD

    def cut(self, room: float) -> "tuple[_Cell, _Cell]":
        """The cell as far as it fits, and the rest of its text in the same colours."""
        count = int((room - self._above - 2 * PAD) // self._style.leading)
        first, rest = copy(self), copy(self)
        first._text = Text(self._text.content[:count], self._style)
        rest._text = Text(self._text.content[count:], self._style)
        rest._words, rest._above = [], 0.0
        return first, rest

    def _place_marks(self, marks: Marks, ink: str, room: float) -> float:
        """Find a place for each mark, side by side while there is room; return the height that they take."""
        x = above = line = 0.0
        style = self._style
        for kind, word in (("now", marks.now), ("target", marks.target), ("earlier", marks.earlier)):
            if not word:
                continue
            colour = ink if marks.now else paper()["target" if kind == "target" else "muted"]
            block = Text(lines([Run(word, SEMIBOLD, colour, marks.language)], style.size, room - MARK), style)
            needed = MARK + width(word, SEMIBOLD, style.size)
            if x and x + needed > room:
                x, above = 0.0, above + line
            self._words.append((kind, block, x, above))
            line = block.height
            x += needed + MARK
        return above + line + 1.5 if self._words else 0.0

    def paint(self, canvas: Canvas, x: float, top: float, height: float) -> None:
        """Ground, marks, descriptor; the target's ring last, so that nothing covers it."""
        self._ground(canvas, x, top, height)
        for kind, block, right, down in self._words:
            y = top - PAD - down
            mark(canvas, kind, x + PAD + right, y - block.style.leading / 2, block.content[0][0].colour)
            block.paint(canvas, x + PAD + right + MARK, y)
        self._text.paint(canvas, x + PAD, top - PAD - self._above)
        if self._marks.target:
            ring(canvas, x, top, self._width, height, light=bool(self._marks.now))

    def _ground(self, canvas: Canvas, x: float, top: float, height: float) -> None:
        theme = paper()
        edge = theme.level(self._level).edge if self._marks.now else theme["line"]
        canvas.setStrokeColor(HexColor(edge))
        canvas.setLineWidth(0.6)
        if self._marks.now:
            canvas.setFillColor(HexColor(theme.level(self._level).fill))
        elif self._marks.grey:
            canvas.setFillColor(HexColor(theme["quiet_soft"]))
        fill = bool(self._marks.now or self._marks.grey)
        canvas.roundRect(x, top - height, self._width, height, 3, stroke=1, fill=int(fill))


def ring(canvas: Canvas, x: float, top: float, wide: float, height: float, *, light: bool = False) -> None:
    """The target's dashed ring; on a filled cell with a white ring inside, so that it shows on every colour."""
    canvas.saveState()
    if light:
        canvas.setStrokeColor(HexColor(paper()["card"]))
        canvas.setLineWidth(1.2)
        canvas.roundRect(x + 1.8, top - height + 1.8, wide - 3.6, height - 3.6, 2)
    canvas.setStrokeColor(HexColor(paper()["target"]))
    canvas.setLineWidth(1.5)
    canvas.setDash(3.4, 2.2)
    canvas.roundRect(x + 0.4, top - height + 0.4, wide - 0.8, height - 0.8, 3)
    canvas.restoreState()


def mark(canvas: Canvas, kind: str, x: float, middle: float, colour: str) -> None:
    """The sign of "now" (a tick), "target" (a flag) or "earlier" (a ring), six points wide."""
    canvas.saveState()
    canvas.setStrokeColor(HexColor(colour))
    canvas.setFillColor(HexColor(colour))
    if kind == "now":
        canvas.line_of_text(SEMIBOLD, SMALL.size, x - 0.5, middle - SMALL.size * 0.36, "✓")
    elif kind == "target":
        canvas.setLineWidth(0.8)
        canvas.line(x + 0.7, middle - 3.2, x + 0.7, middle + 3.2)
        flag = canvas.beginPath()
        flag.moveTo(x + 0.7, middle + 3.2)
        flag.lineTo(x + 5.6, middle + 1.4)
        flag.lineTo(x + 0.7, middle - 0.4)
        flag.close()
        canvas.drawPath(flag, stroke=0, fill=1)
    else:
        canvas.setLineWidth(0.9)
        canvas.circle(x + 2.7, middle, 2.2, stroke=1, fill=0)
    canvas.restoreState()


class Legend(Block):
    """What the marks mean, with the dates that they stand for."""

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        self._entries: list[tuple[str, Text, float]] = []
        for kind, words in entries:
            block = runs([run(words, META)], META)
            self._entries.append(
                (kind, block, max(width(line[0].text, META.font, META.size) for line in block.content))
            )
        super().__init__(max(block.height for _, block, _ in self._entries), after=8)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Sign and words, side by side."""
        for kind, block, wide in self._entries:
            colour = paper()["target" if kind == "target" else "muted" if kind == "earlier" else "ink"]
            mark(canvas, kind, x, top - META.leading / 2, colour)
            block.paint(canvas, x + MARK + 1, top)
            x += MARK + 19 + wide
