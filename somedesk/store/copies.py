"""Putting whatever is kept of a client under its new key: backups, quarantine, copies under any name, the trash."""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

import msgspec

from somedesk.base.errors import FileProblem
from somedesk.store.backups import rewrite
from somedesk.store.durable_file import LARGEST_FILE, DurableFile
from somedesk.store.encryption import Seal
from somedesk.store.environment import Environment
from somedesk.store.lock import is_held, locked, this_holder
from somedesk.store.names import PENDING
from somedesk.store.protection import may_change, recast, recast_file
from somedesk.store.traces import Kind, Trace, traces_of


class Copies:
    """What there is of an open client besides its file. ``former``: the keys that it may be under as yet."""

    def __init__(
        self, file: Path, uid: str, former: Sequence[Seal], new: Seal | None, environment: Environment
    ) -> None:
        self._file, self._uid, self._former, self._new = file, uid, former, new
        self._environment, self._system = environment, environment.system

    def recast(self) -> tuple[str, ...]:
        """Rewrite all of it, as far as it is plain or under a former key; the places of what could not be."""
        keys = (*self._former, *([self._new] if self._new is not None else ()))
        folders = self._environment.elsewhere()
        found = traces_of(self._file, self._uid, self._environment, folders=folders, keys=keys)
        return tuple(str(trace.path) for trace in found if not self._is_done(trace))

    def _is_done(self, trace: Trace) -> bool:
        try:
            return self._see_to(trace.path, trace.kind)
        except (FileProblem, OSError):
            return False

    def _see_to(self, path: Path, kind: Kind) -> bool:
        """Whether it is as it should be now."""
        match kind:
            case "file":  # is written by whoever has it open
                return True
            case "unreached":
                return False
            case "leftover":
                if path.suffix != PENDING and not is_held(path):
                    self._system.unlink(path)
            case "stranger":
                return not self._is_telling(path)
            case "backup" | "trash" | "quarantine" | "previous" if path.is_symlink():
                return not self._is_telling(path)
            case "backup":
                self._recast_backup(path)
            case "quarantine":
                recast_file(path, self._former, self._new, self._system)
            case "trash" | "copy" | "previous":
                self._recast_locked(path)
            case _:
                assert_never(kind)
        return True

    def _is_telling(self, path: Path) -> bool:
        """Whether something that we do not change holds the client for all to read."""
        if self._new is None:
            return False
        return path.is_dir() or msgspec.json.encode(self._uid) in self._system.read(path, LARGEST_FILE)

    def _recast_backup(self, path: Path) -> None:
        if not may_change(path, self._former, self._system):
            return
        before = DurableFile(path, self._system).read()
        content = recast(before, self._former, self._new)
        if content is None:
            return
        if self._is_twin_of(before, path):  # a killed program came as far as this
            self._system.unlink(path)
        else:
            rewrite(path, content, self._system)

    def _is_twin_of(self, before: bytes, path: Path) -> bool:
        """Whether the same backup is there under the new key already."""
        if self._new is None:
            return False
        plain = recast(before, self._former, None) or before
        for twin in path.parent.glob(f"{path.name.rpartition('-')[0]}-*"):
            with contextlib.suppress(FileProblem):
                if self._new.unsealed(DurableFile(twin, self._system).read(), twin.name) == plain:
                    return True
        return False

    def _recast_locked(self, path: Path) -> None:
        file = Path(os.path.realpath(path))
        owner = file.with_name(file.name.removesuffix(".bak"))
        if owner == self._file:
            recast_file(file, self._former, self._new, self._system)
            return
        with locked(owner, this_holder(self._environment.holder, self._environment.now())):
            recast_file(file, self._former, self._new, self._system)
