"""All thirteen questions on paper, with room to write: to be taken along, and typed in afterwards."""

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from somedesk.content.strategy import strategy_texts
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.strategy.questions import FIELDS, MOST_WORDS, POINTS, RECORDS, STEPS
from somedesk.reports.blocks import Block, Canvas, text, together
from somedesk.reports.cover import head, introduction
from somedesk.reports.flowables import LevelRamp
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.kinds import Kind
from somedesk.reports.one_page import HEADLINE
from somedesk.reports.subject import Subject
from somedesk.reports.theme import CAPTION, COLUMN, SECTION, SUBSECTION, SUBTLE, paper

LINE = 21.0
# Lines to write on for what has many entries, and for what has one.
MANY, ONE = 2, 1
_CHOICES = {
    "form": ("key_points", "full", "both"),
    "selling": ("sell", "trust_only"),
    "importance": ("low", "medium", "high"),
}


class Lines(Block):
    """A label, and below it lines to write on."""

    def __init__(self, label: str, count: int) -> None:
        self._label = text(label, CAPTION)
        self._count = count
        super().__init__(self._label.height + count * LINE, after=5)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Label, lines."""
        self._label.paint(canvas, x, top)
        canvas.setStrokeColor(HexColor(paper()["control_line"]))
        canvas.setLineWidth(0.6)
        for number in range(1, self._count + 1):
            y = top - self._label.height - number * LINE + 4
            canvas.line(x, y, x + COLUMN, y)


def page(subject: Subject, kind: Kind) -> list[Flowable]:
    """Step by step, question by question."""
    own = " ".join(subject.options.title.split())
    story: list[Flowable] = [
        LevelRamp(5, after=12),
        *head(subject),
        heading(subject, (lambda _: own) if own else f"titles.{kind.name}", HEADLINE, kind.name),
        *paragraphs(subject, lambda s: s.words("sheet_about", words=MOST_WORDS), SUBTLE),
        *introduction(subject),
    ]
    for step, questions in STEPS.items():
        opening: list[Block] = [heading(subject, f"step_{step}", SECTION, step)]
        for question in questions:
            blocks = [*_question(subject, question)]
            lines = [*_lines(subject, question)]
            story += [*together(*opening, *blocks, lines[0]), *lines[1:]]
            opening = []
    return story


def _question(subject: Subject, question: str) -> Iterator[Block]:
    number = QUESTIONS.index(question) + 1

    def ask(each: Subject) -> str:
        return f"{number}  {strategy_texts(each.language).questions[question].ask}"

    yield heading(subject.alone, ask, SUBSECTION, question, 1)
    if subject.second is not None:
        # A heading of two questions would be too long for one.
        yield from list(paragraphs(subject, ask, SUBTLE))[1:]
    yield from paragraphs(subject, lambda s: strategy_texts(s.language).questions[question].why, SUBTLE)


def _lines(subject: Subject, question: str) -> Iterator[Block]:
    for field in FIELDS.get(question, ()):
        choices = [subject.label(f"strategy.{field}.{value}") for value in _CHOICES.get(field, ())]
        label = subject.label(f"strategy.{field}")
        yield Lines(label + (":  □ " + "   □ ".join(choices) if choices else ""), 0 if choices else ONE)
    for table in RECORDS.get(question, ()):
        yield Lines(_columns(subject, table), 3)
    if question == "needs":
        names = ("target_group", "platform", "reason", "aim", "content")
        yield Lines(" · ".join(subject.label(f"needs.{name}") for name in names), 6)
    for of in POINTS.get(question, ()):
        yield Lines(subject.label(f"strategy_points.list.{of}"), MANY)
    if question not in POINTS and question not in RECORDS:
        yield Lines(subject.label("strategy_answers.text"), MANY)
    yield Lines(subject.label("strategy_answers.key_point"), MANY)
    yield Lines(subject.label("sheet_not_here"), ONE)


def _columns(subject: Subject, table: str) -> str:
    """What is asked of each of them: "Goals (goal · purpose · …)"."""
    fields = {
        "purposes": ("text",),
        "goals": ("purpose", "measure", "by"),
        "target_groups": ("text",),
        "platforms": ("address",),
        "expectations": ("role", "expected"),
        "strategy_metrics": ("purpose", "good"),
    }[table]
    named = " · ".join(subject.label(f"{table}.{field}") for field in fields)
    return f"{subject.label(table)} ({named})"
