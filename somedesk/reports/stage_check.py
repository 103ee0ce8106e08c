"""The stage check in a report: the stage that is reached and why, each stage's fit, every statement with its answer."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.content.stage_check import AUTHOR, stage_texts
from somedesk.domain.over_time import Standing, standings
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import Result, StageFit, Term, result_of
from somedesk.domain.stage_check.statements import BY_STAGE
from somedesk.reports.blocks import (
    Block,
    Canvas,
    Row,
    Stack,
    Table,
    TextRow,
    on_new_page_unless,
    run,
    runs,
    text,
    together,
)
from somedesk.reports.chart_pages import stages_chart
from somedesk.reports.cover import head, introduction
from somedesk.reports.flowables import facts
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import card_title, heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.subject import Subject
from somedesk.reports.theme import (
    BODY,
    COLUMN,
    LEAD,
    META,
    SECTION,
    STRONG,
    SUBTITLE,
    SUBTLE,
    TABLE,
    TABLE_HEAD,
    TITLE,
    paper,
)

BAR_WIDTH, BAR_HEIGHT = 250.0, 7.0
HEADLINE = TITLE._replace(size=22, leading=27)
NUMBER, KIND, STATEMENT, ANSWER, COUNTS = 0.0, 24.0, 92.0, 352.0, 440.0


def day(subject: Subject) -> dt.date:
    """The day that a report on the stage check is about."""
    check = checks.latest(subject.client)
    return check.date if check else subject.today


def opening(subject: Subject, kind: Kind) -> list[Flowable]:
    """Whose check it is, from when, and which stage is reached."""
    check = checks.latest(subject.client)
    own = " ".join(subject.options.title.split())
    blocks: list[Block] = [
        *head(subject),
        heading(subject, lambda s: own or s.words(f"titles.{kind.name}"), HEADLINE, kind.name),
    ]
    if check is None:
        return [*blocks, *paragraphs(subject, lambda s: s.words("stage_empty"), BODY), *introduction(subject)]
    parts = [check.title] if check.title.strip() else []
    said = subject.both(lambda s: " · ".join((s.words("stage_at", date=s.day(check.date)), *parts)), "\n")
    blocks.append(text(said, SUBTITLE._replace(after=10)))
    blocks += facts([(subject.label("stage_checks.participants"), check.participants)])
    blocks += paragraphs(subject, partial(sentences, check=check), LEAD._replace(before=6))
    return [*blocks, *introduction(subject)]


def sentences(subject: Subject, check: StageCheck) -> str:
    """Which stage is reached, and how much is answered."""
    found = result_of(subject.client, check)
    said = subject.words("stage_not_reached")
    if found.stage:
        name = stage_texts(subject.language).stages[found.stage]
        said = subject.words("stage_reached", n=found.stage, name=name)
    if not found.complete:
        terms = sum(len(fit.terms) for fit in found.fits)
        said += " " + subject.words.plural("stage_answered", terms, answered=found.answered)
    return said


def section(subject: Subject) -> list[Flowable]:
    """Each stage's fit against the threshold, the rule, what does not go together, and how it came here."""
    check = checks.latest(subject.client)
    if check is None:
        return []
    above = heading(subject, "sections.stage-check", SECTION, "stage-check")
    return _fits(subject, check, [above, *paragraphs(subject, partial(sentences, check=check), BODY)])


def under_title(subject: Subject) -> list[Flowable]:
    """The same below the title, which has said what it is and which stage is reached."""
    check = checks.latest(subject.client)
    return [] if check is None else _fits(subject, check, [])


def _fits(subject: Subject, check: StageCheck, opening: Sequence[Block]) -> list[Flowable]:
    found = result_of(subject.client, check)
    first, *bars = (_Bar(subject, fit, found) for fit in found.fits)
    story: list[Flowable] = [*together(*opening, first), *bars]
    story += paragraphs(subject, partial(rule, check=check), SUBTLE._replace(before=4))
    if found.contradictions:
        said = [subject.both(partial(opposite, found=found, pair=pair), "\n") for pair in found.contradictions]
        lines = [text(words, BODY) for words in said]
        story += [*together(subheading(subject, "stage_contradictions", "stage-opposites"), lines[0]), *lines[1:]]
    story += _over_time(subject)
    return [*story, *paragraphs(subject, lambda s: s.words("stage_credit", author=AUTHOR), META._replace(before=6))]


def rule(subject: Subject, check: StageCheck) -> str:
    """How the stage comes about."""
    return subject.words("stage_rule", threshold=subject.words(f"stage_checks.threshold.{check.threshold}"))


def opposite(subject: Subject, found: Result, pair: tuple[int, int]) -> str:
    """Two answers that do not go together, in words."""
    answers = {term.statement.number: term.answer for fit in found.fits for term in fit.terms}
    one, other = (subject.words(f"stage_answers.answer.{answers[number]}") for number in pair)
    return subject.words(f"stage_opposites.{pair[0]}", first=pair[0], second=pair[1], one=one, other=other)


def share(subject: Subject, value: object) -> str:
    """A share in per cent; a dash where nothing applies."""
    return "–" if value is None else locale.percent(float(str(float(value))), subject.language)  # type: ignore[arg-type]


def met(subject: Subject, fit: StageFit) -> str:
    """How much of what decides is met, and what is needed."""
    if not fit.asked:
        return subject.words("stage_nothing")
    key = "stage_met" if fit.is_met else "stage_needs"
    needed = subject.number(float(fit.needed)) if fit.needed.denominator > 1 else subject.plain(float(fit.needed))
    return subject.words(key, met=subject.plain(float(fit.met)), asked=fit.asked, needed=needed)


class _Bar(Block):
    """A stage's name, its share as a bar with the threshold across it, and the same in words."""

    def __init__(self, subject: Subject, fit: StageFit, result: Result) -> None:
        self._fit, self._result = fit, result
        name = subject.both(
            lambda s: s.words("stage_named", n=fit.stage, name=stage_texts(s.language).stages[fit.stage])
        )
        said = f"{share(subject, fit.share)} · " + subject.both(partial(met, fit=fit))
        if fit.all_share is not None:
            said += " · " + subject.label("stage_all", share=share(subject, fit.all_share))
        self._name = text(name, STRONG, COLUMN)
        self._said = text(said, META, COLUMN - BAR_WIDTH - 16)
        super().__init__(self._name.height + max(self._said.height, 14) + 3, before=2, after=5)

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Name, bar, words."""
        self._name.paint(canvas, x, top)
        under = top - self._name.height - 2
        self._said.paint(canvas, x + BAR_WIDTH + 16, under + 1)
        canvas.setFillColor(HexColor(paper()["line"]))
        canvas.roundRect(x, under - 3 - BAR_HEIGHT, BAR_WIDTH, BAR_HEIGHT, 3, stroke=0, fill=1)
        filled = float(self._fit.share or 0) * BAR_WIDTH
        if filled:
            canvas.setFillColor(HexColor(paper()["accent"]))
            canvas.roundRect(x, under - 3 - BAR_HEIGHT, max(filled, 6), BAR_HEIGHT, 3, stroke=0, fill=1)
        canvas.setStrokeColor(HexColor(paper()["ink"]))
        canvas.setLineWidth(1.4)
        line = x + float(self._result.threshold) * BAR_WIDTH
        canvas.line(line, under - 1, line, under - 5 - BAR_HEIGHT)


def _over_time(subject: Subject) -> Iterator[Flowable]:
    found = standings(subject.client)
    if len(found) < 2 or not any(each.result for each in found):
        return
    yield from together(subheading(subject, "sections.stage-time", "stage-time"), stages_chart(subject))
    yield Table(_time_row(subject, None), [_time_row(subject, each) for each in found])


def _time_row(subject: Subject, standing: Standing | None) -> TextRow:
    if standing is None:
        names = [subject.label(key) for key in ("stage_checks.date", "stage_column_stage", "stage_column_score")]
    else:
        result, score = standing.result, standing.score
        stage = "–"
        if result is not None:
            shares = ", ".join(share(subject, fit.share) for fit in result.fits)
            stage = f"{subject.both(partial(stage_name, stage=result.stage))} ({shares})"
        value = None if score is None else score.value
        names = [subject.short_day(standing.date), stage, "–" if value is None else subject.number(value)]
    style = TABLE_HEAD if standing is None else TABLE
    cells = zip(names, (0.0, 90.0, 400.0), (84, 300, 90), strict=True)
    return TextRow([(text(words, style, room, subject.language), x) for words, x, room in cells], head=standing is None)


def stage_name(subject: Subject, stage: int) -> str:
    """ "Stage 2: Planning and pilot"."""
    if not stage:
        return subject.words("stage_none")
    return subject.words("stage_named", n=stage, name=stage_texts(subject.language).stages[stage])


def statements(subject: Subject) -> list[Flowable]:
    """Every statement under its stage, with its answer and what it counts; below the table every note and evidence."""
    check = checks.latest(subject.client)
    if check is None:
        return []
    found = result_of(subject.client, check)
    rows: list[Row] = []
    for fit in found.fits:
        name = runs([run(subject.both(partial(stage_name, stage=fit.stage)), TABLE, font=SEMIBOLD)], TABLE, COLUMN)
        rows.append(TextRow([(name, 0.0)], tied=True, span=5))
        rows += [_statement_row(subject, term) for term in fit.terms]
    above = heading(subject, "sections.stage-statements", SECTION, "stage-statements")
    story = [on_new_page_unless(), *together(above, Table(_statement_row(subject, None), rows))]
    if any(fit.outgrown for fit in found.fits):
        story += paragraphs(subject, lambda s: f"{s.words('stage_outgrown')}: {s.words('stage_early')}.", META)
    return [*story, *_notes(subject, check)]


def _statement_row(subject: Subject, term: Term | None) -> TextRow:
    if term is None:
        keys = ("stage_column_number", "stage_column_kind", "stage_answers.statement", "stage_answers.answer")
        names, style = [*(subject.label(key) for key in keys), subject.label("stage_column_counts")], TABLE_HEAD
    else:
        number = term.statement.number
        key = f"stage_answers.answer.{term.answer}" if term.answer else "stage_not_answered"
        answer = subject.label(key) + (f" ✓ {subject.label('stage_outgrown')}" if term.outgrown else "")
        counts = "–" if term.worth is None or term.answer is None else subject.plain(float(term.worth))
        said = subject.both(lambda s: stage_texts(s.language).text(number), "\n")
        names, style = [str(number), subject.label(f"stage_kind.{term.statement.kind}"), said, answer, counts], TABLE
    places = zip(names, (NUMBER, KIND, STATEMENT, ANSWER, COUNTS), (22, 64, 250, 84, COLUMN - COUNTS), strict=True)
    return TextRow([(text(words, style, room, subject.language), x) for words, x, room in places], head=term is None)


def _notes(subject: Subject, check: StageCheck) -> list[Flowable]:
    cards: list[Block] = []
    for statement in (each for of_stage in BY_STAGE.values() for each in of_stage):
        answer = checks.answer_of(subject.client, check.id, statement.number)
        if not (answer.note.strip() or answer.evidence.strip()):
            continue
        number = statement.number
        title = subject.both(lambda s, n=number: f"{n}. {stage_texts(s.language).text(n)}")  # type: ignore[misc]
        blocks: list[Block] = [card_title(title, STRONG, Stack.INNER)]
        for field in ("note", "evidence"):
            words = getattr(answer, field)
            if words.strip():
                content = [run(subject.label(f"stage_answers.{field}") + ":", BODY, font=SEMIBOLD), run(words, BODY)]
                blocks.append(runs(content, BODY._replace(before=3), Stack.INNER))
        cards.append(Stack(blocks, after=6))
    if not cards:
        return []
    above = subheading(
        subject, lambda s: f"{s.words('stage_answers.note')} · {s.words('stage_answers.evidence')}", "stage-notes"
    )
    return [*together(above, cards[0]), *cards[1:]]
