"""Client files from the window: a new one, one from the disk, a copy, and what to do about one that does not open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.store.client_file import SUFFIX
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.file_dialog import file_dialog, save_as

if TYPE_CHECKING:
    from somedesk.ui.kit.document import Document
    from somedesk.work.clients import NewClient

FILE_FILTER = f"SomeDesk (*{SUFFIX})"
COPY = "save_copy"


class ClientFiles(QObject):
    """Asks which or where, hands that to the desk, and says what went wrong, with what can be done about it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._own = ""

    @Slot()
    def new_client(self) -> None:
        """Ask for a name, then make the client."""
        from somedesk.ui.files.new_client import NewClientDialog

        dialog = NewClientDialog(self._desk.context, self._desk.window)
        dialog.accepted_with.connect(self._on_new_client_accepted)
        dialog.open()

    @Slot(object)
    def _on_new_client_accepted(self, new: "NewClient") -> None:
        self._desk.opening.create(new)

    @Slot()
    def start_here(self) -> None:
        """Ask what one's own organisation is called, make it, and begin with the first step."""
        from somedesk.ui.files.own_organisation import OwnOrganisationDialog

        dialog = OwnOrganisationDialog(self._desk.context, self._desk.window)
        dialog.accepted_with.connect(self._on_own_organisation_accepted)
        dialog.open()

    @Slot(object)
    def _on_own_organisation_accepted(self, new: "NewClient") -> None:
        self._own = new.name
        self._desk.document_opened.connect(self._on_desk_document_opened, Qt.ConnectionType.SingleShotConnection)
        self._desk.opening.create(new)

    @Slot(object)
    def _on_desk_document_opened(self, document: "Document") -> None:
        """If it could not be made, the next that is opened is another."""
        if document.client.profile.name == self._own:
            self._desk.go("start")

    @Slot()
    def choose_file(self) -> None:
        """Ask for a client file to open."""
        folder = str(self._desk.context.library_folder)
        title = self.tr("Open client file")
        dialog = file_dialog("open_file_dialog", self._desk.window, title, folder, FILE_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self._desk.open(Path(path))

    @Slot()
    def save_copy(self) -> None:
        """Ask where to, then write a copy of the open client."""
        document = self._desk.document
        if document is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
        dialog = file_dialog("save_copy_dialog", self._desk.window, self.tr("Save a copy"), folder, FILE_FILTER)
        save_as(dialog, SUFFIX, document.file.path.stem, self.save_copy_to)

    @Slot(str)
    def save_copy_to(self, path: str) -> None:
        """Write a copy of the open client."""
        document = self._desk.document
        if document is None:
            return
        self._desk.settled.emit(COPY)
        try:
            document.file.save_copy(Path(path))
        except SomeDeskError as error:
            self._desk.warn(error, COPY)
        else:
            self._desk.say(self.tr("A copy was saved as {path}.").format(path=path))

    # --- what went wrong ---

    def explain_open_problem(self, error: SomeDeskError, path: Path) -> None:
        """Say why a file could not be opened, with what can be done about it."""
        from somedesk.ui.files.backing_up import BackingUp
        from somedesk.ui.files.open_problem import OpenProblemDialog
        from somedesk.ui.files.protecting import Protecting

        if error.code in ("passphrase_needed", "passphrase_wrong"):
            self._desk.room(Protecting).ask(error, path, read_only=self._desk.opening.read_only)
            return
        backing_up = self._desk.room(BackingUp)
        dialog = OpenProblemDialog(self._desk.context, error, path, self._desk.window)
        dialog.open_requested.connect(self._desk.open)
        dialog.read_only_requested.connect(partial(self._desk.open, read_only=True))
        dialog.choose_requested.connect(self.choose_file)
        dialog.backups_requested.connect(backing_up.show_backups_of)
        dialog.salvage_requested.connect(backing_up.salvage)
        dialog.copy_requested.connect(backing_up.open_copy)
        dialog.open()

    def explain_making_problem(self, error: SomeDeskError, folder: Path) -> None:
        """Say why a client could not be made in the library."""
        from somedesk.ui.kit.question import Question

        if error.code == "folder_missing":
            error = FileProblem("library_missing")  # "folder_missing" speaks of saving; here nothing exists yet
        text = f"{self._desk.sentence(error)}\n\n{folder}"
        box = Question("making_problem", self.tr("The client could not be made"), text, self._desk.window)
        box.offer(
            "choose_folder", self.tr("Choose another folder…"), self._desk.commands["settings"].trigger, "primary"
        )
        box.offer("close", self.tr("Close"))
        box.open()
