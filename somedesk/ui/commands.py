"""The window's commands: one QAction each, with its shortcut. Menu, jump box and shortcut sheet all read them here."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from somedesk.ui.plain_tip import plain_tip

SHORTCUTS: dict[str, tuple[str, ...]] = {
    "menu": ("F10",),
    "home": ("Ctrl+Home",),
    "new_client": ("Ctrl+N",),
    "open_file": ("Ctrl+O",),
    "save_copy": ("Ctrl+Shift+S",),
    "export": ("Ctrl+E",),
    "import_actions": (),
    "merge": ("Ctrl+Shift+M",),
    "backups": ("Ctrl+Shift+B",),
    "close_client": ("Ctrl+W",),
    "undo": ("Ctrl+Z",),
    # Ctrl+Y is what Windows users try.
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "history": ("Ctrl+H",),
    "page_overview": ("Ctrl+1",),
    "page_assessment": ("Ctrl+2",),
    "page_progress": ("Ctrl+3",),
    "page_plan": ("Ctrl+4",),
    "page_reports": ("Ctrl+5",),
    "new_assessment": ("Ctrl+Shift+N",),
    "jump": ("Ctrl+K",),
    "notice": ("F6",),
    "settings": ("Ctrl+,",),
    "help": ("F1",),
    "shortcuts": ("Ctrl+F1",),
    "full_screen": ("F11",),
    "passphrase": (),
    "erase_client": (),
    "about": (),
    "quit": ("Ctrl+Q",),
}
NEED_CLIENT = frozenset(
    {
        "save_copy", "backups", "close_client", "undo", "redo", "page_overview", "page_assessment", "page_progress",
        "page_plan", "page_reports", "new_assessment", "export", "import_actions", "history", "merge", "erase_client",
        "passphrase",
    }
)  # fmt: skip
LONGEST_CHANGE = 60


class Commands(QObject):
    """All commands by id. The window connects them; texts are set in ``retranslate``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.actions: dict[str, QAction] = {}
        self._titles: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for name, keys in SHORTCUTS.items():
            action = QAction(self)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(text) for text in keys])
            parent.addAction(action)
            self.actions[name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.actions[name]

    def title(self, name: str) -> str:
        """What a command is called where it is not in a menu: without the dots that say a dialog follows."""
        return self._titles[name].removesuffix("…")

    def name(self, name: str) -> str:
        """What a command is called whatever it would do now: "Undo"."""
        return self._names[name].removesuffix("…")

    def keys(self, name: str) -> str:
        """The keys of a command as they are written on this system; empty if it has none."""
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(sequence.toString(native) for sequence in self.actions[name].shortcuts())

    def set_client_open(self, is_open: bool) -> None:
        """Enable what needs a client."""
        for name in NEED_CLIENT:
            self.actions[name].setEnabled(is_open)

    def name_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty if there is nothing to do."""
        for name, what, plain, named in (
            ("undo", undo, self.tr("Undo"), self.tr("Undo: {what}")),
            ("redo", redo, self.tr("Redo"), self.tr("Redo: {what}")),
        ):
            short = what if len(what) <= LONGEST_CHANGE else what[: LONGEST_CHANGE - 1].rstrip() + "…"
            self.actions[name].setEnabled(bool(what))
            self._set_text(name, named.format(what=short) if what else plain)

    def retranslate(self) -> None:
        """Set the name of each command."""
        for name, text in {
            "menu": self.tr("Menu"),
            "home": self.tr("All clients"),
            "new_client": self.tr("New client…"),
            "open_file": self.tr("Open file…"),
            "save_copy": self.tr("Save a copy…"),
            "export": self.tr("Export…"),
            "import_actions": self.tr("Import edited actions…"),
            "merge": self.tr("Merge from file…"),
            "backups": self.tr("Backups…"),
            "close_client": self.tr("Close client"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "history": self.tr("History…"),
            "page_overview": self.tr("Overview"),
            "page_assessment": self.tr("Assessment"),
            "page_progress": self.tr("Progress"),
            "page_plan": self.tr("Action plan"),
            "page_reports": self.tr("Reports"),
            "new_assessment": self.tr("New assessment…"),
            "jump": self.tr("Jump to…"),
            "notice": self.tr("To the message"),
            "settings": self.tr("Settings…"),
            "help": self.tr("Help"),
            "shortcuts": self.tr("Keyboard shortcuts"),
            "full_screen": self.tr("Full screen"),
            "passphrase": self.tr("Passphrase…"),
            "erase_client": self.tr("Erase client for good…"),
            "about": self.tr("About SomeDesk"),
            "quit": self.tr("Quit"),
        }.items():
            self._names[name] = text
            self._set_text(name, text)

    def _set_text(self, name: str, text: str) -> None:
        action, keys = self.actions[name], self.keys(name).partition(", ")[0]
        self._titles[name] = text
        # A menu takes & for the mark of a key.
        action.setText(text.replace("&", "&&"))
        action.setToolTip(plain_tip(f"{self.title(name)} ({keys})" if keys else self.title(name)))
