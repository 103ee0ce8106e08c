"""What the strategy's outline holds, written into a Word document: questions step by step, and their key points."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.strategy_outline import Fact, Grid, Listed, Outline, Part, Section
from somedesk.domain.strategy.questions import STEPS, Step, is_begun
from somedesk.reports.strategy import lacking, outline_of, state_of
from somedesk.reports.subject import Subject

WIDE = 17.0  # centimetres between the margins


class OutlineSections:
    """Of a document that is written with python-docx. ``under`` is the rank of the heading that they stand below."""

    _docx: Any
    _subject: Subject
    under = 0

    def _labelled(self, label: str, text: str) -> None:
        raise NotImplementedError

    def _muted(self, text: str) -> None:
        raise NotImplementedError

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Any:
        raise NotImplementedError

    @cached_property
    def _outline(self) -> Outline:
        return outline_of(self._subject)

    def _head(self, text: str, rank: int) -> None:
        self._docx.add_heading(xml_line(text), rank + self.under)

    def strategy(self) -> None:
        """All of it as a chapter: the answers in full, and the key points; nothing if nothing was written."""
        if not is_begun(self._subject.client):
            return
        self._head(self._subject.label("kinds.strategy"), 1)
        self.under = 1
        for state in self._subject.in_turn(state_of):
            self._muted(xml_line(" · ".join((self._outline.title, state))))
        if self._outline.introduction:
            self._docx.add_paragraph(xml_text(self._outline.introduction))
        for step in STEPS:
            self.step(step)
        self.unanswered()
        self._head(self._subject.label("kinds.strategy-key-points"), 1)
        self.under = 2
        self.key_points()
        self.under = 0

    def step(self, step: Step) -> None:
        """The questions of one step."""
        made = self._outline
        shown = [s for s in made.sections if s.question in STEPS[step] and (s.state != "open" or made.names_open)]
        if shown:
            self._head(self._subject.label(f"step_{step}"), 1)
        for section in shown:
            self._section(section)

    def _section(self, section: Section) -> None:
        self._head(section.heading, 2)
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
            self._head(self._subject.label("sections.strategy_open"), 1)
            self._docx.add_paragraph(" · ".join(xml_line(section.heading) for section in self._outline.open))

    def key_points(self) -> None:
        """Step by step; last what a reader should know is not there."""
        for step, questions in STEPS.items():
            shown: Sequence[Section] = [s for s in self._outline.sections if s.question in questions and s.key_point]
            if shown:
                self._head(self._subject.label(f"step_{step}"), 1)
            for section in shown:
                self._labelled(f"{xml_line(section.heading)}:", xml_text(section.key_point))
        for text in lacking(self._subject, self._outline):
            self._muted(xml_text(text))
