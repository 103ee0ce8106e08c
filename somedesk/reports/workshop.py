"""What a workshop came to, for its minutes and for the assessment: votes, reasons and dissent, what was put aside."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.domain.records.workshop import Decision, Parked, Question, Round, Workshop
from somedesk.domain.workshop import rounds, statistics, workshops
from somedesk.domain.workshop.statistics import Votes
from somedesk.reports.blocks import Block, Stack, Table, TextRow, on_new_page_unless, run, runs, text, together
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.structure import Element
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, META, SECTION, STRONG, SUBTLE, TABLE, TABLE_HEAD

NAME, COUNTS, MEDIAN, SPREAD, AGREEMENT = 0.0, 176.0, 352.0, 402.0, 450.0
MOST_NAMED = 3
TEXTS = ("reason", "dissent", "target_reason", "target_dissent")
# A revealed round, and what it came to.
Shown = tuple[Round, Votes]


def of_report(subject: Subject) -> tuple[Workshop, ...]:
    """The workshops on the assessment that the report is about, oldest first."""
    if subject.assessment is None:
        return ()
    found = [each for each in subject.client.workshops.values() if each.assessment == subject.assessment.id]
    return tuple(sorted(found, key=lambda each: (each.date, each.id)))


def shown(subject: Subject, workshop: Workshop, question: Question) -> tuple[Shown, ...]:
    """Every revealed round of ``question``, in the order of the agenda, and what it came to."""
    order = {item.dimension: place for place, item in enumerate(workshop.agenda)}
    found = [
        each
        for each in subject.client.rounds.values()
        if (each.workshop, each.question, each.status) == (workshop.id, question, "revealed")
    ]
    found.sort(key=lambda each: (order.get(each.dimension, len(order)), each.dimension, each.number))
    listed = (rounds.as_listed(subject.client, each) for each in found)
    return tuple((each, rounds.votes_in(subject.client, each)) for each in listed)


def latest(found: Sequence[Shown]) -> dict[str, Votes]:
    """The last round of each dimension."""
    return {each.dimension: votes for each, votes in found}


# --- votes ---


def votes(subject: Subject) -> list[Flowable]:
    """How the votes lay, dimension by dimension, and where people agreed most and least; nothing without votes."""
    story: list[Flowable] = []
    above: list[Block] = [heading(subject, "sections.votes", SECTION, "votes")]
    for workshop in of_report(subject):
        for question in ("current", "target"):
            found = shown(subject, workshop, question)
            if not found:
                continue
            key = f"votes.{workshop.id}.{question}"
            title = subheading(subject, f"rounds.question.{question}", key)
            said = [text(each, BODY) for each in most_and_least(subject, latest(found))]
            rows = [_row(subject, each, came_to) for each, came_to in found]
            story += [*together(*above, title, *said, Table(_head(subject, found[0][1]), rows))]
            above = []
    if not story:
        return []
    return [on_new_page_unless(), *story, *paragraphs(subject, lambda s: s.words("votes_how"), SUBTLE)]


def most_and_least(subject: Subject, found: dict[str, Votes]) -> Iterator[str]:
    """Where people agreed most and least, a sentence in each language; nothing of a single dimension."""
    order = statistics.least_agreed(found)
    if len(order) < 2:
        return
    few = min(MOST_NAMED, len(order) // 2)

    def said(each: Subject) -> str:
        least = each.listed([each.dimension(key) for key in order[:few]])
        most = each.listed([each.dimension(key) for key in reversed(order[-few:])])
        return each.words("votes_most_least", most=most, least=least)

    yield from subject.in_turn(said)


def _head(subject: Subject, came_to: Votes) -> TextRow:
    w, levels = subject.label, range(came_to.highest + 1)
    cells = [(w("ratings.dimension"), NAME, COUNTS - 8)]
    cells += [(str(level), x, 20.0) for level, x in zip(levels, _places(came_to), strict=True)]
    last = (("column_median", MEDIAN), ("column_spread", SPREAD), ("column_agreement", AGREEMENT))
    cells += [(w(key), x, 48.0) for key, x in last]
    return TextRow([(text(words, TABLE_HEAD, room, subject.language), x) for words, x, room in cells], head=True)


def _places(came_to: Votes) -> list[float]:
    step = (MEDIAN - COUNTS) / (came_to.highest + 1)
    return [COUNTS + level * step for level in range(came_to.highest + 1)]


def row_name(subject: Subject, found: Round) -> str:
    """The dimension of a round, its number if it is not the first, and who is not among the votes."""
    name = subject.dimension_name(found.dimension)
    if found.number > 1:
        name += f" ({subject.label('vote_round', n=found.number)})"
    for key, n in (("withheld_ballots", found.withheld), ("vote_abstained", found.abstained)):
        if n:
            name += "\n" + subject.both(lambda s, k=key, n=n: s.words.plural(k, n))  # type: ignore[misc]
    return name


def _row(subject: Subject, found: Round, came_to: Votes) -> TextRow:
    cells = [(row_name(subject, found), NAME, COUNTS - 8)]
    cells += [(str(n) if n else "·", x, 20.0) for n, x in zip(came_to.counts, _places(came_to), strict=True)]
    cells += [
        (figure, x, 46.0)
        for figure, x in zip(figures(came_to, subject.language), (MEDIAN, SPREAD, AGREEMENT), strict=True)
    ]
    return TextRow([(text(words, TABLE, room), x) for words, x, room in cells])


def figures(came_to: Votes, language: str) -> tuple[str, str, str]:
    """Median (both if there are two), spread and agreement, as they stand in a table."""
    if came_to.spread is None or came_to.agreement is None:
        return "–", "–", "–"
    low, high = came_to.spread
    spread = str(low) if low == high else f"{low}–{high}"
    return " / ".join(map(str, came_to.medians)), spread, locale.percent(came_to.agreement, language)


# --- reasons ---


def reasons(subject: Subject) -> list[Flowable]:
    """Why each level was decided, and who saw it otherwise; nothing if nobody wrote anything."""
    cards = [_card(subject, each) for each in decided(subject) if any(texts(each))]
    if not cards:
        return []
    above = heading(subject, "sections.decided_why", SECTION, "decided_why")
    return [on_new_page_unless(), *together(above, cards[0]), *cards[1:]]


def decided(subject: Subject) -> tuple[Decision, ...]:
    """What the workshops decided, in the order of their agendas."""
    client = subject.client
    return tuple(each for workshop in of_report(subject) for each in workshops.decisions_in(client, workshop))


def texts(decision: Decision) -> tuple[str, str, str, str]:
    """What was written about a decision."""
    return decision.reason, decision.dissent, decision.target_reason, decision.target_dissent


def _card(subject: Subject, decision: Decision) -> Stack:
    name = [run(subject.dimension_name(decision.dimension), STRONG)]
    blocks: list[Block] = [runs(name, STRONG, Stack.INNER, Element("H2"))]
    blocks.append(text(" · ".join(standing(subject, decision)), META, Stack.INNER))
    for field, said in zip(TEXTS, texts(decision), strict=True):
        if said.strip():
            content = [run(subject.label(f"decisions.{field}") + ":", BODY, font=SEMIBOLD), run(said, BODY)]
            blocks.append(runs(content, BODY._replace(before=3), Stack.INNER))
    return Stack(blocks, after=6)


def standing(subject: Subject, decision: Decision) -> Iterator[str]:
    """The level and the target that were decided."""
    w = subject.label
    level = "–" if decision.level is None else str(decision.level)
    yield f"{w('decisions.level')} {level}"
    if decision.on_the_way and decision.level is not None:
        yield w("on_the_way_to", level=decision.level + 1)
    if decision.target is not None:
        yield f"{w('decisions.target')} {decision.target}"


# --- what was put aside ---


def parked(subject: Subject) -> list[Flowable]:
    """The parking lot, and what became of it; nothing if it is empty."""
    found = aside(subject)
    if not found:
        return []
    above = heading(subject, "sections.parked", SECTION, "parked")
    blocks = [text(f"– {said_aside(subject, each)}", BODY) for each in found]
    return [on_new_page_unless(0.2), *together(above, blocks[0]), *blocks[1:]]


def aside(subject: Subject) -> tuple[Parked, ...]:
    """What was put aside in the workshops, oldest first."""
    client = subject.client
    return tuple(each for workshop in of_report(subject) for each in workshops.parked_in(client, workshop.id))


def said_aside(subject: Subject, each: Parked) -> str:
    """What was put aside, and what became of it."""
    became = f" ({subject.label(f'parked.became.{each.became}')})" if each.became else ""
    return f"{each.text}{became}"


def took(subject: Subject) -> str:
    """How long the workshop took, by the clock and by dimension; empty if it was not held by the program."""
    held = [each for each in of_report(subject) if each.begun is not None and each.ended is not None]
    if not held:
        return ""
    minutes = sum(round((each.ended - each.begun).total_seconds() / 60) for each in held if each.ended and each.begun)
    return subject.both(lambda s: s.words.plural("workshop_took", minutes))
