"""The assessment and its plan as slides: editable text, native tables and charts, the numbers in the notes.

python-pptx is loaded with the first.
"""

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.domain.client import Action
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan import plan
from somedesk.exchange import office, plan_words
from somedesk.exchange.package import truthful
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences

# Inches, on a slide of 16 : 9.
WIDE, HIGH = 13.333, 7.5
LEFT, TOP = 0.7, 1.55
COLUMN, ROOM = WIDE - 2 * LEFT, HIGH - TOP - 0.45
MOST_ACTIONS = 8
MOST_STEPS = 5
_PLAIN_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"


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
    deck.actions()
    deck.next_steps()
    return deck.packed()


class _Deck:
    """Makes slide after slide."""

    def __init__(self, subject: Subject) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self._subject, self._w = subject, subject.words
        self._deck: Any = Presentation()
        self._deck.slide_width, self._deck.slide_height = Inches(WIDE), Inches(HIGH)
        title = f"{plan_words.title(subject)} – {xml_line(subject.client.profile.name)}"
        office.set_properties(self._deck.core_properties, subject, title)
        _drop_printer(self._deck)

    def packed(self) -> bytes:
        """The bytes of the file."""
        parts = (self._deck, self._deck.notes_master, *self._deck.slide_masters, *self._deck.slide_layouts)
        for part in parts:
            office.speak_by_default(part.element, writing(self._subject.language).tag)
        for slide in self._deck.slides:
            _speak(slide.shapes.element, self._subject.language)
            if slide.has_notes_slide:
                _speak(slide.notes_slide.shapes.element, self._subject.language)
        out = io.BytesIO()
        self._deck.save(out)
        return truthful(out.getvalue())

    # --- slides ---

    def title(self) -> None:
        """Whose it is, what it is, from when, by whom."""
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[0])
        slide.shapes.title.text = xml_line(plan_words.title(self._subject))
        client = xml_line(self._subject.client.profile.name)
        lines = [client, plan_words.subtitle(self._subject), *plan_words.made_by(self._subject)]
        slide.placeholders[1].text = "\n".join(lines)
        _move(slide.shapes.title, (LEFT, 1.6, COLUMN, 2.0))
        _move(slide.placeholders[1], (LEFT, 3.8, COLUMN, 2.8))
        self._ramp(slide)

    def summary(self) -> None:
        """The four numbers, and the summary in words."""
        from pptx.util import Pt

        slide = self._slide(self._w("kinds.summary"))
        shown = figures(self._subject.alone)
        each = COLUMN / max(4, len(shown))
        for i, figure in enumerate(shown):
            frame = _text_box(slide, (LEFT + i * each, TOP, each - 0.2, 1.7))
            run = frame.paragraphs[0].add_run()
            run.text, run.font.size, run.font.bold = figure.number, Pt(40), True
            run.font.color.rgb = office.colour("target" if figure.colour == "target" else "ink")
            for line in filter(None, [figure.caption, figure.detail]):
                _line(frame, line, 14)
        said = [xml_text(text) for text in sentences(self._subject.alone)]
        frame = _text_box(slide, (LEFT, TOP + 2.0, COLUMN, 3.2))
        for text in said:
            _line(frame, text, 18, after=10)
        _note(slide, [f"{f.number} {f.caption}" for f in shown] + said)

    def levels(self, model: MaturityModel) -> None:
        """Every dimension with its level."""
        rows = plan_words.levels(self._subject, model)
        head = plan_words.levels_head(self._subject)
        wide = (4.2, 4.6, 1.2, 1.9) if self._subject.earlier else (5.0, 5.4, 1.5)
        shown = [cells for _, _, cells in rows]
        start = 0
        for slide, table, count in self._tables(self._w("sections.standing"), head, shown, wide):
            for row, (_, rating, _) in enumerate(rows[start : start + count], start=1):
                if rating.level is not None and not rating.not_applicable:
                    look = theme(REPORT_THEME).level(rating.level)
                    _fill(table.cell(row, 1), look.fill, look.ink)
            _note(slide, [office.listed([head, *shown[start : start + count]])])
            start += count

    def charts(self) -> None:
        """The radar, and the areas over time once there are two assessments."""
        from pptx.util import Inches

        lines = office.areas_chart(self._subject)
        charts = [("charts_profile", office.profile_chart(self._subject))]
        if len(lines.categories) > 1:
            charts.append(("charts_areas", lines))
        dates = writing(self._subject.language).sheet_date
        for key, chart in charts:
            slide = self._slide(self._w(key))
            place = (Inches(LEFT), Inches(TOP - 0.15), Inches(COLUMN), Inches(ROOM + 0.25))
            office.add_chart(slide, chart, place, 14, dates)
            names = office.category_names(chart, self._subject)
            numbers = [
                (name, *(f"{s.name} {self._subject.value(s.values[i])}" for s in chart.series))
                for i, name in enumerate(names)
            ]
            _note(slide, [chart.summary, office.listed(numbers)])

    def moved(self) -> None:
        """What moved since the assessment before, furthest first."""
        earlier = self._subject.earlier
        if earlier is None:
            return
        rows = plan_words.moved(self._subject)
        if not rows:
            slide = self._slide(self._w("moved"))
            _line(
                _text_box(slide, (LEFT, TOP, COLUMN, 2)),
                self._w("moved_none", date=self._subject.day(earlier.date)),
                20,
            )
            return
        w = self._w
        head = (w("ratings.dimension"), w("mark_earlier"), w("mark_now"), w("column_change"))
        for slide, _, _ in self._tables(w("moved"), head, rows, (5.9, 2.0, 2.0, 2.0)):
            _note(slide, [office.listed([head, *rows])])

    def actions(self) -> None:
        """The next actions in a table; the notes list the whole plan."""
        every = plan_words.ordered(self._subject)
        if not every:
            return
        shown = _open(every)[:MOST_ACTIONS] or every[:MOST_ACTIONS]
        head = plan_words.action_head(self._subject)
        rows = [plan_words.action_cells(self._subject, action) for action in shown]
        whole = [plan_words.action_cells(self._subject, action) for action in every]
        for slide, _, _ in self._tables(self._w("next_actions"), head, rows, (1.6, 4.4, 2.6, 1.3, 2.0)):
            _note(slide, [office.listed([head, *whole])])

    def next_steps(self) -> None:
        """The first step of the actions that come next."""
        steps = [action for action in _open(plan_words.ordered(self._subject)) if action.first_step.strip()]
        if not steps:
            return
        items = [(xml_line(action.title), xml_text(action.first_step)) for action in steps[:MOST_STEPS]]
        for page in _pages(items, lambda item: 0.4 * _lines(item[0], 95) + 0.36 * _lines(item[1], 105) + 0.15):
            slide = self._slide(self._w("next_steps"))
            frame = _text_box(slide, (LEFT, TOP, COLUMN, ROOM))
            for title, step in page:
                _line(frame, title, 18, bold=True)
                _line(frame, step, 16, after=8)
            _note(slide, [f"{title}: {step}" for title, step in page])

    # --- parts ---

    def _slide(self, title: str) -> Any:
        from pptx.util import Pt

        slide = self._deck.slides.add_slide(self._deck.slide_layouts[5])
        slide.shapes.title.text = title
        _move(slide.shapes.title, (LEFT, 0.45, COLUMN, 0.9))
        paragraph = slide.shapes.title.text_frame.paragraphs[0]
        paragraph.runs[0].font.size, paragraph.runs[0].font.bold = Pt(32), True
        _left(slide.shapes.title)
        return slide

    def _tables(
        self, title: str, head: Sequence[str], rows: Sequence[Sequence[str]], wide: Sequence[float]
    ) -> Iterator[tuple[Any, Any, int]]:
        """The rows on as many slides as they need: each slide, its table, and how many rows it holds."""
        size = 14 if len(rows) <= 12 else 12
        letters = [room * 72 / (size * 0.55) - 2 for room in wide]

        def high(row: Sequence[str]) -> float:
            lines = max(_lines(text, room) for text, room in zip(row, letters, strict=True))
            return 0.12 + lines * size * 1.22 / 72

        for page in _pages(rows, high, ROOM - high(head)):
            slide = self._slide(title)
            yield slide, _table(slide, [head, *page], wide, size, [high(row) for row in (head, *page)]), len(page)

    def _ramp(self, slide: Any) -> None:
        """The colours of the levels along the top."""
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Inches

        levels = self._subject.model.structure.levels if self._subject.model else 5
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


def _lines(text: str, letters: float) -> int:
    return sum(max(1, math.ceil(len(line) / letters)) for line in text.split("\n"))


def _pages(items: Sequence[Any], high: Any, room: float = ROOM) -> Iterator[list[Any]]:
    """Items in pages that hold them; an item taller than a page has one to itself."""
    page: list[Any] = []
    used = 0.0
    for item in items:
        if page and used + high(item) > room:
            yield page
            page, used = [], 0.0
        page.append(item)
        used += high(item)
    if page:
        yield page


def _table(
    slide: Any, rows: Sequence[Sequence[str]], wide: Sequence[float], size: float, heights: Sequence[float]
) -> Any:
    from pptx.util import Inches, Pt

    place = (Inches(LEFT), Inches(TOP), Inches(sum(wide)), Inches(sum(heights)))
    frame = slide.shapes.add_table(len(rows), len(wide), *place)
    table = frame.table
    frame.element.graphic.graphicData.tbl.tblPr.find("{*}tableStyleId").text = _PLAIN_GRID
    table.horz_banding = False
    for column, inches in zip(table.columns, wide, strict=True):
        column.width = Inches(inches)
    for number, (texts, row, tall) in enumerate(zip(rows, table.rows, heights, strict=True)):
        row.height = Inches(tall)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.margin_top = cell.margin_bottom = Inches(0.04)
            run = cell.text_frame.paragraphs[0].add_run()
            run.text, run.font.size, run.font.bold = text, Pt(size), not number
            if not number:
                _fill(cell, theme(REPORT_THEME)["quiet_soft"], theme(REPORT_THEME)["ink"])
    return table


def _fill(cell: Any, ground: str, ink: str) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = office.rgb(ground)
    cell.text_frame.paragraphs[0].runs[0].font.color.rgb = office.rgb(ink)


def _text_box(slide: Any, place: tuple[float, float, float, float]) -> Any:
    from pptx.util import Inches

    frame = slide.shapes.add_textbox(*map(Inches, place)).text_frame
    frame.word_wrap = True
    return frame


def _line(frame: Any, text: str, size: float, *, bold: bool = False, after: float = 0) -> None:
    """One more paragraph."""
    from pptx.util import Pt

    first = frame.paragraphs[0]
    paragraph = first if not first.runs else frame.add_paragraph()
    paragraph.space_after = Pt(after)
    for number, part in enumerate(text.split("\n")):
        if number:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = part, Pt(size), bold


def _move(shape: Any, place: tuple[float, float, float, float]) -> None:
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = map(Inches, place)
    _left(shape)


def _left(shape: Any) -> None:
    from pptx.enum.text import PP_ALIGN

    for paragraph in shape.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _note(slide: Any, texts: Sequence[str]) -> None:
    slide.notes_slide.notes_text_frame.text = "\n".join(texts)


def _speak(shapes: Any, language: str) -> None:
    """Say which language the text is in, so that it is spelt and read aloud as such."""
    tag = writing(language).tag
    for run in shapes.iter(f"{office.DRAWING}r"):
        run.get_or_add_rPr().set("lang", tag)


def _drop_printer(deck: Any) -> None:
    """The template comes with the settings of its author's printer."""
    for key, relation in list(deck.part.rels.items()):
        if relation.reltype.endswith("/printerSettings"):
            deck.part.rels.pop(key)
