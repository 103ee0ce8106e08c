"""Minutes of a workshop as a Word document, in one language or two: who met, what was decided and why, the votes."""

from functools import partial

from somedesk.base.xml_text import xml_line, xml_text
from somedesk.domain.client import Action, Rating
from somedesk.domain.plan import plan
from somedesk.exchange import plan_words
from somedesk.exchange.docx import Document
from somedesk.reports import workshop
from somedesk.reports.minutes import from_where_to_where, rated, took_part
from somedesk.reports.subject import Subject


def export_minutes(subject: Subject) -> bytes:
    """The document. The same subject gives the same bytes."""
    minutes = _Minutes(subject)
    minutes.opening()
    minutes.decisions()
    minutes.reasons()
    minutes.votes()
    minutes.agreed()
    minutes.aside()
    return minutes.packed()


class _Minutes(Document):
    """Section after section."""

    @property
    def _label(self) -> "partial[str]":
        return partial(Subject.label, self._subject)

    def _heading(self, key: str, level: int = 1) -> None:
        self._docx.add_heading(self._label(key), level)

    def opening(self) -> None:
        """Whose minutes these are, when and with whom."""
        subject = self._subject
        self._docx.add_paragraph(self._client, "Subtitle")
        own = subject.options.title.strip()
        self._docx.add_paragraph(xml_line(own or " ".join(subject.label("titles.minutes").split())), "Title")
        self._docx.add_paragraph(plan_words.subtitle(subject))
        if subject.assessment is not None:
            for name, text in plan_words.facts(subject, subject.assessment):
                self._labelled(name + ":", text)
        for name, text in took_part(subject):
            self._labelled(f"{name}:", xml_text(text))
        if subject.options.introduction.strip():
            self._docx.add_paragraph(xml_text(subject.options.introduction))

    def decisions(self) -> None:
        """From where to where."""
        subject = self._subject
        self._heading("sections.decisions")
        found = rated(subject)
        if not found:
            self._docx.add_paragraph(subject.label("sum_no_target"))
            return
        head = [subject.label(key) for key in ("ratings.dimension", "ratings.level", "ratings.target")]
        self._table(head, [self._decided(rating) for rating in found], (7.0, 5.0, 5.0))

    def _decided(self, rating: Rating) -> tuple[str, str, str]:
        subject = self._subject
        level, target = from_where_to_where(subject, rating)
        return xml_line(subject.dimension_name(rating.dimension)), xml_line(level), xml_line(target)

    def reasons(self) -> None:
        """Why, and who saw it otherwise."""
        subject = self._subject
        found = [each for each in workshop.decided(subject) if any(workshop.texts(each))]
        if not found:
            return
        self._heading("sections.decided_why")
        for each in found:
            self._docx.add_heading(xml_line(subject.dimension_name(each.dimension)), 2)
            self._muted(" · ".join(workshop.standing(subject, each)))
            for name, text in zip(workshop.TEXTS, workshop.texts(each), strict=True):
                if text.strip():
                    self._labelled(subject.label(f"decisions.{name}") + ":", xml_text(text))

    def votes(self) -> None:
        """How the votes lay, dimension by dimension."""
        subject, is_first = self._subject, True
        for each in workshop.of_report(subject):
            for question in ("current", "target"):
                found = workshop.shown(subject, each, question)
                if not found:
                    continue
                if is_first:
                    self._heading("sections.votes")
                    is_first = False
                self._heading(f"rounds.question.{question}", 2)
                for said in workshop.most_and_least(subject, workshop.latest(found)):
                    self._docx.add_paragraph(xml_text(said))
                self._votes_table(found)
        if not is_first:
            for said in subject.in_turn(lambda s: s.words("votes_how")):
                self._muted(said)

    def _votes_table(self, found: tuple[workshop.Shown, ...]) -> None:
        subject, highest = self._subject, found[0][1].highest
        last = ("column_median", "column_spread", "column_agreement")
        head = [subject.label("ratings.dimension"), *map(str, range(highest + 1)), *map(subject.label, last)]
        rows = [
            [
                xml_text(workshop.row_name(subject, each)),
                *(str(count) if count else "·" for count in votes.counts),
                *workshop.figures(votes, subject.language),
            ]
            for each, votes in found
        ]
        step = 5.0 / (highest + 1)
        self._table(head, rows, (6.0, *(step for _ in range(highest + 1)), 2.0, 2.0, 2.0))

    def agreed(self) -> None:
        """The actions that were open when the workshop ended, or came out of it."""
        subject = self._subject
        self._heading("sections.agreed")
        actions = [each for each in plan.in_plan_order(subject.client, subject.language) if self._counts(each)]
        if not actions:
            self._docx.add_paragraph(subject.label("empty_actions"))
            return
        rows = [plan_words.action_cells(subject, action) for action in actions]
        self._table(plan_words.action_head(subject), rows, (2.7, 5.4, 3.4, 1.9, 3.6))

    def _counts(self, action: Action) -> bool:
        return plan.is_open(action) or action.created >= self._subject.date

    def aside(self) -> None:
        """What was put aside, and what became of it."""
        found = workshop.aside(self._subject)
        if found:
            self._heading("sections.parked")
            for each in found:
                self._docx.add_paragraph(xml_text(workshop.said_aside(self._subject, each)), "List Bullet")
