"""What can be done about a client file that cannot be read; screens and command line do the same."""

import contextlib
import os
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.base.languages import writing
from somedesk.domain.client import PROFILE_ID, Client, ClientProfile, Language
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.restoring import restore
from somedesk.store.backups import Backup, Backups
from somedesk.store.client_file import ClientFile
from somedesk.store.durable_file import DurableFile
from somedesk.store.encryption import MAGIC, Seal, is_sealed, seal_of_damaged
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.library import free_path
from somedesk.store.records import client_in
from somedesk.store.salvage import MENDABLE, Salvaged, put_in_place, quarantine, salvage
from somedesk.store.targets import check_target

MOST_EARLIER = 3


class Mended(Struct, frozen=True):
    """A new file with what was salvaged, and where the unreadable bytes are kept as well."""

    path: Path
    salvaged: Salvaged
    kept: Path | None


def backups_of(path: Path, environment: Environment = DEFAULT_ENVIRONMENT, passphrase: str = "") -> Backups:
    """The backups of a file that is not open, found by its name."""
    return Backups(path, second=environment.second_backups(), system=environment.system, key=passphrase)


def is_locked(path: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> bool:
    """Whether the file, or something that could take its place, is under a passphrase."""
    for each in (path, *(backup.path for backup in backups_of(path, environment).versions())):
        with contextlib.suppress(OSError):
            if is_sealed(environment.system.read(each, len(MAGIC))):
                return True
    return False


def salvage_to_new_file(
    path: Path,
    language: Language,
    models: Iterable[MaturityModel],
    environment: Environment = DEFAULT_ENVIRONMENT,
    passphrase: str = "",
) -> Mended:
    """Make a new file beside ``path`` of what can be read of it; ``path`` stays as it is.

    What is under a passphrase needs it, and so does the new file then.

    Raises FileProblem: nothing_salvaged, passphrase_needed, or why that could not be read or written.
    """
    content = DurableFile(path, environment.system).read()
    today = environment.now().date()
    stand_in = ClientProfile(PROFILE_ID, uuid.uuid4().hex, path.stem[:200], language, today)
    laid_open, seal = _laid_open(content, path.name, passphrase)
    found = salvage(laid_open, stand_in, _earlier(path, environment, passphrase), models)
    kept = quarantine(path, content, environment) if content else None
    target = _beside(path, "salvaged", language)
    ClientFile.create(target, found.client, environment, seal=seal).close()
    return Mended(target, found, kept)


def copy_out(backups: Backups, backup: Backup, target: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> None:
    """Make a new file of a backup.

    Raises FileProblem: file_exists, as ``check_target`` does, or why it could not be read or written.
    """
    content = _whole(backups, backup)
    check_target(target)
    file = DurableFile(target, environment.system, follow=False)
    if file.exists():
        raise FileProblem("file_exists", file=target.name)
    file.write(content, keep_backup=False)


def copy_beside(path: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> Path:
    """Make a copy of a file that someone else has open, to work in; where it is now is returned.

    Raises FileProblem if the file could not be read, or the copy not written.
    """
    content = DurableFile(path, environment.system).read()
    target = _beside(path, "copy", environment.language())
    DurableFile(target, environment.system, follow=False).write(content, keep_backup=False)
    return target


def bring_back(
    path: Path, backups: Backups, backup: Backup, environment: Environment = DEFAULT_ENVIRONMENT
) -> Path | None:
    """Put a backup where a file is missing or cannot be read; where the quarantine keeps what was there is returned.

    Raises FileProblem "file_exists" if the file can be read after all: then it is for ``restore_in``.
    """
    content = _whole(backups, backup)
    try:
        ClientFile.open(path, True, environment, backups.key).close()
    except FileProblem as problem:
        if problem.code not in MENDABLE:
            raise
    else:
        raise FileProblem("file_exists", file=path.name)
    return put_in_place(path, content, environment)


def keep_before_replacing(path: Path, environment: Environment = DEFAULT_ENVIRONMENT) -> None:
    """Back up a file that is about to be replaced; one that cannot be read goes to quarantine. Missing is no error.

    Raises FileProblem if it could not be kept.
    """
    if not os.path.exists(path):
        return
    content = DurableFile(path, environment.system).read()
    try:
        uid = client_in(content, path.name).profile.uid
    except FileProblem:
        quarantine(path, content, environment)
    else:
        second = environment.second_backups()
        Backups(path, uid, second, environment.system).add(content, "import", environment.now())


def restore_in(file: ClientFile, then: Client, when: str) -> bool:
    """Make an open client what it was ``then``, as one change, after a backup; False if it is that already."""
    change = restore(file.client, then, when)
    if change is None:
        return False
    file.back_up("restore")
    file.apply(change)
    return True


def _beside(path: Path, what: Literal["copy", "salvaged"], language: Language) -> Path:
    """A name that is free for what is made of ``path``."""
    return free_path(path.parent, f"{path.stem} ({writing(language).beside[what]})", os.listdir(path.parent))


def _whole(backups: Backups, backup: Backup) -> bytes:
    backups.client(backup)
    return backups.read(backup)


def _laid_open(content: bytes, name: str, passphrase: str) -> tuple[bytes, Seal | None]:
    """What can be had of a file that may be under a passphrase, and its key."""
    if not is_sealed(content):
        return content, None
    if not passphrase:
        raise FileProblem("passphrase_needed", file=name)
    seal = seal_of_damaged(content, name, passphrase)
    return seal.unproven(content, name), seal


def _earlier(path: Path, environment: Environment, passphrase: str) -> list[Client]:
    backups, found = backups_of(path, environment, passphrase), list[Client]()
    for backup in backups.versions():
        if len(found) == MOST_EARLIER:
            break
        try:
            found.append(backups.client(backup))
        except FileProblem:
            continue
    return found
