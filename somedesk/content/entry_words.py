"""What is said of an entry of the calendar: names of what it serves, when it is, how it recurs."""

import datetime as dt
import re
from collections.abc import Callable

from somedesk.base.languages import writing
from somedesk.content.metrics import platforms
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Purpose

_CODES = {
    "instagram": "IG", "facebook": "FB", "linkedin": "LI", "x": "X", "twitter": "X", "tiktok": "TT", "youtube": "YT",
    "pinterest": "PI", "threads": "TH", "bluesky": "BS", "snapchat": "SC", "mastodon": "MA", "whatsapp": "WA",
}  # fmt: skip
# An icon and a colour's role for each kind of purpose.
LOOKS = {
    "direct_sales": ("star", "series_1"),
    "own": ("circle-dot", "series_2"),
    "trust": ("users", "series_3"),
    "education": ("lightbulb", "series_4"),
    "positioning": ("flag", "series_5"),
}
NO_LOOK = ("", "control_line")


class EntryWords:
    """Speaks of the entries of ``client`` in one language. ``day`` writes a date as that language does."""

    def __init__(self, client: Client, language: str, day: Callable[[dt.date], str]) -> None:
        self._client, self.language, self._day = client, language, day
        self.words = words(language)
        # Asked for each entry each time it is painted.
        self._codes: dict[tuple[str, ...], str] = {}

    def purpose(self, purpose: str | None) -> str:
        """The name of a purpose; "" for none."""
        found = self._client.purposes.get(purpose or "")
        return purpose_name(found, self.language) if found else ""

    def look(self, purpose: str | None) -> tuple[str, str]:
        """Its icon, and the role of its colour."""
        found = self._client.purposes.get(purpose or "")
        return LOOKS[found.kind] if found else NO_LOOK

    def target_group(self, group: str | None) -> str:
        """The name of a target group; "" for none."""
        found = self._client.target_groups.get(group or "")
        return found.name if found else ""

    def goal(self, goal: str | None) -> str:
        """The name of a goal; "" for none."""
        found = self._client.goals.get(goal or "")
        return found.name if found else ""

    def platforms(self, entry: Entry) -> list[str]:
        """The names of its platforms, in their order."""
        known = [self._client.platforms[key] for key in entry.platforms if key in self._client.platforms]
        return [each.name for each in sorted(known, key=lambda each: (each.place, each.id))]

    def codes(self, entry: Entry) -> str:
        """The platforms in two letters each: "IG FB"."""
        if entry.platforms not in self._codes:
            self._codes[entry.platforms] = " ".join(map(code, self.platforms(entry)))
        return self._codes[entry.platforms]

    def status(self, entry: Entry) -> str:
        """ "Ready"."""
        return self.words(f"entries.status.{entry.status}")

    def kind(self, entry: Entry) -> str:
        """ "Picture"."""
        return self.words(f"entries.kind.{entry.kind}")

    def clock(self, time: dt.time | None) -> str:
        """ "10.00"; "" for none."""
        return "" if time is None else clock(time, self.language)

    def day(self, day: dt.date | None) -> str:
        """ "14 November 2026"; "" for none."""
        return "" if day is None else self._day(day)

    def week(self, day: dt.date, *, short: bool = False) -> str:
        """ "week 49", as ISO counts them in every language."""
        return self.words("iso_week_short" if short else "iso_week", n=day.isocalendar().week)

    def rhythm(self, entry: Entry) -> str:
        """ "every 2 weeks: Mon, Thu until 1 June 2027"; "" for what does not recur."""
        if entry.rhythm is None or entry.day is None:
            return ""
        said = self._often(entry.rhythm, entry.day)
        if entry.rhythm.until is not None:
            said = self.words("rhythm_until", often=said, date=self._day(entry.rhythm.until))
        return said

    def _often(self, rhythm: Rhythm, start: dt.date) -> str:
        w = self.words
        often = w.plural(f"rhythm_{rhythm.unit}", rhythm.every)
        if rhythm.unit == "week":
            days = [w(f"weekday_short_{day}") for day in sorted(rhythm.weekdays) or [start.weekday()]]
            return w("rhythm_on", often=often, days=", ".join(days))
        if rhythm.unit == "month" and rhythm.nth:
            return w("rhythm_nth", often=often, nth=w(f"nth_{rhythm.nth}"), day=w(f"weekday_{start.weekday()}"))
        if rhythm.unit == "month":
            meant = rhythm.month_day or start.day
            return w("rhythm_last_day" if meant == 31 else "rhythm_day_of_month", often=often, day=meant)
        return often


def purpose_name(purpose: Purpose, language: str) -> str:
    """Its own name, else that of its kind."""
    return purpose.name or words(language)(f"purposes.kind.{purpose.kind}")


def code(platform: str) -> str:
    """A platform in at most two letters: "IG" for Instagram."""
    bare = "".join(letter for letter in platform if letter.isalnum())
    return _CODES.get(bare.casefold()) or bare[:2].upper() or "–"


def known_platform(text: str) -> str | None:
    """The platform that is called so, or "FB" for short; None for none that is known."""
    said = text.strip().casefold()
    found = next((name for name, short in _CODES.items() if said in (name, short.casefold())), None)
    own = text.strip() if said == found else (found or "").capitalize()
    return None if found is None else platforms().get(found, own)


def clock(time: dt.time, language: str) -> str:
    """ "10.00"."""
    return f"{time:%H}{writing(language).clock}{time:%M}"


_HALF_OF_DAY = re.compile(r"(\d.*?)\s*([ap])\.?\s?m\.?")


def read_clock(text: str) -> dt.time | None:
    """The time of day that was typed: 9, 9.30, 09:30, 930, 9:30 pm; None for what is none, or may be two: 9.3."""
    typed = text.strip().casefold()
    if halved := _HALF_OF_DAY.fullmatch(typed):
        found = read_clock(halved[1])
        is_one = found is not None and 1 <= found.hour <= 12
        return found.replace(hour=found.hour % 12 + 12 * (halved[2] == "p")) if found and is_one else None
    digits = typed.removeprefix("kl").strip(" .").replace(".", ":").replace(" ", "")
    hour, sign, minute = digits.partition(":")
    if sign and len(minute) != 2:
        return None
    if not minute and hour.isascii() and hour.isdigit() and len(hour) in (3, 4):
        hour, minute = hour[:-2], hour[-2:]
    parts = (hour, minute or "0")
    if not all(part.isascii() and part.isdigit() and len(part) <= 2 for part in parts):
        return None
    return dt.time(int(hour), int(minute or 0)) if int(hour) < 24 and int(minute or 0) < 60 else None
