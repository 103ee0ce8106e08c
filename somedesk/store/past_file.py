"""An open client as it once was: to be looked at and copied, never changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from somedesk.base.errors import FileProblem
from somedesk.domain.history import Entry, past
from somedesk.store.client_file import ClientFile, SaveState
from somedesk.store.targets import check_copy

if TYPE_CHECKING:
    from somedesk.store.backups import Reason


class PastFile(ClientFile):
    """``file`` as it was when only the first ``count`` entries of its history had been made; it holds no lock."""

    made_anew = 0  # it is never saved

    def __init__(self, file: ClientFile, count: int) -> None:
        """Raises ConflictingChange "history_broken" if the history does not lead there."""
        # Nothing is read: all of it is in the open file, which may be closed from now on.
        entries = file.history()
        self._path, self._environment, self._cover = file.path, file._environment, file._cover
        self._client, self._entries = past(file.client, entries, count), entries[:count]
        self._closed, self._lock = False, None
        self._when = entries[count - 1].when if count else None
        day = self._when.date() if self._when else self._client.profile.created
        self.notice = FileProblem("file_past", file=self._path.name, day=day.isoformat())

    @property
    def path(self) -> Path:
        """Where the file is that the client of today is in."""
        return self._path

    @property
    def read_only(self) -> bool:
        """The past is not changed."""
        return True

    @property
    def state(self) -> SaveState:
        """There is nothing to save."""
        return SaveState("saved", self._when)

    def history(self) -> tuple[Entry, ...]:
        """What had been changed by then."""
        return self._entries

    def subscribe(self, callback: Callable[[SaveState], None]) -> Callable[[], None]:
        """Nothing will ever be told."""
        return lambda: None

    def wait(self, timeout: float | None = None) -> bool:
        """There is nothing to wait for."""
        return True

    def retry(self) -> None:
        """There is nothing to try again."""

    def save(self) -> None:
        """There is nothing to save."""

    def changed_underneath(self) -> bool:
        """What becomes of the file does not matter here."""
        return False

    def save_copy(self, path: Path) -> None:
        """Write the client as it was to a file of its own, replacing what is there. Raises as ``ClientFile`` does."""
        check_copy(path, self.path, self._client.profile.uid, self.seal)
        ClientFile.create(path, self._client, self._environment, replace=True, seal=self.seal).close()

    def close(self, *, discard: bool = False, timeout: float | None = None, backup: bool = True) -> None:
        """There is nothing to let go of."""
        self._closed = True

    def back_up(self, reason: "Reason") -> FileProblem | None:
        """Nothing was saved that could be kept."""
        return None

    def back_up_if_changed(self) -> FileProblem | None:
        """Nothing was changed."""
        return None
