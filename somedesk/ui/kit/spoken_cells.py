"""What a screen reader hears of the current cell of a table, or line of a list, beyond what Qt says of it."""

import sys
from collections.abc import Collection
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView, QWidget

# While a model has this property, the description of a cell is what it is called now.
_TELLS_CHANGE = "tells_change"
# Cells that are named again one by one: two rows of a grid.
MOST_NAMED = 20


def asks_name(model: QAbstractItemModel, role: int) -> bool:
    """Whether a model is asked what a cell of it is called: always, or just now as its description."""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return True
    return role == Qt.ItemDataRole.AccessibleDescriptionRole and bool(model.property(_TELLS_CHANGE))


class SpokenCells(QObject):
    """Names the cell again when what it holds was changed under the cursor.

    The current cell is also the selected one as long as somebody listens: else Orca says "not selected" after it.
    A table that is clicked fast tells it of both itself: a signal that calls Python costs each click more than that.
    """

    def __init__(self, table: QAbstractItemView, told_by_table: bool = False) -> None:
        super().__init__(table)
        self._table = table
        self._changed = QPersistentModelIndex()
        table.installEventFilter(self)
        if not told_by_table:
            table.model().dataChanged.connect(self._on_model_data_changed)
            table.selectionModel().currentChanged.connect(self.current_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusIn:
            self.current_changed()
        return handled

    @Slot(QModelIndex, QModelIndex)
    def _on_model_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.cells_changed(range(first.row(), last.row() + 1), range(first.column(), last.column() + 1))

    def cells_changed(self, rows: Collection[int], columns: Collection[int]) -> None:
        """These cells look different from now on."""
        if not QAccessible.isActive():
            return
        now = self._table.currentIndex()
        if len(rows) * len(columns) <= MOST_NAMED:
            # A reader that keeps names would say the old one when the cursor comes there; of more cells Qt tells.
            model = self._table.model()
            for cell in (model.index(row, column) for row in rows for column in columns):
                if cell != now and cell.data(Qt.ItemDataRole.AccessibleTextRole):
                    _tell(self._table, QAccessible.Event.NameChanged, cell)
        if self._table.hasFocus() and now.row() in rows and now.column() in columns:
            # Often the cursor goes on to where the mark is now, and is told there.
            self._changed = QPersistentModelIndex(now)
            QTimer.singleShot(0, self._table, self._tell_change)

    @Slot()
    def current_changed(self) -> None:
        """Another cell is the current one, or the keyboard has come to the table.

        Is handed no indexes: making Python's own of them would cost each click more than asking for one here.
        """
        if QAccessible.isActive():
            now = self._table.currentIndex()
            self._table.selectionModel().select(now, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell_change(self) -> None:
        changed, self._changed = self._changed, QPersistentModelIndex()
        _tell(self._table, QAccessible.Event.NameChanged, changed)
        if changed.isValid() and changed == self._table.currentIndex() and sys.platform == "linux":
            self._tell_by_description()

    def _tell_by_description(self) -> None:
        """Orca 43 says neither announcements nor new names of cells, but new descriptions."""
        model = self._table.model()
        model.setProperty(_TELLS_CHANGE, True)
        _tell(self._table, QAccessible.Event.DescriptionChanged, self._table.currentIndex())
        model.setProperty(_TELLS_CHANGE, None)


def name_current(_before: QWidget | None, now: QWidget | None) -> None:
    """Name the cell or line that the keyboard has come to, once Qt has named the table: what is said last is heard."""
    if isinstance(now, QTableView | QListView) and QAccessible.isActive():
        QTimer.singleShot(0, now, partial(_name_current, now))


def _name_current(view: QAbstractItemView) -> None:
    if view.hasFocus():
        _tell(view, QAccessible.Event.Focus, view.currentIndex())


def _tell(view: QAbstractItemView, kind: QAccessible.Event, cell: QModelIndex | QPersistentModelIndex) -> None:
    if cell.isValid():
        event = QAccessibleEvent(view, kind)
        event.setChild(child(view, cell))
        QAccessible.updateAccessibility(event)


def spoken_cell(shown: str) -> str:
    """What a cell is called that shows this: a dash alone is silent."""
    return QCoreApplication.translate("SpokenCells", "empty", "a cell that shows a dash") if shown == "–" else shown


def child(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> int:
    """The number under which Qt's accessible view has a cell; the heads of a table are counted too."""
    if not isinstance(view, QTableView):
        return index.row()
    return (index.row() + 1) * (view.model().columnCount() + 1) + index.column() + 1
