"""Ctrl+K: type a few letters to get to a page, a dimension, an action, a client or a command."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from somedesk.base.searching import mentions, plain
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.kit.theme import colour

MOST = 60
LONGEST = 100
LONGEST_SAID = 40


class Target(Struct, frozen=True):
    """Somewhere to jump to: what it is called, what kind it is, and how to get there."""

    text: str
    kind: str
    go: Callable[[], object]


class JumpDialog(Dialog):
    """A line and the places that match what is typed in it; arrows choose, Enter jumps."""

    def __init__(self, context: Context, find: Callable[[], list[Target]], parent: QWidget) -> None:
        """``find`` finds all targets, in the language of the screen."""
        super().__init__(parent, "jump_dialog", Button.NoButton)
        self._context, self._find = context, find
        self._line = LineField(self)
        self._line.setObjectName("jump_line")
        self._line.setClearButtonEnabled(True)
        self._line.setMaxLength(LONGEST)
        self._list = QTreeWidget(self)
        self._list.setObjectName("jump_list")
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        # The keys stay in the line: arrows are handed on.
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._line)
        self._nothing = self.new_text("jump_nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self._nothing, 1)
        self.buttons.hide()
        self._targets: list[Target] = []
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.returnPressed.connect(self._on_line_return_pressed)
        self._list.itemClicked.connect(self._on_list_item_clicked)
        self._line.installEventFilter(self)
        self.resize(600, 440)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Jump to"))
        self._line.setPlaceholderText(self.tr("Page, dimension, action, client or command"))
        self._line.setAccessibleName(self.tr("Jump to"))
        self._list.setAccessibleName(self.tr("Places"))
        self._targets = self._find()
        self._on_line_text_changed(self._line.text())

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        sought = plain(" ".join(text.split()))
        self._list.clear()
        found = [p for p in self._targets if mentions(f"{p.text} {p.kind}", text)]
        # What begins with what was typed is what was meant.
        found.sort(key=lambda target: not plain(target.text).startswith(sought))
        muted = colour(self._context.appearance.theme["muted"])
        for target in found[:MOST]:
            item = QTreeWidgetItem(self._list, [" ".join(target.text.split()), target.kind])
            item.setData(0, Qt.ItemDataRole.UserRole, target)
            item.setForeground(1, muted)
        self._choose_row(0)
        self._say_if_nothing(" ".join(text.split()) if not found else "")

    def _say_if_nothing(self, text: str) -> None:
        self._list.setVisible(not text)
        self._nothing.setVisible(bool(text))
        said = self.tr(
            "Nothing found for “{text}”. Look for a page, a dimension, an action, an assessment, a client or a command."
        ).format(text=text if len(text) <= LONGEST_SAID else text[: LONGEST_SAID - 1] + "…")
        if text and said != self._nothing.text():
            announce(self._line, said)
        self._nothing.setText(said)

    def _choose_row(self, row: int) -> None:
        model = self._list.model()
        self._list.setCurrentIndex(model.index(max(0, min(model.rowCount() - 1, row)), 0))
        item = self._list.currentItem()
        if item is not None and self._line.text():
            # The focus stays in the line, so nobody would hear what the arrows choose.
            place = f"{self._list.currentIndex().row() + 1}/{model.rowCount()}"
            announce(self._line, f"{item.text(0)}, {item.text(1)}, {place}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                self._choose_row(self._list.currentIndex().row() + step)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_line_return_pressed(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._on_list_item_clicked(item)

    @Slot(QTreeWidgetItem)
    def _on_list_item_clicked(self, item: QTreeWidgetItem) -> None:
        target: Target = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        target.go()
