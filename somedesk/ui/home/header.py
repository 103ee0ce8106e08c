"""The head of the home page: where the library is, search, and the ways to a client that is not in sight."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.desk.window_menu import MenuButton
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.text_field import LineField

HEIGHT = 66
SEARCH_WIDTH, NARROWEST_SEARCH = 250, 110


class HomeHeader(QFrame):
    """``search_changed`` carries what is typed; ``recent_chosen`` a Path; ``cards_requested`` leaves the search."""

    search_changed = Signal(str)
    search_entered = Signal()
    cards_requested = Signal()
    recent_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._menu_button: MenuButton | None = None
        self.setObjectName("home_header")
        self.setProperty("kind", "header")
        self.setFixedHeight(HEIGHT)
        self.title = QLabel("SomeDesk", self)
        self.title.setProperty("kind", "title")
        self.place = ElidedLabel("library_place", "muted", self)
        self.search = LineField(self)
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(NARROWEST_SEARCH)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.textChanged.connect(self.search_changed)
        self.search.returnPressed.connect(self.search_entered)
        self.search.installEventFilter(self)
        self.recent = self._button("recent")
        self._menu = QMenu(self.recent)
        self._menu.setObjectName("recent_menu")
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self._menu.triggered.connect(self._on_menu_triggered)
        self.recent.setMenu(self._menu)
        self.open_file = self._button("open_file")
        self.new_client = self._button("new_client")
        self.new_client.setProperty("kind", "primary")
        self.settings = self._tool("settings")
        self.help = self._tool("help")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addWidget(self.place, 1)
        # It gives way after the place, which is elided, and before anything else.
        row.addWidget(self.search, 100)
        for widget in (self.recent, self.open_file, self.new_client, self.settings, self.help):
            row.addWidget(widget)

    def add_menu_button(self, button: MenuButton) -> None:
        """Put the window's menu before the title."""
        self._menu_button = button
        self._row.insertWidget(0, button)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        return button

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"home_{name}")
        button.setProperty("kind", "plain")
        return button

    def retranslate(self) -> None:
        """Set every text but the library's."""
        keys = QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        self.search.setPlaceholderText(self.tr("Search clients… {keys}").format(keys=keys))
        self.search.setAccessibleName(self.tr("Search clients"))
        self.recent.setText(self.tr("Recent"))
        self.open_file.setText(self.tr("Open file…"))
        self.new_client.setText(self.tr("New client"))
        for button, text in ((self.settings, self.tr("Settings")), (self.help, self.tr("Help"))):
            button.setToolTip(text)
            button.setAccessibleName(text)

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        if self._menu_button is not None:
            self._menu_button.use_theme(theme)
        self.new_client.setIcon(icon("plus", theme, "accent_ink"))
        self.recent.setIcon(icon("history", theme))
        self.settings.setIcon(icon("settings", theme))
        self.help.setIcon(icon("circle-help", theme))

    def show_place(self, folder: Path, clients: int | None) -> None:
        """Say where the library is and how many clients are in it; None while that is being found out."""
        text = " / ".join(part for part in folder.parts[-2:] if part != folder.anchor)
        if clients is None:
            text += " · " + self.tr("reading…")
        else:
            text += " · " + self.tr("%Ln client(s)", "", clients)
        self.place.setText(text)
        self.place.setToolTip(plain_tip(str(folder)))
        self.place.setAccessibleDescription(str(folder))

    def show_recent(self) -> None:
        """Offer the recent files, if there are any."""
        self.recent.setVisible(bool(self._context.settings.recent))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.cards_requested.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        self._menu.clear()
        for recent in self._context.settings.recent:
            path = Path(recent)
            name = path.stem.replace("&", "&&")
            if path.parent != self._context.library_folder:
                name = f"{name}  –  {path.parent.name.replace('&', '&&')}"
            action = QAction(name, self._menu)
            action.setToolTip(plain_tip(recent))
            action.setData(path)
            self._menu.addAction(action)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.recent_chosen.emit(action.data())
