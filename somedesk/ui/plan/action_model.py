"""The list of actions as a table model, and the proxy that sorts and filters it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import IntEnum
from html import escape
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtCore import Signal as QtSignal

from somedesk.base.searching import mentions
from somedesk.domain.client import ACTION_STATUSES, PRIORITIES, Action
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.domain.plan.plan import is_open, is_overdue
from somedesk.ui.kit.i18n import Localisation, percent, word
from somedesk.ui.kit.spoken_cells import spoken_cell
from somedesk.ui.plan.action_words import action_lifts, hours, overdue_word, priority_name, status_name

Index = QModelIndex | QPersistentModelIndex
SortKey = str | float | None


class Column(IntEnum):
    """Columns of the list."""

    ACTION = 0
    LIFTS = 1
    PRIORITY = 2
    OWNER = 3
    START = 4
    DUE = 5
    EFFORT = 6
    STATUS = 7
    PERCENT = 8


FIELDS = {
    Column.ACTION: "title",
    Column.PRIORITY: "priority",
    Column.OWNER: "owner",
    Column.START: "start",
    Column.DUE: "due",
    Column.EFFORT: "effort_hours",
    Column.STATUS: "status",
    Column.PERCENT: "percent",
}
ACTION_ROLE = int(Qt.ItemDataRole.UserRole)
OVERDUE_ROLE = ACTION_ROLE + 1


class FieldEdit(Struct, frozen=True):
    """Another value for one field of one action."""

    action: str
    field: str
    value: object


class PlanFilter(Struct, frozen=True):
    """Which actions to show. ``status`` "" = all, "open", or a status; ``owner`` None = all, "" = those without one."""

    text: str = ""
    status: str = ""
    owner: str | None = None
    area: str = ""
    overdue: bool = False


class ActionModel(QAbstractTableModel):
    """Actions as rows. ``field_edited`` asks for a change; what comes of it arrives through ``show_actions``."""

    field_edited = QtSignal(object)  # FieldEdit

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localisation = localisation
        self._actions: list[Action] = []
        self._model: MaturityModel | None = None
        self._text: ModelText | None = None
        self.today = dt.date.min
        self.read_only = False

    def use_model(self, model: MaturityModel | None, text: ModelText | None) -> None:
        """The maturity model that names and orders what the actions lift."""
        if (model, text) != (self._model, self._text):
            self._model, self._text = model, text
            self._touch_all()

    def show_actions(self, actions: Iterable[Action], today: dt.date) -> None:
        """Show these actions; only the rows that differ are touched."""
        if today != self.today:
            self.today = today
            self._touch_all()
        new = {action.id: action for action in actions}
        for row in reversed(range(len(self._actions))):
            if self._actions[row].id not in new:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._actions[row]
                self.endRemoveRows()
        for row, old in enumerate(self._actions):
            action = new.pop(old.id)
            if action is not old and action != old:
                self._actions[row] = action
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        if new:
            first = len(self._actions)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._actions += new.values()
            self.endInsertRows()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._touch_all()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def actions(self) -> Sequence[Action]:
        """All actions, in the order of the rows."""
        return self._actions

    def row_of(self, action: str) -> int:
        """The row of an action; -1 if it is not there."""
        return next((row for row, a in enumerate(self._actions) if a.id == action), -1)

    def area_of(self, action: Action) -> str:
        """The area that the action lifts; "" for none."""
        if self._model is None or action.dimension not in self._model.dimension_ids():
            return ""
        return self._model.area_of(action.dimension)

    def sort_key(self, row: int, column: int) -> SortKey:
        """What rows are sorted by in ``column``; None goes last."""
        action = self._actions[row]
        match Column(column):
            case Column.ACTION:
                return action.title
            case Column.LIFTS:
                dimensions = self._model.dimension_ids() if self._model else ()
                if action.dimension not in dimensions:
                    return None
                return dimensions.index(action.dimension) + (action.step or 0) / 100
            case Column.PRIORITY:
                return PRIORITIES.index(action.priority)
            case Column.OWNER:
                return action.owner or None
            case Column.START | Column.DUE:
                date = action.start if column == Column.START else action.due
                return date.toordinal() if date else None
            case Column.EFFORT:
                return action.effort_hours
            case Column.STATUS:
                return ACTION_STATUSES.index(action.status)
            case Column.PERCENT:
                return action.percent

    # The model, as Qt sees it

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._actions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid() or self.read_only or index.column() not in FIELDS:
            return flags
        if index.column() == Column.PERCENT and self._actions[index.row()].status == "done":
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        action = self._actions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(action, index.column())
            case Qt.ItemDataRole.EditRole:
                return getattr(action, FIELDS[Column(index.column())]) if index.column() in FIELDS else None
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(action)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(action, index.column())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._headers()[index.column()]
            case _ if role == ACTION_ROLE:
                return action
            case _ if role == OVERDUE_ROLE:
                return is_overdue(action, self.today)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        action, field = self._actions[index.row()], FIELDS[Column(index.column())]
        if value == getattr(action, field):
            return False
        self.field_edited.emit(FieldEdit(action.id, field, value))
        return True

    def _shown(self, action: Action, column: int) -> str:
        words = self._localisation
        match Column(column):
            case Column.ACTION:
                return action.title
            case Column.LIFTS:
                return action_lifts(action, self._text)
            case Column.PRIORITY:
                return priority_name(action.priority)
            case Column.OWNER:
                return action.owner or "–"
            case Column.START:
                return words.short_day(action.start)
            case Column.DUE:
                return words.short_day(action.due)
            case Column.EFFORT:
                return "–" if action.effort_hours is None else hours(words.compact(action.effort_hours))
            case Column.STATUS:
                return status_name(action.status)
            case Column.PERCENT:
                return percent(action.percent)

    def _spoken(self, action: Action, column: int) -> str:
        """What differs from row to row: which column it is says the head, or whoever asks for more."""
        text = spoken_cell(self._shown(action, column))
        is_late = column in (Column.ACTION, Column.DUE) and is_overdue(action, self.today)
        return f"{overdue_word()}. {text}" if is_late else text

    def _tool_tip(self, action: Action) -> str:
        parts = [f"<b>{escape(action.title)}</b>"]
        if action.text:
            parts.append(escape(action.text[:600]))
        if action.first_step:
            parts.append(escape(self.tr("First step: {text}").format(text=action.first_step[:300])))
        return "".join(f"<p>{part}</p>" for part in parts)

    def _headers(self) -> tuple[str, ...]:
        return (
            word("column_action"),
            word("actions.step"),
            word("actions.priority"),
            word("actions.owner"),
            word("actions.start"),
            word("actions.due"),
            word("column_effort"),
            word("actions.status"),
            self.tr("%"),
        )

    def _touch_all(self) -> None:
        if self._actions:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._actions) - 1, len(Column) - 1))


class ActionOrder(QSortFilterProxyModel):
    """Sorts by the language's alphabet, with nothing last in either direction, and filters."""

    def __init__(self, model: ActionModel, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._localisation = localisation
        self._collator = localisation.collator()
        self.filter = PlanFilter()
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)
        self.sort(Column.DUE, Qt.SortOrder.AscendingOrder)

    def show_only(self, chosen: PlanFilter) -> None:
        """Show the actions that pass ``chosen``."""
        self.beginFilterChange()
        self.filter = chosen
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def retranslate(self) -> None:
        """Sort as the language of now does."""
        self._collator = self._localisation.collator()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        chosen, action = self.filter, self._model.actions()[source_row]
        return (
            (not chosen.status or (is_open(action) if chosen.status == "open" else action.status == chosen.status))
            and (chosen.owner is None or action.owner == chosen.owner)
            and (not chosen.area or self._model.area_of(action) == chosen.area)
            and (not chosen.overdue or is_overdue(action, self._model.today))
            and (not chosen.text or self._mentions(source_row, chosen.text))
        )

    def lessThan(self, left: Index, right: Index) -> bool:
        column = left.column()
        order = self._compared(left.row(), right.row(), column)
        for tie_break in (Column.DUE, Column.PRIORITY, Column.ACTION):
            if order == 0 and tie_break != column:
                order = self._compared(left.row(), right.row(), tie_break)
        return order < 0

    def _compared(self, left: int, right: int, column: int) -> int:
        if column == Column.DUE:
            # What is done or dropped is due no more: it comes after what is still to be done.
            actions = self._model.actions()
            if is_open(actions[left]) != is_open(actions[right]):
                return self._last() * (is_open(actions[right]) - is_open(actions[left]))
        one, other = self._model.sort_key(left, column), self._model.sort_key(right, column)
        if one is None or other is None:
            return self._last() * ((one is None) - (other is None))
        if isinstance(one, str) and isinstance(other, str):
            return self._collator.compare(one, other)
        return (one > other) - (one < other)  # type: ignore[operator]

    def _last(self) -> int:
        """What comes last in either direction must compare as the smallest where the order is turned round."""
        return -1 if self.sortOrder() == Qt.SortOrder.DescendingOrder else 1

    def _mentions(self, row: int, text: str) -> bool:
        action = self._model.actions()[row]
        lifted = self._model.index(row, Column.LIFTS).data()
        where = "\n".join((action.title, action.owner, lifted, action.text, action.measure, action.notes))
        return mentions(where, text)
