"""The numbers behind a chart, as a table that can be read with a keyboard and a screen reader."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from somedesk.charts.plain import PlainValue, Table, decimals
from somedesk.ui.kit.i18n import Localisation

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class ChartTableModel(QAbstractTableModel):
    """A table of plain values, shown as the language of the screen writes them."""

    def __init__(self, localisation: Localisation, parent: QWidget) -> None:
        super().__init__(parent)
        self._localisation = localisation
        self._not_rated = ""
        self.table: Table = ((), ())

    def show_table(self, table: Table, not_rated: str) -> None:
        """Show ``table``; ``not_rated`` is what a screen reader says of an empty cell."""
        self.beginResetModel()
        self.table, self._not_rated = table, not_rated
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.table[1])

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.table[0])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.table[0]):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table[0][section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self.table[1][0][section] if self.table[1] else None, section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.table[1][index.row()]
        value = row[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(value, decimals(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._not_rated if value is None else self._shown(value, decimals(row))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(value, index.column())
            case _:
                return None

    def _shown(self, value: PlainValue, digits: int | None) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, dt.date):
            return self._localisation.short_day(value)
        return self._localisation.compact(value) if digits is None else self._localisation.number(value, digits)

    @staticmethod
    def _alignment(value: PlainValue, column: int) -> Qt.AlignmentFlag:
        is_text = isinstance(value, (str, dt.date)) if value is not None else column == 0
        across = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
        return across | Qt.AlignmentFlag.AlignVCenter


class ChartTable(QTableView):
    """Shows a ChartTableModel. Ctrl+C asks for the whole table."""

    copy_requested = Signal()

    def __init__(self, model: ChartTableModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_table")
        self.setProperty("kind", "inside")
        # Not before it is seen: five tables that nobody looks at would be measured at every change.
        self._model = model
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(False)

    def showEvent(self, event: QShowEvent) -> None:
        if self.model() is None:
            self.setModel(self._model)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        super().keyPressEvent(event)
