"""What can lie where something is to be written: clients under every guise, links to them, what is no file."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace

from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import edit_profile
from somedesk.store.client_file import ClientFile
from somedesk.store.durable_file import backup_path
from somedesk.store.encryption import Seal
from tests.small_client import small_client

PASSPHRASE = "seven quiet herons"


class Place:
    """The open client ``own``, and two others, one of them encrypted; ``targets`` is where outputs are to go."""

    def __init__(self, folder: Path, client: Client) -> None:
        self.folder = folder
        self.own, self.other, self.locked = (folder / f"{name}.somedesk" for name in ("own", "other", "locked"))
        self.targets = folder / "targets"
        self.targets.mkdir(parents=True)
        stranger = small_client()
        stranger = replace(stranger, profile=replace(stranger.profile, uid="stranger"))
        seal = Seal.make(PASSPHRASE)
        for path, whose, key in ((self.own, client, None), (self.other, stranger, None), (self.locked, stranger, seal)):
            with ClientFile.create(path, whose, seal=key) as file:
                file.apply(edit_profile(whose, notes="later"))
                file.wait()

    def seen(self) -> dict[str, object]:
        """All files below the folder, with what matters of them; locks and the backups of closing come and go."""
        return dict(self._seen(self.folder))

    def _seen(self, folder: Path) -> Iterator[tuple[str, object]]:
        for entry in sorted(folder.iterdir()):
            name = entry.relative_to(self.folder).as_posix()
            if entry.is_symlink():
                yield name, os.readlink(entry)
            elif entry.is_dir():
                yield name, "folder"
                yield from self._seen(entry)
            elif entry.suffix not in (".lock", ".holder"):
                yield name, entry.read_bytes()


def _link(to: str) -> Callable[[Place, Path], None]:
    return lambda place, target: target.symlink_to(getattr(place, to))


def _copy(of: str) -> Callable[[Place, Path], None]:
    return lambda place, target: shutil.copy(getattr(place, of), target)


def _backup(of: str) -> Callable[[Place, Path], None]:
    return lambda place, target: shutil.copy(backup_path(getattr(place, of)), target)


def _damaged(place: Place, target: Path) -> None:
    target.write_bytes(place.other.read_bytes()[:3000])


def _protected(place: Place, target: Path) -> None:
    target.write_text("kept for the auditor")
    target.chmod(0o444)


OBSTACLES: dict[str, Callable[[Place, Path], None]] = {
    "a link to the open client": _link("own"),
    "a link to another client": _link("other"),
    "a link to an encrypted client": _link("locked"),
    "another client under another ending": _copy("other"),
    "an encrypted client under another ending": _copy("locked"),
    "a second name of the open client": lambda place, target: target.hardlink_to(place.own),
    "what is left of a client": _damaged,
    "the version before of the open client": _backup("own"),
    "the version before of an encrypted client": _backup("locked"),
    "a folder": lambda _place, target: target.mkdir(),
    "a link to a folder": lambda place, target: target.symlink_to(place.folder),
    "a write-protected file": _protected,
}


def put(place: Place, name: str, target: Path) -> None:
    """Put the obstacle called ``name`` where something is to be written."""
    OBSTACLES[name](place, target)


def put_away(target: Path) -> None:
    """Make the place free again."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)
