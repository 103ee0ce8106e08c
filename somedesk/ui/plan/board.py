"""The plan as a board: a column for each status. A card is carried to another by mouse or by key."""

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import ACTION_STATUSES, Action
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.plan.action_words import status_name
from somedesk.ui.plan.cards import CARD_ROLE, CardDelegate, CardModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StatusMove(Struct, frozen=True):
    """That actions were carried to another status."""

    actions: tuple[str, ...]
    status: str


class CardList(QListView):
    """The cards of one status. What is done with them is told; the board does it."""

    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, context: Context, status: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self.setObjectName(f"board_{status}")
        self.setProperty("kind", "cards")
        self.cards = CardModel(context.localisation, self)
        self.delegate = CardDelegate(context.appearance.theme, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # So that a press on one of several chosen cards takes all of them; the carrying itself is done here.
        self.setDragEnabled(True)
        self._pressed: QPoint | None = None
        self.is_carrying = False

    def chosen(self) -> tuple[str, ...]:
        """Ids of the selected cards, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.cards.actions[row].id for row in rows)

    def refold(self) -> None:
        """Lay the cards out anew, as wide as the list."""
        self.delegate.width = max(80, self.viewport().width())
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refold()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.selectionModel().hasSelection():
            # What the keys act upon must be seen to be chosen.
            row = max(self.currentIndex().row(), 0)
            choose(self, self.cards.index(min(row, self.cards.rowCount() - 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        on_card = self.indexAt(event.position().toPoint()).isValid()
        self._pressed = event.position().toPoint() if is_left and on_card else None

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
            # Qt would take what is carried out of the selection.
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


class Board(QWidget):
    """A column for each status. Ctrl with an arrow carries the chosen cards to the next column."""

    status_chosen = Signal(object)  # StatusMove
    details_requested = Signal()
    new_requested = Signal()
    delete_requested = Signal()
    menu_requested = Signal(QPoint)  # global
    choice_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_board")
        self._context = context
        self._follows = False
        self.read_only = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.lists: dict[str, CardList] = {}
        self._lanes: dict[str, QFrame] = {}
        self._titles: dict[str, QLabel] = {}
        for status in ACTION_STATUSES:
            row.addWidget(self._column(status), 1)
        # What is carried follows the pointer.
        self._carried = QLabel(self)
        self._carried.setObjectName("board_carried")
        self._carried.setTextFormat(Qt.TextFormat.PlainText)
        self._carried.setProperty("kind", "carried")
        self._carried.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._carried.hide()

    def _column(self, status: str) -> QFrame:
        frame = self._lanes[status] = QFrame(self)
        frame.setProperty("kind", "lane")
        column = QVBoxLayout(frame)
        column.setContentsMargins(6, 8, 6, 6)
        column.setSpacing(4)
        title = self._titles[status] = QLabel(frame)
        title.setProperty("kind", "section")
        title.setContentsMargins(6, 0, 6, 0)
        cards = self.lists[status] = CardList(self._context, status, frame)
        title.setBuddy(cards)
        column.addWidget(title)
        column.addWidget(cards, 1)
        cards.carried.connect(self._on_cards_carried)
        cards.dropped.connect(self._on_cards_dropped)
        cards.key_pressed.connect(self._on_cards_key_pressed)
        cards.doubleClicked.connect(self._on_cards_double_clicked)
        cards.customContextMenuRequested.connect(self._on_cards_menu_requested)
        cards.selectionModel().selectionChanged.connect(self._on_cards_selection_changed)
        return frame

    # What it shows

    def show_actions(self, actions: Iterable[Action], today: dt.date, language: str) -> None:
        """Show ``actions`` in the order given, each in the column of its status; what is chosen stays so."""
        chosen, shown = self.chosen(), list(actions)
        self._follows = True
        for status, cards in self.lists.items():
            cards.delegate.language = language
            if cards.cards.show_actions([a for a in shown if a.status == status], today):
                cards.refold()
        self._follows = False
        self.choose(*chosen)
        self._name_columns()

    def retranslate(self) -> None:
        """Set every text."""
        for cards in self.lists.values():
            cards.cards.retranslate()
        self._name_columns()

    def _name_columns(self) -> None:
        for status, cards in self.lists.items():
            self._titles[status].setText(f"{status_name(status)} · {cards.cards.rowCount()}")
            cards.setAccessibleName(status_name(status))
            cards.setAccessibleDescription(self.tr("Ctrl with the left or right arrow changes the status"))

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        for cards in self.lists.values():
            cards.delegate.theme = theme
            cards.viewport().update()

    def first_list(self) -> CardList:
        """Where work begins: the column with what is chosen, else the first that has cards."""
        lists = list(self.lists.values())
        return next((c for c in lists if c.chosen()), next((c for c in lists if c.cards.rowCount()), lists[0]))

    def chosen(self) -> tuple[str, ...]:
        """Ids of the chosen cards, column by column."""
        return tuple(action for cards in self.lists.values() for action in cards.chosen())

    def choose(self, *actions: str) -> None:
        """Choose these cards and show the first."""
        self._follows = True
        flags = QItemSelectionModel.SelectionFlag
        for cards in self.lists.values():
            rows = [row for action in actions if (row := cards.cards.row_of(action)) >= 0]
            cards.clearSelection()
            for row in rows:
                cards.selectionModel().select(cards.cards.index(row), flags.Select)
            if rows:
                cards.selectionModel().setCurrentIndex(cards.cards.index(rows[0]), flags.NoUpdate)
                cards.scrollTo(cards.cards.index(rows[0]))
                if self.isAncestorOf(QApplication.focusWidget() or self.window()):
                    cards.setFocus()
        self._follows = False

    # What is done with it

    def _carry(self, status: str) -> None:
        moved = tuple(a.id for cards in self.lists.values() for a in cards.cards.actions
                      if a.id in self.chosen() and a.status != status)  # fmt: skip
        if moved and not self.read_only:
            self.status_chosen.emit(StatusMove(moved, status))

    def _column_at(self, position: QPoint) -> str | None:
        for status, frame in self._lanes.items():
            if frame.rect().contains(frame.mapFromGlobal(position)):
                return status
        return None

    def _mark(self, target: str | None) -> None:
        for status, frame in self._lanes.items():
            if frame.property("target") != (status == target):
                frame.setProperty("target", status == target)
                frame.style().unpolish(frame)
                frame.style().polish(frame)

    @Slot(QPoint)
    def _on_cards_carried(self, position: QPoint) -> None:
        if self.read_only:
            return
        chosen = self.chosen()
        if self._carried.isHidden():
            titles = [a.title for cards in self.lists.values() for a in cards.cards.actions if a.id in chosen]
            more = f" +{len(titles) - 1}" if len(titles) > 1 else ""
            self._carried.setText(f"{titles[0][:40] if titles else ''}{more}")
            self._carried.adjustSize()
            self._carried.show()
            self._carried.raise_()
        self._carried.move(self.mapFromGlobal(position) + QPoint(12, 8))
        self._mark(self._column_at(position))

    @Slot(QPoint)
    def _on_cards_dropped(self, position: QPoint) -> None:
        self._carried.hide()
        self._mark(None)
        status = self._column_at(position)
        if status is not None:
            self._carry(status)

    @Slot(QKeyEvent)
    def _on_cards_key_pressed(self, event: QKeyEvent) -> None:
        sender = self.sender()
        if not isinstance(sender, CardList):
            return
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            statuses = list(self.lists)
            place = statuses.index(sender.status) + (1 if key == Qt.Key.Key_Right else -1)
            if 0 <= place < len(statuses):
                if control:
                    self._carry(statuses[place])
                else:
                    self._enter(statuses[place], sender.currentIndex().row())
        elif (key in _ENTER and control) or key == Qt.Key.Key_Insert:
            self.new_requested.emit()
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.details_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            return
        event.accept()

    def _enter(self, status: str, row: int) -> None:
        """Go over to another column, to the card at the same height."""
        cards = self.lists[status]
        cards.setFocus(Qt.FocusReason.OtherFocusReason)
        last = cards.cards.rowCount() - 1
        if last >= 0:
            choose(cards, cards.cards.index(max(0, min(row, last))))

    @Slot(QModelIndex)
    def _on_cards_double_clicked(self, index: QModelIndex) -> None:
        if index.data(CARD_ROLE) is not None:
            self.details_requested.emit()

    @Slot(QPoint)
    def _on_cards_menu_requested(self, position: QPoint) -> None:
        sender = self.sender()
        if isinstance(sender, CardList):
            self.menu_requested.emit(sender.viewport().mapToGlobal(position))

    @Slot()
    def _on_cards_selection_changed(self) -> None:
        if self._follows:
            return
        keeps = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        owner = next((c for c in self.lists.values() if c.selectionModel() is self.sender()), None)
        if not keeps and owner is not None and owner.chosen():
            self._follows = True
            for cards in self.lists.values():
                if cards is not owner:
                    cards.clearSelection()
            self._follows = False
        self.choice_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
