"""Inter for the PDF: registered once, measured by character, and honest about the characters that it lacks."""

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from somedesk.base.paths import resource
from somedesk.reports.subject import SECOND_BEGINS, SECOND_ENDS

REGULAR = "Inter-Regular"
SEMIBOLD = "Inter-SemiBold"
BOLD = "Inter-Bold"

# Marks that change how the character before them looks, and nothing else: naming them would only be noise.
_INVISIBLE = re.compile(
    f"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff{SECOND_BEGINS}{SECOND_ENDS}]"
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")

# A line of a character map: a code that no text uses is mapped to U+0000, which is no character.
_UNUSED = " <0000>"
# The most that one list of a character map may hold.
_MOST_MAPPED = 100


class Font(NamedTuple):
    """One weight: its name on the canvas, the width of each character in thousandths, and what it cannot draw."""

    name: str
    widths: dict[str, float]
    missing: re.Pattern[str]

    def width(self, text: str, size: float) -> float:
        """Width of ``text``, which must have been through ``printable``."""
        return sum(map(self.widths.__getitem__, text)) * size / 1000


@cache
def font(name: str) -> Font:
    """The weight called ``name``, registered with reportlab when it is first asked for."""
    # Settings of reportlab that it reads from one global place: smaller streams, and no codes for unused ASCII.
    rl_config.useA85 = 0
    rl_config.ttfAsciiReadable = 0
    face = _Face(name, str(resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(face)
    widths = {chr(code): width for code, width in face.face.charWidths.items()}
    known = "".join(re.escape(character) for character in widths)
    return Font(name, widths, re.compile(f"[^{known}\n]"))


class _Face(TTFont):
    """A font of which the file says what its codes mean, and nothing of those that no text uses."""

    def addObjects(self, doc: Any) -> None:
        """Reportlab asks for the objects of the parts of the font that ``doc`` uses."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        parts = doc.idToObject["BasicFonts"].dict
        for key in doc.idToObject.keys() - before:
            made = doc.idToObject[key]
            if key in parts:
                # One text rather than numbers, each of which reportlab would format by itself.
                made.Widths = f"[ {fp_str(*made.Widths.sequence)} ]".encode()
            elif key.startswith("toUnicodeCMap:"):
                made.content = without_unused_codes(made.content)


def without_unused_codes(character_map: str) -> str:
    """A character map of reportlab's with what is used, in lists as long as they may be."""
    head, _, rest = character_map.partition("endcodespacerange\n")
    listed, _, foot = rest.partition("endbfchar\n")
    pairs = [line for line in listed.splitlines()[1:] if not line.endswith(_UNUSED)]
    lists = (pairs[n : n + _MOST_MAPPED] for n in range(0, len(pairs), _MOST_MAPPED))
    blocks = (f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar\n" for part in lists)
    return f"{head}endcodespacerange\n{''.join(blocks)}{foot}"


def printable(text: str) -> str:
    """``text`` with only line ends and characters that the font has: the others are spelt out as [U+1F600].

    All weights have the same characters. Control characters go; tabs become spaces; letters are composed.
    """
    if text.isascii() and text.isprintable():
        return text  # as are most: nothing to look for
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", _CONTROLS.sub("", text.replace("\t", "    ")))
    return font(REGULAR).missing.sub(_spelt_out, unicodedata.normalize("NFC", text))


def _spelt_out(match: re.Match[str]) -> str:
    character = match.group()
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and not font(REGULAR).missing.search(plain):
        return plain
    return f"[U+{ord(character):04X}]"
