"""The stage check as a form on paper: a box for each answer to each statement, to be filled in by pen."""

from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from somedesk.content.stage_check import AUTHOR, stage_texts
from somedesk.domain.records.stage_check import STAGE_ANSWERS
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.statements import BY_STAGE, Statement
from somedesk.reports.blocks import Block, Canvas, Row, Table, Text, TextRow, run, runs, text
from somedesk.reports.cover import head, introduction
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.kinds import Kind
from somedesk.reports.stage_check import stage_name
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, CAPTION, COLUMN, META, SMALL, TABLE, TABLE_HEAD, TITLE, paper
from somedesk.reports.typeset import width

NUMBER = 24.0
BOX, BOX_ROOM = 11.0, 41.0
STATEMENT = COLUMN - NUMBER - BOX_ROOM * len(STAGE_ANSWERS) - 8


def page(subject: Subject, kind: Kind) -> list[Flowable]:
    """How to fill it in, who and when, and the 36 statements."""
    own = " ".join(subject.options.title.split())
    check = checks.latest(subject.client)
    anonymous = check is not None and check.naming == "anonymous"
    blocks: list[Block] = [
        *head(subject),
        heading(
            subject, lambda s: own or s.words(f"titles.{kind.name}"), TITLE._replace(size=20, leading=25), kind.name
        ),
        *paragraphs(subject, lambda s: s.words("stage_form_how"), BODY),
    ]
    if anonymous and check is not None:
        fewest = check.fewest
        blocks += paragraphs(subject, lambda s: s.words("stage_form_anonymous", fewest=fewest), BODY)
    blanks = ["stage_form_date"] if anonymous else ["stage_form_who", "stage_form_date"]
    blocks += [*introduction(subject), _Lines([subject.label(key) for key in blanks])]
    rows: list[Row] = []
    for stage, of_stage in BY_STAGE.items():
        name = runs([run(subject.both(partial(stage_name, stage=stage)), TABLE, font=SEMIBOLD)], TABLE, COLUMN)
        rows.append(TextRow([(name, 0.0)], tied=True, span=2 + len(STAGE_ANSWERS)))
        rows += [_row(subject, each) for each in of_stage]
    credit = paragraphs(subject, lambda s: s.words("stage_credit", author=AUTHOR), META)
    return [*blocks, Table(_head(subject), rows), *credit]


def _place(number: int) -> float:
    return NUMBER + STATEMENT + 8 + number * BOX_ROOM


def _head(subject: Subject) -> TextRow:
    style = TABLE_HEAD._replace(size=7, leading=9)
    cells: list[tuple[Block, float]] = [
        (text(subject.label("stage_column_number"), style, NUMBER), 0.0),
        (text(subject.label("stage_answers.statement"), style, STATEMENT), NUMBER),
    ]
    for number, answer in enumerate(STAGE_ANSWERS):
        said = subject.both(lambda s, a=answer: s.words(f"stage_answers.answer.{a}"), "\n")  # type: ignore[misc]
        cells.append((text(said, style, BOX_ROOM - 3, subject.language), _place(number)))
    return TextRow(cells, head=True)


def _row(subject: Subject, statement: Statement) -> TextRow:
    number = statement.number
    said = subject.both(lambda s: stage_texts(s.language).text(number), "\n")
    look = subject.both(lambda s: f"{s.words('stage_look')}: {stage_texts(s.language).look(number)}", "\n")
    cells: list[tuple[Block, float]] = [
        (text(str(number), TABLE, NUMBER), 0.0),
        (_Two(text(said, TABLE, STATEMENT), text(look, SMALL._replace(colour="muted"), STATEMENT)), NUMBER),
    ]
    cells += [(_Box(place + 1), _place(place)) for place in range(len(STAGE_ANSWERS))]
    return TextRow(cells)


class _Two(Block):
    """A statement, and below it what to look for."""

    def __init__(self, first: Text, second: Text) -> None:
        self._first, self._second = first, second
        super().__init__(first.height + second.height)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """One under the other."""
        self._first.paint(canvas, x, top)
        self._second.paint(canvas, x, top - self._first.height)


class _Box(Block):
    """An empty box for a cross, and beside it the digit under which the answer is typed in."""

    def __init__(self, digit: int) -> None:
        self._digit = text(str(digit), SMALL._replace(colour="muted"), BOX)
        super().__init__(BOX)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Its edge, the digit."""
        self._digit.paint(canvas, x + BOX + 6, top - 1)
        canvas.setStrokeColor(HexColor(paper()["ink"]))
        canvas.setLineWidth(0.8)
        canvas.rect(x + 3, top - BOX, BOX, BOX)


class _Lines(Block):
    """Labels with a line behind each."""

    def __init__(self, labels: list[str]) -> None:
        self._wide = COLUMN / len(labels)
        self._labels = [text(label + ":", CAPTION, self._wide * 0.6) for label in labels]
        super().__init__(22, before=6, after=8)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Label, line."""
        canvas.setStrokeColor(HexColor(paper()["control_line"]))
        canvas.setLineWidth(0.7)
        for number, label in enumerate(self._labels):
            left = x + number * self._wide
            label.paint(canvas, left, top - 4)
            said = label.content[0][0]
            canvas.line(
                left + width(said.text, said.font, CAPTION.size) + 6, top - 16, left + self._wide - 18, top - 16
            )
