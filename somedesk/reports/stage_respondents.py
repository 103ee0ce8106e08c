"""What respondents of a stage check answered, statement by statement; of too few, only how many they are and why."""

from functools import partial

from reportlab.platypus import Flowable

from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.stage_check import STAGE_ANSWERS, Respondent, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.spread import Spread, group_of, respondents_of, shown
from somedesk.reports.blocks import Block, Table, TextRow, on_new_page_unless, text, together
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, COLUMN, SECTION, SUBTLE, TABLE, TABLE_HEAD

STATEMENT_ROOM = 198.0
COUNT_ROOM = 44.0
MOST_FURTHEST = 5


def section(subject: Subject) -> list[Flowable]:
    """The spread of every statement, those first in words on which they disagree most."""
    check = checks.latest(subject.client)
    if check is None or not (found := group_of(subject.client, check)).count:
        return []
    above = heading(subject, "sections.stage-respondents", SECTION, "stage-respondents")
    said: list[Block] = list(
        paragraphs(subject, lambda s: s.words.plural("stage_respondents_count", found.count), BODY)
    )
    if found.spreads is None:
        said += paragraphs(subject, lambda s: s.words("stage_too_few", fewest=found.fewest), BODY)
        return [on_new_page_unless(), *together(above, *said)]
    said += paragraphs(subject, partial(_furthest, furthest=found.furthest), BODY)
    said += paragraphs(subject, lambda s: s.words("stage_apart_rule"), SUBTLE)
    rows = [_row(subject, check, spread) for spread in found.spreads.values()]
    story = [on_new_page_unless(), *together(above, *said, Table(_row(subject, check, None), rows))]
    return [*story, *_each(subject, check)]


def _furthest(subject: Subject, furthest: tuple[Spread, ...]) -> str:
    if not furthest:
        return subject.words("stage_all_agree")
    named = [f"{each.statement} ({subject.number(float(each.apart or 0))})" for each in furthest[:MOST_FURTHEST]]
    return f"{subject.words('stage_furthest')}: {', '.join(named)}."


def _row(subject: Subject, check: StageCheck, spread: Spread | None) -> TextRow:
    if spread is None:
        names = [
            subject.label("stage_answers.statement"),
            *(subject.label(f"stage_answers.answer.{a}") for a in STAGE_ANSWERS),
        ]
        names += [subject.label("stage_column_apart"), subject.label("stage_column_agreed")]
    else:
        agreed = checks.answer_of(subject.client, check.id, spread.statement).answer
        number = spread.statement
        names = [subject.both(lambda s: f"{number}. {stage_texts(s.language).text(number)}", "\n")]
        names += [str(count) for _, count in spread.counts]
        names += ["–" if spread.apart is None else subject.number(float(spread.apart))]
        names += [subject.label(f"stage_answers.answer.{agreed}") if agreed else "–"]
    rooms = [STATEMENT_ROOM, *[COUNT_ROOM] * len(STAGE_ANSWERS), 0.0, 0.0]
    rest = COLUMN - sum(rooms) - 4
    rooms[-2:] = [rest * 0.45, rest * 0.55]
    places = [sum(rooms[:n]) + (4 if n else 0) for n in range(len(rooms))]
    style = TABLE_HEAD._replace(size=7, leading=9) if spread is None else TABLE
    cells = zip(names, places, rooms, strict=True)
    return TextRow(
        [(text(words, style, room - 6, subject.language), x) for words, x, room in cells], head=spread is None
    )


def _each(subject: Subject, check: StageCheck) -> list[Flowable]:
    """Who they were, where they have given a name, with what each answered."""
    found = shown(subject.client, check)
    if not found:
        return []
    blocks = [text(respondent_line(subject, check, each), BODY) for each in found]
    above = subheading(subject, "stage_respondents", "stage-respondents-each")
    return [*together(above, blocks[0]), *blocks[1:]]


def respondent_name(subject: Subject, check: StageCheck, respondent: Respondent) -> str:
    """A name, else the number among the check's respondents."""
    if check.naming == "named" and respondent.name.strip():
        return respondent.name
    return subject.label("stage_respondent_n", n=respondents_of(subject.client, check.id).index(respondent) + 1)


def respondent_line(subject: Subject, check: StageCheck, respondent: Respondent) -> str:
    """Name, and the numbers of the statements under each answer."""
    said = []
    for answer in STAGE_ANSWERS:
        numbers = [str(given.statement) for given in respondent.answers if given.answer == answer]
        if numbers:
            said.append(f"{subject.label(f'stage_respondents.answer.{answer}')} {', '.join(numbers)}")
    return f"{respondent_name(subject, check, respondent)}: {'; '.join(said)}"
