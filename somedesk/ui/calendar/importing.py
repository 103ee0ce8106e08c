"""Calendars and tables of entries that come in: chosen, read in the background, looked at, then taken as one step."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from somedesk.base.errors import SomeDeskError
from somedesk.domain.client import Client
from somedesk.exchange.incoming import ImportCall, Incoming
from somedesk.exchange.source import read_source
from somedesk.store.client_file import ClientFile
from somedesk.store.prepared import Prepared
from somedesk.ui.calendar.import_dialog import ImportEntriesDialog
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.document import Document, reckoned
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.work.exchange import back_up
from somedesk.work.fresh import new_id
from somedesk.work.importing import entries as importing
from somedesk.work.importing import kinds

TASK = "import_entries"


class CalendarImporting(QObject):
    """What the command "Import entries…" does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot()
    def import_entries(self) -> None:
        """Ask for a calendar or a table."""
        if not self._desk.can_change(
            lambda: self.tr("This client is open for reading only, so nothing can be imported.")
        ):
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        filters = self.tr("Calendars and tables (*.ics *.csv *.xlsx *.txt)")
        dialog = file_dialog("import_entries_file", self._desk.window, self.tr("Import entries"), folder, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot(str)
    def import_from(self, path: str) -> None:
        """Read the file in the background."""
        document = self._desk.document
        if document is not None:
            language = self._desk.context.localisation.language
            work = partial(_read, document.client, Path(path), language, document.today())
            self._desk.background(TASK, work, partial(self._on_read, document))

    def _on_read(self, document: Document, arriving: importing.Arriving) -> None:
        if document is not self._desk.document:
            return
        if not arriving.entries and not arriving.skipped and not arriving.said:
            self._desk.say(self.tr("The file says nothing that is not in the calendar; there is nothing to import."))
            return
        dialog = ImportEntriesDialog(self._desk.context, document.client, arriving, self._desk.window)
        dialog.arriving_chosen.connect(self._on_chosen)
        dialog.open()

    @Slot(object)
    def _on_chosen(self, arriving: importing.Arriving) -> None:
        document = self._desk.document
        if document is not None:
            done = partial(self._on_reckoned, document, arriving)
            work = partial(_backed_up_and_reckoned, document.file, arriving)
            self._desk.background(TASK, work, done, holding=True)

    def _on_reckoned(self, reckoned_for: Document, arriving: importing.Arriving, ready: Prepared | None) -> None:
        document = self._desk.document
        if document is None or document is not reckoned_for:
            return
        change = ready.change if ready is not None else None
        if ready is not None and ready.before is not document.client:  # something was changed meanwhile
            change = importing.change_of(document.client, arriving)
        try:
            is_done = document.apply(change, ready=ready)
        except SomeDeskError as error:
            self._desk.warn(error)
            return
        if is_done:
            self._desk.done(self.tr("%Ln entry(s) imported.", "", len(arriving.entries)))
            self._desk.go("calendar", next((entry.id for entry in arriving.entries if entry.day), ""))


def _backed_up_and_reckoned(file: ClientFile, arriving: importing.Arriving) -> Prepared | None:
    back_up(file)
    change = importing.change_of(file.client, arriving)  # as it is now: a backup takes its time
    return reckoned(file, change) if change is not None else None


def _read(client: Client, path: Path, language: str, today: dt.date) -> importing.Arriving:
    """Raises SomeDeskError for what is neither a calendar nor a table of entries."""
    incoming = Incoming(path.name, read_source(path))
    source = importing.recognise(incoming) or kinds.recognised(incoming)[1]
    call = ImportCall(language, today, new_id, source if source in importing.NAMES else "entries")
    return importing.arriving(importing.read(incoming, call), client, call)
