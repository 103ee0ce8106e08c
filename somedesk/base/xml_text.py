"""Text as an XML file can hold it: what office documents, charts and calendars are made of."""

import re

# Outside XML 1.0, and halves of a character that no file can hold.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def xml_text(text: str) -> str:
    """``text`` without control characters; every line break becomes "\\n"."""
    return _IMPOSSIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))


def xml_line(text: str) -> str:
    """The same on one line, for titles and labels."""
    return " ".join(xml_text(text).split())
