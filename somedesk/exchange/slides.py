"""Slides and what is on them: text boxes, tables, notes, the language that is spoken.

python-pptx is loaded with the first.
"""

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.exchange import office, plan_words
from somedesk.exchange.package import truthful
from somedesk.reports.subject import Subject

# Inches, on a slide of 16 : 9.
WIDE, HIGH = 13.333, 7.5
LEFT, TOP = 0.7, 1.55
COLUMN, ROOM = WIDE - 2 * LEFT, HIGH - TOP - 0.45
_PLAIN_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"


class Deck:
    """Makes slide after slide."""

    def __init__(self, subject: Subject) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self.subject, self.w = subject, subject.words
        self._deck: Any = Presentation()
        self._deck.slide_width, self._deck.slide_height = Inches(WIDE), Inches(HIGH)
        title = f"{plan_words.title(subject)} – {xml_line(subject.client.profile.name)}"
        office.set_properties(self._deck.core_properties, subject, title)
        _drop_printer(self._deck)

    def packed(self) -> bytes:
        """The bytes of the file."""
        tag = writing(self.subject.language).tag
        parts = (self._deck, self._deck.notes_master, *self._deck.slide_masters, *self._deck.slide_layouts)
        for part in parts:
            office.speak_by_default(part.element, tag)
        for slide in self._deck.slides:
            _speak(slide.shapes.element, self.subject.language)
            if slide.has_notes_slide:
                _speak(slide.notes_slide.shapes.element, self.subject.language)
        out = io.BytesIO()
        self._deck.save(out)
        return truthful(out.getvalue(), tag)

    def slide(self, title: str) -> Any:
        """A further slide with its title."""
        from pptx.util import Pt

        slide = self._deck.slides.add_slide(self._deck.slide_layouts[5])
        slide.shapes.title.text = title
        move(slide.shapes.title, (LEFT, 0.45, COLUMN, 0.9))
        paragraph = slide.shapes.title.text_frame.paragraphs[0]
        paragraph.runs[0].font.size, paragraph.runs[0].font.bold = Pt(32), True
        _to_left(slide.shapes.title)
        return slide

    def tables(
        self, title: str, head: Sequence[str], rows: Sequence[Sequence[str]], wide: Sequence[float]
    ) -> Iterator[tuple[Any, Any, int]]:
        """The rows on as many slides as they need: each slide, its table, and how many rows it holds."""
        size = 14 if len(rows) <= 12 else 12
        letters = [room * 72 / (size * 0.55) - 2 for room in wide]

        def high(row: Sequence[str]) -> float:
            lines = max(lines_of(text, room) for text, room in zip(row, letters, strict=True))
            return 0.12 + lines * size * 1.22 / 72

        for page in pages(rows, high, ROOM - high(head)):
            slide = self.slide(title)
            yield slide, _add_table(slide, [head, *page], wide, size, [high(row) for row in (head, *page)]), len(page)


def lines_of(text: str, letters: float) -> int:
    """How many lines a text takes with so many letters in each."""
    return sum(max(1, math.ceil(len(line) / letters)) for line in text.split("\n"))


def pages(items: Sequence[Any], high: Any, room: float = ROOM) -> Iterator[list[Any]]:
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


def _add_table(
    slide: Any, rows: Sequence[Sequence[str]], wide: Sequence[float], size: float, heights: Sequence[float]
) -> Any:
    """A table whose first row is its head."""
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
                fill_cell(cell, theme(REPORT_THEME)["quiet_soft"], theme(REPORT_THEME)["ink"])
    return table


def fill_cell(cell: Any, ground: str, ink: str) -> None:
    """Colours of a cell."""
    cell.fill.solid()
    cell.fill.fore_color.rgb = office.rgb(ground)
    cell.text_frame.paragraphs[0].runs[0].font.color.rgb = office.rgb(ink)


def text_box(slide: Any, place: tuple[float, float, float, float]) -> Any:
    """The frame of a text at a place in inches: left, top, width, height."""
    from pptx.util import Inches

    frame = slide.shapes.add_textbox(*map(Inches, place)).text_frame
    frame.word_wrap = True
    return frame


def add_line(frame: Any, text: str, size: float, *, bold: bool = False, after: float = 0) -> None:
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


def move(shape: Any, place: tuple[float, float, float, float]) -> None:
    """Put a shape at a place, its text to the left."""
    from pptx.util import Inches

    shape.left, shape.top, shape.width, shape.height = map(Inches, place)
    _to_left(shape)


def _to_left(shape: Any) -> None:
    """Every paragraph to the left."""
    from pptx.enum.text import PP_ALIGN

    for paragraph in shape.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def note(slide: Any, texts: Sequence[str]) -> None:
    """What stands in the notes of a slide."""
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
