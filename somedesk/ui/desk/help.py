"""Help, offline, in the language of the screen: beside the work, or in a window of its own."""

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.searching import plain
from somedesk.content.themes import Theme
from somedesk.ui.desk.help_text import Topic, rules, terms, topics
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField

KEY = Qt.ItemDataRole.UserRole
NARROWEST = 250
SIZES = [150, 420]
WIDE_ENOUGH = 1000  # of a window, for help beside what is in it
ALONE, AROUND = QSize(460, 640), QMargins(8, 40, 8, 8)


class HelpPanel(QFrame):
    """Contents, search, and the topic that is chosen; terms of the word list are found as well.

    ``other_place_requested``: out of the window into one of its own, or back. ``left`` when it is closed by its user.
    """

    other_place_requested = Signal()
    left = Signal()

    def __init__(self, context: Context, parent: QWidget, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme or context.appearance.theme
        self._topics: list[Topic] = []
        self.setObjectName("help_panel")
        self.setProperty("kind", "side")
        self.setMinimumWidth(NARROWEST)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self._elsewhere, self._close = self._tool("help_elsewhere"), self._tool("help_close")
        self.search = LineField(self)
        self.search.setObjectName("help_search")
        self.search.setClearButtonEnabled(True)
        self.contents = QListWidget(self)
        self.contents.setObjectName("help_contents")
        self._nothing = QLabel(self)
        self._nothing.setObjectName("help_nothing")
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        self.text = QTextBrowser(self)
        self.text.setObjectName("help_text")
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._lay_out()
        self.search.textChanged.connect(self._on_search_text_changed)
        self.contents.currentItemChanged.connect(self._on_contents_current_item_changed)
        self._elsewhere.clicked.connect(self.other_place_requested)
        self._close.clicked.connect(self.leave)
        if theme is None:  # else the window that it stands in says which
            context.appearance.theme_changed.connect(self.use_theme)
        self.use_theme(self._theme)
        self.retranslate()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "plain")
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._elsewhere)
        head.addWidget(self._close)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.contents)
        splitter.addWidget(self.text)
        splitter.setSizes(SIZES)
        splitter.setStretchFactor(1, 1)
        for part in (self.contents, self.text):
            part.setMinimumHeight(64)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(splitter, 1)

    def show_topic(self, key: str) -> None:
        """Show the topic called ``key``, the first one if there is none, and all the contents beside it."""
        self.search.clear()
        keys = [topic.key for topic in self._topics]
        self.contents.setCurrentRow(keys.index(key) if key in keys else 0)

    def take_focus(self) -> None:
        """Put the keyboard on the contents."""
        self.activateWindow()
        self.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stand_alone(self, window: QWidget) -> None:
        """Be a window of its own, at the right of the screen that ``window`` is on."""
        self.setParent(window, Qt.WindowType.Window)
        room = window.screen().availableGeometry().marginsRemoved(AROUND)
        self.resize(ALONE.boundedTo(room.size()))
        self.move(room.right() - self.width(), room.top())

    @Slot()
    def leave(self) -> None:
        """Close it."""
        self.hide()
        self.left.emit()

    @Slot(object)
    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        self._theme = theme
        self._close.setIcon(icon("x", theme))
        self._show_place()

    def retranslate(self) -> None:
        """Set every text; the topic stays."""
        self.setWindowTitle(self.tr("Help"))
        self._title.setText(self.tr("Help"))
        self.search.setPlaceholderText(self.tr("Search help and word list"))
        self.search.setAccessibleName(self.tr("Search help and word list"))
        self.contents.setAccessibleName(self.tr("Contents of help"))
        self.text.setAccessibleName(self.tr("Help"))
        self._close.setToolTip(self.tr("Close help (Esc)"))
        self._close.setAccessibleName(self.tr("Close help (Esc)"))
        self._show_place()
        self._topics = topics(self._context.localisation)
        self._fill()

    def _show_place(self) -> None:
        own = self.isWindow()
        self._elsewhere.setIcon(icon("panel-right" if own else "external-link", self._theme))
        text = self.tr("Show beside the work") if own else self.tr("Show in a window of its own")
        self._elsewhere.setToolTip(text)
        self._elsewhere.setAccessibleName(text)

    def _fill(self) -> None:
        """What is found, or everything; what is chosen stays, if it is still there."""
        is_chosen = self.contents.currentRow() >= 0
        chosen = self.contents.currentItem().data(KEY).key if is_chosen else self._topics[0].key
        words = plain(self.search.text()).split()
        found = [topic for topic in self._topics if topic.has(words)]
        if words:
            for more in (rules, terms):
                found += [topic for topic in more(self._context.localisation) if topic.has(words)]
        self.contents.blockSignals(True)
        self.contents.clear()
        for topic in found:
            made = QListWidgetItem(topic.title, self.contents)
            made.setData(KEY, topic)
            if topic.key == chosen:
                self.contents.setCurrentItem(made)
        self.contents.blockSignals(False)
        self._nothing.setVisible(not found)
        self._nothing.setText(self.tr("Nothing found. Try a shorter word."))
        if words:
            announce(self, self._nothing.text() if not found else self.tr("%n topic(s) found", "", len(found)))
        if found and self.contents.currentRow() < 0:
            self.contents.setCurrentRow(0)
        else:
            self._show_chosen()

    @Slot()
    def _on_search_text_changed(self) -> None:
        self._fill()

    @Slot()
    def _on_contents_current_item_changed(self) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self.contents.currentRow() < 0:
            return
        self.text.setMarkdown(self.contents.currentItem().data(KEY).markdown)
        self._give_air()
        self.text.verticalScrollBar().setValue(0)

    def _give_air(self) -> None:
        """Markdown comes without space between headings, paragraphs and the points of lists."""
        document = self.text.document()
        document.setDocumentMargin(12)
        cursor, block = QTextCursor(document), document.begin()
        while block.isValid():
            layout, heading = block.blockFormat(), block.blockFormat().headingLevel()
            layout.setTopMargin(0 if block.blockNumber() == 0 else 3)
            layout.setBottomMargin(6 if heading else 3)
            layout.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(layout)
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search, then closes; Down leads from the search to what was found."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._show_place()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
