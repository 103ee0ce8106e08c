"""The window's commands: one QAction each, with its shortcut. Menu, jump box and shortcut sheet all read them here."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

SHORTCUTS: dict[str, str] = {
    "home": "Ctrl+Home",
    "new_client": "Ctrl+N",
    "open_file": "Ctrl+O",
    "save_copy": "Ctrl+Shift+S",
    "close_client": "Ctrl+W",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "page_overview": "Ctrl+1",
    "page_assessment": "Ctrl+2",
    "page_progress": "Ctrl+3",
    "page_plan": "Ctrl+4",
    "page_reports": "Ctrl+5",
    "new_assessment": "Ctrl+Shift+N",
    "jump": "Ctrl+K",
    "settings": "Ctrl+,",
    "help": "F1",
    "shortcuts": "Ctrl+F1",
    "full_screen": "F11",
    "about": "",
    "quit": "Ctrl+Q",
}
NEED_CLIENT = frozenset(
    {
        "save_copy", "close_client", "undo", "redo", "page_overview", "page_assessment", "page_progress",
        "page_plan", "page_reports", "new_assessment",
    }
)  # fmt: skip


class Commands(QObject):
    """All commands by id. The window connects them; texts are set in ``retranslate``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.actions: dict[str, QAction] = {}
        for name, keys in SHORTCUTS.items():
            action = QAction(self)
            action.setObjectName(name)
            if keys:
                # Ctrl+Y is what Windows users try for redo.
                sequences = [keys, "Ctrl+Y"] if name == "redo" else [keys]
                action.setShortcuts([QKeySequence(text) for text in sequences])
            parent.addAction(action)
            self.actions[name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.actions[name]

    def set_client_open(self, is_open: bool) -> None:
        """Enable what needs a client."""
        for name in NEED_CLIENT:
            self.actions[name].setEnabled(is_open)

    def retranslate(self) -> None:
        """Set the name of each command."""
        for name, text in {
            "home": self.tr("All clients"),
            "new_client": self.tr("New client…"),
            "open_file": self.tr("Open file…"),
            "save_copy": self.tr("Save a copy…"),
            "close_client": self.tr("Close client"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "page_overview": self.tr("Overview"),
            "page_assessment": self.tr("Assessment"),
            "page_progress": self.tr("Progress"),
            "page_plan": self.tr("Action plan"),
            "page_reports": self.tr("Reports"),
            "new_assessment": self.tr("New assessment…"),
            "jump": self.tr("Jump to…"),
            "settings": self.tr("Settings…"),
            "help": self.tr("Help"),
            "shortcuts": self.tr("Keyboard shortcuts"),
            "full_screen": self.tr("Full screen"),
            "about": self.tr("About SomeDesk"),
            "quit": self.tr("Quit"),
        }.items():
            self.actions[name].setText(text)
