"""Exporting to files that other programs edit, and importing the actions that were edited there."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from somedesk.base.errors import SomeDeskError
from somedesk.base.settings import Settings
from somedesk.domain.client import Client
from somedesk.domain.history import Entry
from somedesk.exchange.source import read_source
from somedesk.reports.options import ReportOptions
from somedesk.store.library import file_name as safe_name
from somedesk.store.output import write_output
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.notice import Notice
from somedesk.ui.kit.other_programs import show_elsewhere
from somedesk.work.exchange import ExportCall, back_up, exported, read_edited
from somedesk.work.fresh import now

if TYPE_CHECKING:
    from somedesk.exchange.xlsx_actions import Differences
    from somedesk.ui.exchange.export import ExportChoice
    from somedesk.ui.kit.document import Document

EXPORT_TASK, IMPORT_TASK = "export", "import_actions"


class Exchanging(QObject):
    """Asks what and where to, then exports; reads edited actions, then imports what is ticked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._choice: ExportChoice | None = None
        self._read: Differences | None = None

    # --- out ---

    @Slot()
    def export(self) -> None:
        """Ask for the format, then for the file."""
        from somedesk.ui.exchange.export import ExportDialog

        document = self._desk.document
        if document is None:
            return
        dialog = ExportDialog(self._desk.context, document.client, self._desk.window)
        dialog.chosen.connect(self._on_export_chosen)
        dialog.open()

    @Slot(object)
    def _on_export_chosen(self, choice: "ExportChoice") -> None:
        from somedesk.exchange.formats import FORMATS

        document = self._desk.document
        if document is None:
            return
        self._choice = choice
        ending = FORMATS[choice.kind].ending
        dialog = self._file_dialog("export_file_dialog", self.tr("Export"), ending)
        suggested = file_name(document.client, document.today()) + ending
        save_as(dialog, ending.removeprefix("."), suggested, self.export_to)

    @Slot(str)
    def export_to(self, path: str) -> None:
        """Make the file in the background."""
        document, choice = self._desk.document, self._choice
        if document is None or choice is None:
            return
        context = self._desk.context
        options = ReportOptions(
            assessment=document.assessment.id if document.assessment else None,
            compare=document.comparison.id if document.comparison else "",
        )
        work = partial(
            _export,
            document.client,
            document.file.history(),
            ExportCall(choice.kind, choice.language, options),
            context.settings,
            document.file.path,
            Path(path),
        )
        self._desk.background(EXPORT_TASK, work, self._on_exported)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self._desk.notice.emit(
            Notice(
                self.tr("Exported to {path}.").format(path=path),
                action=self.tr("Open"),
                act=partial(show_elsewhere, path, self._desk.warn),
            )
        )

    # --- in ---

    @Slot()
    def import_actions(self) -> None:
        """Ask for an edited workbook."""
        if not self._desk.can_change(
            lambda: self.tr("This client is open for reading only, so nothing can be imported.")
        ):
            return
        dialog = self._file_dialog("import_file_dialog", self.tr("Import edited actions"), ".xlsx")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot(str)
    def import_from(self, path: str) -> None:
        """Read the workbook in the background."""
        document = self._desk.document
        if document is not None:
            work = partial(_read_workbook, document.client, Path(path), document.today())
            done = partial(self._on_workbook_read, document)
            self._desk.background(IMPORT_TASK, work, done)

    def _on_workbook_read(self, document: "Document", read: "Differences") -> None:
        from somedesk.ui.exchange.import_actions import ImportActionsDialog

        if document is not self._desk.document:
            return
        if not read.found and not read.errors and not read.untaken:
            self._desk.say(self.tr("The file says the same as the plan; there is nothing to import."))
            return
        self._read = read
        dialog = ImportActionsDialog(self._desk.context, document.client, read, self._desk.window)
        dialog.accepted_with.connect(self._on_import_accepted)
        dialog.open()

    @Slot(object)
    def _on_import_accepted(self, chosen: frozenset[str]) -> None:
        document = self._desk.document
        if document is not None:
            keep = partial(back_up, document.file)
            done = partial(self._on_backed_up, document, chosen)
            self._desk.background(IMPORT_TASK, keep, done, holding=True)

    def _on_backed_up(self, backed_up: "Document", chosen: frozenset[str], _problem: object) -> None:
        from somedesk.exchange.xlsx_actions import apply_differences

        document, read = self._desk.document, self._read
        if document is None or document is not backed_up or read is None:
            return
        try:
            change = apply_differences(document.client, read.found, chosen, document.today())
            is_done = document.apply(change)
        except SomeDeskError as error:
            self._desk.warn(error)
            return
        if is_done:
            self._desk.done(self.tr("%n action(s) imported.", "", len(chosen)))

    def _file_dialog(self, name: str, title: str, ending: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return file_dialog(name, self._desk.window, title, folder, f"{ending.removeprefix('.').upper()} (*{ending})")


def file_name(client: Client, today: dt.date) -> str:
    """A name for the file, without its ending, as every file system takes it."""
    return f"{safe_name(client.profile.name)} {today.isoformat()}"


def _export(
    client: Client, history: Sequence[Entry], call: ExportCall, settings: Settings, client_file: Path, path: Path
) -> Path:
    return write_output(path, exported(client, call, settings, now(), history), client_file)


def _read_workbook(client: Client, path: Path, today: dt.date) -> "Differences":
    return read_edited(client, read_source(path), today)
