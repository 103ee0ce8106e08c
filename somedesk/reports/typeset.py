"""Text into lines. Nothing a user typed is ever read as markup: a line is drawn as it was written.

reportlab's Paragraph parses markup and slows down with the length of a word; here the time grows with the length of
the text alone, and a word longer than its column is broken where the column ends.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from somedesk.base.hyphenation import line_end, positions
from somedesk.reports.fonts import Font, font, printable
from somedesk.reports.subject import SECOND_BEGINS, SECOND_ENDS

EDGE = 0.01
# At the end of a line: the word goes on in the next one, and the hyphen is ours. Drawn as "-".
ADDED_HYPHEN = "\u00ad"

# A date in words, of which no part stands on a line of its own.
_DATE = re.compile(r"(?<!\d)\d{1,2}\.? [^\W\d_]{3,}\.? \d{4}(?!\d)")
_GLUE = "\0"  # nothing that is printed has it
# What is said in the second language, with signs right after it.
_SECOND = re.compile(f"{SECOND_BEGINS}([^{SECOND_BEGINS}{SECOND_ENDS}]*){SECOND_ENDS}([^\\s{SECOND_BEGINS}]*) ?")


class Run(NamedTuple):
    """Text in one weight and colour ("#RRGGBB"). ``language`` allows hyphens by that language's rules.

    ``second``: it is said in the report's second language.
    """

    text: str
    font: str
    colour: str
    language: str | None = None
    second: bool = False


Line = tuple[Run, ...]


def width(text: str, font_name: str, size: float) -> float:
    """Width in points of ``text`` (made printable)."""
    return font(font_name).width(printable(text), size)


def lines(runs: Sequence[Run], size: float, column: float) -> list[Line]:
    """Break ``runs`` into lines no wider than ``column``; "\\n" ends a line, other spaces are kept as typed.

    A line before the last ends in a space (which is not seen, but read: without it two words would be one), unless a
    word goes on in the next line; with ADDED_HYPHEN if the word was broken by the rules of its language.
    """
    setter = _Setter(size, column)
    for run in runs:
        for part in _by_language(run) if SECOND_BEGINS in run.text else (run,):
            setter.add(part)
    return setter.finished()


def _by_language(run: Run) -> Iterator[Run]:
    """``run`` cut at the spaces round what is said in the second language; between two runs there is a space again."""
    done = 0
    for found in _SECOND.finditer(run.text):
        before = run.text[done : found.start()]
        # Signs right before it, and line ends before these, go along.
        sign = before.split()[-1] if before[-1:].strip() else ""
        first = before[: len(before) - len(sign)].rstrip("\n")
        if plain := first.removesuffix(" "):
            yield run._replace(text=plain)
        yield run._replace(text=before[len(first) :] + "".join(found.groups()), second=True)
        done = found.end()
    if rest := run.text[done:]:
        yield run._replace(text=rest)


def drawn(text: str) -> str:
    """What is drawn of the text of a run."""
    return text.replace(ADDED_HYPHEN, "-")


def elided(text: str, font_name: str, size: float, column: float) -> str:
    """``text`` if it fits in ``column``, else its beginning and "…" (for page headers only)."""
    text = " ".join(printable(text).split())
    face = font(font_name)
    if face.width(text, size) <= column:
        return text
    while text and face.width(text + "…", size) > column:
        text = text[:-1]
    return text.rstrip() + "…"


class _Setter:
    """Fills one line after the other."""

    def __init__(self, size: float, column: float) -> None:
        self._scale = 1000 / size
        self._column = (column + EDGE) * self._scale
        self._lines: list[Line] = []
        self._line: list[Run] = []
        self._words: list[str] = []
        self._used = 0.0
        self._wrapped = False

    def add(self, run: Run) -> None:
        face = font(run.font)
        for number, paragraph in enumerate(printable(run.text).split("\n")):
            if number:
                self._end_line(run, between_words=True)
                self._wrapped = False
            elif not paragraph:  # the run begins with the end of a line
                continue
            for word in _words(paragraph):
                self._place(word, run, face)
        self._end_run(run)

    def finished(self) -> list[Line]:
        if self._line or not self._lines:
            self._lines.append(tuple(self._line))
        return self._lines

    def _place(self, word: str, run: Run, face: Font) -> None:
        space = face.widths[" "]
        length = sum(map(face.widths.__getitem__, word))
        while True:
            gap = space if self._words or self._line else 0.0
            room = self._column - self._used - gap
            if not word and not gap and self._wrapped:
                return
            if length <= room:
                self._words.append(word)
                self._used += gap + length
                return
            # A word that fits on a line of its own is broken only if it would leave the line half empty.
            breaks = run.language and (length > self._column or room > 0.5 * self._column)
            head = _hyphenated(word, run.language, face, room) if breaks and run.language else 0
            if head:
                self._words.append(line_end(word, head, ADDED_HYPHEN))
            elif not gap:
                head = _fitting(word, face, self._column)
                self._words.append(word[:head])
            self._end_line(run, between_words=not head)
            self._wrapped = True
            length -= sum(map(face.widths.__getitem__, word[:head]))
            word = word[head:]

    def _end_run(self, run: Run) -> None:
        if self._words:
            text = " ".join(self._words)
            self._line.append(run._replace(text=f" {text}" if self._line else text))
            self._words = []

    def _end_line(self, run: Run, *, between_words: bool) -> None:
        self._end_run(run)
        if between_words and self._line and self._line[-1].text:
            last = self._line[-1]
            self._line[-1] = last._replace(text=f"{last.text} ")
        self._lines.append(tuple(self._line))
        self._line = []
        self._used = 0.0


def _words(paragraph: str) -> list[str]:
    """What is not broken between lines: words, and dates whole."""
    kept = _DATE.sub(lambda date: date[0].replace(" ", _GLUE), paragraph)
    return [word.replace(_GLUE, " ") for word in kept.split(" ")]


def _fitting(word: str, face: Font, room: float) -> int:
    """How many characters of ``word``, which is longer, stand in ``room``; at least one.

    It is broken at the last of its spaces that do not break, else anywhere but within a number.
    """
    used, count = 0.0, 0
    while count < len(word) and (used := used + face.widths[word[count]]) <= room:
        count += 1
    if space := max(word.rfind(" ", 0, count + 1), word.rfind("\u00a0", 0, count + 1)) + 1:
        return space
    number = count
    while (
        0 < number < len(word) and word[number].isdigit() and (word[number - 1].isdigit() or word[number - 1] in ".,")
    ):
        number -= 1
    return max(1, number or count)


def _hyphenated(word: str, language: str, face: Font, room: float) -> int:
    """How many characters of ``word`` stand before the last hyphen that fits in ``room``; 0 if none does."""
    for position in reversed(positions(word, language)):
        if sum(map(face.widths.__getitem__, line_end(word, position))) <= room:
            return position
    return 0
