"""A PDF file: the objects that reportlab made of a document, more of ours, and how they lie in the file.

Written here rather than by reportlab and once more by another library, which reads all of it anew: that was a sixth of
a short report's time. What is not a stream is packed together (ISO 32000-1, 7.5.7).
"""

import re
import struct
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import format as said_by_reportlab

from somedesk.base.digest import blake2b

# The validator (page-validation 0.11.0) takes a carriage return that a stream happens to end with for part of the line
# end after it, and says that the stream's length is wrong.
_MISREAD = b"\r"
_HEAD = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
# How hard zlib tries: files are a thirtieth longer than with its usual 6, in two thirds of the time.
_HARD = 4
# Objects that are packed together; one byte tells which of them is meant.
_MOST_TOGETHER = 200
# A line of the table of objects: free, at a place, or packed; the place, or with which; which of them.
_ENTRY = struct.Struct(">BIB")
_FREE, _AT, _PACKED = range(3)


class File:
    """The objects by number, as text; where dictionaries end, more can be said."""

    def __init__(self, document: Any) -> None:
        catalogue, about = (document.Reference(one) for one in (document.Catalog, document.info))
        made = document.Pages.pages
        links = [list(page.Annots or ()) for page in made]
        for page in made:
            page.stream = page.stream.encode()  # reportlab would look at each character
        self._objects: dict[int, bytes] = {}
        self._streams: dict[int, bytes] = {}
        number = 0
        # Objects name others, and while they say themselves, new ones come.
        while (number := number + 1) in document.numberToId:
            said = said_by_reportlab(document.idToObject[document.numberToId[number]], document, toplevel=1)
            if said.endswith(b"endstream\n"):
                self._streams[number] = _settled(said)
            else:
                self._objects[number] = said
        self._last = number - 1
        self._catalogue, self._about, *pages = (
            _number(reference, document) for reference in (catalogue, about, *map(document.Reference, made))
        )
        self.pages = pages
        self.links = [[_number(reference, document) for reference in page] for page in links]
        self._metadata = self.number()
        self.catalogue_says(f"/Metadata {self._metadata} 0 R")

    def number(self) -> int:
        """The number of an object to come."""
        self._last += 1
        return self._last

    def add(self, said: str, number: int | None = None) -> int:
        """An object more; its number."""
        number = number or self.number()
        self._objects[number] = said.encode()
        return number

    def stream(self, entries: str, content: bytes) -> int:
        """A stream more, which will be packed; its number."""
        number = self.number()
        self._streams[number] = _stream(entries, _packed(content)[1])
        return number

    def catalogue_says(self, entries: str) -> None:
        """Say more in the document's catalogue."""
        self.says(self._catalogue, entries)

    def says(self, number: int, entries: str) -> None:
        """Say more in a dictionary."""
        self._objects[number] = self._objects[number].rstrip().removesuffix(b">>") + entries.encode() + b">>"

    def written(self, metadata: bytes) -> bytes:
        """The bytes of the file. Equal input, equal bytes."""
        about = b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream" % (len(metadata), metadata)
        streams = {**self._streams, self._metadata: about}
        entries = {0: _ENTRY.pack(_FREE, 0, 255)}
        objects, last = list(self._objects.items()), self._last
        for first in range(0, len(objects), _MOST_TOGETHER):
            last += 1
            together = objects[first : first + _MOST_TOGETHER]
            streams[last] = _together(together)
            entries.update((number, _ENTRY.pack(_PACKED, last, n)) for n, (number, _) in enumerate(together))
        parts, length = [_HEAD], len(_HEAD)
        for number, said in streams.items():
            entries[number] = _ENTRY.pack(_AT, length, 0)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, said))
            length += len(parts[-1])
        last += 1
        mark = blake2b(b"".join(parts), digest_size=16).hexdigest()
        known = b"".join(entries[number] for number in range(last))
        # A byte more would be half a line to whoever reads the table: it stands a byte further on, and says so.
        while (table := _differences(known + _ENTRY.pack(_AT, length, 0))).endswith(_MISREAD):
            parts.append(b"\n")
            length += 1
        tells = (
            f"/Type/XRef/Size {last + 1}/W[1 4 1]/Root {self._catalogue} 0 R/Info {self._about} 0 R"
            f"/ID[<{mark}><{mark}>]/DecodeParms<</Predictor 12/Columns {_ENTRY.size}>>"
        )
        parts.append(b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (last, _stream(tells, table), length))
        return b"".join(parts)


def text(words: str) -> str:
    """Words as a string of the file."""
    if words.isascii():
        return "(" + re.sub(r"([\\()])", r"\\\1", words).replace("\r", "\\r") + ")"
    return f"<FEFF{words.encode('utf-16-be').hex()}>"


def _number(reference: Any, document: Any) -> int:
    return int(reference.format(document).split()[0])


def _stream(entries: str, packed: bytes) -> bytes:
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries.encode(), len(packed), packed)


def _packed(content: bytes) -> tuple[int, bytes]:
    """Packed with as many bytes more, which nobody looks at, as it takes for its checksum to end otherwise."""
    while (packed := zlib.compress(content, _HARD)).endswith(_MISREAD):
        content += b"\n"
    return len(content), packed


def _settled(said: bytes) -> bytes:
    """A stream of reportlab's: packed, with a line end of its own, and not misread."""
    entries, _, rest = said.partition(b"\nstream\n")
    content = rest.removesuffix(b"endstream\n")
    if b"/Filter" not in entries:
        length, content = _packed(content)
        entries = entries.replace(b"<<", b"<</Filter/FlateDecode ", 1)
    elif content.endswith(_MISREAD) and b"/FlateDecode" in entries:
        length, content = _packed(zlib.decompress(content))
    else:
        return b"%b\nstream\n%b\nendstream" % (entries, content)
    entries = re.sub(rb"/Length \d+", b"/Length %d" % len(content), entries)
    entries = re.sub(rb"/Length1 \d+", b"/Length1 %d" % length, entries)
    return b"%b\nstream\n%b\nendstream" % (entries, content)


def _together(objects: list[tuple[int, bytes]]) -> bytes:
    places, length = [], 0
    for number, said in objects:
        places.append(f"{number} {length}")
        length += len(said) + 1
    head = " ".join(places).encode() + b"\n"
    content = head + b"\n".join(said for _, said in objects)
    return _stream(f"/Type/ObjStm/N {len(objects)}/First {len(head)}", _packed(content)[1])


def _differences(table: bytes) -> bytes:
    """The table packed, each line as what it has more than the one above: a quarter as long."""
    above = bytes(_ENTRY.size) + table
    less = bytes((one - other) & 255 for one, other in zip(table, above, strict=False))
    lines = (b"\2" + less[start : start + _ENTRY.size] for start in range(0, len(less), _ENTRY.size))
    return zlib.compress(b"".join(lines), _HARD)
