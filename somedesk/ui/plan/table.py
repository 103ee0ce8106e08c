"""The list of actions: a table that is edited in place."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import percent, word
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.typesetting import face
from somedesk.ui.plan.action_model import ACTION_ROLE, ActionModel, ActionOrder, Column
from somedesk.ui.plan.delegate import LOWEST_ROW, PADDING, ROW_PADDING, ActionDelegate

_NARROWEST_TITLE = 180
# What gives way, in this order, where there is no room for every column; all of it stands in the action itself.
_GIVING_WAY = (Column.LIFTS, Column.PRIORITY, Column.PERCENT, Column.START, Column.EFFORT)
_COMFORTABLE_TITLE = 320
# What is longer goes on a second line.
_WIDEST = {Column.LIFTS: 132, Column.OWNER: 150}
_SORT_ARROW = 18
_HEADING_PIXELS = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ActionTable(QTableView):
    """Rows of actions. What is asked for by key or mouse is told; the page does it."""

    details_requested = Signal()
    new_requested = Signal()
    duplicate_requested = Signal()
    delete_requested = Signal()
    menu_requested = Signal(QPoint)
    choice_changed = Signal()

    def __init__(self, context: Context, owners: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_list")
        self.actions_model = ActionModel(context.localisation, self)
        self.order = ActionOrder(self.actions_model, context.localisation, self)
        self.delegate = ActionDelegate(context.appearance.theme, owners, self)
        self.setModel(self.order)
        self.setItemDelegate(self.delegate)
        self._look()
        self._columns_due, self._sizing = True, False
        self._sized_by_user: set[int] = set()
        # One fitting after whatever changed together.
        self._fitting = pause(self, self.fit, name="fitting")
        for signal in (self.order.rowsInserted, self.order.dataChanged, self.order.layoutChanged):
            signal.connect(self._on_order_changed)
        self.horizontalHeader().sortIndicatorChanged.connect(self._on_order_changed)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.customContextMenuRequested.connect(self.menu_requested)

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setProperty("kind", "inside")
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DUE, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(LOWEST_ROW)
        self.verticalHeader().setDefaultSectionSize(LOWEST_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        # Widths are reckoned from the rows on screen: a long plan must not slow every edit.
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.ACTION, QHeaderView.ResizeMode.Stretch)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.delegate.use_theme(theme)
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the language of now; selection and scroll position stay."""
        scrolled = self.verticalScrollBar().value()
        self.setAccessibleName(word("actions"))
        self.actions_model.retranslate()
        self.order.retranslate()
        self._columns_due = True
        self.fit()
        self.verticalScrollBar().setValue(scrolled)

    def chosen(self) -> tuple[str, ...]:
        """Ids of the selected actions, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.order.index(row, 0).data(ACTION_ROLE).id for row in rows)

    def current_action(self) -> str | None:
        """Id of the action with the cursor."""
        index = self.currentIndex()
        return index.data(ACTION_ROLE).id if index.isValid() else None

    def choose(self, *actions: str) -> None:
        """Select these actions and show the first; what the filter hides is left out."""
        indexes = [self._index_of(action) for action in actions]
        indexes = [index for index in indexes if index.isValid()]
        if not indexes:
            return
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(indexes[0])

    def _index_of(self, action: str) -> QModelIndex:
        row = self.actions_model.row_of(action)
        return self.order.mapFromSource(self.actions_model.index(row, 0)) if row >= 0 else QModelIndex()

    def commit_pending(self) -> None:
        """Hand over what stands in an open editor."""
        self.delegate.commit_pending()

    @Slot()
    def fit(self) -> None:
        """Make columns as wide as what they hold, unless the user has sized them, and rows as high as their titles."""
        self._fitting.stop()
        if self._columns_due:
            self._columns_due = False
            self._fit_columns()
        header = self.horizontalHeader()
        others = sum(header.sectionSize(column) for column in Column if column != Column.ACTION)  # of hidden ones 0
        roomy = self.viewport().width() - others >= _NARROWEST_TITLE
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(Column.ACTION, modes.Stretch if roomy else modes.Interactive)
        if not roomy:
            self._size_column(Column.ACTION, _NARROWEST_TITLE)
        self.resizeRowsToContents()

    def _fit_columns(self) -> None:
        columns: list[Column] = [column for column in Column if column != Column.ACTION]
        self._show_columns(columns)
        wanted = {column: max(self.sizeHintForColumn(column), self._heading_width(column)) for column in columns}
        full = round(self.delegate.plain.width(percent(100))) + 2 * PADDING + 2  # what is done may be below the screen
        wanted[Column.PERCENT] = max(wanted[Column.PERCENT], full)
        if self.viewport().width() - sum(wanted.values()) < _COMFORTABLE_TITLE:
            wanted |= {column: min(width, wanted[column]) for column, width in _WIDEST.items()}
        for column in columns:
            if column not in self._sized_by_user:
                self._size_column(column, wanted[column])
        left = self.viewport().width() - sum(map(self.columnWidth, columns)) - _NARROWEST_TITLE
        for column in _GIVING_WAY:
            if left < 0:
                left += self.columnWidth(column)
                self._show_columns([column], shown=False)

    def _show_columns(self, columns: Iterable[Column], shown: bool = True) -> None:
        # Qt tells of it as if the user had dragged them, and only once it is asked how long it is.
        self._sizing = True
        for column in columns:
            self.setColumnHidden(column, not shown)
            self.horizontalHeader().length()
        self._sizing = False

    def _heading_width(self, column: Column) -> int:
        # Qt keeps room for an arrow in every heading; only one has it.
        header = self.horizontalHeader()
        text = face(_HEADING_PIXELS, QFont.Weight.DemiBold).width(
            str(self.order.headerData(column, header.orientation()))
        )
        return round(text) + 20 + (_SORT_ARROW if column == header.sortIndicatorSection() else 0)

    def _size_column(self, column: Column, width: int) -> None:
        self._sizing = True
        self.horizontalHeader().resizeSection(column, width)
        self._sizing = False

    def sizeHintForRow(self, row: int) -> int:
        action = self.order.index(row, 0).data(ACTION_ROLE)
        width = max(self.columnWidth(Column.ACTION), 100)
        title = self.delegate.title_height(action.title, width, action.status == "done")
        others = [
            self.delegate.text_height(str(self.order.index(row, column).data()), self.columnWidth(column))
            for column in (Column.LIFTS, Column.OWNER)
            if not self.isColumnHidden(column)
        ]
        return max(LOWEST_ROW, round(max(title, *others)) + 2 * ROW_PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns_due = True
        self._fitting.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.selectionModel().hasSelection():
            # What the keys act upon must be seen to be chosen.
            choose(self, self.order.index(max(self.currentIndex().row(), 0), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif (key in _ENTER and control) or key == Qt.Key.Key_Insert:
            self.new_requested.emit()
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.details_requested.emit()
        elif key in _ENTER:
            self._edit_current()
        elif key == Qt.Key.Key_F2 and not self._is_editable(self.currentIndex()):
            self.details_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_D and control:
            self.duplicate_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._is_editable(index):
            self.details_requested.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def _edit_current(self) -> None:
        index = self.currentIndex()
        if self._is_editable(index):
            self.edit(index)
        elif index.isValid():
            self.details_requested.emit()

    def _is_editable(self, index: QModelIndex) -> bool:
        return bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

    @Slot()
    def _on_order_changed(self) -> None:
        self._columns_due = True
        self._fitting.start()
        self.delegate.refill()

    @Slot(int, int, int)
    def _on_header_section_resized(self, section: int, before: int, after: int) -> None:
        if not self._sizing and section != Column.ACTION:
            self._sized_by_user.add(section)
        self._fitting.start()

    @Slot()
    def _on_selection_changed(self) -> None:
        self.choice_changed.emit()
