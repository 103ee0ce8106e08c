"""Notes and evidence in full, and how the numbers come about."""

from collections.abc import Iterator
from functools import partial

from reportlab.platypus import Flowable

from somedesk.domain.client import Rating
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel
from somedesk.reports.blocks import Block, Stack, Table, TextRow, on_new_page_unless, run, runs, text, together
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.grid import client_rating, value_line
from somedesk.reports.headings import card_title, heading, paragraphs, subheading
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, META, SECTION, STRONG, SUBTLE, TABLE, TABLE_HEAD

WEIGHT, VALUE, PRODUCT = 250.0, 330.0, 410.0


def section(subject: Subject) -> list[Flowable]:
    """Per dimension of which something was said: level, target, confidence, reason, evidence, note; nothing is cut."""
    if subject.model is None:
        return []
    opening: list[Block] = [heading(subject, "sections.notes", SECTION, "notes")]
    if not any(r.note.strip() or r.evidence.strip() or r.reason.strip() for r in subject.ratings):
        opening += paragraphs(subject, lambda s: s.words("empty_notes"), SUBTLE)
    return [on_new_page_unless(), *_cards(subject, subject.model, opening)]


def _cards(subject: Subject, model: MaturityModel, opening: list[Block]) -> list[Flowable]:
    story: list[Flowable] = []
    for area in model.structure.areas:
        ratings = [client_rating(subject, spec.id) for spec in area.dimensions]
        cards = [_card(subject, rating) for rating in ratings if _says_something(rating)]
        if not cards:
            continue
        above = subheading(subject, partial(Subject.area, area=area.id), f"notes.{area.id}")
        story += [*together(*opening, above, cards[0]), *cards[1:]]
        opening = []
    return story or [*together(*opening)]


def _says_something(rating: Rating) -> bool:
    """Level and target stand in the grid already; a card is for what was said about them."""
    return bool(
        rating.note.strip()
        or rating.evidence.strip()
        or rating.evidence_date
        or rating.reason.strip()
        or rating.confidence
        or rating.votes
    )


def _card(subject: Subject, rating: Rating) -> Stack:
    blocks: list[Block] = [card_title(subject.dimension_name(rating.dimension), STRONG, Stack.INNER)]
    blocks += [text(" · ".join(_status(s, rating)), META, Stack.INNER) for s in subject.each]
    for label, words in (
        (subject.label("ratings.reason") + ":", rating.reason),
        (subject.label("ratings.note") + ":", rating.note),
        (subject.both(partial(_evidence, rating=rating)), rating.evidence or ("–" if rating.evidence_date else "")),
    ):
        if words.strip():
            content = [run(label, BODY, font=SEMIBOLD), run(words, BODY)]
            blocks.append(runs(content, BODY._replace(before=3), Stack.INNER))
    return Stack(blocks, after=6)


def _evidence(subject: Subject, rating: Rating) -> str:
    if rating.evidence_date is None:
        return subject.words("ratings.evidence") + ":"
    return subject.words("note_evidence_dated", date=subject.short_day(rating.evidence_date))


def _status(subject: Subject, rating: Rating) -> Iterator[str]:
    w, levels = subject.words, subject.texts.levels
    if rating.not_applicable:
        yield w("ratings.not_applicable")
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
    if rating.votes:
        yield w("note_votes", votes=", ".join(map(str, rating.votes)))


def appendix(subject: Subject) -> list[Flowable]:
    """Every dimension's weight and value, their products, and the sum that is the score."""
    w = subject.label
    score = scoring.score(subject.client, subject.assessment) if subject.assessment else None
    if score is None or score.value is None:
        return []
    above = heading(subject, "sections.appendix", SECTION, "appendix")
    terms = {term.dimension: term for term in score.terms}
    head = _line(w("ratings.dimension"), w("column_weight"), w("column_value"), w("column_product"), head=True)
    rows = []
    for rating in subject.ratings:
        term = terms.get(rating.dimension)
        name = subject.dimension_name(rating.dimension)
        if term is None:
            rows.append(_line(name, "–", subject.both(partial(value_line, rating=rating)), "–"))
        else:
            product = subject.plain(term.weight * term.value)
            rows.append(_line(name, subject.plain(term.weight), subject.value(term.value), product))
    products = subject.plain(sum(term.weight * term.value for term in score.terms))
    weights = subject.plain(sum(term.weight for term in score.terms))
    formula = w("appendix_formula", products=products, weights=weights, score=subject.number(score.value, 2))
    rows.append(_line(w("appendix_sum"), weights, "", products))
    return [on_new_page_unless(), *together(above, Table(head, rows)), text(formula, STRONG)]


def _line(name: str, weight: str, value: str, product: str, *, head: bool = False) -> TextRow:
    style = TABLE_HEAD if head else TABLE
    cells = ((name, 0.0, WEIGHT - 10), (weight, WEIGHT, 70), (value, VALUE, 75), (product, PRODUCT, 80))
    return TextRow([(text(words, style, room), x) for words, x, room in cells], head=head)
