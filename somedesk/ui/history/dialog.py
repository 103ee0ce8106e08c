"""What was changed in the open client, when, by whom and why; and how it stood then."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QTableView,
    QWidget,
)

from somedesk.base.locale import sort_key
from somedesk.domain.history import Document, Key
from somedesk.ui.history.details import HistoryDetails
from somedesk.ui.history.filter_bar import HistoryFilterBar
from somedesk.ui.history.model import (
    ROW_ROLE,
    Column,
    HistoryFilter,
    HistoryModel,
    HistoryProxy,
    HistoryRow,
    rows_of,
)
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document as OpenDocument
from somedesk.ui.kit.record_words import RecordWords

SIZE = QSize(980, 620)


class HistoryDialog(Dialog):
    """``past_requested`` and ``restore_requested`` carry how many changes had been made then.

    ``why_requested`` carries the HistoryRow to explain.

    ``export_requested`` asks for the whole history as a file.
    """

    past_requested = Signal(int)
    restore_requested = Signal(int)
    why_requested = Signal(object)
    export_requested = Signal()

    def __init__(self, context: Context, document: OpenDocument, parent: QWidget, record: Key | None = None) -> None:
        """With ``record``, only its changes are shown at first."""
        super().__init__(parent, "history_dialog")
        self._context, self._document = context, document
        self._words = RecordWords(context.localisation, document.client)
        self.filters = HistoryFilterBar(context.appearance.theme, self)
        self.model, self.proxy = HistoryModel(context.localisation, self), HistoryProxy(self)
        self.proxy.setSourceModel(self.model)
        self.table = self._table()
        self.details = HistoryDetails(self)
        self._nothing = self.new_text("history_nothing", "muted")
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        for widget in (self.table, self.details):
            splitter.addWidget(widget)
        splitter.setSizes([300, 200])
        for part in (self.filters, self._nothing):
            self.column.addWidget(part)
        self.column.addWidget(splitter, 1)
        self.then = self.new_action("history_then", self._on_then_clicked)
        self.restore = self.new_action("history_restore", self._on_restore_clicked)
        self.why = self.new_action("history_why", self._on_why_clicked)
        self.export = self.new_action("history_export", self.export_requested.emit)
        self.filters.filter_changed.connect(self._on_filter_changed)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.details.record_chosen.connect(self._on_record_chosen)
        self.resize(SIZE.boundedTo(parent.size()))
        self.finish_building()
        if record is not None:
            self.filters.show_only(record, self._words.record(record))
        self._choose_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("history_table")
        table.setModel(self.proxy)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.WHEN, 190), (Column.WHO, 150), (Column.WHY, 190)):
            table.setColumnWidth(column, width)
        return table

    def show_history(self) -> None:
        """Show the history as it is now; the same entry stays chosen."""
        chosen = self.current()
        rows = rows_of(self._document.client, self._document.file.history(), self._words)
        self._know(rows)
        tables = {trace.table for row in rows for trace in row.entry.traces}
        name = sort_key(self._context.localisation.language)
        self.filters.offer(
            sorted(((self._words.table(table), table) for table in tables), key=lambda pair: name(pair[0])),
            sorted({row.entry.who for row in rows}, key=name),
        )
        self.model.show_rows(rows)
        self._show_counts()
        if chosen is not None:
            self._choose(chosen.position)

    def _know(self, rows: list[HistoryRow]) -> None:
        """What is no longer in the client is called by what it was called last."""
        known: dict[Key, Document] = {}
        for row in rows:
            for key, (before, after) in (row.records or {}).items():
                if (found := after or before) is not None:
                    known.setdefault(key, found)
        self._words.know(known)

    def current(self) -> HistoryRow | None:
        """The entry that is chosen."""
        index = self.table.currentIndex()
        row: HistoryRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def _choose(self, position: int) -> None:
        for number in range(self.proxy.rowCount()):
            index = self.proxy.index(number, 0)
            if index.data(ROW_ROLE).position == position:
                flags = QItemSelectionModel.SelectionFlag
                self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _choose_first(self) -> None:
        if self.proxy.rowCount() and self.current() is None:
            self.table.selectRow(0)
        self._show_current()

    def _show_counts(self) -> None:
        shown, all_rows = self.proxy.rowCount(), self.model.rowCount()
        self._nothing.setVisible(shown == 0)
        self._nothing.setText(
            self.tr("No change fits. Empty the fields above to see all of them.")
            if all_rows
            else self.tr("Nothing has been changed since this file was made, or since it began to keep a history.")
        )
        self.export.setEnabled(all_rows > 0)

    def _show_current(self) -> None:
        row = self.current()
        self.details.show_row(row, self._words)
        self.then.setEnabled(row is not None and row.records is not None)
        # The newest state is the one that there is.
        older = row is not None and row.records is not None and row.position + 1 < self.model.rowCount()
        self.restore.setEnabled(older and not self._document.read_only)
        self.why.setEnabled(row is not None and not self._document.read_only)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("History"))
        self.filters.retranslate()
        self.details.retranslate()
        self.table.setAccessibleName(self.tr("Changes"))
        self.then.setText(self.tr("Show the client as it was then"))
        self.restore.setText(self.tr("Restore this state"))
        self.why.setText(self.tr("Say why…"))
        self.export.setText(self.tr("Export…"))
        self.show_history()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_current()

    @Slot(object)
    def _on_filter_changed(self, chosen: HistoryFilter) -> None:
        self.proxy.use(chosen)
        self._show_counts()
        self._choose_first()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._show_current()

    @Slot(object)
    def _on_record_chosen(self, key: Key | None) -> None:
        self.filters.offer_record(key, self._words.record(key) if key is not None else "")

    @Slot()
    def _on_then_clicked(self) -> None:
        if (row := self.current()) is not None:
            self.accept()
            self.past_requested.emit(row.position + 1)

    @Slot()
    def _on_restore_clicked(self) -> None:
        if (row := self.current()) is not None:
            self.accept()
            self.restore_requested.emit(row.position + 1)

    @Slot()
    def _on_why_clicked(self) -> None:
        if (row := self.current()) is not None:
            self.why_requested.emit(row)
