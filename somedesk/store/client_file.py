"""One client in one file: open, change, close.

Every change is one durable write of the whole file, made by a thread of its own. What could not be read is never
overwritten, and neither is what someone else has put in the file's place.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from msgspec import Struct

from somedesk.base.errors import ConflictingChange, FileProblem, InvalidInput
from somedesk.domain import change as changes
from somedesk.domain.change import Change
from somedesk.domain.client import Client, Record
from somedesk.domain.history import Entry
from somedesk.domain.integrity import broken_links
from somedesk.store.durable import DurableDatabase, DurableStorage, DurableTable
from somedesk.store.durable_file import LARGEST_CONTENT, LARGEST_FILE, DurableFile
from somedesk.store.file_format import FORMAT, Contents, Tables, decode_file, encode_file
from somedesk.store.file_system import FileSystem
from somedesk.store.history import Circumstances, History
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.migrations import upgraded
from somedesk.store.records import decode_client, encoded_client, encoded_record
from somedesk.store.writer import RETRY_SECONDS, SaveState, Writer

__all__ = ["SUFFIX", "ClientFile", "Environment", "SaveState", "read_client"]

SUFFIX = ".somedesk"
# Where no lock can be made, the file can still be read.
_UNWRITABLE = frozenset({"folder_unwritable", "read_only_medium"})


def local_now() -> dt.datetime:
    """The time now, with the user's time zone."""
    return dt.datetime.now(dt.UTC).astimezone()


class Environment(Struct, frozen=True):
    """What a client file gets from outside. ``holder`` is shown to whoever finds the file locked."""

    holder: str = ""
    system: FileSystem = FileSystem()
    now: Callable[[], dt.datetime] = local_now
    retry_seconds: float = RETRY_SECONDS


DEFAULT_ENVIRONMENT = Environment()


def read_client(path: Path, system: FileSystem | None = None) -> Client:
    """The client in a file, without opening it for changes. Raises FileProblem as ``ClientFile.open`` does."""
    file = DurableFile(path, system)
    contents = decode_file(file.read(), file.path.name)
    return decode_client(Contents(contents.format, upgraded(contents)), file.path.name)[0]


class ClientFile:
    """An open client file. Call it from one thread; saving happens on another.

    ``notice`` says why a file that was to be changed came up read-only, if it did: a newer format, a read-only medium.
    """

    def __init__(
        self, path: Path, read_only: bool, lock: ClientFileLock | None, notice: FileProblem | None, env: Environment
    ) -> None:
        """Not for callers: ``create`` and ``open`` make one."""
        self._environment = env
        self._lock = lock
        self._conflict: DurableFile | None = None
        self._closed = False
        self._db = DurableDatabase(
            path, storage=DurableStorage, read_only=read_only, commit=self._commit, system=env.system
        )
        self._storage = cast("DurableStorage", self._db.storage)
        self._writer = Writer(self._write, env.now, self._storage.file.modified, env.retry_seconds)
        contents = Contents(self._storage.format, self._storage.tables)
        self._client, self._numbers = decode_client(contents, path.name)
        self._history = History(self._db, path.name)
        newer = self._storage.format > FORMAT
        self.notice = FileProblem("file_newer", file=path.name) if newer and not read_only else notice
        if self._storage.read_only:
            self._release()
        else:
            self._storage.file.remove_leftovers()

    @classmethod
    def create(
        cls, path: Path, client: Client, environment: Environment = DEFAULT_ENVIRONMENT, *, replace: bool = False
    ) -> Self:
        """Make a new file and open it. On return it is on the medium. ``replace``: also where there is one already.

        Raises FileProblem: file_exists, file_locked, or why it could not be written.
        """
        file = DurableFile(path, environment.system)
        if broken := broken_links(client):
            raise InvalidInput("value_refused", field=broken[0])
        lock = ClientFileLock(file.path)
        lock.acquire(this_holder(environment.holder, environment.now()))
        try:
            if not replace and environment.system.stamp(file.path) is not None:
                raise FileProblem("file_exists", file=file.path.name)
            content = encode_file(encoded_client(client))
            if len(content) > LARGEST_CONTENT:
                raise InvalidInput("client_too_large", megabytes=LARGEST_FILE // 1024 // 1024)
            file.write(content)
            return cls(file.path, False, lock, None, environment)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, read_only: bool = False, environment: Environment = DEFAULT_ENVIRONMENT) -> Self:
        """Open a file.

        Raises FileProblem: file_missing, file_unreadable, file_too_large, file_empty, file_truncated, file_damaged,
        file_foreign, file_newer, file_locked (with holder, machine, since; it can then be opened read-only).
        """
        file = DurableFile(path, environment.system)
        lock, notice = None, None
        file.read()  # what cannot be read at all needs no lock
        if not read_only:
            lock = ClientFileLock(file.path)
            try:
                lock.acquire(this_holder(environment.holder, environment.now()))
            except FileProblem as problem:
                if problem.code not in _UNWRITABLE:
                    raise
                lock, notice, read_only = None, problem, True
        try:
            return cls(file.path, read_only, lock, notice, environment)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._storage.file.path

    @property
    def client(self) -> Client:
        """The client as it is now, saved or not."""
        return self._client

    @property
    def read_only(self) -> bool:
        """Whether changes are refused."""
        return self._storage.read_only

    @property
    def state(self) -> SaveState:
        """Whether everything is saved."""
        return self._writer.state

    def subscribe(self, callback: Callable[[SaveState], None]) -> Callable[[], None]:
        """Have ``callback`` called with every new SaveState, on the writer's thread; the result ends that."""
        return self._writer.subscribe(callback)

    def history(self) -> tuple[Entry, ...]:
        """What was changed since the file was made, oldest first."""
        return self._history.entries()

    def apply(self, change: Change, *, why: str = "", undone: bool = False, joined: bool = False) -> Client:
        """Make a change, and enter it in the history. Returns at once; the writer's thread saves it.

        ``undone``: it takes one back. ``joined``: it goes on with the change before it, as typing does.

        Raises ConflictingChange, InvalidInput or FileProblem; then nothing has changed.
        """
        if self.read_only or self._closed:
            raise FileProblem("file_read_only", file=self.path.name)
        after = changes.apply(self._client, change)
        if broken := broken_links(after, change):
            raise ConflictingChange("conflicting_change", detail=broken[0])
        numbers: dict[tuple[str, str], str | None] = {}
        now = self._environment.now()
        with self._storage.transaction():
            for name in sorted(change.tables):
                records = after.table(name)
                ids = dict.fromkeys(touch.id for touch in change.touches if touch.table == name)
                numbers |= self._put(name, {key: records.get(key) for key in ids})
            self._history.record(change, Circumstances(now, self._environment.holder, why, undone, joined), after)
        self._client = after
        for key, number in numbers.items():
            if number is None:
                del self._numbers[key]
            else:
                self._numbers[key] = number
        return after

    def explain(self, position: int, why: str) -> None:
        """Say why the change at ``position`` of the history was made. Raises as ``apply`` does."""
        if self.read_only or self._closed:
            raise FileProblem("file_read_only", file=self.path.name)
        self._history.explain(position, why)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the newest change was saved or failed to be, at most ``timeout`` seconds; whether all is saved."""
        return self._writer.wait(timeout)

    def retry(self) -> None:
        """Try again now to save what could not be saved."""
        self._writer.retry()

    def save_copy(self, path: Path) -> None:
        """Write the client as it is now to another file, replacing what is there. On return it is on the medium."""
        target = DurableFile(path, self._environment.system)
        if target.path == self.path:
            raise FileProblem("copy_onto_itself", file=path.name)
        lock = ClientFileLock(target.path)
        lock.acquire(this_holder(self._environment.holder, self._environment.now()))
        try:
            target.write(self._content())
        finally:
            lock.release()

    def close(self, *, discard: bool = False, timeout: float | None = None) -> None:
        """Wait for what is still to be saved, and let go of the file. Closing twice is no error.

        Raises the error if it cannot be saved, and stays open, unless ``discard`` says that it may be lost.
        """
        if self._closed:
            return
        self._writer.retry()
        if not self._writer.wait(timeout) and not discard:
            raise self.state.error or FileProblem("write_unfinished", file=self.path.name)
        self._closed = True
        self._writer.stop()
        self._db.close()
        self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close(discard=error is not None)

    def _commit(self, tables: Tables) -> None:
        self._writer.submit(tables)

    def _put(self, table: str, records: Mapping[str, Record | None]) -> dict[tuple[str, str], str | None]:
        """Put the touched records of a table into TinyDB, or (None) take them out; TinyDB's numbers of those."""
        numbers: dict[tuple[str, str], str | None] = {}
        documents: dict[str, bytes | None] = {}
        taken = self._storage.tables[table].entries if table in self._storage.tables else {}
        last = 0
        for key, record in records.items():
            number = self._numbers.get((table, key))
            if record is None and number is None:
                continue  # put in and taken out again within one change
            if number is None:
                last = max(map(int, taken), default=0) + 1 if not last else last + 1
                number = str(last)
            documents[number] = None if record is None else encoded_record(record)
            numbers[table, key] = None if record is None else number
        cast("DurableTable", self._db.table(table)).put(documents)
        return numbers

    def _write(self, tables: Tables) -> None:
        """On the writer's thread: save a snapshot, here or, if the file is no longer ours, beside it."""
        content = encode_file(tables)
        if self._storage.file.changed_underneath():
            copy = self._conflict = self._conflict or self._conflict_file()
            if not copy.holds(content):
                copy.write(content, keep_backup=False)
            raise FileProblem("changed_underneath", file=self.path.name, copy=copy.path.name)
        self._storage.file.write(content)

    def _conflict_file(self) -> DurableFile:
        when = f"{self._environment.now():%Y-%m-%d %H.%M}"
        for number in range(1, 1000):
            suffix = f" {number}" if number > 1 else ""
            path = self.path.with_name(f"{self.path.stem} (conflict {when}{suffix}){self.path.suffix}")
            if self._environment.system.stamp(path) is None:
                return DurableFile(path, self._environment.system)
        raise FileProblem("write_failed", reason="–")

    def _content(self) -> bytes:
        """The file's bytes as they are now; of a newer format those that were read, so that nothing is dropped."""
        newer = self._storage.format > FORMAT
        return self._storage.file.content if newer else encode_file(self._storage.tables)

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None
