"""The last pass over a report: its structure, language and metadata are written into the file for assistive technology.

The file does not claim conformance with PDF/UA: that takes a validator for all of its rules, and people for the rest.
"""

import io
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from somedesk.reports.structure import Element

if TYPE_CHECKING:
    import pikepdf

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<pdf:Producer>SomeDesk</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def tagged(pdf: bytes, root: Element, title: str, author: str, languages: tuple[str, ...]) -> bytes:
    """``pdf`` with the tree below ``root``; the first of ``languages`` is the document's. Equal input, equal bytes."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = _Tree(document)
        catalogue = document.Root
        catalogue.StructTreeRoot = tree.written(root)
        catalogue.MarkInfo = pikepdf.Dictionary(Marked=True)
        catalogue.Lang = pikepdf.String(languages[0])
        catalogue.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        named = "".join(f"<rdf:li>{language}</rdf:li>" for language in languages)
        xmp = _XMP.format(title=escape(title), author=escape(author), languages=named)
        catalogue.Metadata = document.make_stream(xmp.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        out = io.BytesIO()
        document.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return out.getvalue()


class _Tree:
    """Writes elements as objects of a document, and remembers which one owns each mark of each page."""

    def __init__(self, document: "pikepdf.Pdf") -> None:
        self._document = document
        self._pages = [page.obj for page in document.pages]
        self._owners: list[dict[int, Any]] = [{} for _ in self._pages]
        self._shared: dict[tuple[str, str], Any] = {}

    def written(self, root: Element) -> "pikepdf.Object":
        """The root of the structure tree, with the table that leads from marks back to elements."""
        from pikepdf import Array, Dictionary, Name

        top = self._document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = self._element(root, top)
        numbers: list[Any] = []
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S
            owners = self._owners[number]
            numbers.extend((number, self._document.make_indirect(Array(owners[mark] for mark in sorted(owners)))))
        top.ParentTree = self._document.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(self._pages)
        return top

    def _element(self, element: Element, parent: "pikepdf.Object") -> "pikepdf.Object":
        from pikepdf import Dictionary, Name, String

        made = self._document.make_indirect(Dictionary(S=Name("/" + element.role), P=parent))
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

    def _kid(self, kid: Element | tuple[int, int], made: "pikepdf.Object", first: int | None) -> Any:
        from pikepdf import Dictionary, Name

        if isinstance(kid, Element):
            return self._element(kid, made)
        page, mark = kid
        self._owners[page][mark] = made
        return mark if page == first else Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mark)

    def _attributes(self, element: Element) -> Any:
        """One object for all elements with the same attributes."""
        from pikepdf import Dictionary, Name

        key = (element.role, repr(sorted(element.attributes.items())))
        if key not in self._shared:
            made = Dictionary(O=Name("/" + {"Figure": "Layout", "L": "List"}.get(element.role, "Table")))
            for name, value in element.attributes.items():
                made[f"/{name}"] = Name(f"/{value}") if isinstance(value, str) else value
            self._shared[key] = self._document.make_indirect(made)
        return self._shared[key]
