"""The main window: navigation, the header with the page's controls, the page, and the strip at the bottom."""

import importlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.themes import Theme
from somedesk.domain.integrity import unknown_told
from somedesk.store.client_file import ClientFile
from somedesk.ui.desk.commands import Commands
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.desk.window_menu import MenuButton, WindowMenu
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.labels import describe
from somedesk.ui.kit.stops import ReadByTab
from somedesk.ui.links.banner import ContradictionBanner
from somedesk.ui.places import BY_NAME, HOME, PLACES
from somedesk.ui.shell import placing
from somedesk.ui.shell.dropped import copied_files
from somedesk.ui.shell.header import WindowHeader
from somedesk.ui.shell.navigation import Navigation, fits_narrow
from somedesk.ui.shell.notice_bar import NoticeBar
from somedesk.ui.shell.page_room import PageRoom
from somedesk.ui.shell.status_strip import StatusStrip

SMALLEST = QSize(640, 340)  # a laptop of 1366 × 768 at 200 %, less its task bar
OFFER = "somedesk.ui.files.handing_over:HandingOver.offer_to_join"
WATCH, CHECK = (f"somedesk.ui.merging.merging:Merging.{method}" for method in ("watch", "check"))
PATIENCE = 100  # milliseconds; a client that is there by then is painted with the window, a slow one later
LOW = 480  # below this height head and foot are lower


class MainWindow(ReadByTab, QMainWindow):
    """Shows one client, or the library. Pages are made when they are first shown."""

    def __init__(self, context: Context, path: Path | None = None) -> None:
        """With ``path``, that client is opened, and the library is not even looked at."""
        super().__init__()
        self.context = context
        self.pages: dict[str, Page] = {}
        self.commands = Commands(self)
        self.desk = Desk(context, self.commands, self)
        self.opening = self.desk.opening
        self.setObjectName("main_window")
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._use_theme(context.appearance.theme)
        placing.restore(self, context.settings.window)
        self.commands.set_client_open(False)
        if path is None:
            self.show_page(HOME)
        else:
            self._body.setUpdatesEnabled(False)
            QTimer.singleShot(PATIENCE, self, partial(self._body.setUpdatesEnabled, True))
            self.desk.open(path)

    # --- building ---

    def _build(self) -> None:
        self._body = body = QWidget(self)
        body.setObjectName("body")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.menu = WindowMenu(self.commands, self)
        self.navigation = Navigation(self.commands, body)
        row.addWidget(self.navigation)
        self._splitter = QSplitter(body)
        self._splitter.setChildrenCollapsible(False)
        row.addWidget(self._splitter, 1)
        work = QWidget(body)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._splitter.addWidget(work)
        self._splitter.setStretchFactor(0, 1)
        self.header = WindowHeader(body)
        self.page_room = PageRoom(body)
        self.stack = self.page_room.pages
        self.notice_bar = NoticeBar(self.page_room, work)
        self.status_strip = StatusStrip(self.context, self.commands, body)
        column.addWidget(self.header)
        column.addWidget(ContradictionBanner(self.desk, self.stack, work))
        column.addWidget(self.page_room, 1)
        column.addWidget(self.status_strip)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.context.appearance.theme_changed.connect(self._use_theme)
        self.desk.document_opened.connect(self._on_desk_document_opened)
        self.desk.document_left.connect(self._on_desk_document_left)
        self.desk.file_closed.connect(self._on_desk_file_closed)
        self.desk.pending_requested.connect(self._on_desk_pending_requested)
        self.desk.page_requested.connect(self._on_desk_page_requested)
        self.desk.focus_mode_requested.connect(self.set_focus_mode)
        self.desk.notice.connect(self.notice_bar.show_notice)
        self.desk.settled.connect(self.notice_bar.settle)
        self.desk.beside.connect(self._on_desk_beside)
        self.opening.failed.connect(self._on_opening_failed)
        self.opening.making_failed.connect(self._on_opening_making_failed)
        self.opening.broken.connect(self._stay)
        self.status_strip.explain_requested.connect(self._on_strip_explain_requested)
        self.status_strip.rescue_requested.connect(self.commands["save_copy"].trigger)
        self.commands["notice"].triggered.connect(self._on_notice_triggered)
        self.commands["menu"].triggered.connect(self.open_menu)
        self.commands["full_screen"].triggered.connect(self.toggle_full_screen)
        self.commands["narrow_navigation"].triggered.connect(self._on_narrow_navigation_triggered)
        self.commands["new_assessment"].triggered.connect(self._on_new_assessment_triggered)
        self.notice_bar.left.connect(self._on_notice_bar_left)
        self.commands["quit"].triggered.connect(self.close)
        for place in PLACES:
            if place.needs_client:
                self.commands[place.command].triggered.connect(partial(self.show_page, place.name))

    # --- pages ---

    def page(self, name: str) -> Page:
        """The page called ``name``, made on first use."""
        if name not in self.pages:
            module, _, kind = BY_NAME[name].page.partition(":")
            page: Page = getattr(importlib.import_module(module), kind)(self.context, self.stack)
            page.setObjectName(f"page_{name}")
            page.at_desk(self.desk)
            page.subtitle_changed.connect(self._show_titles)
            self.pages[name] = page
            self.stack.addWidget(page)
            page.header.hide()
            self.header.controls.addWidget(page.header)
            page.retranslate()
            page.use_theme(self.context.appearance.theme)
        return self.pages[name]

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page, if there is a client where it needs one."""
        if BY_NAME[name].needs_client and self.document is None:
            return
        self.desk.commit_pending()
        before = self.current_page
        self.desk.place = name
        page = self.page(name)
        # Shown again with another client, the page keeps the navigation as it is: the whole grid folds it away.
        if page is not before:
            (self.focusWidget() or self).clearFocus()  # else it would hop over what is left in sight, each of it told
            for widget in (self.navigation, self.header, self.status_strip):
                widget.setVisible(name != HOME)
        if name != HOME and page.document is not self.document:
            page.set_document(self.document)
        page.resize(self.stack.size())  # it tells by its size what of it can be seen
        page.catch_up()
        self.stack.setCurrentWidget(page)
        for other in self.pages.values():
            other.header.setVisible(other is page)
        self.navigation.show_page(name)
        self._show_titles()
        page.begin_with_keyboard(told=page is not before)

    @Slot(object)
    def _on_desk_beside(self, widget: QWidget) -> None:
        self._splitter.addWidget(widget)
        self._splitter.setSizes([2 * self._splitter.width() // 3, self._splitter.width() // 3])

    @Slot()
    def _on_new_assessment_triggered(self) -> None:
        self.show_page("assessment")
        self.page("assessment").begin()

    @Slot()
    def _on_notice_triggered(self) -> None:
        """To what is said; if nothing is, to the navigation, and from there back to the page."""
        if self.notice_bar.isVisible():
            self.notice_bar.take_focus()
        elif self.navigation.isVisible() and not self.navigation.isAncestorOf(QApplication.focusWidget() or self):
            self.navigation.take_focus()
        elif self.current_page is not None:
            self.current_page.take_focus()

    @Slot()
    def _on_notice_bar_left(self) -> None:
        if self.current_page is not None:
            self.current_page.take_focus()

    @Slot()
    def _show_titles(self) -> None:
        page = self.current_page
        if page is not None:
            page.setAccessibleName(self.commands.name(BY_NAME[self.desk.place].command))
        name = self.document.client.profile.name if self.document else ""
        self.header.show_titles(name, page.subtitle() if page else "")
        self.setWindowTitle(f"{name} – SomeDesk" if name else "SomeDesk")
        self._show_undo()

    # --- the open client ---

    @property
    def document(self) -> Document | None:
        """The open client."""
        return self.desk.document

    def open_path(self, path: Path) -> None:
        """Open a client file in this window, once the open one is saved."""
        self.desk.open(path)

    @Slot(object)
    def _on_desk_document_opened(self, document: Document) -> None:
        document.changed.connect(self._on_document_changed)
        document.undo_stack.indexChanged.connect(self._show_undo)
        self.status_strip.set_document(document)
        self.commands.set_client_open(True)
        self.show_page(self.desk.first_page)
        self._body.setUpdatesEnabled(True)
        # What the marks, and other versions of the client, need is imported once the page is on the screen.
        self.context.tasks.put_off(self, self._show_states)
        self.context.tasks.put_off(document, partial(self.desk.do, WATCH))
        path = document.file.path
        if notice := document.file.notice or unknown_told(document.client, path.name):
            from somedesk.ui.history.looking_back import LookingBack

            self.desk.room(LookingBack).explain(document.file, notice)
        elif not (path.parent == self.context.library_folder or str(path) in self.context.settings.offered):
            QTimer.singleShot(0, self, partial(self.desk.do, OFFER))

    @Slot(object, object)
    def _on_opening_failed(self, error: SomeDeskError, path: Path) -> None:
        from somedesk.ui.files.client_files import ClientFiles

        self._stay()
        self.desk.room(ClientFiles).explain_open_problem(error, path)

    @Slot()
    def _stay(self) -> None:
        """Nothing was opened: the client that is here stays, with what is unsaved in it, or all clients are shown."""
        if self.document is not None:
            self.document.discard_unsaved = False
        if self.current_page is None:
            self.show_page(HOME)
        self._body.setUpdatesEnabled(True)

    @Slot(object, object)
    def _on_opening_making_failed(self, error: SomeDeskError, folder: Path) -> None:
        from somedesk.ui.files.client_files import ClientFiles

        self.desk.room(ClientFiles).explain_making_problem(error, folder)

    @Slot()
    def _on_desk_pending_requested(self) -> None:
        for page in self.pages.values():
            page.commit_pending()

    @Slot(str, str)
    def _on_desk_page_requested(self, name: str, record: str) -> None:
        self.show_page(name)
        if record and name in self.pages:
            self.pages[name].select(record)

    @Slot(object)
    def _on_desk_document_left(self, document: Document) -> None:
        for page in self.pages.values():
            page.set_document(None)
        self.status_strip.set_document(None)
        self.notice_bar.leave_client()
        self.commands.set_client_open(False)

    @Slot(object)
    def _on_desk_file_closed(self, file: ClientFile) -> None:
        from somedesk.ui.files.backing_up import BackingUp

        self.desk.room(BackingUp).keep(file)

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        from somedesk.ui.shell.undone import Undone

        self._show_titles()
        self._show_states()
        self.desk.room(Undone).tell(changed, self.current_page)

    @Slot()
    def _show_states(self) -> None:
        if self.document is not None:
            self.navigation.show_states(self.document)

    @Slot()
    def _show_undo(self) -> None:
        """Name what undo and redo would do, in the menu and in their tooltips."""
        document, language = self.document, self.context.localisation.language
        text = document.model.text(language) if document is not None and document.model is not None else None
        labels = (document.undo_label(), document.redo_label()) if document else (None, None)
        self.commands.name_undo(*(describe(label, text) if label else "" for label in labels))

    @Slot()
    def _on_strip_explain_requested(self) -> None:
        if self.document is not None and self.document.assessment is not None:
            from somedesk.ui.grid.score_explained import ScoreExplained

            ScoreExplained(self.context, self.document, self).open()

    # --- look, size, end ---

    @Slot(object)
    def _use_theme(self, theme: Theme) -> None:
        self.navigation.use_theme(theme)
        self.notice_bar.use_theme(theme)
        self.menu.use_theme(theme)

    @Slot(bool)
    def set_focus_mode(self, on: bool) -> None:
        """Fold the navigation away, so that the grid has the whole window."""
        self.navigation.setVisible(not on and self.document is not None)

    @Slot()
    def open_menu(self) -> None:
        """Open the menu below the button that is in sight, or in the window's corner."""
        button = next((each for each in self.findChildren(MenuButton) if each.isVisible()), None)
        place = button.mapToGlobal(QPoint(0, button.height() + 4)) if button else self.mapToGlobal(QPoint(0, 0))
        self.menu.open_at(place)

    @Slot()
    def toggle_full_screen(self) -> None:
        """Full screen, and back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _on_narrow_navigation_triggered(self) -> None:
        """What is wanted is kept only where it differs from what fits the window."""
        narrow = not self.navigation.is_narrow
        fitting = fits_narrow(self.width())
        self.context.change_settings(navigation="auto" if narrow == fitting else "narrow" if narrow else "wide")
        self.navigation.set_narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = self.context.settings.navigation
        self.navigation.set_narrow(fits_narrow(self.width()) if wanted == "auto" else wanted == "narrow")
        for part in (self.header, self.status_strip):
            part.set_low(self.height() < LOW)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self._show_states()
            # The pages get the same event; their subtitles are asked for once all have it.
            QTimer.singleShot(0, self, self._show_titles)
        elif event.type() == QEvent.Type.ActivationChange and self.document is not None and self.isActiveWindow():
            self.desk.do(CHECK)
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as in a dialog; Qt leaves that to Space."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        copied_files(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        copied_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files, say = copied_files(event), self.desk.say
        if len(files) > 1:
            say(lambda: self.tr("Nothing was opened: one client is open at a time. Drop one file."), "warning")
        elif files:
            # Later, so that the program from which it came need not wait.
            QTimer.singleShot(0, self, partial(self.open_path, files[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.commit_pending()
        if self.desk.must_wait():
            event.ignore()
            self.desk.when_saved(self.close)
            return
        self.context.change_settings(window=placing.kept(self))
        self.desk.leave()
        self.hide()  # a backup under way may take a moment on a slow disk
        self.context.close()
        self.opening.close()
        super().closeEvent(event)

    def appear(self) -> None:
        """Show the window where it was left; the first time in its usual size, or filling a screen too small for it."""
        placing.appear(self, was_placed=bool(self.context.settings.window))
