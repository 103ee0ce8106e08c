"""What every report says in both of its languages in the same way: headings, sentences, the title."""

from collections.abc import Callable, Iterator

from somedesk.base.languages import writing
from somedesk.reports.blocks import Block, Heading, Text, run, runs, text
from somedesk.reports.fonts import REGULAR
from somedesk.reports.structure import Element
from somedesk.reports.subject import Subject
from somedesk.reports.theme import COLUMN, SUBSECTION, Style, paper
from somedesk.reports.typeset import Run, width


def heading(
    subject: Subject,
    say: str | Callable[[Subject], str],
    style: Style,
    key: str,
    level: int = 0,
    column: float = COLUMN,
) -> Heading:
    """A heading with the words under ``say``, or what it says; in the chosen colour, the second language lighter.

    ``key`` is that of the bookmark, unique in the document.
    """
    said = list(dict.fromkeys(s.words(say) if isinstance(say, str) else say(s) for s in subject.each))
    colour = subject.options.accent or paper()[style.colour]
    content = [Run(_in_lines(said[0], style, column), style.font, colour, subject.language)]
    second = subject.each[-1].language
    content += [Run(f"/ {words}", REGULAR, paper()["muted"], second) for words in said[1:]]
    return Heading(content, style, key, level, column)


def _in_lines(words: str, style: Style, column: float) -> str:
    """A heading in the lines that it is written in; if one of them is too long, in as few as there must be."""
    fits = all(width(line, style.font, style.size) <= column for line in words.split("\n"))
    return words if fits else " ".join(words.split())


def subheading(subject: Subject, say: str | Callable[[Subject], str], key: str) -> Heading:
    """A heading within a section."""
    return heading(subject, say, SUBSECTION, key, 1)


def card_title(words: str, style: Style, column: float, rank: int = 3) -> Text:
    """The title of a card, a heading without a bookmark; of the third rank, where a section has subsections."""
    return runs([run(words, style)], style, column, Element(f"H{rank}"))


def paragraphs(
    subject: Subject, say: Callable[[Subject], str], style: Style, column: float = COLUMN
) -> Iterator[Block]:
    """A paragraph of ours in each language; the second one lighter, and marked as that language."""
    yield text(say(subject), style, column)
    if subject.second is not None:
        element = Element("P", language=writing(subject.second.language).tag)
        yield runs([run(say(subject.second), style, "muted")], style, column, element)


def title(subject: Subject, kind: str) -> str:
    """What the report is called: its own title, else the name of its kind in both languages."""
    return " ".join(subject.options.title.split()) or subject.label(f"kinds.{kind}")
