"""The assessment and its plan as slides: editable text, native tables and charts, the numbers in the notes.

python-pptx is loaded with the first.
"""

from collections.abc import Sequence
from typing import Any

from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.domain.client import Action
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan import plan
from somedesk.exchange import office, plan_words
from somedesk.exchange.pptx_instruments import responsibilities, stage, team
from somedesk.exchange.slides import (
    COLUMN,
    LEFT,
    ROOM,
    TOP,
    Deck,
    add_line,
    fill_cell,
    lines_of,
    move,
    note,
    pages,
    text_box,
)
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences

MOST_ACTIONS = 8
MOST_STEPS = 5


def export_slides(subject: Subject) -> bytes:
    """The slides. The same subject gives the same bytes."""
    deck = _Deck(subject)
    deck.title()
    deck.summary()
    if subject.assessment is not None and subject.model is not None:
        deck.levels(subject.model)
        if subject.rated:
            deck.charts()
            deck.moved()
    stage(deck)
    team(deck)
    responsibilities(deck)
    deck.actions()
    deck.next_steps()
    return deck.packed()


class _Deck(Deck):
    """The slides of the assessment and its plan."""

    # --- slides ---

    def title(self) -> None:
        """Whose it is, what it is, from when, by whom."""
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[0])
        slide.shapes.title.text = xml_line(plan_words.title(self.subject))
        client = xml_line(self.subject.client.profile.name)
        lines = [client, plan_words.subtitle(self.subject), *plan_words.made_by(self.subject)]
        slide.placeholders[1].text = "\n".join(lines)
        move(slide.shapes.title, (LEFT, 1.6, COLUMN, 2.0))
        move(slide.placeholders[1], (LEFT, 3.8, COLUMN, 2.8))
        self._ramp(slide)

    def summary(self) -> None:
        """The four numbers, and the summary in words."""
        from pptx.util import Pt

        slide = self.slide(self.w("kinds.summary"))
        shown = figures(self.subject.alone)
        each = COLUMN / max(4, len(shown))
        for i, figure in enumerate(shown):
            frame = text_box(slide, (LEFT + i * each, TOP, each - 0.2, 1.7))
            run = frame.paragraphs[0].add_run()
            run.text, run.font.size, run.font.bold = figure.number, Pt(40), True
            run.font.color.rgb = office.colour("target" if figure.colour == "target" else "ink")
            for line in filter(None, [figure.caption, figure.detail]):
                add_line(frame, line, 14)
        said = [xml_text(text) for text in sentences(self.subject.alone)]
        frame = text_box(slide, (LEFT, TOP + 2.0, COLUMN, 3.2))
        for text in said:
            add_line(frame, text, 18, after=10)
        note(slide, [f"{f.number} {f.caption}" for f in shown] + said)

    def levels(self, model: MaturityModel) -> None:
        """Every dimension with its level."""
        rows = plan_words.levels(self.subject, model)
        head = plan_words.levels_head(self.subject)
        wide = (4.2, 4.6, 1.2, 1.9) if self.subject.earlier else (5.0, 5.4, 1.5)
        shown = [cells for _, _, cells in rows]
        start = 0
        for slide, table, count in self.tables(self.w("sections.standing"), head, shown, wide):
            for row, (_, rating, _) in enumerate(rows[start : start + count], start=1):
                if rating.level is not None and not rating.not_applicable:
                    look = theme(REPORT_THEME).level(rating.level)
                    fill_cell(table.cell(row, 1), look.fill, look.ink)
            note(slide, [office.listed([head, *shown[start : start + count]])])
            start += count

    def charts(self) -> None:
        """The radar, and the areas over time once there are two assessments."""
        from pptx.util import Inches

        lines = office.areas_chart(self.subject)
        charts = [("charts_profile", office.profile_chart(self.subject))]
        if len(lines.categories) > 1:
            charts.append(("charts_areas", lines))
        dates = writing(self.subject.language).sheet_date
        for key, chart in charts:
            slide = self.slide(self.w(key))
            place = (Inches(LEFT), Inches(TOP - 0.15), Inches(COLUMN), Inches(ROOM + 0.25))
            office.add_chart(slide, chart, place, 14, dates)
            names = office.category_names(chart, self.subject)
            numbers = [
                (name, *(f"{s.name} {self.subject.value(s.values[i])}" for s in chart.series))
                for i, name in enumerate(names)
            ]
            note(slide, [chart.summary, office.listed(numbers)])

    def moved(self) -> None:
        """What moved since the assessment before, furthest first."""
        earlier = self.subject.earlier
        if earlier is None:
            return
        rows = plan_words.moved(self.subject)
        if not rows:
            slide = self.slide(self.w("moved"))
            add_line(
                text_box(slide, (LEFT, TOP, COLUMN, 2)),
                self.w("moved_none", date=self.subject.day(earlier.date)),
                20,
            )
            return
        w = self.w
        head = (w("ratings.dimension"), w("mark_earlier"), w("mark_now"), w("column_change"))
        for slide, _, _ in self.tables(w("moved"), head, rows, (5.9, 2.0, 2.0, 2.0)):
            note(slide, [office.listed([head, *rows])])

    def actions(self) -> None:
        """The next actions in a table; the notes list the whole plan."""
        every = plan_words.ordered(self.subject)
        if not every:
            return
        shown = _open(every)[:MOST_ACTIONS] or every[:MOST_ACTIONS]
        head = plan_words.action_head(self.subject)
        rows = [plan_words.action_cells(self.subject, action) for action in shown]
        whole = [plan_words.action_cells(self.subject, action) for action in every]
        for slide, _, _ in self.tables(self.w("next_actions"), head, rows, (1.6, 4.4, 2.6, 1.3, 2.0)):
            note(slide, [office.listed([head, *whole])])

    def next_steps(self) -> None:
        """The first step of the actions that come next."""
        steps = [action for action in _open(plan_words.ordered(self.subject)) if action.first_step.strip()]
        if not steps:
            return
        items = [(xml_line(action.title), xml_text(action.first_step)) for action in steps[:MOST_STEPS]]
        for page in pages(items, lambda item: 0.4 * lines_of(item[0], 95) + 0.36 * lines_of(item[1], 105) + 0.15):
            slide = self.slide(self.w("next_steps"))
            frame = text_box(slide, (LEFT, TOP, COLUMN, ROOM))
            for title, step in page:
                add_line(frame, title, 18, bold=True)
                add_line(frame, step, 16, after=8)
            note(slide, [f"{title}: {step}" for title, step in page])

    # --- parts ---

    def _ramp(self, slide: Any) -> None:
        """The colours of the levels along the top."""
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Inches

        levels = self.subject.model.structure.levels if self.subject.model else 5
        for level in range(1, levels + 1):
            place = (Inches(LEFT + (level - 1) * 0.8), Inches(1.1), Inches(0.8), Inches(0.14))
            field = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place)
            field.fill.solid()
            field.fill.fore_color.rgb = office.rgb(theme(REPORT_THEME).level(level).fill)
            field.line.fill.background()
            field.shadow.inherit = False
            office.decorative(field)


def _open(actions: Sequence[Action]) -> list[Action]:
    return [action for action in actions if plan.is_open(action)]
