"""A table of words to read and to take along: Ctrl+C copies all of it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from somedesk.charts import table_text

_NARROWEST = 90
_MOST_MEASURED = 40  # rows by which columns get their widths
# A table breaks lines between words only; an address may be longer than its column.
_LONG_WORD = re.compile(r"(\S{20})(?=\S)")
_BREAK = "\u200b"
_Role = Qt.ItemDataRole
# A cell is asked for a dozen roles each time that it is measured or painted; a look into an enumeration takes its time.
_ANSWERED = _DISPLAY, _SPOKEN, _ICON = _Role.DisplayRole, _Role.AccessibleTextRole, _Role.DecorationRole
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class WordsModel(QAbstractTableModel):
    """Rows of plain text under a header. A row is asked for when it comes into sight, so it may be made only then."""

    header: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    icons: Mapping[int, QIcon] = {}
    icon_column = -1
    version = 0  # counts what was shown so far

    def show(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows. Where the user is in them stays, unless there are other columns."""
        self.version += 1
        before, now = len(self.rows), len(rows)
        if len(header) != len(self.header):
            self.beginResetModel()
            self.header, self.rows = header, rows
            self.endResetModel()
            return
        self.header = header
        if now > before:
            self.beginInsertRows(_NONE, before, now - 1)
            self.rows = rows
            self.endInsertRows()
        elif now < before:
            self.beginRemoveRows(_NONE, now, before - 1)
            self.rows = rows
            self.endRemoveRows()
        self.rows = rows
        self.version += 1
        if header:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(header) - 1)
        if rows and header:
            self.dataChanged.emit(self.index(0, 0), self.index(now - 1, len(header) - 1))

    def mark(self, column: int, icons: Mapping[int, QIcon]) -> None:
        """Put icons, by row, before the words of one column."""
        self.version += 1
        self.icon_column, self.icons = column, icons
        if self.rows:
            self.dataChanged.emit(self.index(0, column), self.index(len(self.rows) - 1, column))

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.header)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY and section < len(self.header):
            return self.header[section]
        return None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _ICON:
            return self.icons.get(row) if column == self.icon_column else None
        text = self.rows[row][column]
        return text if role == _SPOKEN else _LONG_WORD.sub(rf"\1{_BREAK}", text)


class CopyTable(QTableView):
    """Rows of plain text. ``copied`` when it has gone to the clipboard, as text and as HTML.

    ``cell_chosen`` carries row and column where the user is now; ``selection_changed`` that other rows are chosen.
    """

    copied = Signal()
    cell_chosen = Signal(int, int)
    selection_changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.words = WordsModel(self)
        self.setModel(self.words)
        self.setProperty("kind", "inside")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setResizeContentsPrecision(_MOST_MEASURED)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._language = ""
        self._widths: dict[int, int] = {}
        self._measured: tuple[int, str] | None = None
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def show_rows(self, header: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> None:
        """Show ``rows`` under ``header``; ``language`` is that of the copied text."""
        self._language = language
        self.words.show(header, rows)

    def rows(self) -> list[tuple[str, ...]]:
        """What is shown, row by row."""
        return [tuple(row) for row in self.words.rows]

    @property
    def row(self) -> int:
        """The row where the user is, -1 for none."""
        return self.currentIndex().row()

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        table = (tuple(self.words.header), tuple(self.rows()))
        mime = QMimeData()
        mime.setText(table_text.as_tsv(table, self._language))
        mime.setHtml(table_text.as_html(table, self._language))
        QGuiApplication.clipboard().setMimeData(mime)
        self.copied.emit()

    def sizeHintForColumn(self, column: int) -> int:
        """Asked five times before a table stands; Qt asks eight things of each cell each time."""
        now = self.words.version, self.font().key()
        if now != self._measured:
            self._measured, self._widths = now, {}
        if column not in self._widths:
            self._widths[column] = super().sizeHintForColumn(column)
        return self._widths[column]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.cell_chosen.emit(index.row(), index.column())

    @Slot()
    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()
