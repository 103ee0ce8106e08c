"""The dark column at the left: pages of the open client, and the way back to all clients."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.commands import Commands
from somedesk.ui.icons import icon
from somedesk.ui.window_menu import MenuButton, WindowMenu

WIDTH = 212
ICONS = {
    "home": "house",
    "page_overview": "layout-dashboard",
    "page_assessment": "grid-3x3",
    "page_progress": "trending-up",
    "page_plan": "list-checks",
    "page_reports": "file-text",
    "help": "circle-help",
    "settings": "settings",
}
BOTTOM = ("page_reports", "settings", "help")


class Navigation(QFrame):
    """A button per page, and the menu."""

    def __init__(self, commands: Commands, menu: WindowMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setObjectName("navigation")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(3)
        title = QLabel("SomeDesk", self)
        title.setObjectName("navigation_title")
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(MenuButton(commands, menu, "nav_ink", self))
        top.addWidget(title, 1)
        column.addLayout(top)
        column.addSpacing(8)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for name in ICONS:
            if name == BOTTOM[0]:
                column.addStretch(1)
            button = QPushButton(self)
            button.setObjectName(f"navigate_{name}")
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(commands[name].trigger)
            if name.startswith("page_"):
                button.setCheckable(True)
                self._group.addButton(button)
            self.buttons[name] = button
            column.addWidget(button)
        self.retranslate()

    def show_page(self, page: str) -> None:
        """Mark ``page`` as the one that is shown."""
        if f"page_{page}" in self.buttons:
            self.buttons[f"page_{page}"].setChecked(True)

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for name, button in self.buttons.items():
            button.setIcon(icon(ICONS[name], theme, "nav_ink", "nav_selected_ink"))

    def retranslate(self) -> None:
        """Take the commands' names."""
        for name, button in self.buttons.items():
            button.setText(self._commands.title(name))
            button.setToolTip(self._commands[name].toolTip())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
