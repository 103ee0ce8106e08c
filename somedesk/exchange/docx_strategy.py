"""The strategy as a Word document, in full or as key points. The content is the report's, from the same outline."""

from somedesk.base.xml_text import xml_line, xml_text
from somedesk.domain.strategy.questions import STEPS
from somedesk.exchange import office, plan_words
from somedesk.exchange.docx import Document
from somedesk.exchange.spoken_runs import plain
from somedesk.reports.strategy import goes_to, state_of, title_of
from somedesk.reports.subject import Subject


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
        self._kind = kind
        name = xml_line(title_of(subject.alone, kind))
        office.set_properties(self._docx.core_properties, subject, f"{name} – {self._client}")

    def opening(self, *, is_full: bool) -> None:
        """Whose strategy it is, what it is called, since when it is in force, its introduction."""
        subject = self._subject
        self._docx.add_paragraph(self._client, "Subtitle")
        self._docx.add_paragraph(xml_line(title_of(subject.alone, self._kind)), "Title")
        for said in (*subject.in_turn(state_of), *(() if is_full else subject.in_turn(goes_to))):
            if plain(said):
                self._muted(xml_line(said))
        for text in (self._outline.introduction if is_full else "", subject.options.introduction):
            if text.strip():
                self._docx.add_paragraph(xml_text(text))
        if who := plan_words.made_by(subject):
            self._docx.add_paragraph(" · ".join(who))
