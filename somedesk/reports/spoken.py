"""What a reader of the file must be told of lines of text: words that go on in the next line, and addresses.

Seen with pdfium and poppler: a word with a hyphen at the end of a line is not found by searching, unless the file
says what it is called (``ActualText``). See decision 0014.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from somedesk.reports.typeset import ADDED_HYPHEN, Line, Run

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_NOT_LAST = ".,;:!?'’)]}"


class Piece(NamedTuple):
    """Part of one run of one line. ``word`` is what a word broken over lines is called, at its first piece.

    ``ends`` says that such a word ends with this piece; ``address`` is where its text leads to.
    """

    line: int
    run: Run
    word: str = ""
    ends: bool = False
    address: str = ""


class _Span(NamedTuple):
    """From one place in the text to another, lines joined; ``address`` "" for a word that is broken."""

    start: int
    end: int
    address: str = ""


def pieces(content: Sequence[Line]) -> list[Piece] | None:
    """The lines in pieces, in reading order; None where there is nothing to tell."""
    if len(content) == 1 and not any(sign in run.text for run in content[0] for sign in ("@", "://", ".")):
        return None  # most texts: a word, a number, a name
    texts = ["".join(run.text for run in line).removesuffix(ADDED_HYPHEN) for line in content]
    whole = "".join(texts)
    links = list(_addresses(whole)) if "@" in whole or "://" in whole or "www." in whole.lower() else []
    broken = [word for word in _broken_words(texts, whole) if not any(_meet(word, link) for link in links)]
    # An address that is broken is a word that is broken.
    ends = list(_ends(texts))[:-1]
    broken += [link._replace(address="") for link in links if any(link.start < end < link.end for end in ends)]
    return list(_cut(content, whole, links, broken)) if links or broken else None


def _ends(texts: Sequence[str]) -> Iterator[int]:
    end = 0
    for text in texts:
        end += len(text)
        yield end


def _meet(one: _Span, other: _Span) -> bool:
    return one.start < other.end and other.start < one.end


def _broken_words(texts: Sequence[str], whole: str) -> Iterator[_Span]:
    last = 0
    for text, end in zip(texts[:-1], _ends(texts), strict=False):
        if not text or text.endswith(" ") or end <= last:
            continue
        start = whole.rfind(" ", 0, end) + 1
        last = whole.find(" ", end)
        last = len(whole) if last < 0 else last
        yield _Span(start, last)


def _addresses(whole: str) -> Iterator[_Span]:
    for match in _ADDRESS.finditer(whole):
        address = match.group().rstrip(_NOT_LAST)
        lower = address.lower()
        if "@" in address and "//" not in address:
            yield _Span(match.start(), match.start() + len(address), f"mailto:{address}")
        elif len(address) > len("https://"):
            target = f"https://{address}" if lower.startswith("www.") else address
            yield _Span(match.start(), match.start() + len(address), target)


def _cut(content: Sequence[Line], whole: str, links: Sequence[_Span], broken: Sequence[_Span]) -> Iterator[Piece]:
    """Each run cut where a span begins or ends. The hyphen added to a line belongs to what stands before it."""
    cuts = sorted({place for span in (*links, *broken) for place in (span.start, span.end)})
    words = {span.start: whole[span.start : span.end] for span in broken}
    word_ends = {span.end for span in broken}
    place = 0
    for number, line in enumerate(content):
        for run in line:
            length = len(run.text.removesuffix(ADDED_HYPHEN))
            inside = [cut - place for cut in cuts if place < cut < place + length]
            for start, end in zip([0, *inside], [*inside, length], strict=True):
                at, until = place + start, place + end
                address = next((link.address for link in links if link.start <= at < link.end), "")
                text = run.text[start:] if end == length else run.text[start:end]
                yield Piece(number, run._replace(text=text), words.get(at, ""), until in word_ends, address)
            place += length
