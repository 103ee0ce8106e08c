"""What can be done about a client file that cannot be read; screens and command line do the same."""

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.domain.client import PROFILE_ID, Client, ClientProfile, Language
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.restoring import restore
from somedesk.store.backups import Backup, Backups
from somedesk.store.client_file import DEFAULT_ENVIRONMENT, ClientFile, Environment
from somedesk.store.durable_file import DurableFile
from somedesk.store.library import free_path
from somedesk.store.salvage import MENDABLE, Salvaged, put_in_place, quarantine, salvage

MOST_EARLIER = 3


class Mended(Struct, frozen=True):
    """A new file with what was salvaged, and where the unreadable bytes are kept as well."""

    path: Path
    salvaged: Salvaged
    kept: Path | None


def backups_of(path: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> Backups:
    """The backups of a file that is not open, found by its name."""
    return Backups(path, second=environment.second_backups(), system=environment.system)


def salvage_to_new_file(
    path: Path,
    language: Language,
    models: Iterable[MaturityModel],
    environment: Environment = DEFAULT_ENVIRONMENT,
) -> Mended:
    """Make a new file beside ``path`` of what can be read of it; ``path`` stays as it is.

    Raises FileProblem: nothing_salvaged, or why that could not be read or written.
    """
    content = DurableFile(path, environment.system).read()
    today = environment.now().date()
    stand_in = ClientProfile(PROFILE_ID, uuid.uuid4().hex, path.stem[:200], language, today)
    found = salvage(content, stand_in, _earlier(path, environment), models)
    kept = quarantine(path, content, environment) if content else None
    target = free_path(path.parent, f"{path.stem} (salvaged)", os.listdir(path.parent))
    ClientFile.create(target, found.client, environment).close()
    return Mended(target, found, kept)


def copy_out(backups: Backups, backup: Backup, target: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> None:
    """Make a new file of a backup. Raises FileProblem: file_exists, or why it could not be read or written."""
    content = _whole(backups, backup)
    if environment.system.stamp(target) is not None:
        raise FileProblem("file_exists", file=target.name)
    DurableFile(target, environment.system).write(content, keep_backup=False)


def bring_back(
    path: Path, backups: Backups, backup: Backup, environment: Environment = DEFAULT_ENVIRONMENT
) -> Path | None:
    """Put a backup where a file is missing or cannot be read; where the quarantine keeps what was there is returned.

    Raises FileProblem "file_exists" if the file can be read after all: then it is for ``restore_in``.
    """
    content = _whole(backups, backup)
    try:
        ClientFile.open(path, read_only=True, environment=environment).close()
    except FileProblem as problem:
        if problem.code not in MENDABLE:
            raise
    else:
        raise FileProblem("file_exists", file=path.name)
    return put_in_place(path, content, environment)


def restore_in(file: ClientFile, then: Client, when: str) -> bool:
    """Make an open client what it was ``then``, as one change, after a backup; False if it is that already."""
    change = restore(file.client, then, when)
    if change is None:
        return False
    file.back_up("restore")
    file.apply(change)
    return True


def _whole(backups: Backups, backup: Backup) -> bytes:
    backups.client(backup)
    return backups.read(backup)


def _earlier(path: Path, environment: Environment) -> list[Client]:
    backups, found = backups_of(path, environment), list[Client]()
    for backup in backups.versions():
        if len(found) == MOST_EARLIER:
            break
        try:
            found.append(backups.client(backup))
        except FileProblem:
            continue
    return found
