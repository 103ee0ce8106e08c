"""The grid as it is read from two metres: names and digits in large type, without the descriptors.

At two metres 16 minutes of arc are 9.3 mm: so high are the capitals and digits here (decision 0016).
"""

from reportlab.lib.colors import HexColor

from somedesk.domain.client import Assessment
from somedesk.domain.maturity_model import MaturityModel
from somedesk.reports.blocks import Canvas, Row, Table, runs, text
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.grid import client_rating, mark, ring
from somedesk.reports.structure import Element
from somedesk.reports.subject import Subject
from somedesk.reports.theme import Style, paper
from somedesk.reports.typeset import Run

CAPITAL = 0.727  # of the size of our type
LEAST_CAPITAL = 9.3  # mm
FAR = Style(SEMIBOLD, 36.4, 40)
LABEL = 338.0
GAP, PAD = 6.0, 6.0
SIGN = 4.0  # times the size of a mark on paper


def far_grid(subject: Subject, assessment: Assessment | None, model: MaturityModel, column: float) -> Table:
    """A row per dimension, a column per level; blank without an assessment."""
    wide = (column - LABEL) / model.structure.levels
    rows = [_FarRow(subject, assessment, model, key, wide) for key in model.dimension_ids()]
    return Table(_FarHead(subject, model, wide), rows, after=0)


class _FarHead(Row):
    """Name of each level over a bar in its colour; their numbers stand in the rows."""

    def __init__(self, subject: Subject, model: MaturityModel, wide: float) -> None:
        super().__init__()
        self._wide = wide
        levels = range(1, model.structure.levels + 1)
        names = [subject.both(lambda s, n=n: model.text(s.language).levels[str(n)].name, "\n") for n in levels]  # type: ignore[misc]
        self._names = [text(name, FAR, wide - GAP, subject.wording(model)) for name in names]
        self._text = max(block.height for block in self._names)
        self._cells = [Element("TH", Scope="Column") for _ in names]
        self._corner = text(subject.label("ratings.dimension"), FAR._replace(colour="muted"), LABEL - GAP)
        self._corner_cell = Element("TH", Scope="Column")
        self.height = self._text + 16

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        with canvas.inside(self._corner_cell):
            self._corner.paint(canvas, x, top - self._text + self._corner.height)
        for number, (block, cell) in enumerate(zip(self._names, self._cells, strict=True)):
            left = x + LABEL + number * self._wide
            with canvas.inside(cell):
                block.paint(canvas, left, top - self._text + block.height)
            canvas.setFillColor(HexColor(paper().level(number + 1).fill))
            canvas.rect(left, top - self._text - 9, self._wide - GAP, 6, stroke=0, fill=1)


class _FarRow(Row):
    """A dimension's name, and its levels: filled where it stands, ringed where it is to go."""

    def __init__(
        self, subject: Subject, assessment: Assessment | None, model: MaturityModel, dimension: str, wide: float
    ) -> None:
        super().__init__()
        self._wide = wide
        rating = client_rating(subject, dimension) if assessment else None
        is_rated = rating is not None and not rating.not_applicable
        self._now = rating.level if rating is not None and is_rated else None
        self._target = rating.target if rating is not None else None
        name = subject.both(lambda s: model.text(s.language).dimensions[dimension].name, "\n")
        self._name = text(name, FAR, LABEL - GAP, subject.wording(model))
        self._label = Element("TH", Scope="Row")
        self._cells = [Element("TD") for _ in range(model.structure.levels)]
        self.height = max(self._name.height, FAR.leading) + 2 * PAD

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        inner = self.height - GAP
        with canvas.inside(self._label):
            self._name.paint(canvas, x, top - (inner - self._name.height) / 2)
        for number, cell in enumerate(self._cells, start=1):
            self._paint_cell(canvas, x + LABEL + (number - 1) * self._wide, top, number, cell)

    def _paint_cell(self, canvas: Canvas, left: float, top: float, level: int, cell: Element) -> None:
        inner, wide, colours = self.height - GAP, self._wide - GAP, paper().level(level)
        is_now, is_target = level == self._now, level == self._target
        canvas.setStrokeColor(HexColor(colours.edge if is_now else paper()["line"]))
        canvas.setLineWidth(0.8)
        if is_now:
            canvas.setFillColor(HexColor(colours.fill))
        canvas.roundRect(left, top - inner, wide, inner, 4, stroke=1, fill=int(is_now))
        ink = colours.ink if is_now else paper()["target" if is_target else "muted"]
        digit = runs([Run(str(level), SEMIBOLD, ink)], FAR, wide)
        with canvas.inside(cell):
            digit.paint(canvas, left + wide / 2 - FAR.size * 0.3, top - (inner - digit.height) / 2)
        for shown, kind, place in ((is_now, "now", left + PAD), (is_target, "target", left + wide - 7 * SIGN)):
            if shown:
                _sign(canvas, kind, place, top - inner / 2, ink)
        if is_target:
            ring(canvas, left, top, wide, inner, light=is_now)


def _sign(canvas: Canvas, kind: str, x: float, middle: float, colour: str) -> None:
    canvas.saveState()
    canvas.translate(x, middle)
    canvas.scale(SIGN, SIGN)
    mark(canvas, kind, 0, 0, colour)
    canvas.restoreState()
