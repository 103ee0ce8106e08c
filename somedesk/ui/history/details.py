"""What one change did: each record that it touched, its fields before and after, side by side."""

from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from somedesk.content.record_fields import told_fields
from somedesk.domain.history import Document, Key
from somedesk.ui.history.model import HistoryRow
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.record_words import RecordWords

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
# Of a long text only the part that differs is shown, with this much around it.
AROUND = 30
LONGEST_WHOLE = 120
LONGEST_TEXT = 400
LONGEST_TOOLTIP = 3000
PADDING = 16


class HistoryDetails(QTreeWidget):
    """``record_chosen`` carries the Key of the record that is current, or None."""

    record_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_details")
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        # Once all columns have their widths: rows that change amid that may bring a bar, and with it other widths.
        self._fitting = pause(self, self._fit_rows)
        header.sectionResized.connect(self._on_header_section_resized)
        for column, mode in enumerate((QHeaderView.ResizeMode.Interactive, *[QHeaderView.ResizeMode.Stretch] * 2)):
            header.setSectionResizeMode(column, mode)
        self.setColumnWidth(0, 170)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def retranslate(self) -> None:
        """Name the columns."""
        self.setHeaderLabels([self.tr("Field"), self.tr("Before"), self.tr("After")])
        self.setAccessibleName(self.tr("What the change did"))

    def show_row(self, row: HistoryRow | None, words: RecordWords) -> None:
        """Show what ``row`` did; nothing without one."""
        self.clear()
        if row is None:
            return
        if row.records is None:
            self._head(self.tr("What exactly was changed is no longer known."), None)
            return
        for key, (before, after) in row.records.items():
            name = words.record(key, after or before)
            head = self._head(name if key[0] == "client" else f"{words.table(key[0])}: {name}", key)
            if before is None or after is None:
                what = self.tr("added") if before is None else self.tr("removed")
                head.setText(0, f"{head.text(0)} – {what}")
            self._add_fields(head, key[0], before or {}, after or {}, words)
        self.expandAll()
        self._fit_rows()
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def _head(self, text: str, key: Key | None) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self, [" ".join(text.split())])
        head.setFirstColumnSpanned(True)
        head.setData(0, KEY_ROLE, key)
        font = head.font(0)
        font.setBold(key is not None)
        head.setFont(0, font)
        return head

    def _add_fields(
        self, head: QTreeWidgetItem, table: str, before: Document, after: Document, words: RecordWords
    ) -> None:
        for field in told_fields(table):
            old, new = before.get(field), after.get(field)
            if old == new:
                continue
            texts = words.value(table, field, old), words.value(table, field, new)
            item = QTreeWidgetItem(head, [words.field(table, field), *excerpts(*texts)])
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignTop)
            for column, text in enumerate(texts, start=1):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop)
                item.setToolTip(column, f"<qt>{escape(text[:LONGEST_TOOLTIP])}</qt>")

    @Slot()
    def _on_header_section_resized(self) -> None:
        self._fitting.start()

    @Slot()
    def _fit_rows(self) -> None:
        """Make each row as high as its text; Qt reckons with a single line."""
        for head in map(self.topLevelItem, range(self.topLevelItemCount())):
            for item in map(head.child, range(head.childCount())) if head is not None else ():
                assert item is not None
                for column in (1, 2):
                    room = QRect(0, 0, self.columnWidth(column) - PADDING, 10_000)
                    box = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text(column))
                    item.setSizeHint(column, QSize(0, box.height() + PADDING // 2))

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current_item_changed(self, current: QTreeWidgetItem | None, previous: QTreeWidgetItem | None) -> None:
        item = current.parent() or current if current is not None else None
        self.record_chosen.emit(item.data(0, KEY_ROLE) if item is not None else None)


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Of two texts the part in which they differ, if they are long."""
    if max(len(old), len(new)) <= LONGEST_WHOLE:
        return old, new
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return _excerpt(old, start, end), _excerpt(new, start, end)


def _excerpt(text: str, start: int, end: int) -> str:
    first, last = max(0, start - AROUND), min(len(text), len(text) - end + AROUND)
    shown = text[first:last]
    if len(shown) > LONGEST_TEXT:
        shown, last = shown[:LONGEST_TEXT], 0
    return f"{'…' if first else ''}{shown}{'…' if last < len(text) else ''}"
