"""What a screen reader hears of a table's current cell, beyond what Qt says of it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QTableView


class SpokenCells(QObject):
    """Names the cell again when the keyboard comes back to the table, and when what it holds was changed under it."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.model().dataChanged.connect(self._on_model_data_changed)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            self._tell(QAccessible.Event.Focus)
        return handled

    @Slot(QModelIndex, QModelIndex)
    def _on_model_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        now = self._table.currentIndex()
        if (
            QAccessible.isActive()
            and self._table.hasFocus()
            and first.row() <= now.row() <= last.row()
            and first.column() <= now.column() <= last.column()
        ):
            self._tell(QAccessible.Event.NameChanged)

    def _tell(self, kind: QAccessible.Event) -> None:
        current = self._table.currentIndex()
        if current.isValid():
            event = QAccessibleEvent(self._table, kind)
            event.setChild(child(self._table, current))
            QAccessible.updateAccessibility(event)


def child(table: QTableView, index: QModelIndex | QPersistentModelIndex) -> int:
    """The number under which Qt's accessible table has a cell; its heads are counted too."""
    return (index.row() + 1) * (table.model().columnCount() + 1) + index.column() + 1
