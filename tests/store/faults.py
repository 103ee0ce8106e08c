"""A file system whose calls can be counted and made to fail, and what store tests share."""

import datetime as dt
from pathlib import Path

from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import edit_profile
from somedesk.store.backups import FOLDER
from somedesk.store.environment import Environment
from somedesk.store.file_system import AnyPath, FileSystem, Stamp

NOW = dt.datetime(2026, 11, 14, 14, 32, tzinfo=dt.UTC)
NEVER = 3600.0


class FaultySystem(FileSystem):
    """Counts calls from ``arm`` on, and raises ``error`` at call number ``at`` (from then on, with ``lasting``)."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.pauses: list[float] = []
        self.at: int | None = None
        self.error = OSError()
        self.lasting = False
        self.shortest_write = 0

    def arm(self, at: int | None, error: OSError | None = None, *, lasting: bool = False) -> None:
        """Fail at call ``at`` from now; None = heal."""
        self.calls, self.at, self.error, self.lasting = [], at, error or OSError(), lasting

    def _call(self, name: str) -> None:
        number = len(self.calls)
        self.calls.append(name)
        if self.at is not None and (number == self.at or (self.lasting and number > self.at)):
            raise self.error

    def create(self, path: AnyPath) -> int:
        self._call("create")
        return super().create(path)

    def write(self, handle: int, data: memoryview) -> int:
        self._call("write")
        return super().write(handle, data[: self.shortest_write or len(data)])

    def fsync(self, handle: int) -> None:
        self._call("fsync")
        super().fsync(handle)

    def close(self, handle: int) -> None:
        super().close(handle)
        self._call("close")

    def stamp_of(self, handle: int) -> Stamp:
        self._call("stamp_of")
        return super().stamp_of(handle)

    def stamp(self, path: AnyPath) -> Stamp | None:
        self._call("stamp")
        return super().stamp(path)

    def read(self, path: AnyPath, limit: int) -> bytes:
        self._call("read")
        return super().read(path, limit)

    def link(self, path: AnyPath, other: AnyPath) -> None:
        self._call("link")
        super().link(path, other)

    def copy(self, path: AnyPath, other: AnyPath) -> None:
        self._call("copy")
        super().copy(path, other)

    def mkdir(self, folder: Path) -> None:
        self._call("mkdir")
        super().mkdir(folder)

    def replace(self, path: AnyPath, other: AnyPath) -> None:
        self._call("replace")
        super().replace(path, other)

    def unlink(self, path: AnyPath) -> None:
        self._call("unlink")
        super().unlink(path)

    def fsync_folder(self, folder: AnyPath) -> None:
        self._call("fsync_folder")
        super().fsync_folder(folder)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


def environment(system: FileSystem | None = None, retry_seconds: float = NEVER, holder: str = "Prøve") -> Environment:
    """A fixed clock, and no retries by themselves unless asked for."""
    return Environment(holder, system or FileSystem(), lambda: NOW, retry_seconds)


def noted(client: Client, text: str) -> Change:
    """A change of the client's notes."""
    change = edit_profile(client, notes=text)
    assert change is not None
    return change


def beside(path: Path) -> list[str]:
    """Names of everything in the file's folder but the file and the backups."""
    return sorted(other.name for other in path.parent.iterdir() if other not in (path, path.parent / FOLDER))
