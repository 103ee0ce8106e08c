"""Calendars and files of platforms of any shape within the limits, for ``limits``."""

import datetime as dt
import itertools
import random
from collections.abc import Callable
from pathlib import Path

from somedesk.content.sample import sample_client
from somedesk.exchange.calendar import ics_in
from somedesk.exchange.incoming import ImportCall, Incoming
from somedesk.exchange.source import LARGEST_BYTES, LARGEST_FIGURES, read_source
from somedesk.work.importing import kinds
from tests import platform_files

TODAY = dt.date(2026, 11, 14)
Row = Callable[[int], str]

_EVENT = "BEGIN:VEVENT\r\nUID:{number}@x.example\r\nDTSTART:20260101T090000Z\r\nSUMMARY:Topic\r\n{more}END:VEVENT\r\n"
_OF_AN_EVENT = (
    "", "RRULE:FREQ=DAILY\r\n", "RRULE:FREQ=DAILY;COUNT=3000\r\n", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n",
    "RRULE:FREQ=YEARLY\r\n", "X-A:1\r\n" * 22, "ATTENDEE;CN=A;ROLE=REQ-PARTICIPANT:mailto:a@b.example\r\n" * 22,
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n" * 5,
    "RRULE:FREQ=DAILY\r\nEXDATE:" + ",".join(["20260102T090000Z"] * 400) + "\r\n", "EXDATE:20260102T090000Z\r\n" * 400,
    "DESCRIPTION:" + "long text of an event\r\n  " * 200 + "\r\n",
)  # fmt: skip


def calendar(chance: random.Random) -> bytes:
    """Much of one kind of event, or one event with much in it."""
    more = chance.choice(_OF_AN_EVENT)
    most = LARGEST_BYTES // (len(more) + 100)
    count = chance.choice((min(most, ics_in.MOST_EVENTS), most, int(most ** chance.random())))
    events = "".join(_EVENT.format(number=number, more=more) for number in range(count))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\n{events}END:VCALENDAR\r\n".encode()


def _day(number: int) -> dt.date:
    return dt.date(2000, 1, 1) + dt.timedelta(number % 9_000)


_TABLES: tuple[tuple[str, Row], ...] = (
    (",".join(platform_files.YOUTUBE_EN), lambda n: f'aaaa{n:07},Video,"{_day(n):%b %d, %Y}",119,20,4.8,0,7.7,0:01:12'),
    (platform_files.X_OVERVIEW.decode().split("\n")[0],
     lambda n: f'"{_day(n):%a, %b %d, %Y}",444,4,29,0,0,1,0,6,0,4,0,0,0'),
    (platform_files.X_TWEETS.decode().split("\n")[0],
     lambda n: f'"{10**16 + n}","https://x.example/{n}","Hej","2020-05-03 22:05 +0000","1","3","0.03","1","-"'),
    ("Category: All categories\n\nDay,lantern: (Worldwide),candle: (Worldwide)", lambda n: f"{_day(n)},{n % 100},<1"),
    ("Category: All categories\n\nDay," + ",".join(f"t{n}: (Worldwide)" for n in range(900)),
     lambda n: f"{_day(n)}" + f",{n % 100}" * 900),
    ("Date" + ",x" * 100_000, lambda n: f"{_day(n)}" + ",3" * 100_000),
    ("Date,A", lambda n: f"{_day(n)},3\n\nDate,A"),
    ("Topic,Day,Notes", lambda n: f"Topic {n},2026-01-01," + "x" * 3_000),
    ("Timestamp" + "".join(f",q{n}" for n in range(36)), lambda _: "2026/01/01 10:00:00 AM GMT+1" + ",Yes" * 36),
)  # fmt: skip


def figures(chance: random.Random) -> bytes:
    """A table of a platform, a form or a calendar, up to the limit."""
    head, row = chance.choice(_TABLES)
    size = chance.choice((LARGEST_FIGURES - 400_000, int(LARGEST_BYTES ** chance.random())))
    lines = [head]
    for number in itertools.count():
        lines.append(row(number))
        size -= len(lines[-1]) + 1
        if size <= 0:
            return "\n".join(lines).encode()
    raise AssertionError


def read(path: Path) -> None:
    """As the command line reads it."""
    numbers = itertools.count()
    incoming = Incoming(path.name, read_source(path, LARGEST_FIGURES))
    kind, source = kinds.recognised(incoming, "")
    call = ImportCall("en", TODAY, lambda: f"n{next(numbers)}", source)
    kinds.shown(kind, kinds.read(kind, incoming, call), sample_client("en", TODAY), call)
