"""The last pass over a report: its structure, language and colours are written into the file."""

import io
import zlib
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from somedesk.base.paths import resource
from somedesk.reports.conformance import Metadata, conforming, settle_streams
from somedesk.reports.structure import Annotation, Element

# Annotations are printed with the page.
_PRINTED = 4


def tagged(pdf: bytes, root: Element, title: str, author: str, languages: tuple[str, ...]) -> bytes:
    """``pdf`` with the tree below ``root``; the first of ``languages`` is the document's. Equal input, equal bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        _name_colours(document)
        # Before the tree is written: it has many objects, and not one stream.
        settle_streams(document)
        catalogue = document.Root
        catalogue.StructTreeRoot = _Tree(document).written(root)
        catalogue.MarkInfo = Dictionary(Marked=True)
        catalogue.Lang = String(languages[0])
        catalogue.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        return conforming(document, Metadata(title, author, languages))


def _name_colours(document: pikepdf.Pdf) -> None:
    """Say which red, green and blue are meant, on the page and where colours are mixed."""
    profile = document.make_stream(_colours(), N=3, Filter=Name.FlateDecode)
    document.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )
    mixed = document.make_indirect(Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB))
    for page in document.pages:
        page.obj.Group = mixed


@cache
def _colours() -> bytes:
    """The profile of sRGB, packed."""
    return zlib.compress(resource("colour", "sRGB.icc").read_bytes())


_name = cache(lambda role: Name(f"/{role}"))


class _Tree:
    """Writes elements as objects of a document, and remembers which one owns each mark of each page."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._document = document
        self._pages = [page.obj for page in document.pages]
        self._owners: list[dict[int, Any]] = [{} for _ in self._pages]
        self._shared: dict[tuple[str, str], Any] = {}
        # Number in the document's table → the element that an annotation belongs to.
        self._linked: dict[int, Any] = {}

    def written(self, root: Element) -> pikepdf.Object:
        """The root of the structure tree, with the table that leads from marks back to elements."""
        top = self._document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = self._element(root, top)
        numbers: list[Any] = []
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S
            owners = self._owners[number]
            numbers.extend((number, self._document.make_indirect(Array(owners[mark] for mark in sorted(owners)))))
        numbers.extend(part for pair in self._linked.items() for part in pair)
        top.ParentTree = self._document.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(self._pages) + len(self._linked)
        return top

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        made = self._document.make_indirect(Dictionary(S=_name(element.role), P=parent))
        if element.alternative:
            made.Alt = String(element.alternative)
        if element.language:
            made.Lang = String(element.language)
        if element.attributes:
            made.A = self._attributes(element)
        first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        if first is not None:
            made.Pg = self._pages[first]
        kids = [self._kid(kid, made, first) for kid in element.kids]
        if kids:
            made.K = kids[0] if len(kids) == 1 else kids
        return made

    def _kid(self, kid: Element | Annotation | tuple[int, int], made: pikepdf.Object, first: int | None) -> Any:
        if isinstance(kid, Element):
            return self._element(kid, made)
        if isinstance(kid, Annotation):
            return self._annotation(kid, made)
        page, mark = kid
        self._owners[page][mark] = made
        return mark if page == first else Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mark)

    def _annotation(self, kid: Annotation, made: pikepdf.Object) -> Any:
        """A reference to a link, which says in words where it leads, is printed, and knows its element."""
        page = self._pages[kid.page]
        annotation = page.Annots[kid.number]
        number = len(self._pages) + len(self._linked)
        annotation.Contents, annotation.F, annotation.StructParent = annotation.A.URI, _PRINTED, number
        self._linked[number] = made
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation)

    def _attributes(self, element: Element) -> Any:
        """One object for all elements with the same attributes."""
        key = (element.role, repr(sorted(element.attributes.items())))
        if key not in self._shared:
            made = Dictionary(O=Name("/" + {"Figure": "Layout", "L": "List"}.get(element.role, "Table")))
            for name, value in element.attributes.items():
                made[f"/{name}"] = Name(f"/{value}") if isinstance(value, str) else value
            self._shared[key] = self._document.make_indirect(made)
        return self._shared[key]
