"""The newest stage check in words, for a document: what the report says, in plain rows."""

from collections.abc import Iterator

from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import Term, result_of
from somedesk.domain.stage_check.spread import group_of, shown
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.exchange.stage_rows import withheld_words
from somedesk.reports.stage_check import met, opposite, share, stage_name
from somedesk.reports.stage_respondents import respondent_line
from somedesk.reports.subject import Subject


def about(subject: Subject, check: StageCheck) -> tuple[str, ...]:
    """From when it is, what it is called, who took part."""
    return subject.words("stage_at", date=subject.day(check.date)), check.title.strip(), check.participants.strip()


def fit_head(subject: Subject) -> tuple[str, ...]:
    """Heads of ``fits``."""
    w = subject.words
    return w("stage_column_stage"), w("stage_column_share"), w("stage_checks.threshold"), w("stage_column_all")


def fits(subject: Subject, check: StageCheck) -> list[tuple[str, ...]]:
    """Each stage with its share, what is met and needed, and the share of all its statements."""
    return [
        (stage_name(subject, fit.stage), share(subject, fit.share), met(subject, fit), share(subject, fit.all_share))
        for fit in result_of(subject.client, check).fits
    ]


def opposites(subject: Subject, check: StageCheck) -> list[str]:
    """What does not go together."""
    found = result_of(subject.client, check)
    return [opposite(subject, found, pair) for pair in found.contradictions]


def statement_head(subject: Subject) -> tuple[str, ...]:
    """Heads of ``statements``."""
    w = subject.words
    return w("stage_column_number"), w("stage_answers.statement"), w("stage_answers.answer"), w("stage_column_counts")


def statements(subject: Subject, check: StageCheck) -> list[tuple[str, ...]]:
    """Every statement with its answer, and what that counts."""
    terms = [term for fit in result_of(subject.client, check).fits for term in fit.terms]
    return [_statement(subject, term) for term in terms]


def _statement(subject: Subject, term: Term) -> tuple[str, ...]:
    answer = subject.words(f"stage_answers.answer.{term.answer}" if term.answer else "stage_not_answered")
    if term.outgrown:
        answer += f" ✓ {subject.words('stage_outgrown')}"
    counts = "–" if term.worth is None or term.answer is None else subject.plain(float(term.worth))
    number = term.statement.number
    return str(number), stage_texts(subject.language).text(number), answer, counts


def notes(subject: Subject, check: StageCheck) -> Iterator[tuple[str, str, str]]:
    """What was written: number, what it is, the text."""
    for statement in STATEMENTS:
        answer = checks.answer_of(subject.client, check.id, statement.number)
        for field, text in (("note", answer.note), ("evidence", answer.evidence)):
            if text.strip():
                yield f"{statement.number}.", subject.words(f"stage_answers.{field}"), text


def respondents(subject: Subject, check: StageCheck) -> Iterator[str]:
    """How many answered alone; where they are enough, what they said to each statement."""
    group, w = group_of(subject.client, check), subject.words
    if not group.count:
        return
    yield f"{w.plural('stage_respondents_count', group.count)} {withheld_words(group, w)}".strip()
    for spread in (group.spreads or {}).values():
        counts = dict(spread.counts)
        said = [f"{w(f'stage_respondents.answer.{a}')} {counts[a]}" for a in STAGE_ANSWERS if counts[a]]
        if spread.apart is not None:
            said.append(f"{w('stage_column_apart').lower()} {subject.number(float(spread.apart))}")
        if said:
            yield f"{spread.statement}. {', '.join(said)}"
    for each in shown(subject.client, check):
        yield respondent_line(subject.alone, check, each)
