"""Where we stand: about the assessment, how the score comes about, the rated grid."""

from reportlab.platypus import Flowable, PageBreak

from somedesk.domain import scoring
from somedesk.domain.client import Assessment
from somedesk.reports.blocks import Block, together
from somedesk.reports.flowables import facts
from somedesk.reports.grid import Legend, grid
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.subject import Subject
from somedesk.reports.theme import COLUMN_HEIGHT, SECTION, SUBTLE


def section(subject: Subject) -> list[Flowable]:
    """The section, on a page of its own; none without an assessment: the first page says why."""
    if subject.assessment is None or subject.model is None:
        return []
    above = heading(subject, "sections.standing", SECTION, "standing")
    assessment = subject.assessment
    blocks: list[Block] = [above, *about(subject, assessment)]
    blocks += paragraphs(subject, lambda s: how_score(s, assessment), SUBTLE._replace(before=6, after=8))
    marks = legend(subject, assessment)
    used = sum(block.before + block.height + block.after for block in (*blocks, marks))
    room = COLUMN_HEIGHT - used % COLUMN_HEIGHT
    table = grid(subject, assessment, subject.model, room)
    return [PageBreak(), *blocks, *together(marks, table)]


def about(subject: Subject, assessment: Assessment) -> list[Block]:
    """When, about what, by whom."""
    w = subject.label
    status = f"{subject.day(assessment.date)} ({w('assessments.status.' + assessment.status)})"
    target = subject.day(assessment.target_date) if assessment.target_date else ""
    pairs = [
        (w("fact_assessment"), ", ".join(filter(None, [assessment.title.strip(), status]))),
        (w("assessments.scope"), assessment.scope),
        (w("assessments.participants"), assessment.participants),
        (w("assessments.facilitator"), assessment.facilitator),
        (w("assessments.target_date"), target),
    ]
    return list(facts(pairs))


def how_score(subject: Subject, assessment: Assessment) -> str:
    """How the score comes about, in sentences."""
    w, client = subject.words, subject.client
    score = scoring.score(client, assessment)
    if score.value is None:
        return w("empty_ratings")
    said = subject.number(score.value)
    weighted = [term for term in score.terms if term.weight != 1]
    if weighted:
        each = [w("how_weight", name=subject.dimension(t.dimension), weight=subject.plain(t.weight)) for t in weighted]
        found = [w("how_score_weighted", score=said, n=len(score.terms), weights=subject.listed(each, most=60))]
    else:
        found = [w("how_score", score=said, n=len(score.terms))]
    if any(rating.on_the_way for rating in subject.ratings):
        found.append(w("how_half"))
    if len(score.terms) < len(subject.ratings):
        found.append(w("how_left_out"))
    if (target := scoring.target_score(client, assessment).value) is not None:
        found.append(w("how_target", score=subject.number(target)))
    return " ".join(found)


def legend(subject: Subject, assessment: Assessment) -> Block:
    """What the marks on the grid stand for."""
    both = [_entries(s, assessment) for s in subject.each]
    return Legend(
        [(same[0][0], "\n".join(dict.fromkeys(said for _, said in same))) for same in zip(*both, strict=True)]
    )


def _entries(subject: Subject, assessment: Assessment) -> list[tuple[str, str]]:
    w = subject.words
    by = assessment.target_date
    entries = [("now", w("legend_now", date=subject.short_day(assessment.date)))]
    if any(rating.target for rating in subject.ratings):
        entries.append(("target", w("legend_target_by", date=subject.short_day(by)) if by else w("ratings.target")))
    if subject.earlier:
        entries.append(("earlier", w("legend_earlier", date=subject.short_day(subject.earlier.date))))
    return entries
