"""The card of the overview about the calendar: what goes out in the next fortnight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from somedesk.content.entry_words import EntryWords
from somedesk.domain.calendar.agenda import Occurrence, agenda_of
from somedesk.domain.calendar.balance import counts
from somedesk.domain.recurrence import days_later
from somedesk.ui.calendar.shown import missing
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.rows import Columns
from somedesk.ui.overview.card import OverviewCard

SHOWN, DAYS = 6, 14


class FortnightCard(OverviewCard):
    """What is planned from today on, what is missing, and how much more there is."""

    shows = frozenset({"entries", "platforms", "purposes", "client"})

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "fortnight", "calendar", parent)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The next fortnight"))
        self.link.setText(self.tr("Calendar"))

    def fill(self, document: Document) -> None:
        client, today, say = document.client, document.today(), self.context.localisation
        found = [each for each in agenda_of(client).between(today, days_later(today, DAYS - 1)) if counts(each)]
        if not found:
            self.line(self._nothing(bool(client.entries)), "muted")
            self.step("start_calendar", self.tr("Plan entries")).clicked.connect(self._on_link_clicked)
            return
        w = EntryWords(client, say.language, say.short_day)
        columns = Columns(1)
        for each in found[:SHOWN]:
            when = " ".join(part for part in (say.day_and_month(each.day), w.clock(each.entry.time)) if part)
            title = self.label(each.entry.title, wrap=True)
            about = self.label(self._about(each, w), "warning" if missing(each) else "small", wrap=True)
            day = self.label(when, "subheading")
            day.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.rows.add(day, title, columns=columns)
            self.rows.add(None, about, columns=columns, above=1)
        if len(found) > SHOWN:
            self.line(self.tr("%n more in these two weeks", "", len(found) - SHOWN), "muted")

    def _nothing(self, has_entries: bool) -> str:
        if has_entries:
            return self.tr("Nothing is planned for the next two weeks.")
        return self.tr("The calendar says what goes out, when, where and by whom. It is still empty.")

    @staticmethod
    def _about(occurrence: Occurrence, w: EntryWords) -> str:
        entry = occurrence.entry
        parts = [", ".join(w.platforms(entry)), w.status(entry), *missing(occurrence)]
        return " · ".join(part for part in parts if part)
