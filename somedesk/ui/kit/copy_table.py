"""A table of words to read and to take along: Ctrl+C copies all of it."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from somedesk.charts import table_text

_NARROWEST = 90
# A table breaks lines between words only; an address may be longer than its column.
_LONG_WORD = re.compile(r"(\S{20})(?=\S)")
_BREAK = "\u200b"
_WHOLE = Qt.ItemDataRole.UserRole


class CopyTable(QTableWidget):
    """Rows of plain text. ``copied`` when it has gone to the clipboard, as text and as HTML."""

    copied = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
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
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._language = ""

    def show_rows(self, header: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> None:
        """Show ``rows`` under ``header``; ``language`` is that of the copied text."""
        self._language = language
        self.setColumnCount(len(header))
        self.setHorizontalHeaderLabels(list(header))
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(_LONG_WORD.sub(rf"\1{_BREAK}", text))
                item.setData(_WHOLE, text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
                self.setItem(number, column, item)

    def rows(self) -> list[tuple[str, ...]]:
        """What is shown, row by row."""
        return [
            tuple(self._text(row, column) for column in range(self.columnCount())) for row in range(self.rowCount())
        ]

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        labels = (self.horizontalHeaderItem(column) for column in range(self.columnCount()))
        table = (tuple(label.text() if label else "" for label in labels), tuple(self.rows()))
        mime = QMimeData()
        mime.setText(table_text.as_tsv(table, self._language))
        mime.setHtml(table_text.as_html(table, self._language))
        QGuiApplication.clipboard().setMimeData(mime)
        self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return str(item.data(_WHOLE)) if item else ""
