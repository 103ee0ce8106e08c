"""The strategy as a Word document, in full or as key points. The content is the report's, from the same outline."""

from collections.abc import Sequence

from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.strategy_outline import Fact, Grid, Listed, Part, Section
from somedesk.domain.strategy.questions import STEPS, Step
from somedesk.exchange import office, plan_words
from somedesk.exchange.docx import Document
from somedesk.reports.strategy import lacking, outline_of, state_of, title_of
from somedesk.reports.subject import Subject

WIDE = 17.0  # centimetres between the margins


def export_strategy(subject: Subject) -> bytes:
    """The full document. The same subject gives the same bytes."""
    document = _Strategy(subject, "strategy")
    document.opening(is_full=True)
    for step in STEPS:
        document.step(step)
    document.unanswered()
    return document.packed()


def export_key_points(subject: Subject) -> bytes:
    """Each answer's own key point, and by name what has none."""
    document = _Strategy(subject, "strategy-key-points")
    document.opening(is_full=False)
    document.key_points()
    return document.packed()


class _Strategy(Document):
    """Writes the strategy; what is ours in both languages, where there are two."""

    def __init__(self, subject: Subject, kind: str) -> None:
        super().__init__(subject)
        self._outline, self._kind = outline_of(subject), kind
        name = xml_line(title_of(subject.alone, kind))
        office.set_properties(self._docx.core_properties, subject, f"{name} – {self._client}")

    def opening(self, *, is_full: bool) -> None:
        """Whose strategy it is, what it is called, since when it is in force, its introduction."""
        subject = self._subject
        self._docx.add_paragraph(self._client, "Subtitle")
        self._docx.add_paragraph(xml_line(title_of(subject.alone, self._kind)), "Title")
        for each in subject.each:
            self._muted(xml_line(state_of(each)))
        for text in (self._outline.introduction if is_full else "", subject.options.introduction):
            if text.strip():
                self._docx.add_paragraph(xml_text(text))
        if who := plan_words.made_by(subject):
            self._docx.add_paragraph(" · ".join(who))

    def step(self, step: Step) -> None:
        """The questions of one step."""
        made = self._outline
        shown = [s for s in made.sections if s.question in STEPS[step] and (s.state != "open" or made.names_open)]
        if shown:
            self._docx.add_heading(xml_line(self._subject.label(f"step_{step}")), 1)
        for section in shown:
            self._section(section)

    def _section(self, section: Section) -> None:
        self._docx.add_heading(xml_line(section.heading), 2)
        if self._outline.asks:
            self._muted(xml_line(section.ask))
        if section.because:
            self._docx.add_paragraph(xml_text(self._subject.label("not_here_because", because=section.because)))
        elif not section.parts:
            self._muted(self._subject.label("not_answered_yet"))
        for part in section.parts:
            self._part(part)

    def _part(self, part: Part) -> None:
        match part:
            case Fact():
                label = xml_line(part.label)
                self._labelled(f"{label}:" if label and part.text else label, xml_text(part.text))
            case Listed():
                self._labelled(xml_line(part.label), "")
                for item in part.items:
                    said = f"{item.text} ({item.detail})" if item.detail else item.text
                    self._docx.add_paragraph(xml_text(said), "List Bullet")
            case Grid():
                if part.label:
                    self._labelled(xml_line(part.label), "")
                share = WIDE / sum(part.wide)
                rows = [[xml_text(cell) for cell in row] for row in part.rows]
                self._table([xml_line(name) for name in part.head], rows, [wide * share for wide in part.wide])

    def unanswered(self) -> None:
        """What is not answered yet, named once."""
        if self._outline.open:
            self._docx.add_heading(xml_line(self._subject.label("sections.strategy_open")), 1)
            self._docx.add_paragraph(" · ".join(xml_line(section.heading) for section in self._outline.open))

    def key_points(self) -> None:
        """Step by step; last what a reader should know is not there."""
        for step, questions in STEPS.items():
            shown: Sequence[Section] = [s for s in self._outline.sections if s.question in questions and s.key_point]
            if shown:
                self._docx.add_heading(xml_line(self._subject.label(f"step_{step}")), 1)
            for section in shown:
                self._labelled(f"{xml_line(section.heading)}:", xml_text(section.key_point))
        for text in lacking(self._subject, self._outline):
            self._muted(xml_text(text))
