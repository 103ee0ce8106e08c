"""The summary on one page: numbers, words, profile, and as many of the next actions as there is room for."""

from reportlab.platypus import Flowable

from somedesk.domain import plan
from somedesk.reports.actions import action_row, head_row
from somedesk.reports.blocks import Block, Heading, Table, text
from somedesk.reports.chart_pages import profile_chart
from somedesk.reports.cover import subtitle
from somedesk.reports.flowables import BigNumbers, LevelRamp
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences
from somedesk.reports.theme import BODY, COLUMN_HEIGHT, KICKER, SUBSECTION, SUBTITLE, TITLE

HEADLINE = TITLE._replace(size=22, leading=27, after=2)


def page(subject: Subject) -> list[Flowable]:
    """One page, unless an introduction was written that asks for more."""
    levels = subject.model.structure.levels if subject.model else 5
    headline = " ".join(subject.words("title_summary").split())
    blocks: list[Block] = [
        LevelRamp(levels, after=14),
        text(subject.client.profile.name, KICKER),
        Heading(headline, HEADLINE, "summary", 0),
        text(subtitle(subject), SUBTITLE),
        BigNumbers(figures(subject), before=14, after=12),
        *(text(paragraph, BODY) for paragraph in sentences(subject)),
    ]
    if subject.options.introduction.strip():
        blocks.append(text(subject.options.introduction, BODY))
    if subject.assessment is not None and subject.rated:
        blocks.append(profile_chart(subject, subject.assessment, high=3.3))
    return [*blocks, *_next_actions(subject, COLUMN_HEIGHT - sum(b.before + b.height + b.after for b in blocks))]


def _next_actions(subject: Subject, room: float) -> list[Block]:
    heading = Heading(subject.words("next_actions"), SUBSECTION, "next", 1)
    head = head_row(subject)
    left = room - heading.before - heading.height - heading.after - head.height
    rows = []
    for action in plan.in_plan_order(subject.client):
        if plan.is_open(action):
            row = action_row(subject, action)
            left -= row.height
            if left < 0:
                break
            rows.append(row)
    return [heading, Table(head, rows, after=0)] if rows else []
