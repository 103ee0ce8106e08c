"""Lines of text onto a canvas, with what a reader of the file must be told of them."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, cast
from urllib.parse import quote

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.textobject import PDFTextObject

from somedesk.reports.fonts import font
from somedesk.reports.spoken import Piece
from somedesk.reports.structure import Element, TaggedCanvas
from somedesk.reports.theme import Style
from somedesk.reports.typeset import drawn

Point = tuple[float, float]
# What RFC 3986 allows in an address besides letters and digits; a "%" is one that is there already.
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=-._~%"


def text_object(
    canvas: TaggedCanvas, style: Style, pieces: Iterable[Piece], left: float, first: Point
) -> PDFTextObject:
    """``pieces`` as one text object. The lines begin at ``left``, the first piece at ``first``.

    Font and colour are set when they change.
    """
    x, y = first
    text: Any = canvas.beginText(x, y)
    text.setLeading(style.leading)
    now: tuple[str, str] | None = None
    line = None
    for piece in pieces:
        run = piece.run
        if line is None:
            line = start = piece.line
        elif piece.line != line:
            line = piece.line
            text.setTextOrigin(left, y - (line - start) * style.leading)
        if (run.font, run.colour) != now:
            now = (run.font, run.colour)
            text.setFont(run.font, style.size, style.leading)
            text.setFillColor(HexColor(run.colour))
        if piece.word:
            text._code.append(f"/Span <</ActualText <FEFF{piece.word.encode('utf-16-be').hex().upper()}>>> BDC")
        text.textOut(drawn(run.text))
        if piece.ends:
            text._code.append("EMC")
    return cast("PDFTextObject", text)


def paint_pieces(canvas: TaggedCanvas, element: Element, style: Style, pieces: Sequence[Piece], at: Point) -> None:
    """``pieces`` with their first baseline at ``at``: text into ``element``, each address into a link within it."""
    left, baseline = at
    ends: dict[int, float] = {}

    def place(piece: Piece) -> Point:
        return ends.get(piece.line, left), baseline - piece.line * style.leading

    with canvas.holding(element):
        for address, together in groupby(pieces, lambda piece: piece.address):
            group = list(together)
            first = place(group[0])
            # Text beside a link is an element as well: some readers take an element's own text before its parts.
            part = Element("Link" if address else "Span")
            with canvas.part(part):
                canvas.drawText(text_object(canvas, style, group, left, first))
            for piece in group:
                x, y = place(piece)
                run = piece.run
                ends[piece.line] = x + font(run.font).width(drawn(run.text), style.size)
                if address:
                    box = (x, y - style.size * 0.25, ends[piece.line], y + style.size * 0.8)
                    canvas.leads_to(part, quote(address, safe=_IN_ADDRESSES), box)
