"""What can be done to a client from its card: open, rename, show in folder, delete and take that back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.content.themes import Theme
from somedesk.store.library import Library, Summary, Trashed
from somedesk.ui.home.card_model import ClientCardModel
from somedesk.ui.home.card_view import ClientCardView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.notice import Notice, staying
from somedesk.ui.kit.other_programs import show_elsewhere

TASK = "library_change"
# Icon and key of each.
ACTIONS = {
    "open": ("arrow-right", ""),
    "rename": ("pencil", "F2"),
    "show": ("folder", ""),
    "delete": ("trash-2", "Del"),
    "erase": ("triangle-alert", "Shift+Del"),
}


class ClientCardActions(QObject):
    """Acts on the current card. ``library_changed`` carries the path to show now, or None; ``notice`` a Notice.

    ``erase_requested`` carries the Summary of the client that is to go for good.
    """

    open_requested = Signal(object)
    erase_requested = Signal(object)
    library_changed = Signal(object)
    notice = Signal(object)

    def __init__(self, context: Context, view: ClientCardView, model: ClientCardModel) -> None:
        super().__init__(view)
        self._context, self._view, self._model = context, view, model
        self._deleted: list[tuple[Trashed, str]] = []
        self.actions: dict[str, QAction] = {}
        self.menu = QMenu(view)
        self.menu.setObjectName("card_menu")
        slots = {
            "open": self._on_open_triggered,
            "rename": self._on_rename_triggered,
            "show": self._on_show_triggered,
            "delete": self._on_delete_triggered,
            "erase": self._on_erase_triggered,
        }
        for name, (_, keys) in ACTIONS.items():
            action = QAction(view)
            action.setObjectName(f"card_{name}")
            action.setShortcut(QKeySequence(keys))
            action.setAutoRepeat(False)  # Delete held would delete one client after the other
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slots[name])
            view.addAction(action)
            if name == "delete":
                self.menu.addSeparator()
            self.menu.addAction(action)
            self.actions[name] = action
        view.menu_requested.connect(self._on_view_menu_requested)

    def retranslate(self) -> None:
        """Name the actions."""
        for name, text in {
            "open": self.tr("Open"),
            "rename": self.tr("Rename…"),
            "show": self.tr("Show in folder"),
            "delete": self.tr("Delete"),
            "erase": self.tr("Erase for good…"),
        }.items():
            self.actions[name].setText(text)

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for name, (picture, _) in ACTIONS.items():
            self.actions[name].setIcon(icon(picture, theme))

    def show_in_folder(self, path: Path) -> None:
        """Open the folder in the system's own file manager."""
        show_elsewhere(path.parent, self._on_failed)

    def undo(self) -> None:
        """Take back the last deletion, if there was one."""
        while self._deleted and not self._deleted[-1][0].path.exists():
            self._deleted.pop()  # erased since
        if self._deleted:
            self.restore(*self._deleted[-1])

    def _library(self) -> Library:
        return Library(self._context.library_folder, self._context.environment)

    def _run(self, path: Path, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        # One key per file: two deletions in a row are two tasks, neither of which replaces the other.
        key = f"{TASK} {path}"
        self._context.tasks.run_to_end(key, work, done, partial(self._on_failed, about=key))

    def _current(self) -> Summary | None:
        return self._model.summary(self._view.currentIndex())

    @Slot(QModelIndex, QPoint)
    def _on_view_menu_requested(self, index: QModelIndex, spot: QPoint) -> None:
        summary = self._model.summary(index)
        if summary is not None:
            self._view.setCurrentIndex(index)
            self.actions["rename"].setEnabled(summary.problem is None and not summary.locked)
            self.menu.popup(spot)

    @Slot()
    def _on_open_triggered(self) -> None:
        if (summary := self._current()) is not None:
            self.open_requested.emit(summary.path)

    @Slot()
    def _on_show_triggered(self) -> None:
        if (summary := self._current()) is not None:
            self.show_in_folder(summary.path)

    # --- rename ---

    @Slot()
    def _on_rename_triggered(self) -> None:
        from somedesk.ui.home.rename_client import RenameClientDialog

        summary = self._current()
        if summary is None or summary.problem is not None or summary.locked:
            return
        dialog = RenameClientDialog(summary.name, self._model.names(), self._view.window())
        dialog.accepted_with.connect(partial(self._rename, summary.path))
        dialog.open()

    def _rename(self, path: Path, name: str) -> None:
        work = partial(self._library().rename, path, name)
        self._run(path, work, partial(self._on_renamed, path))

    def _on_renamed(self, old: Path, new: Path) -> None:
        recent = tuple(str(new) if path == str(old) else path for path in self._context.settings.recent)
        self._context.change_settings(recent=recent)
        self.library_changed.emit(new)

    # --- delete ---

    @Slot()
    def _on_delete_triggered(self) -> None:
        if (summary := self._current()) is not None:
            work = partial(self._library().trash, summary.path)
            self._run(summary.path, work, partial(self._on_deleted, summary.name or summary.path.stem))

    @Slot()
    def _on_erase_triggered(self) -> None:
        if (summary := self._current()) is not None:
            self.erase_requested.emit(summary)

    def _on_deleted(self, name: str, trashed: Trashed) -> None:
        self._deleted.append((trashed, name))
        gone = str(trashed.original)
        self._context.change_settings(recent=tuple(path for path in self._context.settings.recent if path != gone))
        self.library_changed.emit(None)
        text = self.tr("“{name}” was moved to the library’s trash.").format(name=name)
        self.notice.emit(Notice(text, action=self.tr("Undo"), act=partial(self.restore, trashed, name)))

    def restore(self, trashed: Trashed, name: str) -> None:
        """Take a client back from the trash."""
        work = partial(self._library().restore, trashed)
        self._run(trashed.path, work, partial(self._on_restored, trashed, name))

    def _on_restored(self, trashed: Trashed, name: str, path: Path) -> None:
        self._deleted = [entry for entry in self._deleted if entry[0] != trashed]
        self.library_changed.emit(path)
        self.notice.emit(Notice(self.tr("“{name}” is back.").format(name=name)))

    def _on_failed(self, error: SomeDeskError, about: str = "") -> None:
        self.library_changed.emit(None)
        self.notice.emit(staying(lambda: message(error, self._context.localisation.language), about=about))
