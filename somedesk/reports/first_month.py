"""Two pages for who starts: where you stand and what comes first; then who does what, and the posts of four weeks."""

from reportlab.platypus import Flowable, PageBreak

from somedesk.content.stage_check import stage_texts
from somedesk.domain.plan import plan
from somedesk.domain.stage_check.check import latest
from somedesk.domain.stage_check.result import result_of
from somedesk.domain.start_here import posts_of_the_month
from somedesk.reports.actions import action_row, head_row
from somedesk.reports.blocks import Block, Table, text
from somedesk.reports.chart_pages import profile_chart
from somedesk.reports.cover import head, introduction, subtitle
from somedesk.reports.flowables import BigNumbers, LevelRamp
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.one_page import HEADLINE, HEADLINE_OF_TWO
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences
from somedesk.reports.theme import BODY, COLUMN_HEIGHT, SECTION, SUBTITLE, SUBTLE


def pages(subject: Subject, kind: Kind) -> list[Flowable]:
    """Two pages, unless an introduction was written that asks for more."""
    levels = subject.model.structure.levels if subject.model else 5
    own = " ".join(subject.options.title.split())
    style = HEADLINE_OF_TWO if subject.second else HEADLINE
    first: list[Block] = [
        LevelRamp(levels, after=14),
        *head(subject),
        heading(subject, lambda s: own or " ".join(s.words(f"titles.{kind.name}").split()), style, kind.name),
        text(subject.both(subtitle, "\n"), SUBTITLE),
        BigNumbers(figures(subject), before=14, after=12),
        *paragraphs(subject, lambda s: " ".join(sentences(s)), BODY),
        *paragraphs(subject, _stage, BODY),
        *introduction(subject),
    ]
    if subject.assessment is not None and subject.rated:
        first.append(profile_chart(subject, subject.assessment, high=2.6 if subject.second else 3.3))
    month = _month(subject)
    return [*first, PageBreak(), *month] if month else [*first]


def _stage(subject: Subject) -> str:
    """Which stage the stage check comes to; nothing where there is none."""
    check = latest(subject.client)
    stage = result_of(subject.client, check).stage if check is not None else 0
    if not stage:
        return ""
    return subject.words("stage_named", n=stage, name=stage_texts(subject.language).stages[stage]) + "."


def _month(subject: Subject) -> list[Block]:
    above = heading(subject, "next_actions", SECTION, "next")
    posts = posts_of_the_month(subject.client, subject.today)
    head_ = head_row(subject)
    left = COLUMN_HEIGHT - above.before - above.height - above.after - head_.height - 60.0 - 16.0 * len(posts)
    rows = []
    for action in plan.in_plan_order(subject.client, subject.language):
        if plan.is_open(action):
            row = action_row(subject, action)
            left -= row.height
            if left < 0:
                break
            rows.append(row)
    if not rows and not posts:
        return []
    blocks: list[Block] = [above]
    blocks += [Table(head_, rows)] if rows else paragraphs(subject, lambda s: s.words("first_month_empty"), SUBTLE)
    if posts:
        blocks.append(subheading(subject, "first_month_posts", "posts"))
    for post in posts:
        day = post.day
        said = post.title
        blocks += paragraphs(subject.alone, lambda s, day=day, said=said: f"{s.day(day)}: {said}", BODY)  # type: ignore[misc]
    return blocks
