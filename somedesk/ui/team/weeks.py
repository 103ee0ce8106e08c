"""The coming weeks of everybody: what capabilities, actions and calendar ask together, against what there is."""

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QWidget

from somedesk.base.locale import sort_key
from somedesk.domain.client import Client
from somedesk.domain.ledger import Week, this_week
from somedesk.domain.team.capabilities import in_order
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.i18n import word

WEEKS = 12


class TeamWeeks(Dialog):
    """A row for each person, a column for each week; below the table, of what the chosen week is made up."""

    def __init__(self, context: Context, client: Client, today: dt.date, parent: QWidget) -> None:
        super().__init__(parent, "team_weeks_dialog")
        self._context, self._client = context, client
        self._weeks = this_week(client, today, WEEKS)
        self._mondays = sorted({monday for _, monday in self._weeks})
        known = [person.id for person in in_order(client)]
        others = {name for (name, _), week in self._weeks.items() if week.asked} - set(known)
        self._people = [*known, *sorted(others, key=sort_key(client.profile.language))]
        self._about, self.full = self.new_text("team_weeks_about", "muted"), self.new_text("team_weeks_full")
        self.parts = self.new_text("team_weeks_parts", "muted")
        self.table = CopyTable("team_weeks_table", self)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.copy_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setObjectName("team_weeks_copy")
        self.copy_button.clicked.connect(self.table.copy)
        self.table.copied.connect(self._on_table_copied)
        self.table.cell_chosen.connect(self._on_table_cell_chosen)
        for part in (self._about, self.full):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.parts)
        self.resize(960, 520)
        self.finish_building()

    def retranslate(self) -> None:
        say = self._context.localisation
        self.setWindowTitle(self.tr("Coming weeks"))
        self._about.setText(
            self.tr("What capabilities, dated actions and the calendar ask of each week, of the hours that it has.")
        )
        self.copy_button.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Coming weeks"))
        head = [self._head(monday) for monday in self._mondays]
        rows = [(self._name(each), *(self._cell(self._week(each, monday)) for monday in self._mondays))
                for each in self._people]  # fmt: skip
        self.table.show_rows((word("holdings.person"), *head), rows, say.language)
        full = [week for week in self._weeks.values() if week.over]
        names = ", ".join(dict.fromkeys(self._name(week.person) for week in full))
        too_full = self.tr("Too full: %n week(s), of {people}.", "", len(full)).format(people=names)
        self.full.setText(too_full if full else self.tr("Nobody has a week that is too full."))
        self._tell(self.table.row, self.table.currentIndex().column())

    def _week(self, person: str, monday: dt.date) -> Week:
        return self._weeks.get((person, monday)) or Week(person, monday, None, {})

    def _head(self, monday: dt.date) -> str:
        week = self.tr("W{week}").format(week=monday.isocalendar().week)
        return f"{week}\n{self._context.localisation.day_and_month(monday)}"

    def _name(self, person: str) -> str:
        if person:
            return person
        return word("team") if self._client.profile.team_hours is not None else self.tr("Nobody yet")

    def _cell(self, week: Week) -> str:
        number = self._context.localisation.compact
        if week.has is None:
            return number(week.sum) if week.sum else "–"
        told = self.tr("{hours} of {week}").format(hours=number(week.sum), week=number(week.has))
        return f"▲ {told}" if week.over else told

    def _tell(self, row: int, column: int) -> None:
        if not (0 <= row < len(self._people) and 0 < column <= len(self._mondays)):
            self.parts.setText(self.tr("Choose a week to see what it is made up of."))
            return
        week, hours = self._week(self._people[row], self._mondays[column - 1]), self._context.localisation.hours
        made = self.tr("{capabilities} in capabilities, {actions} of dated actions, {entries} of the calendar")
        told = made.format(**{
            purpose: hours(week.asked.get(purpose, 0.0)) for purpose in ("capabilities", "actions", "entries")
        })  # fmt: skip
        over = self.tr("{hours} too many").format(hours=hours(week.over)) if week.over else ""
        head = f"{self._name(week.person)}, {self._head(week.monday)}".replace("\n", ", ")
        self.parts.setText(f"{head}: {', '.join(filter(None, (told, over)))}")

    @Slot(int, int)
    def _on_table_cell_chosen(self, row: int, column: int) -> None:
        self._tell(row, column)
        announce(self.table, self.parts.text())

    @Slot()
    def _on_table_copied(self) -> None:
        announce(self, self.tr("The table is on the clipboard."))
