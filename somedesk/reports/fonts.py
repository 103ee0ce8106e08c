"""Inter for the PDF: registered once, measured by character, and honest about the characters that it lacks."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from somedesk.base.paths import resource
from somedesk.reports.embedding import Face
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
    face = Face(name, str(resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(face)
    widths = {chr(code): width for code, width in face.face.charWidths.items()}
    known = "".join(re.escape(character) for character in widths)
    return Font(name, widths, re.compile(f"[^{known}\n]"))


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
