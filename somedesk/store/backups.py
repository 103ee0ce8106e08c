"""Whole copies of a client file, in a folder beside it and, if the user wants, on a second medium as well.

    .backups/<digest of the file's name>-<digest of the client's uid>/000017-20261114T133200Z-closed-<digest>.somedesk

What counts is the number, not the time: a clock that went backwards neither hides a backup nor thins one out.
"""

import contextlib
import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.domain.grid import scoring
from somedesk.domain.restoring import Counts, differences
from somedesk.store.durable_file import LARGEST_FILE, DurableFile, backup_path, name_digest
from somedesk.store.encryption import Key, seal_of
from somedesk.store.file_system import FileSystem, problem_writing
from somedesk.store.names import BACKUPS, SUFFIX
from somedesk.store.records import client_in
from somedesk.store.sharing import share_folder

FOLDER = BACKUPS
# Why a backup was made; "saved" is the version before the last save, the .bak.
Reason = Literal["closed", "migration", "import", "restore", "merge", "saved"]

# The newest ones stay whatever their days, so that going back and forth within one day loses nothing.
NEWEST = 5
_PERIODS: tuple[tuple[int, Callable[[dt.datetime], object]], ...] = (
    (12, lambda when: when.date()),
    (10, lambda when: when.isocalendar()[:2]),
    (9, lambda when: (when.year, when.month)),
)
_NAME = re.compile(r"(\d{6,12})-(\d{8}T\d{6})Z-(closed|migration|import|restore|merge)-([0-9a-f]{16})\.somedesk")
_TIME = "%Y%m%dT%H%M%S"


class Backup(Struct, frozen=True):
    """One backup; ``digest`` is that of its bytes, ``when`` it was made by the clock of then (UTC)."""

    path: Path
    number: int
    when: dt.datetime
    reason: Reason
    digest: str
    size: int


class Inspected(Struct, frozen=True):
    """What is in a backup, and what has come ``since``; with a ``problem`` it cannot be read."""

    backup: Backup
    name: str = ""
    score: float | None = None
    since: Mapping[str, Counts] = {}
    problem: FileProblem | None = None


class Backups:
    """The backups of one client file, here and in the ``second`` folder. They hold ``client``, if it is known whom.

    That they carry both the file's name and the client finds them again when the file was renamed, and when it is
    damaged.
    """

    def __init__(
        self,
        file: Path,
        uid: str = "",
        second: Path | None = None,
        system: FileSystem | None = None,
        key: Key | None = None,
    ) -> None:
        self._file = file
        self._name, self._uid = name_digest(file), id_digest(uid)
        self.roots = (file.parent / FOLDER, *([second] if second is not None else ()))
        self._second, self.key = second, key
        self._system = system or FileSystem()

    def folders(self) -> tuple[Path, ...]:
        """The folders in which there are backups of this file or of this client. A link is no folder of ours."""
        return tuple(entry for root in self.roots for entry in self._below(root) if not entry.is_symlink())

    def links(self) -> tuple[Path, ...]:
        """Links that lie where such a folder should be."""
        return tuple(entry for root in self.roots for entry in self._below(root) if entry.is_symlink())

    def all(self) -> tuple[Backup, ...]:
        """All backups, newest first; one that is in both places is told once."""
        found = {backup.path.name: backup for folder in reversed(self.folders()) for backup in _in(folder)}
        return _newest_first(found.values())

    def version_before(self) -> Backup | None:
        """The ``.bak`` as a backup, under the number 0; None if there is none."""
        file = DurableFile(backup_path(self._file), self._system)
        try:
            content = file.read()
        except FileProblem:
            return None
        when = (file.modified or dt.datetime.now(dt.UTC)).astimezone(dt.UTC)
        return Backup(file.path, 0, when, "saved", _digest(content), len(content))

    def newest_whole(self) -> Backup | None:
        """The newest version that can be read: the ``.bak``, else a backup."""
        for backup in self.versions():
            try:
                self.client(backup)
            except FileProblem:
                continue
            return backup
        return None

    def versions(self) -> tuple[Backup, ...]:
        """All that can take the file's place: the version before, then the backups, newest first."""
        before = self.version_before()
        return self.all() if before is None else (before, *self.all())

    def add(self, content: bytes, reason: Reason, now: dt.datetime) -> FileProblem | None:
        """Keep ``content``, unless the newest backup holds just that; the problem with the second folder is returned.

        Raises FileProblem if it could not be kept beside the file, or reads differently from what was written.
        """
        number = max((backup.number for backup in self.all()), default=0) + 1
        name = f"{number:06}-{now.astimezone(dt.UTC).strftime(_TIME)}Z-{reason}-{_digest(content)}.somedesk"
        here, *elsewhere = self.roots
        problem = None
        for root in elsewhere:
            try:
                self._keep(root, name, content, reason)
            except FileProblem as error:
                problem = FileProblem("second_backup_failed", folder=str(root), problem=error)
        self._make(here, self._file)
        self._keep(here, name, content, reason)
        return problem

    def client(self, backup: Backup) -> Client:
        """The client in a backup. Raises FileProblem if it is not what was written."""
        content, name = self.read(backup), backup.path.name
        # A key takes a fifth of a second to make, and as a rule it is the same for all of them.
        self.key = seal_of(content, name, self.key) or self.key
        return client_in(content, name, self.key)

    def read(self, backup: Backup) -> bytes:
        """The bytes of a backup. Raises FileProblem if they are not what was written."""
        content = DurableFile(backup.path, self._system).read()
        if _digest(content) != backup.digest:
            raise FileProblem("file_damaged", file=backup.path.name)
        return content

    def inspect(self, backup: Backup, now: Client | None) -> Inspected:
        """What is in a backup, compared with the client as it is ``now``."""
        try:
            client = self.client(backup)
        except FileProblem as problem:
            return Inspected(backup, problem=problem)
        score = scoring.score(client, client.latest).value if client.latest is not None else None
        since = differences(client, now) if now is not None else {}
        return Inspected(backup, client.profile.name, score, since)

    def rename(self, file: Path) -> None:
        """Let the backups follow the file to the name ``file``. What cannot follow is still found by the client."""
        for folder in self.folders():
            with contextlib.suppress(OSError):
                self._system.replace(folder, folder.with_name(f"{name_digest(file)}-{self._uid}"))

    def _below(self, root: Path) -> list[Path]:
        # Those of another client under the same file name are not this one's.
        found = root.glob(f"*-{self._uid}" if self._uid else f"{self._name}-*")
        own = f"{self._name}-{self._uid}"
        return sorted((entry for entry in found if entry.is_dir()), key=lambda entry: (entry.name != own, entry))

    def _keep(self, root: Path, name: str, content: bytes, reason: Reason) -> None:
        folder = root / f"{self._name}-{self._uid}"
        if folder.is_symlink():  # what it leads to is not ours to fill, or to thin out
            raise FileProblem("folder_is_link", folder=str(folder))
        known = _in(folder)
        if known and known[0].digest == _digest(content) and holds(known[0].path, content, self._system):
            return
        if root == self._second and not root.is_dir():
            raise FileProblem("folder_missing", reason="ENOENT")
        like = self._file if root == self.roots[0] else None
        self._make(folder, like)
        path = folder / name
        DurableFile(path, self._system, like=like, follow=False).write(content, keep_backup=False)
        if not holds(path, content, self._system):
            with contextlib.suppress(OSError):
                self._system.unlink(path)
            raise FileProblem("backup_unverified", file=name)
        if reason == "closed":
            self._thin(folder)

    def _make(self, folder: Path, like: Path | None) -> None:
        try:
            self._system.make_folder(folder)
        except OSError as error:
            raise problem_writing(error) from error
        if like is not None:
            share_folder(folder, like)

    def _thin(self, folder: Path) -> None:
        found = _in(folder)
        for backup in set(found) - kept(found):
            with contextlib.suppress(OSError):
                self._system.unlink(backup.path)


def is_backup(name: str) -> bool:
    """Whether a file is called as a backup is."""
    return _NAME.fullmatch(name) is not None


def id_digest(uid: str) -> str:
    """Stands for a client's id in the names of files and folders; empty for none."""
    return _digest(uid.encode("utf-8", "surrogatepass")) if uid else ""


def rewrite(path: Path, content: bytes, system: FileSystem) -> None:
    """Put ``content`` in the place of a backup, whose number and all else that the name tells stay the same.

    Raises FileProblem or OSError; then the backup is still there.
    """
    head, _, _ = path.name.rpartition("-")
    target = path.with_name(f"{head}-{_digest(content)}{SUFFIX}")
    DurableFile(target, system, like=path).write(content, keep_backup=False)
    if not holds(target, content, system):
        raise FileProblem("backup_unverified", file=target.name)
    system.unlink(path)
    system.fsync_folder(path.parent)


def holds(path: Path, content: bytes, system: FileSystem) -> bool:
    """Whether a file reads as ``content``."""
    try:
        return system.read(path, LARGEST_FILE + 1) == content
    except OSError:
        return False


def kept(backups: Sequence[Backup]) -> frozenset[Backup]:
    """Which of the ``backups``, newest first, stay: the last of 12 days, 10 weeks and 9 months in which there is one.

    A day ends where the backup with the next number bears another date, whichever way the clock went.
    """
    chosen = set(backups[:NEWEST])
    for most, period in _PERIODS:
        last = [next(run) for _, run in groupby(backups, key=lambda backup, of=period: of(backup.when))]  # type: ignore[misc]
        chosen.update(last[:most])
    return frozenset(chosen)


def _in(folder: Path) -> tuple[Backup, ...]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return ()
    found = []
    for entry in entries:
        match = _NAME.fullmatch(entry.name)
        with contextlib.suppress(OSError, ValueError):
            if match is not None and entry.is_file(follow_symlinks=False):
                number, time, reason, digest = match.groups()
                when = dt.datetime.strptime(time, _TIME).replace(tzinfo=dt.UTC)
                size = entry.stat().st_size
                found.append(Backup(Path(entry.path), int(number), when, cast("Reason", reason), digest, size))
    return _newest_first(found)


def _newest_first(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    return tuple(sorted(backups, key=lambda backup: (backup.number, backup.path.name), reverse=True))


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=8).hexdigest()
