"""How many hours a week everyone has for the plan, and on which days they have none."""

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from somedesk.domain.client import Client, Owner, Period
from somedesk.domain.plan.planning import DEFAULT_HOURS, owner_names, owner_of
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.plan.decisions import ChosenCapacity

_EVERYONE = 0


class CapacityDialog(Dialog):
    """``capacity_chosen`` carries a ChosenCapacity. The first row stands for everyone: days on which nobody works."""

    capacity_chosen = Signal(object)

    def __init__(self, context: Context, client: Client, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent, "capacity", Button.Ok | Button.Cancel)
        self._context = context
        self._owners = [owner_of(client, name) for name in owner_names(client) if name]
        self._days_off: list[list[Period]] = [list(client.profile.holidays), *(list(o.blocked) for o in self._owners)]
        self._explanation, self._days_title = QLabel(self), QLabel(self)
        self._explanation.setProperty("kind", "muted")
        self._explanation.setWordWrap(True)
        self._days_title.setProperty("kind", "subheading")
        self._days_title.setTextFormat(Qt.TextFormat.PlainText)
        self._days_title.setWordWrap(True)
        self.column.addWidget(self._explanation)
        row = QHBoxLayout()
        row.setSpacing(18)
        self.table = self._make_table()
        row.addWidget(self.table, 3)
        row.addLayout(self._make_days(), 2)
        self.column.addLayout(row, 1)
        self.resize(880, 480)
        self.table.currentCellChanged.connect(self._on_table_cell_changed)
        self.list.currentRowChanged.connect(self._on_list_row_changed)
        self.accepted.connect(self._on_self_accepted)
        self.finish_building()
        self.buttons.button(Button.Ok).setEnabled(not read_only)
        self.table.setCurrentCell(min(1, self.table.rowCount() - 1), 0)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._owners) + 1, 3, self)
        table.setObjectName("capacity_owners")
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(42)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.hours: list[NumberField] = []
        for number, owner in enumerate(self._owners, start=1):
            field = NumberField(MOST_HOURS_A_WEEK, table)
            field.setObjectName(f"capacity_hours_{number}")
            field.show_number(owner.hours_per_week)
            field.setAccessibleName(owner.id)
            self.hours.append(field)
            table.setCellWidget(number, 1, field)
        for line in range(table.rowCount()):
            for column in (0, 2):
                table.setItem(line, column, QTableWidgetItem())
        return table

    def _make_days(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._days_title)
        self.list = QListWidget(self)
        self.list.setObjectName("capacity_days")
        column.addWidget(self.list, 1)
        dates = QGridLayout()
        dates.setVerticalSpacing(2)
        self._captions = [QLabel(self), QLabel(self)]
        theme = self._context.appearance.theme
        self.first, self.last = DateField(theme, self), DateField(theme, self)
        self.first.setObjectName("capacity_first")
        self.last.setObjectName("capacity_last")
        for place, (caption, field) in enumerate(zip(self._captions, (self.first, self.last), strict=True)):
            caption.setProperty("kind", "section")
            caption.setBuddy(field)
            dates.addWidget(caption, 0, place)
            dates.addWidget(field, 1, place)
        buttons = QHBoxLayout()
        self.add, self.remove = QPushButton(self), QPushButton(self)
        self.add.setObjectName("capacity_add")
        self.remove.setObjectName("capacity_remove")
        self.add.setAutoDefault(False)
        self.remove.setAutoDefault(False)
        self.add.clicked.connect(self._on_add_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column.addLayout(dates)
        column.addLayout(buttons)
        return column

    def retranslate(self) -> None:
        self.setWindowTitle(word("owners"))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        hours = self._context.localisation.compact(DEFAULT_HOURS)
        self._explanation.setText(
            self.tr(
                "How many hours a week each owner has for the plan. Proposed dates keep within them. "
                "An owner for whom nothing is given is counted as having {hours} hours."
            ).format(hours=hours)
        )
        self.table.setAccessibleName(self.tr("Owners"))
        self.table.setHorizontalHeaderLabels(
            [word("actions.owner"), word("owners.hours_per_week"), word("owners.blocked")]
        )
        self.list.setAccessibleName(word("owners.blocked"))
        self._captions[0].setText(self.tr("First day"))
        self._captions[1].setText(self.tr("Last day"))
        self.first.setAccessibleName(word("field_first_day_off"))
        self.last.setAccessibleName(word("field_last_day_off"))
        self.add.setText(self.tr("Add days off"))
        self.remove.setText(self.tr("Remove"))
        self._name_rows()
        self._show_days()

    def _name_rows(self) -> None:
        for row, periods in enumerate(self._days_off):
            name = self._owners[row - 1].id if row else word("capacity_everyone")
            days_off = self.tr("%n period(s)", "", len(periods)) if periods else "–"
            for column, text in ((0, name), (2, days_off)):
                if (item := self.table.item(row, column)) is not None:
                    item.setText(text)

    def _row(self) -> int:
        return max(self.table.currentRow(), _EVERYONE)

    def _show_days(self) -> None:
        row = self._row()
        name = self._owners[row - 1].id if row else word("capacity_everyone")
        self._days_title.setText(self.tr("Days off: {name}").format(name=name))
        self.list.clear()
        for period in self._days_off[row]:
            self.list.addItem(self._told(period))
        if not self._days_off[row]:
            self.list.setCurrentRow(-1)
        self._on_list_row_changed(self.list.currentRow())

    def _told(self, period: Period) -> str:
        day = self._context.localisation.short_day
        return day(period.first) if period.first == period.last else f"{day(period.first)} – {day(period.last)}"

    def _entered(self) -> Period | None:
        first, last = self.first.shown_date(), self.last.shown_date()
        first, last = first or last, last or first
        return None if first is None or last is None else Period(min(first, last), max(first, last))

    def _keep(self, periods: list[Period]) -> None:
        self._days_off[self._row()] = sorted(dict.fromkeys(periods), key=_by_day)
        self._name_rows()
        self._show_days()

    @Slot()
    def _on_add_clicked(self) -> None:
        if not self.first.settle() or not self.last.settle():
            return
        period = self._entered()
        if period is not None:
            self._keep([*self._days_off[self._row()], period])
            self.first.show_date(None)
            self.last.show_date(None)

    @Slot()
    def _on_remove_clicked(self) -> None:
        gone = self.list.currentRow()
        self._keep([period for row, period in enumerate(self._days_off[self._row()]) if row != gone])

    @Slot(int, int, int, int)
    def _on_table_cell_changed(self, row: int, column: int, before: int, column_before: int) -> None:
        if row != before:
            self._show_days()

    @Slot(int)
    def _on_list_row_changed(self, row: int) -> None:
        self.remove.setEnabled(row >= 0)

    @Slot()
    def _on_self_accepted(self) -> None:
        # Days that are filled in but not added yet are meant to be.
        self._on_add_clicked()
        owners = []
        for owner, field, periods in zip(self._owners, self.hours, self._days_off[1:], strict=True):
            owners.append(replace(owner, hours_per_week=field.number(), blocked=tuple(periods)))
        self.capacity_chosen.emit(ChosenCapacity(tuple[Owner, ...](owners), tuple(self._days_off[_EVERYONE])))


def _by_day(period: Period) -> tuple[dt.date, dt.date]:
    return period.first, period.last
