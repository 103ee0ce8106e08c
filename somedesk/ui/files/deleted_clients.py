"""The deleted clients of the library: taking one back, or having it erased for good."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.store.library import Library
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.work.trash import Deleted, deleted_clients

SIZE = QSize(620, 420)
TASK = "list_deleted"


class DeletedClientsDialog(Dialog):
    """``restore_requested`` carries a Trashed and the client's name, ``erase_requested`` a Deleted."""

    restore_requested = Signal(object, object)
    erase_requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "deleted_clients_dialog")
        self._context = context
        self._rows: tuple[Deleted, ...] | None = None
        self._intro = self.new_text("deleted_intro")
        self.column.addWidget(self._intro)
        self.table = self._table()
        self.column.addWidget(self.table, 1)
        self.restore = self.new_action("restore_client", self._on_restore_requested)
        self.erase = self.new_action("erase_deleted", self._on_erase_requested)
        self.erase.setProperty("kind", "danger")
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_erase_requested)
        self.resize(SIZE)
        self.finish_building()
        self.restore.setDefault(True)
        self._on_selection_changed()
        look = partial(deleted_clients, Library(context.library_folder))
        context.tasks.run(TASK, look, self._on_listed, self._on_failed)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 2, self)
        table.setObjectName("deleted_table")
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        table.itemSelectionChanged.connect(self._on_selection_changed)
        table.cellDoubleClicked.connect(self._on_restore_requested)
        return table

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Deleted clients"))
        self.table.setAccessibleName(self.tr("Deleted clients"))
        self.table.setHorizontalHeaderLabels([self.tr("Client"), self.tr("Deleted")])
        self.restore.setText(self.tr("Restore"))
        self.erase.setText(self.tr("Erase for good…"))
        self._fill()

    def _fill(self) -> None:
        say, row = self._context.localisation, max(0, self.table.currentRow())
        if self._rows is not None:
            self._intro.setText(
                self.tr("A client that is restored is back among the others, with all that was in it.")
                if self._rows
                else self.tr("There are no deleted clients.")
            )
        self.table.setRowCount(len(self._rows or ()))
        for number, deleted in enumerate(self._rows or ()):
            when = f"{say.short_day(deleted.when.astimezone().date())} {say.time(deleted.when)}"
            for column, text in enumerate((" ".join(deleted.name.split()), when)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                self.table.setItem(number, column, item)
        if self._rows:
            self.table.selectRow(min(row, len(self._rows) - 1))

    def _current(self) -> Deleted | None:
        rows = self.table.selectionModel().selectedRows()
        return self._rows[rows[0].row()] if rows and self._rows else None

    @Slot()
    def _on_selection_changed(self) -> None:
        for button in (self.restore, self.erase):
            button.setEnabled(self._current() is not None)

    @Slot(object)
    def _on_listed(self, rows: tuple[Deleted, ...]) -> None:
        self._rows = rows
        self._fill()
        self._on_selection_changed()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: SomeDeskError) -> None:
        self._intro.setText(message(error, self._context.localisation.language))

    @Slot()
    def _on_restore_requested(self) -> None:
        if (deleted := self._current()) is not None:
            self.accept()
            self.restore_requested.emit(deleted.trashed, deleted.name)

    @Slot()
    def _on_erase_requested(self) -> None:
        if (deleted := self._current()) is not None:
            self.accept()
            self.erase_requested.emit(deleted)

    def done(self, result: int) -> None:
        self._context.tasks.cancel(TASK)
        super().done(result)
