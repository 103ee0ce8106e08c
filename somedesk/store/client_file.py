"""One client in one file: open, change, close.

Every change is one durable write of the whole file, made by a thread of its own. What could not be read is never
overwritten, and neither is what someone else has put in the file's place.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.base.logger import logger
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.history import Entry
from somedesk.domain.integrity import broken_links
from somedesk.store.conflict_copy import ConflictCopy
from somedesk.store.durable import DurableDatabase, DurableStorage
from somedesk.store.durable_file import LARGEST_CONTENT, LARGEST_FILE, DurableFile
from somedesk.store.encryption import Key, Seal, seal_of
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.file_format import FORMAT, Contents, Tables
from somedesk.store.history import Ahead, Circumstances, History
from somedesk.store.lock import ClientFileLock, locked, this_holder
from somedesk.store.names import SUFFIX
from somedesk.store.prepared import Prepared, prepared
from somedesk.store.protection import Cover, encoded
from somedesk.store.records import decode_client, encoded_client, read_client
from somedesk.store.sharing import is_lost_by_saving
from somedesk.store.targets import check_copy, refuse_link
from somedesk.store.writer import SaveState, Writer

if TYPE_CHECKING:
    from somedesk.store.backups import Backups, Reason
    from somedesk.store.versions import Version

__all__ = ["SUFFIX", "ClientFile", "SaveState", "read_client"]

# Where no lock can be made, the file can still be read.
_UNWRITABLE = frozenset({"folder_unwritable", "read_only_medium"})


class ClientFile:
    """An open client file. Call it from one thread; saving happens on another.

    ``notice`` says why a file that was to be changed came up read-only, if it did: a newer format, a read-only medium.
    ``made_anew`` counts how often a save found nothing in the file's place.
    """

    made_anew = 0

    def __init__(
        self,
        path: Path,
        read_only: bool,
        lock: ClientFileLock | None,
        notice: FileProblem | None,
        env: Environment,
        seal: Seal | None,
    ) -> None:
        """Not for callers: ``create`` and ``open`` make one."""
        self._environment = env
        self._lock = lock
        self._conflict_copy = ConflictCopy(path.resolve(), env)
        self._disk = threading.Lock()  # whoever has it looks at the file, or writes it
        self._closed = False
        self._db = DurableDatabase(
            path, storage=DurableStorage, read_only=read_only, commit=self._commit, system=env.system, seal=seal
        )
        self._storage = cast("DurableStorage", self._db.storage)
        self._writer = Writer(self._write, env.now, self._storage.file.modified, env.retry_seconds)
        self._client, self._numbers = decode_client(Contents(self._storage.format, self._storage.tables), path.name)
        self._history = History(self._db, path.name)
        self._cover = Cover(seal, self.path, self._client.profile.uid, env.system)
        newer = self._storage.format > FORMAT
        self.notice = FileProblem("file_newer", file=path.name) if newer and not read_only else notice
        self._backed_up = self._storage.file.content
        if self._storage.read_only:
            self._release()
        else:
            self._storage.file.remove_leftovers()
            if self._cover.is_pending() and (left := self.recast_copies()):
                self.notice = notice or FileProblem("copies_left", file=path.name, files=left)
            if self._storage.format < FORMAT:
                self.notice = self._attempt_backup("migration") or self.notice

    @classmethod
    def create(
        cls,
        path: Path,
        client: Client,
        environment: Environment = DEFAULT_ENVIRONMENT,
        *,
        replace: bool = False,
        seal: Seal | None = None,
    ) -> Self:
        """Make a new file and open it. On return it is on the medium. ``replace``: also where there is one already.

        Raises FileProblem: target_is_link, file_exists, file_locked, or why it could not be written.
        """
        refuse_link(path)
        file = DurableFile(path, environment.system)
        if broken := broken_links(client):
            raise InvalidInput("value_refused", field=broken[0])
        lock = ClientFileLock(file.path)
        lock.acquire(this_holder(environment.holder, environment.now()))
        try:
            if not replace and file.exists():
                raise FileProblem("file_exists", file=file.path.name)
            content = encoded(encoded_client(client), seal, file.path.name)
            if len(content) > LARGEST_CONTENT:
                raise InvalidInput("client_too_large", megabytes=LARGEST_FILE // 1024 // 1024)
            file.write(content)
            made = cls(file.path, False, lock, None, environment, seal)
            made._backed_up = b""
            return made
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        read_only: bool = False,
        environment: Environment = DEFAULT_ENVIRONMENT,
        key: Key | None = None,
    ) -> Self:
        """Open a file, with ``key`` one that is under a passphrase.

        Raises FileProblem: what ``DurableFile.read`` does, file_empty, file_truncated, file_damaged, file_foreign,
        file_newer, file_locked (with holder, machine, since; it can then be opened read-only), passphrase_needed,
        passphrase_wrong, kdf_refused.
        """
        file = DurableFile(path, environment.system)
        lock, notice = None, None
        seal = seal_of(file.read(), file.path.name, key)  # what cannot be read at all needs no lock
        if not read_only and file.is_write_protected():
            notice, read_only = FileProblem("file_protected", file=file.path.name), True
        if not read_only:
            lock = ClientFileLock(file.path)
            try:
                lock.acquire(this_holder(environment.holder, environment.now()))
            except FileProblem as problem:
                if problem.code not in _UNWRITABLE:
                    raise
                lock, notice, read_only = None, problem, True
            else:
                if is_lost_by_saving(file.path):
                    notice = FileProblem("saving_makes_private", file=file.path.name)
        try:
            return cls(file.path, read_only, lock, notice, environment, seal)
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
    def obstacle(self) -> FileProblem | None:
        """The ``notice``, if it is a reason to change nothing without asking; None if there is none."""
        is_one = self.read_only or (self.notice is not None and self.notice.code == "saving_makes_private")
        return self.notice if is_one else None

    @property
    def seal(self) -> Seal | None:
        """The key under which the client is written; None = it has no passphrase."""
        return self._cover.seal

    def protect(self, seal: Seal | None) -> None:
        """Write the client under ``seal`` from now on, None = for all to read. It is saved as a change is.

        When that is done, ``recast_copies`` does the same to what else there is of it. Raises FileProblem.
        """
        if self.read_only or self._closed:
            raise FileProblem("file_read_only", file=self.path.name)
        self._cover.seal = seal
        self._commit(self._storage.tables)

    def recast_copies(self, *, ahead: bool = False) -> tuple[str, ...]:
        """Put whatever else there is of the client under the key that it is saved under.

        The places of what could not be reached are returned; that is tried again at the next opening. May be called on
        another thread. ``ahead``: before ``protect(None)`` all may read them; interrupted then, they are sealed again.
        """
        from somedesk.store.copies import Copies

        if self.read_only:
            return ()
        cover = self._cover
        former, seal = (cover.keys_to_leave(), None) if ahead else (cover.former, cover.seal)
        left = Copies(self.path, self._client.profile.uid, former, seal, self._environment).recast()
        if not (left or ahead):
            cover.pending.clear()
        return left

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

    def look_ahead(self) -> Ahead | None:
        """What a history that was opened too long is thinned to, for ``remember_ahead``: on another thread."""
        return None if self.read_only or not self._history.is_long else self._history.look_ahead(self._client)

    def remember_ahead(self, ahead: Ahead | None) -> None:
        """Take what ``look_ahead`` gave; it is dropped if anything has changed since."""
        if ahead is not None:
            self._history.remember_ahead(ahead)

    def prepare(self, change: Change, *, why: str = "", undone: bool = False, joined: bool = False) -> Prepared:
        """All that ``apply`` has to reckon, for a change of thousands of records: may be called on another thread.

        Raises as ``apply``.
        """
        if self.read_only or self._closed:
            raise FileProblem("file_read_only", file=self.path.name)
        given = Circumstances(self._environment.now(), self._environment.holder, why, undone, joined)
        return prepared(self._client, self._storage, self._history, self._numbers, change, given)

    def apply(
        self,
        change: Change,
        *,
        why: str = "",
        undone: bool = False,
        joined: bool = False,
        ready: Prepared | None = None,
    ) -> Client:
        """Make a change, and enter it in the history. Returns at once; the writer's thread saves it.

        ``undone``: it takes one back. ``joined``: it goes on with the change before it, as typing does.
        ``ready`` is what ``prepare`` gave for it; if anything has changed since, it is reckoned again.

        Raises ConflictingChange, InvalidInput or FileProblem; then nothing has changed.
        """
        made = ready
        if made is None or self.read_only or self._closed or not made.is_fresh(self._client, self._storage):
            made = self.prepare(change, why=why, undone=undone, joined=joined)
        self._db.put(made.documents, made.tables)
        self._history.remember(made.entered)
        self._client = made.after
        for table, numbers in made.numbers.items():
            self._numbers[table].update(numbers)
        return self._client

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
        """Write the client as it is now to another file, replacing what is there. On return it is on the medium.

        Raises FileProblem as ``check_copy`` does, copy_is_open, or why it could not be written.
        """
        check_copy(path, self.path, self._client.profile.uid, self.seal)
        target = DurableFile(path, self._environment.system, follow=False)
        holder = this_holder(self._environment.holder, self._environment.now())
        with locked(target.path, holder, for_copy=True):
            target.write(self._content())

    def backups(self) -> "Backups":
        """The backups of this client."""
        from somedesk.store.backups import Backups

        second = self._environment.second_backups()
        return Backups(self.path, self._client.profile.uid, second, self._environment.system, self.seal)

    def back_up(self, reason: "Reason") -> FileProblem | None:
        """Keep a copy of what was last saved; the problem with the second folder is returned, if there is one.

        May be called on another thread. Raises FileProblem if there is no copy beside the file.
        """
        content = self._storage.file.content
        problem = self.backups().add(content, reason, self._environment.now())
        self._backed_up = content
        return problem

    def back_up_if_changed(self) -> FileProblem | None:
        """After closing: keep a copy if anything was changed. Any problem is returned. Also on another thread."""
        return None if self._storage.file.holds(self._backed_up) else self._attempt_backup("closed")

    def changed_underneath(self) -> bool:
        """Whether someone else has put another version in the file's place. Asks the disk; may raise FileProblem."""
        with self._disk:
            return self._storage.file.changed_underneath()

    def adopt(self, other: "Version") -> None:
        """Let the next ``apply`` or ``save`` overwrite ``other``, which someone else had put in the file's place.

        All that is there is backed up first. May be called on another thread. Raises FileProblem: "changed_again" if
        ``other`` is no longer there, or why there is no backup; then nothing will be overwritten.
        """
        self.back_up("merge")
        self.backups().add(other.content, "merge", self._environment.now())
        with self._disk:
            if not self._storage.file.accept(other.content):
                raise FileProblem("changed_again", file=self.path.name)
            self._conflict_copy.put_away(self.backups())

    def save(self) -> None:
        """Write the file anew, changed or not. Returns at once."""
        self._commit(self._storage.tables)

    def close(self, *, discard: bool = False, timeout: float | None = None, backup: bool = True) -> None:
        """Wait for what is still to be saved, and let go of the file. Closing twice is no error.

        Without ``backup`` the caller sees to ``back_up_if_changed``, so that it need not wait for it here.

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
        if backup:
            self.back_up_if_changed()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self.close(discard=error is not None)
        except FileProblem:
            self.close(discard=True)  # nobody is left who could try again
            raise

    def _attempt_backup(self, reason: "Reason") -> FileProblem | None:
        """A copy that could not be made is no reason to refuse anything."""
        try:
            problem = self.back_up(reason)
        except FileProblem as error:
            problem = FileProblem("backup_failed", file=self.path.name, problem=error)
        if problem is not None:
            logger(__name__).warning("backup failed: %s", problem.code)
        return problem

    def _commit(self, tables: Tables) -> None:
        self._writer.submit(tables)

    def _write(self, tables: Tables) -> None:
        """On the writer's thread: save a snapshot, here or, if the file is no longer ours, beside it."""
        with self._disk:
            if self._storage.file.changed_underneath():
                copy = self._conflict_copy.keep(self._cover.encoded(tables))
                raise FileProblem("changed_underneath", file=self.path.name, copy=copy)
            self._cover.save(self._storage.file, tables)
            self.made_anew += self._storage.file.missed

    def _content(self) -> bytes:
        """The file's bytes as they are now; of a newer format those that were read, so that nothing is dropped."""
        newer = self._storage.format > FORMAT
        return self._storage.file.content if newer else self._cover.encoded(self._storage.tables)

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None
