"""What is ready to go out, in the bulk forms of schedulers. Which were checked, and against what: docs/exchange.md.

Only entries that are ready, with a day and a time that are still to come; without a text their topic goes out.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from somedesk.content.entry_words import EntryWords, known_platform
from somedesk.domain.calendar.agenda import Occurrence, agenda_of
from somedesk.domain.calendar.settings import zone_of
from somedesk.domain.client import Client
from somedesk.domain.recurrence import days_later
from somedesk.exchange.calendar.table import entry_words

AHEAD = 366
# As many rows as each of them takes.
HOOTSUITE_ROWS, METRICOOL_ROWS, HIGHLEVEL_ROWS, AYRSHARE_ROWS = 350, 50, 90, 350
_METRICOOL = (
    "Facebook", "Twitter", "LinkedIn", "GBP", "Instagram", "Pinterest", "TikTok", "Youtube", "Threads", "Bluesky",
)  # fmt: skip
_ALSO_CALLED = {
    "Twitter": ("x", "twitter/x", "x/twitter", "x (twitter)"),
    "GBP": (
        "google",
        "google business",
        "google business profile",
        "google-virksomhedsprofil",
        "google företagsprofil",
    ),
}


def hootsuite(client: Client, now: dt.datetime) -> bytes:
    """Day and time (day first), message, link; no heads, at most 350."""
    rows = [[f"{when:%d/%m/%Y %H:%M}", text, ""] for when, text, _ in _ready(client, now, HOOTSUITE_ROWS)]
    return _csv(rows)


def metricool(client: Client, now: dt.datetime) -> bytes:
    """Text, date, time, draft, a column for each network; pictures are added there."""
    rows: list[list[str]] = [["Text", "Date", "Time", "Draft", *_METRICOOL]]
    for when, text, platforms in _ready(client, now, METRICOOL_ROWS):
        names = {name for each in platforms for name in (each.casefold(), (known_platform(each) or "").casefold())}
        called = {network: {network.casefold(), *_ALSO_CALLED.get(network, ())} for network in _METRICOOL}
        networks = ["FALSE" if names.isdisjoint(called[network]) else "TRUE" for network in _METRICOOL]
        rows.append([text, f"{when:%Y-%m-%d}", f"{when:%H:%M:%S}", "FALSE", *networks])
    return _csv(rows)


def highlevel(client: Client, now: dt.datetime) -> bytes:
    """``postAtSpecificTime``, content and places for links; at most 90."""
    rows = [["postAtSpecificTime", "content", "link", "imageUrls", "videoUrl"]]
    rows += [[f"{when:%Y-%m-%d %H:%M:%S}", text, "", "", ""] for when, text, _ in _ready(client, now, HIGHLEVEL_ROWS)]
    return _csv(rows)


def ayrshare(client: Client, now: dt.datetime) -> bytes:
    """Post, platforms, media, and the moment in universal time."""
    zone = ZoneInfo(zone_of(client))
    rows = [["post", "platforms", "mediaUrls", "scheduleDate"]]
    for when, text, platforms in _ready(client, now, AYRSHARE_ROWS):
        moment = when.replace(tzinfo=zone).astimezone(dt.UTC)
        rows.append([text, ",".join(name.casefold() for name in platforms), "", f"{moment:%Y-%m-%dT%H:%M:%SZ}"])
    return _csv(rows)


def _ready(client: Client, now: dt.datetime, most: int) -> Iterator[tuple[dt.datetime, str, list[str]]]:
    local = now.astimezone(ZoneInfo(zone_of(client))).replace(tzinfo=None)
    w = entry_words(client, client.profile.language)
    found = agenda_of(client).between(local.date(), days_later(local.date(), AHEAD))
    ready = [each for each in found if each.entry.status == "ready" and each.entry.time is not None]
    going = ((_when(each), each) for each in ready)
    for when, each in [pair for pair in going if pair[0] > local][:most]:
        yield when, each.entry.text.strip() or each.entry.title, _platforms(each, w)


def _when(occurrence: Occurrence) -> dt.datetime:
    return dt.datetime.combine(occurrence.day, occurrence.entry.time or dt.time())


def _platforms(occurrence: Occurrence, w: EntryWords) -> list[str]:
    return w.platforms(occurrence.entry)


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    """As schedulers want it: commas, UTF-8 without a mark. A text goes out as it is: it is no formula there."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", errors="replace")
