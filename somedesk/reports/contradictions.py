"""What the instruments say to each other: what is at odds, and what was put aside, with the reason."""

from reportlab.platypus import Flowable

from somedesk.content.links import borne_out, claim_day, claim_text, says
from somedesk.domain.links.claims import Contradiction
from somedesk.domain.links.finding import findings
from somedesk.domain.records.team import Dismissal
from somedesk.reports.blocks import Block, on_new_page_unless, together
from somedesk.reports.headings import heading, paragraphs
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, SECTION, SUBTLE


def section(subject: Subject) -> list[Flowable]:
    """Each contradiction in a sentence, with both claims and their days, and which ratings others bear out; nothing
    where nothing is said.
    """
    told = findings(subject.client, subject.today)
    cards = [_said(subject, found) for found in told.open]
    cards += [_said(subject, found, put_aside) for found, put_aside in told.dismissed]
    if told.agreements:
        agreed = told.agreements
        cards.append([*paragraphs(subject, lambda s: borne_out(agreed, s.client, s.language), BODY._replace(before=8))])
    if not told.has_links and cards:
        cards.append([*paragraphs(subject, lambda s: s.words("links.rules_are_off"), SUBTLE)])
    if not cards:
        return []
    above = heading(subject, "sections.contradictions", SECTION, "contradictions")
    story: list[Flowable] = [on_new_page_unless(), *together(above, *cards[0])]
    for card in cards[1:]:
        story += together(*card)
    return story


def _said(subject: Subject, found: Contradiction, put_aside: Dismissal | None = None) -> list[Block]:
    def claims(s: Subject) -> str:
        return " · ".join(
            f"{claim_text(claim, s.client, s.language)} ({claim_day(claim, s.today, s.language)})"
            for claim in (found.first, found.second)
        )

    blocks = [*paragraphs(subject, lambda s: says(found, s.client, s.language), BODY._replace(before=8))]
    blocks += paragraphs(subject, claims, SUBTLE)
    if put_aside is not None:
        day, reason = put_aside.date, put_aside.reason
        blocks += paragraphs(
            subject, lambda s: s.words("links.put_aside", date=s.day(day), reason=reason), SUBTLE._replace(after=6)
        )
    return blocks
