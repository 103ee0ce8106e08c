"""Pages: margins, header and footer, "page x of y", bookmarks, metadata. The sections fill the column between them."""

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate

from somedesk.reports import actions, chart_pages, cover, notes, one_page, standing
from somedesk.reports.fonts import REGULAR, font, printable
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BOTTOM, COLUMN, COLUMN_HEIGHT, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, paper
from somedesk.reports.typeset import elided

Section = Callable[[Subject], list[Flowable]]

SECTIONS: Mapping[str, Section] = {
    "standing": standing.section,
    "charts": chart_pages.section,
    "overview": actions.overview,
    "actions": actions.section,
    "notes": notes.section,
    "appendix": notes.appendix,
}
FOOT = 7.8
FOOT_LINE = BOTTOM - 14
_LOCALES = {"da": "da-DK", "sv": "sv-SE", "en": "en-GB"}


def write(kind: str, sections: Sequence[str], subject: Subject) -> bytes:
    """The report of that kind with those sections."""
    key = kind.replace("-", "_")
    story: list[Flowable] = []
    if kind == "summary":
        story += one_page.page(subject)
    else:
        story += [NextPageTemplate("inner"), *cover.page(subject, key)]
        for section in sections:
            story += SECTIONS[section](subject)
    return _Document(subject, key).written(story)


class _Document(BaseDocTemplate):
    """A4, one column. No date, user or machine name is written into the file, so equal input gives equal bytes."""

    def __init__(self, subject: Subject, key: str) -> None:
        font(REGULAR)
        self._buffer = io.BytesIO()
        self._subject, self._key = subject, key
        options, words = subject.options, subject.words
        name = " ".join(printable(subject.client.profile.name).split())
        super().__init__(
            self._buffer,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            title=f"{words('kind_' + key)} · {name} · {subject.day(subject.date)}",
            author=printable(options.consultant or options.organisation or "SomeDesk"),
            subject=words("cover_assessment", date=subject.day(subject.date)) if subject.assessment else name,
            creator="SomeDesk",
            producer="SomeDesk",
            lang=_LOCALES.get(subject.language, "en-GB"),
            invariant=1,
            pageCompression=1,
            displayDocTitle=True,
            initialFontName=REGULAR,
        )
        for page, draw in (("cover", self._footer), ("inner", self._header_and_footer)):
            frame = Frame(MARGIN, BOTTOM, COLUMN, COLUMN_HEIGHT, 0, 0, 0, 0, id=page)
            self.addPageTemplates(PageTemplate(id=page, frames=[frame], onPage=draw))

    def written(self, story: list[Flowable]) -> bytes:
        """Lay the story out and return the file."""
        self.build(story, canvasmaker=self._canvas)
        return self._buffer.getvalue()

    def _canvas(self, *args: Any, **kwargs: Any) -> Canvas:
        return _NumberedCanvas(self._subject, *args, **kwargs)

    def _header_and_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        subject = self._subject
        rest = f" · {subject.words('kind_' + self._key)} · {subject.day(subject.date)}"
        room = COLUMN - font(REGULAR).width(printable(rest), FOOT)
        canvas.setFont(REGULAR, FOOT)
        canvas.setFillColor(HexColor(paper()["muted"]))
        name = elided(subject.client.profile.name, REGULAR, FOOT, room)
        canvas.drawString(MARGIN, PAGE_HEIGHT - 36, name + printable(rest))
        self._footer(canvas, document)

    def _footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setStrokeColor(HexColor(paper()["line"]))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, FOOT_LINE, MARGIN + COLUMN, FOOT_LINE)
        canvas.setFont(REGULAR, FOOT)
        canvas.setFillColor(HexColor(paper()["muted"]))
        canvas.drawString(MARGIN, FOOT_LINE - 14, elided(self._credit(), REGULAR, FOOT, COLUMN - 90))

    def _credit(self) -> str:
        options, words = self._subject.options, self._subject.words
        parts = []
        if options.consultant and options.organisation:
            parts.append(words("prepared_by_for", name=options.consultant, organisation=options.organisation))
        elif name := options.consultant or options.organisation:
            parts.append(words("prepared_by", name=name))
        if options.confidential:
            parts.append(words("confidential"))
        return " · ".join(parts)


class _NumberedCanvas(Canvas):
    """Writes "page x of y" into every page when the last one is known, and leaves bookmarks where they were set."""

    # The document and the page's stream so far: reportlab's own, which its types leave out.
    _doc: Any
    _code: list[str]

    def __init__(self, subject: Subject, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._words = subject.words
        # Made on the day that the report speaks of, whatever the clock says: equal input, equal bytes.
        self._doc._timeStamp.YMDhms = (*subject.today.timetuple()[:3], 0, 0, 0)

    def save(self) -> None:
        """Number the pages, then write the file."""
        if len(self._code):
            self.showPage()
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, 1):
            self._code = []
            self.setFont(REGULAR, FOOT)
            self.setFillColor(HexColor(paper()["muted"]))
            folio = printable(self._words("page_of", page=number, total=len(pages)))
            self.drawRightString(MARGIN + COLUMN, FOOT_LINE - 14, folio)
            page.stream += "\n".join(self._code) + "\n"
        self._code = []
        super().save()
