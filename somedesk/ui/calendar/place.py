"""What the window knows of the calendar's page before it is made: what was not published, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.calendar.agenda import Agenda
from somedesk.domain.recurrence import days_later
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, State

# What was to be published longer ago than this is not called late any more: nobody will publish it now.
_REMEMBERED = 60


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def late(self, count: int) -> str:
        """ "2 not published yet"."""
        return self.tr("%n not published yet", "", count)

    def planned(self, count: int) -> str:
        """ "17 entries"."""
        return self.tr("%n entry(s)", "", count)


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
