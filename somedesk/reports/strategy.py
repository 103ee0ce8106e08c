"""The strategy on paper: the full document, and its key points on one page, each as it was written."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.platypus import Flowable

from somedesk.content.strategy_outline import Fact, Grid, Listed, Outline, Part, Section, outline
from somedesk.content.strategy_state import strategy_state
from somedesk.content.team import with_their_tasks
from somedesk.domain.strategy.questions import STEPS, Step, strategy_of
from somedesk.domain.strategy.versions import shown_version
from somedesk.domain.team.matrix import informed
from somedesk.reports.blocks import Block, Table, TextRow, run, runs, text, together
from somedesk.reports.cover import head, introduction
from somedesk.reports.flowables import LevelRamp, Pair
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.one_page import HEADLINE, HEADLINE_OF_TWO
from somedesk.reports.structure import Element
from somedesk.reports.subject import Subject
from somedesk.reports.theme import (
    BODY,
    COLUMN,
    COLUMN_HEIGHT,
    SECTION,
    STRONG,
    SUBSECTION,
    SUBTITLE,
    SUBTLE,
    TABLE,
    TABLE_HEAD,
    TITLE,
    Style,
)  # fmt: skip

# A row of a table is not cut; where one would need more than this of a page, its cells stand below one another.
HIGHEST_ROW = 0.55
GAP = 8.0
RAMP = 5
# Type of the key points, largest first.
KEY_SIZES = ((10.5, 15.0), (9.5, 13.5), (9.0, 12.2), (8.5, 11.4), (8.0, 10.6), (7.6, 10.0))


class Bullet(Pair):
    """A line of a list, behind a dash."""

    LABEL = 11.0


class KeyPoint(Pair):
    """What a question is called, and its key point."""

    LABEL = 112.0


def outline_of(subject: Subject) -> Outline:
    """The document in the language or languages of the report."""
    second = subject.second.language if subject.second else None
    return outline(subject.client, subject.language, subject.short_day, second, subject.around)


def today(subject: Subject) -> dt.date:
    """A strategy is of the day on which it is printed, whatever the day of the assessment."""
    return subject.today


def opening(subject: Subject, kind: Kind) -> list[Flowable]:
    """Whose strategy it is, what it is called, since when it is in force, its introduction."""
    made = outline_of(subject)
    blocks: list[Block] = [
        LevelRamp(RAMP, after=14),
        *head(subject),
        heading(subject.alone, partial(title_of, kind=kind.name), TITLE, kind.name),
        text(subject.both(state_of, "\n"), SUBTITLE),
    ]
    if made.introduction:
        blocks.append(text(made.introduction, BODY._replace(before=10)))
    return [*blocks, *introduction(subject)]


def title_of(subject: Subject, kind: str) -> str:
    """What was written for the report, else the strategy's own title, else what such a document is called."""
    for own in (subject.options.title, strategy_of(subject.client).title):
        if own.strip():
            return " ".join(own.split())
    return " ".join(subject.words(f"titles.{kind}").split())


def state_of(subject: Subject) -> str:
    """Whether it is a draft, or since when it is in force, and who approved it."""
    client, w = subject.client, subject.words
    version = shown_version(client, subject.today)
    said = [strategy_state(client, w, subject.today, subject.day)]
    if version is None:
        return said[0]
    if version.approved_by:
        said.append(w("strategy_approved_by", date=subject.day(version.approved_on), name=version.approved_by))
    if version.review:
        said.append(w("strategy_review_on", date=subject.day(version.review)))
    return " · ".join(said)


# --- the full document ---


def think(subject: Subject) -> list[Flowable]:
    """What was thought and written."""
    return _step(subject, "think")


def plan(subject: Subject) -> list[Flowable]:
    """What is planned and carried out."""
    return _step(subject, "plan")


def follow(subject: Subject) -> list[Flowable]:
    """What is monitored, measured and adjusted."""
    return _step(subject, "follow")


def _step(subject: Subject, step: Step) -> list[Flowable]:
    made = outline_of(subject)
    shown = [
        section
        for section in made.sections
        if section.question in STEPS[step] and (section.state != "open" or made.names_open)
    ]
    opening: list[Block] = [heading(subject, f"step_{step}", SECTION, step)]
    story: list[Flowable] = []
    for section in shown:
        blocks = list(_section(subject, section, made))
        above = subheading(subject, f"questions.{section.question}", section.question)
        story += [*together(*opening, above, blocks[0]), *blocks[1:]]
        opening = []
    return story


def _section(subject: Subject, section: Section, made: Outline) -> Iterator[Block]:
    if made.asks:
        yield text(section.ask, SUBTLE)
    if section.because:
        yield text(subject.label("not_here_because", because=section.because), BODY)
    elif not section.parts:
        yield text(subject.label("not_answered_yet"), SUBTLE)
    for part in section.parts:
        yield from blocks_of(part, subject.language)


def blocks_of(part: Part, language: str) -> Iterator[Block]:
    """A part of the document as it stands on paper."""
    match part:
        case Fact():
            said = [run(f"{part.label}:" if part.text else part.label, BODY, font=SEMIBOLD)] if part.label else []
            yield runs([*said, *([run(part.text, BODY)] if part.text else [])], BODY)
        case Listed():
            yield text(part.label, STRONG._replace(before=4))
            within = Element("L")
            for item in part.items:
                words = f"{item.text} ({item.detail})" if item.detail else item.text
                room = COLUMN - Bullet.LABEL
                yield Bullet(text("–", BODY, Bullet.LABEL), text(words, BODY, room), within)
        case Grid():
            yield from _grid(part, language)


def _grid(grid: Grid, language: str) -> Iterator[Block]:
    if grid.label:
        yield text(grid.label, STRONG._replace(before=4))
    share = (COLUMN + GAP) / sum(grid.wide)
    edges = [sum(grid.wide[:place]) * share for place in range(len(grid.wide))]
    rooms = [wide * share - GAP for wide in grid.wide]
    rows = [TextRow([(text(cell, TABLE, room, language), x) for cell, x, room in zip(row, edges, rooms, strict=True)])
            for row in grid.rows]  # fmt: skip
    if max(row.height for row in rows) > COLUMN_HEIGHT * HIGHEST_ROW:
        for row in grid.rows:
            yield from _unfolded(grid.head, row)
        return
    head_cells = [
        (text(name or " ", TABLE_HEAD, room, language), x)
        for name, x, room in zip(grid.head, edges, rooms, strict=True)
    ]
    yield Table(TextRow(head_cells, head=True), rows)


def _unfolded(names: Sequence[str], row: Sequence[str]) -> Iterator[Block]:
    for name, cell in zip(names, row, strict=True):
        if cell:
            said = [run(f"{name}:", BODY, font=SEMIBOLD)] if name else []
            yield runs([*said, run(cell, BODY)], BODY)


def unanswered(subject: Subject) -> list[Flowable]:
    """What is not answered yet, named once."""
    made = outline_of(subject)
    if not made.open:
        return []
    above = heading(subject, "sections.strategy_open", SECTION, "strategy_open")
    return together(above, text(_named(made.open), BODY))


def _named(sections: Sequence[Section]) -> str:
    return " · ".join(section.heading for section in sections)


# --- key points ---


def key_points(subject: Subject, kind: Kind) -> list[Flowable]:
    """One page: of each answer its own key point, and by name what has none.

    In the largest type in which it fits on a page; what is longer than that in the smallest goes on to the next.
    """
    for size, leading in KEY_SIZES:
        blocks = _key_points(subject, kind, BODY._replace(size=size, leading=leading))
        if sum(block.before + block.height + block.after for block in blocks) <= COLUMN_HEIGHT:
            break
    return list(blocks)


def _key_points(subject: Subject, kind: Kind, style: Style) -> list[Block]:
    made = outline_of(subject)
    headline = HEADLINE_OF_TWO if subject.second else HEADLINE
    blocks: list[Block] = [
        LevelRamp(RAMP, after=12),
        *head(subject),
        heading(subject.alone, partial(title_of, kind=kind.name), headline, kind.name),
        text(subject.both(state_of, "\n"), SUBTITLE._replace(size=11, leading=15)),
        *_goes_to(subject),
        *introduction(subject),
    ]
    told = [section for section in made.sections if section.key_point]
    for step, questions in STEPS.items():
        shown = [section for section in told if section.question in questions]
        if not shown:
            continue
        small = SUBSECTION._replace(size=style.size + 1.5, leading=style.leading + 2, before=style.size * 0.8, after=2)
        blocks.append(heading(subject, f"step_{step}", small, step, 1))
        within = Element("L")
        blocks += [_pair(subject, section, style, within) for section in shown]
    return [*blocks, *(text(said, SUBTLE._replace(before=6)) for said in lacking(subject, made))]


def _goes_to(subject: Subject) -> list[Block]:
    return list(paragraphs(subject, goes_to, SUBTLE)) if goes_to(subject) else []


def goes_to(subject: Subject) -> str:
    """Who gets the key points, by the letter I of the responsibility matrix, and of what."""
    people = with_their_tasks(informed(subject.client), subject.client, subject.language)
    return subject.words("key_points_go_to", people=people) if people else ""


def _pair(subject: Subject, section: Section, style: Style, within: Element) -> Pair:
    room = KeyPoint.LABEL - 10
    label = runs([run(section.heading, style, "muted")._replace(language=subject.language)], style, room)
    return KeyPoint(label, text(section.key_point, style, COLUMN - KeyPoint.LABEL), within)


def lacking(subject: Subject, made: Outline) -> Iterator[str]:
    """What a reader should know is not there."""
    for key, sections in (
        ("key_points_missing", made.without_key_point),
        ("key_points_open", made.open),
        ("key_points_left_out", made.left_out),
        ("key_points_too_long", made.too_long),
    ):
        if sections:
            yield subject.both(partial(_names, key=key, sections=sections), "\n")


def _names(subject: Subject, key: str, sections: Sequence[Section]) -> str:
    w = subject.words
    return w(key, names=" · ".join(w(f"questions.{section.question}") for section in sections))
