"""The window's menu: every command by name, for those who look for it rather than know its key."""

from itertools import groupby

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.desk.commands import COMMANDS, Commands
from somedesk.ui.kit.icons import icon


class WindowMenu(QMenu):
    """Holds the commands themselves, so that what they are called and whether they can be used is always right."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window_menu")
        self._commands = commands
        for _, group in groupby((command for command in COMMANDS if command.group), key=lambda each: each.group):
            self.addSeparator()
            for command in group:
                self.addAction(commands[command.name])

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for command in COMMANDS:
            if command.group and command.icon:
                self._commands[command.name].setIcon(icon(command.icon, theme))

    def open_at(self, place: QPoint) -> None:
        """Show the menu, ready for the arrow keys."""
        self.popup(place)
        self.setActiveAction(next(action for action in self.actions() if not action.isSeparator()))


class MenuButton(QToolButton):
    """Three lines, in the colour of a role, that open the menu."""

    def __init__(self, command: QAction, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._command, self._role = command, role
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
