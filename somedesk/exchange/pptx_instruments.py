"""Slides of the stage check and of the team: which stage and why, who holds which capability, who answers for what."""

from somedesk.base.xml_text import xml_text
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import result_of
from somedesk.domain.team.capabilities import Staffing
from somedesk.domain.team.matrix import departments
from somedesk.exchange import office, stage_words
from somedesk.exchange.slides import COLUMN, Deck, note
from somedesk.reports import stage_check, team_words

# As many departments as stand beside each other; more go on to further slides.
MOST_COLUMNS = 8
_TASK = 2.6


def stage(deck: Deck) -> None:
    """The stage that the newest check has reached, and each stage's fit."""
    subject = deck.subject.alone
    check = checks.latest(subject.client)
    if check is None:
        return
    said = [stage_check.sentences(subject, check), stage_check.rule(subject, check)]
    said += [xml_text(words) for words in stage_words.opposites(subject, check)]
    head, rows = stage_words.fit_head(subject), stage_words.fits(subject, check)
    reached = stage_check.stage_name(subject, result_of(subject.client, check).stage)
    title = f"{deck.w('sections.stage-check')}: {reached}"
    for slide, _, _ in deck.tables(title, head, rows, (4.6, 1.6, 4.0, 1.7)):
        note(slide, [*said, office.listed([head, *rows])])


def team(deck: Deck) -> None:
    """How many of the needed capabilities are covered; each with its hours, and who holds it."""
    subject = deck.subject.alone
    if not team_words.has_team(subject):
        return
    rows = [(xml_text(title), xml_text(who)) for title, who in team_words.capability_rows(subject)]
    head, staffing = (deck.w("holdings.capability"), deck.w("owners")), Staffing(subject.client)
    title = f"{deck.w('sections.team_people')}: {len(staffing.covered)}/{len(staffing.needed)}"
    for slide, _, _ in deck.tables(title, head, rows, (4.6, 7.3)):
        note(slide, [xml_text(team_words.sentences(subject)), office.listed([head, *rows])])


def responsibilities(deck: Deck) -> None:
    """Departments by uses and tasks, with their letters; nothing as long as there is none."""
    subject = deck.subject.alone
    if not subject.client.responsibilities:
        return
    shown = departments(subject.client)
    for start in range(0, len(shown), MOST_COLUMNS):
        columns = shown[start : start + MOST_COLUMNS]
        names = [xml_text(team_words.department(subject, each)) for each in columns]
        head = (deck.w("responsibilities.task"), *names)
        rows = [
            (xml_text(name), *(team_words.letters(row, each) for each in columns))
            for name, row in team_words.matrix_rows(subject)
        ]
        wide = (_TASK, *((COLUMN - _TASK) / len(columns) for _ in columns))
        for slide, _, _ in deck.tables(deck.w("sections.team_matrix"), head, rows, wide):
            note(slide, [deck.w("team_legend"), office.listed([head, *rows])])
