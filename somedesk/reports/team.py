"""The team in a report: people and capabilities, what is worth a look, responsibilities, role cards, the brief."""

from collections.abc import Sequence
from functools import partial

from reportlab.platypus import Flowable

from somedesk.domain.records.team import Department
from somedesk.domain.team.matrix import departments
from somedesk.reports import team_words as said
from somedesk.reports.blocks import Block, Row, Stack, Table, TextRow, on_new_page_unless, text, together
from somedesk.reports.cover import head, introduction
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, COLUMN, LEAD, META, SECTION, STRONG, SUBTLE, TABLE, TABLE_HEAD, TITLE

HEADLINE = TITLE._replace(size=22, leading=27)
_NAME, _ABOUT, _HOURS = 0.0, 150.0, 400.0
_TASK, _WHO = 150.0, 110.0
# As many departments as stand beside each other; more go into a table of their own.
_MOST = 8
_LONGEST_HEAD = 40


def opening(subject: Subject, kind: Kind) -> list[Flowable]:
    """Whose team it is, and how it stands."""
    own = " ".join(subject.options.title.split())
    blocks: list[Block] = [
        *head(subject),
        heading(subject, lambda s: own or s.words(f"titles.{kind.name}"), HEADLINE, kind.name),
    ]
    how = said.sentences if said.has_team(subject) else _empty
    return [*blocks, *paragraphs(subject, how, LEAD._replace(before=6)), *introduction(subject)]


def _empty(subject: Subject) -> str:
    return subject.words("team_empty")


def people(subject: Subject) -> list[Flowable]:
    """Each capability with who holds it, everybody's hours, and the weeks to come."""
    if not said.has_team(subject):
        return []
    story: list[Flowable] = []
    above = heading(subject, "sections.team_people", SECTION, "team-people")
    for number, (title, who) in enumerate(said.capability_rows(subject)):
        blocks = text(title, STRONG._replace(before=6)), text(who, BODY)
        story += together(above, *blocks) if not number else together(*blocks)
    head_row = _cells(subject, said.people_head(subject), (_NAME, _ABOUT, _HOURS), is_head=True)
    rows = [_cells(subject, row, (_NAME, _ABOUT, _HOURS)) for row in said.people_rows(subject)]
    story += together(subheading(subject, "owners", "team-everybody"), Table(head_row, rows))
    names, loads = said.weeks(subject)
    wide = (COLUMN - _WHO) / (len(names) - 1)
    places = (_NAME, *(_WHO + number * wide for number in range(len(names) - 1)))
    weeks = Table(_cells(subject, names, places, is_head=True), [_cells(subject, row, places) for row in loads])
    about = paragraphs(subject, lambda s: s.words("team_weeks_about"), META)
    return [*story, *together(subheading(subject, "team_weeks", "team-weeks"), *about, weeks)]


def findings(subject: Subject) -> list[Flowable]:
    """The advice that does not fit, each with why."""
    if not said.has_team(subject):
        return []
    above = heading(subject, "sections.team_checks", SECTION, "team-checks")
    found = list(said.finding_rows(subject))
    if not found:
        return together(above, *paragraphs(subject, lambda s: s.words("team_nothing_found"), BODY))
    story: list[Flowable] = []
    for number, (title, why) in enumerate(found):
        blocks = text(title, STRONG._replace(before=6)), text(why, SUBTLE)
        story += together(above, *blocks) if not number else together(*blocks)
    return story


def matrix(subject: Subject) -> list[Flowable]:
    """Departments by uses and tasks; nothing as long as there is no letter."""
    if not subject.client.responsibilities:
        return []
    shown = departments(subject.client)
    above = heading(subject, "sections.team_matrix", SECTION, "team-matrix")
    legend = list(paragraphs(subject, lambda s: s.words("team_legend"), META))
    story: list[Flowable] = [on_new_page_unless()]
    for start in range(0, len(shown), _MOST):
        table = _matrix(subject, shown[start : start + _MOST])
        story += together(above, *legend, table) if not start else [table]
    return story


def _matrix(subject: Subject, shown: Sequence[Department]) -> Table:
    wide = (COLUMN - _TASK) / len(shown)
    places = (_NAME, *(_TASK + number * wide for number in range(len(shown))))
    names = [_shortened(said.department(subject, each)) for each in shown]
    rows = [
        _cells(subject, [name, *(said.letters(row, each) for each in shown)], places)
        for name, row in said.matrix_rows(subject)
    ]
    return Table(_cells(subject, [subject.label("responsibilities.task"), *names], places, is_head=True), rows)


def cards(subject: Subject) -> list[Flowable]:
    """A card for each department."""
    if not said.has_team(subject) and not subject.client.departments:
        return []
    story: list[Flowable] = []
    above = heading(subject, "sections.team_cards", SECTION, "team-cards")
    for number, card in enumerate(said.cards(subject)):
        title = f"{card.name} · {card.person}" if card.person else card.name
        blocks: list[Block] = []
        for label, written in card.parts or ((subject.label("departments.tasks"), "–"),):
            blocks += text(label, META._replace(before=5), Stack.INNER), text(written, BODY, Stack.INNER)
        named, stack = subheading(subject, partial(_said, words=title), f"card-{number}"), Stack(blocks, titled=False)
        story += together(above, named, stack) if not number else together(named, stack)
    return story


def _said(_subject: Subject, words: str) -> str:
    return words


def brief(subject: Subject) -> list[Flowable]:
    """The advertising brief as a checklist, with what has been answered; nothing before there is a team."""
    if not said.has_team(subject) and not subject.client.brief:
        return []
    above = heading(subject, "sections.team_brief", SECTION, "team-brief")
    story: list[Flowable] = []
    for number, (asked, settled, answer) in enumerate(said.brief_rows(subject)):
        mark = "[x]" if settled == subject.label("brief.settled") else "[  ]"
        blocks: list[Block] = [text(f"{mark} {asked}", STRONG._replace(before=7)), text(settled, META)]
        blocks += [text(answer, BODY)] if answer.strip() else []
        story += together(above, *blocks) if not number else together(*blocks)
    return story


def _cells(subject: Subject, texts: Sequence[str], places: Sequence[float], *, is_head: bool = False) -> Row:
    ends = [*places[1:], COLUMN]
    style = TABLE_HEAD if is_head else TABLE
    cells = [
        (text(words, style, end - place - 8, subject.language), place)
        for words, place, end in zip(texts, places, ends, strict=True)
    ]
    return TextRow(cells, head=is_head)


def _shortened(name: str) -> str:
    """In a narrow head; the whole name stands on the role card."""
    return name if len(name) <= _LONGEST_HEAD else name[: _LONGEST_HEAD - 1].rstrip() + "…"
