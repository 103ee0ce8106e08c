"""What a report consists of for a reader that does not see it: headings, paragraphs, lists, tables, figures.

Elements form a tree in reading order. The canvas marks what is drawn as the content of an element; whatever is drawn
outside any element (rules, frames, backgrounds) becomes an artifact by itself.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from somedesk.reports.operators import paints, spare

# Elements that hold text themselves. A paragraph inside one of them is part of it, not a paragraph of its own.
HOLDERS = frozenset({"P", "H1", "H2", "H3", "TH", "TD", "Lbl", "LBody", "Figure", "Caption"})

# Annotations are printed with the page.
_PRINTED = 4


class Annotation(NamedTuple):
    """One of the annotations of a page, counted from nought; ``parent`` is its number among all of the document."""

    page: int
    number: int
    parent: int


class Element:
    """One element. Whatever is cut in two keeps its element, so that it is read as one across pages.

    ``kids`` holds elements, marks, each (page, number on that page), and annotations.
    """

    __slots__ = ("alternative", "attributes", "kids", "language", "placed", "role")

    def __init__(self, role: str, *, alternative: str = "", language: str = "", **attributes: Any) -> None:
        self.role, self.alternative, self.language = role, alternative, language
        self.attributes: dict[str, Any] = attributes
        self.kids: list[Element | Annotation | tuple[int, int]] = []
        self.placed = False


class _InAnotherPart(Exception):
    """The character is not among the first 255 of the document."""


class _Codes(dict[int, str]):
    """The codes of characters in the first part of a font, in hexadecimal: remembered, as reportlab looks each of them
    up in Python, which took a twentieth of a report's time."""

    def __init__(self, font: str, document: Any) -> None:
        super().__init__()
        self.font: Any = getFont(font)  # its types leave out what a font cut to parts has
        self._document, self._name = document, ""

    @property
    def name(self) -> str:
        """The part's name; by being asked for, reportlab learns that it is used."""
        self._name = self._name or self.font.getSubsetInternalName(0, self._document)
        return self._name

    def __missing__(self, character: int) -> str:
        ((part, code),) = self.font.splitString(chr(character), self._document)
        if part:
            raise _InAnotherPart
        self[character] = code.hex()
        return self[character]


class TaggedCanvas(Canvas):
    """A canvas that notes which element each piece of the page belongs to."""

    # The page's stream so far: reportlab's own, which its types leave out.
    _code: list[str]
    # The document: reportlab's own as well.
    _doc: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.root = Element("Document")
        # The document's language, and the second one if there is one.
        self.languages: tuple[str | None, ...] = (None,)
        self._open = [self.root]
        self._page = 0
        self._marks = 0
        self._marked_to = len(self._code)
        self._silent = False
        self._codes: dict[str, _Codes] = {}
        # How many annotations the page has, and the document.
        self._links = self._all_links = 0

    @contextmanager
    def inside(self, *elements: Element) -> Iterator[None]:
        """What is drawn here belongs into the last of ``elements``, each of which lies in the one before it."""
        if self._silent:
            yield
            return
        for element in elements:
            self._place(element)
            self._open.append(element)
        yield
        del self._open[-len(elements) :]

    def content(self, element: Element) -> AbstractContextManager[None]:
        """What is drawn here is ``element``, or a part of the element that is open if that one holds text itself."""
        holder = self._open[-1]
        if holder.role not in HOLDERS and not self._silent:
            self._place(element)
            holder = element
        return self._marked(holder)

    @contextmanager
    def holding(self, element: Element) -> Iterator[None]:
        """What is drawn here is part of ``element``, or of the element that is open if that one holds text itself."""
        if self._open[-1].role in HOLDERS:
            yield
        else:
            with self.inside(element):
                yield

    @contextmanager
    def part(self, element: Element) -> Iterator[None]:
        """What is drawn here is ``element``, within the one that is open."""
        with self.inside(element), self._marked(element):
            yield

    @contextmanager
    def _marked(self, element: Element) -> Iterator[None]:
        if self._silent:
            yield
            return
        self._close_artifact()
        element.kids.append((self._page, self._marks))
        self._code.append(f"/{element.role} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield
        self._code.append("EMC")
        self._marked_to = len(self._code)

    def _place(self, element: Element) -> None:
        if not element.placed:
            element.placed = True
            self._open[-1].kids.append(element)

    def glyphs(self, font: str, text: str) -> list[tuple[str, str]]:
        """``text`` as the file says it: the name of a part of the font, and codes in hexadecimal, again and again."""
        codes = self._codes.get(font) or self._codes.setdefault(font, _Codes(font, self._doc))
        try:
            return [(codes.name, text.translate(codes))] if text else []
        except _InAnotherPart:
            parts = codes.font.splitString(text, self._doc)
            return [(codes.font.getSubsetInternalName(part, self._doc), said.hex()) for part, said in parts]

    def line_of_text(self, font: str, size: float, x: float, y: float, text: str) -> None:
        """``text``, made printable, in the colour that is set. Reportlab's own says as much again round it."""
        # Rounded before it is written: a PDF has no numbers like 1e-14.
        self._code += ["BT", f"{round(x, 3):.7g} {round(y, 3):.7g} Td"]
        for name, glyphs in self.glyphs(font, text):
            self._code += [f"{name} {size:g} Tf", f"<{glyphs}> Tj"]
        self._code.append("ET")

    def write(self, code: Iterable[str]) -> None:
        """Operators as they are."""
        self._code.extend(code)

    def leads_to(self, link: Element, address: str, box: tuple[float, float, float, float]) -> None:
        """``box`` (left, bottom, right, top) on the page leads to ``address``; ``link`` is what stands there."""
        if not self._silent:
            # It says in words where it leads, and is printed.
            said: dict[str, Any] = {"Contents": PDFString(address), "F": _PRINTED, "StructParent": self._all_links}
            self.linkURL(address, box, relative=1, **said)
            link.kids.append(Annotation(self._page, self._links, self._all_links))
            self._links += 1
            self._all_links += 1

    @contextmanager
    def repeated(self) -> Iterator[None]:
        """What is drawn here has been read before: the head of a table on its next page."""
        before, self._silent = self._silent, True
        yield
        self._silent = before

    @contextmanager
    def running(self, subtype: str) -> Iterator[None]:
        """What is drawn here is the page's "Header" or "Footer"."""
        self._close_artifact()
        self._code.append(f"/Artifact <</Type/Pagination/Subtype/{subtype}>> BDC")
        yield
        self._code.append("EMC")
        self._marked_to = len(self._code)

    def showPage(self) -> None:  # noqa: N802
        """End the page; the next one counts its marks from nought."""
        self._close_artifact()
        self._code[:] = spare(self._code)
        super().showPage()
        self._page += 1
        self._marks = self._links = 0
        self._marked_to = len(self._code)

    def save(self) -> None:
        """End the last page. The file is written by ``tagged``."""
        if len(self._code):
            self.showPage()

    def finished(self) -> Any:
        """The document when all is drawn, with the objects of its fonts and bookmarks."""
        document = self._doc
        for face in document.delayedFonts:
            face.addObjects(document)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:  # there are none
            document.Catalog.Outlines = None
        return document

    def _close_artifact(self) -> None:
        if paints(self._code[self._marked_to :]):
            self._code.insert(self._marked_to, "/Artifact BMC")
            self._code.append("EMC")
