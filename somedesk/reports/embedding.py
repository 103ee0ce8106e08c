"""What a file holds of a font: the shapes that its texts use, how wide they are, and what the codes mean.

Reportlab's own reads every shape anew, and holds tables that no reader of a PDF looks at (ISO 32000-1, 9.9).
"""

import struct
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, TTFontMaker

# Flags of a part of a shape that is put together: more follow; its place is in words; how it is scaled.
_MORE, _WORDS, _SCALE, _SCALES, _TURNED = 0x20, 0x01, 0x08, 0x40, 0x80
# Flags of a font: what its codes mean is its own affair.
_SYMBOLIC, _NOT_SYMBOLIC = 4, 32
_POST = struct.pack(">L28x", 0x30000)  # no names of shapes
# What shapes are drawn by at small sizes, which a file has if the font has it; ours have none.
_HINTS = ("cvt ", "fpgm", "prep")
# The most that one list of a character map may hold.
_MOST_MAPPED = 100
_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <{last:02X}>
endcodespacerange
{lists}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class _Shape(NamedTuple):
    """The outline of a character as the font holds it; where it names others that it is put together from."""

    outline: bytes
    parts: tuple[tuple[int, int], ...]


class Face(TTFont):
    """A font that is cut to what a document uses. What it has read of shapes it keeps for the next document."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        self._shapes: dict[int, _Shape] = {}
        self._outlines: bytes = self.face.get_table("glyf")

    def addObjects(self, doc: Any) -> None:
        """Reportlab's name: add the objects of the parts of the font that ``doc`` uses."""
        face = self.face
        flags = face.flags & ~_NOT_SYMBOLIC | _SYMBOLIC
        box = fp_str(*face.bbox)
        for number, codes in enumerate(self.state[doc].subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            called = f"{SUBSETN(number).decode()}+{face.name.decode()}"
            program = _stream(self._cut(codes), "/Length1")
            file = _added(doc, program, f"{name}.file")
            means = _added(doc, _stream(character_map(codes).encode()), f"{name}.map")
            about = (
                f"<</Type/FontDescriptor/FontName/{called}/Flags {flags}/FontBBox[{box}]/ItalicAngle {face.italicAngle}"
                f"/Ascent {fp_str(face.ascent)}/Descent {fp_str(face.descent)}/CapHeight {fp_str(face.capHeight)}"
                f"/StemV {face.stemV}/MissingWidth {fp_str(face.defaultWidth)}/FontFile2 {file}>>"
            )
            described = _added(doc, about.encode(), f"{name}.about")
            said = (
                f"<</Type/Font/Subtype/TrueType/Name/{name}/BaseFont/{called}/FirstChar 0/LastChar {len(codes) - 1}"
                f"/Widths[{fp_str(*map(face.getCharWidth, codes))}]/ToUnicode {means}/FontDescriptor {described}>>"
            )
            doc.idToObject["BasicFonts"].dict[name] = _added(doc, said.encode(), name)
        del self.state[doc]

    def _shape(self, number: int) -> _Shape:
        if number not in self._shapes:
            start, end = self.face.glyphPos[number : number + 2]
            outline = self._outlines[start:end]
            self._shapes[number] = _Shape(outline + bytes(-len(outline) % 4), tuple(_parts(outline)))
        return self._shapes[number]

    def _cut(self, codes: Sequence[int]) -> bytes:
        """A font of the shapes of ``codes`` alone."""
        face = self.face
        # The numbers that shapes have → those that they get.
        numbers = {0: 0}
        coded = [numbers.setdefault(face.charToGlyph.get(code, 0), len(numbers)) for code in codes]
        outlines, places, length = [], [0], 0
        for shape in _growing(numbers):
            outline, parts = self._shape(shape)
            if parts:
                renamed = bytearray(outline)
                for place, part in parts:
                    struct.pack_into(">H", renamed, place, numbers.setdefault(part, len(numbers)))
                outline = bytes(renamed)
            outlines.append(outline)
            length += len(outline)
            places.append(length)
        count, long = len(numbers), length > 2 * 0xFFFF
        widths = [int(part) for shape in numbers for part in face.hmetrics[shape]]
        made = TTFontMaker()
        made.add("glyf", b"".join(outlines))
        made.add("loca", struct.pack(f">{count + 1}{'L' if long else 'H'}", *(p if long else p // 2 for p in places)))
        made.add("head", _with(face.get_table("head"), 50, int(long)))
        made.add("hhea", _with(face.get_table("hhea"), 34, count))
        made.add("maxp", _with(face.get_table("maxp"), 4, count))
        made.add("hmtx", struct.pack(f">{2 * count}H", *widths))
        head = (0, 1, 1, 0, 0, 12, 6, 10 + 2 * len(coded), 0, 0, len(coded))
        made.add("cmap", struct.pack(f">{len(head) + len(coded)}H", *head, *coded))
        made.add("post", _POST)
        for table in filter(face.table.__contains__, _HINTS):
            made.add(table, face.get_table(table))
        return bytes(made.makeStream())


def character_map(codes: Sequence[int]) -> str:
    """What each code means; nothing of the first, which no text uses."""
    pairs = [f"<{code:02X}> <{chr(each).encode('utf-16-be').hex().upper()}>" for code, each in enumerate(codes) if each]
    lists = (pairs[n : n + _MOST_MAPPED] for n in range(0, len(pairs), _MOST_MAPPED))
    said = "".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar\n" for part in lists)
    return _MAP.format(last=len(codes) - 1, lists=said)


def _growing(numbers: dict[int, int]) -> Iterator[int]:
    """The shapes in ``numbers``, also those that are added meanwhile."""
    done = 0
    while done < len(numbers):
        for shape in list(numbers)[done:]:
            yield shape
            done += 1


def _parts(outline: bytes) -> Iterator[tuple[int, int]]:
    """Where an outline names others, and which; none unless it has less than no contour."""
    at, flags = 10, _MORE if outline and outline[0] & 0x80 else 0
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", outline, at)
        yield at + 2, part
        scale = 2 if flags & _SCALE else 4 if flags & _SCALES else 8 if flags & _TURNED else 0
        at += 4 + (4 if flags & _WORDS else 2) + scale


def _with(table: bytes, place: int, number: int) -> bytes:
    return table[:place] + struct.pack(">H", number) + table[place + 2 :]


def _stream(content: bytes, length: str = "") -> bytes:
    said = f"{length} {len(content)}" if length else ""
    return b"<<%b/Length %d>>\nstream\n%bendstream\n" % (said.encode(), len(content), content)


def _added(doc: Any, said: bytes, name: str) -> str:
    return str(doc.Reference(said, name).format(doc), "ascii")
