"""What an edited workbook of actions says differently, to be looked at and ticked before any of it is applied."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPlainTextEdit, QTreeWidget, QTreeWidgetItem, QWidget

from somedesk.content.messages import message
from somedesk.domain.client import Action, Client
from somedesk.exchange.action_columns import COLUMNS, ActionWriter
from somedesk.exchange.xlsx_actions import Difference, Differences
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import percent
from somedesk.work.exchange import wanted

ID_ROLE = Qt.ItemDataRole.UserRole
WHOLE_ROLE = Qt.ItemDataRole.UserRole + 1
LONGEST_SHOWN = 120


class ImportActionsDialog(Dialog):
    """``accepted_with`` carries the ids of the actions whose differences are to be applied.

    Deletions are not ticked by themselves: a row that is gone may have been filtered away by mistake.
    """

    accepted_with = Signal(object)

    def __init__(self, context: Context, client: Client, read: Differences, parent: QWidget) -> None:
        super().__init__(parent, "import_actions_dialog", Button.Ok | Button.Cancel)
        self._context, self._client, self._read = context, client, read
        self._summary = self.new_text("summary")
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("differences")
        self.tree.setColumnCount(3)
        self.tree.setAlternatingRowColors(False)
        self._before, self._after = self._text("whole_before"), self._text("whole_after")
        self._errors = self._text("import_errors")
        self._errors.setVisible(bool(read.errors or read.untaken))
        self._ignored = self.new_text("ignored", "muted")
        self._ignored.setVisible(bool(read.ignored or read.missing or read.sheets))
        whole = QHBoxLayout()
        whole.addWidget(self._before)
        whole.addWidget(self._after)
        self.column.addWidget(self._summary)
        self.column.addWidget(self.tree, 1)
        self.column.addLayout(whole)
        self.column.addWidget(self._errors)
        self.column.addWidget(self._ignored)
        self.resize(920, 620)
        self.finish_building()
        self.tree.itemChanged.connect(self._on_tree_item_changed)
        self.tree.currentItemChanged.connect(self._on_tree_current_item_changed)
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._count()

    def _text(self, name: str) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setObjectName(name)
        box.setReadOnly(True)
        box.setFixedHeight(96)
        return box

    def chosen(self) -> frozenset[str]:
        """Ids of the ticked actions."""
        items = (self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount()))
        return frozenset(i.data(0, ID_ROLE) for i in items if i and i.checkState(0) is Qt.CheckState.Checked)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import edited actions"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("In the plan"), self.tr("In the file")])
        self.tree.setAccessibleName(self.tr("Differences"))
        self._before.setAccessibleName(self.tr("In the plan"))
        self._after.setAccessibleName(self.tr("In the file"))
        self._before.setPlaceholderText(self.tr("Choose a field to read it whole: here as it is in the plan …"))
        self._after.setPlaceholderText(self.tr("… and here as it is in the file."))
        self._errors.setAccessibleName(self.tr("Rows that are left out"))
        kinds = [difference.kind for difference in self._read.found]
        counts = (
            self.tr("%n action(s) changed", "", kinds.count("changed")),
            self.tr("%n new", "", kinds.count("new")),
            self.tr("%n no longer in the file", "", kinds.count("deleted")),
        )
        asked = self.tr("Nothing is changed until you apply it. Tick what is to be applied.")
        self._summary.setText(f"{', '.join(counts)}. {asked}")
        self._errors.setPlainText("\n".join(self._left_out()))
        self._ignored.setText("\n".join(self._passed_over()))
        self._fill(self.chosen() if self.tree.topLevelItemCount() else wanted(self._read))
        self._count()

    def _left_out(self) -> Iterator[str]:
        """What was edited and cannot be taken."""
        language = self._context.localisation.language
        if self._read.errors:
            yield self.tr("%Ln row(s) cannot be read and are left out:", "", len(self._read.errors))
            yield from (message(error, language) for error in self._read.errors)
        if self._read.untaken:
            yield self.tr("What is only there to be read is left as it is in SomeDesk:")
            yield from (message(error, language) for error in self._read.untaken)

    def _passed_over(self) -> Iterator[str]:
        if self._read.ignored:
            names = ", ".join(self._read.ignored)
            yield self.tr("Unknown columns are skipped: {names}.").format(names=names)
        if self._read.missing:
            names = ", ".join(self._read.missing)
            yield self.tr("Columns that are missing stay as they are in the plan: {names}.").format(names=names)
        if self._read.sheets:
            names = ", ".join(self._read.sheets)
            yield self.tr("Unknown sheets are skipped: {names}.").format(names=names)

    def _fill(self, ticked: frozenset[str]) -> None:
        writer = ActionWriter(self._client, self._context.localisation.language)
        self.tree.blockSignals(True)
        self.tree.clear()
        for difference in self._read.found:
            item = self._item(difference, writer, difference.id in ticked)
            self.tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(difference.kind == "changed")
        self.tree.blockSignals(False)
        if self.tree.topLevelItemCount() <= 30:
            self.tree.expandAll()

    def _item(self, difference: Difference, writer: ActionWriter, is_ticked: bool) -> QTreeWidgetItem:
        shown = difference.after or difference.before
        assert shown is not None
        kinds = {"changed": "", "new": self.tr("New"), "deleted": self.tr("Delete")}
        item = QTreeWidgetItem([_short(shown.title), "", kinds[difference.kind]])
        if difference.kind == "deleted":
            item.setText(1, self.tr("on the plan"))
            item.setText(2, self.tr("no longer there: tick to delete it"))
        item.setData(0, ID_ROLE, difference.id)
        item.setCheckState(0, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        changed = {each.field for each in difference.fields}
        for column in COLUMNS:
            if column.field in changed and difference.after is not None and column.field != "id":
                before = self._said(writer, difference.before, column.field)
                after = self._said(writer, difference.after, column.field)
                child = QTreeWidgetItem([column.header(writer.words), _short(before), _short(after)])
                child.setData(0, WHOLE_ROLE, (before, after))
                item.addChild(child)
        return item

    def _said(self, writer: ActionWriter, action: Action | None, field: str) -> str:
        """A field in words; a dash for nothing."""
        if action is None:
            return "–"
        localisation = self._context.localisation
        column = next(each for each in COLUMNS if each.field == field)
        value = writer.cell(action, column)
        if isinstance(value, dt.date):
            return localisation.short_day(value)
        if isinstance(value, (int, float)):
            return percent(value) if field == "percent" else localisation.compact(value)
        return value or "–"

    @Slot(object)
    def _on_tree_item_changed(self) -> None:
        self._count()

    @Slot(QTreeWidgetItem)
    def _on_tree_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        before, after = (item.data(0, WHOLE_ROLE) if item else None) or ("", "")
        self._before.setPlainText(before)
        self._after.setPlainText(after)

    def _count(self) -> None:
        button = self.buttons.button(Button.Ok)
        count = len(self.chosen())
        button.setText(self.tr("Apply to %n action(s)", "", count))
        button.setEnabled(bool(count))

    @Slot()
    def accept(self) -> None:
        """Hand over what is ticked."""
        chosen = self.chosen()
        super().accept()
        self.accepted_with.emit(chosen)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"
