"""Lines of text onto a canvas, with what a reader of the file must be told of them."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from urllib.parse import quote

from reportlab.lib.colors import HexColor

from somedesk.base.languages import writing
from somedesk.reports.fonts import font
from somedesk.reports.spoken import Piece
from somedesk.reports.structure import Element, TaggedCanvas
from somedesk.reports.theme import Style
from somedesk.reports.typeset import drawn

Point = tuple[float, float]
# What RFC 3986 allows in an address besides letters and digits; a "%" is one that is there already.
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=-._~%"


def paint_lines(canvas: TaggedCanvas, style: Style, pieces: Iterable[Piece], left: float, first: Point) -> None:
    """``pieces`` as one text object. The lines begin at ``left``, the first piece at ``first``.

    Font and colour are set when they change, and the language said where it is not the document's. Written by hand:
    reportlab's text object measures every word once more, and says font, leading and colour anew for each line; that
    was a tenth of a report's time.
    """
    x, y = first
    at = (0.0, 0.0)
    code = ["BT"]
    colour = part = spoken = ""
    within_word = False
    first_language, second = canvas.languages[0], canvas.languages[-1]
    line = start = None
    for piece in pieces:
        if piece.line != line:
            start = piece.line if start is None else start
            begins = round(x if line is None else left, 3), round(y - (piece.line - start) * style.leading, 3)
            code.append(f"{begins[0] - at[0]:.6g} {begins[1] - at[1]:.6g} Td")
            at = begins
            line = piece.line
        run = piece.run
        if run.colour != colour:
            colour = run.colour
            code.append(_filled(colour))
        language = second if run.second else run.language
        said_in = "" if language is None or language == first_language else writing(language).tag
        if said_in != spoken and not within_word:
            code += [*(["EMC"] if spoken else []), *([f"/Span <</Lang ({said_in})>> BDC"] if said_in else [])]
            spoken = said_in
        within_word = (within_word or bool(piece.word)) and not piece.ends
        if piece.word:
            code.append(f"/Span <</ActualText <FEFF{piece.word.encode('utf-16-be').hex().upper()}>>> BDC")
        for name, glyphs in canvas.glyphs(run.font, drawn(run.text)):
            if name != part:
                part = name
                code.append(f"{name} {style.size:g} Tf")
            code.append(f"<{glyphs}> Tj")
        if piece.ends:
            code.append("EMC")
    if spoken:
        code.append("EMC")
    code.append("ET")
    canvas.write(code)


@cache
def _filled(colour: str) -> str:
    """What sets the colour of what is filled, text too."""
    said = HexColor(colour)
    return f"{said.red:.4g} {said.green:.4g} {said.blue:.4g} rg"


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
                paint_lines(canvas, style, group, left, first)
            for piece in group:
                x, y = place(piece)
                run = piece.run
                ends[piece.line] = x + font(run.font).width(drawn(run.text), style.size)
                if address:
                    box = (x, y - style.size * 0.25, ends[piece.line], y + style.size * 0.8)
                    canvas.leads_to(part, quote(address, safe=_IN_ADDRESSES), box)
