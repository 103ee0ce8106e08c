"""The earlier versions of a client: when, how large, which score, what has changed since; and going back to one."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from somedesk.content.messages import message
from somedesk.domain.client import Client
from somedesk.domain.restoring import Counts
from somedesk.store.backups import Backups, Inspected
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.i18n import word

SIZE = QSize(860, 520)
TASK = "list_backups"


class BackupsDialog(Dialog):
    """``restore_requested`` and ``copy_requested`` carry a Backup.

    Without a ``client`` the file itself cannot be read, and a version is to take its place.
    """

    restore_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(
        self, context: Context, backups: Backups, client: Client | None, parent: QWidget, *, read_only: bool = False
    ) -> None:
        super().__init__(parent, "backups_dialog")
        self._context, self._client, self._read_only = context, client, read_only
        self._rows: tuple[Inspected, ...] | None = None
        self._intro = self.new_text("backups_intro")
        self.column.addWidget(self._intro)
        self.table = self._table()
        self.column.addWidget(self.table, 1)
        self._details = self.new_text("backups_details")
        self.column.addWidget(self._details)
        self._restore = self.new_action("restore_backup", self._on_restore_clicked)
        self._copy = self.new_action("copy_backup", self._on_copy_clicked)
        self.resize(SIZE.boundedTo(parent.size()))
        self.finish_building()
        self._on_selection_changed()
        context.tasks.run(TASK, partial(_inspected, backups, client), self._on_listed)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 5, self)
        table.setObjectName("backups_table")
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.itemSelectionChanged.connect(self._on_selection_changed)
        return table

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Backups"))
        self.table.setAccessibleName(self.tr("Backups"))
        self._copy.setText(self.tr("Save as a new file…"))
        if self._client is None:
            self._restore.setText(self.tr("Replace the file with it"))
        else:
            self._restore.setText(self.tr("Go back to this version"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("When"), self.tr("Made"), self.tr("Size"), self.tr("Score"), self.tr("Changed since")]
        )
        for column in range(self.table.columnCount()):
            if (item := self.table.horizontalHeaderItem(column)) is not None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fill()

    def _introduction(self) -> str:
        if self._rows is None:
            return self.tr("Looking for backups…")
        if not self._rows:
            return self.tr("There are no backups yet. One is made whenever a client that was changed is closed.")
        if self._client is None:
            return self.tr(
                "Any of these versions can take the file’s place. What is there now is kept in the folder .quarantine."
            )
        return self.tr("Going back is one step that can be undone. What the client is now is backed up first.")

    def _fill(self) -> None:
        self._intro.setText(self._introduction())
        row = max(0, self.table.currentRow())
        self.table.setRowCount(len(self._rows or ()))
        for number, seen in enumerate(self._rows or ()):
            for column, text in enumerate(self._cells(seen)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(number, column, item)
        if self._rows:
            self.table.selectRow(row)

    def _cells(self, seen: Inspected) -> tuple[str, ...]:
        say, backup = self._context.localisation, seen.backup
        local = backup.when.astimezone()
        when = f"{say.short_day(local.date())} {say.time(backup.when)}"
        size = say.size(backup.size)
        reasons = {
            "closed": self.tr("at closing"),
            "migration": self.tr("before a new file format"),
            "import": self.tr("before an import"),
            "restore": self.tr("before going back"),
            "merge": self.tr("before merging"),
            "saved": self.tr("before the last save"),
        }
        if seen.problem is not None:
            return when, reasons[backup.reason], size, "–", self.tr("Cannot be read")
        return when, reasons[backup.reason], size, say.number(seen.score), self._since(seen.since)

    def _since(self, since: Mapping[str, Counts]) -> str:
        if self._client is None:
            return "–"
        if not since:
            return self.tr("Nothing")
        parts = []
        for table, counts in since.items():
            words = (
                (counts.added, self.tr("{count} added")),
                (counts.changed, self.tr("{count} changed")),
                (counts.removed, self.tr("{count} removed")),
            )
            told = ", ".join(text.format(count=count) for count, text in words if count)
            parts.append(f"{word(table)}: {told}")
        return "; ".join(parts)

    def _current(self) -> Inspected | None:
        rows = self.table.selectionModel().selectedRows()
        return self._rows[rows[0].row()] if rows and self._rows else None

    @Slot()
    def _on_selection_changed(self) -> None:
        seen = self._current()
        is_whole = seen is not None and seen.problem is None
        differs = self._client is None or (seen is not None and bool(seen.since))
        self._restore.setEnabled(is_whole and differs and not self._read_only)
        self._copy.setEnabled(is_whole)
        if seen is None:
            self._details.setText("")
        elif seen.problem is not None:
            self._details.setText(message(seen.problem, self._context.localisation.language))
        else:
            self._details.setText(" · ".join((seen.name, *self._cells(seen)[4:])))

    @Slot(object)
    def _on_listed(self, rows: tuple[Inspected, ...]) -> None:
        self._rows = rows
        self._fill()
        self._on_selection_changed()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_restore_clicked(self) -> None:
        seen = self._current()
        self.accept()
        if seen is not None:
            self.restore_requested.emit(seen.backup)

    @Slot()
    def _on_copy_clicked(self) -> None:
        seen = self._current()
        self.accept()
        if seen is not None:
            self.copy_requested.emit(seen.backup)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._on_selection_changed()

    def done(self, result: int) -> None:
        self._context.tasks.cancel(TASK)
        super().done(result)


def _inspected(backups: Backups, client: Client | None) -> tuple[Inspected, ...]:
    return tuple(backups.inspect(backup, client) for backup in backups.versions())
