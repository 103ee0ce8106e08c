"""The hours that the plan has to be done in: who has how many a week, and which days are off."""

from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.domain.client import Period
from somedesk.reports.blocks import Table, TextRow, text, together
from somedesk.reports.headings import subheading
from somedesk.reports.subject import Subject
from somedesk.reports.theme import COLUMN, TABLE, TABLE_HEAD

COLUMNS = {"actions.owner": 0.0, "owners.hours_per_week": 190.0, "owners.blocked": 270.0}
# A row is never cut, so it must not grow beyond a page.
MOST_PERIODS = 20


def section(subject: Subject) -> list[Flowable]:
    """A small table; nothing when nobody has set hours or holidays."""
    found = list(rows(subject))
    if not found:
        return []
    head = _row(subject, [subject.label(key) for key in COLUMNS], head=True)
    return together(
        subheading(subject, "hours_and_days_off", "capacity"), Table(head, [_row(subject, cells) for cells in found])
    )


def rows(subject: Subject) -> Iterator[tuple[str, ...]]:
    """Owner, hours a week, days off: the days on which nobody works first, then the team, then everyone by name.

    What is nobody's, as public holidays are, is one cell, over all columns.
    """
    profile = subject.client.profile
    if profile.holidays:
        yield from _of(subject, subject.label("capacity_everyone"), "–", profile.holidays)
    if profile.public_holidays is not None and profile.public_holidays.country != "none":
        country = f"client.country.{profile.public_holidays.country}"
        yield (subject.both(lambda s: s.words("capacity_public_holidays", country=s.words(country))),)
    if profile.team_hours is not None:
        team = profile.team_hours
        yield subject.label("team"), subject.both(lambda s: locale.compact(team, s.language)), "–"
    by_name = locale.sort_key(subject.language)
    for owner in sorted(subject.client.owners.values(), key=lambda owner: by_name(owner.id)):
        own = owner.hours_per_week
        hours = "–" if own is None else subject.both(partial(_hours, hours=own))
        yield from _of(subject, owner.id, hours, owner.blocked)


def _of(subject: Subject, name: str, hours: str, periods: Sequence[Period]) -> Iterator[tuple[str, str, str]]:
    yield name, hours, subject.both(partial(_days, periods=periods[:MOST_PERIODS]), "\n") or "–"
    for start in range(MOST_PERIODS, len(periods), MOST_PERIODS):
        more = periods[start : start + MOST_PERIODS]
        yield name, hours, subject.both(partial(_days, periods=more), "\n")


def _hours(subject: Subject, hours: float) -> str:
    return locale.compact(hours, subject.language)


def _days(subject: Subject, periods: Sequence[Period]) -> str:
    return "\n".join(_period(subject, period) for period in periods)


def _period(subject: Subject, period: Period) -> str:
    first, last = subject.short_day(period.first), subject.short_day(period.last)
    return first if first == last else f"{first} – {last}"


def _row(subject: Subject, cells: Sequence[str], *, head: bool = False) -> TextRow:
    lefts = list(COLUMNS.values())[: len(cells)]
    is_whole = len(cells) == 1
    style = TABLE_HEAD if head or is_whole else TABLE
    edges = [*lefts[1:], COLUMN + 10]
    return TextRow(
        [
            (text(words, style, right - left - 10, subject.language), left)
            for words, left, right in zip(cells, lefts, edges, strict=True)
        ],
        head=head,
        span=len(COLUMNS) if is_whole else 1,
    )
