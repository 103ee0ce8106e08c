"""Any other table by hand: the row of heads, what each column is, and the first rows as they stand in the file."""

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from somedesk.exchange.figures.by_hand import DATE, FIGURE, HEAD, NOTHING, SHEET, USE, ByHand
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.number_field import NumberField

_MOST_HEADS = 60
_NARROWEST, _WIDEST, _BESIDE = 140, 260, 20
_AT_ONCE = 8  # fields that are made in one go: a table may have a thousand columns
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class CellsModel(QAbstractTableModel):
    """An empty row for the fields, and below it the first rows of the file."""

    shown: ByHand | None = None

    def show(self, shown: ByHand) -> None:
        """Show the rows of another table, or the same ones anew."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def longest(self, place: int) -> str:
        """The text with the most letters in a column."""
        assert self.shown is not None
        return max((self.shown.names[place], *(cells[place] for _, cells in self.shown.rows)), key=len)

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() or self.shown is None else len(self.shown.rows) + 1

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() or self.shown is None else len(self.shown.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if role != _Role.DisplayRole or self.shown is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.shown.names[section] or "–"
        return str(self.shown.rows[section - 1][0]) if section else ""

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if self.shown is None or not index.isValid() or not index.row():
            return None
        if role == _Role.DisplayRole:
            return self.shown.rows[index.row() - 1][1][index.column()]
        if role == _Role.TextAlignmentRole and self.shown.uses[index.column()] == FIGURE:
            return _RIGHT
        return None


class ImportColumns(QWidget):
    """``said`` carries what is answered: the row of heads, the table, or for columns what they are."""

    said = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = context.tasks
        self.setObjectName("import_columns")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self._head_label, self._sheet_label = QLabel(self), QLabel(self)
        self.head = NumberField(_MOST_HEADS, self, lowest=1, decimals=0)
        self.head.setObjectName("import_head")
        self.sheet = ChoiceField(self)
        self.sheet.setObjectName("import_sheet")
        self._head_label.setBuddy(self.head)
        self._sheet_label.setBuddy(self.sheet)
        for widget in (self._head_label, self.head, self._sheet_label, self.sheet):
            row.addWidget(widget)
        row.addStretch()
        column.addLayout(row)
        self.table = QTableView(self)
        self.cells = CellsModel(self)
        self.table.setModel(self.cells)
        self.table.setObjectName("import_columns_table")
        self.table.setProperty("kind", "inside")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setMinimumHeight(150)
        column.addWidget(self.table, 1)
        self.uses: list[ChoiceField] = []
        self._shown: ByHand | None = None
        self.head.valueChanged.connect(self._on_head_changed)
        self.sheet.activated.connect(self._on_sheet_activated)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._head_label.setText(self.tr("The names of the columns stand in row"))
        self._sheet_label.setText(self.tr("Sheet"))
        self.table.setAccessibleName(self.tr("What each column is, and the first rows of the file"))
        if self._shown is not None:
            self.show_columns(self._shown)

    def show_columns(self, shown: ByHand) -> None:
        """Show a table of the file, and what its columns are taken for."""
        names, numbers = shown.names, [number for number, _ in shown.rows]
        before = self._shown
        is_same = before is not None and (before.names, [number for number, _ in before.rows]) == (names, numbers)
        self._shown = shown
        self.head.show_number(shown.head)
        self.sheet.offer([(name, name) for name in shown.sheets])
        self.sheet.choose(shown.sheet)
        for widget in (self.sheet, self._sheet_label):
            widget.setVisible(len(shown.sheets) > 1)
        if is_same:  # then each field stays, with the focus if it has it
            self.cells.shown = shown
            self.cells.dataChanged.emit(self.cells.index(0, 0), self.cells.index(len(numbers), len(names) - 1))
        else:
            self.uses = []
            self.cells.show(shown)
            self._fit(shown)
        for place, field in enumerate(self.uses):
            self._tell(field, shown, place)
        if not is_same:
            self._add_fields(shown)

    def _fit(self, shown: ByHand) -> None:
        metrics = self.fontMetrics()
        for place in range(len(shown.names)):
            width = metrics.horizontalAdvance(self.cells.longest(place)) + _BESIDE
            self.table.setColumnWidth(place, min(max(width, _NARROWEST), _WIDEST))

    def _add_fields(self, shown: ByHand) -> None:
        """Make the next fields, and the others once these can be seen."""
        if shown is not self._shown and (self._shown is None or shown.names != self._shown.names):
            return  # another table has come
        shown = self._shown or shown
        for place in range(len(self.uses), min(len(self.uses) + _AT_ONCE, len(shown.names))):
            field = ChoiceField(self.table)
            field.setObjectName(f"import_use_{place}")
            field.activated.connect(partial(self._on_use_activated, place))
            self._tell(field, shown, place)
            self.table.setIndexWidget(self.cells.index(0, place), field)
            self.uses.append(field)
        if len(self.uses) <= _AT_ONCE:
            self.table.resizeRowToContents(0)
        if len(self.uses) < len(shown.names):
            self._tasks.put_off(self, partial(self._add_fields, shown))

    def _tell(self, field: ChoiceField, shown: ByHand, place: int) -> None:
        name, use = shown.names[place], shown.uses[place]
        field.offer(
            [(self.tr("Date"), DATE), (self.tr("Key figure"), FIGURE), (self.tr("Pass over"), NOTHING)]
        )  # fmt: skip
        field.choose(use if use in (DATE, FIGURE) else NOTHING)
        field.setEnabled(bool(name))
        field.setAccessibleName(self.tr("What the column “{name}” is").format(name=name))

    @Slot()
    def _on_head_changed(self) -> None:
        self.said.emit({HEAD: str(int(self.head.number()))})

    @Slot(int)
    def _on_sheet_activated(self, row: int) -> None:
        self.said.emit({SHEET: str(self.sheet.itemData(row))})

    def _on_use_activated(self, place: int, row: int) -> None:
        """There is one column of dates: the one that was it is passed over."""
        assert self._shown is not None
        chosen = str(self.uses[place].itemData(row))
        said = {f"{USE}{self._shown.names[place]}": chosen}
        for other, (name, use) in enumerate(zip(self._shown.names, self._shown.uses, strict=True)):
            if chosen == DATE and use == DATE and other != place:
                said[f"{USE}{name}"] = NOTHING
        self.said.emit(said)
