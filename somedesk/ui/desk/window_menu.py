"""The window's menu: every command by name, for those who look for it rather than know its key."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.desk.commands import COMMANDS, SUBMENUS, Command, Commands, Submenu
from somedesk.ui.kit.icons import icon

_ICONS: dict[Submenu, str] = {"import": "download", "view": "maximize"}


class WindowMenu(QMenu):
    """Holds the commands themselves, so that what they are called and whether they can be used is always right."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window_menu")
        self._commands = commands
        self._submenus: dict[Submenu, QMenu] = {}
        for _, group in groupby((command for command in COMMANDS if command.group), key=lambda each: each.group):
            self.addSeparator()
            for command in group:
                self._menu_of(command).addAction(commands[command.name])
        self.aboutToShow.connect(self._on_self_about_to_show)
        self.retranslate()

    def _menu_of(self, command: Command) -> QMenu:
        """The submenu stands where the first of its commands would."""
        if not command.submenu:
            return self
        if command.submenu not in self._submenus:
            made = self._submenus[command.submenu] = QMenu(self)
            made.setObjectName(f"window_menu_{command.submenu}")
            self.addMenu(made)
        return self._submenus[command.submenu]

    def retranslate(self) -> None:
        """Name the submenus."""
        for name, menu in self._submenus.items():
            menu.setTitle(QCoreApplication.translate("Commands", SUBMENUS[name]))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_self_about_to_show(self) -> None:
        """A submenu of which nothing can be used opens to no purpose."""
        for menu in self._submenus.values():
            menu.menuAction().setEnabled(any(action.isEnabled() for action in menu.actions()))

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for command in COMMANDS:
            if command.group and command.icon:
                self._commands[command.name].setIcon(icon(command.icon, theme))
        for name, menu in self._submenus.items():
            menu.setIcon(icon(_ICONS[name], theme))

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
