"""Ideas that have no day yet, beside the calendar: they are carried into it, and entries back."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from somedesk.content.entry_words import EntryWords
from somedesk.domain.calendar.agenda import Key
from somedesk.domain.records.calendar import Entry
from somedesk.ui.calendar.day_grid import ENTER
from somedesk.ui.kit.i18n import word

KEY_ROLE = int(Qt.ItemDataRole.UserRole)


class IdeaList(QListWidget):
    """The ideas. What is done with them is told."""

    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    opened = Signal(object)  # Key
    plan_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_ideas")
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # So that a press on one of several takes all of them; the carrying itself is done here.
        self.setDragEnabled(True)
        self._pressed: QPoint | None = None
        self.is_carrying = False
        self.itemDoubleClicked.connect(self._on_item_double_clicked)

    def keys(self) -> tuple[Key, ...]:
        """The ideas that are chosen."""
        return tuple(item.data(KEY_ROLE) for item in self.selectedItems())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = point if is_left and self.indexAt(point).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if self.is_carrying or far >= QApplication.startDragDistance():
            self.is_carrying = True
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_carrying, self.is_carrying, self._pressed = self.is_carrying, False, None
        if was_carrying:
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in ENTER and self.currentItem() is not None:
            self.opened.emit(self.currentItem().data(KEY_ROLE))
        elif is_alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.plan_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page."""

    @Slot(QListWidgetItem)
    def _on_item_double_clicked(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(KEY_ROLE))


class Tray(QFrame):
    """The list of ideas with its heading."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_tray")
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        self._title, self._hint = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "subheading")
        self._hint.setProperty("kind", "muted")
        self._hint.setWordWrap(True)
        self.ideas = IdeaList(self)
        for widget in (self._title, self._hint):
            column.addWidget(widget)
        column.addWidget(self.ideas, 1)
        self._count = 0
        self._shown: tuple[tuple[Entry, ...], EntryWords] | None = None

    def show_ideas(self, ideas: Sequence[Entry], w: EntryWords) -> None:
        """Show these; what is there already stays."""
        if (tuple(ideas), w) == self._shown:
            return
        self._shown = tuple(ideas), w
        chosen = set(self.ideas.keys())
        self.ideas.blockSignals(True)
        self.ideas.clear()
        for idea in ideas:
            codes = w.codes(idea)
            item = QListWidgetItem(f"{codes} {idea.title}" if codes else idea.title)
            key = Key(idea.id)
            item.setData(KEY_ROLE, key)
            item.setToolTip("")
            self.ideas.addItem(item)
            item.setSelected(key in chosen)
        self.ideas.blockSignals(False)
        self._count = len(ideas)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(f"{word('calendar_ideas')} · {self._count}" if self._count else word("calendar_ideas"))
        self._hint.setText(
            self.tr("Drag one into the calendar, or Alt+← puts it on the chosen day.")
            if self._count
            else self.tr("What has no day yet waits here. Drag entries to this place to take their day away.")
        )
        self.ideas.setAccessibleName(word("calendar_ideas"))
