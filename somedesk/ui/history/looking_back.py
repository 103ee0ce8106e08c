"""The history of the open client: to be read, explained, exported, and gone back to."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain import restoring
from somedesk.domain.client import Client
from somedesk.domain.history import Entry, Key, past
from somedesk.store.client_file import ClientFile
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.notice import staying

if TYPE_CHECKING:
    from somedesk.ui.history.dialog import HistoryDialog
    from somedesk.ui.history.model import HistoryRow
    from somedesk.ui.kit.document import Document

EXPORT_TASK, RESTORE_TASK = "history_export", "history_restore"
ENDINGS = {"CSV (*.csv)": ".csv", "JSON (*.json)": ".json"}


class LookingBack(QObject):
    """Shows the history, exports it, says why something was done, and goes back in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dialog: HistoryDialog | None = None

    @Slot()
    def show_history(self, record: Key | None = None) -> None:
        """Show the history; with ``record``, what was done to that at first."""
        from somedesk.ui.history.dialog import HistoryDialog

        document = self._desk.document
        if document is None:
            return
        dialog = HistoryDialog(self._desk.context, document, self._desk.window, record)
        dialog.past_requested.connect(self.show_past)
        dialog.restore_requested.connect(self.restore)
        dialog.why_requested.connect(self._on_why_requested)
        dialog.export_requested.connect(self._on_export_requested)
        self._dialog = dialog
        dialog.destroyed.connect(self._on_dialog_destroyed)
        dialog.open()

    @Slot()
    def _on_dialog_destroyed(self) -> None:
        self._dialog = None

    # --- as it was then ---

    @Slot(int)
    def show_past(self, count: int) -> None:
        """Show the client, to be looked at only, as it was when ``count`` changes had been made."""
        self._desk.when_saved(partial(self._show_past, count))

    def _show_past(self, count: int) -> None:
        from somedesk.store.past_file import PastFile

        document = self._desk.document
        if document is None:
            return
        try:
            was = PastFile(document.file, count)
        except SomeDeskError as error:
            document.discard_unsaved = False  # it stays after all
            self._desk.warn(error)
            return
        self._desk.take(was)

    @Slot(int)
    def restore(self, count: int) -> None:
        """Make the client what it was when ``count`` changes had been made: as one change, after a backup."""
        document = self._desk.document
        if document is not None:
            work = partial(_then, document.file, count)
            self._desk.background(RESTORE_TASK, work, partial(self._on_read, document), holding=True)

    def _on_read(self, document: "Document", read: tuple[Client, dt.datetime | None]) -> None:
        was, when = read
        if document is not self._desk.document:
            return
        shown = f"{when.astimezone():%Y-%m-%d %H:%M}" if when is not None else was.profile.created.isoformat()
        try:
            is_done = document.apply(restoring.restore(document.client, was, shown))
        except SomeDeskError as error:
            self._desk.warn(error)
            return
        if is_done:
            self._desk.done(self.tr("The client is as it was then."))

    def explain(self, file: ClientFile, notice: FileProblem) -> None:
        """Say why a file came up as it did; from the past there is a way back."""
        if notice.code == "file_past":
            back = partial(self._desk.open, file.path)
            text = partial(self._told_past, notice)
            self._desk.notice.emit(staying(text, "warning", lambda: self.tr("Back to now"), back, about=notice.code))
        elif file.obstacle is not None and not file.read_only:
            self._ask_before_changing(file, self._desk.sentence(notice))
        else:
            self._desk.warn(notice, notice.code)

    def _told_past(self, notice: FileProblem) -> str:
        day = self._desk.context.localisation.day(dt.date.fromisoformat(str(notice.params["day"])))
        return self._desk.sentence(FileProblem(notice.code, day=day))

    def _ask_before_changing(self, file: ClientFile, text: str) -> None:
        from somedesk.ui.kit.question import Question

        look = partial(self._desk.opening.open, file.path, read_only=True, passphrase=file.seal or "")
        box = Question("private_box", self.tr("Saving makes this file yours alone"), text, self._desk.window)
        box.offer("read_only", self.tr("Open read-only"), partial(self._desk.when_saved, look), "primary")
        box.offer("go_on", self.tr("Work in it all the same"))
        box.open()

    # --- why ---

    @Slot(object)
    def _on_why_requested(self, row: "HistoryRow") -> None:
        from somedesk.ui.history.change_reason import ChangeReasonDialog

        dialog = ChangeReasonDialog(row.position, row.what, row.entry.why, self._dialog or self._desk.window)
        dialog.reason_given.connect(self._on_reason_given)
        dialog.open()

    @Slot(object, object)
    def _on_reason_given(self, position: int, why: str) -> None:
        document = self._desk.document
        if document is None:
            return
        try:
            document.file.explain(position, why)
        except SomeDeskError as error:
            self._desk.warn(error)
        if self._dialog is not None:
            self._dialog.show_history()

    # --- export ---

    @Slot()
    def _on_export_requested(self) -> None:
        document = self._desk.document
        if document is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog(
            "history_file_dialog", self._dialog or self._desk.window, self.tr("Export the history"), folder
        )
        dialog.setNameFilters(list(ENDINGS))
        dialog.filterSelected.connect(partial(self._on_filter_selected, dialog))
        save_as(dialog, "csv", f"{document.file.path.stem}.csv", self.export_to)

    def _on_filter_selected(self, dialog: QFileDialog, chosen: str) -> None:
        dialog.setDefaultSuffix(ENDINGS[chosen].removeprefix("."))

    @Slot(str)
    def export_to(self, path: str) -> None:
        """Write the history in the background: as JSON if the name ends so, else as CSV."""
        document = self._desk.document
        if document is None:
            return
        language = self._desk.context.localisation.language
        work = partial(_export, document.client, document.file.history(), language, document.file.path, Path(path))
        self._desk.background(EXPORT_TASK, work, self._on_exported)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self._desk.say(self.tr("The history was exported to {path}.").format(path=path))


def _then(file: ClientFile, count: int) -> tuple[Client, dt.datetime | None]:
    """The client as it was, once what there is now is safe."""
    entries = file.history()
    was = past(file.client, entries, count)
    file.back_up("restore")
    return was, entries[count - 1].when if count else None


def _export(client: Client, entries: tuple[Entry, ...], language: str, client_file: Path, path: Path) -> Path:
    from somedesk.exchange import history_format
    from somedesk.store.output import write_output

    as_json = path.suffix.casefold() == ".json"
    found = (
        history_format.export_json(client, entries) if as_json else history_format.export_csv(client, entries, language)
    )
    return write_output(path, found, client_file)
