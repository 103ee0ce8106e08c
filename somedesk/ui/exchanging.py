"""Exporting to files that other programs edit, and importing the actions that were edited there."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from somedesk.base.errors import SomeDeskError
from somedesk.base.settings import Settings
from somedesk.domain.client import Client
from somedesk.reports.options import ReportOptions
from somedesk.store.library import file_name as safe_name
from somedesk.ui.file_dialog import file_dialog
from somedesk.ui.notice import Notice

if TYPE_CHECKING:
    from somedesk.exchange.xlsx_actions import Differences
    from somedesk.ui.dialogs.export import ExportChoice
    from somedesk.ui.document import Document
    from somedesk.ui.main_window import MainWindow

EXPORT_TASK, IMPORT_TASK = "export", "import_actions"


class Exchanging(QObject):
    """Belongs to the window. Files are made and read in the background."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._choice: ExportChoice | None = None
        self._read: Differences | None = None

    # --- out ---

    @Slot()
    def export(self) -> None:
        """Ask for the format, then for the file."""
        from somedesk.ui.dialogs.export import ExportDialog

        document = self._window.document
        if document is None:
            return
        dialog = ExportDialog(self._window.context, document.client, self._window)
        dialog.chosen.connect(self._on_export_chosen)
        dialog.open()

    @Slot(object)
    def _on_export_chosen(self, choice: "ExportChoice") -> None:
        from somedesk.exchange.formats import EXPORTS

        document = self._window.document
        if document is None:
            return
        self._choice = choice
        ending = EXPORTS[choice.kind]
        dialog = self._file_dialog("export_file_dialog", self.tr("Export"), ending)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(file_name(document.client, document.today()) + ending)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def export_to(self, path: str) -> None:
        """Make the file in the background."""
        document, choice = self._window.document, self._choice
        if document is None or choice is None:
            return
        context = self._window.context
        options = ReportOptions(
            assessment=document.assessment.id if document.assessment else None,
            compare=document.comparison.id if document.comparison else "",
        )
        work = partial(
            _export,
            document.client,
            choice,
            options,
            context.settings,
            document.today(),
            document.file.path,
            Path(path),
        )
        context.tasks.run(EXPORT_TASK, work, self._on_exported, self._on_failed)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self._window.notice_bar.show_notice(
            Notice(
                self.tr("Exported to {path}.").format(path=path),
                action=self.tr("Open"),
                act=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path))),
            )
        )

    # --- in ---

    @Slot()
    def import_actions(self) -> None:
        """Ask for an edited workbook."""
        document = self._window.document
        if document is None:
            return
        if document.read_only:
            self._window.notify(self.tr("This client is open for reading only, so nothing can be imported."), "warning")
            return
        dialog = self._file_dialog("import_file_dialog", self.tr("Import edited actions"), ".xlsx")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot(str)
    def import_from(self, path: str) -> None:
        """Read the workbook in the background."""
        document = self._window.document
        if document is not None:
            work = partial(_read_workbook, document.client, Path(path), document.today())
            done = partial(self._on_workbook_read, document)
            self._window.context.tasks.run(IMPORT_TASK, work, done, self._on_failed)

    def _on_workbook_read(self, document: "Document", read: "Differences") -> None:
        from somedesk.ui.dialogs.import_actions import ImportActionsDialog

        if document is not self._window.document:
            return
        if not read.found and not read.errors:
            self._window.notify(self.tr("The file says the same as the plan; there is nothing to import."))
            return
        self._read = read
        dialog = ImportActionsDialog(self._window.context, document.client, read, self._window)
        dialog.accepted_with.connect(self._on_import_accepted)
        dialog.open()

    @Slot(object)
    def _on_import_accepted(self, chosen: frozenset[str]) -> None:
        document = self._window.document
        if document is not None:
            keep = partial(document.file.back_up, "import")
            done = partial(self._on_backed_up, document, chosen)
            self._window.context.tasks.run_holding(IMPORT_TASK, keep, done, self._on_failed)

    def _on_backed_up(self, backed_up: "Document", chosen: frozenset[str], _problem: object) -> None:
        from somedesk.exchange.xlsx_actions import apply_differences

        document, read = self._window.document, self._read
        if document is None or document is not backed_up or read is None:
            return
        try:
            change = apply_differences(document.client, read.found, chosen, document.today())
            is_done = document.apply(change)
        except SomeDeskError as error:
            self._window.notify(self._window.sentence(error), "warning")
            return
        if is_done:
            text = self.tr("%n action(s) imported.", "", len(chosen))
            undo = self._window.commands["undo"].trigger
            self._window.notice_bar.show_notice(Notice(text, action=self.tr("Undo"), act=undo), document.undo_stack)

    # --- both ---

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SomeDeskError):
            raise error
        self._window.notify(self._window.sentence(error), "warning")

    def add_menu(self, button: QPushButton) -> None:
        """Let ``button`` open a menu of the ways out and in: the reports, export, import."""
        menu = QMenu(button)
        menu.setObjectName("exchange_menu")
        for name in ("page_reports", "export", "import_actions"):
            menu.addAction(self._window.commands[name])
        button.setMenu(menu)

    def _file_dialog(self, name: str, title: str, ending: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return file_dialog(name, self._window, title, folder, f"{ending.removeprefix('.').upper()} (*{ending})")


def file_name(client: Client, today: dt.date) -> str:
    """A name for the file, without its ending, as every file system takes it."""
    return f"{safe_name(client.profile.name)} {today.isoformat()}"


def _export(
    client: Client,
    choice: "ExportChoice",
    options: ReportOptions,
    settings: Settings,
    today: dt.date,
    client_file: Path,
    path: Path,
) -> Path:
    from msgspec.structs import replace

    from somedesk.exchange.formats import export
    from somedesk.store.output import write_output

    options = replace(options, consultant=settings.consultant, organisation=settings.organisation)
    content = export(choice.kind, client, choice.language, options, today, dt.datetime.now(dt.UTC))
    return write_output(path, content, client_file)


def _read_workbook(client: Client, path: Path, today: dt.date) -> "Differences":
    from somedesk.exchange.source import read_source
    from somedesk.exchange.xlsx_actions import read_actions

    return read_actions(client, read_source(path), today, lambda: uuid4().hex)
