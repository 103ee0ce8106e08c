"""Where the client stands, in numbers and in sentences made from the data."""

from collections.abc import Iterator

from somedesk.base import locale
from somedesk.domain.client import Assessment
from somedesk.domain.grid import scoring
from somedesk.domain.plan import plan
from somedesk.reports.flowables import Figure
from somedesk.reports.subject import Subject


def figures(subject: Subject) -> list[Figure]:
    """Now, target, since last, actions: each with what it is a number of, in both languages."""
    found = _figures(subject)
    if subject.second is None:
        return found
    return [
        first._replace(detail="\n".join(filter(None, [first.detail, other.caption, other.detail])))
        for first, other in zip(found, _figures(subject.second), strict=True)
    ]


def _figures(subject: Subject) -> list[Figure]:
    found = []
    if subject.assessment is not None:
        found = [_now(subject, subject.assessment), _target(subject, subject.assessment)]
        found.append(_since(subject, subject.assessment))
    return [*found, _planned(subject)]


def _now(subject: Subject, assessment: Assessment) -> Figure:
    w, score = subject.words, scoring.score(subject.client, assessment)
    highest = subject.client.model_of(assessment).structure.levels
    if score.value is None:
        return Figure("–", w("figure_not_rated"))
    detail = w("figure_rated", rated=score.rated, applicable=score.applicable)
    return Figure(subject.number(score.value), w("figure_now", highest=highest), detail)


def _target(subject: Subject, assessment: Assessment) -> Figure:
    w, target = subject.words, scoring.target_score(subject.client, assessment).value
    if target is None:
        return Figure("–", w("figure_no_target"))
    by = assessment.target_date
    caption = w("figure_target_by", date=subject.month(by)) if by else w("figure_target")
    return Figure(subject.number(target), caption, colour="target")


def _since(subject: Subject, assessment: Assessment) -> Figure:
    w, now = subject.words, scoring.score(subject.client, assessment).value
    if subject.earlier is None:
        return Figure("–", w("figure_first"))
    before = scoring.score(subject.client, subject.earlier).value
    caption = w("figure_since", date=subject.month(subject.earlier.date))
    if before is None or now is None:
        return Figure("–", caption)
    return Figure(subject.difference(now - before), caption)


def _planned(subject: Subject) -> Figure:
    actions = [action for action in subject.client.actions.values() if action.status != "dropped"]
    hours = sum(action.effort_hours or 0 for action in actions)
    if not hours:
        return Figure(str(len(actions)), subject.words.plural("figure_actions", len(actions)))
    caption = subject.words.plural("figure_actions_hours", len(actions), hours=locale.hours(hours, subject.language))
    return Figure(subject.number(len(actions), 0), caption)


def sentences(subject: Subject) -> tuple[str, str]:
    """The summary in words, where we stand and the plan; what is missing is said as well."""
    w = subject.words
    if subject.assessment is None:
        standing = [w("empty_assessment")]
    elif not subject.rated:
        standing = [w("empty_ratings")]
    else:
        standing = list(_standing(subject, subject.assessment))
    return " ".join(standing), " ".join(_plan(subject))


def _standing(subject: Subject, assessment: Assessment) -> Iterator[str]:
    w, client = subject.words, subject.client
    score = scoring.score(client, assessment)
    if score.value is not None:
        yield w(
            "sum_score",
            score=subject.number(score.value),
            highest=client.model_of(assessment).structure.levels,
            rated=score.rated,
            applicable=score.applicable,
        )
    yield _extremes(subject, score)
    if (secured := scoring.secured_level(client, assessment)) and secured > 1:
        yield w("sum_secured", level=secured)
    if subject.earlier is not None:
        yield from _moved(subject, subject.earlier, assessment)
    found = scoring.gaps(client, assessment)
    if not found:
        yield w("sum_no_target")
    elif (widest := max(found, key=lambda gap: gap.levels)).levels:
        name = subject.dimension(widest.dimension)
        yield w("sum_gap", name=name, value=subject.value(widest.value), target=widest.target)


def _extremes(subject: Subject, score: scoring.Score) -> str:
    values = [term.value for term in score.terms]
    high, low = max(values), min(values)
    if high == low:
        return subject.words("sum_all_equal", value=subject.value(high))
    names = {v: [subject.dimension(t.dimension) for t in score.terms if t.value == v] for v in (high, low)}
    return subject.words(
        "sum_strongest",
        names=subject.listed(names[high]),
        value=subject.value(high),
        lowest=subject.listed(names[low]),
        lowest_value=subject.value(low),
    )


def _moved(subject: Subject, earlier: Assessment, assessment: Assessment) -> Iterator[str]:
    moves = [m.difference for m in scoring.moves(subject.client, earlier, assessment) if m.difference is not None]
    if not moves:
        return
    counts = {
        "up": sum(move > 0 for move in moves),
        "down": sum(move < 0 for move in moves),
        "same": sum(move == 0 for move in moves),
    }
    yield subject.words("sum_moved", date=subject.day(earlier.date), **counts)


def _plan(subject: Subject) -> Iterator[str]:
    w = subject.words
    actions = [action for action in plan.in_plan_order(subject.client, subject.language) if plan.is_open(action)]
    if not subject.client.actions:
        yield w("empty_actions")
        return
    hours = sum(action.effort_hours or 0 for action in actions)
    if hours:
        yield w.plural("sum_open_hours", len(actions), hours=locale.hours(hours, subject.language))
    else:
        yield w.plural("sum_open", len(actions))
    if done := sum(action.status == "done" for action in subject.client.actions.values()):
        yield w.plural("sum_done", done)
    overdue = sum(plan.is_overdue(action, subject.today) for action in actions)
    if overdue:
        yield w.plural("sum_overdue", overdue)
    coming = [action for action in actions if action.due and action.due >= subject.today]
    if coming and coming[0].due:
        yield w("sum_next", date=subject.day(coming[0].due), title=" ".join(coming[0].title.split()))
