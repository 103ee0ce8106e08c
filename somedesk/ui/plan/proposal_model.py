"""Proposed dates beside the present ones as a table, with what stands in the way of each."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from somedesk.base.locale import sort_key
from somedesk.domain.client import PRIORITIES, Action, Client
from somedesk.domain.plan.plan import is_open
from somedesk.domain.plan.proposal import Dates, moves
from somedesk.domain.plan.schedule import MINUTES, LeftOut, Placement, Schedule
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.plan.action_words import priority_name

Index = QModelIndex | QPersistentModelIndex


class ProposalColumn(IntEnum):
    """Columns of the table."""

    ACTION = 0
    PRIORITY = 1
    NOW = 2
    PROPOSED = 3
    NOTE = 4


class PriorityEdit(Struct, frozen=True):
    """Another priority for an action, on trial."""

    action: str
    priority: str


WEIGHT_ROLE = int(Qt.ItemDataRole.UserRole)  # "changed", "same", "left_out" or "problem"


class ProposalModel(QAbstractTableModel):
    """All open actions: first what is laid out, by its day, then what does not fit. Priorities can be edited."""

    priority_edited = Signal(object)  # PriorityEdit

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localisation = localisation
        self._rows: list[Action] = []
        self._placed: Mapping[str, Placement] = {}
        self._left_out: dict[str, LeftOut] = {}
        self._dates: Mapping[str, Dates] = {}
        self._moves: dict[str, int] = {}

    def show_schedule(self, trial: Client, made: Schedule, dates: Mapping[str, Dates]) -> None:
        """Show what came of a trial."""
        actions = [action for action in trial.actions.values() if is_open(action)]
        left_out = {entry.task: entry for entry in made.left_out}
        ends = {key: (place.start, place.due) for key, place in made.placed.items()}
        title = sort_key(self._localisation.language)
        never = made.horizon, made.horizon
        actions.sort(key=lambda a: (a.id in left_out, *ends.get(a.id, never), title(a.title), a.id))
        same_rows = [a.id for a in actions] == [a.id for a in self._rows]
        if not same_rows:
            self.layoutAboutToBeChanged.emit()
        before = [row.id for row in self._rows]
        self._rows, self._placed, self._left_out, self._dates = actions, made.placed, left_out, dates
        if not same_rows:
            self._keep_places(before)
            self.layoutChanged.emit()
        self._moves = {move.action: move.days for move in moves(trial, dates) if move.days}
        self.retranslate()

    def _keep_places(self, before: list[str]) -> None:
        """What is chosen stays chosen where it has gone."""
        rows = {action.id: row for row, action in enumerate(self._rows)}
        for index in self.persistentIndexList():
            row = rows.get(before[index.row()]) if index.row() < len(before) else None
            self.changePersistentIndex(index, QModelIndex() if row is None else self.index(row, index.column()))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(ProposalColumn) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ProposalColumn) - 1)

    def action(self, row: int) -> Action:
        """The action of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(ProposalColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == ProposalColumn.PRIORITY else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Action"),
            word("actions.priority"),
            self.tr("Now"),
            self.tr("Proposed"),
            self.tr("Note"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        action, column = self._rows[index.row()], ProposalColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(action, column)
            case Qt.ItemDataRole.EditRole:
                return action.priority
            case Qt.ItemDataRole.AccessibleTextRole:
                heading = self.headerData(column, Qt.Orientation.Horizontal)
                return f"{heading}: {self._shown(action, column) or '–'}"
            case _ if role == WEIGHT_ROLE:
                return self._weight(action)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        action = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value not in PRIORITIES or value == action.priority:
            return False
        self.priority_edited.emit(PriorityEdit(action.id, str(value)))
        return True

    def _weight(self, action: Action) -> str:
        place = self._placed.get(action.id)
        if place is None:
            return "left_out"
        if place.problem:
            return "problem"
        return "changed" if action.id in self._dates else "same"

    def _shown(self, action: Action, column: ProposalColumn) -> str:
        match column:
            case ProposalColumn.ACTION:
                owner = action.owner or self.tr("no owner")
                return f"{action.title}\n{owner}"
            case ProposalColumn.PRIORITY:
                return priority_name(action.priority)
            case ProposalColumn.NOW:
                return self._span(Dates(action.start, action.due))
            case ProposalColumn.PROPOSED:
                if action.id not in self._placed:
                    return self.tr("does not fit") if action.effort_hours is not None else "–"
                new = self._dates.get(action.id)
                return self._span(new) if new else self.tr("as now")
            case ProposalColumn.NOTE:
                return self._note(action)

    def _span(self, dates: Dates) -> str:
        if dates.start is None and dates.due is None:
            return "–"
        words = self._localisation
        due = words.short_day(dates.due)
        if dates.start is None or dates.start == dates.due:
            return due
        # Under each other they need half the width.
        return f"{words.short_day(dates.start)} –\n{due}"

    def _moved(self, action: Action) -> str:
        """By how much it ends later or earlier than now."""
        days = self._moves[action.id]
        return self.tr("%n day(s) later", "", days) if days > 0 else self.tr("%n day(s) earlier", "", -days)

    def _note(self, action: Action) -> str:
        fixed = action.start_fixed or action.due_fixed
        parts = [self._moved(action)] if action.id in self._moves else []
        parts += [self._fixed_words(action)] if fixed else []
        place, left_out = self._placed.get(action.id), self._left_out.get(action.id)
        problem = left_out.problem if left_out else place.problem if place else None
        match problem:
            case "too_little_time":
                missing = self._localisation.hours((place.missing if place else 0) / MINUTES)
                parts.append(self.tr("{hours} too few before the due date").format(hours=missing))
            case "late":
                parts.append(self.tr("%n day(s) late", "", place.days_late if place else 0))
            case "no_effort":
                parts.append(self.tr("how long does it take?"))
            case "before_prerequisites":
                parts.append(self.tr("begins before what it waits for is done"))
            case "prerequisite_left_out":
                parts.append(self.tr("waits for something that does not fit"))
            case "no_hours":
                parts.append(self.tr("its owner has no hours"))
            case "after_horizon":
                parts.append(self.tr("no room within a year"))
        return " · ".join(parts)

    def _fixed_words(self, action: Action) -> str:
        if action.start_fixed and action.due_fixed:
            return self.tr("dates set by hand")
        return self.tr("start set by hand") if action.start_fixed else self.tr("due date set by hand")
