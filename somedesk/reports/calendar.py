"""The content calendar on paper: its balance, months in weeks, a list, and every entry in full."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from reportlab.platypus import Flowable

from somedesk.base import locale
from somedesk.content.entry_words import EntryWords
from somedesk.domain.calendar.agenda import Occurrence, agenda_of
from somedesk.domain.calendar.balance import Balance, Field, balance, counts
from somedesk.domain.client import Period
from somedesk.domain.plan.days_off import kept_holidays
from somedesk.domain.records.calendar import Entry
from somedesk.domain.recurrence import days_later
from somedesk.reports.blocks import Block, Stack, Table, TextRow, on_new_page_unless, run, runs, text, together
from somedesk.reports.cover import head, introduction
from somedesk.reports.fonts import SEMIBOLD
from somedesk.reports.headings import card_title, heading, paragraphs, subheading
from somedesk.reports.kinds import Kind
from somedesk.reports.subject import Subject
from somedesk.reports.theme import (
    BODY,
    COLUMN,
    META,
    SECTION,
    SMALL,
    STRONG,
    SUBTITLE,
    SUBTLE,
    TABLE,
    TABLE_HEAD,
    TITLE,
    Style,
)

# The balance is that of the weeks to come; months are shown for a year at most.
AHEAD, MOST_MONTHS, MOST_A_DAY, LONGEST_TITLE = 28, 12, 5, 60
WEEK = 32.0
DAY = (COLUMN - WEEK) / 7
FIELDS: tuple[Field, ...] = ("purpose", "target_group", "platforms")
SHARES = {"": 0.0, "calendar_entries_head": 270.0, "calendar_share": 340.0, "calendar_wish": 420.0}
LIST = {
    "calendar_when": 0.0,
    "entries.title": 78.0,
    "calendar_where": 250.0,
    "calendar_who": 350.0,
    "entries.status": 442.0,
}


def day(subject: Subject) -> dt.date:
    """The day that it is about."""
    return subject.today


def opening(subject: Subject, kind: Kind) -> list[Flowable]:
    """Whose calendar it is, and from when."""
    own = " ".join(subject.options.title.split())
    above: list[Flowable] = [
        *head(subject),
        heading(
            subject, lambda s: own or s.words(f"titles.{kind.name}"), TITLE._replace(size=24, leading=29), kind.name
        ),
        text(subject.both(lambda s: s.words("calendar_as_of", date=s.day(s.today)), "\n"), SUBTITLE),
        *introduction(subject),
    ]
    if not subject.client.entries:
        above += list(paragraphs(subject, lambda s: s.words("calendar_empty"), BODY))
    return above


def _words(subject: Subject) -> EntryWords:
    return EntryWords(subject.client, subject.language, subject.short_day)


def _both(subject: Subject, say: str, entry: Entry) -> str:
    """What is ours of an entry, in both languages."""
    return subject.both(lambda s: str(getattr(_words(s), say)(entry)))


# --- balance ---


def shares(subject: Subject) -> list[Flowable]:
    """Shares by purpose, target group and platform against those wished for, and what is to be mended."""
    client, today = subject.client, subject.today
    if not client.entries:
        return []
    found = balance(client, agenda_of(client), today, days_later(today, AHEAD - 1))
    above: list[Block] = [
        heading(subject, "sections.calendar-balance", SECTION, "calendar-balance"),
        *paragraphs(subject, lambda s: s.words("calendar_balance_of", n=AHEAD, date=s.day(today)), SUBTLE),
    ]
    story: list[Flowable] = []
    for field in FIELDS:
        if rows := [_share_row(subject, field, number, found) for number in range(len(found.shares[field]))]:
            title = subheading(subject, f"entries.{field}", f"calendar-{field}")
            story += together(*above, title, Table(_row(subject, SHARES, _labels(subject, SHARES), head=True), rows))
            above = []
    said = [block for say in _mended(found) for block in paragraphs(subject, say, BODY)]
    return [*story, *above, *said]


def _share_row(subject: Subject, field: Field, number: int, found: Balance) -> TextRow:
    share = found.shares[field][number]
    w = _words(subject)
    if share.record is None:
        name = subject.label(f"calendar_none.{field}")
    elif field == "purpose":
        name = subject.both(lambda s: _words(s).purpose(share.record))
    else:
        name = w.target_group(share.record) or subject.client.platforms[share.record].name
    percent = subject.both(lambda s: locale.percent(share.percent / 100, s.language))
    wished = "–" if share.wished is None else locale.percent(share.wished / 100, subject.language)
    return _row(subject, SHARES, [name, str(share.count), percent, wished])


def _mended(found: Balance) -> Iterator[partial[str]]:
    for gap in found.gaps:
        yield partial(_gap, gap)
    for key, keys in (
        ("calendar_without_owner", found.without_owner),
        ("calendar_without_purpose", found.without_purpose),
    ):
        if keys:
            yield partial(_counted, key, len(keys))


def _gap(gap: Period, subject: Subject) -> str:
    return subject.words("calendar_gap_row", first=subject.short_day(gap.first), last=subject.short_day(gap.last))


def _counted(key: str, n: int, subject: Subject) -> str:
    return subject.words.plural(key, n)


# --- months ---


def months(subject: Subject) -> list[Flowable]:
    """A table for each month from this one on, as far as there is anything; weeks as ISO counts them."""
    found = list(_months(subject))
    if not found:
        return []
    above: list[Block] = [heading(subject, "sections.calendar-months", SECTION, "calendar-months")]
    story: list[Flowable] = [on_new_page_unless()]
    for month in found:
        title = subheading(subject, partial(Subject.month, date=month), f"calendar-{month:%Y-%m}")
        story += together(*above, title, _month(subject, month))
        above = []
    return story


def _months(subject: Subject) -> Iterator[dt.date]:
    agenda = agenda_of(subject.client)
    month = subject.today.replace(day=1)
    planned = [entry for entry in subject.client.entries.values() if entry.day is not None]
    # What recurs for good is shown for two months.
    ends = [entry.rhythm.until if entry.rhythm and entry.rhythm.until else entry.day for entry in planned]
    last = max((*filter(None, ends), days_later(subject.today, 61)))
    for _ in range(MOST_MONTHS):
        after = (month + dt.timedelta(31)).replace(day=1)
        if month <= last and agenda.between(month, days_later(after, -1)):
            yield month
        month = after


def _month(subject: Subject, month: dt.date) -> Table:
    after = (month + dt.timedelta(31)).replace(day=1)
    monday = days_later(month, -month.weekday())
    off = {each.day: each.name for each in kept_holidays(subject.client.profile.public_holidays, month, after)}
    edges = [0.0, *(WEEK + number * DAY for number in range(7))]
    names = [subject.label("calendar_week_head"), *(subject.label(f"weekday_short_{number}") for number in range(7))]
    cells = zip(names, edges, strict=True)
    rows = []
    while monday < after:
        days = [days_later(monday, number) for number in range(7)]
        week: list[tuple[Block, float]] = [(text(str(monday.isocalendar().week), TABLE_HEAD, WEEK - 6), 0.0)]
        for day, left in zip(days, edges[1:], strict=True):
            week.append(
                (_day(subject, day, off.get(day)) if day.month == month.month else text(" ", SMALL, DAY - 8), left)
            )
        rows.append(TextRow(week))
        monday = days_later(monday, 7)
    return Table(TextRow([(text(name, TABLE_HEAD, (DAY if x else WEEK) - 8), x) for name, x in cells], head=True), rows)


def _day(subject: Subject, day: dt.date, holiday: str | None) -> Block:
    w = _words(subject)
    found = [each for each in agenda_of(subject.client).between(day, day) if counts(each)]
    parts = [run(str(day.day), SMALL, font=SEMIBOLD)]
    if holiday:
        parts.append(run(" " + subject.label(f"holiday.{holiday}"), SMALL, "muted"))
    for each in found[:MOST_A_DAY]:
        parts.append(run(f"\n{_shortened(_line(each, w))}", SMALL)._replace(language=subject.language))
    if len(found) > MOST_A_DAY:
        parts.append(run("\n" + subject.label("calendar_more", n=len(found) - MOST_A_DAY), SMALL, "muted"))
    return runs(parts, SMALL, DAY - 8)


def _line(occurrence: Occurrence, w: EntryWords) -> str:
    entry = occurrence.entry
    return " ".join(part for part in (w.clock(entry.time), w.codes(entry), entry.title) if part)


def _shortened(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= LONGEST_TITLE else said[: LONGEST_TITLE - 1].rstrip() + "…"


# --- list and full text ---


def listing(subject: Subject) -> list[Flowable]:
    """Every entry in one table, by day; ideas last."""
    found = _in_order(subject)
    if not found:
        return []
    above = heading(subject, "sections.calendar-list", SECTION, "calendar-list")
    rows = [_list_row(subject, entry) for entry in found]
    return [on_new_page_unless(), *together(above, Table(_row(subject, LIST, _labels(subject, LIST), head=True), rows))]


def _in_order(subject: Subject) -> list[Entry]:
    late, title = dt.date.max, locale.sort_key(subject.language)
    return sorted(
        subject.client.entries.values(),
        key=lambda entry: (entry.day or late, entry.time or dt.time(), title(entry.title), entry.id),
    )


def _list_row(subject: Subject, entry: Entry) -> TextRow:
    w = _words(subject)
    when = subject.short_day(entry.day) if entry.day else subject.label("calendar_no_day")
    when = "\n".join(part for part in (when, w.clock(entry.time)) if part)
    told = _both(subject, "kind", entry)
    if often := subject.both(lambda s: _words(s).rhythm(entry)):
        told += f" · {often}"
    where = [
        *w.platforms(entry),
        subject.both(lambda s: _words(s).purpose(entry.purpose)),
        w.target_group(entry.target_group),
    ]
    who = dict.fromkeys(name for name in (entry.maker, entry.poster) if name.strip())
    rooms = _rooms(LIST)
    about = [
        run(entry.title, TABLE, font=SEMIBOLD)._replace(language=subject.language),
        run(f"\n{told}", TABLE, "muted"),
    ]
    edges = list(LIST.values())
    return TextRow(
        [
            (text(when, TABLE, rooms[0]), edges[0]),
            (runs(about, TABLE, rooms[1]), edges[1]),
            (text("\n".join(part for part in where if part) or "–", TABLE, rooms[2], subject.language), edges[2]),
            (text("\n".join(who) or "–", TABLE, rooms[3], subject.language), edges[3]),
            (text(_both(subject, "status", entry), TABLE, rooms[4]), edges[4]),
        ]
    )


def entries(subject: Subject) -> list[Flowable]:
    """What was written for each entry: text, notes, and who does what by when."""
    found = _in_order(subject)
    if not found:
        return []
    above: list[Block] = [heading(subject, "sections.calendar-entries", SECTION, "calendar-entries")]
    story: list[Flowable] = [on_new_page_unless()]
    for entry in found:
        story += together(*above, _card(subject, entry))
        above = []
    return story


def _card(subject: Subject, entry: Entry) -> Stack:
    w, inner = _words(subject), Stack.INNER
    blocks: list[Block] = [card_title(entry.title, STRONG, inner, 2)]
    facts = [
        ("entries.day", subject.short_day(entry.day) if entry.day else subject.label("calendar_no_day")),
        ("entries.deadline", w.day(entry.deadline)),
        ("entries.published", w.day(entry.published)),
        ("entries.maker", entry.maker),
        ("entries.poster", entry.poster),
        ("entries.goal", w.goal(entry.goal)),
        ("entries.minutes", "" if entry.minutes is None else str(entry.minutes)),
    ]
    said = " · ".join(f"{subject.label(key)}: {value}" for key, value in facts if value.strip())
    blocks.append(text(said, META, inner, subject.language))
    if entry.text.strip():
        blocks.append(text(entry.text, BODY._replace(before=3), inner, subject.language))
    if entry.notes.strip():
        label = subject.label("entries.notes")
        blocks.append(text(f"{label}: {entry.notes}", _NOTES, inner, subject.language))
    return Stack(blocks)


_NOTES: Style = BODY._replace(before=3, colour="muted")


def _labels(subject: Subject, columns: dict[str, float]) -> list[str]:
    return [subject.label(key) if key else " " for key in columns]


def _rooms(columns: dict[str, float]) -> list[float]:
    return [right - left - 8 for left, right in pairwise([*columns.values(), COLUMN + 8])]


def _row(subject: Subject, columns: dict[str, float], cells: Sequence[str], *, head: bool = False) -> TextRow:
    style = TABLE_HEAD if head else TABLE
    placed = zip(cells, columns.values(), _rooms(columns), strict=True)
    return TextRow([(text(words, style, room, subject.language), left) for words, left, room in placed], head=head)
