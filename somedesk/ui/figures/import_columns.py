"""Any other table by hand: the row of heads, what each column is, and the first rows as they stand in the file."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from somedesk.exchange.figures.by_hand import DATE, FIGURE, HEAD, NOTHING, SHEET, USE, ByHand
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.number_field import NumberField

_MOST_HEADS = 60
_NARROWEST, _WIDEST = 140, 260


class ImportColumns(QWidget):
    """``said`` carries what is answered: the row of heads, the table, or for columns what they are."""

    said = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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
        self.table = QTableWidget(self)
        self.table.setObjectName("import_columns_table")
        self.table.setProperty("kind", "inside")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setMinimumHeight(190)
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
        held = next((n for n, field in enumerate(self.uses) if field.hasFocus()), None)
        self._shown = shown
        self.head.show_number(shown.head)
        self.sheet.offer([(name, name) for name in shown.sheets])
        self.sheet.choose(shown.sheet)
        for widget in (self.sheet, self._sheet_label):
            widget.setVisible(len(shown.sheets) > 1)
        table = self.table
        table.clear()
        table.setColumnCount(len(shown.names))
        table.setRowCount(len(shown.rows) + 1)
        table.setHorizontalHeaderLabels([name or "–" for name in shown.names])
        table.setVerticalHeaderLabels(["", *(str(number) for number, _ in shown.rows)])
        self.uses = [self._use(place, name, shown.uses[place]) for place, name in enumerate(shown.names)]
        for number, (_, cells) in enumerate(shown.rows, start=1):
            for place, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                if shown.uses[place] == FIGURE:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(number, place, item)
        table.resizeColumnsToContents()
        table.resizeRowToContents(0)
        for place in range(len(shown.names)):
            table.setColumnWidth(place, min(max(table.columnWidth(place), _NARROWEST), _WIDEST))
        if held is not None and held < len(self.uses):
            self.uses[held].setFocus()

    def _use(self, place: int, name: str, use: str) -> ChoiceField:
        field = ChoiceField(self.table)
        field.setObjectName(f"import_use_{place}")
        field.offer(
            [(self.tr("Date"), DATE), (self.tr("Key figure"), FIGURE), (self.tr("Pass over"), NOTHING)]
        )  # fmt: skip
        field.choose(use if use in (DATE, FIGURE) else NOTHING)
        field.setEnabled(bool(name))
        field.activated.connect(partial(self._on_use_activated, place))
        self.table.setCellWidget(0, place, field)
        field.setAccessibleName(self.tr("What the column “{name}” is").format(name=name))
        return field

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
