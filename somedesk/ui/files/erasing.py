"""Erasing a client for good: find everything, ask, erase in the background, say what is left."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Slot

from somedesk.base.errors import FileProblem
from somedesk.base.paths import opened_folder
from somedesk.store.environment import Environment
from somedesk.store.erase import Erasure
from somedesk.store.opened import forget
from somedesk.store.traces import Trace, traces_of
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.notice import staying
from somedesk.work.trash import Deleted, Remains, erase_remains, remains_of

TASK = "erase"


class Erasing(QObject):
    """Finds what there is of a client, asks, and erases it. One client at a time is asked about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot()
    def erase_open_client(self) -> None:
        """Close the open client, then ask about it. Who thinks better of it has it open again."""
        document = self._desk.document
        if document is None:
            return
        path, profile = document.file.path, document.client.profile
        # What is under a passphrase would ask for it, which nobody expects of a question that was taken back.
        again = partial(self._desk.open, path) if document.file.seal is None else None
        ask = partial(self.ask, path, profile.uid, profile.name, again)
        self._desk.when_saved(partial(self._close_and, ask))

    def _close_and(self, ask: Callable[[], None]) -> None:
        self._desk.close_client()
        ask()

    def ask(self, path: Path, uid: str, name: str, otherwise: Callable[[], None] | None = None) -> None:
        """Ask whether the client in ``path`` is to go; ``uid`` is empty if the file cannot be read."""
        self._look_for(name, partial(_remains, path, uid, self._desk.context.environment), otherwise)

    @Slot(object)
    def ask_about_deleted(self, deleted: Deleted) -> None:
        """Ask whether a client that is in the trash is to go."""
        self._look_for(deleted.name, partial(remains_of, deleted, self._desk.context.environment))

    def _look_for(self, name: str, look: Callable[[], Remains], otherwise: Callable[[], None] | None = None) -> None:
        self._desk.background(TASK, look, partial(self._on_found, name, look, otherwise))

    def _on_found(
        self, name: str, look: Callable[[], Remains], otherwise: Callable[[], None] | None, remains: Remains
    ) -> None:
        from somedesk.ui.files.erase_client import EraseClientDialog

        second = remains.environment.second_backups()
        missing = str(second) if second is not None and not second.is_dir() else ""
        dialog = EraseClientDialog(self._desk.context, name, remains.traces, missing, self._desk.window)
        dialog.confirmed.connect(partial(self._erase, name, remains.path, remains.uid, look))
        if otherwise is not None:
            dialog.rejected.connect(otherwise)
        dialog.open()

    def _erase(self, name: str, path: Path, uid: str, look: Callable[[], Remains]) -> None:
        work = partial(_erased, look, self._desk.context.library_index)
        # After the backup that closing makes, which would come back otherwise; and it is done whatever happens.
        self._desk.background(f"{TASK} {path}", work, partial(self._on_erased, name, uid), to_end=True)

    def _on_erased(self, name: str, uid: str, done: Erasure) -> None:
        context = self._desk.context
        known, gone = context.settings, {str(trace.path) for trace in done.erased}
        context.change_settings(
            recent=tuple(path for path in known.recent if path not in gone),
            offered=tuple(path for path in known.offered if path not in gone),
            left_steps=tuple(left for left in known.left_steps if left.client != uid),
        )
        self._desk.library_changed.emit()
        if done.left:
            problem = FileProblem("erase_incomplete", files=[str(trace.path) for trace in done.left])
            self._desk.warn(problem, f"erased {uid}", outlasts=True)
        elif done.strangers:
            text = partial(self._told_strangers, name, done)
            self._desk.notice.emit(staying(text, about=f"erased {uid}", outlasts=True))
        else:
            self._desk.say(self.tr("“{name}” is erased.").format(name=name))

    def _told_strangers(self, name: str, done: Erasure) -> str:
        text = self.tr("“{name}” is erased. These files were not made by SomeDesk, and are still there: {files}")
        return text.format(name=name, files=", ".join(str(trace.path) for trace in done.strangers))


def _erased(look: Callable[[], Remains], index: Path) -> Erasure:
    """Looked for once more: another client may have come since, whose files are none of this one's."""
    remains = look()
    done = erase_remains(remains, index)
    opened = tuple(Trace(path, "leftover") for path in forget(opened_folder(), remains.uid))
    return replace(done, left=done.left + opened)


def _remains(path: Path, uid: str, environment: Environment) -> Remains:
    return Remains(path, uid, environment, traces_of(path, uid, environment))
