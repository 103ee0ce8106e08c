"""Two versions side by side: each record that differs, its parts, and a box for the side that is taken."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from somedesk.domain.merge import Difference, Part, Place, Side
from somedesk.ui.history.details import LONGEST_TOOLTIP, excerpts
from somedesk.ui.merging.words import MergeWords

PLACE_ROLE = int(Qt.ItemDataRole.UserRole)
VALUES_ROLE = PLACE_ROLE + 1
CONFLICT_ROLE = PLACE_ROLE + 2
UNITED_ROLE = PLACE_ROLE + 3
COLUMNS: Mapping[Side, int] = {"ours": 1, "theirs": 2}
KEYS: Mapping[int, Side] = {int(Qt.Key.Key_Left): "ours", int(Qt.Key.Key_Right): "theirs"}


class MergeTree(QTreeWidget):
    """``choice_changed`` when another side is taken; ``values_shown`` carries both values of the current part, whole.

    Left and Right take a side for everything selected, Space the other side than the one that is taken. Of a log, both
    sides can be taken.
    """

    choice_changed = Signal()
    values_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge_tree")
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, 250)
        self.itemChanged.connect(self._on_item_changed)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def show_differences(
        self, differences: Iterable[Difference], words: MergeWords, chosen: Mapping[Place, Side]
    ) -> None:
        """Show other differences, or the same in another language."""
        blocked = self.blockSignals(True)
        self.clear()
        for difference in differences:
            head = QTreeWidgetItem(self, [words.record(difference)])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setFirstColumnSpanned(True)
            for part in difference.parts:
                self._add(head, difference, part, words)
        self.expandAll()
        self.blockSignals(blocked)
        self.take(chosen)

    def _add(self, head: QTreeWidgetItem, difference: Difference, part: Part, words: MergeWords) -> None:
        if part.fields:
            name, *values = words.part(difference, part)
        else:
            name, values = (
                self.tr("The whole of it"),
                [words.whole(difference, record) for record in (difference.ours, difference.theirs)],
            )
        if part.conflict:
            name = self.tr("{name} – changed on both sides").format(name=name)
        elif part.suggested == "both":
            name = self.tr("{name} – new on both sides, both can be kept").format(name=name)
        item = QTreeWidgetItem(head, [name, *excerpts(values[0], values[1])])
        item.setData(0, PLACE_ROLE, (difference.table, difference.id, part.name))
        item.setData(0, VALUES_ROLE, tuple(values))
        item.setData(0, CONFLICT_ROLE, part.conflict)
        item.setData(0, UNITED_ROLE, part.is_united)
        for column, value in enumerate(values, start=1):
            item.setCheckState(column, Qt.CheckState.Unchecked)
            item.setToolTip(column, f"<qt>{escape(value[:LONGEST_TOOLTIP])}</qt>")
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop)
        item.setTextAlignment(0, Qt.AlignmentFlag.AlignTop)

    def items(self) -> list[QTreeWidgetItem]:
        """The parts of all records, in order."""
        return [part for head in self._heads() for part in _parts(head)]

    def _heads(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [head for head in found if head is not None]

    def chosen(self) -> dict[Place, Side]:
        """The side that is taken for each part."""
        return {tuple(item.data(0, PLACE_ROLE)): _side(item) for item in self.items()}

    def take(self, chosen: Mapping[Place, Side]) -> None:
        """Take these sides; the rest stays as it is."""
        blocked = self.blockSignals(True)
        for item in self.items():
            side = chosen.get(tuple(item.data(0, PLACE_ROLE)))
            if side is not None and (side != "both" or item.data(0, UNITED_ROLE)):
                self._mark(item, side)
        self.blockSignals(blocked)
        self.viewport().update()
        self.choice_changed.emit()

    def show_only_conflicts(self, on: bool) -> None:
        """Hide what only one side has changed."""
        for item in self.items():
            item.setHidden(on and not item.data(0, CONFLICT_ROLE))
        for head in self._heads():
            head.setHidden(all(part.isHidden() for part in _parts(head)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = KEYS.get(event.key())
        if side is None and event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
            return
        items = self._selected_parts()
        if side is None and items:
            side = _next(items[0])
        if side is not None:
            self.take({tuple(item.data(0, PLACE_ROLE)): side for item in items})

    def _selected_parts(self) -> list[QTreeWidgetItem]:
        """A record stands for all its parts."""
        return [part for head in self._heads() for part in _parts(head) if part.isSelected() or head.isSelected()]

    def _mark(self, item: QTreeWidgetItem, side: Side) -> None:
        for each, column in COLUMNS.items():
            taken = side in (each, "both")
            item.setCheckState(column, Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked)
            font = item.font(column)
            font.setBold(taken)
            item.setFont(column, font)
            said = self.tr("taken: {value}") if taken else self.tr("not taken: {value}")
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, said.format(value=item.text(column)))

    @Slot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        """A box was clicked: ticked, its side is taken; cleared, the other one. In a log, the other one may stay."""
        if item.data(0, PLACE_ROLE) is None or column not in COLUMNS.values():
            return
        is_ticked = item.checkState(column) is Qt.CheckState.Checked
        side: Side = "ours" if (column == COLUMNS["ours"]) == is_ticked else "theirs"
        if item.data(0, UNITED_ROLE) and _side(item) == "both":
            side = "both"
        self.take({tuple(item.data(0, PLACE_ROLE)): side})

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current_item_changed(self, current: QTreeWidgetItem | None, previous: QTreeWidgetItem | None) -> None:
        values = current.data(0, VALUES_ROLE) if current is not None else None
        self.values_shown.emit(values or ("", ""))


def _side(item: QTreeWidgetItem) -> Side:
    ours, theirs = (item.checkState(column) is Qt.CheckState.Checked for column in COLUMNS.values())
    if ours and theirs:
        return "both"
    return "theirs" if theirs else "ours"


def _next(item: QTreeWidgetItem) -> Side:
    side = _side(item)
    if side == "theirs" and item.data(0, UNITED_ROLE):
        return "both"
    return "theirs" if side == "ours" else "ours"


def _parts(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (head.child(number) for number in range(head.childCount()))
    return [part for part in found if part is not None]
