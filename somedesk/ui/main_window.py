"""The main window: navigation, the header with the page's controls, the page, and the strip at the bottom."""

import importlib
import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMargins, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.content.themes import Theme
from somedesk.store.client_file import ClientFile
from somedesk.ui.commands import Commands
from somedesk.ui.context import Context
from somedesk.ui.document import Changed, Document
from somedesk.ui.dropped import copied_files
from somedesk.ui.flows import Flows
from somedesk.ui.labels import describe
from somedesk.ui.navigation import Navigation
from somedesk.ui.notice import Notice
from somedesk.ui.notice_bar import NoticeBar
from somedesk.ui.opening import Opening
from somedesk.ui.pages.page import Page
from somedesk.ui.status_strip import StatusStrip
from somedesk.ui.undone import Undone
from somedesk.ui.widgets.elided_label import ElidedLabel
from somedesk.ui.window_menu import MenuButton, WindowMenu

HEADER_HEIGHT = 58
USUAL_SIZE = QSize(1366, 820)
FRAME = QMargins(8, 40, 8, 8)  # what the system may put round a window
PAGES = {
    "home": "HomePage",
    "overview": "OverviewPage",
    "assessment": "AssessmentPage",
    "progress": "ProgressPage",
    "plan": "PlanPage",
    "reports": "ReportsPage",
}
FIRST_PAGE = "assessment"


class MainWindow(QMainWindow):
    """Shows one client, or the library. Pages are made when they are first shown."""

    painted = Signal()  # once, after the first paint

    def __init__(self, context: Context, path: Path | None = None) -> None:
        """With ``path``, that client is opened, and the library is not even looked at."""
        super().__init__()
        self.context = context
        self.document: Document | None = None
        self.pages: dict[str, Page] = {}
        self.commands = Commands(self)
        self.opening = Opening(context, self)
        self.flows = Flows(self)
        self._undone = Undone(self)
        self.setObjectName("main_window")
        self.setMinimumSize(1024, 640)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._use_theme(context.appearance.theme)
        self._restore_geometry()
        self.commands.set_client_open(False)
        if path is None:
            self.show_page("home")
        else:
            self.opening.open(path)

    # --- building ---

    def _build(self) -> None:
        body = QWidget(self)
        body.setObjectName("body")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.menu = WindowMenu(self.commands, self)
        self.navigation = Navigation(self.commands, self.menu, body)
        row.addWidget(self.navigation)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        self.header = QFrame(body)
        self.header.setObjectName("header")
        self.header.setProperty("kind", "header")
        self.header.setFixedHeight(HEADER_HEIGHT)
        header_row = QHBoxLayout(self.header)
        header_row.setContentsMargins(20, 0, 20, 0)
        header_row.setSpacing(12)
        self.client_name = ElidedLabel("client_name", "title", self)
        self.subtitle = ElidedLabel("subtitle", "muted", self)
        # It takes what the name leaves: of the two it is the one that gives way.
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        header_row.addWidget(self.client_name)
        header_row.addWidget(self.subtitle, 1)
        # Not a stack: that would give every page the width of the widest.
        self.page_controls = QHBoxLayout()
        header_row.addLayout(self.page_controls)
        self.stack = QStackedWidget(body)
        self.stack.setObjectName("pages")
        self.notice_bar = NoticeBar(self.stack, body)
        self.status_strip = StatusStrip(self.context, self.commands, body)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status_strip)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.context.appearance.theme_changed.connect(self._use_theme)
        self.opening.opened.connect(self._on_opening_opened)
        self.opening.failed.connect(self._on_opening_failed)
        self.opening.making_failed.connect(self.flows.explain_making_problem)
        self.status_strip.explain_requested.connect(self._on_strip_explain_requested)
        self.status_strip.rescue_requested.connect(self.commands["save_copy"].trigger)
        self.commands["undo"].triggered.connect(self.undo)
        self.commands["redo"].triggered.connect(self.redo)
        self.commands["home"].triggered.connect(self.close_client)
        self.commands["close_client"].triggered.connect(self.close_client)
        self.commands["notice"].triggered.connect(self.notice_bar.take_focus)
        self.notice_bar.left.connect(self._on_notice_bar_left)
        self.commands["quit"].triggered.connect(self.close)
        for name in PAGES:
            if name != "home":
                self.commands[f"page_{name}"].triggered.connect(self._on_page_command_triggered)

    # --- pages ---

    def page(self, name: str) -> Page:
        """The page called ``name``, made on first use."""
        if name not in self.pages:
            module = importlib.import_module(f"somedesk.ui.pages.{name}")
            page: Page = getattr(module, PAGES[name])(self.context, self)
            page.setObjectName(f"page_{name}")
            page.notice.connect(self.notice_bar.show_notice)
            page.page_requested.connect(self.show_page)
            page.subtitle_changed.connect(self._on_page_subtitle_changed)
            self.pages[name] = page
            self.stack.addWidget(page)
            page.header.hide()
            self.page_controls.addWidget(page.header)
            page.retranslate()
            page.use_theme(self.context.appearance.theme)
            self.flows.connect_page(name, page)
        return self.pages[name]

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page; all but "home" need an open client."""
        if name != "home" and self.document is None:
            return
        self.commit_pending()
        before = self.current_page
        page = self.page(name)
        at_home = name == "home"
        # Shown again with another client, the page keeps the navigation as it is: the whole grid folds it away.
        if page is not before:
            for widget in (self.navigation, self.header, self.status_strip):
                widget.setVisible(not at_home)
        if not at_home and page.document is not self.document:
            page.set_document(self.document)
        self.stack.setCurrentWidget(page)
        for other in self.pages.values():
            other.header.setVisible(other is page)
        self.navigation.show_page(name)
        self._show_titles()
        page.take_focus()

    @Slot()
    def _on_page_command_triggered(self) -> None:
        self.show_page(self.sender().objectName().removeprefix("page_"))

    @Slot()
    def _on_notice_bar_left(self) -> None:
        if self.current_page is not None:
            self.current_page.take_focus()

    @Slot()
    def _on_page_subtitle_changed(self) -> None:
        self._show_titles()

    def _show_titles(self) -> None:
        page = self.current_page
        self.client_name.setText(self.document.client.profile.name if self.document else "")
        self.subtitle.setText(page.subtitle() if page else "")
        title = f"{self.document.client.profile.name} – SomeDesk" if self.document else "SomeDesk"
        self.setWindowTitle(title)
        self._show_undo()

    # --- the open client ---

    def open_path(self, path: Path, *, read_only: bool = False) -> None:
        """Open a client file in this window, once the open one is saved."""
        document = self.document
        if document is not None and not document.read_only and document.file.path == Path(os.path.realpath(path)):
            self.show_page(FIRST_PAGE)
            return
        self.commit_pending()
        self.flows.when_saved(partial(self.opening.open, path, read_only=read_only))

    @Slot(object)
    def _on_opening_opened(self, file: ClientFile) -> None:
        self.commit_pending()
        if self.flows.must_wait():
            # It was changed while the other file was being opened: that is saved first.
            file.close()
            self.open_path(file.path, read_only=file.read_only)
            return
        self._drop_document()
        self.document = Document(file, self)
        self.document.changed.connect(self._on_document_changed)
        self.document.undo_stack.indexChanged.connect(self._on_undo_stack_index_changed)
        self.status_strip.set_document(self.document)
        self.commands.set_client_open(True)
        self.show_page(FIRST_PAGE)
        self.flows.watch(self.document)
        if file.notice is not None:
            self.flows.looking_back.explain(file, file.notice)

    @Slot(object, object)
    def _on_opening_failed(self, error: SomeDeskError, path: Path) -> None:
        if self.document is not None:
            # It stays, and what is unsaved in it is not given up after all.
            self.document.discard_unsaved = False
        if self.current_page is None:
            self.show_page("home")
        self.flows.explain_open_problem(error, path)

    @Slot()
    def close_client(self) -> None:
        """Back to all clients; what is typed is handed over and saved first."""
        self.commit_pending()
        self.flows.when_saved(self._go_home)

    def _go_home(self) -> None:
        self._drop_document()
        self.show_page("home")

    def commit_pending(self) -> None:
        """Hand over what is typed but not yet a change."""
        for page in self.pages.values():
            page.commit_pending()

    def _drop_document(self) -> None:
        """Let go of the open client."""
        if self.document is None:
            return
        for page in self.pages.values():
            page.set_document(None)
        self.status_strip.set_document(None)
        self.notice_bar.hide()
        self.document.close()
        self.flows.backing_up.keep(self.document.file)
        self.document.deleteLater()
        self.document = None
        self.commands.set_client_open(False)

    @Slot(int)
    def _on_undo_stack_index_changed(self, index: int) -> None:
        self._show_undo()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        self._show_titles()
        self._undone.tell(changed)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        if self.document is not None:
            self.commit_pending()
            self.document.undo_stack.undo()

    @Slot()
    def redo(self) -> None:
        """Make the last change again that was taken back."""
        if self.document is not None:
            self.document.undo_stack.redo()

    def _show_undo(self) -> None:
        """Name what undo and redo would do, in the menu and in their tooltips."""
        document, page = self.document, self.current_page
        text = page.model_text if page else None
        labels = (document.undo_label(), document.redo_label()) if document else (None, None)
        self.commands.name_undo(*(describe(label, text) if label else "" for label in labels))

    @Slot()
    def _on_strip_explain_requested(self) -> None:
        if self.document is not None and self.document.assessment is not None:
            from somedesk.ui.dialogs.score_explained import ScoreExplained

            ScoreExplained(self.context, self.document, self).open()

    # --- look, size, end ---

    @Slot(object)
    def _use_theme(self, theme: Theme) -> None:
        self.navigation.use_theme(theme)
        self.notice_bar.use_theme(theme)
        self.menu.use_theme(theme)
        for button in self.findChildren(MenuButton):
            button.use_theme(theme)

    @Slot(bool)
    def set_focus_mode(self, on: bool) -> None:
        """Fold the navigation away, so that the grid has the whole window."""
        self.navigation.setVisible(not on and self.document is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            # The pages get the same event; their subtitles are asked for once all have it.
            QTimer.singleShot(0, self, self._show_titles)
        elif event.type() == QEvent.Type.ActivationChange and self.document is not None and self.isActiveWindow():
            self.flows.merging.check()
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
        files = copied_files(event)
        if len(files) > 1:
            self.notify(self.tr("Nothing was opened: one client is open at a time. Drop one file."), "warning")
        elif files:
            # Later, so that the program from which it came need not wait.
            QTimer.singleShot(0, self, partial(self.open_path, files[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.commit_pending()
        if self.flows.must_wait():
            event.ignore()
            self.flows.when_saved(self.close)
            return
        self._keep_geometry()
        self._drop_document()
        self.hide()  # a backup under way may take a moment on a slow disk
        self.context.tasks.close()
        self.opening.close()
        super().closeEvent(event)

    def notify(self, text: str, kind: str = "info") -> None:
        """Show a sentence over the foot of the page."""
        self.notice_bar.show_notice(Notice(text, "warning" if kind == "warning" else "info"))

    def sentence(self, error: SomeDeskError) -> str:
        """The error in the language of the screen."""
        return message(error, self.context.localisation.language)

    def appear(self) -> None:
        """Show the window where it was left; the first time in its usual size, or filling a screen too small for it."""
        room = self.screen().availableGeometry().marginsRemoved(FRAME)
        if self.context.settings.window or room.contains(QRect(room.topLeft(), USUAL_SIZE)):
            self.show()
        else:
            self.showMaximized()

    def _restore_geometry(self) -> None:
        state = QByteArray.fromBase64(self.context.settings.window.encode())
        if not self.restoreGeometry(state):
            self.resize(USUAL_SIZE.boundedTo(self.screen().availableGeometry().size()))

    def _keep_geometry(self) -> None:
        self.context.change_settings(window=self.saveGeometry().toBase64().toStdString())
