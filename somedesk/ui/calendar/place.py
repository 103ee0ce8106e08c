"""What the window knows of the calendar's page before it is made: what was not published, and what can be jumped to."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.calendar.agenda import Agenda
from somedesk.domain.change import Touch
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.domain.recurrence import days_later
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, State

# What was to be published longer ago than this is not called late any more: nobody will publish it now.
_REMEMBERED = 60
# In place of an entry: the ideas beside the calendar.
IDEAS = "*ideas"


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def late(self, count: int) -> str:
        """ "2 not published yet"."""
        return self.tr("%n not published yet", "", count)

    def planned(self, count: int) -> str:
        """ "17 entries"."""
        return self.tr("%Ln entry(s)", "", count)


def state(document: Document) -> State | None:
    """How many entries should have been published, else how many there are."""
    entries, today = document.client.entries, document.today()
    if not entries:
        return State("empty", Counted().planned(0))
    past = Agenda(entries.values()).between(days_later(today, -_REMEMBERED), days_later(today, -1))
    late = sum(each.entry.status not in ("published", "dropped") for each in past)
    if late:
        return State("late", Counted().late(late), late)
    return State("begun", Counted().planned(len(entries)))


def jumps(document: Document, _localisation: Localisation) -> Iterator[Jump]:
    """The entries."""
    kind = QCoreApplication.translate("JumpDialog", "Entry")
    return (Jump(entry.title, kind, entry.id) for entry in document.client.entries.values())


def seen(document: Document, changed: Changed) -> str:
    """An entry and, after a stroke, the day of it that was changed; of what is gone the day alone, or ``IDEAS``."""
    spots = (_spot(document.client, touch) for touch in changed.touches if touch.table == "entries")
    return min(spots, key=lambda spot: ("/" not in spot, spot.partition("/")[2], spot), default="")


def _spot(client: Client, touch: Touch) -> str:
    before, after = touch.before, touch.after
    if isinstance(before, Entry) and isinstance(after, Entry):
        if skipped := {*before.skipped} ^ {*after.skipped}:
            day = min(skipped)
            return f"/{day}" if day in after.skipped else f"{after.id}/{day}"
        if _until(before) != _until(after):  # it is cut off on the day after
            return f"/{days_later(min(_until(before), _until(after)), 1)}"
    if isinstance(after, Entry):
        return f"{after.id}/{after.day}" if after.day is not None and after.rhythm is None else after.id
    if not isinstance(before, Entry) or before.day is None:
        return IDEAS
    if before.series in client.entries and before.original is not None:  # it is one of its series again
        return f"{before.series}/{before.original}"
    return f"/{before.day}"


def _until(entry: Entry) -> dt.date:
    last = entry.rhythm.until if entry.rhythm is not None else None
    return last or dt.date.max
