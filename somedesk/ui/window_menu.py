"""The window's menu: every command by name, for those who look for it rather than know its key."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.commands import Commands
from somedesk.ui.icons import icon

GROUPS = (
    ("new_client", "open_file", "save_copy", "backups", "close_client"),
    ("export", "import_actions", "merge"),
    ("undo", "redo", "history"),
    ("jump", "full_screen"),
    ("shortcuts", "help", "about", "settings"),
    ("passphrase", "erase_client"),
    ("quit",),
)
ICONS = {
    "new_client": "plus",
    "open_file": "folder-open",
    "save_copy": "copy",
    "backups": "archive",
    "close_client": "x",
    "export": "external-link",
    "import_actions": "download",
    "merge": "users",
    "undo": "undo-2",
    "redo": "redo-2",
    "history": "history",
    "passphrase": "lock",
    "erase_client": "trash-2",
    "jump": "search",
    "full_screen": "maximize",
    "shortcuts": "keyboard",
    "help": "circle-help",
    "about": "info",
    "settings": "settings",
}


class WindowMenu(QMenu):
    """Holds the commands themselves, so that what they are called and whether they can be used is always right."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window_menu")
        self._commands = commands
        for group in GROUPS:
            self.addSeparator()
            for name in group:
                self.addAction(commands[name])

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for name, picture in ICONS.items():
            self._commands[name].setIcon(icon(picture, theme))

    def open_at(self, place: QPoint) -> None:
        """Show the menu, ready for the arrow keys."""
        self.popup(place)
        self.setActiveAction(self._commands[GROUPS[0][0]])


class MenuButton(QToolButton):
    """Three lines, in the colour of a role, that open the menu."""

    def __init__(self, commands: Commands, menu: WindowMenu, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._command, self._menu, self._role = commands["menu"], menu, role
        self.setObjectName("menu_button")
        self.setProperty("kind", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._command.trigger)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Colour the lines."""
        self.setIcon(icon("menu", theme, self._role))

    def retranslate(self) -> None:
        """Name the button."""
        self.setAccessibleName(self._command.text())
        self.setToolTip(self._command.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def open_menu(self) -> None:
        """Show the menu below the button."""
        self._menu.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)))
