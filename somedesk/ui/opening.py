"""Opening, making and copying client files, off the UI thread."""

import datetime as dt
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain.assessment import new_assessment, new_client
from somedesk.domain.change import apply
from somedesk.domain.client import Assessment, Client, Language
from somedesk.store.client_file import SUFFIX, ClientFile, Environment
from somedesk.store.library import Library, file_name
from somedesk.ui.context import Context

if TYPE_CHECKING:
    from somedesk.ui.dialogs.new_client import NewClient

TASK = "open"
RECENT_FILES = 12


class Opening(QObject):
    """``opened`` carries a ClientFile, ``failed`` an error and the path, ``making_failed`` an error and the folder."""

    opened = Signal(object)
    failed = Signal(object, object)
    making_failed = Signal(object, object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @property
    def library_folder(self) -> Path:
        """The folder in which new clients are made."""
        return self._context.library_folder

    @property
    def environment(self) -> Environment:
        """What client files are told: who works here, for the history and for whoever finds a file locked."""
        return Environment(holder=self._context.settings.consultant)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a client file."""
        work = partial(ClientFile.open, path, read_only, self.environment)
        self._start(work, partial(self._on_failed, self.failed, path))

    def create(self, new: "NewClient") -> None:
        """Make a client in the library, with its first assessment if that was asked for."""
        self._make(partial(_create, self.library_folder, new, self.environment))

    def open_sample(self) -> None:
        """Open the sample client of the library, making it first if it is not there."""
        language = self._context.localisation.language
        self._make(partial(_open_sample, self.library_folder, language, self.environment))

    def remember(self, path: Path) -> None:
        """Put a file at the top of the recent files."""
        recent = [str(path), *(old for old in self._context.settings.recent if old != str(path))]
        self._context.change_settings(recent=tuple(recent[:RECENT_FILES]))

    def _make(self, work: Callable[[], ClientFile]) -> None:
        self._start(work, partial(self._on_failed, self.making_failed, self.library_folder))

    def _start(self, work: Callable[[], ClientFile], failed: Callable[[Exception], None]) -> None:
        # A file that is opened twice, by a double click say, would find itself locked.
        if not self._context.tasks.is_busy(TASK):
            self._context.tasks.run(TASK, work, self._on_task_done, failed)

    @Slot(object)
    def _on_task_done(self, file: ClientFile) -> None:
        self.remember(file.path)
        self.opened.emit(file)

    def _on_failed(self, signal: SignalInstance, path: Path, error: Exception) -> None:
        if not isinstance(error, SomeDeskError):
            raise error
        signal.emit(error, path)


def _create(folder: Path, new: "NewClient", environment: Environment) -> ClientFile:
    from somedesk.content.models import built_in

    client = new_client(uuid.uuid4().hex, new.name, new.language, dt.datetime.now().astimezone().date())
    client = _with_sector(client, new.sector)
    if new.start_assessment:
        model = built_in()
        first = Assessment(id=uuid.uuid4().hex, model=model.id, date=new.date, title=new.title)
        client = apply(client, new_assessment(client, first, model))
    return _write(folder, client, environment)


def _with_sector(client: Client, sector: str) -> Client:
    from somedesk.domain.assessment import edit_profile

    change = edit_profile(client, sector=sector)
    return client if change is None else apply(client, change)


def _open_sample(folder: Path, language: Language, environment: Environment) -> ClientFile:
    from somedesk.content.sample import sample_client

    sample = sample_client(language, dt.datetime.now().astimezone().date())
    try:
        return ClientFile.open(folder / f"{file_name(sample.profile.name)}{SUFFIX}", environment=environment)
    except FileProblem as problem:
        if problem.code != "file_missing":
            raise
    return _write(folder, sample, environment)


def _write(folder: Path, client: Client, environment: Environment) -> ClientFile:
    return ClientFile.create(Library(folder).path_for(client.profile.name), client, environment)
