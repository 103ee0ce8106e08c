"""Home: the library, a card per client, and the ways to a new one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.base.settings import Settings
from somedesk.content.messages import message
from somedesk.content.themes import Theme
from somedesk.store.library import Library, Summary
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.desk.window_menu import MenuButton
from somedesk.ui.home.card_actions import ClientCardActions
from somedesk.ui.home.card_model import SORT_KEYS, ClientCardModel
from somedesk.ui.home.card_view import ClientCardView
from somedesk.ui.home.header import HomeHeader
from somedesk.ui.home.message import HomeMessage
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.work.fresh import today

TASK = "library"
START_HERE = "somedesk.ui.files.client_files:ClientFiles.start_here"
SIDE = 23  # half a gap lies round each card: so the cards stand 30 px from the window's edge


class HomePage(Page):
    """Cards of all clients. What is on the disk is looked at in a worker; until then the last look is shown.

    ``looked`` tells whether that has been done for the folder that is shown.
    """

    open_requested = Signal(object)  # Path
    new_client_requested = Signal()
    start_here_requested = Signal()
    open_file_requested = Signal()
    sample_requested = Signal()
    settings_requested = Signal()
    help_requested = Signal()
    deleted_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._desk: Desk | None = None
        self._folder: Path | None = None
        self.looked = False
        self._current: Path | None = None
        self._error: SomeDeskError | None = None
        self._has_deleted = False
        self.cards = ClientCardModel(context.localisation, self)
        self.top = HomeHeader(context, self)
        self._shelf = QWidget(self)
        self.view = ClientCardView(self.cards, context.appearance.theme, self._shelf)
        self.card_actions = ClientCardActions(context, self.view, self.cards)
        self._build()
        self._connect()

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self._desk = desk
        self.open_requested.connect(desk.open)
        self.sample_requested.connect(desk.opening.open_sample)
        self.start_here_requested.connect(partial(desk.do, START_HERE))
        for requested, name in (
            (self.new_client_requested, "new_client"),
            (self.open_file_requested, "open_file"),
            (self.settings_requested, "settings"),
            (self.help_requested, "help"),
        ):
            requested.connect(desk.commands[name].trigger)
        self.deleted_requested.connect(self._on_deleted_requested)
        self.card_actions.erase_requested.connect(self._on_card_erase_requested)
        self.top.add_menu_button(MenuButton(desk.commands["menu"], "ink", self.top))
        desk.library_changed.connect(self._on_desk_library_changed)

    # --- building ---

    def _build(self) -> None:
        self.sort = ChoiceField(self._shelf)
        self.sort.setObjectName("sort")
        for key in SORT_KEYS:
            self.sort.addItem("", key)
        self._sort_label = QLabel(self._shelf)
        self._sort_label.setBuddy(self.sort)
        self._sort_label.setProperty("kind", "muted")
        self._found = QLabel(self._shelf)
        self._found.setObjectName("found")
        self._found.setProperty("kind", "muted")
        self.deleted, self.compare = QPushButton(self._shelf), QPushButton(self._shelf)
        for name, button in (("deleted_clients", self.deleted), ("compare_clients", self.compare)):
            button.setObjectName(name)
            button.setProperty("kind", "link")
        self._empty = HomeMessage(
            "empty_library", ("start_here", "open_sample", "new_client", "open_file", "deleted"), self
        )
        self._empty.buttons["start_here"].setProperty("kind", "primary")
        self._nothing = HomeMessage("nothing_found", ("clear_search",), self)
        self._unreadable = HomeMessage("library_unreadable", ("try_again", "settings"), self)
        self._waiting = QWidget(self)
        row = QHBoxLayout()
        row.setContentsMargins(7, 0, 22, 0)
        row.addWidget(self._found)
        row.addStretch(1)
        row.addWidget(self.deleted)
        row.addWidget(self.compare)
        row.addWidget(self._sort_label)
        row.addWidget(self.sort)
        shelf = QVBoxLayout(self._shelf)
        shelf.setContentsMargins(SIDE, 14, 8, 0)
        shelf.setSpacing(4)
        shelf.addLayout(row)
        shelf.addWidget(self.view, 1)
        self._body = QStackedWidget(self)
        for widget in (self._waiting, self._shelf, self._empty, self._nothing, self._unreadable):
            self._body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        top, actions = self.top, self.card_actions
        top.search_changed.connect(self._on_search_changed)
        top.search_entered.connect(self._on_search_entered)
        top.cards_requested.connect(self.view.setFocus)
        top.recent_chosen.connect(self.open_requested)
        top.help.clicked.connect(self.help_requested)
        for new in (top.new_client, self._empty.buttons["new_client"]):
            new.clicked.connect(self.new_client_requested)
        for opener in (top.open_file, self._empty.buttons["open_file"]):
            opener.clicked.connect(self.open_file_requested)
        for settings in (top.settings, self._unreadable.buttons["settings"]):
            settings.clicked.connect(self.settings_requested)
        self._empty.buttons["start_here"].clicked.connect(self.start_here_requested)
        self._empty.buttons["open_sample"].clicked.connect(self.sample_requested)
        self._nothing.buttons["clear_search"].clicked.connect(top.search.clear)
        self._unreadable.buttons["try_again"].clicked.connect(self.refresh_library)
        self.compare.clicked.connect(self._on_compare_clicked)
        for deleted in (self.deleted, self._empty.buttons["deleted"]):
            deleted.clicked.connect(self.deleted_requested)
        self.sort.activated.connect(self._on_sort_activated)
        self.view.opened.connect(self._on_card_opened)
        self.view.link_clicked.connect(self._on_card_link_clicked)
        actions.open_requested.connect(self.open_requested)
        actions.library_changed.connect(self._on_library_changed)
        actions.notice.connect(self.notice)
        self.context.settings_changed.connect(self._on_context_settings_changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_application_state_changed)
        for key, slot in (
            (QKeySequence.StandardKey.Find, self._on_find_pressed),
            (QKeySequence.StandardKey.Refresh, self.refresh_library),
            (QKeySequence.StandardKey.Undo, self.card_actions.undo),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def retranslate(self) -> None:
        self.top.retranslate()
        self.card_actions.retranslate()
        self._keeping_place(partial(self.cards.retranslate))
        self.view.retranslate()
        self.view.setAccessibleName(self.tr("Clients"))
        self.compare.setText(self.tr("Compare clients…"))
        self.deleted.setText(self.tr("Deleted clients…"))
        self._sort_label.setText(self.tr("Sort by"))
        for index, text in enumerate((self.tr("Name"), self.tr("Last assessment"), self.tr("Score"))):
            self.sort.setItemText(index, text)
        empty, nothing, unreadable = self._empty, self._nothing, self._unreadable
        empty.heading.setText(self.tr("New here?"))
        empty.text.setText(
            self.tr(
                "Start here leads your own organisation from a first question to a plan of the first month. Or open "
                "the sample client and walk through an assessment in three minutes. Who advises others makes a client "
                "of each. Each is one file in the library folder, and stays on this computer."
            )
        )
        empty.buttons["start_here"].setText(self.tr("Start here"))
        empty.buttons["open_sample"].setText(self.tr("Open the sample"))
        empty.buttons["new_client"].setText(self.tr("New client"))
        empty.buttons["open_file"].setText(self.tr("Open file…"))
        empty.buttons["deleted"].setText(self.tr("Deleted clients…"))
        nothing.heading.setText(self.tr("No client found"))
        nothing.buttons["clear_search"].setText(self.tr("Show all clients"))
        unreadable.heading.setText(self.tr("The library cannot be read"))
        unreadable.buttons["try_again"].setText(self.tr("Try again"))
        unreadable.buttons["settings"].setText(self.tr("Choose another folder…"))
        self._show()

    def take_focus(self) -> None:
        first: dict[QWidget, QWidget] = {
            self._empty: self._empty.buttons["start_here"],
            self._nothing: self._nothing.buttons["clear_search"],
            self._unreadable: self._unreadable.buttons["try_again"],
        }
        first.get(self._fitting_part(), self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def use_theme(self, theme: Theme) -> None:
        self.top.use_theme(theme)
        self.view.use_theme(theme)
        self.card_actions.use_theme(theme)

    # --- the library ---

    @Slot()
    def refresh_library(self) -> None:
        """Look at the library again, in a worker."""
        library = self._show_remembered()
        look = partial(_look, library, self.context.library_index)
        self.context.tasks.run(TASK, look, self._on_looked, self._on_look_failed)

    def _show_remembered(self) -> Library:
        library = Library(self.context.library_folder)
        if library.folder != self._folder:
            self._folder, self.looked, self._has_deleted = library.folder, False, False
            self._show_clients(library.remembered(self.context.library_index))
        return library

    def _on_looked(self, seen: tuple[tuple[Summary, ...], bool]) -> None:
        self.looked, self._error = True, None
        summaries, self._has_deleted = seen
        self._show_clients(summaries)

    def _on_look_failed(self, error: SomeDeskError) -> None:
        self.looked, self._error = True, error
        self._show_clients(())

    def _show_clients(self, summaries: tuple[Summary, ...]) -> None:
        self._keeping_place(partial(self.cards.show_clients, summaries, today()))

    def _keeping_place(self, change: partial[None]) -> None:
        """Change what is shown, and stay on the same client where it is still there."""
        index = self.view.currentIndex()
        if index.isValid() and (summary := self.cards.summary(index)) is not None:
            self._current = summary.path
        row, scrolled = max(0, index.row()), self.view.verticalScrollBar().value()
        change()
        kept = self.cards.row_of(self._current) if self._current else -1
        self.view.select_row(kept if kept >= 0 else min(row, self.cards.rowCount() - 1))
        self.view.verticalScrollBar().setValue(scrolled)
        self._show()

    def _show(self) -> None:
        """Show the part of the page that fits what there is."""
        cards, searching = self.cards, self.top.search.text().strip()
        folder = self._folder or self.context.library_folder
        self.top.show_place(folder, cards.client_count if self.looked or cards.client_count else None)
        self.top.show_recent()
        found = self.tr("%Ln client(s) found", "", cards.found_count)
        self._found.setText(found if searching else "")
        for widget in (self.compare, self._sort_label, self.sort):
            widget.setVisible(cards.client_count > 1)
        for button in (self.deleted, self._empty.buttons["deleted"]):
            button.setVisible(self._has_deleted)
        if self._error is not None:
            self._unreadable.text.setText(message(self._error, self.context.localisation.language))
        text = self.tr("No client’s name contains “{text}”.").format(text=searching)
        self._nothing.text.setText(text)
        was_waiting = self._body.currentWidget() is self._waiting
        self._body.setCurrentWidget(self._fitting_part())
        if was_waiting and self.isVisible() and not self.top.search.text():
            # Until then there was nothing to have the keyboard, and Qt gave it to the first button.
            self.take_focus()

    def _fitting_part(self) -> QWidget:
        if self._error is not None:
            return self._unreadable
        if self.cards.found_count:
            return self._shelf
        if self.cards.client_count:
            return self._nothing
        return self._empty if self.looked else self._waiting

    # --- slots ---

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self._keeping_place(partial(self.cards.search, text))

    @Slot()
    def _on_search_entered(self) -> None:
        """Enter in the search opens the first client found."""
        if self.top.search.text().strip() and self.cards.found_count:
            self._on_card_opened(self.cards.index(0, 0))

    @Slot()
    def _on_compare_clicked(self) -> None:
        # Not needed for the first window, which is what this page is.
        from somedesk.ui.home.clients_compared import ClientsCompared

        ClientsCompared(self.context, self).open()

    @Slot(int)
    def _on_sort_activated(self, index: int) -> None:
        self._keeping_place(partial(self.cards.sort_by, self.sort.itemData(index)))

    @Slot(QModelIndex)
    def _on_card_opened(self, index: QModelIndex) -> None:
        summary = self.cards.summary(index)
        if summary is None:
            self.sample_requested.emit()
        else:
            self.open_requested.emit(summary.path)

    @Slot(QModelIndex)
    def _on_card_link_clicked(self, index: QModelIndex) -> None:
        summary = self.cards.summary(index)
        if summary is None:
            self.sample_requested.emit()
        elif summary.locked:
            self.open_requested.emit(summary.path)
        else:
            self.card_actions.show_in_folder(summary.path)

    @Slot(object)
    def _on_library_changed(self, path: Path | None) -> None:
        if path is not None:
            self._current = path
            self.view.setCurrentIndex(QModelIndex())
        self.refresh_library()

    @Slot()
    def _on_deleted_requested(self) -> None:
        from somedesk.ui.files.deleted_clients import DeletedClientsDialog
        from somedesk.ui.files.erasing import Erasing

        if self._desk is not None:
            dialog = DeletedClientsDialog(self.context, self._desk.window)
            dialog.restore_requested.connect(self.card_actions.restore)
            dialog.erase_requested.connect(self._desk.room(Erasing).ask_about_deleted)
            dialog.open()

    @Slot(object)
    def _on_card_erase_requested(self, summary: Summary) -> None:
        from somedesk.ui.files.erasing import Erasing

        if self._desk is not None:
            self._desk.room(Erasing).ask(summary.path, summary.uid, summary.name or summary.path.stem)

    @Slot()
    def _on_desk_library_changed(self) -> None:
        if self.isVisible():
            self.refresh_library()

    @Slot()
    def _on_find_pressed(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    @Slot(object)
    def _on_context_settings_changed(self, settings: Settings) -> None:
        self.top.show_recent()
        if self.isVisible() and self.context.library_folder.absolute() != self._folder:
            self.refresh_library()

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Files may have come or gone while another program was in front."""
        if state == Qt.ApplicationState.ApplicationActive and self.isVisible():
            self.refresh_library()

    @Slot()
    def _on_shown(self) -> None:
        if self.isVisible():
            self.refresh_library()

    # --- Qt ---

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_remembered()
        # A worker that starts before the first paint would hold it up.
        QTimer.singleShot(0, self, self._on_shown)

    def hideEvent(self, event: QHideEvent) -> None:
        self.context.tasks.cancel(TASK)
        super().hideEvent(event)


def _look(library: Library, index: Path) -> tuple[tuple[Summary, ...], bool]:
    """What is in the library, and whether anything is in its trash."""
    from somedesk.work.trash import has_deleted

    return library.summaries(index), has_deleted(library)
