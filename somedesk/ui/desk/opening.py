"""Opening, making and copying client files, off the UI thread."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from somedesk.base.errors import SomeDeskError
from somedesk.domain.client import Language
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.tasks import Failed

if TYPE_CHECKING:
    from somedesk.store.encryption import Key
    from somedesk.work.clients import NewClient

TASK = "open"
RECENT_FILES = 12


class Opening(QObject):
    """``opened`` carries a ClientFile, ``failed`` an error and the path, ``making_failed`` an error and the folder.

    ``broken`` comes with a fault of the program.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    making_failed = Signal(object, object)
    broken = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.read_only = False  # how the last file was asked for
        self._untaken: ClientFile | None = None

    def open(self, path: Path, *, read_only: bool = False, passphrase: "Key" = "") -> None:
        """Open a client file."""
        self.read_only = read_only
        work = partial(ClientFile.open, path, read_only, self._context.environment, passphrase)
        self._start(work, partial(self._on_failed, self.failed, path))

    def create(self, new: "NewClient") -> None:
        """Make a client in the library, with its first assessment if that was asked for."""
        from somedesk.work.clients import create

        folder = self._context.library_folder
        work = partial(create, folder, new, self._context.environment)
        self._start(work, partial(self._on_failed, self.making_failed, folder))

    def open_sample(self) -> None:
        """Open the sample client of the library, making it first if it is not there."""
        from somedesk.work.clients import open_sample

        folder, language = self._context.library_folder, self._context.localisation.language
        self.read_only = False
        work = partial(open_sample, folder, language, self._context.environment)
        self._start(work, partial(self._on_sample_failed, folder, language))

    def _on_sample_failed(self, folder: Path, language: Language, error: SomeDeskError) -> None:
        """If it is there it cannot be opened, which is told as of any file."""
        from somedesk.work.clients import sample_path

        path = sample_path(folder, language)
        if os.path.exists(path):
            self._on_failed(self.failed, path, error)
        else:
            self._on_failed(self.making_failed, folder, error)

    def remember(self, path: Path) -> None:
        """Put a file at the top of the recent files."""
        recent = [str(path), *(old for old in self._context.settings.recent if old != str(path))]
        self._context.change_settings(recent=tuple(recent[:RECENT_FILES]))

    def _start(self, work: Callable[[], ClientFile], failed: Failed) -> None:
        # A file that is opened twice, by a double click say, would find itself locked.
        if not self._context.tasks.is_busy(TASK):
            self._context.tasks.run(TASK, partial(self._opened, work), self._on_task_done, failed, self.broken.emit)

    def _opened(self, work: Callable[[], ClientFile]) -> ClientFile:
        """For the worker."""
        self._untaken = work()
        return self._untaken

    def close(self) -> None:
        """Let go of a file that was opened too late to be shown. Only once no task runs any more."""
        if self._untaken is not None:
            self._untaken.close()

    @Slot(object)
    def _on_task_done(self, file: ClientFile) -> None:
        self._untaken = None
        self.remember(file.path)
        self.opened.emit(file)

    def _on_failed(self, signal: SignalInstance, path: Path, error: SomeDeskError) -> None:
        signal.emit(error, path)
