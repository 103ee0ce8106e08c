"""Reading a report back: its text, its bookmarks, its pixels."""

import io
import re
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import ImageOps

from somedesk.reports import typeset


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def pages(data: bytes) -> list[str]:
    """The text of each page, lines as they stand. PDFium has a sign of its own for a hyphen at the end of a line."""
    document = pypdfium2.PdfDocument(data)
    try:
        texts = [page.get_textpage().get_text_bounded() for page in document]
        return [text.replace("\r\n", "\n").replace("\x02", "-").replace("\ufffe", "-") for text in texts]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """``text`` without white space: where a line ends is the layout's business."""
    return re.sub(r"\s+", "", text)


def text_of(data: bytes) -> str:
    """All text without white space."""
    return squeezed("".join(pages(data)))


def colours(data: bytes, page: int) -> set[str]:
    """Every colour on a page, as "#RRGGBB"."""
    document = pypdfium2.PdfDocument(data)
    try:
        bitmap = document[page].render(scale=1, no_smoothtext=True, no_smoothpath=True)
        picture = bitmap.to_pil().convert("RGB")
    finally:
        document.close()
    found = picture.getcolors(picture.width * picture.height)
    return {"#{:02X}{:02X}{:02X}".format(*colour) for _, colour in found or ()}  # type: ignore[str-format]


def inked(data: bytes) -> list[tuple[int, int, int, int]]:
    """What box on each page is not white: left, top, right, bottom in points from the upper left corner."""
    document = pypdfium2.PdfDocument(data)
    try:
        pictures = [document[n].render(scale=1).to_pil().convert("L").copy() for n in range(len(document))]
    finally:
        document.close()
    boxes = [ImageOps.invert(picture).point(lambda ink: 255 if ink > 24 else 0).getbbox() for picture in pictures]
    return [box for box in boxes if box]


def outline(data: bytes) -> list[str]:
    """Titles of all bookmarks, depth first."""
    found: list[str] = []

    def walk(entries: list[object]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry)
            else:
                found.append(str(entry.title))  # type: ignore[attr-defined]

    walk(reader(data).outline)
    return found


def fonts(data: bytes) -> dict[str, bool]:
    """Every font that any page or form can use, and whether it is embedded."""
    found: dict[str, bool] = {}
    for page in reader(data).pages:
        for reference in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]
            font = reference.get_object()
            found[str(font["/BaseFont"])] = "/FontFile2" in font.get("/FontDescriptor", {})
    return found


def words_cut_without_a_hyphen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Those of the reports that are built from now on."""
    cut, fitting = list[str](), typeset._fitting

    def noted(word: str, face: Any, room: float) -> int:
        count = fitting(word, face, room)
        cut.extend([word] if count < len(word) else [])
        return count

    monkeypatch.setattr(typeset, "_fitting", noted)
    return cut
