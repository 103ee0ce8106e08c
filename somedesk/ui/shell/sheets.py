"""What the window shows over itself: settings, about, help, all keys, and the places to jump to."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from somedesk.store.library import Library
from somedesk.ui.desk.desk import Desk
from somedesk.ui.places import BY_NAME, PLACES
from somedesk.ui.shell.jump import JumpDialog, Target

if TYPE_CHECKING:
    from somedesk.ui.desk.help import HelpPanel

NOT_OFFERED = frozenset({"jump", "menu", "notice"})


class WindowSheets(QObject):
    """Opens those dialogs; what is chosen in them is done by the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._help: HelpPanel | None = None

    @Slot()
    def show_settings(self) -> None:
        """Settings."""
        from somedesk.ui.shell.settings import SettingsDialog

        SettingsDialog(self._desk.context, self._desk.window).open()

    @Slot()
    def show_about(self) -> None:
        """About, sources and licences."""
        from somedesk.ui.shell.about import AboutDialog

        AboutDialog(self._desk.context, self._desk.window).open()

    @Slot()
    def show_help(self) -> None:
        """Help on the page that is shown, beside the work or, in a narrow window, in one of its own."""
        from somedesk.ui.desk.help import WIDE_ENOUGH, HelpPanel

        panel = self._help
        if panel is None:
            panel = self._help = HelpPanel(self._desk.context, self._desk.window)
            panel.other_place_requested.connect(self._on_help_other_place_requested)
            panel.left.connect(self._desk.window.activateWindow)
            self._place_help(beside=self._desk.window.width() >= WIDE_ENOUGH)
        panel.show_topic(self._desk.help_topic or BY_NAME[self._desk.place].help)
        panel.show()
        panel.raise_()
        panel.take_focus()

    @Slot()
    def _on_help_other_place_requested(self) -> None:
        if self._help is not None:
            self._place_help(beside=self._help.isWindow())
            self._help.show()
            self._help.take_focus()

    def _place_help(self, *, beside: bool) -> None:
        panel, window = self._help, self._desk.window
        if panel is None:
            return
        if beside:
            panel.setWindowFlags(Qt.WindowType.Widget)
            self._desk.beside.emit(panel)
            return
        panel.stand_alone(window)

    @Slot()
    def show_shortcuts(self) -> None:
        """Every key."""
        from somedesk.ui.shell.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._desk.commands, self._desk.window).open()

    @Slot()
    def show_jump(self) -> None:
        """Jump to a page, dimension, action, client or command."""
        JumpDialog(self._desk.context, self.targets, self._desk.window).open()

    def targets(self) -> list[Target]:
        """All there is to jump to: commands, pages among them; what is on the pages; clients."""
        commands = self._desk.commands
        targets = [
            Target(commands.title(name), commands.keys(name).partition(", ")[0], action.trigger)
            for name, action in commands.actions.items()
            if action.isEnabled() and name not in NOT_OFFERED
        ]
        return targets + self._in_client() + self._clients()

    def _in_client(self) -> list[Target]:
        document, localisation = self._desk.document, self._desk.context.localisation
        return [
            Target(jump.text, jump.kind, partial(self._desk.go, place.name, jump.record))
            for place in PLACES
            if document is not None
            for jump in place.jumps(document, localisation)
        ]

    def _clients(self) -> list[Target]:
        """Those of the library, and what was opened from elsewhere."""
        context = self._desk.context
        known = {s.path: s.name for s in Library(context.library_folder).remembered(context.library_index)}
        for recent in map(Path, context.settings.recent):
            known.setdefault(recent, recent.stem)
        if self._desk.document is not None:
            known.pop(self._desk.document.file.path, None)
        return [Target(name, self.tr("Client"), partial(self._desk.open, path)) for path, name in known.items()]
