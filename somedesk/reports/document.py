"""Pages: margins, header and footer, "page x of y", bookmarks, metadata. The sections fill the column between them."""

import io
from collections.abc import Iterable
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate

from somedesk.base.errors import InvalidInput
from somedesk.base.languages import writing
from somedesk.reports.fonts import REGULAR, font, printable
from somedesk.reports.headings import title
from somedesk.reports.kinds import SECTIONS, Kind, made_by
from somedesk.reports.page_ends import begun, ended
from somedesk.reports.sheet import BOTTOM, Sheet
from somedesk.reports.structure import TaggedCanvas
from somedesk.reports.subject import Subject
from somedesk.reports.tagged import tagged
from somedesk.reports.theme import paper
from somedesk.reports.typeset import Run, elided, lines

FOOT = 7.8
FOOT_LINE = BOTTOM - 14
FOOT_LEADING = 9.4
FOOT_LINES = 3


def write(kind: Kind, sections: Iterable[str], subject: Subject) -> bytes:
    """The report of that kind with those sections; a kind that has none by itself takes none."""
    story: list[Flowable] = [NextPageTemplate("inner")] if kind.sections else []
    story += made_by(kind.front)(subject, kind)
    for number, name in enumerate(sections if kind.sections else ()):
        section = SECTIONS[name]
        is_under = number == 0 and name == kind.name and section.make_under
        story += begun(made_by(section.make_under if is_under else section.make)(subject))
    return _Document(subject, kind).written(ended(story) if kind.sections else story)


class _Document(BaseDocTemplate):
    """One column. No date, user or machine name is written into the file, so equal input gives equal bytes."""

    def __init__(self, subject: Subject, kind: Kind) -> None:
        font(REGULAR)
        self._buffer = io.BytesIO()
        sheet = kind.page
        self._subject, self._kind, self._sheet = subject, kind.name, sheet
        self._day = subject.day(made_by(kind.day)(subject) if kind.day else subject.date)
        options = subject.options
        self._made: TaggedCanvas | None = None
        self._foot = lines([Run(self._credit(), REGULAR, "")], FOOT, sheet.column - 130)
        if len(self._foot) > FOOT_LINES:
            raise InvalidInput("footer_too_long", lines=FOOT_LINES)
        name = " ".join(printable(subject.client.profile.name).split())
        self._title = f"{printable(title(subject, kind.name))} · {name} · {self._day}"
        self._author = printable(options.consultant or options.organisation or "SomeDesk")
        of_assessment = subject.assessment is not None and not kind.day
        about = subject.words("cover_assessment", date=subject.day(subject.date)) if of_assessment else name
        super().__init__(
            self._buffer,
            pagesize=(sheet.width, sheet.height),
            title=self._title,
            author=self._author,
            subject=about,
            creator="SomeDesk",
            producer="SomeDesk",
            invariant=1,
            pageCompression=0,  # packed when the file is written
            initialFontName=REGULAR,
        )
        for page, draw in (("cover", self._footer), ("inner", self._header_and_footer)):
            frame = Frame(sheet.margin, BOTTOM, sheet.column, sheet.column_height, 0, 0, 0, 0, id=page)
            self.addPageTemplates(PageTemplate(id=page, frames=[frame], onPage=draw))

    def written(self, story: list[Flowable]) -> bytes:
        """Lay the story out and return the file, tagged."""
        self.build(story, canvasmaker=self._canvas)
        languages = tuple(writing(subject.language).tag for subject in self._subject.each)
        assert self._made is not None
        return tagged(self._made, self._title, self._author, languages)

    def _canvas(self, *args: Any, **kwargs: Any) -> TaggedCanvas:
        self._made = _NumberedCanvas(self._subject, self._sheet, *args, **kwargs)
        return self._made

    def _header_and_footer(self, canvas: Any, document: BaseDocTemplate) -> None:
        subject = self._subject
        rest = printable(f" · {title(subject, self._kind)} · {self._day}")
        room = self._sheet.column - font(REGULAR).width(rest, FOOT)
        with canvas.running("Header"):
            canvas.setFillColor(HexColor(paper()["muted"]))
            name = elided(subject.client.profile.name, REGULAR, FOOT, max(room, self._sheet.column / 3))
            said = elided(name + rest, REGULAR, FOOT, self._sheet.column)
            canvas.line_of_text(REGULAR, FOOT, self._sheet.margin, self._sheet.height - 36, said)
        self._footer(canvas, document)

    def _footer(self, canvas: Any, document: BaseDocTemplate) -> None:
        with canvas.running("Footer"):
            canvas.setStrokeColor(HexColor(paper()["line"]))
            canvas.setLineWidth(0.6)
            canvas.line(self._sheet.margin, FOOT_LINE, self._sheet.margin + self._sheet.column, FOOT_LINE)
            canvas.setFillColor(HexColor(paper()["muted"]))
            for number, line in enumerate(self._foot):
                words = "".join(run.text for run in line)
                canvas.line_of_text(REGULAR, FOOT, self._sheet.margin, FOOT_LINE - 14 - number * FOOT_LEADING, words)

    def _credit(self) -> str:
        """Who prepared the report, or the footer that they wrote, and whether it is confidential."""
        options, subject = self._subject.options, self._subject
        name = options.consultant or options.organisation
        parts = []
        if options.footer.strip():
            parts.append(" ".join(options.footer.split()))
        elif options.consultant and options.organisation:
            parts.append(subject.label("prepared_by_for", name=name, organisation=options.organisation))
        elif name:
            parts.append(subject.label("prepared_by", name=name))
        if options.confidential:
            parts.append(" ".join(options.mark.split()) or subject.label("confidential"))
        return " · ".join(parts)


class _NumberedCanvas(TaggedCanvas):
    """Writes "page x of y" into every page when the last one is known, and leaves bookmarks where they were set."""

    def __init__(self, subject: Subject, sheet: Sheet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._subject, self._sheet = subject, sheet
        self.languages = tuple(each.language for each in subject.each)
        # Made on the day that the report speaks of, whatever the clock says: equal input, equal bytes.
        self._doc._timeStamp.YMDhms = (*subject.today.timetuple()[:3], 0, 0, 0)

    def save(self) -> None:
        """End the last page, then number all of them."""
        super().save()
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, 1):
            self._code = []
            self._marked_to = 0
            with self.running("Footer"):
                self.setFillColor(HexColor(paper()["muted"]))
                folio = printable(self._subject.label("page_of", page=number, total=len(pages)))
                left = self._sheet.margin + self._sheet.column - font(REGULAR).width(folio, FOOT)
                self.line_of_text(REGULAR, FOOT, left, FOOT_LINE - 14, folio)
            page.stream += "\n".join(self._code) + "\n"
        self._code = []
