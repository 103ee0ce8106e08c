"""Hours by owner and week as a table model: what is planned, what there is room for, and what is too much."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics

from somedesk.domain.client import Client
from somedesk.domain.ledger import BESIDE_ACTIONS, Span, Week, ledger
from somedesk.domain.plan.days_off import kept_holidays
from somedesk.domain.plan.planning import hours_for_actions, hours_of
from somedesk.domain.plan.schedule import MINUTES, Schedule, WeekLoad, monday_of
from somedesk.domain.plan.work import WORKING_DAYS
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.typesetting import face
from somedesk.ui.plan.action_words import hours

Index = QModelIndex | QPersistentModelIndex
LOAD_ROLE = int(Qt.ItemDataRole.UserRole)
OVER_ROLE = LOAD_ROLE + 1
SHOWN_WEEKS = 26
WIDEST_OWNER = 240
_NAME_PIXELS = 12
_AROUND_NAME = 24


class WorkloadModel(QAbstractTableModel):
    """A row for each owner, a column for each of the next 26 weeks."""

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localisation = localisation
        self._schedule: Schedule | None = None
        self._loads: dict[tuple[str, dt.date], WeekLoad] = {}
        self.owners: list[str] = []
        self.weeks: list[dt.date] = []
        self._hours: dict[str, float | None] = {}
        self._assumed: dict[str, float] = {}
        self._left: dict[str, float] = {}
        self._actions: Collection[str] = ()
        self._holidays: dict[dt.date, list[str]] = {}
        self._beside: Mapping[tuple[str, dt.date], Week] = {}

    def show_schedule(self, made: Schedule, client: Client) -> None:
        """Show the weeks of ``made``; nothing happens if they are shown already."""
        team = {"": client.profile.team_hours}
        known = {owner: client.owners[owner].hours_per_week if owner in client.owners else team.get(owner)
                 for owner in {load.owner for load in made.loads}}  # fmt: skip
        holidays: dict[dt.date, list[str]] = {}
        for holiday in kept_holidays(client.profile.public_holidays, made.today, made.horizon):
            if holiday.day.weekday() < WORKING_DAYS:
                holidays.setdefault(monday_of(holiday.day), []).append(holiday.name)
        weeks = sorted({load.monday for load in made.loads})[:SHOWN_WEEKS]
        beside = ledger(client, Span(weeks[0], len(weeks), made.today), BESIDE_ACTIONS) if weeks else {}
        if made == self._schedule and (known, holidays, beside) == (self._hours, self._holidays, self._beside):
            return
        self.beginResetModel()
        self._beside = beside
        self._schedule, self._hours, self._actions = made, known, client.actions.keys()
        self._holidays = holidays
        self._loads = {(load.owner, load.monday): load for load in made.loads}
        collator = self._localisation.collator()
        self.owners = sorted(known, key=lambda owner: (not owner, collator.sortKey(owner)))
        self._assumed = {owner: hours_of(client, owner) for owner in self.owners}
        self._left = hours_for_actions(client, self.owners)
        self.weeks = weeks
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self.owners:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.owners) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.weeks) - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.owners) - 1, len(self.weeks) - 1))

    def load(self, index: Index) -> WeekLoad | None:
        """The load of a cell."""
        if not index.isValid():
            return None
        return self._loads.get((self.owners[index.row()], self.weeks[index.column()]))

    def actions_of(self, load: WeekLoad) -> tuple[str, ...]:
        """Ids of the actions that the owner works on in that week; a later time of a recurring one is that action."""
        if self._schedule is None:
            return ()
        last = load.monday + dt.timedelta(days=6)
        found = [
            key if key in self._actions else key.rpartition("@")[0]
            for key, place in self._schedule.placed.items()
            if any(load.monday <= day <= last for day in place.minutes)
            # What is overdue weighs on the first week that is shown.
            or (place.missing and place.start <= last and monday_of(max(place.due, self.weeks[0])) >= load.monday)
        ]
        return tuple(dict.fromkeys(found))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.owners)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.weeks)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            owner = self.owners[section]
            text = hours(self._localisation.compact(self._assumed[owner]))
            known = self.tr("{hours} a week") if self._hours[owner] is not None else self.tr("{hours} a week, assumed")
            if self._left[owner] != self._assumed[owner]:
                known = self.tr("{hours} a week, {left} left for actions")
            name = self._name(owner)
            if role == Qt.ItemDataRole.DisplayRole:
                letters = QFontMetrics(face(_NAME_PIXELS, QFont.Weight.DemiBold).font)
                name = letters.elidedText(name, Qt.TextElideMode.ElideRight, WIDEST_OWNER - _AROUND_NAME)
            left = self._localisation.compact(self._left[owner])
            told = f"{name}\n{known.format(hours=text, left=left)}"
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        monday = self.weeks[section]
        week = monday.isocalendar().week
        if role == Qt.ItemDataRole.DisplayRole:
            short = self.tr("W{week}").format(week=week)
            return f"{short}\n{self._localisation.day_and_month(monday)}"
        told = self.tr("Week {week}, from {day}").format(week=week, day=self._localisation.short_day(monday))
        off = [word(f"holiday.{name}") for name in self._holidays.get(monday, ())]
        return f"{told} ({', '.join(off)})" if off else told

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        load = self.load(index)
        if load is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._localisation.compact(load.minutes / MINUTES) if load.minutes else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._figures(load)  # alone: Orca reads all weeks of a row in one go
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._place(load)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.told(load))
            case _ if role == LOAD_ROLE:
                return load
            case _ if role == OVER_ROLE:
                return self.over(load)
        return None

    def over(self, load: WeekLoad) -> float:
        """Hours above the week: of the plan alone, or together with what capabilities and calendar ask of it."""
        alone, week = load.over / MINUTES, self._beside.get((load.owner, load.monday))
        if week is None or week.has is None or not load.minutes:
            return alone
        return max(alone, round(load.minutes / MINUTES + week.sum - week.has, 6))

    def _name(self, owner: str) -> str:
        """ "" has hours only if a team shares them."""
        return owner or (self.tr("No owner") if self._hours[owner] is None else word("team"))

    def told(self, load: WeekLoad) -> str:
        """ "Eva, week 47, from 16 Nov 2026: 7 of 5 hours, 2 hours too many"."""
        return f"{self._place(load)}: {self._figures(load)}"

    def _place(self, load: WeekLoad) -> str:
        week = self.headerData(self.weeks.index(load.monday), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        return f"{self._name(load.owner)}, {week}"

    def _figures(self, load: WeekLoad) -> str:
        number, hours = self._localisation.compact, self._localisation.hours
        text = self.tr("{planned} of {hours}").format(
            planned=number(load.minutes / MINUTES), hours=hours(load.capacity / MINUTES)
        )
        week_of = self._beside.get((load.owner, load.monday))
        if week_of is not None and week_of.sum:
            text = self.tr("{load}, beside {hours} in capabilities and calendar").format(
                load=text, hours=hours(week_of.sum)
            )
        if over := self.over(load):
            text = self.tr("{load}, {over} too many").format(load=text, over=hours(over))
        return text
