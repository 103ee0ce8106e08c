"""How many hours a week everyone has for the plan, and on which days they have none."""

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from somedesk.domain.client import Client, Period
from somedesk.domain.plan.planning import DEFAULT_HOURS, hours_of, own_hours, owner_names, owner_of, whose_hours
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.plan.decisions import ChosenCapacity
from somedesk.ui.plan.public_holidays import PublicHolidaysChoice

_EVERYONE = 0
_NAME, _HOURS, _DAYS = 1, 2, 3
_NAME_WIDTH = 140


class CapacityDialog(Dialog):
    """``capacity_chosen`` carries a ChosenCapacity. The first row stands for everyone: hours that the team shares, and
    days on which nobody works.
    """

    capacity_chosen = Signal(object)

    def __init__(self, context: Context, client: Client, today: dt.date, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent, "capacity", Button.Ok | Button.Cancel)
        self._context, self._client, self._today = context, client, today
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
        row.addWidget(self.table, 2)
        row.addLayout(self._make_days(), 1)
        self.column.addLayout(row, 1)
        self.public = PublicHolidaysChoice(client.profile, self)
        self.column.addWidget(self.public)
        self.resize(QSize(960, 520).boundedTo(parent.window().size()))
        self.public.changed.connect(self._on_days_changed)
        self.team.valueChanged.connect(self._on_team_changed)
        self.table.currentCellChanged.connect(self._on_table_cell_changed)
        self.list.currentRowChanged.connect(self._on_list_row_changed)
        self.accepted.connect(self._on_self_accepted)
        self.finish_building()
        self.buttons.button(Button.Ok).setEnabled(not read_only)
        self.table.setCurrentCell(min(1, self.table.rowCount() - 1), 0)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._owners) + 1, 4, self)
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
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_NAME, _NAME_WIDTH)
        self.team = self._hours_field(table, "capacity_team")
        self.team.show_number(self._client.profile.team_hours or 0)
        table.setCellWidget(_EVERYONE, _HOURS, self.team)
        self.hours: list[NumberField] = []
        self.names: list[QLineEdit] = []
        for number, owner in enumerate(self._owners, start=1):
            field = self._hours_field(table, f"capacity_hours_{number}")
            # Who shares the team's hours has none.
            is_shared = not whose_hours(self._client, owner.id)
            field.show_number(0 if is_shared else hours_of(self._client, owner.id))
            field.setAccessibleName(owner.id)
            field.valueChanged.connect(self._on_days_changed)
            self.hours.append(field)
            table.setCellWidget(number, _HOURS, field)
            name = self.new_line(f"capacity_name_{number}")
            self.names.append(name)
            table.setCellWidget(number, _NAME, name)
        for line in range(table.rowCount()):
            for column in (0, _DAYS):
                table.setItem(line, column, QTableWidgetItem())
        return table

    def _hours_field(self, table: QTableWidget, name: str) -> NumberField:
        field = NumberField(MOST_HOURS_A_WEEK, table, empty=True)
        field.setObjectName(name)
        return field

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
        self.setWindowTitle(word("hours_and_days_off"))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        hours = self._context.localisation.compact(DEFAULT_HOURS)
        self._explanation.setText(
            self.tr(
                "Hours a week for the plan; proposed dates keep within them. Hours in the first row are shared by all "
                "who have none of their own. Where nothing is said, each owner is taken to have {hours}. Enter a name "
                "to let that person take over what a role still has to do."
            ).format(hours=hours)
        )
        self.table.setAccessibleName(self.tr("Owners"))
        self.table.setHorizontalHeaderLabels(
            [word("actions.owner"), self.tr("Name"), word("owners.hours_per_week"), word("owners.blocked")]
        )
        self.team.setAccessibleName(word("client.team_hours"))
        self.team.setToolTip(self.tr("Hours that all share who have none of their own; – if there are none"))
        for owner, name in zip(self._owners, self.names, strict=True):
            name.setAccessibleName(self.tr("Name instead of “{owner}”").format(owner=owner.id))
            name.setPlaceholderText(self.tr("who it is"))
        self.public.retranslate()
        self._show_shared()
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
            name = self._owners[row - 1].id if row else self.tr("Everyone")
            has_days = bool(periods) and not (row and self._shares(row))
            days_off = self.tr("%n period(s)", "", len(periods)) if has_days else "–"
            for column, text in ((0, name), (_DAYS, days_off)):
                if (item := self.table.item(row, column)) is not None:
                    item.setText(text)

    def _row(self) -> int:
        return max(self.table.currentRow(), _EVERYONE)

    def _show_days(self) -> None:
        row = self._row()
        name = self._owners[row - 1].id if row else self.tr("Everyone")
        self._days_title.setText(self.tr("Days off: {name}").format(name=name))
        self.list.clear()
        for period in self._days_off[row]:
            self.list.addItem(self._told(period))
        for holiday in self.public.coming(self._today) if row == _EVERYONE else ():
            day = self._context.localisation.short_day(holiday.day)
            told = f"{day} · {word(f'holiday.{holiday.name}')}"
            if self.public.is_half(holiday):
                told = self.tr("{holiday} (half a day)").format(holiday=told)
            shown = QListWidgetItem(told, self.list)
            shown.setFlags(Qt.ItemFlag.NoItemFlags)  # it is not one of those that can be removed
        if not self._days_off[row]:
            self.list.setCurrentRow(-1)
        self._on_list_row_changed(self.list.currentRow())
        for part in (self.first, self.last, self.add):
            part.setEnabled(row == _EVERYONE or not self._shares(row))

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

    def _show_shared(self) -> None:
        """Say who shares the team's hours: who has none, in the place of a nought."""
        for field in self.hours:
            field.lineEdit().setPlaceholderText(self.tr("shared") if self.team.number() else "–")

    def _shares(self, row: int) -> bool:
        """Whether an owner shares the team's hours, and so its days off. Who was given none at all goes on so."""
        owner = self._owners[row - 1]
        was_none = own_hours(self._client, owner.id) == 0
        return bool(self.team.number()) and not self.hours[row - 1].number() and not was_none

    @Slot()
    def _on_days_changed(self) -> None:
        self._name_rows()
        self._show_days()

    @Slot(float)
    def _on_team_changed(self, hours: float) -> None:
        """Hours that were only assumed are the team's as soon as it has some."""
        for owner, field in zip(self._owners, self.hours, strict=True):
            if own_hours(self._client, owner.id) is None and field.number() == (DEFAULT_HOURS if hours else 0):
                field.show_number(0 if hours else DEFAULT_HOURS)
        self._show_shared()

    @Slot(int, int, int, int)
    def _on_table_cell_changed(self, row: int, column: int, before: int, column_before: int) -> None:
        if row != before:
            self._show_days()

    @Slot(int)
    def _on_list_row_changed(self, row: int) -> None:
        self.remove.setEnabled(0 <= row < len(self._days_off[self._row()]))

    @Slot()
    def _on_self_accepted(self) -> None:
        # Days that are filled in but not added yet are meant to be.
        self._on_add_clicked()
        owners, unsaid = [], []
        for row, (owner, field) in enumerate(zip(self._owners, self.hours, strict=True), start=1):
            if self._shares(row):
                unsaid.append(owner.id)
            else:
                owners.append(replace(owner, hours_per_week=field.number(), blocked=tuple(self._days_off[row])))
        names = {owner.id: name.text() for owner, name in zip(self._owners, self.names, strict=True)}
        chosen = ChosenCapacity(
            tuple(owners),
            tuple(unsaid),
            names,
            tuple(self._days_off[_EVERYONE]),
            self.public.choice(),
            self.team.number() or None,
        )
        self.capacity_chosen.emit(chosen)


def _by_day(period: Period) -> tuple[dt.date, dt.date]:
    return period.first, period.last
