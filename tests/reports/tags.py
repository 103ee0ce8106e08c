"""Reading a report's structure back: elements with their text, and what on a page belongs to none."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh"}


def logo(colour: str = "#335577") -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (80, 40), colour).save(out, "PNG")
    return out.getvalue()


@dataclass
class Tag:
    """One element: its role, its kids, its marks as (page, number), and where it leads to."""

    role: str
    kids: list["Tag"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    alternative: str = ""
    language: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)

    def walk(self) -> Iterator["Tag"]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role: str) -> list["Tag"]:
        return [tag for tag in self.walk() if tag.role == role]


def tree(data: bytes) -> Tag:
    """The document's element."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return _tag(pdf.Root.StructTreeRoot.K, pages)


def _tag(element: Any, pages: dict[tuple[int, int], int]) -> Tag:
    tag = Tag(str(element.S)[1:], alternative=str(element.get("/Alt", "")), language=str(element.get("/Lang", "")))
    if "/A" in element:
        tag.attributes = {key[1:]: element.A[key] for key in element.A.keys()}  # noqa: SIM118  (a PDF object)
    kids = element.K if "/K" in element else pikepdf.Array()
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            tag.marks.append((pages[element.Pg.objgen], int(kid)))
        elif kid.get("/Type") == "/MCR":
            tag.marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            tag.addresses.append(str(kid.Obj.A.URI))
        else:
            assert kid.P.objgen == element.objgen
            tag.kids.append(_tag(kid, pages))
    return tag


def marks_of(data: bytes) -> tuple[set[tuple[int, int]], int]:
    """Every mark on every page, and how much is painted outside both marks and artifacts."""
    found: set[tuple[int, int]] = set()
    loose = 0
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            open_marks: list[str] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in {"BDC", "BMC"}:
                    assert not open_marks or str(operands[0]) == "/Span", "marks in marks"
                    open_marks.append(name)
                    if name == "BDC" and "/MCID" in operands[1]:
                        mark = (number, int(operands[1].MCID))
                        assert mark not in found
                        found.add(mark)
                elif name == "EMC":
                    open_marks.pop()
                elif name in PAINTING and not open_marks:
                    loose += 1
            assert not open_marks
    return found, loose


def owners(data: bytes) -> dict[tuple[int, int], tuple[int, int]]:
    """Which element owns each mark, as the document's own table says."""
    found = {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        table = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        for number, page in enumerate(pdf.pages):
            for mark, element in enumerate(table[int(page.StructParents)]):
                found[number, mark] = element.objgen
    return found


def spoken(data: bytes, folder: Path) -> str:
    """The structure with its texts, as poppler reads it."""
    if not shutil.which("pdfinfo"):
        pytest.skip("poppler's pdfinfo is not installed")
    path = folder / "spoken.pdf"
    path.write_bytes(data)
    run = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True)
    return run.stdout.decode()
