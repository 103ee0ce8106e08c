"""The grid as a poster for the wall, rated or blank for a workshop: A3 landscape.

First what is read from two metres, then a sheet for each area with every descriptor, for those who step up.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, PageBreak

from somedesk.content.models import built_in
from somedesk.domain.client import Assessment
from somedesk.domain.maturity_model import MaturityModel
from somedesk.reports.afar import FAR, far_grid
from somedesk.reports.blocks import Block, Canvas, Table, Text, text
from somedesk.reports.cover import head, introduction, subtitle
from somedesk.reports.grid import DimensionRow, Measures, measured_grid
from somedesk.reports.headings import heading
from somedesk.reports.kinds import Kind
from somedesk.reports.sheet import Sheet
from somedesk.reports.standing import legend
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures
from somedesk.reports.theme import CAPTION, KICKER, SMALL, SUBTITLE, TITLE, paper
from somedesk.reports.typeset import width

# From the largest type that can be read across a room to the smallest that is no smaller than on paper.
SCALES = tuple(step / 50 for step in range(150, 43, -1))
LABEL_WIDTH = 92.0
TYPE = SMALL._replace(leading=9.1)
HEADLINE = TITLE._replace(size=FAR.size, leading=FAR.leading, after=2)


def page(subject: Subject, kind: Kind) -> list[Flowable]:
    """What is read from afar, then each area on a sheet of its own, as large as fits."""
    sheet = kind.page
    rated = subject.options.rated and subject.assessment is not None
    assessment = subject.assessment if rated else None
    own = " ".join(subject.options.title.split())
    above: list[Block] = [
        *head(subject, sheet.column),
        heading(subject, lambda s: own or s.words(f"titles.{kind.name}"), HEADLINE, kind.name, column=sheet.column),
    ]
    if assessment is None:
        above.append(
            _Blanks(
                [
                    subject.label(key)
                    for key in ("assessments.date", "assessments.participants", "assessments.facilitator")
                ],
                sheet,
            )
        )
    else:
        score = figures(subject.alone)
        said = " · ".join(f"{figure.number} {figure.caption}" for figure in score[:2])
        above += [
            text(subject.both(subtitle), SUBTITLE._replace(after=4), sheet.column),
            text(said, FAR._replace(after=6), sheet.column),
            legend(subject, assessment),
        ]
    above += introduction(subject)
    model = subject.model or built_in()
    sheets: list[Flowable] = [*above, far_grid(subject, assessment, model, sheet.column)]
    for area in model.structure.areas:
        part = replace(model, structure=replace(model.structure, areas=(area,)))
        name = partial(_area, model, area.id)
        over = heading(subject, name, HEADLINE._replace(after=10), f"poster-{area.id}", 1, sheet.column)
        room = sheet.column_height - over.before - over.height - over.after
        sheets += [PageBreak(), over, _largest(subject, assessment, part, sheet, room)]
    return sheets


def _area(model: MaturityModel, area: str, subject: Subject) -> str:
    return model.text(subject.language).areas[area].name


def _largest(subject: Subject, assessment: Assessment | None, model: MaturityModel, sheet: Sheet, room: float) -> Block:
    """The grid in the largest scale in which it fits; any smaller one leaves more room."""

    def grid(scale: float) -> Table:
        return measured_grid(subject, assessment, model, Measures(TYPE, sheet.column / scale, LABEL_WIDTH, 5))

    place = bisect_left(SCALES, True, key=lambda scale: grid(scale).height <= room / scale)
    if place == len(SCALES):
        return grid(1)
    scale = SCALES[place]
    table = grid(scale)
    return _Scaled(_spread(table, room / scale - table.height), scale)


def _spread(table: Table, left: float) -> Table:
    """The same table, its rows higher by what is left, so that it fills the sheet."""
    rows = [row for row in table.rows if isinstance(row, DimensionRow)]
    for row in rows:
        row.least = row.height + left / len(rows) - 3.1
        row.measure()
    return table


class _Scaled(Block):
    """A table drawn larger than it is."""

    def __init__(self, table: Table, scale: float) -> None:
        self._table, self._scale = table, scale
        height = table.head.height + sum(row.height for row in table.rows)
        super().__init__(height * scale)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Everything at its scale."""
        canvas.saveState()
        canvas.translate(x, top)
        canvas.scale(self._scale, self._scale)
        self._table.paint(canvas, 0, 0)
        canvas.restoreState()


class _Blanks(Block):
    """Labels with a line behind each, to be filled in by hand."""

    def __init__(self, labels: Sequence[str], sheet: Sheet) -> None:
        self._wide = sheet.column / len(labels)
        self._labels: list[Text] = [text(label + ":", CAPTION, self._wide / 2) for label in labels]
        super().__init__(KICKER.leading + 6, after=8)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Label, line."""
        canvas.setStrokeColor(HexColor(paper()["control_line"]))
        canvas.setLineWidth(0.7)
        for number, label in enumerate(self._labels):
            left = x + number * self._wide
            label.paint(canvas, left, top - 4)
            said = label.content[0][0]
            start = left + width(said.text, said.font, CAPTION.size) + 6
            canvas.line(start, top - 15, left + self._wide - 18, top - 15)
