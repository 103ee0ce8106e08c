"""Two pages for who starts: where you stand and what comes first; then who does what, and the posts of four weeks."""

from collections.abc import Sequence
from functools import partial

from reportlab.platypus import Flowable, PageBreak

from somedesk.content.stage_check import stage_texts
from somedesk.domain.plan import plan
from somedesk.domain.records.calendar import Entry
from somedesk.domain.stage_check.check import latest
from somedesk.domain.stage_check.result import result_of
from somedesk.domain.start_here import posts_of_the_month
from somedesk.reports.actions import action_row, head_row
from somedesk.reports.blocks import Block, Table, TextRow, text
from somedesk.reports.chart_pages import profile_chart
from somedesk.reports.cover import head, introduction, subtitle
from somedesk.reports.flowables import BigNumbers, LevelRamp
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.one_page import HEADLINE, HEADLINE_OF_TWO
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences
from somedesk.reports.theme import BODY, COLUMN_HEIGHT, SECTION, SUBTITLE, SUBTLE

BETWEEN = 40.0  # what stands free around the table


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
    """One page: what comes first of the actions and of the posts, each at least half of it if there is so much."""
    above, head_ = heading(subject, "next_actions", SECTION, "next"), head_row(subject)
    below = subheading(subject, "first_month_posts", "posts")
    posts = [_post(subject.alone, each) for each in posts_of_the_month(subject.client, subject.today)]
    opens = (each for each in plan.in_plan_order(subject.client, subject.language) if plan.is_open(each))
    left = COLUMN_HEIGHT - _height(above) - head_.height - _height(below) - BETWEEN
    rows, used = list[TextRow](), 0.0
    most = max(left / 2, left - sum(map(_height, posts)))
    for row in (action_row(subject, action) for action in opens):
        if used + row.height > most:
            break
        rows.append(row)
        used += row.height
    if not rows and not posts:
        return []
    blocks: list[Block] = [above]
    blocks += [Table(head_, rows)] if rows else paragraphs(subject, lambda s: s.words("first_month_empty"), SUBTLE)
    return [*blocks, below, *_fitting(subject, posts, left - used)] if posts else blocks


def _post(subject: Subject, post: Entry) -> Block:
    return text(f"{subject.day(post.day)}: {post.title}" if post.day else post.title, BODY)


def _fitting(subject: Subject, posts: Sequence[Block], room: float) -> list[Block]:
    """As many posts as there is room for, and how many there are beside."""
    if sum(map(_height, posts)) <= room:
        return list(posts)
    for count in range(len(posts) - 1, 0, -1):
        more = partial(_more, n=len(posts) - count)
        shown = [*posts[:count], *paragraphs(subject, more, SUBTLE)]
        if sum(map(_height, shown)) <= room:
            return shown
    return list(paragraphs(subject, partial(_more, n=len(posts)), SUBTLE))


def _more(subject: Subject, n: int) -> str:
    return subject.words.plural("first_month_more", n)


def _height(block: Block) -> float:
    return block.before + block.height + block.after
