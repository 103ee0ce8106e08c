"""Two states of the strategy compared, question by question: what was added, and what is gone."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from somedesk.content.strategy_outline import Fact, Grid, Listed, Outline, Part, Section

Kind = Literal["same", "added", "gone"]


class Piece(Struct, frozen=True):
    """A stretch of words that is in both, or in one of them."""

    kind: Kind
    text: str


class Compared(Struct, frozen=True):
    """A question of which the two say different things: in full, and as key point."""

    heading: str
    full: tuple[Piece, ...]
    key_point: tuple[Piece, ...]


def compared(old: Outline, new: Outline) -> tuple[Compared, ...]:
    """What differs between two outlines in one language; nothing if they say the same."""
    texts = [(_texts(a), _texts(b), b.heading) for a, b in zip(old.sections, new.sections, strict=True)]
    about = [(f"{a.title}\n{a.introduction}".strip(), "") for a in (old, new)]
    texts.insert(0, (about[0], about[1], new.title))
    return tuple(
        Compared(heading, tuple(_pieces(before[0], after[0])), tuple(_pieces(before[1], after[1])))
        for before, after, heading in texts
        if before != after
    )


def _texts(section: Section) -> tuple[str, str]:
    return section.because or "\n".join(map(plain, section.parts)), section.key_point


def plain(part: Part) -> str:
    """A part of the document as text."""
    match part:
        case Fact():
            return ": ".join(filter(None, [part.label, part.text]))
        case Listed():
            lines = [f"– {item.text}" + (f" ({item.detail})" if item.detail else "") for item in part.items]
            return "\n".join([f"{part.label}:", *lines])
        case Grid():
            rows = ["; ".join(cell.replace("\n", ", ") for cell in row if cell) for row in part.rows]
            return "\n".join(filter(None, [part.label, *rows]))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    """Word by word, so that a changed sentence shows what was changed in it."""
    from difflib import SequenceMatcher

    before, after = _words(old), _words(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(before[a:b]))
            continue
        if a != b:
            yield Piece("gone", "".join(before[a:b]))
        if c != d:
            yield Piece("added", "".join(after[c:d]))


def _words(text: str) -> list[str]:
    """Words, each with the space before it; the end of a line is a word."""
    found: list[str] = []
    if not text:
        return found
    for number, line in enumerate(text.split("\n")):
        if number:
            found.append("\n")
        found += [word if place == 0 else f" {word}" for place, word in enumerate(line.split(" "))]
    return found
