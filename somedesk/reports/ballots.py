"""Paper ballots: a numbered sheet for each participant, with every statement and the row that is typed in later."""

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, PageBreak

from somedesk.content.models import built_in
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.workshop import workshops
from somedesk.domain.workshop.paper import sheet_number
from somedesk.reports.blocks import Block, Canvas, Text, text, together
from somedesk.reports.cover import head, introduction
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.kinds import Kind
from somedesk.reports.subject import Subject
from somedesk.reports.theme import COLUMN, META, SECTION, SMALL, STRONG, SUBTLE, paper

WITHOUT_PARTICIPANTS = 25
BOX = 8.0
STATEMENT = SMALL._replace(size=8, leading=10.2)
CELL, HIGH = 30.0, 26.0


def pages(subject: Subject, kind: Kind) -> list[Flowable]:
    """A sheet for each participant of the workshop; for twenty-five people if it is not known who comes."""
    model = subject.model or built_in()
    story: list[Flowable] = []
    for number in range(1, _count(subject) + 1):
        story += [PageBreak()] if story else []
        story += _sheet(subject, kind, model, number)
    return story


def _count(subject: Subject) -> int:
    workshop = workshops.of_assessment(subject.client, subject.assessment.id) if subject.assessment else None
    return (len(workshops.people(workshop)) if workshop is not None else 0) or WITHOUT_PARTICIPANTS


def _sheet(subject: Subject, kind: Kind, model: MaturityModel, number: int) -> list[Flowable]:
    code, own = sheet_number(number), " ".join(subject.options.title.split())
    title = heading(
        subject.alone if own else subject,
        lambda s: f"{own or s.words(f'titles.{kind.name}')} {code}",
        SECTION._replace(before=0),
        f"ballot.{code}",
    )
    story: list[Flowable] = [
        *head(subject),
        title,
        *(introduction(subject) if number == 1 else ()),
        *paragraphs(subject, lambda s: s.words("ballot_paper_how"), SUBTLE),
    ]
    names, language = model.text(subject.language).dimensions, subject.foreign(model)
    for place, dimension in enumerate(model.dimension_ids(), start=1):
        name = text(f"{place}. {names[dimension].name}", STRONG._replace(before=6), language=language)
        choices: list[Block] = [Choice(f"0  {subject.words('not_started')}")]
        for level in range(1, model.structure.levels + 1):
            choices.append(Choice(f"{level}  {names[dimension].levels[str(level)].text}", language))
        choices.append(Choice(f"–  {subject.words('ballot_no_vote')}"))
        story += [*together(name, *choices[:2]), *choices[2:]]
    row = Boxes(code, len(model.dimension_ids()), subject.label("ballot_sum"))
    about = text(subject.label("ballot_row"), META._replace(before=10))
    return [*story, *together(about, row)]


class Choice(Block):
    """A box to be ticked, and what it stands for."""

    def __init__(self, words: str, language: str | None = None) -> None:
        self._text: Text = text(words, STATEMENT, COLUMN - BOX - 10, language)
        super().__init__(self._text.height, before=0, after=0.5)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Box, text."""
        canvas.setStrokeColor(HexColor(paper()["control_line"]))
        canvas.setLineWidth(0.8)
        canvas.rect(x + 2, top - BOX - 1, BOX, BOX)
        self._text.paint(canvas, x + BOX + 8, top)


class Boxes(Block):
    """The row that is typed: the sheet's number, a box for each dimension, a box for the sum."""

    def __init__(self, code: str, dimensions: int, sum_: str) -> None:
        self._code, self._sum = text(code, STRONG, 60), text(sum_, META, 60)
        self._cell = min(CELL, (COLUMN - 140) / dimensions)
        self._numbers = [text(str(place), META, self._cell) for place in range(1, dimensions + 1)]
        super().__init__(HIGH + META.leading + 4)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Number, boxes with their numbers above, sum."""
        self._code.paint(canvas, x, top - META.leading - 6)
        canvas.setStrokeColor(HexColor(paper()["control_line"]))
        canvas.setLineWidth(0.8)
        left = x + 50
        for number in self._numbers:
            number.paint(canvas, left + 2, top)
            canvas.rect(left, top - META.leading - HIGH, self._cell, HIGH)
            left += self._cell
        left += 10
        self._sum.paint(canvas, left, top)
        canvas.setLineWidth(1.4)
        canvas.rect(left, top - META.leading - HIGH, 44, HIGH)
