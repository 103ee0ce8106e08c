"""Minutes of a workshop: who met, what was said of each dimension, what was decided, what was agreed."""

from reportlab.platypus import Flowable

from somedesk.domain.client import Action, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.plan import plan
from somedesk.reports import workshop
from somedesk.reports.actions import progress, table
from somedesk.reports.blocks import (
    Block,
    Table,
    TextRow,
    on_new_page_unless,
    run,
    runs,
    text,
    together,
    whole_on_a_page,
)
from somedesk.reports.cover import head, introduction, titled
from somedesk.reports.flowables import LevelRamp, facts
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.standing import about
from somedesk.reports.subject import Subject
from somedesk.reports.summary import sentences
from somedesk.reports.theme import BODY, SECTION, SUBTLE, TABLE, TABLE_HEAD

NAME, NOW, TARGET = 0.0, 190.0, 340.0


def opening(subject: Subject, kind: Kind) -> list[Flowable]:
    """Whose minutes these are, when and with whom, and where the ratings stand."""
    levels = subject.model.structure.levels if subject.model else 5
    met = about(subject, subject.assessment) if subject.assessment else []
    if met:
        met[0].before = 14
    blocks = [*head(subject), LevelRamp(levels, before=10, after=14), *titled(subject, kind.name), *met]
    blocks += facts([(subject.label("client.contact"), subject.client.profile.contact)])
    blocks += facts(took_part(subject))
    blocks += paragraphs(subject, lambda s: sentences(s)[0], BODY._replace(before=10))
    return [*blocks, *introduction(subject)]


def took_part(subject: Subject) -> list[tuple[str, str]]:
    """Who took part in the workshop, unless the assessment says so, and how long it took."""
    people = [each.name for held in workshop.of_report(subject) for each in held.participants if each.name]
    told = subject.assessment is not None and subject.assessment.participants.strip()
    names = "" if told else ", ".join(dict.fromkeys(people))
    pairs = [("workshops.participants", names), ("workshop_length", workshop.took(subject))]
    return [(subject.label(key), said) for key, said in pairs if said]


def decisions(subject: Subject) -> list[Flowable]:
    """Levels and targets: from where to where, and by when."""
    above = heading(subject, "sections.decisions", SECTION, "decisions")
    decided = rated(subject)
    if not decided:
        return [on_new_page_unless(), above, *paragraphs(subject, lambda s: s.words("sum_no_target"), BODY)]
    rows = [_row(subject, rating) for rating in decided]
    said = paragraphs(subject, _promise, SUBTLE)
    return [on_new_page_unless(), *together(above, *said, Table(_row(subject, None), rows))]


def _promise(subject: Subject) -> str:
    """What the targets come to, and by when."""
    assessment, w = subject.assessment, subject.words
    score = scoring.target_score(subject.client, assessment).value if assessment else None
    if assessment is None or score is None:
        return w("sum_no_target")
    if assessment.target_date is None:
        return w("decided_score", score=subject.number(score))
    return w("decided_score_by", score=subject.number(score), date=subject.day(assessment.target_date))


def _row(subject: Subject, rating: Rating | None) -> TextRow:
    if rating is None:
        names, style = (
            [subject.label(key) for key in ("ratings.dimension", "ratings.level", "ratings.target")],
            TABLE_HEAD,
        )
    else:
        names, style = [subject.dimension_name(rating.dimension), *from_where_to_where(subject, rating)], TABLE
    cells = zip(names, (NAME, NOW, TARGET), (180, 140, 150), strict=True)
    return TextRow([(text(words, style, room, subject.language), x) for words, x, room in cells], head=rating is None)


def rated(subject: Subject) -> list[Rating]:
    """The ratings with a level or a target."""
    return [rating for rating in subject.ratings if rating.level is not None or rating.target is not None]


def from_where_to_where(subject: Subject, rating: Rating) -> tuple[str, str]:
    """The level with its half if it has one, and the target, in every language of the report."""

    def now(each: Subject) -> str:
        said = level_words(each, rating.level)
        if rating.on_the_way and rating.level is not None:
            said = f"{said} · {each.words('on_the_way_to', level=rating.level + 1)}"
        return said

    target = "–" if rating.target is None else subject.both(lambda s: level_words(s, rating.target))
    return subject.both(now), target


def level_words(subject: Subject, level: int | None) -> str:
    """A level with its name; for none, that it is not rated."""
    if level is None:
        return subject.words("not_rated")
    return f"{level} {subject.texts.levels[str(level)].name}" if level else f"0 {subject.words('not_started')}"


def agreed(subject: Subject) -> list[Flowable]:
    """The actions that were open when the workshop ended, or came out of it."""
    above = heading(subject, "sections.agreed", SECTION, "agreed")
    actions = [action for action in plan.in_plan_order(subject.client, subject.language) if _counts(subject, action)]
    if not actions:
        return [on_new_page_unless(), above, *paragraphs(subject, lambda s: s.words("empty_actions"), BODY)]
    blocks: list[Block] = [above, *table(subject, actions)]
    return [whole_on_a_page(*blocks), *together(*blocks), *_noted(subject, actions)]


def _noted(subject: Subject, actions: list[Action]) -> list[Flowable]:
    """How far the actions had come, as it was noted on the day of the workshop or later."""
    said = [
        runs([run(action.title, BODY, font=SEMIBOLD), run(progress(subject, note), BODY)], BODY._replace(before=3))
        for action in actions
        for note in action.log
        if note.date >= subject.date
    ]
    if not said:
        return []
    return [*together(subheading(subject, "progress_noted", "noted"), said[0]), *said[1:]]


def _counts(subject: Subject, action: Action) -> bool:
    if plan.is_open(action) or action.created >= subject.date:
        return True
    return action.completed is not None and action.completed >= subject.date
