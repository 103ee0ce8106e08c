"""Where a client goes that can no longer be saved in its file, because someone else has put another version there."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from somedesk.base.errors import FileProblem
from somedesk.base.languages import writing
from somedesk.store.durable_file import DurableFile
from somedesk.store.environment import Environment

if TYPE_CHECKING:
    from somedesk.store.backups import Backups


class ConflictCopy:
    """A file beside the client's own, made when it is first needed. Not for use from two threads at once."""

    def __init__(self, file: Path, environment: Environment) -> None:
        self._file, self._environment, self._system = file, environment, environment.system
        self._copy: DurableFile | None = None

    def keep(self, content: bytes) -> str:
        """Write ``content`` to the copy, and say what it is called. Raises FileProblem if it cannot be kept."""
        copy = self._copy = self._copy or self._new()
        if not copy.holds(content):
            copy.write(content, keep_backup=False)
        return copy.path.name

    def put_away(self, backups: "Backups") -> None:
        """The copy is no longer needed: keep it as a backup instead. It stays where that cannot be done."""
        from somedesk.store.backups import holds

        copy, self._copy = self._copy, None
        if copy is None:
            return
        with contextlib.suppress(FileProblem, OSError):
            backups.add(copy.content, "merge", self._environment.now())
            if holds(copy.path, copy.content, self._system):
                self._system.unlink(copy.path)

    def _new(self) -> DurableFile:
        word = writing(self._environment.language()).beside["conflict"]
        when = f"{self._environment.now():%Y-%m-%d %H.%M}"
        for number in range(1, 1000):
            suffix = f" {number}" if number > 1 else ""
            path = self._file.with_name(f"{self._file.stem} ({word} {when}{suffix}){self._file.suffix}")
            copy = DurableFile(path, self._system, like=self._file, follow=False)
            if not copy.exists():
                return copy
        raise FileProblem("write_failed", reason="–")
