"""Backups on the screen: made when a client is closed, listed, gone back to; and mending a file that cannot be read."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain.client import Client
from somedesk.store.client_file import SUFFIX, ClientFile
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.file_dialog import file_dialog, save_as

if TYPE_CHECKING:
    from somedesk.store.backups import Backup, Backups
    from somedesk.store.mending import Mended
    from somedesk.ui.kit.document import Document

TASK = "mend"


class BackingUp(QObject):
    """Makes, lists and brings back backups, and mends what cannot be read: all in the background."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._said: set[str] = set()
        self._backups: Backups | None = None
        self._backup: Backup | None = None
        self._path: Path | None = None

    def keep(self, file: ClientFile) -> None:
        """Back up a client that was just closed, if it was changed; even if the window is about to go."""
        self._desk.background(f"backup {file.path}", file.back_up_if_changed, self._on_kept, to_end=True)

    @Slot(object)
    def _on_kept(self, problem: FileProblem | None) -> None:
        """A stick that is not there is worth saying once, not at each closing, and until it is there again."""
        if problem is None:
            for code in self._said:
                self._desk.settled.emit(code)
            self._said.clear()
        elif problem.code not in self._said:
            self._said.add(problem.code)
            self._desk.warn(problem, problem.code, outlasts=True)

    # --- of the open client ---

    @Slot()
    def show_backups(self) -> None:
        """List the backups of the open client."""
        document = self._desk.document
        if document is not None:
            self._show(document.file.backups(), document.client, None, read_only=document.read_only)

    def show_backups_of(self, path: Path, passphrase: str = "") -> None:
        """List what can take the place of a file that cannot be read."""
        from somedesk.store.mending import backups_of, is_locked

        if not passphrase and is_locked(path, self._desk.context.environment):
            self._ask_for_passphrase(path, self.show_backups_of)
            return
        self._show(backups_of(path, self._desk.context.environment, passphrase), None, path)

    def _ask_for_passphrase(self, path: Path, then: Callable[[Path, str], object]) -> None:
        from somedesk.ui.files.protecting import Protecting

        self._desk.room(Protecting).ask_first(path, then)

    def _show(self, backups: "Backups", client: Client | None, path: Path | None, *, read_only: bool = False) -> None:
        from somedesk.ui.files.backups import BackupsDialog

        self._backups, self._path = backups, path
        dialog = BackupsDialog(self._desk.context, backups, client, self._desk.window, read_only=read_only)
        dialog.restore_requested.connect(self._on_restore_requested)
        dialog.copy_requested.connect(self._on_copy_requested)
        dialog.open()

    @Slot(object)
    def _on_restore_requested(self, backup: "Backup") -> None:
        from somedesk.store.mending import bring_back

        document, backups = self._desk.document, self._backups
        if backups is None:
            return
        if self._path is not None:
            bring = partial(bring_back, self._path, backups, backup, self._desk.context.environment)
            self._desk.background(TASK, bring, self._on_brought_back, to_end=True)
        elif document is not None:
            work = partial(_backed_up, document.file, backups, backup)
            self._desk.background(TASK, work, partial(self._on_read, document, backup), holding=True)

    def _on_read(self, document: "Document", backup: "Backup", then: Client) -> None:
        from somedesk.domain.restoring import restore

        if document is not self._desk.document:
            return
        try:
            is_done = document.apply(restore(document.client, then, f"{backup.when.astimezone():%Y-%m-%d %H:%M}"))
        except SomeDeskError as error:
            self._desk.warn(error)
            return
        if is_done:
            self._desk.done(self.tr("The client is as it was in the backup."))

    @Slot(object)
    def _on_brought_back(self, kept: Path | None) -> None:
        if self._path is not None:
            self._desk.open(self._path)

    @Slot(object)
    def _on_copy_requested(self, backup: "Backup") -> None:
        from PySide6.QtWidgets import QFileDialog

        self._backup = backup
        document = self._desk.document
        near = self._path or (document.file.path if document is not None else Path())
        dialog = file_dialog(
            "copy_backup_dialog",
            self._desk.window,
            self.tr("Save the backup as"),
            str(near.parent),
            f"SomeDesk (*{SUFFIX})",
        )
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        save_as(dialog, SUFFIX, f"{near.stem} {backup.when.astimezone():%Y-%m-%d}", self.copy_to)

    @Slot(str)
    def copy_to(self, path: str) -> None:
        """Make a new file of the chosen backup."""
        from somedesk.store.mending import copy_out

        if self._backups is not None and self._backup is not None:
            work = partial(copy_out, self._backups, self._backup, Path(path), self._desk.context.environment)
            self._desk.background(TASK, work, partial(self._on_copied, path), to_end=True)

    def _on_copied(self, path: str, _done: object) -> None:
        self._desk.say(self.tr("The backup was saved as {path}.").format(path=path))

    # --- of a file that is locked or damaged ---

    def open_copy(self, path: Path) -> None:
        """Copy a file that someone else has open, and open the copy."""
        from somedesk.store.mending import copy_beside

        work = partial(copy_beside, path, self._desk.context.environment)
        self._desk.background(TASK, work, self._desk.open, to_end=True)

    def salvage(self, path: Path, passphrase: str = "") -> None:
        """Make a new file of what can be read of a damaged one."""
        from somedesk.content.models import built_in
        from somedesk.store.mending import is_locked, salvage_to_new_file

        environment, language = self._desk.context.environment, self._desk.context.localisation.language
        if not passphrase and is_locked(path, environment):
            self._ask_for_passphrase(path, self.salvage)
            return
        work = partial(salvage_to_new_file, path, language, (built_in(),), environment, passphrase)
        self._desk.background(TASK, work, self._on_salvaged, to_end=True)

    @Slot(object)
    def _on_salvaged(self, mended: "Mended") -> None:
        from somedesk.ui.kit.question import Question

        found = mended.salvaged
        lines = (
            self.tr("%Ln record(s) could be read.", "", found.read),
            self.tr("%Ln record(s) were taken from an earlier version.", "", found.count("earlier")),
            self.tr("%Ln record(s) could not be checked against an earlier version.", "", found.count("unsure")),
            self.tr("%Ln part(s) are lost.", "", found.count("lost")),
            "",
            self.tr("It is in a new file, {path}. The damaged file stays as it is.").format(path=mended.path.name),
        )
        box = Question("salvaged_box", self.tr("What could be salvaged"), "\n".join(lines), self._desk.window)
        open_it = partial(self._desk.open, mended.path)
        box.offer("open_salvaged", self.tr("Open the new file"), open_it, "primary")
        box.offer("close", self.tr("Close"))
        box.open()


def _backed_up(file: ClientFile, backups: "Backups", backup: "Backup") -> Client:
    """The client in a backup, once what there is now is safe."""
    then = backups.client(backup)
    file.back_up("restore")
    return then
