"""The summary on one page: numbers, words, profile, and as many of the next actions as there is room for."""

from reportlab.platypus import Flowable

from somedesk.domain.plan import plan
from somedesk.reports.actions import action_row, head_row
from somedesk.reports.blocks import Block, Table, text
from somedesk.reports.chart_pages import profile_chart
from somedesk.reports.cover import head, introduction, subtitle
from somedesk.reports.flowables import BigNumbers, LevelRamp
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences
from somedesk.reports.theme import BODY, COLUMN_HEIGHT, SUBTITLE, TITLE

HEADLINE = TITLE._replace(size=22, leading=27, after=2)
# What is said twice is said smaller, so that there is room for actions too.
HEADLINE_OF_TWO = TITLE._replace(size=16, leading=20, after=2)


def page(subject: Subject, kind: Kind) -> list[Flowable]:
    """One page, unless an introduction was written that asks for more."""
    levels = subject.model.structure.levels if subject.model else 5
    own = " ".join(subject.options.title.split())
    style = HEADLINE_OF_TWO if subject.second else HEADLINE
    blocks: list[Block] = [
        LevelRamp(levels, after=14),
        *head(subject),
        heading(subject, lambda s: own or " ".join(s.words(f"titles.{kind.name}").split()), style, kind.name),
        text(subject.both(subtitle, "\n"), SUBTITLE),
        BigNumbers(figures(subject), before=14, after=12),
        *paragraphs(subject, lambda s: " ".join(sentences(s)), BODY),
        *introduction(subject),
    ]
    if subject.assessment is not None and subject.rated:
        blocks.append(profile_chart(subject, subject.assessment, high=2.6 if subject.second else 3.3))
    return [*blocks, *_next_actions(subject, COLUMN_HEIGHT - sum(b.before + b.height + b.after for b in blocks))]


def _next_actions(subject: Subject, room: float) -> list[Block]:
    above = subheading(subject, "next_actions", "next")
    head = head_row(subject)
    left = room - above.before - above.height - above.after - head.height
    rows = []
    for action in plan.in_plan_order(subject.client, subject.language):
        if plan.is_open(action):
            row = action_row(subject, action)
            left -= row.height
            if left < 0:
                break
            rows.append(row)
    return [above, Table(head, rows, after=0)] if rows else []
