"""Notes and evidence in full, and how the numbers come about."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from somedesk.domain import scoring
from somedesk.domain.client import Rating
from somedesk.domain.maturity_model import MaturityModel
from somedesk.reports.blocks import Block, Heading, Stack, Table, TextRow, on_new_page_unless, run, runs, text, together
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.grid import client_rating, value_line
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, META, SECTION, STRONG, SUBSECTION, SUBTLE, TABLE, TABLE_HEAD

WEIGHT, VALUE, PRODUCT = 250.0, 330.0, 410.0


def section(subject: Subject) -> list[Flowable]:
    """Per dimension: level, target, confidence, reason, evidence with its date, and the note; nothing is cut."""
    w = subject.words
    if subject.model is None:
        return []
    story: list[Flowable] = [on_new_page_unless(), Heading(w("notes"), SECTION, "notes", 0)]
    if not any(r.note.strip() or r.evidence.strip() or r.reason.strip() for r in subject.ratings):
        story.append(text(w("empty_notes"), SUBTLE))
    return story + _cards(subject, subject.model)


def _cards(subject: Subject, model: MaturityModel) -> list[Flowable]:
    story: list[Flowable] = []
    for area in model.structure.areas:
        cards = [_card(subject, client_rating(subject, spec.id)) for spec in area.dimensions]
        heading = Heading(subject.texts.areas[area.id].name, SUBSECTION, f"notes.{area.id}", 1)
        story += [*together(heading, cards[0]), *cards[1:]]
    return story


def _card(subject: Subject, rating: Rating) -> Stack:
    w = subject.words
    name = subject.texts.dimensions[rating.dimension].name
    blocks: list[Block] = [
        text(name, STRONG, Stack.INNER),
        text(" · ".join(_status(subject, rating)), META, Stack.INNER),
    ]
    label = w("note_evidence")
    if rating.evidence_date:
        label = w("note_evidence_dated", date=subject.short_day(rating.evidence_date))
    for heading, words in (
        (w("note_reason"), rating.reason),
        (w("note_note"), rating.note),
        (label, rating.evidence or ("–" if rating.evidence_date else "")),
    ):
        if words.strip():
            content = [run(heading, BODY, font=SEMIBOLD), run(words, BODY)]
            blocks.append(runs(content, BODY._replace(before=3), Stack.INNER))
    return Stack(blocks, after=6)


def _status(subject: Subject, rating: Rating) -> Iterator[str]:
    w, levels = subject.words, subject.texts.levels
    if rating.not_applicable:
        yield w("not_applicable")
        return
    if rating.level is None:
        yield w("not_rated")
    elif rating.level == 0:
        yield w("note_level", level=0, name=w("not_started").lower())
    else:
        yield w("note_level", level=rating.level, name=levels[str(rating.level)].name)
    if rating.on_the_way and rating.level is not None:
        yield w("on_the_way_to", level=rating.level + 1)
    if rating.target is not None:
        yield w("note_target", level=rating.target, name=levels[str(rating.target)].name)
    else:
        yield w("note_no_target")
    if rating.confidence:
        yield w(f"confidence_{rating.confidence}")


def appendix(subject: Subject) -> list[Flowable]:
    """Every dimension's weight and value, their products, and the sum that is the score."""
    w = subject.words
    score = scoring.score(subject.client, subject.assessment) if subject.assessment else None
    if score is None or score.value is None:
        return []
    heading = Heading(w("appendix"), SECTION, "appendix", 0)
    terms = {term.dimension: term for term in score.terms}
    head = _line(w("grid_dimension"), w("column_weight"), w("column_value"), w("column_product"), head=True)
    rows = []
    for rating in subject.ratings:
        term = terms.get(rating.dimension)
        name = subject.dimension(rating.dimension)
        if term is None:
            rows.append(_line(name, "–", value_line(subject, rating), "–"))
        else:
            product = subject.plain(term.weight * term.value)
            rows.append(_line(name, subject.plain(term.weight), subject.value(term.value), product))
    products = subject.plain(sum(term.weight * term.value for term in score.terms))
    weights = subject.plain(sum(term.weight for term in score.terms))
    formula = w("appendix_formula", products=products, weights=weights, score=subject.number(score.value, 2))
    rows.append(_line(w("appendix_sum"), weights, "", products))
    return [on_new_page_unless(), *together(heading, Table(head, rows)), text(formula, STRONG)]


def _line(name: str, weight: str, value: str, product: str, *, head: bool = False) -> TextRow:
    style = TABLE_HEAD if head else TABLE
    cells = ((name, 0.0, WEIGHT - 10), (weight, WEIGHT, 70), (value, VALUE, 75), (product, PRODUCT, 80))
    return TextRow([(text(words, style, room), x) for words, x, room in cells])
