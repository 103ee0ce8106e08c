"""Why the open actions get their dates, as the planner lays them out on the report's day."""

from itertools import pairwise

from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.content import models
from somedesk.content.plan_reasons import ReasonWords
from somedesk.content.suggestions import catalogue
from somedesk.domain.client import Action
from somedesk.domain.plan import plan
from somedesk.domain.plan.planning import schedule_plan
from somedesk.domain.plan.schedule import Schedule
from somedesk.reports.blocks import Table, TextRow, on_new_page_unless, text, together
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.subject import Subject
from somedesk.reports.theme import COLUMN, SECTION, SUBTLE, TABLE, TABLE_HEAD

# Left edge of each column.
WHAT, DATES, WHY = 0.0, 150.0, 236.0
COLUMNS = {"column_action": WHAT, "column_dates": DATES, "column_why": WHY}


def section(subject: Subject) -> list[Flowable]:
    """A table of the open actions with the reason of each; nothing when there are none."""
    actions = [action for action in plan.in_plan_order(subject.client, subject.language) if plan.is_open(action)]
    if not actions:
        return []
    model = subject.model or models.built_in()
    made = schedule_plan(subject.client, subject.assessment, catalogue(model.structure.id), subject.today)
    told = [_words(each, made) for each in subject.each]
    rows = [_row(subject, _cells(subject, action, told)) for action in actions]
    head = _row(subject, [subject.label(key) for key in COLUMNS], head=True)
    above = heading(subject, "sections.reasons", SECTION, "reasons")
    below = paragraphs(subject, lambda s: s.words("reasons_as_of", date=s.day(s.today)), SUBTLE._replace(after=8))
    return [on_new_page_unless(), *together(above, *below, Table(head, rows))]


def _words(subject: Subject, made: Schedule) -> ReasonWords:
    language = subject.language
    return ReasonWords(
        subject.client, made, subject.words, subject.short_day, lambda value: locale.hours(value, language)
    )


def _cells(subject: Subject, action: Action, told: list[ReasonWords]) -> list[str]:
    days = [subject.short_day(day) for day in (action.start, action.due) if day]
    why = ("\n".join(filter(None, (words.why(action.id), words.earlier(action.id)))) for words in told)
    return [action.title, " –\n".join(days) or "–", "\n".join(why)]


def _row(subject: Subject, cells: list[str], *, head: bool = False) -> TextRow:
    edges = [*COLUMNS.values(), COLUMN + 10]
    style = TABLE_HEAD if head else TABLE
    rooms = [right - left - 10 for left, right in pairwise(edges)]
    return TextRow(
        [
            (text(words, style, room, subject.language), left)
            for words, left, room in zip(cells, COLUMNS.values(), rooms, strict=True)
        ],
        head=head,
    )
