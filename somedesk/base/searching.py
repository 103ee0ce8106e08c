"""What counts as the same letter when something is searched for."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")


def plain(text: str) -> str:
    """``text`` without case and without marks over its letters: "importer" finds "Importér", "a" also "å"."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def mentions(text: str, sought: str) -> bool:
    """Whether ``text`` holds every word of ``sought``, in whatever order."""
    where = plain(text)
    return all(word in where for word in plain(sought).split())
