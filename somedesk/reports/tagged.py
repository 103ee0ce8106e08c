"""The last pass over a report: its structure, language and colours are written into the file."""

from functools import cache

from somedesk.base.paths import resource
from somedesk.reports.conformance import Metadata, conforming
from somedesk.reports.pdf_file import File, text
from somedesk.reports.structure import Annotation, Element, TaggedCanvas

_OWNERS = {"Figure": "Layout", "L": "List"}


def tagged(canvas: TaggedCanvas, title: str, author: str, languages: tuple[str, ...]) -> bytes:
    """The file of what was drawn; the first of ``languages`` is the document's. Equal input, equal bytes."""
    file = File(canvas.finished())
    _name_colours(file)
    top = _Tree(file).written(canvas.root)
    file.catalogue_says(
        f"/StructTreeRoot {top} 0 R/MarkInfo<</Marked true>>/Lang{text(languages[0])}"
        "/ViewerPreferences<</DisplayDocTitle true>>"
    )
    return conforming(file, Metadata(title, author, languages))


def _name_colours(file: File) -> None:
    """Say which red, green and blue are meant, on the page and where colours are mixed."""
    profile = file.stream("/N 3", _colours())
    file.catalogue_says(
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {profile} 0 R>>]"
    )
    for page in file.pages:
        file.says(page, "/Group<</Type/Group/S/Transparency/CS/DeviceRGB>>")


@cache
def _colours() -> bytes:
    """The profile of sRGB."""
    return resource("colour", "sRGB.icc").read_bytes()


class _Tree:
    """Writes elements as objects of a file, and remembers which one owns each mark of each page."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._owners: list[dict[int, int]] = [{} for _ in file.pages]
        self._shared: dict[tuple[str, str], int] = {}
        # Number in the document's table → the element that a link belongs to.
        self._linked: dict[int, int] = {}

    def written(self, root: Element) -> int:
        """The root of the structure tree, with the table that leads from marks back to elements."""
        file = self._file
        top = file.number()
        first = self._element(root, top)
        table = [f"{number} {element} 0 R" for number, element in sorted(self._linked.items())]
        for number, (page, owners) in enumerate(zip(file.pages, self._owners, strict=True), len(table)):
            file.says(page, f"/StructParents {number}/Tabs/S")
            owned = file.add("[" + " ".join(f"{owners[mark]} 0 R" for mark in sorted(owners)) + "]")
            table.append(f"{number} {owned} 0 R")
        parents = file.add(f"<</Nums[{' '.join(table)}]>>")
        file.add(f"<</Type/StructTreeRoot/K {first} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(table)}>>", top)
        return top

    def _element(self, element: Element, parent: int) -> int:
        number = self._file.number()
        said = f"<</S/{element.role}/P {parent} 0 R"
        if element.alternative:
            said += f"/Alt{text(element.alternative)}"
        if element.language:
            said += f"/Lang{text(element.language)}"
        if element.attributes:
            said += f"/A {self._attributes(element)} 0 R"
        first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        if first is not None:
            said += f"/Pg {self._file.pages[first]} 0 R"
        if element.kids:
            kids = " ".join([self._kid(kid, number, first) for kid in element.kids])
            said += f"/K {kids}" if len(element.kids) == 1 else f"/K[{kids}]"
        return self._file.add(said + ">>", number)

    def _kid(self, kid: Element | Annotation | tuple[int, int], parent: int, first: int | None) -> str:
        if isinstance(kid, Element):
            return f"{self._element(kid, parent)} 0 R"
        if isinstance(kid, Annotation):
            self._linked[kid.parent] = parent
            page, link = self._file.pages[kid.page], self._file.links[kid.page][kid.number]
            return f"<</Type/OBJR/Pg {page} 0 R/Obj {link} 0 R>>"
        number, mark = kid
        self._owners[number][mark] = parent
        return f"{mark}" if number == first else f"<</Type/MCR/Pg {self._file.pages[number]} 0 R/MCID {mark}>>"

    def _attributes(self, element: Element) -> int:
        """One object for all elements with the same attributes."""
        key = (element.role, repr(sorted(element.attributes.items())))
        if key not in self._shared:
            entries = "".join(f"/{name}{_said(value)}" for name, value in element.attributes.items())
            self._shared[key] = self._file.add(f"<</O/{_OWNERS.get(element.role, 'Table')}{entries}>>")
        return self._shared[key]


def _said(value: str | float | list[float]) -> str:
    if isinstance(value, str):
        return f"/{value}"
    return "[" + " ".join(map(str, value)) + "]" if isinstance(value, list) else f" {value}"
