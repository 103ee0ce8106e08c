"""The first page: whose report it is, the four numbers, the summary, and whatever introduction was written."""

from reportlab.platypus import Flowable, Spacer

from somedesk.reports.blocks import Block, text
from somedesk.reports.flowables import BigNumbers, LevelRamp, Logo, Masthead, facts
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.kinds import Kind
from somedesk.reports.logo import as_png
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences
from somedesk.reports.theme import BODY, COLUMN, KICKER, LEAD, SUBTITLE, TITLE

RAMP_AT = 178.0
MEASURE = COLUMN * 0.86
LOGO_ROOM = 170.0


def page(subject: Subject, kind: Kind) -> list[Flowable]:
    """Everything on the cover. An introduction that is longer than the page goes on to the next."""
    above = head(subject)
    used = sum(block.height for block in above)
    levels = subject.model.structure.levels if subject.model else 5
    style = BODY if subject.second else LEAD
    return [
        *above,
        Spacer(0, max(30.0, RAMP_AT - used)),
        LevelRamp(levels),
        *titled(subject, kind.name),
        BigNumbers(figures(subject)),
        *paragraphs(subject, lambda s: sentences(s)[0], style, MEASURE),
        *paragraphs(subject, lambda s: sentences(s)[1], style, MEASURE),
        *introduction(subject),
        *_who(subject),
    ]


def head(subject: Subject, column: float = COLUMN) -> list[Block]:
    """The logo, if there is one, and the client's name."""
    if subject.options.logo is None:
        return [text(subject.client.profile.name, KICKER, column)]
    name = subject.options.organisation or subject.options.consultant
    said = subject.words("logo_of", name=name) if name else subject.words("logo")
    logo = Logo(as_png(subject.options.logo), said, column=column)
    return [Masthead(text(subject.client.profile.name, KICKER, column - LOGO_ROOM), logo)]


def titled(subject: Subject, kind: str) -> list[Block]:
    """The title, in both languages, and what it is about."""
    own = subject.options.title.strip()
    found: list[Block] = [heading(subject.alone, (lambda _: own) if own else f"titles.{kind}", TITLE, "cover")]
    if subject.second is not None and not own:
        found.append(text(" ".join(subject.second.words(f"titles.{kind}").split()), SUBTITLE._replace(after=4)))
    return [*found, text(subject.both(subtitle, "\n"), SUBTITLE)]


def subtitle(subject: Subject) -> str:
    """What the report is about, and from when."""
    key = "cover_assessment" if subject.assessment else "cover_no_assessment"
    return subject.words(key, date=subject.day(subject.date))


def introduction(subject: Subject) -> list[Block]:
    """The introduction as it was written."""
    words = subject.options.introduction
    return [text(words, BODY._replace(before=6), MEASURE)] if words.strip() else []


def _who(subject: Subject) -> list[Block]:
    profile = subject.client.profile
    pairs = [(subject.label("client.sector"), profile.sector), (subject.label("client.contact"), profile.contact)]
    found: list[Block] = list(facts(pairs))
    if found:
        found[0].before = 10
    return found
