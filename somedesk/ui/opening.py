"""Opening, making and copying client files, off the UI thread."""

import datetime as dt
import uuid
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain.assessment import new_assessment, new_client
from somedesk.domain.change import apply
from somedesk.domain.client import Assessment, Client, Language
from somedesk.store.client_file import ClientFile
from somedesk.store.library import Library
from somedesk.ui.context import Context

if TYPE_CHECKING:
    from somedesk.ui.dialogs.new_client import NewClient

RECENT_FILES = 12


class Opening(QObject):
    """``opened`` carries a ClientFile; ``failed`` a SomeDeskError and the path that it is about."""

    opened = Signal(object)
    failed = Signal(object, object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None

    @property
    def library_folder(self) -> Path:
        """The folder in which new clients are made."""
        return self._context.library_folder

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a client file."""
        self._start(path, partial(ClientFile.open, path, read_only=read_only))

    def create(self, new: "NewClient") -> None:
        """Make a client in the library, with its first assessment if that was asked for."""
        self._start(self.library_folder, partial(_create, self.library_folder, new))

    def create_sample(self) -> None:
        """Open the sample client of the library, making it first if it is not there."""
        language = self._context.localisation.language
        self._start(self.library_folder, partial(_create_sample, self.library_folder, language))

    def remember(self, path: Path) -> None:
        """Put a file at the top of the recent files."""
        recent = [str(path), *(old for old in self._context.settings.recent if old != str(path))]
        self._context.change_settings(recent=tuple(recent[:RECENT_FILES]))

    def _start(self, path: Path, work: partial[ClientFile]) -> None:
        self._path = path
        self._context.tasks.run("open", work, self._on_task_done, self._on_task_failed)

    @Slot(object)
    def _on_task_done(self, file: ClientFile) -> None:
        self.remember(file.path)
        self.opened.emit(file)

    @Slot(object)
    def _on_task_failed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            error = FileProblem("folder_unwritable", path=str(self._path))
        if not isinstance(error, SomeDeskError):
            raise error
        self.failed.emit(error, self._path)


def _create(folder: Path, new: "NewClient") -> ClientFile:
    from somedesk.content.models import built_in

    client = new_client(uuid.uuid4().hex, new.name, new.language, dt.datetime.now().astimezone().date())
    client = _with_sector(client, new.sector)
    if new.start_assessment:
        model = built_in()
        first = Assessment(id=uuid.uuid4().hex, model=model.id, date=new.date, title=new.title)
        client = apply(client, new_assessment(client, first, model))
    return _write(folder, client)


def _with_sector(client: Client, sector: str) -> Client:
    from somedesk.domain.assessment import edit_profile

    change = edit_profile(client, sector=sector)
    return client if change is None else apply(client, change)


def _create_sample(folder: Path, language: Language) -> ClientFile:
    from somedesk.content.sample import sample_client

    return _write(folder, sample_client(language, dt.datetime.now().astimezone().date()))


def _write(folder: Path, client: Client) -> ClientFile:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem("folder_unwritable", path=str(folder)) from error
    return ClientFile.create(Library(folder).path_for(client.profile.name), client)
