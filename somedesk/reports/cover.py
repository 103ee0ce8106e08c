"""The first page: whose report it is, the four numbers, the summary, and whatever introduction was written."""

from reportlab.platypus import Flowable, Spacer

from somedesk.reports.blocks import Block, Heading, text
from somedesk.reports.flowables import BigNumbers, LevelRamp, Logo, facts
from somedesk.reports.logo import as_png
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences
from somedesk.reports.theme import BODY, COLUMN, KICKER, LEAD, SUBTITLE, TITLE

RAMP_AT = 178.0
MEASURE = COLUMN * 0.86


def page(subject: Subject, key: str) -> list[Flowable]:
    """Everything on the cover. An introduction that is longer than the page goes on to the next."""
    options, words = subject.options, subject.words
    client = text(subject.client.profile.name, KICKER)
    above: list[Block] = [client]
    if options.logo is not None:
        above.insert(0, Logo(as_png(options.logo), options.organisation))
    used = sum(block.height for block in above)
    levels = subject.model.structure.levels if subject.model else 5
    return [
        *above,
        Spacer(0, max(30.0, RAMP_AT - used)),
        LevelRamp(levels),
        Heading(words(f"title_{key}"), TITLE, "cover", 0),
        text(subtitle(subject), SUBTITLE),
        BigNumbers(figures(subject)),
        *(text(paragraph, LEAD, MEASURE) for paragraph in sentences(subject)),
        *([text(options.introduction, BODY._replace(before=6), MEASURE)] if options.introduction.strip() else ()),
        *_who(subject),
    ]


def subtitle(subject: Subject) -> str:
    """What the report is about, and from when."""
    key = "cover_assessment" if subject.assessment else "cover_no_assessment"
    return subject.words(key, date=subject.day(subject.date))


def _who(subject: Subject) -> list[Block]:
    profile, w = subject.client.profile, subject.words
    found: list[Block] = list(facts([(w("fact_sector"), profile.sector), (w("fact_contact"), profile.contact)]))
    if found:
        found[0].before = 10
    return found
